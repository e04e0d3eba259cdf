// How fast the questions of the desk are answered over a million transactions. Makes the case unless DOCKET_BENCH_CASE names
// one that is there (node test/bench/million.ts PATH). Bounds leave room for a slow processor; figures are printed.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CaseStore, openStore } from '../../main/casefile/store/store.ts'
import type { Filter, Sort } from '../../shared/contract/casefile.ts'
import { facetNames } from '../../shared/contract/columns.ts'
import { MILLION, makeCase } from './million.ts'

const count = Number(process.env['DOCKET_BENCH_ROWS'] ?? MILLION)
const given = process.env['DOCKET_BENCH_CASE']
const place = mkdtempSync(join(tmpdir(), 'bench-'))
const path = given !== undefined && existsSync(given) ? given : join(place, 'million.docket')
let store: CaseStore

beforeAll(() => {
  if (!existsSync(path)) console.log(makeCase(path, count, console.log))
  const opened = openStore(path, { mode: 'read' })
  if (!opened.ok) throw new Error(opened.error.code)
  store = opened.value
}, 3_000_000)

afterAll(() => {
  store?.close()
  rmSync(place, { recursive: true, force: true })
})

// Processor time, not the clock: other work on the machine must not decide whether this is fast enough.
const timed = (work: () => unknown): number => {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** The median of some answers to a question asked again and again, in milliseconds of processor time; `name` is printed with it. */
const median = (name: string, ask: (turn: number) => unknown, turns = 15): number => {
  const times = Array.from({ length: turns }, (_, turn) => timed(() => ask(turn))).toSorted(
    (left, right) => left - right,
  )
  const middle = times[Math.floor(turns / 2)] ?? Number.NaN
  console.log(
    `${name.padEnd(64)} median ${middle.toFixed(1).padStart(7)} ms, slowest ${(times.at(-1) ?? 0).toFixed(1).padStart(7)} ms`,
  )
  return middle
}

const inOrder: Sort = { by: 'key', descending: false }
const page = (filter: Filter, sort: Sort, index: number) =>
  store.reads.page({ view: { filter, sort }, start: { index }, limit: 100 })

test('the first page of a case is there at once, before any index is loaded', () => {
  expect(median('first page, cold', () => page({}, inOrder, 0), 3)).toBeLessThan(100)
})

test('the columns of all rows are in memory within seconds', () => {
  const before = process.memoryUsage().rss
  const time = timed(() => store.reads.counts())
  console.log(
    `loading the columns: ${Math.round(time)} ms, ${Math.round((process.memoryUsage().rss - before) / 1e6)} MB`,
  )
  expect(time).toBeLessThan(15_000)
})

test('the figures of the overview, all facets and a page anywhere in any order', () => {
  const total = store.reads.summary().records
  expect(median('counts of the overview', () => store.reads.counts())).toBeLessThan(100)
  expect(
    median('counts under a filter', () => store.reads.counts({ facets: { destination: ['CN', 'SG'] } })),
  ).toBeLessThan(100)
  expect(median('one facet', () => store.reads.facets({}, ['outcomeCodified'], 20))).toBeLessThan(50)
  expect(
    median('one facet under two filters', () =>
      store.reads.facets({ facets: { destination: ['CN'], eccn: ['3A090.a'] } }, ['outcomeCodified'], 20),
    ),
  ).toBeLessThan(50)
  expect(median('all facets', () => store.reads.facets({}, facetNames, 20), 7)).toBeLessThan(500)
  const far = Math.floor(total * 0.9)
  expect(
    median('page in order of entry, at a random place', (turn) => page({}, inOrder, (far + turn * 37_123) % total)),
  ).toBeLessThan(50)
  for (const by of ['tpp', 'consignee', 'eventDate', 'outcomeCodified', 'id'] as const) {
    console.log(
      `${`first page sorted by ${by}`.padEnd(64)} ${timed(() => page({}, { by, descending: true }, 0)).toFixed(1)} ms`,
    )
    expect(
      median(`page sorted by ${by}, at a random place`, (turn) =>
        page({}, { by, descending: true }, (far + turn * 37_123) % total),
      ),
    ).toBeLessThan(50)
  }
  expect(
    median('first page of a new filter', (turn) => page({ facets: { group: [`Group ${turn}`] } }, inOrder, 0)),
  ).toBeLessThan(60)
  expect(
    median(
      'first page of a new filter, sorted',
      (turn) => page({ tpp: { least: 100_000 + turn } }, { by: 'tpp', descending: true }, 0),
      7,
    ),
  ).toBeLessThan(500)
  expect(
    median('where a transaction stands in a view', (turn) =>
      store.reads.positionOf({ filter: {}, sort: { by: 'tpp', descending: true } }, 1 + turn * 61_111),
    ),
  ).toBeLessThan(50)
})

test('search, one transaction, parties and the log', () => {
  const total = store.reads.summary().records
  const id = (turn: number): string => `T-${String(1 + ((turn * 61_111) % total)).padStart(7, '0')}`
  expect(
    median('search by part of a party name', (turn) => page({ text: `Consignee ${1_000 + turn}` }, inOrder, 0)),
  ).toBeLessThan(120)
  expect(
    median('search by part of a Chinese name', (turn) => page({ text: `数据${turn}` }, inOrder, 0), 7),
  ).toBeLessThan(300)
  expect(median('search by start of an id', (turn) => page({ text: id(turn).slice(0, 6) }, inOrder, 0))).toBeLessThan(
    120,
  )
  expect(
    median('search by citation', (turn) => page({ text: turn % 2 === 0 ? '742.6(a)(6)' : '740.2' }, inOrder, 0), 5),
  ).toBeLessThan(300)
  expect(
    median('retrieval by party and country (762.5(c))', (turn) =>
      store.reads.retrieve({ partyName: `Consignee ${7 * turn + 1}`, country: 'CN' }, 100),
    ),
  ).toBeLessThan(120)
  expect(median('one transaction in full', (turn) => store.reads.transaction(id(turn)))).toBeLessThan(20)
  console.log(`${'parties, first'.padEnd(64)} ${timed(() => store.reads.parties('', 0, 100)).toFixed(0)} ms`)
  expect(median('parties', () => store.reads.parties('Consignee 1', 0, 100))).toBeLessThan(50)
  expect(
    median('what needs a person', () => page({ needsPerson: true }, { by: 'eventDate', descending: false }, 0)),
  ).toBeLessThan(50)
  expect(median('a page of the log', (turn) => store.reads.log({ before: 1_000 - turn, limit: 100 }))).toBeLessThan(50)
  expect(
    median('imports and rejected rows', () => [
      store.reads.imports(20),
      store.reads.rejectedRows({ after: 0, limit: 100 }),
    ]),
  ).toBeLessThan(20)
  expect(
    median('head of the log and a proof', (turn) => [store.reads.treeHead(), store.reads.inclusionProof(turn)]),
  ).toBeLessThan(50)
})
