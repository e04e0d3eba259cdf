// A quantity of the text measured on a record, and the band it falls in: exact where every fact is stated, a span where some are not.
import type { Operations } from '../../shared/kernel/operations.ts'
import {
  type Decimal,
  type Ratio,
  addRatios,
  compareRatios,
  decimal,
  multiplyDecimals,
  ratio,
} from '../../shared/kernel/tpp.ts'
import type { Limits } from './limits.ts'
import type { Cut, LawPack, Quantity, QuantityFact } from './model.ts'

/** A quantity known to lie between two values, both included; `high` undefined: no upper end. */
export type Span<Value = Ratio> = {
  readonly low: Value
  readonly high: Value | undefined
  readonly missing: readonly string[]
  /** Set where stated facts contradict each other, which `missing` then names with their values (D-15). */
  readonly disputed?: true
  /** More than `low`: something not yet known is added to it, and it is not nothing. */
  readonly above?: true
}

/** The facts of one record. A share is a fraction; undefined where it is not stated. */
export type MeasuredFacts = {
  readonly span: (fact: QuantityFact) => Span
  readonly share: (fact: QuantityFact) => Ratio | undefined
}

/** Facts that a reader measures by name. A cut over any other is refused where its pack is read. */
export const measuredBy = (
  spans: Partial<Readonly<Record<QuantityFact, () => Span>>>,
  share: () => Ratio | undefined = () => undefined,
): MeasuredFacts => ({
  span: (fact) => {
    const found = spans[fact]
    if (found === undefined) throw new Error(`the pack cuts by ${fact}, which is not measured here`)
    return found()
  },
  share,
})

const ONE = decimal(1)
const HUNDRED = decimal(100)

export const ofDecimal = (value: Decimal): Ratio => ratio(value, ONE)
export const ofOperations = (value: Operations): Ratio => ofDecimal({ coefficient: value, scale: 0 })

const ZERO = ofDecimal(decimal(0))

export const exactly = <Value>(value: Value): Span<Value> => ({ low: value, high: value, missing: [] })

export const mapSpan = <From, To>(span: Span<From>, to: (value: From) => To): Span<To> => ({
  ...span,
  low: to(span.low),
  high: span.high === undefined ? undefined : to(span.high),
})

/** Two or more spans put together end by end. */
export const joined = <Value>(
  spans: readonly Span<Value>[],
  empty: Value,
  join: (left: Value, right: Value) => Value,
): Span<Value> => ({
  low: spans.reduce((total, { low }) => join(total, low), empty),
  high: spans.reduce<Value | undefined>(
    (total, { high }) => (total === undefined || high === undefined ? undefined : join(total, high)),
    empty,
  ),
  missing: spans.flatMap(({ missing }) => missing),
  ...(spans.some(({ disputed }) => disputed === true) ? { disputed: true as const } : {}),
})

const greater = (left: Ratio, right: Ratio): Ratio => (compareRatios(left, right) < 0 ? right : left)

const percent = ({ numerator, denominator }: Ratio, by: Decimal): Ratio => ({
  numerator: multiplyDecimals(numerator, by),
  denominator: multiplyDecimals(denominator, HUNDRED),
})

const measure = (quantity: Quantity, facts: MeasuredFacts, limits: Limits): Span => {
  switch (quantity.kind) {
    case 'fact':
      return facts.span(quantity.fact)
    case 'figure':
      return exactly(ofDecimal(limits.amount(quantity.figure)))
    case 'sum':
      return joined(
        quantity.of.map((part) => measure(part, facts, limits)),
        ZERO,
        addRatios,
      )
    case 'greater':
      return joined(
        quantity.of.map((part) => measure(part, facts, limits)),
        ZERO,
        greater,
      )
    case 'percent':
      return mapSpan(measure(quantity.of, facts, limits), (value) => percent(value, limits.amount(quantity.figure)))
    case 'beyond': {
      const share = facts.share(quantity.share)
      if (share !== undefined && compareRatios(share, percent(ofDecimal(ONE), limits.amount(quantity.figure))) <= 0)
        return exactly(ZERO)
      const counted = measure(quantity.of, facts, limits)
      return share === undefined ? { ...counted, low: ZERO } : counted
    }
  }
}

export type Banded = {
  readonly values: readonly string[]
  readonly missing: readonly string[]
  readonly disputed: boolean
}

/** How a pack cuts the quantity of an axis. */
export const cutOf = ({ cuts }: LawPack, axis: string): Cut => {
  const found = cuts.find((cut) => cut.axis === axis)
  if (found === undefined) throw new Error(`the pack cuts no quantity for ${axis}`)
  return found
}

/** The bands a record may fall in. What is measured is asked for first, then the bounds that may hold or not. */
export const bandsOf = ({ of, bands }: Cut, facts: MeasuredFacts, limits: Limits): Banded => {
  const measured = measure(of, facts, limits)
  const values: string[] = []
  const needed: string[] = []
  let disputed = measured.disputed === true
  for (const { value, through, below } of bands) {
    const bound = through ?? below
    const held = bound === undefined ? undefined : measure(bound, facts, limits)
    if (held === undefined) {
      values.push(value)
      break
    }
    const reaches = (left: Ratio, right: Ratio, isIncluded: boolean): boolean =>
      isIncluded ? compareRatios(left, right) <= 0 : compareRatios(left, right) < 0
    if (measured.high !== undefined && reaches(measured.high, held.low, through !== undefined)) {
      values.push(value)
      break
    }
    if (held.high !== undefined && !reaches(measured.low, held.high, through !== undefined && measured.above !== true))
      continue
    values.push(value)
    needed.push(...held.missing)
    disputed ||= held.disputed === true
  }
  const missing = measured.missing.length > 0 ? measured.missing : needed
  return { values, missing: values.length === 1 ? [] : [...new Set(missing)], disputed }
}
