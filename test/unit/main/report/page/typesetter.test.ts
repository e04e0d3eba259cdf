import { create } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { type FaceFile, shippedFonts } from '../../../../../main/report/page/fonts.ts'
import { styles } from '../../../../../main/report/page/style.ts'
import { type EmbeddedFont, type Line, Typesetter, splitWords } from '../../../../../main/report/page/typesetter.ts'
import type { Language } from '../../../../../shared/language/catalog.ts'

const fonts = new Map<FaceFile, EmbeddedFont>()
/** Glyphs "encoded" as the characters themselves, measured by the real typefaces. */
const measured = (file: FaceFile): EmbeddedFont => {
  const known = fonts.get(file)
  if (known !== undefined) return known
  const font = create(Buffer.from(shippedFonts(file)))
  if ('fonts' in font) throw new Error('a collection')
  const made: EmbeddedFont = {
    id: file,
    font,
    ref: () => file,
    encode: (text) => {
      const characters = Array.from(text)
      const advance = (character: string) =>
        (font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth * 1000) / font.unitsPerEm
      return [
        characters,
        characters.map((character) => ({ xAdvance: advance(character), advanceWidth: advance(character) })),
      ]
    },
  }
  fonts.set(file, made)
  return made
}

const typesetter = (language: Language) => new Typesetter(measured, language)
const textOf = (line: Line): string =>
  line.pieces
    .flatMap(({ glyphs }) => glyphs.shows)
    .map(({ operand }) => operand.replaceAll(/[<>]/g, ''))
    .join('')
const broken = (text: string, width: number, language: Language = 'en'): readonly string[] =>
  typesetter(language).lines(text, styles.body, width).map(textOf)

describe('lines', () => {
  it('break between words and are never wider than asked', () => {
    const setter = typesetter('en')
    const text = 'A license is required for items of class A to every destination, whoever receives them.'
    const lines = setter.lines(text, styles.body, 120)
    for (const line of lines) expect(line.width).toBeLessThanOrEqual(120)
    expect(lines.map(textOf).join(' ')).toBe(text)
  })

  it('break a long identifier inside it, after a mark where there is one', () => {
    const lines = broken('742.6(b)(10)(iii)(A)(1)/sha256:0123456789abcdef0123456789abcdef0123456789abcdef', 90)
    expect(lines.length).toBeGreaterThan(2)
    expect(lines.join('')).toBe('742.6(b)(10)(iii)(A)(1)/sha256:0123456789abcdef0123456789abcdef0123456789abcdef')
  })

  it('break Chinese between characters, with no stop at the beginning of a line and no bracket at its end', () => {
    const text =
      '第一项结论依据法律日期当日的成文条文；第二项依据（截至知悉日期）的执行态势条目，说明该条文执行到何种程度。'
    for (let width = 40; width < 140; width += 7)
      for (const line of broken(text, width, 'zh-CN')) {
        expect(line).not.toMatch(/^[，。；）]/)
        expect(line).not.toMatch(/（$/)
      }
    expect(broken(text, 60, 'zh-CN').join('')).toBe(text)
  })

  it('keep each script in its own typeface', () => {
    const line = typesetter('en').line('海港 Harbor', styles.body)
    expect(line.pieces.map(({ glyphs }) => glyphs.font.id)).toEqual(['NotoSansSC-Regular', 'SourceSans3-Regular'])
  })

  it.each([
    ['에스케이하이닉스', 'NotoSansKR-Regular'],
    ['شركة', 'NotoSansArabic-Regular'],
    ['חברה', 'NotoSansHebrew-Regular'],
    ['บริษัท', 'NotoSansThai-Regular'],
    ['कंपनी', 'NotoSansDevanagari-Regular'],
    ['კომპანია', 'NotoSansGeorgian-Regular'],
    ['Ընկերություն', 'NotoSansArmenian-Regular'],
    ['Κόμβος Узел', 'SourceSans3-Regular'],
  ])('have %s in %s', (name, file) => {
    const line = typesetter('en').line(name, styles.body)
    expect(line.pieces.map(({ glyphs }) => glyphs.font.id)).toEqual([file])
    expect(textOf(line)).toBe(name)
  })

  it('put words of Arabic and Hebrew from right to left, and figures and Latin words among them from left to right', () => {
    const [one, two, three] = ['שלום', 'חברת', 'מחשוב']
    const shown = (text: string): string => textOf(typesetter('en').line(text, styles.body))
    expect(shown(`to ${one} ${two} ${three} Ltd.`)).toBe(`to ${three} ${two} ${one} Ltd.`)
    expect(shown(`${one} 2025 ${two}`)).toBe(`${two} 2025 ${one}`)
    expect(shown('no word of either')).toBe('no word of either')
    const lines = broken(`${one} ${two} ${three}`, typesetter('en').width(`${one} ${two}`, styles.body) + 1)
    expect(lines).toEqual([`${two} ${one}`, three])
  })

  it('break no mark off the letter that it is over', () => {
    for (const line of broken('น้ำที่บริษัท'.repeat(8), 40)) expect(line).not.toMatch(/^\p{M}/u)
  })

  it('write a character that no typeface has by its code point, so that it is never lost', () => {
    expect(broken('张𠮷', 200)).toEqual(['张[U+20BB7]'])
  })

  it('begin anew where the text does, and turn control characters into spaces', () => {
    expect(broken('one\ntwo', 200)).toEqual(['one', 'two'])
    expect(splitWords('a\u0007b\tc')).toEqual(['a', ' ', 'b', ' ', 'c'])
  })
})
