// The three UVEU shares of 748 Supp. 10 para 6, each by cross-multiplication, with numerator and denominator shown.
import type { ShareView } from '../../shared/contract/ledger-view.ts'
import { type CivilDate, calendarYear, civilDate } from '../../shared/kernel/civil-date.ts'
import {
  type Decimal,
  addDecimals,
  compareDecimals,
  decimal,
  floorRatio,
  formatDecimal,
  multiplyDecimals,
  ratio,
} from '../../shared/kernel/tpp.ts'
import type { LedgerLimits } from '../../shared/contract/limits.ts'
import { ZERO } from './state.ts'

/** What a UVEU, its parents and its subsidiaries own, and where, in TPP of 3A090.a-level chips. */
export type UveuPosition = {
  readonly owned: Decimal
  readonly outsideSupplement5a: Decimal
  readonly inCountry: Decimal
  readonly outsideUnitedStates: Decimal
}

export type UveuMove = {
  readonly tpp: Decimal
  readonly country: string
  readonly inSupplement5a: boolean
  readonly inUnitedStates: boolean
  /** Whether who moves them is headquartered in the United States; undefined: not known. */
  readonly ofUnitedStates: boolean | undefined
  readonly date: CivilDate
}

export type Share = {
  readonly test: ShareView['test']
  readonly country: string | undefined
  readonly numerator: Decimal
  /** What was owned before the move, and what is owned once the moved chips are counted too. */
  readonly fixed: Decimal
  readonly moving: Decimal
  readonly limitPercent: number
  readonly withinFixed: boolean
  readonly withinMoving: boolean
  readonly doubts: readonly string[]
}

/** "Not more than": exactly the percentage is allowed. An empty holding holds no share. */
export const isWithinPercent = (numerator: Decimal, denominator: Decimal, percent: number): boolean =>
  compareDecimals(multiplyDecimals(decimal(100), numerator), multiplyDecimals(decimal(percent), denominator)) <= 0

/**
 * The shares after a move. 25 and 7 percent are met by moves outside Supplement 5(a) only; 50 percent binds entities headquartered
 * in the United States and is measured on 1 February and 1 August: on other days doubt A-4 goes with it.
 */
export const sharesAfter = (position: UveuPosition, move: UveuMove, { uveu }: LedgerLimits): readonly Share[] => {
  const outside = move.inSupplement5a ? ZERO : move.tpp
  const abroad = move.inUnitedStates ? ZERO : move.tpp
  const share = (
    test: Share['test'],
    country: string | undefined,
    numerator: Decimal,
    limitPercent: number,
    doubts: readonly string[],
  ): Share => {
    const moving = addDecimals(position.owned, move.tpp)
    const withinFixed = isWithinPercent(numerator, position.owned, limitPercent)
    const withinMoving = isWithinPercent(numerator, moving, limitPercent)
    return {
      test,
      country,
      numerator,
      fixed: position.owned,
      moving,
      limitPercent,
      withinFixed,
      withinMoving,
      doubts: withinFixed === withinMoving ? doubts : [...doubts, uveu.doubt],
    }
  }
  const shares: Share[] = [
    share('25-percent', undefined, addDecimals(position.outsideSupplement5a, outside), uveu.outsideSupplement5a, []),
  ]
  if (!move.inSupplement5a)
    shares.push(share('7-percent', move.country, addDecimals(position.inCountry, outside), uveu.singleCountry, []))
  if (move.ofUnitedStates !== false)
    shares.push(
      share(
        '50-percent',
        undefined,
        addDecimals(position.outsideUnitedStates, abroad),
        uveu.outsideUnitedStates,
        isReportingDate(move.date, uveu) ? [] : [uveu.measuringDoubt],
      ),
    )
  return shares
}

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

/** A share as it is shown: on what is owned once the move is counted, and beside it on what was owned before. */
export const shareView = (company: string, share: Share, { uveu }: LedgerLimits): ShareView => ({
  company,
  test: share.test,
  country: share.country,
  numerator: formatDecimal(share.numerator),
  denominator: formatDecimal(share.moving),
  limitPercent: share.limitPercent,
  percent: percentOf(share.numerator, share.moving),
  within: share.withinMoving,
  citation: uveu.citation,
  doubts: share.doubts,
  fixed: {
    denominator: formatDecimal(share.fixed),
    percent: percentOf(share.numerator, share.fixed),
    within: share.withinFixed,
  },
  measuredOn: undefined,
})
