// docket overview: what needs a person, where goods go, what falls due next and which limits are nearest, as of a day.
import { say } from '../../../shared/language/catalog.ts'
import { answerWords } from '../../../shared/language/cli/answers.ts'
import { deadlinesInShort } from '../../../shared/tables/deadlines.ts'
import { accountTable } from '../../casework/tables/accounts.ts'
import { flowTable, needTable } from '../../casework/tables/overview.ts'
import { asOfDay, withCase } from '../case.ts'
import type { Run } from '../command-spec.ts'
import { aheadText, basisText, statusOn, withdrawnText } from '../registers.ts'
import { table } from '../text.ts'

export const overviewCommand: Run = async (invocation) => {
  const { arguments: given, language, json, io } = invocation
  const [path = ''] = given.operands
  const found = await withCase(invocation, path, ({ ask }) => ask('overview', { asOf: asOfDay(invocation) }))
  if (json) {
    await io.write(`${JSON.stringify(found)}\n`)
    return statusOn(found.basis)
  }
  const { needsPerson, flows, deadlines, accounts, asOf, ahead, withdrawn } = found
  const parts = [
    `${basisText(language, path, found.basis)}${table(needTable(needsPerson, language))}`,
    table(flowTable(flows, language)),
    `${say(answerWords, language, 'as-of-day', { day: asOf })}\n\n${table(deadlinesInShort(deadlines, language))}`,
    table(accountTable(accounts, language)),
    aheadText(language, ahead),
    ...(withdrawn.transactions === 0 ? [] : [withdrawnText(language, withdrawn)]),
  ]
  await io.write(parts.join('\n'))
  return statusOn(found.basis)
}
