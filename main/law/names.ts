// The names of this pack's own data as types: a rule that misspells an entry or an answer does not compile. A pack read from a
// file is checked for the same by pack-file.ts.
import type { QuestionTrace } from '../engine/model.ts'
import type { axes, stageAxes } from './axes.ts'
import type { duties } from './duties.ts'
import type { LookedUp } from './looked-up.ts'
import type { priorAxes } from './prior/axes.ts'
import type { questions } from './questions.ts'
import type { ListedEntry } from './tables/entry-names.ts'
import type { countryRows } from './tables/country-rows.ts'

type AnyAxis = (typeof axes)[number] | (typeof stageAxes)[number] | (typeof priorAxes)[number]
export type AxisId = AnyAxis['id']
export type ValueOf<Id extends AxisId> = Extract<AnyAxis, { readonly id: Id }>['values'][number]['id']

type AnyQuestion = (typeof questions)[number]
export type QuestionId = AnyQuestion['id']
export type AnswerOf<Id extends QuestionId> = Extract<AnyQuestion, { readonly id: Id }>['answers'][number]['id']

/** A question of this pack as evaluated: no answer but its own. */
export type TraceOf<Id extends QuestionId> = Omit<QuestionTrace, 'holds' | 'may'> & {
  readonly holds: readonly AnswerOf<Id>[]
  readonly may: readonly AnswerOf<Id>[]
}

export type DutyId = (typeof duties)[number]['id']

export type CountryCode = (typeof countryRows)[number]['code']

// Names of this pack, or such as a pack read from a file uses and has.
export type AxisName = AxisId | LookedUp<'axis'>
export type ValueName<Id extends AxisId> = ValueOf<Id> | LookedUp<'value'>
export type QuestionName = QuestionId | LookedUp<'question'>
export type DutyName = DutyId | LookedUp<'duty'>
export type EccnName = ListedEntry | LookedUp<'entry'>
/** An ECCN with its paragraph, as `3A090.a`. */
export type EccnText = EccnName | `${ListedEntry}.${string}`
export type CountryName = CountryCode | LookedUp<'country'>
