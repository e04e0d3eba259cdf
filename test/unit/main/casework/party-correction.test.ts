import { expect, test } from 'vitest'
import { correctParty, reachOfParty } from '../../../../main/casework/party-correction.ts'
import { ada, expectValue, newCasePath, openForWriting, record, writerOf } from '../../../casefile/support/case.ts'
import { workOver } from '../../../casefile/support/work.ts'

test('a fact of a party is corrected in its records from a day on, and in no other record', () => {
  const store = openForWriting(newCasePath())
  const { writes } = writerOf(store)
  const dated = (id: string, on: string) => record(id, { dates: { order: on, export: on } })
  for (const each of [
    dated('before', '2025-05-19'),
    dated('on', '2025-05-20'),
    dated('after', '2025-05-21'),
    record('undated', { dates: {} }),
    record('other', { parties: [{ role: 'ultimate-consignee', id: 'DE-77', name: 'DE-7 sister' }] }),
  ])
    expectValue(writes.addRecord(ada, 'entered', each))
  const asked = { identity: 'DE-7', member: 'ultimateParent', value: 'CN', from: '2025-05-20' } as const
  const corrected = correctParty(workOver(store.path), asked)
  expect(corrected).toMatchObject({ ok: true, value: { before: [{ id: 'on', outcome: null }, { id: 'after' }] } })
  if (corrected?.ok !== true) return
  for (const { parties } of corrected.value.records)
    expect(parties.map(({ id, ultimateParent }) => [id, ultimateParent])).toEqual([
      ['US-1', undefined],
      ['DE-7', 'CN'],
    ])
  expect(correctParty(workOver(store.path), { ...asked, value: 'Germny' })).toMatchObject({ ok: false })
  expect(correctParty(workOver(store.path), { ...asked, identity: 'nobody' })).toBeNull()
})

test('before a party is corrected it is said what its records say, and how many of them will change', () => {
  const store = openForWriting(newCasePath())
  const { writes } = writerOf(store)
  const of = (id: string, on: string, headquarters?: string) =>
    record(id, {
      dates: { export: on },
      parties: [{ role: 'ultimate-consignee', id: 'DE-7', ...(headquarters === undefined ? {} : { headquarters }) }],
    })
  for (const each of [
    of('a', '2025-05-19', 'DE'),
    of('b', '2025-05-20', 'DE'),
    of('c', '2025-05-21'),
    record('d', { parties: [] }),
  ])
    expectValue(writes.addRecord(ada, 'entered', each))
  const asked = { identity: 'DE-7', member: 'headquarters' } as const
  expect(reachOfParty(workOver(store.path), asked)).toEqual({
    records: 3,
    determined: 0,
    present: [
      { value: 'DE', records: 2 },
      { value: null, records: 1 },
    ],
  })
  for (const from of ['2025-05-20', '2025-05-21', '2025-05-22']) {
    const { records } = reachOfParty(workOver(store.path), { ...asked, from })
    const corrected = correctParty(workOver(store.path), { ...asked, from, value: 'FR' })
    expect(corrected).toMatchObject({ ok: true, value: { records: { length: records } } })
  }
})
