// XLSX sheets in and out. A workbook is one compressed whole and cannot be streamed, so its unpacked size is looked at first.
import { readFile } from 'node:fs/promises'
import { type WorkSheet, read, utils, write } from '@e965/xlsx'
import { addDays, civilDate } from '../../shared/kernel/civil-date.ts'
import { type Result, failed, ok } from '../../shared/kernel/result.ts'
import { writeNew } from '../files/whole.ts'
import type { Cell, TableRow } from './table.ts'

export type WorkbookProblem =
  | { readonly code: 'workbook-unreadable'; readonly detail: string }
  | { readonly code: 'workbook-too-large'; readonly megabytes: number }
  | { readonly code: 'sheet-unknown'; readonly sheet: string; readonly sheets: string }

const MOST_UNPACKED_BYTES = 256 * 1024 * 1024
const CENTRAL_ENTRY = 0x02014b50
const END_OF_DIRECTORY = 0x06054b50
const LONGEST_COMMENT = 0xffff

/** The sum of the sizes that a ZIP directory states for its entries; undefined when there is no directory. */
const unpackedBytes = (file: Buffer): number | undefined => {
  const from = Math.max(0, file.length - LONGEST_COMMENT - 22)
  let end = file.length - 22
  while (end >= from && file.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1
  if (end < from || end < 0) return undefined
  const count = file.readUInt16LE(end + 10)
  let offset = file.readUInt32LE(end + 16)
  let total = 0
  for (let entry = 0; entry < count; entry += 1) {
    if (offset + 46 > file.length || file.readUInt32LE(offset) !== CENTRAL_ENTRY) return undefined
    total += file.readUInt32LE(offset + 24)
    offset += 46 + file.readUInt16LE(offset + 28) + file.readUInt16LE(offset + 30) + file.readUInt16LE(offset + 32)
  }
  return total
}

/** Whether a number format shows a day: it has a year or a day outside quotation marks and brackets. */
const showsDay = (format: string): boolean => /[yd]/i.test(format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ''))

// Day 60 of the 1900 system is the 29 February 1900 that never was, so its count starts a day early.
const dateText = (serial: number, date1904: boolean): string =>
  addDays(civilDate(date1904 ? '1904-01-01' : '1899-12-30'), Math.floor(serial))

// The library types a cell's value as any of these.
const cellOf = (sheet: WorkSheet, address: string, date1904: boolean): Cell => {
  const stored: unknown = sheet[address]
  if (typeof stored !== 'object' || stored === null || !('t' in stored) || !('v' in stored)) return ''
  const { t: type, v: value } = stored
  const format = 'z' in stored && typeof stored.z === 'string' ? stored.z : ''
  if (type === 'e') return { flaw: 'w' in stored ? String(stored.w) : `#${String(value)}` }
  if (type === 'n' && typeof value === 'number')
    return showsDay(format) && value >= 61 && value < 2_958_466 ? dateText(value, date1904) : String(value)
  if (type === 'b') return value === true ? 'yes' : 'no'
  return typeof value === 'string' ? value : String(value)
}

const rowsOf = (sheet: WorkSheet, date1904: boolean): TableRow[] => {
  if (sheet['!ref'] === undefined) return []
  const { s: start, e: end } = utils.decode_range(sheet['!ref'])
  const rows: TableRow[] = []
  for (let row = start.r; row <= end.r; row += 1) {
    const cells: Cell[] = []
    for (let column = 0; column <= end.c; column += 1)
      cells.push(cellOf(sheet, utils.encode_cell({ r: row, c: column }), date1904))
    rows.push({
      line: row + 1,
      cells,
      raw: cells.map((cell) => (typeof cell === 'string' ? cell : cell.flaw)).join('\t'),
    })
  }
  return rows
}

/** The rows of one sheet (the first where none is named), with the numbers the spreadsheet shows. */
export const readWorkbook = async (
  path: string,
  sheetName: string | undefined,
): Promise<Result<TableRow[], WorkbookProblem>> => {
  const file = await readFile(path)
  const size = unpackedBytes(file)
  if (size === undefined) return failed({ code: 'workbook-unreadable', detail: 'no ZIP directory' })
  if (size > MOST_UNPACKED_BYTES)
    return failed({ code: 'workbook-too-large', megabytes: Math.ceil(size / 1024 / 1024) })
  try {
    const workbook = read(file, {
      type: 'buffer',
      cellNF: true,
      cellText: true,
      cellHTML: false,
      sheets: sheetName ?? 0,
    })
    const name = sheetName ?? workbook.SheetNames[0] ?? ''
    const sheet = workbook.Sheets[name]
    if (sheet === undefined)
      return failed({ code: 'sheet-unknown', sheet: name, sheets: workbook.SheetNames.join(', ') })
    return ok(rowsOf(sheet, workbook.Workbook?.WBProps?.date1904 === true))
  } catch (error) {
    return failed({ code: 'workbook-unreadable', detail: error instanceof Error ? error.message : String(error) })
  }
}

/** Writes one sheet whose cells are all text or numbers, never formulas; the path must not exist. */
export const writeWorkbook = async (path: string, rows: readonly (readonly (string | number)[])[]): Promise<void> => {
  const workbook = utils.book_new()
  utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows.map((row) => [...row])), 'transactions')
  const bytes: unknown = write(workbook, { type: 'buffer', bookType: 'xlsx', compression: true })
  if (!Buffer.isBuffer(bytes)) throw new TypeError('a workbook is bytes')
  await writeNew(path, bytes)
}
