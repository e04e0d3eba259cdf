// Records that the second reading of whole records (test/law/naive/records) read otherwise than the product once did: what they say stays as
// open as they leave it.
import type { AxisId } from '../../main/law/names.ts'
import { expect, test } from 'vitest'
import { readRecord } from '../../main/law/evaluation.ts'
import { currentPack, determine } from '../../main/law/index.ts'
import { type TransactionRecord, transactionRecordSchema } from '../../shared/contract/interchange.ts'
import { everyPaper, other, sale, weights } from './records/sale.ts'

type Item = TransactionRecord['item']

const chip: Item = { quantity: 1, origin: 'us', datacenter: true, designer: 'approved' }
const codified = (record: TransactionRecord): string => determine(record, {}).determination.codified.outcome
const read = (record: TransactionRecord, axis: AxisId): readonly string[] =>
  readRecord(record, {}, currentPack).reads.get(axis)?.values ?? []

test.each(['5A002.z.1.a', '5A004.z.1.a', '5A004', 'ECCN 4A090.a', 'eccn: 4a090.a', '4A090.a'])(
  'of a unit of %s nobody counts the circuits, and no limit is kept by one of them',
  (eccn) => {
    const order = sale({ ...chip, eccn, quantity: 1500, unit: { totalProcessingPerformance: 15_832 } }, 'IN', {
      received: 0,
    })
    expect(read(order, 'lpp-export-year')).toEqual(['within', 'over'])
    expect(codified(order)).not.toBe('authorized')
  },
)

test('5D002.z keeps its own reasons for control whatever it is for', () => {
  const software = sale({ eccn: '5D002.z.1.b', forEccn: '4A090.b', origin: 'us' }, 'CH')
  expect(read(software, 'other-controls')).toEqual(['yes'])
  expect(codified(software)).toBe('needs-review')
})

test.each([
  ['3E001', '4A090.a'],
  ['4D090', '3A090.a'],
  ['3D003', '3A090.a'],
  ['3D001', 'EAR99'],
  ['5E992', '3A090.a'],
])('%s for %s, which its entry is not listed for, is not out of scope', (eccn, forEccn) => {
  expect(codified(sale({ eccn, forEccn, origin: 'us' }, 'CN'))).toBe('needs-review')
})

test('figures that disagree among themselves, but none of which is below every parameter, contradict EAR99', () => {
  const unit = { totalProcessingPerformance: 2400, performanceDensity: 4.8, applicableDieAreaMm2: 250 }
  const order = sale({ ...chip, eccn: 'EAR99', unit }, 'CN')
  expect(read(order, 'class').toSorted()).toEqual(['A', 'B', 'other'])
  expect(codified(order)).toBe('needs-review')
})

test('what is not for datacenters is never of 3A090.b, so that the two statements contradict each other (3A090 Note 2)', () => {
  const order = sale({ ...chip, eccn: '3A090.b', datacenter: false, unit: { circuits: 1 } }, 'CH')
  expect(read(order, 'class').toSorted()).toEqual(['A', 'B', 'C', 'other'])
  expect(codified(order)).toBe('needs-review')
})

test('the density of its memory does not say that a unit computes nothing', () => {
  for (const hbmBandwidthDensity of [1.5, 9]) {
    const order = sale({ ...chip, unit: { hbmBandwidthDensity } }, 'DE')
    expect(read(order, 'tpp')).toHaveLength(4)
    expect(codified(order)).toBe('needs-review')
  }
})

test('weights are weights however their ECCN is written', () => {
  const nowhere = sale({ ...weights(), eccn: ' 4e091 ' }, 'DE')
  expect(read(nowhere, 'destination')).toContain('macau-d5')
  expect(read(sale({ eccn: 'ECCN 4E091', origin: 'us' }, 'DE'), 'weights-published')).toEqual(['yes', 'no'])
})

test('days that leave the shipment no day bound nothing', () => {
  const dates = {
    order: '2026-06-14',
    aboardCarrier: null,
    export: null,
    completed: '2025-01-20',
    received: '2025-01-13',
  }
  const order = { ...sale({ ...chip, eccn: '3A090.a' }, 'IN'), dates }
  expect(read(order, 'phase')).toHaveLength(3)
  expect(read(order, 'security-date')).toEqual(['before', 'due'])
  expect(read(order, 'allocation-period')).toEqual(['inside', 'after'])
  expect(read({ ...order, held: { ...everyPaper, eccnFurnished: '2025-05-20' } }, 'eccn-furnished')).toEqual([
    'held',
    'not-held',
  ])
})

test('a party that its entries seat in two countries sits in either', () => {
  const veu = { kind: 'uveu', letter: 'L' } as const
  const order = sale({ ...chip, eccn: '3A090.a' }, 'IN', {
    recipient: { id: 'holder', headquarters: 'US', ultimateParent: 'US', veu },
    others: [
      { ...other('purchaser', 'CN'), id: 'holder' },
      { ...other('customer', 'CN'), id: 'exporter' },
    ],
  })
  expect(read(order, 'veu-seat')).toEqual(['yes', 'no'])
  expect(read(order, 'veu-in-us')).toEqual(['headquarters', 'parent-only', 'no'])
  expect(read(order, 'hbm-exporter')).toEqual(['fits', 'not'])
})

test('a destination of limited sanctions stays one beside a person of a country with embargoed regions', () => {
  const release = transactionRecordSchema.parse({
    ...sale(weights(), 'BY', { activity: 'deemed-export' }),
    parties: [{ ...other('employee', 'US'), employment: { nationality: 'UA' } }],
  })
  expect(read(release, 'embargo')).toEqual(['none', 'embargoed', 'sanctioned'])
})

test('a change of groups that is believed may be ahead of a day nobody states', () => {
  const judgments = [{ doubt: 'A-20', reading: 'as-moved', by: 'counsel', on: '2026-08-01', reason: 'read so' }]
  const order = { ...sale({ ...chip, eccn: '3A090.a' }, 'KH'), dates: null, judgments }
  expect(read(order, 'destination')).toEqual(['restricted', 'macau-d5'])
})

test('two owners that are told apart are several, whatever is missing of the consignees', () => {
  const order = sale({ ...chip, eccn: '3A090.a' }, 'IN')
  const parties = [
    { ...other('ultimate-consignee', 'IN'), id: null },
    { ...other('ultimate-consignee', 'IN'), id: 'consignee' },
    { ...other('owner', 'IN'), id: 'one' },
    { ...other('owner', 'IN'), id: 'two' },
  ]
  expect(read({ ...order, parties }, 'lpp-consignee')).toEqual(['several'])
})

test('of several generators only the training of the one with most counts (4E091 Technical Note 3)', () => {
  const generator = { published: false, dataPublished: false, generationOperations: '0', trainingOperations: '4e25' }
  const model = (trainingOperations: string) =>
    sale(weights({ trainingOperations, syntheticDataShare: 0.5, generators: [generator, generator] }), 'DE')
  expect(read(model('5e25'), 'operations')).toEqual(['below'])
  expect(read(model('6e25'), 'operations')).toEqual(['below', 'at-least'])
})

test.each([
  [{ aia: { consigneeCumulativeTpp: 253_000_000 } }, 'license-required'],
  [{ aia: { consigneeCumulativeTpp: 1 } }, 'needs-review'],
  [{}, 'needs-review'],
])(
  'a certification that was not submitted, at positions %j, is %s: no paper settles what AMB-19 leaves open (740.27(a), (c))',
  (positions, outcome) => {
    const accelerators: Item = { ...chip, eccn: '3A090.a', quantity: 100, unit: { totalProcessingPerformance: 15_832 } }
    const held = { ...everyPaper, aiaCertificationSubmitted: false, lppStatement: false } as const
    expect(codified({ ...sale(accelerators, 'JP'), held, positions })).toBe(outcome)
  },
)

test.each([
  ['4A003.z', 0, 'another direct product rule (734.9(b))'],
  ['3A001.z', 0, 'another direct product rule (734.9(b))'],
  ['4A090.a', 10, 'circuits of U.S. origin in a computer (734.4(a)(1))'],
])(
  'foreign-made %s with %i %% of U.S. content, sold on to customers whom nobody names, may come under %s',
  (eccn, usContentPercent) => {
    const item: Item = {
      ...chip,
      eccn,
      unit: { totalProcessingPerformance: 5000 },
      origin: 'foreign',
      usContentPercent,
      foreignProduct: { directProductOfListedTechnology: false, listedPlant: false },
    }
    const reexport = (endUse: TransactionRecord['endUse']): TransactionRecord => ({
      ...sale(item, 'IN', { rest: { activity: 'reexport', from: 'TW' } }),
      endUse,
    })
    expect(codified(reexport(['datacenter-operation']))).toBe('not-subject-to-ear')
    expect(codified(reexport(['resale']))).toBe('needs-review')
  },
)
