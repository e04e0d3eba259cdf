// The work on a transaction: who has it, how far it is, until when, and what is noted of it. It bears on no answer. Each row says how it
// stands from then on; the last one of a transaction holds.

const sql = `
CREATE TABLE work (
    id INTEGER PRIMARY KEY,
    key INTEGER NOT NULL REFERENCES record (key),
    assignee TEXT,
    status TEXT CHECK (status IN ('in-progress', 'waiting-for-client', 'ready-for-review', 'done')),
    due TEXT,
    note TEXT,
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    event INTEGER NOT NULL REFERENCES event (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX work_of ON work (key);
CREATE TRIGGER work_is_never_changed BEFORE UPDATE ON work BEGIN SELECT RAISE (ABORT, 'work is append-only'); END;
CREATE TRIGGER work_is_never_deleted BEFORE DELETE ON work BEGIN SELECT RAISE (ABORT, 'work is append-only'); END;
ALTER TABLE current_row ADD COLUMN assignee INTEGER NOT NULL DEFAULT 0;
ALTER TABLE current_row ADD COLUMN work_status INTEGER NOT NULL DEFAULT 0;
ALTER TABLE current_row ADD COLUMN note INTEGER NOT NULL DEFAULT 0;
ALTER TABLE current_row ADD COLUMN due INTEGER NOT NULL DEFAULT 0;
`

export const work = { version: 80, sql } as const
