// How the axes of the outcome are filled from what the other questions and the routes came to.
import type { Stage } from '../engine/model.ts'
import type { AnswerOf, AxisId, QuestionId, ValueOf } from './names.ts'

const fromQuestion = <Asked extends QuestionId, Axis extends AxisId>(
  axis: Axis,
  question: Asked,
  values: { readonly [Answer in AnswerOf<Asked>]: ValueOf<Axis> },
): Stage => ({
  axis,
  question,
  values: Object.entries<ValueOf<Axis>>(values).map(([answer, value]) => ({ answer, value })),
})

const fromRoutes = <Axis extends AxisId>(
  axis: Axis,
  routes: readonly string[],
  available: ValueOf<Axis>,
  none: ValueOf<Axis>,
): Stage => ({ axis, routes, available, none })

/** The stages of a pack with these routes: the savings clause is no exception and stands by itself. */
export const stagesOf = (exceptions: readonly string[], savings: string): readonly Stage[] => [
  fromQuestion('subject', 'jurisdiction', { subject: 'yes', 'not-subject': 'no' }),
  fromQuestion('requirement', 'requirement', { yes: 'yes', none: 'none' }),
  fromQuestion('flag-28', 'red-flag-28', { raised: 'raised', 'not-raised': 'not-raised' }),
  fromRoutes('exceptions', exceptions, 'one-available', 'none-available'),
  fromRoutes('saved', [savings], 'yes', 'no'),
]
