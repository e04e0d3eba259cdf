// A list in a text file: its encoding, its separator and its rows, as a stream in bounded memory.
import { createReadStream } from 'node:fs'
import { type Encoding, type ImportPlan, type Separator, separators } from '../../shared/contract/import-plan.ts'
import { type Result, failed, ok } from '../../shared/kernel/result.ts'
import { type CsvRow, createCsvReader } from './csv.ts'
import { type EncodingGuess, type EncodingProblem, checkEncoding } from './encoding.ts'
import { type Layout, type RawRow, ROWS_SEARCHED, bestCut, findHeader } from './look.ts'
import { kindOf } from './workbook/kind.ts'
import type { FileKind } from './workbook/problem.ts'

export type TextProblem =
  | EncodingProblem
  | { readonly code: 'text-is-other'; readonly kind: FileKind }
  | { readonly code: 'table-empty' }
  | { readonly code: 'header-row-unknown'; readonly row: number }

export type TextLook = {
  readonly encoding: Encoding
  /** Where the encoding was guessed: all it may be, the likeliest first. */
  readonly guesses: readonly EncodingGuess[]
  readonly separator: Separator
  readonly head: readonly RawRow[]
  readonly layout: Layout
}

export const bytesOf = (piece: unknown): Uint8Array => {
  if (piece instanceof Uint8Array) return piece
  throw new TypeError('a file gives bytes')
}

async function* textPieces(path: string, encoding: Encoding): AsyncGenerator<string> {
  // The file was checked before; a byte order mark is dropped by the decoder, and a second one by hand.
  const decoder = new TextDecoder(encoding)
  let isFirst = true
  for await (const piece of createReadStream(path)) {
    const text = decoder.decode(bytesOf(piece), { stream: true })
    yield isFirst ? text.replace(/^\u{FEFF}+/u, '') : text
    if (text !== '') isFirst = false
  }
  yield decoder.decode()
}

/** The rows of the file with their lines; a broken row carries its problem. */
export async function* csvRows(path: string, encoding: Encoding, separator: Separator): AsyncGenerator<CsvRow> {
  const reader = createCsvReader(separator)
  for await (const piece of textPieces(path, encoding)) yield* reader.read(piece)
  yield* reader.end()
}

/** Cells that hold something, with their columns. */
export const placed = (row: CsvRow): RawRow => ({
  line: row.line,
  cells: row.cells.flatMap((cell, index) => (cell === '' ? [] : [[index + 1, cell] as const])),
})

/** Excel writes `sep=;` before the header where the separator is not the local one. */
const SEPARATOR_LINE = /^"?sep=([,;\t|])"?$/i

const isSeparator = (text: string | undefined): text is Separator => separators.some((separator) => separator === text)

const headUnder = async (path: string, encoding: Encoding, separator: Separator, most: number): Promise<CsvRow[]> => {
  const rows: CsvRow[] = []
  for await (const row of csvRows(path, encoding, separator)) {
    rows.push(row)
    if (rows.length >= most) break
  }
  return rows
}

const startOf = async (path: string): Promise<Buffer> => {
  for await (const piece of createReadStream(path, { end: 8 * 1024 * 1024 })) return Buffer.from(bytesOf(piece))
  return Buffer.alloc(0)
}

const encodingOf = async (
  path: string,
  stated: Encoding | undefined,
  mayGuess: boolean,
): Promise<Result<Pick<TextLook, 'encoding' | 'guesses'>, EncodingProblem>> => {
  const checked = await checkEncoding(path, stated)
  if (checked.ok) return ok({ encoding: checked.value, guesses: [] })
  if (checked.error.code === 'encoding-wrong' || !mayGuess) return checked
  const [first] = checked.error.guesses
  return ok({ encoding: first.encoding, guesses: checked.error.guesses })
}

/** Looks at a text file. With `mayGuess` the likeliest encoding is taken, and said to be a guess. */
export const lookAtText = async (
  path: string,
  plan: ImportPlan,
  mayGuess: boolean,
): Promise<Result<TextLook, TextProblem>> => {
  const kind = kindOf(await startOf(path))
  if (kind === 'empty') return failed({ code: 'table-empty' })
  if (['xls', 'encrypted', 'zip', 'pdf'].includes(kind)) return failed({ code: 'text-is-other', kind })
  const encoding = await encodingOf(path, plan.encoding, mayGuess)
  if (!encoding.ok) return encoding
  const most = Math.max(ROWS_SEARCHED * 2, (plan.headerRow ?? 0) + ROWS_SEARCHED)
  const [first] = await headUnder(path, encoding.value.encoding, ',', 1)
  const line = SEPARATOR_LINE.exec(first?.raw.trim() ?? '')
  const written = plan.separator ?? line?.[1]
  const stated = isSeparator(written) ? written : undefined
  const rowsUnder = new Map<Separator, readonly RawRow[]>()
  for (const separator of stated === undefined ? separators : [stated]) {
    const rows = await headUnder(path, encoding.value.encoding, separator, most)
    rowsUnder.set(
      separator,
      (line === null ? rows : rows.slice(1)).filter(({ problem }) => problem === undefined).map(placed),
    )
  }
  const cut = bestCut(rowsUnder, plan)
  if (cut === undefined)
    return failed(
      plan.headerRow === undefined ? { code: 'table-empty' } : { code: 'header-row-unknown', row: plan.headerRow },
    )
  const { separator } = cut
  const head = rowsUnder.get(separator) ?? []
  const layout = findHeader(head, plan.headerRow)
  if (layout === undefined) return failed({ code: 'table-empty' })
  return ok({ ...encoding.value, separator, head, layout })
}
