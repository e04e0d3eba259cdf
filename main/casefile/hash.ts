// SHA-256 by the platform, for the many hashes of a case; the same digests as shared/kernel/sha256.ts.
import { hash } from 'node:crypto'
import { leafHash, nodeHash, toHex } from '../../shared/kernel/merkle.ts'

export const sha256 = (input: Uint8Array | string): Uint8Array => hash('sha256', input, 'buffer')
export const sha256Hex = (input: Uint8Array | string): string => hash('sha256', input, 'hex')
export const leafOf = (text: string): Uint8Array => leafHash(text, sha256)
export const nodeOf = (left: Uint8Array, right: Uint8Array): Uint8Array => nodeHash(left, right, sha256)
export { toHex }
