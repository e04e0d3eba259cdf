// Answers shared by records that read alike: equal in every byte to the plain determination, which reads each record by itself.
import { describe, expect, it } from 'vitest'
import type { RunSettings, TransactionRecord } from '../../shared/contract/interchange.ts'
import { answerTo, determinationText } from '../../main/law/answers.ts'
import { determineUnder } from '../../main/law/determine.ts'
import { traceId } from '../../main/law/evaluation.ts'
import { currentPack } from '../../main/law/index.ts'
import { readQuickly } from '../../main/law/quick-reads.ts'
import { lifelikeRecords } from '../bench/lists.ts'
import { conformanceCases } from '../conformance/cases.ts'
import { randomRecords } from './naive/records/random.ts'

type Asked = { readonly record: TransactionRecord; readonly settings: RunSettings }

const NOTHING = new Map<string, string>()
const RANDOM = Number(process.env['DOCKET_RANDOM_RECORDS'] ?? 800)
const LIFELIKE = Number(process.env['DOCKET_LIFELIKE_RECORDS'] ?? 1_000)

/** The first record whose two determinations differ, with both; undefined where all are equal. */
const firstDifference = (
  asked: Iterable<Asked>,
  elected: ReadonlyMap<string, string> = NOTHING,
): { readonly plain: string; readonly text: string; readonly object: string } | undefined => {
  for (const { record, settings } of asked) {
    const plain = JSON.stringify(determineUnder(record, settings, elected, currentPack).determination)
    const text = determinationText(record, settings, currentPack, elected)
    const object = JSON.stringify(answerTo(record, settings, currentPack, elected).determination)
    if (text !== plain || object !== plain) return { plain, text, object }
  }
  return undefined
}

const conformance: readonly Asked[] = conformanceCases().flatMap((each) =>
  each.kind === 'question'
    ? []
    : each.records.map((record) => ({
        record,
        settings: {
          ...(each.lawDate === undefined ? {} : { lawDate: each.lawDate }),
          ...(each.knowledgeDate === undefined ? {} : { knowledgeDate: each.knowledgeDate }),
        },
      })),
)

/** The same record with some of its facts stated otherwise, one at a time: what is kept by too little would be taken for it. */
const varied = (record: TransactionRecord): readonly TransactionRecord[] => {
  const day = (add: string): TransactionRecord => ({ ...record, dates: { ...record.dates, export: add } })
  return [
    record,
    { ...record, destination: 'AE' },
    { ...record, destination: 'KH' },
    { ...record, from: 'CN' },
    { ...record, endUse: ['training-4e091'] },
    { ...record, item: { ...record.item, datacenter: record.item.datacenter !== true } },
    { ...record, item: { ...record.item, quantity: 1 } },
    { ...record, item: { ...record.item, unit: null } },
    { ...record, item: { ...record.item, usContentPercent: 12 } },
    { ...record, parties: record.parties.map((party) => ({ ...party, headquarters: 'CN' })) },
    { ...record, parties: record.parties.map((party) => ({ ...party, listed: ['entity-list' as const] })) },
    { ...record, held: { ...record.held, license: { number: 'D1', issued: '2025-06-01' } } },
    ...[
      '2024-12-01',
      '2024-12-02',
      '2025-01-12',
      '2025-01-13',
      '2025-05-14',
      '2025-05-15',
      '2025-09-29',
      '2025-11-06',
      '2025-11-07',
      '2025-11-10',
      '2026-01-14',
      '2026-01-15',
      '2026-02-02',
      '2026-02-03',
      '2026-07-09',
      '2026-07-10',
      '2026-11-10',
    ].map(day),
  ]
}

describe('an answer shared by records that read alike', () => {
  it('equals the plain determination in every byte on all conformance records', () => {
    expect(conformance.length).toBeGreaterThan(100)
    expect(firstDifference(conformance)).toBeUndefined()
  })

  it('equals it on each of them with one fact stated otherwise, on the days on which the law changes and around them', () => {
    const asked = conformance
      .filter((_, index) => index % 5 === 0)
      .flatMap(({ record, settings }) => varied(record).map((each) => ({ record: each, settings })))
    expect(firstDifference(asked)).toBeUndefined()
  })

  it('equals it on records like those of the sample list, which share theirs where they read alike', () => {
    const records = [...lifelikeRecords(LIFELIKE, 90)]
    expect(firstDifference(records.map((record) => ({ record, settings: {} })))).toBeUndefined()
    const [first] = records
    if (first === undefined) throw new Error('there is no record')
    const again = { ...first, id: 'another', item: { ...first.item, description: 'in other words' } }
    const keyOf = (record: TransactionRecord) => readQuickly(record, {}, currentPack, NOTHING)?.key
    expect(keyOf(again)).toBe(keyOf(first))
    expect(keyOf({ ...again, from: 'CN' })).not.toBe(keyOf(first))
  })

  it('equals it on random records with whatever they contradict or leave out', () => {
    expect(firstDifference(randomRecords(45, RANDOM))).toBeUndefined()
  })

  it('equals it under elected readings, which are part of what an answer is kept by', () => {
    const records = [...lifelikeRecords(60, 91)].map((record) => ({ record, settings: {} }))
    for (const { id, readings } of currentPack.pack.doubts.slice(0, 12))
      for (const { name } of readings.slice(0, 2))
        expect(firstDifference(records, new Map([[id, name]]))).toBeUndefined()
  })

  it('names the trace that it makes when it is asked', () => {
    for (const record of lifelikeRecords(40, 92)) {
      const { determination, trace } = answerTo(record, {}, currentPack)
      expect(traceId(trace())).toBe(determination.trace)
    }
  })

  it('reads a record by itself where a person judged something of it, or no day says which figures stand', () => {
    const [record] = lifelikeRecords(1, 93)
    if (record === undefined) throw new Error('there is no record')
    const judgment = { doubt: 'D-13', reading: 'destination', by: 'A. Counsel', on: '2025-06-01', reason: 'Invoice' }
    expect(readQuickly({ ...record, judgments: [judgment] }, {}, currentPack, NOTHING)).toBeUndefined()
    expect(readQuickly({ ...record, dates: null }, {}, currentPack, NOTHING)).toBeUndefined()
  })
})
