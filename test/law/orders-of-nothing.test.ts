// Facts of an order that cannot be as they are stated: it is of nothing, arrives before it leaves, or is for one of two groups.
import { expect, it } from 'vitest'
import { accelerator, type CaseFacts, lppUnused, national, recordOf } from '../../main/law/cases.ts'
import { determine } from '../../main/law/index.ts'
import { transactionRecordSchema } from '../../shared/contract/interchange.ts'

const asked = (facts: CaseFacts) => determine(transactionRecordSchema.parse(recordOf(facts))).determination
const outcome = (facts: CaseFacts) => asked(facts).codified.outcome
const doubts = (facts: CaseFacts) => asked(facts).codified.reasons.map(({ doubt }) => doubt)

const lpp = (more: CaseFacts): CaseFacts => ({ destination: 'BR', positions: lppUnused, ...more })

it('counts no order of nothing within a limit (740.29(d))', () => {
  const of = (quantity: number) => lpp({ item: { ...accelerator, quantity } })
  expect(outcome(of(1))).toBe('authorized')
  expect(outcome(of(0))).toBe('needs-review')
  expect(asked(of(0)).proposedEntries).toEqual([])
})

it('leaves a yearly or quarterly limit open where the items were received before they left (D-15)', () => {
  const arrived = (received: string) => ({ export: '2025-09-30', received, completed: received })
  expect(outcome(lpp({ dates: arrived('2025-09-30') }))).toBe('authorized')
  expect(outcome(lpp({ dates: arrived('2025-09-29') }))).toBe('needs-review')
  expect(doubts(lpp({ dates: arrived('2025-09-29') }))).toContain('D-15')
  expect(outcome(national(0, { dates: arrived('2025-09-30') }))).toBe('authorized')
  expect(outcome(national(0, { dates: arrived('2025-09-29') }))).toBe('needs-review')
})

it('leaves a limit open that is kept for one owner, of whom two groups are stated (D-15)', () => {
  const plain = transactionRecordSchema.parse(recordOf(lpp({})))
  const grouped = (...groups: readonly string[]) =>
    determine({
      ...plain,
      parties: plain.parties.map((party) =>
        party.role === 'owner' || party.role === 'ultimate-consignee'
          ? { ...party, group: groups[party.role === 'owner' ? 0 : 1] ?? null }
          : party,
      ),
    }).determination.codified
  expect(grouped('g-1', 'G-1 ').outcome).toBe('authorized')
  expect(grouped('g-1', 'g-2').outcome).toBe('needs-review')
  expect(grouped('g-1', 'g-2').reasons.map(({ doubt }) => doubt)).toContain('D-15')
})
