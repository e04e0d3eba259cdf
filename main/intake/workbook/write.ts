// A workbook of one sheet, written as a stream: numbers as numbers, text as text and never as a formula, a header that stays in view and
// can be filtered.
import { Zip, ZipDeflate } from 'fflate'
import { civilDate, daysBetween } from '../../../shared/kernel/civil-date.ts'
import { writeNewBytes } from '../../files/atomic.ts'
import { columnLetters } from '../cell.ts'

/** Text, a number, or a day (`YYYY-MM-DD`). */
export type SheetValue = string | number | { readonly day: string }

/** Characters a cell of a workbook may hold. */
export const LONGEST_CELL = 32_767
const MOST_ROWS = 1_048_576
const MOST_COLUMNS = 16_384
const NARROWEST = 8
const WIDEST = 60
/** Rows that decide how wide columns are. */
const MEASURED = 200

/** A value that no workbook can hold. `row` and `column` count from 1, the header being row 1. */
export class SheetLimit extends Error {
  override readonly name = 'SheetLimit'
  readonly limit: 'cell' | 'rows' | 'columns'
  readonly row: number
  readonly column: number
  constructor(limit: SheetLimit['limit'], row: number, column: number) {
    super(limit)
    this.limit = limit
    this.row = row
    this.column = column
  }
}

const escapedXml = (text: string): string =>
  text
    // What looks like an escape of a character, and characters that XML cannot hold, are written as such an escape.
    .replaceAll(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    .replaceAll(
      // oxlint-disable-next-line no-control-regex -- these are the characters XML 1.0 cannot hold
      /[\0-\x08\x0B\x0C\x0D\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

/** The number of a day in the count from 1900; days before March of that year have none that all programs share. */
const serialOf = (day: string): number => daysBetween(civilDate('1899-12-30'), civilDate(day))

const cellXml = (value: SheetValue, row: number, column: number): string => {
  if (value === '') return ''
  const place = `${columnLetters(column)}${row}`
  const style = row === 1 ? ' s="1"' : ''
  if (typeof value === 'number') return `<c r="${place}"${style}><v>${value}</v></c>`
  if (typeof value === 'object') return `<c r="${place}" s="2"><v>${serialOf(value.day)}</v></c>`
  if (value.length > LONGEST_CELL) throw new SheetLimit('cell', row, column)
  return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${escapedXml(value)}</t></is></c>`
}

const rowXml = (values: readonly SheetValue[], row: number): string => {
  if (row > MOST_ROWS) throw new SheetLimit('rows', row, 1)
  return `<row r="${row}">${values.map((value, index) => cellXml(value, row, index + 1)).join('')}</row>`
}

/** East Asian characters are twice as wide. */
const widthOf = (value: SheetValue): number =>
  Math.max(
    ...(typeof value === 'object' ? value.day : String(value))
      .split('\n')
      .map((line) =>
        Array.from(line).reduce((width, character) => width + (/[\u1100-\u{10FFFF}]/u.test(character) ? 2 : 1), 0),
      ),
  )

const columnsXml = (rows: readonly (readonly SheetValue[])[]): string => {
  const [header = []] = rows
  const widths = header.map((_, column) =>
    Math.min(WIDEST, Math.max(NARROWEST, ...rows.map((row) => widthOf(row[column] ?? '') + 2))),
  )
  return widths
    .map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join('')
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const fixedParts = (sheetName: string): readonly (readonly [name: string, xml: string])[] => [
  [
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escapedXml(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  ],
  [
    'xl/styles.xml',
    `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  ],
]

/** The day all parts are dated with, so that equal rows give equal bytes. */
const PART_DATE = new Date(1980, 0, 1)

async function* sheetXml(
  rows: AsyncIterable<readonly SheetValue[]> | Iterable<readonly SheetValue[]>,
): AsyncGenerator<string> {
  const measured: (readonly SheetValue[])[] = []
  let row = 0
  let last = 'A1'
  const opening = (): string => {
    const header = measured[0] ?? []
    if (header.length > MOST_COLUMNS) throw new SheetLimit('columns', 1, header.length)
    last = columnLetters(Math.max(1, header.length))
    const columns = columnsXml(measured)
    const head = `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`
    return `${head}${columns === '' ? '' : `<cols>${columns}</cols>`}<sheetData>`
  }
  const flush = (): string => {
    const text = `${opening()}${measured.map((values, index) => rowXml(values, index + 1)).join('')}`
    row = measured.length
    return text
  }
  for await (const values of rows) {
    if (row === 0) {
      measured.push(values)
      if (measured.length === MEASURED) yield flush()
      continue
    }
    row += 1
    yield rowXml(values, row)
  }
  if (row === 0) yield flush()
  yield `</sheetData><autoFilter ref="A1:${last}${Math.max(1, row)}"/></worksheet>`
}

async function* zipped(rows: Parameters<typeof sheetXml>[0], sheetName: string): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  let broken: Error | undefined
  const zip = new Zip((error, piece) => {
    if (error === null) ready.push(piece)
    else broken = error
  })
  const take = (): Uint8Array[] => {
    if (broken !== undefined) throw broken
    return ready.splice(0)
  }
  const encoder = new TextEncoder()
  const start = (name: string): ZipDeflate => {
    const part = new ZipDeflate(name, { level: 6 })
    part.mtime = PART_DATE
    zip.add(part)
    return part
  }
  for (const [name, xml] of fixedParts(sheetName)) start(name).push(encoder.encode(XML + xml), true)
  const sheet = start('xl/worksheets/sheet1.xml')
  for await (const text of sheetXml(rows)) {
    sheet.push(encoder.encode(text))
    yield* take()
  }
  sheet.push(new Uint8Array(), true)
  zip.end()
  yield* take()
}

/** Writes one sheet; the first row is its header. The path must not exist. Throws a `SheetLimit` for what a sheet cannot hold. */
export const writeWorkbook = (
  path: string,
  rows: AsyncIterable<readonly SheetValue[]> | Iterable<readonly SheetValue[]>,
  sheetName = 'transactions',
): Promise<void> => writeNewBytes(path, zipped(rows, sheetName))
