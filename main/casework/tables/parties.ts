// Parties as lists: all of them, what was said of one over time, and its transactions.
import type { OutputOf, PartyRow } from '../../../shared/contract/ipc.ts'
import { number } from '../../../shared/kernel/grouped.ts'
import { type Language, say } from '../../../shared/language/catalog.ts'
import { answerWords } from '../../../shared/language/cli/answers.ts'
import { outcomeTerms } from '../../../shared/language/desk-terms.ts'
import { columnsUnder, tableOf } from '../../../shared/tables/table.ts'

type Key = keyof (typeof answerWords)['en']
type Party = OutputOf<'parties', 'get'>
type Period = Party['history'][number]
type Transaction = Party['transactions'][number]

const list = (values: readonly (string | null)[]): string => values.map((value) => value ?? '?').join(', ') || '–'

const party = columnsUnder<Key, PartyRow>(answerWords)

const partyColumns = [
  party.text('party', ({ identity }) => identity),
  party.text('headquarters', ({ headquarters }) => list(headquarters)),
  party.text('ultimate-parent', ({ ultimateParents }) => list(ultimateParents)),
  party.text('group', ({ groups }) => list(groups)),
  party.figure('transactions', ({ transactions }) => number(transactions)),
]

export const partyTable = (parties: readonly PartyRow[], language: Language) => tableOf(partyColumns, parties, language)

const period = columnsUnder<Key, Period>(answerWords)

const periodColumns = [
  period.text('since', ({ from }) => from ?? '–'),
  period.text('until', ({ through }) => through ?? '–'),
  period.text('headquarters', ({ headquarters }) => headquarters ?? '–'),
  period.text('ultimate-parent', ({ ultimateParent }) => ultimateParent ?? '–'),
  period.text('group', ({ group }) => group ?? '–'),
  period.figure('transactions', ({ transactions }) => number(transactions)),
]

export const periodTable = (history: readonly Period[], language: Language) => tableOf(periodColumns, history, language)

const transaction = columnsUnder<Key, Transaction>(answerWords)

const transactionColumns = [
  transaction.text('transaction', ({ id }) => id),
  transaction.text('outcome', ({ outcomeCodified }, language) =>
    outcomeCodified === null ? '–' : say(outcomeTerms, language, outcomeCodified),
  ),
]

export const transactionTable = (transactions: readonly Transaction[], language: Language) =>
  tableOf(transactionColumns, transactions, language)
