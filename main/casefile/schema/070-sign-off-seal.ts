// The key behind a sign-off: the certificate of who signed, and its signature over the determination and the head of the log that it
// was made at. A sign-off of an earlier version has none: it rests on a typed name alone.

const sql = `
CREATE TABLE sign_off_seal (
    id INTEGER PRIMARY KEY REFERENCES sign_off (id),
    certificate TEXT NOT NULL,
    signature TEXT NOT NULL,
    head_size INTEGER NOT NULL,
    head_root TEXT NOT NULL,
    event INTEGER NOT NULL REFERENCES event (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TRIGGER sign_off_seal_is_never_changed BEFORE UPDATE ON sign_off_seal BEGIN SELECT RAISE (ABORT, 'sign_off_seal is append-only'); END;
CREATE TRIGGER sign_off_seal_is_never_deleted BEFORE DELETE ON sign_off_seal BEGIN SELECT RAISE (ABORT, 'sign_off_seal is append-only'); END;
`

export const signOffSeal = { version: 70, sql } as const
