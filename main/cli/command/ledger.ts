// docket ledger: every running total of a case against its limit, as of a day; or how many more units fit into one account.
import { tpp } from '../../../shared/contract/values.ts'
import { say } from '../../../shared/language/catalog.ts'
import { answerWords } from '../../../shared/language/cli/answers.ts'
import { accountTable } from '../../casework/tables/accounts.ts'
import { answered, asOfDay, withCase } from '../case.ts'
import type { Invocation, Run } from '../command-spec.ts'
import { refuse } from '../complaint.ts'
import { DONE, type ExitStatus, WRONG_USAGE } from '../io.ts'
import { basisText, statusOn } from '../registers.ts'
import { grouped, table } from '../text.ts'

const unitOf = ({ language }: Invocation, written: string): string => {
  if (!tpp.safeParse(written).success || Number(written) === 0)
    throw refuse(language, 'unit-tpp-form', { value: written }, WRONG_USAGE)
  return written
}

const room = async (invocation: Invocation, account: string, written: string): Promise<ExitStatus> => {
  const { arguments: given, language, json, io } = invocation
  const [path = ''] = given.operands
  const unitTpp = unitOf(invocation, written)
  const asked = { account, unitTpp, asOf: asOfDay(invocation) }
  const found = await withCase(invocation, path, ({ ask }) => ask('room', asked))
  if (found === null) throw refuse(language, 'account-unknown', { account })
  const { units, remaining, citation, open } = found
  const slots = {
    account,
    citation,
    tpp: grouped(unitTpp),
    units: units ?? '',
    remaining: grouped(remaining ?? undefined),
  }
  const text = say(answerWords, language, units === null ? 'room-open' : 'room-units', slots)
  const beside =
    open === undefined
      ? ''
      : `${say(answerWords, language, 'room-orders', { order: open.first, tpp: grouped(open.tpp), units: open.units })}\n`
  await io.write(json ? `${JSON.stringify(found)}\n` : `${text}\n${beside}`)
  return DONE
}

const accounts = async (invocation: Invocation): Promise<ExitStatus> => {
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

export const ledgerCommand: Run = async (invocation) => {
  const { arguments: given, language } = invocation
  const [account, unit] = [given.value('account'), given.value('unit-tpp')]
  if (account === undefined && unit === undefined) return accounts(invocation)
  if (account === undefined) throw refuse(language, 'account-missing', {}, WRONG_USAGE)
  if (unit === undefined) throw refuse(language, 'unit-tpp-missing', {}, WRONG_USAGE)
  return room(invocation, account, unit)
}
