// Lists through the command: every option that settles how one is read, and what is said when it is not settled.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { docket } from './world.ts'

const folder = mkdtempSync(join(tmpdir(), 'docket-cli-import-'))
const at = (name: string): string => join(folder, name)
const input = (name: string): string => fileURLToPath(new URL(`../../../fixtures/intake/${name}`, import.meta.url))
const caseFile = at('lists.docket')

beforeAll(async () => {
  const made = await docket(['new', caseFile])
  if (made.status !== 0) throw new Error(made.errors.join())
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, text: string): string => {
  writeFileSync(at(name), text)
  return at(name)
}

const dryRun = (path: string, ...options: readonly string[]) =>
  docket(['import', caseFile, path, '--dry-run', '--lang', 'en', ...options])

describe('a list is read as the options say', { timeout: 120_000 }, () => {
  test.each([
    ['c01b-cp1252-reads-as-gb.csv', ['--encoding', 'windows-1252'], 2],
    ['c03-sjis.csv', ['--encoding', 'shift_jis'], 1],
    ['c04-gbk.csv', ['--encoding', 'gb18030'], 1],
    ['b05-hidden-rows.xlsx', ['--hidden', 'leave-out'], 2],
    ['b05-hidden-rows.xlsx', ['--hidden', 'take'], 4],
    ['b06b-cover-first.xlsx', ['--sheet', 'Shipments'], 1],
    ['b08-title-rows.xlsx', ['--header-row', '4'], 2],
    ['b15-unlabeled-index.xlsx', ['--map', '#1='], 2],
    ['c22-equals-header.csv', ['--map', 'A=B=item.description'], 1],
    ['c08-pipe.csv', ['--separator', 'pipe'], 1],
    [
      'b14-duplicate-headers.xlsx',
      ['--map', 'Order No=id', '--map', '#4=from', '--map', '#5=destination', '--map', 'Name=consignee.name'],
      1,
    ],
  ])('%s with %j', async (name, options, good) => {
    const { status, output } = await dryRun(input(name), '--json', ...options)
    expect({ status, ...JSON.parse(output) }).toMatchObject({ status: 0, good, rejected: 0 })
  })

  test('values for all rows, equal parties, words of the list and words for not known', async () => {
    const list = file(
      'erp.csv',
      'Ref;What;Where;Consignee;Pieces;Shipped\nE-1;Sale;UK;Alpha;1.000;03/04/2025\nE-2;;n/a;;5,5;04/04/2025\n',
    )
    const options =
      '--map Ref=id --map What=activity --map Where=destination --map Pieces=item.usContentPercent --map Shipped=dates.export --value activity:Sale=reexport --set activity=export --set from=US --same endUser=consignee --unknown N/A --dates day-first --decimal comma'.split(
        ' ',
      )
    const bad = await dryRun(list, ...options)
    expect(bad.output).toContain('row 2, Pieces: 1000 is more than 100')
    writeFileSync(list, readFileSync(list, 'utf8').replace('1.000', '10,5'))
    expect((await docket(['import', caseFile, list, ...options])).status).toBe(0)
    const out = at('out.ndjson')
    await docket(['export', caseFile, out])
    const records = readFileSync(out, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
    expect(records).toMatchObject([
      {
        id: 'E-1',
        activity: 'reexport',
        from: 'US',
        destination: 'GB',
        item: { usContentPercent: 10.5 },
        dates: { export: '2025-04-03' },
        parties: [
          { role: 'ultimate-consignee', name: 'Alpha' },
          { role: 'end-user', name: 'Alpha' },
        ],
      },
      { id: 'E-2', activity: 'export', item: { usContentPercent: 5.5 }, dates: { export: '2025-04-04' }, parties: [] },
    ])
    expect(records[1]).not.toHaveProperty('destination')
  })

  test('a mapping that the desk shared, and one of headers alone', async () => {
    const list = file('shared.csv', 'Ref,Where\nS-1,Deutschland\nS-2,DE\n')
    const whole = file(
      'whole.json',
      JSON.stringify({
        columns: [
          { header: 'Ref', nth: 1, field: 'id' },
          { header: 'Where', nth: 1, field: 'destination' },
        ],
        constants: [{ field: 'activity', text: 'export' }],
        meanings: [{ field: 'destination', written: 'Deutschland', meant: 'DE' }],
      }),
    )
    expect(JSON.parse((await dryRun(list, '--json', '--map-file', whole)).output)).toMatchObject({
      good: 2,
      rejected: 0,
    })
    const plain = file('plain.json', '{"Ref":"id","Where":""}')
    expect(
      JSON.parse((await dryRun(list, '--json', '--map-file', plain, '--set', 'activity=export')).output),
    ).toMatchObject({ good: 2 })
    expect((await dryRun(list, '--map-file', file('bad.json', '[1]'))).errors[0]).toContain('bad.json is neither')
  })
})

describe('what is not settled is said in one line, with what to do', { timeout: 120_000 }, () => {
  test.each([
    [
      'c01b-cp1252-reads-as-gb.csv',
      'most likely it is windows-1252, reading Müller Großhandel GmbH, Zürich Systems AG; look at the names and import it with --encoding windows-1252',
    ],
    [
      'b05-hidden-rows.xlsx',
      'the sheet hides 2 of 4 rows, and columns: 0; say --hidden take to read them, or --hidden leave-out',
    ],
    ['b06b-cover-first.xlsx', 'more than one sheet may hold the list: Cover, Shipments; name one of them with --sheet'],
    ['c07-pandas-index.csv', 'column A has no header and holds 0'],
    ['e02-xls-named-xlsx.xlsx', 'the file is an Excel 97–2003 workbook (.xls), not an XLSX workbook'],
    ['e06-xlsx-named-csv.csv', 'import a workbook with --format xlsx'],
    ['hang1.xlsx', 'the workbook is damaged (xl/workbook.xml)'],
  ])('%s', async (name, says) => {
    const { status, errors } = await dryRun(input(name))
    expect(status).toBe(1)
    expect(errors).toHaveLength(1)
    expect(errors[0]).toContain(says)
  })

  test.each([
    [['--map', 'Country'], '--map "Country" has not the form HEADER=COLUMN'],
    [['--set', 'activity'], '--set "activity" has not the form COLUMN=VALUE'],
    [['--value', 'Sale=export'], '--value "Sale" has not the form COLUMN:WRITTEN=VALUE'],
    [['--header-row', '0'], '--header-row "0" is not the number of a row'],
    [['--encoding', 'latin1'], 'windows-1252'],
  ])('%j is wrong usage', async (options, says) => {
    const { status, errors } = await dryRun(input('c08-pipe.csv'), ...options)
    expect({ status, error: errors[0] }).toEqual({ status: 2, error: expect.stringContaining(says) as unknown })
  })

  test('a text that no cell of a sheet can hold is named, and no file is left', async () => {
    await docket([
      'import',
      caseFile,
      file('long.csv', `id,activity,item.description\nL-1,export,${'x'.repeat(40_000)}\n`),
    ])
    const { status, errors } = await docket(['export', caseFile, at('long.xlsx'), '--lang', 'en'])
    expect({ status, error: errors[0] }).toEqual({
      status: 1,
      error: `${at('long.xlsx')} cannot be written: a cell of an XLSX sheet holds 32,767 characters, and item.description of transaction L-1 has 40000; export to CSV or NDJSON`,
    })
  })
})
