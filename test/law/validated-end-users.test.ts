// Whom and what an authorization of a validated end user carries: nobody and nothing passes because its owner is one.
import { expect, it } from 'vitest'
import { type CaseFacts, another, national, recordOf, universal } from '../../main/law/cases.ts'
import { determine } from '../../main/law/index.ts'
import { transactionRecordSchema } from '../../shared/contract/interchange.ts'

const asked = (facts: CaseFacts) => determine(transactionRecordSchema.parse(recordOf(facts))).determination
const outcome = (facts: CaseFacts) => asked(facts).codified.outcome
const doubts = (facts: CaseFacts) => asked(facts).codified.reasons.map(({ doubt }) => doubt)

const uveu = { kind: 'uveu', supplement7: '2025-01-17', operatorAuthorized: true } as const
const nveu = {
  kind: 'nveu',
  country: 'IN',
  letter: '2025-05-30',
  operatorAuthorized: true,
  governmentArrangement: true,
} as const

it('serves no end user that is not validated itself (748.15(a)(1))', () => {
  expect(outcome(universal())).toBe('authorized')
  expect(outcome(universal({ others: [another('end-user', 'MY', 'MY', 'MY', { veu: 'none' })] }))).toBe(
    'license-required',
  )
  expect(outcome(national(0, { others: [another('end-user', 'IN', 'IN', 'IN', { veu: 'none' })] }))).toBe(
    'license-required',
  )
})

it('asks whether an end user is validated where nobody says so (748.15(a)(1))', () => {
  const unsaid = national(0, { others: [another('end-user', 'IN')] })
  expect(outcome(unsaid)).toBe('needs-review')
  expect(asked(unsaid).codified.reasons.flatMap(({ facts }) => facts)).toContain('parties[end-user].veu')
  expect(outcome(national(0, { others: [another('end-user', 'IN', 'IN', 'IN', { veu: nveu })] }))).toBe('authorized')
})

it('leaves a UVEU open whose end user may hold an NVEU only, where nobody says what it holds (748.15(a)(1))', () => {
  expect(outcome(universal({ others: [another('end-user', 'MY')] }))).toBe('needs-review')
  expect(outcome(universal({ others: [another('end-user', 'MY', 'MY', 'MY', { veu: nveu })] }))).toBe('needs-review')
})

it('takes no authorization of another country or not yet given for that of an end user (748.15(d) Note 1)', () => {
  const used = (veu: Partial<typeof nveu> | { country: string } | { letter: string }) =>
    outcome(national(0, { others: [another('end-user', 'IN', 'IN', 'IN', { veu: { ...nveu, ...veu } })] }))
  expect(used({ country: 'BR' })).toBe('license-required')
  expect(used({ letter: '2025-10-01' })).toBe('license-required')
})

it('leaves open whether another than the holder may take delivery (A-22)', () => {
  const delivered = national(0, { others: [another('ultimate-consignee', 'IN', 'IN', 'IN', { veu: 'none' })] })
  expect(outcome(delivered)).toBe('needs-review')
  expect(doubts(delivered)).toContain('A-22')
})

it.each(['end-user', 'ultimate-consignee'] as const)(
  'passes nothing to a %s headquartered in Macau or D:5 (748 Supp. 10 para 4(a))',
  (role) => {
    const others = (seat: string) => [another(role, 'IN', seat, seat, { veu: 'none' })]
    expect(outcome(universal({ destination: 'IN', others: others('CN') }))).toBe('license-required')
    expect(outcome(national(0, { others: others('MO') }))).toBe('license-required')
  },
)

it('takes no operator for a UVEU that may not be one (748.15(b)(2)(i))', () => {
  const run = (seat: string) => universal({ others: [another('operator', 'MY', seat, seat, { veu: uveu })] })
  expect(outcome(run('US'))).toBe('authorized')
  expect(outcome(run('CN'))).toBe('license-required')
})

it('leaves an NVEU open that another limb puts in Macau or D:5 (D-17), operators too', () => {
  const run = (seat: string) => national(0, { others: [another('operator', 'IN', seat, seat, { veu: nveu })] })
  expect(outcome(run('IN'))).toBe('authorized')
  expect(outcome(run('CN'))).toBe('needs-review')
  expect(doubts(run('CN'))).toContain('D-17')
})

it.each([
  { eccn: '3D001', forEccn: '3A090.a', origin: 'us' },
  { eccn: '3E001', forEccn: '3A090.a', origin: 'us' },
  { eccn: '4D090', forEccn: '4A090.a', origin: 'us' },
  { eccn: '4E001', forEccn: '4A090.a', origin: 'us' },
  { eccn: '5E992', forEccn: '5A992.z', origin: 'us' },
] as const)('leaves open whether $eccn is necessary for a data center (748.15(c)(2))', ({ eccn, forEccn, origin }) => {
  const item = { eccn, forEccn, origin, unit: { totalProcessingPerformance: 15_832 }, datacenter: true }
  expect(outcome(national(0, { item }))).not.toBe('authorized')
  expect(outcome(universal({ item }))).not.toBe('authorized')
})
