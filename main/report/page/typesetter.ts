// Measures, breaks and encodes text. Each script stands in its own typeface on one baseline; lines break between words, between
// Chinese characters by the rules of GB/T 15834, and inside an identifier only where nothing else fits. Words of Arabic and Hebrew
// follow one another from right to left (Unicode Standard Annex 9), in lines that run from left to right.
import createBidi from 'bidi-js'
import type { Language } from '../../../shared/language/catalog.ts'
import { type Face, type FaceFile, type ScriptFile, hanFile, latinFile, scriptFiles } from './fonts.ts'
import type { TextStyle } from './style.ts'

/** What is needed of an embedded font of pdfkit. */
export type EmbeddedFont = {
  readonly id: string
  readonly font: { hasGlyphForCodePoint(codePoint: number): boolean }
  encode(text: string): [string[], readonly Placing[]]
  ref(): unknown
}

/** Where a glyph stands, in thousandths of the size: marks of Arabic, Thai and others stand off the baseline. */
type Placing = {
  readonly xAdvance: number
  readonly advanceWidth: number
  readonly xOffset?: number
  readonly yOffset?: number
}

export type Fonts = (file: FaceFile) => EmbeddedFont

/** The operand of a TJ operator, raised above the baseline by so many thousandths of the size. */
export type Show = { readonly operand: string; readonly rise: number }

/** Text in one typeface, measured at size 1000. */
export type Glyphs = {
  readonly font: EmbeddedFont
  readonly width: number
  readonly shows: readonly Show[]
  /** What it says, where its glyphs alone do not tell: letters of these scripts share parts and change places. */
  readonly says?: string
}

/** A stretch of text in one style. */
export type Span = { readonly text: string; readonly style: TextStyle }

export type Piece = { readonly glyphs: Glyphs; readonly style: TextStyle; readonly x: number }
export type Line = { readonly pieces: readonly Piece[]; readonly width: number }

type Token = {
  readonly text: string
  readonly style: TextStyle
  readonly glyphs: readonly Glyphs[]
  readonly width: number
}

const HAN = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u3000-\u303f]/
const NEVER_FIRST = /^[，。、；：？！）】」』》〉”’…—％%,.;:?!)\]}]/
const NEVER_LAST = /[（【「『《〈“‘([{]$/
/** Marks that both typefaces have; beside Chinese they take its width. */
const SHARED_MARKS = /[“”‘’…—]/
const LATIN_BREAKS = /(?<=[/\-_.:|@])/

/** The typeface that a character is drawn in. */
type Side = 'latin' | 'han' | ScriptFile | 'none'

export class Typesetter {
  private readonly fonts: Fonts
  private readonly prefersHan: boolean
  private readonly words = new Map<string, readonly Glyphs[]>()
  private readonly sides = new Map<number, Side>()

  constructor(fonts: Fonts, language: Language) {
    this.fonts = fonts
    this.prefersHan = language === 'zh-CN'
  }

  /** Width in points of text that is not broken. */
  width(text: string, style: TextStyle): number {
    return this.tokens([{ text, style }]).reduce((sum, token) => sum + token.width, 0)
  }

  /** One line, however long. */
  line(text: string, style: TextStyle): Line {
    return placed(this.tokens([{ text, style }]))
  }

  /** Lines no wider than `width` points; a new line in the text starts a new one. */
  lines(content: string | readonly Span[], style: TextStyle, width: number): readonly Line[] {
    const spans = typeof content === 'string' ? [{ text: content, style }] : content
    const lines: Line[] = []
    let current: Token[] = []
    let used = 0
    const finish = (): void => {
      lines.push(placed(trimmed(current)))
      current = []
      used = 0
    }
    for (const token of this.tokens(spans)) {
      if (token.text === '\n') {
        finish()
        continue
      }
      if (token.text === ' ' && current.length === 0) continue
      const isTooMuch = used + token.width > width + 0.01 && token.text !== ' '
      if (isTooMuch && token.width > width) {
        for (const part of this.splitToFit(token, width, width - used)) {
          if (used + part.width > width + 0.01) finish()
          current.push(part)
          used += part.width
        }
        continue
      }
      if (isTooMuch) finish()
      current.push(token)
      used += token.width
    }
    if (current.length > 0 || lines.length === 0) finish()
    return lines
  }

  private splitToFit(token: Token, width: number, room: number): Token[] {
    const preferred = token.text.split(LATIN_BREAKS)
    const parts: Token[] = []
    let limit = room > width / 4 ? room : width
    let text = ''
    const push = (): void => {
      if (text !== '') parts.push(this.token(text, token.style))
      text = ''
      limit = width
    }
    for (const chunk of preferred) {
      if (this.token(text + chunk, token.style).width <= limit) {
        text += chunk
        continue
      }
      if (text !== '') push()
      for (const character of chunk) {
        // A mark stays with the letter that it is over.
        if (!/^\p{M}/u.test(character) && this.token(text + character, token.style).width > limit) push()
        text += character
      }
    }
    push()
    return parts
  }

  private tokens(spans: readonly Span[]): Token[] {
    return spans.flatMap(({ text, style }) => splitWords(text).map((word) => this.token(word, style)))
  }

  private token(text: string, style: TextStyle): Token {
    const glyphs = text === '\n' ? [] : this.glyphs(text, style.face)
    return { text, style, glyphs, width: glyphs.reduce((sum, part) => sum + part.width, 0) * (style.size / 1000) }
  }

  private glyphs(text: string, face: Face): readonly Glyphs[] {
    const key = `${face}\0${text}`
    const known = this.words.get(key)
    if (known !== undefined) return known
    const made = this.runs(text).map(({ side, run }) =>
      side === 'latin' || side === 'han'
        ? encoded(this.fonts(side === 'han' ? hanFile(face) : latinFile(face)), run)
        : { ...encoded(this.fonts(side), run), ...(COMPOSED.test(run) ? { says: run } : {}) },
    )
    this.words.set(key, made)
    return made
  }

  /** Stretches of one typeface. */
  private runs(text: string): { side: Exclude<Side, 'none'>; run: string }[] {
    const runs: { side: Exclude<Side, 'none'>; run: string }[] = []
    for (const character of text) {
      const side = this.side(character)
      const run = side === 'none' ? codePointOf(character) : character
      const last = runs.at(-1)
      const settled = this.staysWith(last?.side, character) ?? (side === 'none' ? 'latin' : side)
      if (last?.side === settled) last.run += run
      else runs.push({ side: settled, run })
    }
    return runs
  }

  /** A mark of punctuation within a name of a further script is drawn in its typeface, so that it stands among its letters. */
  private staysWith(before: Side | undefined, character: string): ScriptFile | undefined {
    const file = scriptFiles.find((each) => each === before)
    if (file === undefined || !/^[\p{P}\p{S}]/u.test(character)) return undefined
    return this.fonts(file).font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0) ? file : undefined
  }

  private side(character: string): Side {
    const codePoint = character.codePointAt(0) ?? 0
    const known = this.sides.get(codePoint)
    if (known !== undefined) return known
    const side = this.findSide(character, codePoint)
    this.sides.set(codePoint, side)
    return side
  }

  private findSide(character: string, codePoint: number): Side {
    const has = (file: FaceFile): boolean => this.fonts(file).font.hasGlyphForCodePoint(codePoint)
    const isLatin = has('SourceSans3-Regular')
    if (isLatin && !(this.prefersHan && SHARED_MARKS.test(character))) return 'latin'
    if (has('NotoSansSC-Regular')) return 'han'
    return isLatin ? 'latin' : (scriptFiles.find(has) ?? 'none')
  }
}

/** How a character that no typeface has is written, so that it is never lost. */
export const codePointOf = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`

/** Words, single spaces, single Chinese characters and new lines. Control characters become spaces. */
export const splitWords = (text: string): readonly string[] => {
  const words: string[] = []
  let word = ''
  const push = (): void => {
    if (word !== '') words.push(word)
    word = ''
  }
  for (const character of text.replaceAll(/(?!\n)[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]/gu, ' ')) {
    if (character === ' ' || character === '\n' || HAN.test(character)) {
      push()
      words.push(character)
    } else word += character
  }
  push()
  return joinMarks(words)
}

/** Marks that may not begin a line join the character before them, and opening ones the character after. */
const joinMarks = (words: readonly string[]): readonly string[] => {
  const joined: string[] = []
  for (const word of words) {
    const last = joined.at(-1)
    const isText = last !== undefined && last !== ' ' && last !== '\n'
    if (isText && word !== ' ' && word !== '\n' && last.length < 24 && (NEVER_LAST.test(last) || isClosing(word)))
      joined[joined.length - 1] = last + word
    else joined.push(word)
  }
  return joined
}

const isClosing = (word: string): boolean => word.length === 1 && NEVER_FIRST.test(word)

const trimmed = (tokens: readonly Token[]): readonly Token[] => {
  let end = tokens.length
  while (end > 0 && tokens[end - 1]?.text === ' ') end -= 1
  return tokens.slice(0, end)
}

/** Letters that run from right to left: Hebrew, Arabic and their presentation forms. */
const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/
/** Arabic, Devanagari and Thai: letters are put together from parts that several share, so that their glyphs do not tell which was written. */
const COMPOSED = /[\u0600-\u08ff\u0900-\u097f\u0e00-\u0e7f\ufb50-\ufdff\ufe70-\ufeff]/
const bidi = createBidi()

/** Words as they stand from left to right: what is written from right to left is turned round, numbers within it are not (UAX 9, L2). */
export const inVisualOrder = <Word extends { readonly text: string }>(tokens: readonly Word[]): readonly Word[] => {
  if (!tokens.some(({ text }) => FROM_RIGHT.test(text))) return tokens
  const text = tokens.map((token) => token.text).join('')
  const { levels } = bidi.getEmbeddingLevels(text, 'ltr')
  let at = 0
  const levelled = tokens.map((token) => {
    const level = levels[at] ?? 0
    at += token.text.length
    return { token, level }
  })
  const highest = Math.max(...levelled.map(({ level }) => level))
  for (let level = highest; level > 0; level -= 1)
    for (let from = 0; from < levelled.length; from += 1) {
      let end = from
      while ((levelled[end]?.level ?? 0) >= level) end += 1
      if (end > from) levelled.splice(from, end - from, ...levelled.slice(from, end).toReversed())
      from = end
    }
  return levelled.map(({ token }) => token)
}

const placed = (tokens: readonly Token[]): Line => {
  const pieces: Piece[] = []
  let x = 0
  for (const token of inVisualOrder(tokens)) {
    for (const glyphs of token.glyphs) {
      const last = pieces.at(-1)
      const isPlain = last?.glyphs.says === undefined && glyphs.says === undefined
      if (isPlain && last !== undefined && last.glyphs.font === glyphs.font && last.style === token.style)
        pieces[pieces.length - 1] = {
          ...last,
          glyphs: {
            font: glyphs.font,
            width: last.glyphs.width + glyphs.width,
            shows: joined(last.glyphs.shows, glyphs.shows),
          },
        }
      else pieces.push({ glyphs, style: token.style, x })
      x += glyphs.width * (token.style.size / 1000)
    }
  }
  return { pieces, width: x }
}

/** What stands on one baseline is one operand. */
const joined = (before: readonly Show[], after: readonly Show[]): readonly Show[] => {
  const [last, first] = [before.at(-1), after[0]]
  if (last === undefined || first?.rise !== last.rise) return [...before, ...after]
  return [...before.slice(0, -1), { rise: last.rise, operand: `${last.operand}${first.operand}` }, ...after.slice(1)]
}

const moved = (distance: number): string => (Math.abs(distance) > 0.001 ? ` ${Math.round(distance * 100) / 100} ` : '')

/** Hexadecimal glyphs with the adjustments between them: kerning, and marks moved over their letters. */
const encoded = (font: EmbeddedFont, text: string): Glyphs => {
  const [codes, positions] = font.encode(text)
  const shows: Show[] = []
  let operand = ''
  let open = ''
  let rise = 0
  let width = 0
  const adjust = (distance: number): void => {
    const step = moved(distance)
    if (step === '') return
    operand += open === '' ? step : `<${open}>${step}`
    open = ''
  }
  const finish = (): void => {
    if (open !== '') operand += `<${open}>`
    if (operand !== '') shows.push({ operand, rise })
    ;[operand, open] = ['', '']
  }
  for (const [index, code] of codes.entries()) {
    const { xAdvance = 0, advanceWidth = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {}
    width += xAdvance
    const raised = Math.round(yOffset * 100) / 100
    if (raised !== rise) {
      finish()
      rise = raised
    }
    adjust(-xOffset)
    open += code
    adjust(advanceWidth - xAdvance + xOffset)
  }
  finish()
  return { font, width, shows }
}
