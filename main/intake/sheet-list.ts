// A list in a workbook: its sheet, what the sheet hides and merges, and its rows.
import type { ImportPlan } from '../../shared/contract/import-plan.ts'
import { type Result, failed, ok } from '../../shared/kernel/result.ts'
import { type PlacedCell, columnLetters, isFilled } from './cell.ts'
import { type Layout, type RawRow, findHeader } from './look.ts'
import type { TableRow } from './table.ts'
import type { WorkbookProblem } from './workbook/problem.ts'
import type { SheetSummary, Survey } from './workbook/protocol.ts'
import { sheetRows, surveyWorkbook } from './workbook/read.ts'
import type { Merge } from './workbook/sheet.ts'

export type SheetProblem =
  | WorkbookProblem
  | { readonly code: 'table-empty' }
  | { readonly code: 'header-row-unknown'; readonly row: number }
  | { readonly code: 'hidden-undecided'; readonly rows: number; readonly columns: string; readonly of: number }

/** What the sheet hides where its rows are. */
export type Hidden = { readonly rows: number; readonly columns: readonly number[] }

export type SheetLook = {
  readonly sheets: readonly SheetSummary[]
  readonly sheet: string
  readonly head: readonly RawRow[]
  readonly layout: Layout
  readonly rows: number
  readonly hidden: Hidden
  /** Merges that reach below the header. */
  readonly merges: readonly Merge[]
}

const filledPositions = (rows: readonly RawRow[]): ReadonlySet<number> =>
  new Set(rows.flatMap(({ cells }) => cells.flatMap(([position, cell]) => (isFilled(cell) ? [position] : []))))

const hiddenIn = ({ hiddenColumns, hiddenRows, head }: Survey): Hidden => {
  const filled = filledPositions(head.map(({ row, cells }) => ({ line: row, cells })))
  return {
    rows: hiddenRows,
    columns: [...filled].filter((position) =>
      hiddenColumns.some(([first, last]) => position >= first && position <= last),
    ),
  }
}

/** Looks at a workbook and at the sheet that is named, or the only one that shows anything. */
export const lookAtSheet = async (path: string, plan: ImportPlan): Promise<Result<SheetLook, SheetProblem>> => {
  const surveyed = await surveyWorkbook(path, plan.sheet)
  if (!surveyed.ok) return surveyed
  const { sheets, sheet, head: rows, merges } = surveyed.value
  const hidden = hiddenIn(surveyed.value)
  const isShown = (row: Survey['head'][number]): boolean => plan.hidden !== 'leave-out' || !row.isHidden
  const head = rows.filter(isShown).map(({ row, cells }) => ({ line: row, cells: visible(cells, hidden, plan) }))
  const layout = findHeader(head, plan.headerRow)
  if (layout === undefined)
    return failed(
      plan.headerRow === undefined ? { code: 'table-empty' } : { code: 'header-row-unknown', row: plan.headerRow },
    )
  const below = merges.filter(({ toRow }) => toRow > layout.headerLine)
  return ok({ sheets, sheet, head, layout, rows: surveyed.value.rows, hidden, merges: below })
}

const visible = (cells: readonly PlacedCell[], hidden: Hidden, plan: ImportPlan): readonly PlacedCell[] =>
  plan.hidden === 'leave-out' && hidden.columns.length > 0
    ? cells.filter(([position]) => !hidden.columns.includes(position))
    : cells

/** The rows below the header as the plan has them read. What goes wrong is thrown, as `sheetRows` throws it. */
export const rowsOfSheet = (path: string, look: SheetLook, plan: ImportPlan): AsyncGenerator<TableRow> =>
  sheetRows(path, {
    sheet: look.sheet,
    after: look.layout.headerLine,
    leaveOutHiddenRows: plan.hidden === 'leave-out',
    leaveOutColumns: plan.hidden === 'leave-out' ? look.hidden.columns : [],
    fillMerged: plan.merged === 'fill',
    merges: look.merges,
  })

/** Rows below the header. */
export const rowsBelow = (look: SheetLook): number => Math.max(0, look.rows - look.layout.above - 1)

/** Whether a person has to say what becomes of hidden rows and columns. */
export const hiddenQuestion = (look: SheetLook, plan: ImportPlan): SheetProblem | undefined => {
  if (plan.hidden !== undefined || (look.hidden.rows === 0 && look.hidden.columns.length === 0)) return undefined
  const columns = look.hidden.columns.map(columnLetters).join(', ')
  return { code: 'hidden-undecided', rows: look.hidden.rows, columns: columns || '0', of: rowsBelow(look) }
}
