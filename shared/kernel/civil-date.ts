// Civil days without time or zone, as the rule counts them. The calendar is the proleptic Gregorian one, years 0001 to 9999.
import { type Failure, type Result, expectOk, failed, ok } from './result.ts'

declare const civilDateBrand: unique symbol

/** A day that exists, written `YYYY-MM-DD`; string order is calendar order. */
export type CivilDate = string & { readonly [civilDateBrand]: true }

export type CivilDateFailure = Failure<'date-malformed' | 'date-does-not-exist'> & { readonly text: string }

export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'

/** A calendar quarter, the period of the caps on national validated end users (15 CFR 748 Supp. 8). */
export type Quarter = { readonly year: number; readonly quarter: 1 | 2 | 3 | 4 }

const WEEKDAYS_FROM_EPOCH = ['thursday', 'friday', 'saturday', 'sunday', 'monday', 'tuesday', 'wednesday'] as const
const DAYS_PER_ERA = 146_097
const DAYS_FROM_YEAR_ZERO_TO_EPOCH = 719_468

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

// Days since 1970-01-01, and back, by eras of 400 years that begin on 1 March:
// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013).
const toDayNumber = (year: number, month: number, day: number): number => {
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_PER_ERA + dayOfEra - DAYS_FROM_YEAR_ZERO_TO_EPOCH
}

const fromDayNumber = (dayNumber: number): CivilDate => {
  const shifted = dayNumber + DAYS_FROM_YEAR_ZERO_TO_EPOCH
  const era = Math.floor(shifted / DAYS_PER_ERA)
  const dayOfEra = shifted - era * DAYS_PER_ERA
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  if (year < 1 || year > 9999) throw new RangeError(`day ${dayNumber} lies outside the years 0001 to 9999`)
  return civilDate(`${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`)
}

const padded = (value: number, width: number): string => String(value).padStart(width, '0')

const yearOf = (text: string): number => Number(text.slice(0, 4))
const monthOf = (text: string): number => Number(text.slice(5, 7))
const dayOf = (text: string): number => Number(text.slice(8, 10))
const dayNumberOf = (date: CivilDate): number => toDayNumber(yearOf(date), monthOf(date), dayOf(date))

const hasDateForm = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** Whether the text is `YYYY-MM-DD` and names a day that exists. */
export const isCivilDate = (text: string): text is CivilDate => {
  if (!hasDateForm(text)) return false
  const [year, month, day] = [yearOf(text), monthOf(text), dayOf(text)]
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Reads `YYYY-MM-DD`; refuses any other form and days that do not exist. */
export const parseCivilDate = (text: string): Result<CivilDate, CivilDateFailure> =>
  isCivilDate(text) ? ok(text) : failed({ code: hasDateForm(text) ? 'date-does-not-exist' : 'date-malformed', text })

/** A date written in the source, such as a compliance date; throws when it does not exist. */
export const civilDate = (literal: string): CivilDate => expectOk(parseCivilDate(literal))

/** -1, 0 or 1 as the first date lies before, on or after the second. */
export const compareDates = (left: CivilDate, right: CivilDate): -1 | 0 | 1 =>
  left === right ? 0 : left < right ? -1 : 1

/** The date that many days later, or earlier when negative; throws a RangeError outside the years 0001 to 9999. */
export const addDays = (date: CivilDate, days: number): CivilDate => {
  if (!Number.isSafeInteger(days)) throw new RangeError(`${days} is not a whole number of days`)
  return fromDayNumber(dayNumberOf(date) + days)
}

/** Days from the first date to the second: 0 on the same day, 1 on the next, negative when the second lies earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => dayNumberOf(to) - dayNumberOf(from)

export const dayOfWeek = (date: CivilDate): Weekday => {
  const dayNumber = dayNumberOf(date)
  const weekday = WEEKDAYS_FROM_EPOCH[dayNumber - Math.floor(dayNumber / 7) * 7]
  if (weekday === undefined) throw new RangeError(`day ${dayNumber} has no weekday`)
  return weekday
}

export const calendarYear = (date: CivilDate): number => yearOf(date)

export const quarter = (date: CivilDate): Quarter => ({ year: yearOf(date), quarter: quarterOfMonth(monthOf(date)) })

const quarterOfMonth = (month: number): Quarter['quarter'] => {
  if (month <= 3) return 1
  if (month <= 6) return 2
  return month <= 9 ? 3 : 4
}
