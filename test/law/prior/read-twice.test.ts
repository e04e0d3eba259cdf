// Records that the second reading of the earlier edition (test/law/naive/prior) answered otherwise than the product once did.
import { expect, test } from 'vitest'
import type { Party, TransactionRecord } from '../../../shared/contract/interchange.ts'
import { readRecord } from '../../../main/law/evaluation.ts'
import { currentPack, determine } from '../../../main/law/index.ts'
import { readPrior } from '../../../main/law/prior/determine.ts'
import { other, sale } from '../records/sale.ts'

type Item = TransactionRecord['item']

const gaming: Item = { eccn: '3A090.a', origin: 'us', quantity: 1, datacenter: false }
const server: Item = { eccn: '3A090.a', origin: 'us', quantity: 1, datacenter: true }
const foreign: Item = {
  origin: 'foreign',
  quantity: 1,
  datacenter: true,
  usContentPercent: 0,
  foreignProduct: { directProductOfListedTechnology: true, listedPlant: false },
}
const on = (day: string) => ({ export: day })
const priorOf = (record: TransactionRecord) => determine(record, {}).determination.prior
const statusOf = (record: TransactionRecord, id: string) =>
  priorOf(record)?.authorizations.find((route) => route.id === id)?.status

test('ACA ends at Macau, D:5 and their entities "wherever located", so that a sale onward to nobody named is not authorized by it (740.8(a))', () => {
  const order: TransactionRecord = {
    ...sale(gaming, 'AE'),
    endUse: ['resale'],
    dates: on('2025-02-03'),
    held: { purchaseOrder: '2024-01-02' },
  }
  expect(statusOf(order, 'ACA')).toBe('undetermined')
  expect(priorOf(order)?.outcome).toBe('needs-review')
  const toViet = { ...order, parties: [...order.parties, other('final-customer', 'VN')] }
  expect(statusOf(toViet, 'ACA')).toBe('available')
})

test.each([
  ['2024-12-01', 'needs-review'],
  ['2024-12-02', 'authorized'],
])('on %s an exception of 2 December 2024 is not yet one that was read: %s', (day, outcome) => {
  const order: TransactionRecord = { ...sale(gaming, 'VN'), dates: on(day), held: { purchaseOrder: '2024-01-02' } }
  expect(priorOf(order)?.outcome).toBe(outcome)
})

test('a day that nobody states may be one before 2 December 2024, and is named', () => {
  const order = { ...sale(server, 'BR'), dates: null }
  expect(priorOf(order)?.outcome).toBe('needs-review')
  expect(priorOf(order)?.reasons.flatMap(({ facts }) => facts)).toContain('dates.export')
  expect(priorOf({ ...order, dates: { order: '2024-12-02' } })?.outcome).toBe('no-license-required')
  expect(priorOf({ ...order, dates: { received: '2024-12-01' } })?.outcome).toBe('needs-review')
})

test('what is called a transfer inside the United States and takes place in China is asked about', () => {
  const order: TransactionRecord = { ...sale(server, 'CN', { activity: 'domestic-transfer' }), from: 'CN' }
  expect(priorOf(order)?.outcome).toBe('needs-review')
})

const endUser = (said: Partial<Party>): TransactionRecord => {
  const order = sale(server, 'SG', { recipient: { headquarters: 'SG', ultimateParent: 'CN' } })
  return {
    ...order,
    dates: on('2025-02-03'),
    parties: order.parties.map((party): Party =>
      party.role === 'end-user' ? { ...party, id: 'user', ...said } : party,
    ),
  }
}
const venture = (...partners: readonly (readonly [string, number])[]): Partial<Party> => ({
  ultimateParent: 'SG',
  jointVenture: { partners: partners.map(([headquarters, percent]) => ({ headquarters, percent })) },
})
const endUsersOf = (record: TransactionRecord): readonly string[] | undefined =>
  readPrior(readRecord(record, {}, currentPack), currentPack)
    ?.reads.get('end-users')
    ?.values.toSorted()

test.each([
  ['51 percent of a firm of China', venture(['CN', 51], ['SG', 49]), ['other']],
  [
    '30 percent each of two firms of China: "majority-owned by an entity"',
    venture(['CN', 30], ['CN', 30], ['SG', 40]),
    ['favored', 'other'],
  ],
  ['60 percent of a firm of Germany and nothing more stated', venture(['DE', 60]), ['favored']],
])('744.23(d)(2): an end user with %s', (_, said, expected) => {
  expect(endUsersOf(endUser(said))).toEqual(expected)
})

test('an end user that its entries seat in two countries sits in either (744.23(d)(2))', () => {
  const order = endUser({ ultimateParent: 'SG' })
  const twice = { ...order, parties: [...order.parties, { ...other('purchaser', 'BR'), id: 'user' }] }
  expect(endUsersOf(twice)).toEqual(['favored', 'other'])
})

test('who sends is a party to the transaction as well: a foreign-made circuit of a firm of China is subject to the EAR (note to 734.9(h)(2))', () => {
  const from = (seat: string): TransactionRecord => {
    const order = sale({ ...foreign, eccn: '3A090.a' }, 'JP', { activity: 'reexport' })
    const parties = order.parties.map((party) => (party.role === 'exporter' ? other('exporter', seat) : party))
    return { ...order, from: 'TW', dates: on('2025-02-03'), parties }
  }
  expect(priorOf(from('TW'))?.outcome).toBe('not-subject-to-ear')
  expect(priorOf(from('CN'))?.outcome).toBe('no-license-required')
})

test('a foreign-made 3A001.z sold on to nobody named may go to D:1 (734.9(b))', () => {
  const item: Item = {
    ...foreign,
    eccn: '3A001.z.4.a',
    foreignProduct: { directProductOfListedTechnology: false, listedPlant: false },
  }
  const order: TransactionRecord = {
    ...sale(item, 'JP', { activity: 'reexport' }),
    from: 'TW',
    dates: on('2025-02-03'),
  }
  expect(priorOf(order)?.outcome).toBe('not-subject-to-ear')
  expect(priorOf({ ...order, endUse: ['resale'] })?.outcome).toBe('needs-review')
})

test('an operator in Cambodia is one of D:5 by the groups of 12 January 2025, whatever moved since (D-13, PR-09)', () => {
  const judgments = [{ doubt: 'A-20', reading: 'as-moved', by: 'counsel', on: '2026-08-01', reason: 'read so' }]
  const order = sale(gaming, 'BR', { activity: 'transfer-in-country', others: [other('operator', 'KH')] })
  const read = readRecord({ ...order, from: 'BR', dates: on('2026-08-03'), judgments }, {}, currentPack)
  const values = (axis: string) =>
    [...(readPrior(read, currentPack)?.reads ?? [])]
      .flatMap(([id, { values: found }]) => (id === axis ? found : []))
      .toSorted()
  expect(values('destination')).toEqual(['elsewhere', 'macau-d5'])
  expect(values('activity')).toEqual(['reexport', 'transfer-in-country'])
  expect(values('license-place')).toEqual(['one'])
})
