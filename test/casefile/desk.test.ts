// The grid's questions against a plain model: any filter, order, page and count must be what a loop over all rows gives.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CaseStore } from '../../main/casefile/store/store.ts'
import { type Facet, type Filter, type Row, type Sort } from '../../shared/contract/casefile.ts'
import { facetNames, sortColumns } from '../../shared/contract/columns.ts'
import type { TransactionRecord } from '../../shared/contract/interchange.ts'
import { ada, ben, expectValue, newCasePath, openForWriting, record, writerOf } from './support/case.ts'
import { determineAll } from './support/filled.ts'

const countries = ['DE', 'CN', 'FR', 'SG']
const party = (number: number): TransactionRecord['parties'] => [
  {
    role: 'ultimate-consignee',
    name: ['华芯数据', 'Acme', 'acme labs', 'Zeta'][number % 4],
    headquarters: countries[number % 3],
    group: `G${number % 5}`,
  },
]

const someCase = (): CaseStore => {
  const store = openForWriting(newCasePath())
  const { imports, writes } = writerOf(store)
  const source = { fileName: 'a.csv', sha256: 'a'.repeat(64), format: 'csv' } as const
  const given = Array.from({ length: 60 }, (_, number) => {
    const facts: TransactionRecord = {
      ...record(`T-${(number * 37) % 60}`),
      parties: party(number),
      item:
        number % 7 === 0
          ? { eccn: '4A090.a' }
          : {
              eccn: '3A090.a',
              quantity: 1 + (number % 3),
              unit: { totalProcessingPerformance: (number * 997) % 5_000 },
            },
      dates: number % 6 === 0 ? {} : { export: `2025-0${1 + (number % 9)}-1${number % 10}` },
    }
    if (number % 5 === 0) delete facts.destination
    else facts.destination = countries[number % 4]
    return { row: number + 2, record: facts }
  })
  const id = imports.begin(ada, source, 'reject')
  imports.batch(ada, id, source.fileName, 'reject', given.slice(0, 40))
  determineAll(store)
  imports.batch(ada, id, source.fileName, 'reject', given.slice(40))
  expectValue(writes.signOff(ada, 'preparer', ['T-0', 'T-37', 'T-14'], ''))
  expectValue(writes.signOff(ben, 'reviewer', ['T-14'], ''))
  expectValue(writes.reviseRecords(ada, 'moved', [{ ...record('T-37'), destination: 'SG', parties: party(3) }]))
  return store
}

const valuesOf = (row: Row, facet: Facet): (string | null)[] => {
  if (facet === 'needs') return row.needs.length === 0 ? [null] : row.needs
  return [row[facet]]
}

const passes = (row: Row, filter: Filter, except?: Facet): boolean =>
  facetNames.every((facet) => {
    const wanted = filter.facets?.[facet]
    return wanted === undefined || facet === except || valuesOf(row, facet).some((value) => wanted.includes(value))
  }) &&
  (filter.needsPerson === undefined || row.needs.length > 0 === filter.needsPerson) &&
  (filter.tpp?.least === undefined || (row.tpp !== null && row.tpp >= filter.tpp.least)) &&
  (filter.tpp?.most === undefined || (row.tpp !== null && row.tpp <= filter.tpp.most)) &&
  (filter.eventDate?.from === undefined || (row.eventDate !== null && row.eventDate >= filter.eventDate.from)) &&
  (filter.eventDate?.through === undefined || (row.eventDate !== null && row.eventDate <= filter.eventDate.through))

const ordered = (rows: readonly Row[], { by, descending }: Sort): Row[] =>
  rows.toSorted((left, right) => {
    const a = left[by]
    const b = right[by]
    if (a === b) return by === 'key' ? 0 : left.key - right.key
    if (a === null) return 1
    if (b === null) return -1
    return (a < b ? -1 : 1) * (descending ? -1 : 1)
  })

const facetFilter = fc.constantFrom<Filter['facets']>(
  undefined,
  { destination: ['CN'] },
  { destination: [null, 'DE'] },
  { outcomeCodified: ['license-required', 'needs-review'] },
  { outcomeCodified: [null] },
  { needs: ['missing-fact'] },
  { needs: [null], eccn: ['3A090.a'] },
  { signOff: ['prepared', 'reviewed', 'invalid'] },
  { status: ['undetermined', 'outdated'], group: ['G1', 'G2', 'nobody'] },
  { consignee: ['华芯数据'] },
)

const filters: fc.Arbitrary<Filter> = fc
  .record(
    {
      facets: facetFilter,
      needsPerson: fc.boolean(),
      tpp: fc.record(
        { least: fc.integer({ min: 0, max: 9_000 }), most: fc.integer({ min: 0, max: 15_000 }) },
        { requiredKeys: [] },
      ),
      eventDate: fc.constantFrom(
        { from: '2025-03-01' },
        { through: '2025-06-15' },
        { from: '2025-02-01', through: '2025-08-01' },
      ),
    },
    { requiredKeys: [] },
  )
  .map(({ facets, ...rest }) => (facets === undefined ? rest : { ...rest, facets }))

const sorts: fc.Arbitrary<Sort> = fc.record({ by: fc.constantFrom(...sortColumns), descending: fc.boolean() })

test('pages, positions, facets and counts are what a loop over all rows gives', () => {
  const store = someCase()
  const all = store.reads.page({
    view: { filter: {}, sort: { by: 'key', descending: false } },
    start: { index: 0 },
    limit: 1_000,
  }).rows
  expect(all.map(({ key }) => key)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
  fc.assert(
    fc.property(filters, sorts, fc.nat({ max: 60 }), fc.integer({ min: 1, max: 25 }), (filter, sort, index, limit) => {
      const view = { filter, sort }
      const expected = ordered(
        all.filter((row) => passes(row, filter)),
        sort,
      )
      const page = store.reads.page({ view, start: { index }, limit })
      expect(page).toEqual({
        first: index,
        total: expected.length,
        head: page.head,
        rows: expected.slice(index, index + limit),
      })
      for (const [place, row] of expected.entries()) {
        expect(store.reads.positionOf(view, row.key)).toBe(place)
        if (place % 9 !== 4) continue
        const after = store.reads.page({ view, start: { after: row.key }, limit })
        const before = store.reads.page({ view, start: { before: row.key }, limit })
        expect([after.first, after.rows]).toEqual([place + 1, expected.slice(place + 1, place + 1 + limit)])
        expect(before.rows).toEqual(expected.slice(Math.max(0, place - limit), place))
      }
      const hidden = all.filter((row) => !passes(row, filter))
      expect(hidden.map(({ key }) => store.reads.positionOf(view, key))).toEqual(hidden.map(() => null))
      expect(store.reads.keysOf(view, 0, 100)).toEqual(expected.map(({ key }) => key))
      const streamed = store.reads.transactionsAfter(0, 100, filter).map(({ key }) => key)
      expect(streamed).toEqual(all.filter((row) => passes(row, filter)).map(({ key }) => key))
    }),
    { numRuns: 150 },
  )
  fc.assert(
    fc.property(filters, fc.constantFrom(...facetNames), (filter, facet) => {
      const counted = new Map<string | null, number>()
      for (const row of all.filter((one) => passes(one, filter, facet)))
        for (const value of valuesOf(row, facet)) counted.set(value, (counted.get(value) ?? 0) + 1)
      const [answer] = store.reads.facets(filter, [facet], 1_000)
      expect(new Map(answer?.values.map(({ value, count }) => [value, count]))).toEqual(counted)
      expect(answer?.distinct).toBe(counted.size)
      const rows = all.filter((row) => passes(row, filter))
      const counts = store.reads.counts(filter)
      expect(counts.total).toBe(rows.length)
      expect(counts.needsPerson).toBe(rows.filter(({ needs }) => needs.length > 0).length)
      for (const outcome of ['license-required', 'needs-review', 'authorized', 'no-license-required'] as const)
        expect(counts.codified[outcome] ?? 0).toBe(rows.filter((row) => row.outcomeCodified === outcome).length)
      expect(counts.signOff.invalid).toBe(rows.filter((row) => row.signOff === 'invalid').length)
      expect(counts.pairs.reduce((sum, { count }) => sum + count, 0)).toBe(
        rows.filter((row) => row.outcomeCodified !== null).length,
      )
    }),
    { numRuns: 100 },
  )
})

test('the first page without an index and with it are the same', () => {
  const path = newCasePath()
  const store = openForWriting(path)
  for (let number = 0; number < 12; number += 1)
    expectValue(writerOf(store).writes.addRecord(ada, 'r', record(`T-${number}`)))
  const view = { filter: {}, sort: { by: 'key', descending: false } } as const
  const starts = [{ index: 0 }, { index: 9 }, { after: 4 }, { before: 4 }, { before: 1 }, { before: 12 }]
  const cold = starts.map((start) => store.reads.page({ view, start, limit: 5 }))
  store.reads.counts()
  expect(starts.map((start) => store.reads.page({ view, start, limit: 5 }))).toEqual(cold)
})

test('search finds part of a name in any script, a country, the start of an id, a document and a citation', () => {
  const store = someCase()
  const { writes } = writerOf(store)
  const found = (text: string): string[] =>
    store.reads
      .page({ view: { filter: { text }, sort: { by: 'key', descending: false } }, start: { index: 0 }, limit: 100 })
      .rows.map(({ id }) => id)
  const all = store.reads.page({
    view: { filter: {}, sort: { by: 'key', descending: false } },
    start: { index: 0 },
    limit: 100,
  }).rows
  expect(found('数据')).toEqual(all.filter(({ consignee }) => consignee === '华芯数据').map(({ id }) => id))
  expect(found('ACME')).toEqual(
    all.filter(({ consignee }) => consignee?.toLowerCase().includes('acme')).map(({ id }) => id),
  )
  expect(found('sg')).toEqual(all.filter(({ destination }) => destination === 'SG').map(({ id }) => id))
  expect(found('T-1').toSorted()).toEqual(
    all
      .filter(({ id }) => id.startsWith('T-1'))
      .map(({ id }) => id)
      .toSorted(),
  )
  expectValue(
    writes.addEvidence(ada, {
      recordId: 'T-5',
      name: 'po',
      sha256: 'a'.repeat(64),
      bytes: 1,
      reference: 'PO-4711',
      note: '',
    }),
  )
  expect(found('po-47')).toEqual(['T-5'])
  expect(found('742.6(a)').toSorted()).toEqual(
    all
      .filter(({ outcomeCodified }) => outcomeCodified === 'license-required')
      .map(({ id }) => id)
      .toSorted(),
  )
  expect(found('50% off')).toEqual([])
})

test('a view follows every write: a revision moves a row in the order and the counts', () => {
  const store = someCase()
  const view = { filter: { facets: { destination: ['CN'] } }, sort: { by: 'id', descending: false } } as const
  const wanted = { filter: { facets: { destination: ['CN'] } }, sort: view.sort }
  const before = store.reads.page({ view: wanted, start: { index: 0 }, limit: 100 })
  expectValue(writerOf(store).writes.reviseRecords(ada, 'moved', [{ ...record('T-5'), destination: 'CN' }]))
  const after = store.reads.page({ view: wanted, start: { index: 0 }, limit: 100 })
  expect(after.head).toBe(before.head + 1)
  expect(after.rows.map(({ id }) => id)).toEqual([...new Set([...before.rows.map(({ id }) => id), 'T-5'])].toSorted())
})

test('parties are told with all the names, countries and roles the case knows them by', () => {
  const store = openForWriting(newCasePath())
  const { writes } = writerOf(store)
  const known = (name: string, headquarters: string): TransactionRecord['parties'] => [
    { role: 'end-user', id: 'P-1', name, headquarters },
  ]
  expectValue(writes.addRecord(ada, 'r', record('T-1', { parties: known('Alpha', 'SG') })))
  expectValue(writes.addRecord(ada, 'r', record('T-2', { parties: known('Alpha Pte', 'CN') })))
  expect(store.reads.parties('alpha', 0, 10)).toEqual({
    total: 1,
    parties: [
      {
        identity: 'P-1',
        names: ['Alpha', 'Alpha Pte'],
        roles: ['end-user'],
        locations: [],
        headquarters: ['CN', 'SG'],
        ultimateParents: [],
        groups: [],
        transactions: 2,
      },
    ],
  })
  expect(store.reads.retrieve({ partyName: 'pte', country: 'CN' }, 10).map(({ id }) => id)).toEqual(['T-2'])
  expect(store.reads.retrieve({ partyName: 'alpha', country: 'FR' }, 10)).toEqual([])
  expect(store.reads.retrieve({}, 10)).toEqual([])
})
