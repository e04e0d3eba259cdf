// What is settled of the list in hand, between the screens of the import.
import type { ImportPlan } from '../../../shared/contract/import-plan.ts'
import type { InspectedColumn, Inspection, RejectedInList } from '../../../shared/contract/ipc.ts'

/** The field of each column by its position; null leaves it out. */
export type Fields = ReadonlyMap<number, string | null>

/** What is settled for single rows: cells written anew, and rows that are left out. */
export type SettledRows = {
  readonly cells: readonly { readonly row: number; readonly position: number; readonly text: string }[]
  readonly leftOut: readonly number[]
}

export type Settled = {
  readonly inspection: Inspection
  /** Everything but the columns, which `fields` has. */
  readonly plan: ImportPlan
  readonly fields: Fields
  readonly rows: SettledRows
}

const noRows: SettledRows = { cells: [], leftOut: [] }

export const settledFrom = (inspection: Inspection): Settled => ({
  inspection,
  plan: inspection.plan,
  fields: new Map(inspection.columns.map(({ position, field }) => [position, field])),
  rows: noRows,
})

const nthOf = (column: InspectedColumn, columns: readonly InspectedColumn[]): number =>
  columns.filter(({ header, position }) => header === column.header && position <= column.position).length

/** The plan as the main process takes it: every column of the file, by its header and its position. */
export const planOf = ({ inspection, plan, fields }: Settled): ImportPlan => ({
  ...plan,
  columns: inspection.columns.map((column) => ({
    header: column.header,
    nth: nthOf(column, inspection.columns),
    position: column.position,
    field: fields.get(column.position) ?? null,
  })),
})

/** Required fields that neither a column nor a value for all rows gives. */
export const missingFields = ({ inspection, plan, fields }: Settled): Inspection['fields'] => {
  const given = new Set([...fields.values(), ...(plan.constants ?? []).map(({ field }) => field)])
  return inspection.fields.filter(({ field, required }) => required && !given.has(field))
}

export const textOf = (row: RejectedInList, position: number, { cells }: SettledRows): string =>
  cells.find((cell) => cell.row === row.row && cell.position === position)?.text ??
  row.cells.find((cell) => cell.position === position)?.text ??
  ''

export const withCell = (rows: SettledRows, cell: SettledRows['cells'][number]): SettledRows => ({
  ...rows,
  cells: [...rows.cells.filter(({ row, position }) => row !== cell.row || position !== cell.position), cell],
})
