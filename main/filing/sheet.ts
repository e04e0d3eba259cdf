// The working sheet beside a paper, in the language of the desk: what is missing and who can give it, the source of every field, what must
// hold, the paragraphs with their hashes. It goes to nobody; in Chinese it is the reading aid to the English paper.
import type { Filled } from '../../shared/contract/filing.ts'
import type { Words } from '../../shared/contract/values.ts'
import { type Language, inLanguage, say } from '../../shared/language/catalog.ts'
import { postureTerms, term } from '../../shared/language/desk-terms.ts'
import { originTerms, sheetWords, sourcingLevels, stateTerms } from '../../shared/language/filing.ts'
import { standingTerms } from '../../shared/language/windows.ts'
import { gapTable } from '../../shared/tables/filings.ts'
import { shippedFonts } from '../report/page/fonts.ts'
import { Paper } from '../report/page/paper.ts'
import { margin, sheets, styles } from '../report/page/style.ts'
import { type Cell, type Column, drawTable } from '../report/page/table.ts'
import { fieldsIn } from './fill.ts'
import { type Drawing, gapOf, missingStyle } from './paper.ts'

class Sheet {
  readonly paper: Paper
  private readonly language: Language
  private readonly filled: Filled

  constructor(paper: Paper, language: Language, filled: Filled) {
    this.paper = paper
    this.language = language
    this.filled = filled
  }

  word(key: keyof (typeof sheetWords)['en'], slots: Readonly<Record<string, string | number>> = {}): string {
    return say(sheetWords, this.language, key, slots)
  }

  words(text: Words): string {
    return inLanguage(text, this.language)
  }

  private part(title: string, columns: readonly Column[], rows: readonly (readonly Cell[])[]): void {
    if (rows.length === 0) return
    this.paper.part(title, () => {
      this.paper.heading(title, styles.heading, 'H2', { before: 12, after: 4, keep: 50 })
      this.paper.bookmark(title)
      drawTable(this.paper, columns, rows)
    })
  }

  private pair(label: string, value: string | undefined): void {
    if (value === undefined || value === '') return
    this.paper.paragraph(
      [
        { text: `${label}  `, style: styles.soft },
        { text: value, style: styles.body },
      ],
      styles.body,
      { after: 1 },
    )
  }

  head(): void {
    const { filled, paper } = this
    paper.paragraph(this.word('not-filed'), { ...styles.strong, ink: 'denial' }, { after: 6 })
    paper.heading(`${this.word('sheet')} · ${this.words(filled.title)}`, styles.part, 'H1', {
      before: 0,
      after: 6,
      keep: 0,
    })
    this.pair(this.word('subject'), filled.subject)
    this.pair(this.word('channel'), this.words(filled.channel.words))
    this.pair(this.word('to'), filled.channel.to)
    this.pair(this.word('subject-line'), filled.channel.subject)
    this.pair(this.word('mark'), filled.channel.mark)
    const { due } = filled
    this.pair(
      this.word('due'),
      due === undefined
        ? this.word('no-due')
        : `${due.day} · ${say(standingTerms, this.language, due.standing)} · ${this.words(due.arithmetic)} (${due.citation})`,
    )
    if (due?.note !== undefined) this.pair('', this.words(due.note))
    if (filled.posture !== undefined)
      this.pair(this.word('enforcement'), term(postureTerms, this.language, filled.posture))
  }

  missing(): void {
    const { head, rows } = gapTable(this.filled, this.language)
    if (rows.length === 0) this.paper.paragraph(this.word('missing-none'), styles.strong, { after: 4 })
    const shares = [9, 45, 46]
    this.part(
      this.word('missing'),
      head.map((title, index) => ({ title, share: shares[index] ?? 1 })),
      rows,
    )
  }

  fields(): void {
    const side = this.language === 'en' ? 'en' : 'zh'
    this.part(
      this.word('fields'),
      [
        { title: this.word('no'), share: 8 },
        { title: this.word('field'), share: 25 },
        { title: this.word('value'), share: 31 },
        { title: this.word('source'), share: 20 },
        { title: this.word('citation'), share: 16 },
      ],
      this.filled.parts.flatMap(fieldsIn).map((field): Cell[] => {
        const gap = gapOf(field, side)
        return [
          field.no ?? '',
          this.words(field.label),
          gap === undefined
            ? field.value === undefined
              ? '–'
              : this.words(field.value)
            : { text: gap, style: missingStyle },
          [say(originTerms, this.language, field.origin), ...field.facts].join('\n'),
          field.citation,
        ]
      }),
    )
  }

  /** The sentences of the paper in the language of the desk. */
  statements(): void {
    if (this.language === 'en') return
    for (const part of this.filled.parts) {
      if (part.kind !== 'statement') continue
      this.paper.heading(this.words(part.title), styles.heading, 'H2', { before: 12, after: 4, keep: 40 })
      for (const { no, text } of part.sentences)
        this.paper.paragraph(no === undefined ? text.zh : `${no} ${text.zh}`, styles.body, { after: 4 })
    }
  }

  rest(): void {
    const { filled } = this
    const two = (left: string, right: string, share = 50): Column[] => [
      { title: left, share: 100 - share },
      { title: right, share },
    ]
    this.part(
      this.word('attachments'),
      [...two(this.word('attachments'), this.word('state'), 18), { title: this.word('citation'), share: 22 }],
      filled.attachments.map(({ label, state, citation }) => [
        this.words(label),
        say(stateTerms, this.language, state),
        citation,
      ]),
    )
    this.part(
      this.word('checks'),
      two(this.word('checks'), this.word('state'), 18),
      filled.checks.map(({ words, isMet }) => [
        this.words(words),
        isMet ? this.word('met') : { text: this.word('unmet'), style: missingStyle },
      ]),
    )
    this.part(
      this.word('basis'),
      two(this.word('citation'), this.word('hash'), 68),
      filled.basis.map(({ citation, hash }) => [citation, hash ?? this.word('no-hash')]),
    )
    this.part(
      this.word('sourcing'),
      two(this.word('field'), this.word('source'), 26),
      filled.sourcing.map(({ level, words }) => [this.words(words), say(sourcingLevels, this.language, level)]),
    )
  }
}

/** Draws the sheet. Equal papers and drawings give equal bytes. */
export const drawSheet = async (filled: Filled, language: Language, drawing: Drawing): Promise<Buffer> => {
  const title = `${say(sheetWords, language, 'sheet')} · ${inLanguage(filled.title, language)}`
  const paper = new Paper({
    sheet: sheets[drawing.paper],
    language,
    title,
    author: drawing.author,
    subject: title,
    product: drawing.product,
    keywords: '',
    created: drawing.created,
    fonts: drawing.fonts ?? shippedFonts,
    head: [title, say(sheetWords, language, 'not-filed')],
    foot: filled.subject,
    pageOf: (page, pages) => say(sheetWords, language, 'page', { page, pages }),
  })
  paper.addPage('portrait')
  paper.y = margin.top - 28
  const sheet = new Sheet(paper, language, filled)
  sheet.head()
  sheet.missing()
  sheet.fields()
  sheet.statements()
  sheet.rest()
  return paper.finish()
}
