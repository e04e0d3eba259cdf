// A time-stamp authority of these tests, which gives whatever token it is told to: good ones on any day, and those that no authority gives.
import { type KeyObject, createHash, generateKeyPairSync, sign } from 'node:crypto'
import {
  bitString,
  context,
  integer,
  nothing,
  objectIdentifier,
  octetString,
  readDer,
  sequence,
  setOf,
  smallInteger,
  tagged,
  tags,
  time,
  truth,
  utf8String,
} from '../../../../main/report/der.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'

const TIMESTAMPS = '1.3.6.1.5.5.7.3.8'

export type AuthorityWanted = {
  readonly name?: string
  readonly from?: string
  readonly to?: string
  readonly purposes?: readonly string[]
  readonly isCritical?: boolean
  readonly key?: KeyPair
}

type KeyPair = { readonly privateKey: KeyObject; readonly publicKey: KeyObject }

export type Authority = {
  readonly key: KeyObject
  readonly certificate: Uint8Array
  /** Its own certificate and that of its issuer. */
  readonly chain: readonly Uint8Array[]
}

export const rsaKey = (modulusLength = 2048): KeyPair => generateKeyPairSync('rsa', { modulusLength })
export const curveKey = (namedCurve = 'P-256'): KeyPair => generateKeyPairSync('ec', { namedCurve })

const algorithmFor = (key: KeyObject): Uint8Array =>
  key.asymmetricKeyType === 'ec'
    ? sequence(objectIdentifier('1.2.840.10045.4.3.2'))
    : sequence(objectIdentifier('1.2.840.113549.1.1.11'), nothing())

const nameOf = (text: string): Uint8Array => sequence(setOf(sequence(objectIdentifier('2.5.4.3'), utf8String(text))))

const extension = (id: string, isCritical: boolean, value: Uint8Array): Uint8Array =>
  sequence(objectIdentifier(id), ...(isCritical ? [truth(true)] : []), octetString(value))

let serials = 1000

const certificateOf = (
  subject: string,
  issuer: string,
  { publicKey }: KeyPair,
  issuerKey: KeyObject,
  { from, to }: { readonly from: string; readonly to: string },
  extensions: readonly Uint8Array[],
): Uint8Array => {
  serials += 1
  const body = sequence(
    context(0, integer(2)),
    integer(serials),
    algorithmFor(issuerKey),
    nameOf(issuer),
    sequence(time(from), time(to)),
    nameOf(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    context(3, sequence(...extensions)),
  )
  return sequence(body, algorithmFor(issuerKey), bitString(sign('sha256', body, issuerKey)))
}

const AUTHORITIES = 'Root of These Tests'
const rootKey = rsaKey()
const span = { from: '2020-01-01T00:00:00Z', to: '2040-01-01T00:00:00Z' }

const root = certificateOf(AUTHORITIES, AUTHORITIES, rootKey, rootKey.privateKey, span, [
  extension('2.5.29.19', true, sequence(truth(true))),
  extension('2.5.29.15', true, bitString(Uint8Array.from([0x06]), 1)),
])

export const newAuthority = ({
  name = 'Clock of These Tests',
  from = span.from,
  to = span.to,
  purposes = [TIMESTAMPS],
  isCritical = true,
  key = rsaKey(),
}: AuthorityWanted = {}): Authority => {
  const certificate = certificateOf(name, AUTHORITIES, key, rootKey.privateKey, { from, to }, [
    extension('2.5.29.15', true, bitString(Uint8Array.from([0xc0]), 6)),
    extension('2.5.29.37', isCritical, sequence(...purposes.map(objectIdentifier))),
  ])
  return { key: key.privateKey, certificate, chain: [certificate, root] }
}

/** A certificate that has nothing to do with any authority, and may say what it likes. */
export const strangerCertificate = (says: string, validity = span, key = curveKey()): Uint8Array =>
  certificateOf(says, says, key, key.privateKey, validity, [])

export type TokenWanted = {
  readonly authority: Authority
  /** `YYYY-MM-DDTHH:MM:SSZ`, with a fraction of a second where one is stated. */
  readonly time: string
  readonly imprint: Uint8Array
  readonly nonce?: Uint8Array
  readonly accuracy?: number
  readonly certificates?: readonly Uint8Array[]
  /** The certificate that the signed attributes name, where it is not the authority's. */
  readonly named?: Uint8Array
  readonly isNamedBySha1?: boolean
  /** Whether what is signed names the issuer's certificate, too. */
  readonly isChainNamed?: boolean
  readonly hasUnsigned?: boolean
  readonly type?: string
}

const attribute = (id: string, value: Uint8Array): Uint8Array => sequence(objectIdentifier(id), setOf(value))
const digestOf = (name: string, bytes: Uint8Array): Uint8Array => createHash(name).update(bytes).digest()
const sha256 = (): Uint8Array => sequence(objectIdentifier('2.16.840.1.101.3.4.2.1'))

const certificateNamed = (wanted: TokenWanted): Uint8Array => {
  const { authority, named = authority.certificate, isNamedBySha1 = false, isChainNamed = false } = wanted
  const id = isNamedBySha1 ? '1.2.840.113549.1.9.16.2.12' : '1.2.840.113549.1.9.16.2.47'
  const all = isChainNamed ? authority.chain : [named]
  const digests = all.map((each) => sequence(octetString(digestOf(isNamedBySha1 ? 'sha1' : 'sha256', each))))
  return attribute(id, sequence(sequence(...digests)))
}

const retagged = (tag: number, encoding: Uint8Array): Uint8Array => {
  const copy = Uint8Array.from(encoding)
  copy[0] = tag
  return copy
}

/** A token: CMS SignedData over a TSTInfo. */
export const tokenOf = (wanted: TokenWanted): Uint8Array => {
  const { authority, imprint, nonce, accuracy, certificates = authority.chain, hasUnsigned = false } = wanted
  const type = wanted.type ?? '1.2.840.113549.1.9.16.1.4'
  const info = sequence(
    integer(1),
    objectIdentifier('1.2.3.4.1'),
    sequence(sequence(objectIdentifier('2.16.840.1.101.3.4.2.1'), nothing()), octetString(imprint)),
    integer(0x2a),
    tagged(tags.generalizedTime, Buffer.from(wanted.time.replaceAll(/[-:T]/g, ''), 'latin1')),
    ...(accuracy === undefined ? [] : [sequence(integer(accuracy))]),
    ...(nonce === undefined ? [] : [integer(nonce)]),
  )
  const attributes = setOf(
    attribute('1.2.840.113549.1.9.3', objectIdentifier(type)),
    attribute('1.2.840.113549.1.9.4', octetString(digestOf('sha256', info))),
    certificateNamed(wanted),
  )
  const [body] = expectOk(readDer(authority.certificate)).parts
  const [serial, issuer] = [body?.parts[1], body?.parts[3]]
  if (serial === undefined || issuer === undefined) throw new Error('a certificate has a number and an issuer')
  const signer = sequence(
    integer(1),
    sequence(issuer.encoding, serial.encoding),
    sha256(),
    retagged(0xa0, attributes),
    algorithmFor(authority.key),
    octetString(sign('sha256', attributes, authority.key)),
    ...(hasUnsigned ? [context(1, attribute('1.2.3.4.5', utf8String('words that nobody signed')))] : []),
  )
  const signed = sequence(
    integer(3),
    setOf(sha256()),
    sequence(objectIdentifier(type), context(0, octetString(info))),
    ...(certificates.length === 0 ? [] : [retagged(0xa0, setOf(...certificates))]),
    setOf(signer),
  )
  return sequence(objectIdentifier('1.2.840.113549.1.7.2'), context(0, signed))
}

/** What a request asks a stamp for. */
export const askedIn = (request: Uint8Array): { readonly imprint: Uint8Array; readonly nonce: Uint8Array } => {
  const [version, imprint, nonce, wantsCertificate] = expectOk(readDer(request)).parts
  const digest = imprint?.parts[1]?.content
  if (smallInteger(version?.content ?? new Uint8Array()) !== 1 || digest?.length !== 32 || nonce === undefined)
    throw new Error('this is no request')
  if (wantsCertificate?.content[0] !== 0xff) throw new Error('the request asks for no certificate')
  return { imprint: digest, nonce: nonce.content }
}

export const granted = (token: Uint8Array, status = 0): Uint8Array => sequence(sequence(integer(status)), token)

/** A response that gives no token, with the words and the bits of a refusal. */
export const refused = (status: number, words: string, bits: Uint8Array): Uint8Array =>
  sequence(sequence(integer(status), sequence(utf8String(words)), bitString(bits)))
