// Cumulative positions against the limits of the rule: exact, by cross-multiplication, as bands of an axis.
import type { TransactionRecord } from '../../../shared/contract/interchange.ts'
import { ledgerAccounts } from '../../../shared/contract/ledger-keys.ts'
import { owner, partiesIn, sameWriting } from '../../../shared/contract/parties.ts'
import { addDays, calendarYear, quarter, type CivilDate } from '../../../shared/kernel/civil-date.ts'
import { addDecimals, compareDecimals, decimal, subtractDecimals, type Decimal } from '../../../shared/kernel/tpp.ts'
import { type MeasuredFacts, bandsOf, cutOf, exactly, limitOf, measuredBy, ofDecimal, withoutRow } from '../cuts.ts'
import type { QuantityFact } from '../model.ts'
import { readCut } from './bands.ts'
import { aggregateForReview, aggregateOf, isExact, measured, orderOf, stating, type Range } from './circuit.ts'
import { dayOf } from './dates.ts'
import { allocationCountries, isHome, isSupplement5a, wholeParty } from './places.ts'
import {
  contradicting,
  finding,
  known,
  named,
  unsettled,
  settled,
  type Context,
  type Read,
  type ReadOf,
  type Stated,
  type YesOrNo,
} from './read.ts'

const exceeds = (left: Decimal, right: Decimal): boolean => compareDecimals(left, right) > 0

const after = (before: Decimal, aggregate: Range): Range => ({
  low: addDecimals(before, aggregate.low),
  high: aggregate.high && addDecimals(before, aggregate.high),
  missing: aggregate.missing,
  ...(aggregate.disputed === undefined ? {} : { disputed: aggregate.disputed }),
  // Whatever the order turns out to be, it adds something.
  ...(aggregate.low.coefficient === 0n && !isExact(aggregate) ? { above: true as const } : {}),
})

type LppPosition = { readonly year: number; readonly receivedTpp: number; readonly party?: string | null | undefined }

export const lppPositions = (record: TransactionRecord): readonly LppPosition[] => {
  const stated = record.positions?.lpp
  if (stated == null) return []
  return Array.isArray(stated) ? stated : [stated]
}

const isAmong = (names: readonly (string | null | undefined)[], wanted: string): boolean =>
  names.some((name) => name != null && sameWriting(name) === sameWriting(wanted))

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
  const own = ofYear.filter((position) => position.party != null && isAmong(names, position.party))
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
export const electionCounts = (context: Context): YesOrNo => {
  const chosen = context.record.elections?.lppCountedAgainst
  if (chosen == null) return known('no')
  const operators = partiesIn(context.record, 'operator')
  if (!operators.some(({ id, group, name }) => isAmong([id, group, name], chosen)))
    return operators.length > 0 && operators.every(({ id }) => id != null)
      ? known('no')
      : unsettled(['yes', 'no'], 'parties[operator].id')
  const holder = owner(context.record)
  if (holder === undefined) return unsettled(['yes', 'no'], 'parties[owner].headquarters')
  return isSupplement5a(wholeParty(context.record, holder).headquarters, context, 'parties[owner].headquarters')
}

type Facts = readonly Stated[]

/** What facts that contradict each other leave of a limit, whose first value passes: nothing passes on them, and what is over stays over. */
const contradicted = <Value extends string>(read: Read<Value>, every: readonly Value[], facts: Facts): Read<Value> =>
  facts.length > 0 && every[0] !== undefined && read.values.includes(every[0])
    ? contradicting(every, 'stated-twice', facts)
    : read

type Part = readonly [path: string, part: number, pathOfWhole: string, whole: number]

/** Figures of which the part exceeds its whole: one of them is an error. */
const tooLarge = (parts: readonly Part[]): Facts =>
  parts
    .filter(([, part, , whole]) => exceeds(decimal(part), decimal(whole)))
    .flatMap(([pathOfPart, part, pathOfWhole, whole]) => [[pathOfPart, part] as const, [pathOfWhole, whole] as const])

/** Received before it was exported: one of the days is an error. */
const arrivesEarly = ({ record, event }: Context): Facts => {
  const received = dayOf(record.dates?.received)
  return received !== undefined && event.day !== undefined && received < event.day
    ? [
        ['dates.received', received],
        ['dates.export', record.dates?.export],
      ]
    : []
}

/** Groups stated of the owner by its entries, as far as they are written otherwise than in case and space. */
const groupsStated = (record: TransactionRecord): readonly string[] => {
  const holder = owner(record)
  const entries = record.parties.filter((party) => holder?.id != null && party.id === holder.id)
  const groups = entries.flatMap(({ group }) => (group == null || sameWriting(group) === '' ? [] : [group]))
  return [...new Map(groups.map((group) => [sameWriting(group), group])).values()]
}

type LedgerOfOwner = Exclude<keyof ReturnType<typeof ledgerAccounts>, 'lppElected'>

/** A limit kept for one owner says nothing while the record names none: what passes then is open, and asks who it is. */
const keptFor = <Value extends string>(
  { record }: Context,
  ledger: LedgerOfOwner,
  read: Read<Value>,
  every: readonly Value[],
): Read<Value> => {
  const several = groupsStated(record)
  if (several.length > 1)
    return contradicted(
      read,
      every,
      several.map((group) => ['parties[owner].group', group] as const),
    )
  if (ledgerAccounts(record)[ledger] !== undefined) return read
  const asked = partiesIn(record, 'owner').length > 0 ? 'owner' : 'ultimate-consignee'
  const [passes] = every
  return passes !== undefined && read.values.includes(passes)
    ? unsettled(every, ...new Set([...read.missing, `parties[${asked}].id`]))
    : read
}

const lppOfYear = (
  context: Context,
  axis: 'lpp-export-year' | 'lpp-receipt-year',
  year: number | undefined,
  path: string,
): Read<'within' | 'over'> => {
  if (year === undefined) return unsettled(['within', 'over'], path)
  const reads = electionCounts(context).values.map((counts): Read<'within' | 'over'> => {
    const position = positionOf(context.record, year, counts === 'yes')
    if (position === undefined) return unsettled(['within', 'over'], 'positions.lpp')
    const total = after(decimal(position.receivedTpp), aggregateOf(context))
    const read = readCut(context, axis, measured('TPP received in the year', total))
    return counts === 'yes' ? read : keptFor(context, 'lpp', read, ['within', 'over'])
  })
  const [one, ...others] = reads
  if (one !== undefined && others.length === 0) return one
  const values = (['within', 'over'] as const).filter((value) => reads.some((read) => read.values.includes(value)))
  return values.length === 1
    ? { values, missing: [] }
    : unsettled(values, ...new Set(reads.flatMap(({ missing }) => missing)))
}

export const lppExportYear = (context: Context): ReadOf<'lpp-export-year'> =>
  lppOfYear(context, 'lpp-export-year', yearOf(context), 'dates.export')

/** The year of receipt, or each year it may be. */
export const lppReceiptYear = (context: Context): ReadOf<'lpp-receipt-year'> => {
  const years = new Set(receiptDays(context).map((day) => (day === undefined ? undefined : calendarYear(day))))
  const reads = [...years].map((year) => lppOfYear(context, 'lpp-receipt-year', year, 'dates.received'))
  const every = ['within', 'over'] as const
  return contradicted(merged(every, reads, 'dates.received'), every, arrivesEarly(context))
}

const yearOf = ({ event }: Context): number | undefined =>
  event.day === undefined ? undefined : calendarYear(event.day)

/**
 * The day of receipt as stated, else of completion. Where neither is, the goods are presumed to arrive within so many days as the pack says; a limit that
 * turns on a later day stays open.
 */
const receiptDay = ({ record, event }: Context): CivilDate | undefined =>
  dayOf(record.dates?.received) ?? dayOf(record.dates?.completed) ?? event.day

/** Days on which the goods may be received: the stated one, or the first and last of those presumed. */
const receiptDays = (context: Context): readonly (CivilDate | undefined)[] => {
  const { record, event, limits } = context
  const stated = dayOf(record.dates?.received) ?? dayOf(record.dates?.completed)
  if (stated !== undefined || event.day === undefined) return [receiptDay(context)]
  return [event.day, addDays(event.day, limits.count('arrival days'))]
}

const merged = <Value extends string>(
  order: readonly Value[],
  reads: readonly Read<Value>[],
  path: string,
): Read<Value> => {
  const [one] = reads
  const values = order.filter((value) => reads.some((read) => read.values.includes(value)))
  if (one !== undefined && reads.every((read) => read.values.length === values.length)) return one
  return unsettled(values, ...new Set([...reads.flatMap(({ missing }) => missing), path]))
}

/** The position an LPP shipment is counted on, in the year of export. */
export const lppPosition = (context: Context): Decimal | undefined => {
  const year = yearOf(context)
  const counts = electionCounts(context)
  if (year === undefined || !settled(counts)) return undefined
  const position = positionOf(context.record, year, counts.values[0] === 'yes')
  return position === undefined ? undefined : decimal(position.receivedTpp)
}

export const aiaCumulative = (context: Context): ReadOf<'aia-cumulative'> => {
  const stated = context.record.positions?.aia?.consigneeCumulativeTpp
  if (stated == null) return unsettled(['below', 'at-least'], 'positions.aia')
  const total = after(decimal(stated), aggregateOf(context))
  const read = readCut(context, 'aia-cumulative', measured('cumulative TPP of the consignee', total))
  return keptFor(context, 'aia', read, ['below', 'at-least'])
}

/** Whether an order draws on the allocation of a country: its destination, or, in Supplement 5(a), the only one a recipient has (AMB-04). */
const drawsOn = (context: Context, country: string): boolean => {
  const { destination } = context.record
  if (country === destination) return true
  if (destination == null || isSupplement5a(destination, context, 'destination').values.includes('no')) return false
  const [only, ...others] = allocationCountries(context)
  return only === country && others.length === 0
}

/** The allocation an order draws on as the record states it: limit with any increase of Supplement 5(b), and use. */
export const countryPosition = (
  context: Context,
): { readonly limit: Decimal; readonly licensed: Decimal; readonly facts: MeasuredFacts } | undefined => {
  const { record, pack, limits, event } = context
  const stated = record.positions?.country
  if (stated == null || !drawsOn(context, stated.country)) return undefined
  // No allocation is printed for years after 2027: what stood before is not the limit of 2028.
  if (event.earliest !== undefined && calendarYear(event.earliest) > limits.count(pack.ledgers.country.lastYear))
    return undefined
  const licensed = decimal(stated.licensedTpp)
  const facts = measuredBy({
    'TPP licensed to the country': () => exactly(ofDecimal(licensed)),
    'TPP licensed to the country less attrition': () =>
      exactly(ofDecimal(subtractDecimals(licensed, decimal(stated.attritionTpp ?? 0)))),
    'increase by assurances': () => stating(stated.assuranceIncreasePercent ?? 0),
    'TPP of the order': () => orderOf(aggregateForReview(context)),
  })
  return { limit: limitOf(cutOf(pack, 'allocation'), 'within', facts, limits), licensed, facts }
}

/** Whether a figure of licensed TPP still speaks on the day; nothing in the rule says how long it does (D-19). */
const isFresh = ({ record, event, limits }: Context): boolean => {
  const taken = dayOf(record.positions?.country?.asOf)
  if (taken === undefined || event.earliest === undefined || event.latest === undefined) return false
  return taken <= event.earliest && event.latest <= addDays(taken, limits.count('allocation figure days'))
}

const ageOf = ({ record, event }: Context): readonly string[] =>
  named([
    ['positions.country.asOf', record.positions?.country?.asOf],
    ...(event.day === undefined ? [] : [['dates.export', record.dates?.export] as const]),
  ])

/** Circuits retired, of those licensed to a country. */
const retiredOf = ({ record }: Context): readonly Part[] => {
  const stated = record.positions?.country
  return stated?.attritionTpp == null
    ? []
    : [['positions.country.attritionTpp', stated.attritionTpp, 'positions.country.licensedTpp', stated.licensedTpp]]
}

const allocationBand =
  (axis: 'allocation' | 'allocation-net') =>
  (context: Context): ReadOf<'allocation'> => {
    const every = ['within', 'straddles', 'met'] as const
    const position = countryPosition(context)
    if (position === undefined) return unsettled(every, 'positions.country')
    const read = contradicted(readCut(context, axis, position.facts), every, tooLarge(retiredOf(context)))
    // What others were licensed since the figure was taken is not in it: it shows a limit reached, and none unreached.
    const isMet = settled(read) && read.values[0] === 'met'
    return isMet || isFresh(context) ? read : finding(every, 'allocation-figure-old', ...ageOf(context))
  }

export const allocation = allocationBand('allocation')
export const allocationNet = allocationBand('allocation-net')

export const assurance = ({ record }: Context): ReadOf<'assurance'> =>
  known((record.positions?.country?.assuranceIncreasePercent ?? 0) > 0 ? 'yes' : 'no')

const nveuOfQuarter = (
  context: Context,
  axis: 'nveu-export-quarter' | 'nveu-receipt-quarter',
  day: CivilDate | undefined,
  path: string,
): ReadOf<'nveu-export-quarter'> => {
  if (day === undefined) return unsettled(['within', 'over', 'no-level'], path)
  const { record, pack, limits } = context
  const stated = record.positions?.nveu
  const facts: MeasuredFacts = {
    ...measuredBy({
      'installed TPP less attrition': () =>
        exactly(ofDecimal(subtractDecimals(decimal(stated?.installedTpp ?? 0), decimal(stated?.attritionTpp ?? 0)))),
      'TPP of the order': () => orderOf(aggregateOf(context)),
    }),
    quarter: quarter(day),
  }
  const lacking = withoutRow(cutOf(pack, axis), facts, limits)
  if (lacking !== undefined) return known(lacking)
  if (stated == null || stated.country !== record.destination) return unsettled(['within', 'over'], 'positions.nveu')
  const read = readCut(context, axis, facts)
  // Attrition nobody states may bring a base down that is over without it; within without it, it is within.
  const whole =
    stated.attritionTpp == null && read.values.includes('over')
      ? unsettled(['within', 'over'], ...read.missing, 'positions.nveu.attritionTpp')
      : read
  const retired: readonly Part[] =
    stated.attritionTpp == null
      ? []
      : [['positions.nveu.attritionTpp', stated.attritionTpp, 'positions.nveu.installedTpp', stated.installedTpp]]
  return keptFor(context, 'nveu', contradicted(whole, ['within', 'over'], tooLarge(retired)), ['within', 'over'])
}

export const nveuExportQuarter = (context: Context): ReadOf<'nveu-export-quarter'> =>
  nveuOfQuarter(context, 'nveu-export-quarter', context.event.day, 'dates.export')
export const nveuReceiptQuarter = (context: Context): ReadOf<'nveu-receipt-quarter'> => {
  const reads = receiptDays(context).map((day) => nveuOfQuarter(context, 'nveu-receipt-quarter', day, 'dates.received'))
  const every = ['within', 'over', 'no-level'] as const
  return contradicted(merged(every, reads, 'dates.received'), every, arrivesEarly(context))
}

type UveuPart = 'outsideSupplement5aTpp' | 'inCountryTpp' | 'outsideUnitedStatesTpp'

/** What holds one figure of a UVEU in another: a country in the world without Supplement 5(a), and that in the world without the United States. */
const partsOf = (context: Context, member: UveuPart): readonly Part[] => {
  const { destination, positions } = context.record
  const stated = positions?.uveu
  if (stated == null || destination == null) return []
  const held: readonly (readonly [UveuPart, UveuPart])[] = [
    ['outsideSupplement5aTpp', 'outsideUnitedStatesTpp'],
    ...(isHome(destination, context) ? [] : [['inCountryTpp', 'outsideUnitedStatesTpp'] as const]),
    ...(isSupplement5a(destination, context, 'destination').values.includes('yes')
      ? []
      : [['inCountryTpp', 'outsideSupplement5aTpp'] as const]),
  ]
  return held
    .filter((pair) => pair.includes(member))
    .map(([part, whole]) => [`positions.uveu.${part}`, stated[part], `positions.uveu.${whole}`, stated[whole]])
}

/**
 * 748 Supp. 10 para 6: a share of the owned computing power, with the denominator before and after the shipment. An order adds to
 * both sides at once, so a range is measured at its two ends: what lies between them goes over no sooner than the one and no later
 * than the other.
 */
const shareOf =
  (axis: 'uveu-25' | 'uveu-7' | 'uveu-50', fact: QuantityFact, member: UveuPart) =>
  (context: Context): ReadOf<'uveu-25'> => {
    const { record, pack, limits } = context
    const every = ['within', 'differs', 'over'] as const
    const stated = record.positions?.uveu
    if (stated == null) return unsettled(every, 'positions.uveu')
    const order = aggregateOf(context)
    const openBy = (values: ReadOf<'uveu-25'>['values']): ReadOf<'uveu-25'> =>
      order.disputed === true ? finding(values, 'stated-twice', ...order.missing) : unsettled(values, ...order.missing)
    const at = (added: Decimal): readonly string[] =>
      bandsOf(
        cutOf(pack, axis),
        measuredBy({
          [fact]: () => stating(stated[member]),
          'TPP owned in all': () => stating(stated.totalOwnedTpp),
          'TPP of the order': () => exactly(ofDecimal(added)),
        }),
        limits,
      ).values
    const least = at(order.low)
    if (order.high === undefined) return least.includes('over') ? known('over') : openBy(every)
    const ends = new Set([...least, ...at(order.high)])
    const values = every.filter((value) => ends.has(value))
    const parts = partsOf(context, member)
    if (values.length === 1)
      return keptFor(context, 'uveu', contradicted({ values, missing: [] }, every, tooLarge(parts)), every)
    return openBy(ends.has('within') && ends.has('over') ? every : values)
  }

export const uveu25 = shareOf('uveu-25', 'TPP outside Supplement 5(a)', 'outsideSupplement5aTpp')
export const uveu7 = shareOf('uveu-7', 'TPP in the country', 'inCountryTpp')
export const uveu50 = shareOf('uveu-50', 'TPP outside the United States', 'outsideUnitedStatesTpp')
