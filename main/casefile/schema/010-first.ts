// The first schema of a case file. Never edited once a release has written it; a change is a new migration.
// Tables are of two kinds. Sealed ones are append-only and covered by the log: each row names the event that wrote it, and
// the event carries the Merkle root over its rows. Derived ones (current_row, party, record_party, reference, term) can be
// rebuilt from the sealed ones, and `verify` does so.

const sealed = {
  case_meta: `
    id INTEGER PRIMARY KEY,
    case_id TEXT NOT NULL,
    written_by TEXT NOT NULL,
    title TEXT NOT NULL,
    client TEXT NOT NULL,
    settings TEXT NOT NULL`,
  import: `
    id INTEGER PRIMARY KEY,
    file_name TEXT NOT NULL,
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    format TEXT NOT NULL,
    existing TEXT NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL`,
  import_end: `
    id INTEGER PRIMARY KEY REFERENCES import (id),
    state TEXT NOT NULL CHECK (state IN ('finished', 'cancelled', 'failed')),
    added INTEGER NOT NULL,
    revised INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    rejected INTEGER NOT NULL,
    at TEXT NOT NULL`,
  record_version: `
    id INTEGER PRIMARY KEY,
    key INTEGER NOT NULL REFERENCES record (key),
    version INTEGER NOT NULL CHECK (version >= 1),
    author TEXT NOT NULL,
    reason TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    import INTEGER REFERENCES import (id),
    canonical TEXT NOT NULL,
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32)`,
  rejected_row: `
    id INTEGER PRIMARY KEY,
    import INTEGER NOT NULL REFERENCES import (id),
    row INTEGER NOT NULL,
    column TEXT NOT NULL,
    code TEXT NOT NULL,
    args TEXT NOT NULL,
    text TEXT NOT NULL`,
  rejected_row_settled: `
    id INTEGER PRIMARY KEY REFERENCES rejected_row (id),
    status TEXT NOT NULL CHECK (status IN ('mended', 'dismissed')),
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    reason TEXT NOT NULL,
    record_id TEXT`,
  run: `
    id INTEGER PRIMARY KEY,
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    pack_id TEXT NOT NULL,
    pack_version TEXT NOT NULL,
    pack_hash TEXT NOT NULL,
    engine TEXT NOT NULL,
    settings TEXT NOT NULL`,
  run_end: `
    id INTEGER PRIMARY KEY REFERENCES run (id),
    state TEXT NOT NULL CHECK (state IN ('finished', 'cancelled', 'failed')),
    determined INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    at TEXT NOT NULL`,
  determination: `
    id INTEGER PRIMARY KEY,
    key INTEGER NOT NULL REFERENCES record (key),
    version INTEGER NOT NULL,
    run INTEGER NOT NULL REFERENCES run (id),
    codified INTEGER NOT NULL REFERENCES part (id),
    enforced INTEGER NOT NULL REFERENCES part (id),
    trace INTEGER NOT NULL REFERENCES trace (id),
    rest TEXT NOT NULL,
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32)`,
  judgment: `
    id INTEGER PRIMARY KEY,
    key INTEGER NOT NULL REFERENCES record (key),
    version INTEGER NOT NULL,
    doubt TEXT NOT NULL,
    reading TEXT NOT NULL,
    by TEXT NOT NULL,
    on_day TEXT NOT NULL,
    reason TEXT NOT NULL`,
  sign_off: `
    id INTEGER PRIMARY KEY,
    key INTEGER NOT NULL REFERENCES record (key),
    version INTEGER NOT NULL,
    determination INTEGER NOT NULL REFERENCES determination (id),
    role TEXT NOT NULL CHECK (role IN ('preparer', 'reviewer')),
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    note TEXT NOT NULL`,
  sign_off_end: `
    id INTEGER PRIMARY KEY REFERENCES sign_off (id),
    why TEXT NOT NULL CHECK (why IN ('facts-changed', 'determination-changed', 'withdrawn')),
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    reason TEXT NOT NULL`,
  ledger_entry: `
    id INTEGER PRIMARY KEY,
    ledger TEXT NOT NULL,
    account TEXT NOT NULL,
    tpp TEXT NOT NULL,
    record_id TEXT,
    state TEXT NOT NULL,
    on_day TEXT NOT NULL,
    source TEXT NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL`,
  evidence: `
    id INTEGER PRIMARY KEY,
    key INTEGER REFERENCES record (key),
    name TEXT NOT NULL,
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    bytes INTEGER NOT NULL,
    reference TEXT NOT NULL,
    note TEXT NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL`,
  evidence_end: `
    id INTEGER PRIMARY KEY REFERENCES evidence (id),
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    reason TEXT NOT NULL`,
  report: `
    id INTEGER PRIMARY KEY,
    file_name TEXT NOT NULL,
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    language TEXT NOT NULL,
    head_size INTEGER NOT NULL,
    head_root BLOB NOT NULL CHECK (length(head_root) = 32),
    by TEXT NOT NULL,
    at TEXT NOT NULL`,
  official_text: `
    id INTEGER PRIMARY KEY,
    paragraph TEXT NOT NULL,
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    text TEXT NOT NULL,
    source TEXT NOT NULL,
    as_of TEXT NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL`,
  saved_view: `
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    view TEXT NOT NULL,
    columns TEXT NOT NULL`,
  saved_view_end: `
    id INTEGER PRIMARY KEY REFERENCES saved_view (id)`,
} as const

// Append-only, but sealed by something else: the log by its chain, parts and traces by the hashes of what refers to them.
const kept = {
  event: `
    seq INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    canonical TEXT NOT NULL,
    leaf BLOB NOT NULL CHECK (length(leaf) = 32)`,
  record: `
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE`,
  part: `
    id INTEGER PRIMARY KEY,
    sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
    canonical TEXT NOT NULL`,
  trace: `
    id INTEGER PRIMARY KEY,
    sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
    -- The canonical text, deflated (RFC 1951): a hundred kilobytes that mostly repeat themselves.
    packed BLOB NOT NULL`,
} as const

const derived = `
CREATE TABLE term (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    text TEXT NOT NULL UNIQUE
) STRICT;
-- Columns named after a column of the grid hold the id of a term, 0 for unknown.
CREATE TABLE current_row (
    key INTEGER PRIMARY KEY REFERENCES record (key),
    version INTEGER NOT NULL,
    determination INTEGER REFERENCES determination (id),
    run INTEGER REFERENCES run (id),
    status INTEGER NOT NULL,
    activity INTEGER NOT NULL,
    eccn INTEGER NOT NULL,
    item_class INTEGER NOT NULL,
    outcome_codified INTEGER NOT NULL,
    outcome_enforced INTEGER NOT NULL,
    posture INTEGER NOT NULL,
    review_policy INTEGER NOT NULL,
    destination INTEGER NOT NULL,
    consignee INTEGER NOT NULL,
    headquarters INTEGER NOT NULL,
    ultimate_parent INTEGER NOT NULL,
    parent_group INTEGER NOT NULL,
    sign_off INTEGER NOT NULL,
    needs INTEGER NOT NULL,
    event_date INTEGER NOT NULL,
    tpp REAL,
    verdict INTEGER NOT NULL,
    import INTEGER NOT NULL,
    touched INTEGER NOT NULL
) STRICT;
CREATE INDEX current_row_touched ON current_row (touched);
CREATE TABLE party (
    id INTEGER PRIMARY KEY,
    identity TEXT NOT NULL,
    name TEXT NOT NULL,
    canonical TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX party_identity ON party (identity);
CREATE TABLE record_party (
    party INTEGER NOT NULL REFERENCES party (id),
    key INTEGER NOT NULL REFERENCES record (key),
    role INTEGER NOT NULL,
    PRIMARY KEY (party, key, role)
) STRICT, WITHOUT ROWID;
CREATE TABLE reference (
    text TEXT NOT NULL COLLATE NOCASE,
    key INTEGER NOT NULL REFERENCES record (key),
    PRIMARY KEY (text, key)
) STRICT, WITHOUT ROWID;
`

const indexes = `
CREATE UNIQUE INDEX record_version_of ON record_version (key, version);
CREATE INDEX record_version_event ON record_version (event);
CREATE INDEX determination_of ON determination (key);
CREATE INDEX event_kind ON event (kind, seq);
CREATE INDEX rejected_row_import ON rejected_row (import);
CREATE INDEX judgment_of ON judgment (key);
CREATE INDEX sign_off_of ON sign_off (key);
CREATE INDEX ledger_entry_account ON ledger_entry (ledger, account);
CREATE INDEX ledger_entry_record ON ledger_entry (record_id);
CREATE INDEX evidence_of ON evidence (key);
CREATE INDEX official_text_paragraph ON official_text (paragraph);
`

const appendOnly = (table: string): string => `
CREATE TRIGGER ${table}_is_never_changed BEFORE UPDATE ON ${table} BEGIN SELECT RAISE (ABORT, '${table} is append-only'); END;
CREATE TRIGGER ${table}_is_never_deleted BEFORE DELETE ON ${table} BEGIN SELECT RAISE (ABORT, '${table} is append-only'); END;
`

const sql = [
  ...Object.entries(kept).map(([table, columns]) => `CREATE TABLE ${table} (${columns}\n) STRICT;`),
  ...Object.entries(sealed).map(
    ([table, columns]) =>
      `CREATE TABLE ${table} (${columns},\n    event INTEGER NOT NULL REFERENCES event (seq) DEFERRABLE INITIALLY DEFERRED\n) STRICT;`,
  ),
  derived,
  indexes,
  ...[...Object.keys(kept), ...Object.keys(sealed)].map(appendOnly),
].join('\n')

export const first = { version: 10, sql } as const
