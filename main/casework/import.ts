// Rows of a list as a case takes them, and as it would take them.
import type { ImportRow } from '../../shared/contract/casefile.ts'
import { toRejection } from '../../shared/language/row-problem.ts'
import type { ReadRecord } from '../intake/ndjson.ts'

const importRow = (row: ReadRecord): ImportRow =>
  row.kind === 'record'
    ? { row: row.line, record: row.record }
    : { row: row.line, rejected: row.problems.map((problem) => toRejection(problem, row.raw)) }

/** Rows that are broken stay in the case as rejected. */
export async function* importRows(rows: AsyncIterable<ReadRecord>): AsyncIterableIterator<ImportRow> {
  for await (const row of rows) yield importRow(row)
}
