// docket timeline: the days of the rule, and the transactions of a case on theirs.
import { inLanguage, say } from '../../../shared/language/catalog.ts'
import { answerWords } from '../../../shared/language/cli/answers.ts'
import { outcomeTerms } from '../../../shared/language/desk-terms.ts'
import { outcomes } from '../../../shared/contract/interchange.ts'
import { withCase } from '../case.ts'
import type { Run } from '../command-spec.ts'
import { aheadText, basisText, header, statusOn } from '../registers.ts'
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
  const law = table(header(language, 'day', 'what', 'counted', 'citation'), [
    ...marks.map(({ on, words, arithmetic, citation }) => [
      on,
      inLanguage(words, language),
      inLanguage(arithmetic, language),
      citation,
    ]),
    ...spans.map(({ from, through, words, citation }) => [
      `${from} – ${through}`,
      inLanguage(words, language),
      '',
      citation,
    ]),
  ])
  const events = table(
    header(language, 'day', 'transactions', 'outcome'),
    days.map(({ on, transactions, outcomes: counts }) => [
      on,
      number(transactions),
      outcomes
        .flatMap((outcome) => {
          const count = counts[outcome]
          return count === undefined ? [] : `${say(outcomeTerms, language, outcome)} ${number(count)}`
        })
        .join(', '),
    ]),
    [1],
  )
  await io.write(
    `${basisText(language, path, found.basis)}${law}\n${events}\n${say(answerWords, language, 'undated', { count: number(undated) })}\n\n${aheadText(language, ahead)}`,
  )
  return statusOn(found.basis)
}
