// Lists through the services of the desk: looked at, settled by what the window offers, tried, corrected, taken, and remembered.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeServices } from '../../../../main/desktop/services/index.ts'
import { settingsIn } from '../../../../main/desktop/settings.ts'
import { type ImportPlan, type RowPlan, importPlanSchema } from '../../../../shared/contract/import-plan.ts'
import type { OutputOf } from '../../../../shared/contract/ipc.ts'
import type { ReadOnly } from '../../../../shared/contract/values.ts'

const folder = mkdtempSync(join(tmpdir(), 'docket-desk-import-'))
const input = (name: string): string => fileURLToPath(new URL(`../../../fixtures/intake/${name}`, import.meta.url))
const source = (path: string): URL => new URL(`../../../../main/${path}`, import.meta.url)

type Inspection = ReadOnly<NonNullable<OutputOf<'import', 'inspect'>>>
type Trial = ReadOnly<OutputOf<'import', 'dryRun'>>

const nothing = (): void => undefined
const desk = makeServices(
  {
    dataFolder: folder,
    documentsFolder: folder,
    versions: {},
    now: () => '2026-01-05T09:00:00Z',
    chooseFile: async () => undefined,
    chooseTarget: async () => undefined,
    quit: nothing,
    tell: { progress: nothing, caseChanged: nothing, dataChanged: nothing, settingsChanged: nothing, problem: nothing },
    report: (_where, error) => {
      throw error
    },
    slow: nothing,
  },
  settingsIn(folder, { locale: 'en', user: 'Ada Analyst' }),
  source('casework/case.worker.ts'),
  () => [],
)
const { services } = desk

beforeAll(async () => {
  const made = await services.case.create({ path: join(folder, 'lists.docket'), title: 'Lists' })
  if (!made.ok) throw new Error(made.error.code)
}, 120_000)
afterAll(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

const inspect = async (path: string, plan?: ImportPlan): Promise<Inspection> => {
  const looked = await services.import.inspect(plan === undefined ? { path } : { path, plan })
  if (!looked.ok || looked.value === null) throw new Error(JSON.stringify(looked))
  return looked.value
}

const tried = async (inspection: Inspection, plan: ImportPlan, rows: RowPlan = {}): Promise<Trial> => {
  const trial = await services.import.dryRun({ importId: inspection.importId, plan, rows })
  if (!trial.ok) throw new Error(JSON.stringify(trial))
  return trial.value
}

const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

describe('a look at a list', { timeout: 120_000 }, () => {
  test('shows every column with its raw values, and each field with the role of its party', async () => {
    const { columns, fields } = await inspect(input('b14-duplicate-headers.xlsx'))
    expect(columns).toMatchObject([
      { position: 1, header: 'Order No', samples: ['O-1'], field: null },
      { position: 2, header: 'activity', samples: ['export'], field: 'activity', certainty: 'exact' },
      { position: 3, header: 'ECCN', samples: ['3A090.a'], field: 'item.eccn', certainty: 'likely' },
      // Of two columns that seem to be one, neither is taken for it.
      { position: 4, header: 'Country', samples: ['US'], field: null, certainty: 'none' },
      { position: 5, header: 'Country', samples: ['DE'], field: null, certainty: 'none' },
      { position: 6, header: 'Name', samples: ['Alpha GmbH'], field: null },
    ])
    const words = fields.map(({ words: { en } }) => en)
    expect(new Set(words).size).toBe(words.length)
    expect(new Set(fields.map(({ words: { zh } }) => zh)).size).toBe(fields.length)
    expect(fields.find(({ field }) => field === 'consignee.headquarters')?.words).toEqual({
      en: 'Ultimate consignee: Country of its headquarters',
      zh: '最终收货人：总部所在国',
    })
  })

  test('offers the sheets where more than one may hold the list', async () => {
    const open = await inspect(input('b06b-cover-first.xlsx'))
    expect(open.problem?.en).toBe('more than one sheet may hold the list: Cover, Shipments')
    expect(open.sheets.map(({ name }) => name)).toEqual(['Cover', 'Shipments'])
    const settled = await inspect(input('b06b-cover-first.xlsx'), { sheet: 'Shipments' })
    expect(settled).toMatchObject({ problem: null, sheet: 'Shipments', rows: 1 })
  })

  test('tells what the sheet hides, and asks', async () => {
    expect((await inspect(input('b05-hidden-rows.xlsx'))).hidden).toEqual({
      rows: 2,
      of: 4,
      columns: [],
      isDecided: false,
    })
    expect((await inspect(input('b05-hidden-rows.xlsx'), { hidden: 'take' })).hidden).toMatchObject({ isDecided: true })
    expect((await inspect(input('b06-hidden-first-sheet.xlsx'))).sheets).toMatchObject([
      { name: 'archive 2023', isHidden: true },
      { name: 'Shipments', isHidden: false },
    ])
  })

  test('takes the likeliest encoding, says that it is a guess, and shows names', async () => {
    const german = await inspect(input('c01b-cp1252-reads-as-gb.csv'))
    expect(german.encoding?.chosen).toBe('windows-1252')
    expect(german.encoding?.guesses[0]).toEqual({
      encoding: 'windows-1252',
      sample: 'Müller Großhandel GmbH, Zürich Systems AG',
    })
    expect(german.columns[3]?.samples).toEqual(['Müller Großhandel GmbH', 'Zürich Systems AG'])
    const chinese = await inspect(input('c04-gbk.csv'))
    expect(chinese.encoding?.chosen).toBe('gb18030')
    expect(chinese.columns.map(({ field }) => field)).toContain('consignee.name')
    expect((await inspect(input('c05-utf16.txt'))).encoding).toEqual({ chosen: 'utf-16le', guesses: [] })
  })

  test('finds the header under titles, and lets another row be it', async () => {
    expect(await inspect(input('b08-title-rows.xlsx'))).toMatchObject({ headerRow: 4, rowsAbove: 2 })
    expect(await inspect(input('b08-title-rows.xlsx'), { headerRow: 5 })).toMatchObject({ headerRow: 5, rowsAbove: 3 })
    expect(await inspect(input('c08-pipe.csv'))).toMatchObject({ separator: '|' })
  })

  test('names a file that is no list, in words', async () => {
    expect((await inspect(input('e02-xls-named-xlsx.xlsx'))).problem).toEqual({
      en: 'the file is an Excel 97–2003 workbook (.xls), not an XLSX workbook',
      zh: '该文件是Excel 97–2003 工作簿（.xls），不是 XLSX 工作簿',
    })
  })

  test('shows words that may mean not known', async () => {
    const path = file('unknown.csv', 'id,activity,destination,item.quantity\nK-1,export,N/A,-\n')
    expect((await inspect(path)).maybeNotKnown).toEqual(['N/A', '-'])
  })
})

describe('a messy list', { timeout: 240_000 }, () => {
  const text = `Shipments of 2025,,,,,
,,,,,
Ref,What,Where,Customer,Pieces,Shipped
M-1,Re-export,UK,Alpha Ltd,8,2025-06-02
M-2,Sale,Germnay,Beta GmbH,"1,000",2025-06-03
M-3,Sale,Germany,Gamma GmbH,12 pcs,2025-06-04
M-4,Sale,Georgia,Delta LLC,n/a,2025-06-05
Total,,,,1020,
`
  const columns: ImportPlan['columns'] = [
    { header: 'Ref', field: 'id' },
    { header: 'What', field: 'activity' },
    { header: 'Where', field: 'destination' },
    { header: 'Customer', field: 'consignee.name' },
    { header: 'Pieces', field: 'item.quantity' },
    { header: 'Shipped', field: 'dates.export' },
  ]
  const plan: ImportPlan = {
    columns,
    headerRow: 3,
    numbers: 'point',
    notKnown: ['n/a'],
    sameParties: [{ party: 'endUser', as: 'consignee' }],
  }

  test('is tried: rows are counted, words are proposed once with what may be meant', async () => {
    const trial = await tried(await inspect(file('messy.csv', text)), plan)
    expect(trial.tally).toEqual({ added: 1, revised: 0, unchanged: 0, rejected: 4 })
    expect(trial.proposals).toEqual([
      { field: 'activity', column: 'What', written: 'Sale', rows: 3, offers: [] },
      { field: 'destination', column: 'Where', written: 'Germnay', rows: 1, offers: ['DE'] },
      { field: 'item.quantity', column: 'Pieces', written: '12 pcs', rows: 1, offers: [] },
      { field: 'destination', column: 'Where', written: 'Georgia', rows: 1, offers: ['GE', 'US'] },
    ])
    expect(trial.rejected.map(({ row, id }) => [row, id])).toEqual([
      [5, 'M-2'],
      [6, 'M-3'],
      [7, 'M-4'],
      [8, 'Total'],
    ])
    expect(trial.rejected[0]?.problems).toMatchObject([
      { position: 2, column: 'What', code: 'choice-unknown' },
      { position: 3, column: 'Where', code: 'country-unnamed', offers: ['DE'] },
    ])
  })

  const settled: ImportPlan = {
    ...plan,
    meanings: [
      { field: 'activity', written: 'Sale', meant: 'export' },
      { field: 'destination', written: 'Germnay', meant: 'DE' },
      { field: 'destination', written: 'Georgia', meant: 'GE' },
    ],
  }
  const rows: RowPlan = { cells: [{ row: 6, position: 5, text: '12' }], leftOut: [8] }

  test('is settled word by word and cell by cell, and taken', async () => {
    const inspection = await inspect(file('messy.csv', text))
    const trial = await tried(inspection, settled, rows)
    expect(trial.tally).toEqual({ added: 4, revised: 0, unchanged: 0, rejected: 0 })
    const taken = await services.import.commit({ importId: inspection.importId, plan: settled, rows })
    expect(taken).toEqual({ ok: true, value: { added: 4, revised: 0, unchanged: 0, rejected: 0 } })
    const found = await services.transaction.get({ id: 'M-2' })
    expect(found.ok ? found.value.record : found).toMatchObject({
      activity: 'export',
      destination: 'DE',
      item: { quantity: 1000 },
      parties: [
        { role: 'ultimate-consignee', name: 'Beta GmbH' },
        { role: 'end-user', name: 'Beta GmbH' },
      ],
    })
  })

  test('is remembered by its headers, and a second one shows what it changes', async () => {
    const inspection = await inspect(file('messy-again.csv', text.replace('Alpha Ltd,8', 'Alpha Ltd,9')))
    expect(inspection.isRemembered).toBe(true)
    expect(inspection.columns.map(({ field }) => field)).toEqual(columns.map(({ field }) => field))
    const trial = await tried(inspection, importPlanSchema.parse(inspection.plan), rows)
    expect(trial.tally).toEqual({ added: 0, revised: 1, unchanged: 3, rejected: 0 })
    expect(trial.changes).toEqual([{ id: 'M-1', facts: [{ field: 'item.quantity', before: '8', after: '9' }] }])
  })

  test('has its rejected rows written out, with what is wrong', async () => {
    const inspection = await inspect(file('messy.csv', text))
    const path = join(folder, 'rejected.csv')
    const saved = await services.import.saveRejected({ importId: inspection.importId, plan, rows: {}, path })
    expect(saved).toEqual({ ok: true, value: { path, rows: 4 } })
    const lines = readFileSync(path, 'utf8').split('\r\n')
    expect(lines[0]).toBe('\u{FEFF}Ref,What,Where,Customer,Pieces,Shipped,Problem')
    expect(lines[1]).toContain('M-2,Sale,Germnay,Beta GmbH,"1,000",2025-06-03,')
  })

  test('has its mapping shared as a file, which the command reads as well', async () => {
    const path = join(folder, 'mapping.json')
    expect(await services.import.savePlan({ plan: settled, path })).toEqual({ ok: true, value: { path } })
    expect(await services.import.openPlan({ path })).toEqual({ ok: true, value: settled })
    writeFileSync(path, '{"columns":[{"field":7}]}')
    expect(await services.import.openPlan({ path })).toMatchObject({ ok: false, error: { code: 'unreadable-file' } })
  })
})

describe('a country that is corrected', { timeout: 120_000 }, () => {
  const corrected = async (value: string) => {
    const found = await services.transaction.get({ id: 'M-2' })
    if (!found.ok) throw new Error(found.error.code)
    return services.transaction.correct({
      id: 'M-2',
      base: found.value.row.version,
      changes: [{ path: 'destination', value }],
      reason: 'as the invoice says',
    })
  }

  test.each(['UN', 'ZZ', 'China', 'UK'])('to %s is refused, because it is the code of none', async (value) => {
    expect(await corrected(value)).toMatchObject({
      ok: false,
      error: { code: 'invalid-record', details: { at: 'destination' } },
    })
  })

  test('to the code of one is taken', async () => {
    expect(await corrected('CN')).toMatchObject({ ok: true })
  })
})

describe('a list that is taken in', { timeout: 120_000 }, () => {
  const taken = async (name: string, text: string, reason?: string) => {
    const { importId } = await inspect(file(name, text))
    return services.import.commit({ importId, plan: {}, rows: {}, ...(reason === undefined ? {} : { reason }) })
  }
  const sale = (id: string, description: string): string =>
    `${JSON.stringify({ id, activity: 'export', item: { description }, parties: [], dates: {} })}\n`

  test('leaves the reason that was given for it in the log', async () => {
    expect(await taken('reason.ndjson', sale('R-1', 'server'), 'Request of counsel')).toMatchObject({ ok: true })
    const log = await services.log.page({ limit: 100 })
    if (!log.ok) throw new Error(log.error.code)
    const started = log.value.rows.find(({ event }) => event.kind === 'import-started')
    expect(started?.event).toMatchObject({ subject: 'reason.ndjson', details: { reason: 'Request of counsel' } })
  })

  test('brings no withdrawn transaction back, and says so before and after', async () => {
    const two = sale('W-1', 'server') + sale('W-2', 'server')
    expect(await taken('two.ndjson', two)).toMatchObject({ ok: true, value: { added: 2 } })
    const withdrawn = await services.transaction.withdraw({ id: 'W-1', undo: false, reason: 'never shipped' })
    expect(withdrawn).toMatchObject({ ok: true })
    const inspection = await inspect(file('again.ndjson', sale('W-1', 'other') + sale('W-2', 'server')))
    expect(await tried(inspection, {})).toMatchObject({
      rows: 2,
      tally: { added: 0, revised: 0, unchanged: 1, rejected: 1 },
      refused: { rows: 1, first: [{ id: 'W-1', code: 'record-withdrawn' }] },
    })
    expect(await services.import.commit({ importId: inspection.importId, plan: {}, rows: {} })).toMatchObject({
      ok: true,
      value: { unchanged: 1, rejected: 1 },
    })
    const row = await services.transaction.get({ id: 'W-1' })
    expect(row).toMatchObject({ ok: true, value: { row: { status: 'withdrawn', version: 1 } } })
  })

  test('with a text longer than a cell of a workbook is refused by name when it is exported as one', async () => {
    expect(await taken('long.ndjson', sale('L-1', 'x'.repeat(32_768)))).toMatchObject({ ok: true })
    const path = join(folder, 'long.xlsx')
    const exported = await services.transactions.export({ filter: {}, format: 'xlsx', path })
    expect(exported).toMatchObject({
      ok: false,
      error: { code: 'cell-too-long', details: { path, id: 'L-1', column: 'item.description', length: 32_768 } },
    })
    expect(existsSync(path)).toBe(false)
    const table = await services.transactions.export({ filter: {}, format: 'csv', path: join(folder, 'long.csv') })
    expect(table).toMatchObject({ ok: true })
  })
})
