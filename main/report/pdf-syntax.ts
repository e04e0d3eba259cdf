// The part of PDF syntax (ISO 32000-1, 7.2 to 7.3) that our reports are written in: read strictly, written in one form only.
// Anything a report never contains is refused rather than repaired; a viewer that repairs is how shadow attacks work.
import { type Failure, type Result, failed, ok } from '../../shared/kernel/result.ts'

export type PdfValue =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** The digits as written, so that rewriting changes nothing. */
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'name'; readonly name: string }
  /** A string as written, delimiters included. */
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'reference'; readonly id: number }
  | { readonly kind: 'array'; readonly items: readonly PdfValue[] }
  | PdfDictionary
export type PdfDictionary = { readonly kind: 'dictionary'; readonly entries: ReadonlyMap<string, PdfValue> }

type SyntaxFailure = Failure<'object-malformed'> & { readonly at: number }

const MAX_DEPTH = 24
const WHITE = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20])
const DELIMITERS = new Set([0x28, 0x29, 0x3c, 0x3e, 0x5b, 0x5d, 0x7b, 0x7d, 0x2f, 0x25])

/** A reading position; `end` is a wall no token may cross. */
export type Cursor = { readonly bytes: Uint8Array; at: number; readonly end: number }

const bad = (at: number): Result<never, SyntaxFailure> => failed({ code: 'object-malformed', at })

export const textAt = (bytes: Uint8Array, from: number, through: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.max(0, Math.min(through, bytes.length) - from)).toString(
    'latin1',
  )

/** Moves past the exact text; false, and no move, when something else stands there. */
export const take = (cursor: Cursor, text: string): boolean => {
  if (cursor.at + text.length > cursor.end || textAt(cursor.bytes, cursor.at, cursor.at + text.length) !== text)
    return false
  cursor.at += text.length
  return true
}

export const skipWhite = (cursor: Cursor): void => {
  while (cursor.at < cursor.end && WHITE.has(cursor.bytes[cursor.at] ?? -1)) cursor.at += 1
}

const isRegular = (octet: number): boolean => !WHITE.has(octet) && !DELIMITERS.has(octet)

const takeRegular = (cursor: Cursor): string => {
  const from = cursor.at
  while (cursor.at < cursor.end && isRegular(cursor.bytes[cursor.at] ?? 0)) cursor.at += 1
  return textAt(cursor.bytes, from, cursor.at)
}

export const readValue = (cursor: Cursor, depth = 0): Result<PdfValue, SyntaxFailure> => {
  skipWhite(cursor)
  const start = cursor.at
  if (depth > MAX_DEPTH || start >= cursor.end) return bad(start)
  if (take(cursor, '<<')) return readDictionary(cursor, depth)
  const first = textAt(cursor.bytes, start, start + 1)
  if (first === '<') return readHexString(cursor)
  if (first === '(') return readLiteralString(cursor)
  if (first === '[') return readArray(cursor, depth)
  return take(cursor, '/') ? ok({ kind: 'name', name: takeRegular(cursor) }) : readWord(cursor)
}

const readWord = (cursor: Cursor): Result<PdfValue, SyntaxFailure> => {
  const start = cursor.at
  const word = takeRegular(cursor)
  if (word === 'true' || word === 'false') return ok({ kind: 'boolean', value: word === 'true' })
  if (word === 'null') return ok({ kind: 'null' })
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(word)) return bad(start)
  if (/^\d{1,9}$/.test(word)) {
    const after = cursor.at
    if (take(cursor, ' 0 R')) return ok({ kind: 'reference', id: Number(word) })
    cursor.at = after
  }
  return ok({ kind: 'number', text: word })
}

const readHexString = (cursor: Cursor): Result<PdfValue, SyntaxFailure> => {
  const start = cursor.at
  const close = cursor.bytes.indexOf(0x3e, start)
  if (close < 0 || close >= cursor.end) return bad(start)
  cursor.at = close + 1
  const text = textAt(cursor.bytes, start, cursor.at)
  return /^<[0-9a-fA-F]*>$/.test(text) ? ok({ kind: 'string', text }) : bad(start)
}

const readLiteralString = (cursor: Cursor): Result<PdfValue, SyntaxFailure> => {
  const start = cursor.at
  let open = 0
  for (; cursor.at < cursor.end; cursor.at += 1) {
    const octet = cursor.bytes[cursor.at]
    if (octet === 0x5c) cursor.at += 1
    else if (octet === 0x28) open += 1
    else if (octet === 0x29) {
      open -= 1
      if (open === 0) {
        cursor.at += 1
        return ok({ kind: 'string', text: textAt(cursor.bytes, start, cursor.at) })
      }
    }
  }
  return bad(start)
}

const readArray = (cursor: Cursor, depth: number): Result<PdfValue, SyntaxFailure> => {
  cursor.at += 1
  const items: PdfValue[] = []
  for (;;) {
    skipWhite(cursor)
    if (take(cursor, ']')) return ok({ kind: 'array', items })
    const item = readValue(cursor, depth + 1)
    if (!item.ok) return item
    items.push(item.value)
  }
}

const readDictionary = (cursor: Cursor, depth: number): Result<PdfDictionary, SyntaxFailure> => {
  const entries = new Map<string, PdfValue>()
  for (;;) {
    skipWhite(cursor)
    if (take(cursor, '>>')) return ok({ kind: 'dictionary', entries })
    const start = cursor.at
    if (!take(cursor, '/')) return bad(start)
    const name = takeRegular(cursor)
    // Two entries of one name are read differently by different viewers.
    if (entries.has(name)) return bad(start)
    const value = readValue(cursor, depth + 1)
    if (!value.ok) return value
    entries.set(name, value.value)
  }
}

/** The one form in which updates write a value. */
export const written = (value: PdfValue): string => {
  switch (value.kind) {
    case 'null':
      return 'null'
    case 'boolean':
      return String(value.value)
    case 'number':
    case 'string':
      return value.text
    case 'name':
      return `/${value.name}`
    case 'reference':
      return `${value.id} 0 R`
    case 'array':
      return `[${value.items.map(written).join(' ')}]`
    case 'dictionary':
      return `<<${[...value.entries].map(([name, entry]) => `/${name} ${written(entry)}`).join('\n')}>>`
  }
}

export const dictionary = (entries: Readonly<Record<string, PdfValue>>): PdfDictionary => ({
  kind: 'dictionary',
  entries: new Map(Object.entries(entries)),
})
export const withEntries = (of: PdfDictionary, entries: Readonly<Record<string, PdfValue>>): PdfDictionary => ({
  kind: 'dictionary',
  entries: new Map([...of.entries, ...Object.entries(entries)]),
})
export const name = (text: string): PdfValue => ({ kind: 'name', name: text })
export const number = (value: number): PdfValue => ({ kind: 'number', text: String(value) })
export const reference = (id: number): PdfValue => ({ kind: 'reference', id })
export const array = (...items: readonly PdfValue[]): PdfValue => ({ kind: 'array', items })

/** A text string: as it stands where it is ASCII, else UTF-16 with its mark, in hexadecimal. */
export const textString = (text: string): PdfValue =>
  /^[\x20-\x7e]*$/.test(text)
    ? { kind: 'string', text: `(${text.replaceAll(/[\\()]/g, String.raw`\$&`)})` }
    : { kind: 'string', text: `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>` }

/** The text of a string in either form, as `textString` and pdfkit write it. */
export const textOf = (value: PdfValue | undefined): string | undefined => {
  if (value?.kind !== 'string') return undefined
  const bytes = value.text.startsWith('<')
    ? Buffer.from(value.text.slice(1, -1), 'hex')
    : Buffer.from(unescaped(value.text.slice(1, -1)), 'latin1')
  if (bytes[0] === 0xfe && bytes[1] === 0xff && bytes.length % 2 === 0)
    return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
  return bytes.toString('latin1')
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
const unescaped = (text: string): string =>
  text.replaceAll(/\\([\s\S])/g, (_, character: string) => escapes[character] ?? character)
