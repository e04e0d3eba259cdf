// Counts by outcome, with what is to be known of answers on the earlier text.
import { type Language, say } from '../../shared/language/catalog.ts'
import { priorWords } from '../../shared/language/prior.ts'
import { type OutcomeCounts, outcomeTable } from '../casework/tables/outcomes.ts'
import { table } from './text.ts'

export const outcomesText = (language: Language, counts: OutcomeCounts): string => {
  const caveat = Object.keys(counts.prior).length === 0 ? '' : `\n${say(priorWords, language, 'no-authorization')}\n`
  return table(outcomeTable(counts, language)) + caveat
}
