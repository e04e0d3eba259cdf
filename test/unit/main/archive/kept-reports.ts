// Signed reports as earlier products made them, kept small: streams stand inflated and the whole is compressed. Unpacked, each is the
// file of old to the last byte, which its SHA-256 shows.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, brotliDecompressSync, constants, inflateSync } from 'node:zlib'
import { z } from 'zod'

/** `streams`: offset and length of each inflated stream in the text after the head. */
const headSchema = z.strictObject({ sha256: z.string(), streams: z.array(z.tuple([z.number(), z.number()])) })
export type Deflate = (bytes: Uint8Array) => Uint8Array

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const START = '\nstream\n'

const reinflated = (bytes: Buffer, deflate: Deflate): Buffer | undefined => {
  try {
    const plain = inflateSync(bytes)
    return Buffer.from(deflate(plain)).equals(bytes) ? plain : undefined
  } catch {
    return undefined
  }
}

/** A report in the form in which it is kept. `deflate` is that of its layout; a stream it does not give again stays as it is. */
export const packed = (pdf: Buffer, deflate: Deflate): Buffer => {
  const pieces: Buffer[] = []
  const streams: [number, number][] = []
  let length = 0
  const put = (piece: Buffer): void => {
    pieces.push(piece)
    length += piece.length
  }
  let at = 0
  for (let start = pdf.indexOf(START); start >= 0; start = pdf.indexOf(START, at)) {
    const from = start + START.length
    const through = pdf.indexOf('\nendstream', from)
    const plain = reinflated(pdf.subarray(from, through), deflate)
    put(pdf.subarray(at, from))
    if (plain !== undefined) streams.push([length, plain.length])
    put(plain ?? pdf.subarray(from, through))
    at = through
  }
  put(pdf.subarray(at))
  const head: z.infer<typeof headSchema> = { sha256: sha256Of(pdf), streams }
  const text = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...pieces])
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  }
  return brotliCompressSync(text, { params })
}

export const unpacked = (kept: Buffer, deflate: Deflate): Buffer => {
  const text = brotliDecompressSync(kept)
  const headEnd = text.indexOf('\n')
  const head = headSchema.parse(JSON.parse(text.toString('utf8', 0, headEnd)))
  const body = text.subarray(headEnd + 1)
  const pieces: Uint8Array[] = []
  let at = 0
  for (const [start, length] of head.streams) {
    pieces.push(body.subarray(at, start), deflate(body.subarray(start, start + length)))
    at = start + length
  }
  const pdf = Buffer.concat([...pieces, body.subarray(at)])
  if (sha256Of(pdf) !== head.sha256) throw new Error('a kept report does not unpack to the file it was')
  return pdf
}

/** The kept report of that many transactions in that language, by the product of 28 November 2026. */
export const keptReport = (name: string, deflate: Deflate): Buffer =>
  unpacked(readFileSync(fileURLToPath(new URL(`./fixtures/${name}.br`, import.meta.url))), deflate)
