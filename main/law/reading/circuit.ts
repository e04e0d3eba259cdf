// Figures of a circuit: total processing performance, performance density and the aggregate of an order, exact and as
// ranges where a figure leaves something open (Technical Note 2 to 3A090; 748 Supp. 2 (c)(4)).
import type { TransactionRecord, Unit } from '../../../shared/contract/interchange.ts'
import {
  addDecimals,
  compareDecimals,
  compareRatioWith,
  decimal,
  floorRatio,
  formatDecimal,
  multiplyDecimals,
  ratio,
  type Decimal,
} from '../../../shared/kernel/tpp.ts'
import { contradicting, finding, known, named, open, type Context, type Limits, type Read } from './read.ts'

/** A quantity known to lie between two values, both included; `high` undefined: no upper bound. */
export type Range = {
  readonly low: Decimal
  readonly high: Decimal | undefined
  readonly missing: readonly string[]
  /** Set where stated facts contradict each other, which `missing` then names with their values (D-15). */
  readonly disputed?: true
}

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

/**
 * What the unit says of its own performance, in up to three ways. They are one fact: where they disagree, all of them stand until
 * someone decides (D-15).
 */
const measure = (unit: Unit): Range => {
  const stated = unit.totalProcessingPerformance
  const statements: readonly (readonly [path: string, range: Range])[] = [
    ...(stated == null ? [] : [['item.unit.totalProcessingPerformance', exactly(decimal(stated))] as const]),
    ...(unit.rates == null || unit.rates.length === 0 ? [] : [['item.unit.rates', fromRates(unit.rates)] as const]),
    ...diesSum(unit),
  ]
  const [first, ...others] = statements
  if (first === undefined) return nothing('item.unit.totalProcessingPerformance')
  return others.reduce<readonly [path: string, range: Range]>(([path, range], [other, next]) => {
    const agree =
      (range.high === undefined || !less(range.high, next.low)) &&
      (next.high === undefined || !less(next.high, range.low))
    if (agree) return [path, narrower(range, next)]
    const facts = [...namedRange(path, range), ...namedRange(other, next)]
    const highs = range.high === undefined || next.high === undefined ? undefined : larger(range.high, next.high)
    return [path, { low: smaller(range.low, next.low), high: highs, missing: facts, disputed: true }]
  }, first)[1]
}

/** Of two statements that agree, the one that says more. */
const narrower = (one: Range, other: Range): Range => {
  if (isExact(one) || one.disputed === true) return one
  if (isExact(other)) return other
  const high = one.high === undefined ? other.high : other.high === undefined ? one.high : smaller(one.high, other.high)
  return { low: larger(one.low, other.low), high, missing: [...one.missing, ...other.missing] }
}

const namedRange = (path: string, { low, high }: Range): readonly string[] => {
  const least = formatDecimal(low)
  if (high === undefined) return [`${path} = ${least} or more`]
  return named([[path, compareDecimals(low, high) === 0 ? least : `${least}–${formatDecimal(high)}`]])
}

/** The highest rate; a sparse rate adds nothing where its dense one stands beside it (Technical Note 2: dense). */
const fromRates = (rates: NonNullable<Unit['rates']>): Range => {
  const counted = rates.map((rate, index) => ({ rate, range: ratePerformance(rate, `item.unit.rates[${index}]`) }))
  const doubled = ({ bitLength, sparsity, sparsityFactor, counts, tops }: (typeof rates)[number]): boolean =>
    sparsity === 'sparse' &&
    sparsityFactor == null &&
    rates.some(
      (dense) =>
        dense.sparsity === 'dense' && dense.bitLength === bitLength && dense.counts === counts && dense.tops <= tops,
    )
  return highest(counted.filter(({ rate }) => !doubled(rate)).map(({ range }) => range))
}

const diesSum = (unit: Unit): readonly (readonly [path: string, range: Range])[] => {
  const figures = (unit.dies ?? []).map((die) => die.totalProcessingPerformance)
  const given = figures.flatMap((value) => (value == null ? [] : [decimal(value)]))
  if (given.length === 0) return []
  const sum = given.reduce<Decimal>((total, value) => addDecimals(total, value), ZERO)
  const whole = given.length === figures.length
  return [
    [
      'item.unit.dies',
      whole ? exactly(sum) : { low: sum, high: undefined, missing: ['item.unit.dies.totalProcessingPerformance'] },
    ],
  ]
}

/** Areas stated for the logic dies made on a non-planar-transistor process, in mm²: the figure, and the sum of such dies. */
const applicableAreas = (unit: Unit | null | undefined): readonly (readonly [path: string, area: Decimal])[] => [
  ...(unit?.applicableDieAreaMm2 == null
    ? []
    : [['item.unit.applicableDieAreaMm2', decimal(unit.applicableDieAreaMm2)] as const]),
  ...(unit?.dies == null || unit.dies.length === 0
    ? []
    : [
        [
          'item.unit.dies',
          unit.dies
            .filter(({ nonPlanar }) => nonPlanar)
            .reduce<Decimal>((sum, die) => addDecimals(sum, decimal(die.areaMm2)), ZERO),
        ] as const,
      ]),
]

/** Whether a unit computes, by its own figures: a processor is no 3A090.c, whatever memory lies in its package. */
const processes = (unit: Unit | null | undefined): boolean =>
  (unit?.totalProcessingPerformance ?? 0) > 0 ||
  (unit?.rates ?? []).some(({ tops }) => tops > 0) ||
  (unit?.dies ?? []).some((die) => (die.totalProcessingPerformance ?? 0) > 0)

const isMemoryStack = (unit: Unit | null | undefined): boolean => unit?.hbmBandwidthDensity != null && !processes(unit)

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

const readBands = (
  values: readonly string[],
  { missing, disputed: differ }: Pick<Range, 'missing' | 'disputed'>,
): Read => {
  if (values.length === 1) return { values, missing: [] }
  return differ === true ? finding(values, 'stated-twice', ...missing) : open(values, ...missing)
}

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
  return readBands(values, range)
}

const densityBandsOf = (limits: Limits): readonly Band[] => [
  ['below-1.6', undefined, limits.decimal('3A090.b.1 density')],
  ['1.6-to-3.2', limits.decimal('3A090.b.1 density'), limits.decimal('3A090.b.2 density')],
  ['3.2-to-5.92', limits.decimal('3A090.b.2 density'), limits.decimal('3A090.a.2 density')],
  ['5.92-or-more', limits.decimal('3A090.a.2 density'), undefined],
]

/** Performance density as stated and as it follows from performance and area; open where they fall in different bands. */
export const density = ({ record, limits }: Context): Read => {
  const unit = record.item.unit
  const densityBands = densityBandsOf(limits)
  const everyBand = [...densityBands.map(([band]) => band), 'not-computable']
  if (isMemoryStack(unit)) return known('not-computable')
  const stated = unit?.performanceDensity
  const areas = applicableAreas(unit)
  const performance = performanceOf(unit)
  const said = stated == null ? undefined : bands(exactly(decimal(stated)), densityBands)
  if (areas.length === 0) {
    return said === undefined
      ? open(everyBand, 'item.unit.performanceDensity', 'item.unit.applicableDieAreaMm2')
      : readBands(said, { missing: ['item.unit.performanceDensity'] })
  }
  const computed = areas.map(([, area]) => densityBandsAt(area, performance, densityBands))
  if (said === undefined && computed.every((each) => each.length === 1 && each[0] === 'not-computable'))
    return finding(['not-computable'], 'no-non-planar-die')
  // A figure inside what follows from the others is the better one; outside it, both stand.
  const agreed = said?.every((band) => computed.every((each) => each.includes(band))) === true ? said : undefined
  if (agreed !== undefined) return readBands(agreed, { missing: ['item.unit.performanceDensity'] })
  const possible = new Set([...(said ?? []), ...computed.flat()])
  const values = everyBand.filter((band) => possible.has(band))
  const differ = new Set([...(said === undefined ? [] : [said.join()]), ...computed.map((each) => each.join())])
  if (differ.size === 1) {
    return readBands(values, performance)
  }
  return contradicting(values, 'stated-twice', [
    ...(stated == null ? [] : [['item.unit.performanceDensity', stated] as const]),
    ...areas.map(([path, area]) => [path, `${formatDecimal(area)} mm²`] as const),
    ...(performance.high === undefined
      ? []
      : [['item.unit.totalProcessingPerformance', formatDecimal(performance.high)] as const]),
  ])
}

const densityBandsAt = (area: Decimal, performance: Range, densityBands: readonly Band[]): readonly string[] => {
  if (compareDecimals(area, ZERO) === 0) return ['not-computable']
  return densityBands
    .filter(
      ([, from, below]) =>
        (from === undefined ||
          performance.high === undefined ||
          compareRatioWith(ratio(performance.high, area), from) >= 0) &&
        (below === undefined || compareRatioWith(ratio(performance.low, area), below) < 0),
    )
    .map(([band]) => band)
}

/** Performance density as a figure to show, in four places, where it is known. */
export const densityOf = (unit: Unit | null | undefined): Decimal | undefined => {
  if (unit?.performanceDensity != null) return decimal(unit.performanceDensity)
  const [first, ...others] = applicableAreas(unit)
  const performance = performanceOf(unit)
  if (first === undefined || !isExact(performance)) return undefined
  const [, area] = first
  if (compareDecimals(area, ZERO) === 0 || others.some(([, other]) => compareDecimals(other, area) !== 0))
    return undefined
  return floorRatio(ratio(performance.low, area), 4)
}

/** 3A090.c is memory: of a unit that computes, its density is one fact among others and no reason for control. */
export const hbm = ({ record, limits }: Context): Read => {
  const unit = record.item.unit
  if (processes(unit)) return known('no')
  if (unit?.hbmBandwidthDensity != null) {
    return known(less(limits.decimal('3A090.c bandwidth density'), decimal(unit.hbmBandwidthDensity)) ? 'yes' : 'no')
  }
  return open(['yes', 'no'], 'item.unit.hbmBandwidthDensity')
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

/** Entries whose unit holds some number of circuits: computers, assemblies and components. */
const holdsCircuits = /^(4A090|4A003\.?z|4A004\.?z|4A005\.?z|5A992\.?z)/i

/** Software and technology, by the product group of the ECCN (15 CFR 774.1(b)); model weights are told by their own figures. */
const isSoftwareOrTechnology = ({ item }: TransactionRecord): boolean => {
  const [, base] = /^(?:eccn:?)?\s*(\d[de]\d{3})/i.exec(item.eccn?.normalize('NFKC').trim() ?? '') ?? []
  return base !== undefined && base.toUpperCase() !== '4E091'
}

const aggregate = (record: TransactionRecord): Range => {
  // 748 Supp. 2 (c)(4) adds up the TPP of items; software and technology have none.
  if (isSoftwareOrTechnology(record)) return exactly(ZERO)
  const { unit, quantity, eccn } = record.item
  const one = performanceOf(unit)
  if (quantity == null) return nothing('item.quantity', ...one.missing)
  const units = decimal(quantity)
  // A computer whose circuits are not counted holds one or more of them.
  const uncounted = unit?.circuits == null && eccn != null && holdsCircuits.test(eccn.trim())
  const circuits = decimal(unit?.circuits ?? 1)
  const times = (value: Decimal): Decimal => multiplyDecimals(value, multiplyDecimals(units, circuits))
  return {
    low: times(one.low),
    high: uncounted ? undefined : one.high && times(one.high),
    missing: uncounted ? ['item.unit.circuits', ...one.missing] : one.missing,
    ...(one.disputed === undefined ? {} : { disputed: one.disputed }),
  }
}

/** More circuits than one computer of these entries is built with; larger are several units. */
const CIRCUITS_IN_ONE_UNIT = 256

/**
 * The aggregate with a bound on circuits nobody counted: for the review policy alone, which lets nothing pass. A limit that authorizes
 * is held against `aggregateOf`.
 */
export const aggregateForReview = (record: TransactionRecord): Range => {
  const order = aggregateOf(record)
  const { unit, quantity } = record.item
  const one = performanceOf(unit)
  if (order.high !== undefined || one.high === undefined || quantity == null || unit?.circuits != null) return order
  return {
    ...order,
    high: multiplyDecimals(one.high, multiplyDecimals(decimal(quantity), decimal(CIRCUITS_IN_ONE_UNIT))),
  }
}

export const below = (axisValues: readonly [string, string], range: Range, limit: Decimal): Read => {
  const values = bands(range, [
    [axisValues[0], undefined, limit],
    [axisValues[1], limit, undefined],
  ])
  return readBands(values, range)
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
