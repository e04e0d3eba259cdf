// A cell of a list as its file gives it, before its column says what it is to mean.
import type { SheetNumber } from './workbook/number.ts'

/** Why a cell holds nothing that could be read. */
export type FlawCode = 'cell-error' | 'formula-without-value' | 'cell-merged'

/** `shown` is what the sheet shows there. */
export type Flaw = { readonly flaw: FlawCode; readonly shown: string }

/** Text; a number of a sheet, held and shown; or a flaw. */
export type Cell = string | SheetNumber | Flaw

/** A cell with its column, from 1. */
export type PlacedCell = readonly [position: number, cell: Cell]

export const isFlaw = (cell: Cell | undefined): cell is Flaw => typeof cell === 'object' && 'flaw' in cell
export const isNumber = (cell: Cell | undefined): cell is SheetNumber => typeof cell === 'object' && 'stored' in cell

/** What a person sees in the cell. */
export const shownIn = (cell: Cell | undefined): string =>
  cell === undefined ? '' : typeof cell === 'string' ? cell : cell.shown

const BLANK = /^[\s\u{FEFF}]*$/u

/** Whether a cell holds anything. A number that its format does not show is there all the same. */
export const isFilled = (cell: Cell | undefined): boolean =>
  cell !== undefined && (typeof cell !== 'string' || !BLANK.test(cell))

/** The name of a column of a sheet by its position from 1: A, Z, AA. */
export const columnLetters = (position: number): string => {
  let [left, letters] = [position, '']
  while (left > 0) {
    letters = String.fromCodePoint(65 + ((left - 1) % 26)) + letters
    left = Math.floor((left - 1) / 26)
  }
  return letters
}
