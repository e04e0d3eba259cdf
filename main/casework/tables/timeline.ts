// The days and spans of the rule, and the days with transactions, as lists.
import { outcomes } from '../../../shared/contract/interchange.ts'
import type { OutputOf } from '../../../shared/contract/ipc.ts'
import type { Words } from '../../../shared/contract/values.ts'
import { number } from '../../../shared/kernel/grouped.ts'
import { type Language, inLanguage, say } from '../../../shared/language/catalog.ts'
import { answerWords } from '../../../shared/language/cli/answers.ts'
import { outcomeTerms } from '../../../shared/language/desk-terms.ts'
import { columnsUnder, tableOf } from '../../../shared/tables/table.ts'

type Key = keyof (typeof answerWords)['en']
type Timeline = OutputOf<'windows', 'timeline'>
type Day = Timeline['days'][number]

/** A day of the rule, or a span of days. */
type OfRule = { readonly on: string; readonly words: Words; readonly arithmetic?: Words; readonly citation: string }

const rule = columnsUnder<Key, OfRule>(answerWords)

const ruleColumns = [
  rule.text('day', ({ on }) => on),
  rule.text('what', ({ words }, language) => inLanguage(words, language)),
  rule.text('counted', ({ arithmetic }, language) =>
    arithmetic === undefined ? '' : inLanguage(arithmetic, language),
  ),
  rule.text('citation', ({ citation }) => citation),
]

export const ruleDayTable = ({ marks, spans }: Pick<Timeline, 'marks' | 'spans'>, language: Language) => {
  const through = spans.map(({ from, through: last, ...span }) => ({ ...span, on: `${from} – ${last}` }))
  return tableOf<OfRule>(ruleColumns, [...marks, ...through], language)
}

const day = columnsUnder<Key, Day>(answerWords)

const dayColumns = [
  day.text('day', ({ on }) => on),
  day.figure('transactions', ({ transactions }) => number(transactions)),
  day.text('outcome', ({ outcomes: counts }, language) =>
    outcomes
      .flatMap((outcome) => {
        const count = counts[outcome]
        return count === undefined ? [] : `${say(outcomeTerms, language, outcome)} ${number(count)}`
      })
      .join(', '),
  ),
]

export const dayTable = (days: readonly Day[], language: Language) => tableOf(dayColumns, days, language)
