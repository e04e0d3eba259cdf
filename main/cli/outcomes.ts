// Counts by outcome, in the words of both languages.
import { type Outcome, outcomes } from '../../shared/contract/interchange.ts'
import { type Language, say } from '../../shared/language/catalog.ts'
import { outcomeWords, resultWords } from '../../shared/language/cli.ts'
import { number, table } from './text.ts'

export type OutcomeCounts = Readonly<Partial<Record<Outcome, number>>>

/** Every outcome that occurs, with its count as codified and as enforced. */
export const outcomeTable = (language: Language, codified: OutcomeCounts, enforced: OutcomeCounts): string => {
  const rows = outcomes
    .filter((outcome) => (codified[outcome] ?? 0) + (enforced[outcome] ?? 0) > 0)
    .map((outcome) => [
      say(outcomeWords, language, outcome),
      number(codified[outcome] ?? 0),
      number(enforced[outcome] ?? 0),
    ])
  const header = [
    say(resultWords, language, 'outcome'),
    say(resultWords, language, 'as-codified'),
    say(resultWords, language, 'as-enforced'),
  ]
  return table(header, rows, [1, 2])
}
