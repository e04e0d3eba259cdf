// The grid: a million rows behind one tab stop. Rows and columns on screen are the only ones in the document; the cell
// with the focus always is, so that the keyboard and a screen reader never lose their place.
import {
  type ColumnVisibilityState,
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  memo,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { desk } from '../../shared/language/desk.ts'
import { isComposing } from '../frame/keys.ts'
import { useWords } from '../frame/language.tsx'
import type { Sign } from './badges.tsx'
import { Icon } from '../frame/icons.tsx'
import {
  type Drawn,
  type Extent,
  type Scroll,
  barHeight,
  redrawn,
  revealed,
  rowsInView,
  scrolled,
  settled,
} from './row-window.ts'
import { useSignSheet } from './sign-sheet.ts'

/** A cell is one element with one text: more of them is what a frame cannot afford. */
export type CellContent = { readonly text: string; readonly look?: 'strong' | 'soft'; readonly sign?: Sign }

export type GridColumn<Row> = {
  readonly id: string
  readonly header: string
  readonly width: number
  readonly align?: 'end'
  readonly sortable?: boolean
  readonly cell: (row: Row) => CellContent
}

export type GridSort = { readonly column: string; readonly direction: 'ascending' | 'descending' }

type Props<Row> = {
  readonly label: string
  readonly columns: readonly GridColumn<Row>[]
  /** Every sign that a cell may show. */
  readonly signs: readonly Sign[]
  /** Ids of the columns shown, in order. */
  readonly shown: readonly string[]
  readonly widths: Readonly<Record<string, number>>
  readonly onWidth: (column: string, width: number) => void
  readonly total: number
  readonly rowAt: (index: number) => Row | undefined
  /** Rows that came since the last time; changes when rows do, so that the grid draws them. */
  readonly version: number
  readonly onRange: (first: number, count: number) => void
  readonly sort: readonly GridSort[]
  readonly onSort: (column: string) => void
  readonly onOpen: (row: Row) => void
  readonly selection: {
    readonly all: boolean
    readonly has: (row: Row) => boolean
    readonly toggle: (row: Row) => void
    readonly extend: (rows: readonly Row[]) => void
    readonly setAll: (all: boolean) => void
    readonly labelAll: string
  }
  /** Where the focus was when the grid was left. */
  readonly startAt?: number
  readonly onActive?: (index: number) => void
}

const features = tableFeatures({ columnOrderingFeature, columnSizingFeature, columnVisibilityFeature })
const spareRows = 10
const selectWidth = 36
const restAfter = 140

const cssPixels = (name: string): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue(name)) || 32

const useRowHeight = (): number => {
  const [height, setHeight] = useState(() => cssPixels('--row-height'))
  useEffect(() => {
    const watch = new MutationObserver(() => setHeight(cssPixels('--row-height')))
    watch.observe(document.documentElement, { attributes: true, attributeFilter: ['data-density'] })
    return () => watch.disconnect()
  }, [])
  return height
}

const useViewport = (scroller: RefObject<HTMLDivElement | null>, taken: number): number => {
  const [height, setHeight] = useState(0)
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    const measure = (): void => setHeight(Math.max(0, element.clientHeight - taken))
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(element)
    return () => watch.disconnect()
  }, [scroller, taken])
  return height
}

/** The columns shown, with their places, as TanStack Table keeps them. */
const useColumns = <Row,>(props: Pick<Props<Row>, 'columns' | 'shown' | 'widths'>) => {
  const { columns, shown, widths } = props
  const defs = useMemo(() => {
    const helper = createColumnHelper<typeof features, { readonly id: string }>()
    return helper.columns(columns.map(({ id, width }) => helper.display({ id, size: width, minSize: 56 })))
  }, [columns])
  const columnVisibility = useMemo<ColumnVisibilityState>(
    () => Object.fromEntries(columns.map(({ id }) => [id, shown.includes(id)])),
    [columns, shown],
  )
  const columnOrder = useMemo(() => [...shown], [shown])
  const columnSizing = useMemo(() => ({ ...widths }), [widths])
  const table = useTable({
    features,
    columns: defs,
    data: noRows,
    state: { columnVisibility, columnOrder, columnSizing },
  })
  const leaves = table.getVisibleLeafColumns()
  const places = leaves.map((leaf) => `${leaf.id}:${leaf.getStart()}:${leaf.getSize()}`).join(' ')
  return useMemo(
    () =>
      leaves.flatMap((leaf) => {
        const column = columns.find(({ id }) => id === leaf.id)
        return column === undefined ? [] : [{ column, start: selectWidth + leaf.getStart(), size: leaf.getSize() }]
      }),
    // oxlint-disable-next-line react/exhaustive-deps -- `places` stands for the leaves
    [columns, places],
  )
}
const noRows: { readonly id: string }[] = []

type Placed<Row> = { readonly column: GridColumn<Row>; readonly start: number; readonly size: number }
type PlacedCell<Row> = Placed<Row> & { readonly index: number; readonly style: CSSProperties }

/** Row -1 is the heading row; column -1 the box that selects. */
type Cell = { readonly row: number; readonly column: number }

/** The cell of the body that an event happened in. */
const cellOf = ({ target }: MouseEvent): Cell | undefined => {
  const cell = target instanceof Element ? target.closest('[role="gridcell"]') : null
  const row = cell?.closest('[role="row"]')
  if (cell === null || row === null || row === undefined) return undefined
  return { row: Number(row.ariaRowIndex) - 2, column: Number(cell.ariaColIndex) - 2 }
}

/**
 * Puts the row elements in the order of their rows, by which readers go. They need not be while they move: each takes whatever
 * row comes next. The one with the focus stays where it is, and the others go around it.
 */
const putInOrder = (body: HTMLElement): void => {
  const rows = [...body.children].toSorted((one, other) => Number(one.ariaRowIndex) - Number(other.ariaRowIndex))
  const focused = rows.findIndex((row) => row.contains(document.activeElement))
  const still = focused < 0 ? Math.floor(rows.length / 2) : focused
  for (let at = still + 1; at < rows.length; at += 1) {
    const [before, row] = [rows[at - 1], rows[at]]
    if (row !== undefined && before?.nextElementSibling !== row) before?.after(row)
  }
  for (let at = still - 1; at >= 0; at -= 1) {
    const [row, after] = [rows[at], rows[at + 1]]
    if (row !== undefined && after?.previousElementSibling !== row) after?.before(row)
  }
}

export function Grid<Row>(props: Props<Row>) {
  const { label, total, rowAt, onRange, sort, onSort, onOpen, selection, startAt = 0, onActive, version } = props
  const t = useWords(desk)
  const loading = useMemo<CellContent>(() => ({ text: t('common.loading'), look: 'soft' }), [t])
  useSignSheet(props.signs)
  const scroller = useRef<HTMLDivElement>(null)
  const rowHeight = useRowHeight()
  const viewport = useViewport(scroller, rowHeight)
  const placed = useColumns(props)
  const extent: Extent = useMemo(() => ({ rows: total, rowHeight, viewport }), [total, rowHeight, viewport])
  const width = placed.reduce((sum, { size }) => sum + size, selectWidth)

  const scroll = useRef<Scroll>({ top: 0, bar: 0 })
  const [view, setView] = useState({ first: 0, count: 0, base: 0 })
  const [active, setActive] = useState<Cell>({ row: Math.min(startAt, Math.max(0, total - 1)), column: 0 })
  const [focused, setFocused] = useState(false)

  const show = useCallback(() => {
    const { top, bar } = scroll.current
    const { first, count } = rowsInView(top, extent, spareRows)
    const base = top - bar
    setView((now) => (now.first === first && now.count === count && now.base === base ? now : { first, count, base }))
  }, [extent])

  const setBar = useCallback(
    (next: Scroll) => {
      scroll.current = next
      if (scroller.current !== null && Math.abs(scroller.current.scrollTop - next.bar) >= 1)
        scroller.current.scrollTop = next.bar
      show()
    },
    [show],
  )

  useLayoutEffect(() => {
    setBar(settled(scroll.current, extent))
  }, [extent, setBar])

  const rest = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const onScroll = (): void => {
    const bar = scroller.current?.scrollTop ?? 0
    if (Math.abs(bar - scroll.current.bar) >= 1) scroll.current = scrolled(scroll.current, bar, extent)
    // In the frame that moves, or it would show the rows that were.
    flushSync(show)
    clearTimeout(rest.current)
    rest.current = setTimeout(() => setBar(settled(scroll.current, extent)), restAfter)
  }
  useEffect(() => () => clearTimeout(rest.current), [])

  useEffect(() => {
    if (view.count > 0) onRange(view.first, view.count)
  }, [view.first, view.count, onRange, version])

  const across = useVirtualizer({
    horizontal: true,
    count: placed.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => placed[index]?.size ?? 100,
    overscan: 1,
    paddingStart: selectWidth,
    useFlushSync: false,
  })
  useEffect(() => across.measure(), [across, placed])
  const columnsInView = across.getVirtualItems()
  const from = columnsInView[0]?.index ?? 0
  const through = columnsInView.at(-1)?.index ?? placed.length - 1
  const drawn = useMemo<readonly PlacedCell<Row>[]>(
    () =>
      placed.flatMap((one, index) =>
        (index >= from && index <= through) || index === active.column
          ? [{ ...one, index, style: { insetInlineStart: one.start, inlineSize: one.size } }]
          : [],
      ),
    [placed, from, through, active.column],
  )

  const moveTo = useCallback(
    (cell: Cell) => {
      const next = {
        row: Math.max(-1, Math.min(total - 1, cell.row)),
        column: Math.max(-1, Math.min(placed.length - 1, cell.column)),
      }
      setActive(next)
      setFocused(true)
      if (next.row >= 0) {
        setBar(revealed(scroll.current, next.row, extent))
        onActive?.(next.row)
      }
      const place = placed[next.column]
      const element = scroller.current
      if (place !== undefined && element !== null) {
        if (place.start - selectWidth < element.scrollLeft) element.scrollLeft = place.start - selectWidth
        else if (place.start + place.size > element.scrollLeft + element.clientWidth)
          element.scrollLeft = place.start + place.size - element.clientWidth
      }
    },
    [total, placed, setBar, extent, onActive],
  )

  // The document's focus follows the active cell once it is drawn.
  useLayoutEffect(() => {
    if (!focused) return
    const cell = scroller.current?.querySelector<HTMLElement>('[data-active="true"]')
    if (cell !== null && cell !== undefined && document.activeElement !== cell) cell.focus({ preventScroll: true })
  })

  const pressed = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent) || event.altKey) return
    const page = Math.max(1, Math.floor(viewport / rowHeight) - 1)
    const command = event.ctrlKey || event.metaKey
    const { row, column } = active
    const done = (): void => event.preventDefault()
    const step = (rows: number): void => {
      done()
      const next = Math.max(-1, Math.min(total - 1, row + rows))
      if (event.shiftKey && next >= 0 && row >= 0) {
        const span: Row[] = []
        for (let index = Math.min(row, next); index <= Math.max(row, next); index += 1) {
          const one = rowAt(index)
          if (one !== undefined) span.push(one)
        }
        selection.extend(span)
      }
      moveTo({ row: next, column })
    }
    switch (event.key) {
      case 'ArrowDown':
        return step(1)
      case 'ArrowUp':
        return step(-1)
      case 'PageDown':
        return step(page)
      case 'PageUp':
        return step(row < 0 ? 0 : -Math.min(page, row))
      case 'ArrowRight':
      case 'ArrowLeft': {
        done()
        const by = event.key === 'ArrowRight' ? 1 : -1
        const place = placed[column]
        if (row < 0 && event.shiftKey && place !== undefined)
          return props.onWidth(place.column.id, Math.max(56, place.size + by * 16))
        return moveTo({ row, column: column + by })
      }
      case 'Home':
        done()
        return moveTo(command ? { row: 0, column: 0 } : { row, column: 0 })
      case 'End':
        done()
        return moveTo(command ? { row: total - 1, column: placed.length - 1 } : { row, column: placed.length - 1 })
      case 'a':
        if (!command) return
        done()
        return selection.setAll(true)
      case 'Escape':
        return selection.setAll(false)
      case ' ':
      case 'Enter': {
        done()
        if (row < 0) {
          const place = placed[column]
          if (column < 0) selection.setAll(!selection.all)
          else if (place?.column.sortable === true) onSort(place.column.id)
          return
        }
        const current = rowAt(row)
        if (current === undefined) return
        if (event.key === ' ' || column < 0) selection.toggle(current)
        else onOpen(current)
      }
    }
  }

  const pool = useRef<Drawn>([])
  const wanted: number[] = []
  for (let index = view.first; index < view.first + view.count; index += 1) wanted.push(index)
  if (active.row >= 0 && active.row < total && !wanted.includes(active.row)) wanted.push(active.row)
  pool.current = redrawn(pool.current, wanted)
  const elements = pool.current

  const body = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const timer = setTimeout(() => {
      if (body.current !== null) putInOrder(body.current)
    }, restAfter)
    return () => clearTimeout(timer)
  }, [elements])

  const clicked = (event: MouseEvent): void => {
    const cell = cellOf(event)
    if (cell === undefined) return
    moveTo(cell)
    const row = cell.column === -1 ? rowAt(cell.row) : undefined
    if (row !== undefined) selection.toggle(row)
  }
  const clickedTwice = (event: MouseEvent): void => {
    const cell = cellOf(event)
    const row = cell === undefined ? undefined : rowAt(cell.row)
    if (row !== undefined) onOpen(row)
  }

  return (
    <div
      className="grid"
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={total + 1}
      aria-colcount={placed.length + 1}
      aria-multiselectable="true"
      onScroll={onScroll}
      onKeyDown={pressed}
      onClick={clicked}
      onDoubleClick={clickedTwice}
      onFocus={() => setFocused(true)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setFocused(false)
      }}
      tabIndex={-1}
    >
      <div className="grid-head" role="row" aria-rowindex={1} style={{ inlineSize: width, blockSize: rowHeight }}>
        <div
          role="columnheader"
          aria-colindex={1}
          className="grid-select"
          tabIndex={active.row === -1 && active.column === -1 ? 0 : -1}
          data-active={active.row === -1 && active.column === -1}
          onClick={() => {
            selection.setAll(!selection.all)
            moveTo({ row: -1, column: -1 })
          }}
          onKeyDown={undefined}
        >
          <Tick on={selection.all} />
          <span className="visually-hidden">{selection.labelAll}</span>
        </div>
        {drawn.map(({ column, style, size, index }) => {
          const direction = sort.find((one) => one.column === column.id)?.direction
          const here = active.row === -1 && active.column === index
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-colindex={index + 2}
              aria-sort={column.sortable === true ? (direction ?? 'none') : undefined}
              className="grid-heading"
              data-align={column.align}
              data-sortable={column.sortable}
              data-active={here}
              tabIndex={here ? 0 : -1}
              style={style}
              onClick={() => {
                moveTo({ row: -1, column: index })
                if (column.sortable === true) onSort(column.id)
              }}
              onKeyDown={undefined}
            >
              <span className="clip">{column.header}</span>
              {direction === undefined ? null : <Icon name={direction === 'ascending' ? 'up' : 'down'} />}
              <Grip size={size} onWidth={(next) => props.onWidth(column.id, next)} />
            </div>
          )
        })}
      </div>
      <div ref={body} role="rowgroup" className="grid-body" style={{ blockSize: barHeight(extent), inlineSize: width }}>
        {elements.map((index, element) => {
          if (index === undefined) return null
          const row = rowAt(index)
          return (
            <GridRow
              // oxlint-disable-next-line react/no-array-index-key -- an element of the pool is its place in it
              key={element}
              index={index}
              row={row}
              top={index * rowHeight - view.base}
              height={rowHeight}
              width={width}
              drawn={drawn}
              selected={row !== undefined && selection.has(row)}
              activeColumn={active.row === index ? active.column : undefined}
              loading={loading}
            />
          )
        })}
      </div>
    </div>
  )
}

type RowProps<Row> = {
  readonly index: number
  readonly row: Row | undefined
  readonly top: number
  readonly height: number
  readonly width: number
  readonly drawn: readonly PlacedCell<Row>[]
  readonly selected: boolean
  readonly activeColumn: number | undefined
  readonly loading: CellContent
}

const empty: CellContent = { text: '' }

function GridRowOf<Row>(props: RowProps<Row>) {
  const { index, row, top, height, width, drawn, selected, activeColumn, loading } = props
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      aria-busy={row === undefined ? true : undefined}
      className="grid-row"
      style={{ top, blockSize: height, inlineSize: width }}
    >
      <div
        role="gridcell"
        aria-colindex={1}
        className="grid-select"
        tabIndex={activeColumn === -1 ? 0 : -1}
        data-active={activeColumn === -1}
      >
        <Tick on={selected} />
      </div>
      {drawn.map(({ column, style, index: at }) => {
        const { text, look, sign } = row === undefined ? (at === 0 ? loading : empty) : column.cell(row)
        return (
          <div
            key={column.id}
            role="gridcell"
            aria-colindex={at + 2}
            className="grid-cell"
            data-align={column.align}
            data-look={look}
            data-tone={sign?.ink}
            data-icon={sign?.icon}
            data-active={activeColumn === at}
            tabIndex={activeColumn === at ? 0 : -1}
            style={style}
          >
            {text}
          </div>
        )
      })}
    </div>
  )
}
// `memo` loses the type parameter; the cast gives it back.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const GridRow = memo(GridRowOf) as typeof GridRowOf

const Tick = ({ on }: { readonly on: boolean }) => (
  <span className="tick" data-on={on} aria-hidden="true">
    {on ? <Icon name="check" /> : null}
  </span>
)

/** The edge of a heading that a pointer may drag; the keyboard has Shift with the arrows. */
function Grip({ size, onWidth }: { readonly size: number; readonly onWidth: (width: number) => void }) {
  const start = useRef<{ readonly x: number; readonly size: number } | null>(null)
  return (
    <span
      className="grip"
      aria-hidden="true"
      onClick={(event) => event.stopPropagation()}
      onPointerDown={(event) => {
        start.current = { x: event.clientX, size }
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={(event) => {
        if (start.current !== null) onWidth(Math.max(56, start.current.size + event.clientX - start.current.x))
      }}
      onPointerUp={() => {
        start.current = null
      }}
    />
  )
}
