// The running totals and how one item moves them. Memory grows with the keys, never with the entries.
import type { Account } from '../../shared/contract/ledger-view.ts'
import { parseLedgerKey } from '../../shared/contract/ledger-keys.ts'
import { type CivilDate, calendarYear, daysBetween } from '../../shared/kernel/civil-date.ts'
import { type Failure, type Result, failed, ok } from '../../shared/kernel/result.ts'
import {
  type Decimal,
  addDecimals,
  compareDecimals,
  decimal,
  floorRatio,
  multiplyDecimals,
  ratio,
  subtractDecimals,
} from '../../shared/kernel/tpp.ts'
import { type LedgerEntry, type LedgerItem, type LedgerStatement, accountId, compareItems, sameSlot } from './entry.ts'
import {
  AIA_SUBMISSION,
  COUNTRY_PERIOD,
  LIMIT_CITATIONS,
  LPP_ANNUAL,
  LPP_PRIOR_NOTICE,
  countryAllocation,
  nveuCeilingOn,
} from '../../shared/contract/limits.ts'

export const ZERO: Decimal = decimal(0)

/** The transaction that first took a total over its ceiling, or to its notice threshold. */
export type Crossing = {
  readonly transaction: string
  readonly date: CivilDate
  readonly before: Decimal
  readonly after: Decimal
  readonly limit: Decimal
  readonly over: Decimal
  readonly citation: string
}

/** A transaction that does not fit under a ceiling as a whole, and how many of its units would. */
export type Refusal = Crossing & { readonly units: Decimal | undefined; readonly unitsThatFit: bigint | undefined }

/** LPP shipments below the notice threshold that follow one another within `SPLIT_DAYS`. */
type SplitRun = {
  readonly since: string
  readonly lastDate: CivilDate
  readonly tpp: Decimal
  readonly flagged: boolean
}

export type Total = {
  readonly account: Account
  readonly reserved: Decimal
  readonly committed: Decimal
  /** What others used, as far as anybody stated it: the most by which a statement ever exceeded the own entries. */
  readonly others: Decimal
  /** Whether the total was ever stated; without it the own entries are only a lower bound. */
  readonly stated: boolean
  readonly source: string | undefined
  readonly statedOn: CivilDate | undefined
  readonly attrition: Decimal
  readonly increasePercent: Decimal
  readonly entries: number
  readonly excluded: number
  readonly lastDate: CivilDate | undefined
  readonly crossing: Crossing | undefined
  /** Transactions that found no room, and the first of them. */
  readonly refusals: number
  readonly refused: Refusal | undefined
  readonly run: SplitRun | undefined
}

export type LedgerFinding = {
  readonly code:
    'carried-above-stated' | 'split-below-notice' | 'conflicting-entries' | 'receipt-date-assumed' | 'readings-differ'
  readonly account: Account
  readonly transaction: string
  readonly citation: string
  readonly figures: Readonly<Record<string, Decimal | string>>
}

/** One step of one total, told to whoever draws it; nothing here keeps it. */
export type Step = {
  readonly account: Account
  readonly date: CivilDate
  readonly transaction: string
  readonly used: Decimal
  readonly limit: Decimal | undefined
}

export type Observer = {
  /** Between two days that items fall on: everything through the first is in, nothing of the second. */
  readonly onDay?: (ended: CivilDate, next: CivilDate, book: LedgerBook) => void
  readonly onStep?: (step: Step) => void
  readonly onFinding?: (finding: LedgerFinding) => void
  readonly onRefusal?: (account: Account, refusal: Refusal) => void
}

export type LedgerSettings = {
  /** Supplement 5(a) to part 740 on the law date; the ledger itself knows no countries. */
  readonly inSupplement5a: (country: string) => boolean
}

export type LedgerFailure =
  | (Failure<'ledger-key-malformed'> & { readonly ledger: string; readonly key: string })
  | (Failure<'ledger-out-of-order'> & { readonly transaction: string; readonly date: string })

/** A caution of this product, not of the rule: the text sets no period within which shipments belong together. */
export const SPLIT_DAYS = 7

type Kept = { readonly id: string; readonly account: Account }

export class LedgerBook {
  readonly #totals = new Map<string, Total>()
  /** The totals that a key counts in, worked out once for each key, year and destination. */
  readonly #accounts = new Map<string, readonly Kept[]>()
  readonly #settings: LedgerSettings
  readonly #observer: Observer

  constructor(settings: LedgerSettings, observer: Observer = {}) {
    this.#settings = settings
    this.#observer = observer
  }

  totals(): readonly Total[] {
    return [...this.#totals.values()]
  }

  total(account: Account): Total | undefined {
    return this.#totals.get(accountId(account))
  }

  /** Takes a settled entry (one line for its slot) into every total it counts in. */
  enter(entry: LedgerEntry): Result<undefined, LedgerFailure> {
    const accounts = this.#accountsOf(entry)
    if (!accounts.ok) return accounts
    if (entry.ledger === 'lpp' && entry.kind === 'use' && entry.received === undefined && entry.state !== 'released')
      this.#find('receipt-date-assumed', accounts.value[1]?.account, entry.transaction, LIMIT_CITATIONS.lppReceived, {
        date: entry.date,
      })
    const beyond: { readonly account: Account; readonly at: Crossing }[] = []
    for (const kept of accounts.value) {
      const at = this.#enterOne(kept, entry)
      if (at !== undefined) beyond.push({ account: kept.account, at })
    }
    const [only] = beyond
    if (entry.ledger === 'lpp' && beyond.length === 1 && only !== undefined)
      this.#compareReadings(only, accounts.value, entry)
    return ok(undefined)
  }

  #accountsOf(entry: LedgerEntry): Result<readonly Kept[], LedgerFailure> {
    const { ledger, key, date, received, destination } = entry
    const place = `${ledger}|${key}|${yearText(date)}|${yearText(received ?? date)}|${destination ?? ''}`
    const known = this.#accounts.get(place)
    if (known !== undefined) return ok(known)
    const accounts = accountsOfEntry(entry, this.#settings)
    if (!accounts.ok) return accounts
    const kept = accounts.value.map((account) => ({ id: accountId(account), account }))
    this.#accounts.set(place, kept)
    return ok(kept)
  }

  /** Takes what a person states of a total: it raises what others used, and is contradicted when the own entries exceed it. */
  state(statement: LedgerStatement): void {
    const before = this.#totals.get(accountId(statement.account)) ?? emptyTotal(statement.account)
    const carried = gross(before)
    const beyondOwn = subtractDecimals(statement.tpp, own(before))
    // A statement speaks of what was received; that the count by export exceeds it is no contradiction.
    if (compareDecimals(carried, statement.tpp) > 0 && !isByExport(statement.account))
      this.#find('carried-above-stated', statement.account, statement.transaction, citationOf(statement.account), {
        carried,
        stated: statement.tpp,
      })
    this.#put({
      ...before,
      others: larger(before.others, beyondOwn),
      stated: true,
      source: statement.source,
      statedOn: statement.date,
      attrition: statement.attrition === undefined ? before.attrition : larger(before.attrition, statement.attrition),
      increasePercent: statement.increasePercent ?? before.increasePercent,
    })
  }

  conflict(entry: LedgerEntry): void {
    const accounts = accountsOfEntry(entry, this.#settings)
    if (!accounts.ok) return
    for (const account of accounts.value.slice(0, 1))
      this.#find('conflicting-entries', account, entry.transaction, citationOf(account), {
        sequence: String(entry.sequence),
      })
  }

  /** Where the entry itself crossed a limit, or found no room under one. */
  #enterOne({ id, account }: Kept, entry: LedgerEntry): Crossing | undefined {
    const before = this.#totals.get(id) ?? emptyTotal(account)
    if (entry.kind === 'attempt') {
      return this.#attempt(before, entry)
    }
    if (neverCounts(account, entry.date)) {
      this.#totals.set(id, { ...before, excluded: before.excluded + 1 })
      return undefined
    }
    if (entry.state === 'released') {
      this.#totals.set(id, before)
      return undefined
    }
    const moved: Total = {
      ...before,
      reserved:
        entry.kind === 'use' && entry.state === 'reserved' ? addDecimals(before.reserved, entry.tpp) : before.reserved,
      committed:
        entry.kind === 'use' && entry.state === 'committed'
          ? addDecimals(before.committed, entry.tpp)
          : before.committed,
      attrition: entry.kind === 'attrition' ? addDecimals(before.attrition, entry.tpp) : before.attrition,
      entries: before.entries + 1,
      lastDate: entry.date,
    }
    const limit = limitOn(account, entry.date, moved.increasePercent)
    const crossing = before.crossing ?? crossingOf(before, moved, entry, limit)
    const run = isByExport(account) && entry.kind === 'use' ? this.#splitRun(account, before.run, entry) : before.run
    this.#totals.set(id, { ...moved, crossing, run })
    this.#observer.onStep?.({
      account,
      date: entry.date,
      transaction: entry.transaction,
      used: used(moved),
      limit: limit.kind === 'none' ? undefined : limit.tpp,
    })
    return before.crossing === undefined ? crossing : undefined
  }

  // One shipment, two counts of the year: where only one of them is over the limit, the answer rests on doubt D-06.
  #compareReadings(
    { account, at }: { readonly account: Account; readonly at: Crossing },
    accounts: readonly Kept[],
    entry: LedgerEntry,
  ): void {
    const isOverOnBoth = accounts.every(({ id }) => this.#totals.get(id)?.crossing !== undefined)
    if (!isOverOnBoth)
      this.#find('readings-differ', account, entry.transaction, at.citation, { after: at.after, over: at.over })
  }

  #attempt(before: Total, entry: LedgerEntry): Refusal | undefined {
    const limit = limitOn(before.account, entry.date, before.increasePercent)
    const after = addDecimals(used(before), entry.tpp)
    if (limit.kind !== 'ceiling' || compareDecimals(after, limit.tpp) <= 0 || compareDecimals(entry.tpp, ZERO) <= 0)
      return undefined
    const left = larger(ZERO, subtractDecimals(limit.tpp, used(before)))
    const refusal: Refusal = {
      transaction: entry.transaction,
      date: entry.date,
      before: used(before),
      after,
      limit: limit.tpp,
      over: subtractDecimals(after, limit.tpp),
      citation: limit.citation,
      units: entry.units,
      unitsThatFit:
        entry.units === undefined
          ? undefined
          : floorRatio(ratio(multiplyDecimals(left, entry.units), entry.tpp), 0).coefficient,
    }
    this.#observer.onRefusal?.(before.account, refusal)
    this.#put({ ...before, refusals: before.refusals + 1, refused: before.refused ?? refusal })
    return refusal
  }

  #splitRun(account: Account, run: SplitRun | undefined, entry: LedgerEntry): SplitRun | undefined {
    if (compareDecimals(entry.tpp, LPP_PRIOR_NOTICE) >= 0) return run
    if (run === undefined || daysBetween(run.lastDate, entry.date) > SPLIT_DAYS)
      return { since: entry.transaction, lastDate: entry.date, tpp: entry.tpp, flagged: false }
    const tpp = addDecimals(run.tpp, entry.tpp)
    const flagged = compareDecimals(tpp, LPP_PRIOR_NOTICE) >= 0
    if (flagged && !run.flagged)
      this.#find('split-below-notice', account, entry.transaction, LIMIT_CITATIONS.lppPriorNotice, {
        since: run.since,
        together: tpp,
        threshold: LPP_PRIOR_NOTICE,
        days: String(SPLIT_DAYS),
      })
    return { since: run.since, lastDate: entry.date, tpp, flagged: run.flagged || flagged }
  }

  #put(total: Total): void {
    this.#totals.set(accountId(total.account), total)
  }

  #find(
    code: LedgerFinding['code'],
    account: Account | undefined,
    transaction: string,
    citation: string,
    figures: LedgerFinding['figures'],
  ): void {
    if (account !== undefined) this.#observer.onFinding?.({ code, account, transaction, citation, figures })
  }
}

const yearText = (date: CivilDate): string => date.slice(0, 4)

const isByExport = (account: Account): boolean => account.ledger === 'lpp' && account.reading === 'export-year'

const emptyTotal = (account: Account): Total => ({
  account,
  reserved: ZERO,
  committed: ZERO,
  others: ZERO,
  stated: false,
  source: undefined,
  statedOn: undefined,
  attrition: ZERO,
  increasePercent: ZERO,
  entries: 0,
  excluded: 0,
  lastDate: undefined,
  crossing: undefined,
  refusals: 0,
  refused: undefined,
  run: undefined,
})

/** Reserved and committed entries of this case. */
export const own = (total: Total): Decimal => addDecimals(total.reserved, total.committed)

/** Own entries and what others used, before any attrition. */
export const gross = (total: Total): Decimal => addDecimals(own(total), total.others)

/** What counts against the limit. Attrition is taken off for NVEU, where the text says so; for a country it is silent (AMB-04). */
export const used = (total: Total): Decimal =>
  total.account.ledger === 'nveu' ? larger(ZERO, subtractDecimals(gross(total), total.attrition)) : gross(total)

export const larger = (left: Decimal, right: Decimal): Decimal => (compareDecimals(left, right) >= 0 ? left : right)

export type Limit =
  | { readonly kind: 'ceiling' | 'notice'; readonly tpp: Decimal; readonly citation: string }
  | { readonly kind: 'none'; readonly citation: string; readonly doubt: string }

/** The limit of a total on a day. UVEU has none of its own: its limits are shares of what is owned. */
export const limitOn = (account: Account, on: CivilDate, increasePercent: Decimal = ZERO): Limit => {
  switch (account.ledger) {
    case 'lpp':
      return { kind: 'ceiling', tpp: LPP_ANNUAL, citation: citationOf(account) }
    case 'country':
      return ceiling(countryAllocation(on, increasePercent), citationOf(account), 'AMB-04')
    case 'nveu':
      return ceiling(nveuCeilingOn(on), citationOf(account), 'A-8')
    case 'uveu':
      return { kind: 'none', citation: citationOf(account), doubt: 'A-3' }
    case 'aia':
      return { kind: 'notice', tpp: AIA_SUBMISSION, citation: citationOf(account) }
  }
}

const ceiling = (tpp: Decimal | undefined, citation: string, doubt: string): Limit =>
  tpp === undefined ? { kind: 'none', citation, doubt } : { kind: 'ceiling', tpp, citation }

const citationOf = (account: Account): string => {
  if (account.ledger === 'lpp' && account.reading === 'receipt-year') return LIMIT_CITATIONS.lppReceived
  return LIMIT_CITATIONS[account.ledger]
}

/** Items exported before 2025 never count against a country allocation: 742.6(b)(10)(iii)(B)(1). */
const neverCounts = (account: Account, date: CivilDate): boolean =>
  account.ledger === 'country' && calendarYear(date) < COUNTRY_PERIOD.firstYear

// A ceiling is crossed by going over it ("up to"); a notice threshold by reaching it.
const isBeyond = (total: Total, limit: Limit): boolean => {
  if (limit.kind === 'none') return false
  const comparison = compareDecimals(used(total), limit.tpp)
  return limit.kind === 'ceiling' ? comparison > 0 : comparison >= 0
}

const crossingOf = (before: Total, after: Total, entry: LedgerEntry, limit: Limit): Crossing | undefined => {
  if (limit.kind === 'none' || entry.kind !== 'use' || !isBeyond(after, limit)) return undefined
  return {
    transaction: entry.transaction,
    date: entry.date,
    before: used(before),
    after: used(after),
    limit: limit.tpp,
    over: subtractDecimals(used(after), limit.tpp),
    citation: limit.citation,
  }
}

/** The totals that an entry counts in. */
export const accountsOfEntry = (
  entry: LedgerEntry,
  settings: LedgerSettings,
): Result<readonly Account[], LedgerFailure> => {
  const parsed = parseLedgerKey(entry)
  if (!parsed.ok) return parsed
  const key = parsed.value
  switch (key.ledger) {
    case 'lpp':
      return ok([
        { ledger: 'lpp', reading: 'export-year', account: key.account, year: calendarYear(entry.date) },
        {
          ledger: 'lpp',
          reading: 'receipt-year',
          account: key.account,
          year: calendarYear(entry.received ?? entry.date),
        },
      ])
    case 'country':
      return ok([{ ledger: 'country', country: key.country }])
    case 'nveu':
      return ok([{ ledger: 'nveu', company: key.company, country: key.country }])
    case 'uveu':
      return ok(uveuAccounts(key.company, entry.destination, settings))
    case 'aia':
      return ok([{ ledger: 'aia', consignee: key.consignee }])
  }
}

// An unknown destination counts as abroad and outside: that never shows room that may not be there.
const uveuAccounts = (company: string, destination: string | undefined, settings: LedgerSettings): Account[] => {
  const accounts: Account[] = [{ ledger: 'uveu', part: 'owned', company }]
  if (destination !== 'US') accounts.push({ ledger: 'uveu', part: 'outside-united-states', company })
  if (destination !== undefined && settings.inSupplement5a(destination)) return accounts
  accounts.push({ ledger: 'uveu', part: 'outside-supplement-5a', company })
  if (destination !== undefined) accounts.push({ ledger: 'uveu', part: 'in-country', company, country: destination })
  return accounts
}

/**
 * Reduces items given in ledger order (`inLedgerOrder`, or the same ORDER BY) in one pass. Only the line at hand and the totals
 * are kept: the lines of one slot stand beside each other in that order, and the last of them counts.
 */
export const reduceLedgers = (
  items: Iterable<LedgerItem>,
  settings: LedgerSettings,
  observer: Observer = {},
): Result<LedgerBook, LedgerFailure> => {
  const book = new LedgerBook(settings, observer)
  let previous: LedgerItem | undefined
  let open: LedgerEntry | undefined
  for (const item of items) {
    if (previous !== undefined && compareItems(previous, item) > 0)
      return failed({ code: 'ledger-out-of-order', transaction: item.transaction, date: item.date })
    const day = previous?.date
    previous = item
    if (open !== undefined && (item.kind === 'statement' || !sameSlot(open, item))) {
      const entered = book.enter(open)
      if (!entered.ok) return entered
      open = undefined
    }
    if (day !== undefined && day !== item.date) observer.onDay?.(day, item.date, book)
    if (item.kind === 'statement') {
      book.state(item)
    } else {
      if (open?.sequence === item.sequence && (open.state !== item.state || compareDecimals(open.tpp, item.tpp) !== 0))
        book.conflict(item)
      open = item
    }
  }
  if (open !== undefined) {
    const entered = book.enter(open)
    if (!entered.ok) return entered
  }
  return ok(book)
}
