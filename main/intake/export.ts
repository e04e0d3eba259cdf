// Records as rows of a table: the columns that are used, and one cell for each.
import type { Party, TransactionRecord } from '../../shared/contract/interchange.ts'
import { type CellValue, writeCell, writeFigure } from './cells.ts'
import { type Column, compareColumns, prefixOfRole, resolveColumn } from './columns.ts'
import { LONGEST_CELL, type SheetValue, writeWorkbook } from './workbook/write.ts'

type Flat = ReadonlyMap<string, CellValue>

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isCellValue = (value: unknown): value is CellValue =>
  typeof value === 'string' ||
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (Array.isArray(value) && value.every((part) => typeof part === 'string'))

const flatten = (flat: Map<string, CellValue>, name: string, value: unknown): void => {
  if (value === undefined || value === null || value === '') return
  if (isObject(value)) {
    for (const [member, part] of Object.entries(value)) flatten(flat, name === '' ? member : `${name}.${member}`, part)
    return
  }
  if (Array.isArray(value) && value.some(isObject)) {
    value.forEach((part: unknown, index) => flatten(flat, `${name}[${index + 1}]`, part))
    return
  }
  if (isCellValue(value)) flat.set(name, value)
}

const flattenParties = (flat: Map<string, CellValue>, parties: readonly Party[]): void => {
  const counts = new Map<string, number>()
  for (const { role, ...members } of parties) {
    const prefix = prefixOfRole(role)
    const number = (counts.get(prefix) ?? 0) + 1
    counts.set(prefix, number)
    const name = number === 1 ? prefix : `${prefix}[${number}]`
    const before = flat.size
    flatten(flat, name, members)
    // A party of which nothing is known is still a party of the transaction.
    if (flat.size === before) flat.set(`${name}.alsoRoles`, [])
  }
}

/** Column names and values of a record, unknown ones left out. */
export const flattenRecord = ({ parties, ...rest }: TransactionRecord): Flat => {
  const flat = new Map<string, CellValue>()
  flatten(flat, '', rest)
  flattenParties(flat, parties)
  return flat
}

/** Gathers the columns that records use; the first pass of an export. */
export const createColumnSet = () => {
  const names = new Set<string>(['id', 'activity'])
  return {
    add: (record: TransactionRecord): void => {
      for (const name of flattenRecord(record).keys()) names.add(name)
    },
    columns: (): Column[] => [...names].flatMap((name) => resolveColumn(name) ?? []).toSorted(compareColumns),
  }
}

/** The cells of a record under those columns. */
export const tableCells = (columns: readonly Column[], record: TransactionRecord): string[] => {
  const flat = flattenRecord(record)
  return columns.map((column) => {
    const value = flat.get(column.name)
    return value === undefined ? '' : writeCell(column, value)
  })
}

const FIRST_DAY_OF_SHEETS = '1900-03-01'

const sheetValue = (column: Column, value: CellValue): SheetValue => {
  if (typeof value === 'number') {
    const written = writeFigure(column, value)
    return written.endsWith('%') ? written : value
  }
  const isDay = (column.kind === 'date' || column.kind === 'paper') && typeof value === 'string'
  return isDay && value >= FIRST_DAY_OF_SHEETS && value < '9999' ? { day: value } : writeCell(column, value)
}

/** A text of a record that no cell of a workbook can hold. */
export class CellTooLong extends Error {
  override readonly name = 'CellTooLong'
  readonly id: string
  readonly column: string
  readonly length: number
  constructor(id: string, column: string, length: number) {
    super(`${column} of ${id}`)
    this.id = id
    this.column = column
    this.length = length
  }
}

/** The values of a record under those columns, as a sheet holds them; throws a `CellTooLong`. */
const sheetValues = (columns: readonly Column[], record: TransactionRecord): SheetValue[] => {
  const flat = flattenRecord(record)
  return columns.map((column) => {
    const found = flat.get(column.name)
    const value = found === undefined ? '' : sheetValue(column, found)
    if (typeof value === 'string' && value.length > LONGEST_CELL)
      throw new CellTooLong(record.id, column.name, value.length)
    return value
  })
}

/** Columns that stand before the facts, and what they say of a record. */
export type Lead = {
  readonly head: readonly string[]
  readonly of: (record: TransactionRecord) => readonly (string | number)[]
}

/** Writes records as a workbook; the path must not exist. Throws a `CellTooLong`, a `SheetLimit`, or the system's error. */
export const writeRecords = (
  path: string,
  columns: readonly Column[],
  records: AsyncIterable<TransactionRecord> | Iterable<TransactionRecord>,
  lead: Lead = { head: [], of: () => [] },
): Promise<void> => {
  const rows = async function* (): AsyncGenerator<SheetValue[]> {
    yield [...lead.head, ...columns.map(({ name }) => name)]
    for await (const record of records) yield [...lead.of(record), ...sheetValues(columns, record)]
  }
  return writeWorkbook(path, rows())
}
