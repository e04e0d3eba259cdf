// Workbooks as programs write them: what the file says in an unusual place is read all the same, or told.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openList } from '../../../../main/intake/list.ts'
import type { ReadRecord } from '../../../../main/intake/ndjson.ts'
import { WorkbookError } from '../../../../main/intake/workbook/problem.ts'
import type { ImportPlan } from '../../../../shared/contract/import-plan.ts'
import { type Parts, sheetOf, stylesOf, workbookBytes } from './support/workbook.ts'

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
})
