// The names of this pack's own data as types: a rule that misspells an entry, an answer, a doubt or a reading does not compile. A
// pack read from a file is checked for the same by pack-file.ts.
import type { axes, stageAxes } from './axes.ts'
import type { register } from './doubts/index.ts'
import type { questions } from './questions.ts'

type AnyAxis = (typeof axes)[number] | (typeof stageAxes)[number]
export type AxisId = AnyAxis['id']
export type ValueOf<Id extends AxisId> = Extract<AnyAxis, { readonly id: Id }>['values'][number]['id']

type AnyQuestion = (typeof questions)[number]
export type QuestionId = AnyQuestion['id']
export type AnswerOf<Id extends QuestionId> = Extract<AnyQuestion, { readonly id: Id }>['answers'][number]['id']

type AnyDoubt = (typeof register)[number]
export type DoubtId = AnyDoubt['id']
export type ReadingOf<Id extends DoubtId> = Extract<AnyDoubt, { readonly id: Id }>['readings'][number]['name']
