// Where an item goes by all who take it, and by those of whom the record says too little: owner and operator (740.29(h)(1), 740.27(a)),
// customers of a resale (744.23(a)(3)(i)), the storage of model weights (740.27(a)(3)).
import { describe, expect, it } from 'vitest'
import { determine } from '../../main/law/index.ts'
import {
  another,
  card,
  lesser,
  lppUnused,
  memory,
  modelWeights,
  recordOf,
  type CaseFacts,
} from '../../main/law/cases.ts'
import type { Party, TransactionRecord } from '../../shared/contract/interchange.ts'

const verdictOf = (facts: CaseFacts) => determine(recordOf(facts), { lawDate: '2025-07-15' }).determination.codified
const doubtsOf = (facts: CaseFacts): readonly string[] => verdictOf(facts).reasons.flatMap(({ doubt }) => doubt ?? [])
const factsOf = (facts: CaseFacts): readonly string[] => verdictOf(facts).reasons.flatMap((reason) => reason.facts)

describe('744.23(a)(3)(i): class B and memory outside D:1, D:4 and D:5', () => {
  const sold = (item: TransactionRecord['item'], ...customers: readonly Party[]): CaseFacts => ({
    item,
    destination: 'SG',
    endUse: ['resale'],
    others: customers,
  })
  const nobody: Party = { role: 'final-customer', id: 'k', listed: [], ownedByListed: false, government: 'none' }

  it('pass where they stay, and where they go on to customers whom nothing stands against', () => {
    expect(verdictOf({ ...sold(lesser), endUse: ['inference'] }).outcome).toBe('no-license-required')
    expect(verdictOf(sold(lesser, another('final-customer', 'SG'))).outcome).toBe('no-license-required')
  })

  it('are asked for whom they are where they go on to customers whom nobody names, or of whom too little is said', () => {
    for (const item of [lesser, memory])
      for (const facts of [
        sold(item),
        sold(item, nobody),
        sold(item, { ...another('final-customer', 'FR'), location: null }),
      ]) {
        expect(verdictOf(facts).outcome).toBe('needs-review')
        expect(factsOf(facts).filter((fact) => fact.startsWith('parties[final-customer]'))).not.toEqual([])
      }
  })

  it('come to the same requirement as under the text before 13 January 2025', () => {
    const { codified, prior } = determine(recordOf(sold(lesser)), { lawDate: '2025-07-15' }).determination
    expect(codified.licenseRequirement).toBe(prior?.licenseRequirement)
  })
})

const owned: readonly (readonly [it: string, facts: CaseFacts])[] = [
  ['class B', { item: lesser, destination: 'SG' }],
  ['a card under ACA', { item: card, destination: 'BR' }],
  ['a shipment under LPP', { destination: 'SG', positions: lppUnused }],
]

describe.each(owned)('%s', (_it, facts) => {
  it.each(['owner', 'operator'] as const)('is open where the %s is located in China or Macau (D-13)', (role) => {
    const by = (location: string, id = 'another'): CaseFacts => {
      const record = recordOf(facts)
      const parties = record.parties.map((party) => (party.role === role ? { ...party, location, id } : party))
      return { ...facts, parties }
    }
    const home = facts.destination ?? 'SG'
    expect(verdictOf(by(home, 'recipient')).outcome).not.toBe('needs-review')
    for (const location of ['CN', 'MO']) {
      expect(verdictOf(by(location)).outcome).toBe('needs-review')
      expect(doubtsOf(by(location))).toContain('D-13')
    }
  })
})

describe('model weights under AIA', () => {
  const kept = (country: string | null): CaseFacts => ({
    item: modelWeights({ storage: { country, paragraph14: true, paragraph15: true, paragraph18: true } }),
    destination: 'GB',
    endUse: ['inference'],
  })

  it('are open until it is stated in which country they are kept (D-13)', () => {
    expect(verdictOf(kept('GB')).outcome).toBe('authorized')
    expect(verdictOf(kept('FR')).outcome).toBe('authorized')
    expect(verdictOf(kept(null)).outcome).toBe('needs-review')
    expect(doubtsOf(kept(null))).toContain('D-13')
    expect(factsOf(kept(null))).toContain('item.weights.storage.country')
  })
})
