// Extensions of certificates as far as Node asks for them: other names of the holder, and what an issuer must be and may do.
import { type DerNode, readDer, tags } from '../../main/report/der.ts'
import { areBits, areSame, asList, isIdentifier, isSequence, octetsOf, oidOf } from './asn1.ts'
import { Buffer } from './buffer.ts'
import { canonicalName, nameIn } from './names.ts'

const SUBJECT_KEY = '2.5.29.14'
const KEY_USAGE = '2.5.29.15'
const ALTERNATIVE_NAME = '2.5.29.17'
const AUTHORITY_KEY = '2.5.29.35'

const KEY_CERT_SIGN = 0x04

export type Extensions = ReadonlyMap<string, Uint8Array>

export const isExtension = (node: DerNode): boolean => {
  const [id, ...rest] = isSequence(node) ? node.parts : []
  const [critical, value] = rest.length === 2 ? rest : [undefined, rest[0]]
  const isFlag = critical === undefined || (critical.tag === tags.boolean && critical.content.length === 1)
  return isIdentifier(id) && rest.length <= 2 && isFlag && octetsOf(value) !== undefined
}

/** The first of each kind, as the octets that it holds. */
export const extensionsIn = (list: readonly DerNode[]): Extensions => {
  const found = new Map<string, Uint8Array>()
  for (const { parts } of list) {
    const id = oidOf(parts[0])
    const content = octetsOf(parts.at(-1))
    if (content !== undefined && !found.has(id)) found.set(id, content)
  }
  return found
}

const valueOf = (extensions: Extensions, id: string): DerNode | undefined => {
  const content = extensions.get(id)
  const read = content === undefined ? undefined : readDer(content)
  return read?.ok === true ? read.value : undefined
}

const EMAIL = 0x81
const labels: Readonly<Record<number, string>> = { [EMAIL]: 'email', 0x82: 'DNS', 0x86: 'URI' }

/** The other names of the holder in one line, as Node writes them. Kinds that nobody asks for are told as such. */
export const alternativeNames = (extensions: Extensions): string | undefined => {
  const names = asList(valueOf(extensions, ALTERNATIVE_NAME), tags.sequence)
  if (names === undefined || names.parts.some(({ tag }) => tag < 0x80)) return undefined
  return names.parts
    .map(({ tag, content }) => {
      const label = labels[tag]
      return label === undefined ? 'other:<unsupported>' : nameOf(label, content)
    })
    .join(', ')
}

/** A name with a sign that could end it, or that is not ASCII, is quoted. */
const nameOf = (label: string, content: Uint8Array): string => {
  const text = Buffer.from(content).toString('latin1')
  if (/^[ !#-&(-+\--[\]-~]*$/.test(text)) return `${label}:${text}`
  const quoted = text.replaceAll(/[^ !#-+\--[\]-~]/g, (sign) =>
    sign === '\\' || sign === '"' ? `\\${sign}` : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `${label}:"${quoted}"`
}

/** The identifier of a key that an extension holds in octets of its own. */
const keyIn = (extensions: Extensions): Uint8Array | undefined => {
  const value = valueOf(extensions, SUBJECT_KEY)
  return value?.tag === tags.octetString ? value.content : undefined
}

/** Whether what a certificate says of its issuer's key and number fits the issuer (RFC 5280 section 4.2.1.1). */
const isNamed = (
  authority: DerNode,
  issuer: Extensions,
  { issuer: itsIssuer, serial }: { readonly issuer: DerNode; readonly serial: DerNode },
): boolean => {
  const part = (tag: number): DerNode | undefined => authority.parts.find((each) => each.tag === tag)
  const [key, names, number] = [part(0x80), part(0xa1), part(0x82)]
  const own = keyIn(issuer)
  if (key !== undefined && own !== undefined && !areSame(key.content, own)) return false
  if (number !== undefined && !areSame(number.content, serial.content)) return false
  const name = nameIn(names?.parts.find(({ tag }) => tag === 0xa4)?.parts[0])
  return name === undefined || canonicalName(name) === canonicalName(itsIssuer)
}

/** Whether extensions let one certificate have issued another. */
export const mayIssue = (
  issued: Extensions,
  issuer: Extensions,
  itsNumber: { readonly issuer: DerNode; readonly serial: DerNode },
): boolean => {
  const authority = valueOf(issued, AUTHORITY_KEY)
  if (authority !== undefined && !isNamed(authority, issuer, itsNumber)) return false
  const usage = valueOf(issuer, KEY_USAGE)
  if (usage === undefined) return !issuer.has(KEY_USAGE)
  return usage.tag === tags.bitString && areBits(usage.content) && ((usage.content[1] ?? 0) & KEY_CERT_SIGN) !== 0
}
