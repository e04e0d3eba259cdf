// Facts that an adversary would find in a record and that once passed: none of them may lead to an answer that lets goods go.
import { expect, it } from 'vitest'
import { determine } from '../../main/law/index.ts'
import type { TransactionRecord } from '../../shared/contract/interchange.ts'
import { accelerators, cards, everyPaper, lesser, other, sale, sixPoints, weights } from './records/sale.ts'

const passes = ['not-subject-to-ear', 'no-license-required', 'authorized', 'out-of-scope']
const answers = (record: TransactionRecord) => determine(record, { lawDate: '2025-07-15' }).determination

const mayGo = (record: TransactionRecord): readonly string[] => {
  const { codified, enforced } = answers(record)
  return [codified.outcome, enforced.outcome].filter((outcome) => passes.includes(outcome))
}

const license = { number: 'D1', issued: '2025-06-05', expires: '2026-06-05', quantityTpp: 5_000_000 }
const licensed = (change: Parameters<typeof sale>[2] = {}) =>
  sale(accelerators(100), 'AE', {
    ...change,
    held: { license },
    positions: { license: { number: 'D1', usedTpp: 0 } },
    rest: { endUse: ['datacenter-operation'] },
  })

it('lets a license answer for nobody whom parts 744 and 746 reach', () => {
  expect(mayGo(licensed())).not.toEqual([])
  expect(mayGo(licensed({ recipient: { listed: ['entity-list'] } }))).toEqual([])
  expect(mayGo({ ...licensed(), destination: 'KP' })).toEqual([])
  expect(answers({ ...licensed(), destination: 'KP' }).prior?.outcome).toBe('needs-review')
})

it('takes no license that another date of the record has issued after the event', () => {
  expect(mayGo(licensed({ dates: { licenseIssued: '2025-08-01' } }))).toEqual([])
})

it('asks of class B whether it is for a customer of Macau or D:5 that uses it where it stands', () => {
  const sold = (customer: string) => sale(lesser(10), 'SG', { others: [other('customer', 'SG', customer)] })
  expect(mayGo(sold('SG'))).not.toEqual([])
  expect(mayGo(sold('CN'))).toEqual([])
})

it.each(['purchaser', 'intermediate-consignee', 'customer'] as const)(
  'leaves part 746 open where a %s is in an embargoed or sanctioned country',
  (role) => {
    const sold = (location: string) => sale(lesser(10), 'SG', { others: [other(role, location, 'SG')] })
    expect(mayGo(sold('MY'))).not.toEqual([])
    expect(mayGo(sold('IR'))).toEqual([])
    expect(mayGo(sold('RU'))).toEqual([])
    expect(answers(sold('RU')).prior?.outcome).toBe('needs-review')
  },
)

it('raises red flag 28 for whoever stands behind the customer of a service', () => {
  const service = (behind: string): TransactionRecord => ({
    ...sale(accelerators(1), 'US', { activity: 'computing-service' }),
    parties: [other('customer', 'US'), other('end-user', 'US', behind)].map((party) => ({ ...party })),
    endUse: ['training-4e091'],
  })
  expect(answers(service('US')).codified.outcome).toBe('out-of-scope')
  expect(answers(service('CN')).codified.outcome).toBe('needs-review')
})

it('takes nobody who owns or runs the items to be where AIA wants them', () => {
  const owned = (location: string | null) =>
    sale(weights({ storage: { country: 'SG', paragraph14: true, paragraph15: true, paragraph18: true } }), 'SG', {
      hq: 'US',
      others: [{ ...other('operator', 'SG', 'US'), location }],
    })
  expect(mayGo(owned('SG'))).not.toEqual([])
  expect(mayGo(owned(null))).toEqual([])
})

it('lets AIA hardware train no 4E091 model for an entity located outside Supplement 5(a)', () => {
  const used = (location: string) =>
    sale(accelerators(10), 'GB', {
      held: everyPaper,
      others: [other('customer', location, 'US')],
      endUse: ['training-4e091'],
      positions: { aia: { consigneeCumulativeTpp: 0 }, lpp: { year: 2025, receivedTpp: 26_900_000 } },
    })
  expect(mayGo(used('GB'))).not.toEqual([])
  expect(mayGo(used('CN'))).toEqual([])
})

it('counts LPP against nobody but an operator whom the record names', () => {
  const elected = (lppCountedAgainst: string) =>
    sale(accelerators(10), 'JP', {
      held: { ...everyPaper, aiaCertification: false },
      others: [other('purchaser', 'JP'), other('operator', 'JP')],
      positions: {
        lpp: [
          { year: 2025, receivedTpp: 26_900_000, party: 'recipient' },
          { year: 2025, receivedTpp: 0, party: lppCountedAgainst },
        ],
      },
      rest: { elections: { lppCountedAgainst } },
    })
  expect(mayGo(elected('operator'))).not.toEqual([])
  expect(mayGo(elected('purchaser'))).toEqual([])
  expect(mayGo(elected('nobody'))).toEqual([])
})

it.each(['ECCN 3A090.a', '３A090.a', 'EAR99; 3A090.a', 'H100'])(
  'does not take weights trained on "%s" to be none of 734.9(l)',
  (named) => {
    const foreign: TransactionRecord = {
      ...sale({ ...weights({ storage: { country: 'SG' } }), origin: 'foreign', usContentPercent: 0 }, 'SG', {
        from: 'FR',
        activity: 'reexport',
      }),
    }
    const trained = (trainedOnEccns: string[]): TransactionRecord => ({
      ...foreign,
      item: {
        ...foreign.item,
        foreignProduct: {
          trainedOnEccns,
          hardwareSubjectToEar: true,
          directProductOfListedTechnology: false,
          listedPlant: false,
        },
      },
    })
    expect(mayGo(trained(['EAR99']))).toEqual(['not-subject-to-ear', 'not-subject-to-ear'])
    expect(mayGo(trained([named]))).toEqual([])
  },
)

it('holds figures of weights against an ECCN that is none of this rule', () => {
  const declared = (trainingOperations: string) =>
    sale({ ...weights({ trainingOperations }), eccn: 'EAR99' }, 'SG', { hq: 'US' })
  expect(mayGo(declared('5e25'))).not.toEqual([])
  expect(mayGo(declared('5e26'))).toEqual([])
})

it('believes no synthetic data that nothing generated', () => {
  const made = (syntheticDataShare: number) => {
    const { eccn: _, ...item } = weights({ trainingOperations: '9.9e25', syntheticDataShare, generators: [] })
    return sale(item, 'SG', { hq: 'US' })
  }
  expect(mayGo(made(0))).not.toEqual([])
  expect(mayGo(made(0.2))).toEqual([])
})

it('takes no answer to a NAC notification from before it was filed', () => {
  const notified = (on: string) =>
    sale(cards(10), 'CN', {
      held: {
        ...everyPaper,
        nacFiled: '2025-06-01',
        nacContents: sixPoints,
        nacAnswer: { on, result: 'eligible' },
      },
    })
  expect(mayGo(notified('2025-06-27'))).not.toEqual([])
  expect(mayGo(notified('2025-05-27'))).toEqual([])
})
