import { describe, expect, it } from 'vitest'
import type { Determination } from '../../shared/contract/interchange.ts'
import { compareViews } from '../../main/law/views.ts'
import { determine } from '../../main/law/index.ts'
import { determinationOf, record } from '../unit/main/ledger/ledger-examples.ts'

const at = (
  id: string,
  outcome: 'authorized' | 'license-required',
  posture: Determination['enforced']['posture'],
): Determination => {
  const answer = determinationOf(id)
  return { ...answer, codified: { ...answer.codified, outcome }, enforced: { ...answer.enforced, posture } }
}

describe('two views of one case', () => {
  const left = {
    settings: { lawDate: '2025-05-12' },
    determinations: [
      at('a', 'authorized', 'enforced'),
      at('b', 'authorized', 'enforced'),
      at('gone', 'authorized', 'enforced'),
    ],
  }
  const right = {
    settings: { lawDate: '2025-05-15', knowledgeDate: '2025-05-13' },
    determinations: [
      at('b', 'license-required', 'not-enforced'),
      at('a', 'authorized', 'enforced'),
      at('new', 'authorized', 'enforced'),
    ],
  }

  it('name the transactions that differ and in what, each side with its own answer', () => {
    const compared = compareViews(left, right)
    expect(compared.same).toBe(1)
    expect(compared.left).toEqual({ lawDate: '2025-05-12', knowledgeDate: undefined })
    expect(compared.right).toEqual({ lawDate: '2025-05-15', knowledgeDate: '2025-05-13' })
    expect(compared.differences).toMatchObject([
      {
        id: 'b',
        differs: ['outcome', 'posture'],
        left: { outcome: 'authorized', posture: 'enforced' },
        right: { outcome: 'license-required', posture: 'not-enforced' },
      },
      { id: 'gone', right: undefined },
      { id: 'new', left: undefined },
    ])
  })

  it('of the same view do not differ', () => {
    expect(compareViews(left, left)).toMatchObject({ same: 3, differences: [] })
  })
})

describe('one case on two dates, through the engine', () => {
  /** 5,000 circuits of 15,832 to India: beyond LPP, no license needed before the rule. */
  const india = record('r1', '2025-08-01', {
    item: {
      eccn: '3A090.a',
      quantity: 5000,
      unit: { totalProcessingPerformance: 15_832 },
      datacenter: true,
      designer: 'approved',
      origin: 'us',
    },
    from: 'US',
    destination: 'IN',
    parties: (['ultimate-consignee', 'owner', 'end-user'] as const).map((role) => ({
      role,
      id: 'consignee',
      location: 'IN',
      headquarters: 'IN',
      ultimateParent: 'IN',
      government: 'none',
      listed: [],
    })),
    endUse: ['datacenter-operation'],
    prior: { eligibility: 'nlr', actualOrder: true },
    positions: {
      lpp: { year: 2025, receivedTpp: 0 },
      country: { country: 'IN', licensedTpp: 0, asOf: '2025-07-31', source: 'test' },
    },
  })
  const view = (settings: { readonly lawDate: string; readonly knowledgeDate?: string }) => ({
    settings,
    determinations: [determine(india, settings).determination],
  })

  it('the codified outcome differs between 14 and 15 May 2025, the last free day and the compliance date', () => {
    const [difference] = compareViews(view({ lawDate: '2025-05-14' }), view({ lawDate: '2025-05-15' })).differences
    expect(difference?.differs).toContain('outcome')
    expect([difference?.left?.outcome, difference?.right?.outcome]).toEqual(['prior-rules-apply', 'license-required'])
  })

  it('the posture differs between what was known on 12 and on 13 May 2025, and the codified answer does not', () => {
    const lawDate = '2025-08-01'
    const [difference] = compareViews(
      view({ lawDate, knowledgeDate: '2025-05-12' }),
      view({ lawDate, knowledgeDate: '2025-05-13' }),
    ).differences
    expect(difference?.differs).toContain('posture')
    expect(difference?.differs).not.toContain('outcome')
    expect([difference?.left?.posture, difference?.right?.posture]).toEqual(['enforced', 'not-enforced'])
  })
})
