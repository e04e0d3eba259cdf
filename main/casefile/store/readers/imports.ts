// Lists that were read into the case, and the rows of them that were not taken.
import type { Database } from 'better-sqlite3'
import {
  type ImportSummary,
  type RejectedRow,
  importSummarySchema,
  rejectedRowSchema,
} from '../../../../shared/contract/casefile.ts'
import type { CaseReads } from '../../api.ts'
import { parseJson } from '../determinations.ts'
import { parseEvent } from '../log.ts'

export const importReader = (database: Database) => {
  const imports = database.prepare<[number], Record<string, string | number | null>>(`
    SELECT i.id, i.file_name AS fileName, lower(hex(i.sha256)) AS sha256, i.format, i.by, i.at, e.state, e.added, e.revised, e.unchanged, e.rejected
    FROM import AS i LEFT JOIN import_end AS e ON e.id = i.id ORDER BY i.id DESC LIMIT ?`)
  const openImportTally = database
    .prepare<[number], string>(
      `SELECT canonical FROM event WHERE kind = 'records-imported' AND json_extract(canonical, '$.details.import') = ?`,
    )
    .pluck()
  const rejected = database.prepare<
    { import: number | null; status: string | null; after: number; limit: number },
    Record<string, string | number | null>
  >(`SELECT r.id, r.import, import.file_name AS fileName, r.row, r."column", r.code, r.args, r.text, s.status, s.by, s.at, s.reason, s.record_id AS recordId
     FROM rejected_row AS r JOIN import ON import.id = r.import LEFT JOIN rejected_row_settled AS s ON s.id = r.id
     WHERE r.id > @after AND (@import IS NULL OR r.import = @import) AND (@status IS NULL OR ifnull(s.status, 'open') = @status)
     ORDER BY r.id LIMIT @limit`)

  const asImport = (row: Record<string, string | number | null>): ImportSummary => {
    const tally = { added: 0, revised: 0, unchanged: 0, rejected: 0 }
    if (row['state'] === null)
      for (const text of openImportTally.all(Number(row['id']))) {
        const { details } = parseEvent(text)
        for (const name of ['added', 'revised', 'unchanged', 'rejected'] as const)
          tally[name] += Number(details[name] ?? 0)
      }
    return importSummarySchema.parse({
      ...tally,
      ...(row['state'] === null
        ? {}
        : { added: row['added'], revised: row['revised'], unchanged: row['unchanged'], rejected: row['rejected'] }),
      id: row['id'],
      source: { fileName: row['fileName'], sha256: row['sha256'], format: row['format'] },
      by: row['by'],
      at: row['at'],
      state: row['state'] ?? 'interrupted',
    })
  }
  const asRejected = (row: Record<string, string | number | null>): RejectedRow =>
    rejectedRowSchema.parse({
      id: row['id'],
      import: row['import'],
      fileName: row['fileName'],
      row: row['row'],
      column: row['column'],
      code: row['code'],
      args: parseJson(String(row['args'])),
      text: row['text'],
      status: row['status'] ?? 'open',
      settled:
        row['status'] === null
          ? null
          : { by: row['by'], at: row['at'], reason: row['reason'], recordId: row['recordId'] },
    })
  return {
    imports: (limit) => imports.all(limit).map(asImport),
    rejectedRows: ({ import: importId, status, after, limit }) =>
      rejected.all({ import: importId ?? null, status: status ?? null, after, limit }).map(asRejected),
  } satisfies Partial<CaseReads>
}
