// Tables that run over pages: the head repeats, a row stays together where it can, figures align at their right edge.
import { type Mark, iconPaths } from '../../../shared/charts/marks.ts'
import type { Paper } from './paper.ts'
import { type TextStyle, margin, styles } from './style.ts'
import type { Line, Span } from './typesetter.ts'

export type Column = {
  readonly title: string
  /** Share of the width, relative to the other columns. */
  readonly share: number
  readonly align?: 'end'
}

export type Cell =
  string | { readonly text: string | readonly Span[]; readonly mark?: Mark; readonly style?: TextStyle }

const GAP = 8
const PADDING = 3.25
const ICON = 8.5
const ICON_GAP = 3

type Laid = { readonly lines: readonly Line[]; readonly style: TextStyle; readonly mark?: Mark }

/** Draws the table from the cursor on. Rows are read one at a time and may be many. */
export const drawTable = (
  paper: Paper,
  columns: readonly Column[],
  rows: Iterable<readonly Cell[]>,
  options: { readonly style?: TextStyle; readonly after?: number; readonly padding?: number } = {},
): void => {
  const style = options.style ?? styles.cell
  const padding = options.padding ?? PADDING
  const head: TextStyle = { ...styles.cellStrong, size: style.size, leading: style.leading, ink: 'soft' }
  const places = columnPlaces(paper, columns)
  const heads = columns.map(({ title }, index) => paper.type.lines(title, head, places[index]?.width ?? 0))
  const headHeight = Math.max(...heads.map((lines) => lines.length)) * head.leading + padding * 2

  const drawHead = (draw: (index: number, drawing: () => void) => void): void => {
    paper.artifact(() => paper.rule(paper.y, 'ink', { weight: 0.8 }))
    for (const [index, lines] of heads.entries()) {
      const place = places[index]
      if (place !== undefined)
        draw(index, () => drawAligned(paper, lines, place, columns[index]?.align, paper.y + padding, head))
    }
    paper.y += headHeight
    paper.artifact(() => paper.rule(paper.y, 'line'))
  }

  paper.need(headHeight + style.leading * 2 + padding * 4)
  paper.group('Table', (table) => {
    paper.group('TR', (row) => drawHead((_, drawing) => paper.tagged('TH', drawing, { scope: 'Column' }, row)), table)
    for (const cells of rows) {
      const laid = cells.map((cell, index) => layCell(paper, cell, style, places[index]?.width ?? 0))
      const height = Math.max(...laid.map(({ lines, style: own }) => lines.length * own.leading)) + padding * 2
      const pageRoom = paper.bottom - margin.top - headHeight
      // A row moves to the next page whole, unless that would leave much of this one empty.
      if (height > paper.room && (height <= pageRoom / 3 || paper.room < pageRoom / 3)) {
        paper.addPage()
        paper.artifact(() => drawHead((_, drawing) => drawing()))
      }
      paper.group(
        'TR',
        (row) =>
          drawRow(paper, laid, places, columns, padding, row, () =>
            paper.artifact(() => drawHead((_, drawing) => drawing())),
          ),
        table,
      )
    }
  })
  paper.artifact(() => paper.rule(paper.y, 'line'))
  paper.y += options.after ?? 10
}

type Place = { readonly x: number; readonly width: number }

/** How wide each column is, in points. */
export const columnWidths = (paper: Paper, columns: readonly Column[]): readonly number[] =>
  columnPlaces(paper, columns).map(({ width }) => width)

const columnPlaces = (paper: Paper, columns: readonly Column[]): readonly Place[] => {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const available = paper.width - GAP * (columns.length - 1)
  let x = paper.left
  return columns.map(({ share }) => {
    const place = { x, width: (available * share) / shares }
    x += place.width + GAP
    return place
  })
}

const layCell = (paper: Paper, cell: Cell, style: TextStyle, width: number): Laid => {
  if (typeof cell === 'string') return { lines: paper.type.lines(cell, style, width), style }
  const own = cell.style ?? style
  const room = cell.mark === undefined ? width : width - ICON - ICON_GAP
  return {
    lines: paper.type.lines(cell.text, own, room),
    style: own,
    ...(cell.mark === undefined ? {} : { mark: cell.mark }),
  }
}

const drawRow = (
  paper: Paper,
  laid: readonly Laid[],
  places: readonly Place[],
  columns: readonly Column[],
  padding: number,
  row: Parameters<Parameters<Paper['group']>[1]>[0],
  repeatHead: () => void,
): void => {
  const leading = Math.max(...laid.map(({ style }) => style.leading))
  const longest = Math.max(...laid.map(({ lines }) => lines.length))
  let from = 0
  while (from < longest) {
    const fitting = Math.max(1, Math.floor((paper.room - padding * 2) / leading))
    const through = Math.min(longest, from + fitting)
    const top = paper.y + padding
    for (const [index, { lines, style, mark }] of laid.entries()) {
      const place = places[index]
      if (place === undefined) continue
      const now = lines.slice(from, through)
      paper.tagged(
        'TD',
        () => {
          const indent = mark === undefined ? 0 : ICON + ICON_GAP
          drawAligned(
            paper,
            now,
            { x: place.x + indent, width: place.width - indent },
            columns[index]?.align,
            top,
            style,
          )
        },
        {},
        row,
      )
      if (mark !== undefined && from === 0)
        paper.artifact(() =>
          paper.icon(iconPaths[mark.icon], place.x, top + (style.leading - ICON) / 2, ICON, mark.ink),
        )
    }
    paper.y += (through - from) * leading + padding * 2
    from = through
    if (from < longest) {
      paper.addPage()
      repeatHead()
    }
  }
  paper.artifact(() => paper.rule(paper.y, 'hairline', { weight: 0.4 }))
}

const drawAligned = (
  paper: Paper,
  lines: readonly Line[],
  place: Place,
  align: 'end' | undefined,
  top: number,
  style: TextStyle,
): void => {
  paper.drawLines(lines, place.x, top, style, align === 'end' ? place.x + place.width : undefined)
}
