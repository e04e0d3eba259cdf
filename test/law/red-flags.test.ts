// Red flags of Supplement No. 3 to part 732 that a person raises, resolves or finds absent in a transaction.
import { describe, expect, test } from 'vitest'
import { currentPack, determine, sentencesOf } from '../../main/law/index.ts'
import type { Determination, Outcome, TransactionRecord } from '../../shared/contract/interchange.ts'
import { summaryOf } from '../../shared/language/summary.ts'
import { conformanceCases } from '../conformance/cases.ts'

const records = conformanceCases().flatMap((each) => (each.kind === 'question' ? [] : each.records))

const judged = (record: TransactionRecord, number: number, reading: string): TransactionRecord => ({
  ...record,
  judgments: [
    ...(record.judgments ?? []),
    { doubt: `732 Supp. 3 No. ${number}`, reading, by: 'A. Counsel', on: '2025-07-15', reason: 'the file' },
  ],
})

const settings = (record: TransactionRecord) => ({ lawDate: record.dates?.export ?? '2025-07-15' })
const answer = (record: TransactionRecord): Determination => determine(record, settings(record)).determination

const passing: readonly Outcome[] = ['not-subject-to-ear', 'no-license-required', 'authorized', 'out-of-scope']

const passes = records.filter((record) => passing.includes(answer(record).codified.outcome)).slice(0, 60)

describe('a red flag that a person raised', () => {
  test('leaves no verdict that passes, and takes nothing else away', () => {
    expect(passes.length).toBeGreaterThan(20)
    for (const record of passes) {
      const before = answer(record)
      const after = answer(judged(record, 9, 'raised'))
      for (const verdict of [after.codified, after.prior, after.enforced])
        expect(passing).not.toContain(verdict?.outcome ?? 'needs-review')
      expect(after.redFlags).toContainEqual({ number: '9', citation: '732 Supp. 3 No. 9', because: ['judgments'] })
      expect(after.codified.reasons[0]).toMatchObject({ kind: 'judgment', citation: '732 Supp. 3 No. 9' })
      expect(after.obligations).toEqual(before.obligations)
      expect(after.proposedEntries).toEqual(before.proposedEntries)
      expect(after.codified.authorizations).toEqual(before.codified.authorizations)
      expect(after.trace).toBe(before.trace)
    }
  })

  test('changes no answer that did not pass but by its reason', () => {
    for (const record of records.slice(0, 120)) {
      const before = answer(record).codified
      if (passing.includes(before.outcome)) continue
      const after = answer(judged(record, 9, 'raised')).codified
      expect({ ...after, reasons: after.reasons.slice(0, -1) }).toEqual({ ...before, reasons: before.reasons })
    }
  })

  test('stands however it is misspelled, and beside a resolution of the same flag', () => {
    const [record] = passes
    if (record === undefined) throw new Error('no record passes')
    expect(answer(judged(record, 9, 'Raised')).codified.outcome).toBe('needs-review')
    expect(answer(judged(judged(record, 9, 'resolved'), 9, 'raised')).codified.outcome).toBe('needs-review')
    expect(answer(judged(judged(record, 21, 'raised'), 9, 'raised')).redFlags.map(({ number }) => number)).toEqual([
      '9',
      '21',
    ])
  })

  test('is told first of all, in both languages', () => {
    const [first] = passes
    if (first === undefined) throw new Error('no record passes')
    const record = judged(first, 9, 'raised')
    const tell = (language: 'en' | 'zh-CN'): string =>
      summaryOf(answer(record), record, sentencesOf(record, settings(record)), currentPack.pack, language, {
        place: 'command',
      })
        .map(({ text }) => text)
        .join('\n')
    expect(tell('en')).toContain('Red flag 9 is raised: The final destination named is a freight forwarder.')
    expect(tell('en')).toContain('A red flag is raised and not resolved')
    expect(tell('zh-CN')).toContain('触发第9号危险信号：最终目的地填写的是货运代理。')
  })
})

test.each(['resolved', 'not-present'])('a red flag that is %s changes no answer', (reading) => {
  for (const record of records.slice(0, 120))
    for (const number of [9, 28]) expect(answer(judged(record, number, reading))).toEqual(answer(record))
})
