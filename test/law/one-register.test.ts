// A determination and the register of deadlines say the same of one duty: over every record of the sample case and of the conformance cases.
import { expect, test } from 'vitest'
import { currentPack, determine } from '../../main/law/index.ts'
import { dutiesNamed } from '../../main/law/duties-named.ts'
import { limitsOf } from '../../main/law/limits.ts'
import { deadlines } from '../../main/law/windows/deadlines.ts'
import { eventDay } from '../../main/law/windows/windows.ts'
import { demoListPath } from '../../main/intake/demo/index.ts'
import { openList } from '../../main/intake/list.ts'
import type { TransactionRecord } from '../../shared/contract/interchange.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import { civilDate } from '../../shared/kernel/civil-date.ts'
import { conformanceCases } from '../conformance/cases.ts'

const { pack } = currentPack
const asOf = civilDate('2027-01-01')
/** Of the whole case or of a holder. */
const once = new Set(['veu-report', 'chip-accounting', 'general-veu-report', 'security-paragraphs', 'comment-deadline'])
const sample: TransactionRecord[] = []
for await (const row of expectOk(await openList(demoListPath(), { format: 'csv' })).rows())
  if (row.kind === 'record') sample.push(row.record)
const records = [...sample, ...conformanceCases().flatMap((each) => (each.kind === 'question' ? [] : each.records))]

test('no duty falls due that the determination does not name, on no other day, in no other words, and neither met nor missed otherwise', () => {
  let compared = 0
  for (const record of records) {
    const { determination } = determine(record)
    const named = dutiesNamed(determination, pack, limitsOf(pack, eventDay(record)))
    const register = deadlines(record, determination, currentPack, asOf)
    for (const { kind, due, met, standing, what } of register) {
      const { duty } = pack.dues.find(({ id }) => id === kind) ?? {}
      if (duty === undefined) continue
      const owed = named.get(duty)
      const at = `${record.id} ${kind}`
      expect(owed, at).toBeDefined()
      expect([due, what.en], at).toEqual([owed?.due, owed?.what])
      expect(standing === 'overdue' || standing === 'missed' ? ['no', 'unknown'] : ['yes', 'unknown'], at).toContain(
        owed?.met,
      )
      expect(owed?.met === 'unknown' ? 'unknown' : met, at).toBe(owed?.met)
      compared += 1
    }
    const kinds = new Set(register.map(({ kind }) => kind))
    for (const { id, duty } of pack.dues) {
      if (duty === undefined || once.has(id) || named.get(duty)?.due === undefined || eventDay(record) === undefined)
        continue
      expect(kinds.has(id), `${record.id} ${id}`).toBe(true)
    }
  }
  expect(compared).toBeGreaterThan(1000)
})
