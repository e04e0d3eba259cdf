// Where the second reading and the pack are known to differ and the pack awaits a decision. An entry goes when the pack has been
// changed, or when the text showed that the second reading is the one that errs.
import type { Point } from './point.ts'
import type { Difference } from './differential.ts'

type Awaited = {
  readonly id: string
  readonly paragraph: string
  readonly covers: (point: Point, about: string) => boolean
}

export const awaited: readonly Awaited[] = []

export const isAwaited = (point: Point, { about }: Difference): boolean =>
  awaited.some(({ covers }) => covers(point, about))
