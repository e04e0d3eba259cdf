// Papers kept in the case: each change of a draft is a row, and the last row of a draft says how it stands. A row says what the filer
// stated; what the record says is read from the record again whenever the paper is drawn.

const sql = `
CREATE TABLE filing (
    id INTEGER PRIMARY KEY,
    draft INTEGER NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    due TEXT,
    doubt TEXT,
    filing_day TEXT,
    stated TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'sent', 'discarded')),
    sent_on TEXT,
    reference TEXT NOT NULL,
    paper BLOB,
    reason TEXT NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    event INTEGER NOT NULL REFERENCES event (seq) DEFERRABLE INITIALLY DEFERRED,
    CHECK ((state = 'sent') = (sent_on IS NOT NULL)),
    CHECK ((state = 'sent') = (paper IS NOT NULL))
) STRICT;
CREATE INDEX filing_of ON filing (draft);
CREATE TRIGGER filing_is_never_changed BEFORE UPDATE ON filing BEGIN SELECT RAISE (ABORT, 'filing is append-only'); END;
CREATE TRIGGER filing_is_never_deleted BEFORE DELETE ON filing BEGIN SELECT RAISE (ABORT, 'filing is append-only'); END;
`

export const filings = { version: 90, sql } as const
