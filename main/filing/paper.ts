// The paper itself as a PDF: English, with gaps marked where something is missing, and marked as a draft until somebody signs it.
import type { Filled, FilledField, FilledPart } from '../../shared/contract/filing.ts'
import type { PaperSize } from '../../shared/contract/values.ts'
import { say } from '../../shared/language/catalog.ts'
import { paperFooters, sheetWords } from '../../shared/language/filing.ts'
import { type FontSource, shippedFonts } from '../report/page/fonts.ts'
import { Paper } from '../report/page/paper.ts'
import { type TextStyle, margin, sheets, styles } from '../report/page/style.ts'
import { type Cell, drawTable } from '../report/page/table.ts'
import { isWhole, partsOnPaper } from './fill.ts'

export type Drawing = {
  readonly paper: PaperSize
  /** The moment of making, UTC, `YYYY-MM-DDTHH:MM:SSZ`; stands in the properties of the file. */
  readonly created: string
  readonly author: string
  readonly product: string
  readonly fonts?: FontSource
}

type Word = keyof (typeof sheetWords)['en']

const word = (key: Word, slots: Readonly<Record<string, string | number>> = {}): string =>
  say(sheetWords, 'en', key, slots)

export const missingStyle: TextStyle = { ...styles.cellStrong, ink: 'denial' }

/** What every draft says of itself. */
export const draftMark = (filled: Filled): string =>
  isWhole(filled)
    ? word('draft-complete')
    : filled.missing.length === 0
      ? word('draft')
      : word('draft-missing', { count: filled.missing.length })

export const gapOf = ({ state, fault }: FilledField, language: 'en' | 'zh'): string | undefined => {
  if (state === 'missing') return language === 'en' ? '[MISSING]' : '【缺】'
  if (state === 'faulty') return `[${fault?.[language] ?? ''}]`
  return undefined
}

const cellOf = (field: FilledField): Cell => {
  const gap = gapOf(field, 'en')
  return gap === undefined ? (field.value?.en ?? '') : { text: gap, style: missingStyle }
}

/** The numbers of a form have a column of their own; a letter has none. */
const drawFields = (paper: Paper, fields: readonly FilledField[]): void => {
  const isNumbered = fields.some(({ no }) => no !== undefined)
  drawTable(
    paper,
    [
      ...(isNumbered ? [{ title: word('no'), share: 9 }] : []),
      { title: word('field'), share: 35 },
      { title: word('value'), share: 56 },
    ],
    fields.map((field) => [...(isNumbered ? [field.no ?? ''] : []), field.label.en, cellOf(field)]),
  )
}

/** Gaps inside a sentence stand out; everything else is as it reads. */
const drawSentence = (paper: Paper, text: string): void =>
  paper.paragraph(
    text.split(/(\[MISSING: [^\]]*\])/).map((piece) => ({
      text: piece,
      style: piece.startsWith('[MISSING: ') ? ({ ...styles.strong, ink: 'denial' } as const) : styles.body,
    })),
    styles.body,
    { after: 6 },
  )

const drawSignatures = (paper: Paper, by: readonly { readonly en: string }[]): void =>
  drawTable(
    paper,
    [
      { title: '', share: 28 },
      { title: word('sign-name'), share: 22 },
      { title: word('sign-signature'), share: 22 },
      { title: word('sign-title'), share: 16 },
      { title: word('sign-date'), share: 12 },
    ],
    by.map((who) => [who.en, '', '', '', '']),
    { padding: 12 },
  )

const drawPart = (paper: Paper, part: FilledPart): void =>
  paper.part(part.title.en, () => {
    paper.heading(part.title.en, styles.heading, 'H2', { before: 10, after: 4, keep: 50 })
    switch (part.kind) {
      case 'fields':
        drawFields(paper, part.fields)
        break
      case 'statement':
        for (const { no, text } of part.sentences) drawSentence(paper, no === undefined ? text.en : `${no} ${text.en}`)
        break
      case 'table':
        drawTable(
          paper,
          part.columns.map(({ label, isFigure }) => ({
            title: label.en,
            share: 1,
            ...(isFigure ? { align: 'end' as const } : {}),
          })),
          part.rows.map(({ cells }) => cells.map(cellOf)),
        )
        break
      case 'signatures':
        drawSignatures(paper, part.by)
        break
    }
  })

/** Draws the paper. Equal papers and drawings give equal bytes. */
export const drawPaper = async (filled: Filled, drawing: Drawing): Promise<Buffer> => {
  const title = filled.title.en
  const mark = draftMark(filled)
  const paper = new Paper({
    sheet: sheets[drawing.paper],
    language: 'en',
    title,
    author: drawing.author,
    subject: filled.channel.subject ?? title,
    product: drawing.product,
    keywords: '',
    created: drawing.created,
    fonts: drawing.fonts ?? shippedFonts,
    head: [title, mark],
    foot: say(paperFooters, 'en', filled.footer),
    pageOf: (page, pages) => word('page', { page, pages }),
  })
  paper.addPage('portrait')
  paper.y = margin.top - 28
  paper.paragraph(mark, { ...styles.strong, ink: 'denial' }, { after: 6 })
  paper.heading(title, styles.part, 'H1', { before: 0, after: 4, keep: 0 })
  paper.bookmark(title)
  const { to, subject, mark: package_ } = filled.channel
  for (const [label, value] of [
    [word('to'), to],
    [word('subject-line'), subject],
    [word('mark'), package_],
  ] as const)
    if (value !== undefined)
      paper.paragraph(
        [
          { text: `${label}: `, style: styles.soft },
          { text: value, style: styles.strong },
        ],
        styles.body,
        { after: 1 },
      )
  for (const part of partsOnPaper(filled)) drawPart(paper, part)
  const attached = filled.attachments.filter(({ state }) => state !== 'open')
  if (attached.length > 0) {
    paper.heading(word('attachments'), styles.heading, 'H2', { before: 10, after: 4, keep: 30 })
    for (const { label, state } of attached) drawSentence(paper, state === 'held' ? label.en : `[MISSING: ${label.en}]`)
  }
  return paper.finish()
}
