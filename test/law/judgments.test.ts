// Several judgments of one doubt in a record: the last day's counts, and two readings of one day elect none, in whatever order they stand.
import { expect, it, test } from 'vitest'
import { determine } from '../../main/law/index.ts'
import type { TransactionRecord } from '../../shared/contract/interchange.ts'
import { accelerators, sale } from './records/sale.ts'

type Judged = readonly [reading: string, on: string]

const judged = (doubt: string, ...readings: readonly Judged[]): NonNullable<TransactionRecord['judgments']> =>
  readings.map(([reading, on]) => ({ doubt, reading, by: 'A. Counsel', on, reason: 'the file' }))

/** LPP to the United Arab Emirates: open by 740.29(c), barred by 740.2(a)(9)(ii) (AMB-05). */
const emirates = (...readings: readonly Judged[]) => {
  const record = sale(accelerators(10), 'AE', { received: 0, rest: { judgments: judged('AMB-05', ...readings) } })
  return determine(record, { lawDate: '2025-07-01' }).determination.codified.outcome
}

const earlier = '2025-06-01'
const later = '2025-06-02'

it.each<[readonly Judged[], string]>([
  [[['open', earlier]], 'authorized'],
  [[['barred', earlier]], 'license-required'],
  [
    [
      ['open', earlier],
      ['barred', later],
    ],
    'license-required',
  ],
  [
    [
      ['barred', earlier],
      ['open', later],
    ],
    'authorized',
  ],
  [
    [
      ['open', earlier],
      ['open', later],
    ],
    'authorized',
  ],
  [
    [
      ['open', later],
      ['barred', later],
    ],
    'needs-review',
  ],
  [
    [
      ['open', later],
      ['open', later],
    ],
    'authorized',
  ],
])('%j come to %s, however they are listed', (readings, outcome) => {
  expect(emirates(...readings)).toBe(outcome)
  expect(emirates(...readings.toReversed())).toBe(outcome)
})

test('a red flag that was raised and later resolved stands no more, and one raised again does', () => {
  const flags = (...readings: readonly Judged[]) => {
    const judgments = judged('732 Supp. 3 No. 9', ...readings)
    const record = sale(accelerators(10), 'SG', { received: 0, rest: { judgments } })
    return determine(record, { lawDate: '2025-07-01' }).determination.redFlags.map(({ number }) => number)
  }
  const raised: Judged = ['raised', earlier]
  const resolved: Judged = ['resolved', later]
  expect([flags(raised, resolved), flags(resolved, raised)]).toEqual([[], []])
  expect(flags(['resolved', earlier], ['raised', later])).toEqual(['9'])
  expect(flags(['resolved', later], ['raised', later])).toEqual(['9'])
})
