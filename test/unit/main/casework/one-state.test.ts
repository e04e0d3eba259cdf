// What state a case is in is one answer: determined under other dates than it states, changed since, or not determined at all.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { demoListPath } from '../../../../main/intake/demo/index.ts'
import { docket } from '../cli/world.ts'
import { receiptIn } from '../report/receipt-in.ts'
import { openDesk, value } from './desk.ts'

const NOW = '2026-01-05T09:00:00Z'

describe('the state of a case', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'docket-state-'))
  const at = (name: string): string => join(folder, name)
  const env = { DOCKET_PASSPHRASE: 'correct horse battery', DOCKET_USER: 'Ada' }
  const { services, close } = openDesk(NOW, 'Ada')
  afterAll(async () => {
    await close()
    rmSync(folder, { recursive: true, force: true })
  })

  const run = (...argv: readonly string[]) => docket(argv, { env })
  const must = async (...argv: readonly string[]): Promise<string> => {
    const { status, output, errors } = await run(...argv)
    expect({ argv, status, errors }).toEqual({ argv, status: 0, errors: [] })
    return output
  }
  const rows = readFileSync(demoListPath(), 'utf8').split(/\r?\n/)
  const filled = async (name: string): Promise<string> => {
    writeFileSync(at('list.csv'), [...rows.slice(0, 4), ''].join('\r\n'))
    await must('new', at(name), '--title', 'State')
    await must('import', at(name), at('list.csv'))
    return at(name)
  }

  test('a run under stated dates stands at both doors, until a fact, or the dates that the case states, change', async () => {
    const path = await filled('dated.docket')
    const lawDate = '2025-01-20'
    await must('identity', 'new', at('ada.p12'), '--name', 'Ada')
    await must('determine', path, '--law-date', lawDate)
    await must('report', path, '--out', at('command.pdf'), '--sign', at('ada.p12'))
    const opened = await value(services.case.open({ path }))
    expect(opened?.upToDate).toBe(true)
    await value(services.reports.create({ language: 'en', path: at('desk.pdf') }))
    for (const name of ['command.pdf', 'desk.pdf'])
      expect(receiptIn(readFileSync(at(name)))).toContain(`"lawDate":"${lawDate}"`)

    // A correction is answered under the same dates.
    const { rows: all } = await value(
      services.transactions.page({
        view: { filter: {}, sort: { by: 'key', descending: false } },
        start: { index: 0 },
        limit: 1,
      }),
    )
    const [{ id, version } = { id: '', version: 0 }] = all
    const changes = [{ path: 'item.quantity', value: 3 }]
    await value(services.transaction.correct({ id, base: version, changes, reason: 'as invoiced' }))
    expect((await value(services.case.current({})))?.upToDate).toBe(true)
    expect((await value(services.explain.trace({ id }))).lawDate).toBe(lawDate)

    await value(services.case.configure({ settings: { lawDate: '2025-05-15' } }))
    expect((await value(services.case.current({})))?.upToDate).toBe(false)
    expect(await services.reports.create({ language: 'en', path: at('late.pdf') })).toMatchObject({
      error: { code: 'not-determined' },
    })
    await value(services.case.close({}))
    const late = await run('report', path, '--out', at('late.pdf'), '--sign', at('ada.p12'))
    expect(late).toMatchObject({ status: 1, errors: [expect.stringContaining('dates of the case have changed')] })

    await value(services.case.open({ path }))
    await value(services.transactions.determine({}))
    expect((await value(services.explain.trace({ id }))).lawDate).toBe('2025-05-15')
    await value(services.case.close({}))
    await must('ledger', path)
  })
})
