// The case over its threads: what the desktop and the command line hold.
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type WritableCase, newCase, openCase } from '../../main/casefile/index.ts'
import type { ImportRow, ImportSource } from '../../shared/contract/casefile.ts'
import { ada, ben, expectValue, folder, meta, record } from './support/case.ts'

const worker = new URL('./support/toy.worker.ts', import.meta.url)
const source: ImportSource = { fileName: 'list.csv', sha256: 'b'.repeat(64), format: 'csv' }

const freshCase = async (): Promise<WritableCase> => {
  const opened = expectValue(
    await newCase(join(folder(), 'case.docket'), { actor: ada, meta, writtenBy: 'test 0' }, { worker }),
  )
  onTestFinished(() => opened.close())
  return opened
}

function* rows(count: number, from = 0): Generator<ImportRow> {
  for (let number = from; number < from + count; number += 1)
    yield { row: number + 2, record: record(`T-${number}`, { destination: ['DE', 'CN', 'FR'][number % 3] }) }
}

test('a list is imported, determined, read, verified, and closed as one file', async () => {
  const open = await freshCase()
  const progress: number[] = []
  const given = [
    ...rows(2_500),
    {
      row: 9_999,
      rejected: [{ column: 'destination', code: 'country-unknown', args: { text: 'Germny' }, text: 'T-x;Germny' }],
    },
  ]
  const imported = expectValue(
    await open.importRows(ada, source, given, { existing: 'reject', onProgress: ({ done }) => progress.push(done) }),
  )
  expect(imported).toMatchObject({ state: 'finished', added: 2_500, rejected: 1 })
  expect(progress.at(-1)).toBe(2_501)
  expect(await open.rejectedRows({ after: 0, limit: 10 })).toMatchObject([
    { row: 9_999, column: 'destination', status: 'open', text: 'T-x;Germny' },
  ])
  const run = expectValue(await open.determine(ada, { settings: {} }))
  expect(run).toMatchObject({ state: 'finished', determined: 2_500, changed: 2_500 })
  expect((await open.counts()).codified).toEqual({
    'no-license-required': 834,
    'license-required': 833,
    authorized: 833,
  })
  let streamed = 0
  for await (const { record: facts, determination } of open.transactions())
    if (determination?.id === facts.id) streamed += 1
  expect(streamed).toBe(2_500)
  const verification = await open.verify()
  expect(verification.checks.filter(({ passed }) => !passed)).toEqual([])
  expect(verification.head).toEqual(await open.treeHead())
  await open.close()
  expect(readdirSync(dirname(open.path))).toEqual(['case.docket'])
})

test('an import offered again changes nothing; a row with other facts is rejected or revised as asked', async () => {
  const open = await freshCase()
  await open.importRows(ada, source, rows(10), { existing: 'reject' })
  expect(expectValue(await open.importRows(ada, source, rows(10), { existing: 'reject' }))).toMatchObject({
    added: 0,
    unchanged: 10,
  })
  const changed: ImportRow[] = [{ row: 2, record: record('T-0', { destination: 'JP' }) }]
  expect(expectValue(await open.importRows(ada, source, changed, { existing: 'reject' }))).toMatchObject({
    rejected: 1,
  })
  expect(await open.rejectedRows({ after: 0, limit: 10 })).toMatchObject([
    { code: 'record-exists', args: { id: 'T-0' } },
  ])
  expect(expectValue(await open.importRows(ben, source, changed, { existing: 'revise' }))).toMatchObject({ revised: 1 })
  expect(await open.row('T-0')).toMatchObject({ version: 2, destination: 'JP' })
})

test('an id that stands twice in one file is rejected the second time', async () => {
  const open = await freshCase()
  const twice: ImportRow[] = [
    { row: 2, record: record('T-1') },
    { row: 3, record: record('T-1', { destination: 'FR' }) },
  ]
  expect(expectValue(await open.importRows(ada, source, twice, { existing: 'revise' }))).toMatchObject({
    added: 1,
    rejected: 1,
  })
  expect(await open.rejectedRows({ after: 0, limit: 10 })).toMatchObject([{ row: 3, code: 'record-twice-in-file' }])
})

test('an import that is cancelled says so and keeps the batches that were in', async () => {
  const open = await freshCase()
  const abort = new AbortController()
  const imported = expectValue(
    await open.importRows(ada, source, rows(5_000), {
      existing: 'reject',
      signal: abort.signal,
      onProgress: ({ done }) => done >= 2_000 && abort.abort(),
    }),
  )
  expect(imported.state).toBe('cancelled')
  expect(imported.added % 1_000).toBe(0)
  expect((await open.summary()).records).toBe(imported.added)
})

test('a run of determinations can be cancelled between two batches and taken up again', async () => {
  const open = await freshCase()
  await open.importRows(ada, source, rows(4_000), { existing: 'reject' })
  const abort = new AbortController()
  const first = expectValue(
    await open.determine(ada, {
      settings: {},
      signal: abort.signal,
      onProgress: ({ done }) => done >= 1_000 && abort.abort(),
    }),
  )
  expect(first.state).toBe('cancelled')
  expect(first.determined).toBeLessThan(4_000)
  const second = expectValue(await open.determine(ada, { settings: {} }))
  expect(second).toMatchObject({ determined: 4_000, changed: 4_000 - first.changed, stands: true })
  expect((await open.runs(5)).map(({ state }) => state)).toEqual(['finished', 'cancelled'])
})

test('the reader sees what the writer has answered', async () => {
  const open = await freshCase()
  expectValue(await open.addRecord(ada, 'r', record('T-1')))
  expect(await open.row('T-1')).toMatchObject({ version: 1 })
  expectValue(await open.reviseRecords(ada, 'r', [record('T-1', { destination: 'FR' })]))
  expect(await open.counts({ facets: { destination: ['FR'] } })).toMatchObject({ total: 1 })
})

test('a case that this process has open is not opened for writing again', async () => {
  const open = await freshCase()
  expect(await openCase(open.path, { mode: 'write', worker })).toEqual({
    ok: false,
    error: { code: 'case-locked', path: open.path },
  })
  const beside = expectValue(await openCase(open.path, { mode: 'read', worker }))
  expect((await beside.summary()).meta).toEqual(meta)
  await beside.close()
  expectValue(await open.addRecord(ada, 'still writable', record('T-1')))
})

test('a copy is whole, is a case, and is never written over a file', async () => {
  const open = await freshCase()
  expectValue(await open.addRecord(ada, 'r', record('T-1')))
  const target = join(dirname(open.path), 'copy.docket')
  expect(expectValue(await open.saveCopy(target)).bytes).toBeGreaterThan(0)
  expect(await open.saveCopy(target)).toEqual({ ok: false, error: { code: 'case-exists', path: target } })
  const copy = expectValue(await openCase(target, { mode: 'read', worker }))
  expect(await copy.treeHead()).toEqual(await open.treeHead())
  expect((await copy.verify()).passed).toBe(true)
  await copy.close()
  expect(existsSync(`${target}-wal`)).toBe(false)
})

test('log proofs made by the case hold against its heads', async () => {
  const open = await freshCase()
  const before = await open.treeHead()
  expectValue(await open.addRecord(ada, 'r', record('T-1')))
  expectValue(await open.addRecord(ada, 'r', record('T-2')))
  const after = await open.treeHead()
  expect([before.size, after.size]).toEqual([1, 3])
  expect(await open.treeHead(1)).toEqual(before)
  expect(await open.consistencyProof(1)).toMatchObject({ first: 1, second: 3 })
  expect(await open.inclusionProof(2)).toMatchObject({ index: 2, size: 3 })
  expect(await open.inclusionProof(3)).toBeNull()
})
