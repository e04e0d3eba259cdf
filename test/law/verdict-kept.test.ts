// A verdict is kept by what it depends on: whatever was answered before, a record is given the verdict that it would be given alone.
import { expect, test } from 'vitest'
import { type RunSettings, type TransactionRecord, transactionRecordSchema } from '../../shared/contract/interchange.ts'
import { evaluatePoint, readRecord } from '../../main/law/evaluation.ts'
import { currentPack } from '../../main/law/index.ts'
import { coreOf } from '../../main/law/verdict.ts'
import { conformanceCases } from '../conformance/cases.ts'
import { type Json, changed, changesOf } from './adverse/members.ts'

/** The verdict as it is kept, and as it is made for a key that nothing was kept by. */
const bothWays = (record: TransactionRecord, settings: RunSettings, number: number) => {
  const read = readRecord(record, settings, currentPack)
  const evaluated = evaluatePoint(read.point, read.context.lawDate ?? null, read.elections, currentPack)
  return {
    kept: coreOf(read, evaluated, currentPack),
    alone: coreOf(read, { ...evaluated, key: `${evaluated.key} alone ${number}` }, currentPack),
  }
}

/** A record and what it is without each member that it can be without: many of these differ only in which facts are missing. */
const withLosses = (record: TransactionRecord): readonly TransactionRecord[] => [
  record,
  ...changesOf(record as Json)
    .filter(({ to }) => to === undefined)
    .flatMap(({ path, to }) => {
      const parsed = transactionRecordSchema.safeParse(changed(record as Json, path, to))
      return parsed.success ? [parsed.data] : []
    }),
]

const records = conformanceCases().flatMap((each) => (each.kind === 'record' ? each.records.slice(0, 1) : []))

test.each(records.filter((_, index) => index % 8 === 0).map((record) => [record.id, record] as const))(
  '%s and what it is without each of its members',
  (_id, record) => {
    for (const [number, each] of withLosses(record).entries()) {
      const { kept, alone } = bothWays(each, { lawDate: '2025-07-15' }, number)
      expect(kept).toEqual(alone)
    }
  },
)
