// The second stage of an evaluation: the axes that the outcome is decided over, filled from what questions and routes came to. The
// plain evaluator and the compiled pack fill them by this.
import type { Pack, Point, RouteTrace, Stage } from './model.ts'
import { axisIndex, maskOf, type Space } from './space.ts'

/** What the first stage came to: bits of the answers a question may still have, in its order, and how a route stands. */
export type FirstStage = {
  readonly answers: (question: string) => number
  readonly status: (route: string) => RouteTrace['status']
}

/** Fills the axes of the second stage at a point, which it changes. */
export type Staging = (point: Point, first: FirstStage) => void

export const stagingOf = (pack: Pack, space: Space): Staging => {
  const puts = pack.stages.map((stage) => put(stage, pack, space))
  return (point, first) => {
    for (const each of puts) each(point, first)
  }
}

const put = (stage: Stage, pack: Pack, space: Space): Staging => {
  const index = axisIndex(space, stage.axis)
  if ('routes' in stage) {
    const available = maskOf(space, stage.axis, [stage.available])
    const none = maskOf(space, stage.axis, [stage.none])
    return (point, { status }) => {
      const found = stage.routes.map(status)
      point[index] = found.includes('available') ? available : found.includes('undetermined') ? available | none : none
    }
  }
  const answers = pack.questions.find(({ id }) => id === stage.question)?.answers ?? []
  const masks = answers.map(({ id }) =>
    maskOf(
      space,
      stage.axis,
      stage.values.flatMap(({ answer, value }) => (answer === id ? [value] : [])),
    ),
  )
  const every = masks.reduce((all, mask) => all | mask, 0)
  return (point, first) => {
    const possible = first.answers(stage.question)
    const mask = masks.reduce((found, of, place) => ((possible & (1 << place)) === 0 ? found : found | of), 0)
    // A question without an answer leaves every one possible.
    point[index] = mask === 0 ? every : mask
  }
}
