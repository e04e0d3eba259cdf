// Rows of a list as the case file takes them.
import type { ImportRow } from '../../../shared/contract/casefile.ts'
import { toRejection } from '../../../shared/language/row-problem.ts'
import type { OpenList } from '../../intake/list.ts'
import type { ReadRecord } from '../../intake/ndjson.ts'

const importRow = (read: ReadRecord): ImportRow =>
  read.kind === 'record'
    ? { row: read.line, record: read.record }
    : { row: read.line, rejected: read.problems.map((found) => toRejection(found, read.raw)) }

export async function* importRows(list: OpenList): AsyncGenerator<ImportRow> {
  for await (const read of list.rows()) yield importRow(read)
}
