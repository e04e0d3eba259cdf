import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { writeCell } from '../../../../main/intake/cells.ts'
import { columnsPage } from '../../../../main/intake/columns-page.ts'
import { allColumns, columnWords, resolveColumn } from '../../../../main/intake/columns.ts'
import { createCsvReader, csvLine } from '../../../../main/intake/csv.ts'
import { demoListPath } from '../../../../main/intake/demo/index.ts'
import { CellTooLong, createColumnSet, tableCells, writeRecords } from '../../../../main/intake/export.ts'
import { type ListOptions, openList } from '../../../../main/intake/list.ts'
import type { ReadRecord } from '../../../../main/intake/ndjson.ts'
import { type Header, matchHeaders } from '../../../../main/intake/headers.ts'
import { createRowReader } from '../../../../main/intake/table.ts'
import { csvTemplate } from '../../../../main/intake/template.ts'
import type { ImportPlan } from '../../../../shared/contract/import-plan.ts'
import { transactionRecordSchema } from '../../../../shared/contract/interchange.ts'
import { memberWords } from '../../../../shared/language/columns.ts'

const folder = mkdtempSync(join(tmpdir(), 'docket-intake-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const headers = (...names: readonly string[]): Header[] =>
  names.map((header, index) => ({ position: index + 1, header }))
const placed = (...cells: readonly string[]) => cells.map((cell, index) => [index + 1, cell] as const)

const rowOf = (cells: Readonly<Record<string, string>>, plan: ImportPlan = {}): ReadRecord | undefined => {
  const all = { id: 'T-1', activity: 'export', ...cells }
  const { matches } = matchHeaders(headers(...Object.keys(all)))
  return createRowReader(matches, plan)({ line: 2, cells: placed(...Object.values(all)), raw: '' })
}
const codesOf = (row: ReadRecord | undefined): string[] =>
  row?.kind === 'rejected' ? row.problems.map(({ code, column }) => `${code} ${column ?? ''}`.trim()) : []
const factsOf = (cells: Readonly<Record<string, string>>, plan: ImportPlan = {}): unknown => {
  const row = rowOf(cells, plan)
  return row?.kind === 'record' ? row.record : codesOf(row)
}

const readAll = async (path: string, options: ListOptions): Promise<ReadRecord[]> => {
  const list = await openList(path, options)
  if (!list.ok) throw new Error(list.error.code)
  const rows: ReadRecord[] = []
  for await (const row of list.value.rows()) rows.push(row)
  return rows
}

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('a cell', () => {
  test.each([
    [{ destination: 'Georgia' }, 'country-ambiguous destination'],
    [{ destination: 'Republic of China' }, 'country-ambiguous destination'],
    [{ destination: 'Korea' }, 'country-ambiguous destination'],
    [{ destination: 'Atlantis' }, 'country-unnamed destination'],
    [{ 'dates.export': '03/04/2025' }, 'date-ambiguous dates.export'],
    [{ 'dates.export': '25/12/2025' }, 'date-form dates.export'],
    [{ 'dates.export': '2025-02-29' }, 'date-does-not-exist dates.export'],
    [{ 'item.quantity': '1,000' }, 'number-ambiguous item.quantity'],
    [{ 'item.quantity': '12 pcs' }, 'number-form item.quantity'],
    [{ 'item.quantity': '-1' }, 'number-too-small item.quantity'],
    [{ 'item.eccn': '3A090a' }, 'eccn-form item.eccn'],
    [{ 'item.weights.trainingOperations': 'lots' }, 'operations-form item.weights.trainingOperations'],
    [{ 'item.datacenter': 'perhaps' }, 'yes-no-form item.datacenter'],
    [{ 'held.lppStatement': 'pending' }, 'paper-form held.lppStatement'],
    [{ 'consignee.listed': 'none; sdn' }, 'list-none-mixed consignee.listed'],
    [{ endUse: 'gamin' }, 'choice-unknown endUse'],
    [{ 'held.license': 'no', 'held.license.number': '1' }, 'cells-conflict held.license'],
    [{ 'consignee.veu': 'none', 'consignee.veu.kind': 'uveu' }, 'cells-conflict consignee.veu'],
    [{ 'held.license.number': 'D1' }, 'member-missing held.license.issued'],
  ])('%j is rejected as %s', (cells, says) => {
    expect(codesOf(rowOf(cells))).toEqual([says])
  })

  test.each([
    [{ 'item.quantity': '1.000' }, 'number-ambiguous item.quantity'],
    [{ 'item.unit.circuits': '2.000' }, 'number-ambiguous item.unit.circuits'],
    [{ 'item.quantity': '1.000.000' }, 'number-form item.quantity'],
    // A program took a long id for a number.
    [{ 'consignee.id': '4.50E+11' }, 'number-not-exact consignee.id'],
    [{ 'consignee.id': '4,5E+11' }, 'number-not-exact consignee.id'],
    [{ 'consignee.group': '4E+11' }, 'number-not-exact consignee.group'],
    // What a spreadsheet shows for an error, in a list that holds text.
    [{ 'consignee.name': '#N/A' }, 'cell-error consignee.name'],
    [{ 'consignee.name': '#REF!' }, 'cell-error consignee.name'],
    [{ 'item.description': '########' }, 'cell-error item.description'],
    // Another calendar, no day in a database, a slip of the pen.
    [{ 'dates.export': '2568-05-13' }, 'date-year dates.export'],
    [{ 'dates.export': '1900-01-01' }, 'date-year dates.export'],
    [{ 'dates.export': '9999-12-31' }, 'date-year dates.export'],
    [{ 'dates.export': '0025-05-13' }, 'date-year dates.export'],
    [{ 'held.lppStatement': '1899-12-30' }, 'date-year held.lppStatement'],
    [{ 'item.foreignProduct.trainedOnEccns': '3A090.a; 4A090a' }, 'eccn-form item.foreignProduct.trainedOnEccns'],
  ])('%j is rejected as %s, and not taken as it looks', (cells, says) => {
    expect(codesOf(rowOf(cells))).toEqual([says])
  })

  test('the first and the last year of a date are read', () => {
    for (const day of ['1980-01-01', '2100-12-31'])
      expect(factsOf({ 'dates.export': day })).toMatchObject({ dates: { export: day } })
    for (const day of ['1979-12-31', '2101-01-01'])
      expect(codesOf(rowOf({ 'dates.export': day }))).toEqual(['date-year dates.export'])
  })

  test('a text that is written as a formula is the text; another formula has no value', () => {
    const cells = {
      id: '="000123"',
      'consignee.name': '="Alpha ""A"" Ltd"',
      destination: '="DE"',
      'item.quantity': '="8"',
    }
    expect(factsOf(cells)).toMatchObject({
      id: '000123',
      destination: 'DE',
      item: { quantity: 8 },
      parties: [{ name: 'Alpha "A" Ltd' }],
    })
    for (const formula of ['=1+2', '=HYPERLINK("x","Alpha")', '="a"&"b"', '＝A1'])
      expect(codesOf(rowOf({ 'consignee.name': formula }))).toEqual(['formula-without-value consignee.name'])
    // As the product's own lists hold a name that begins so.
    expect(factsOf({ 'consignee.name': "'=1+2" })).toMatchObject({ parties: [{ name: '=1+2' }] })
  })

  test('a figure of per cent below one is asked, unless its sign stands there', () => {
    for (const column of ['item.usContentPercent', 'consignee.jointVenture.partners[1].percent'])
      for (const written of ['0.4', '0.25', '0.999'])
        expect(codesOf(rowOf({ 'consignee.jointVenture.partners[1].headquarters': 'DE', [column]: written }))).toEqual([
          `percent-or-share ${column}`,
        ])
    for (const [written, value] of [
      ['0.4%', 0.4],
      ['0', 0],
      ['1', 1],
      ['40', 40],
      ['0.4 ％', 0.4],
    ] as const)
      expect(factsOf({ 'item.usContentPercent': written })).toMatchObject({ item: { usContentPercent: value } })
  })

  test('what is asked of other lists is written so that it is read back', () => {
    const percent = resolveColumn('item.usContentPercent')
    const count = resolveColumn('item.quantity')
    if (percent === undefined || count === undefined) throw new Error('a column of the record does not resolve')
    expect([0.4, 0, 1, 40].map((value) => writeCell(percent, value))).toEqual(['0.4%', '0', '1', '40'])
    expect([1.125, 1, 1000, 12.5].map((value) => writeCell(count, value))).toEqual(['1.1250', '1', '1000', '12.5'])
    expect(factsOf({ 'item.usContentPercent': '0.4%', 'item.quantity': '1.1250' })).toMatchObject({
      item: { usContentPercent: 0.4, quantity: 1.125 },
    })
  })

  test('three decimals are read where nothing is counted by pieces', () => {
    expect(factsOf({ 'item.unit.performanceDensity': '5.896', 'item.quantity': '8.0' })).toMatchObject({
      item: { quantity: 8, unit: { performanceDensity: 5.896 } },
    })
  })

  test.each([
    'N/A',
    'n.a.',
    'NULL',
    '(null)',
    String.raw`\N`,
    'nan',
    'NaN',
    'None',
    '-',
    '—',
    '---',
    '?',
    'TBD',
    'unknown',
    'not available',
    '(blank)',
    '.',
    '/',
    '未知',
    '不详',
    '不詳',
    '待定',
    '暂无',
    '无',
    '不适用',
  ])('%s is no name of a party or a group, and is asked', (written) => {
    expect(codesOf(rowOf({ 'consignee.name': written }))).toEqual(['name-not-known consignee.name'])
    expect(codesOf(rowOf({ 'consignee.group': written }))).toEqual(['name-not-known consignee.group'])
    expect(factsOf({ 'item.description': written })).toMatchObject({ item: { description: written } })
  })

  test.each([
    'Nana Co.',
    'None Such Ltd',
    'N.A. Trading',
    'A',
    '-1 GmbH',
    '无锡电子',
    '空港物流',
    'Unknown Worlds Inc.',
  ])('%s is a name', (name) => {
    expect(factsOf({ 'consignee.name': name })).toMatchObject({ parties: [{ name }] })
  })

  test.each([
    ['import', undefined],
    ['exprot', 'export'],
    ['re-exprt', 'reexport'],
    // As near to export as to reexport.
    ['rexport', undefined],
  ])('for %s as an activity %s is offered', (written, offer) => {
    const read = rowOf({ activity: written })
    const [problem] = read?.kind === 'rejected' ? read.problems : []
    const slot = problem?.slots['suggestion']
    expect(slot?.kind === 'word' ? slot.slots?.['name'] : undefined).toBe(offer)
  })

  test.each([
    ['10²⁶', '1e26'],
    ['10^26', '1e26'],
    ['1.2×10²⁶', '1.2e26'],
    ['1.2 x 10^26', '1.2e26'],
    ['1.2·10^26', '1.2e26'],
    ['１．２ｅ２６', '1.2e26'],
    ['2.1E+25', '2.1E+25'],
  ])('%s operations are %s', (written, operations) => {
    expect(factsOf({ 'item.weights.trainingOperations': written })).toMatchObject({
      item: { weights: { trainingOperations: operations } },
    })
  })

  test.each([
    // A power whose mark was lost on the way.
    [{ 'item.weights.trainingOperations': '1.2×1026' }, 'operations-form item.weights.trainingOperations'],
    // A footnote, or a power: no figure of the number.
    [{ 'item.quantity': '8²' }, 'number-form item.quantity'],
    [{ 'item.quantity': '③' }, 'number-form item.quantity'],
    [{ 'item.quantity': '½' }, 'number-form item.quantity'],
    [{ 'item.quantity': 'H₂' }, 'number-form item.quantity'],
    [{ 'item.usContentPercent': '25¹' }, 'number-form item.usContentPercent'],
    [{ 'item.eccn': '3A090.a²' }, 'eccn-form item.eccn'],
    [{ 'dates.export': '2025-05-1²' }, 'date-form dates.export'],
    [{ destination: 'Taiwan¹' }, 'country-unnamed destination'],
  ])('%j is rejected as %s, and no raised figure is read', (cells, says) => {
    expect(codesOf(rowOf(cells))).toEqual([says])
  })

  test.each([
    ['Germany', 'DE'],
    ['germany ', 'DE'],
    ['德国', 'DE'],
    ['DEU', 'DE'],
    ['Côte d’Ivoire', 'CI'],
    ['UAE', 'AE'],
    ['香港', 'HK'],
  ])('%s is the country %s', (written, code) => {
    expect(factsOf({ destination: written })).toMatchObject({ destination: code })
  })

  test.each(['2025-07-15', '2025/7/15', '15 Jul 2025', 'July 15, 2025', '2025年7月15日', '20250715', '２０２５-07-15'])(
    '%s is the 15th of July 2025',
    (written) => {
      expect(factsOf({ 'dates.export': written })).toMatchObject({ dates: { export: '2025-07-15' } })
    },
  )

  test('an empty cell is unknown, and "none" and "no" are said', () => {
    const facts = factsOf({
      'consignee.name': 'A',
      'consignee.listed': 'none',
      'consignee.veu': 'none',
      'held.license': '否',
      'item.datacenter': '',
    })
    expect(facts).toEqual({
      id: 'T-1',
      activity: 'export',
      item: {},
      parties: [{ role: 'ultimate-consignee', name: 'A', listed: [], veu: 'none' }],
      held: { license: false },
    })
  })

  test('one party in several roles is several parties', () => {
    const facts = factsOf({ 'consignee.name': 'A', 'consignee.alsoRoles': 'end-user; 运营方' })
    expect(facts).toMatchObject({
      parties: [
        { role: 'ultimate-consignee', name: 'A' },
        { role: 'end-user', name: 'A' },
        { role: 'operator', name: 'A' },
      ],
    })
  })
})

describe('headers', () => {
  test.each([
    ['Qty', 'item.quantity'],
    ['数量', 'item.quantity'],
    ['Ship date', 'dates.export'],
    ['Consignee', 'consignee.name'],
    ['Consignee country', 'consignee.location'],
    ['Headquarters of end user', 'endUser.headquarters'],
    ['最终收货人总部', 'consignee.headquarters'],
    ['目的国', 'destination'],
    ['ITEM.ECCN', 'item.eccn'],
  ])('%s is read as %s', (header, column) => {
    expect(matchHeaders(headers(header)).matches[0]?.column?.name).toBe(column)
  })

  test('what matches nothing stops the import, unless the plan settles it', () => {
    const problems = (names: readonly string[], columns: ImportPlan['columns'] = []) =>
      matchHeaders(headers(...names), { columns }).problems
    expect(problems(['id', 'activity', 'Remarks'])).toMatchObject([{ code: 'header-unknown', header: 'Remarks' }])
    expect(problems(['id', 'activity', 'Remarks'], [{ header: 'Remarks', field: null }])).toEqual([])
    expect(problems(['id', 'activity', 'To'], [{ header: 'To', field: 'destination' }])).toEqual([])
    expect(problems(['id', 'activity', 'To'], [{ header: 'To', field: 'destinatoin' }])).toMatchObject([
      { code: 'map-column-unknown', suggestion: 'destination' },
    ])
    expect(problems(['id', 'activity'], [{ header: 'To', field: 'destination' }])).toMatchObject([
      { code: 'map-header-unknown', header: 'To' },
    ])
    expect(problems(['id', 'activity', 'Qty', 'Quantity'])).toMatchObject([{ code: 'header-repeated' }])
    expect(problems(['Qty']).map(({ code }) => code)).toEqual(['header-missing', 'header-missing'])
  })

  test('of two columns of one name each can be given its own field', () => {
    const names = headers('id', 'activity', 'Country', 'Country')
    expect(matchHeaders(names, { columns: [{ header: 'Country', field: 'from' }] }).problems).toMatchObject([
      { code: 'map-header-twice', positions: '#3, #4' },
      { code: 'header-repeated' },
    ])
    const byPosition = {
      columns: [
        { position: 3, field: 'from' },
        { position: 4, field: 'destination' },
      ],
    }
    const byOrder = {
      columns: [
        { header: 'Country', nth: 1, field: 'from' },
        { header: 'Country', nth: 2, field: 'destination' },
      ],
    }
    for (const plan of [byPosition, byOrder]) {
      const { matches, problems } = matchHeaders(names, plan)
      expect(problems).toEqual([])
      expect(matches.map(({ column }) => column?.name)).toEqual(['id', 'activity', 'from', 'destination'])
    }
  })

  test('a column without header is asked about when it holds something, and is no column when it does not', () => {
    const names = headers('', 'id', 'activity')
    expect(matchHeaders(names, {}, new Map([[1, ['0']]])).problems).toMatchObject([
      { code: 'header-empty', letters: 'A' },
    ])
    expect(matchHeaders(names).problems).toEqual([])
    expect(matchHeaders(names, { columns: [{ position: 1, field: null }] }, new Map([[1, ['0']]])).problems).toEqual([])
  })

  test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'a header %s is a header like any other',
    (name) => {
      expect(matchHeaders(headers('id', 'activity', name)).problems).toMatchObject([
        { code: 'header-unknown', header: name },
      ])
      expect(
        matchHeaders(headers('id', 'activity', name), { columns: [{ header: name, field: null }] }).problems,
      ).toEqual([])
    },
  )

  test.each(['Origin country', 'Country of origin', 'Date', 'Invoice date'])(
    '%s says neither where the goods leave from nor when, and is asked',
    (name) => {
      const { matches } = matchHeaders(headers('id', 'activity', name))
      expect(matches[2]).toMatchObject({ column: undefined, how: 'unknown' })
    },
  )

  test.each(['Customer', 'Customer name', '客户', 'Company'])('%s names no role, and is asked about', (name) => {
    expect(matchHeaders(headers('id', 'activity', name)).problems).toMatchObject([{ code: 'header-unknown' }])
  })
})

describe('what holds for every row', () => {
  test('a value is given to rows that state none', () => {
    const { matches, problems } = matchHeaders(headers('id', 'from'), {
      constants: [{ field: 'activity', text: '出口' }],
    })
    expect(problems).toEqual([])
    const read = createRowReader(matches, {
      constants: [
        { field: 'activity', text: '出口' },
        { field: 'from', text: 'US' },
      ],
    })
    expect(read({ line: 2, cells: placed('T-1', ''), raw: '' })).toMatchObject({
      record: { activity: 'export', from: 'US' },
    })
    expect(read({ line: 3, cells: placed('T-2', 'DE'), raw: '' })).toMatchObject({ record: { from: 'DE' } })
  })

  test('a value that its field cannot hold is said in every row', () => {
    expect(
      codesOf(rowOf({ 'item.quantity': '1' }, { constants: [{ field: 'destination', text: 'Atlantis' }] })),
    ).toEqual(['country-unnamed'])
  })

  test('an end user who is not stated is the consignee, where that is the rule', () => {
    const plan = { sameParties: [{ party: 'endUser', as: 'consignee' }] }
    expect(factsOf({ 'consignee.name': 'A' }, plan)).toMatchObject({
      parties: [
        { role: 'ultimate-consignee', name: 'A' },
        { role: 'end-user', name: 'A' },
      ],
    })
    expect(factsOf({ 'consignee.name': 'A', 'endUser.name': 'B' }, plan)).toMatchObject({
      parties: [
        { role: 'ultimate-consignee', name: 'A' },
        { role: 'end-user', name: 'B' },
      ],
    })
    expect(factsOf({}, plan)).toMatchObject({ parties: [] })
  })

  test('words for not known count as empty, and words of the list stand for what was said', () => {
    const plan = {
      notKnown: ['N/A', '-'],
      meanings: [{ field: 'activity', written: 'Sale', meant: 'export' }],
    }
    expect(factsOf({ activity: 'sale', 'item.eccn': 'n/a', destination: '-' }, plan)).toEqual({
      id: 'T-1',
      activity: 'export',
      item: {},
      parties: [],
    })
  })

  test('dates and decimals are read as the list says it writes them, and asked where it does not', () => {
    const cells = { 'dates.export': '03/04/2025', 'item.quantity': '1.000', 'item.unit.performanceDensity': '5,92' }
    expect(codesOf(rowOf({ ...cells, 'item.quantity': '1,000' }))).toEqual([
      'date-ambiguous dates.export',
      'number-ambiguous item.quantity',
      'number-form item.unit.performanceDensity',
    ])
    expect(factsOf(cells, { dates: 'day-first', numbers: 'comma' })).toMatchObject({
      dates: { export: '2025-04-03' },
      item: { quantity: 1000, unit: { performanceDensity: 5.92 } },
    })
    expect(
      factsOf(
        { ...cells, 'item.quantity': '1,000', 'item.unit.performanceDensity': '5.92' },
        { dates: 'month-first', numbers: 'point' },
      ),
    ).toMatchObject({
      dates: { export: '2025-03-04' },
      item: { quantity: 1000, unit: { performanceDensity: 5.92 } },
    })
  })
})

describe('CSV', () => {
  const read = (text: string, size: number) => {
    const reader = createCsvReader(',', 200)
    const rows = Array.from({ length: Math.ceil(text.length / size) }, (_, index) =>
      reader.read(text.slice(index * size, (index + 1) * size)),
    )
    return [...rows.flat(), ...reader.end()].map(({ line, cells, problem }) => [line, problem?.code ?? cells])
  }

  test.each([1, 2, 3, 5, 1000])('a broken row costs no other row, in pieces of %i characters', (size) => {
    const text = 'a,b\r\n"x ""y""","two\nlines"\n"bad"z,1\n1,5" pipe\r"open,2\n3,4\n'
    expect(read(text, size)).toEqual([
      [1, ['a', 'b']],
      [2, ['x "y"', 'two\nlines']],
      [4, 'quote-misplaced'],
      [5, ['1', '5" pipe']],
      [6, 'quote-not-closed'],
      [7, ['3', '4']],
    ])
  })

  test.each([1, 2, 7, 1000])('blanks beside a quotation mark cut no cell, in pieces of %i characters', (size) => {
    const text = 'A, "Alpha, Inc." ,DE\nB,  "x"\nC, "x" y, z\nD, x "y"\n'
    expect(read(text, size)).toEqual([
      [1, ['A', 'Alpha, Inc.', 'DE']],
      [2, ['B', 'x']],
      [3, 'quote-misplaced'],
      [4, ['D', ' x "y"']],
    ])
  })

  test('a row without end is dropped and told', () => {
    expect(read(`a\n${'x'.repeat(500)}\nb\n`, 50)).toEqual([
      [1, ['a']],
      [2, 'row-too-long'],
      [3, ['b']],
    ])
  })

  test('a cell that looks like a formula is guarded on the way out and whole on the way in', () => {
    const facts = transactionRecordSchema.parse({
      id: '=1+1',
      activity: 'export',
      item: { description: "'=A1" },
      parties: [],
    })
    const set = createColumnSet()
    set.add(facts)
    const cells = tableCells(set.columns(), facts)
    expect(cells).toEqual(["'=1+1", 'export', "''=A1"])
    const { matches } = matchHeaders(headers(...set.columns().map(({ name }) => name)))
    expect(createRowReader(matches)({ line: 2, cells: placed(...cells), raw: '' })).toMatchObject({
      kind: 'record',
      record: facts,
    })
  })

  test('GB18030 is offered, not guessed, and read when it is stated', async () => {
    // 产品 in GB18030.
    const path = file(
      'gb.csv',
      Buffer.concat([
        Buffer.from('id,activity,description\nT-1,export,'),
        Buffer.from([0xb2, 0xfa, 0xc6, 0xb7]),
        Buffer.from('\n'),
      ]),
    )
    const unstated = await openList(path, { format: 'csv' })
    expect(
      !unstated.ok && unstated.error.code === 'encoding-not-stated' ? unstated.error.guesses[0] : unstated,
    ).toEqual({
      encoding: 'gb18030',
      sample: '产品',
    })
    expect(await readAll(path, { format: 'csv', plan: { encoding: 'gb18030' } })).toMatchObject([
      { record: { item: { description: '产品' } } },
    ])
  })

  test('semicolons, tabs and bars separate too', async () => {
    for (const [name, separator] of [
      ['s.csv', ';'],
      ['t.tsv', '\t'],
      ['p.csv', '|'],
    ] as const) {
      const path = file(
        name,
        `\u{FEFF}id${separator}activity${separator}destination\nT-1${separator}export${separator}DE\n`,
      )
      expect(await readAll(path, { format: 'csv' })).toMatchObject([{ record: { destination: 'DE' } }])
    }
  })

  test('where semicolons separate, a point may group, and is asked unless the list says what it is', async () => {
    const path = file(
      'points.csv',
      'id;activity;item.unit.totalProcessingPerformance\nA;export;15.824\nB;export;4800\nC;export;5.8\n',
    )
    const figures = async (plan: ImportPlan): Promise<unknown> =>
      (await readAll(path, { format: 'csv', plan })).map((row) =>
        row.kind === 'record' ? row.record.item.unit?.totalProcessingPerformance : row.problems.map(({ code }) => code),
      )
    expect(await figures({})).toEqual([['number-ambiguous'], 4800, 5.8])
    expect(await figures({ numbers: 'point' })).toEqual([15.824, 4800, 5.8])
    expect(await figures({ numbers: 'comma' })).toEqual([15_824, 4800, ['number-form']])
  })

  test('an id that comes twice is told with the line it came in first', async () => {
    const rows = await readAll(file('twice.csv', 'id,activity\nT-1,export\nT-1,export\n'), { format: 'csv' })
    expect(rows[1]).toMatchObject({ kind: 'rejected', line: 3, id: 'T-1', problems: [{ code: 'id-repeated' }] })
  })
})

describe('ids', () => {
  test('that look alike and are not the same are told; those that differ to the eye are two', async () => {
    const path = file(
      'alike.csv',
      'id,activity\nX 1,export\nX\u00A01,export\nX  1,export\nＸ 1,export\nx 1,export\nX-1,export\n',
    )
    const rows = await readAll(path, { format: 'csv' })
    expect(rows.map((row) => (row.kind === 'record' ? row.record.id : codesOf(row)))).toEqual([
      'X 1',
      ['id-alike'],
      ['id-alike'],
      ['id-alike'],
      'x 1',
      'X-1',
    ])
  })
})

describe('columns', () => {
  test('every column has words in both languages', () => {
    for (const column of allColumns) {
      const words = columnWords(column)
      expect(column.kind === 'also-roles' || memberWords[column.pattern], column.name).toBeTruthy()
      expect(words.zh).toMatch(/\p{Script=Han}|^TPP/u)
    }
  })

  test('every name resolves to itself, and the words name no other member', () => {
    for (const { name } of allColumns) expect(resolveColumn(name)?.name).toBe(name)
    const patterns = new Set(allColumns.map(({ pattern }) => pattern))
    for (const pattern of Object.keys(memberWords))
      expect(
        [...patterns].some((known) => known === pattern || known.startsWith(`${pattern}.`)),
        pattern,
      ).toBe(true)
  })

  test('the template is a list that imports', async () => {
    const rows = await readAll(file('template.csv', csvTemplate()), { format: 'csv' })
    expect(rows).toMatchObject([{ kind: 'record', record: { id: 'EXAMPLE-1' } }])
  })

  test('docs/columns.md is the page that the columns give', () => {
    expect(readFileSync(new URL('../../../../docs/columns.md', import.meta.url), 'utf8')).toBe(columnsPage())
  })
})

describe('the sample list', () => {
  test('has 1,000 good rows and 20 broken ones of twenty kinds', { timeout: 30_000 }, async () => {
    const rows = await readAll(demoListPath(), { format: 'csv' })
    const broken = rows.flatMap((row) => (row.kind === 'rejected' ? [row.problems.map(({ code }) => code).join()] : []))
    expect(rows.length - broken.length).toBe(1000)
    expect(broken).toHaveLength(20)
    expect(new Set(broken).size).toBe(20)
  })

  test('comes back from CSV and XLSX as it went out', { timeout: 60_000 }, async () => {
    const rows = await readAll(demoListPath(), { format: 'csv' })
    const records = rows.flatMap((row) => (row.kind === 'record' ? [row.record] : [])).slice(0, 200)
    const set = createColumnSet()
    for (const each of records) set.add(each)
    const columns = set.columns()
    const table = [columns.map(({ name }) => name), ...records.map((each) => tableCells(columns, each))]
    const csv = file('again.csv', table.map(csvLine).join(''))
    await writeRecords(join(folder, 'again.xlsx'), columns, records)
    for (const [path, format] of [
      [csv, 'csv'],
      [join(folder, 'again.xlsx'), 'xlsx'],
    ] as const) {
      const again = await readAll(path, { format })
      expect(again.map((row) => (row.kind === 'record' ? row.record : row))).toEqual(records)
    }
  })

  test('a text that no cell of a sheet can hold is named with its transaction', async () => {
    const record = transactionRecordSchema.parse({
      id: 'L-1',
      activity: 'export',
      item: { description: 'x'.repeat(40_000) },
      parties: [],
    })
    const set = createColumnSet()
    set.add(record)
    const path = join(folder, 'long.xlsx')
    await expect(writeRecords(path, set.columns(), [record])).rejects.toEqual(
      new CellTooLong('L-1', 'item.description', 40_000),
    )
    expect(existsSync(path)).toBe(false)
  })

  test('a workbook changes no character', async () => {
    const names = [
      'part _x0041_ rev',
      'GPU_x4090_kit',
      'a\u{20BB7}\u{1F680}',
      'two\nlines',
      'tab\there',
      '  spaces  ',
      '<&>"',
      '＝1+1',
      '_x005F_x0041_',
      'ﷺ葛\u{E0100}城市',
    ]
    const records = names.map((name, index) =>
      transactionRecordSchema.parse({ id: `C-${index}`, activity: 'export', item: { description: name }, parties: [] }),
    )
    const set = createColumnSet()
    for (const each of records) set.add(each)
    const path = join(folder, 'characters.xlsx')
    await writeRecords(path, set.columns(), records)
    const rows = await readAll(path, { format: 'xlsx' })
    expect(rows.map((row) => (row.kind === 'record' ? row.record.item.description : row.problems))).toEqual(
      names.map((name) => name.trim()),
    )
  })
})
