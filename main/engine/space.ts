// The finite space a pack decides over: axes as bit masks. A mask holds the values still possible; all bits set is unknown.
import type { Axis, Pack, Point } from './model.ts'

export type Space = {
  readonly axes: readonly Axis[]
  readonly indexOf: ReadonlyMap<string, number>
  /** All values of each axis. */
  readonly full: Point
}

export const spaceOf = (pack: Pack): Space => {
  const indexOf = new Map<string, number>()
  for (const [index, axis] of pack.axes.entries()) {
    if (axis.values.length === 0 || axis.values.length > 31) throw new Error(`axis ${axis.id} has no usable value list`)
    if (indexOf.has(axis.id)) throw new Error(`axis ${axis.id} stands twice`)
    indexOf.set(axis.id, index)
  }
  return { axes: pack.axes, indexOf, full: Int32Array.from(pack.axes, (axis) => 2 ** axis.values.length - 1) }
}

export const axisIndex = (space: Space, id: string): number => {
  const index = space.indexOf.get(id)
  if (index === undefined) throw new Error(`the pack has no axis ${id}`)
  return index
}

/** The mask of some values of an axis; a value the axis lacks is an error in the pack. */
export const maskOf = (space: Space, axisId: string, values: readonly string[]): number => {
  const axis = space.axes[axisIndex(space, axisId)]
  let mask = 0
  for (const value of values) {
    const bit = axis?.values.findIndex(({ id }) => id === value) ?? -1
    if (bit < 0) throw new Error(`axis ${axisId} has no value ${value}`)
    mask |= 1 << bit
  }
  return mask
}

/** The values a mask holds, in the axis's order. */
export const valuesOf = (axis: Axis, mask: number): readonly string[] =>
  axis.values.filter((_, bit) => (mask & (1 << bit)) !== 0).map(({ id }) => id)

export const isSingle = (mask: number): boolean => mask !== 0 && (mask & (mask - 1)) === 0

/** A key that is equal exactly for equal points. */
export const pointKey = (point: Point): string => point.join(',')
