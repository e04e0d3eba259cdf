// A file of transactions, whatever its format, as a stream of records and rejected rows in bounded memory.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type Result, failed, ok } from '../../shared/kernel/result.ts'
import { asIs, problem, quoted } from '../../shared/language/row-problem.ts'
import { type CsvRow, type Separator, createCsvReader, separators } from './csv.ts'
import { type Encoding, type EncodingProblem, checkEncoding } from './encoding.ts'
import { createLineCutter } from './lines.ts'
import { type ReadRecord, readNdjsonLine } from './ndjson.ts'
import {
  type HeaderMatch,
  type HeaderProblem,
  type Mapping,
  type TableRow,
  matchHeaders,
  readTableRow,
} from './table.ts'
import { type WorkbookProblem, readWorkbook } from './workbook.ts'

export const listFormats = ['csv', 'xlsx', 'ndjson'] as const
export type ListFormat = (typeof listFormats)[number]

export type ListProblem =
  | EncodingProblem
  | WorkbookProblem
  | { readonly code: 'table-empty' }
  | { readonly code: 'header-unusable'; readonly problems: readonly [HeaderProblem, ...HeaderProblem[]] }

export type ListOptions = {
  readonly format: ListFormat
  readonly encoding?: Encoding | undefined
  readonly sheet?: string | undefined
  readonly mapping?: Mapping | undefined
}

export type OpenList = {
  /** How each header was understood; empty for NDJSON. */
  readonly headers: readonly HeaderMatch[]
  /** Every row once, in order. An id that came before in the list is rejected, because it would be a second version. */
  readonly rows: () => AsyncIterableIterator<ReadRecord>
}

/** The format by the ending of a file name. */
export const formatOf = (path: string): ListFormat | undefined => {
  const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase()
  if (ending === 'csv' || ending === 'tsv' || ending === 'txt') return 'csv'
  if (ending === 'xlsx' || ending === 'xlsm') return 'xlsx'
  return ending === 'ndjson' || ending === 'jsonl' ? 'ndjson' : undefined
}

/** SHA-256 of a file in hexadecimal, read as a stream. */
export const hashFile = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path)) hash.update(bytesOf(piece))
  return hash.digest('hex')
}

const bytesOf = (piece: unknown): Uint8Array => {
  if (piece instanceof Uint8Array) return piece
  throw new TypeError('a file gives bytes')
}

async function* textPieces(path: string, encoding: Encoding): AsyncIterableIterator<string> {
  // The file was checked before; a byte order mark is dropped by the decoder.
  const decoder = new TextDecoder(encoding)
  for await (const piece of createReadStream(path)) yield decoder.decode(bytesOf(piece), { stream: true })
  yield decoder.decode()
}

async function* csvRows(path: string, encoding: Encoding, separator: Separator): AsyncIterableIterator<CsvRow> {
  const reader = createCsvReader(separator)
  for await (const piece of textPieces(path, encoding)) yield* reader.read(piece)
  yield* reader.end()
}

const firstRow = async <Row>(rows: AsyncIterableIterator<Row>): Promise<Row | undefined> => {
  for await (const row of rows) return row
  return undefined
}

/** Excel writes `sep=;` before the header where the separator is not the local one. */
const SEPARATOR_LINE = /^sep=([,;\t])$/

type CsvLayout = { readonly separator: Separator; readonly headerLine: number; readonly headers: readonly string[] }

const usable = (cells: readonly string[], mapping: Mapping | undefined): number =>
  matchHeaders(cells, mapping).matches.filter(({ column }) => column !== undefined).length

const isSeparator = (text: string | undefined): text is Separator => separators.some((separator) => separator === text)

/** The separator under which most headers mean something, the comma where none stands out. */
const csvLayout = async (
  path: string,
  encoding: Encoding,
  mapping: Mapping | undefined,
): Promise<CsvLayout | undefined> => {
  const first = await firstRow(csvRows(path, encoding, ','))
  const stated = SEPARATOR_LINE.exec(first?.raw.trim() ?? '')?.[1]
  let best: CsvLayout | undefined
  let most = -1
  for (const separator of isSeparator(stated) ? [stated] : separators) {
    const header = await headerRow(csvRows(path, encoding, separator), stated !== undefined)
    if (header === undefined || header.problem !== undefined) continue
    const count = usable(header.cells, mapping)
    if (count <= most) continue
    best = { separator, headerLine: header.line, headers: header.cells }
    most = count
  }
  return best
}

const headerRow = async (rows: AsyncIterableIterator<CsvRow>, skipFirst: boolean): Promise<CsvRow | undefined> => {
  let skip = skipFirst
  for await (const row of rows) {
    if (skip || row.raw.trim() === '') {
      skip = false
      continue
    }
    return row
  }
  return undefined
}

const withoutRepeats = async function* (rows: AsyncIterable<ReadRecord>): AsyncIterableIterator<ReadRecord> {
  const lines = new Map<string, number>()
  for await (const row of rows) {
    const id = row.kind === 'record' ? row.record.id : row.id
    const earlier = id === null ? undefined : lines.get(id)
    if (id !== null && earlier === undefined) lines.set(id, row.line)
    if (earlier === undefined || row.kind === 'rejected') {
      yield row
      continue
    }
    const repeated = problem('id-repeated', 'id', { found: quoted(id), line: asIs(earlier) })
    yield { kind: 'rejected', line: row.line, id, raw: JSON.stringify(row.record), problems: [repeated] }
  }
}

async function* ndjsonRows(path: string): AsyncIterableIterator<ReadRecord> {
  const cutter = createLineCutter()
  for await (const piece of createReadStream(path))
    for (const line of cutter.cut(bytesOf(piece))) yield readNdjsonLine(line)
  for (const line of cutter.end()) yield readNdjsonLine(line)
}

const matched = (
  headers: readonly string[],
  mapping: Mapping | undefined,
): Result<readonly HeaderMatch[], ListProblem> => {
  const { matches, problems } = matchHeaders(headers, mapping)
  const [first, ...rest] = problems
  return first === undefined ? ok(matches) : failed({ code: 'header-unusable', problems: [first, ...rest] })
}

const openCsv = async (
  path: string,
  { encoding: stated, mapping }: ListOptions,
): Promise<Result<OpenList, ListProblem>> => {
  const encoding = await checkEncoding(path, stated)
  if (!encoding.ok) return encoding
  const layout = await csvLayout(path, encoding.value, mapping)
  if (layout === undefined) return failed({ code: 'table-empty' })
  const matches = matched(layout.headers, mapping)
  if (!matches.ok) return matches
  const rows = async function* (): AsyncIterableIterator<ReadRecord> {
    for await (const row of csvRows(path, encoding.value, layout.separator)) {
      if (row.line <= layout.headerLine) continue
      if (row.problem !== undefined) {
        yield { kind: 'rejected', line: row.line, id: null, raw: row.raw, problems: [row.problem] }
        continue
      }
      const read = readTableRow(matches.value, row)
      if (read !== undefined) yield read
    }
  }
  return ok({ headers: matches.value, rows: () => withoutRepeats(rows()) })
}

const headerTexts = (row: TableRow): string[] => row.cells.map((cell) => (typeof cell === 'string' ? cell : cell.flaw))

const openWorkbook = async (path: string, { sheet, mapping }: ListOptions): Promise<Result<OpenList, ListProblem>> => {
  const workbook = await readWorkbook(path, sheet)
  if (!workbook.ok) return workbook
  const [header, ...body] = workbook.value.filter(({ cells }) => cells.some((cell) => cell !== ''))
  if (header === undefined) return failed({ code: 'table-empty' })
  const matches = matched(headerTexts(header), mapping)
  if (!matches.ok) return matches
  const rows = async function* (): AsyncIterableIterator<ReadRecord> {
    for (const row of body) {
      const read = readTableRow(matches.value, row)
      if (read !== undefined) yield read
    }
  }
  return ok({ headers: matches.value, rows: () => withoutRepeats(rows()) })
}

/** Looks at the file and gives its rows, or says why it cannot be read as a list. Errors of the file system are thrown. */
export const openList = async (path: string, options: ListOptions): Promise<Result<OpenList, ListProblem>> => {
  switch (options.format) {
    case 'csv':
      return openCsv(path, options)
    case 'xlsx':
      return openWorkbook(path, options)
    case 'ndjson':
      return ok({ headers: [], rows: () => withoutRepeats(ndjsonRows(path)) })
  }
}
