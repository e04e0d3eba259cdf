// Exact decimals for total processing performance, performance density, die areas and shares: one unit can decide a case, so
// nothing here is a float. A JSON number is read by its shortest decimal form: 5.92 is 5.92.
import { type Failure, type Result, expectOk, failed, ok } from './result.ts'

/** `coefficient` × 10^-`scale`, in lowest terms (no trailing zero after the point), so equal values have equal members. */
export type Decimal = { readonly coefficient: bigint; readonly scale: number }

/** A quotient kept as its two parts, with a positive denominator. */
export type Ratio = { readonly numerator: Decimal; readonly denominator: Decimal }

export type DecimalFailure = Failure<'number-malformed' | 'number-out-of-range' | 'number-needs-a-string'> & {
  readonly text: string
}

export type Comparison = -1 | 0 | 1

// Wider than any quantity of the rule, narrow enough that a hostile "1e999999999" costs nothing.
const MAX_DIGITS = 100
const MAX_EXPONENT = 100

const lowestTerms = (coefficient: bigint, scale: number): Decimal => {
  let lowest = coefficient
  let places = scale
  while (places > 0 && lowest % 10n === 0n) {
    lowest /= 10n
    places -= 1
  }
  return { coefficient: lowest, scale: places }
}

const parseText = (text: string): Result<Decimal, DecimalFailure> => {
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text)
  if (parts === null) return failed({ code: 'number-malformed', text })
  const [, sign = '', whole = '', fraction = '', exponentText = '0'] = parts
  const exponent = Number(exponentText)
  if (whole.length + fraction.length > MAX_DIGITS || Math.abs(exponent) > MAX_EXPONENT)
    return failed({ code: 'number-out-of-range', text })
  const digits = BigInt(`${whole}${fraction}`)
  const coefficient = sign === '-' ? -digits : digits
  const scale = fraction.length - exponent
  return ok(
    scale >= 0 ? lowestTerms(coefficient, scale) : { coefficient: coefficient * 10n ** BigInt(-scale), scale: 0 },
  )
}

/**
 * Reads a number or a decimal string, exponents allowed. A whole number beyond 2^53 must be a string
 * (`number-needs-a-string`), because the number may already have lost its last digits.
 */
export const parseDecimal = (input: number | string): Result<Decimal, DecimalFailure> => {
  if (typeof input === 'string') return parseText(input)
  if (Number.isInteger(input) && !Number.isSafeInteger(input))
    return failed({ code: 'number-needs-a-string', text: String(input) })
  return parseText(String(input))
}

/** A quantity written in the source, such as a limit of the rule; throws when it is malformed. */
export const decimal = (literal: number | string): Decimal => expectOk(parseDecimal(literal))

const aligned = (left: Decimal, right: Decimal): { left: bigint; right: bigint; scale: number } => {
  const scale = Math.max(left.scale, right.scale)
  const widen = ({ coefficient, scale: places }: Decimal): bigint => coefficient * 10n ** BigInt(scale - places)
  return { left: widen(left), right: widen(right), scale }
}

export const addDecimals = (left: Decimal, right: Decimal): Decimal => {
  const terms = aligned(left, right)
  return lowestTerms(terms.left + terms.right, terms.scale)
}

export const subtractDecimals = (left: Decimal, right: Decimal): Decimal => {
  const terms = aligned(left, right)
  return lowestTerms(terms.left - terms.right, terms.scale)
}

export const multiplyDecimals = (left: Decimal, right: Decimal): Decimal =>
  lowestTerms(left.coefficient * right.coefficient, left.scale + right.scale)

/** -1, 0 or 1 as the first quantity is less than, equal to or more than the second. */
export const compareDecimals = (left: Decimal, right: Decimal): Comparison => {
  const terms = aligned(left, right)
  return terms.left === terms.right ? 0 : terms.left < terms.right ? -1 : 1
}

/** A quotient such as a performance density (TPP per mm²) or a share; throws a RangeError unless the denominator is positive. */
export const ratio = (numerator: Decimal, denominator: Decimal): Ratio => {
  if (denominator.coefficient <= 0n) throw new RangeError('the denominator of a ratio must be positive')
  return { numerator, denominator }
}

export const addRatios = (left: Ratio, right: Ratio): Ratio => ({
  numerator: addDecimals(
    multiplyDecimals(left.numerator, right.denominator),
    multiplyDecimals(right.numerator, left.denominator),
  ),
  denominator: multiplyDecimals(left.denominator, right.denominator),
})

/** Compares two quotients by cross-multiplication, so that no division rounds. */
export const compareRatios = (left: Ratio, right: Ratio): Comparison =>
  compareDecimals(
    multiplyDecimals(left.numerator, right.denominator),
    multiplyDecimals(right.numerator, left.denominator),
  )

/** The plain decimal form, exact and without an exponent: `4800`, `5.92`, `-0.5`. */
export const formatDecimal = ({ coefficient, scale }: Decimal): string => {
  const sign = coefficient < 0n ? '-' : ''
  const digits = (coefficient < 0n ? -coefficient : coefficient).toString().padStart(scale + 1, '0')
  const point = digits.length - scale
  return scale === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
}

/** The nearest double, for output and charts only; nothing is decided on it. */
export const decimalToNumber = (value: Decimal): number => Number(formatDecimal(value))

/** A quotient for display, cut to that many places toward negative infinity, so that it never shows a limit as reached before it is. */
export const floorRatio = ({ numerator, denominator }: Ratio, places: number): Decimal => {
  const terms = aligned(numerator, denominator)
  const dividend = terms.left * 10n ** BigInt(places)
  const truncated = dividend / terms.right
  const floored = dividend < 0n && truncated * terms.right !== dividend ? truncated - 1n : truncated
  return lowestTerms(floored, places)
}
