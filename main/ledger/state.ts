// The running totals and how one item moves them. Memory grows with the keys, never with the entries.
import type { Account } from '../../shared/contract/ledger-view.ts'
import { parseLedgerKey } from '../../shared/contract/ledger-keys.ts'
import { type CivilDate, calendarYear, daysBetween, quarter } from '../../shared/kernel/civil-date.ts'
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
import type { LedgerLaw, LedgerLimits } from '../../shared/contract/limits.ts'

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
  /** The least TPP that any record states to be on the face of the license, and whether another states a different one. */
  readonly granted: Decimal | undefined
  readonly grantedTwice: boolean
  /** The first transaction that took an amount nothing bounds: from then on the total is not known. */
  readonly unmeasured: string | undefined
  /** What orders whose route is still open may take, at most, and the first of them. */
  readonly open: Decimal
  readonly openBy: string | undefined
  /** What others used if the open orders did take theirs: what is stated covers those as it covers the own entries. */
  readonly othersIfOpen: Decimal
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
    | 'carried-above-stated'
    | 'split-below-notice'
    | 'conflicting-entries'
    | 'receipt-date-assumed'
    | 'readings-differ'
    | 'license-quantities-differ'
    | 'same-day-by-id'
    | 'earlier-order-open'
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
  readonly kind: Exclude<LedgerEntry['kind'], 'open' | 'attempt'>
  readonly tpp: Decimal
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
  /** Limits and Supplement 5(a) to part 740 as they stand on a day; the ledger itself knows no figure and no country. */
  readonly law: LedgerLaw
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

  /** Every total that holds something; one that open orders alone may come to is none yet. */
  totals(): readonly Total[] {
    return [...this.#totals.values()].filter(
      ({ openBy, entries, excluded, refusals, stated }) =>
        openBy === undefined || entries + excluded + refusals > 0 || stated,
    )
  }

  total(account: Account): Total | undefined {
    return this.#totals.get(accountId(account))
  }

  /** Takes a settled entry (one line for its slot) into every total it counts in. */
  enter(entry: LedgerEntry): Result<undefined, LedgerFailure> {
    const accounts = this.#accountsOf(entry)
    if (!accounts.ok) return accounts
    if (entry.ledger === 'lpp' && entry.kind === 'use' && entry.received === undefined && entry.state !== 'released')
      this.#find(
        'receipt-date-assumed',
        accounts.value[1]?.account,
        entry.transaction,
        this.#limits(entry.date).lpp.receivedCitation,
        { date: entry.date },
      )
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
    const inside =
      ledger === 'uveu' && destination !== undefined && this.#settings.law.inSupplement5a(destination, date)
    const abroad = ledger === 'uveu' && !(destination !== undefined && this.#settings.law.inUnitedStates(destination))
    const place = `${ledger}|${key}|${yearText(date)}|${yearText(received ?? date)}|${destination ?? ''}|${inside}`
    const known = this.#accounts.get(place)
    if (known !== undefined) return ok(known)
    const accounts = accountsOfEntry(entry, { inside, abroad })
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
      this.#find(
        'carried-above-stated',
        statement.account,
        statement.transaction,
        citationOf(statement.account, this.#limits(statement.date)),
        { carried, stated: statement.tpp },
      )
    this.#put({
      ...before,
      ...this.#granted(before, statement),
      others: larger(before.others, beyondOwn),
      othersIfOpen: larger(before.othersIfOpen, subtractDecimals(beyondOwn, before.open)),
      stated: true,
      source: statement.source,
      statedOn: statement.date,
      attrition: statement.attrition === undefined ? before.attrition : larger(before.attrition, statement.attrition),
      increasePercent: statement.increasePercent ?? before.increasePercent,
    })
  }

  conflict(entry: LedgerEntry): void {
    const accounts = this.#accountsOf(entry)
    if (!accounts.ok) return
    for (const { account } of accounts.value.slice(0, 1))
      this.#find('conflicting-entries', account, entry.transaction, citationOf(account, this.#limits(entry.date)), {
        sequence: String(entry.sequence),
      })
  }

  /** Where the entry itself crossed a limit, or found no room under one. */
  #enterOne({ id, account }: Kept, entry: LedgerEntry): Crossing | undefined {
    const before = this.#totals.get(id) ?? emptyTotal(account)
    if (entry.kind === 'attempt') {
      return this.#attempt(before, entry)
    }
    if (neverCounts(account, entry.date, this.#limits(entry.date))) {
      this.#totals.set(id, { ...before, excluded: before.excluded + 1 })
      return undefined
    }
    if (entry.state === 'released') {
      this.#totals.set(id, before)
      return undefined
    }
    if (entry.kind === 'open') {
      this.#open(before, entry)
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
      ...this.#granted(before, entry),
      unmeasured: before.unmeasured ?? (entry.kind === 'unmeasured' ? entry.transaction : undefined),
    }
    const limit = limitOn(account, entry.date, this.#settings.law, moved)
    const crossing = before.crossing ?? crossingOf(before, moved, entry, limit)
    const run = isByExport(account) && entry.kind === 'use' ? this.#splitRun(account, before.run, entry) : before.run
    this.#totals.set(id, { ...moved, crossing, run })
    this.#observer.onStep?.({
      account,
      date: entry.date,
      transaction: entry.transaction,
      kind: entry.kind,
      tpp: entry.tpp,
      used: used(moved),
      limit: limit.kind === 'none' ? undefined : limit.tpp,
    })
    return before.crossing === undefined ? crossing : undefined
  }

  /** Adds what an open order may take; it is told where the order has room only if those before it come to nothing. */
  #open(before: Total, entry: LedgerEntry): void {
    const { account, openBy } = before
    const limit = limitOn(account, entry.date, this.#settings.law, before)
    const fits = (taken: Decimal): boolean => limit.kind !== 'ceiling' || compareDecimals(taken, limit.tpp) <= 0
    const after = addDecimals(used(before), entry.tpp)
    if (openBy !== undefined && fits(after) && !fits(addDecimals(after, before.open)) && !isByExport(account))
      this.#find('earlier-order-open', account, entry.transaction, citationOf(account, this.#limits(entry.date)), {
        order: openBy,
      })
    this.#put({ ...before, open: addDecimals(before.open, entry.tpp), openBy: openBy ?? entry.transaction })
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
    const granted = this.#granted(before, entry)
    const limit = limitOn(before.account, entry.date, this.#settings.law, { ...before, ...granted })
    const after = addDecimals(used(before), entry.tpp)
    if (limit.kind !== 'ceiling' || compareDecimals(after, limit.tpp) <= 0 || compareDecimals(entry.tpp, ZERO) <= 0) {
      if (granted.grantedTwice) this.#put({ ...before, ...granted })
      return undefined
    }
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
    if (before.lastDate === entry.date && (before.account.ledger !== 'lpp' || isByExport(before.account)))
      this.#find('same-day-by-id', before.account, entry.transaction, limit.citation, { date: entry.date })
    this.#put({ ...before, ...granted, refusals: before.refusals + 1, refused: before.refused ?? refusal })
    return refusal
  }

  /** The quantity of a license with what another line states of it; the first that differs is told. */
  #granted(
    before: Total,
    { granted, transaction, date }: Pick<LedgerItem, 'transaction' | 'date'> & { readonly granted?: Decimal },
  ): Pick<Total, 'granted' | 'grantedTwice'> {
    const grantedTwice = isGrantedTwice(before, granted)
    if (grantedTwice && !before.grantedTwice && granted !== undefined && before.granted !== undefined)
      this.#find(
        'license-quantities-differ',
        before.account,
        transaction,
        citationOf(before.account, this.#limits(date)),
        { before: before.granted, stated: granted },
      )
    return { granted: least(before.granted, granted), grantedTwice }
  }

  #splitRun(account: Account, run: SplitRun | undefined, entry: LedgerEntry): SplitRun | undefined {
    const { notice, noticeCitation } = this.#limits(entry.date).lpp
    if (compareDecimals(entry.tpp, notice) >= 0) return run
    if (run === undefined || daysBetween(run.lastDate, entry.date) > SPLIT_DAYS)
      return { since: entry.transaction, lastDate: entry.date, tpp: entry.tpp, flagged: false }
    const tpp = addDecimals(run.tpp, entry.tpp)
    const flagged = compareDecimals(tpp, notice) >= 0
    if (flagged && !run.flagged)
      this.#find('split-below-notice', account, entry.transaction, noticeCitation, {
        since: run.since,
        together: tpp,
        threshold: notice,
        days: String(SPLIT_DAYS),
      })
    return { since: run.since, lastDate: entry.date, tpp, flagged: run.flagged || flagged }
  }

  #limits(day: CivilDate): LedgerLimits {
    return this.#settings.law.limitsOn(day)
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
  granted: undefined,
  grantedTwice: false,
  unmeasured: undefined,
  open: ZERO,
  openBy: undefined,
  othersIfOpen: ZERO,
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

/** The total if the open orders took all that they may. */
export const ifOpenTaken = (total: Total): Total => ({
  ...total,
  reserved: addDecimals(total.reserved, total.open),
  others: total.othersIfOpen,
})

/** Whether a quantity of a license is not the one that was stated before, or two of them were. */
export const isGrantedTwice = (total: Total | undefined, granted: Decimal | undefined): boolean =>
  total !== undefined &&
  (total.grantedTwice ||
    (granted !== undefined && total.granted !== undefined && compareDecimals(granted, total.granted) !== 0))

/** What counts against the limit. Attrition is taken off for NVEU, where the text says so; for a country it is silent (AMB-04). */
export const used = (total: Total): Decimal =>
  total.account.ledger === 'nveu' ? larger(ZERO, subtractDecimals(gross(total), total.attrition)) : gross(total)

const least = (left: Decimal | undefined, right: Decimal | undefined): Decimal | undefined =>
  left === undefined || right === undefined ? (left ?? right) : compareDecimals(left, right) <= 0 ? left : right

export const larger = (left: Decimal, right: Decimal): Decimal => (compareDecimals(left, right) >= 0 ? left : right)

/** `none` without a doubt: the paper itself states none. */
export type Limit =
  | { readonly kind: 'ceiling' | 'notice'; readonly tpp: Decimal; readonly citation: string }
  | { readonly kind: 'none'; readonly citation: string; readonly doubt?: string }

/** What a total itself says of its limit: the increase of an allocation, the quantity of a license. */
type Terms = Partial<Pick<Total, 'increasePercent' | 'granted'>>

/** The limit of a total on a day. UVEU has none of its own: its limits are shares of what is owned. */
export const limitOn = (
  account: Account,
  on: CivilDate,
  law: Pick<LedgerLaw, 'limitsOn'>,
  { increasePercent = ZERO, granted }: Terms = {},
): Limit => {
  const limits = law.limitsOn(on)
  const citation = citationOf(account, limits)
  switch (account.ledger) {
    case 'lpp':
      return { kind: 'ceiling', tpp: limits.lpp.annual, citation }
    case 'country':
      return ceiling(countryAllocation(on, limits, increasePercent), citation, limits.country.doubt)
    case 'nveu':
      return ceiling(limits.nveu.level(quarter(on)), citation, limits.nveu.doubt)
    case 'uveu':
      return { kind: 'none', citation, doubt: limits.uveu.doubt }
    case 'aia':
      return { kind: 'notice', tpp: limits.aia.submission, citation }
    case 'license':
      return granted === undefined ? { kind: 'none', citation } : { kind: 'ceiling', tpp: granted, citation }
  }
}

const ceiling = (tpp: Decimal | undefined, citation: string, doubt: string): Limit =>
  tpp === undefined ? { kind: 'none', citation, doubt } : { kind: 'ceiling', tpp, citation }

/** The allocation on a day with the increase stated for a Supplement 5(b) destination, in percent; none outside its years. */
const countryAllocation = (on: CivilDate, { country }: LedgerLimits, increasePercent: Decimal): Decimal | undefined => {
  const year = calendarYear(on)
  if (year < country.firstYear || year > country.lastYear) return undefined
  return multiplyDecimals(
    multiplyDecimals(country.allocation, decimal('0.01')),
    addDecimals(decimal(100), increasePercent),
  )
}

const citationOf = (account: Account, limits: LedgerLimits): string =>
  account.ledger === 'lpp' && account.reading === 'receipt-year'
    ? limits.lpp.receivedCitation
    : limits[account.ledger].citation

/** Items exported before the first year never count against a country allocation: 742.6(b)(10)(iii)(B)(1). */
const neverCounts = (account: Account, date: CivilDate, { country }: LedgerLimits): boolean =>
  account.ledger === 'country' && calendarYear(date) < country.firstYear

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

/** The totals that an entry counts in; `inside`: its destination is one of Supplement 5(a) on its day. */
/** Where chips of a UVEU go: in Supplement 5(a), and out of the United States. */
type Placed = { readonly inside: boolean; readonly abroad: boolean }

const accountsOfEntry = (entry: LedgerEntry, placed: Placed): Result<readonly Account[], LedgerFailure> => {
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
      return ok(uveuAccounts(key.company, entry.destination, placed))
    case 'aia':
      return ok([{ ledger: 'aia', consignee: key.consignee }])
    case 'license':
      return ok([{ ledger: 'license', number: key.number }])
  }
}

// An unknown destination counts as abroad and outside: that never shows room that may not be there.
const uveuAccounts = (company: string, destination: string | undefined, { inside, abroad }: Placed): Account[] => {
  const accounts: Account[] = [{ ledger: 'uveu', part: 'owned', company }]
  if (abroad) accounts.push({ ledger: 'uveu', part: 'outside-united-states', company })
  if (inside) return accounts
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
