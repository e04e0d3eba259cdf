// Entries of the ledgers that persons made.
import type { Database } from 'better-sqlite3'
import { type StoredLedgerEntry, storedLedgerEntrySchema } from '../../../../shared/contract/casefile.ts'
import type { CaseReads } from '../../api.ts'

/** Ledger entries as `storedLedgerEntrySchema` reads them. */
const LEDGER_ENTRY = `SELECT id, ledger, account AS key, tpp, record_id AS recordId, state, on_day AS "on", source, by, at, event FROM ledger_entry`

export const ledgerReader = (database: Database) => {
  const ledger = database.prepare<{
    ledger: string | null
    key: string | null
    recordId: string | null
    after: number
    limit: number
  }>(`${LEDGER_ENTRY} WHERE id > @after AND (@ledger IS NULL OR ledger = @ledger) AND (@key IS NULL OR account = @key)
     AND (@recordId IS NULL OR record_id = @recordId) ORDER BY id LIMIT @limit`)
  const ledgerOfAccount = database.prepare<[string, string, number, number]>(
    `${LEDGER_ENTRY} WHERE ledger = ? AND account = ? AND id > ? ORDER BY id LIMIT ?`,
  )
  const ledgerOfRecord = database.prepare<[string, number, number]>(
    `${LEDGER_ENTRY} WHERE record_id = ? AND id > ? ORDER BY id LIMIT ?`,
  )
  const accounts = database.prepare<[string], { key: string; entries: number }>(
    'SELECT account AS key, count(*) AS entries FROM ledger_entry WHERE ledger = ? GROUP BY account ORDER BY account',
  )
  const everyEntry = database.prepare<[]>(`${LEDGER_ENTRY} ORDER BY id`)
  const reads = {
    ledgerEntries: ({ ledger: name, key, recordId, after, limit }): StoredLedgerEntry[] => {
      const found =
        recordId !== undefined && name === undefined && key === undefined
          ? ledgerOfRecord.all(recordId, after, limit)
          : name !== undefined && key !== undefined && recordId === undefined
            ? ledgerOfAccount.all(name, key, after, limit)
            : ledger.all({ ledger: name ?? null, key: key ?? null, recordId: recordId ?? null, after, limit })
      return found.map((row) => storedLedgerEntrySchema.parse(row))
    },
    ledgerKeys: (name) => accounts.all(name),
  } satisfies Partial<CaseReads>
  return {
    reads,
    /** All of them at once, for a run. */
    entered: (): StoredLedgerEntry[] => everyEntry.all().map((row) => storedLedgerEntrySchema.parse(row)),
  }
}
export type LedgerReader = ReturnType<typeof ledgerReader>
