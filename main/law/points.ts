// Places and masks of a point by names that the compiler knows.
import { axisIndex, maskOf, type Space } from '../engine/space.ts'
import type { AxisId, AxisName, ValueName } from './names.ts'

/** The place of an axis in the points of a pack. */
export const axisAt = (space: Space, axis: AxisName): number => axisIndex(space, axis)

/** The mask of some values of an axis. */
export const valuesAt = <Id extends AxisId>(space: Space, axis: Id, values: readonly ValueName<Id>[]): number =>
  maskOf(space, axis, values)
