// The cumulative positions that each determination was made with. A run carries the ledgers from one transaction to the next, so
// that an answer rests on more than the facts of its own record; what it rested on is kept and sealed with it.

const sql = `
CREATE TABLE carried (
    id INTEGER PRIMARY KEY,
    determination INTEGER NOT NULL REFERENCES determination (id),
    run INTEGER NOT NULL REFERENCES run (id),
    -- The canonical positions of the record at its turn, stated ones included; null where there were none.
    positions TEXT NOT NULL,
    event INTEGER NOT NULL REFERENCES event (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX carried_of ON carried (determination);
CREATE TRIGGER carried_is_never_changed BEFORE UPDATE ON carried BEGIN SELECT RAISE (ABORT, 'carried is append-only'); END;
CREATE TRIGGER carried_is_never_deleted BEFORE DELETE ON carried BEGIN SELECT RAISE (ABORT, 'carried is append-only'); END;
`

export const carried = { version: 20, sql } as const
