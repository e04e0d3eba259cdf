// An order to Supplement 5(a), which has no allocation, for a firm whose country has one: that is the only allocation it can draw on.
import { expect, it } from 'vitest'
import { another, type CaseFacts, recordOf } from '../../main/law/cases.ts'
import { determine } from '../../main/law/index.ts'
import { transactionRecordSchema } from '../../shared/contract/interchange.ts'

const codified = (facts: CaseFacts) => determine(transactionRecordSchema.parse(recordOf(facts))).determination.codified

const used = (country: string, licensedTpp: number, asOf = '2025-07-01') => ({
  country: { country, licensedTpp, asOf, source: 'licenses' },
})
const inGermany = (headquarters: string, positions: CaseFacts['positions'], more: CaseFacts = {}): CaseFacts => ({
  destination: 'DE',
  recipient: { headquarters },
  positions,
  ...more,
})

it('contests the approval of Supplement 5(a) where the allocation of the headquarters is met (AMB-02)', () => {
  const full = codified(inGermany('IN', used('IN', 800_000_000)))
  expect(full.outcome).toBe('license-required')
  expect(full.reviewPolicy).toBe('contested')
  expect(full.contested).toEqual(['presumption-of-approval', 'policy-of-denial'])
  expect(full.reasons.map(({ doubt }) => doubt)).toContain('AMB-02')
  expect(full.reasons.some(({ kind }) => kind === 'missing-fact')).toBe(false)
})

it('is approved where that allocation has room, under either paragraph', () => {
  expect(codified(inGermany('IN', used('IN', 0))).reviewPolicy).toBe('presumption-of-approval')
})

it('still asks for the allocation where another one is stated, none, or an old figure', () => {
  expect(codified(inGermany('IN', used('BR', 0))).reviewPolicy).toBe('undetermined')
  expect(codified(inGermany('IN', used('IN', 0, '2025-01-20'))).reviewPolicy).toBe('undetermined')
})

it('still asks where two countries have one, or the destination has its own', () => {
  expect(codified(inGermany('IN', used('IN', 0), { others: [another('end-user', 'DE', 'BR')] })).reviewPolicy).toBe(
    'undetermined',
  )
  expect(
    codified({ destination: 'BR', recipient: { headquarters: 'IN' }, positions: used('IN', 0) }).reviewPolicy,
  ).toBe('undetermined')
})

it('charges no ledger of the destination with it', () => {
  const held = { license: { number: 'D-77', issued: '2025-06-01', expires: '2029-06-01', quantityTpp: 1_000_000 } }
  const { determination } = determine(transactionRecordSchema.parse(recordOf(inGermany('IN', used('IN', 0), { held }))))
  expect(determination.codified.allocation).toBeUndefined()
  expect(determination.proposedEntries.filter(({ ledger }) => ledger === 'country')).toEqual([])
})
