// Time stamps of an authority over a signature value (RFC 3161): the request that is carried to it, the response that comes back, and
// the token in it, which is checked each time it is read. Nothing of a token is trusted but what its authority signed.
import { type X509Certificate, createHash, randomBytes, verify } from 'node:crypto'
import type { ReportProblem, TimestampDescription } from '../../shared/contract/report.ts'
import { type Result, failed, ok } from '../../shared/kernel/result.ts'
import { sha256Of } from './cms.ts'
import {
  type DerNode,
  context,
  dottedIdentifier,
  integer,
  nothing,
  objectIdentifier,
  octetString,
  readDer,
  sequence,
  smallInteger,
  tagged,
  tags,
  truth,
} from './der.ts'
import { describeCertificate, isForTimestamps, isMoment, issuerOf, readCertificate } from './identity.ts'
import { keyRefused } from './keys.ts'

/** A response is a token of a few thousand bytes, and no token that fits into a signature has more. */
export const MAX_RESPONSE_BYTES = 65_536
const NONCE_BYTES = 8
const MAX_CERTIFICATES = 8

const ids = {
  signedData: '1.2.840.113549.1.7.2',
  timestampInfo: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
} as const

const digestNames: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}

/** Signature algorithms with the key they are of; those that name a digest must name the one of the token. */
const signatureNames: Readonly<Record<string, { readonly key: 'rsa' | 'ec'; readonly digest?: string }>> = {
  '1.2.840.113549.1.1.1': { key: 'rsa' },
  '1.2.840.113549.1.1.11': { key: 'rsa', digest: 'sha256' },
  '1.2.840.113549.1.1.12': { key: 'rsa', digest: 'sha384' },
  '1.2.840.113549.1.1.13': { key: 'rsa', digest: 'sha512' },
  '1.2.840.10045.4.3.2': { key: 'ec', digest: 'sha256' },
  '1.2.840.10045.4.3.3': { key: 'ec', digest: 'sha384' },
  '1.2.840.10045.4.3.4': { key: 'ec', digest: 'sha512' },
}

export type Timestamp = {
  /** When the authority says it saw the signature value, UTC, to the second below: `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly time: string
  /** By how many seconds the time may be off, where the authority says so. */
  readonly accuracy?: number
  /** The number of the token in hexadecimal digits, and the object identifier of the policy it was given under. */
  readonly serial: string
  readonly policy: string
  readonly nonce?: Uint8Array
  readonly authority: X509Certificate
  /** The authority's and those that it names beside its own. */
  readonly certificates: readonly X509Certificate[]
}

export const describeTimestamp = ({ authority, certificates, ...stamp }: Timestamp): TimestampDescription => ({
  time: stamp.time,
  ...(stamp.accuracy === undefined ? {} : { accuracy: stamp.accuracy }),
  serial: stamp.serial,
  policy: stamp.policy,
  authority: describeCertificate(authority),
  issuer: issuerOf(authority, certificates),
})

const isSame = (left: Uint8Array | undefined, right: Uint8Array | undefined): boolean =>
  left !== undefined && right !== undefined && Buffer.from(left).equals(right)

const identifierOf = (node: DerNode | undefined): string =>
  node?.tag === tags.objectIdentifier ? dottedIdentifier(node.content) : ''

/** The identifier of an algorithm that takes no parameters; empty where it has some. */
const algorithmOf = (node: DerNode | undefined): string => {
  const [id, parameters, ...rest] = node?.tag === tags.sequence ? node.parts : []
  const isPlain = parameters === undefined || (parameters.tag === tags.null && parameters.content.length === 0)
  return isPlain && rest.length === 0 ? identifierOf(id) : ''
}

// The request

export type TimestampRequest = { readonly imprint: Uint8Array; readonly nonce?: Uint8Array }

/** Asks for a time stamp over a signature value, with the certificate of the authority in the token. */
export const makeRequest = (value: Uint8Array): { readonly bytes: Uint8Array } & Required<TimestampRequest> => {
  const imprint = sha256Of(value)
  const random = randomBytes(NONCE_BYTES)
  // A positive number of full length, which every authority can repeat.
  random[0] = ((random[0] ?? 0) % 64) + 64
  const bytes = sequence(
    integer(1),
    sequence(sequence(objectIdentifier(ids.sha256), nothing()), octetString(imprint)),
    integer(random),
    truth(true),
  )
  return { bytes, imprint, nonce: random }
}

/** What a request asks for; other programs may have made it. */
export const readRequest = (bytes: Uint8Array): Result<TimestampRequest, ReportProblem> => {
  const read = bytes.length > MAX_RESPONSE_BYTES ? failed({ code: 'too-long' }) : readDer(bytes)
  const [version, imprint, ...rest] = read.ok && read.value.tag === tags.sequence ? read.value.parts : []
  const digest = imprintOf(imprint)
  if (!isInteger(version, 1) || digest === undefined) return failed({ code: 'timestamp-request-malformed' })
  const nonce = rest.find(({ tag }) => tag === tags.integer)?.content
  return ok({ imprint: digest, ...(nonce === undefined ? {} : { nonce }) })
}

const isInteger = (node: DerNode | undefined, value: number): boolean =>
  node?.tag === tags.integer && smallInteger(node.content) === value

/** The digest of an imprint by SHA-256, the only one that is asked for. */
const imprintOf = (node: DerNode | undefined): Uint8Array | undefined => {
  const [algorithm, digest] = node?.parts ?? []
  return algorithmOf(algorithm) === ids.sha256 && digest?.tag === tags.octetString ? digest.content : undefined
}

// The response

const statuses = [
  'granted',
  'grantedWithMods',
  'rejection',
  'waiting',
  'revocationWarning',
  'revocationNotification',
] as const

const failures: Readonly<Record<number, string>> = {
  0: 'badAlg',
  2: 'badRequest',
  5: 'badDataFormat',
  14: 'timeNotAvailable',
  15: 'unacceptedPolicy',
  16: 'unacceptedExtension',
  17: 'addInfoNotAvailable',
  25: 'systemFailure',
}

/** The token of a response that grants one. */
export const tokenOfResponse = (bytes: Uint8Array): Result<Uint8Array, ReportProblem> => {
  const malformed = failed({ code: 'timestamp-response-malformed' } as const)
  if (bytes.length > MAX_RESPONSE_BYTES)
    return failed({ code: 'file-too-large', bytes: bytes.length, limit: MAX_RESPONSE_BYTES })
  const read = readDer(bytes)
  const [info, token, ...rest] = read.ok && read.value.tag === tags.sequence ? read.value.parts : []
  const [status, ...reasons] = info?.tag === tags.sequence ? info.parts : []
  const number = status?.tag === tags.integer ? smallInteger(status.content) : Number.NaN
  if (Number.isNaN(number) || rest.length > 0) return malformed
  if (number > 1)
    return failed({
      code: 'timestamp-not-granted',
      status: statuses[number] ?? String(number),
      reason: wordsOf(reasons),
    })
  return token === undefined ? malformed : ok(token.encoding)
}

/** What the authority says of a refusal: its own words, and the names of RFC 3161 for the bits it sets. */
const wordsOf = (reasons: readonly DerNode[]): string => {
  const texts = reasons.flatMap(({ tag, parts }) => (tag === tags.sequence ? parts : []))
  const bits = reasons.find(({ tag }) => tag === tags.bitString)?.content.subarray(1) ?? []
  const set = Object.entries(failures).filter(
    ([bit]) => ((bits[Math.floor(Number(bit) / 8)] ?? 0) & (0x80 >> (Number(bit) % 8))) !== 0,
  )
  const words = [...texts.map(({ content }) => Buffer.from(content).toString('utf8')), ...set.map(([, name]) => name)]
  return words.length === 0 ? '–' : words.join('; ')
}

// The token

/**
 * Checks a token over a signature value: that it is over this one and signed by the authority whose certificate it names and
 * brings, that this certificate is for time stamps and was valid then, and that nothing stands in it that nobody signed.
 */
export const checkTimestamp = (
  token: Uint8Array,
  value: Uint8Array,
  field: string,
): Result<Timestamp, ReportProblem> => {
  const opened = openToken(token)
  if (opened === undefined) return failed({ code: 'timestamp-malformed', field })
  const { info, stated, certificates, authority, signer } = opened
  if (!isSame(stated.imprint, sha256Of(value))) return failed({ code: 'timestamp-of-other', field })
  if (authority === undefined) return failed({ code: 'timestamp-without-certificate', field })
  if (!isSame(provenToken(token), token)) return failed({ code: 'timestamp-has-more', field })
  const key = keyRefused(authority.publicKey)
  if (key !== undefined) return failed({ code: 'timestamp-key-not-accepted', field, key })
  const digest = digestNames[algorithmOf(signer.digestAlgorithm)]
  const algorithm = signatureNames[algorithmOf(signer.signatureAlgorithm)]
  if (digest === undefined || algorithm === undefined || (algorithm.digest ?? digest) !== digest)
    return failed({ code: 'timestamp-algorithm', field, algorithm: namesOf(signer) })
  if (algorithm.key !== authority.publicKey.asymmetricKeyType || !isSigned(info, digest, authority, signer))
    return failed({ code: 'timestamp-wrong', field })
  if (!isForTimestamps(authority)) return failed({ code: 'timestamp-certificate-not-for-it', field })
  const { from, to } = describeCertificate(authority)
  if (stated.time < from || stated.time > to)
    return failed({ code: 'timestamp-outside-certificate', field, time: stated.time, from, to })
  const { imprint: _imprint, ...stamp } = stated
  return ok({ ...stamp, authority, certificates })
}

const namesOf = ({ digestAlgorithm, signatureAlgorithm }: Signer): string =>
  [digestAlgorithm, signatureAlgorithm].map((node) => identifierOf(node.parts[0])).join(' ')

type Signer = {
  readonly digestAlgorithm: DerNode
  /** The attributes that are signed, as they stand in the token. */
  readonly attributes: DerNode
  readonly signatureAlgorithm: DerNode
  readonly value: Uint8Array
}

type Opened = {
  readonly info: Uint8Array
  readonly stated: Stated
  readonly certificates: readonly X509Certificate[]
  readonly authority: X509Certificate | undefined
  readonly signer: Signer
}

/** The parts of a token, by its form alone. */
const openToken = (token: Uint8Array): Opened | undefined => {
  const read = readDer(token)
  const [type, wrapper] = read.ok ? read.value.parts : []
  const body = identifierOf(type) === ids.signedData ? (wrapper?.parts[0]?.parts ?? []) : []
  const [version, digests, content, ...rest] = body
  const signers = rest.at(-1)
  const beside = rest.slice(0, -1)
  const info = contentOf(content)
  const stated = info === undefined ? undefined : readInfo(info)
  const signerParts = signers?.tag === tags.set && signers.parts.length === 1 ? (signers.parts[0]?.parts ?? []) : []
  const [signerVersion, name, digestAlgorithm, attributes, signatureAlgorithm, value] = signerParts
  const bag = beside.find(({ tag }) => tag === 0xa0)?.parts ?? []
  const certificates = readCertificates(bag)
  if (!isInteger(version, 3) || !isInteger(signerVersion, 1) || certificates === undefined) return undefined
  if (info === undefined || stated === undefined) return undefined
  if (digests?.tag !== tags.set || digests.parts.length !== 1) return undefined
  if (attributes?.tag !== 0xa0 || value?.tag !== tags.octetString) return undefined
  if (digestAlgorithm === undefined || signatureAlgorithm === undefined) return undefined
  if (algorithmOf(digests.parts[0]) !== algorithmOf(digestAlgorithm)) return undefined
  return {
    info,
    stated,
    certificates,
    authority: certificates.find(({ raw }) => isNamedBy(raw, name)),
    signer: { digestAlgorithm, attributes, signatureAlgorithm, value: value.content },
  }
}

/** The octets of what was signed, where it is a time stamp. */
const contentOf = (content: DerNode | undefined): Uint8Array | undefined => {
  const [type, wrapper, ...rest] = content?.tag === tags.sequence ? content.parts : []
  const octets = wrapper?.tag === 0xa0 && wrapper.parts.length === 1 ? wrapper.parts[0] : undefined
  const isInfo = identifierOf(type) === ids.timestampInfo && rest.length === 0
  return isInfo && octets?.tag === tags.octetString ? octets.content : undefined
}

/** None where a token brings none; undefined where one of them cannot be read. */
const readCertificates = (bag: readonly DerNode[]): readonly X509Certificate[] | undefined => {
  if (bag.length > MAX_CERTIFICATES) return undefined
  try {
    return bag.map(({ encoding }) => readCertificate(encoding))
  } catch {
    return undefined
  }
}

const isNamedBy = (certificate: Uint8Array, name: DerNode | undefined): boolean => {
  const read = readDer(certificate)
  const fields = read.ok ? (read.value.parts[0]?.parts ?? []) : []
  const versioned = fields[0]?.tag === 0xa0 ? 1 : 0
  const [issuer, serial] = name?.tag === tags.sequence ? name.parts : []
  return (
    isSame(issuer?.encoding, fields[versioned + 2]?.encoding) && isSame(serial?.encoding, fields[versioned]?.encoding)
  )
}

type Stated = Pick<Timestamp, 'time' | 'accuracy' | 'serial' | 'policy' | 'nonce'> & { readonly imprint: Uint8Array }

/** What the authority states (RFC 3161 section 2.4.2); undefined where it is not that, or holds a critical extension. */
const readInfo = (bytes: Uint8Array): Stated | undefined => {
  const read = readDer(bytes)
  const parts = read.ok && read.value.tag === tags.sequence ? read.value.parts : []
  const [version, policy, imprint, serial, time, ...rest] = parts
  const digest = imprintOf(imprint)
  const moment = time?.tag === tags.generalizedTime ? momentOf(Buffer.from(time.content).toString('latin1')) : undefined
  if (!isInteger(version, 1) || identifierOf(policy) === '' || digest === undefined || moment === undefined)
    return undefined
  if (policy === undefined || serial?.tag !== tags.integer) return undefined
  const order = [tags.sequence, tags.boolean, tags.integer, 0xa0, 0xa1]
  const places = rest.map(({ tag }) => order.indexOf(tag))
  if (places.some((place, index) => place <= (places[index - 1] ?? -1))) return undefined
  const extensions = rest.find(({ tag }) => tag === 0xa1)?.parts ?? []
  if (extensions.some(({ parts: [, critical] }) => critical?.tag === tags.boolean && critical.content[0] !== 0))
    return undefined
  const accuracy = secondsOf(rest.find(({ tag }) => tag === tags.sequence))
  const nonce = rest.find(({ tag }) => tag === tags.integer)?.content
  return {
    time: moment,
    ...(accuracy === undefined ? {} : { accuracy }),
    serial: Buffer.from(serial.content)
      .toString('hex')
      .replace(/^00(?=.)/, ''),
    policy: identifierOf(policy),
    imprint: digest,
    ...(nonce === undefined ? {} : { nonce }),
  }
}

const momentOf = (text: string): string | undefined => {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d+)?Z$/.exec(text)
  if (parts === null) return undefined
  const [, year = '', month = '', day = '', hour = '', minute = '', second = ''] = parts
  const moment = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`
  return isMoment(moment) ? moment : undefined
}

/** Seconds, thousandths and millionths of an accuracy, together. */
const secondsOf = (accuracy: DerNode | undefined): number | undefined => {
  if (accuracy === undefined) return undefined
  const valueOf = (wanted: number): number => {
    const content = accuracy.parts.find(({ tag }) => tag === wanted)?.content
    return content === undefined ? 0 : smallInteger(content)
  }
  return valueOf(tags.integer) + valueOf(0x80) / 1e3 + valueOf(0x81) / 1e6
}

/** Whether the attributes are of this content and this authority, and signed with its key. */
const isSigned = (info: Uint8Array, digest: string, authority: X509Certificate, signer: Signer): boolean => {
  const { attributes } = signer
  if (identifierOf(valueOf(attributes, ids.contentType)) !== ids.timestampInfo) return false
  if (!isSame(valueOf(attributes, ids.messageDigest)?.content, createHash(digest).update(info).digest())) return false
  if (!isNamedIn(attributes, authority.raw)) return false
  const signed = Uint8Array.from(attributes.encoding)
  signed[0] = tags.set
  try {
    return verify(digest, signed, authority.publicKey, signer.value)
  } catch {
    return false
  }
}

/** The one value of an attribute; undefined where it has none or several. */
const valueOf = (attributes: DerNode, id: string): DerNode | undefined => {
  const found = attributes.parts.filter(({ parts: [type] }) => identifierOf(type) === id)
  const values = found.length === 1 ? (found[0]?.parts[1]?.parts ?? []) : []
  return values.length === 1 ? values[0] : undefined
}

/**
 * Whether the attributes name a certificate by its digest: SigningCertificateV2 (RFC 5035) by SHA-256 unless it says another,
 * SigningCertificate (RFC 2634) by SHA-1, as authorities still do.
 */
const isNamedIn = (attributes: DerNode, certificate: Uint8Array): boolean => {
  const second = valueOf(attributes, ids.signingCertificateV2)
  const named = (second ?? valueOf(attributes, ids.signingCertificate))?.parts[0]?.parts ?? []
  return named.some(({ parts: [first, next] }) => {
    const isStated = first?.tag === tags.sequence
    const name = second === undefined ? 'sha1' : isStated ? digestNames[algorithmOf(first)] : 'sha256'
    const digest = isStated ? next : first
    return name !== undefined && isSame(digest?.content, createHash(name).update(certificate).digest())
  })
}

/** Whether nobody can exchange a certificate: the authority names it in what it signed. Its own is asked for with its signature. */
const isBound = (certificate: Uint8Array, name: DerNode | undefined, attributes: DerNode): boolean =>
  isNamedBy(certificate, name) || isNamedIn(attributes, certificate)

/**
 * The token without what nobody signed: issuers' certificates that it does not name, revocation lists, unsigned attributes. Each of
 * them could be exchanged or could hide something; whoever needs them has the response. What is no token is left as it is.
 */
export const provenToken = (token: Uint8Array): Uint8Array => {
  const read = readDer(token)
  const [type, wrapper] = read.ok ? read.value.parts : []
  const body = wrapper?.parts[0]?.parts ?? []
  const [signer, another] = body.at(-1)?.parts ?? []
  const [, name, , attributes] = signer?.parts ?? []
  if (type === undefined || signer === undefined || attributes === undefined || body.length < 4) return token
  if (another !== undefined) return token
  const bag = body.slice(3, -1).find(({ tag }) => tag === 0xa0)?.parts ?? []
  const kept = encodings(bag.filter(({ encoding }) => isBound(encoding, name, attributes)))
  const signers = tagged(tags.set, sequence(...encodings(signer.parts.slice(0, 6))))
  const certificates = kept.length === 0 ? [] : [context(0, ...kept)]
  return sequence(type.encoding, context(0, sequence(...encodings(body.slice(0, 3)), ...certificates, signers)))
}

const encodings = (nodes: readonly DerNode[]): readonly Uint8Array[] => nodes.map(({ encoding }) => encoding)
