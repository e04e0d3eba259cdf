// docket work: the work on transactions, stated for some or for all of a filter, and found again by it.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { docket, record } from './world.ts'

let folder = ''
const at = (name: string): string => join(folder, name)
const run = async (...argv: readonly string[]) => docket(argv, { env: { DOCKET_USER: 'Ada' } })
const work = async (...argv: readonly string[]) => run('work', at('case.docket'), ...argv)
const changed = async (...argv: readonly string[]): Promise<unknown> =>
  JSON.parse((await work(...argv, '--json')).output)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'docket-work-'))
  const given = [record({ id: 'T-1' }), record({ id: 'T-2', destination: 'FR' }), record({ id: 'T-3' })]
  writeFileSync(at('list.ndjson'), given.map((each) => `${JSON.stringify(each)}\n`).join(''))
  await run('new', at('made.docket'))
  await run('import', at('made.docket'), at('list.ndjson'))
  await run('determine', at('made.docket'))
}, 120_000)
beforeEach(() => copyFileSync(at('made.docket'), at('case.docket')))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the work on transactions', { timeout: 120_000 }, () => {
  test('it is stated for some, for a filter and for all, and each is found by it', async () => {
    const first = ['--assign', 'Ben', '--status', 'waiting-for-client', '--due', '2026-02-13', '--note', 'Asked']
    expect(await changed('T-1', 'T-3', ...first)).toMatchObject({ selected: 2, changed: 2 })
    expect(await changed('--filter', 'assignee=Ben', '--status', 'done')).toMatchObject({ selected: 2, changed: 2 })
    expect(await changed('--filter', 'assignee=unknown', '--assign', 'Ada')).toMatchObject({ selected: 1 })
    expect(await changed('--filter', 'due-through=2026-02-12', '--assign', 'Eve')).toMatchObject({ selected: 0 })
    expect(await changed('--filter', 'due-from=2026-02-13', '--filter', 'workStatus=done', '--due', '')).toMatchObject({
      selected: 2,
      changed: 2,
    })
    expect(await changed('--filter', 'text=asked', '--note', '')).toMatchObject({ selected: 2, changed: 2 })
    expect(await changed('--every', '--assign', 'Ada')).toMatchObject({ selected: 3, changed: 2 })
    const { output } = await work('T-1', '--note', 'x', '--lang', 'zh-CN')
    expect(output).toBe('1 笔交易中，1 笔的办理情况已更改；判定不以其为据。\n')
    expect((await run('verify', at('case.docket'))).status).toBe(0)
  })

  test('the case stays determined, and its facts are as they were', async () => {
    await work('--every', '--assign', 'Ben', '--note', 'x')
    expect((await run('determine', at('case.docket'))).output).toContain('Nothing to determine')
    await run('export', at('case.docket'), at('out.ndjson'))
    expect(readFileSync(at('out.ndjson'), 'utf8')).not.toContain('Ben')
  })

  test.each([
    [['T-1'], 2, '--assign, --status, --due or --note'],
    [['T-1', '--status', 'later'], 2, 'in-progress, waiting-for-client, ready-for-review, done'],
    [['T-1', '--due', '2026-02-30'], 2, 'date of the calendar'],
    [['T-1', '--assign', 'x'.repeat(201)], 2, '200 characters'],
    [['--filter', 'due-from=soon', '--assign', 'Ben'], 2, '"soon" is not a date'],
    [['--assign', 'Ben'], 2, 'ID… is missing'],
    [['T-1', 'T-9', '--assign', 'Ben'], 1, '"T-9"'],
  ] as const)('names what is wrong with %j, and changes nothing', async (argv, status, text) => {
    expect(await work(...argv)).toMatchObject({ status, output: '', errors: [expect.stringContaining(text)] })
    expect(await changed('--filter', 'assignee=Ben', '--assign', 'Ada')).toMatchObject({ selected: 0 })
  })
})
