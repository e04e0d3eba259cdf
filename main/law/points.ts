// Axes by names that the compiler knows: out of a pack, in the points of it.
import { axisIndex, maskOf, type Space } from '../engine/space.ts'
import { lookedUpIn } from './looked-up.ts'
import type { AxisId, AxisName, ValueName } from './names.ts'

/** The name of an axis that a pack or its trace gives. */
export const axisIn = (name: string): AxisName => lookedUpIn(name)

/** The place of an axis in the points of a pack. */
export const axisAt = (space: Space, axis: AxisName): number => axisIndex(space, axis)

/** The mask of some values of an axis. */
export const valuesAt = <Id extends AxisId>(space: Space, axis: Id, values: readonly ValueName<Id>[]): number =>
  maskOf(space, axis, values)
