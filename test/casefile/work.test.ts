// The work on a transaction: who has it, how far it is, until when, and what is noted of it. It is sealed in the log and moves no answer.
import { expect, test } from 'vitest'
import { overview } from '../../main/casework/overview.ts'
import { standingRun } from '../../main/casework/standing.ts'
import type { Filter } from '../../shared/contract/casefile.ts'
import { civilDate } from '../../shared/kernel/civil-date.ts'
import { ada, ben, expectValue, newCasePath, openForWriting, record, writerOf } from './support/case.ts'
import { determineAll, verifyStore } from './support/filled.ts'
import { tamper } from './support/tamper.ts'
import { workOver } from './support/work.ts'

const cased = () => {
  const path = newCasePath()
  const store = openForWriting(path)
  const { writes } = writerOf(store)
  for (const id of ['T-1', 'T-2', 'T-3']) expectValue(writes.addRecord(ada, 'first', record(id)))
  determineAll(store)
  const found = (filter: Filter): string[] =>
    store.reads
      .page({ view: { filter, sort: { by: 'key', descending: false } }, start: { index: 0 }, limit: 10 })
      .rows.map(({ id }) => id)
  return { path, store, writes, found }
}

const whole = (store: ReturnType<typeof openForWriting>): void =>
  expect(verifyStore(store).checks.filter(({ passed }) => !passed)).toEqual([])

test('it stands in the row, is found by each of its members, and what is not named stays', () => {
  const { store, writes, found } = cased()
  const given = { assignee: 'Ben', status: 'waiting-for-client', due: '2026-02-13', note: 'Asked who uses it' } as const
  expect(expectValue(writes.changeWork(ada, ['T-2', 'T-3'], given))).toBe(2)
  expect(store.reads.row('T-2')).toMatchObject({
    assignee: 'Ben',
    workStatus: 'waiting-for-client',
    due: '2026-02-13',
    note: 'Asked who uses it',
  })
  expect(expectValue(writes.changeWork(ben, ['T-3'], { status: 'ready-for-review', due: null }))).toBe(1)
  expect(store.reads.row('T-3')).toMatchObject({
    assignee: 'Ben',
    workStatus: 'ready-for-review',
    due: null,
    note: 'Asked who uses it',
  })
  expect(store.reads.row('T-1')).toMatchObject({ assignee: null, workStatus: null, due: null, note: null })
  expect(found({ facets: { assignee: ['Ben'] } })).toEqual(['T-2', 'T-3'])
  expect(found({ facets: { assignee: [null] } })).toEqual(['T-1'])
  expect(found({ facets: { workStatus: ['ready-for-review'] } })).toEqual(['T-3'])
  for (const [due, ids] of [
    [{ through: '2026-02-12' }, []],
    [{ through: '2026-02-13' }, ['T-2']],
    [{ from: '2026-02-13' }, ['T-2']],
    [{ from: '2026-02-14' }, []],
  ] as const)
    expect(found({ due }), JSON.stringify(due)).toEqual(ids)
  expect(found({ text: 'who USES' })).toEqual(['T-2', 'T-3'])
  whole(store)
})

test('each change is one entry of the log with the author, and what stood before stays', () => {
  const { store, writes } = cased()
  const size = store.reads.treeHead().size
  expectValue(writes.changeWork(ada, ['T-1', 'T-2'], { assignee: 'Ben', note: 'first' }))
  expectValue(writes.changeWork(ben, ['T-1'], { note: 'second' }))
  expect(expectValue(writes.changeWork(ben, ['T-1'], { note: 'second', assignee: 'Ben' }))).toBe(0)
  expect(store.reads.treeHead().size).toBe(size + 2)
  const { work, events, versions } = store.reads.transaction('T-1') ?? {}
  expect(work).toMatchObject([
    { assignee: 'Ben', note: 'first', by: 'Ada', at: ada.at },
    { assignee: 'Ben', note: 'second', by: 'Ben', at: ben.at },
  ])
  expect(versions).toHaveLength(1)
  expect(events?.at(-1)?.event).toMatchObject({
    kind: 'work-changed',
    by: 'Ben',
    subject: 'T-1',
    details: { note: 'second', records: 1 },
    rows: [{ table: 'work', count: 1 }],
  })
  whole(store)
})

test('undo puts back what stood before, in all of them, and redo brings it again', () => {
  const { store, writes } = cased()
  expectValue(writes.changeWork(ada, ['T-1'], { assignee: 'Ada' }))
  expectValue(writes.changeWork(ada, ['T-1', 'T-2'], { assignee: 'Ben', status: 'in-progress' }))
  expectValue(writes.undo(ada))
  expect(['T-1', 'T-2'].map((id) => store.reads.row(id)?.assignee)).toEqual(['Ada', null])
  const again = store.reads.redoable()
  expectValue(writes.undo(ada, again?.event.seq))
  expect(['T-1', 'T-2'].map((id) => store.reads.row(id)?.workStatus)).toEqual(['in-progress', 'in-progress'])
  whole(store)
})

test('no answer rests on it: the run stands, and a new fact and a new answer leave it as it is', () => {
  const { path, store, writes } = cased()
  expectValue(writes.changeWork(ada, ['T-1'], { status: 'done' }))
  expect(store.reads.unsettled().stale).toBe(0)
  expect(standingRun(workOver(path))).not.toBeNull()
  expectValue(writes.reviseRecords(ada, 'corrected', [record('T-1', { destination: 'FR' })]))
  expect(store.reads.row('T-1')).toMatchObject({ workStatus: 'done', status: 'outdated' })
  determineAll(store)
  expect(store.reads.row('T-1')).toMatchObject({ workStatus: 'done', status: 'determined' })
  whole(store)
})

test('an unknown id, a day that does not exist and a text without an end are refused, and nothing is written', () => {
  const { store, writes } = cased()
  const { size } = store.reads.treeHead()
  expect(writes.changeWork(ada, ['T-1', 'T-9'], { assignee: 'Ben' })).toMatchObject({
    ok: false,
    error: { code: 'record-unknown', id: 'T-9' },
  })
  for (const change of [{ due: '2026-02-30' }, { note: 'x'.repeat(4001) }, { assignee: '' }])
    expect(writes.changeWork(ada, ['T-1'], change)).toMatchObject({ ok: false, error: { code: 'request-malformed' } })
  expect(store.reads.treeHead().size).toBe(size)
  expect(store.reads.row('T-1')?.assignee).toBeNull()
})

test('the overview tells what is late on the day, and what waits; what is done is not late', () => {
  const { path, writes } = cased()
  expectValue(writes.changeWork(ada, ['T-1', 'T-2', 'T-3'], { due: '2026-02-13' }))
  expectValue(writes.changeWork(ada, ['T-2'], { status: 'waiting-for-client' }))
  expectValue(writes.changeWork(ada, ['T-3'], { status: 'done' }))
  const told = (day: string) =>
    overview(workOver(path), { asOf: civilDate(day) })
      .needsPerson.filter(({ kind }) => kind === 'overdue' || kind === 'waiting-for-client')
      .map(({ kind, transactions }) => [kind, transactions])
  expect(told('2026-02-13')).toEqual([['waiting-for-client', 1]])
  expect(told('2026-02-14')).toEqual([
    ['overdue', 2],
    ['waiting-for-client', 1],
  ])
})

test.each([
  ['a column of the grid', 'UPDATE current_row SET assignee = 0, note = 0 WHERE key = 1', 'current-rows'],
  ['the sealed row', "UPDATE work SET assignee = 'Eve' WHERE key = 1", 'sealed-rows'],
])('%s that somebody changed is found', (_what, sql, check) => {
  const { path, store, writes } = cased()
  expectValue(writes.changeWork(ada, ['T-1'], { assignee: 'Ben', note: 'n' }))
  store.close()
  tamper(path, sql)
  const { checks } = verifyStore(openForWriting(path))
  expect(checks.filter(({ passed }) => !passed).map(({ check: name }) => name)).toContain(check)
})
