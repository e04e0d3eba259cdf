// Distinguished encoding of ASN.1 (X.690), written and strictly read: definite, shortest lengths only, so that one value has
// one encoding and a signature over it cannot be given a second form.
import { type Failure, type Result, failed, ok } from '../../shared/kernel/result.ts'

export type DerNode = {
  readonly tag: number
  /** The whole encoding, tag and length included. */
  readonly encoding: Uint8Array
  readonly content: Uint8Array
  /** Parts of a constructed value; none for a primitive one. */
  readonly parts: readonly DerNode[]
}

export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  objectIdentifier: 0x06,
  utf8String: 0x0c,
  printableString: 0x13,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
} as const

const MAX_DEPTH = 32
const MAX_NODES = 20_000

const lengthOctets = (length: number): readonly number[] => {
  if (length < 0x80) return [length]
  const octets: number[] = []
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256)
  return [0x80 + octets.length, ...octets]
}

export const concatenated = (parts: readonly Uint8Array[]): Uint8Array => {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

export const tagged = (tag: number, ...parts: readonly Uint8Array[]): Uint8Array => {
  const content = concatenated(parts)
  return concatenated([Uint8Array.from([tag, ...lengthOctets(content.length)]), content])
}

export const sequence = (...parts: readonly Uint8Array[]): Uint8Array => tagged(tags.sequence, ...parts)

/** SET OF, its members in the order of their encodings (X.690 11.6). */
export const setOf = (...parts: readonly Uint8Array[]): Uint8Array =>
  tagged(tags.set, ...parts.toSorted((left, right) => Buffer.compare(left, right)))

/** A context-specific constructed value, as EXPLICIT tags and IMPLICIT ones over a SEQUENCE or SET write it. */
export const context = (number: number, ...parts: readonly Uint8Array[]): Uint8Array => tagged(0xa0 + number, ...parts)

/** A context-specific primitive value. */
export const contextPrimitive = (number: number, content: Uint8Array): Uint8Array => tagged(0x80 + number, content)

export const octetString = (content: Uint8Array): Uint8Array => tagged(tags.octetString, content)
export const bitString = (content: Uint8Array, unusedBits = 0): Uint8Array =>
  tagged(tags.bitString, Uint8Array.from([unusedBits]), content)
export const utf8String = (text: string): Uint8Array => tagged(tags.utf8String, Buffer.from(text, 'utf8'))
export const nothing = (): Uint8Array => tagged(tags.null)
export const truth = (value: boolean): Uint8Array => tagged(tags.boolean, Uint8Array.from([value ? 0xff : 0]))

/** A non-negative integer from its big-endian bytes or a small number. */
export const integer = (value: Uint8Array | number): Uint8Array => {
  const bytes = typeof value === 'number' ? numberOctets(value) : value
  let start = 0
  while (start < bytes.length - 1 && bytes[start] === 0) start += 1
  const shortest = bytes.subarray(start)
  const first = shortest[0] ?? 0
  return tagged(tags.integer, ...(first >= 0x80 ? [Uint8Array.from([0])] : []), shortest)
}

const numberOctets = (value: number): Uint8Array => {
  const octets: number[] = []
  for (let rest = value; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256)
  return Uint8Array.from(octets.length === 0 ? [0] : octets)
}

export const objectIdentifier = (dotted: string): Uint8Array => {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  const octets = [first * 40 + second, ...rest].flatMap((arc) => {
    const groups = [arc % 128]
    for (let more = Math.floor(arc / 128); more > 0; more = Math.floor(more / 128)) groups.unshift((more % 128) + 128)
    return groups
  })
  return tagged(tags.objectIdentifier, Uint8Array.from(octets))
}

/** UTCTime through 2049 and GeneralizedTime from 2050, as X.509 wants; input `YYYY-MM-DDTHH:MM:SSZ`. */
export const time = (moment: string): Uint8Array => {
  const digits = moment.replaceAll(/[-:T]/g, '')
  return Number(moment.slice(0, 4)) < 2050
    ? tagged(tags.utcTime, Buffer.from(digits.slice(2), 'latin1'))
    : tagged(tags.generalizedTime, Buffer.from(digits, 'latin1'))
}

/** The dotted text of an object identifier's content. */
export const dottedIdentifier = (content: Uint8Array): string => {
  const arcs: number[] = []
  let arc = 0
  for (const octet of content) {
    arc = arc * 128 + (octet % 128)
    if (octet < 128) {
      arcs.push(arc)
      arc = 0
    }
  }
  const [joint = 0, ...rest] = arcs
  const first = Math.min(2, Math.floor(joint / 40))
  return [first, joint - first * 40, ...rest].join('.')
}

/** The value of a small non-negative integer, or NaN when it is negative or wider than six bytes. */
export const smallInteger = (content: Uint8Array): number => {
  if (content.length === 0 || content.length > 6 || (content[0] ?? 0) >= 0x80) return Number.NaN
  return content.reduce((value, octet) => value * 256 + octet, 0)
}

/** Length of the sequence of up to 64 KiB that the bytes begin with; undefined when they begin otherwise. */
export const derLength = (bytes: Uint8Array): number | undefined => {
  const [tag, first = 0, second = 0, third = 0] = bytes
  if (tag !== tags.sequence) return undefined
  if (first < 0x80) return first + 2
  if (first === 0x81) return second + 3
  return first === 0x82 ? second * 256 + third + 4 : undefined
}

type Reading = { nodes: number }
type Malformed = Failure<'der-malformed'> & { readonly at: number }

const malformed = (at: number): Result<never, Malformed> => failed({ code: 'der-malformed', at })

/** Reads one value that fills the bytes exactly. */
export const readDer = (bytes: Uint8Array): Result<DerNode, Malformed> => {
  const read = readNode(bytes, 0, bytes.length, 0, { nodes: 0 })
  if (!read.ok) return read
  return read.value.encoding.length === bytes.length ? read : malformed(read.value.encoding.length)
}

const readNode = (
  bytes: Uint8Array,
  start: number,
  end: number,
  depth: number,
  reading: Reading,
): Result<DerNode, Malformed> => {
  reading.nodes += 1
  const tag = bytes[start]
  const first = bytes[start + 1]
  if (tag === undefined || first === undefined || start + 2 > end) return malformed(start)
  if (depth > MAX_DEPTH || reading.nodes > MAX_NODES || tag % 32 === 31) return malformed(start)
  let from = start + 2
  let length = first
  if (first >= 0x80) {
    const count = first - 0x80
    if (count === 0 || count > 4 || from + count > end) return malformed(start)
    length = 0
    for (let index = 0; index < count; index += 1) length = length * 256 + (bytes[from + index] ?? 0)
    from += count
    if (lengthOctets(length).length !== count + 1) return malformed(start)
  }
  const through = from + length
  if (through > end) return malformed(start)
  const parts: DerNode[] = []
  const isConstructed = Math.floor(tag / 32) % 2 === 1
  for (let at = isConstructed ? from : through; at < through;) {
    const part = readNode(bytes, at, through, depth + 1, reading)
    if (!part.ok) return part
    parts.push(part.value)
    at += part.value.encoding.length
  }
  return ok({ tag, encoding: bytes.subarray(start, through), content: bytes.subarray(from, through), parts })
}
