// The answers of transactions as columns of a list that leaves the desk: outcomes, review policy, deciding paragraphs, class, what is
// open, who signed, and the work on them.
import { type Row, workStatuses } from '../../../shared/contract/casefile.ts'
import type { Determination } from '../../../shared/contract/interchange.ts'
import { type Language, say } from '../../../shared/language/catalog.ts'
import { overview } from '../../../shared/language/desk-start.ts'
import { outcomeTerms, policyTerms, postureTerms, reasonTerms, term } from '../../../shared/language/desk-terms.ts'
import { transactions } from '../../../shared/language/desk-transactions.ts'
import { columnsUnder } from '../../../shared/tables/table.ts'

/** A transaction with the answer it has; null before a determination. */
type Answered = { readonly row: Row; readonly determination: Determination | null }

const { text, figure } = columnsUnder<keyof (typeof transactions)['en'], Answered>(transactions)

const both = (parts: readonly string[], language: Language): string => parts.join(language === 'en' ? ', ' : '、')
const worded = (words: Parameters<typeof term>[0], language: Language, code: string | null): string =>
  code === null ? '' : term(words, language, code)

export const answerColumns = [
  text('column.status', ({ row }, language) => say(transactions, language, `state.${row.status}`)),
  text('column.outcomeCodified', ({ row }, language) => worded(outcomeTerms, language, row.outcomeCodified)),
  text('column.outcomeEnforced', ({ row }, language) => worded(outcomeTerms, language, row.outcomeEnforced)),
  text('column.outcomePrior', ({ row }, language) => worded(outcomeTerms, language, row.outcomePrior)),
  text('column.posture', ({ row }, language) => worded(postureTerms, language, row.posture)),
  text('column.reviewPolicy', ({ row }, language) => worded(policyTerms, language, row.reviewPolicy)),
  text('column.decidedBy', ({ determination }) => determination?.codified.decidedBy.join('; ') ?? ''),
  text('column.eccn', ({ row }) => row.eccn ?? ''),
  text('column.itemClass', ({ row }) => row.itemClass ?? ''),
  figure('column.tpp', ({ row }) => (row.tpp === null ? '' : String(row.tpp))),
  text('column.needs', ({ row }, language) =>
    both(
      row.needs.map((kind) => term(reasonTerms, language, kind)),
      language,
    ),
  ),
  text('column.signOff', ({ row }, language) => say(overview, language, `signOff.${row.signOff}`)),
  text('column.assignee', ({ row }) => row.assignee ?? ''),
  text('column.workStatus', ({ row }, language) => {
    const status = workStatuses.find((one) => one === row.workStatus)
    return status === undefined ? '' : say(transactions, language, `workStatus.${status}`)
  }),
  text('column.due', ({ row }) => row.due ?? ''),
  text('column.note', ({ row }) => row.note ?? ''),
]
