// Complete records of ordinary trade: what is careful elsewhere asks nothing of them. An owner or operator may sit elsewhere than its items,
// a cloud serves from where its hardware stands, an employer's seat moves nothing.
import { describe, expect, it } from 'vitest'
import {
  type CaseFacts,
  another,
  lesser,
  licensed,
  modelWeights,
  national,
  recordOf,
  release,
  universal,
} from '../../main/law/cases.ts'
import { determine } from '../../main/law/index.ts'
import { transactionRecordSchema, type Party, type TransactionRecord } from '../../shared/contract/interchange.ts'
import { accelerators } from './records/sale.ts'

const verdictOf = (record: TransactionRecord) =>
  determine(transactionRecordSchema.parse(record), { lawDate: '2025-07-15' }).determination.codified
const outcome = (record: TransactionRecord) => verdictOf(record).outcome

const withParty = (facts: CaseFacts, role: Party['role'], change: Partial<Party>): TransactionRecord => {
  const record = recordOf(facts)
  return {
    ...record,
    parties: record.parties.map((party) => (party.role === role ? { ...party, id: role, ...change } : party)),
  }
}

describe('an owner or operator elsewhere than its items', () => {
  it.each(['owner', 'operator'] as const)('leaves class B where it goes: %s', (role) => {
    for (const location of ['SA', 'AE', 'SG', 'KZ'])
      expect(outcome(withParty({ item: lesser, destination: 'DE' }, role, { location, headquarters: 'DE' }))).toBe(
        'no-license-required',
      )
  })

  it('leaves a license of the country the items go to', () => {
    const facts = { destination: 'MY', recipient: { headquarters: 'SG', ultimateParent: 'SG' }, ...licensed(15_832, 0) }
    expect(outcome(withParty(facts, 'owner', { location: 'SG', headquarters: 'SG' }))).toBe('authorized')
  })

  it('leaves a transfer inside the United States one', () => {
    const moved = (role: Party['role'], location: string) =>
      outcome(withParty({ activity: 'domestic-transfer', destination: 'US' }, role, { location }))
    expect([moved('owner', 'IN'), moved('operator', 'SG')]).toEqual(['out-of-scope', 'out-of-scope'])
    expect(moved('owner', 'CN')).toBe('needs-review')
  })
})

describe('a computing service', () => {
  const served = (from: string, ...parties: readonly Party[]): TransactionRecord => ({
    ...recordOf({ activity: 'computing-service', item: accelerators(100), from, destination: 'IN' }),
    parties: [another('service-provider', 'US'), another('customer', 'IN'), ...parties],
    endUse: ['inference'],
  })

  it('stays one wherever its hardware is owned or run', () => {
    for (const record of [
      served('JP', another('owner', 'US')),
      served('US', another('operator', 'JP')),
      served('US', another('owner', 'SG'), another('operator', 'US')),
      served('US', another('ultimate-consignee', 'IN')),
    ])
      expect(outcome(record)).toBe('out-of-scope')
  })

  it('is judged to be what it is called, or what its places make it (D-20)', () => {
    const judged = (reading: string): TransactionRecord => ({
      ...served('US', another('operator', 'CN')),
      judgments: [{ doubt: 'D-20', reading, by: 'Ada', on: '2025-07-20', reason: 'asked the provider' }],
    })
    expect(outcome(judged('activity'))).toBe('out-of-scope')
    expect(outcome(judged('places'))).not.toBe('out-of-scope')
  })
})

describe('a release to an employee', () => {
  const technology = { eccn: '3E001', forEccn: '3A090.a', origin: 'us' } as const
  const employed = (seat: string, item: TransactionRecord['item']): TransactionRecord => {
    const record = recordOf(release(item, 'US', { permanentAndRegular: true }))
    return {
      ...record,
      parties: record.parties.map((party) => (party.role === 'employer' ? { ...party, location: seat } : party)),
    }
  }

  it('is one wherever the employer has its seat (742.6(a)(6)(iv))', () => {
    for (const seat of ['IN', 'DE', 'CN']) expect(outcome(employed(seat, technology))).toBe('no-license-required')
  })

  it('is none of hardware, whatever is judged (D-20)', () => {
    const judgments = [{ doubt: 'D-20', reading: 'activity', by: 'Ada', on: '2025-07-20', reason: 'as stated' }]
    expect(outcome(employed('US', accelerators(100)))).toBe('needs-review')
    expect(outcome({ ...employed('US', accelerators(100)), judgments })).toBe('needs-review')
  })

  it('is open where the weights are kept in China (D-20)', () => {
    const kept = (country: string) =>
      modelWeights({ storage: { country, paragraph14: true, paragraph15: true, paragraph18: true } })
    expect(outcome(employed('US', kept('US')))).toBe('no-license-required')
    expect(outcome(employed('US', kept('CN')))).toBe('needs-review')
  })
})

describe('a validated end user', () => {
  const named = (facts: CaseFacts, name: (role: Party['role']) => string | null): TransactionRecord => {
    const record = recordOf(facts)
    return {
      ...record,
      parties: record.parties.map(({ id: _id, ...party }) =>
        party.role === 'exporter' ? party : { ...party, name: name(party.role) },
      ),
    }
  }

  it('is one and the same by its name, where no id is stated', () => {
    expect(outcome(named(universal(), () => 'Holder Ltd'))).toBe('authorized')
    expect(outcome(named(universal(), (role) => (role === 'owner' ? 'HOLDER  LTD' : 'Holder Ltd')))).toBe('authorized')
  })

  it('is not another of its name, of whom the record says otherwise', () => {
    for (const facts of [universal(), national(0)])
      for (const role of ['end-user', 'ultimate-consignee', 'operator'] as const)
        for (const change of [{ headquarters: 'CN' }, { ultimateParent: 'MO' }, { veu: 'none' as const }]) {
          const record = named(facts, () => 'Holder Ltd')
          const parties = record.parties.map((party) => (party.role === role ? { ...party, ...change } : party))
          expect([role, change, outcome({ ...record, parties })]).not.toContain('authorized')
        }
  })

  it('passes nothing on to customers that are none, without a word (A-22)', () => {
    const onward = national(0, { others: [another('final-customer', 'IN', 'IN', 'IN', { veu: 'none' })] })
    expect(outcome(recordOf(onward))).toBe('needs-review')
  })
})

describe('a license', () => {
  it('of technology, which has no TPP, is asked for no quantity', () => {
    const { held } = licensed(15_832, 0)
    const license = held?.license
    if (license == null || license === false) throw new Error('the case states a license')
    const { quantityTpp: _none, ...unlimited } = license
    const item = { eccn: '4E001', forEccn: '4A090.a', origin: 'us' } as const
    expect(outcome(recordOf({ item, destination: 'IN', held: { license: unlimited } }))).toBe('authorized')
  })
})
