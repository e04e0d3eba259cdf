// What the thread that reads a workbook answers, beside rows, and what it foresees. How it is asked is the protocol of main/threads.
import type { WorkbookProblem } from './problem.ts'
import type { Merge, SheetRow } from './sheet.ts'

export type SheetSummary = {
  readonly name: string
  readonly isHidden: boolean
  /** Whether any cell holds anything; a hidden sheet is not looked into. */
  readonly isFilled: boolean
}

/** A look at a workbook: its sheets, and of the chosen one what decides how its rows are to be read. */
export type Survey = {
  readonly sheets: readonly SheetSummary[]
  readonly sheet: string
  /** The first rows, enough to find the header and to show samples. */
  readonly head: readonly SheetRow[]
  readonly rows: number
  readonly hiddenRows: number
  readonly hiddenColumns: readonly (readonly [first: number, last: number])[]
  readonly merges: readonly Merge[]
}

/** What the thread foresees: a file that is no workbook to be read, or an error of the file system with its code. */
export type ReadingFailure =
  | { readonly kind: 'problem'; readonly problem: WorkbookProblem }
  | { readonly kind: 'file'; readonly message: string; readonly code: string; readonly syscall: string }
