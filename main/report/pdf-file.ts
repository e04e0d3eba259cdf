// A report as a PDF file: the base our own renderer wrote, and the updates that signing appended (ISO 32000-1, 7.5). Read
// without mercy: every byte belongs to an object, a table or a trailer, objects touch one another, and nothing follows the end.
import type { ReportProblem } from '../../shared/contract/report.ts'
import { type Result, failed, ok } from '../../shared/kernel/result.ts'
import { type Cursor, type PdfDictionary, type PdfValue, readValue, take, textAt } from './pdf-syntax.ts'

/** One section of the file: the base, or an update. `start` and `end` are its first byte and the byte after its last. */
export type Revision = {
  readonly start: number
  readonly end: number
  readonly tableAt: number
  readonly size: number
  /** Object number to the offset of its definition in this section. */
  readonly offsets: ReadonlyMap<number, number>
  readonly trailer: PdfDictionary
}

export type PdfFile = { readonly bytes: Uint8Array; readonly revisions: readonly Revision[] }

export type PdfObject = {
  readonly id: number
  readonly start: number
  readonly end: number
  readonly value: PdfValue
  readonly stream?: Uint8Array
}

export const HEADER = '%PDF-1.7\n%\xFF\xFF\xFF\xFF\n'
/** No more is read of any file; a report of a hundred thousand transactions has a tenth of it. */
export const MAX_REPORT_BYTES = 256 * 1_048_576
const MAX_REVISIONS = 16
const MAX_OBJECTS = 2_000_000
const TAIL = 64

type Fault =
  | 'not-a-pdf'
  | 'end-malformed'
  | 'xref-malformed'
  | 'trailer-malformed'
  | 'object-malformed'
  | 'stream-malformed'
  | 'structure-unexpected'

const bad = (code: Fault, at: number): Result<never, ReportProblem> => failed({ code, at })

/** Reads the sections of a file, newest to oldest and back, and checks that they cover it without a gap. */
export const openPdf = (bytes: Uint8Array): Result<PdfFile, ReportProblem> => {
  if (bytes.length === 0) return failed({ code: 'file-empty', bytes: 0, limit: MAX_REPORT_BYTES })
  if (bytes.length > MAX_REPORT_BYTES)
    return failed({ code: 'file-too-large', bytes: bytes.length, limit: MAX_REPORT_BYTES })
  if (textAt(bytes, 0, HEADER.length) !== HEADER) return bad('not-a-pdf', 0)
  const tail = tailFault(bytes)
  if (tail !== undefined) return failed(tail)
  const revisions: Revision[] = []
  let end = bytes.length
  let tableAt = startOfTable(bytes, end)
  while (tableAt !== undefined) {
    if (revisions.length === MAX_REVISIONS) return failed({ code: 'too-many-updates', limit: MAX_REVISIONS })
    const table = readTable(bytes, tableAt, end)
    if (!table.ok) return table
    const previous = table.value.trailer.entries.get('Prev')
    if (previous === undefined) {
      revisions.unshift({ ...table.value, start: 0 })
      return checkObjects({ bytes, revisions })
    }
    const previousAt = previous.kind === 'number' ? Number(previous.text) : Number.NaN
    if (!Number.isSafeInteger(previousAt) || previousAt < HEADER.length || previousAt >= tableAt)
      return bad('trailer-malformed', tableAt)
    const start = endOfSection(bytes, previousAt, tableAt)
    if (!start.ok) return start
    revisions.unshift({ ...table.value, start: start.value })
    end = start.value
    tableAt = previousAt
  }
  return bad('end-malformed', end)
}

/** Mail and version control add an empty line to the end of a file or take one away: then only the end differs. */
const tailFault = (bytes: Uint8Array): ReportProblem | undefined => {
  const end = textAt(bytes, Math.max(0, bytes.length - TAIL), bytes.length)
  const more = /%%EOF\n([\r\n]+)$/.exec(end)?.[1]
  if (more !== undefined) return { code: 'end-has-more', bytes: more.length }
  return end.endsWith('\n%%EOF') ? { code: 'end-cut-off' } : undefined
}

/** The offset that the last lines of a section name; undefined unless the section ends exactly as ours do. */
const startOfTable = (bytes: Uint8Array, end: number): number | undefined => {
  const from = Math.max(0, end - TAIL)
  const ending = /\nstartxref\n(\d{1,10})\n%%EOF\n$/.exec(textAt(bytes, from, end))
  return ending === null ? undefined : Number(ending[1])
}

type Table = Omit<Revision, 'start'>

const readTable = (bytes: Uint8Array, tableAt: number, end: number): Result<Table, ReportProblem> => {
  const cursor: Cursor = { bytes, at: tableAt, end }
  if (!take(cursor, 'xref\n')) return bad('xref-malformed', tableAt)
  const offsets = new Map<number, number>()
  while (!take(cursor, 'trailer\n')) {
    const section = /^(\d{1,8}) (\d{1,8})\n/.exec(textAt(bytes, cursor.at, Math.min(end, cursor.at + 20)))
    if (section === null) return bad('xref-malformed', cursor.at)
    const [line, first = '', count = ''] = section
    cursor.at += line.length
    for (let index = 0; index < Number(count); index += 1) {
      const entry = textAt(bytes, cursor.at, Math.min(end, cursor.at + 20))
      const id = Number(first) + index
      const offset = Number(entry.slice(0, 10))
      const isHead = id === 0 && entry === '0000000000 65535 f \n'
      if (!isHead && (!/^\d{10} 00000 n \n$/.test(entry) || offsets.has(id) || id >= MAX_OBJECTS || offset >= tableAt))
        return bad('xref-malformed', cursor.at)
      if (!isHead) offsets.set(id, offset)
      cursor.at += 20
    }
  }
  const trailerAt = cursor.at
  const trailer = readValue(cursor)
  if (!trailer.ok) return trailer
  const size = trailer.value.kind === 'dictionary' ? trailer.value.entries.get('Size') : undefined
  const isEnd = take(cursor, `\nstartxref\n${tableAt}\n%%EOF\n`) && cursor.at === end
  if (trailer.value.kind !== 'dictionary' || size?.kind !== 'number' || !isEnd)
    return bad('trailer-malformed', trailerAt)
  return ok({ end, tableAt, size: Number(size.text), offsets, trailer: trailer.value })
}

const endOfSection = (bytes: Uint8Array, tableAt: number, limit: number): Result<number, ReportProblem> => {
  const ending = Buffer.from(`\nstartxref\n${tableAt}\n%%EOF\n`, 'latin1')
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(ending, tableAt)
  return at < 0 || at + ending.length > limit ? bad('end-malformed', tableAt) : ok(at + ending.length)
}

/** Every object starts where the one before it ends, from the start of its section to its table. */
const checkObjects = (file: PdfFile): Result<PdfFile, ReportProblem> => {
  for (const revision of file.revisions) {
    let at = revision.start === 0 ? HEADER.length : revision.start
    for (const [id, offset] of [...revision.offsets].toSorted((left, right) => left[1] - right[1])) {
      if (offset !== at) return bad('structure-unexpected', at)
      const object = readObjectAt(file.bytes, id, offset, revision.tableAt)
      if (!object.ok) return object
      at = object.value.end
    }
    if (at !== revision.tableAt) return bad('structure-unexpected', at)
  }
  return ok(file)
}

const readObjectAt = (bytes: Uint8Array, id: number, start: number, end: number): Result<PdfObject, ReportProblem> => {
  const cursor: Cursor = { bytes, at: start, end }
  if (!take(cursor, `${id} 0 obj\n`)) return bad('object-malformed', start)
  const value = readValue(cursor)
  if (!value.ok) return value
  if (take(cursor, '\nendobj\n')) return ok({ id, start, end: cursor.at, value: value.value })
  const length = value.value.kind === 'dictionary' ? value.value.entries.get('Length') : undefined
  if (length?.kind !== 'number' || !/^\d{1,10}$/.test(length.text) || !take(cursor, '\nstream\n'))
    return bad('object-malformed', cursor.at)
  const from = cursor.at
  const through = from + Number(length.text)
  if (through > end) return bad('stream-malformed', from)
  cursor.at = through
  if (!take(cursor, '\nendstream\nendobj\n')) return bad('stream-malformed', from)
  return ok({ id, start, end: cursor.at, value: value.value, stream: bytes.subarray(from, through) })
}

/** The newest definition of an object. */
export const readObject = (file: PdfFile, id: number): Result<PdfObject, ReportProblem> => {
  const revision = file.revisions.findLast(({ offsets }) => offsets.has(id))
  const offset = revision?.offsets.get(id)
  if (revision === undefined || offset === undefined) return bad('structure-unexpected', id)
  return readObjectAt(file.bytes, id, offset, revision.tableAt)
}

/** The dictionary a value is or refers to. */
export const dictionaryAt = (file: PdfFile, value: PdfValue | undefined): PdfDictionary | undefined => {
  if (value?.kind === 'dictionary') return value
  if (value?.kind !== 'reference') return undefined
  const object = readObject(file, value.id)
  return object.ok && object.value.value.kind === 'dictionary' ? object.value.value : undefined
}

/** The file as it was before its last update. */
export const withoutLastRevision = (file: PdfFile): PdfFile => {
  const revisions = file.revisions.slice(0, -1)
  return { bytes: file.bytes.subarray(0, revisions.at(-1)?.end ?? 0), revisions }
}

const ACTIVE = new Set([
  'AA',
  'GoToE',
  'GoToR',
  'ImportData',
  'JS',
  'JavaScript',
  'Launch',
  'Movie',
  'OpenAction',
  'Rendition',
  'RichMedia',
  'Sound',
  'SubmitForm',
  'XFA',
])

const namesIn = (value: PdfValue, found: Set<string>): void => {
  if (value.kind === 'name' && ACTIVE.has(value.name)) found.add(value.name)
  else if (value.kind === 'array') for (const item of value.items) namesIn(item, found)
  else if (value.kind === 'dictionary')
    for (const [key, entry] of value.entries) {
      if (ACTIVE.has(key)) found.add(key)
      namesIn(entry, found)
    }
}

/** What a reader of the file might run or follow, by its names in the standard; our own pages have none of it. */
export const activeContent = (file: PdfFile): readonly string[] => {
  const found = new Set<string>()
  for (const { offsets, tableAt } of file.revisions)
    for (const [id, offset] of offsets) {
      const object = readObjectAt(file.bytes, id, offset, tableAt)
      if (object.ok) namesIn(object.value.value, found)
    }
  return [...found].toSorted()
}
