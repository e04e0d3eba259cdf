// What a record and its determination put into the ledgers: statements of positions, and entries.
import type { AuthorizationId, Determination, TransactionRecord } from '../../shared/contract/interchange.ts'
import {
  type AccountLedger,
  accountOf,
  aiaKey,
  countryKey,
  ledgerAccounts,
  licenseKey,
  lppKey,
  nveuKey,
  sameNumber,
  uveuKey,
} from '../../shared/contract/ledger-keys.ts'
import type { Account } from '../../shared/contract/ledger-view.ts'
import type { LedgerLaw, LimitOfRoute } from '../../shared/contract/limits.ts'
import { type CivilDate, calendarYear, civilDate, quarter } from '../../shared/kernel/civil-date.ts'
import { type Decimal, decimal, parseDecimal } from '../../shared/kernel/tpp.ts'
import { type EntryState, type LedgerEntry, type LedgerItem, type LedgerStatement, inLedgerOrder } from './entry.ts'

/** The day a record counts by: of export; where it is not stated, of completion, receipt, loading or order. */
export const ledgerDate = ({ dates }: Pick<TransactionRecord, 'dates'>): CivilDate | undefined => {
  const day = dates?.export ?? dates?.completed ?? dates?.received ?? dates?.aboardCarrier ?? dates?.order
  return day == null ? undefined : civilDate(day)
}

/** The day of receipt; where it is not stated, of completion. */
export const receiptDate = ({ dates }: TransactionRecord): CivilDate | undefined => {
  const day = dates?.received ?? dates?.completed
  return day == null ? undefined : civilDate(day)
}

/** A figure of a record as it was written; none where it is beyond any quantity of the rule. */
export const figure = (value: number | null | undefined): Decimal | undefined => {
  if (value == null) return undefined
  const parsed = parseDecimal(String(value))
  return parsed.ok ? parsed.value : undefined
}

type Stated = Pick<LedgerStatement, 'account' | 'tpp' | 'source' | 'attrition' | 'increasePercent' | 'granted'>

const stated = (
  account: Account,
  tpp: number | null | undefined,
  source: string,
  more: Pick<Stated, 'attrition' | 'increasePercent' | 'granted'> = {},
): readonly Stated[] => {
  const amount = figure(tpp)
  return amount === undefined ? [] : [{ account, tpp: amount, source, ...more }]
}

/** Source named for a position that a record states without one. */
export const RECORD_SOURCE = 'record'

export type LppPosition = {
  readonly year: number
  readonly receivedTpp: number
  readonly party?: string | null | undefined
}

export const lppPositions = (record: TransactionRecord): readonly LppPosition[] => {
  const lpp = record.positions?.lpp
  if (lpp == null) return []
  return Array.isArray(lpp) ? lpp : [lpp]
}

/** The account of a stated LPP position: of the party it names, else of the owner. */
export const lppPositionAccount = (record: TransactionRecord, position: LppPosition): string | undefined =>
  position.party == null ? ledgerAccounts(record).lpp : accountOf(record, position.party)

/** The positions that a record states before its transaction, one statement for each total. */
export const statementsOf = (record: TransactionRecord): readonly LedgerStatement[] => {
  const date = ledgerDate(record)
  if (date === undefined) return []
  const { country, nveu, uveu, aia, license } = record.positions ?? {}
  const accounts = ledgerAccounts(record)
  const found: Stated[] = []
  for (const position of lppPositions(record)) {
    const account = lppPositionAccount(record, position)
    if (account === undefined) continue
    for (const reading of ['export-year', 'receipt-year'] as const)
      found.push(
        ...stated({ ledger: 'lpp', reading, account, year: position.year }, position.receivedTpp, RECORD_SOURCE),
      )
  }
  if (country != null)
    found.push(
      ...stated(
        { ledger: 'country', country: country.country },
        country.licensedTpp,
        `${country.source}, ${country.asOf}`,
        {
          ...present('attrition', figure(country.attritionTpp)),
          ...present('increasePercent', figure(country.assuranceIncreasePercent)),
        },
      ),
    )
  if (nveu != null && accounts.nveu !== undefined)
    found.push(
      ...stated({ ledger: 'nveu', company: accounts.nveu, country: nveu.country }, nveu.installedTpp, RECORD_SOURCE, {
        ...present('attrition', figure(nveu.attritionTpp)),
      }),
    )
  if (uveu != null && accounts.uveu !== undefined) {
    const company = accounts.uveu
    found.push(
      ...stated({ ledger: 'uveu', part: 'owned', company }, uveu.totalOwnedTpp, RECORD_SOURCE),
      ...stated({ ledger: 'uveu', part: 'outside-supplement-5a', company }, uveu.outsideSupplement5aTpp, RECORD_SOURCE),
      ...stated({ ledger: 'uveu', part: 'outside-united-states', company }, uveu.outsideUnitedStatesTpp, RECORD_SOURCE),
    )
    if (record.destination != null)
      found.push(
        ...stated(
          { ledger: 'uveu', part: 'in-country', company, country: record.destination },
          uveu.inCountryTpp,
          RECORD_SOURCE,
        ),
      )
  }
  if (aia != null && accounts.aia !== undefined)
    found.push(...stated({ ledger: 'aia', consignee: accounts.aia }, aia.consigneeCumulativeTpp, RECORD_SOURCE))
  if (license != null && sameNumber(license.number) !== '')
    found.push(
      ...stated({ ledger: 'license', number: license.number }, license.usedTpp, RECORD_SOURCE, {
        ...present('granted', grantedBy(record, license.number)),
      }),
    )
  return found.map((each) => ({ kind: 'statement', date, transaction: record.id, ...each }))
}

/** The TPP on the face of a license that a record holds, where it is of that number. */
const grantedBy = (record: TransactionRecord, number: string): Decimal | undefined => {
  const held = record.held?.license
  return held != null && held !== false && sameNumber(held.number) === sameNumber(number)
    ? figure(held.quantityTpp)
    : undefined
}

const present = <Name extends string>(name: Name, value: Decimal | undefined): { [Key in Name]?: Decimal } => {
  const held: { [Key in Name]?: Decimal } = {}
  if (value !== undefined) held[name] = value
  return held
}

/** Transactions known to have shipped or to have been cancelled; all others are reserved. */
export type Progress = { readonly shipped?: ReadonlySet<string>; readonly cancelled?: ReadonlySet<string> }

export const stateOf = (transaction: string, { shipped, cancelled }: Progress): EntryState => {
  if (cancelled?.has(transaction) === true) return 'released'
  return shipped?.has(transaction) === true ? 'committed' : 'reserved'
}

type Taken = { readonly ledger: AccountLedger; readonly key: string; readonly tpp: Decimal }

/**
 * The entries that a determination proposes and what it takes of a license, reserved unless more is known. An order whose TPP is a range is
 * charged at its upper end; one without an upper end leaves its totals unmeasured. None for a record without any date.
 */
export const entriesOf = (
  record: TransactionRecord,
  { proposedEntries, classification, codified }: EntrySource,
  progress: Progress = {},
): readonly LedgerEntry[] => {
  const date = ledgerDate(record)
  if (date === undefined) return []
  const received = receiptDate(record)
  const entry = ({ ledger, key, tpp }: Taken, more: Pick<LedgerEntry, 'granted'> = {}): LedgerEntry => ({
    kind: 'use',
    ledger,
    key,
    tpp,
    transaction: record.id,
    sequence: 0,
    state: stateOf(record.id, progress),
    date,
    ...(received === undefined ? {} : { received }),
    ...(record.destination == null ? {} : { destination: record.destination }),
    ...more,
  })
  const proposed = onePerAccount(proposedEntries, date).flatMap(({ ledger, key, tpp }) => {
    const amount = figure(tpp)
    return amount === undefined ? [] : [entry({ ledger, key, tpp: amount })]
  })
  const open = codified.authorizations.filter(({ status }) => status === 'available').map(({ id }) => id)
  const license = record.held?.license
  const order = figure(classification.aggregateTpp ?? classification.aggregateTppRange?.atMost)
  const licensed =
    license != null &&
    license !== false &&
    sameNumber(license.number) !== '' &&
    order !== undefined &&
    open.every((id) => id === 'LICENSE') &&
    open.length > 0
      ? [
          entry(
            { ledger: 'license', key: licenseKey(license.number), tpp: order },
            present('granted', figure(license.quantityTpp)),
          ),
        ]
      : []
  const hasNoEnd =
    classification.aggregateTppRange !== undefined && classification.aggregateTppRange.atMost === undefined
  const unmeasured = hasNoEnd
    ? totalsOf(record, date, open).map((taken): LedgerEntry => ({ ...entry(taken), kind: 'unmeasured' }))
    : []
  return [...proposed, ...licensed, ...unmeasured]
}

type EntrySource = Pick<Determination, 'proposedEntries' | 'classification' | 'codified'>

/** What an order without upper end may take: more than any limit of the rule leaves. */
const BEYOND = decimal(Number.MAX_SAFE_INTEGER)

/**
 * What an order may yet take: it has no route that is available, and one that is conditional or not determined charges a total. Until that is
 * settled it uses nothing, but whether a later order has room turns on it. At its upper end, with every account that may be the one.
 */
export const openOf = (
  record: TransactionRecord,
  { classification, codified }: EntrySource,
  progress: Progress = {},
): readonly LedgerEntry[] => {
  const date = ledgerDate(record)
  const { aggregateTpp, aggregateTppRange } = classification
  if (date === undefined || (aggregateTpp === undefined && aggregateTppRange === undefined)) return []
  const state = stateOf(record.id, progress)
  const { authorizations, outcome } = codified
  if (state === 'released' || outcome === 'prior-rules-apply') return []
  if (authorizations.some(({ status }) => status === 'available')) return []
  const possible = new Set(
    authorizations.flatMap(({ id, status }) => (status === 'conditional' || status === 'undetermined' ? [id] : [])),
  )
  const { lpp, lppElected, uveu, nveu, aia } = ledgerAccounts(record)
  const license = record.held?.license
  const keys: readonly (readonly [AuthorizationId, AccountLedger, string | undefined])[] = [
    ...[...new Set([lpp, lppElected])].map(
      (account) => ['LPP', 'lpp', account && lppKey(account, calendarYear(date))] as const,
    ),
    ['AIA', 'aia', aia && aiaKey(aia)],
    ['UVEU', 'uveu', uveu && uveuKey(uveu)],
    ['NVEU', 'nveu', nveu && record.destination != null ? nveuKey(nveu, record.destination, quarter(date)) : undefined],
    [
      'LICENSE',
      'license',
      license != null && license !== false && sameNumber(license.number) !== ''
        ? licenseKey(license.number)
        : undefined,
    ],
  ]
  const received = receiptDate(record)
  return keys.flatMap(([route, ledger, key]): readonly LedgerEntry[] =>
    key === undefined || !possible.has(route)
      ? []
      : [
          {
            kind: 'open',
            ledger,
            key,
            tpp: figure(aggregateTpp ?? aggregateTppRange?.atMost) ?? BEYOND,
            transaction: record.id,
            sequence: 0,
            state,
            date,
            ...(received === undefined ? {} : { received }),
            ...(record.destination == null ? {} : { destination: record.destination }),
          },
        ],
  )
}

/** The totals that an open route would charge. One that uses up nothing is taken before any that does. */
const totalsOf = (record: TransactionRecord, date: CivilDate, open: readonly AuthorizationId[]): readonly Taken[] => {
  if (open.some((id) => id === 'ACA')) return []
  const { lpp, uveu, nveu, aia } = ledgerAccounts(record)
  const nothing = { coefficient: 0n, scale: 0 }
  const taken = (ledger: AccountLedger, key: string | undefined): readonly Taken[] =>
    key === undefined ? [] : [{ ledger, key, tpp: nothing }]
  return open.flatMap((id): readonly Taken[] => {
    if (id === 'LPP') return taken('lpp', lpp && lppKey(lpp, calendarYear(date)))
    if (id === 'AIA') return taken('aia', aia && aiaKey(aia))
    if (id === 'UVEU') return taken('uveu', uveu && uveuKey(uveu))
    if (id !== 'NVEU' || nveu === undefined || record.destination == null) return []
    return taken('nveu', nveuKey(nveu, record.destination, quarter(date)))
  })
}

// An LPP shipment over the turn of the year may be proposed for either year or for both. It is one shipment: the ledger itself
// counts it by export and by receipt, from the dates.
const onePerAccount = (
  proposed: Determination['proposedEntries'],
  date: CivilDate,
): Determination['proposedEntries'] => {
  const seen = new Set<string>()
  return proposed
    .map((entry) =>
      entry.ledger === 'lpp' ? { ...entry, key: entry.key.replace(/\|\d{4}$/, `|${calendarYear(date)}`) } : entry,
    )
    .filter(({ ledger, key }) => {
      const identity = `${ledger}|${key}`
      if (seen.has(identity)) return false
      seen.add(identity)
      return true
    })
}

/**
 * What a transaction would take of a limit that stands in its way: of LPP or NVEU where that is why the route is closed, and of the
 * country allocation where a license is to be applied for. Attempts use nothing; the ledger
 * tells by how much they do not fit.
 */
export const attemptsOf = (
  record: TransactionRecord,
  determination: Determination,
  law: Pick<LedgerLaw, 'limitOfRoute'>,
): readonly LedgerEntry[] => {
  const date = ledgerDate(record)
  const tpp = figure(determination.classification.aggregateTpp)
  const { outcome, authorizations, allocation } = determination.codified
  if (date === undefined || tpp === undefined || (outcome !== 'license-required' && outcome !== 'needs-review'))
    return []
  const stands = (limit: LimitOfRoute): boolean => {
    const held = law.limitOfRoute(limit)
    return authorizations.some(
      ({ id, status, because }) =>
        status !== 'available' &&
        held.some(({ route, citation }) => route === id && because.some((each) => each.citation === citation)),
    )
  }
  const { lpp, lppElected, nveu } = ledgerAccounts(record)
  const received = receiptDate(record)
  const units = figure(record.item.quantity)
  const attempt = (ledger: LedgerEntry['ledger'], key: string): LedgerEntry => ({
    kind: 'attempt',
    ledger,
    key,
    tpp,
    transaction: record.id,
    sequence: 0,
    state: 'reserved',
    date,
    ...(received === undefined ? {} : { received }),
    ...(record.destination == null ? {} : { destination: record.destination }),
    ...(units === undefined ? {} : { units }),
  })
  const found: LedgerEntry[] = []
  if (stands('lpp'))
    for (const account of new Set([lpp, lppElected]))
      if (account !== undefined) found.push(attempt('lpp', lppKey(account, calendarYear(date))))
  if (stands('nveu') && nveu !== undefined && record.destination != null)
    found.push(attempt('nveu', nveuKey(nveu, record.destination, quarter(date))))
  const license = record.held?.license
  if (license != null && license !== false && sameNumber(license.number) !== '' && stands('license'))
    found.push({
      ...attempt('license', licenseKey(license.number)),
      ...present('granted', figure(license.quantityTpp)),
    })
  if (allocation?.kind === 'country' && record.destination != null)
    found.push(attempt('country', countryKey(record.destination)))
  return found
}

/**
 * Everything that determined records put into the ledgers. Given the records as they were stated (not as they were carried), and in
 * case order, the items come in ledger order.
 */
export const itemsOf = function* (
  determined: Iterable<{ readonly record: TransactionRecord; readonly determination: Determination }>,
  law: Pick<LedgerLaw, 'limitOfRoute'>,
  progress: Progress = {},
): Generator<LedgerItem> {
  for (const { record, determination } of determined) {
    yield* inLedgerOrder([
      ...statementsOf(record),
      ...entriesOf(record, determination, progress),
      ...openOf(record, determination, progress),
      ...(progress.cancelled?.has(record.id) === true ? [] : attemptsOf(record, determination, law)),
    ])
  }
}
