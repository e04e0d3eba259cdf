// SHA-256 by the platform, for the many hashes of a case; the same digests as shared/kernel/sha256.ts.
import { hash } from 'node:crypto'
import { leafHash, toHex } from '../../shared/kernel/merkle.ts'

export const sha256 = (input: Uint8Array | string): Uint8Array => hash('sha256', input, 'buffer')
export const leafOf = (text: string): Uint8Array => leafHash(text, sha256)
export { toHex }
