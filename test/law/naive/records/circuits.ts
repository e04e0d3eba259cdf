// ECCN 3A090: total processing performance and performance density of one circuit (Technical Note 2 to .a and .b), memory bandwidth
// density (.c and its note), each from whatever figures of the unit a record states; and the TPP of an order (748 Supp. 2 (c)(4)).
import type { Unit } from '../../../../shared/contract/interchange.ts'
import {
  type Amount,
  type Span,
  across,
  amount,
  anything,
  bands,
  both,
  divided,
  exactly,
  greater,
  isExact,
  isLess,
  smaller,
  spanOf,
  sum,
  sums,
  times,
  zero,
} from './amounts.ts'
import { type Possible, type Reader, type Reading, eccnOf, once, stated, union, yesNo } from './read.ts'

type Rate = NonNullable<Unit['rates']>[number]

/**
 * 2 x MacTOPS x bit length; operations of a data sheet already count a multiply-accumulate twice. Only dense values count, and a rate
 * that may be a sparse one shows no more than a most.
 */
const ofRate = ({ bitLength, tops, counts, sparsity, sparsityFactor }: Rate): Span => {
  if (bitLength == null) return anything
  const single = times(amount(tops), amount(bitLength))
  const twice = times(single, amount(2))
  const said: Span = counts == null ? { least: single, most: twice } : exactly(counts === 'operations' ? single : twice)
  if (sparsity === 'dense') return said
  if (sparsity == null || sparsityFactor == null) return { ...said, least: zero }
  const dense = (one: Amount): Amount => divided(one, amount(sparsityFactor)) ?? zero
  return both(said, said, dense)
}

/** Whether a rate is the sparse one of a dense one that stands beside it. */
const hasDense = (rate: Rate, rates: readonly Rate[]): boolean =>
  rate.sparsity === 'sparse' &&
  rate.sparsityFactor == null &&
  rates.some(
    (other) =>
      other.sparsity === 'dense' &&
      other.bitLength === rate.bitLength &&
      other.counts === rate.counts &&
      other.tops <= rate.tops,
  )

/** The highest of all rates. */
const ofRates = (rates: readonly Rate[]): Span | undefined => {
  const [first, ...rest] = rates.filter((rate) => !hasDense(rate, rates)).map(ofRate)
  return first === undefined ? undefined : rest.reduce((most, each) => both(most, each, greater), first)
}

/** All processing units of a circuit together; dies of which nothing is said add something. */
const ofDies = (dies: NonNullable<Unit['dies']>): Span | undefined =>
  dies.every(({ totalProcessingPerformance }) => totalProcessingPerformance == null)
    ? undefined
    : sums(...dies.map(({ totalProcessingPerformance }) => spanOf(totalProcessingPerformance)))

type Statement = { readonly span: Span; readonly disputed: boolean }

/** What both statements of one figure allow; where they disagree, whatever one of them does (D-15). */
const together = (one: Statement, { span: other }: Statement): Statement => {
  const least = greater(one.span.least, other.least)
  const { most: mine } = one.span
  const { most: theirs } = other
  const most = mine === undefined ? theirs : theirs === undefined ? mine : smaller(mine, theirs)
  if (most !== undefined && isLess(most, least)) return { span: across([one.span, other]), disputed: true }
  if (one.disputed || isExact(one.span)) return one
  return { span: most === undefined ? { least } : { least, most }, disputed: false }
}

export const agreed = (spans: readonly Span[]): Span => {
  const [first, ...rest] = spans.map((span): Statement => ({ span, disputed: false }))
  return first === undefined ? anything : rest.reduce(together, first).span
}

export const tppOf = (unit: Unit | null | undefined): Span => {
  const { totalProcessingPerformance: said, rates, dies } = unit ?? {}
  return agreed(
    [
      said == null ? undefined : spanOf(said),
      rates == null ? undefined : ofRates(rates),
      dies == null ? undefined : ofDies(dies),
    ].filter((span) => span !== undefined),
  )
}

const computes = ({ totalProcessingPerformance, rates, dies }: Unit): boolean =>
  (totalProcessingPerformance ?? 0) > 0 ||
  (rates ?? []).some(({ tops }) => tops > 0) ||
  (dies ?? []).some((die) => (die.totalProcessingPerformance ?? 0) > 0)

/**
 * Memory, which computes nothing: by an ECCN of .c, or by the density of .c beside any ECCN, or where it is stated not to compute. Of what nobody
 * says what it is the density of its memory says nothing.
 */
const isMemory = ({ eccn, unit }: Reading['record']['item']): boolean => {
  if (unit?.hbmBandwidthDensity == null || computes(unit)) return false
  if (eccn == null) return unit.totalProcessingPerformance != null
  return unit.hbmBandwidthDensity > 2 || /^3A090\.?C/.test(eccnOf(eccn))
}

const tppBounds = [1600, 2400, 4800].map(amount)
const tppBands = ['below-1600', '1600-to-2400', '2400-to-4800', '4800-or-more']

export const tpp: Reader = ({ record: { item } }) =>
  isMemory(item) ? ['below-1600'] : bands(tppOf(item.unit), tppBands, tppBounds, 'bound-above')

const densityBounds = ['1.6', '3.2', '5.92'].map(amount)
const densityBands = ['below-1.6', '1.6-to-3.2', '3.2-to-5.92', '5.92-or-more']
const notComputable = 'not-computable'

const inDensityBands = (span: Span): Possible => bands(span, densityBands, densityBounds, 'bound-above')

/** Areas of dies made on a non-planar process: as stated, and as such dies add up. */
const areasOf = ({ applicableDieAreaMm2, dies }: Unit): readonly Amount[] => [
  ...(applicableDieAreaMm2 == null ? [] : [amount(applicableDieAreaMm2)]),
  ...(dies == null || dies.length === 0
    ? []
    : [dies.filter(({ nonPlanar }) => nonPlanar).reduce((all, { areaMm2 }) => sum(all, amount(areaMm2)), zero)]),
]

/** TPP divided by applicable die area, as stated and as it follows; without such an area there is none (AMB-17). */
export const density: Reader = ({ record: { item } }) => {
  const { unit } = item
  if (isMemory(item)) return [notComputable]
  const said = unit?.performanceDensity == null ? undefined : inDensityBands(spanOf(unit.performanceDensity))
  const performance = tppOf(unit)
  const computed = (unit == null ? [] : areasOf(unit)).map((area) =>
    area.over === 0n
      ? [notComputable]
      : inDensityBands(both(performance, performance, (one) => divided(one, area) ?? zero)),
  )
  if (said === undefined && computed.length === 0) return [...densityBands, notComputable]
  // What is stated within what follows says more; outside it both stand
  if (said !== undefined && computed.every((each) => said.every((band) => each.includes(band)))) return said
  return union(said ?? [], ...computed)
}

export const datacenter: Reader = ({ record }) => stated(record.item.datacenter)

/** "Greater than 2"; what computes is no such memory, whatever memory lies in its package, and it may where nobody says what it is. */
export const hbm: Reader = ({ record: { item } }) => {
  const { eccn, unit } = item
  if (unit != null && computes(unit)) return ['no']
  const found = bands(spanOf(unit?.hbmBandwidthDensity), ['no', 'yes'], [amount(2)], 'bound-below')
  return eccn == null && unit?.totalProcessingPerformance == null ? union(found, ['no']) : found
}

/** Whether anybody says what an item of such memory is, or that it does not compute. */
export const memoryStated: Reader = ({ record: { item } }) =>
  item.eccn == null && item.unit?.totalProcessingPerformance == null ? yesNo : ['yes']

/** 740.25(c): "less than 3.3". */
export const hbmDensity: Reader = ({ record: { item } }) =>
  bands(spanOf(item.unit?.hbmBandwidthDensity), ['below', 'at-least'], [amount('3.3')], 'bound-above')

/** 91 FR 1684: of one circuit. */
export const tpp21000: Reader = ({ record: { item } }) =>
  bands(tppOf(item.unit), ['below', 'at-least'], [amount(21_000)], 'bound-above')
export const bandwidth6500: Reader = ({ record: { item } }) =>
  bands(spanOf(item.unit?.memoryBandwidthGBs), ['below', 'at-least'], [amount(6500)], 'bound-above')

export const designer: Reader = ({ record: { item } }) =>
  item.designer == null ? ['listed', 'neither'] : [item.designer === 'neither' ? 'neither' : 'listed']

/** Software and technology: product groups D and E, but for weights. They have no TPP. */
const isSoftwareOrTechnology = (eccn: string): boolean => /^\d[DE]\d{3}/.test(eccn) && !eccn.startsWith('4E091')

/** Entries whose unit may hold several circuits: computers, assemblies, components, by 4A090 as well as by 3A090. */
const holdsCircuits = /^(4A090|(4A003|4A004|4A005|5A002|5A004|5A992)(\.?Z|$))/

export type Order = Span & {
  /** Whatever it turns out to be, it is more than nothing. */
  readonly isSomething: boolean
}

/** TPP of the whole order: of each circuit, times circuits in a unit, times units. */
export const orderOf = once(({ record: { item } }: Reading): Order => {
  const eccn = eccnOf(item.eccn)
  if (isSoftwareOrTechnology(eccn)) return { ...exactly(zero), isSomething: false }
  const { unit, quantity } = item
  const open = (span: Span): Order => ({ ...span, isSomething: span.least.over === 0n && !isExact(span) })
  // An order of nothing is none
  if (quantity == null || quantity === 0) return open(anything)
  const uncounted = unit?.circuits == null && holdsCircuits.test(eccn)
  const circuits: Span = uncounted ? { least: amount(1) } : exactly(amount(unit?.circuits ?? 1))
  return open(both(both(tppOf(unit), circuits, times), spanOf(quantity), times))
})
