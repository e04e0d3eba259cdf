// The rows of a sheet as a list is read from it: below the header, without what is left out, with what its merges cover said.
import { type PlacedCell, shownIn } from '../cell.ts'
import { tooLarge } from './problem.ts'
import type { Merge, SheetRow } from './sheet.ts'

export type RowsWanted = {
  readonly sheet: string
  /** The row of the header; rows up to it are not given. */
  readonly after: number
  readonly leaveOutHiddenRows: boolean
  readonly leaveOutColumns: readonly number[]
  /** Whether the value of a merge holds for every cell it covers; else such a cell is a flaw that a person sees to. */
  readonly fillMerged: boolean
  readonly merges: readonly Merge[]
}

export type ListRow = { readonly line: number; readonly cells: readonly PlacedCell[]; readonly raw: string }

/** Merges may not overlap, so that a row can be covered no further than it is wide. */
const WIDEST = 16_384
/** Empty cells between two filled ones that are shown as such. */
const WIDEST_GAP = 256

const rawOf = (cells: readonly PlacedCell[]): string => {
  const texts: string[] = []
  for (const [position, cell] of cells) {
    while (texts.length < position - 1 && position - texts.length < WIDEST_GAP) texts.push('')
    texts.push(shownIn(cell))
  }
  return texts.join('\t')
}

/** Takes the rows of a sheet one after the other, in order. */
export const createListRows = ({ after, leaveOutHiddenRows, leaveOutColumns, fillMerged, merges }: RowsWanted) => {
  const inOrder = merges.toSorted((left, right) => left.fromRow - right.fromRow)
  const values = new Map<Merge, PlacedCell[1]>()
  let next = 0
  let open: Merge[] = []

  const openMerges = (row: number): void => {
    for (let merge = inOrder[next]; merge !== undefined && merge.fromRow <= row; merge = inOrder[next]) {
      open.push(merge)
      next += 1
    }
    open = open.filter(({ toRow }) => toRow >= row)
    if (open.reduce((width, { fromColumn, toColumn }) => width + toColumn - fromColumn + 1, 0) > WIDEST)
      throw tooLarge('merges')
  }

  const cover = (row: number, cells: readonly PlacedCell[]): readonly PlacedCell[] => {
    if (open.length === 0) return cells
    const byPosition = new Map(cells)
    for (const merge of open) {
      const first = merge.fromRow === row ? byPosition.get(merge.fromColumn) : undefined
      if (first !== undefined) values.set(merge, first)
      const value = values.get(merge)
      if (value === undefined) continue
      for (let position = merge.fromColumn; position <= merge.toColumn; position += 1)
        if (row !== merge.fromRow || position !== merge.fromColumn)
          byPosition.set(position, fillMerged ? value : { flaw: 'cell-merged', shown: shownIn(value) })
    }
    return [...byPosition].toSorted(([left], [right]) => left - right)
  }

  return ({ row, isHidden, cells }: SheetRow): ListRow | undefined => {
    openMerges(row)
    const covered = cover(row, cells)
    if (row <= after || (isHidden && leaveOutHiddenRows)) return undefined
    const read =
      leaveOutColumns.length === 0 ? covered : covered.filter(([position]) => !leaveOutColumns.includes(position))
    return { line: row, cells: read, raw: rawOf(read) }
  }
}
