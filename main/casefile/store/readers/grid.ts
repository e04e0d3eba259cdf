// Rows of the grid: pages of a view, places in it, counts and facets.
import type { Database } from 'better-sqlite3'
import { type Page, type Row, type View, rowSchema } from '../../../../shared/contract/casefile.ts'
import type { CaseReads } from '../../api.ts'
import { CaseError } from '../../failure.ts'
import { asSent } from '../../trusted.ts'
import { type WordColumn, wordColumns, wordsOfRow } from '../columns.ts'
import { deskIndex } from '../desk-index.ts'
import { dayText, needsOf } from '../facts.ts'
import type { InternedReader } from '../interned.ts'
import type { SearchReader } from './search.ts'
import type { WithdrawalReader } from './withdrawals.ts'

const MOST_KEYS = 100_000

type CurrentRow = Readonly<Record<WordColumn, number>> & {
  readonly key: number
  readonly id: string
  readonly version: number
  readonly needs: number
  readonly eventDate: number
  readonly due: number
  readonly tpp: number | null
}

const ROW = `SELECT c.key, record.id, c.version, ${wordsOfRow('c')}, c.needs, c.event_date AS eventDate, c.due, c.tpp
  FROM current_row AS c JOIN record ON record.key = c.key`

const isDefaultView = ({ filter, sort }: View): boolean =>
  Object.keys(filter).length === 0 && sort.by === 'key' && !sort.descending

export const gridReader = (
  database: Database,
  words: InternedReader,
  search: SearchReader,
  withdrawals: Pick<WithdrawalReader, 'count'>,
) => {
  const desk = deskIndex(
    database,
    words,
    search.textSearch(() => desk),
  )
  const rowByKey = database.prepare<[number], CurrentRow>(`${ROW} WHERE c.key = ?`)
  const rowById = database.prepare<[string], CurrentRow>(`${ROW} WHERE record.id = ?`)
  const rowsFrom = database.prepare<[number, number], CurrentRow>(`${ROW} WHERE c.key > ? ORDER BY c.key LIMIT ?`)
  const lastKey = database.prepare<[], number | null>('SELECT max(key) FROM current_row').pluck()
  const lastSeq = database.prepare<[], number | null>('SELECT max(seq) FROM event').pluck()

  const openRejected = database
    // A row has an entry for each thing that is wrong with it; it is open until none of them is.
    .prepare<[], number>(
      `SELECT count(*) FROM (SELECT DISTINCT import, row FROM rejected_row
       WHERE id NOT IN (SELECT id FROM rejected_row_settled))`,
    )
    .pluck()
  const notDetermined = database
    .prepare<[], number>(
      "SELECT count(*) FROM current_row WHERE status NOT IN (SELECT id FROM term WHERE text IN ('determined', 'withdrawn'))",
    )
    .pluck()

  const asRow = (row: CurrentRow): Row => {
    const texts = asSent<Record<WordColumn, string | null>>(
      Object.fromEntries(wordColumns.map((column) => [column, words.text(row[column])])),
    )
    const { key, id, version, tpp } = row
    return rowSchema.parse({
      ...texts,
      key,
      id,
      version,
      tpp,
      eventDate: dayText(row.eventDate),
      due: dayText(row.due),
      needs: needsOf(row.needs),
    })
  }

  const rowsAt = (order: Uint32Array, first: number, limit: number): Row[] => {
    const rows: Row[] = []
    for (const position of order.subarray(first, first + limit)) {
      const row = rowByKey.get(position + 1)
      if (row !== undefined) rows.push(asRow(row))
    }
    return rows
  }

  const headOfLog = (): number => (lastSeq.get() ?? -1) + 1

  const page: CaseReads['page'] = ({ view, start, limit }): Page => {
    // The order in which transactions entered needs no index, so that the first page is there at once.
    if (!desk.loaded() && isDefaultView(view) && withdrawals.count() === 0) {
      const total = lastKey.get() ?? 0
      const first =
        'index' in start ? start.index : 'after' in start ? start.after : Math.max(0, start.before - 1 - limit)
      const count = 'before' in start ? Math.min(limit, start.before - 1) : limit
      return { first, total, head: headOfLog(), rows: rowsFrom.all(first, count).map(asRow) }
    }
    const { order, positionOf } = desk.view(view)
    const placeOf = (key: number): number => {
      const place = positionOf(key)
      if (place === null) throw new CaseError({ code: 'request-malformed', where: 'start', why: String(key) })
      return place
    }
    const first =
      'index' in start
        ? start.index
        : 'after' in start
          ? placeOf(start.after) + 1
          : Math.max(0, placeOf(start.before) - limit)
    const count = 'before' in start ? placeOf(start.before) - first : limit
    return { first, total: order.length, head: desk.head(), rows: rowsAt(order, first, count) }
  }

  const reads = {
    counts: (filter = {}) => desk.counts(filter, openRejected.get() ?? 0),
    unsettled: () => ({ stale: notDetermined.get() ?? 0, rejected: openRejected.get() ?? 0 }),
    page,
    positionOf: (view, key) => desk.view(view).positionOf(key),
    keysOf: (view, from, limit) => {
      const { order } = desk.view(view)
      return [...order.subarray(from, from + Math.min(limit, MOST_KEYS))].map((position) => position + 1)
    },
    facets: (filter, wanted, limit) => desk.facets(filter, wanted, limit),
    row: (id) => {
      const found = rowById.get(id)
      return found === undefined ? null : asRow(found)
    },
  } satisfies Partial<CaseReads>
  return {
    reads,
    desk,
    headOfLog,
    /** How many records there are: keys are 1, 2, 3 … without gaps. */
    size: (): number => lastKey.get() ?? 0,
    rowOfKey: (key: number): Row | undefined => {
      const row = rowByKey.get(key)
      return row === undefined ? undefined : asRow(row)
    },
  }
}
export type GridReader = ReturnType<typeof gridReader>
