// Text laid out for a terminal. A Chinese character is two cells wide, and a line may break after it.
import { shown } from '../../shared/kernel/shown.ts'
import type { Table } from '../../shared/tables/table.ts'

export { grouped, number } from '../../shared/kernel/grouped.ts'

const WIDTH = 96

const isWide = (character: string): boolean => {
  const point = character.codePointAt(0) ?? 0
  return (
    (point >= 0x1100 && point <= 0x115f) ||
    (point >= 0x2e80 && point <= 0xa4cf) ||
    (point >= 0xac00 && point <= 0xd7a3) ||
    (point >= 0xf900 && point <= 0xfaff) ||
    (point >= 0xfe30 && point <= 0xfe6f) ||
    (point >= 0xff00 && point <= 0xff60) ||
    (point >= 0xffe0 && point <= 0xffe6) ||
    (point >= 0x20000 && point <= 0x3fffd)
  )
}

/** Cells a text takes in a terminal. */
export const cells = (text: string): number => {
  let count = 0
  for (const character of text) count += isWide(character) ? 2 : 1
  return count
}

export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - cells(text)))
export const padStart = (text: string, width: number): string => ' '.repeat(Math.max(0, width - cells(text))) + text

// A line may not begin with these.
const CLOSING = new Set('，。；：、！？）”’》」…')

/** Pieces that stay together: words, and single wide characters with the punctuation that closes them. */
const pieces = (text: string): string[] => {
  const list: string[] = []
  for (const character of text) {
    const last = list.at(-1)
    const joins =
      last !== undefined &&
      (CLOSING.has(character) ||
        (character === ' ' && !last.endsWith(' ')) ||
        (!isWide(character) && !last.endsWith(' ') && !isWide(last.at(-1) ?? ' ')))
    if (joins) list[list.length - 1] = last + character
    else list.push(character)
  }
  return list
}

/** A paragraph broken into lines of at most `width` cells. */
export const wrapLines = (text: string, width = WIDTH): string[] => {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces(text)) {
    if (line !== '' && cells(line) + cells(piece.trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  if (line.trim() !== '') lines.push(line.trimEnd())
  return lines
}

export const wrap = (text: string): string => `${wrapLines(text).join('\n')}\n`.trimEnd()

const WIDEST_NAME = 40

/** Two columns: names, and text that is wrapped beside them; a name too long for its column has a line of its own. */
export const columns = (given: readonly (readonly [string, string])[]): string => {
  const rows = given.map(([name, text]) => [shown(name), shown(text)] as const)
  const widths = rows.map(([name]) => cells(name)).filter((width) => width <= WIDEST_NAME)
  const left = Math.max(0, ...widths) + 4
  return rows
    .map(([name, text]) => {
      const lines = wrapLines(text, WIDTH - left).map((line) => ' '.repeat(left) + line)
      const isTooLong = cells(name) + 4 > left
      const [first = ''] = lines
      const head = isTooLong ? [`  ${name}`, first] : [padEnd(`  ${name}`, left) + first.slice(left)]
      return `${[...head, ...lines.slice(1)].join('\n')}\n`
    })
    .join('')
}

/** A table with its header; figures are aligned to the right. */
export const table = ({ head, rows: given, figures }: Table): string => {
  const rows = given.map((row) => row.map(shown))
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => cells(row[column] ?? ''))))
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (figures.includes(column) ? padStart : padEnd)(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  return `${[line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n')}\n`
}
