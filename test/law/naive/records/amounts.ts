// Exact figures, as fractions of whole numbers: no figure of the rule is ever rounded to be compared. A figure that is not known for
// sure is a span from the least to the most it may be; without a most it may be anything above.

export type Amount = { readonly over: bigint; readonly under: bigint }
export type Span = { readonly least: Amount; readonly most?: Amount }

const DECIMAL = /^(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/

/** A decimal numeral, or a number as it is written. */
export const amount = (written: number | string): Amount => {
  const [, whole = '0', fraction = '', exponent = '0'] = DECIMAL.exec(String(written)) ?? []
  const digits = BigInt(whole + fraction)
  const power = Number(exponent) - fraction.length
  return power >= 0
    ? { over: digits * 10n ** BigInt(power), under: 1n }
    : { over: digits, under: 10n ** BigInt(-power) }
}

export const zero: Amount = { over: 0n, under: 1n }

export const isLess = (one: Amount, other: Amount): boolean => one.over * other.under < other.over * one.under
export const isSame = (one: Amount, other: Amount): boolean => one.over * other.under === other.over * one.under
export const sum = (one: Amount, other: Amount): Amount => ({
  over: one.over * other.under + other.over * one.under,
  under: one.under * other.under,
})
export const times = (one: Amount, other: Amount): Amount => ({
  over: one.over * other.over,
  under: one.under * other.under,
})
/** Undefined where there is nothing to divide by. */
export const divided = (one: Amount, by: Amount): Amount | undefined =>
  by.over === 0n ? undefined : { over: one.over * by.under, under: one.under * by.over }
export const less = (one: Amount, other: Amount): Amount => ({
  over: one.over * other.under - other.over * one.under,
  under: one.under * other.under,
})
export const percentOf = (percent: number, of: Amount): Amount =>
  times(amount(percent), times(of, { over: 1n, under: 100n }))
export const greater = (one: Amount, other: Amount): Amount => (isLess(one, other) ? other : one)
export const smaller = (one: Amount, other: Amount): Amount => (isLess(one, other) ? one : other)

export const exactly = (of: Amount): Span => ({ least: of, most: of })
export const anything: Span = { least: zero }
export const spanOf = (written: number | string | null | undefined): Span =>
  written == null ? anything : exactly(amount(written))

export const isExact = ({ least, most }: Span): boolean => most !== undefined && isSame(least, most)

const withMost = (least: Amount, most: Amount | undefined): Span => (most === undefined ? { least } : { least, most })

/** The same operation on both ends, which must rise with either. */
export const both = (one: Span, other: Span, of: (one: Amount, other: Amount) => Amount): Span =>
  withMost(of(one.least, other.least), one.most && other.most && of(one.most, other.most))

export const sums = (...spans: readonly Span[]): Span =>
  spans.reduce((all, each) => both(all, each, sum), exactly(zero))

/** From the least of all to the most of all. */
export const across = (spans: readonly Span[]): Span => {
  const [first, ...rest] = spans
  if (first === undefined) return anything
  return rest.reduce(
    (all, each) => withMost(smaller(all.least, each.least), all.most && each.most && greater(all.most, each.most)),
    first,
  )
}

/** Bands one above the other, each up to its bound; what reaches the bound is above it, but where the bound itself is in. */
export const bands = (
  span: Span,
  values: readonly string[],
  bounds: readonly Amount[],
  isIn: 'bound-above' | 'bound-below',
): readonly string[] => {
  const place = (of: Amount): number => {
    const found = bounds.findIndex((bound) => (isIn === 'bound-above' ? isLess(of, bound) : !isLess(bound, of)))
    return found === -1 ? bounds.length : found
  }
  const from = place(span.least)
  const to = span.most === undefined ? bounds.length : place(span.most)
  return values.slice(from, to + 1)
}
