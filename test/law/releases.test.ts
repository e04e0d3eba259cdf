// A release or a service goes to persons. Where the record has a thing, a place or an employer that does not go with that, the answer
// for releases is not given: 734.13(a)(2), 734.14(a)(2), 742.6(a)(6)(iv), 742.6(a)(13).
import { describe, expect, it } from 'vitest'
import { determine } from '../../main/law/index.ts'
import { another, memory, modelWeights, recordOf, release } from '../../main/law/cases.ts'
import type { Party, TransactionRecord } from '../../shared/contract/interchange.ts'
import { accelerators } from './records/sale.ts'

const verdictOf = (record: TransactionRecord) => determine(record, { lawDate: '2025-07-15' }).determination.codified
const doubtsOf = (record: TransactionRecord): readonly string[] =>
  verdictOf(record).reasons.flatMap(({ doubt }) => doubt ?? [])

const technology = { eccn: '3E001', forEccn: '3A090.a', origin: 'us' } as const
const stored = modelWeights({ storage: { country: 'US', paragraph14: true, paragraph15: true, paragraph18: true } })

type Change = {
  readonly employee?: Partial<Party>
  readonly employer?: Partial<Party>
  readonly others?: readonly Party[]
  readonly facts?: Partial<TransactionRecord>
}

const released = (item: TransactionRecord['item'], change: Change = {}): TransactionRecord => {
  const record = recordOf(release(item, 'US', { permanentAndRegular: true }))
  return {
    ...record,
    parties: [
      ...record.parties.map((party) => ({
        ...party,
        ...(party.role === 'employee' ? change.employee : {}),
        ...(party.role === 'employer' ? change.employer : {}),
      })),
      ...(change.others ?? []),
    ],
    ...change.facts,
  }
}

describe('a release', () => {
  it('of technology or weights to a person in the United States is freed', () => {
    expect(verdictOf(released(technology)).outcome).toBe('no-license-required')
    expect(verdictOf(released(stored)).outcome).toBe('no-license-required')
  })

  it.each([
    ['an accelerator', accelerators(100)],
    ['an accelerator of no stated ECCN', { ...accelerators(100), eccn: null }],
    ['a computer', { eccn: '4A090.a', quantity: 2, origin: 'us' }],
    ['memory', memory],
  ] as const)('of %s is none: what is released is technology or source code (D-20)', (_it, item) => {
    const record = released(item)
    expect(verdictOf(record).outcome).toBe('needs-review')
    expect(doubtsOf(record)).toContain('D-20')
  })

  it.each([
    ['the employee is in China', { employee: { location: 'CN' } }],
    ['the employee is in another country', { employee: { location: 'DE' } }],
    ['the weights or their owner are in China', { others: [another('owner', 'CN')] }],
    ['a consignee is in China', { others: [another('ultimate-consignee', 'CN')] }],
    [
      'it goes to a country that is not that of the employee',
      { employee: { employment: { permanentAndRegular: true, nationality: 'IN' } } },
    ],
  ] as const)('is open where %s (D-20)', (_where, change: Change) => {
    for (const item of [technology, stored]) {
      const record = released(item, change)
      expect(verdictOf(record).outcome).toBe('needs-review')
      expect(doubtsOf(record)).toContain('D-20')
    }
  })

  it('abroad is open where the person is in another country than it departs from', () => {
    const abroad = (location: string) =>
      released(technology, { employee: { location }, facts: { activity: 'deemed-reexport', from: 'SG' } })
    expect(verdictOf(abroad('SG')).outcome).toBe('no-license-required')
    expect(verdictOf(abroad('CN')).outcome).toBe('needs-review')
    expect(doubtsOf(abroad('CN'))).toContain('D-20')
  })
})

describe('the employers of 742.6(a)(13)', () => {
  const second = (headquarters: string | null, parent: string | null) =>
    released(stored, { others: [{ ...another('employer', 'US'), id: 'second', headquarters, ultimateParent: parent }] })

  it('are all of Supplement 5(a)', () => {
    expect(verdictOf(second('GB', 'GB')).outcome).toBe('no-license-required')
    expect(verdictOf(second('IN', 'IN')).outcome).toBe('license-required')
    expect(verdictOf(second('IN', null)).outcome).toBe('needs-review')
    expect(verdictOf(second(null, null)).outcome).toBe('needs-review')
  })

  it('are so by headquarters or by ultimate parent, which is said where it is one of the two (AMB-11)', () => {
    const parented = released(stored, { employer: { id: 'lab', ultimateParent: 'CN' } })
    expect(verdictOf(parented).outcome).toBe('no-license-required')
    expect(doubtsOf(parented)).toContain('AMB-11')
    expect(doubtsOf(released(stored))).toEqual([])
  })

  it('are asked for where nobody is named', () => {
    const record = released(stored)
    const nobody = { ...record, parties: record.parties.filter(({ role }) => role !== 'employer') }
    expect(verdictOf(nobody).outcome).toBe('needs-review')
    expect(verdictOf(nobody).reasons.flatMap(({ facts }) => facts)).toContain('parties[employer].headquarters')
  })
})

describe('a computing service', () => {
  const service = (...parties: readonly Party[]): TransactionRecord => ({
    ...recordOf({ activity: 'computing-service', item: accelerators(100), from: 'US', destination: 'CN' }),
    parties: [another('service-provider', 'US'), another('customer', 'CN'), ...parties],
    endUse: ['inference'],
  })

  it('has no consignee: hardware that somebody receives, owns or runs elsewhere may have been exported (D-20)', () => {
    expect(verdictOf(service(another('operator', 'US'), another('owner', 'US'))).outcome).toBe('out-of-scope')
    for (const role of ['ultimate-consignee', 'owner', 'operator'] as const) {
      const record = service(another(role, 'CN'))
      expect(verdictOf(record).outcome).toBe('needs-review')
      expect(doubtsOf(record)).toContain('D-20')
    }
  })
})

describe('a transfer inside the United States', () => {
  const moved = (...others: readonly Party[]) => recordOf({ activity: 'domestic-transfer', destination: 'US', others })

  it('has no stop in another country (D-20)', () => {
    expect(verdictOf(moved(another('intermediate-consignee', 'US'))).outcome).toBe('out-of-scope')
    const record = moved(another('intermediate-consignee', 'CN'))
    expect(verdictOf(record).outcome).toBe('needs-review')
    expect(doubtsOf(record)).toContain('D-20')
  })
})
