// SHA-256 that runs wherever shared code runs, the renderer included, and answers at once.
import { sha256 as digest } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** The 32 bytes of the digest; text is hashed as UTF-8. */
export const sha256 = (input: Uint8Array | string): Uint8Array =>
  digest(typeof input === 'string' ? utf8ToBytes(input) : input)

/** The digest as 64 lower-case hexadecimal digits. */
export const sha256Hex = (input: Uint8Array | string): string => bytesToHex(sha256(input))
