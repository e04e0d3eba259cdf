// Content by its hash: SHA-256 by the platform (the same digests as shared/kernel/sha256.ts), and long texts deflated. A hash is
// always of the text.
import { hash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { leafHash, toHex } from '../../../shared/kernel/merkle.ts'

export const sha256 = (input: Uint8Array | string): Uint8Array => hash('sha256', input, 'buffer')
export const leafOf = (text: string): Uint8Array => leafHash(text, sha256)
export { toHex }

// A stranger's file must not unfold into the whole memory.
const MOST_BYTES = 64 * 1024 * 1024

export const pack = (text: string): Uint8Array => deflateRawSync(text)

/** The text; throws when the bytes are not one, or unfold into more than any text of a case has. */
export const unpack = (packed: Uint8Array): string =>
  inflateRawSync(packed, { maxOutputLength: MOST_BYTES }).toString('utf8')
