// The current facts of a case as a table or as NDJSON, in a file that is there whole or not at all.
import type { Filter } from '../../shared/contract/casefile.ts'
import { type Failure, type Result, failed, ok } from '../../shared/kernel/result.ts'
import { writeNew } from '../files/atomic.ts'
import { csvLine } from '../intake/csv.ts'
import { CellTooLong, createColumnSet, tableCells, writeRecords } from '../intake/export.ts'
import { SheetLimit } from '../intake/workbook/write.ts'
import { type Work, transactionsOf } from './work.ts'

export type ExportAsked = {
  readonly filter: Filter
  readonly format: 'csv' | 'xlsx' | 'ndjson'
  /** Must not exist yet. */
  readonly path: string
}

/** What a workbook cannot hold. */
export type ExportProblem =
  | (Failure<'cell-too-long'> & { readonly id: string; readonly column: string; readonly length: number })
  | Failure<'sheet-too-small'>

// The mark tells spreadsheets that the text is UTF-8.
const BYTE_ORDER_MARK = '\u{FEFF}'

/** Answers with the number of transactions that are in the file. Throws the system's error. */
export const exportList = async (
  work: Work,
  { filter, format, path }: ExportAsked,
): Promise<Result<{ readonly rows: number }, ExportProblem>> => {
  let rows = 0
  const records = function* () {
    rows = 0
    for (const { record } of transactionsOf(work, filter)) {
      rows += 1
      yield record
    }
  }
  if (format === 'ndjson') {
    const lines = function* () {
      for (const record of records()) yield `${JSON.stringify(record)}\n`
    }
    await writeNew(path, lines())
    return ok({ rows })
  }
  const columnSet = createColumnSet()
  for (const record of records()) columnSet.add(record)
  const columns = columnSet.columns()
  if (format === 'xlsx') {
    try {
      await writeRecords(path, columns, records())
    } catch (error) {
      if (error instanceof CellTooLong) {
        const { id, column, length } = error
        return failed({ code: 'cell-too-long', id, column, length })
      }
      if (error instanceof SheetLimit) return failed({ code: 'sheet-too-small' })
      throw error
    }
    return ok({ rows })
  }
  const lines = function* () {
    yield `${BYTE_ORDER_MARK}${csvLine(columns.map(({ name }) => name))}`
    for (const record of records()) yield csvLine(tableCells(columns, record))
  }
  await writeNew(path, lines())
  return ok({ rows })
}
