// The band of an axis that a record falls in, as the pack cuts what is measured.
import { type MeasuredFacts, bandsOf, cutOf } from '../cuts.ts'
import { finding, unsettled, type Context, type Read } from './read.ts'

/** Open by what leaves a quantity open: facts that are missing, or facts that contradict each other (D-15). */
export const readCut = ({ pack, limits }: Context, axis: string, facts: MeasuredFacts): Read => {
  const { values, missing, disputed } = bandsOf(cutOf(pack, axis), facts, limits)
  return values.length > 1 && disputed ? finding(values, 'stated-twice', ...missing) : unsettled(values, ...missing)
}
