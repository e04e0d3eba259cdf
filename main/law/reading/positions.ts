// Cumulative positions against the limits of the rule: exact, by cross-multiplication, as bands of an axis.
import type { TransactionRecord } from '../../../shared/contract/interchange.ts'
import { owner, partiesIn } from '../../../shared/contract/parties.ts'
import { addDays, calendarYear, quarter, type CivilDate, type Quarter } from '../../../shared/kernel/civil-date.ts'
import {
  addDecimals,
  compareDecimals,
  decimal,
  multiplyDecimals,
  subtractDecimals,
  type Decimal,
} from '../../../shared/kernel/tpp.ts'
import { readCut } from './bands.ts'
import { aggregateForReview, aggregateOf, isExact, measured, type Range } from './circuit.ts'
import { dayOf } from './dates.ts'
import { isSupplement5a, wholeParty } from './places.ts'
import { finding, known, named, open, settled, type Context, type Limits, type Read } from './read.ts'

/** Table 1 to 748.15(a)(2)(iii)(B): permitted installed base of a quarter; undefined where none is printed. */
export const nveuLevel = ({ year, quarter: number }: Quarter, limits: Limits): Decimal | undefined => {
  const id = `NVEU ${year}Q${number}`
  return limits.has(id) ? limits.decimal(id) : undefined
}

const exceeds = (left: Decimal, right: Decimal): boolean => compareDecimals(left, right) > 0

const after = (before: Decimal, aggregate: Range): Range => ({
  low: addDecimals(before, aggregate.low),
  high: aggregate.high && addDecimals(before, aggregate.high),
  missing: aggregate.missing,
  ...(aggregate.disputed === undefined ? {} : { disputed: aggregate.disputed }),
  // Whatever the order turns out to be, it adds something.
  ...(aggregate.low.coefficient === 0n && !isExact(aggregate) ? { above: true as const } : {}),
})

/** Open by what leaves a total open: facts that are missing, or facts that contradict each other (D-15). */
const openBy = (values: readonly string[], { missing, disputed: differ }: Range): Read =>
  differ === true ? finding(values, 'stated-twice', ...missing) : open(values, ...missing)

/** Within a limit that itself may be reached. */
const againstLimit = (total: Range, limit: Decimal): Read => {
  if (exceeds(total.low, limit)) return known('over')
  if (total.high !== undefined && !exceeds(total.high, limit)) return known('within')
  return total.above === true && compareDecimals(total.low, limit) === 0
    ? known('over')
    : openBy(['within', 'over'], total)
}

type LppPosition = { readonly year: number; readonly receivedTpp: number; readonly party?: string | null | undefined }

export const lppPositions = (record: TransactionRecord): readonly LppPosition[] => {
  const stated = record.positions?.lpp
  if (stated == null) return []
  return Array.isArray(stated) ? stated : [stated]
}

/** Names under which the account an LPP shipment counts against may be stated. */
const accountNames = (record: TransactionRecord, elected: boolean): readonly string[] => {
  const chosen = record.elections?.lppCountedAgainst
  if (elected && chosen != null) return [chosen]
  const holders = [owner(record), partiesIn(record, 'ultimate-consignee')[0]]
  return holders
    .flatMap((party) => (party === undefined ? [] : [party.id, party.group, party.name]))
    .flatMap((name) => (name == null ? [] : [name]))
}

const positionOf = (record: TransactionRecord, year: number, elected: boolean): LppPosition | undefined => {
  const names = accountNames(record, elected)
  const ofYear = lppPositions(record).filter((position) => position.year === year)
  const own = ofYear.filter((position) => position.party != null && names.includes(position.party))
  const anybodys =
    elected && record.elections?.lppCountedAgainst != null ? [] : ofYear.filter((position) => position.party == null)
  return highestOf([...own, ...anybodys])
}

/** Of several figures for one account and year the highest: what another source has counted in, is counted. */
const highestOf = (of: readonly LppPosition[]): LppPosition | undefined =>
  of.reduce<LppPosition | undefined>(
    (best, next) => (best === undefined || exceeds(decimal(next.receivedTpp), decimal(best.receivedTpp)) ? next : best),
    undefined,
  )

/**
 * Whether an election counts: only a consignee headquartered in Supplement 5(a) may make one, for a different entity that will operate
 * the items (740.29(a)).
 */
export const electionCounts = (context: Context): Read => {
  const chosen = context.record.elections?.lppCountedAgainst
  if (chosen == null) return known('no')
  const operators = partiesIn(context.record, 'operator')
  if (!operators.some(({ id, group, name }) => [id, group, name].includes(chosen)))
    return operators.length > 0 && operators.every(({ id }) => id != null)
      ? known('no')
      : open(['yes', 'no'], 'parties[operator].id')
  const holder = owner(context.record)
  if (holder === undefined) return open(['yes', 'no'], 'parties[owner].headquarters')
  return isSupplement5a(wholeParty(context.record, holder).headquarters, context, 'parties[owner].headquarters')
}

const lppOfYear = (
  context: Context,
  axis: 'lpp-export-year' | 'lpp-receipt-year',
  year: number | undefined,
  path: string,
): Read => {
  if (year === undefined) return open(['within', 'over'], path)
  const reads = electionCounts(context).values.map((counts): Read => {
    const position = positionOf(context.record, year, counts === 'yes')
    if (position === undefined) return open(['within', 'over'], 'positions.lpp')
    const total = after(decimal(position.receivedTpp), aggregateOf(context.record))
    return readCut(context, axis, measured('TPP received in the year', total))
  })
  const values = ['within', 'over'].filter((value) => reads.some((read) => read.values.includes(value)))
  return values.length === 1
    ? { values, missing: [] }
    : open(values, ...new Set(reads.flatMap(({ missing }) => missing)))
}

export const lppExportYear = (context: Context): Read =>
  lppOfYear(context, 'lpp-export-year', yearOf(context), 'dates.export')

/** The year of receipt, or each year it may be. */
export const lppReceiptYear = (context: Context): Read =>
  merged(
    ['within', 'over'],
    [...new Set(receiptDays(context).map((day) => (day === undefined ? undefined : calendarYear(day))))].map((year) =>
      lppOfYear(context, 'lpp-receipt-year', year, 'dates.received'),
    ),
    'dates.received',
  )

const yearOf = ({ event }: Context): number | undefined =>
  event.day === undefined ? undefined : calendarYear(event.day)

/**
 * The day of receipt as stated, else of completion. Where neither is, the goods are presumed to arrive within sixty days; a limit that
 * turns on a later day stays open.
 */
const receiptDay = ({ record, event }: Context): CivilDate | undefined =>
  dayOf(record.dates?.received) ?? dayOf(record.dates?.completed) ?? event.day

const ARRIVES_WITHIN_DAYS = 60

/** Days on which the goods may be received: the stated one, or the first and last of those presumed. */
const receiptDays = (context: Context): readonly (CivilDate | undefined)[] => {
  const { record, event } = context
  const stated = dayOf(record.dates?.received) ?? dayOf(record.dates?.completed)
  if (stated !== undefined || event.day === undefined) return [receiptDay(context)]
  return [event.day, addDays(event.day, ARRIVES_WITHIN_DAYS)]
}

const merged = (order: readonly string[], reads: readonly Read[], path: string): Read => {
  const [one] = reads
  const values = order.filter((value) => reads.some((read) => read.values.includes(value)))
  if (one !== undefined && reads.every((read) => read.values.length === values.length)) return one
  return open(values, ...new Set([...reads.flatMap(({ missing }) => missing), path]))
}

/** The position an LPP shipment is counted on, in the year of export. */
export const lppPosition = (context: Context): Decimal | undefined => {
  const year = yearOf(context)
  const counts = electionCounts(context)
  if (year === undefined || !settled(counts)) return undefined
  const position = positionOf(context.record, year, counts.values[0] === 'yes')
  return position === undefined ? undefined : decimal(position.receivedTpp)
}

export const aiaCumulative = (context: Context): Read => {
  const stated = context.record.positions?.aia?.consigneeCumulativeTpp
  if (stated == null) return open(['below', 'at-least'], 'positions.aia')
  const total = after(decimal(stated), aggregateOf(context.record))
  return readCut(context, 'aia-cumulative', measured('cumulative TPP of the consignee', total))
}

/** The allocation of the destination as the record states it: limit with any increase of Supplement 5(b), and use. */
export const countryPosition = ({
  record,
  limits,
  event,
}: Context): { readonly limit: Decimal; readonly licensed: Decimal; readonly attrition: Decimal } | undefined => {
  const stated = record.positions?.country
  if (stated == null || stated.country !== record.destination) return undefined
  // No allocation is printed for years after 2027: what stood before is not the limit of 2028.
  if (event.earliest !== undefined && calendarYear(event.earliest) > limits.count('allocation last year'))
    return undefined
  const percent = addDecimals(decimal(100), decimal(stated.assuranceIncreasePercent ?? 0))
  return {
    limit: multiplyDecimals(multiplyDecimals(limits.decimal('country allocation'), percent), decimal('0.01')),
    licensed: decimal(stated.licensedTpp),
    attrition: decimal(stated.attritionTpp ?? 0),
  }
}

/** Days for which a figure of licensed TPP is taken to speak; nothing in the rule says how long (D-19). */
const FIGURE_SPEAKS_DAYS = 92

const isFresh = ({ record, event }: Context): boolean => {
  const taken = dayOf(record.positions?.country?.asOf)
  if (taken === undefined || event.earliest === undefined || event.latest === undefined) return false
  return taken <= event.earliest && event.latest <= addDays(taken, FIGURE_SPEAKS_DAYS)
}

const ageOf = ({ record, event }: Context): readonly string[] =>
  named([
    ['positions.country.asOf', record.positions?.country?.asOf ?? '?'],
    ...(event.day === undefined ? [] : [['dates.export', event.day] as const]),
  ])

const allocationBand =
  (net: boolean) =>
  (context: Context): Read => {
    const { record } = context
    const every = ['within', 'straddles', 'met']
    const position = countryPosition(context)
    if (position === undefined) return open(every, 'positions.country')
    const used = net ? subtractDecimals(position.licensed, position.attrition) : position.licensed
    if (compareDecimals(used, position.limit) >= 0) return known('met')
    const total = after(used, aggregateForReview(record))
    // What others were licensed since the figure was taken is not in it: it shows a limit reached, and none unreached.
    if (!isFresh(context)) return finding(every, 'allocation-figure-old', ...ageOf(context))
    if (exceeds(total.low, position.limit)) return known('straddles')
    if (total.high !== undefined && !exceeds(total.high, position.limit)) return known('within')
    return openBy(['within', 'straddles'], total)
  }

export const allocation = allocationBand(false)
export const allocationNet = allocationBand(true)

export const assurance = ({ record }: Context): Read =>
  known((record.positions?.country?.assuranceIncreasePercent ?? 0) > 0 ? 'yes' : 'no')

const nveuOfQuarter = (context: Context, day: CivilDate | undefined, path: string): Read => {
  const every = ['within', 'over', 'no-level']
  if (day === undefined) return open(every, path)
  const level = nveuLevel(quarter(day), context.limits)
  if (level === undefined) return known('no-level')
  const stated = context.record.positions?.nveu
  if (stated == null || stated.country !== context.record.destination) return open(['within', 'over'], 'positions.nveu')
  const before = subtractDecimals(decimal(stated.installedTpp), decimal(stated.attritionTpp ?? 0))
  const read = againstLimit(after(before, aggregateOf(context.record)), level)
  // Attrition nobody states may bring a base down that is over without it; within without it, it is within.
  return stated.attritionTpp == null && read.values.includes('over')
    ? open(['within', 'over'], ...read.missing, 'positions.nveu.attritionTpp')
    : read
}

export const nveuExportQuarter = (context: Context): Read => nveuOfQuarter(context, context.event.day, 'dates.export')
export const nveuReceiptQuarter = (context: Context): Read =>
  merged(
    ['within', 'over', 'no-level'],
    receiptDays(context).map((day) => nveuOfQuarter(context, day, 'dates.received')),
    'dates.received',
  )

/** Supp. 10 para 6: a share of the owned computing power, with the denominator before and after the shipment. */
const shareOf =
  (member: 'outsideSupplement5aTpp' | 'inCountryTpp' | 'outsideUnitedStatesTpp', percent: string) =>
  ({ record, limits }: Context): Read => {
    const every = ['within', 'differs', 'over']
    const stated = record.positions?.uveu
    if (stated == null) return open(every, 'positions.uveu')
    const aggregate = aggregateOf(record)
    const owned = decimal(stated.totalOwnedTpp)
    const over = (added: Decimal, denominator: Decimal): boolean =>
      exceeds(
        multiplyDecimals(addDecimals(decimal(stated[member]), added), decimal(100)),
        multiplyDecimals(denominator, limits.decimal(percent)),
      )
    const at = (added: Decimal): string => {
      if (over(added, addDecimals(owned, added))) return 'over'
      return over(added, owned) ? 'differs' : 'within'
    }
    if (aggregate.high === undefined) {
      const least = at(aggregate.low)
      return least === 'over' ? known('over') : openBy(every, aggregate)
    }
    const ends = new Set([at(aggregate.low), at(aggregate.high)])
    const values = every.filter((value) => ends.has(value))
    if (values.length === 1) return { values, missing: [] }
    return openBy(ends.has('within') && ends.has('over') ? every : values, aggregate)
  }

export const uveu25 = shareOf('outsideSupplement5aTpp', 'UVEU outside percent')
export const uveu7 = shareOf('inCountryTpp', 'UVEU country percent')
export const uveu50 = shareOf('outsideUnitedStatesTpp', 'UVEU abroad percent')
