// Traces of conditions kept under what they depend on: the values still possible on the axes a condition reads, and the readings
// elected of its doubts. Points by the million share a few thousand of them, so that most of a trace is made once.
import { gather, leavesOf } from './fold.ts'
import type { Condition, ConditionTrace, Elections, Point } from './model.ts'
import { type Space, axisIndex } from './space.ts'

/** A condition of four axes has seen most of what it will see by then. */
const KEPT_OF_EACH = 64

type Kept = {
  readonly axes: readonly number[]
  readonly doubts: readonly string[]
  readonly traces: Map<string, ConditionTrace>
}

export type Evaluate = (condition: Condition, point: Point, elections: Elections) => ConditionTrace

/** Evaluates by `evaluate` what was not evaluated before; equal to it in every answer, objects shared. */
export const remembered = (space: Space, evaluate: Evaluate): Evaluate => {
  const kept = new Map<Condition, Kept>()
  const keptOf = (condition: Condition): Kept => {
    const found = kept.get(condition)
    if (found !== undefined) return found
    const made = {
      axes: [...new Set(leavesOf(condition).map(({ axis }) => axis))].map((axis) => axisIndex(space, axis)),
      doubts: [...new Set(gather(condition, { reading: ({ doubt }) => doubt }))],
      traces: new Map<string, ConditionTrace>(),
    }
    kept.set(condition, made)
    return made
  }
  return (condition, point, elections) => {
    const { axes, doubts, traces } = keptOf(condition)
    let key = ''
    for (const axis of axes) key += `${point[axis] ?? 0},`
    for (const doubt of doubts) key += `${elections.get(doubt) ?? ''};`
    const found = traces.get(key)
    if (found !== undefined) return found
    const made = evaluate(condition, point, elections)
    if (traces.size >= KEPT_OF_EACH) traces.clear()
    traces.set(key, made)
    return made
  }
}
