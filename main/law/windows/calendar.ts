// Federal holidays and business days, by the holidays of a pack: a license that ends on a legal holiday runs on (750.7(g)).
import { type CivilDate, addDays, calendarYear, civilDate, dayOfWeek } from '../../../shared/kernel/civil-date.ts'
import type { Holiday } from '../model.ts'
import { addMonths } from './dates.ts'

export const isWeekend = (day: CivilDate): boolean => {
  const weekday = dayOfWeek(day)
  return weekday === 'saturday' || weekday === 'sunday'
}

const dayOfYear = (year: number, monthAndDay: string): CivilDate =>
  civilDate(`${String(year).padStart(4, '0')}-${monthAndDay}`)

const dayIn = (year: number, holiday: Holiday): CivilDate => {
  if ('on' in holiday) return dayOfYear(year, holiday.on)
  const { month, weekday, nth } = holiday
  const first = dayOfYear(year, `${String(month).padStart(2, '0')}-01`)
  const days = Array.from({ length: 31 }, (_, index) => addDays(first, index)).filter(
    (day) => day < addMonths(first, 1) && dayOfWeek(day) === weekday,
  )
  const found = days.at(nth === -1 ? -1 : nth - 1)
  if (found === undefined) throw new RangeError(`month ${month} has no such ${weekday}`)
  return found
}

/** The day on which a holiday of a weekend is kept: the Friday before a Saturday, the Monday after a Sunday (5 U.S.C. 6103(b)). */
const keptOn = (day: CivilDate): CivilDate => {
  const weekday = dayOfWeek(day)
  return weekday === 'saturday' ? addDays(day, -1) : weekday === 'sunday' ? addDays(day, 1) : day
}

/** Whether a day is a federal holiday, or the day on which one of a weekend is kept. */
export const isFederalHoliday = (holidays: readonly Holiday[], day: CivilDate): boolean => {
  const year = calendarYear(day)
  // New Year's Day of a Saturday is kept in the year before.
  return [year, year + 1].some((each) =>
    holidays.some((holiday) => {
      const own = dayIn(each, holiday)
      return own === day || keptOn(own) === day
    }),
  )
}

/** The first day after a day that is neither of a weekend nor a federal holiday. */
export const nextBusinessDay = (holidays: readonly Holiday[], day: CivilDate): CivilDate => {
  const next = addDays(day, 1)
  return isWeekend(next) || isFederalHoliday(holidays, next) ? nextBusinessDay(holidays, next) : next
}
