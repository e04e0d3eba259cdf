// docket export: the current facts of every transaction as a table or as NDJSON.
import type { TransactionRecord } from '../../../shared/contract/interchange.ts'
import { type Language, say } from '../../../shared/language/catalog.ts'
import { resultWords } from '../../../shared/language/cli.ts'
import type { ReadableCase } from '../../casefile/index.ts'
import { writeNew } from '../../files/whole.ts'
import { csvLine } from '../../intake/csv.ts'
import { CellTooLong, createColumnSet, tableCells, writeRecords } from '../../intake/export.ts'
import { SheetLimit } from '../../intake/workbook/write.ts'
import { reading } from '../case.ts'
import type { Run } from '../command-spec.ts'
import { refuse, refuseFile } from '../complaint.ts'
import { CommandError, DONE } from '../io.ts'
import { listFormat } from '../list.ts'
import { number } from '../text.ts'

async function* ndjson(open: ReadableCase): AsyncIterableIterator<string> {
  for await (const { record } of open.transactions()) yield `${JSON.stringify(record)}\n`
}

const columnsOf = async (open: ReadableCase) => {
  const set = createColumnSet()
  for await (const { record } of open.transactions()) set.add(record)
  return set.columns()
}

async function* csv(open: ReadableCase): AsyncIterableIterator<string> {
  const columns = await columnsOf(open)
  // The mark tells spreadsheets that the text is UTF-8.
  yield `\u{FEFF}${csvLine(columns.map(({ name }) => name))}`
  for await (const { record } of open.transactions()) yield csvLine(tableCells(columns, record))
}

async function* records(open: ReadableCase): AsyncIterableIterator<TransactionRecord> {
  for await (const { record } of open.transactions()) yield record
}

const refuseWriting = (language: Language, path: string, error: unknown): unknown => {
  if (error instanceof CellTooLong) {
    const { id, column, length } = error
    return refuse(language, 'cell-too-long', { path, id, column, length: number(length) })
  }
  if (error instanceof SheetLimit) return refuse(language, 'sheet-too-small', { path })
  return error instanceof CommandError || !isFileError(error) ? error : refuseFile(language, path, error)
}

export const exportCommand: Run = async (invocation) => {
  const { arguments: given, language, json, io } = invocation
  const [from = '', path = ''] = given.operands
  const format = listFormat(invocation, path)
  const count = await reading(invocation, from, async (open) => {
    try {
      if (format === 'xlsx') await writeRecords(path, await columnsOf(open), records(open))
      else await writeNew(path, format === 'csv' ? csv(open) : ndjson(open))
    } catch (error) {
      throw refuseWriting(language, path, error)
    }
    return (await open.summary()).records
  })
  await io.write(
    json
      ? `${JSON.stringify({ case: from, file: path, format, transactions: count })}\n`
      : `${say(resultWords, language, 'exported', { count: number(count), path })}\n`,
  )
  return DONE
}

const isFileError = (error: unknown): boolean => error instanceof Error && 'syscall' in error
