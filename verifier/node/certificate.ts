// A certificate (RFC 5280) as Node's X509Certificate tells it, read and refused as OpenSSL does.
import { type DerNode, readDer, tags } from '../../main/report/der.ts'
import { areSame, asList, isAlgorithm, isBitString, isInteger, isSequence } from './asn1.ts'
import { Buffer } from './buffer.ts'
import { type Extensions, alternativeNames, extensionsIn, isExtension, mayIssue } from './extensions.ts'
import { canonicalName, nameIn, nameText } from './names.ts'
import { type PublicKey, publicKeyOf } from './keys.ts'
import { methodOf } from './methods.ts'
import { timeText } from './times.ts'

type Fields = {
  readonly body: DerNode
  readonly algorithm: DerNode
  readonly value: DerNode
  readonly serial: DerNode
  readonly stated: DerNode
  readonly issuer: DerNode
  readonly validity: readonly [DerNode, DerNode]
  readonly subject: DerNode
  readonly key: DerNode
  readonly extensions: readonly DerNode[]
}

/** A time has the length of one, whatever it says. */
const isTime = (node: DerNode | undefined): node is DerNode =>
  (node?.tag === tags.utcTime && node.content.length >= 13) ||
  (node?.tag === tags.generalizedTime && node.content.length >= 15)

const isVersion = ({ parts }: DerNode): boolean => parts.length === 1 && isInteger(parts[0])

const isKey = ({ parts: [algorithm, bits, ...rest] }: DerNode): boolean =>
  isAlgorithm(algorithm) && isBitString(bits) && rest.length === 0

const isUnique = ({ tag, content }: DerNode): boolean =>
  (tag === 0x81 || tag === 0x82) && isBitString({ tag: tags.bitString, content, encoding: content, parts: [] })

/** What may follow the key: both unique identifiers, then extensions, each at most once and in order. */
const extensionsAfter = (rest: readonly DerNode[]): readonly DerNode[] | undefined => {
  const last = rest.at(-1)
  const list = last?.tag === 0xa3 ? last : undefined
  const unique = list === undefined ? rest : rest.slice(0, -1)
  if (!unique.every(isUnique) || unique.some(({ tag }, at) => tag <= (unique[at - 1]?.tag ?? 0))) return undefined
  if (list === undefined) return []
  const [first, ...others] = list.parts
  const extensions = asList(first, tags.sequence)
  return others.length === 0 && extensions?.parts.every(isExtension) === true ? extensions.parts : undefined
}

const fieldsOf = (encoding: Uint8Array): Fields => {
  const malformed = new Error('no certificate')
  const read = readDer(encoding)
  const [body, algorithm, value, ...beyond] = read.ok && isSequence(read.value) ? read.value.parts : []
  if (!isSequence(body) || !isAlgorithm(algorithm) || !isBitString(value) || beyond.length > 0) throw malformed
  const isVersioned = body.parts[0]?.tag === 0xa0
  if (isVersioned && !isVersion(body.parts[0] ?? body)) throw malformed
  const [serial, stated, issuedBy, validity, issuedTo, key, ...rest] = body.parts.slice(isVersioned ? 1 : 0)
  const [from, to, ...more] = isSequence(validity) ? validity.parts : []
  const [issuer, subject, extensions] = [nameIn(issuedBy), nameIn(issuedTo), extensionsAfter(rest)]
  if (!isInteger(serial) || !isAlgorithm(stated) || !isTime(from) || !isTime(to) || more.length > 0) throw malformed
  if (issuer === undefined || subject === undefined || extensions === undefined) throw malformed
  if (!isSequence(key) || !isKey(key)) throw malformed
  return { body, algorithm, value, serial, stated, issuer, validity: [from, to], subject, key, extensions }
}

/** As OpenSSL writes a number: in pairs of digits, and nothing as one. */
const serialText = (content: Uint8Array): string => {
  const isNegative = (content[0] ?? 0) >= 0x80
  const value = BigInt(`0x${Buffer.from(content).toString('hex')}`)
  const size = isNegative ? (1n << BigInt(8 * content.length)) - value : value
  if (size === 0n) return '0'
  const digits = size.toString(16).toUpperCase()
  return `${isNegative ? '-' : ''}${digits.length % 2 === 0 ? '' : '0'}${digits}`
}

export class X509Certificate {
  readonly raw: Buffer
  private readonly fields: Fields
  private readonly extensions: Extensions

  constructor(encoding: Uint8Array) {
    this.fields = fieldsOf(encoding)
    this.raw = Buffer.from(encoding)
    this.extensions = extensionsIn(this.fields.extensions)
  }

  /** Read when it is asked for; throws where there is none that is known. */
  get publicKey(): PublicKey {
    return publicKeyOf(this.fields.key)
  }

  get subject(): string {
    return nameText(this.fields.subject)
  }

  get issuer(): string {
    return nameText(this.fields.issuer)
  }

  get subjectAltName(): string | undefined {
    return alternativeNames(this.extensions)
  }

  get serialNumber(): string {
    return serialText(this.fields.serial.content)
  }

  get validFrom(): string {
    return timeText(this.fields.validity[0])
  }

  get validTo(): string {
    return timeText(this.fields.validity[1])
  }

  /** Whether the key signed this certificate. */
  verify(key: PublicKey): boolean {
    const { body, algorithm, stated, value } = this.fields
    const method = methodOf(algorithm)
    const isSame = areSame(algorithm.encoding, stated.encoding)
    if (method === undefined || !isSame || value.content[0] !== 0) return false
    try {
      return key.isSigned(body.encoding, value.content.subarray(1), method)
    } catch {
      return false
    }
  }

  /** Whether the other may have issued this one, by names, numbers and uses alone. */
  checkIssued(other: X509Certificate): boolean {
    const { issuer } = this.fields
    const names = canonicalName(other.fields.subject) === canonicalName(issuer)
    return names && mayIssue(this.extensions, other.extensions, other.issuerAndSerial())
  }

  private issuerAndSerial(): { readonly issuer: DerNode; readonly serial: DerNode } {
    const { issuer, serial } = this.fields
    return { issuer, serial }
  }
}
