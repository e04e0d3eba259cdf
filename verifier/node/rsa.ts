// Signatures by RSA (RFC 8017): PKCS #1 v1.5 compares the whole encoded digest, PSS takes it apart. The numbers are public, so nothing
// here has to take the same time for every input.
import { concatenated } from '../../main/report/der.ts'
import { type DigestName, digestNamed } from './digests.ts'
import type { SignatureMethod } from './methods.ts'

export type RsaKey = { readonly n: bigint; readonly e: bigint }

/** A number from its octets, the most significant first. */
export const numberOf = (octets: Uint8Array): bigint => {
  let digits = ''
  for (const octet of octets) digits += octet.toString(16).padStart(2, '0')
  return BigInt(`0x${digits === '' ? '0' : digits}`)
}

const octetsOf = (number: bigint, length: number): Uint8Array => {
  const digits = number.toString(16).padStart(2 * length, '0')
  return Uint8Array.from({ length }, (_, at) => Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16))
}

const power = (base: bigint, exponent: bigint, modulus: bigint): bigint => {
  let result = 1n
  let factor = base
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = (result * factor) % modulus
    factor = (factor * factor) % modulus
  }
  return result
}

/** Limits that OpenSSL sets to the work a stranger's key may cause. */
const MAX_MODULUS_BITS = 16_384
const SMALL_MODULUS_BITS = 3_072
const MAX_EXPONENT_BITS = 64

const bitsOf = (number: bigint): number => (number === 0n ? 0 : number.toString(2).length)

const isTaken = ({ n, e }: RsaKey): boolean =>
  bitsOf(n) <= MAX_MODULUS_BITS && e < n && (bitsOf(n) <= SMALL_MODULUS_BITS || bitsOf(e) <= MAX_EXPONENT_BITS)

/** Heads of DigestInfo before the digest itself (RFC 8017 section 9.2, note 1). */
const heads: Readonly<Record<DigestName, string>> = {
  md5: '3020300c06082a864886f70d020505000410',
  sha1: '3021300906052b0e03021a05000414',
  sha224: '302d300d06096086480165030402040500041c',
  sha256: '3031300d060960864801650304020105000420',
  sha384: '3041300d060960864801650304020205000430',
  sha512: '3051300d060960864801650304020305000440',
}

export const isSignedByRsa = (
  key: RsaKey,
  message: Uint8Array,
  value: Uint8Array,
  { key: method, digest, salt = 0 }: SignatureMethod,
): boolean => {
  const bits = bitsOf(key.n)
  const length = Math.ceil(bits / 8)
  const signed = numberOf(value)
  if (digest === undefined || !isTaken(key) || value.length !== length || signed >= key.n) return false
  const opened = power(signed, key.e, key.n)
  const stated = digestNamed(digest)(message)
  if (method === 'rsa-pss') return isPss(opened, bits - 1, stated, { digest, salt })
  const head = heads[digest]
  const info = head.length / 2 + stated.length
  if (length < info + 11) return false
  const filler = 'ff'.repeat(length - info - 3)
  return opened === BigInt(`0x0001${filler}00${head}`) * 256n ** BigInt(stated.length) + numberOf(stated)
}

/** EMSA-PSS-VERIFY (RFC 8017 section 9.1.2), with the mask by the same digest. */
const isPss = (
  opened: bigint,
  bits: number,
  stated: Uint8Array,
  { digest, salt }: { readonly digest: DigestName; readonly salt: number },
): boolean => {
  const length = Math.ceil(bits / 8)
  const size = stated.length
  if (bitsOf(opened) > bits || length < size + salt + 2) return false
  const encoded = octetsOf(opened, length)
  if (encoded.at(-1) !== 0xbc) return false
  const hashed = encoded.subarray(length - size - 1, length - 1)
  const block = unmasked(encoded.subarray(0, length - size - 1), hashed, digest)
  block[0] = (block[0] ?? 0) & (0xff >> (8 * length - bits))
  const before = block.length - salt - 1
  if (block[before] !== 1 || block.subarray(0, before).some((octet) => octet !== 0)) return false
  const again = digestNamed(digest)(concatenated([new Uint8Array(8), stated, block.subarray(before + 1)]))
  return again.every((octet, at) => octet === hashed[at])
}

/** A block without its mask, which MGF1 makes of the seed. */
const unmasked = (block: Uint8Array, seed: Uint8Array, digest: DigestName): Uint8Array => {
  const mask: number[] = []
  for (let counter = 0; mask.length < block.length; counter += 1)
    mask.push(...digestNamed(digest)(concatenated([seed, octetsOf(BigInt(counter), 4)])))
  return block.map((octet, at) => octet ^ (mask[at] ?? 0))
}
