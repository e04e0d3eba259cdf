// A transaction that was stated wrongly or never took place is withdrawn: it counts nowhere, and everything of it stays in the file.
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type WritableCase, newCase } from '../../main/casefile/index.ts'
import { caseWorker } from '../../main/casework/case.ts'
import { deadlinesOf } from '../../main/casework/deadlines.ts'
import { explanation } from '../../main/casework/explain.ts'
import { ledgersOf } from '../../main/casework/ledgers.ts'
import { overview } from '../../main/casework/overview.ts'
import { standingEntries, standingRun } from '../../main/casework/standing.ts'
import { windowsOfAll } from '../../main/casework/windows.ts'
import { reachOfWithdrawal } from '../../main/casework/withdrawal.ts'
import type { ImportRow } from '../../shared/contract/casefile.ts'
import { civilDate } from '../../shared/kernel/civil-date.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import { ada, ben, expectValue, folder, newCasePath, openForWriting, record, writerOf } from './support/case.ts'
import { determineAll, verifyStore } from './support/filled.ts'
import { sale } from './support/lpp-sales.ts'
import { tamper } from './support/tamper.ts'
import { workOver } from './support/work.ts'

const whole = (store: ReturnType<typeof openForWriting>): void =>
  expect(verifyStore(store).checks.filter(({ passed }) => !passed)).toEqual([])

const threeCountries = () => {
  const store = openForWriting(newCasePath())
  const { writes } = writerOf(store)
  for (const [index, destination] of ['DE', 'CN', 'FR'].entries())
    expectValue(writes.addRecord(ada, 'first', record(`T-${index + 1}`, { destination })))
  determineAll(store)
  return { store, writes }
}

const inOrder = { by: 'key', descending: false } as const
const page = (filter: object) => ({ view: { filter, sort: inOrder }, start: { index: 0 }, limit: 10 }) as const

test('it leaves the grid, the counts, the facets and the parties, and is found where its status is asked for', () => {
  const { store, writes } = threeCountries()
  expectValue(writes.withdraw(ben, ['T-2'], 'never shipped'))
  const { reads } = store
  expect(reads.summary()).toMatchObject({ records: 2, withdrawn: 1 })
  expect(reads.page(page({})).rows.map(({ id }) => id)).toEqual(['T-1', 'T-3'])
  expect(reads.page(page({ text: 'T-2' })).total).toBe(0)
  const asked = { facets: { status: ['withdrawn'] } }
  expect(reads.page(page(asked)).rows).toMatchObject([{ id: 'T-2', status: 'withdrawn' }])
  expect(reads.page({ ...page(asked), view: { filter: asked, sort: { by: 'id', descending: true } } }).total).toBe(1)
  expect(reads.counts()).toMatchObject({ total: 2, status: { determined: 2, withdrawn: 1 } })
  expect(reads.counts().codified).toEqual({ 'no-license-required': 1, authorized: 1 })
  expect(reads.counts(asked)).toMatchObject({ total: 1, codified: { 'license-required': 1 } })
  const [destinations, statuses] = reads.facets({}, ['destination', 'status'], 10)
  expect(destinations?.values.map(({ value }) => value)).toEqual(['DE', 'FR'])
  expect(statuses?.values).toContainEqual({ value: 'withdrawn', count: 1 })
  expect(reads.parties('Rheinwerk', 0, 10).parties).toMatchObject([{ transactions: 2 }])
  expect(reads.unsettled()).toEqual({ stale: 0, rejected: 0 })
  expect(reads.withdrawn()).toEqual([{ id: 'T-2', by: 'Ben', at: ben.at, reason: 'never shipped' }])
  whole(store)
})

test('its facts, answers and signatures stay, with who withdrew it, when and why, and it comes back as it was', () => {
  const { store, writes } = threeCountries()
  expectValue(writes.signOff(ada, 'preparer', ['T-2'], 'checked'))
  const before = store.reads.transaction('T-2')
  expectValue(writes.withdraw(ben, ['T-2'], 'never shipped'))
  const after = store.reads.transaction('T-2')
  expect(after).toMatchObject({
    record: before?.record,
    versions: before?.versions,
    determination: before?.determination,
    signOffs: before?.signOffs,
    withdrawals: [{ state: 'withdrawn', by: 'Ben', at: ben.at, reason: 'never shipped' }],
  })
  expect(after?.events.at(-1)?.event).toMatchObject({
    kind: 'records-withdrawn',
    by: 'Ben',
    subject: 'T-2',
    details: { reason: 'never shipped', records: 1 },
    rows: [{ table: 'withdrawal', count: 1 }],
  })
  whole(store)
  expectValue(writes.reinstate(ada, ['T-2'], 'it did ship'))
  expect(store.reads.row('T-2')).toMatchObject({ status: 'determined', signOff: 'prepared' })
  expect(store.reads.withdrawn()).toEqual([])
  expect(store.reads.transaction('T-2')?.withdrawals.map(({ state }) => state)).toEqual(['withdrawn', 'reinstated'])
  whole(store)
})

test('nothing is changed or signed on it meanwhile, and neither twice', () => {
  const { store, writes } = threeCountries()
  const withdrawn = { ok: false, error: { code: 'record-withdrawn', id: 'T-2' } }
  expect(writes.reinstate(ada, ['T-2'], 'why')).toEqual({
    ok: false,
    error: { code: 'record-not-withdrawn', id: 'T-2' },
  })
  expectValue(writes.withdraw(ada, ['T-2'], 'why'))
  expect(writes.withdraw(ada, ['T-1', 'T-2'], 'why')).toEqual(withdrawn)
  expect(store.reads.row('T-1')?.status).toBe('determined')
  expect(writes.reviseRecords(ada, 'why', [record('T-2', { destination: 'FR' })])).toEqual(withdrawn)
  expect(writes.signOff(ada, 'preparer', ['T-2'], '')).toEqual(withdrawn)
  expect(writes.withdraw(ada, ['T-9'], 'why')).toEqual({ ok: false, error: { code: 'record-unknown', id: 'T-9' } })
  whole(store)
})

test('undo brings it back, and redo withdraws it again', () => {
  const { store, writes } = threeCountries()
  expectValue(writes.withdraw(ada, ['T-1', 'T-2'], 'why'))
  expect(store.reads.undoable()?.event.kind).toBe('records-withdrawn')
  expectValue(writes.undo(ada))
  expect(store.reads.withdrawn()).toEqual([])
  expectValue(writes.undo(ada, store.reads.redoable()?.event.seq))
  expect(store.reads.withdrawn().map(({ id }) => id)).toEqual(['T-1', 'T-2'])
  expectValue(writes.reinstate(ada, ['T-1'], 'why'))
  // The last change comes first.
  expectValue(writes.undo(ada))
  expect(store.reads.withdrawn().map(({ id }) => id)).toEqual(['T-1', 'T-2'])
  whole(store)
})

test('a list that has it is told so and brings nothing back, whatever its row says', () => {
  const { store, writes } = threeCountries()
  expectValue(writes.withdraw(ada, ['T-2'], 'why'))
  const { imports } = writerOf(store)
  const source = { fileName: 'again.csv', sha256: 'c'.repeat(64), format: 'csv' } as const
  for (const existing of ['revise', 'reject'] as const)
    for (const destination of ['CN', 'JP']) {
      const id = imports.begin(ada, source, existing)
      const row = { row: 2, record: record('T-2', { destination }) }
      const tally = imports.batch(ada, id, source.fileName, existing, [row])
      expect(tally).toEqual({ added: 0, revised: 0, unchanged: 0, rejected: 1 })
      imports.end(ada, id, source, 'finished', tally)
      expect(store.reads.rejectedRows({ import: id, after: 0, limit: 10 })).toMatchObject([
        { column: 'id', code: 'record-withdrawn', args: { id: 'T-2' } },
      ])
    }
  expect(store.reads.row('T-2')).toMatchObject({ status: 'withdrawn', version: 1 })
  whole(store)
})

test.each([
  ['the reason', `UPDATE withdrawal SET reason = 'other'`, 'sealed-rows'],
  ['the row taken away', 'DELETE FROM withdrawal', 'sealed-rows'],
  [
    'one that counts hidden from the desk',
    `UPDATE current_row SET status = (SELECT status FROM current_row WHERE key = 2) WHERE key = 1`,
    'current-rows',
  ],
])('a check of the case names %s', (_what, sql, check) => {
  const { store, writes } = threeCountries()
  expectValue(writes.withdraw(ada, ['T-2'], 'why'))
  const { path } = store
  store.close()
  tamper(path, sql)
  const opened = openForWriting(path)
  expect(
    verifyStore(opened)
      .checks.filter(({ passed }) => !passed)
      .map((each) => each.check),
  ).toContain(check)
})

// ── With the law ─────────────────────────────────────────────────────────────────────────────────────────────────────

const settings = { lawDate: '2025-07-15' }
const asOf = civilDate('2026-01-05')

const sales = async (): Promise<WritableCase> => {
  const open = expectValue(
    await newCase(
      join(folder(), 'case.docket'),
      { actor: ada, meta: { title: 'Ledgers', client: '', settings }, writtenBy: 'test 0' },
      { worker: caseWorker() },
    ),
  )
  onTestFinished(() => open.close())
  const given = [sale('first', 1_000, '2025-07-01'), sale('second', 900, '2025-07-10'), sale('third', 1, '2025-07-11')]
  const rows: ImportRow[] = given.map((each, index) => ({ row: index + 2, record: each }))
  const source = { fileName: 'a.ndjson', sha256: 'a'.repeat(64), format: 'ndjson' } as const
  expectValue(await open.importRows(ada, source, rows, { existing: 'reject' }))
  expectValue(await open.determine(ada, { settings }))
  return open
}

test('those behind it in the same account are determined again, and what is told beforehand comes true', async () => {
  const open = await sales()
  const outcome = async (id: string) => (await open.row(id))?.outcomeCodified
  // 1,900 processors are above the limit of one consignee and year (740.29(d)).
  expect(await outcome('second')).toBe('license-required')
  const reach = expectOk(reachOfWithdrawal(workOver(open.path), { ids: ['first'], undo: false }))
  expect(reach).toMatchObject({ transactions: 1, signOffs: 0, moved: { answers: 2, outcomes: 1 } })
  expect(reach.moved.listed).toMatchObject([
    { id: 'second', before: { codified: 'license-required' }, after: { codified: 'authorized' } },
  ])
  expectValue(await open.withdraw(ben, ['first'], 'cancelled before shipment'))
  expect((await open.runs(1))[0]?.stands).toBe(false)
  expect(expectValue(await open.determine(ada, { settings }))).toMatchObject({ determined: 2, stands: true })
  expect(await outcome('second')).toBe('authorized')
  expect(await outcome('first')).toBe('authorized')

  const back = expectOk(reachOfWithdrawal(workOver(open.path), { ids: ['first'], undo: true }))
  expect(back.moved.listed.map(({ id }) => id)).toEqual(['first', 'second'])
  expectValue(await open.reinstate(ben, ['first'], 'it was another order'))
  expectValue(await open.determine(ada, { settings }))
  expect(await outcome('second')).toBe('license-required')
  expect((await open.verify()).checks.filter(({ passed }) => !passed)).toEqual([])
})

test('what another change moved is not told as moved by this one', async () => {
  const open = await sales()
  expectValue(await open.reviseRecords(ben, 'smaller', [sale('first', 700, '2025-07-01')]))
  // Not determined since: the second passes by the correction, not by the withdrawal of the third.
  const { moved } = expectOk(reachOfWithdrawal(workOver(open.path), { ids: ['third'], undo: false }))
  expect(moved).toEqual({ answers: 0, outcomes: 0, listed: [] })
})

test('no ledger, window, deadline, flow or entry of a report counts it, and the overview says how many there are', async () => {
  const open = await sales()
  expectValue(await open.withdraw(ben, ['first'], 'never ordered'))
  expectValue(await open.determine(ada, { settings }))
  const work = workOver(open.path)
  expect(standingRun(work).ok).toBe(true)
  expect(standingEntries(work).map(({ stated }) => stated.id)).toEqual(['second', 'third'])
  expect(windowsOfAll(work).rows.map(({ id }) => id)).toEqual(['second', 'third'])
  const told = overview(work, { asOf })
  expect(told.withdrawn).toEqual({
    transactions: 1,
    newest: [{ id: 'first', by: 'Ben', at: ben.at, reason: 'never ordered' }],
  })
  expect(told.flows.reduce((sum, { transactions }) => sum + transactions, 0)).toBe(2)
  expect(deadlinesOf(work, { asOf }).flatMap(({ transactions }) => transactions)).not.toContain('first')
  const { accounts } = expectOk(ledgersOf(work, { asOf }))
  expect(accounts.length).toBeGreaterThan(0)
  expect(JSON.stringify(accounts)).not.toContain('"first"')
  // What it was answered stays to be read.
  expect(explanation(work, { id: 'first', settings: null, language: 'en' })?.determination.codified.outcome).toBe(
    'authorized',
  )
})
