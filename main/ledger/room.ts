// How much of a limit is left, and how many more units fit: whole units, never rounded up.
import { type Decimal, compareDecimals, floorRatio, ratio, subtractDecimals } from '../../shared/kernel/tpp.ts'
import { ZERO } from './state.ts'

/** What is left under a ceiling; 0 once it is reached. */
export const remaining = (limit: Decimal, taken: Decimal): Decimal => {
  const left = subtractDecimals(limit, taken)
  return compareDecimals(left, ZERO) > 0 ? left : ZERO
}

/** Whole units of that TPP which still fit under a ceiling ("up to": reaching it is allowed). */
export const unitsThatFit = (limit: Decimal, taken: Decimal, tppPerUnit: Decimal): bigint => {
  if (compareDecimals(tppPerUnit, ZERO) <= 0) throw new RangeError('a unit must have a total processing performance')
  return floorRatio(ratio(remaining(limit, taken), tppPerUnit), 0).coefficient
}
