// Reads a workbook for the thread that asked: a survey, or the rows of a sheet in batches.
import { readBook } from './book.ts'
import { WorkbookError } from './problem.ts'
import type { SheetSummary, Survey } from './protocol.ts'
import { type ListRow, type RowsWanted, createListRows } from './rows.ts'
import { type Merge, type SheetRow, readSheet } from './sheet.ts'
import { type Archive, openArchive } from './zip.ts'
import type { Book, SheetEntry } from './book.ts'

/** Rows shown and searched for the header. */
const HEAD_ROWS = 100
const BATCH = 250

const emptyFacts = () => ({ merges: [] as Merge[], hiddenColumns: [] as (readonly [number, number])[] })

const isFilledSheet = async (archive: Archive, book: Book, { part, isHidden }: SheetEntry): Promise<boolean> => {
  if (isHidden) return true
  for await (const rows of readSheet(archive, book, part, emptyFacts())) if (rows.length > 0) return true
  return false
}

/** The sheet that is named; else the one visible sheet that holds anything. More than one: the person is asked. */
const choose = (book: Book, sheets: readonly SheetSummary[], named: string | null): SheetEntry => {
  const names = sheets.map(({ name }) => name).join(', ')
  if (named !== null) {
    const found = book.sheets.find(({ name }) => name === named)
    if (found === undefined) throw new WorkbookError({ code: 'sheet-unknown', sheet: named, sheets: names })
    return found
  }
  const filled = sheets.flatMap(({ isHidden, isFilled }, index) =>
    isFilled && !isHidden ? (book.sheets[index] ?? []) : [],
  )
  const [first, second] = filled
  if (second !== undefined)
    throw new WorkbookError({ code: 'sheet-undecided', sheets: filled.map(({ name }) => name).join(', ') })
  const only = first ?? book.sheets.find(({ isHidden }) => !isHidden)
  if (only === undefined) throw new WorkbookError({ code: 'sheet-undecided', sheets: names })
  return only
}

export const surveyOf = async (path: string, named: string | null): Promise<Survey> => {
  const archive = await openArchive(path)
  try {
    const book = await readBook(archive)
    const sheets: SheetSummary[] = []
    for (const entry of book.sheets)
      sheets.push({ name: entry.name, isHidden: entry.isHidden, isFilled: await isFilledSheet(archive, book, entry) })
    const sheet = choose(book, sheets, named)
    const facts = emptyFacts()
    const head: SheetRow[] = []
    let [rows, hiddenRows] = [0, 0]
    for await (const batch of readSheet(archive, book, sheet.part, facts))
      for (const row of batch) {
        if (head.length < HEAD_ROWS) head.push(row)
        rows += 1
        if (row.isHidden) hiddenRows += 1
      }
    return { sheets, sheet: sheet.name, head, rows, hiddenRows, ...facts }
  } finally {
    await archive.close()
  }
}

/** The rows that are wanted, in batches. */
export async function* rowsOf(path: string, wanted: RowsWanted): AsyncGenerator<readonly ListRow[], undefined> {
  const archive = await openArchive(path)
  try {
    const book = await readBook(archive)
    const sheet = book.sheets.find(({ name }) => name === wanted.sheet)
    if (sheet === undefined) throw new WorkbookError({ code: 'sheet-unknown', sheet: wanted.sheet, sheets: '' })
    const listRow = createListRows(wanted)
    for await (const batch of readSheet(archive, book, sheet.part, emptyFacts()))
      for (let from = 0; from < batch.length; from += BATCH)
        yield batch.slice(from, from + BATCH).flatMap((row) => listRow(row) ?? [])
  } finally {
    await archive.close()
  }
}
