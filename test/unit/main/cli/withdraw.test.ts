// docket withdraw: a reason always, what it does told first, and a list that is imported again brings nothing back.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { docket, record } from './world.ts'

let folder = ''
const at = (name: string): string => join(folder, name)
const env = { DOCKET_USER: 'Ada' }
const run = async (...argv: readonly string[]) => docket(argv, { env })

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'docket-withdraw-'))
  const list = ['T-1', 'T-2'].map((id) => `${JSON.stringify(record({ id }))}\n`).join('')
  writeFileSync(at('list.ndjson'), list)
  await run('new', at('case.docket'))
  await run('import', at('case.docket'), at('list.ndjson'))
  await run('determine', at('case.docket'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('asks for a reason before anything else', async () => {
  expect(await run('withdraw', at('case.docket'), 'T-1')).toMatchObject({
    status: 2,
    output: '',
    errors: [expect.stringContaining('--reason TEXT')],
  })
  expect((await run('withdraw', at('case.docket'), 'T-1', '--reason', ' ')).status).toBe(2)
})

test('says what it did, and overview and explain say it of the transaction', async () => {
  const dry = await run('withdraw', at('case.docket'), 'T-1', '--dry-run')
  expect(dry.output).toContain('would be withdrawn: 1')
  const { status, output } = await run('withdraw', at('case.docket'), 'T-1', '--reason', 'never shipped')
  expect(status).toBe(0)
  expect(output).toMatch(/^Transactions withdrawn: 1\..*\nAnswers .*: 0; .*: 0\n.*docket determine/s)
  const line = 'T-1 · withdrawn by Ada on 2026-01-05T09:00:00Z: never shipped'
  expect((await run('overview', at('case.docket'))).output).toContain(line)
  expect((await run('explain', at('case.docket'), 'T-1')).output).toMatch(new RegExp(`^${line}\nIt counts nowhere`))
  const chinese = await run('overview', at('case.docket'), '--lang', 'zh-CN')
  expect(chinese.output).toContain('已作废、不计入任何结果的交易：1 笔')
  const { output: json } = await run('explain', at('case.docket'), 'T-1', '--json')
  expect(JSON.parse(json)).toMatchObject({ withdrawn: { by: 'Ada', reason: 'never shipped' } })
})

test('names the transaction that cannot be withdrawn or brought back', async () => {
  const cases = [
    [['T-9', '--reason', 'x'], 'no transaction "T-9"'],
    [['T-1', '--undo', '--reason', 'x'], '"T-1" is not withdrawn'],
    [['T-1', 'T-9', '--reason', 'x'], 'no transaction "T-9"'],
  ] as const
  for (const [argv, text] of cases)
    expect(await run('withdraw', at('case.docket'), ...argv)).toMatchObject({
      status: 1,
      output: '',
      errors: [expect.stringContaining(text)],
    })
  await run('withdraw', at('case.docket'), 'T-1', '--reason', 'x')
  expect((await run('withdraw', at('case.docket'), 'T-1', '--reason', 'x')).errors).toEqual([
    expect.stringContaining('bring it back first'),
  ])
})

test('a list that has it says so', async () => {
  await run('withdraw', at('case.docket'), 'T-1', '--reason', 'never shipped')
  const again = await run('import', at('case.docket'), at('list.ndjson'))
  expect(again.status).toBe(3)
  expect(again.output).toContain('which a list does not bring back: T-1')
  const { output } = await run('import', at('case.docket'), at('list.ndjson'), '--json')
  expect(JSON.parse(output)).toMatchObject({ unchanged: 1, rejected: 1, withdrawn: ['T-1'] })
  expect((await run('withdraw', at('case.docket'), 'T-1', '--undo', '--reason', 'it did')).status).toBe(0)
  expect((await run('import', at('case.docket'), at('list.ndjson'))).status).toBe(0)
})
