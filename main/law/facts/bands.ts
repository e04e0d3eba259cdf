// The band of an axis that a record falls in, as the pack cuts what is measured.
import { type MeasuredFacts, bandsOf, cutOf } from '../cuts.ts'
import type { AxisId } from '../names.ts'
import { finding, unsettled, type Context, type ReadOf } from './read.ts'

/** Open by what leaves a quantity open: facts that are missing, or facts that contradict each other (D-15). */
export const readCut = <Id extends AxisId>({ pack, limits }: Context, axis: Id, facts: MeasuredFacts): ReadOf<Id> => {
  const { values, missing, disputed } = bandsOf(cutOf(pack, axis), facts, limits)
  return values.length > 1 && disputed ? finding(values, 'stated-twice', ...missing) : unsettled(values, ...missing)
}
