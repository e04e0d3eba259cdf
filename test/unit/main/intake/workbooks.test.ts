// Workbooks as programs write them: what the file says in an unusual place is read all the same, or told.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openList } from '../../../../main/intake/list.ts'
import type { ReadRecord } from '../../../../main/intake/ndjson.ts'
import { WorkbookError } from '../../../../main/intake/workbook/problem.ts'
import type { ImportPlan } from '../../../../shared/contract/import-plan.ts'
import { type Parts, in64Bits, sheetOf, stylesOf, workbookBytes } from './support/workbook.ts'

const folder = mkdtempSync(join(tmpdir(), 'docket-workbooks-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let count = 0

/** For each row its record or the codes of its problems; the code of what keeps the file from being read. */
const outcomes = async (file: Parts | Uint8Array, plan: ImportPlan = {}): Promise<readonly unknown[]> => {
  const path = join(folder, `${(count += 1)}.xlsx`)
  writeFileSync(path, file instanceof Uint8Array ? file : workbookBytes(file))
  const said = (row: ReadRecord): unknown =>
    row.kind === 'record' ? row.record : row.problems.map(({ code, path: where }) => `${code} ${where}`.trim())
  try {
    const list = await openList(path, { format: 'xlsx', plan })
    if (!list.ok) return [list.error.code]
    const rows: unknown[] = []
    for await (const row of list.value.rows()) rows.push(said(row))
    return rows
  } catch (error) {
    if (error instanceof WorkbookError) return [error.problem.code]
    throw error
  }
}

const HEADER = ['id', 'activity', 'destination', 'item.usContentPercent', 'dates.export'] as const

describe('the format of a number', () => {
  const percent = sheetOf([HEADER, ['P', 'export', 'DE', [0.4, 1], [45_790, 2]]])
  const read = { item: { usContentPercent: 40 }, dates: { export: '2025-05-13' } }

  test('is that of the cell, not that of a rule for conditional formats with the same number', async () => {
    const rules =
      '<dxfs><dxf><numFmt numFmtId="164" formatCode="General"/></dxf><dxf><numFmt numFmtId="165" formatCode="0"/></dxf></dxfs>'
    const styles = stylesOf(['0%', 'yyyy\\-mm\\-dd'], rules)
    expect(await outcomes({ sheet: percent, styles })).toMatchObject([read])
  })

  test('is found whatever the case of the name of its part', async () => {
    const styles = stylesOf(['0%', 'yyyy\\-mm\\-dd'])
    const others = { 'xl/styles.xml': undefined, 'XL/Styles.xml': styles }
    expect(await outcomes({ sheet: percent, styles, others })).toMatchObject([read])
  })

  test('that the workbook does not hold is not taken for none', async () => {
    const styles = stylesOf(['0%'])
    expect(await outcomes({ sheet: percent, styles, others: { 'xl/styles.xml': undefined } })).toEqual([
      'workbook-damaged',
    ])
    expect(await outcomes({ sheet: percent, styles })).toEqual(['workbook-damaged'])
  })

  test('of per cent decides, and without one a figure below one is asked', async () => {
    const rows = [
      ['A', 'export', null, [0.4, 1]],
      ['B', 'export', null, [0.4, 0]],
      ['C', 'export', null, [0.4, 2]],
      ['D', 'export', null, [40, 0]],
    ] as const
    const said = await outcomes({ sheet: sheetOf([HEADER, ...rows]), styles: stylesOf(['0%', '0.00']) })
    const open = ['percent-or-share item.usContentPercent']
    expect(said).toMatchObject([{ item: { usContentPercent: 40 } }, open, open, { item: { usContentPercent: 40 } }])
  })

  test('of a fixed id that every language has its own of names no day', async () => {
    const ids = [14, 22, 30, 31, 27, 28, 36, 50, 57, 58]
    const rows = ids.map((id, index) => [`F-${id}`, 'export', null, null, [45_790, index + 1]] as const)
    const whole = { dates: { export: '2025-05-13' } }
    const open = ['date-of-language dates.export']
    expect(await outcomes({ sheet: sheetOf([HEADER, ...rows]), styles: stylesOf(ids) })).toMatchObject([
      whole,
      whole,
      whole,
      whole,
      open,
      open,
      open,
      open,
      open,
      open,
    ])
    const own =
      '<numFmts><numFmt numFmtId="57" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>'
    const styles = `<styleSheet>${own}<cellXfs><xf numFmtId="0"/><xf numFmtId="57"/></cellXfs></styleSheet>`
    const sheet = sheetOf([HEADER, ['F-57', 'export', null, null, [45_790, 1]]])
    expect(await outcomes({ sheet, styles })).toMatchObject([whole])
  })
})

describe('a cell', () => {
  const head = ['id', 'activity', 'item.description', 'item.quantity'] as const

  test('whose text stands in the place of another type keeps it', async () => {
    const rows = [
      ['A', 'export', { xml: '<c t="inlineStr"><v>Rack</v></c>' }],
      ['B', 'export', { xml: '<c t="str"><is><t>Rack</t></is></c>' }],
      ['C', 'export', { xml: '<c><is><t>Rack</t></is></c>' }],
      ['D', 'export', { xml: '<c t="s"><v></v></c>' }],
    ]
    const [first, second, third, fourth] = await outcomes({ sheet: sheetOf([head, ...rows]) })
    for (const row of [first, second, third]) expect(row).toMatchObject({ item: { description: 'Rack' } })
    expect(fourth).toMatchObject({ id: 'D', item: {} })
  })

  test('whose formula nobody has calculated yet has no value, though the file stores 0', async () => {
    const rows = [
      ['A', 'export', null, { xml: '<c><f>4*2</f><v>0</v></c>' }],
      ['B', 'export', null, { xml: '<c><f>4*2</f><v>8</v></c>' }],
      ['C', 'export', null, { xml: '<c><v>0</v></c>' }],
    ]
    const sheet = sheetOf([head, ...rows])
    expect(await outcomes({ sheet, book: '<calcPr calcId="124519" fullCalcOnLoad="1"/>' })).toMatchObject([
      ['formula-without-value item.quantity'],
      { item: { quantity: 8 } },
      { item: { quantity: 0 } },
    ])
    expect(await outcomes({ sheet, book: '<calcPr calcId="191029"/>' })).toMatchObject([
      { item: { quantity: 0 } },
      { item: { quantity: 8 } },
      { item: { quantity: 0 } },
    ])
  })
})

describe('what a sheet does not show', () => {
  const rows = [
    ['id', 'activity', 'item.usContentPercent'],
    ['A', 'export', '40'],
    ['B', 'export', '10'],
  ]

  test('is asked about where a row has no height, or a column no width', async () => {
    const flat = sheetOf(rows, { rowAttributes: { 3: 'ht="0" customHeight="1"' } })
    expect(await outcomes({ sheet: flat })).toEqual(['hidden-undecided'])
    expect(await outcomes({ sheet: flat }, { hidden: 'leave-out' })).toMatchObject([{ id: 'A' }])
    const thin = sheetOf(rows, { before: '<cols><col min="3" max="3" width="0" customWidth="1"/></cols>' })
    expect(await outcomes({ sheet: thin })).toEqual(['hidden-undecided'])
    const seen = sheetOf(rows, { before: '<cols><col min="3" max="3" width="0.5"/></cols>' })
    expect(await outcomes({ sheet: seen })).toHaveLength(2)
  })
})

describe('a header under a group', () => {
  test('that may be of the party over it, or of the whole row, is asked', async () => {
    const sheet = sheetOf([
      ['Deliveries 2025'],
      [null, null, null, 'End user'],
      ['id', 'activity', 'Qty', 'Name of end user', 'Country', 'TPP'],
      ['A', 'export', '3', 'Alpha', 'CN', '4800'],
    ])
    expect(await outcomes({ sheet })).toEqual(['header-unusable'])
    expect(await outcomes({ sheet }, { columns: [{ header: 'Country', field: 'endUser.location' }] })).toMatchObject([
      { item: { quantity: 3, unit: { totalProcessingPerformance: 4800 } }, parties: [{ location: 'CN' }] },
    ])
  })

  test('of another kind, or under a title, is what it says', async () => {
    for (const title of ['Deliveries 2025', 'Shipment'])
      expect(
        await outcomes({
          sheet: sheetOf([
            [title, null, 'Goods'],
            ['id', 'activity', 'Qty', 'Country'],
            ['A', 'export', '3', 'DE'],
          ]),
        }),
      ).toMatchObject([{ item: { quantity: 3 }, destination: 'DE' }])
  })
})

describe('an archive with sizes in 64 bits', () => {
  const archive = Buffer.from(
    in64Bits(
      workbookBytes({
        sheet: sheetOf([
          ['id', 'activity'],
          ['A', 'export'],
        ]),
      }),
    ),
  )

  test('is read', async () => {
    expect(await outcomes(archive)).toMatchObject([{ id: 'A' }])
  })

  test('that are enormous, or are not there, is damaged', async () => {
    const extra = archive.lastIndexOf(Buffer.from([1, 0, 24, 0]))
    for (const [at, bytes] of [
      [extra + 4, 'ffffffffffffffff'],
      [extra + 12, '00000000ffffff00'],
      [extra + 20, 'ffffffffffff1f00'],
      [extra, '0200'],
      [archive.length - 22 - 20 + 8, 'ffffffffffff1f00'],
      [archive.length - 22 - 20 - 56 + 40, 'ffffffffffff1f00'],
    ] as const) {
      const changed = Buffer.from(archive)
      changed.write(bytes, at, 'hex')
      expect(await outcomes(changed), `${at}`).toEqual([expect.stringMatching(/^workbook-(damaged|too-large)$/)])
    }
  })
})
