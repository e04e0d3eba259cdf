// Entries as a case file keeps them, read as ledger items: stated positions, and what became of each transaction. A run over a case, its
// registers and a verifier that makes them again all take them from here.
import type { StoredLedgerEntry } from '../../shared/contract/casefile.ts'
import { parseLedgerKey } from '../../shared/contract/ledger-keys.ts'
import type { Determination, TransactionRecord } from '../../shared/contract/interchange.ts'
import type { Account } from '../../shared/contract/ledger-view.ts'
import type { LedgerLaw } from '../../shared/contract/limits.ts'
import { civilDate } from '../../shared/kernel/civil-date.ts'
import { type Result, expectOk, ok } from '../../shared/kernel/result.ts'
import { decimal } from '../../shared/kernel/tpp.ts'
import type { CarrySettings } from './carry.ts'
import type { LedgerItem, LedgerStatement } from './entry.ts'
import { type Progress, itemsOf } from './records.ts'
import type { LedgerFailure } from './state.ts'

/**
 * Which transactions have shipped and which were cancelled: for each the last entry that was made, in the order of their ids.
 */
export const progressOf = (
  entries: Iterable<Pick<StoredLedgerEntry, 'recordId' | 'state'>>,
): { readonly shipped: ReadonlySet<string>; readonly cancelled: ReadonlySet<string> } & Progress => {
  const shipped = new Set<string>()
  const cancelled = new Set<string>()
  for (const { recordId, state } of entries) {
    if (recordId === null || state === 'position') continue
    shipped.delete(recordId)
    cancelled.delete(recordId)
    if (state === 'committed') shipped.add(recordId)
    if (state === 'released') cancelled.add(recordId)
  }
  return { shipped, cancelled }
}

/** Positions stated by hand; a position of LPP speaks for both readings of its year (D-06), one of UVEU of what is owned. */
export const statementsOfStored = (
  entries: Iterable<Pick<StoredLedgerEntry, 'ledger' | 'key' | 'tpp' | 'on' | 'state' | 'source' | 'recordId'>>,
): Result<readonly LedgerStatement[], LedgerFailure> => {
  const statements: LedgerStatement[] = []
  for (const { ledger, key, tpp, on, state, source, recordId } of entries) {
    if (state !== 'position') continue
    const accounts = accountsOfKey(ledger, key)
    if (!accounts.ok) return accounts
    for (const account of accounts.value)
      statements.push({
        kind: 'statement',
        account,
        tpp: decimal(tpp),
        date: civilDate(on),
        transaction: recordId ?? '',
        source,
      })
  }
  return ok(statements)
}

const accountsOfKey = (ledger: StoredLedgerEntry['ledger'], key: string): Result<readonly Account[], LedgerFailure> => {
  const parsed = parseLedgerKey({ ledger, key })
  if (!parsed.ok) return parsed
  switch (parsed.value.ledger) {
    case 'lpp': {
      const { account, year } = parsed.value
      return ok([
        { ledger: 'lpp', reading: 'export-year', account, year },
        { ledger: 'lpp', reading: 'receipt-year', account, year },
      ])
    }
    case 'country':
      return ok([{ ledger: 'country', country: parsed.value.country }])
    case 'nveu':
      return ok([{ ledger: 'nveu', company: parsed.value.company, country: parsed.value.country }])
    case 'uveu':
      return ok([{ ledger: 'uveu', part: 'owned', company: parsed.value.company }])
    case 'aia':
      return ok([{ ledger: 'aia', consignee: parsed.value.consignee }])
    case 'license':
      return ok([{ ledger: 'license', number: parsed.value.number }])
  }
}

type Entered = Iterable<Pick<StoredLedgerEntry, 'ledger' | 'key' | 'tpp' | 'on' | 'state' | 'source' | 'recordId'>>

/** What a run over a case starts with beside its records. Throws on an entry that no ledger can take. */
export const carrySettings = (entered: Entered, law: LedgerLaw): CarrySettings => ({
  law,
  statements: expectOk(statementsOfStored(entered)),
  progress: progressOf(entered),
})

/** A record as stated, with its answer. */
export type Answered = { readonly record: TransactionRecord; readonly determination: Determination }

/**
 * What the ledgers of a case hold: positions entered by hand, and what its determined records as stated put into them. Throws on an entry
 * that no ledger can take.
 */
export const ledgerItems = function* (
  entered: Entered,
  determined: Iterable<Answered>,
  law: LedgerLaw,
): Generator<LedgerItem> {
  yield* expectOk(statementsOfStored(entered))
  yield* itemsOf(determined, law, progressOf(entered))
}
