// A first look at a list: where its header stands, what its columns hold, and what a person has to settle before it is read.
import { type ImportPlan, type Separator, separators } from '../../shared/contract/import-plan.ts'
import { type PlacedCell, isFilled, shownIn } from './cell.ts'
import { namedColumns } from './headers.ts'

/** A row of a file before anybody knows what it is. */
export type RawRow = { readonly line: number; readonly cells: readonly PlacedCell[] }

/** Where the header stands, and the rows that were looked at. */
export type Layout = {
  readonly headerLine: number
  readonly header: readonly PlacedCell[]
  /** The row above the header, whose cells may name groups of its columns. */
  readonly groups: readonly PlacedCell[]
  /** Filled rows above the header, which are not read. */
  readonly above: number
  /** Rows below the header, as far as was looked. */
  readonly body: readonly RawRow[]
}

/** Rows in which a header is looked for; titles and notes above it are a few lines. */
export const ROWS_SEARCHED = 50
const SAMPLES = 5

/**
 * The header: the row that is stated, else the first of those that name most columns, else the first row that fills as many cells as
 * any. Undefined where no row is filled.
 */
export const findHeader = (rows: readonly RawRow[], stated: number | undefined): Layout | undefined => {
  const filled = rows
    .map(({ line, cells }) => ({ line, cells: cells.filter(([, cell]) => isFilled(cell)) }))
    .filter(({ cells }) => cells.length > 0)
  const layoutAt = (index: number): Layout | undefined => {
    const header = filled[index]
    return header === undefined
      ? undefined
      : {
          headerLine: header.line,
          header: header.cells,
          groups: filled[index - 1]?.cells ?? [],
          above: index,
          body: filled.slice(index + 1),
        }
  }
  if (stated !== undefined) return layoutAt(filled.findIndex(({ line }) => line === stated))
  const searched = filled.slice(0, ROWS_SEARCHED)
  const best = (measure: (row: RawRow) => number): { readonly most: number; readonly index: number } => {
    const measures = searched.map(measure)
    const most = Math.max(0, ...measures)
    return { most, index: measures.indexOf(most) }
  }
  const named = best(({ cells }) => namedColumns(cells))
  if (named.most > 0) return layoutAt(named.index)
  return layoutAt(best(({ cells }) => cells.length).index)
}

/** The first values of each column as the file shows them. */
export const samplesOf = ({ body }: Layout): ReadonlyMap<number, readonly string[]> => {
  const samples = new Map<number, string[]>()
  for (const { cells } of body)
    for (const [position, cell] of cells) {
      const shown = shownIn(cell).trim()
      const kept = samples.get(position) ?? []
      if (shown !== '' && kept.length < SAMPLES && !kept.includes(shown)) samples.set(position, [...kept, shown])
      else if (!samples.has(position)) samples.set(position, kept)
    }
  return samples
}

/** How well a separator cuts a text: columns that are named, then rows of one width that is more than one. */
export type Cut = {
  readonly separator: Separator
  readonly layout: Layout
  readonly named: number
  readonly even: number
}

const evenness = ({ header, body }: Layout): number => {
  if (header.length < 2) return 0
  const last = header.at(-1)?.[0] ?? 0
  const fitting = body.filter(({ cells }) => cells.length > 1 && (cells.at(-1)?.[0] ?? 0) <= last)
  return header.length * (body.length === 0 ? 0.5 : fitting.length / body.length)
}

/** The separator under which most headers mean something; where none does, the one that cuts rows of one width. */
export const bestCut = (
  rowsUnder: ReadonlyMap<Separator, readonly RawRow[]>,
  plan: Pick<ImportPlan, 'headerRow'>,
): Cut | undefined => {
  let best: Cut | undefined
  for (const separator of separators) {
    const layout = findHeader(rowsUnder.get(separator) ?? [], plan.headerRow)
    if (layout === undefined) continue
    const cut = { separator, layout, named: namedColumns(layout.header), even: evenness(layout) }
    if (best === undefined || cut.named > best.named || (cut.named === best.named && cut.even > best.even)) best = cut
  }
  return best
}
