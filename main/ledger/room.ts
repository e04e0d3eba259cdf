// How much of a limit is left, and how many more units fit: whole units, never rounded up.
import {
  type Decimal,
  compareDecimals,
  decimal,
  floorRatio,
  multiplyDecimals,
  ratio,
  subtractDecimals,
} from '../../shared/kernel/tpp.ts'
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

/**
 * Units that a UVEU share still takes, under both readings of A-3. Fixed: the denominator is what was owned before; moving: the
 * new units are owned too. (N + k·u) · 100 ≤ p · T, or ≤ p · (T + k·u).
 */
export const unitsThatFitShare = (
  numerator: Decimal,
  denominator: Decimal,
  percent: number,
  tppPerUnit: Decimal,
): { readonly fixed: bigint; readonly moving: bigint } => {
  const room = subtractDecimals(
    multiplyDecimals(decimal(percent), denominator),
    multiplyDecimals(decimal(100), numerator),
  )
  const left = compareDecimals(room, ZERO) > 0 ? room : ZERO
  return {
    fixed: floorRatio(ratio(left, multiplyDecimals(decimal(100), tppPerUnit)), 0).coefficient,
    moving: floorRatio(ratio(left, multiplyDecimals(decimal(100 - percent), tppPerUnit)), 0).coefficient,
  }
}
