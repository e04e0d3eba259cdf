// Figures of a position where a part exceeds the whole it is of: one of the two is an error, and nothing passes on either (D-15).
import { expect, it } from 'vitest'
import { type CaseFacts, national, recordOf, universal } from '../../main/law/cases.ts'
import { determine } from '../../main/law/index.ts'
import { transactionRecordSchema } from '../../shared/contract/interchange.ts'

const codified = (facts: CaseFacts) => determine(transactionRecordSchema.parse(recordOf(facts))).determination.codified
const doubts = (facts: CaseFacts) => codified(facts).reasons.map(({ doubt }) => doubt)
const facts = (of: CaseFacts) => codified(of).reasons.flatMap((reason) => reason.facts)

const owned = { outsideSupplement5aTpp: 100_000_000, inCountryTpp: 1_000_000, outsideUnitedStatesTpp: 100_000_000 }

it('takes figures of a UVEU that are no more than what they are of (748 Supp. 10 para 6)', () => {
  expect(codified(universal({ uveu: owned })).outcome).toBe('authorized')
  expect(codified(universal({ uveu: { ...owned, inCountryTpp: 50_000_000 } })).outcome).toBe('authorized')
  expect(codified(universal({ uveu: { ...owned, outsideSupplement5aTpp: 1_000_000 } })).outcome).toBe('authorized')
})

it.each([
  ['in the country, of that outside Supplement 5(a)', { inCountryTpp: 2, outsideSupplement5aTpp: 1 }],
  ['in the country, of that outside the United States', { inCountryTpp: 2, outsideUnitedStatesTpp: 1 }],
  [
    'outside Supplement 5(a), of that outside the United States',
    { outsideSupplement5aTpp: 2, outsideUnitedStatesTpp: 1 },
  ],
] as const)('leaves a UVEU open whose figure is too large %s', (_, parts) => {
  const stated = universal({ uveu: { ...owned, ...parts } })
  expect(codified(stated).outcome).toBe('needs-review')
  expect(doubts(stated)).toContain('D-15')
})

it('names both figures with what is stated of them', () => {
  const stated = universal({ uveu: { ...owned, inCountryTpp: 50_000_000, outsideSupplement5aTpp: 1_000_000 } })
  expect(facts(stated)).toContain('positions.uveu.inCountryTpp = 50000000')
  expect(facts(stated)).toContain('positions.uveu.outsideSupplement5aTpp = 1000000')
})

it('keeps a share of a UVEU over its limit whatever another figure says', () => {
  expect(codified(universal({ uveu: { ...owned, inCountryTpp: 80_000_000, outsideSupplement5aTpp: 1 } })).outcome).toBe(
    'license-required',
  )
})

it('leaves an NVEU open that retired more than was installed (748.15(a)(2)(iii)(B))', () => {
  const of = (installedTpp: number, attritionTpp: number) =>
    national(0, { positions: { nveu: { country: 'IN', installedTpp, attritionTpp } } })
  expect(codified(of(1_300_000_000, 1_300_000_000)).outcome).toBe('authorized')
  expect(codified(of(1_300_000_000, 1_300_000_001)).outcome).toBe('needs-review')
  expect(doubts(of(1_300_000_000, 1_300_000_001))).toContain('D-15')
  expect(codified(of(0, 1)).outcome).toBe('needs-review')
})

it('takes no attrition off an allocation that exceeds what was licensed (742.6(b)(10)(ii)(B))', () => {
  const of = (licensedTpp: number, attritionTpp: number) =>
    codified({
      destination: 'IN',
      positions: { country: { country: 'IN', licensedTpp, attritionTpp, asOf: '2025-07-01', source: 'licenses' } },
    })
  expect(of(800_000_000, 100_000_000).reviewPolicy).toBe('contested')
  expect(of(1_000, 1_000).reviewPolicy).toBe('presumption-of-approval')
  const wrong = of(1_000, 1_001)
  expect(wrong.reviewPolicy).not.toBe('presumption-of-approval')
  expect(wrong.reasons.map(({ doubt }) => doubt)).toContain('D-15')
})
