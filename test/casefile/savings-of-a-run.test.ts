// What the windows of a case say of the savings clause is what its last run decided: under its law date and the judgments of the case.
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { newCase } from '../../main/casefile/index.ts'
import { caseWorker } from '../../main/casework/case.ts'
import { windowsOfAll, windowsOfOne } from '../../main/casework/windows.ts'
import type { TransactionRecord } from '../../shared/contract/interchange.ts'
import { accelerators, sale, weights } from '../law/records/sale.ts'
import { ada, ben, expectValue, folder } from './support/case.ts'
import { workOver } from './support/work.ts'

const knowledge = { knowledgeDate: '2026-05-31' }

const caseOf = async (...records: readonly TransactionRecord[]) => {
  const open = expectValue(
    await newCase(
      join(folder(), 'case.docket'),
      { actor: ada, meta: { title: 'Savings', client: '', settings: knowledge }, writtenBy: 'test 0' },
      { worker: caseWorker() },
    ),
  )
  onTestFinished(() => open.close())
  const source = { fileName: 'a.ndjson', sha256: 'a'.repeat(64), format: 'ndjson' } as const
  const rows = records.map((record, index) => ({ row: index + 2, record }))
  expectValue(await open.importRows(ada, source, rows, { existing: 'reject' }))
  return open
}

const results = (path: string): readonly unknown[] => {
  const work = workOver(path)
  const { rows } = windowsOfAll(work)
  for (const row of rows) expect(windowsOfOne(work, row)).toEqual(row)
  return rows.map(({ id, phase, savings }) => [id, phase, savings.result])
}

test('the law date of the run', async () => {
  const open = await caseOf({ ...sale(accelerators(10), 'IN'), id: 'early', dates: { export: '2024-12-16' } })
  expect(results(open.path)).toEqual([['early', 'before-effective', 'not-determined']])
  expectValue(await open.determine(ada, { settings: knowledge }))
  expect(results(open.path)).toEqual([['early', 'before-effective', 'not-needed']])
  expectValue(await open.determine(ada, { settings: { ...knowledge, lawDate: '2025-06-30' } }))
  expect(results(open.path)).toEqual([['early', 'compliance-required', 'open']])
})

test('a judgment recorded in the case', async () => {
  const open = await caseOf(
    sale(weights(), 'BR', {
      dates: { order: '2025-03-10', aboardCarrier: '2025-05-15', export: '2025-05-20', completed: '2025-06-16' },
      rest: { id: 'weights', prior: { eligibility: 'nlr', actualOrder: true } },
    }),
  )
  const standing = async (reading?: string, on = ''): Promise<readonly unknown[]> => {
    if (reading !== undefined)
      expectValue(
        await open.recordJudgment(ben, ['weights'], {
          doubt: 'A-13',
          reading,
          by: 'Ben',
          on,
          reason: 'by the words of the clause',
        }),
      )
    expectValue(await open.determine(ada, { settings: knowledge }))
    return results(open.path)
  }
  expect(await standing()).toEqual([['weights', 'compliance-required', 'open']])
  expect(await standing('goods-only', '2026-01-05')).toEqual([['weights', 'compliance-required', 'not-saved']])
  expect(await standing('any-item', '2026-01-06')).toEqual([['weights', 'compliance-required', 'saved']])
})
