// Cumulative figures against their limits: LPP (740.29), AIA (740.27(c)), the country allocation (742.6(b)(10)(iii)(B) and (C)), the
// NVEU level of a quarter (748.15(a)(2)(iii)(B)), the shares of a UVEU (748 Supp. 10 para 6). A figure speaks of one account, country or
// quarter; where facts that are stated of it contradict each other nothing is within a limit for sure (D-15).
import type { Party } from '../../../../shared/contract/interchange.ts'
import { addDays, civilDate } from '../../../../shared/kernel/civil-date.ts'
import { type Amount, amount, bands, exactly, isLess, less, percentOf, sum, sums } from './amounts.ts'
import { type Order, orderOf, tppOf } from './circuits.ts'
import { inSupplement5a, isHome, seats } from './countries.ts'
import { recipientsOf } from './parties.ts'
import {
  type Possible,
  type Reader,
  type Reading,
  countriesOf,
  entriesOf,
  inRole,
  may,
  must,
  union,
  word,
  written,
  yesNo,
} from './read.ts'

/** Up to a limit, which is itself allowed, or over it; what an order adds is something, whatever it turns out to be. */
const upTo = (limit: Amount, before: Amount, order: Order): Possible => {
  const least = sum(before, order.least)
  const mayBeWithin = order.isSomething ? isLess(least, limit) : !isLess(limit, least)
  const mayBeOver = order.most === undefined || isLess(limit, sum(before, order.most))
  return [...(mayBeWithin ? ['within'] : []), ...(mayBeOver ? ['over'] : [])]
}

/** The owner of the items, else the ultimate consignee (740.29(h)(1), 740.27(b)(1)). */
const ownerOf = (reading: Reading): Party | undefined => {
  const [owner] = inRole(reading, 'owner')
  return owner ?? inRole(reading, 'ultimate-consignee')[0]
}

const identities = ({ group, id, name }: Party): readonly string[] =>
  [group, id, name].map(written).filter((each) => each !== '')

/** A limit is kept for somebody: of nobody, and of one that two groups claim, nothing is known to be within it. */
const keptFor = (reading: Reading, found: Possible, every: Possible, isLpp = false): Possible => {
  const owner = ownerOf(reading)
  const groups = new Set(
    owner?.id == null
      ? []
      : entriesOf(reading, owner)
          .map(({ group }) => written(group))
          .filter((group) => group !== ''),
  )
  const consignee = isLpp ? written(inRole(reading, 'ultimate-consignee')[0]?.group) : ''
  const isKnown = consignee !== '' || (owner !== undefined && identities(owner).length > 0)
  const passes = every[0] ?? ''
  return found.includes(passes) && (groups.size > 1 || !isKnown) ? every : found
}

const everyLimit: Possible = ['within', 'over']

type LppFigure = { readonly year: number; readonly receivedTpp: number; readonly party?: string | null | undefined }

/** The figure of an account in a year: of several the highest, as what another source has counted in is counted. */
const lppFigure = (
  { record }: Reading,
  year: number,
  names: readonly string[],
  isAnybodys: boolean,
): Amount | undefined => {
  const said = record.positions?.lpp
  const figures: readonly LppFigure[] = said == null ? [] : Array.isArray(said) ? said : [said]
  const mine = figures.filter(
    (each) => each.year === year && (each.party == null ? isAnybodys : names.includes(written(each.party))),
  )
  return mine.reduce<Amount | undefined>((most, { receivedTpp }) => {
    const figure = amount(receivedTpp)
    return most === undefined || isLess(most, figure) ? figure : most
  }, undefined)
}

/** Whether the operator elected counts: a different entity that will operate the items, of an owner headquartered in Supplement 5(a). */
const isElected = (reading: Reading): Possible => {
  const chosen = reading.record.elections?.lppCountedAgainst
  if (chosen == null) return ['no']
  const operators = inRole(reading, 'operator')
  if (!operators.some((party) => identities(party).includes(written(chosen))))
    return operators.length > 0 && operators.every(({ id }) => id != null) ? ['no'] : yesNo
  const owner = ownerOf(reading)
  return owner === undefined ? yesNo : inSupplement5a(word(reading, owner, 'headquarters'), reading)
}

const inYear = (reading: Reading, year: number | undefined): Possible => {
  if (year === undefined) return everyLimit
  const chosen = reading.record.elections?.lppCountedAgainst
  const holders = [ownerOf(reading), inRole(reading, 'ultimate-consignee')[0]]
  const own = holders.flatMap((party) => (party === undefined ? [] : identities(party)))
  return union(
    ...isElected(reading).map((elected) => {
      const figure =
        elected === 'yes' ? lppFigure(reading, year, [written(chosen)], false) : lppFigure(reading, year, own, true)
      if (figure === undefined) return everyLimit
      const found = upTo(amount(26_900_000), figure, orderOf(reading))
      return elected === 'yes' ? found : keptFor(reading, found, everyLimit, true)
    }),
  )
}

const yearOf = (day: string | null): number | undefined => (day === null ? undefined : Number(day.slice(0, 4)))

/** Received or completed as stated; else between the event and sixty days after it. */
const receiptDays = ({ record, day }: Reading): readonly (string | null)[] => {
  const said = record.dates?.received ?? record.dates?.completed
  if (said != null) return [said]
  return day === null ? [null] : [day, addDays(civilDate(day), 60)]
}

/** Received before it was exported: one of the days is an error. */
const orOfAnyDay = ({ record, day }: Reading, found: Possible, every: Possible): Possible => {
  const received = record.dates?.received
  return received != null && day !== null && received < day && found.includes('within') ? every : found
}

export const lppExportYear: Reader = (reading) => inYear(reading, yearOf(reading.day))
export const lppReceiptYear: Reader = (reading) =>
  orOfAnyDay(reading, union(...receiptDays(reading).map((day) => inYear(reading, yearOf(day)))), everyLimit)

/** "Of 3,200,000". */
export const lppShipment: Reader = (reading) =>
  bands(orderOf(reading), ['below', 'at-least'], [amount(3_200_000)], 'bound-above')

export const aiaCumulative: Reader = (reading) => {
  const said = reading.record.positions?.aia?.consigneeCumulativeTpp
  const every: Possible = ['below', 'at-least']
  if (said == null) return every
  const total = sums(exactly(amount(said)), orderOf(reading))
  return keptFor(reading, bands(total, every, [amount(253_000_000)], 'bound-above'), every)
}

const everyAllocation: Possible = ['within', 'straddles', 'met']

/** Countries other than the destination, outside Supplement 5(a), Macau and D:5, where a recipient or its parent has its seat (AMB-04). */
const countriesDrawnOn = (reading: Reading): readonly string[] => {
  const codes = recipientsOf(reading).flatMap((party) => [
    ...countriesOf(reading, party, 'headquarters'),
    ...countriesOf(reading, party, 'ultimateParent'),
  ])
  return [...new Set(codes)].filter(
    (code) => code !== null && code !== reading.record.destination && seats(code, reading).includes('2'),
  ) as readonly string[]
}

export const allocationCountry: Reader = (reading) =>
  reading.record.destination == null ? ['one', 'several'] : [countriesDrawnOn(reading).length > 0 ? 'several' : 'one']

/** The figure is of the destination, or in Supplement 5(a), which has no allocation, of the only other country there is. */
const isDrawnOn = (reading: Reading, country: string): boolean => {
  const { destination } = reading.record
  if (country === destination) return true
  if (destination == null || !must(inSupplement5a(destination, reading))) return false
  const drawn = countriesDrawnOn(reading)
  return drawn.length === 1 && drawn[0] === country
}

/** A figure speaks for 92 days from the day it was taken (D-19). */
const isFresh = ({ record, earliest, latest }: Reading): boolean => {
  const taken = record.positions?.country?.asOf
  if (taken == null || earliest === null || latest === null) return false
  return taken <= earliest && latest <= addDays(civilDate(taken), 92)
}

/** For review alone, computers whose circuits nobody counted hold no more than 256 each. */
const orderForReview = (reading: Reading): Order => {
  const order = orderOf(reading)
  const { unit, quantity } = reading.record.item
  const { most } = tppOf(unit)
  if (order.most !== undefined || most === undefined || quantity == null || quantity === 0 || unit?.circuits != null)
    return order
  return { ...order, most: percentOf(25_600, percentOf(100 * quantity, most)) }
}

const allocationOf = (reading: Reading, isNet: boolean): Possible => {
  const said = reading.record.positions?.country
  if (said == null || !isDrawnOn(reading, said.country)) return everyAllocation
  // No allocation is printed for the years after 2027
  if (reading.earliest !== null && reading.earliest >= '2028-01-01') return everyAllocation
  const printed = amount(790_000_000)
  const limit = sum(printed, percentOf(said.assuranceIncreasePercent ?? 0, printed))
  const gross = amount(said.licensedTpp)
  // What nobody states to be retired is taken off by no paragraph
  const lost = amount(said.attritionTpp ?? 0)
  const licensed = isNet ? less(gross, lost) : gross
  const found = isLess(licensed, limit)
    ? upTo(limit, licensed, orderForReview(reading)).map((value) => (value === 'over' ? 'straddles' : value))
    : ['met']
  if (isLess(gross, lost) && found.includes('within')) return everyAllocation
  return found.join() === 'met' || isFresh(reading) ? found : everyAllocation
}

export const allocation: Reader = (reading) => allocationOf(reading, false)
export const allocationNet: Reader = (reading) => allocationOf(reading, true)

export const assurance: Reader = ({ record }) => [
  (record.positions?.country?.assuranceIncreasePercent ?? 0) > 0 ? 'yes' : 'no',
]

/** Table 1 to 748.15(a)(2)(iii)(B). */
const levels: Readonly<Record<string, number>> = {
  '2025Q1': 633_000_000,
  '2025Q2': 949_500_000,
  '2025Q3': 1_266_000_000,
  '2025Q4': 1_582_500_000,
  '2026Q1': 1_899_000_000,
  '2026Q2': 2_690_250_000,
  '2026Q3': 3_481_500_000,
  '2026Q4': 4_272_750_000,
  '2027Q1': 5_064_000_000,
  '2027Q2': 5_064_000_000,
  '2027Q3': 5_064_000_000,
  '2027Q4': 5_064_000_000,
}

const everyLevel: Possible = ['within', 'over', 'no-level']

const inQuarter = (reading: Reading, day: string | null): Possible => {
  if (day === null) return everyLevel
  const level = levels[`${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`]
  if (level === undefined) return ['no-level']
  const said = reading.record.positions?.nveu
  if (said == null || said.country !== reading.record.destination) return everyLimit
  const installed = amount(said.installedTpp)
  const lost = amount(said.attritionTpp ?? 0)
  const found = upTo(amount(level), less(installed, lost), orderOf(reading))
  // What is lost and not stated may bring it down; more lost than there was is an error
  const isOpen =
    (said.attritionTpp == null && found.includes('over')) || (isLess(installed, lost) && found.includes('within'))
  return keptFor(reading, isOpen ? everyLimit : found, everyLimit)
}

export const nveuExportQuarter: Reader = (reading) => inQuarter(reading, reading.day)
export const nveuReceiptQuarter: Reader = (reading) =>
  orOfAnyDay(reading, union(...receiptDays(reading).map((day) => inQuarter(reading, day))), everyLevel)

type Uveu = NonNullable<NonNullable<Reading['record']['positions']>['uveu']>

/** A part that exceeds the whole it is in is an error of one of them. */
const contradicts = (reading: Reading, said: Uveu, member: keyof Uveu): boolean => {
  const { destination } = reading.record
  if (destination == null) return false
  const isOutside5a = !may(inSupplement5a(destination, reading))
  const pairs: readonly (readonly [part: keyof Uveu, whole: keyof Uveu, holds: boolean])[] = [
    ['outsideSupplement5aTpp', 'outsideUnitedStatesTpp', true],
    ['inCountryTpp', 'outsideUnitedStatesTpp', !isHome(destination)],
    ['inCountryTpp', 'outsideSupplement5aTpp', isOutside5a],
  ]
  return pairs.some(([part, whole, holds]) => holds && [part, whole].includes(member) && said[part] > said[whole])
}

/** "No more than" a share of the computing power owned, before this order or with it. */
const shareOf = (reading: Reading, percent: number, member: keyof Uveu): Possible => {
  const said = reading.record.positions?.uveu
  const every: Possible = ['within', 'differs', 'over']
  if (said == null) return every
  const owned = amount(said.totalOwnedTpp)
  const at = (order: Amount): string => {
    const there = sum(amount(said[member]), order)
    if (!isLess(percentOf(percent, owned), there)) return 'within'
    return isLess(percentOf(percent, sum(owned, order)), there) ? 'over' : 'differs'
  }
  const order = orderOf(reading)
  const least = at(order.least)
  // An order adds to both sides: over at its least stays over
  if (order.most === undefined) return least === 'over' ? ['over'] : every
  const most = at(order.most)
  if (least !== most)
    return least === 'within' && most === 'over' ? every : every.filter((value) => [least, most].includes(value))
  const found = least === 'within' && contradicts(reading, said, member) ? every : [least]
  return keptFor(reading, found, every)
}

export const uveu25: Reader = (reading) => shareOf(reading, 25, 'outsideSupplement5aTpp')
export const uveu7: Reader = (reading) => shareOf(reading, 7, 'inCountryTpp')
export const uveu50: Reader = (reading) => shareOf(reading, 50, 'outsideUnitedStatesTpp')
