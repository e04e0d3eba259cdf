// Questions over a case run on its readers: a long one keeps no page waiting, stops where it stands, and a thread that dies is one
// clear error after which the case goes on.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { CaseError, type WritableCase, newCase } from '../../main/casefile/index.ts'
import { Cancelled, askerOf } from '../../main/casework/ask.ts'
import type { ImportRow } from '../../shared/contract/casefile.ts'
import { ada, expectValue, folder, meta, record } from './support/case.ts'

const withLaw = new URL('../../main/casework/case.worker.ts', import.meta.url)
const mortal = new URL('./support/mortal.worker.ts', import.meta.url)
const source = { fileName: 'a.ndjson', sha256: 'a'.repeat(64), format: 'ndjson' } as const
const page = { view: { filter: {}, sort: { by: 'key', descending: false } }, start: { index: 0 }, limit: 50 } as const

const caseOf = async (count: number, worker: URL): Promise<WritableCase> => {
  const at = join(folder(), 'case.docket')
  const open = expectValue(await newCase(at, { actor: ada, meta, writtenBy: 'test 0' }, { worker }))
  onTestFinished(() => open.close())
  const rows = Array.from({ length: count }, (_, index): ImportRow => ({
    row: index + 2,
    record: record(`T-${index}`, { destination: 'DE' }),
  }))
  expectValue(await open.importRows(ada, source, rows, { existing: 'reject' }))
  return open
}

test('pages and short questions are answered while a long question runs, and it stops when it is told to', async () => {
  const open = await caseOf(6_000, withLaw)
  const { ask } = askerOf(open)
  const stop = new AbortController()
  const target = join(folder(), 'out.xlsx')
  let began = (): void => undefined
  const underway = new Promise<void>((resolve) => (began = resolve))
  let state: 'running' | 'ended' = 'running'
  const long = ask('export', { filter: {}, format: 'xlsx', path: target }, { signal: stop.signal, progress: began })
    .catch((error: unknown) => error)
    .finally(() => (state = 'ended'))
  await underway
  expect((await open.page(page)).rows).toHaveLength(50)
  expect(await ask('settings', { stated: {} })).toEqual(meta.settings)
  expect(state).toBe('running')
  stop.abort()
  expect(await long).toBeInstanceOf(Cancelled)
  expect(existsSync(target)).toBe(false)
  // What was asked to stop before it began does no work at all.
  await expect(ask('timeline', {}, { signal: stop.signal })).rejects.toThrow(Cancelled)
  const whole = await ask('export', { filter: {}, format: 'csv', path: `${target}.csv` })
  expect(whole).toEqual({ ok: true, value: { rows: 6_000 } })
}, 60_000)

test('checking the file stops by the same way', async () => {
  const open = await caseOf(3_000, withLaw)
  const stop = new AbortController()
  await expect(open.verify({ signal: stop.signal, onProgress: () => stop.abort() })).rejects.toThrow(Cancelled)
  expect((await open.verify()).passed).toBe(true)
}, 60_000)

test('a thread that dies is one clear error, and the case goes on', async () => {
  const open = await caseOf(10, mortal)
  for (const weight of ['page', 'one', 'all', 'job'] as const)
    for (const how of ['exit', 'throw later']) {
      const died = await open.ask(how, [], { weight }).catch((error: unknown) => error)
      expect(died).toBeInstanceOf(CaseError)
      expect(died).toMatchObject({ failure: { code: 'case-thread-ended', path: open.path } })
      expect(await open.ask('count', [], { weight })).toBe(10)
      expect((await open.page(page)).rows).toHaveLength(10)
    }
  await open.close()
  await expect(open.page(page)).rejects.toMatchObject({ failure: { code: 'case-closed' } })
}, 60_000)
