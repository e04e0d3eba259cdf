// docket set: one fact in many transactions, in the words of a list, after it was told what it does.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { docket, record } from './world.ts'

let folder = ''
const at = (name: string): string => join(folder, name)
const env = { DOCKET_USER: 'Ada' }
const run = async (...argv: readonly string[]) => docket(argv, { env })
const set = async (...argv: readonly string[]) => run('set', at('case.docket'), ...argv)
const records = async (): Promise<string> => {
  rmSync(at('out.ndjson'), { force: true })
  await run('export', at('case.docket'), at('out.ndjson'))
  return readFileSync(at('out.ndjson'), 'utf8')
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'docket-set-'))
  const given = [record({ id: 'T-1' }), record({ id: 'T-2', destination: 'FR' }), record({ id: 'T-3' })]
  writeFileSync(at('list.ndjson'), given.map((each) => `${JSON.stringify(each)}\n`).join(''))
  await run('new', at('case.docket'))
  await run('import', at('case.docket'), at('list.ndjson'))
  await run('determine', at('case.docket'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('tells records, present values and answers, and changes nothing in a dry run', async () => {
  const before = await records()
  const { status, output } = await set('--filter', 'destination=DE', '--set', 'destination=China', '--dry-run')
  expect(status).toBe(0)
  expect(output).toContain('would change in 2 of 2 transactions')
  expect(output).toContain('Germany: 2')
  expect(output).toMatch(/Answers that differ: 2; with another outcome: \d/)
  expect(await records()).toBe(before)
  const { output: json } = await set('--every', '--set', 'destination=CN', '--dry-run', '--json')
  expect(JSON.parse(json)).toMatchObject({ selected: 3, records: 3, without: 0, values: 2, moved: { answers: 3 } })
})

test('sets in all that are chosen, with reason and author in one entry, by a list’s own words', async () => {
  expect((await set('T-1', 'T-3', '--set', 'consignee.headquarters=Brazil', '--reason', 'Register')).status).toBe(0)
  expect(
    (await set('--filter', 'destination=FR', '--set', 'held.purchaseOrder=2025-06-02', '--reason', 'Order')).status,
  ).toBe(0)
  expect((await set('--every', '--set', 'item.datacenter=', '--reason', 'Nobody knows')).status).toBe(0)
  const all = (await records())
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
  expect(all).toMatchObject([
    { id: 'T-1', parties: [{ headquarters: 'BR' }] },
    { id: 'T-2', parties: [{ headquarters: 'DE' }], held: { purchaseOrder: '2025-06-02' } },
    { id: 'T-3', parties: [{ headquarters: 'BR' }] },
  ])
  expect(JSON.stringify(all)).not.toContain('datacenter')
})

test.each([
  [['T-1', '--set', 'destination=FR'], '--reason TEXT'],
  [['T-1', '--reason', 'x'], '--set COLUMN=VALUE'],
  [['T-1', '--set', 'destination', '--reason', 'x'], 'COLUMN=VALUE'],
  [['T-1', '--set', 'id=T-9', '--reason', 'x'], '"id" is no fact'],
  [['T-1', '--set', 'consignee[2].name=A', '--reason', 'x'], '"consignee[2].name" is no fact'],
  [['T-1', '--set', 'destination=Germny', '--reason', 'x'], 'destination cannot have that value'],
  [['--filter', 'color=red', '--set', 'destination=FR', '--reason', 'x'], 'NAME=VALUE'],
  [['--filter', 'from=May', '--set', 'destination=FR', '--reason', 'x'], 'date of the calendar'],
  [['--set', 'destination=FR', '--reason', 'x'], 'ID… is missing'],
] as const)('names what is wrong with %j', async (argv, text) => {
  const before = await records()
  expect(await set(...argv)).toMatchObject({ status: 2, output: '', errors: [expect.stringContaining(text)] })
  expect(await records()).toBe(before)
})

test('names the transaction that is not there, and changes none', async () => {
  const before = await records()
  expect(await set('T-1', 'T-9', '--set', 'destination=FR', '--reason', 'x')).toMatchObject({
    status: 1,
    output: '',
    errors: [expect.stringContaining('"T-9"')],
  })
  expect(await records()).toBe(before)
})
