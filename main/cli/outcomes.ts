// Counts by outcome, in the words of both languages.
import { type Outcome, outcomes } from '../../shared/contract/interchange.ts'
import { type Language, say } from '../../shared/language/catalog.ts'
import { answerWords } from '../../shared/language/cli/answers.ts'
import { outcomeTerms } from '../../shared/language/desk-terms.ts'
import { priorWords } from '../../shared/language/prior.ts'
import { number, table } from './text.ts'

export type OutcomeCounts = Readonly<Partial<Record<Outcome, number>>>

type Counts = { readonly codified: OutcomeCounts; readonly enforced: OutcomeCounts; readonly prior: OutcomeCounts }

/** Every outcome that occurs, as codified, as enforced, and on the earlier text where prior rules apply. */
export const outcomeTable = (language: Language, { codified, enforced, prior }: Counts): string => {
  const rows = outcomes
    .filter((outcome) => (codified[outcome] ?? 0) + (enforced[outcome] ?? 0) + (prior[outcome] ?? 0) > 0)
    .map((outcome) => [
      say(outcomeTerms, language, outcome),
      number(codified[outcome] ?? 0),
      number(enforced[outcome] ?? 0),
      number(prior[outcome] ?? 0),
    ])
  const header = [
    say(answerWords, language, 'outcome'),
    say(answerWords, language, 'as-codified'),
    say(answerWords, language, 'as-enforced'),
    say(priorWords, language, 'title'),
  ]
  const caveat = Object.keys(prior).length === 0 ? '' : `\n${say(priorWords, language, 'no-authorization')}\n`
  return table(header, rows, [1, 2, 3]) + caveat
}
