// Papers kept in the case, each as its last row has it.
import type { Database } from 'better-sqlite3'
import { type KeptFiling, keptFilingSchema } from '../../../../shared/contract/casefile.ts'
import type { CaseReads } from '../../api.ts'
import { parseJson } from '../determinations.ts'

type Row = Readonly<Record<string, string | number | null>> & { readonly stated: string }

export const filingReader = (database: Database) => {
  const last = database.prepare<[], Row>(
    `SELECT f.id, f.draft, f.kind, f.subject, f.due, f.doubt, f.filing_day AS filingDay, f.stated, f.state, f.sent_on AS sentOn,
       f.reference, lower(hex(f.paper)) AS paper, f.reason, f.by, f.at, f.event,
       (SELECT count(*) FROM filing AS e WHERE e.draft = f.draft) AS versions
     FROM filing AS f WHERE f.id = (SELECT max(id) FROM filing AS m WHERE m.draft = f.draft) ORDER BY f.draft`,
  )
  return {
    filings: (): KeptFiling[] =>
      last
        .all()
        .map(({ paper, ...row }) =>
          keptFilingSchema.parse({ ...row, paper: paper === '' ? null : paper, stated: parseJson(row.stated) }),
        ),
  } satisfies Partial<CaseReads>
}
