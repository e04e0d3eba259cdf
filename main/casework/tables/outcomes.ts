// How many transactions have each outcome, as a list: as codified, as enforced, and on the earlier text where prior rules apply.
import { type Outcome, outcomes } from '../../../shared/contract/interchange.ts'
import { number } from '../../../shared/kernel/grouped.ts'
import { type Language, say } from '../../../shared/language/catalog.ts'
import { answerWords } from '../../../shared/language/cli/answers.ts'
import { outcomeTerms } from '../../../shared/language/desk-terms.ts'
import { priorWords } from '../../../shared/language/prior.ts'
import { columnsUnder, tableOf } from '../../../shared/tables/table.ts'

type ByOutcome = Readonly<Partial<Record<Outcome, number>>>
export type OutcomeCounts = {
  readonly codified: ByOutcome
  readonly enforced: ByOutcome
  readonly prior: ByOutcome
}
type Line = { readonly [View in keyof OutcomeCounts]: number } & { readonly outcome: Outcome }

const { text, figure } = columnsUnder<keyof (typeof answerWords)['en'], Line>(answerWords)
const prior = columnsUnder<keyof (typeof priorWords)['en'], Line>(priorWords)

const columns = [
  text('outcome', ({ outcome }, language) => say(outcomeTerms, language, outcome)),
  figure('as-codified', ({ codified }) => number(codified)),
  figure('as-enforced', ({ enforced }) => number(enforced)),
  prior.figure('title', (line) => number(line.prior)),
]

/** Every outcome that occurs. */
export const outcomeTable = (counts: OutcomeCounts, language: Language) => {
  const lines = outcomes.map((outcome) => ({
    outcome,
    codified: counts.codified[outcome] ?? 0,
    enforced: counts.enforced[outcome] ?? 0,
    prior: counts.prior[outcome] ?? 0,
  }))
  const occurring = lines.filter(({ codified, enforced, prior: earlier }) => codified + enforced + earlier > 0)
  return tableOf(columns, occurring, language)
}
