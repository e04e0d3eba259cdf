// The accounts of the limits as a list.
import type { AccountView } from '../../../shared/contract/ledger-view.ts'
import { grouped } from '../../../shared/kernel/grouped.ts'
import type { Language } from '../../../shared/language/catalog.ts'
import { answerWords } from '../../../shared/language/cli/answers.ts'
import { columnsUnder, tableOf } from '../../../shared/tables/table.ts'

const { text, figure } = columnsUnder<keyof (typeof answerWords)['en'], AccountView>(answerWords)

const columns = [
  text('account', ({ id }) => id),
  figure('used', ({ used }) => grouped(used)),
  figure('limit', ({ limit }) => grouped(limit.kind === 'none' ? undefined : limit.tpp)),
  figure('left', ({ remaining }) => grouped(remaining)),
  figure('open-orders', ({ open }) => grouped(open?.tpp)),
  text('crossed-by', ({ crossing, refused }) => crossing?.transaction ?? refused?.transaction ?? ''),
  text('citation', ({ limit }) => limit.citation),
]

export const accountTable = (accounts: readonly AccountView[], language: Language) =>
  tableOf(columns, accounts, language)
