// Which encoding a text file is in. Only UTF-8 is read without being told; what else it may be is offered, never guessed.
import { createReadStream } from 'node:fs'
import { type Result, failed, ok } from '../../shared/kernel/result.ts'

export const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const
export type Encoding = (typeof encodings)[number]

export type EncodingProblem =
  | { readonly code: 'encoding-gb18030' }
  | { readonly code: 'encoding-utf16'; readonly encoding: Encoding }
  | { readonly code: 'encoding-unknown'; readonly byte: number }

/** Whether the file decodes as that encoding; the failure is the offset of the piece it fails in. */
const decodes = async (
  path: string,
  encoding: Encoding,
): Promise<Result<true, { code: 'undecodable'; byte: number }>> => {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let read = 0
  for await (const piece of createReadStream(path)) {
    const bytes: unknown = piece
    if (!(bytes instanceof Uint8Array)) throw new TypeError('a file gives bytes')
    try {
      decoder.decode(bytes, { stream: true })
    } catch {
      return failed({ code: 'undecodable', byte: read + firstBadByte(bytes, encoding) })
    }
    read += bytes.length
  }
  try {
    decoder.decode()
    return ok(true)
  } catch {
    return failed({ code: 'undecodable', byte: read })
  }
}

/** The longest start of the piece that decodes, by halving. */
const firstBadByte = (bytes: Uint8Array, encoding: Encoding): number => {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, middle), { stream: true })
      good = middle
    } catch {
      bad = middle
    }
  }
  return bad
}

const firstBytes = async (path: string): Promise<Uint8Array> => {
  for await (const piece of createReadStream(path, { end: 3 })) {
    const bytes: unknown = piece
    if (bytes instanceof Uint8Array) return bytes
  }
  return new Uint8Array()
}

/** Reads the whole file once. Says ok only when every byte is of the encoding that is stated (UTF-8 when none is). */
export const checkEncoding = async (
  path: string,
  stated: Encoding | undefined,
): Promise<Result<Encoding, EncodingProblem>> => {
  const [first, second] = await firstBytes(path)
  if (stated === undefined && first === 0xff && second === 0xfe)
    return failed({ code: 'encoding-utf16', encoding: 'utf-16le' })
  if (stated === undefined && first === 0xfe && second === 0xff)
    return failed({ code: 'encoding-utf16', encoding: 'utf-16be' })
  const encoding = stated ?? 'utf-8'
  const decoded = await decodes(path, encoding)
  if (decoded.ok) return ok(encoding)
  if (stated === undefined && (await decodes(path, 'gb18030')).ok) return failed({ code: 'encoding-gb18030' })
  return failed({ code: 'encoding-unknown', byte: decoded.error.byte })
}
