// Figures of a circuit: total processing performance, performance density and the aggregate of an order, exact and as
// ranges where a figure leaves something open (Technical Note 2 to 3A090; 748 Supp. 2 (c)(4)).
import type { TransactionRecord, Unit } from '../../../shared/contract/interchange.ts'
import {
  addDecimals,
  compareDecimals,
  compareRatioWith,
  decimal,
  floorRatio,
  multiplyDecimals,
  ratio,
  type Decimal,
} from '../../../shared/kernel/tpp.ts'
import { finding, known, open, type Context, type Limits, type Read } from './read.ts'

/** A quantity known to lie between two values, both included; `high` undefined: no upper bound. */
export type Range = { readonly low: Decimal; readonly high: Decimal | undefined; readonly missing: readonly string[] }

const ZERO = decimal(0)
const TWO = decimal(2)
const exactly = (value: Decimal): Range => ({ low: value, high: value, missing: [] })
const nothing = (...missing: readonly string[]): Range => ({ low: ZERO, high: undefined, missing })
const less = (left: Decimal, right: Decimal): boolean => compareDecimals(left, right) < 0
const larger = (left: Decimal, right: Decimal): Decimal => (less(left, right) ? right : left)
const smaller = (left: Decimal, right: Decimal): Decimal => (less(left, right) ? left : right)

export const isExact = (range: Range): boolean =>
  range.high !== undefined && compareDecimals(range.low, range.high) === 0

/** The highest of several rates: bounds move up together. */
const highest = (ranges: readonly Range[]): Range =>
  ranges.reduce((best, next) => ({
    low: larger(best.low, next.low),
    high: best.high === undefined || next.high === undefined ? undefined : larger(best.high, next.high),
    missing: [...best.missing, ...next.missing],
  }))

/** 2 × MacTOPS × bit length of one rate; dense only, a doubled sparse figure taken down by its factor. */
const ratePerformance = (rate: NonNullable<Unit['rates']>[number], path: string): Range => {
  if (rate.bitLength == null) return nothing(`${path}.bitLength`)
  const product = multiplyDecimals(decimal(rate.tops), decimal(rate.bitLength))
  const counted: Range =
    rate.counts === 'multiply-accumulates'
      ? exactly(multiplyDecimals(product, TWO))
      : rate.counts === 'operations'
        ? exactly(product)
        : { low: product, high: multiplyDecimals(product, TWO), missing: [`${path}.counts`] }
  if (rate.sparsity === 'dense') return counted
  const unsettled = rate.sparsity == null ? `${path}.sparsity` : `${path}.sparsityFactor`
  if (rate.sparsity == null || rate.sparsityFactor == null) {
    return { low: ZERO, high: counted.high, missing: [...counted.missing, unsettled] }
  }
  const factor = decimal(rate.sparsityFactor)
  const divided = (value: Decimal): Decimal => floorRatio(ratio(value, factor), 9)
  return { low: divided(counted.low), high: counted.high && divided(counted.high), missing: counted.missing }
}

/** Total processing performance of one circuit, from the statement of it, its rates or its dies. */
export const performanceOf = (unit: Unit | null | undefined): Range => {
  if (unit == null) return nothing('item.unit.totalProcessingPerformance')
  const found = performances.get(unit)
  if (found !== undefined) return found
  const made = measure(unit)
  performances.set(unit, made)
  return made
}

/** Figures are asked for by many axes of one record; each unit and each order is measured once. */
const performances = new WeakMap<Unit, Range>()
const aggregates = new WeakMap<TransactionRecord, Range>()

const measure = (unit: Unit): Range => {
  const stated = unit.totalProcessingPerformance
  const rates =
    unit.rates == null || unit.rates.length === 0
      ? undefined
      : highest(unit.rates.map((rate, index) => ratePerformance(rate, `item.unit.rates[${index}]`)))
  if (stated != null) return reconcile(decimal(stated), rates)
  if (rates !== undefined) return rates
  const dies = unit.dies?.map((die) => die.totalProcessingPerformance)
  if (dies !== undefined && dies.length > 0 && dies.every((value) => value != null)) {
    return exactly(dies.reduce<Decimal>((sum, value) => addDecimals(sum, decimal(value ?? 0)), ZERO))
  }
  return nothing('item.unit.totalProcessingPerformance')
}

/** A stated figure beside rates: where the rates contradict it, both stand until someone decides. */
const reconcile = (stated: Decimal, rates: Range | undefined): Range => {
  if (rates === undefined || rates.high === undefined) return exactly(stated)
  const agrees = !less(stated, rates.low) && !less(rates.high, stated)
  return agrees
    ? exactly(stated)
    : {
        low: smaller(stated, rates.low),
        high: larger(stated, rates.high),
        missing: ['item.unit.totalProcessingPerformance', 'item.unit.rates'],
      }
}

/** Area of the logic dies made on a non-planar-transistor process, in mm²; undefined when not stated. */
export const applicableArea = (unit: Unit | null | undefined): Decimal | undefined => {
  if (unit?.applicableDieAreaMm2 != null) return decimal(unit.applicableDieAreaMm2)
  if (unit?.dies == null || unit.dies.length === 0) return undefined
  return unit.dies
    .filter(({ nonPlanar }) => nonPlanar)
    .reduce<Decimal>((sum, die) => addDecimals(sum, decimal(die.areaMm2)), ZERO)
}

const isMemoryStack = (unit: Unit | null | undefined): boolean =>
  unit?.hbmBandwidthDensity != null &&
  unit.totalProcessingPerformance == null &&
  (unit.rates == null || unit.rates.length === 0)

/** A band of an axis: from a cut on, below the next. */
type Band = readonly [string, Decimal | undefined, Decimal | undefined]

const bands = (range: Range, cuts: readonly Band[]): readonly string[] =>
  cuts
    .filter(
      ([, from, below]) =>
        (from === undefined || range.high === undefined || !less(range.high, from)) &&
        (below === undefined || less(range.low, below)),
    )
    .map(([band]) => band)

const readBands = (values: readonly string[], missing: readonly string[]): Read =>
  values.length === 1 ? { values, missing: [] } : open(values, ...missing)

export const tpp = ({ record, limits }: Context): Read => {
  const unit = record.item.unit
  if (isMemoryStack(unit)) return known('below-1600')
  const range = performanceOf(unit)
  const values = bands(range, [
    ['below-1600', undefined, limits.decimal('3A090.a.2 TPP')],
    ['1600-to-2400', limits.decimal('3A090.a.2 TPP'), limits.decimal('3A090.b.1 TPP')],
    ['2400-to-4800', limits.decimal('3A090.b.1 TPP'), limits.decimal('3A090.a.1 TPP')],
    ['4800-or-more', limits.decimal('3A090.a.1 TPP'), undefined],
  ])
  return readBands(values, range.missing)
}

const densityBandsOf = (limits: Limits): readonly Band[] => [
  ['below-1.6', undefined, limits.decimal('3A090.b.1 density')],
  ['1.6-to-3.2', limits.decimal('3A090.b.1 density'), limits.decimal('3A090.b.2 density')],
  ['3.2-to-5.92', limits.decimal('3A090.b.2 density'), limits.decimal('3A090.a.2 density')],
  ['5.92-or-more', limits.decimal('3A090.a.2 density'), undefined],
]

export const density = ({ record, limits }: Context): Read => {
  const unit = record.item.unit
  const densityBands = densityBandsOf(limits)
  const everyBand = [...densityBands.map(([band]) => band), 'not-computable']
  if (isMemoryStack(unit)) return known('not-computable')
  const stated = unit?.performanceDensity
  if (stated != null) return readBands(bands(exactly(decimal(stated)), densityBands), ['item.unit.performanceDensity'])
  const area = applicableArea(unit)
  if (area === undefined) return open(everyBand, 'item.unit.performanceDensity', 'item.unit.applicableDieAreaMm2')
  if (compareDecimals(area, ZERO) === 0) return finding(['not-computable'], 'no-non-planar-die')
  const performance = performanceOf(unit)
  const values = densityBands
    .filter(
      ([, from, below]) =>
        (from === undefined ||
          performance.high === undefined ||
          compareRatioWith(ratio(performance.high, area), from) >= 0) &&
        (below === undefined || compareRatioWith(ratio(performance.low, area), below) < 0),
    )
    .map(([band]) => band)
  return readBands(values, performance.missing)
}

/** Performance density as a figure to show, in four places, where it is known. */
export const densityOf = (unit: Unit | null | undefined): Decimal | undefined => {
  if (unit?.performanceDensity != null) return decimal(unit.performanceDensity)
  const area = applicableArea(unit)
  const performance = performanceOf(unit)
  if (area === undefined || compareDecimals(area, ZERO) === 0 || !isExact(performance)) return undefined
  return floorRatio(ratio(performance.low, area), 4)
}

export const hbm = ({ record, limits }: Context): Read => {
  const unit = record.item.unit
  if (unit?.hbmBandwidthDensity != null) {
    return known(less(limits.decimal('3A090.c bandwidth density'), decimal(unit.hbmBandwidthDensity)) ? 'yes' : 'no')
  }
  const processes =
    unit?.totalProcessingPerformance != null || (unit?.rates != null && unit.rates.length > 0) || unit?.dies != null
  return processes ? known('no') : open(['yes', 'no'], 'item.unit.hbmBandwidthDensity')
}

export const datacenter = ({ record }: Context): Read =>
  record.item.datacenter == null ? open(['yes', 'no'], 'item.datacenter') : known(record.item.datacenter ? 'yes' : 'no')

/** Aggregate TPP of the order: units × circuits in a unit × TPP of one circuit. */
export const aggregateOf = (record: TransactionRecord): Range => {
  const found = aggregates.get(record)
  if (found !== undefined) return found
  const made = aggregate(record)
  aggregates.set(record, made)
  return made
}

const aggregate = (record: TransactionRecord): Range => {
  const one = performanceOf(record.item.unit)
  const circuits = decimal(record.item.unit?.circuits ?? 1)
  const quantity = record.item.quantity
  if (quantity == null) return nothing('item.quantity', ...one.missing)
  const units = multiplyDecimals(decimal(quantity), circuits)
  return {
    low: multiplyDecimals(one.low, units),
    high: one.high && multiplyDecimals(one.high, units),
    missing: one.missing,
  }
}

export const below = (axisValues: readonly [string, string], range: Range, limit: Decimal): Read => {
  const values = bands(range, [
    [axisValues[0], undefined, limit],
    [axisValues[1], limit, undefined],
  ])
  return readBands(values, range.missing)
}

export const tpp21000 = ({ record, limits }: Context): Read =>
  below(['below', 'at-least'], performanceOf(record.item.unit), limits.decimal('case by case TPP'))

export const bandwidth6500 = ({ record, limits }: Context): Read => {
  const bandwidth = record.item.unit?.memoryBandwidthGBs
  return below(
    ['below', 'at-least'],
    bandwidth == null ? nothing('item.unit.memoryBandwidthGBs') : exactly(decimal(bandwidth)),
    limits.decimal('case by case bandwidth'),
  )
}

export const lppShipment = ({ record, limits }: Context): Read =>
  below(['below', 'at-least'], aggregateOf(record), limits.decimal('LPP notice'))
