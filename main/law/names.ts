// The names of this pack's own data as types: a rule that misspells an entry or an answer does not compile. A pack read from a
// file is checked for the same by pack-file.ts.
import type { axes, stageAxes } from './axes.ts'
import type { duties } from './duties.ts'
import type { priorAxes } from './prior/axes.ts'
import type { questions } from './questions.ts'

type AnyAxis = (typeof axes)[number] | (typeof stageAxes)[number] | (typeof priorAxes)[number]
export type AxisId = AnyAxis['id']
export type ValueOf<Id extends AxisId> = Extract<AnyAxis, { readonly id: Id }>['values'][number]['id']

type AnyQuestion = (typeof questions)[number]
export type QuestionId = AnyQuestion['id']
export type AnswerOf<Id extends QuestionId> = Extract<AnyQuestion, { readonly id: Id }>['answers'][number]['id']

export type DutyId = (typeof duties)[number]['id']

declare const lookedUp: unique symbol

/** A duty of this pack, or one that a pack read from a file names and has. */
export type DutyName = DutyId | (string & { readonly [lookedUp]: 'duty' })
