// The grid's columns in memory, as typed arrays: any filter, count and order over a million rows in milliseconds, and the row
// at any position of a scrollbar. About 60 bytes a row; follows the file by the event that last touched a row.
// Keys are 1, 2, 3 … without gaps (a record is never deleted), so a row stands at position key - 1.
import type { Database } from 'better-sqlite3'
import {
  type Counts,
  type Facet,
  type FacetCounts,
  type Filter,
  type Sort,
  type View,
} from '../../../shared/contract/casefile.ts'
import { facetNames } from '../../../shared/contract/columns.ts'
import { reasonKinds } from '../../../shared/contract/interchange.ts'
import { CaseError } from '../failure.ts'
import { asSent } from '../trusted.ts'
import { type WordColumn, sqlName, wordColumns } from './columns.ts'
import { dayNumber } from './facts.ts'
import { type Ranks, orderedBy, ranksOfDays, ranksOfNumbers, ranksOfWords } from './order.ts'
import type { InternedReader } from './interned.ts'

type SortColumn = Exclude<Sort['by'], 'key'>

/** Some fifty milliseconds of loading. */
const ROWS_OF_A_STEP = 40_000
const VIEWS_KEPT = 6
const RANKS_KEPT = 6
/** One row in so many: below this, ordering the part is cheaper than picking it. */
const SMALL_PART = 10
const WITHDRAWN = 'withdrawn'

type Matcher = (position: number) => boolean

/** Positions a free-text search finds, as one byte a row; made by the reader, which knows parties and references. */
export type TextSearch = (text: string, size: number) => Uint8Array

type Columns = Record<WordColumn, Uint32Array>

const emptyColumns = (capacity: number): Columns =>
  asSent<Columns>(Object.fromEntries(wordColumns.map((name) => [name, new Uint32Array(capacity)])))

export type DeskView = { readonly order: Uint32Array; readonly positionOf: (key: number) => number | null }

export const deskIndex = (database: Database, terms: InternedReader, search: TextSearch) => {
  let capacity = 0
  let size = 0
  let head = -1
  let columns = emptyColumns(0)
  let needs = new Uint8Array(0)
  let eventDate = new Uint32Array(0)
  let due = new Uint32Array(0)
  let tpp = new Float64Array(0)
  let verdict = new Uint32Array(0)
  let imports = new Uint32Array(0)
  const views = new Map<string, { readonly order: Uint32Array; inverse: Uint32Array | null }>()
  const texts = new Map<string, Uint8Array>()
  const ranks = new Map<SortColumn, Ranks>()
  const wholeOrders = new Map<string, Uint32Array>()

  const grow = (least: number): void => {
    if (least <= capacity) return
    capacity = Math.max(least, Math.ceil(capacity * 1.5), 1024)
    const wider = emptyColumns(capacity)
    for (const name of wordColumns) wider[name].set(columns[name])
    columns = wider
    const copy = <T extends Uint8Array | Uint32Array | Float64Array>(into: T, from: T): T => {
      into.set(from)
      return into
    }
    needs = copy(new Uint8Array(capacity), needs)
    eventDate = copy(new Uint32Array(capacity), eventDate)
    due = copy(new Uint32Array(capacity), due)
    tpp = copy(new Float64Array(capacity), tpp)
    verdict = copy(new Uint32Array(capacity), verdict)
    imports = copy(new Uint32Array(capacity), imports)
  }

  const take = (key: number, ...values: readonly (number | null)[]): number => {
    const position = key - 1
    if (position >= size) {
      grow(position + 1)
      size = position + 1
    }
    let next = 0
    for (const name of wordColumns) columns[name][position] = values[next++] ?? 0
    needs[position] = values[next++] ?? 0
    eventDate[position] = values[next++] ?? 0
    due[position] = values[next++] ?? 0
    tpp[position] = values[next++] ?? Number.NaN
    verdict[position] = values[next++] ?? 0
    imports[position] = values[next] ?? 0
    return 1
  }

  // SQLite calls the function for each row: a third of the time of fetching rows into JavaScript.
  database.function('desk_take', { varargs: true, directOnly: true }, take)
  const list = [...wordColumns.map(sqlName), 'needs', 'event_date', 'due', 'tpp', 'verdict', 'import'].join(', ')
  const loadSome = database.prepare<[number, number], { n: number | null }>(
    `SELECT sum(desk_take(key, ${list})) AS n FROM current_row NOT INDEXED WHERE key >= ? AND key < ?`,
  )
  const loadNewer = database.prepare<[number], { n: number | null }>(
    `SELECT sum(desk_take(key, ${list})) AS n FROM current_row WHERE touched > ?`,
  )
  const lastSeq = database.prepare<[], { seq: number | null }>('SELECT max(seq) AS seq FROM event')
  const rowCount = database.prepare<[], { n: number | null }>('SELECT max(key) AS n FROM current_row')
  const idOrder = database.prepare<[], number>('SELECT key FROM record ORDER BY id').pluck()

  // Rows that change between two steps of the first load were touched after `seq` and are taken again by the first `follow`.
  let loading: { readonly seq: number; next: number } | null = null
  /** Takes the next rows of the first load; answers whether all have been taken. */
  const step = database.transaction((): boolean => {
    if (head >= 0) return true
    const rows = rowCount.get()?.n ?? 0
    loading ??= { seq: lastSeq.get()?.seq ?? -1, next: 1 }
    grow(rows)
    loadSome.get(loading.next, loading.next + ROWS_OF_A_STEP)
    loading.next += ROWS_OF_A_STEP
    if (loading.next <= rows) return false
    head = loading.seq
    loading = null
    return true
  })

  const follow = database.transaction((): void => {
    const seq = lastSeq.get()?.seq ?? -1
    if (seq === head) return
    if (head >= 0) loadNewer.get(head)
    else {
      while (!step());
      if (seq !== head) loadNewer.get(head)
    }
    if (size !== (rowCount.get()?.n ?? 0))
      throw new CaseError({ code: 'case-damaged', path: database.name, finding: 'current_row' })
    head = seq
    views.clear()
    texts.clear()
    ranks.clear()
    wholeOrders.clear()
  })

  const foundBy = (text: string): Uint8Array => {
    const kept = texts.get(text)
    if (kept !== undefined) return kept
    const found = search(text, size)
    if (texts.size >= VIEWS_KEPT) texts.clear()
    texts.set(text, found)
    return found
  }

  const facetMatcher = (facet: Facet, wanted: readonly (string | null)[]): Matcher => {
    if (facet === 'needs') {
      let mask = 0
      for (const kind of reasonKinds) if (wanted.includes(kind)) mask |= 1 << reasonKinds.indexOf(kind)
      const none = wanted.includes(null)
      return (position) => {
        const given = needs[position] ?? 0
        return (given & mask) !== 0 || (none && given === 0)
      }
    }
    const column = columns[facet]
    const ids = wanted.map((text) => terms.idOf(text)).filter((id): id is number => id !== undefined)
    if (ids.length === 1) {
      const [only] = ids
      return (position) => column[position] === only
    }
    const allowed = new Uint8Array(terms.texts().length)
    for (const id of ids) allowed[id] = 1
    return (position) => allowed[column[position] ?? 0] === 1
  }

  /** Those that count; undefined where the case has none that does not, or the filter asks for those. */
  const counting = ({ facets }: Filter, except?: Facet): Matcher | undefined => {
    const withdrawn = terms.idOf(WITHDRAWN)
    const isAsked = except === 'status' || facets?.status?.includes(WITHDRAWN) === true
    if (withdrawn === undefined || isAsked) return undefined
    const { status } = columns
    return (position) => status[position] !== withdrawn
  }

  const matchers = (filter: Filter, except?: Facet): Matcher[] => {
    const made: Matcher[] = []
    const counts = counting(filter, except)
    if (counts !== undefined) made.push(counts)
    for (const facet of facetNames) {
      const wanted = filter.facets?.[facet]
      if (facet !== except && wanted !== undefined) made.push(facetMatcher(facet, wanted))
    }
    for (const [days, span] of [
      [eventDate, filter.eventDate],
      [due, filter.due],
    ] as const) {
      const { from, through } = span ?? {}
      if (from === undefined && through === undefined) continue
      const least = from === undefined ? 1 : dayNumber(from)
      const most = through === undefined ? 99_999_999 : dayNumber(through)
      made.push((position) => {
        const day = days[position] ?? 0
        return day >= least && day <= most
      })
    }
    const { least, most } = filter.tpp ?? {}
    if (least !== undefined || most !== undefined)
      made.push((position) => {
        const value = tpp[position] ?? Number.NaN
        return value >= (least ?? 0) && value <= (most ?? Number.POSITIVE_INFINITY)
      })
    if (filter.needsPerson !== undefined) {
      const wanted = filter.needsPerson
      made.push((position) => (needs[position] !== 0) === wanted)
    }
    if (filter.import !== undefined) {
      const wanted = filter.import
      made.push((position) => imports[position] === wanted)
    }
    const text = filter.text?.trim() ?? ''
    if (text !== '') {
      const found = foundBy(text)
      made.push((position) => found[position] === 1)
    }
    return made
  }

  const everyPosition = (): Uint32Array => {
    const every = new Uint32Array(size)
    for (let position = 0; position < size; position += 1) every[position] = position
    return every
  }

  const positions = (filter: Filter): Uint32Array => {
    let kept = Uint32Array.from({ length: 0 })
    const tests = matchers(filter)
    const [first, ...rest] = tests
    if (first === undefined) return everyPosition()
    const found = new Uint32Array(size)
    let length = 0
    for (let position = 0; position < size; position += 1) if (first(position)) found[length++] = position
    kept = found.subarray(0, length)
    for (const test of rest) {
      let left = 0
      for (const position of kept) if (test(position)) found[left++] = position
      kept = found.subarray(0, left)
    }
    return kept.slice()
  }

  const ranksOfIds = (): Ranks => {
    const of = new Uint32Array(size)
    let rank = 0
    for (const key of idOrder.all()) of[key - 1] = rank++
    return { of, unknown: size }
  }

  const makeRanks = (by: SortColumn): Ranks => {
    if (by === 'id') return ranksOfIds()
    if (by === 'eventDate') return ranksOfDays(eventDate.subarray(0, size))
    if (by === 'due') return ranksOfDays(due.subarray(0, size))
    if (by === 'tpp') return ranksOfNumbers(tpp.subarray(0, size))
    return ranksOfWords(columns[by].subarray(0, size), terms.texts())
  }

  const ranksFor = (by: SortColumn): Ranks => {
    const kept = ranks.get(by) ?? makeRanks(by)
    if (ranks.size >= RANKS_KEPT) ranks.clear()
    ranks.set(by, kept)
    return kept
  }

  const wholeOrder = (by: SortColumn, descending: boolean): Uint32Array => {
    const name = `${by} ${descending}`
    const kept = wholeOrders.get(name) ?? orderedBy(everyPosition(), ranksFor(by), descending)
    if (wholeOrders.size >= RANKS_KEPT) wholeOrders.clear()
    wholeOrders.set(name, kept)
    return kept
  }

  const sorted = (order: Uint32Array, { by, descending }: Sort): Uint32Array => {
    if (by === 'key') return descending ? order.toReversed() : order
    if (order.length * SMALL_PART < size) return orderedBy(order, ranksFor(by), descending)
    const whole = wholeOrder(by, descending)
    if (order.length === size) return whole
    // Picking the rows of a large part out of the order of all is cheaper than ordering them.
    const wanted = new Uint8Array(size)
    for (const position of order) wanted[position] = 1
    const picked = new Uint32Array(order.length)
    let length = 0
    for (const position of whole) if (wanted[position] === 1) picked[length++] = position
    return picked
  }

  const view = (wanted: View): DeskView => {
    follow()
    const name = JSON.stringify(wanted)
    let kept = views.get(name)
    if (kept === undefined) {
      kept = { order: sorted(positions(wanted.filter), wanted.sort), inverse: null }
      const oldest = views.keys().next()
      if (views.size >= VIEWS_KEPT && !oldest.done) views.delete(oldest.value)
    } else {
      views.delete(name)
    }
    views.set(name, kept)
    const found = kept
    return {
      order: found.order,
      positionOf: (key) => {
        if (found.inverse === null) {
          const inverse = new Uint32Array(size)
          found.order.forEach((position, index) => {
            inverse[position] = index + 1
          })
          found.inverse = inverse
        }
        const index = found.inverse[key - 1] ?? 0
        return index === 0 ? null : index - 1
      },
    }
  }

  const countFacet = (facet: Facet, filter: Filter, limit: number): FacetCounts => {
    const tests = matchers(filter, facet)
    const passes = (position: number): boolean => {
      for (const test of tests) if (!test(position)) return false
      return true
    }
    if (facet === 'needs') {
      const byMask = new Uint32Array(256)
      for (let position = 0; position < size; position += 1)
        if (passes(position)) {
          const mask = needs[position] ?? 0
          byMask[mask] = (byMask[mask] ?? 0) + 1
        }
      const values = reasonKinds
        .map((kind, bit) => ({
          value: kind as string | null,
          count: sumOf(byMask, (mask) => (mask & (1 << bit)) !== 0),
        }))
        .concat([{ value: null, count: byMask[0] ?? 0 }])
        .filter(({ count }) => count > 0)
      return { facet, distinct: values.length, values: ranked(values).slice(0, limit) }
    }
    const column = columns[facet]
    const words = terms.texts()
    const counted = new Uint32Array(words.length)
    if (tests.length === 0) for (let position = 0; position < size; position += 1) bump(counted, column[position] ?? 0)
    else
      for (let position = 0; position < size; position += 1) if (passes(position)) bump(counted, column[position] ?? 0)
    const values: { value: string | null; count: number }[] = []
    counted.forEach((count, id) => {
      if (count > 0) values.push({ value: words[id] ?? null, count })
    })
    return { facet, distinct: values.length, values: ranked(values).slice(0, limit) }
  }

  const counts = (filter: Filter, rejected: number): Counts => {
    follow()
    // A withdrawn one is counted by its status alone.
    const withdrawn = terms.idOf(WITHDRAWN)
    const tests = matchers(filter, 'status')
    const ofStatus = filter.facets?.status === undefined ? undefined : facetMatcher('status', filter.facets.status)
    const words = terms.texts()
    // One number a combination of the outcomes, posture, status, sign-off and needs.
    const tally = new Map<number, number>()
    const codes = ['outcomeCodified', 'outcomeEnforced', 'posture', 'status', 'signOff', 'outcomePrior'] as const
    const dense = codes.map((name) => denseCodes(columns[name], size, words.length))
    const [a, b, c, d, e, f] = dense
    if (!a || !b || !c || !d || !e || !f) throw new Error('a column is missing')
    const A = columns.outcomeCodified
    const B = columns.outcomeEnforced
    const C = columns.posture
    const D = columns.status
    const E = columns.signOff
    const F = columns.outcomePrior
    const cells = new Uint32Array(
      a.ids.length * b.ids.length * c.ids.length * d.ids.length * e.ids.length * f.ids.length * 64,
    )
    let total = 0
    let countWithdrawn = 0
    rows: for (let position = 0; position < size; position += 1) {
      for (const test of tests) if (!test(position)) continue rows
      const isWithdrawn = withdrawn !== undefined && D[position] === withdrawn
      if (isWithdrawn) countWithdrawn += 1
      if (ofStatus === undefined ? isWithdrawn : !ofStatus(position)) continue
      total += 1
      const cell =
        ((((((a.code[A[position] ?? 0] ?? 0) * b.ids.length + (b.code[B[position] ?? 0] ?? 0)) * c.ids.length +
          (c.code[C[position] ?? 0] ?? 0)) *
          d.ids.length +
          (d.code[D[position] ?? 0] ?? 0)) *
          e.ids.length +
          (e.code[E[position] ?? 0] ?? 0)) *
          f.ids.length +
          (f.code[F[position] ?? 0] ?? 0)) *
          64 +
        ((needs[position] ?? 0) & 63)
      bump(cells, cell)
    }
    cells.forEach((count, cell) => {
      if (count > 0) tally.set(cell, count)
    })
    const made = {
      total,
      codified: {} as Record<string, number>,
      enforced: {} as Record<string, number>,
      prior: {} as Record<string, number>,
      status: { undetermined: 0, determined: 0, outdated: 0, withdrawn: 0 } as Record<string, number>,
      signOff: { none: 0, prepared: 0, reviewed: 0, invalid: 0 } as Record<string, number>,
      needs: {} as Record<string, number>,
      needsPerson: 0,
      rejected,
    }
    const pairs = new Map<string, { codified: string; enforced: string; posture: string; count: number }>()
    const add = (into: Record<string, number>, name: string | null, count: number): void => {
      if (name !== null) into[name] = (into[name] ?? 0) + count
    }
    for (const [cell, count] of tally) {
      const mask = cell % 64
      let left = Math.floor(cell / 64)
      const next = (part: { readonly ids: readonly number[] }): string | null => {
        const id = part.ids[left % part.ids.length] ?? 0
        left = Math.floor(left / part.ids.length)
        return words[id] ?? null
      }
      const prior = next(f)
      const signOff = next(e)
      const status = next(d)
      const posture = next(c)
      const enforced = next(b)
      const codified = next(a)
      add(made.codified, codified, count)
      add(made.enforced, enforced, count)
      if (codified === 'prior-rules-apply' || enforced === 'prior-rules-apply') add(made.prior, prior, count)
      add(made.status, status, count)
      add(made.signOff, signOff, count)
      reasonKinds.forEach((kind, bit) => {
        if ((mask & (1 << bit)) !== 0) add(made.needs, kind, count)
      })
      if (mask !== 0) made.needsPerson += count
      if (codified !== null && enforced !== null && posture !== null) {
        const name = `${codified} ${enforced} ${posture}`
        const pair = pairs.get(name)
        if (pair === undefined) pairs.set(name, { codified, enforced, posture, count })
        else pair.count += count
      }
    }
    made.status['withdrawn'] = countWithdrawn
    const ordered = [...pairs.values()].toSorted(
      (left, right) => right.count - left.count || (left.codified < right.codified ? -1 : 1),
    )
    return asSent<Counts>({ ...made, pairs: ordered })
  }

  return {
    view,
    counts,
    facets: (filter: Filter, wanted: readonly Facet[], limit: number): FacetCounts[] => {
      follow()
      return wanted.map((facet) => countFacet(facet, filter, limit))
    },
    /** The log the answers stand on. */
    head: (): number => {
      follow()
      return head + 1
    },
    loaded: (): boolean => head >= 0,
    step,
    verdicts: (): Uint32Array => verdict.subarray(0, size),
    column: (name: WordColumn): Uint32Array => columns[name].subarray(0, size),
  }
}
export type DeskIndex = ReturnType<typeof deskIndex>

const bump = (counts: Uint32Array, slot: number): void => {
  counts[slot] = (counts[slot] ?? 0) + 1
}

const sumOf = (counts: Uint32Array, wanted: (slot: number) => boolean): number => {
  let sum = 0
  counts.forEach((count, slot) => {
    if (wanted(slot)) sum += count
  })
  return sum
}

const ranked = <T extends { readonly value: string | null; readonly count: number }>(values: readonly T[]): T[] =>
  values.toSorted((left, right) => right.count - left.count || ((left.value ?? '') < (right.value ?? '') ? -1 : 1))

const denseCodes = (
  column: Uint32Array,
  size: number,
  termCount: number,
): { readonly code: Uint32Array; readonly ids: readonly number[] } => {
  const used = new Uint8Array(termCount)
  for (let position = 0; position < size; position += 1) used[column[position] ?? 0] = 1
  const code = new Uint32Array(termCount)
  const ids: number[] = []
  used.forEach((flag, id) => {
    if (flag === 0) return
    code[id] = ids.length
    ids.push(id)
  })
  return { code, ids: ids.length === 0 ? [0] : ids }
}
