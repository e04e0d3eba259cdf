// One fact in many records: told first, done whole or not at all, in one entry of the log, and never on what does not count.
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { newCase } from '../../../../main/casefile/index.ts'
import { caseWorker } from '../../../../main/casework/case.ts'
import { factOfMany, reachOfFact } from '../../../../main/casework/fact-of-many.ts'
import { patternOf, settablePatterns } from '../../../../shared/contract/fact-kinds.ts'
import type { ImportRow } from '../../../../shared/contract/casefile.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import {
  ada,
  ben,
  expectValue,
  folder,
  newCasePath,
  openForWriting,
  record,
  writerOf,
} from '../../../casefile/support/case.ts'
import { sale } from '../../../casefile/support/lpp-sales.ts'
import { workOver } from '../../../casefile/support/work.ts'

const every = { kind: 'filter', filter: {} } as const

const small = () => {
  const store = openForWriting(newCasePath())
  const { writes } = writerOf(store)
  for (const [index, destination] of ['DE', 'FR', 'DE'].entries())
    expectValue(writes.addRecord(ada, 'first', record(`T-${index + 1}`, { destination })))
  expectValue(writes.addRecord(ada, 'first', record('T-4', { parties: [] })))
  return { store, writes, work: () => workOver(store.path) }
}

test('it is told how many records move and what they say now, and without a value only the latter', () => {
  const { work } = small()
  const fact = { pattern: 'destination' } as const
  const present = [
    { value: 'DE', records: 3 },
    { value: 'FR', records: 1 },
  ]
  const now = expectOk(reachOfFact(work(), { selection: every, fact }))
  expect(now).toEqual({ selected: 4, records: 0, without: 0, present, values: 2, moved: null })
  // Nothing was ever determined: no answer changes.
  const moved = { answers: 0, outcomes: 0, listed: [] }
  const then = expectOk(reachOfFact(work(), { selection: every, fact, value: 'FR' }))
  expect(then).toEqual({ selected: 4, records: 3, without: 0, present, values: 2, moved })
  const unknown = expectOk(reachOfFact(work(), { selection: every, fact, value: null }))
  expect(unknown.records).toBe(4)
})

test('a fact of a party is set for each party of the role, and a record without one stays', () => {
  const { work } = small()
  const fact = { pattern: 'parties.*.headquarters', role: 'ultimate-consignee' } as const
  const reach = expectOk(reachOfFact(work(), { selection: every, fact, value: 'FR' }))
  expect(reach).toMatchObject({ selected: 4, records: 3, without: 1, present: [{ value: 'DE', records: 3 }] })
  const records = expectOk(factOfMany(work(), { selection: every, fact, value: 'FR' }))
  for (const { parties } of records)
    expect(parties.map(({ role, headquarters }) => [role, headquarters])).toEqual([
      ['exporter', 'US'],
      ['ultimate-consignee', 'FR'],
    ])
  const { pattern } = fact
  expect(factOfMany(work(), { selection: every, fact: { pattern }, value: 'FR' })).toEqual({
    ok: false,
    error: { code: 'role-missing' },
  })
})

test('a selection is ids or a filter without some; one that the case does not have or count is named', () => {
  const { work, writes } = small()
  const fact = { pattern: 'dates.order' } as const
  const ids = (selection: Parameters<typeof factOfMany>[1]['selection']) =>
    expectOk(factOfMany(work(), { selection, fact, value: '2025-05-03' })).map(({ id }) => id)
  expect(ids({ kind: 'ids', ids: ['T-3', 'T-1', 'T-3'] })).toEqual(['T-3', 'T-1'])
  expect(ids({ kind: 'filter', filter: { facets: { destination: ['DE'] } }, except: ['T-1'] })).toEqual(['T-3', 'T-4'])
  expectValue(writes.withdraw(ada, ['T-3'], 'never shipped'))
  expect(ids(every)).toEqual(['T-1', 'T-2', 'T-4'])
  const refused = (id: string) =>
    factOfMany(work(), { selection: { kind: 'ids', ids: ['T-1', id] }, fact, value: '2025-05-03' })
  expect(refused('T-3')).toEqual({ ok: false, error: { code: 'record-withdrawn', id: 'T-3' } })
  expect(refused('T-9')).toEqual({ ok: false, error: { code: 'record-unknown', id: 'T-9' } })
})

test('a value that a record cannot hold changes none of them', () => {
  const { work } = small()
  for (const [pattern, value] of [
    ['destination', 'ZZ'],
    ['dates.export', 'tomorrow'],
    ['item.quantity', -1],
  ] as const)
    expect(factOfMany(work(), { selection: every, fact: { pattern }, value })).toMatchObject({
      ok: false,
      error: { code: 'fact-refused', id: 'T-1' },
    })
})

test('every fact that the desk corrects may be set, but the role of a party, which names it', () => {
  expect(settablePatterns).not.toContain('parties.*.role')
  expect(settablePatterns.length).toBeGreaterThan(40)
  for (const pattern of settablePatterns) expect(patternOf(pattern)).toBe(pattern)
})

test('the answers that move are those of the records and of all behind them in their accounts', async () => {
  const settings = { lawDate: '2025-07-15' }
  const open = expectValue(
    await newCase(
      join(folder(), 'case.docket'),
      { actor: ada, meta: { title: 'Ledgers', client: '', settings }, writtenBy: 'test 0' },
      { worker: caseWorker() },
    ),
  )
  onTestFinished(() => open.close())
  const given = [sale('first', 700, '2025-07-01'), sale('second', 900, '2025-07-10')]
  const rows: ImportRow[] = given.map((each, index) => ({ row: index + 2, record: each }))
  const source = { fileName: 'a.ndjson', sha256: 'a'.repeat(64), format: 'ndjson' } as const
  expectValue(await open.importRows(ada, source, rows, { existing: 'reject' }))
  expectValue(await open.determine(ada, { settings }))
  const asked = {
    selection: { kind: 'ids' as const, ids: ['first'] },
    fact: { pattern: 'item.quantity' as const },
    value: 1_000,
  }
  const told = expectOk(reachOfFact(workOver(open.path), asked))
  // 1,900 processors are above the limit of one consignee and year (740.29(d)).
  expect(told).toMatchObject({ records: 1, moved: { answers: 2, outcomes: 1, listed: [{ id: 'second' }] } })
  const events = (await open.summary()).events
  const changed = expectValue(
    await open.reviseRecords(ben, 'the order was larger', expectOk(factOfMany(workOver(open.path), asked))),
  )
  expect(changed.map(({ id }) => id)).toEqual(['first'])
  expect((await open.log({ limit: 1 })).map(({ event }) => [event.seq, event.kind, event.by, event.details])).toEqual([
    [events, 'records-revised', 'Ben', { reason: 'the order was larger', records: 1 }],
  ])
  expect(expectValue(await open.determine(ada, { settings }))).toMatchObject({ changed: told.moved?.answers })
  expect((await open.row('second'))?.outcomeCodified).toBe('license-required')
})
