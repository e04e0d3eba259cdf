/** Ledger entries as `storedLedgerEntrySchema` reads them. */
export const LEDGER_ENTRY = `SELECT id, ledger, account AS key, tpp, record_id AS recordId, state, on_day AS "on", source, by, at, event FROM ledger_entry`
