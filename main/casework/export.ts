// The current facts of a case as a table or as NDJSON, alone or beside their answers, in a file that is there whole or not at all.
import type { Filter } from '../../shared/contract/casefile.ts'
import type { TransactionRecord } from '../../shared/contract/interchange.ts'
import { type Failure, type Result, failed, ok } from '../../shared/kernel/result.ts'
import type { Language } from '../../shared/language/catalog.ts'
import { writeNew } from '../files/atomic.ts'
import { csvLine } from '../intake/csv.ts'
import { CellTooLong, type Lead, createColumnSet, tableCells, writeRecords } from '../intake/export.ts'
import { guardFormula } from '../intake/values/text.ts'
import { SheetLimit } from '../intake/workbook/write.ts'
import type { StoredTransaction } from '../casefile/index.ts'
import { answerColumns } from './tables/answers.ts'
import { type Work, transactionsOf } from './work.ts'

export type ExportAsked = {
  readonly filter: Filter
  readonly format: 'csv' | 'xlsx' | 'ndjson'
  /** Must not exist yet. */
  readonly path: string
  /** With the answers, in words of this language; absent: the facts alone, which can be imported again. */
  readonly answers?: Language
}

/** What a workbook cannot hold. */
export type ExportProblem =
  | (Failure<'cell-too-long'> & { readonly id: string; readonly column: string; readonly length: number })
  | Failure<'sheet-too-small'>

// The mark tells spreadsheets that the text is UTF-8.
const BYTE_ORDER_MARK = '\u{FEFF}'

/** One transaction on a line: its record, and with the answers its determination, null where it has none. */
const lineOf = ({ record, determination }: StoredTransaction, answers: Language | undefined): string =>
  JSON.stringify(answers === undefined ? record : { record, determination })

/** The answers before the facts of each record; `stored` gives the transaction of a record. */
const leadOf = (
  { reads }: Work,
  language: Language,
  stored: (record: TransactionRecord) => StoredTransaction | undefined,
): Lead => ({
  head: answerColumns.map(({ head }) => head(language)),
  of: (record) => {
    const row = reads.row(record.id)
    if (row === null) return answerColumns.map(() => '')
    const answered = { row, determination: stored(record)?.determination ?? null }
    return answerColumns.map(({ cell, isFigure }) => {
      const said = cell(answered, language)
      // What a person noted may begin like a formula.
      return isFigure && said !== '' ? Number(said) : guardFormula(said)
    })
  },
})

/** Answers with the number of transactions that are in the file. Throws the system's error. */
export const exportList = async (
  work: Work,
  { filter, format, path, answers }: ExportAsked,
): Promise<Result<{ readonly rows: number }, ExportProblem>> => {
  let rows = 0
  const byRecord = new WeakMap<TransactionRecord, StoredTransaction>()
  const all = function* () {
    rows = 0
    for (const stored of transactionsOf(work, filter)) {
      rows += 1
      byRecord.set(stored.record, stored)
      yield stored
    }
  }
  const records = function* () {
    for (const { record } of all()) yield record
  }
  if (format === 'ndjson') {
    const lines = function* () {
      for (const stored of all()) yield `${lineOf(stored, answers)}\n`
    }
    await writeNew(path, lines())
    return ok({ rows })
  }
  const columnSet = createColumnSet()
  for (const record of records()) columnSet.add(record)
  const columns = columnSet.columns()
  const lead = answers === undefined ? undefined : leadOf(work, answers, (record) => byRecord.get(record))
  if (format === 'xlsx') {
    try {
      await writeRecords(path, columns, records(), lead)
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
    yield `${BYTE_ORDER_MARK}${csvLine([...(lead?.head ?? []), ...columns.map(({ name }) => name)])}`
    for (const record of records())
      yield csvLine([...(lead?.of(record).map(String) ?? []), ...tableCells(columns, record)])
  }
  await writeNew(path, lines())
  return ok({ rows })
}
