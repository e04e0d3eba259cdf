// What the second reading answers about a place of the pack, in the same words as `Place.shown`.
import { machineOf } from '../../../main/law/evaluation.ts'
import { currentPack } from '../../../main/law/index.ts'
import { policies, questions, routes } from '../naive/index.ts'
import type { Point } from '../naive/point.ts'
import { list } from './place.ts'

const { space } = machineOf(currentPack).evaluator

/** Axis by axis the value of a point where every fact is known. */
export const named = (point: Int32Array): Point =>
  Object.fromEntries(
    space.axes.map(({ id, values }, index) => [
      id,
      values.find((_, place) => ((point[index] ?? 0) & (1 << place)) !== 0)?.id ?? '',
    ]),
  )

export const readingOf = (id: string, point: Point, lawDate: string): string => {
  if (id === 'policy') return list(policies(point, lawDate))
  const answer = routes[id] ?? questions[id]
  if (answer === undefined) throw new Error(`the second reading does not answer ${id}`)
  return answer(point, lawDate)
}
