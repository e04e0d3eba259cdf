// What other readings of the text would change, as a list: one line a reading, the doubt on its first.
import { number } from '../../../shared/kernel/grouped.ts'
import type { Language } from '../../../shared/language/catalog.ts'
import { answerWords } from '../../../shared/language/cli/answers.ts'
import { columnsUnder, tableOf } from '../../../shared/tables/table.ts'
import type { DoubtEffect } from '../doubts.ts'

type Line = {
  readonly reading: DoubtEffect['readings'][number]
  /** On the first line of a doubt. */
  readonly effect?: DoubtEffect
}

const { text, figure } = columnsUnder<keyof (typeof answerWords)['en'], Line>(answerWords)

const columns = [
  text('doubt', ({ effect }) => effect?.doubt ?? ''),
  text('doubt-reading', ({ reading }) => reading.name),
  figure('doubt-open', ({ effect }) => (effect === undefined ? '' : number(effect.open))),
  figure('doubt-changed', ({ reading }) => number(reading.changed)),
  figure('doubt-apart', ({ effect }) => (effect === undefined ? '' : number(effect.apart))),
]

const linesOf = (effect: DoubtEffect): readonly Line[] =>
  effect.readings.map((reading, index) => (index === 0 ? { reading, effect } : { reading }))

export const doubtTable = (effects: readonly DoubtEffect[], language: Language) =>
  tableOf(columns, effects.flatMap(linesOf), language)
