// Doubts that are named although they change no answer: the posture of technology for Macau and D:5 entities (PR-17), and an activity
// that the places do not bear out (D-20).
import { expect, it } from 'vitest'
import { recordOf } from '../../main/law/cases.ts'
import { determine } from '../../main/law/index.ts'
import type { TransactionRecord } from '../../shared/contract/interchange.ts'

const answers = (record: TransactionRecord) => determine(record, { lawDate: '2025-07-15' }).determination
const doubtsIn = ({ reasons }: { readonly reasons: readonly { readonly doubt?: string | undefined }[] }) =>
  reasons.flatMap(({ doubt }) => doubt ?? [])

it('names PR-17 where technology of class A for an entity of Macau or D:5 is shown as enforced', () => {
  const sold = (eccn: string, parent: string) =>
    answers(
      recordOf({
        item: eccn.startsWith('3A') ? { ...recordOf({}).item } : { eccn, forEccn: '3A090.a', origin: 'us' },
        destination: 'SG',
        recipient: { ultimateParent: parent },
        endUse: ['inference'],
      }),
    )
  const technology = sold('3E001', 'CN')
  expect(technology.enforced.outcome).toBe('license-required')
  expect(technology.enforced.posture).toBe('enforced')
  expect(doubtsIn(technology.enforced)).toContain('PR-17')
  expect(doubtsIn(technology.codified)).not.toContain('PR-17')
  expect(doubtsIn(sold('3A090.a', 'CN').enforced)).not.toContain('PR-17')
  expect(doubtsIn(sold('3E001', 'SG').enforced)).not.toContain('PR-17')
})

it('names D-20 where a transfer (in-country) crosses a border, though AIA covers a reexport as well', () => {
  const moved = (from: string) => answers(recordOf({ activity: 'transfer-in-country', from, destination: 'FR' }))
  expect(doubtsIn(moved('FR').codified)).toEqual([])
  expect(moved('DE').codified.outcome).toBe('authorized')
  expect(doubtsIn(moved('DE').codified)).toEqual(['D-20'])
})
