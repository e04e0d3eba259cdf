// Public keys of certificates (RFC 5280 section 4.1.2.7) as Node's KeyObject tells them, and signatures checked with them: RSA by
// PKCS #1 v1.5 and PSS (RFC 8017), ECDSA by the curves of NIST and SEC, and the Edwards curves.
import { ed25519 } from '@noble/curves/ed25519.js'
import { ed448 } from '@noble/curves/ed448.js'
import { p256, p384, p521 } from '@noble/curves/nist.js'
import { secp256k1 } from '@noble/curves/secp256k1.js'
import { type DerNode, readDer, tags } from '../../main/report/der.ts'
import { bitsOf, isBitString, isSequence, oidOf } from './asn1.ts'
import { digestNamed } from './digests.ts'
import type { SignatureMethod } from './methods.ts'
import { isSignedByRsa, numberOf } from './rsa.ts'

type Curve = typeof p256

const curves: Readonly<Record<string, { readonly name: string; readonly curve: Curve }>> = {
  '1.2.840.10045.3.1.7': { name: 'prime256v1', curve: p256 },
  '1.3.132.0.34': { name: 'secp384r1', curve: p384 },
  '1.3.132.0.35': { name: 'secp521r1', curve: p521 },
  '1.3.132.0.10': { name: 'secp256k1', curve: secp256k1 },
}

/** Keys that are told by their kind only: nothing signed with one is checked here, and no signature of a report is accepted by one. */
const otherKinds: Readonly<Record<string, { readonly type: string; readonly length: number }>> = {
  '1.3.101.110': { type: 'x25519', length: 32 },
  '1.3.101.111': { type: 'x448', length: 56 },
}

const edwards: Readonly<
  Record<string, { readonly type: string; readonly length: number; readonly curve: EdwardsCurve }>
> = {
  '1.3.101.112': { type: 'ed25519', length: 32, curve: ed25519 },
  '1.3.101.113': { type: 'ed448', length: 57, curve: ed448 },
}

type EdwardsCurve = { readonly verify: (value: Uint8Array, message: Uint8Array, key: Uint8Array) => boolean }

export type PublicKey = {
  readonly asymmetricKeyType: string
  readonly asymmetricKeyDetails: { readonly modulusLength?: number; readonly namedCurve?: string }
  /** Whether the value signs the message: with a digest of that name, or by the key's own method where there is none. */
  readonly isSigned: (message: Uint8Array, value: Uint8Array, how: SignatureMethod) => boolean
}

/** The key in a SubjectPublicKeyInfo; throws where Node reads none. */
export const publicKeyOf = (info: DerNode): PublicKey => {
  const [algorithm, bits] = info.parts
  const [identifier, parameters] = algorithm?.parts ?? []
  if (bits === undefined || !isBitString(bits)) throw new Error('no key')
  const key = bitsOf(bits)
  const id = oidOf(identifier)
  switch (id) {
    case '1.2.840.113549.1.1.1':
      return rsaKey('rsa', key)
    case '1.2.840.113549.1.1.10':
      return rsaKey('rsa-pss', key)
    case '1.2.840.10045.2.1':
      return curveKey(oidOf(parameters), key)
    default:
      return otherKey(id, parameters, key)
  }
}

const rsaKey = (type: 'rsa' | 'rsa-pss', encoded: Uint8Array): PublicKey => {
  const read = readDer(encoded)
  const [modulus, exponent, ...rest] = read.ok && isSequence(read.value) ? read.value.parts : []
  const areNumbers = modulus?.tag === tags.integer && exponent?.tag === tags.integer
  if (!areNumbers || rest.length > 0) throw new Error('no RSA key')
  const [n, e] = [numberOf(modulus.content), numberOf(exponent.content)]
  return {
    asymmetricKeyType: type,
    asymmetricKeyDetails: { modulusLength: n.toString(2).length },
    isSigned: (message, value, how) =>
      (how.key === type || (how.key === 'rsa-pss' && type === 'rsa')) && isSignedByRsa({ n, e }, message, value, how),
  }
}

const curveKey = (id: string, point: Uint8Array): PublicKey => {
  const found = curves[id]
  if (found === undefined) throw new Error('no curve that is known here')
  const { name, curve } = found
  // Throws where the point is not on the curve.
  const key = curve.Point.fromBytes(plainPoint(point)).toBytes(false)
  return {
    asymmetricKeyType: 'ec',
    asymmetricKeyDetails: { namedCurve: name },
    isSigned: (message, value, { key: kind, digest }) =>
      kind === 'ec' &&
      digest !== undefined &&
      curve.verify(Uint8Array.from(value), digestNamed(digest)(message), key, {
        prehash: false,
        lowS: false,
        format: 'der',
      }),
  }
}

/** Both forms of a point together: the whole of it, and which of two it is. */
const HYBRID = 0x06
const WHOLE = 0x04

const plainPoint = (point: Uint8Array): Uint8Array => {
  const plain = Uint8Array.from(point)
  const isOdd = (point.at(-1) ?? 0) % 2
  if (point[0] === HYBRID + isOdd) plain[0] = WHOLE
  return plain
}

const otherKey = (id: string, parameters: DerNode | undefined, key: Uint8Array): PublicKey => {
  const signing = edwards[id]
  const known = signing ?? otherKinds[id]
  if (known === undefined || parameters !== undefined || key.length !== known.length) throw new Error('no key')
  return {
    asymmetricKeyType: known.type,
    asymmetricKeyDetails: {},
    isSigned: (message, value, how) =>
      signing !== undefined &&
      how.key === signing.type &&
      signing.curve.verify(Uint8Array.from(value), Uint8Array.from(message), Uint8Array.from(key)),
  }
}

/** As `verify` of Node's crypto: the digest of that name over the data, and the method that goes with the key. */
export const verify = (digest: string, data: Uint8Array, key: PublicKey, value: Uint8Array): boolean => {
  if (digest !== 'sha256' && digest !== 'sha384' && digest !== 'sha512') throw new Error(`no signature with ${digest}`)
  const kind = key.asymmetricKeyType
  return (kind === 'rsa' || kind === 'ec') && key.isSigned(data, value, { key: kind, digest })
}
