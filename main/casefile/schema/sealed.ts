// The sealed tables and what of each row is sealed: every column in this order. A column that is already covered by a hash
// in the same row (`canonical` by `sha256`) is left out, so that sealing a row does not read it twice.

export const sealedTables = {
  case_meta: ['id', 'case_id', 'written_by', 'title', 'client', 'settings'],
  import: ['id', 'file_name', 'sha256', 'format', 'existing', 'by', 'at'],
  import_end: ['id', 'state', 'added', 'revised', 'unchanged', 'rejected', 'at'],
  record_version: ['id', 'key', 'version', 'author', 'reason', 'recorded_at', 'import', 'sha256'],
  rejected_row: ['id', 'import', 'row', 'column', 'code', 'args', 'text'],
  rejected_row_settled: ['id', 'status', 'by', 'at', 'reason', 'record_id'],
  run: ['id', 'by', 'at', 'pack_id', 'pack_version', 'pack_hash', 'engine', 'settings'],
  run_end: ['id', 'state', 'determined', 'changed', 'at'],
  determination: ['id', 'key', 'version', 'run', 'sha256'],
  carried: ['id', 'determination', 'run', 'positions'],
  judgment: ['id', 'key', 'version', 'doubt', 'reading', 'by', 'on_day', 'reason'],
  sign_off: ['id', 'key', 'version', 'determination', 'role', 'by', 'at', 'note'],
  sign_off_seal: ['id', 'certificate', 'signature', 'head_size', 'head_root'],
  sign_off_end: ['id', 'why', 'by', 'at', 'reason'],
  ledger_entry: ['id', 'ledger', 'account', 'tpp', 'record_id', 'state', 'on_day', 'source', 'by', 'at'],
  evidence: ['id', 'key', 'name', 'sha256', 'bytes', 'reference', 'note', 'by', 'at'],
  evidence_end: ['id', 'by', 'at', 'reason'],
  report: ['id', 'file_name', 'sha256', 'language', 'head_size', 'head_root', 'by', 'at'],
  official_text: ['id', 'paragraph', 'sha256', 'text', 'source', 'as_of', 'by', 'at'],
  saved_view: ['id', 'name', 'view', 'columns'],
  saved_view_end: ['id'],
  withdrawal: ['id', 'key', 'state', 'by', 'at', 'reason'],
  work: ['id', 'key', 'assignee', 'status', 'due', 'note', 'by', 'at'],
  filing: [
    'id',
    'draft',
    'kind',
    'subject',
    'due',
    'doubt',
    'filing_day',
    'stated',
    'state',
    'sent_on',
    'reference',
    'paper',
    'reason',
    'by',
    'at',
  ],
} as const

export type SealedTable = keyof typeof sealedTables

/** Columns a row has beside the sealed ones, covered by its `sha256`. */
export const coveredColumns: Partial<Record<SealedTable, readonly string[]>> = {
  record_version: ['canonical'],
  determination: ['codified', 'enforced', 'prior', 'trace', 'rest'],
}

export type SqlValue = string | number | null | Uint8Array

/** The text whose leaf hash seals a row; blobs as hexadecimal. */
export const sealText = (table: SealedTable, values: readonly SqlValue[]): string =>
  JSON.stringify([
    table,
    ...values.map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value)),
  ])
