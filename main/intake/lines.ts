// Cuts a stream of bytes into lines with bounded memory. Only LF ends a line, so U+2028 inside a string stays inside it.
import { type IntakeProblem, asIs, problem } from '../../shared/language/row-problem.ts'

export type Line =
  | { readonly number: number; readonly text: string; readonly problem?: undefined }
  | { readonly number: number; readonly text?: undefined; readonly problem: IntakeProblem }

/** Bytes one line may have; a record is about two thousand. */
export const LONGEST_LINE = 1 << 20

const LF = 0x0a
const CR = 0x0d

/**
 * Takes bytes in any pieces and gives lines in batches, one for each piece. A byte order mark before the first line, CR
 * before LF and blank lines at the end are dropped; a blank line between others is an error.
 */
export const createLineCutter = (longest = LONGEST_LINE) => {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let number = 0
  let held: Uint8Array[] = []
  let heldBytes = 0
  let skipping = false
  let blank = 0

  const decode = (bytes: Uint8Array): Line => {
    number += 1
    try {
      const text = decoder.decode(bytes)
      return { number, text: number === 1 && text.startsWith('\u{FEFF}') ? text.slice(1) : text }
    } catch {
      return { number, problem: problem('not-utf8', '') }
    }
  }

  const withoutCr = (bytes: Uint8Array): Uint8Array => (bytes.at(-1) === CR ? bytes.subarray(0, -1) : bytes)

  const finish = (last: Uint8Array): Line => {
    if (skipping || heldBytes + last.length > longest) {
      skipping = false
      drop()
      number += 1
      return { number, problem: problem('line-too-long', '', { limit: asIs(longest) }) }
    }
    const whole = heldBytes === 0 ? last : Buffer.concat([...held, last])
    drop()
    return decode(withoutCr(whole))
  }

  const drop = (): void => {
    held = []
    heldBytes = 0
  }

  const hold = (bytes: Uint8Array): void => {
    if (skipping || bytes.length === 0) return
    if (heldBytes + bytes.length > longest) {
      skipping = true
      drop()
      return
    }
    // A copy, because the piece may belong to a pool that is used again.
    held.push(bytes.slice())
    heldBytes += bytes.length
  }

  const pass = (line: Line, lines: Line[]): void => {
    if (line.text !== undefined && line.text.trim() === '') {
      blank += 1
      return
    }
    for (; blank > 0; blank -= 1) lines.push({ number: line.number - blank, problem: problem('line-blank', '') })
    lines.push(line)
  }

  return {
    /** The lines that end in this piece. */
    cut: (piece: Uint8Array): Line[] => {
      const lines: Line[] = []
      let start = 0
      for (let end = piece.indexOf(LF); end !== -1; end = piece.indexOf(LF, start)) {
        pass(finish(piece.subarray(start, end)), lines)
        start = end + 1
      }
      hold(piece.subarray(start))
      return lines
    },
    /** What is left when the stream has ended without a last LF. */
    end: (): Line[] => {
      const lines: Line[] = []
      if (skipping || heldBytes > 0) pass(finish(new Uint8Array()), lines)
      return lines
    },
  }
}
