// What passes between the thread that reads a workbook and the one that asked for it.
import type { WorkbookProblem } from './problem.ts'
import type { ListRow, RowsWanted } from './rows.ts'
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

export type Task =
  | { readonly want: 'survey'; readonly path: string; readonly sheet: string | null }
  | { readonly want: 'rows'; readonly path: string; readonly rows: RowsWanted }

export type Answer =
  /** Milliseconds that the thread has worked to start. */
  | { readonly kind: 'ready'; readonly worked: number }
  | { readonly kind: 'survey'; readonly survey: Survey }
  | { readonly kind: 'rows'; readonly rows: readonly ListRow[] }
  | { readonly kind: 'end' }
  | { readonly kind: 'problem'; readonly problem: WorkbookProblem }
  /** An error of the file system, with its code. */
  | {
      readonly kind: 'failure'
      readonly message: string
      readonly code: string | undefined
      readonly syscall: string | undefined
    }
