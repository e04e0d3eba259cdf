// Which year a position of LPP belongs to: a shipment counts in the year of its export or of its receipt (740.29(d) and (h)(1) differ),
// and each record finds what each reading counted.
import { describe, expect, it } from 'vitest'
import type { TransactionRecord } from '../../../../shared/contract/interchange.ts'
import { lppKey } from '../../../../shared/contract/ledger-keys.ts'
import { carryPositions } from '../../../../main/ledger/carry.ts'
import { proposing, record, settings } from './ledger-examples.ts'

const none = (year: number) => ({ year, receivedTpp: 0 })
const stated = { positions: { lpp: [none(2025), none(2026)] } }

type Shipment = readonly [id: string, exported: string, received: string, tpp: number]

/** What the last record finds, after shipments of that TPP each. */
const found = (shipments: readonly Shipment[], last: TransactionRecord) => {
  const entries = Object.fromEntries(
    shipments.map(([id, exported, , tpp]) => [
      id,
      [{ ledger: 'lpp' as const, key: lppKey('consignee', Number(exported.slice(0, 4))), tpp }],
    ]),
  )
  const records = shipments.map(([id, exported, received]) => record(id, exported, stated, received))
  return [...carryPositions([...records, last], proposing(entries), settings)].at(-1)?.record.positions?.lpp
}

const leftIn2025: Shipment = ['over', '2025-12-20', '2026-01-03', 500]
const within2025: Shipment = ['within', '2025-11-01', '2025-11-09', 40]
const leftIn2026: Shipment = ['next', '2026-12-20', '2027-01-03', 3000]
const arrivedIn2025: Shipment = ['before', '2024-12-20', '2025-01-03', 7000]

describe('a record exported in 2025 and received in 2026', () => {
  const turn = record('turn', '2025-12-30', stated, '2026-01-08')

  it('finds in 2025 what was exported, and in 2026 what was received', () => {
    expect(found([within2025, leftIn2025], turn)).toEqual([
      { year: 2025, receivedTpp: 540 },
      { year: 2026, receivedTpp: 500 },
    ])
  })

  it('does not find in 2026 what is only exported then, nor in 2025 what was only received then', () => {
    expect(found([within2025, leftIn2026, arrivedIn2025], turn)).toEqual([
      { year: 2025, receivedTpp: 40 },
      { year: 2026, receivedTpp: 0 },
    ])
  })

  it('finds in a year that is neither the larger of both readings', () => {
    const of2027 = record(
      'turn',
      '2025-12-30',
      { positions: { lpp: [none(2025), none(2026), none(2027)] } },
      '2026-01-08',
    )
    expect(found([leftIn2026], of2027)).toEqual([none(2025), none(2026), { year: 2027, receivedTpp: 3000 }])
  })
})

describe('a record exported and received in 2025', () => {
  const within = record('last', '2025-12-30', stated, '2025-12-31')

  it('finds what was exported in 2025, though it was received in 2026', () => {
    expect(found([leftIn2025], within)).toEqual([
      { year: 2025, receivedTpp: 500 },
      { year: 2026, receivedTpp: 500 },
    ])
  })

  it('finds what was received in 2025, though it was exported in 2024', () => {
    expect(found([arrivedIn2025], within)).toEqual([{ year: 2025, receivedTpp: 7000 }, none(2026)])
  })

  it('finds the larger of the two readings, not their sum', () => {
    expect(found([arrivedIn2025, leftIn2025, within2025], within)).toEqual([
      { year: 2025, receivedTpp: 7040 },
      { year: 2026, receivedTpp: 500 },
    ])
  })
})

it('a record without a day of receipt is received in the year of its export', () => {
  const last = { ...record('last', '2026-02-01'), dates: { export: '2026-02-01' } }
  expect(found([leftIn2025], last)).toEqual({ year: 2026, receivedTpp: 500 })
})

it('a record that states no year of its own is given both years, each under its account', () => {
  const last = record('last', '2025-12-30', {}, '2026-01-08')
  expect(found([within2025, leftIn2025], last)).toEqual([
    { year: 2025, receivedTpp: 540 },
    { year: 2026, receivedTpp: 500 },
  ])
})
