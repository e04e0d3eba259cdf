// Measures, breaks and encodes text. Latin and Chinese stand in their own typefaces on one baseline; lines break between words,
// between Chinese characters by the rules of GB/T 15834, and inside an identifier only where nothing else fits.
import type { Language } from '../../../shared/language/catalog.ts'
import { type Face, hanFile, latinFile } from './fonts.ts'
import type { TextStyle } from './style.ts'

/** What is needed of an embedded font of pdfkit. */
export type EmbeddedFont = {
  readonly id: string
  readonly font: { hasGlyphForCodePoint(codePoint: number): boolean }
  encode(text: string): [string[], readonly { readonly xAdvance: number; readonly advanceWidth: number }[]]
  ref(): unknown
}

export type Fonts = (file: ReturnType<typeof latinFile>) => EmbeddedFont

/** Text in one typeface, measured at size 1000 and encoded for a TJ operator. */
export type Glyphs = { readonly font: EmbeddedFont; readonly width: number; readonly show: string }

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

export class Typesetter {
  private readonly fonts: Fonts
  private readonly prefersHan: boolean
  private readonly words = new Map<string, readonly Glyphs[]>()
  private readonly sides = new Map<number, 'latin' | 'han' | 'neither'>()

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
        if (this.token(text + character, token.style).width > limit) push()
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
      encoded(this.fonts(side === 'han' ? hanFile(face) : latinFile(face)), run),
    )
    this.words.set(key, made)
    return made
  }

  /** Stretches of one typeface. A character that neither has is written by its code point, so that it is never lost. */
  private runs(text: string): { side: 'latin' | 'han'; run: string }[] {
    const runs: { side: 'latin' | 'han'; run: string }[] = []
    for (const character of text) {
      const side = this.side(character)
      const run =
        side === 'neither'
          ? `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`
          : character
      const settled = side === 'neither' ? 'latin' : side
      const last = runs.at(-1)
      if (last?.side === settled) last.run += run
      else runs.push({ side: settled, run })
    }
    return runs
  }

  private side(character: string): 'latin' | 'han' | 'neither' {
    const codePoint = character.codePointAt(0) ?? 0
    const known = this.sides.get(codePoint)
    if (known !== undefined) return known
    const side = this.findSide(character, codePoint)
    this.sides.set(codePoint, side)
    return side
  }

  private findSide(character: string, codePoint: number): 'latin' | 'han' | 'neither' {
    const has = (file: Parameters<Fonts>[0]): boolean => this.fonts(file).font.hasGlyphForCodePoint(codePoint)
    const isLatin = has('SourceSans3-Regular')
    if (isLatin && !(this.prefersHan && SHARED_MARKS.test(character))) return 'latin'
    if (has('NotoSansSC-Regular')) return 'han'
    return isLatin ? 'latin' : 'neither'
  }
}

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

const placed = (tokens: readonly Token[]): Line => {
  const pieces: Piece[] = []
  let x = 0
  for (const token of tokens) {
    for (const glyphs of token.glyphs) {
      const last = pieces.at(-1)
      if (last !== undefined && last.glyphs.font === glyphs.font && last.style === token.style)
        pieces[pieces.length - 1] = {
          ...last,
          glyphs: {
            font: glyphs.font,
            width: last.glyphs.width + glyphs.width,
            show: `${last.glyphs.show}${glyphs.show}`,
          },
        }
      else pieces.push({ glyphs, style: token.style, x })
      x += glyphs.width * (token.style.size / 1000)
    }
  }
  return { pieces, width: x }
}

/** Hexadecimal glyphs with the adjustments of kerning between them, the operand of TJ. */
const encoded = (font: EmbeddedFont, text: string): Glyphs => {
  const [codes, positions] = font.encode(text)
  let show = ''
  let open = ''
  let width = 0
  for (const [index, code] of codes.entries()) {
    const position = positions[index]
    const kern = position === undefined ? 0 : position.advanceWidth - position.xAdvance
    width += position?.xAdvance ?? 0
    open += code
    if (Math.abs(kern) > 0.001) {
      show += `<${open}> ${Math.round(kern * 100) / 100} `
      open = ''
    }
  }
  return { font, width, show: open === '' ? show : `${show}<${open}>` }
}
