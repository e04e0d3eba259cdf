// Papers that bear a date on which they cannot have been made: the date is an error or the paper is another one (D-22).
import { expect, it } from 'vitest'
import { type CaseFacts, lppUnused, national, recordOf, universal } from '../../main/law/cases.ts'
import { determine } from '../../main/law/index.ts'
import { transactionRecordSchema } from '../../shared/contract/interchange.ts'

const codified = (facts: CaseFacts) => determine(transactionRecordSchema.parse(recordOf(facts))).determination.codified
const outcome = (facts: CaseFacts) => codified(facts).outcome
const doubts = (facts: CaseFacts) => codified(facts).reasons.map(({ doubt }) => doubt)

const leavesOpen = (facts: CaseFacts) => {
  expect(outcome(facts)).toBe('needs-review')
  expect(doubts(facts)).toContain('D-22')
}

const aia = (held: CaseFacts['held']): CaseFacts => ({ held })
const lpp = (held: CaseFacts['held'], more: CaseFacts = {}): CaseFacts => ({
  destination: 'BR',
  held,
  positions: lppUnused,
  ...more,
})

it.each(['aiaCertification', 'aiaCertificationSubmitted', 'aiaShipmentNotice'] as const)(
  'takes no %s of AIA from before AIA stood (740.27)',
  (name) => {
    expect(outcome(aia({ aiaCertification: '2025-01-13', [name]: '2025-01-13' }))).toBe('authorized')
    leavesOpen(aia({ aiaCertification: '2025-01-13', [name]: '2025-01-12' }))
  },
)

it('takes no certification for submitted before it was obtained (740.27(c))', () => {
  const at = (obtained: string, submitted: string) =>
    aia({ aiaCertification: obtained, aiaCertificationSubmitted: submitted })
  expect(outcome(at('2025-06-20', '2025-06-20'))).toBe('authorized')
  leavesOpen(at('2025-06-20', '2025-06-19'))
})

it.each(['lppStatement', 'lppPriorNotice'] as const)('takes no %s of LPP from before LPP stood (740.29)', (name) => {
  expect(outcome(lpp({ [name]: '2025-01-13' }))).toBe('authorized')
  leavesOpen(lpp({ [name]: '2025-01-12' }))
})

it('takes no statement of an earlier year for that of the year of export (740.29(f)(iii))', () => {
  const shipped = (lppStatement: string) =>
    lpp({ lppStatement }, { dates: { export: '2026-03-02' }, positions: { lpp: { year: 2026, receivedTpp: 0 } } })
  expect(outcome(shipped('2026-01-01'))).toBe('authorized')
  leavesOpen(shipped('2025-12-31'))
})

it.each([
  ['a letter', { letter: '2025-01-12' }],
  ['an entry', { supplement7: '2025-01-12' }],
])('takes no validated end user for one by %s from before there were any (748.15)', (_, veu) => {
  leavesOpen(universal({ veu }))
  leavesOpen(national(0, { veu }))
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
