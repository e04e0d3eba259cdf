// What needs a person, and the flows of goods, as lists.
import { grouped, number } from '../../../shared/kernel/grouped.ts'
import { type Language, inLanguage, say } from '../../../shared/language/catalog.ts'
import { answerWords } from '../../../shared/language/cli/answers.ts'
import { outcomeTerms } from '../../../shared/language/desk-terms.ts'
import { columnsUnder, tableOf } from '../../../shared/tables/table.ts'
import type { Overview } from '../overview.ts'

type Key = keyof (typeof answerWords)['en']
type Need = Overview['needsPerson'][number]
type Flow = Overview['flows'][number]

const need = columnsUnder<Key, Need>(answerWords)

const needColumns = [
  need.figure('transactions', ({ transactions }) => number(transactions)),
  need.text('needs-person', ({ words }, language) => inLanguage(words, language)),
  need.text('citation', ({ citations }) => citations.join(', ')),
]

export const needTable = (needs: readonly Need[], language: Language) => tableOf(needColumns, needs, language)

const flow = columnsUnder<Key, Flow>(answerWords)

const flowColumns = [
  flow.text('from', ({ from }) => from ?? '–'),
  flow.text('destination', ({ destination }) => destination ?? '–'),
  flow.figure('transactions', ({ transactions }) => number(transactions)),
  flow.figure('tpp', ({ tpp }) => grouped(tpp)),
  flow.text('outcome', ({ outcomeCodified }, language) =>
    outcomeCodified === null ? '–' : say(outcomeTerms, language, outcomeCodified),
  ),
]

export const flowTable = (flows: readonly Flow[], language: Language) => tableOf(flowColumns, flows, language)
