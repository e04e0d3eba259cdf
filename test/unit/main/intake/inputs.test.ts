// Lists as people have them, each with what must come of it. Made with several programs; no real person or firm stands in them.
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { type ListFormat, formatOf, openList } from '../../../../main/intake/list.ts'
import type { ReadRecord } from '../../../../main/intake/ndjson.ts'
import type { ImportPlan } from '../../../../shared/contract/import-plan.ts'

const at = (name: string): string => fileURLToPath(new URL(`../../../fixtures/intake/${name}`, import.meta.url))

/** The rows of a list, or the code of what keeps it from being read. */
const read = async (
  name: string,
  plan: ImportPlan = {},
  format?: ListFormat,
): Promise<readonly ReadRecord[] | string> => {
  const list = await openList(at(name), { format: format ?? formatOf(name) ?? 'csv', plan })
  if (!list.ok) return list.error.code
  const rows: ReadRecord[] = []
  for await (const row of list.value.rows()) rows.push(row)
  return rows
}

const errorOf = async (name: string, plan: ImportPlan = {}, format?: ListFormat): Promise<unknown> => {
  const list = await openList(at(name), { format: format ?? formatOf(name) ?? 'csv', plan })
  return list.ok ? 'read' : list.error
}

/** For each row: its record, or the codes of its problems. */
const outcome = (rows: readonly ReadRecord[] | string): readonly unknown[] =>
  typeof rows === 'string'
    ? [rows]
    : rows.map((row) =>
        row.kind === 'record' ? row.record : row.problems.map(({ code, path }) => `${code} ${path}`.trim()),
      )

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).find(([member]) => member === name)?.[1]
    : undefined

const outcomes = async (name: string, plan: ImportPlan = {}): Promise<readonly unknown[]> =>
  outcome(await read(name, plan))

const idsOf = (rows: readonly ReadRecord[] | string): readonly (string | null)[] =>
  typeof rows === 'string' ? [rows] : rows.map((row) => (row.kind === 'record' ? row.record.id : row.id))

describe('a workbook is read as a person sees it', () => {
  test('per cent are the number before the sign', async () => {
    const rows = await outcomes('b01-percent.xlsx')
    expect(rows).toMatchObject([25, 10, 8.5, 25].map((usContentPercent) => ({ item: { usContentPercent } })))
    expect(await outcomes('b01c-percent-decides.xlsx')).toMatchObject([
      { id: 'US-40', item: { usContentPercent: 40 } },
      { id: 'US-40-plain', item: { usContentPercent: 40 } },
    ])
  })

  test('a formula without a stored value is told, and costs no other row', async () => {
    expect(await outcomes('b03-formula-uncached.xlsx')).toMatchObject([
      ['formula-without-value item.quantity', 'formula-without-value consignee.ultimateParent'],
      { id: 'F-2', item: { quantity: 32 } },
    ])
  })

  test('a computed number is taken to the digits a spreadsheet keeps', async () => {
    expect(await outcomes('b04-computed-digits.xlsx')).toMatchObject([
      { item: { unit: { performanceDensity: 5.8968058968059 } } },
      { item: { unit: { performanceDensity: 3.3 } } },
    ])
  })

  test('hidden rows are asked about, and read or left out as the person says', async () => {
    expect(await errorOf('b05-hidden-rows.xlsx')).toEqual({ code: 'hidden-undecided', rows: 2, columns: '0', of: 4 })
    expect(idsOf(await read('b05-hidden-rows.xlsx', { hidden: 'leave-out' }))).toEqual(['V-1', 'V-4'])
    expect(idsOf(await read('b05-hidden-rows.xlsx', { hidden: 'take' }))).toHaveLength(4)
  })

  test('a hidden sheet is not the one read, and of two visible ones the person names one', async () => {
    expect(idsOf(await read('b06-hidden-first-sheet.xlsx'))).toEqual(['S-1'])
    expect(await errorOf('b06b-cover-first.xlsx')).toEqual({ code: 'sheet-undecided', sheets: 'Cover, Shipments' })
    expect(idsOf(await read('b06b-cover-first.xlsx', { sheet: 'Shipments' }))).toEqual(['S-1'])
    expect(await read('b06b-cover-first.xlsx', { sheet: 'Shipment' })).toBe('sheet-unknown')
    expect(idsOf(await read('e08-sheet-name.xlsx', { sheet: "2025 'final' (v2)" }))).toHaveLength(1)
  })

  test('the header is found under titles, or where it is said to be', async () => {
    expect(idsOf(await read('b08-title-rows.xlsx'))).toEqual(['T-1', 'T-2'])
    expect(idsOf(await read('b09-two-header-rows.xlsx'))).toEqual(['G-1'])
    expect(idsOf(await read('b08-title-rows.xlsx', { headerRow: 4 }))).toEqual(['T-1', 'T-2'])
    expect(await read('b08-title-rows.xlsx', { headerRow: 1 })).toBe('header-unusable')
    expect(await read('b08-title-rows.xlsx', { headerRow: 90 })).toBe('header-row-unknown')
  })

  test('ids keep the zeros that are shown, and those a spreadsheet does not keep whole are told', async () => {
    expect(idsOf(await read('b10-leading-zero-format.xlsx'))).toEqual(['000123', '004567'])
    expect(await outcomes('b11-long-numeric-id.xlsx')).toMatchObject([['number-not-exact id'], { id: '450001234567' }])
  })

  test('a stray cell in the last row or column costs nothing', async () => {
    expect(idsOf(await read('b12-stray-last-cell.xlsx'))).toEqual(['L-1'])
    expect(await errorOf('b12c-stray-last-col.xlsx')).toMatchObject({
      code: 'header-unusable',
      problems: [{ code: 'header-unknown', header: 'x', position: 16_384 }],
    })
    expect(idsOf(await read('b12c-stray-last-col.xlsx', { columns: [{ header: 'x', field: null }] }))).toHaveLength(500)
  })

  test('rows and columns are those that are there, not those the sheet states', async () => {
    for (const name of ['dimension-A1-G2.xlsx', 'dimension-A1-C101.xlsx']) {
      const rows = await outcomes(name)
      expect(rows).toHaveLength(100)
      expect(rows[99]).toMatchObject({
        item: { quantity: 8, unit: { totalProcessingPerformance: 15_824 } },
        from: 'US',
        destination: 'DE',
      })
    }
  })

  test('a date is the day that is shown; a month is no day', async () => {
    const [time, month, long, general, zh, jp] = await outcomes('b13-dates.xlsx')
    for (const one of [time, long, zh, jp]) expect(one).toMatchObject({ dates: { export: '2025-05-13' } })
    expect(month).toEqual(['date-not-whole dates.export'])
    expect(general).toEqual(['date-form dates.export'])
    expect(await outcomes('b13b-date1904.xlsx')).toMatchObject([{ dates: { export: '2025-05-13' } }])
    expect(await outcomes('e10-iso-date-cells.xlsx')).toMatchObject([
      { dates: { export: '2025-06-02' } },
      { dates: { export: '2025-06-02' } },
    ])
  })

  test('two columns of one name, and one of none, are known by their place', async () => {
    expect(await read('b14-duplicate-headers.xlsx')).toBe('header-unusable')
    const columns = [
      { header: 'Order No', field: 'id' },
      { header: 'Country', nth: 1, field: 'from' },
      { position: 5, field: 'destination' },
      { header: 'Name', field: 'consignee.name' },
    ]
    expect(await outcomes('b14-duplicate-headers.xlsx', { columns })).toMatchObject([
      { id: 'O-1', from: 'US', destination: 'DE', parties: [{ name: 'Alpha GmbH' }] },
    ])
    expect(await errorOf('b15-unlabeled-index.xlsx')).toMatchObject({
      problems: [{ code: 'header-empty', letters: 'A' }],
    })
    const withoutIndex = { columns: [{ position: 1, field: null }] }
    expect(idsOf(await read('b15-unlabeled-index.xlsx', withoutIndex))).toEqual(['I-1', 'I-2'])
  })

  test('a total and a footnote are no transactions', async () => {
    expect(await outcomes('b17-total-row.xlsx')).toMatchObject([
      { id: 'U-1' },
      { id: 'U-2' },
      ['row-is-note'],
      ['row-is-note'],
    ])
  })

  test('no character is changed', async () => {
    expect(await outcomes('b18-text.xlsx')).toMatchObject(
      ['line one\nline two', 'tab\there', 'emoji 🚀 𠮷野家'].map((description) => ({ item: { description } })),
    )
    expect(await outcomes('b18b-text-utf8.xlsx')).toMatchObject([
      { parties: [{ name: '𠮷野家 株式会社' }], item: { description: 'emoji 🚀 𠮷野家' } },
      { parties: [{ name: 'A_x000D_B GmbH' }], item: { description: 'literal _x0041_ text' } },
      { parties: [{ name: 'Tab\tName' }] },
    ])
    expect(await outcomes('e09-phonetic-strike.xlsx')).toMatchObject([
      { parties: [{ name: '東京電算株式会社' }] },
      { parties: [{ name: 'Alpha Beta GmbH' }] },
    ])
  })

  test('a number that is shown as something else is asked', async () => {
    expect(await outcomes('e07-number-formats.xlsx')).toMatchObject([
      ['number-shown-otherwise item.unit.totalProcessingPerformance'],
      { item: { quantity: 8, datacenter: false, description: '12:00' } },
      ['number-shown-otherwise item.quantity', 'number-shown-otherwise item.unit.totalProcessingPerformance'],
    ])
  })

  test('strict workbooks and cells without references are read', async () => {
    expect(await outcomes('e11-strict.xlsx')).toMatchObject([
      { dates: { export: '2025-06-02' } },
      { dates: { export: '2025-06-02' } },
    ])
    expect(idsOf(await read('e12-no-cell-references.xlsx'))).toEqual(['R-1'])
  })

  test.each([
    ['e01-old.xls', 'xlsx', { code: 'workbook-is-other', kind: 'xls' }],
    ['e02-xls-named-xlsx.xlsx', 'xlsx', { code: 'workbook-is-other', kind: 'xls' }],
    ['e04-csv-named-xlsx.xlsx', 'xlsx', { code: 'workbook-is-other', kind: 'text' }],
    ['e06-xlsx-named-csv.csv', 'csv', { code: 'text-is-other', kind: 'zip' }],
  ] as const)('%s is called what it is', async (name, format, error) => {
    expect(await errorOf(name, {}, format)).toEqual(error)
  })

  test('a damaged workbook is refused within a second', { timeout: 10_000 }, async () => {
    const from = performance.now()
    expect(await read('hang1.xlsx')).toBe('workbook-damaged')
    expect(performance.now() - from).toBeLessThan(5_000)
  })
})

describe('a text file', () => {
  test.each([
    ['c01-cp1252-german.csv', 'windows-1252', ['Müller & Söhne Großhandel GmbH', 'Société Générale d’Électronique']],
    ['c01b-cp1252-reads-as-gb.csv', 'windows-1252', ['Müller Großhandel GmbH', 'Zürich Systems AG']],
    ['c03-sjis.csv', 'shift_jis', ['株式会社テスト']],
    ['c04-gbk.csv', 'gb18030', ['测试股份有限公司']],
  ] as const)('%s is most likely %s, and is read so when that is said', async (name, encoding, names) => {
    const list = await openList(at(name), { format: 'csv' })
    expect(!list.ok && list.error.code === 'encoding-not-stated' ? list.error.guesses[0].encoding : 'read').toBe(
      encoding,
    )
    const rows = await outcomes(name, { encoding })
    expect(rows).toMatchObject(names.map((each) => ({ parties: [{ name: each }] })))
  })

  test('UTF-16 with its mark tells itself', async () => {
    expect(await outcomes('c05-utf16.txt')).toMatchObject([
      { id: 'U-1', destination: 'KR', parties: [{ name: '주식회사 테스트' }] },
    ])
  })

  test('a stated encoding that the bytes are not of is an error', async () => {
    expect(await errorOf('c01-cp1252-german.csv', { encoding: 'utf-8' })).toMatchObject({
      code: 'encoding-wrong',
      encoding: 'utf-8',
    })
  })

  test('cells that Excel left out at the end of a row are empty', async () => {
    const rows = await outcomes('c06-ragged.csv')
    expect(rows).toHaveLength(19)
    for (const row of rows) expect(row).toMatchObject({ destination: 'DE' })
  })

  test('an index column is asked about; bars, two marks and CR alone are read', async () => {
    expect(await errorOf('c07-pandas-index.csv')).toMatchObject({ problems: [{ code: 'header-empty', sample: '0' }] })
    expect(idsOf(await read('c07-pandas-index.csv', { columns: [{ position: 1, field: null }] }))).toEqual([
      'P-1',
      'P-2',
    ])
    expect(idsOf(await read('c08-pipe.csv'))).toEqual(['P-1'])
    expect(idsOf(await read('c20-double-bom.csv'))).toEqual(['X-1'])
    expect(idsOf(await read('c21-cr-only.csv'))).toEqual(['X-1', 'X-2'])
    expect(
      idsOf(await read('c22-equals-header.csv', { columns: [{ header: 'A=B', field: 'item.description' }] })),
    ).toEqual(['X-1'])
  })

  test('numbers that may be read in two ways, or were written for people, are asked with what was probably meant', async () => {
    const rows = await read('c09-numbers.csv')
    const offers =
      typeof rows === 'string'
        ? []
        : rows.flatMap((row) => (row.kind === 'record' ? [] : row.problems.map(({ slots }) => slots['suggestion'])))
    expect(
      offers.map((offer) => (typeof offer === 'object' && offer.kind === 'word' ? offer.slots?.['name'] : offer)),
    ).toEqual(['5.92', '1000', '1000', '100000', '0.25', '5.92', '0.92'])
    const [first] = await outcomes('c09-numbers.csv', { numbers: 'comma' })
    expect(first).toMatchObject({ item: { unit: { performanceDensity: 5.92 } } })
  })

  test('a header that comes again, ids in exponents and broken quotation are told row by row', async () => {
    expect(await outcomes('c11-mysql-escapes.csv')).toMatchObject([
      ['quote-misplaced'],
      { id: 'Q-2' },
      ['row-is-header'],
      { id: 'Q-3' },
    ])
    expect(await outcomes('c12-scientific-ids.csv')).toMatchObject([
      ['number-not-exact id'],
      ['number-not-exact id'],
      { id: '00123' },
      { id: '1-Mar' },
    ])
  })

  test('characters that nobody sees are shown and refused', async () => {
    const rows = await read('c13-control.csv')
    const found =
      typeof rows === 'string'
        ? []
        : rows.flatMap((row) => (row.kind === 'record' ? [] : row.problems.map(({ slots }) => slots['found'])))
    expect(found).toMatchObject([
      { text: '"Alpha[U+0000] GmbH"' },
      { text: '"Beta[U+000B][U+001F]GmbH"' },
      { text: '"Gamma[U+200B][U+202E]GmbH"' },
    ])
    expect(await outcomes('c23-nbsp-zwsp.csv')).toMatchObject([
      { destination: 'DE', dates: { export: '2025-06-02' } },
      ['text-unseen id', 'text-unseen destination'],
    ])
  })

  test('what is done is read as people write it', async () => {
    const rows = await outcomes('c16-activity-words.csv')
    const activities = rows.map((row) => memberOf(row, 'activity'))
    expect(activities).toEqual([
      'export',
      'export',
      'reexport',
      'reexport',
      'reexport',
      'transfer-in-country',
      'transfer-in-country',
      'transfer-in-country',
      'deemed-export',
      'deemed-reexport',
      'computing-service',
      undefined,
      'domestic-transfer',
      'export',
      'reexport',
      'deemed-export',
      'transfer-in-country',
      'transfer-in-country',
      undefined,
      undefined,
    ])
  })

  test('an ECCN is read as it is usually spelled, and never mended into another item', async () => {
    const rows = await outcomes('c17-eccn-spellings.csv')
    const eccns = rows.map((row) => memberOf(memberOf(row, 'item'), 'eccn') ?? '?')
    expect(eccns).toEqual([
      '3A090.a',
      '3A090.a',
      '?',
      '?',
      '3A090.a',
      '3A090.a',
      '?',
      '3A090',
      '4A090.a',
      '5A992.c',
      'EAR99',
      'EAR99',
      'EAR99',
      'EAR99',
      '3A001.z.1',
      '?',
      '3A090.a',
      '?',
      '?',
      '?',
      '7A994',
      '?',
      '?',
      '3A090.a',
      '?',
    ])
  })

  test('a list of a business system is read once its columns are settled', async () => {
    const columns = [
      { header: 'Sales Document', field: 'id' },
      { header: 'Item', field: null },
      { header: 'Material Description', field: 'item.description' },
      { header: 'Order Quantity', field: 'item.quantity' },
      { header: 'Ship-to Country', field: 'destination' },
      { header: 'Sold-to Party Name', field: 'purchaser.name' },
      { header: 'Goods Issue Date', field: 'dates.export' },
      { header: 'Export Control Class', field: 'item.eccn' },
    ]
    expect(await outcomes('c18-erp-headers.csv', { columns })).toMatchObject([
      { id: '450001234', destination: 'DE', item: { eccn: '3A090.a', quantity: 8 }, dates: { export: '2025-06-02' } },
    ])
  })
})
