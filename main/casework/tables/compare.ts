// Two views of a case side by side, as lists: how many transactions go from one outcome to another, and each of them.
import type { Outcome } from '../../../shared/contract/interchange.ts'
import { number } from '../../../shared/kernel/grouped.ts'
import { type Language, say } from '../../../shared/language/catalog.ts'
import { answerWords } from '../../../shared/language/cli/answers.ts'
import { outcomeTerms } from '../../../shared/language/desk-terms.ts'
import { columnsUnder, tableOf } from '../../../shared/tables/table.ts'
import type { Compared } from '../compare.ts'

type Key = keyof (typeof answerWords)['en']
type Pair = Compared['codified'][number]
type Row = Compared['rows'][number]
type Both = { readonly left: Outcome; readonly right: Outcome }

const pair = columnsUnder<Key, Pair>(answerWords)

const pairColumns = (view: 'as-codified' | 'as-enforced') => [
  pair.text(view, ({ left }, language) => say(outcomeTerms, language, left)),
  pair.text('other-side', ({ right }, language) => say(outcomeTerms, language, right)),
  pair.figure('transactions', ({ transactions }) => number(transactions)),
]

export const pairTable = (view: 'as-codified' | 'as-enforced', pairs: readonly Pair[], language: Language) =>
  tableOf(pairColumns(view), pairs, language)

const both = ({ left, right }: Both, language: Language): string =>
  left === right ? '=' : `${say(outcomeTerms, language, left)} → ${say(outcomeTerms, language, right)}`

const row = columnsUnder<Key, Row>(answerWords)

const rowColumns = [
  row.text('transaction', ({ id }) => id),
  row.text('as-codified', ({ codified }, language) => both(codified, language)),
  row.text('as-enforced', ({ enforced }, language) => both(enforced, language)),
]

export const differenceTable = (rows: readonly Row[], language: Language) => tableOf(rowColumns, rows, language)
