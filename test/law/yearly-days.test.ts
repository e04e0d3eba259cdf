// Days of the year on which something is reported or measured come from the pack: another day there is another day in every answer.
import { expect, it } from 'vitest'
import { national, recordOf, universal } from '../../main/law/cases.ts'
import { currentPack, determine, packHash, readPack, writePack } from '../../main/law/index.ts'
import type { LawPack } from '../../main/law/model.ts'
import { transactionRecordSchema } from '../../shared/contract/interchange.ts'

const amended = (change: (pack: LawPack) => LawPack) => {
  const pack = change({ ...currentPack.pack, version: '2.0.1-test' })
  const read = readPack(writePack({ pack, hash: packHash(pack) }))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

const withDays = (id: 'veu-report' | 'chip-accounting', days: Readonly<Record<string, string>>) =>
  amended((pack) => ({
    ...pack,
    dues: pack.dues.map((due) =>
      due.id !== id || due.yearly === undefined
        ? due
        : { ...due, yearly: due.yearly.map((each) => ({ ...each, on: days[each.on] ?? each.on })) },
    ),
  }))

const received = (day: string) =>
  transactionRecordSchema.parse(recordOf(national(0, { dates: { export: '2025-06-01', received: day } })))

const due = (day: string, pack = currentPack) =>
  determine(received(day), {}, pack).determination.obligations.flatMap((each) => each.due ?? [])

it.each([
  ['2025-06-30', '2025-07-15'],
  ['2025-07-01', '2026-01-15'],
  ['2025-12-31', '2026-01-15'],
])('reports what is received on %s by %s (748.15(f)(1)(iii))', (day, by) => {
  expect(due(day)).toContain(by)
})

it('takes the day of the report from the pack', () => {
  const moved = withDays('veu-report', { '07-15': '08-10' })
  expect(due('2025-06-30', moved)).toContain('2025-08-10')
  expect(due('2025-06-30', moved)).not.toContain('2025-07-15')
})

it('takes the day of the accounting from the pack (748 Supp. 10 para 10)', () => {
  expect(due('2025-06-30')).toContain('2025-08-01')
  const moved = withDays('chip-accounting', { '08-01': '09-01' })
  expect(due('2025-06-30', moved)).toContain('2025-09-01')
  expect(due('2025-06-30', moved)).not.toContain('2025-08-01')
})

it('takes the days on which the shares of a UVEU are measured from the pack (748 Supp. 10 para 6)', () => {
  // Half outside the United States: over the limit on a day of measuring, open on any other.
  const record = transactionRecordSchema.parse(
    recordOf(
      universal({
        destination: 'DE',
        recipient: {
          headquarters: 'US',
          veu: { kind: 'uveu', supplement7: '2025-01-17', operatorAuthorized: true },
        },
        uveu: { outsideUnitedStatesTpp: 500_000_000 },
        held: { aiaCertification: false },
      }),
    ),
  )
  const onDay = determine(record).determination.codified
  const moved = amended((pack) => ({
    ...pack,
    ledgers: { ...pack.ledgers, uveu: { ...pack.ledgers.uveu, measuredOn: ['03-01', '09-01'] } },
  }))
  const offDay = determine(record, {}, moved).determination.codified
  expect(onDay.outcome).not.toBe(offDay.outcome)
  expect(offDay.reasons.map(({ doubt }) => doubt)).toContain('A-4')
})
