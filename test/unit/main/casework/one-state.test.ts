// What state a case is in is one answer: determined under other dates than it states, changed since, or not determined at all.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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

  beforeAll(() => must('identity', 'new', at('ada.p12'), '--name', 'Ada'), 120_000)

  test('a run under stated dates stands at both doors, until a fact, or the dates that the case states, change', async () => {
    const path = await filled('dated.docket')
    const lawDate = '2025-01-20'
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

  test('a command that needs answers that stand counts those without one and names the case', async () => {
    const path = await filled('asked.docket')
    await must('pack', '--export', at('pack.json'))
    const signed = ['--out', at('asked.pdf'), '--sign', at('ada.p12')]
    for (const argv of [
      ['report', path, ...signed],
      ['doubts', path],
      ['pack', '--candidate', at('pack.json'), path],
      ['windows', path, '--ics', at('asked.ics')],
    ])
      for (const [language, text] of [
        ['en', `transactions of the case without a current determination: 3; run "docket determine ${path}"`],
        ['zh-CN', `案卷中没有当前判定的交易：3 条；请运行“docket determine ${path}”`],
      ] as const) {
        const { status, errors } = await run(...argv, '--lang', language)
        expect({ argv, status, errors }).toEqual({ argv, status: 1, errors: [text] })
      }
    await must('determine', path)
    await value(services.case.open({ path }))
    await value(services.case.configure({ settings: { lawDate: '2025-05-15' } }))
    await value(services.case.close({}))
    expect((await run('report', path, ...signed)).errors).toEqual([
      expect.stringContaining(`run "docket determine ${path}"`),
    ])
  })

  test('what is shown of a case that does not stand says so at both doors, and no register leaves it', async () => {
    const path = await filled('stale.docket')
    const shown = async () => {
      const [ledger, windows, overview, timeline] = await Promise.all(
        ['ledger', 'windows', 'overview', 'timeline'].map(async (name) => run(name, path, '--json')),
      )
      await value(services.case.open({ path }))
      const desk = [
        await value(services.limits.list({})),
        await value(services.windows.deadlines({ start: 0, limit: 10 })),
        await value(services.overview.get({})),
        await value(services.windows.timeline({})),
      ].map(({ basis }) => basis)
      const exported = await services.windows.export({ format: 'csv', path: at(`${desk[0]?.state}.csv`) })
      await value(services.case.close({}))
      const said = [ledger, windows, overview, timeline].map((each) => each ?? { status: 0, output: '' })
      expect(said.map(({ output }) => (JSON.parse(output) as { basis: unknown }).basis)).toEqual(desk)
      const [basis] = desk
      expect(desk).toEqual(desk.map(() => basis))
      return { basis, status: said.map(({ status }) => status), exported: exported.ok }
    }
    const stale = { status: [3, 3, 3, 3], exported: false }
    expect(await shown()).toEqual({ basis: { state: 'not-determined', pending: 3 }, ...stale })
    await must('determine', path)
    expect(await shown()).toEqual({ basis: { state: 'stands', pending: 0 }, status: [0, 0, 0, 0], exported: true })
    // What stands in a table is in the language of the reader.
    for (const argv of [
      ['windows', path],
      ['overview', path],
      ['pack', '--posture'],
    ]) {
      const { output } = await run(...argv, '--lang', 'zh-CN')
      expect(output).not.toMatch(/not-saved|not-needed|saved|before|inside|after|undated|\[(?:text|codified|secondary)/)
      expect((await run(...argv)).output).not.toMatch(/not-saved|not-needed|\[(?:text|codified|secondary)/)
    }
    // A list that corrects one of them.
    writeFileSync(at('list.csv'), [rows[0], rows[1]?.replace(',3,15832,', ',4,15832,'), ''].join('\r\n'))
    await must('import', path, at('list.csv'))
    expect(await shown()).toEqual({ basis: { state: 'not-determined', pending: 1 }, ...stale })
    const text = await run('ledger', path)
    expect(text.output).toMatch(/^Transactions without an answer to their present facts: 1\./)
    expect((await run('ledger', path, '--lang', 'zh-CN')).output).toMatch(/^尚未按现有事实判定的交易：1 条。/)
    const calendar = await run('windows', path, '--ics', at('stale.ics'))
    expect(calendar).toMatchObject({
      status: 1,
      errors: [expect.stringMatching(/determination: 1; run .docket determine/)],
    })
  })
})
