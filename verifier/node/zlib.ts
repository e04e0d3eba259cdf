// What Node's zlib is asked for, by its port in JavaScript, and Brotli by the decoder that the fonts' library brings.
import { BrotliDecompressBuffer } from 'brotli/dec/decode.js'
import {
  ZStream,
  Z_BUF_ERROR,
  Z_NO_FLUSH,
  Z_OK,
  Z_STREAM_END,
  deflate,
  deflateRaw,
  zlibInflate,
  zlibInflateInit2,
} from 'pako'
import { Buffer } from './buffer.ts'

type Options = { readonly level?: number; readonly maxOutputLength?: number; readonly info?: boolean }
type Told = { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } }

export const constants = { Z_BEST_SPEED: 1 } as const

const PIECE = 1 << 16
const WINDOW = 15

/** Inflates to the end of the stream and no further; throws as Node does where it is malformed, cut off or longer than allowed. */
const inflated = (bytes: Uint8Array, window: number, { maxOutputLength = Infinity }: Options): Told => {
  const pieces: Uint8Array[] = []
  let length = 0
  const stream = new ZStream()
  zlibInflateInit2(stream, window)
  stream.input = bytes
  stream.next_in = 0
  stream.avail_in = bytes.length
  let status: number = Z_OK
  while (status === Z_OK) {
    stream.output = new Uint8Array(PIECE)
    stream.next_out = 0
    stream.avail_out = PIECE
    status = zlibInflate(stream, Z_NO_FLUSH)
    length += stream.next_out
    if (length > maxOutputLength) throw new RangeError(`cannot create a buffer larger than ${maxOutputLength} bytes`)
    pieces.push(stream.output.subarray(0, stream.next_out))
  }
  if (status !== Z_STREAM_END) throw new Error(status === Z_BUF_ERROR ? 'unexpected end of file' : stream.msg)
  return { buffer: Buffer.concat(pieces), engine: { bytesWritten: stream.next_in } }
}

export function inflateSync(bytes: Uint8Array, options?: Options & { readonly info?: false }): Buffer
export function inflateSync(bytes: Uint8Array, options: Options & { readonly info: true }): Told
export function inflateSync(bytes: Uint8Array, options: Options = {}): Buffer | Told {
  const told = inflated(bytes, WINDOW, options)
  return options.info === true ? told : told.buffer
}

export const inflateRawSync = (bytes: Uint8Array, options: Options = {}): Buffer =>
  inflated(bytes, -WINDOW, options).buffer

type Level = -1 | 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9
const isLevel = (level: number): level is Level => Number.isInteger(level) && level >= -1 && level <= 9
const levelOf = ({ level = -1 }: Options): { readonly level: Level } => ({ level: isLevel(level) ? level : -1 })

export const deflateSync = (bytes: Uint8Array, options: Options = {}): Buffer =>
  Buffer.from(deflate(bytes, levelOf(options)))

export const deflateRawSync = (bytes: Uint8Array, options: Options = {}): Buffer =>
  Buffer.from(deflateRaw(bytes, levelOf(options)))

export const brotliDecompressSync = (bytes: Uint8Array): Buffer => Buffer.from(BrotliDecompressBuffer(bytes))

/** Asked for by the reader of PNG pictures, of which a report has none. */
export const inflate = (): never => {
  throw new Error('a verifier reads no PNG')
}

export default { constants, inflate, inflateSync, inflateRawSync, deflateSync, deflateRawSync, brotliDecompressSync }
