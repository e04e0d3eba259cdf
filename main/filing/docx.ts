// The paper as a DOCX, because counsel edits: WordprocessingML of headings, paragraphs and tables, zipped with a fixed day. Equal papers
// give equal bytes (ECMA-376 part 1; the parts that every reader asks for and no others).
import { strToU8, zipSync } from 'fflate'
import type { Filled, FilledField, FilledPart } from '../../shared/contract/filing.ts'
import { say } from '../../shared/language/catalog.ts'
import { paperFooters, sheetWords } from '../../shared/language/filing.ts'
import { partsOnPaper } from './fill.ts'
import { draftMark, gapOf } from './paper.ts'

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Text of an element; characters that XML has no place for become a space. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

const run = (text: string, isGap = false): string => {
  const properties = isGap ? '<w:rPr><w:b/><w:color w:val="A3182B"/></w:rPr>' : ''
  return text
    .split('\n')
    .map(
      (line, index) =>
        `<w:r>${properties}${index === 0 ? '' : '<w:br/>'}<w:t xml:space="preserve">${escaped(line)}</w:t></w:r>`,
    )
    .join('')
}

const runs = (text: string): string =>
  text
    .split(/(\[MISSING: [^\]]*\])/)
    .filter((piece) => piece !== '')
    .map((piece) => run(piece, piece.startsWith('[MISSING: ')))
    .join('')

const paragraph = (content: string, style?: 'Title' | 'Heading1'): string =>
  `<w:p>${style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${content}</w:p>`

/** Twentieths of a point between the margins of the sheet. */
const WIDTH = 9360

const table = (head: readonly string[], rows: readonly (readonly string[])[], shares: readonly number[]): string => {
  const total = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => Math.round((WIDTH * share) / total))
  const cell = (content: string, index: number): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[index] ?? 0}" w:type="dxa"/></w:tcPr>${paragraph(content)}</w:tc>`
  const row = (cells: readonly string[], isHead: boolean): string =>
    `<w:tr>${isHead ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.map(cell).join('')}</w:tr>`
  return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${WIDTH}" w:type="dxa"/></w:tblPr><w:tblGrid>${widths
    .map((width) => `<w:gridCol w:w="${width}"/>`)
    .join('')}</w:tblGrid>${row(
    head.map((text) => run(text)),
    true,
  )}${rows.map((cells) => row(cells, false)).join('')}</w:tbl>${paragraph('')}`
}

const word = (key: keyof (typeof sheetWords)['en']): string => say(sheetWords, 'en', key)

const valueRun = (field: FilledField): string => {
  const gap = gapOf(field, 'en')
  return gap === undefined ? run(field.value?.en ?? '') : run(gap, true)
}

const partXml = (part: FilledPart): string => {
  const heading = paragraph(run(part.title.en), 'Heading1')
  switch (part.kind) {
    case 'fields':
      return `${heading}${table(
        [word('no'), word('field'), word('value')],
        part.fields.map((field) => [run(field.no ?? ''), run(field.label.en), valueRun(field)]),
        [9, 35, 56],
      )}`
    case 'statement':
      return `${heading}${part.sentences.map(({ no, text }) => paragraph(runs(no === undefined ? text.en : `${no} ${text.en}`))).join('')}`
    case 'table':
      return `${heading}${table(
        part.columns.map(({ label }) => label.en),
        part.rows.map(({ cells }) => cells.map(valueRun)),
        part.columns.map(() => 1),
      )}`
    case 'signatures':
      return `${heading}${table(
        ['', word('sign-name'), word('sign-signature'), word('sign-title'), word('sign-date')],
        part.by.map(({ en }) => [run(en), '', '', '', '']),
        [28, 22, 22, 16, 12],
      )}`
  }
}

const documentXml = (filled: Filled): string => {
  const { to, subject, mark } = filled.channel
  const lines = [
    [word('to'), to],
    [word('subject-line'), subject],
    [word('mark'), mark],
  ] as const
  const attached = filled.attachments.filter(({ state }) => state !== 'open')
  return `${HEAD}<w:document xmlns:w="${NAMESPACE}" xmlns:r="${RELATIONS}"><w:body>${[
    paragraph(run(draftMark(filled), true)),
    paragraph(run(filled.title.en), 'Title'),
    ...lines.flatMap(([label, value]) => (value === undefined ? [] : [paragraph(run(`${label}: ${value}`))])),
    ...partsOnPaper(filled).map(partXml),
    ...(attached.length === 0 ? [] : [paragraph(run(word('attachments')), 'Heading1')]),
    ...attached.map(({ label, state }) =>
      paragraph(state === 'held' ? run(label.en) : run(`[MISSING: ${label.en}]`, true)),
    ),
  ].join(
    '',
  )}<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr></w:body></w:document>`
}

const style = (id: string, name: string, size: number, isBold: boolean): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="200" w:after="80"/></w:pPr><w:rPr>${isBold ? '<w:b/>' : ''}<w:sz w:val="${size}"/></w:rPr></w:style>`

const border = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="8C8A83"/>`

const stylesXml = `${HEAD}<w:styles xmlns:w="${NAMESPACE}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Microsoft YaHei"/><w:sz w:val="20"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="80"/></w:pPr></w:style>${style('Title', 'Title', 32, true)}${style('Heading1', 'heading 1', 24, true)}<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders></w:tblPr></w:style></w:styles>`

const contentTypes = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  ['/word/document.xml', 'document.main'],
  ['/word/styles.xml', 'styles'],
  ['/word/footer1.xml', 'footer'],
]
  .map(
    ([part, type]) =>
      `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`,
  )
  .join('')}</Types>`

const relations = (...to: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${to
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

const footerXml = (filled: Filled): string =>
  `${HEAD}<w:ftr xmlns:w="${NAMESPACE}">${paragraph(run(say(paperFooters, 'en', filled.footer)))}</w:ftr>`

/** The first day that a ZIP knows, in the local time that a ZIP is written in: the archive says nothing of when it was made. */
const firstDay = (): Date => new Date(1980, 0, 1)

export const paperAsDocx = (filled: Filled): Uint8Array =>
  zipSync(
    {
      '[Content_Types].xml': strToU8(contentTypes),
      '_rels/.rels': strToU8(relations(['rId1', 'officeDocument', 'word/document.xml'])),
      'word/document.xml': strToU8(documentXml(filled)),
      'word/_rels/document.xml.rels': strToU8(
        relations(['rId1', 'styles', 'styles.xml'], ['rId2', 'footer', 'footer1.xml']),
      ),
      'word/styles.xml': strToU8(stylesXml),
      'word/footer1.xml': strToU8(footerXml(filled)),
    },
    { mtime: firstDay(), level: 9 },
  )
