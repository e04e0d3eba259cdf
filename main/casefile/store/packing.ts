// Traces as they lie in the file: canonical text, deflated. The hash is always of the text.
import { deflateRawSync, inflateRawSync } from 'node:zlib'

// A stranger's file must not unfold into the whole memory.
const MOST_BYTES = 64 * 1024 * 1024

export const pack = (text: string): Uint8Array => deflateRawSync(text)

/** The text; throws when the bytes are not one, or unfold into more than any trace has. */
export const unpack = (packed: Uint8Array): string =>
  inflateRawSync(packed, { maxOutputLength: MOST_BYTES }).toString('utf8')
