import { describe, expect, it } from 'vitest'
import type { Determination } from '../../shared/contract/interchange.ts'
import { compareViews } from '../../main/law/views.ts'
import { determinationOf } from '../unit/main/ledger/ledger-examples.ts'

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
