// A signing identity: a key and its certificate in a PKCS#12 file (RFC 7292) under a passphrase. Made with PBES2, AES-256 and
// PBKDF2; files of other makers open too where their protection is PBES2 or the older triple DES and RC2.
import {
  type KeyObject,
  X509Certificate,
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  generateKeyPair,
  hash,
  pbkdf2Sync,
  randomBytes,
  sign,
  timingSafeEqual,
} from 'node:crypto'
import { promisify } from 'node:util'
import type { IdentityDescription, ReportProblem, SignatureDescription } from '../../shared/contract/report.ts'
import { type Result, failed, ok } from '../../shared/kernel/result.ts'
import { keyRefused } from './keys.ts'
import { rc2Decrypted } from './rc2.ts'
import {
  type DerNode,
  bitString,
  context,
  contextPrimitive,
  dottedIdentifier,
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
} from './der.ts'

export type Identity = {
  readonly key: KeyObject
  readonly certificate: X509Certificate
  /** Certificates of issuers that came with it. */
  readonly issuers: readonly X509Certificate[]
}

export type NewIdentity = {
  readonly name: string
  readonly organization?: string
  readonly email?: string
  readonly passphrase: string
  /** The moment its validity begins, `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly now: string
  readonly validYears: number
  /**
   * RSA of 3072 bits unless told otherwise: every reader of signed PDF accepts it, Acrobat before 11 among them, and its
   * PKCS #1 v1.5 signature has one value only, so equal reports signed at equal times are equal files.
   */
  readonly key?: 'rsa-3072' | 'ecdsa-p256'
}

/** Iterations of the passphrase's derivation; NIST SP 800-132 practice of 2023 for PBKDF2 with HMAC-SHA-256. */
const ITERATIONS = 600_000
const MAX_ITERATIONS = 10_000_000
const MAX_FILE_BYTES = 1_000_000
const MIN_PASSPHRASE = 8

const ids = {
  commonName: '2.5.4.3',
  organizationName: '2.5.4.10',
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAlternativeName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  extendedKeyUsage: '2.5.29.37',
  documentSigning: '1.3.6.1.5.5.7.3.36',
  emailProtection: '1.3.6.1.5.5.7.3.4',
  timeStamping: '1.3.6.1.5.5.7.3.8',
  rsaWithSha256: '1.2.840.113549.1.1.11',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  data: '1.2.840.113549.1.7.1',
  encryptedData: '1.2.840.113549.1.7.6',
  keyBag: '1.2.840.113549.1.12.10.1.1',
  shroudedKeyBag: '1.2.840.113549.1.12.10.1.2',
  certificateBag: '1.2.840.113549.1.12.10.1.3',
  x509Certificate: '1.2.840.113549.1.9.22.1',
  friendlyName: '1.2.840.113549.1.9.20',
  localKeyId: '1.2.840.113549.1.9.21',
  pbes2: '1.2.840.113549.1.5.13',
  pbkdf2: '1.2.840.113549.1.5.12',
  hmacSha256: '1.2.840.113549.2.9',
  aes256: '2.16.840.1.101.3.4.1.42',
  sha256: '2.16.840.1.101.3.4.2.1',
} as const

/** Purposes of RFC 5280 section 4.2.1.12 that are not the signing of documents: serverAuth, clientAuth, codeSigning, timeStamping, OCSPSigning. */
const otherPurposes: ReadonlySet<string> = new Set([
  '1.3.6.1.5.5.7.3.1',
  '1.3.6.1.5.5.7.3.2',
  '1.3.6.1.5.5.7.3.3',
  '1.3.6.1.5.5.7.3.8',
  '1.3.6.1.5.5.7.3.9',
])

const digestNames: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}
const hmacNames: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.7': 'sha1',
  '1.2.840.113549.2.9': 'sha256',
  '1.2.840.113549.2.10': 'sha384',
  '1.2.840.113549.2.11': 'sha512',
}
const cipherNames: Readonly<Record<string, { readonly name: string; readonly keyBytes: number }>> = {
  '2.16.840.1.101.3.4.1.2': { name: 'aes-128-cbc', keyBytes: 16 },
  '2.16.840.1.101.3.4.1.22': { name: 'aes-192-cbc', keyBytes: 24 },
  '2.16.840.1.101.3.4.1.42': { name: 'aes-256-cbc', keyBytes: 32 },
  '1.2.840.113549.3.7': { name: 'des-ede3-cbc', keyBytes: 24 },
}

/** Makes a key and a certificate signed by itself, and returns them as a PKCS#12 file. */
export const createIdentity = async (wanted: NewIdentity): Promise<Result<Uint8Array, ReportProblem>> => {
  if (wanted.passphrase.length < MIN_PASSPHRASE) return failed({ code: 'passphrase-too-short', least: MIN_PASSPHRASE })
  const made = await generateIdentity(wanted)
  if (!made.ok) return made
  return ok(pkcs12(wanted, made.value.key.export({ type: 'pkcs8', format: 'der' }), made.value.certificate.raw))
}

/** A new key and its certificate, in memory only. */
export const generateIdentity = async (
  wanted: Omit<NewIdentity, 'passphrase'>,
): Promise<Result<Identity, ReportProblem>> => {
  if (wanted.name.trim() === '') return failed({ code: 'name-empty' })
  if (!isMoment(wanted.now)) return failed({ code: 'time-malformed', text: wanted.now })
  if (!Number.isInteger(wanted.validYears) || wanted.validYears < 1 || wanted.validYears > 30)
    return failed({ code: 'validity-out-of-range', years: wanted.validYears })
  const { privateKey, publicKey } =
    wanted.key === 'ecdsa-p256'
      ? await promisify(generateKeyPair)('ec', { namedCurve: 'P-256' })
      : await promisify(generateKeyPair)('rsa', { modulusLength: 3072 })
  const certificate = new X509Certificate(selfSignedCertificate(wanted, privateKey, publicKey))
  return ok({ key: privateKey, certificate, issuers: [] })
}

/** Whether the text is a moment in UTC that exists, `YYYY-MM-DDTHH:MM:SSZ`. */
export const isMoment = (text: string): boolean => {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text)) return false
  const instant = new Date(text)
  return !Number.isNaN(instant.getTime()) && instant.toISOString() === text.replace('Z', '.000Z')
}

const selfSignedCertificate = (
  wanted: Omit<NewIdentity, 'passphrase'>,
  privateKey: KeyObject,
  publicKey: KeyObject,
): Uint8Array => {
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  const keyId = createHash('sha1').update(spki).digest()
  const name = sequence(
    relativeName(ids.commonName, wanted.name),
    ...(wanted.organization ? [relativeName(ids.organizationName, wanted.organization)] : []),
  )
  const algorithm = signatureAlgorithm(privateKey)
  const serial = randomBytes(16)
  serial[0] = ((serial[0] ?? 0) % 128) | 1
  const email = wanted.email
  const body = sequence(
    context(0, integer(2)),
    integer(serial),
    algorithm,
    name,
    sequence(time(wanted.now), time(yearsLater(wanted.now, wanted.validYears))),
    name,
    spki,
    context(
      3,
      sequence(
        extension(ids.basicConstraints, true, sequence()),
        // digitalSignature and nonRepudiation, the first two bits.
        extension(ids.keyUsage, true, bitString(Uint8Array.from([0xc0]), 6)),
        extension(
          ids.extendedKeyUsage,
          false,
          sequence(objectIdentifier(ids.documentSigning), objectIdentifier(ids.emailProtection)),
        ),
        extension(ids.subjectKeyIdentifier, false, octetString(keyId)),
        ...(email
          ? [extension(ids.subjectAlternativeName, false, sequence(contextPrimitive(1, Buffer.from(email, 'latin1'))))]
          : []),
      ),
    ),
  )
  return sequence(body, algorithm, bitString(sign('sha256', body, privateKey)))
}

const relativeName = (type: string, value: string): Uint8Array =>
  setOf(sequence(objectIdentifier(type), utf8String(value)))

const extension = (id: string, critical: boolean, value: Uint8Array): Uint8Array =>
  sequence(objectIdentifier(id), ...(critical ? [truth(true)] : []), octetString(value))

const signatureAlgorithm = (key: KeyObject): Uint8Array =>
  key.asymmetricKeyType === 'ec'
    ? sequence(objectIdentifier(ids.ecdsaWithSha256))
    : sequence(objectIdentifier(ids.rsaWithSha256), nothing())

const yearsLater = (moment: string, years: number): string => {
  const year = Number(moment.slice(0, 4)) + years
  const later = `${String(year).padStart(4, '0')}${moment.slice(4)}`
  return isMoment(later) ? later : `${later.slice(0, 5)}02-28${later.slice(10)}`
}

const pkcs12 = (wanted: NewIdentity, pkcs8: Uint8Array, certificate: Uint8Array): Uint8Array => {
  const keyId = createHash('sha1').update(certificate).digest()
  const attributes = setOf(
    sequence(objectIdentifier(ids.friendlyName), setOf(tagged(tags.bmpString, utf16(wanted.name)))),
    sequence(objectIdentifier(ids.localKeyId), setOf(octetString(keyId))),
  )
  const salt = randomBytes(16)
  const vector = randomBytes(16)
  const cipher = createCipheriv('aes-256-cbc', pbkdf2Sync(wanted.passphrase, salt, ITERATIONS, 32, 'sha256'), vector)
  const encrypted = Buffer.concat([cipher.update(pkcs8), cipher.final()])
  const protection = sequence(
    objectIdentifier(ids.pbes2),
    sequence(
      sequence(
        objectIdentifier(ids.pbkdf2),
        sequence(octetString(salt), integer(ITERATIONS), sequence(objectIdentifier(ids.hmacSha256), nothing())),
      ),
      sequence(objectIdentifier(ids.aes256), octetString(vector)),
    ),
  )
  const bags = sequence(
    sequence(
      objectIdentifier(ids.certificateBag),
      context(0, sequence(objectIdentifier(ids.x509Certificate), context(0, octetString(certificate)))),
      attributes,
    ),
    sequence(
      objectIdentifier(ids.shroudedKeyBag),
      context(0, sequence(protection, octetString(encrypted))),
      attributes,
    ),
  )
  const safe = sequence(contentInfo(bags))
  const macSalt = randomBytes(16)
  const macKey = pkcs12Key('sha256', 3, wanted.passphrase, macSalt, ITERATIONS, 32)
  const mac = createHmac('sha256', macKey).update(safe).digest()
  return sequence(
    integer(3),
    contentInfo(safe),
    sequence(
      sequence(sequence(objectIdentifier(ids.sha256), nothing()), octetString(mac)),
      octetString(macSalt),
      integer(ITERATIONS),
    ),
  )
}

const contentInfo = (content: Uint8Array): Uint8Array =>
  sequence(objectIdentifier(ids.data), context(0, octetString(content)))

const utf16 = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16()

/**
 * The key derivation of RFC 7292 appendix B. `purpose`: 1 encryption key, 2 initial vector, 3 integrity key. The slow part is the
 * number of iterations, in one native call each.
 */
const pkcs12Key = (
  digest: string,
  purpose: 1 | 2 | 3,
  passphrase: string,
  salt: Uint8Array,
  iterations: number,
  length: number,
): Uint8Array => {
  const block = digest === 'sha384' || digest === 'sha512' ? 128 : 64
  const diversifier = Buffer.alloc(block, purpose)
  const filled = (source: Uint8Array): Buffer =>
    source.length === 0 ? Buffer.alloc(0) : Buffer.alloc(block * Math.ceil(source.length / block), source)
  let material = Buffer.concat([filled(salt), filled(utf16(`${passphrase}\0`))])
  const pieces: Buffer[] = []
  for (let got = 0; got < length;) {
    let piece: Buffer = createHash(digest).update(diversifier).update(material).digest()
    for (let turn = 1; turn < iterations; turn += 1) piece = hash(digest, piece, 'buffer')
    pieces.push(piece)
    got += piece.length
    const addend = filledWith(piece, block)
    material = Buffer.concat(
      Array.from({ length: material.length / block }, (_, index) =>
        sumPlusOne(material.subarray(index * block, (index + 1) * block), addend),
      ),
    )
  }
  return Buffer.concat(pieces).subarray(0, length)
}

const filledWith = (source: Uint8Array, length: number): Buffer => Buffer.alloc(length, source)

const sumPlusOne = (left: Uint8Array, right: Uint8Array): Buffer => {
  const sum = Buffer.alloc(left.length)
  let carry = 1
  for (let index = left.length - 1; index >= 0; index -= 1) {
    const digit = (left[index] ?? 0) + (right[index] ?? 0) + carry
    sum[index] = digit % 256
    carry = digit >= 256 ? 1 : 0
  }
  return sum
}

/** Opens a PKCS#12 file. The certificate is the one whose key is in the file, wherever it stands. */
export const loadIdentity = (file: Uint8Array, passphrase: string): Result<Identity, ReportProblem> => {
  if (file.length > MAX_FILE_BYTES) return failed({ code: 'file-too-large', bytes: file.length, limit: MAX_FILE_BYTES })
  const read = readDer(file)
  if (!read.ok) return failed({ code: 'identity-malformed' })
  const [version, authenticatedSafe, mac] = read.value.parts
  const safe = authenticatedSafe && dataOf(authenticatedSafe)
  if (version === undefined || countOf(version) !== 3 || safe === undefined || mac === undefined)
    return failed({ code: 'identity-malformed' })
  const sealed = checkIntegrity(mac, safe, passphrase)
  if (!sealed.ok) return sealed
  const contents = readDer(safe)
  if (!contents.ok) return failed({ code: 'identity-malformed' })

  const keys: KeyObject[] = []
  const certificates: X509Certificate[] = []
  for (const info of contents.value.parts) {
    const opened = openContent(info, passphrase)
    if (!opened.ok) return opened
    const bags = readDer(opened.value)
    if (!bags.ok) return failed({ code: 'identity-malformed' })
    for (const bag of bags.value.parts) {
      const taken = takeBag(bag, passphrase, keys, certificates)
      if (!taken.ok) return taken
    }
  }
  const key = keys[0]
  if (key === undefined) return failed({ code: 'identity-without-key' })
  const certificate = certificates.find((candidate) => candidate.checkPrivateKey(key))
  if (certificate === undefined) return failed({ code: 'identity-without-certificate' })
  return ok({ key, certificate, issuers: chainOf(certificate, certificates) })
}

/** The issuers of a certificate, from its own up, as far as they are in the file; others that came along say nothing of it. */
const chainOf = (leaf: X509Certificate, among: readonly X509Certificate[]): readonly X509Certificate[] => {
  const chain: X509Certificate[] = []
  for (let last = leaf; !last.checkIssued(last);) {
    const issuer = among.find(
      (each) => each !== leaf && !chain.includes(each) && last.checkIssued(each) && last.verify(each.publicKey),
    )
    if (issuer === undefined) break
    chain.push(issuer)
    last = issuer
  }
  return chain
}

const checkIntegrity = (mac: DerNode, safe: Uint8Array, passphrase: string): Result<true, ReportProblem> => {
  const [digestInfo, salt, count] = mac.parts
  const [algorithm, expected] = digestInfo?.parts ?? []
  const name = digestNames[identifierOf(algorithm?.parts[0])]
  const iterations = count === undefined ? 1 : countOf(count)
  if (salt === undefined || expected === undefined || Number.isNaN(iterations))
    return failed({ code: 'identity-malformed' })
  if (name === undefined)
    return failed({ code: 'identity-protection-unknown', algorithm: identifierOf(algorithm?.parts[0]) })
  if (iterations > MAX_ITERATIONS)
    return failed({ code: 'identity-protection-too-costly', iterations, limit: MAX_ITERATIONS })
  const length = createHash(name).digest().length
  const computed = createHmac(name, pkcs12Key(name, 3, passphrase, salt.content, iterations, length))
    .update(safe)
    .digest()
  const isEqual = computed.length === expected.content.length && timingSafeEqual(computed, expected.content)
  return isEqual ? ok(true) : failed({ code: 'passphrase-wrong' })
}

const identifierOf = (node: DerNode | undefined): string =>
  node?.tag === tags.objectIdentifier ? dottedIdentifier(node.content) : ''

const countOf = (node: DerNode | undefined): number =>
  node?.tag === tags.integer ? smallInteger(node.content) : Number.NaN

/** The octets inside a ContentInfo of type data. */
const dataOf = (info: DerNode): Uint8Array | undefined => {
  const [type, wrapper] = info.parts
  const octets = wrapper?.parts[0]
  return identifierOf(type) === ids.data && octets?.tag === tags.octetString ? octets.content : undefined
}

const openContent = (info: DerNode, passphrase: string): Result<Uint8Array, ReportProblem> => {
  const plain = dataOf(info)
  if (plain !== undefined) return ok(plain)
  const [type, wrapper] = info.parts
  const [, encryptedInfo] = wrapper?.parts[0]?.parts ?? []
  const [, algorithm, encrypted] = encryptedInfo?.parts ?? []
  if (identifierOf(type) !== ids.encryptedData || algorithm === undefined || encrypted === undefined)
    return failed({ code: 'identity-malformed' })
  return decrypt(algorithm, encrypted.content, passphrase)
}

/** Protections of RFC 7292 appendix C, all with SHA-1: what old exporters use. */
const oldProtections: Readonly<Record<string, { readonly cipher: 'des-ede3-cbc' | 'rc2'; readonly keyBytes: number }>> =
  {
    '1.2.840.113549.1.12.1.3': { cipher: 'des-ede3-cbc', keyBytes: 24 },
    '1.2.840.113549.1.12.1.5': { cipher: 'rc2', keyBytes: 16 },
    '1.2.840.113549.1.12.1.6': { cipher: 'rc2', keyBytes: 5 },
  }

const decrypt = (algorithm: DerNode, encrypted: Uint8Array, passphrase: string): Result<Uint8Array, ReportProblem> => {
  const scheme = identifierOf(algorithm.parts[0])
  const parameters = algorithm.parts[1]
  const prepared = scheme === ids.pbes2 ? pbes2(parameters, passphrase) : oldProtection(scheme, parameters, passphrase)
  if (!prepared.ok) return prepared
  if (prepared.value.cipher === 'rc2') {
    const opened = rc2Decrypted(encrypted, prepared.value.key, prepared.value.vector)
    return opened.ok ? opened : failed({ code: 'passphrase-wrong' })
  }
  try {
    const decipher = createDecipheriv(prepared.value.cipher, prepared.value.key, prepared.value.vector)
    return ok(Buffer.concat([decipher.update(encrypted), decipher.final()]))
  } catch {
    return failed({ code: 'passphrase-wrong' })
  }
}

type Prepared = { readonly cipher: string; readonly key: Uint8Array; readonly vector: Uint8Array }

const pbes2 = (parameters: DerNode | undefined, passphrase: string): Result<Prepared, ReportProblem> => {
  const [derivation, encryption] = parameters?.parts ?? []
  const [salt, count, ...rest] = derivation?.parts[1]?.parts ?? []
  const prf = rest.find((part) => part.tag === tags.sequence)
  const hmac = prf === undefined ? 'sha1' : hmacNames[identifierOf(prf.parts[0])]
  const cipher = cipherNames[identifierOf(encryption?.parts[0])]
  const vector = encryption?.parts[1]
  if (identifierOf(derivation?.parts[0]) !== ids.pbkdf2 || hmac === undefined || cipher === undefined)
    return failed({
      code: 'identity-protection-unknown',
      algorithm: [derivation, prf, encryption].map((part) => identifierOf(part?.parts[0])).join(' '),
    })
  const iterations = countOf(count)
  if (salt === undefined || vector === undefined || !(iterations > 0)) return failed({ code: 'identity-malformed' })
  if (iterations > MAX_ITERATIONS)
    return failed({ code: 'identity-protection-too-costly', iterations, limit: MAX_ITERATIONS })
  return ok({
    cipher: cipher.name,
    key: pbkdf2Sync(passphrase, salt.content, iterations, cipher.keyBytes, hmac),
    vector: vector.content,
  })
}

const oldProtection = (
  scheme: string,
  parameters: DerNode | undefined,
  passphrase: string,
): Result<Prepared, ReportProblem> => {
  const protection = oldProtections[scheme]
  if (protection === undefined) return failed({ code: 'identity-protection-unknown', algorithm: scheme })
  const [salt, count] = parameters?.parts ?? []
  const iterations = countOf(count)
  if (salt === undefined || !(iterations > 0)) return failed({ code: 'identity-malformed' })
  if (iterations > MAX_ITERATIONS)
    return failed({ code: 'identity-protection-too-costly', iterations, limit: MAX_ITERATIONS })
  return ok({
    cipher: protection.cipher,
    key: pkcs12Key('sha1', 1, passphrase, salt.content, iterations, protection.keyBytes),
    vector: pkcs12Key('sha1', 2, passphrase, salt.content, iterations, 8),
  })
}

const takeBag = (
  bag: DerNode,
  passphrase: string,
  keys: KeyObject[],
  certificates: X509Certificate[],
): Result<true, ReportProblem> => {
  const [type, wrapper] = bag.parts
  const value = wrapper?.parts[0]
  if (value === undefined) return failed({ code: 'identity-malformed' })
  try {
    const kind = identifierOf(type)
    if (kind === ids.keyBag) keys.push(privateKey(value.encoding))
    if (kind === ids.shroudedKeyBag) {
      const [algorithm, encrypted] = value.parts
      if (algorithm === undefined || encrypted === undefined) return failed({ code: 'identity-malformed' })
      const opened = decrypt(algorithm, encrypted.content, passphrase)
      if (!opened.ok) return opened
      keys.push(privateKey(opened.value))
    }
    if (kind === ids.certificateBag) {
      const der = value.parts[1]?.parts[0]?.content
      if (der === undefined) return failed({ code: 'identity-malformed' })
      certificates.push(readCertificate(der))
    }
    return ok(true)
  } catch {
    return failed({ code: 'identity-malformed' })
  }
}

const privateKey = (pkcs8: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' })

const curveBits: Readonly<Record<string, number>> = {
  prime256v1: 256,
  secp256k1: 256,
  secp384r1: 384,
  secp521r1: 521,
}

const keyOf = ({ publicKey }: X509Certificate): Pick<IdentityDescription, 'key' | 'keyBits' | 'curve'> => {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = publicKey
  if (type === 'rsa' || type === 'rsa-pss') return { key: 'RSA', keyBits: details?.modulusLength ?? 0 }
  if (type === 'ed25519') return { key: 'Ed25519', keyBits: 255 }
  if (type !== 'ec') return { key: 'other', keyBits: 0 }
  const curve = details?.namedCurve ?? ''
  return { key: 'EC', keyBits: curveBits[curve] ?? 0, curve }
}

/**
 * Whether the certificate lets its key sign documents: it names no use of the key, or digitalSignature or nonRepudiation (RFC 5280
 * section 4.2.1.3); and no purposes, or one beside those of servers, clients, programs and clocks (section 4.2.1.12).
 */
export const isForSigning = (certificate: X509Certificate): boolean => {
  if (!letsKeySign(certificate)) return false
  const extended = extensionOf(certificate, ids.extendedKeyUsage)
  return extended === undefined || purposesOf(extended).some((each) => each !== '' && !otherPurposes.has(each))
}

/** Whether the certificate is made out for time stamps and nothing else, in an extension that is critical (RFC 3161 section 2.3). */
export const isForTimestamps = (certificate: X509Certificate): boolean => {
  const extended = extensionOf(certificate, ids.extendedKeyUsage)
  if (!letsKeySign(certificate) || extended?.isCritical !== true) return false
  const purposes = purposesOf(extended)
  return purposes.length === 1 && purposes[0] === ids.timeStamping
}

type Extension = { readonly isCritical: boolean; readonly value: DerNode | undefined }

const extensionOf = (certificate: X509Certificate, wanted: string): Extension | undefined => {
  const read = readDer(certificate.raw)
  const fields = read.ok ? (read.value.parts[0]?.parts ?? []) : []
  const extensions = fields.find(({ tag }) => tag === 0xa3)?.parts[0]?.parts ?? []
  const parts = extensions.find(({ parts: [id] }) => identifierOf(id) === wanted)?.parts
  const content = parts?.at(-1)?.content
  if (parts === undefined || content === undefined) return undefined
  const value = readDer(content)
  const isCritical = parts[1]?.tag === tags.boolean && parts[1].content[0] === 0xff
  return { isCritical, value: value.ok ? value.value : undefined }
}

const purposesOf = ({ value }: Extension): readonly string[] => (value?.parts ?? []).map(identifierOf)

/** A bit string: how many bits are unused, then the bits; the first two are digitalSignature and nonRepudiation. */
const letsKeySign = (certificate: X509Certificate): boolean => {
  const usage = extensionOf(certificate, ids.keyUsage)
  return usage === undefined || ((usage.value?.content[1] ?? 0) & 0xc0) !== 0
}

/** What a certificate says of its holder, in plain values. */
export const describeCertificate = (certificate: X509Certificate): IdentityDescription => {
  const email = /(?:^|, )email:([^,]+)/.exec(certificate.subjectAltName ?? '')?.[1]
  const issuer = readName(certificate.raw, 'issuer')
  const subject = readName(certificate.raw, 'subject')
  return {
    subject: { ...subject, ...(email === undefined ? {} : { email }) },
    issuer,
    selfSigned: certificate.subject === certificate.issuer && certificate.verify(certificate.publicKey),
    serial: certificate.serialNumber.toLowerCase(),
    fingerprint: createHash('sha256').update(certificate.raw).digest('hex'),
    from: momentOf(certificate.validFrom),
    to: momentOf(certificate.validTo),
    ...keyOf(certificate),
  }
}

/** The public key of a certificate as it stands there (SubjectPublicKeyInfo); several certificates may be of one key. */
export const keyInside = (certificate: Uint8Array): Uint8Array | undefined => {
  const read = readDer(certificate)
  const fields = read.ok ? (read.value.parts[0]?.parts ?? []) : []
  return fields[(fields[0]?.tag === 0xa0 ? 1 : 0) + 5]?.encoding
}

/** Who issued a certificate, as far as the certificates that came with it show. */
export const issuerOf = (
  certificate: X509Certificate,
  among: readonly X509Certificate[],
): NonNullable<SignatureDescription['issuer']> => {
  if (describeCertificate(certificate).selfSigned) return 'itself'
  const isHere = among.some(
    (each) => !each.raw.equals(certificate.raw) && certificate.checkIssued(each) && certificate.verify(each.publicKey),
  )
  return isHere ? 'certificate-beside' : 'claimed'
}

/** Why this identity cannot sign a report; undefined where it can. */
export const signingRefused = ({ certificate }: Identity): ReportProblem | undefined => {
  const key = keyRefused(certificate.publicKey)
  if (key !== undefined) return { code: 'identity-key-not-accepted', key }
  return isForSigning(certificate) ? undefined : { code: 'certificate-not-for-signing' }
}

export const describeIdentity = (identity: Identity): IdentityDescription => describeCertificate(identity.certificate)

/** A certificate whose key and validity can be read; throws otherwise, as each of them would when it is first asked for. */
export const readCertificate = (encoding: Uint8Array): X509Certificate => {
  const certificate = new X509Certificate(encoding)
  if (certificate.publicKey.asymmetricKeyType === undefined) throw new Error('the key is of no known type')
  for (const end of [certificate.validFrom, certificate.validTo])
    if (!isMoment(momentOf(end))) throw new Error('the validity is no time of this calendar')
  return certificate
}

const momentOf = (openSslTime: string): string => new Date(openSslTime).toISOString().replace('.000Z', 'Z')

/** The names in a certificate, from its DER: OpenSSL's one-line form cannot be split without doubt. */
const readName = (der: Uint8Array, which: 'issuer' | 'subject'): { name: string; organization?: string } => {
  const read = readDer(der)
  const fields = read.ok ? (read.value.parts[0]?.parts ?? []) : []
  const versioned = fields[0]?.tag === 0xa0 ? 1 : 0
  const name = fields[versioned + (which === 'issuer' ? 2 : 4)]
  const attributes = new Map(
    (name?.parts ?? [])
      .flatMap((relative) => relative.parts)
      .map((pair) => [identifierOf(pair.parts[0]), directoryText(pair.parts[1])]),
  )
  const organization = attributes.get(ids.organizationName)
  return {
    name: attributes.get(ids.commonName) ?? organization ?? '',
    ...(organization === undefined ? {} : { organization }),
  }
}

const directoryText = (node: DerNode | undefined): string => {
  if (node === undefined) return ''
  if (node.tag === tags.bmpString && node.content.length % 2 === 0)
    return Buffer.from(node.content).swap16().toString('utf16le')
  return Buffer.from(node.content).toString(node.tag === tags.utf8String ? 'utf8' : 'latin1')
}
