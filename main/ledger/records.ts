// What a record and its determination put into the ledgers: statements of positions, and entries.
import type { Determination, TransactionRecord } from '../../shared/contract/interchange.ts'
import { accountOf, countryKey, ledgerAccounts, lppKey, nveuKey } from '../../shared/contract/ledger-keys.ts'
import type { Account } from '../../shared/contract/ledger-view.ts'
import { type CivilDate, calendarYear, civilDate, quarter } from '../../shared/kernel/civil-date.ts'
import { type Decimal, parseDecimal } from '../../shared/kernel/tpp.ts'
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

type Stated = Pick<LedgerStatement, 'account' | 'tpp' | 'source' | 'attrition' | 'increasePercent'>

const stated = (
  account: Account,
  tpp: number | null | undefined,
  source: string,
  more: Pick<Stated, 'attrition' | 'increasePercent'> = {},
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
  const { country, nveu, uveu, aia } = record.positions ?? {}
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
  return found.map((each) => ({ kind: 'statement', date, transaction: record.id, ...each }))
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

/** The entries that a determination proposes, reserved unless more is known. None for a record without any date. */
export const entriesOf = (
  record: TransactionRecord,
  proposed: Determination['proposedEntries'],
  progress: Progress = {},
): readonly LedgerEntry[] => {
  const date = ledgerDate(record)
  if (date === undefined) return []
  const received = receiptDate(record)
  return onePerAccount(proposed, date).flatMap(({ ledger, key, tpp }) => {
    const amount = figure(tpp)
    if (amount === undefined) return []
    const entry: LedgerEntry = {
      kind: 'use',
      ledger,
      key,
      tpp: amount,
      transaction: record.id,
      sequence: 0,
      state: stateOf(record.id, progress),
      date,
      ...(received === undefined ? {} : { received }),
      ...(record.destination == null ? {} : { destination: record.destination }),
    }
    return [entry]
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
 * country allocation where a license is to be applied for. Attempts use nothing; the ledger tells by how much they do not fit.
 */
export const attemptsOf = (record: TransactionRecord, determination: Determination): readonly LedgerEntry[] => {
  const date = ledgerDate(record)
  const tpp = figure(determination.classification.aggregateTpp)
  const { outcome, authorizations, allocation } = determination.codified
  if (date === undefined || tpp === undefined || (outcome !== 'license-required' && outcome !== 'needs-review'))
    return []
  const stands = (route: 'LPP' | 'NVEU', paragraph: string): boolean =>
    authorizations.some(
      ({ id, status, because }) =>
        id === route && status !== 'available' && because.some(({ citation }) => citation.startsWith(paragraph)),
    )
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
  if (stands('LPP', '740.29(d)') || stands('LPP', '740.29(h)(2)'))
    for (const account of new Set([lpp, lppElected]))
      if (account !== undefined) found.push(attempt('lpp', lppKey(account, calendarYear(date))))
  if (stands('NVEU', '748.15(a)(2)(iii)(B)') && nveu !== undefined && record.destination != null)
    found.push(attempt('nveu', nveuKey(nveu, record.destination, quarter(date))))
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
  progress: Progress = {},
): Generator<LedgerItem> {
  for (const { record, determination } of determined) {
    yield* inLedgerOrder([
      ...statementsOf(record),
      ...entriesOf(record, determination.proposedEntries, progress),
      ...(progress.cancelled?.has(record.id) === true ? [] : attemptsOf(record, determination)),
    ])
  }
}
