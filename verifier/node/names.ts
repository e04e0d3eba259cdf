// Names in certificates (RFC 5280 section 4.1.2.4): their form, their text, and whether two of them are the same.
import { type DerNode, tags } from '../../main/report/der.ts'
import { areBits, asList, isIdentifier, isSequence, oidOf } from './asn1.ts'
import { Buffer } from './buffer.ts'

const NUMERIC = 0x12
const T61 = 0x14
const VISIBLE = 0x1a
const UNIVERSAL = 0x1c

/** Types that OpenSSL takes as a value of a name; those of UNREAD are kept as they are. */
const TEXT = new Set<number>([tags.utf8String, tags.printableString, T61, tags.ia5String, UNIVERSAL, tags.bmpString])
const UNREAD = new Set<number>([tags.bitString, NUMERIC, tags.sequence, 0x07, 0x08, 0x09, 0x0b, 0x0d, 0x0e, 0x0f, 0x1d])

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The characters of a value; undefined where it is malformed. */
const charactersOf = ({ tag, content }: DerNode): string | undefined => {
  if (tag === tags.utf8String)
    try {
      return strict.decode(content)
    } catch {
      return undefined
    }
  const width = tag === tags.bmpString ? 2 : tag === UNIVERSAL ? 4 : 1
  if (content.length % width !== 0) return undefined
  const points = Array.from({ length: content.length / width }, (_, at) =>
    content.subarray(at * width, (at + 1) * width).reduce((point, octet) => point * 256 + octet, 0),
  )
  return points.some((point) => point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff))
    ? undefined
    : points.map((point) => String.fromCodePoint(point)).join('')
}

const isPair = ({ parts: [type, value, ...rest], ...pair }: DerNode): boolean => {
  if (!isSequence({ ...pair, parts: [] }) || !isIdentifier(type) || value === undefined || rest.length > 0) return false
  if (value.tag === tags.bitString) return areBits(value.content)
  return UNREAD.has(value.tag) || (TEXT.has(value.tag) && charactersOf(value) !== undefined)
}

/** The name in a value; undefined where it is none. */
export const nameIn = (node: DerNode | undefined): DerNode | undefined => {
  const name = asList(node, tags.sequence)
  const parts = name?.parts.map((each) => asList(each, tags.set))
  const sets = (parts ?? []).filter((each) => each !== undefined)
  const isWhole = sets.length === parts?.length && sets.every((each) => each.parts.every(isPair))
  return name === undefined || !isWhole ? undefined : { ...name, parts: sets }
}

const latin1 = ({ content }: DerNode): string => Buffer.from(content).toString('latin1')
const octets = ({ encoding }: DerNode): string => Buffer.from(encoding).toString('hex')

/** One line for each relative name, type and text; what is no text is read octet by octet. Names with one text are one to whoever reads them. */
export const nameText = (name: DerNode): string =>
  name.parts
    .map(({ parts }) =>
      parts
        .map(({ parts: [type, value] }) => {
          const text = value === undefined ? '' : TEXT.has(value.tag) ? charactersOf(value) : latin1(value)
          return `${oidOf(type)}=${JSON.stringify(text)}`
        })
        .join(' + '),
    )
    .join('\n')

/** The form in which OpenSSL compares names: text in small letters, with single spaces; what is no text octet by octet. */
export const canonicalName = (name: DerNode): string =>
  name.parts
    .map(({ parts }) =>
      parts
        .map(({ parts: [type, value] }) => {
          const isText = value !== undefined && (TEXT.has(value.tag) || value.tag === VISIBLE)
          const text = isText ? charactersOf(value) : undefined
          const compared = text === undefined ? [octets(value ?? name)] : folded(text)
          return JSON.stringify([oidOf(type), compared])
        })
        .toSorted()
        .join(),
    )
    .join(';')

const SPACE = /[ \t\n\v\f\r]+/g

const folded = (text: string): string =>
  text
    .replaceAll(SPACE, ' ')
    .replaceAll(/^ | $/g, '')
    .replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase())
