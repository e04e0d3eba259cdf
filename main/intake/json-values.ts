// A file of JSON that is not one object a line: a list of records, or records spread over lines. Cut into one text for each value,
// in bounded memory, so that it is read as lines are.
import { asIs, problem, word } from '../../shared/language/row-problem.ts'
import { LONGEST_LINE, type Line } from './lines.ts'

const [LF, QUOTE, BACKSLASH, COMMA] = [0x0a, 0x22, 0x5c, 0x2c]
const [OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE] = [0x5b, 0x5d, 0x7b, 0x7d]
const isBlank = (byte: number): boolean => byte === 0x20 || byte === 0x09 || byte === 0x0d || byte === LF

/** Whether the beginning of a file is that of a list, or of an object whose brace stands alone on its first line. */
export const isJsonOverLines = (start: Uint8Array): boolean =>
  /^\s*(\[|\{\s*[\r\n])/.test(new TextDecoder().decode(start))

/**
 * Takes bytes in any pieces and gives the values of a list, or those that stand one after the other, each with the line that it begins
 * on. What stands between them and is no value is given as one, so that it is told. A list that never closes is told at the end.
 */
export const createValueCutter = (longest = LONGEST_LINE) => {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  let began = 1
  let held: number[] = []
  let length = 0
  let depth = 0
  let list: 'none' | 'open' | 'closed' = 'none'
  let [inText, isEscaped, isBefore] = [false, false, true]

  const finish = (): Line | undefined => {
    const bytes = Uint8Array.from(held)
    const isTooLong = length > longest
    held = []
    const isNothing = length === 0
    length = 0
    if (isNothing) return undefined
    if (isTooLong) return { number: began, problem: problem('line-too-long', '', { limit: asIs(longest) }) }
    try {
      return { number: began, text: decoder.decode(bytes) }
    } catch {
      return { number: began, problem: problem('not-utf8', '') }
    }
  }

  const keep = (byte: number): void => {
    if (length === 0) began = line
    length += 1
    if (length <= longest) held.push(byte)
  }

  /** A byte outside every value. */
  const between = (byte: number): Line | undefined => {
    if (isBlank(byte)) return finish()
    if (byte === COMMA && list === 'open') return finish()
    if (byte === OPEN_BRACKET && isBefore && list === 'none') list = 'open'
    else if (byte === CLOSE_BRACKET && list === 'open') {
      list = 'closed'
      return finish()
    } else {
      if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth += 1
      if (byte === QUOTE) inText = true
      keep(byte)
    }
    isBefore = false
    return undefined
  }

  const inside = (byte: number): Line | undefined => {
    keep(byte)
    if (inText) {
      if (isEscaped) isEscaped = false
      else if (byte === BACKSLASH) isEscaped = true
      else if (byte === QUOTE) inText = false
      return undefined
    }
    if (byte === QUOTE) inText = true
    else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth += 1
    else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) depth -= 1
    return depth === 0 && !inText ? finish() : undefined
  }

  return {
    cut: (piece: Uint8Array): Line[] => {
      const lines: Line[] = []
      for (const byte of piece) {
        // A byte order mark before everything.
        if (isBefore && (byte === 0xef || byte === 0xbb || byte === 0xbf)) continue
        const whole = depth === 0 && !inText ? between(byte) : inside(byte)
        if (whole !== undefined) lines.push(whole)
        if (byte === LF) line += 1
      }
      return lines
    },
    end: (): Line[] => {
      const isOpen = list === 'open'
      const ended: Line = { number: line, problem: problem('not-json', '', { detail: word('ends-too-early') }) }
      if (depth > 0 || inText) return [{ ...ended, number: began }]
      const last = finish()
      return [...(last === undefined ? [] : [last]), ...(isOpen ? [ended] : [])]
    },
  }
}
