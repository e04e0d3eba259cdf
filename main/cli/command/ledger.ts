// docket ledger: every running total of a case against its limit, as of a day.
import { say } from '../../../shared/language/catalog.ts'
import { answerWords } from '../../../shared/language/cli/answers.ts'
import { accountTable } from '../../casework/tables/accounts.ts'
import { answered, asOfDay, withCase } from '../case.ts'
import type { Run } from '../command-spec.ts'
import { basisText, statusOn } from '../registers.ts'
import { table } from '../text.ts'

export const ledgerCommand: Run = async (invocation) => {
  const { arguments: given, language, json, io } = invocation
  const [path = ''] = given.operands
  const asOf = asOfDay(invocation)
  const view = await withCase(invocation, path, async ({ ask }) =>
    answered(language, path, await ask('ledgers', { asOf })),
  )
  const basis = basisText(language, path, view.basis)
  const day = say(answerWords, language, 'as-of-day', { day: asOf })
  await io.write(
    json ? `${JSON.stringify(view)}\n` : `${basis}${day}\n\n${table(accountTable(view.accounts, language))}`,
  )
  return statusOn(view.basis)
}
