// Rows of a list as a case takes them, and as it would take them.
import type { ImportRow } from '../../shared/contract/casefile.ts'
import { toRejection } from '../../shared/language/row-problem.ts'
import type { ReadableCase } from '../casefile/index.ts'
import type { OpenList } from '../intake/list.ts'
import type { ReadRecord } from '../intake/ndjson.ts'
import { type Trial, type TrialSettings, tryList } from '../intake/trial.ts'

const importRow = (row: ReadRecord): ImportRow =>
  row.kind === 'record'
    ? { row: row.line, record: row.record }
    : { row: row.line, rejected: row.problems.map((problem) => toRejection(problem, row.raw)) }

/** Rows that are broken stay in the case as rejected. */
export async function* importRows(rows: AsyncIterable<ReadRecord>): AsyncIterableIterator<ImportRow> {
  for await (const row of rows) yield importRow(row)
}

/** What the list would do to the case, with nothing written; undefined when the person stopped it. */
export const tryImport = (open: ReadableCase, list: OpenList, settings: TrialSettings): Promise<Trial | undefined> =>
  tryList(
    list,
    async (id) => {
      const row = await open.row(id)
      if (row === null) return null
      const record = await open.recordVersion(id, row.version)
      return record === null ? null : { record, isWithdrawn: row.status === 'withdrawn' }
    },
    settings,
  )
