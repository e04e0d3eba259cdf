// The picture of a signature in its field: name, organization and time as outlines of glyphs, so that any name can be drawn
// without touching the fonts embedded in the signed pages.
import { zlibSync } from 'fflate'
import { create, type Font } from 'fontkit'
import type { IdentityDescription } from '../../shared/contract/report.ts'
import { type Language, say } from '../../shared/language/catalog.ts'
import { shown } from '../../shared/kernel/shown.ts'
import { reportTerms } from '../../shared/language/report.ts'
import { type FaceFile, type FontSource, hanFile, latinFile, scriptFiles, shippedFonts } from './page/fonts.ts'
import { codePointOf, inVisualOrder, splitWords } from './page/typesetter.ts'

export type AppearanceValues = {
  readonly language: Language
  readonly width: number
  readonly height: number
  readonly signer: IdentityDescription
  readonly time: string
  readonly reason?: string
}

const opened = new Map<FaceFile, Font>()

const open = (name: FaceFile, source: FontSource): Font => {
  const known = opened.get(name)
  if (known !== undefined) return known
  const font = create(Buffer.from(source(name)))
  if ('fonts' in font) throw new Error(`${name} is a collection of fonts`)
  opened.set(name, font)
  return font
}

type Row = { readonly text: string; readonly size: number; readonly isStrong: boolean; readonly gray: number }

const LEADING = 1.3
const TOP = 4
const BOTTOM = 1
/** Letters may be this narrow before a row is cut; the whole text stands in the signature. */
const NARROWEST = 0.7

/** The deflated content of the field's picture; equal values give equal bytes. */
export const drawAppearance = (values: AppearanceValues, source: FontSource = shippedFonts): Uint8Array => {
  const { signer, language, width, height } = values
  const rows: Row[] = [
    { text: signer.subject.name, size: 9.5, isStrong: true, gray: 0.1 },
    ...(signer.subject.organization === undefined
      ? []
      : [{ text: signer.subject.organization, size: 7.5, isStrong: false, gray: 0.1 }]),
    {
      text: say(reportTerms, language, 'signed-at', { time: values.time.replace('T', ' ').replace('Z', ' UTC') }),
      size: 7,
      isStrong: false,
      gray: 0.35,
    },
    {
      text: say(reportTerms, language, 'fingerprint-short', { fingerprint: signer.fingerprint.slice(0, 16) }),
      size: 7,
      isStrong: false,
      gray: 0.35,
    },
    ...(values.reason === undefined ? [] : [{ text: values.reason, size: 7, isStrong: false, gray: 0.35 }]),
  ]
  // All rows fit: nothing that the signature says is left out of its picture.
  const wanted = rows.reduce((sum, { size }) => sum + size * LEADING, 0)
  const scale = Math.min(1, (height - TOP - BOTTOM) / wanted)
  const commands: string[] = []
  let y = height - TOP
  for (const row of rows) {
    const size = row.size * scale
    y -= size * LEADING
    commands.push(`${row.gray} g`, ...outlines({ ...row, size }, 0, y, width, source))
  }
  return zlibSync(Buffer.from(`${commands.join('\n')}\n`, 'latin1'), { level: 4 })
}

type Drawn = {
  readonly glyph: { readonly path: { readonly commands: readonly PathCommand[] } }
  readonly scale: number
  /** In units of the typeface. */
  readonly advance: number
  readonly moved: readonly [x: number, y: number]
}

/** Text as glyphs from left to right, each script shaped by its own typeface; a character that none has is written by its code point. */
const glyphsOf = (text: string, { size, isStrong }: Row, source: FontSource): readonly Drawn[] => {
  const files: readonly FaceFile[] = [
    latinFile(isStrong ? 'strong' : 'regular'),
    hanFile(isStrong ? 'strong' : 'regular'),
    ...scriptFiles,
  ]
  const fileOf = (character: string): FaceFile | undefined =>
    files.find((file) => open(file, source).hasGlyphForCodePoint(character.codePointAt(0) ?? 0))
  const runs: { readonly file: FaceFile; text: string }[] = []
  for (const word of inVisualOrder(splitWords(text).map((each) => ({ text: each }))))
    for (const character of word.text) {
      const found = fileOf(character)
      const file = found ?? latinFile(isStrong ? 'strong' : 'regular')
      const written = found === undefined ? codePointOf(character) : character
      const last = runs.at(-1)
      if (last?.file === file && character !== ' ') last.text += written
      else runs.push({ file, text: written })
    }
  return runs.flatMap(({ file, text: run }) => {
    const font = open(file, source)
    const { glyphs, positions } = font.layout(run)
    return glyphs.map((glyph, index) => {
      const { xAdvance = glyph.advanceWidth, xOffset = 0, yOffset = 0 } = positions[index] ?? {}
      return { glyph, scale: size / font.unitsPerEm, advance: xAdvance, moved: [xOffset, yOffset] as const }
    })
  })
}

const outlines = (row: Row, left: number, baseline: number, width: number, source: FontSource): readonly string[] => {
  const widthOf = (list: readonly Drawn[]): number => list.reduce((sum, { advance, scale }) => sum + advance * scale, 0)
  const all = glyphsOf(shown(row.text), row, source)
  const room = width / NARROWEST
  let glyphs = all
  if (widthOf(all) > room) {
    const end = glyphsOf('…', row, source)
    let used = widthOf(end)
    const fitting = all.findIndex(({ advance, scale }) => {
      used += advance * scale
      return used > room
    })
    glyphs = [...all.slice(0, fitting), ...end]
  }
  const full = widthOf(glyphs)
  const squeeze = full > width ? width / full : 1
  const commands: string[] = []
  let x = left
  for (const {
    glyph,
    scale,
    advance,
    moved: [right, up],
  } of glyphs) {
    const at = (horizontal: number, vertical: number): string =>
      `${short(x + (horizontal + right) * scale * squeeze)} ${short(baseline + (vertical + up) * scale)}`
    const drawn = glyphOperators(glyph.path.commands, at)
    if (drawn.length > 0) commands.push(...drawn, 'f')
    x += advance * scale * squeeze
  }
  return commands
}

type PathCommand = { readonly command: string; readonly args: readonly number[] }

/** The path of a glyph in PDF operators; PDF has cubic curves only, so quadratic ones are raised. */
const glyphOperators = (path: readonly PathCommand[], at: (x: number, y: number) => string): readonly string[] => {
  let [fromX, fromY] = [0, 0]
  return path.map(({ command, args }) => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args
    const [x, y] = [fromX, fromY]
    if (command === 'moveTo' || command === 'lineTo') [fromX, fromY] = [a, b]
    if (command === 'quadraticCurveTo') [fromX, fromY] = [c, d]
    if (command === 'bezierCurveTo') [fromX, fromY] = [e, f]
    switch (command) {
      case 'moveTo':
        return `${at(a, b)} m`
      case 'lineTo':
        return `${at(a, b)} l`
      case 'quadraticCurveTo':
        return `${at(between(x, a), between(y, b))} ${at(between(c, a), between(d, b))} ${at(c, d)} c`
      case 'bezierCurveTo':
        return `${at(a, b)} ${at(c, d)} ${at(e, f)} c`
    }
    return 'h'
  })
}

/** Two thirds of the way to the control point. */
const between = (end: number, control: number): number => end + (2 / 3) * (control - end)

const short = (value: number): string => String(Math.round(value * 100) / 100)
