// The ledgers as the desk, the command line and the report show them: exact figures as text, in a fixed order.
import type {
  Account,
  AccountView,
  CrossingView,
  FindingView,
  LedgerView,
  LimitView,
  RefusalView,
  ShareView,
  TimelinePoint,
} from '../../shared/contract/ledger-view.ts'
import { type AccountLedger, accountLedgers } from '../../shared/contract/ledger-keys.ts'
import { sameWriting } from '../../shared/contract/parties.ts'
import { type CivilDate, addDays, civilDate } from '../../shared/kernel/civil-date.ts'
import { type Result, ok } from '../../shared/kernel/result.ts'
import { type Decimal, compareDecimals, formatDecimal, subtractDecimals } from '../../shared/kernel/tpp.ts'
import { type LedgerItem, accountId, compareBytewise, inLedgerOrder } from './entry.ts'
import { remaining } from './room.ts'
import { isReportingDate, isWithinPercent, percentOf, reportingDatesFrom } from './shares.ts'
import {
  type Crossing,
  type LedgerBook,
  type LedgerFailure,
  type LedgerFinding,
  type LedgerSettings,
  type Limit,
  type Refusal,
  type Step,
  type Total,
  ZERO,
  gross,
  ifOpenTaken,
  limitOn,
  reduceLedgers,
  used,
} from './state.ts'

export type ViewSettings = LedgerSettings & {
  /** The day whose limit is shown where limits change by the day; absent: the day of the last entry of each total. */
  readonly asOf?: CivilDate
  /** Points kept for each total; the last of every day comes first, older ones give way. Absent: 366. */
  readonly points?: number
  /** The items come in ledger order already (records in case order do, through `itemsOf`), and are taken one at a time. */
  readonly ordered?: boolean
  /** Headquarters of a UVEU, where known: 50 percent binds those in the United States. */
  readonly headquarters?: (company: string) => string | undefined
  /** Told of every line that counts, in the order in which it does. */
  readonly onStep?: (step: Step) => void
}

const LEDGERS: readonly AccountLedger[] = accountLedgers
const DEFAULT_POINTS = 366
const MOST_FINDINGS = 1000
/** A total that nothing dated: it only has entries that never count. */
const BEFORE_ALL = civilDate('0001-01-01')

/** Items reduced and shown. Unless `ordered` is set they may come in any order and are all held at once to be sorted. */
export const ledgerView = (items: Iterable<LedgerItem>, settings: ViewSettings): Result<LedgerView, LedgerFailure> => {
  const timelines = new Timelines(settings.points ?? DEFAULT_POINTS)
  const reporting = new ReportingDates(settings)
  const findings: LedgerFinding[] = []
  let moreFindings = 0
  let last: CivilDate | undefined
  const seen = function* (): Generator<LedgerItem> {
    for (const item of settings.ordered === true ? items : inLedgerOrder([...items])) {
      last = item.date
      yield item
    }
  }
  const reduced = reduceLedgers(seen(), settings, {
    onStep: (step) => {
      timelines.add(step)
      settings.onStep?.(step)
    },
    onFinding: (finding) => {
      if (findings.length < MOST_FINDINGS) findings.push(finding)
      else moreFindings += 1
    },
    onDay: (ended, next, book) => reporting.held(ended, next, book),
  })
  if (!reduced.ok) return reduced
  const book = reduced.value
  if (last !== undefined && settings.asOf !== undefined) reporting.held(last, addDays(settings.asOf, 1), book)
  const view = viewOfBook(book, settings, findings, timelines)
  return ok({ ...view, shares: [...view.shares, ...reporting.shares()], moreFindings })
}

/** The last step of each day, as many days as asked for. */
export class Timelines {
  readonly #most: number
  readonly #points = new Map<string, TimelinePoint[]>()

  constructor(most: number) {
    this.#most = most
  }

  add(step: Step): void {
    const id = accountId(step.account)
    const points = this.#points.get(id) ?? []
    if (points.at(-1)?.date === step.date) points.pop()
    points.push({
      date: step.date,
      transaction: step.transaction,
      used: formatDecimal(step.used),
      limit: step.limit === undefined ? undefined : formatDecimal(step.limit),
    })
    if (points.length > this.#most) points.shift()
    this.#points.set(id, points)
  }

  of(account: Account): readonly TimelinePoint[] {
    return this.#points.get(accountId(account)) ?? []
  }
}

export const viewOfBook = (
  book: LedgerBook,
  settings: ViewSettings,
  findings: readonly LedgerFinding[] = [],
  timelines: Timelines = new Timelines(0),
): LedgerView => ({
  accounts: book
    .totals()
    .toSorted(
      (left, right) =>
        LEDGERS.indexOf(left.account.ledger) - LEDGERS.indexOf(right.account.ledger) ||
        compareBytewise(accountId(left.account), accountId(right.account)),
    )
    .map((total) => accountView(total, settings, timelines.of(total.account))),
  shares: sharesOf(book, settings),
  findings: findings.map(findingView),
  moreFindings: 0,
  ledgers: LEDGERS,
})

export const accountView = (
  total: Total,
  settings: Pick<ViewSettings, 'asOf' | 'law'>,
  timeline: readonly TimelinePoint[] = [],
): AccountView => {
  const taken = used(total)
  const day = settings.asOf ?? total.lastDate ?? total.statedOn ?? total.refused?.date ?? BEFORE_ALL
  const limit = limitOn(total.account, day, settings.law, total)
  const figure = limit.kind === 'none' ? undefined : limit.tpp
  return {
    id: accountId(total.account),
    account: total.account,
    limit: limitView(limit),
    reserved: formatDecimal(total.reserved),
    committed: formatDecimal(total.committed),
    others: formatDecimal(total.others),
    attrition: formatDecimal(total.attrition),
    used: formatDecimal(taken),
    remaining: figure === undefined ? undefined : formatDecimal(remaining(figure, taken)),
    over:
      figure === undefined || compareDecimals(taken, figure) <= 0
        ? undefined
        : formatDecimal(subtractDecimals(taken, figure)),
    ...openOrdersOf(total),
    entries: total.entries,
    excluded: total.excluded,
    lastDate: total.lastDate,
    complete: total.stated && total.unmeasured === undefined && !total.grantedTwice,
    crossing: total.crossing === undefined ? undefined : crossingView(total.crossing),
    refusals: total.refusals,
    refused: total.refused === undefined ? undefined : refusalView(total.refused),
    timeline,
  }
}

/** What open orders may add to a total; nothing where what is stated of it holds them. */
const openOrdersOf = (total: Total): Pick<AccountView, 'open'> => {
  const more = subtractDecimals(gross(ifOpenTaken(total)), gross(total))
  return total.openBy === undefined || compareDecimals(more, ZERO) <= 0
    ? {}
    : { open: { tpp: formatDecimal(more), first: total.openBy } }
}

const limitView = (limit: Limit): LimitView =>
  limit.kind === 'none' ? limit : { kind: limit.kind, tpp: formatDecimal(limit.tpp), citation: limit.citation }

export const crossingView = (crossing: Crossing): CrossingView => ({
  transaction: crossing.transaction,
  date: crossing.date,
  before: formatDecimal(crossing.before),
  after: formatDecimal(crossing.after),
  limit: formatDecimal(crossing.limit),
  over: formatDecimal(crossing.over),
  citation: crossing.citation,
})

export const refusalView = (refusal: Refusal): RefusalView => ({
  ...crossingView(refusal),
  units: refusal.units === undefined ? undefined : formatDecimal(refusal.units),
  unitsThatFit: refusal.unitsThatFit === undefined ? undefined : String(refusal.unitsThatFit),
})

export const findingView = ({ code, account, transaction, citation, figures }: LedgerFinding): FindingView => ({
  code,
  account,
  transaction,
  citation,
  figures: Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, typeof value === 'string' ? value : formatDecimal(value)]),
  ),
})

type Measured = { readonly on: CivilDate; readonly only: ShareView['test'] }

/**
 * The shares of each UVEU, with the denominator in both readings of A-3: what is owned now, the moved chips among it, and beside it
 * what was owned apart from the chips that this case moved. Measured on a reporting date, the 50 percent carry no doubt A-4.
 */
const sharesOf = (book: LedgerBook, settings: ViewSettings, measured?: Measured): readonly ShareView[] => {
  const totals = book.totals()
  return totals
    .flatMap((total) =>
      total.account.ledger === 'uveu' && total.account.part === 'owned'
        ? [{ owned: total, company: total.account.company }]
        : [],
    )
    .toSorted((left, right) => compareBytewise(left.company, right.company))
    .flatMap(({ owned, company }) => {
      const day = measured?.on ?? settings.asOf ?? owned.lastDate ?? owned.statedOn ?? BEFORE_ALL
      const { uveu } = settings.law.limitsOn(day)
      const taken = (account: Account): Decimal => {
        const total = book.total(account)
        return total === undefined ? ZERO : gross(total)
      }
      const share = (
        test: ShareView['test'],
        country: string | undefined,
        numerator: Decimal,
        limitPercent: number,
        doubts: readonly string[] = [],
      ): ShareView => {
        const within = isWithinPercent(numerator, gross(owned), limitPercent)
        const withinFixed = isWithinPercent(numerator, owned.others, limitPercent)
        return {
          company,
          test,
          country,
          numerator: formatDecimal(numerator),
          denominator: formatDecimal(gross(owned)),
          limitPercent,
          percent: percentOf(numerator, gross(owned)),
          within,
          citation: uveu.citation,
          doubts: within === withinFixed ? doubts : [uveu.doubt, ...doubts],
          fixed: {
            denominator: formatDecimal(owned.others),
            percent: percentOf(numerator, owned.others),
            within: withinFixed,
          },
          yearly: [...uveu.measuredOn],
          measuredOn: measured?.on,
        }
      }
      const countries = totals
        .flatMap(({ account }) =>
          account.ledger === 'uveu' &&
          account.part === 'in-country' &&
          sameWriting(account.company) === sameWriting(company)
            ? [account.country]
            : [],
        )
        .filter((country) => !settings.law.inSupplement5a(country, day))
        .toSorted()
      const headquarters = settings.headquarters?.(company)
      const isOnReportingDate =
        measured !== undefined || (settings.asOf !== undefined && isReportingDate(settings.asOf, uveu))
      const shares = [
        share(
          '25-percent',
          undefined,
          taken({ ledger: 'uveu', part: 'outside-supplement-5a', company }),
          uveu.outsideSupplement5a,
        ),
        ...countries.map((country) =>
          share(
            '7-percent',
            country,
            taken({ ledger: 'uveu', part: 'in-country', company, country }),
            uveu.singleCountry,
          ),
        ),
        ...(headquarters === undefined || settings.law.inUnitedStates(headquarters)
          ? [
              share(
                '50-percent',
                undefined,
                taken({ ledger: 'uveu', part: 'outside-united-states', company }),
                uveu.outsideUnitedStates,
                isOnReportingDate ? [] : [uveu.measuringDoubt],
              ),
            ]
          : []),
      ]
      return measured === undefined ? shares : shares.filter(({ test }) => test === measured.only)
    })
}

/** The 50 percent on each 1 February and 1 August that a case has passed. */
class ReportingDates {
  readonly #settings: ViewSettings
  readonly #found: ShareView[] = []

  constructor(settings: ViewSettings) {
    this.#settings = settings
  }

  /** The state of the ledgers held from one day until before another. */
  held(from: CivilDate, before: CivilDate, book: LedgerBook): void {
    const { uveu } = this.#settings.law.limitsOn(from)
    for (const on of reportingDatesFrom(from, before, uveu))
      this.#found.push(...sharesOf(book, this.#settings, { on, only: '50-percent' }))
  }

  shares(): readonly ShareView[] {
    return this.#found
  }
}
