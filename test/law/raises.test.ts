// What a pack raises is data: nothing that decides knows a rule by its id.
import { describe, expect, test } from 'vitest'
import type { LawPack } from '../../main/law/model.ts'
import { currentPack, determine, packHash, readPack, writePack, type LoadedPack } from '../../main/law/index.ts'
import type { RunSettings, TransactionRecord } from '../../shared/contract/interchange.ts'
import { conformanceCases } from '../conformance/cases.ts'
import { classification } from './records/classification.ts'
import { others } from './records/others.ts'
import { sales } from './records/sales.ts'

const { pack } = currentPack

/** The pack with rules and route conditions under other ids, wherever they are named. */
const renamed = (rename: (id: string) => string): LoadedPack => {
  const changed: LawPack = {
    ...pack,
    rules: pack.rules.map((rule) => ({
      ...rule,
      id: rename(rule.id),
      ...(rule.overrides === undefined ? {} : { overrides: rule.overrides.map(rename) }),
      ...(rule.raises === undefined
        ? {}
        : {
            raises: rule.raises.map((raise) => ({
              ...raise,
              ...(raise.against === undefined ? {} : { against: raise.against.map(rename) }),
            })),
          }),
    })),
    routes: pack.routes.map((route) => ({
      ...route,
      conditions: route.conditions.map((condition) => ({ ...condition, id: rename(condition.id) })),
    })),
    coverage: pack.coverage.map((entry) => ({ ...entry, by: entry.by.map(rename) })),
  }
  return { pack: changed, hash: currentPack.hash }
}

/** The same through a pack file, which is refused where an id is named that is not there. */
const throughFile = ({ pack: changed }: LoadedPack): LoadedPack => {
  const read = readPack(writePack({ pack: changed, hash: packHash(changed) }))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

type Put = { readonly record: TransactionRecord; readonly settings: RunSettings }

const later = { lawDate: '2026-06-15', knowledgeDate: '2026-06-15' }
const knownOn = ['2025-05-01', '2025-12-31']
const records: readonly Put[] = [
  ...conformanceCases()
    .flatMap((each) => (each.kind === 'question' ? [] : each.records))
    .flatMap((record) => [
      { record, settings: {} },
      { record, settings: later },
      ...knownOn.map((knowledgeDate) => ({ record, settings: { lawDate: '2025-07-15', knowledgeDate } })),
    ]),
  ...[...classification, ...sales, ...others].map(({ record, lawDate }) => ({
    record,
    settings: lawDate === undefined ? {} : { lawDate },
  })),
]

/** All of an answer but the hash of the trace, which names rules, and that of the pack. */
const answerOf = ({ record, settings }: Put, loaded: LoadedPack): unknown => {
  const { trace: _, pack: __, ...answer } = determine(record, settings, loaded).determination
  return answer
}

test('other ids for all rules and conditions at once change no answer of any record', () => {
  const ids = new Map(
    [...pack.rules, ...pack.routes.flatMap(({ conditions }) => conditions)].map(({ id }, index) => [id, `r${index}`]),
  )
  const candidate = throughFile(renamed((id) => ids.get(id) ?? id))
  for (const put of records) expect(answerOf(put, candidate)).toEqual(answerOf(put, currentPack))
})

describe('another id for one rule', () => {
  const live = new Map<string, Put[]>()
  for (const put of records)
    for (const { rules } of determine(put.record, put.settings).trace.questions)
      for (const { rule, status } of rules)
        if (status === 'on' || status === 'maybe') live.set(rule, [...(live.get(rule) ?? []), put].slice(0, 3))

  test.each(pack.rules.map(({ id }) => [id]))('%s changes no answer it has a part in', (id) => {
    const candidate = renamed((each) => (each === id ? 'renamed' : each))
    for (const put of live.get(id) ?? []) expect(answerOf(put, candidate)).toEqual(answerOf(put, currentPack))
  })

  test('is asked where the rule has a part in the answer, for nearly all of them', () => {
    expect(pack.rules.filter(({ id }) => !live.has(id)).length).toBeLessThan(6)
  })
})

test('a pack that raises another doubt has another doubt in its answers', () => {
  const changed: LawPack = {
    ...pack,
    rules: pack.rules.map((rule) =>
      rule.raises === undefined
        ? rule
        : {
            ...rule,
            raises: rule.raises.map((raise) => (raise.doubt === 'AMB-02' ? { ...raise, doubt: 'AMB-03' } : raise)),
          },
    ),
  }
  const doubtsOf = (put: Put, loaded: LoadedPack): readonly (string | undefined)[] =>
    determine(put.record, put.settings, loaded).determination.codified.reasons.map(({ doubt }) => doubt)
  const touched = records.filter((put) => doubtsOf(put, currentPack).includes('AMB-02'))
  expect(touched.length).toBeGreaterThan(3)
  for (const put of touched) {
    const doubts = doubtsOf(put, { pack: changed, hash: packHash(changed) })
    expect(doubts).toContain('AMB-03')
    expect(doubts).not.toContain('AMB-02')
  }
})
