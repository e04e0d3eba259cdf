// Content by its hash: SHA-256 by the platform (the same digests as shared/kernel/sha256.ts), and long texts deflated. A hash is
// always of the text.
import { hash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { z } from 'zod'
import { leafHash, toHex } from '../../../shared/kernel/merkle.ts'
import { CaseError } from '../failure.ts'

export const sha256 = (input: Uint8Array | string): Uint8Array => hash('sha256', input, 'buffer')
export const leafOf = (text: string): Uint8Array => leafHash(text, sha256)
export { toHex }

// A stranger's file must not unfold into the whole memory.
const MOST_BYTES = 64 * 1024 * 1024

export const pack = (text: string): Uint8Array => deflateRawSync(text)

/** The text; throws when the bytes are not one, or unfold into more than any text of a case has. */
export const unpack = (packed: Uint8Array): string =>
  inflateRawSync(packed, { maxOutputLength: MOST_BYTES }).toString('utf8')

export const sameBytes = (left: Uint8Array, right: Uint8Array): boolean => Buffer.compare(left, right) === 0

/** Where a text stands: the case, and what of it, for whoever has to look after it. */
export type Place = { readonly path: string; readonly what: string }

/** The text, when it has the hash it was stored under; a case in which it has not is damaged, or somebody was at it. */
export const intact = (text: string, stored: Uint8Array, { path, what }: Place): string => {
  if (sameBytes(sha256(text), stored)) return text
  throw new CaseError({ code: 'case-damaged', path, finding: `${what} altered` })
}

/** What a text of the file says, through its schema: what stands in a file is no more trusted than what comes over a wire. */
export const readAs = <T>(schema: z.ZodType<T>, text: string, { path, what }: Place): T => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new CaseError({ code: 'case-damaged', path, finding: `${what} unreadable` })
  }
  const read = schema.safeParse(value)
  if (read.success) return read.data
  throw new CaseError({ code: 'case-damaged', path, finding: `${what} unreadable` })
}

/** What a packed text unfolds into; throws where it is none. */
export const unpackOf = (packed: Uint8Array, { path, what }: Place): string => {
  try {
    return unpack(packed)
  } catch {
    throw new CaseError({ code: 'case-damaged', path, finding: `${what} unreadable` })
  }
}
