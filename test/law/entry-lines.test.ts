// The list of exceptions that an entry itself prints, where it is narrower than the exception in part 740 (AMB-09).
import { expect, it } from 'vitest'
import { accelerator, card, nacNotified, type CaseFacts, recordOf } from '../../main/law/cases.ts'
import { determine } from '../../main/law/index.ts'
import { transactionRecordSchema } from '../../shared/contract/interchange.ts'

const codified = (facts: CaseFacts) => determine(transactionRecordSchema.parse(recordOf(facts))).determination.codified
const doubts = (facts: CaseFacts) => codified(facts).reasons.map(({ doubt }) => doubt)

const ways: readonly (readonly [string, CaseFacts])[] = [
  ['NAC to China', { destination: 'CN', held: nacNotified() }],
  ['ACA to Brazil', { destination: 'BR' }],
  ['ACA within China', { activity: 'transfer-in-country', from: 'CN', destination: 'CN' }],
]

it.each(ways)('leaves %s open for 5A992.z.1, whose entry shows it for 5A992.z.2 alone', (_, way) => {
  const sold = (eccn: string) => ({ ...way, item: { ...card, eccn } })
  expect(codified(sold('4A090.a')).outcome).toBe('authorized')
  expect(codified(sold('5A992.z.1')).outcome).toBe('needs-review')
  expect(doubts(sold('5A992.z.1'))).toContain('AMB-09')
})

it.each(['5A002.z.1.a', '5A004.z.1.a'])('names it for %s beside License Exception ENC', (eccn) => {
  const sold = { destination: 'BR', item: { ...card, eccn } }
  expect(codified(sold).outcome).toBe('needs-review')
  expect(doubts(sold)).toContain('AMB-09')
  expect(codified(sold).reasons.some(({ citation }) => citation === '740.17')).toBe(true)
})

it('asks nothing of the kind for the parameters of .b', () => {
  const lesser = {
    ...accelerator,
    eccn: '5A992.z.2',
    unit: { totalProcessingPerformance: 2_897, performanceDensity: 4.76 },
  }
  expect(codified({ destination: 'CN', held: nacNotified(), item: lesser }).outcome).toBe('authorized')
})

it.each([
  ['part-740', 'authorized'],
  ['eccn-lines', 'license-required'],
])('takes the reading "%s" that a person elects', (reading, outcome) => {
  const judgments = [{ doubt: 'AMB-09', reading, by: 'Counsel', on: '2025-06-01', reason: 'Read side by side.' }]
  expect(codified({ destination: 'BR', item: { ...card, eccn: '5A992.z.1' }, judgments }).outcome).toBe(outcome)
})
