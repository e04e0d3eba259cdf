// Transactions that were stated wrongly or never took place: withdrawn with a reason, and brought back with one. Facts, answers
// and history stay where they are; the last row of a transaction says whether it counts.

const sql = `
CREATE TABLE withdrawal (
    id INTEGER PRIMARY KEY,
    key INTEGER NOT NULL REFERENCES record (key),
    state TEXT NOT NULL CHECK (state IN ('withdrawn', 'reinstated')),
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    reason TEXT NOT NULL,
    event INTEGER NOT NULL REFERENCES event (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX withdrawal_of ON withdrawal (key);
CREATE TRIGGER withdrawal_is_never_changed BEFORE UPDATE ON withdrawal BEGIN SELECT RAISE (ABORT, 'withdrawal is append-only'); END;
CREATE TRIGGER withdrawal_is_never_deleted BEFORE DELETE ON withdrawal BEGIN SELECT RAISE (ABORT, 'withdrawal is append-only'); END;
`

export const withdrawal = { version: 40, sql } as const
