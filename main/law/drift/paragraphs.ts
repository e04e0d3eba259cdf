// Cuts a section or supplement into paragraphs with the citations this product uses. Designators nest as the CFR nests them:
// (a)(1)(i)(A)(1)(i), the last two in italics; where (i) may be a letter or a numeral, what came before and comes after decides.
import { hashWords } from './fold.ts'

/** One paragraph of an official text: its citation, its words without the designator, and their hash. */
export type Paragraph = { readonly citation: string; readonly text: string; readonly hash: string }

/** Italics begin and end; readers put these in place of markup, and no output holds them. */
export const ITALIC_ON = '\uE000'
export const ITALIC_OFF = '\uE001'

/** What a reader found, in order. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'note'; readonly heading: string; readonly text: string }
  | { readonly kind: 'table'; readonly heading: string; readonly text: string }

/** A section or supplement: `740.27`, `748 Supp. 10`. */
export type Unit = { readonly base: string; readonly blocks: readonly Block[] }

type Level = 1 | 2 | 3 | 4 | 5 | 6
type Designator = { readonly value: string; readonly isItalic: boolean }

const ROMAN = /^(?:x{0,3})(?:ix|iv|v?i{0,3})$/
const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 }

const romanValue = (text: string): number => {
  if (text === '' || !ROMAN.test(text)) return 0
  const digits = Array.from(text, (letter) => ROMAN_DIGITS[letter] ?? 0)
  return digits.reduce((sum, digit, index) => (digit < (digits[index + 1] ?? 0) ? sum - digit : sum + digit), 0)
}

export const letterAfter = (letter: string): string => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 1)

/** `(a)`, `(iii)`, `(A)`, `(1)` in italics or not. */
const PARENTHESIZED = /^\s*\((\uE000?)\s*([a-z]{1,5}|[A-Z]{1,2}|\d{1,3})\s*\uE001?\s*\)\uE001?/
/** `14.`, `a.`, `iii.`: the guidelines of Supplement No. 10 and the red flags count so. */
const POINTED = /^\s*(\d{1,2}|[a-z]{1,4})\.\s+/

type Style = {
  readonly designator: RegExp
  /** Citation of a paragraph from its designators, the outermost first. */
  readonly cite: (base: string, path: readonly string[]) => string
}

const wrapped = (path: readonly string[]): string => path.map((value) => `(${value})`).join('')
const parenthesized = (between: string): Style => ({
  designator: PARENTHESIZED,
  cite: (base, path) => (path.length === 0 ? base : `${base}${between}${wrapped(path)}`),
})
const pointed = (word: string): Style => ({
  designator: POINTED,
  cite: (base, path) => {
    const [first, ...rest] = path
    return first === undefined ? base : `${base} ${word} ${first}${wrapped(rest)}`
  },
})

const STYLES: Readonly<Record<string, Style>> = {
  '732 Supp. 3': pointed('No.'),
  '748 Supp. 2': parenthesized(' '),
  '748 Supp. 8': parenthesized(' '),
  '748 Supp. 10': pointed('para'),
}
const DEFINITIONS = '772.1'
const OUTLINED = '748 Supp. 8'

/** A text as read, without the marks of italics. */
export const withoutItalics = (text: string): string => text.replaceAll(/[\uE000\uE001]/g, '').trim()

/** A heading that is run in before the first designator of the next level: `Reports—(i) …`, `Scope. (1) …`. */
const RUN_IN = /^(.{1,260}?)\s*\u2014\s*(?=\(\uE000?\s*(?:1|i|A)\uE001?\))/s
const RUN_IN_AFTER_POINT = /^([^.]{1,80}\.\uE001?)\s+(?=\((?:1|i|A)\))/

type Piece = { readonly designators: readonly Designator[]; readonly text: string }

const leadingDesignators = (text: string, pattern: RegExp): Piece => {
  const designators: Designator[] = []
  let rest = text
  for (;;) {
    const found = pattern.exec(rest)
    if (found === null) break
    const isPointed = found.length === 2
    designators.push({ value: (isPointed ? found[1] : found[2]) ?? '', isItalic: !isPointed && found[1] === ITALIC_ON })
    rest = rest.slice(found[0].length)
    if (isPointed) break
  }
  return { designators, text: rest }
}

/** Cuts a printed paragraph where further designators are run in. */
const pieces = (text: string, style: Style): readonly Piece[] => {
  const first = leadingDesignators(text, style.designator)
  if (style.designator !== PARENTHESIZED || first.designators.length === 0) return [first]
  const runIn = RUN_IN.exec(first.text) ?? RUN_IN_AFTER_POINT.exec(first.text)
  if (runIn === null) return [first]
  const [whole, heading = ''] = runIn
  return [{ ...first, text: heading }, ...pieces(first.text.slice(whole.length), style)]
}

/** Where a designator stands: its level, and the path down to it. */
const levelOf = (
  designator: Designator,
  path: ReadonlyMap<Level, string>,
  upcoming: () => readonly string[],
  isPointed: boolean,
): Level => {
  const { value, isItalic } = designator
  if (isPointed && /^\d/.test(value)) return 1
  if (isPointed) return isNumeral(value, path.get(2), path.get(3), upcoming) ? 3 : 2
  if (/^\d/.test(value)) return isItalic ? 5 : 2
  if (/^[A-Z]/.test(value)) return 4
  if (isItalic) return 6
  return isNumeral(value, path.get(1), path.get(3), upcoming) ? 3 : 1
}

const isNumeral = (
  value: string,
  letter: string | undefined,
  numeral: string | undefined,
  upcoming: () => readonly string[],
): boolean => {
  const count = romanValue(value)
  if (count === 0) return false
  if (value.length > 1) return true
  const mayBeNumeral = value === 'i' || (numeral !== undefined && count === romanValue(numeral) + 1)
  const mayBeLetter = letter !== undefined && value === letterAfter(letter)
  if (!mayBeNumeral || !mayBeLetter) return mayBeNumeral
  // (h)(1)(i) or (h), (i): the next of either row that comes tells.
  const next = upcoming().find((other) => other === letterAfter(value) || romanValue(other) === count + 1)
  return next === undefined || romanValue(next) === count + 1
}

/** How many printed paragraphs ahead a numeral or letter is looked for. */
const LOOKAHEAD = 200

const LEVELS: readonly Level[] = [1, 2, 3, 4, 5, 6]

/** The paragraphs of a unit, in order. Words repeated under one citation are joined. */
export const paragraphsOf = (unit: Unit): readonly Paragraph[] => {
  const style = STYLES[unit.base] ?? parenthesized('')
  const isPointed = style.designator === POINTED
  const found = new Map<string, string>()
  const path = new Map<Level, string>()
  let [outline, heading, current] = ['', '', '']
  let isOpen = false

  const add = (citation: string, text: string): void => {
    const words = withoutItalics(text)
    if (words === '' || /^[*\s]+$/.test(words)) return
    const before = found.get(citation)
    found.set(citation, before === undefined ? words : `${before}\n${words}`)
    isOpen = words.endsWith(':')
  }
  const citationHere = (): string => {
    const values = LEVELS.flatMap((level) => path.get(level) ?? [])
    return style.cite(outline === '' ? unit.base : `${unit.base} ${outline}`, values).replace(/( [A-Z]) \(/, '$1(')
  }
  const split = unit.blocks.map((block) => (block.kind === 'text' ? pieces(block.text, style) : []))
  const upcomingAfter = (index: number): readonly string[] =>
    split
      .slice(index + 1, index + 1 + LOOKAHEAD)
      .flatMap((ones) => ones.flatMap((piece) => piece.designators.map(({ value }) => value)))

  const place = (piece: Piece, upcoming: () => readonly string[]): void => {
    for (const [index, designator] of piece.designators.entries()) {
      const after = () => [...piece.designators.slice(index + 1).map(({ value }) => value), ...upcoming()]
      const level = levelOf(designator, path, after, isPointed)
      for (const deeper of LEVELS) if (deeper >= level) path.delete(deeper)
      path.set(level, designator.value)
    }
    heading = ''
    current = citationHere()
    isOpen = false
    add(current, piece.text)
  }
  const flush = (text: string): void => {
    if (unit.base === DEFINITIONS) return add(`${unit.base} ${termOf(text)}`, text)
    if (current !== '' && heading === '') {
      const wasOpen = isOpen
      add(wasOpen ? current : `${current} closing`, text)
      isOpen = wasOpen
      return
    }
    add(heading === '' ? unit.base : `${unit.base} ${heading}`, text)
  }

  for (const [index, block] of unit.blocks.entries()) {
    if (block.kind === 'heading') {
      if (isPointed) {
        path.clear()
        current = ''
        heading = withoutItalics(block.text)
      }
      continue
    }
    if (block.kind !== 'text') {
      add(labelled(unit.base, block.heading, block.kind), block.text)
      continue
    }
    const letter = unit.base === OUTLINED ? /^([A-Z])(?:\.|\s|$)/.exec(withoutItalics(block.text))?.[1] : undefined
    if (letter !== undefined) {
      outline = letter
      path.clear()
      continue
    }
    const [first, ...rest] = split[index] ?? []
    if (first === undefined || first.designators.length === 0) flush(block.text)
    else for (const piece of [first, ...rest]) place(piece, () => upcomingAfter(index))
  }
  return [...found].map(([citation, text]) => ({ citation, text, hash: hashWords(text) }))
}

const termOf = (text: string): string => /^["\u201c]?([^."\u201d]{1,80})/.exec(withoutItalics(text))?.[1]?.trim() ?? ''

/** `Note 7 to paragraph (l)(1):` under 734.9 is `734.9(l)(1) Note 7`; `Table 1 to Paragraph (a)` is `… Table 1`. */
const labelled = (base: string, heading: string, kind: 'note' | 'table'): string => {
  const words = withoutItalics(heading)
  const target = /((?:\(\s*\w{1,5}\s*\))+)\s*:?\s*$/.exec(words)?.[1]?.replaceAll(/\s/g, '') ?? ''
  const number = /\d+/.exec(words.replace(target, ''))?.[0]
  const name = kind === 'note' ? 'Note' : 'Table'
  return `${base}${target} ${name}${number === undefined ? '' : ` ${number}`}`
}
