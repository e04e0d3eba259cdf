// What lies beside the facts: evidence, reports issued, saved views, official texts.
import type { Database } from 'better-sqlite3'
import {
  type Evidence,
  type OfficialText,
  type ReportIssued,
  type SavedView,
  evidenceSchema,
  officialTextSchema,
  reportIssuedSchema,
  savedViewSchema,
} from '../../../../shared/contract/casefile.ts'
import type { CaseReads } from '../../api.ts'
import { parseJson } from '../determinations.ts'

const EVIDENCE = `SELECT v.id, record.id AS recordId, v.name, lower(hex(v.sha256)) AS sha256, v.bytes, v.reference, v.note, v.by, v.at,
  e.id IS NOT NULL AS withdrawn FROM evidence AS v LEFT JOIN record ON record.key = v.key LEFT JOIN evidence_end AS e ON e.id = v.id`

export const documentReader = (database: Database) => {
  const evidenceOf = database.prepare<[number], Record<string, unknown>>(`${EVIDENCE} WHERE v.key = ? ORDER BY v.id`)
  const allEvidence = database.prepare<[], Record<string, unknown>>(`${EVIDENCE} ORDER BY v.id`)
  const keyOf = database.prepare<[string], number>('SELECT key FROM record WHERE id = ?').pluck()
  const reports = database.prepare<[], Record<string, string | number>>(
    `SELECT id, file_name AS fileName, lower(hex(sha256)) AS sha256, language, head_size, lower(hex(head_root)) AS head_root, by, at FROM report ORDER BY id`,
  )
  const views = database.prepare<[], { id: number; name: string; view: string; columns: string }>(
    'SELECT id, name, view, columns FROM saved_view WHERE id NOT IN (SELECT id FROM saved_view_end) ORDER BY name',
  )
  const texts = database.prepare<[string]>(
    `SELECT id, paragraph, lower(hex(sha256)) AS sha256, text, source, as_of AS asOf, by, at FROM official_text WHERE paragraph = ? ORDER BY as_of DESC, id DESC`,
  )
  const paragraphs = database.prepare<[], { paragraph: string; sha256: string; asOf: string }>(
    `SELECT paragraph, lower(hex(sha256)) AS sha256, max(as_of) AS asOf FROM official_text GROUP BY paragraph ORDER BY paragraph`,
  )

  const asEvidence = (row: Readonly<Record<string, unknown>>): Evidence =>
    evidenceSchema.parse({ ...row, withdrawn: row['withdrawn'] === 1 })

  const evidenceOfKey = (key: number): Evidence[] => evidenceOf.all(key).map(asEvidence)
  const reads = {
    evidence: (recordId) => {
      if (recordId === null) return allEvidence.all().map(asEvidence)
      const key = keyOf.get(recordId)
      return key === undefined ? [] : evidenceOfKey(key)
    },
    reports: (): ReportIssued[] =>
      reports
        .all()
        .map(({ head_size: size, head_root: root, ...report }) =>
          reportIssuedSchema.parse({ ...report, head: { size, root } }),
        ),
    savedViews: (): SavedView[] =>
      views
        .all()
        .map(({ id, name, view, columns }) =>
          savedViewSchema.parse({ id, name, view: parseJson(view), columns: parseJson(columns) }),
        ),
    officialTexts: (paragraph): OfficialText[] => texts.all(paragraph).map((row) => officialTextSchema.parse(row)),
    officialParagraphs: () => paragraphs.all(),
  } satisfies Partial<CaseReads>
  return { reads, evidenceOfKey }
}
export type DocumentReader = ReturnType<typeof documentReader>
