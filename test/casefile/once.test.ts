// What a transaction is made of is put into canonical form once, where it is first written, and named by one hash.
import { beforeEach, expect, test, vi } from 'vitest'
import type * as Content from '../../main/casefile/store/content.ts'
import type * as Canonical from '../../shared/kernel/canonical.ts'
import { conformanceCases } from '../conformance/cases.ts'
import { caseDeterminer } from '../../main/casework/determiner.ts'
import type { Determination, TransactionRecord } from '../../shared/contract/interchange.ts'
import { ada, newCasePath, openForWriting, record, writerOf } from './support/case.ts'
import { determineAll } from './support/filled.ts'

const made = vi.hoisted(() => ({ texts: new Map<string, number>(), hashed: new Map<string, number>() }))

vi.mock('../../shared/kernel/canonical.ts', async (original) => {
  const real = await original<typeof Canonical>()
  return {
    ...real,
    canonicalJson: (value: unknown) => {
      const text = real.canonicalJson(value)
      if (text.ok) made.texts.set(text.value, (made.texts.get(text.value) ?? 0) + 1)
      return text
    },
  }
})
vi.mock('../../main/casefile/store/content.ts', async (original) => {
  const real = await original<typeof Content>()
  return {
    ...real,
    sha256: (input: Uint8Array | string) => {
      const text = String(input)
      made.hashed.set(text, (made.hashed.get(text) ?? 0) + 1)
      return real.sha256(input)
    },
  }
})

const records: readonly TransactionRecord[] = conformanceCases()
  .flatMap((one) => (one.kind === 'question' ? [] : one.records))
  .slice(0, 60)
  .map((given, index) => ({ ...given, id: `T-${String(index).padStart(3, '0')}` }))

const textsOf = (open: (value: Record<string, unknown>) => boolean): readonly (readonly [string, number])[] =>
  [...made.texts].filter(([text]) => {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && open({ ...value })
  })

beforeEach(() => {
  made.texts.clear()
  made.hashed.clear()
})

test('records, verdicts and traces are made canonical once each', () => {
  const store = openForWriting(newCasePath())
  const { imports } = writerOf(store)
  const source = { fileName: 'list.ndjson', sha256: 'a'.repeat(64), format: 'ndjson' } as const
  const id = imports.begin(ada, source, 'reject')
  const rows = [...records, record('T-900')].map((each, index) => ({ row: index + 1, record: each }))
  imports.end(ada, id, source, 'finished', imports.batch(ada, id, source.fileName, 'reject', rows))

  const asRecord = textsOf((value) => typeof value['activity'] === 'string' && typeof value['id'] === 'string')
  expect(asRecord).toHaveLength(rows.length)
  expect(asRecord.filter(([text, times]) => times !== 1 || made.hashed.get(text) !== 1)).toEqual([])

  made.texts.clear()
  determineAll(store, caseDeterminer)
  const verdicts = textsOf((value) => 'outcome' in value && 'licenseRequirement' in value)
  const answered = rows.map(({ record: each }) => store.reads.transaction(each.id)?.determination ?? null)
  const given = answered.flatMap((each: Determination | null) =>
    each === null ? [] : [each.codified, each.enforced, ...(each.prior === undefined ? [] : [each.prior])],
  )
  expect(answered).not.toContain(null)
  // A verdict that transactions share is made once for each of them, and never again for the trace, the log or the page.
  expect(verdicts.reduce((sum, [, times]) => sum + times, 0)).toBe(given.length)
  expect(textsOf((value) => 'activity' in value && 'parties' in value)).toEqual([])
  const traces = textsOf((value) => 'questions' in value && 'routes' in value)
  expect(traces).toHaveLength(new Set(answered.map((each) => each?.trace)).size)
  expect(traces.map(([, times]) => times).filter((times) => times !== 1)).toEqual([])
})
