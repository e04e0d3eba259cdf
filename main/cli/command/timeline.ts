// docket timeline: the days of the rule, and the transactions of a case on theirs.
import { say } from '../../../shared/language/catalog.ts'
import { answerWords } from '../../../shared/language/cli/answers.ts'
import { dayTable, ruleDayTable } from '../../casework/tables/timeline.ts'
import { withCase } from '../case.ts'
import type { Run } from '../command-spec.ts'
import { aheadText, basisText, statusOn } from '../registers.ts'
import { number, table } from '../text.ts'

export const timelineCommand: Run = async (invocation) => {
  const { arguments: given, language, json, io } = invocation
  const [path = ''] = given.operands
  const found = await withCase(invocation, path, ({ ask }) => ask('timeline', {}))
  if (json) {
    await io.write(`${JSON.stringify(found)}\n`)
    return statusOn(found.basis)
  }
  const { marks, spans, days, undated, ahead } = found
  const law = table(ruleDayTable({ marks, spans }, language))
  const events = table(dayTable(days, language))
  await io.write(
    `${basisText(language, path, found.basis)}${law}\n${events}\n${say(answerWords, language, 'undated', { count: number(undated) })}\n\n${aheadText(language, ahead)}`,
  )
  return statusOn(found.basis)
}
