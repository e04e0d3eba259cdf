// A quantity of the text measured on a record, and the band it falls in: exact where every fact is stated, a span where some are not.
import type { Quarter } from '../../shared/kernel/civil-date.ts'
import type { Operations } from '../../shared/kernel/operations.ts'
import {
  type Decimal,
  type Ratio,
  addRatios,
  compareRatios,
  decimal,
  floorRatio,
  multiplyDecimals,
  ratio,
} from '../../shared/kernel/tpp.ts'
import type { FigureTable } from './figure-names.ts'
import type { Limits } from './limits.ts'
import { lookedUpIn } from './looked-up.ts'
import type { Band, Cut, LawPack, Quantity, QuantityFact, QuantityPlace } from './model.ts'
import type { AxisId, ValueOf } from './names.ts'

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

/** Whether the item goes to a group of destinations; both values where that is open. */
type Placed = { readonly values: readonly ('yes' | 'no')[]; readonly missing: readonly string[] }

/** The facts of one record. A share is a fraction; undefined where it is not stated. */
export type MeasuredFacts = {
  readonly span: (fact: QuantityFact) => Span
  readonly share: (fact: QuantityFact) => Ratio | undefined
  /** The quarter of the day, for axes that have one. */
  readonly quarter?: Quarter
  readonly goesTo?: (place: QuantityPlace) => Placed
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

const smaller = (left: Ratio, right: Ratio): Ratio => (compareRatios(left, right) < 0 ? left : right)

const percent = ({ numerator, denominator }: Ratio, by: Decimal): Ratio => ({
  numerator: multiplyDecimals(numerator, by),
  denominator: multiplyDecimals(denominator, HUNDRED),
})

const rowOf = (table: FigureTable, { quarter }: MeasuredFacts, limits: Limits): Decimal | undefined => {
  if (quarter === undefined) throw new Error(`the pack cuts by ${table}, which has no quarter here`)
  return limits.ofQuarter(table, quarter)
}

/** So many hundredths of a quantity. */
const hundredthsOf = (of: Span, by: Span): Span => {
  const hundredths = ({ numerator, denominator }: Ratio, part: Ratio): Ratio => ({
    numerator: multiplyDecimals(numerator, part.numerator),
    denominator: multiplyDecimals(multiplyDecimals(denominator, part.denominator), HUNDRED),
  })
  return {
    low: hundredths(of.low, by.low),
    high: of.high === undefined || by.high === undefined ? undefined : hundredths(of.high, by.high),
    missing: by.missing,
  }
}

/** The quantity of the place an item goes to; between both where the place is open. */
const oneOf = (
  { destination, of, otherwise }: Quantity & { kind: 'where' },
  facts: MeasuredFacts,
  limits: Limits,
): Span => {
  if (facts.goesTo === undefined) throw new Error(`the pack cuts by ${destination}, which is not asked here`)
  const { values, missing } = facts.goesTo(destination)
  const spans = values.map((value) => measure(value === 'yes' ? of : otherwise, facts, limits))
  const [first, ...others] = spans
  if (first === undefined) throw new Error(`whether an item goes to ${destination} has no answer`)
  return others.reduce<Span>(
    (all, next) => ({
      low: smaller(all.low, next.low),
      high: all.high === undefined || next.high === undefined ? undefined : greater(all.high, next.high),
      missing: [...all.missing, ...next.missing, ...missing],
    }),
    first,
  )
}

const measure = (quantity: Quantity, facts: MeasuredFacts, limits: Limits): Span => {
  switch (quantity.kind) {
    case 'fact':
      return facts.span(quantity.fact)
    case 'figure':
      return exactly(ofDecimal(limits.amount(quantity.figure)))
    case 'of-quarter': {
      const row = rowOf(quantity.table, facts, limits)
      if (row === undefined) throw new Error(`the pack has no row of ${quantity.table} for this quarter`)
      return exactly(ofDecimal(row))
    }
    case 'sum': {
      const parts = quantity.of.map((part) => measure(part, facts, limits))
      const total = joined(parts, ZERO, addRatios)
      return parts.some(({ above }) => above === true) ? { ...total, above: true } : total
    }
    case 'greater':
      return joined(
        quantity.of.map((part) => measure(part, facts, limits)),
        ZERO,
        greater,
      )
    case 'percent':
      return mapSpan(measure(quantity.of, facts, limits), (value) => percent(value, limits.amount(quantity.figure)))
    case 'raised': {
      const of = measure(quantity.of, facts, limits)
      return joined([of, hundredthsOf(of, facts.span(quantity.by))], ZERO, addRatios)
    }
    case 'where':
      return oneOf(quantity, facts, limits)
    case 'beyond': {
      const share = facts.share(quantity.share)
      if (share !== undefined && compareRatios(share, percent(ofDecimal(ONE), limits.amount(quantity.figure))) <= 0)
        return exactly(ZERO)
      const counted = measure(quantity.of, facts, limits)
      return share === undefined ? { ...counted, low: ZERO } : counted
    }
  }
}

export type Banded<Value extends string> = {
  readonly values: readonly Value[]
  readonly missing: readonly string[]
  readonly disputed: boolean
}

/** How a pack cuts the quantity of an axis. */
export const cutOf = <Id extends AxisId>({ cuts }: LawPack, axis: Id): Cut<ValueOf<Id>> => {
  const found = cuts.find((cut) => cut.axis === axis)
  if (found === undefined) throw new Error(`the pack cuts no quantity for ${axis}`)
  return lookedUpIn<Cut<ValueOf<Id>>>(found)
}

const boundOf = ({ through, below, from }: Band): Quantity | undefined => through ?? below ?? from

const tablesIn = (quantity: Quantity): readonly FigureTable[] => {
  switch (quantity.kind) {
    case 'of-quarter':
      return [quantity.table]
    case 'fact':
    case 'figure':
      return []
    case 'sum':
    case 'greater':
      return quantity.of.flatMap(tablesIn)
    case 'percent':
    case 'raised':
    case 'beyond':
      return tablesIn(quantity.of)
    case 'where':
      return [...tablesIn(quantity.of), ...tablesIn(quantity.otherwise)]
  }
}

/** The value of a cut where a table that bounds it has no row for the quarter; undefined where it has. */
export const withoutRow = <Value extends string>(
  { bands, without }: Cut<Value>,
  facts: MeasuredFacts,
  limits: Limits,
): Value | undefined =>
  without !== undefined &&
  bands.some((band) => {
    const bound = boundOf(band)
    return bound !== undefined && tablesIn(bound).some((table) => rowOf(table, facts, limits) === undefined)
  })
    ? without
    : undefined

/** The bound of a band, as a quantity that every fact fixes. */
export const limitOf = <Value extends string>(
  { axis, bands }: Cut<Value>,
  value: Value,
  facts: MeasuredFacts,
  limits: Limits,
): Decimal => {
  const band = bands.find((each) => each.value === value)
  const bound = band === undefined ? undefined : boundOf(band)
  if (bound === undefined) throw new Error(`the pack sets no bound to ${axis}/${value}`)
  return floorRatio(measure(bound, facts, limits).low, 9)
}

type Reached = 'yes' | 'no' | 'maybe'

/** Whether a quantity is in a band, as far as the spans of both fix it. */
const reached = (measured: Span, band: Band, bound: Span): Reached => {
  if (band.from !== undefined) {
    if (bound.high !== undefined && compareRatios(measured.low, bound.high) >= 0) return 'yes'
    return measured.high !== undefined && compareRatios(measured.high, bound.low) < 0 ? 'no' : 'maybe'
  }
  const isIn = (left: Ratio, right: Ratio, isIncluded: boolean): boolean =>
    isIncluded ? compareRatios(left, right) <= 0 : compareRatios(left, right) < 0
  const isIncluded = band.through !== undefined
  if (measured.high !== undefined && isIn(measured.high, bound.low, isIncluded)) return 'yes'
  return bound.high !== undefined && !isIn(measured.low, bound.high, isIncluded && measured.above !== true)
    ? 'no'
    : 'maybe'
}

/** The bands a record may fall in. What is measured is asked for first, then the bounds that may hold or not. */
export const bandsOf = <Value extends string>(cut: Cut<Value>, facts: MeasuredFacts, limits: Limits): Banded<Value> => {
  const lacking = withoutRow(cut, facts, limits)
  if (lacking !== undefined) return { values: [lacking], missing: [], disputed: false }
  const measured = measure(cut.of, facts, limits)
  const values: Value[] = []
  const needed: string[] = []
  let disputed = measured.disputed === true
  for (const band of cut.bands) {
    const bound = boundOf(band)
    if (bound === undefined) {
      values.push(band.value)
      break
    }
    const held = measure(bound, facts, limits)
    const counted = band.of === undefined ? measured : measure(band.of, facts, limits)
    const answer = reached(counted, band, held)
    if (answer === 'no') continue
    values.push(band.value)
    if (answer === 'yes') break
    needed.push(...held.missing, ...(band.of === undefined ? [] : counted.missing))
    disputed ||= held.disputed === true
  }
  const missing = measured.missing.length > 0 ? measured.missing : needed
  return { values, missing: values.length === 1 ? [] : [...new Set(missing)], disputed }
}
