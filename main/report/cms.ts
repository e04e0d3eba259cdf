// The signature value inside the PDF: CMS SignedData (RFC 5652) as CAdES and PAdES baseline B want it (ETSI EN 319 122-1 and
// 319 142-1): SHA-256, detached, signing-certificate-v2, and no signing-time, which PAdES keeps in the PDF. One thing may come to it
// later without touching what is signed: the time stamp of baseline T, an unsigned attribute over the signature value.
import { type X509Certificate, createHash, sign, verify } from 'node:crypto'
import type { ReportProblem } from '../../shared/contract/report.ts'
import { type Result, failed, ok } from '../../shared/kernel/result.ts'
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
  setOf,
  tags,
} from './der.ts'
import { type Identity, isForSigning, readCertificate, signingRefused } from './identity.ts'
import { keyRefused } from './keys.ts'

const ids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  signatureTimeStamp: '1.2.840.113549.1.9.16.2.14',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsa: '1.2.840.113549.1.1.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const

const MAX_CERTIFICATES = 8

/** Bytes kept for a time stamp: with the certificate of its authority, and no other, a token has two to four thousand. */
const TIMESTAMP_SPACE = 8_192

export const sha256Of = (...parts: readonly Uint8Array[]): Uint8Array => {
  const digest = createHash('sha256')
  for (const part of parts) digest.update(part)
  return digest.digest()
}

const attribute = (id: string, value: Uint8Array): Uint8Array => sequence(objectIdentifier(id), setOf(value))

/** The attributes that are signed. Every certificate sent along is named by its digest, so that none can be exchanged. */
const signedAttributes = (digest: Uint8Array, certificates: readonly Uint8Array[]): readonly Uint8Array[] => [
  attribute(ids.contentType, objectIdentifier(ids.data)),
  attribute(ids.messageDigest, octetString(digest)),
  attribute(
    ids.signingCertificateV2,
    sequence(sequence(...certificates.map((der) => sequence(octetString(sha256Of(der)))))),
  ),
]

const encode = (
  digest: Uint8Array,
  certificates: readonly X509Certificate[],
  signer: X509Certificate,
  value: Uint8Array,
  token?: Uint8Array,
): Uint8Array | undefined => {
  const certificate = readDer(signer.raw)
  const fields = certificate.ok ? (certificate.value.parts[0]?.parts ?? []) : []
  const versioned = fields[0]?.tag === 0xa0 ? 1 : 0
  const serial = fields[versioned]
  const issuer = fields[versioned + 2]
  if (serial === undefined || issuer === undefined) return undefined
  const digestAlgorithm = sequence(objectIdentifier(ids.sha256))
  const signatureAlgorithm =
    signer.publicKey.asymmetricKeyType === 'ec'
      ? sequence(objectIdentifier(ids.ecdsaWithSha256))
      : sequence(objectIdentifier(ids.rsa), nothing())
  const attributes = setOf(...signedAttributes(digest, raws(signer, certificates)))
  const signerInfo = sequence(
    integer(1),
    sequence(issuer.encoding, serial.encoding),
    digestAlgorithm,
    retagged(0xa0, attributes),
    signatureAlgorithm,
    octetString(value),
    ...(token === undefined ? [] : [context(1, attribute(ids.signatureTimeStamp, token))]),
  )
  return sequence(
    objectIdentifier(ids.signedData),
    context(
      0,
      sequence(
        integer(1),
        setOf(digestAlgorithm),
        sequence(objectIdentifier(ids.data)),
        retagged(0xa0, setOf(...certificates.map((each) => each.raw))),
        setOf(signerInfo),
      ),
    ),
  )
}

const raws = (signer: X509Certificate, certificates: readonly X509Certificate[]): readonly Uint8Array[] => [
  signer.raw,
  ...certificates
    .filter((other) => !other.raw.equals(signer.raw))
    .map((other) => other.raw)
    .toSorted((left, right) => Buffer.compare(left, right)),
]

const retagged = (tag: number, encoding: Uint8Array): Uint8Array => {
  const copy = Uint8Array.from(encoding)
  copy[0] = tag
  return copy
}

const toBeSigned = (
  digest: Uint8Array,
  signer: X509Certificate,
  certificates: readonly X509Certificate[],
): Uint8Array => setOf(...signedAttributes(digest, raws(signer, certificates)))

/** Signs a SHA-256 digest; `field` names the signature in problems. */
export const signDigest = (
  digest: Uint8Array,
  identity: Identity,
  field: string,
): Result<Uint8Array, ReportProblem> => {
  const refused = signingRefused(identity)
  if (refused !== undefined) return failed(refused)
  const certificates = [identity.certificate, ...identity.issuers].slice(0, MAX_CERTIFICATES)
  const value = sign('sha256', toBeSigned(digest, identity.certificate, certificates), identity.key)
  const cms = encode(digest, certificates, identity.certificate, value)
  return cms === undefined ? failed({ code: 'cms-malformed', field }) : ok(cms)
}

/** Bytes a signature of this identity needs at most, with a time stamp that comes to it later. */
export const signatureSpace = (identity: Identity): number => {
  const certificates = [identity.certificate, ...identity.issuers].slice(0, MAX_CERTIFICATES)
  const ofCertificates = certificates.reduce((bytes, each) => bytes + each.raw.length + 48, 0)
  return ofCertificates + identity.certificate.raw.length + 1024 + TIMESTAMP_SPACE
}

export type Signed = {
  readonly signer: X509Certificate
  /** All that came with the value, the signer's among them; none but the signer's is proven. */
  readonly certificates: readonly X509Certificate[]
  /** The signature value itself, which a time stamp is over. */
  readonly value: Uint8Array
  /** The token of a time stamp that was attached to it, unchecked. */
  readonly token?: Uint8Array
}

/**
 * Checks a signature value over a digest and returns the signer's certificate. The encoding must be the one this product writes
 * for that digest, certificates, value and time stamp, so that no byte of it is free to be changed.
 */
export const checkSignature = (cms: Uint8Array, digest: Uint8Array, field: string): Result<Signed, ReportProblem> => {
  const read = readDer(cms)
  if (!read.ok) return failed({ code: 'cms-malformed', field })
  const body = read.value.parts[1]?.parts[0]?.parts ?? []
  const signerInfo = body.at(-1)?.parts[0]?.parts ?? []
  const certificates = readCertificates(body[3])
  const signer = certificates?.find((each) => isNamedBy(each, signerInfo[1]))
  const value = signerInfo[5]?.content
  if (certificates === undefined || signer === undefined || value === undefined)
    return failed({ code: 'cms-malformed', field })
  const stated = messageDigestOf(signerInfo[3])
  if (stated !== undefined && !Buffer.from(digest).equals(stated)) return failed({ code: 'digest-differs', field })
  const refused = keyRefused(signer.publicKey)
  if (refused !== undefined) return failed({ code: 'key-not-accepted', field, key: refused })
  if (!isForSigning(signer)) return failed({ code: 'certificate-not-for-signing', field })
  const token = tokenIn(signerInfo[6], field)
  if (!token.ok) return token
  const again = encode(digest, certificates, signer, value, token.value)
  if (again === undefined || !Buffer.from(again).equals(cms)) return failed({ code: 'cms-not-canonical', field })
  return isSignedBy(signer, toBeSigned(digest, signer, certificates), value)
    ? ok({ signer, certificates, value, ...(token.value === undefined ? {} : { token: token.value }) })
    : failed({ code: 'signature-wrong', field })
}

/** The one token among the unsigned attributes, which hold nothing else; undefined where there are none. */
const tokenIn = (attributes: DerNode | undefined, field: string): Result<Uint8Array | undefined, ReportProblem> => {
  if (attributes === undefined) return ok(undefined)
  const types = attributes.parts.map(({ parts: [type] }) =>
    type?.tag === tags.objectIdentifier ? dottedIdentifier(type.content) : '',
  )
  const other = types.find((type) => type !== ids.signatureTimeStamp)
  if (other !== undefined) return failed({ code: 'unsigned-attribute', field, attribute: other })
  const tokens = attributes.parts.flatMap(({ parts: [, values] }) => values?.parts ?? [])
  if (tokens.length > 1) return failed({ code: 'timestamp-repeated', field })
  const [token] = tokens
  return token === undefined ? failed({ code: 'cms-malformed', field }) : ok(token.encoding)
}

/** The same signature with this token as its time stamp, or without any; undefined where the bytes are no signature. */
export const withTimestamp = (cms: Uint8Array, token?: Uint8Array): Uint8Array | undefined => {
  const read = readDer(cms)
  const [type, wrapper] = read.ok ? read.value.parts : []
  const body = wrapper?.parts[0]?.parts ?? []
  const signerInfo = body[4]?.parts[0]?.parts ?? []
  if (type === undefined || body.length !== 5 || signerInfo.length < 6) return undefined
  const encodings = (nodes: readonly DerNode[]): readonly Uint8Array[] => nodes.map(({ encoding }) => encoding)
  const stamped = sequence(
    ...encodings(signerInfo.slice(0, 6)),
    ...(token === undefined ? [] : [context(1, attribute(ids.signatureTimeStamp, token))]),
  )
  return sequence(type.encoding, context(0, sequence(...encodings(body.slice(0, 4)), setOf(stamped))))
}

const isSignedBy = (signer: X509Certificate, bytes: Uint8Array, value: Uint8Array): boolean => {
  try {
    return verify('sha256', bytes, signer.publicKey, value)
  } catch {
    return false
  }
}

const readCertificates = (node: DerNode | undefined): readonly X509Certificate[] | undefined => {
  if (node?.tag !== 0xa0 || node.parts.length === 0 || node.parts.length > MAX_CERTIFICATES) return undefined
  try {
    return node.parts.map((part) => readCertificate(part.encoding))
  } catch {
    return undefined
  }
}

const isNamedBy = (certificate: X509Certificate, issuerAndSerial: DerNode | undefined): boolean => {
  const read = readDer(certificate.raw)
  const fields = read.ok ? (read.value.parts[0]?.parts ?? []) : []
  const versioned = fields[0]?.tag === 0xa0 ? 1 : 0
  const [issuer, serial] = issuerAndSerial?.parts ?? []
  const isSame = (left: DerNode | undefined, right: DerNode | undefined): boolean =>
    left !== undefined && right !== undefined && Buffer.from(left.encoding).equals(right.encoding)
  return isSame(issuer, fields[versioned + 2]) && isSame(serial, fields[versioned])
}

const messageDigestOf = (attributes: DerNode | undefined): Uint8Array | undefined =>
  (attributes?.parts ?? []).find(
    ({ parts: [type] }) => type?.tag === tags.objectIdentifier && dottedIdentifier(type.content) === ids.messageDigest,
  )?.parts[1]?.parts[0]?.content

/** The certificates that come with a signature value, unchecked. */
export const statedCertificates = (cms: Uint8Array): readonly Uint8Array[] => {
  const read = readDer(cms)
  const certificates = read.ok ? read.value.parts[1]?.parts[0]?.parts[3] : undefined
  return (certificates?.parts ?? []).map(({ encoding }) => encoding)
}
