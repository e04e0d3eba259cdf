// Which encoding a text file is in. UTF-8 and UTF-16 with its mark tell themselves; what else it may be is a likelihood, offered with
// a sample of what the text would then say, and never taken without a person.
import { createReadStream } from 'node:fs'
import { type Encoding, encodings } from '../../shared/contract/import-plan.ts'
import { type Result, failed, ok } from '../../shared/kernel/result.ts'
import { likelihood } from './likelihood.ts'

/** An encoding that the file may be in, with words of the file as they would read. */
export type EncodingGuess = { readonly encoding: Encoding; readonly sample: string }

export type EncodingProblem =
  | {
      readonly code: 'encoding-not-stated' | 'encoding-not-told'
      readonly guesses: readonly [EncodingGuess, ...EncodingGuess[]]
    }
  | { readonly code: 'encoding-wrong'; readonly encoding: Encoding; readonly byte: number }

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

/** Bytes that a likelihood is taken from. */
const LOOKED_AT = 256 * 1024

const firstBytes = async (path: string): Promise<Buffer> => {
  const pieces: Uint8Array[] = []
  for await (const piece of createReadStream(path, { end: LOOKED_AT - 1 })) {
    const bytes: unknown = piece
    if (bytes instanceof Uint8Array) pieces.push(bytes)
  }
  return Buffer.concat(pieces)
}

const LF = 0x0a

/** Only the lines that are not plain ASCII tell encodings apart. */
const tellingLines = (bytes: Buffer): Buffer[] => {
  const lines: Buffer[] = []
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(LF, from)
    const line = bytes.subarray(from, end === -1 ? bytes.length : end + 1)
    if (line.some((byte) => byte > 0x7f)) lines.push(line)
    from += line.length
  }
  return lines
}

/** Below it a text reads no more like one encoding than like none. */
const LIKELY = 0.35

const SHORTEST_SAMPLE = 3
const LONGEST_SAMPLE = 60

const sampleOf = (lines: readonly Buffer[], encoding: Encoding): string => {
  const decoder = new TextDecoder(encoding)
  const words = lines
    .slice(0, SHORTEST_SAMPLE * 4)
    .flatMap((line) => decoder.decode(line).split(/[,;|\t"\r\n]/))
    .map((cell) => cell.trim())
    // oxlint-disable-next-line no-control-regex -- ASCII is what tells nothing
    .filter((cell) => /[^\x00-\x7F]/.test(cell))
  return [...new Set(words)].slice(0, SHORTEST_SAMPLE).join(', ').slice(0, LONGEST_SAMPLE)
}

const decoded = (bytes: Buffer, encoding: Encoding): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return undefined
  }
}

/** Nearly every character of a text in UTF-16 belongs to a script in use; of one that is read the wrong way around hardly any does. */
const MOSTLY = 0.9

/** Without its mark UTF-16 is told by its empty bytes: no other encoding of text has any, and ASCII stands even among Chinese characters. */
const wideWithoutMark = (bytes: Buffer): Encoding | undefined => {
  if (!bytes.includes(0)) return undefined
  const start = bytes.subarray(0, 4096 - (4096 % 2))
  const [best] = (['utf-16le', 'utf-16be'] as const)
    .map((encoding) => ({ encoding, score: likelihood(decoded(start, encoding) ?? '', encoding) }))
    .toSorted((left, right) => right.score - left.score)
  return best !== undefined && best.score > MOSTLY ? best.encoding : undefined
}

type Scored = EncodingGuess & { readonly score: number }

const scoredEncodings = (bytes: Buffer): readonly Scored[] => {
  const wide = wideWithoutMark(bytes)
  if (wide !== undefined) return [{ encoding: wide, sample: sampleOf([bytes], wide), score: 1 }]
  const lines = tellingLines(bytes)
  const whole = Buffer.concat(lines)
  return encodings
    .filter((encoding) => !encoding.startsWith('utf-'))
    .flatMap((encoding) => {
      const text = decoded(whole, encoding)
      return text === undefined
        ? []
        : [{ encoding, score: likelihood(text, encoding), sample: sampleOf(lines, encoding) }]
    })
    .toSorted((left, right) => right.score - left.score)
}

const guess = ({ encoding, sample }: Scored): EncodingGuess => ({ encoding, sample })

/** Encodings the file may be in, the likeliest first. What does not decode, or reads as signs and not as words, comes last or not at all. */
export const guessEncodings = (bytes: Buffer): readonly EncodingGuess[] => scoredEncodings(bytes).map(guess)

/** Lines of marked letters that are UTF-8 are hardly ever anything else: where half of them are, the others are broken. */
const isMostlyUtf8 = (bytes: Buffer): boolean => {
  const lines = tellingLines(bytes)
  const sound = lines.filter((line) => decoded(line, 'utf-8') !== undefined)
  return sound.length > 0 && sound.length * 2 >= lines.length
}

const markOf = ([first, second]: Uint8Array): Encoding | undefined => {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

/**
 * Reads the whole file once. Says ok only when every byte is of the encoding: the one that is stated, else the one a mark names, else
 * UTF-8. Otherwise says what it may be.
 */
export const checkEncoding = async (
  path: string,
  stated: Encoding | undefined,
): Promise<Result<Encoding, EncodingProblem>> => {
  const bytes = await firstBytes(path)
  const encoding = stated ?? markOf(bytes) ?? 'utf-8'
  const decodable = await decodes(path, encoding)
  const isWide = stated === undefined && encoding === 'utf-8' && wideWithoutMark(bytes) !== undefined
  if (decodable.ok && !isWide) return ok(encoding)
  const [first, ...rest] = stated === undefined && !isMostlyUtf8(bytes) ? scoredEncodings(bytes) : []
  if (first !== undefined)
    return failed({
      code: first.score >= LIKELY ? 'encoding-not-stated' : 'encoding-not-told',
      guesses: [guess(first), ...rest.map(guess)],
    })
  return failed({ code: 'encoding-wrong', encoding, byte: decodable.ok ? 0 : decodable.error.byte })
}
