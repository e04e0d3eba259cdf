// docket overview: what needs a person, where goods go, what falls due next and which limits are nearest, as of a day.
import { inLanguage, say } from '../../../shared/language/catalog.ts'
import { answerWords } from '../../../shared/language/cli/answers.ts'
import { outcomeTerms } from '../../../shared/language/desk-terms.ts'
import { asOfDay, withCase } from '../case.ts'
import type { Run } from '../command-spec.ts'
import {
  accountTable,
  aheadText,
  basisText,
  deadlineTable,
  grouped,
  header,
  statusOn,
  withdrawnText,
} from '../registers.ts'
import { number, table } from '../text.ts'

export const overviewCommand: Run = async (invocation) => {
  const { arguments: given, language, json, io } = invocation
  const [path = ''] = given.operands
  const found = await withCase(invocation, path, ({ ask }) => ask('overview', { asOf: asOfDay(invocation) }))
  if (json) {
    await io.write(`${JSON.stringify(found)}\n`)
    return statusOn(found.basis)
  }
  const { needsPerson, flows, deadlines, accounts, asOf, ahead, withdrawn } = found
  const needs = table(
    header(language, 'transactions', 'needs-person', 'citation'),
    needsPerson.map(({ transactions, words, citations }) => [
      number(transactions),
      inLanguage(words, language),
      citations.join(', '),
    ]),
    [0],
  )
  const goods = table(
    header(language, 'from', 'destination', 'transactions', 'tpp', 'outcome'),
    flows.map(({ from, destination, transactions, tpp, outcomeCodified }) => [
      from ?? '–',
      destination ?? '–',
      number(transactions),
      grouped(tpp),
      outcomeCodified === null ? '–' : say(outcomeTerms, language, outcomeCodified),
    ]),
    [2, 3],
  )
  const parts = [
    `${basisText(language, path, found.basis)}${needs}`,
    goods,
    `${say(answerWords, language, 'as-of-day', { day: asOf })}\n\n${deadlineTable(language, deadlines)}`,
    accountTable(language, accounts),
    aheadText(language, ahead),
    ...(withdrawn.transactions === 0 ? [] : [withdrawnText(language, withdrawn)]),
  ]
  await io.write(parts.join('\n'))
  return statusOn(found.basis)
}
