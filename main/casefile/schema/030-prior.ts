// The verdict under the edition before 13 January 2025, beside the codified and the enforced one. Determinations made before have none.

const sql = `
ALTER TABLE determination ADD COLUMN prior INTEGER REFERENCES part (id);
ALTER TABLE current_row ADD COLUMN outcome_prior INTEGER NOT NULL DEFAULT 0;
`

export const prior = { version: 30, sql } as const
