// A file of transactions, whatever its format, as a stream of records and rejected rows in bounded memory.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { ImportPlan, RowPlan } from '../../shared/contract/import-plan.ts'
import { type Result, failed, ok } from '../../shared/kernel/result.ts'
import { asIs, problem, quoted } from '../../shared/language/row-problem.ts'
import type { PlacedCell } from './cell.ts'
import { resolveColumn } from './columns.ts'
import { type HeaderMatch, type HeaderProblem, headersOf, matchHeaders } from './headers.ts'
import { createValueCutter, isJsonOverLines } from './json-values.ts'
import { createLineCutter } from './lines.ts'
import { type Layout, type RawRow, samplesOf } from './look.ts'
import { type ReadRecord, readNdjsonLine } from './ndjson.ts'
import { type SheetLook, type SheetProblem, hiddenQuestion, lookAtSheet, rowsOfSheet } from './sheet-list.ts'
import { type TableRow, createRowReader } from './table.ts'
import { type TextLook, type TextProblem, bytesOf, csvRows, lookAtText, placed } from './text-list.ts'

export const listFormats = ['csv', 'xlsx', 'ndjson'] as const
export type ListFormat = (typeof listFormats)[number]

export type ListProblem =
  | TextProblem
  | SheetProblem
  | { readonly code: 'header-unusable'; readonly problems: readonly [HeaderProblem, ...HeaderProblem[]] }

export type ListOptions = {
  readonly format: ListFormat
  readonly plan?: ImportPlan | undefined
  readonly rows?: RowPlan | undefined
}

/** A list that was looked at and may yet be open to questions. */
export type Look = {
  readonly source: ({ readonly kind: 'text' } & TextLook) | ({ readonly kind: 'sheet' } & SheetLook)
  readonly layout: Layout
  readonly head: readonly RawRow[]
  readonly samples: ReadonlyMap<number, readonly string[]>
  readonly matches: readonly HeaderMatch[]
  readonly problems: readonly HeaderProblem[]
  /** What the sheet hides and nobody has decided on. */
  readonly hidden: SheetProblem | undefined
}

export type OpenList = {
  /** How each header was understood; empty for NDJSON. */
  readonly headers: readonly HeaderMatch[]
  /** What was looked at; undefined for NDJSON. */
  readonly look: Look | undefined
  /** Every row once, in order. An id that came before in the list is rejected, because it would be a second version. */
  readonly rows: () => AsyncIterableIterator<ReadRecord>
}

/** The format by the ending of a file name. */
export const formatOf = (path: string): ListFormat | undefined => {
  const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase()
  if (ending === 'csv' || ending === 'tsv' || ending === 'txt') return 'csv'
  if (ending === 'xlsx' || ending === 'xlsm' || ending === 'xls') return 'xlsx'
  return ending === 'ndjson' || ending === 'jsonl' || ending === 'json' ? 'ndjson' : undefined
}

/** SHA-256 of a file in hexadecimal, read as a stream. */
export const hashFile = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path)) hash.update(bytesOf(piece))
  return hash.digest('hex')
}

/** The id as a person sees it: wide signs as plain ones, any blanks as one. */
const asSeen = (id: string): string => id.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ')

const withoutRepeats = async function* (rows: AsyncIterable<ReadRecord>): AsyncIterableIterator<ReadRecord> {
  const earlier = new Map<string, { readonly id: string; readonly line: number }>()
  for await (const row of rows) {
    const id = row.kind === 'record' ? row.record.id : row.id
    const seen = id === null ? undefined : asSeen(id)
    const before = seen === undefined ? undefined : earlier.get(seen)
    if (id !== null && seen !== undefined && before === undefined) earlier.set(seen, { id, line: row.line })
    if (before === undefined || id === null || row.kind === 'rejected') {
      yield row
      continue
    }
    const slots = { found: quoted(id), line: asIs(before.line) }
    const repeated = problem(before.id === id ? 'id-repeated' : 'id-alike', 'id', slots)
    const { line, raw, cells } = row
    yield { kind: 'rejected', line, id, raw, cells, problems: [repeated] }
  }
}

const cutterFor = async (path: string): Promise<ReturnType<typeof createLineCutter>> => {
  for await (const start of createReadStream(path))
    return isJsonOverLines(bytesOf(start)) ? createValueCutter() : createLineCutter()
  return createLineCutter()
}

async function* ndjsonRows(path: string): AsyncIterableIterator<ReadRecord> {
  const cutter = await cutterFor(path)
  for await (const piece of createReadStream(path))
    for (const line of cutter.cut(bytesOf(piece))) yield readNdjsonLine(line)
  for (const line of cutter.end()) yield readNdjsonLine(line)
}

type TableFormat = Exclude<ListFormat, 'ndjson'>

/**
 * Looks at a table: its header, samples of its columns and what is open. With `mayGuess` an encoding that the file does not tell is
 * guessed, and said to be. Errors of the file system are thrown.
 */
export const lookAtList = async (
  path: string,
  format: TableFormat,
  plan: ImportPlan,
  mayGuess: boolean,
): Promise<Result<Look, ListProblem>> => {
  const looked = format === 'csv' ? await lookAtText(path, plan, mayGuess) : await lookAtSheet(path, plan)
  if (!looked.ok) return looked
  const { layout, head } = looked.value
  const source: Look['source'] =
    'sheets' in looked.value ? { kind: 'sheet', ...looked.value } : { kind: 'text', ...looked.value }
  const samples = samplesOf(layout)
  const { matches, problems } = matchHeaders(headersOf(layout.header, samples.keys(), layout.groups), plan, samples)
  const hidden = source.kind === 'sheet' ? hiddenQuestion(source, plan) : undefined
  return ok({ source, layout, head, samples, matches, problems, hidden })
}

type Settle = (row: TableRow) => TableRow | undefined

/** Puts what was settled for single rows into them: left out, or with cells written anew. */
const settleRows = ({ cells = [], leftOut = [] }: RowPlan): Settle => {
  const out = new Set(leftOut)
  const written = new Map<number, Map<number, string>>()
  for (const { row, position, text } of cells)
    written.set(row, (written.get(row) ?? new Map<number, string>()).set(position, text))
  return (row) => {
    if (out.has(row.line)) return undefined
    const anew = written.get(row.line)
    if (anew === undefined) return row
    const kept = row.cells.filter(([position]) => !anew.has(position))
    const all = [...kept, ...[...anew].map(([position, text]): PlacedCell => [position, text])]
    return { ...row, cells: all.toSorted(([left], [right]) => left - right) }
  }
}

async function* textRows(path: string, look: TextLook): AsyncGenerator<TableRow | ReadRecord> {
  for await (const row of csvRows(path, look.encoding, look.separator)) {
    if (row.line <= look.layout.headerLine) continue
    if (row.problem === undefined) yield { ...placed(row), raw: row.raw }
    else yield { kind: 'rejected', line: row.line, id: null, raw: row.raw, cells: [], problems: [row.problem] }
  }
}

const rowsOf = (path: string, { source }: Look, plan: ImportPlan): AsyncGenerator<TableRow | ReadRecord> =>
  source.kind === 'text' ? textRows(path, source) : rowsOfSheet(path, source, plan)

/** A constant that names no column, or that its column cannot hold, stands in the way before any row is read. */
const constantProblems = (plan: ImportPlan): HeaderProblem[] =>
  [...(plan.constants ?? []).map(({ field }) => field), ...(plan.meanings ?? []).map(({ field }) => field)]
    .filter((field) => resolveColumn(field) === undefined)
    .map((column) => ({ code: 'map-column-unknown', column, suggestion: undefined }))

const openTable = async (
  path: string,
  format: TableFormat,
  { plan = {}, rows: rowPlan = {} }: ListOptions,
): Promise<Result<OpenList, ListProblem>> => {
  const looked = await lookAtList(path, format, plan, false)
  if (!looked.ok) return looked
  const { matches, problems, hidden, source } = looked.value
  // Semicolons separate cells where a comma stands before decimals.
  const mayGroupByPoint = source.kind === 'text' && source.separator === ';'
  if (hidden !== undefined) return failed(hidden)
  const [first, ...rest] = [...problems, ...constantProblems(plan)]
  if (first !== undefined) return failed({ code: 'header-unusable', problems: [first, ...rest] })
  const rows = async function* (): AsyncIterableIterator<ReadRecord> {
    const [settle, read] = [settleRows(rowPlan), createRowReader(matches, plan, mayGroupByPoint)]
    for await (const row of rowsOf(path, looked.value, plan)) {
      if ('kind' in row) {
        yield row
        continue
      }
      const settled = settle(row)
      const made = settled === undefined ? undefined : read(settled)
      if (made !== undefined) yield made
    }
  }
  return ok({ headers: matches, look: looked.value, rows: () => withoutRepeats(rows()) })
}

/** Looks at the file and gives its rows, or says why it cannot be read as a list. Errors of the file system are thrown. */
export const openList = async (path: string, options: ListOptions): Promise<Result<OpenList, ListProblem>> => {
  switch (options.format) {
    case 'csv':
    case 'xlsx':
      return openTable(path, options.format, options)
    case 'ndjson':
      return ok({ headers: [], look: undefined, rows: () => withoutRepeats(ndjsonRows(path)) })
  }
}
