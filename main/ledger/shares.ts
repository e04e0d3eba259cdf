// The UVEU shares of 748 Supp. 10 para 6: percentages by cross-multiplication, and the days on which they are measured.
import { type CivilDate, calendarYear, civilDate } from '../../shared/kernel/civil-date.ts'
import {
  type Decimal,
  compareDecimals,
  decimal,
  floorRatio,
  formatDecimal,
  multiplyDecimals,
  ratio,
} from '../../shared/kernel/tpp.ts'
import type { LedgerLimits } from '../../shared/contract/limits.ts'
import { ZERO } from './state.ts'

/** "Not more than": exactly the percentage is allowed. An empty holding holds no share. */
export const isWithinPercent = (numerator: Decimal, denominator: Decimal, percent: number): boolean =>
  compareDecimals(multiplyDecimals(decimal(100), numerator), multiplyDecimals(decimal(percent), denominator)) <= 0

type Measured = Pick<LedgerLimits['uveu'], 'measuredOn'>

/** 1 February and 1 August: 748 Supp. 10 para 10. */
export const isReportingDate = (date: CivilDate, { measuredOn }: Measured): boolean =>
  measuredOn.includes(date.slice('YYYY-'.length))

/** The reporting dates next before (or on) and next after a day. */
export const reportingDatesAround = (
  date: CivilDate,
  { measuredOn }: Measured,
): { readonly last: CivilDate; readonly next: CivilDate } => {
  const year = calendarYear(date)
  const dates = [year - 1, year, year + 1].flatMap((each) =>
    measuredOn.map((on) => civilDate(`${String(each).padStart(4, '0')}-${on}`)),
  )
  const last = dates.findLast((each) => each <= date)
  const next = dates.find((each) => each > date)
  if (last === undefined || next === undefined) throw new RangeError(`no reporting dates around ${date}`)
  return { last, next }
}

/** Reporting dates from one day on and before another. */
export const reportingDatesFrom = (from: CivilDate, before: CivilDate, measured: Measured): readonly CivilDate[] => {
  const found: CivilDate[] = []
  for (let next = isReportingDate(from, measured) ? from : reportingDatesAround(from, measured).next; next < before;) {
    found.push(next)
    next = reportingDatesAround(next, measured).next
  }
  return found
}

/** A share in percent, cut to two places toward zero. */
export const percentOf = (numerator: Decimal, denominator: Decimal): string =>
  compareDecimals(denominator, ZERO) > 0
    ? formatDecimal(floorRatio(ratio(multiplyDecimals(decimal(100), numerator), denominator), 2))
    : '0'
