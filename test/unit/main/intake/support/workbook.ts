// Workbooks of one sheet whose parts are given, as programs of many kinds write them.
import { zipSync } from 'fflate'

export type Parts = {
  readonly sheet: string
  readonly strings?: string
  readonly styles?: string
  /** What stands in the workbook part beside its sheets. */
  readonly book?: string
  /** Parts by name: added, written instead, or left out. */
  readonly others?: Readonly<Record<string, string | undefined>>
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export const workbookBytes = ({ sheet, strings, styles, book = '', others = {} }: Parts): Uint8Array => {
  const parts: Readonly<Record<string, string | undefined>> = {
    '_rels/.rels': `<Relationships><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets>${book}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>${strings === undefined ? '' : `<Relationship Id="r2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>`}${styles === undefined ? '' : `<Relationship Id="r3" Type="${OFFICE}/styles" Target="styles.xml"/>`}</Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
    'xl/sharedStrings.xml': strings,
    'xl/styles.xml': styles,
    ...others,
  }
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).flatMap(([name, xml]) =>
        xml === undefined ? [] : [[name, new TextEncoder().encode(xml)]],
      ),
    ),
  )
}

/** A cell as XML that says all itself, text, a number of a style, or nothing. */
export type Written = { readonly xml: string } | string | readonly [value: number, style: number] | null

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

const cell = (written: Written, reference: string): string => {
  if (written === null) return ''
  if (typeof written === 'string') return `<c r="${reference}" t="inlineStr"><is><t>${written}</t></is></c>`
  if ('xml' in written) return written.xml.replace('<c', `<c r="${reference}"`)
  return `<c r="${reference}" s="${written[1]}"><v>${written[0]}</v></c>`
}

/** A sheet of these rows; `rowAttributes` by the number of the row, `before` and `after` beside its data. */
export const sheetOf = (
  rows: readonly (readonly Written[])[],
  {
    rowAttributes = {},
    before = '',
    after = '',
  }: {
    readonly rowAttributes?: Readonly<Record<number, string>>
    readonly before?: string
    readonly after?: string
  } = {},
): string => {
  const row = (cells: readonly Written[], number: number): string =>
    `<row r="${number}" ${rowAttributes[number] ?? ''}>${cells
      .map((written, index) => cell(written, `${letters[index] ?? ''}${number}`))
      .join('')}</row>`
  return `<worksheet>${before}<sheetData>${rows.map((cells, index) => row(cells, index + 1)).join('')}</sheetData>${after}</worksheet>`
}

/** Styles of these number formats, the first of index 1: a code of the workbook, or the id of one that every program knows. */
export const stylesOf = (formats: readonly (string | number)[], after = ''): string => {
  const own = formats.flatMap((format, index) =>
    typeof format === 'string'
      ? [
          `<numFmt numFmtId="${164 + index}" formatCode="${format.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"/>`,
        ]
      : [],
  )
  const styles = formats.map((format, index) => `<xf numFmtId="${typeof format === 'number' ? format : 164 + index}"/>`)
  return `<styleSheet><numFmts>${own.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs>${after}</styleSheet>`
}

/** The archive with its sizes in 64 bits, as programs write that do not know them beforehand. */
export const in64Bits = (archive: Uint8Array): Uint8Array => {
  const bytes = Buffer.from(archive)
  const end = bytes.length - 22
  const [count, length, from] = [
    bytes.readUInt16LE(end + 10),
    bytes.readUInt32LE(end + 12),
    bytes.readUInt32LE(end + 16),
  ]
  const entries: Buffer[] = []
  for (let offset = from; offset < from + length;) {
    const entry = Buffer.from(bytes.subarray(offset, offset + 46))
    const names = entry.readUInt16LE(28)
    const sizes = Buffer.alloc(28)
    sizes.writeUInt16LE(1, 0)
    sizes.writeUInt16LE(24, 2)
    for (const [index, at] of [24, 20, 42].entries()) {
      sizes.writeBigUInt64LE(BigInt(entry.readUInt32LE(at)), 4 + index * 8)
      entry.writeUInt32LE(0xffff_ffff, at)
    }
    offset += 46 + names + entry.readUInt16LE(30) + entry.readUInt16LE(32)
    // Another field stands before, as that of a time does.
    const time = Buffer.from([0x55, 0x54, 1, 0, 0])
    entry.writeUInt16LE(sizes.length + time.length, 30)
    entries.push(entry, bytes.subarray(offset - names, offset), time, sizes)
  }
  const directory = Buffer.concat(entries)
  const record = Buffer.alloc(56)
  record.writeUInt32LE(0x06064b50, 0)
  for (const [value, at] of [
    [44, 4],
    [count, 24],
    [count, 32],
    [directory.length, 40],
    [from, 48],
  ] as const)
    record.writeBigUInt64LE(BigInt(value), at)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(from + directory.length), 8)
  const last = Buffer.from(bytes.subarray(end))
  last.writeUInt16LE(0xffff, 10)
  last.writeUInt32LE(0xffff_ffff, 12)
  last.writeUInt32LE(0xffff_ffff, 16)
  return Buffer.concat([bytes.subarray(0, from), directory, record, locator, last])
}
