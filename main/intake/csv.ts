// CSV as RFC 4180 has it, read row by row in bounded memory. A row that is broken is told apart and costs no other row: after
// a quotation mark that nobody closes, reading goes on at the next line.
import type { Separator } from '../../shared/contract/import-plan.ts'
import { type IntakeProblem, asIs, problem } from '../../shared/language/row-problem.ts'

export type CsvRow = {
  /** The line of the file it begins on, from 1. */
  readonly line: number
  readonly cells: readonly string[]
  readonly raw: string
  readonly problem?: IntakeProblem
}

/** Characters a row may have; a record with every column filled has some six thousand. */
export const LONGEST_ROW = 1 << 18

type Scan =
  | { readonly kind: 'row'; readonly cells: string[]; readonly end: number }
  | { readonly kind: 'more' }
  | { readonly kind: 'broken'; readonly code: 'quote-misplaced' | 'quote-not-closed' }

/** End of line at `index`: 0 when there is none, else its length; -1 when the next piece decides. */
const lineEnd = (text: string, index: number, isLast: boolean): number => {
  const character = text[index]
  if (character === '\n') return 1
  if (character !== '\r') return 0
  if (index + 1 === text.length && !isLast) return -1
  return text[index + 1] === '\n' ? 2 : 1
}

/** Some programs put blanks between a separator and a quotation mark: `A-1, "Alpha, Inc." ,DE`. */
const afterBlanks = (text: string, from: number): number => {
  let index = from
  while (text[index] === ' ') index += 1
  return index
}

const scanRow = (text: string, start: number, separator: Separator, isLast: boolean): Scan => {
  const cells: string[] = []
  let index = start
  for (;;) {
    let cell: string
    const opening = afterBlanks(text, index)
    if (text[opening] === '"') {
      let close = text.indexOf('"', opening + 1)
      while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
      if (close === -1 || (close + 1 === text.length && !isLast))
        return isLast && close === -1 ? { kind: 'broken', code: 'quote-not-closed' } : { kind: 'more' }
      cell = text.slice(opening + 1, close).replaceAll('""', '"')
      index = afterBlanks(text, close + 1)
    } else {
      const from = index
      while (index < text.length && text[index] !== separator && text[index] !== '\n' && text[index] !== '\r')
        index += 1
      cell = text.slice(from, index)
    }
    cells.push(cell)
    if (index >= text.length) return isLast ? { kind: 'row', cells, end: index } : { kind: 'more' }
    if (text[index] === separator) {
      index += 1
      continue
    }
    const ending = lineEnd(text, index, isLast)
    if (ending === -1) return { kind: 'more' }
    if (ending === 0) return { kind: 'broken', code: 'quote-misplaced' }
    return { kind: 'row', cells, end: index + ending }
  }
}

const lineBreaks = (text: string): number => (text.match(/\r\n|\n|\r/g) ?? []).length

/** Takes text in any pieces and gives the rows that are complete. */
export const createCsvReader = (separator: Separator, longest = LONGEST_ROW) => {
  let held = ''
  let line = 1
  /** Inside a row that was too long: its rest is dropped up to the next line. */
  let dropping = false

  const takeLine = (from: number): { raw: string; next: number } => {
    const match = /\r\n|\n|\r/.exec(held.slice(from))
    if (match === null) return { raw: held.slice(from), next: held.length }
    return { raw: held.slice(from, from + match.index), next: from + match.index + match[0].length }
  }

  const brokenRow = (raw: string, found: IntakeProblem): CsvRow => ({ line, cells: [], raw, problem: found })

  const rowsOf = (piece: string, isLast: boolean): CsvRow[] => {
    held += piece
    const rows: CsvRow[] = []
    let start = 0
    while (start < held.length) {
      if (dropping) {
        const skipped = takeLine(start)
        start = skipped.next
        if (skipped.next === held.length && !/[\r\n]$/.test(held)) break
        dropping = false
        line += 1
        continue
      }
      const scan = scanRow(held, start, separator, isLast)
      if (scan.kind === 'row') {
        const whole = held.slice(start, scan.end)
        rows.push({ line, cells: scan.cells, raw: whole.replace(/(?:\r\n|\n|\r)$/, '') })
        line += lineBreaks(whole)
        start = scan.end
        continue
      }
      if (scan.kind === 'more' && held.length - start <= longest) break
      const { raw, next } = takeLine(start)
      // The end of a broken line may be in the next piece.
      const lineIsWhole = next < held.length || held.endsWith('\n')
      if (scan.kind === 'broken' && !isLast && !lineIsWhole && raw.length < longest) break
      if (scan.kind === 'more' && raw.length >= longest) {
        rows.push(brokenRow(raw.slice(0, longest), problem('row-too-long', '', { limit: asIs(longest) })))
        dropping = true
        start = next
        if (next < held.length || /[\r\n]$/.test(held)) {
          dropping = false
          line += 1
        }
        continue
      }
      rows.push(brokenRow(raw, problem(scan.kind === 'broken' ? scan.code : 'quote-not-closed', '')))
      line += 1
      start = next
    }
    held = held.slice(start)
    return rows
  }

  return { read: (piece: string): CsvRow[] => rowsOf(piece, false), end: (): CsvRow[] => rowsOf('', true) }
}

const quoteIfNeeded = (cell: string): string =>
  /[",;|\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell

/** One row as RFC 4180 writes it, with its line end. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(quoteIfNeeded).join(',')}\r\n`
