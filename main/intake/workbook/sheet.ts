// The rows of one sheet in order, by the cells that are there and not by the extent the sheet states.
import type { Cell, Flaw, PlacedCell } from '../cell.ts'
import { type Book, createTextGatherer } from './book.ts'
import { damaged, tooLarge } from './problem.ts'
import { sheetNumber } from './number.ts'
import { type Attributes, readXml, unescaped } from './xml.ts'
import type { Archive } from './zip.ts'

/** Columns and rows from 1. */
export type Merge = {
  readonly fromRow: number
  readonly toRow: number
  readonly fromColumn: number
  readonly toColumn: number
}

export type SheetRow = {
  readonly row: number
  readonly isHidden: boolean
  /** The cells that hold something, by column from 1, in order. */
  readonly cells: readonly PlacedCell[]
}

/** What a sheet has beside the cells of its rows; whole once its rows have been read. */
export type SheetFacts = {
  readonly merges: readonly Merge[]
  /** First and last of each run of hidden columns, from 1. */
  readonly hiddenColumns: readonly (readonly [first: number, last: number])[]
}

const MOST_MERGES = 20_000
const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384

const columnNumber = (letters: string): number =>
  Array.from(letters).reduce((number, letter) => number * 26 + (letter.codePointAt(0) ?? 0) - 64, 0)

const REFERENCE = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/

const placeOf = (reference: string, part: string): { readonly row: number; readonly column: number } => {
  const match = REFERENCE.exec(reference)
  const [row, column] = [Number(match?.[2]), columnNumber(match?.[1] ?? '')]
  if (match === null || row > LAST_ROW || column > LAST_COLUMN) throw damaged(part)
  return { row, column }
}

const mergeOf = (reference: string, part: string): Merge => {
  const [from = '', to = from] = reference.split(':')
  const [first, last] = [placeOf(from, part), placeOf(to, part)]
  return { fromRow: first.row, toRow: last.row, fromColumn: first.column, toColumn: last.column }
}

const isTrue = (written: string | undefined): boolean => written === '1' || written === 'true'

/** A row without height, or a column without width, is not seen. */
const isNothing = (size: string | undefined): boolean => size !== undefined && Number(size) === 0

/** A cell of type `d` holds ISO 8601; midnight is the day alone. */
const isoDay = (written: string): string => written.trim().replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '')

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/

const WITHOUT_VALUE: Flaw = { flaw: 'formula-without-value', shown: '' }

type CellState = { readonly type: string; readonly style: number; readonly column: number; hasFormula: boolean }

const cellValue = (book: Book, cell: CellState, value: string | undefined, inline: string, part: string): Cell => {
  // Some programs write the text of a cell in the place of another type.
  if (value === undefined) return cell.hasFormula && inline === '' ? WITHOUT_VALUE : inline
  switch (cell.type) {
    case 'inlineStr':
      return inline === '' ? unescaped(value) : inline
    case 's': {
      if (value.trim() === '') return ''
      const text = /^\d+$/.test(value.trim()) ? book.textAt(Number(value)) : undefined
      if (text === undefined) throw damaged(part)
      return text
    }
    case 'str':
      return unescaped(value)
    case 'b':
      return isTrue(value.trim()) ? 'TRUE' : 'FALSE'
    case 'e':
      return { flaw: 'cell-error', shown: value }
    case 'd':
      return isoDay(value)
    case 'n': {
      const written = value.trim()
      if (written === '') return cell.hasFormula ? WITHOUT_VALUE : ''
      const number = Number(written)
      if (!NUMBER.test(written) || !Number.isFinite(number)) return { flaw: 'cell-error', shown: written }
      if (cell.hasFormula && number === 0 && book.isUncalculated) return { ...WITHOUT_VALUE, shown: written }
      const format = book.formatOf(cell.style)
      // Without its format nobody knows whether 0.4 is shown as 40 %.
      if (format === undefined) throw damaged(part)
      return sheetNumber(number, format, book.days)
    }
    default:
      throw damaged(part)
  }
}

/**
 * The rows of a sheet that hold anything, in the order of the file. `facts` fills while they are read.
 * Throws a `WorkbookError` where the part is damaged or past a bound.
 */
export async function* readSheet(
  archive: Archive,
  book: Book,
  part: string,
  facts: { readonly merges: Merge[]; readonly hiddenColumns: (readonly [number, number])[] },
): AsyncGenerator<SheetRow[]> {
  let ready: SheetRow[] = []
  let row = 0
  let column = 0
  let isHidden = false
  let cells: PlacedCell[] = []
  let cell: CellState | undefined
  let value: string | undefined
  let inValue = false
  let inData = false
  const inline = createTextGatherer()

  const openRow = (attributes: Attributes): void => {
    const stated = attributes['r']
    const next = stated === undefined ? row + 1 : Number(stated)
    // Rows that go back, or stand twice, would put cells where no reader looks for them.
    if (!Number.isInteger(next) || next <= row || next > LAST_ROW) throw damaged(part)
    row = next
    column = 0
    cells = []
    isHidden = isTrue(attributes['hidden']) || isNothing(attributes['ht'])
  }
  const openCell = (attributes: Attributes): void => {
    const stated = attributes['r']
    const place = stated === undefined ? { row, column: column + 1 } : placeOf(stated, part)
    if (place.row !== row || place.column <= column || place.column > LAST_COLUMN) throw damaged(part)
    column = place.column
    cell = { type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), column, hasFormula: false }
    value = undefined
    inline.take()
  }
  const closeCell = (): void => {
    if (cell === undefined) return
    const read = cellValue(book, cell, value, inline.take(), part)
    if (read !== '') cells.push([cell.column, read])
    cell = undefined
  }
  const handler = {
    open: (name: string, attributes: Attributes): void => {
      if (name === 'sheetData') inData = true
      else if (name === 'row' && inData) openRow(attributes)
      else if (name === 'c' && inData) openCell(attributes)
      else if (name === 'v') inValue = cell !== undefined
      else if (name === 'f' && cell !== undefined) cell.hasFormula = true
      else if (name === 'mergeCell') {
        if (facts.merges.length >= MOST_MERGES) throw tooLarge('merges')
        facts.merges.push(mergeOf(attributes['ref'] ?? '', part))
      } else if (name === 'col' && (isTrue(attributes['hidden']) || isNothing(attributes['width'])))
        facts.hiddenColumns.push([Number(attributes['min']), Number(attributes['max'])])
      else inline.open(name)
    },
    text: (text: string): void => {
      if (inValue) value = (value ?? '') + text
      else inline.text(text)
    },
    close: (name: string): void => {
      if (name === 'v') {
        if (inValue) value ??= ''
        inValue = false
      } else if (name === 'c' && inData) closeCell()
      else if (name === 'row' && inData) {
        if (cells.length > 0) ready.push({ row, isHidden, cells })
      } else if (name === 'sheetData') inData = false
      else inline.close(name)
    },
  }
  for await (const bytes of readXml(archive, part, handler)) {
    if (bytes === 0 || ready.length === 0) continue
    const rows = ready
    ready = []
    yield rows
  }
}
