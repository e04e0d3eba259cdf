// Where the readers of the product and those of the second reading are known to differ, and why that is right. A row that no record needs any
// longer fails the run.
import type { AxisDifference } from './differential.ts'
import type { Drawn } from './random.ts'

export type Awaited = {
  readonly id: string
  /** The doubt or the paragraph it rests on. */
  readonly citation: string
  readonly reason: string
  readonly covers: (difference: AxisDifference, drawn: Drawn) => boolean
}

export const awaited: readonly Awaited[] = []
