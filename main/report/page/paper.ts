// The sheet and what is put on it: a pdfkit document with tags, running heads and a cursor that moves down the page. Everything
// a document carries is set here from the model, so that equal models give equal bytes.
import { Buffer } from 'node:buffer'
import type { Ink } from '../../../shared/charts/scene.ts'
import type { Language } from '../../../shared/language/catalog.ts'
import type { FaceFile, FontSource } from './fonts.ts'
import { type Internals, ReportDocument, internalsOf, useFont, withOneChild } from './pdfkit-parts.ts'
import { type Sheet, type TextStyle, inks, margin, styles } from './style.ts'
import { type EmbeddedFont, type Line, type Glyphs, type Show, type Span, Typesetter } from './typesetter.ts'

export type PaperSettings = {
  readonly sheet: Sheet
  readonly language: Language
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly product: string
  readonly keywords: string
  /** `YYYY-MM-DDTHH:MM:SSZ` */
  readonly created: string
  readonly fonts: FontSource
  /** Left and right of the head of every page but the first. */
  readonly head: readonly [left: string, right: string]
  readonly foot: string
  /** The page number, such as "Page 3 of 12". */
  readonly pageOf: (page: number, pages: number) => string
}

type Element = PDFKit.PDFStructureElement

type TagOptions = {
  readonly alt?: string
  readonly scope?: 'Column' | 'Row'
  readonly bbox?: [left: number, top: number, right: number, bottom: number]
}

export type Orientation = 'portrait' | 'landscape'

export class Paper {
  readonly type: Typesetter
  readonly language: Language
  /** The cursor: distance of the next line's top from the top of the page. */
  y: number = margin.top
  private readonly document: PDFKit.PDFDocument
  private readonly internals: Internals
  private readonly settings: PaperSettings
  private readonly chunks: Buffer[] = []
  private readonly root: Element
  private section: Element
  private orientation: Orientation = 'portrait'
  private pages = 0
  private isArtifact = false
  private pageFonts = new Set<string>()
  private readonly openFonts = new Map<FaceFile, EmbeddedFont>()
  private readonly fields: unknown[] = []

  constructor(settings: PaperSettings) {
    this.settings = settings
    this.language = settings.language
    this.document = new ReportDocument({
      subset: 'PDF/A-3a',
      pdfVersion: '1.7',
      tagged: true,
      lang: settings.language,
      displayTitle: true,
      autoFirstPage: false,
      bufferPages: true,
      // Without this pdfkit opens Helvetica, which it would not embed.
      font: '',
      info: {
        Title: settings.title,
        Author: settings.author,
        Subject: settings.subject,
        Keywords: settings.keywords,
        Creator: settings.product,
        Producer: 'pdfkit 0.20.2',
        CreationDate: new Date(settings.created),
      },
    })
    this.internals = internalsOf(this.document)
    this.document.on('data', (chunk: Buffer) => this.chunks.push(chunk))
    this.type = new Typesetter((file) => this.font(file), settings.language)
    this.root = this.document.struct('Document', { title: settings.title })
    this.document.addStructure(this.root)
    this.section = this.root
  }

  private font(file: FaceFile): EmbeddedFont {
    const known = this.openFonts.get(file)
    if (known !== undefined) return known
    this.document.registerFont(file, Buffer.from(this.settings.fonts(file)))
    this.document.font(file)
    const font = this.internals.font()
    this.openFonts.set(file, font)
    return font
  }

  get width(): number {
    const { sheet } = this.settings
    return (this.orientation === 'portrait' ? sheet.width : sheet.height) - margin.left - margin.right
  }

  get left(): number {
    return margin.left
  }

  get bottom(): number {
    const { sheet } = this.settings
    return (this.orientation === 'portrait' ? sheet.height : sheet.width) - margin.bottom
  }

  get room(): number {
    return this.bottom - this.y
  }

  get page(): number {
    return this.pages
  }

  addPage(orientation: Orientation = this.orientation): void {
    this.orientation = orientation
    const { width, height } = this.settings.sheet
    this.document.addPage({ size: [width, height], layout: orientation, margin: 0 })
    this.pages += 1
    this.pageFonts = new Set()
    this.y = margin.top
    if (this.pages > 1) this.artifact(() => this.drawHead())
  }

  private drawHead(): void {
    const [left, right] = this.settings.head
    const style = styles.running
    const end = this.type.line(right, style)
    const start = this.type.lines(left, style, this.width - end.width - 24)[0]
    const baseline = margin.top - 30
    if (start !== undefined) this.draw(start, this.left, baseline)
    this.draw(end, this.left + this.width - end.width, baseline)
    this.rule(margin.top - 24, 'hairline')
  }

  /** Makes room: a new page when less than `height` is left. */
  need(height: number): void {
    if (this.room < height) this.addPage()
  }

  /** Opens a part of the document; what follows stands under it in the structure. */
  part(title: string, body: () => void): void {
    const before = this.section
    const section = this.document.struct('Sect', { title })
    before.add(section)
    this.section = section
    body()
    section.end()
    this.section = before
  }

  /** A bookmark to the top of the current page. */
  bookmark(title: string, under?: PDFKit.PDFOutline): PDFKit.PDFOutline {
    return (under ?? this.document.outline).addItem(title)
  }

  /** What is drawn as one element of the structure. */
  tagged(tag: string, drawing: () => void, options: TagOptions = {}, parent: Element = this.section): void {
    const element = this.document.struct(tag, options)
    parent.add(element)
    this.content(element, tag, drawing)
    element.end()
  }

  /** An element that holds others. */
  group(tag: string, body: (element: Element) => void, parent: Element = this.section): void {
    const element = this.document.struct(tag)
    parent.add(element)
    body(element)
    element.end()
  }

  private content(element: Element, tag: string, drawing: () => void): void {
    const content = this.document.markStructureContent(tag)
    drawing()
    this.document.endMarkedContent()
    element.add(content)
  }

  /** What is no part of the text: rules, running heads, grounds. */
  artifact(drawing: () => void): void {
    if (this.isArtifact) {
      drawing()
      return
    }
    this.isArtifact = true
    this.document.markContent('Artifact', { type: 'Layout' })
    drawing()
    this.document.endMarkedContent()
    this.isArtifact = false
  }

  /** Draws a line of text with its baseline at `baseline`. */
  draw(line: Line, x: number, baseline: number): void {
    if (line.pieces.length === 0) return
    const commands: string[] = []
    for (const { glyphs, style, x: offset } of line.pieces) {
      if (!this.pageFonts.has(glyphs.font.id)) {
        this.pageFonts.add(glyphs.font.id)
        useFont(this.document.page, glyphs.font)
      }
      commands.push(
        `/${glyphs.font.id} ${style.size} Tf ${color(style.ink)} rg 1 0 0 -1 ${short(x + offset)} ${short(baseline)} Tm ${saying(glyphs, glyphs.shows.map((show) => shown(show, style.size)).join(' '))}`,
      )
    }
    this.document.addContent(`BT ${commands.join(' ')} ET`)
  }

  /** Draws lines from `top` down, each on its style's leading, and returns the height. */
  drawLines(lines: readonly Line[], x: number, top: number, style: TextStyle, end?: number): number {
    for (const [index, line] of lines.entries()) {
      const from = end === undefined ? x : end - line.width
      this.draw(line, from, top + index * style.leading + ascent(style))
    }
    return lines.length * style.leading
  }

  /** A paragraph; splits over pages with at least two lines on each side. */
  paragraph(
    content: string | readonly Span[],
    style: TextStyle = styles.body,
    options: { readonly after?: number; readonly indent?: number; readonly width?: number; readonly tag?: string } = {},
  ): void {
    const indent = options.indent ?? 0
    const lines = this.type.lines(content, style, (options.width ?? this.width) - indent)
    const tag = options.tag ?? 'P'
    const element = this.document.struct(tag)
    this.section.add(element)
    let rest = lines
    while (rest.length > 0) {
      const fitting = fittingLines(rest.length, Math.floor((this.room + 0.01) / style.leading))
      if (fitting === 0) {
        this.addPage()
        continue
      }
      const now = rest.slice(0, fitting)
      this.content(element, tag, () => this.drawLines(now, this.left + indent, this.y, style))
      this.y += now.length * style.leading
      rest = rest.slice(fitting)
    }
    element.end()
    this.y += options.after ?? 4
  }

  heading(
    text: string,
    style: TextStyle,
    tag: 'H1' | 'H2' | 'H3',
    space: { readonly before: number; readonly after: number; readonly keep: number },
  ): void {
    const lines = this.type.lines(text, style, this.width)
    if (this.room < space.before + lines.length * style.leading + space.after + space.keep) this.addPage()
    else if (this.y > margin.top) this.y += space.before
    this.tagged(tag, () => this.drawLines(lines, this.left, this.y, style))
    this.y += lines.length * style.leading + space.after
  }

  rule(
    y: number,
    ink: Ink,
    options: { readonly from?: number; readonly to?: number; readonly weight?: number } = {},
  ): void {
    this.document
      .lineWidth(options.weight ?? 0.5)
      .moveTo(options.from ?? this.left, y)
      .lineTo(options.to ?? this.left + this.width, y)
      .stroke(inks[ink])
  }

  stroke(
    from: readonly [number, number],
    to: readonly [number, number],
    ink: Ink,
    weight: number,
    isDashed: boolean,
  ): void {
    this.document.lineWidth(weight)
    if (isDashed) this.document.dash(2, { space: 2 })
    this.document.moveTo(from[0], from[1]).lineTo(to[0], to[1]).stroke(inks[ink])
    if (isDashed) this.document.undash()
  }

  box(
    x: number,
    y: number,
    width: number,
    height: number,
    paint: { readonly fill?: Ink; readonly stroke?: Ink; readonly weight?: number; readonly radius?: number },
  ): void {
    const shape =
      paint.radius === undefined
        ? this.document.rect(x, y, width, height)
        : this.document.roundedRect(x, y, width, height, paint.radius)
    if (paint.stroke !== undefined) shape.lineWidth(paint.weight ?? 0.6)
    if (paint.fill !== undefined && paint.stroke !== undefined)
      shape.fillAndStroke(inks[paint.fill], inks[paint.stroke])
    else if (paint.fill !== undefined) shape.fill(inks[paint.fill])
    else if (paint.stroke !== undefined) shape.stroke(inks[paint.stroke])
  }

  /** A line drawing in a square of 16, scaled to `size` points. */
  icon(path: string, x: number, y: number, size: number, ink: Ink): void {
    this.document
      .save()
      .translate(x, y)
      .scale(size / 16)
      .lineWidth(1.5)
      .lineCap('round')
      .lineJoin('round')
      .path(path)
      .stroke(inks[ink])
      .restore()
  }

  /** A signature field with a placeholder, tagged as a form element. */
  signatureField(name: string, description: string, x: number, y: number, width: number, height: number): void {
    const document = this.document
    const blank = document.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height], Resources: {} })
    blank.end(Buffer.from('q Q', 'latin1'))
    this.group('Form', (element) => {
      withOneChild(element)
      const widget: object = {
        Subtype: 'Widget',
        FT: 'Sig',
        T: new String(name),
        TU: new String(description),
        F: 4,
        AP: { N: blank },
        structParent: element,
      }
      document.annotate(x, y, width, height, widget)
    })
    const annotations: unknown = document.page.annotations
    if (Array.isArray(annotations)) this.fields.push(annotations.at(-1))
  }

  /** Puts a file into the document; `content` is already deflated. */
  attach(file: {
    readonly name: string
    readonly description: string
    readonly deflated: Uint8Array
    readonly length: number
    readonly md5: Uint8Array
  }): void {
    const document = this.document
    const moment = new Date(this.settings.created)
    const stream = document.ref({
      Type: 'EmbeddedFile',
      Subtype: 'application#2Fjson',
      Filter: 'FlateDecode',
      Params: { Size: file.length, CreationDate: moment, ModDate: moment, CheckSum: Buffer.from(file.md5) },
    })
    stream.end(Buffer.from(file.deflated))
    const specification = document.ref({
      Type: 'Filespec',
      AFRelationship: 'Data',
      F: new String(file.name),
      UF: new String(file.name),
      Desc: new String(file.description),
      EF: { F: stream, UF: stream },
    })
    specification.end(undefined)
    document.addNamedEmbeddedFile(file.name, specification)
    this.internals.catalog['AF'] = [specification]
  }

  async finish(): Promise<Buffer> {
    const range = this.document.bufferedPageRange()
    for (let index = 0; index < range.count; index += 1) {
      this.document.switchToPage(range.start + index)
      this.pageFonts = new Set()
      const isPortrait = this.document.page.width < this.document.page.height
      this.orientation = isPortrait ? 'portrait' : 'landscape'
      this.artifact(() => this.drawFoot(index + 1, range.count))
    }
    this.root.end()
    const form = this.document.ref({ Fields: this.fields, SigFlags: 0 })
    form.end(undefined)
    this.internals.catalog['AcroForm'] = form
    this.internals.keepOwnForm()
    const done = new Promise((resolve) => this.document.once('end', resolve))
    this.document.end()
    await done
    return Buffer.concat(this.chunks)
  }

  private drawFoot(page: number, pages: number): void {
    const style = styles.running
    const baseline = this.bottom + 34
    this.rule(this.bottom + 20, 'hairline')
    const end = this.type.line(this.settings.pageOf(page, pages), style)
    const start = this.type.lines(this.settings.foot, style, this.width - end.width - 24)[0]
    if (start !== undefined) this.draw(start, this.left, baseline)
    this.draw(end, this.left + this.width - end.width, baseline)
  }
}

/** Distance from the top of a line to its baseline, the same for both scripts. */
export const ascent = (style: TextStyle): number => (style.leading - style.size) / 2 + style.size * 0.82

const fittingLines = (wanted: number, room: number): number => {
  if (wanted <= room) return wanted
  const kept = wanted - room < 2 ? room - 1 : room
  return kept < 2 ? 0 : kept
}

const colors = new Map<Ink, string>()
const color = (ink: Ink): string => {
  const known = colors.get(ink)
  if (known !== undefined) return known
  const parts = [1, 3, 5].map((at) => short(Number.parseInt(inks[ink].slice(at, at + 2), 16) / 255))
  const made = parts.join(' ')
  colors.set(ink, made)
  return made
}

const short = (value: number): string => String(Math.round(value * 1000) / 1000)

/** The text that glyphs stand for is said beside them where they alone do not tell (ISO 32000-1, 14.9.4). */
const saying = ({ says }: Glyphs, operators: string): string => {
  if (says === undefined) return operators
  const text = Buffer.from(`\uFEFF${says}`, 'utf16le').swap16().toString('hex')
  return `/Span <</ActualText <${text}>>> BDC ${operators} EMC`
}

const shown = ({ operand, rise }: Show, size: number): string =>
  rise === 0 ? `[${operand}] TJ` : `${short((rise * size) / 1000)} Ts [${operand}] TJ 0 Ts`
