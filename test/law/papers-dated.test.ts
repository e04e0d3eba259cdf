// Papers that bear a date on which they cannot have been made: the date is an error or the paper is another one (D-22).
import { expect, it } from 'vitest'
import { type CaseFacts, lppUnused, national, recordOf, universal } from '../../main/law/cases.ts'
import { determine } from '../../main/law/index.ts'
import { transactionRecordSchema } from '../../shared/contract/interchange.ts'

const codified = (facts: CaseFacts) => determine(transactionRecordSchema.parse(recordOf(facts))).determination.codified
const outcome = (facts: CaseFacts) => codified(facts).outcome
const doubts = (facts: CaseFacts) => codified(facts).reasons.map(({ doubt }) => doubt)

const openUnder = (facts: CaseFacts) => [outcome(facts), doubts(facts).includes('D-22') ? 'D-22' : undefined]
const left = ['needs-review', 'D-22']

const aia = (held: CaseFacts['held']): CaseFacts => ({ held })
const lpp = (held: CaseFacts['held'], more: CaseFacts = {}): CaseFacts => ({
  destination: 'BR',
  held,
  positions: lppUnused,
  ...more,
})

it.each(['aiaCertification', 'aiaCertificationSubmitted', 'aiaShipmentNotice'] as const)(
  'takes no %s of AIA from before AIA could be read of (740.27)',
  (name) => {
    expect(outcome(aia({ aiaCertification: '2025-01-10', [name]: '2025-01-10' }))).toBe('authorized')
    expect(openUnder(aia({ aiaCertification: '2025-01-10', [name]: '2025-01-09' }))).toEqual(left)
  },
)

it('takes no certification for submitted before it was obtained (740.27(c))', () => {
  const at = (obtained: string, submitted: string) =>
    aia({ aiaCertification: obtained, aiaCertificationSubmitted: submitted })
  expect(outcome(at('2025-06-20', '2025-06-20'))).toBe('authorized')
  expect(openUnder(at('2025-06-20', '2025-06-19'))).toEqual(left)
})

it.each(['lppStatement', 'lppPriorNotice'] as const)(
  'takes no %s of LPP from before LPP could be read of (740.29)',
  (name) => {
    expect(outcome(lpp({ [name]: '2025-01-10' }))).toBe('authorized')
    expect(openUnder(lpp({ [name]: '2025-01-09' }))).toEqual(left)
  },
)

it('takes no statement of an earlier year for that of the year of export (740.29(f)(iii))', () => {
  const shipped = (lppStatement: string) =>
    lpp({ lppStatement }, { dates: { export: '2026-03-02' }, positions: { lpp: { year: 2026, receivedTpp: 0 } } })
  expect(outcome(shipped('2026-01-01'))).toBe('authorized')
  expect(openUnder(shipped('2025-12-31'))).toEqual(left)
})

it.each([
  ['a letter', { letter: '2025-01-09' }],
  ['an entry', { supplement7: '2025-01-09' }],
])('takes no validated end user for one by %s from before there were any (748.15)', (_, veu) => {
  expect(openUnder(universal({ veu }))).toEqual(left)
  expect(openUnder(national(0, { veu }))).toEqual(left)
})

it.each([
  ['date-wrong', 'authorized'],
  ['other-paper', 'license-required'],
])('takes the reading "%s" that a person elects', (reading, expected) => {
  const judgments = [{ doubt: 'D-22', reading, by: 'Counsel', on: '2025-06-01', reason: 'The paper was looked at.' }]
  expect(outcome({ ...aia({ aiaCertification: '2024-06-20' }), judgments })).toBe(expected)
})

it('asks nothing of the kind of class B, which AIA does not serve', () => {
  const facts = aia({ aiaCertification: '2024-06-20' })
  expect(doubts({ ...facts, item: { eccn: '3A090.b', origin: 'us' } })).not.toContain('D-22')
})
