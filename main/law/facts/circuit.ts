// Figures of a circuit: total processing performance, performance density and the aggregate of an order, exact and as
// ranges where a figure leaves something open (Technical Note 2 to 3A090; 748 Supp. 2 (c)(4)).
import type { TransactionRecord, Unit } from '../../../shared/contract/interchange.ts'
import {
  addDecimals,
  compareDecimals,
  decimal,
  floorRatio,
  formatDecimal,
  multiplyDecimals,
  ratio,
  type Decimal,
} from '../../../shared/kernel/tpp.ts'
import { type MeasuredFacts, type Span, bandsOf, cutOf, exactly, mapSpan, measuredBy, ofDecimal } from '../cuts.ts'
import type { LawPack, QuantityFact } from '../model.ts'
import { entryNamed, isOnClassLine, OTHER, plainEccn } from '../tables/eccn.ts'
import { readCut } from './bands.ts'
import { contradicting, finding, known, named, unsettled, type Context, type ReadOf } from './read.ts'

/** A range of TPP or of another figure of the record. */
export type Range = Span<Decimal>

const ZERO = decimal(0)
const TWO = decimal(2)
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
  const unstated = rate.sparsity == null ? `${path}.sparsity` : `${path}.sparsityFactor`
  if (rate.sparsity == null || rate.sparsityFactor == null) {
    return { low: ZERO, high: counted.high, missing: [...counted.missing, unstated] }
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
const aggregates = new WeakMap<TransactionRecord, { readonly pack: LawPack; readonly range: Range }>()

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

/**
 * Whether a unit of which the density of its memory is known is memory, which computes nothing. Where nobody says what it is, it may compute as
 * well; beside an ECCN a density of 3A090.c speaks for memory, and one below it only where the ECCN says so.
 */
const isMemoryStack = (context: Context): boolean => {
  const { eccn, unit } = context.record.item
  if (unit?.hbmBandwidthDensity == null || processes(unit)) return false
  if (eccn == null) return unit.totalProcessingPerformance != null
  return hbm(context).values.includes('yes') || isOnClassLine(context.pack, eccn, 'C', context.lawDate)
}

/** A figure that the record states. */
export const stating = (value: number | string): Span => exactly(ofDecimal(decimal(value)))

/** What an order adds to a total: whatever it turns out to be, it is something. */
export const orderOf = (order: Range): Span => ({
  ...mapSpan(order, ofDecimal),
  ...(order.low.coefficient === 0n && !isExact(order) ? { above: true as const } : {}),
})

/** One figure of the record under its name. */
export const measured = (fact: QuantityFact, range: Range): MeasuredFacts =>
  measuredBy({ [fact]: () => mapSpan(range, ofDecimal) })

export const tpp = (context: Context): ReadOf<'tpp'> => {
  const { unit } = context.record.item
  return isMemoryStack(context)
    ? known('below-1600')
    : readCut(context, 'tpp', measured('total processing performance', performanceOf(unit)))
}

/** Performance density as stated and as it follows from performance and area; open where they fall in different bands. */
export const density = (context: Context): ReadOf<'density'> => {
  const { record, pack, limits } = context
  const { unit } = record.item
  if (isMemoryStack(context)) return known('not-computable')
  const cut = cutOf(pack, 'density')
  const everyBand = [...cut.bands.map(({ value }) => value), 'not-computable'] as const
  const bandsAt = (span: Span): ReadOf<'density'>['values'] =>
    bandsOf(cut, measuredBy({ 'performance density': () => span }), limits).values
  const stated = unit?.performanceDensity
  const areas = applicableAreas(unit)
  const performance = performanceOf(unit)
  const said = stated == null ? undefined : bandsAt(exactly(ofDecimal(decimal(stated))))
  if (areas.length === 0)
    return said === undefined
      ? unsettled(everyBand, 'item.unit.performanceDensity', 'item.unit.applicableDieAreaMm2')
      : unsettled(said)
  const computed = areas.map(([, area]) =>
    compareDecimals(area, ZERO) === 0
      ? (['not-computable'] as const)
      : bandsAt(mapSpan(performance, (value) => ratio(value, area))),
  )
  if (said === undefined && computed.every((each) => each.length === 1 && each[0] === 'not-computable'))
    return finding(['not-computable'], 'no-non-planar-die')
  // A figure inside what follows from the others is the better one; outside it, both stand.
  const agreed = said?.every((band) => computed.every((each) => each.includes(band))) === true ? said : undefined
  if (agreed !== undefined) return unsettled(agreed)
  const possible = new Set([...(said ?? []), ...computed.flat()])
  const values = everyBand.filter((band) => possible.has(band))
  const differ = new Set([...(said === undefined ? [] : [said.join()]), ...computed.map((each) => each.join())])
  if (differ.size === 1) {
    if (values.length === 1) return { values, missing: [] }
    return performance.disputed === true
      ? finding(values, 'stated-twice', ...performance.missing)
      : unsettled(values, ...performance.missing)
  }
  return contradicting(values, 'stated-twice', [
    ...(stated == null ? [] : [['item.unit.performanceDensity', stated] as const]),
    ...areas.map(([path, area]) => [path, `${formatDecimal(area)} mm²`] as const),
    ...(performance.high === undefined
      ? []
      : [['item.unit.totalProcessingPerformance', formatDecimal(performance.high)] as const]),
  ])
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

/**
 * 3A090.c is memory: of a unit that computes, its density is one fact among others and no reason for control. Whether it computes is open as long as
 * nobody says what it is or that it does not.
 */
export const hbm = (context: Context): ReadOf<'hbm'> => {
  const { unit } = context.record.item
  if (processes(unit)) return known('no')
  const stated = unit?.hbmBandwidthDensity
  if (stated == null) return unsettled(['yes', 'no'], 'item.unit.hbmBandwidthDensity')
  const read = readCut(context, 'hbm', measured('memory bandwidth density', exactly(decimal(stated))))
  return read.values.includes('yes') && mayCompute(context)
    ? unsettled(['yes', 'no'], 'item.eccn', 'item.unit.totalProcessingPerformance')
    : read
}

const mayCompute = ({ record: { item } }: Context): boolean =>
  item.eccn == null && item.unit?.totalProcessingPerformance == null

/** Memory by its figures alone may be a unit that computes, as long as nobody says what it is or that it does not. */
export const memoryStated = (context: Context): ReadOf<'memory-stated'> =>
  mayCompute(context) ? unsettled(['yes', 'no'], 'item.eccn', 'item.unit.totalProcessingPerformance') : known('yes')

/** 740.25(c): "less than 3.3 GB/s/mm²". */
export const hbmDensity = (context: Context): ReadOf<'hbm-density'> => {
  const stated = context.record.item.unit?.hbmBandwidthDensity
  return stated == null
    ? unsettled(['below', 'at-least'], 'item.unit.hbmBandwidthDensity')
    : readCut(context, 'hbm-density', measured('memory bandwidth density', exactly(decimal(stated))))
}

export const datacenter = ({ record }: Context): ReadOf<'datacenter'> =>
  record.item.datacenter == null
    ? unsettled(['yes', 'no'], 'item.datacenter')
    : known(record.item.datacenter ? 'yes' : 'no')

/** A record and the tables it is read by. */
type Order = Pick<Context, 'record' | 'pack'>

/** Aggregate TPP of the order: units × circuits in a unit × TPP of one circuit. */
export const aggregateOf = (order: Order): Range => {
  const found = aggregates.get(order.record)
  if (found?.pack === order.pack) return found.range
  const range = aggregate(order)
  aggregates.set(order.record, { pack: order.pack, range })
  return range
}

/**
 * Whether a unit holds some number of circuits: computers, assemblies and components, and what Category 5 Part 2 has of them, which are
 * circuits by 3A090 or computers by 4A090. Without a paragraph it may be of .z.
 */
const holdsCircuits = (pack: LawPack, eccn: string): boolean => {
  const { entry, paragraph } = entryNamed(pack, eccn) ?? {}
  if (entry?.holdsCircuits !== true) return false
  const isWhole = entry.paragraphs?.includes(OTHER) !== true
  return isWhole || paragraph === '' || paragraph?.startsWith('z') === true
}

/** Software and technology, by the product group of the ECCN (15 CFR 774.1(b)); model weights are told by their own figures. */
const isSoftwareOrTechnology = ({ record: { item }, pack }: Order): boolean => {
  const eccn = plainEccn(item.eccn ?? '')
  return /^\d[DE]\d{3}/i.test(eccn) && entryNamed(pack, eccn)?.entry.family !== 'weights'
}

const aggregate = (order: Order): Range => {
  // 748 Supp. 2 (c)(4) adds up the TPP of items; software and technology have none.
  if (isSoftwareOrTechnology(order)) return exactly(ZERO)
  const { unit, quantity, eccn } = order.record.item
  const one = performanceOf(unit)
  // An order of nothing is no order: how many there are is not known.
  if (quantity == null || quantity === 0) return nothing('item.quantity', ...one.missing)
  const units = decimal(quantity)
  // A computer whose circuits are not counted holds one or more of them.
  const uncounted = unit?.circuits == null && eccn != null && holdsCircuits(order.pack, eccn)
  const circuits = decimal(unit?.circuits ?? 1)
  const times = (value: Decimal): Decimal => multiplyDecimals(value, multiplyDecimals(units, circuits))
  return {
    low: times(one.low),
    high: uncounted ? undefined : one.high && times(one.high),
    missing: uncounted ? ['item.unit.circuits', ...one.missing] : one.missing,
    ...(one.disputed === undefined ? {} : { disputed: one.disputed }),
  }
}

/**
 * The aggregate with a bound on circuits nobody counted: for the review policy alone, which lets nothing pass. A limit that authorizes
 * is held against `aggregateOf`.
 */
export const aggregateForReview = (context: Context): Range => {
  const order = aggregateOf(context)
  const { unit, quantity } = context.record.item
  const one = performanceOf(unit)
  if (
    order.high !== undefined ||
    one.high === undefined ||
    quantity == null ||
    quantity === 0 ||
    unit?.circuits != null
  )
    return order
  return {
    ...order,
    high: multiplyDecimals(
      one.high,
      multiplyDecimals(decimal(quantity), context.limits.decimal('circuits in one unit')),
    ),
  }
}

export const tpp21000 = (context: Context): ReadOf<'tpp-21000'> =>
  readCut(context, 'tpp-21000', measured('total processing performance', performanceOf(context.record.item.unit)))

export const bandwidth6500 = (context: Context): ReadOf<'bandwidth-6500'> => {
  const bandwidth = context.record.item.unit?.memoryBandwidthGBs
  const range = bandwidth == null ? nothing('item.unit.memoryBandwidthGBs') : exactly(decimal(bandwidth))
  return readCut(context, 'bandwidth-6500', measured('memory bandwidth', range))
}

export const lppShipment = (context: Context): ReadOf<'lpp-shipment'> =>
  readCut(context, 'lpp-shipment', measured('TPP of the order', aggregateOf(context)))
