// Values of ASN.1 as OpenSSL takes them from a certificate; what it refuses, it refuses with the certificate.
import { type DerNode, concatenated, dottedIdentifier, readDer, tags } from '../../main/report/der.ts'

type Maybe = DerNode | undefined

export const isSequence = (node: Maybe): node is DerNode => node?.tag === tags.sequence

/** An integer has content and no octet more than it needs. */
export const isInteger = (node: Maybe): node is DerNode => {
  if (node?.tag !== tags.integer) return false
  const [first, second = 0] = node.content
  if (first === undefined) return false
  return node.content.length === 1 || !((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80))
}

/** An identifier has content, ends with its last arc, and no arc begins with nothing. */
export const isIdentifier = (node: Maybe): node is DerNode => {
  if (node?.tag !== tags.objectIdentifier || (node.content.at(-1) ?? 0x80) >= 0x80) return false
  return !node.content.some((octet, at) => octet === 0x80 && (at === 0 || (node.content[at - 1] ?? 0) < 0x80))
}

export const oidOf = (node: Maybe): string => (isIdentifier(node) ? dottedIdentifier(node.content) : '')

/** Octets of a string of bits: how many of the last are unused, then the bits. */
export const areBits = (content: Uint8Array): boolean => content.length > 0 && (content[0] ?? 8) <= 7

export const isBitString = (node: Maybe): node is DerNode => node?.tag === tags.bitString && areBits(node.content)

/** The bits of a string; those that are unused count as noughts. */
export const bitsOf = ({ content }: DerNode): Uint8Array => {
  const bits = Uint8Array.from(content.subarray(1))
  const last = bits.length - 1
  if (last >= 0) bits[last] = (bits[last] ?? 0) & (0xff << (content[0] ?? 0))
  return bits
}

const CONSTRUCTED = 0x20

/** A list of alike members is taken even where its tag does not say that it has members. */
export const asList = (node: Maybe, tag: number): DerNode | undefined => {
  if (node?.tag !== (tag & ~CONSTRUCTED)) return node?.tag === tag ? node : undefined
  const read = readDer(Uint8Array.of(tag, ...node.encoding.subarray(1)))
  return read.ok ? read.value : undefined
}

const leaves = (node: DerNode): readonly Uint8Array[] =>
  node.parts.length === 0 ? [node.content] : node.parts.flatMap(leaves)

/** The octets of a string in one piece or in several, whatever these call themselves. */
export const octetsOf = (node: Maybe): Uint8Array | undefined => {
  if (node?.tag === tags.octetString) return node.content
  return node?.tag === (tags.octetString | CONSTRUCTED) ? concatenated(leaves(node)) : undefined
}

/** An algorithm with at most one parameter, whatever that is. */
export const isAlgorithm = (node: Maybe): node is DerNode =>
  isSequence(node) && isIdentifier(node.parts[0]) && node.parts.length <= 2 && node.parts.every(isAny)

/** Types that are never put together of members. */
const SIMPLE = new Set<number>([tags.boolean, tags.integer, tags.null, tags.objectIdentifier, 0x0a])

/** The end of something, and lists that do not say that they are lists. */
const NO_VALUE = new Set<number>([0x00, tags.sequence - CONSTRUCTED, tags.set - CONSTRUCTED])

/** A value of any type, as far as its own type has a form. */
const isAny = (node: DerNode): boolean => {
  if (SIMPLE.has(node.tag - CONSTRUCTED) || NO_VALUE.has(node.tag)) return false
  switch (node.tag) {
    case tags.boolean:
      return node.content.length === 1
    case tags.integer:
    case 0x0a:
      return isInteger({ ...node, tag: tags.integer })
    case tags.bitString:
      return areBits(node.content)
    case tags.bitString | CONSTRUCTED:
      return node.parts.length > 0
    case tags.null:
      return node.content.length === 0
    case tags.objectIdentifier:
      return isIdentifier(node)
    default:
      return true
  }
}

export const areSame = (left: Uint8Array, right: Uint8Array): boolean =>
  left.length === right.length && left.every((octet, at) => octet === right[at])
