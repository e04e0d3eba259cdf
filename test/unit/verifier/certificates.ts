// Certificates of every kind that a report may carry, each made here.
import { type KeyObject, constants, generateKeyPairSync, sign } from 'node:crypto'
import {
  bitString,
  context,
  contextPrimitive,
  integer,
  nothing,
  objectIdentifier,
  octetString,
  sequence,
  setOf,
  tagged,
  tags,
  time,
  truth,
  utf8String,
} from '../../../main/report/der.ts'

export type Pair = { readonly privateKey: KeyObject; readonly publicKey: KeyObject }

export const pairs = {
  'rsa-2048': generateKeyPairSync('rsa', { modulusLength: 2048 }),
  'rsa-3072': generateKeyPairSync('rsa', { modulusLength: 3072 }),
  'rsa-4096': generateKeyPairSync('rsa', { modulusLength: 4096 }),
  'rsa-pss': generateKeyPairSync('rsa-pss', { modulusLength: 2048 }),
  'p-256': generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  'p-384': generateKeyPairSync('ec', { namedCurve: 'P-384' }),
  'p-521': generateKeyPairSync('ec', { namedCurve: 'P-521' }),
  secp256k1: generateKeyPairSync('ec', { namedCurve: 'secp256k1' }),
  ed25519: generateKeyPairSync('ed25519'),
  ed448: generateKeyPairSync('ed448'),
} as const satisfies Readonly<Record<string, Pair>>

type Digest = 'md5' | 'sha1' | 'sha224' | 'sha256' | 'sha384' | 'sha512'

const rsaWith: Readonly<Record<Digest, string>> = {
  md5: '1.2.840.113549.1.1.4',
  sha1: '1.2.840.113549.1.1.5',
  sha224: '1.2.840.113549.1.1.14',
  sha256: '1.2.840.113549.1.1.11',
  sha384: '1.2.840.113549.1.1.12',
  sha512: '1.2.840.113549.1.1.13',
}
const ecWith: Partial<Readonly<Record<Digest, string>>> = {
  sha1: '1.2.840.10045.4.1',
  sha224: '1.2.840.10045.4.3.1',
  sha256: '1.2.840.10045.4.3.2',
  sha384: '1.2.840.10045.4.3.3',
  sha512: '1.2.840.10045.4.3.4',
}
const digestIds: Readonly<Record<Digest, string>> = {
  md5: '1.2.840.113549.2.5',
  sha1: '1.3.14.3.2.26',
  sha224: '2.16.840.1.101.3.4.2.4',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
}

export type Method = { readonly digest: Digest; readonly pss?: number }

const algorithmOf = (key: KeyObject, { digest, pss }: Method): Uint8Array => {
  if (key.asymmetricKeyType === 'ed25519') return sequence(objectIdentifier('1.3.101.112'))
  if (key.asymmetricKeyType === 'ed448') return sequence(objectIdentifier('1.3.101.113'))
  if (key.asymmetricKeyType === 'ec') return sequence(objectIdentifier(ecWith[digest] ?? ''))
  if (pss === undefined) return sequence(objectIdentifier(rsaWith[digest]), nothing())
  const hash = sequence(objectIdentifier(digestIds[digest]), nothing())
  return sequence(
    objectIdentifier('1.2.840.113549.1.1.10'),
    sequence(
      context(0, hash),
      context(1, sequence(objectIdentifier('1.2.840.113549.1.1.8'), hash)),
      context(2, integer(pss)),
    ),
  )
}

const signed = (body: Uint8Array, key: KeyObject, { digest, pss }: Method): Uint8Array => {
  if (key.asymmetricKeyType === 'ed25519' || key.asymmetricKeyType === 'ed448') return sign(null, body, key)
  return pss === undefined
    ? sign(digest, body, key)
    : sign(digest, body, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: pss })
}

export type Naming = readonly (readonly [type: string, value: Uint8Array])[]

export const nameOf = (...relative: readonly Naming[]): Uint8Array =>
  sequence(
    ...relative.map((pairsOf) => setOf(...pairsOf.map(([type, value]) => sequence(objectIdentifier(type), value)))),
  )

const COMMON = '2.5.4.3'
export const plainName = (text: string): Uint8Array => nameOf([[COMMON, utf8String(text)]])

const octets = (text: string, encoding: BufferEncoding): Uint8Array => Buffer.from(text, encoding)

export const names = {
  plain: plainName('Alice Counsel'),
  printable: nameOf([[COMMON, tagged(tags.printableString, octets('Alice Counsel', 'latin1'))]]),
  spaced: nameOf([[COMMON, utf8String('  ALICE   counsel ')]]),
  chinese: nameOf([[COMMON, utf8String('李雷')]], [['2.5.4.10', utf8String('律师事务所')]]),
  bmp: nameOf([[COMMON, tagged(tags.bmpString, Buffer.from('李雷', 'utf16le').swap16())]]),
  several: nameOf(
    [['2.5.4.6', tagged(tags.printableString, octets('US', 'latin1'))]],
    [
      ['2.5.4.10', utf8String('Harbor & Stone LLP')],
      [COMMON, utf8String('Alice + "Bob", <x>')],
    ],
    [['1.2.840.113549.1.9.1', tagged(tags.ia5String, octets('a@example.com', 'latin1'))]],
    [['1.2.3.4.5', tagged(0x14, octets('Zoë', 'latin1'))]],
  ),
  universal: nameOf([[COMMON, tagged(0x1c, Uint8Array.from([0, 0, 0, 0x41, 0, 1, 0xf6, 0]))]]),
  numbers: nameOf([['2.5.4.5', tagged(0x12, octets('12 34', 'latin1'))]]),
  empty: nameOf(),
} as const

export const badNames = {
  'half a character of BMP': nameOf([[COMMON, tagged(tags.bmpString, Uint8Array.from([0x67]))]]),
  'half a pair of surrogates': nameOf([[COMMON, tagged(tags.bmpString, Uint8Array.from([0xd8, 0]))]]),
  'malformed UTF-8': nameOf([[COMMON, tagged(tags.utf8String, Uint8Array.from([0x41, 0xff, 0xc0, 0x80]))]]),
  'too wide a character': nameOf([[COMMON, tagged(0x1c, Uint8Array.from([0x7f, 0, 0, 0]))]]),
  'a number for a name': nameOf([[COMMON, integer(7)]]),
  'octets for a name': nameOf([[COMMON, octetString(Uint8Array.from([1, 2]))]]),
} as const

export const extension = (id: string, value: Uint8Array, isCritical = false): Uint8Array =>
  sequence(objectIdentifier(id), ...(isCritical ? [truth(true)] : []), octetString(value))

export const alternative = (...mails: readonly Uint8Array[]): Uint8Array => extension('2.5.29.17', sequence(...mails))

export const mail = (address: string): Uint8Array => contextPrimitive(1, octets(address, 'latin1'))

export type Wanted = {
  readonly pair?: Pair
  readonly signer?: Pair
  readonly method?: Method
  readonly subject?: Uint8Array
  readonly issuer?: Uint8Array
  readonly serial?: Uint8Array
  readonly from?: Uint8Array
  readonly to?: Uint8Array
  readonly extensions?: readonly Uint8Array[]
  readonly version?: readonly Uint8Array[]
}

export const certificateOf = ({
  pair = pairs['p-256'],
  signer = pair,
  method = { digest: 'sha256' },
  subject = names.plain,
  issuer = subject,
  serial = integer(4711),
  from = time('2020-01-01T00:00:00Z'),
  to = time('2050-06-01T12:30:45Z'),
  extensions = [extension('2.5.29.15', bitString(Uint8Array.from([0xc0]), 6), true)],
  version = [context(0, integer(2))],
}: Wanted = {}): Uint8Array => {
  const algorithm = algorithmOf(signer.privateKey, method)
  const body = sequence(
    ...version,
    serial,
    algorithm,
    issuer,
    sequence(from, to),
    subject,
    pair.publicKey.export({ type: 'spki', format: 'der' }),
    ...(extensions.length === 0 ? [] : [context(3, sequence(...extensions))]),
  )
  return sequence(body, algorithm, bitString(signed(body, signer.privateKey, method)))
}
