// A license held (750.7(g), 748 Supp. 2 (c)(3) and (4)): in force on the day, large enough, with something left, for one country.
import { addDays, civilDate, dayOfWeek } from '../../../../shared/kernel/civil-date.ts'
import { amount, isLess, sum } from './amounts.ts'
import { orderOf } from './circuits.ts'
import { goals } from './places.ts'
import { type Possible, type Reader, type Reading, eccnOf } from './read.ts'

type License = Exclude<NonNullable<NonNullable<Reading['record']['held']>['license']>, false>

const isWeekend = (day: string): boolean => ['saturday', 'sunday'].includes(dayOfWeek(civilDate(day)))

/** The nth of a weekday in a month; 0: the last. */
const nth = (year: number, month: number, weekday: string, number: number): string => {
  const days = Array.from({ length: 31 }, (_, index) =>
    addDays(civilDate(`${year}-${String(month).padStart(2, '0')}-01`), index),
  )
  const found = days.filter((day) => Number(day.slice(5, 7)) === month && dayOfWeek(day) === weekday)
  return found.at(number - 1) ?? ''
}

/** 5 U.S.C. 6103(a): the legal public holidays of a year. */
const holidaysOf = (year: number): readonly string[] => [
  `${year}-01-01`,
  nth(year, 1, 'monday', 3),
  nth(year, 2, 'monday', 3),
  nth(year, 5, 'monday', 0),
  `${year}-06-19`,
  `${year}-07-04`,
  nth(year, 9, 'monday', 1),
  nth(year, 10, 'monday', 2),
  `${year}-11-11`,
  nth(year, 11, 'thursday', 4),
  `${year}-12-25`,
]

/** 5 U.S.C. 6103(b): one of a Saturday is kept on Friday, and by Executive Order one of a Sunday on Monday. */
const keptOn = (day: string): string => {
  const weekday = dayOfWeek(civilDate(day))
  return weekday === 'saturday' ? addDays(civilDate(day), -1) : weekday === 'sunday' ? addDays(civilDate(day), 1) : day
}

const holidays = new Map<number, ReadonlySet<string>>()
const isHoliday = (day: string): boolean => {
  const year = Number(day.slice(0, 4))
  const found =
    holidays.get(year) ?? new Set([year, year + 1].flatMap(holidaysOf).flatMap((each) => [each, keptOn(each)]))
  holidays.set(year, found)
  return found.has(day)
}

const nextBusinessDay = (day: string): string => {
  const next = addDays(civilDate(day), 1)
  return isWeekend(next) || isHoliday(next) ? nextBusinessDay(next) : next
}

/** Letters and digits of a number; nothing where it has no digit. */
const numberOf = (number: string): string => {
  const found = number
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase()
  return /\p{Nd}/u.test(found) ? found : ''
}

const licenseOf = ({ record }: Reading): License | undefined => {
  const said = record.held?.license
  return said == null || said === false ? undefined : said
}

const usedOf = ({ record }: Reading, { number }: License): number | undefined => {
  const said = record.positions?.license
  return said != null && numberOf(said.number) === numberOf(number) ? (said.usedTpp ?? undefined) : undefined
}

/** Weights, software and technology have no TPP. */
const hasTpp = ({ record: { item } }: Reading): boolean =>
  item.weights == null && !/^\d[DE]\d{3}/.test(eccnOf(item.eccn))

/** "The licensed quantity": what was shipped before, and this order, within it. */
const quantityOf = (reading: Reading, license: License): Possible => {
  if (!hasTpp(reading)) return ['valid']
  if (license.quantityTpp == null) return ['valid', 'too-small']
  const used = amount(usedOf(reading, license) ?? 0)
  const licensed = amount(license.quantityTpp)
  const { least, most } = orderOf(reading)
  return [
    ...(isLess(licensed, sum(used, least)) ? [] : ['valid']),
    ...(most === undefined || isLess(licensed, sum(used, most)) ? ['too-small'] : []),
  ]
}

export const license: Reader = (reading) => {
  const said = reading.record.held?.license
  const { day } = reading
  if (said === false) return ['none']
  if (said == null || day === null) return ['valid', 'expired', 'too-small', 'none']
  if (day < said.issued) return ['expired']
  const issuedToo = reading.record.dates?.licenseIssued
  // Issued on two days, one of them after the shipment; without an expiry one year is only the general rule
  if ((issuedToo != null && day < issuedToo) || said.expires == null) return ['valid', 'expired', 'too-small']
  const quantity = quantityOf(reading, said)
  if (day <= said.expires) return quantity
  if (day > nextBusinessDay(said.expires)) return ['expired']
  // "If the expiration date falls on a legal holiday"; whether a weekend is one is open (D-21)
  if (isHoliday(said.expires)) return quantity
  const elected = reading.elected.get('D-21')
  if (!isWeekend(said.expires) || elected === 'ends') return ['expired']
  return elected === 'runs-on' ? quantity : [...quantity, 'expired']
}

export const licenseLeft: Reader = (reading) => {
  const said = licenseOf(reading)
  if (said === undefined) return ['enough']
  if (numberOf(said.number) === '') return ['enough', 'short']
  if (quantityOf(reading, said).join() === 'too-small') return ['short']
  // What is stated of another license says nothing of this one
  const isOfAnother = reading.record.positions?.license != null && usedOf(reading, said) === undefined
  return hasTpp(reading) && isOfAnother ? ['enough', 'short'] : ['enough']
}

/** "An individual license for each country". */
export const licensePlace: Reader = (reading) =>
  licenseOf(reading) !== undefined && new Set(goals(reading)).size > 1 ? ['one', 'several'] : ['one']
