// Dates as people write them. A form that leaves the order of day and month open is asked, unless the list says which it has.
import { isCivilDate } from '../../../shared/kernel/civil-date.ts'
import { type Result, failed, ok } from '../../../shared/kernel/result.ts'
import { type IntakeProblem, asIs, either, problem, quoted, word } from '../../../shared/language/row-problem.ts'
import { plain } from './text.ts'

/** Which of two numbers before the year is the day. */
export type DateOrder = 'day-first' | 'month-first'

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

const monthNumber = (name: string): number => {
  const lower = name.toLowerCase()
  return (
    MONTHS.findIndex(
      (month) => month === lower || month.slice(0, 3) === lower || (lower === 'sept' && month === 'september'),
    ) + 1
  )
}

const isoDate = (year: number | string, month: number | string, day: number | string): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

const WEEKDAY =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)|\s*[（(]?(?:星期|周|週|礼拜)[一二三四五六日天][)）]?$/iu
/** A time of day without a zone: the day stays the day it was there. */
const TIME_OF_DAY = /(?:T| +)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[AaPp]\.?[Mm]\.?)?$/
const MIDNIGHT_IN_ZONE = /T00:00(?::00(?:\.0+)?)?Z$/

const dayOnly = (text: string): string =>
  text.replace(MIDNIGHT_IN_ZONE, '').replace(TIME_OF_DAY, '').replace(WEEKDAY, '').trim()

/** A date whose form leaves no doubt: year first, or the month in letters. */
const clearDate = (text: string): string | undefined => {
  const yearFirst =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ??
    /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號]?$/u.exec(text) ??
    /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text)
  if (yearFirst !== null) return isoDate(yearFirst[1] ?? '', yearFirst[2] ?? '', yearFirst[3] ?? '')
  const yearAndName = /^(\d{4})[- ./]([A-Za-z]{3,9})[- ./](\d{1,2})$/.exec(text)
  if (yearAndName !== null && monthNumber(yearAndName[2] ?? '') > 0)
    return isoDate(yearAndName[1] ?? '', monthNumber(yearAndName[2] ?? ''), yearAndName[3] ?? '')
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[- ./]?([A-Za-z]{3,9})[- ,./]*(\d{4})$/.exec(text)
  if (dayFirst !== null && monthNumber(dayFirst[2] ?? '') > 0)
    return isoDate(dayFirst[3] ?? '', monthNumber(dayFirst[2] ?? ''), dayFirst[1] ?? '')
  const monthFirst = /^([A-Za-z]{3,9})\.?[- ](\d{1,2})(?:st|nd|rd|th)?[,-]? ?(\d{4})$/.exec(text)
  if (monthFirst !== null && monthNumber(monthFirst[1] ?? '') > 0)
    return isoDate(monthFirst[3] ?? '', monthNumber(monthFirst[1] ?? ''), monthFirst[2] ?? '')
  return undefined
}

const twoNumbers = (
  written: string,
  text: string,
  path: string,
  order: DateOrder | undefined,
): Result<string, IntakeProblem> => {
  const match = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2}|\d{4})$/.exec(text)
  if (match === null) return failed(problem('date-form', path, { found: quoted(written) }))
  const [, first = '', second = '', shortYear = ''] = match
  const year = shortYear.length === 2 ? `20${shortYear}` : shortYear
  const byOrder = { 'day-first': isoDate(year, second, first), 'month-first': isoDate(year, first, second) }
  if (order !== undefined && shortYear.length === 4)
    return isCivilDate(byOrder[order])
      ? ok(byOrder[order])
      : failed(problem('date-does-not-exist', path, { found: quoted(written) }))
  const [one, two] = Object.values(byOrder).filter(isCivilDate)
  if (one !== undefined && two !== undefined && one !== two)
    return failed(problem('date-ambiguous', path, { found: quoted(written), readings: either(asIs(one), asIs(two)) }))
  const suggestion = one === undefined ? {} : { suggestion: word('date-suggestion', { date: one }) }
  return failed(problem('date-form', path, { found: quoted(written), ...suggestion }))
}

/**
 * Years in which a trade of these goods may stand. Other calendars count 2568 for 2025, databases write 1900-01-01 and 9999-12-31 for
 * no day, and a slip of the pen makes 0025.
 */
const [FIRST_YEAR, LAST_YEAR] = [1980, 2100]

/** The day, where its year is one in which such a trade may stand. */
export const inOurTime = (day: string, written: string, path: string): Result<string, IntakeProblem> => {
  const year = Number(day.slice(0, 4))
  return year >= FIRST_YEAR && year <= LAST_YEAR
    ? ok(day)
    : failed(problem('date-year', path, { found: quoted(written), year: asIs(year) }))
}

/** The day that a text names, `YYYY-MM-DD`. */
export const readDate = (text: string, path: string, order: DateOrder | undefined): Result<string, IntakeProblem> => {
  const day = dayOnly(plain(text))
  const date = clearDate(day)
  const read =
    date === undefined
      ? twoNumbers(text, day, path, order)
      : isCivilDate(date)
        ? ok(date)
        : failed(problem('date-does-not-exist', path, { found: quoted(text) }))
  return read.ok ? inOurTime(read.value, text, path) : read
}
