// The savings clause of 90 FR 4544 is decided once, by its route in the pack: the windows tell of each transaction what its determination
// says, condition by condition.
import { describe, expect, it, test } from 'vitest'
import { currentPack, determine } from '../../main/law/index.ts'
import { windowsOf } from '../../main/law/windows/windows.ts'
import type { RunSettings, TransactionRecord } from '../../shared/contract/interchange.ts'
import { isNotNeeded } from '../../shared/contract/trace.ts'
import { conformanceCases } from '../conformance/cases.ts'
import { accelerators, sale, weights } from './records/sale.ts'

const records = conformanceCases().flatMap((each) => (each.kind === 'question' ? [] : each.records))

const listed = records.find(({ id }) => id === 'AC-06')

const underway = { aboardCarrier: '2025-05-15', export: '2025-05-20', completed: '2025-06-16' }
const ordered = { eligibility: 'nlr', actualOrder: true } as const

const judged = (record: TransactionRecord, settings: RunSettings = {}) => {
  const answer = determine(record, settings, currentPack)
  const { codified } = answer.determination
  return {
    ...windowsOf(record, { pack: currentPack.pack, lawDate: settings.lawDate }, answer),
    outcome: codified.outcome,
    status: codified.authorizations.find(({ id }) => id === 'SAVINGS')?.status,
    route: answer.trace.routes.find(({ route }) => route === 'SAVINGS'),
  }
}

describe('the windows say of the savings clause what the determination says', () => {
  it('of cards aboard on 15 May 2025 that go to a listed party', () => {
    if (listed === undefined) throw new Error('no AC-06')
    const found = judged({ ...listed, dates: underway, prior: ordered })
    expect([found.outcome, found.status, found.savings.result]).toEqual(['prior-rules-apply', 'available', 'saved'])
  })

  it.each([
    [undefined, 'needs-review', 'undetermined', 'open', 'unknown'],
    ['any-item', 'prior-rules-apply', 'available', 'saved', 'true'],
    ['goods-only', 'license-required', 'unavailable', 'not-saved', 'false'],
  ] as const)('of weights, read %s', (reading, outcome, status, result, truth) => {
    const found = judged(
      sale(weights(), 'BR', {
        dates: { order: '2025-03-10', ...underway },
        rest: {
          prior: ordered,
          ...(reading === undefined
            ? {}
            : { judgments: [{ doubt: 'A-13', reading, by: 'A', on: '2026-01-05', reason: 'x' }] }),
        },
      }),
    )
    expect([found.outcome, found.status, found.savings.result]).toEqual([outcome, status, result])
    expect(found.savings.conditions.filter(({ doubts }) => doubts.includes('A-13'))).toMatchObject([{ truth }])
  })

  it('under the law date of the run, and not that of the record', () => {
    const early = { ...sale(accelerators(10), 'IN'), dates: { export: '2024-12-16' } }
    expect(judged(early)).toMatchObject({ phase: 'before-effective', savings: { result: 'not-needed' } })
    const found = judged(early, { lawDate: '2025-06-30' })
    expect(found).toMatchObject({ phase: 'compliance-required', status: 'undetermined', savings: { result: 'open' } })
    expect(found.windows[0]).toMatchObject({ window: 'compliance', day: '2025-06-30', standing: 'after' })
  })

  it('of what left before 15 May 2025 and was completed after it: nothing has to be saved', () => {
    const found = judged(
      sale(accelerators(10), 'IN', {
        dates: { order: '2025-03-10', aboardCarrier: '2025-05-14', export: '2025-05-14', completed: '2025-05-20' },
        rest: { prior: ordered },
      }),
    )
    expect(found).toMatchObject({ status: 'unavailable', savings: { result: 'not-needed' } })
    expect(found.savings.words.en).toContain('compliance')
  })

  it('of what needs no license: nothing has to be saved', () => {
    const found = judged(
      sale({ eccn: 'EAR99', quantity: 1, origin: 'us' }, 'BR', {
        dates: { order: '2025-03-10', ...underway },
        rest: { prior: ordered },
      }),
    )
    expect([found.status, found.savings.result]).toEqual([undefined, 'not-needed'])
    expect(found.savings.words.en).toContain('license')
  })

  it('of what is not determined: nothing yet', () => {
    const found = windowsOf(sale(accelerators(10), 'IN', { dates: underway }), { pack: currentPack.pack })
    expect(found.savings).toMatchObject({ result: 'not-determined', conditions: [] })
  })
})

const days = [
  undefined,
  underway,
  { order: '2025-01-02', aboardCarrier: '2025-05-14', export: '2025-05-15', completed: '2025-06-10' },
  { ...underway, completed: '2025-06-17' },
  { order: '2025-05-16', ...underway },
  { aboardCarrier: '2025-05-10', export: '2025-05-16' },
  { aboardCarrier: '2025-05-16', export: '2025-05-20', completed: '2025-06-10' },
  { export: '2025-06-20' },
  { aboardCarrier: '2025-05-14', export: '2025-05-01', completed: '2025-05-20' },
]
const priors = [
  ordered,
  { eligibility: 'license-exception', actualOrder: true },
  { eligibility: 'license-required', actualOrder: true },
  { eligibility: 'nlr', actualOrder: null },
] as const

/** What the windows may say where the route stands so. */
const results = {
  available: ['saved'],
  conditional: ['open'],
  undetermined: ['open'],
  unavailable: ['not-saved', 'not-needed'],
} as const

test('every conformance record stands in the windows as in its determination, with other dates and another prior position', () => {
  const tally = new Map<string, number>()
  for (const [index, record] of records.entries())
    for (const lawDate of [undefined, '2025-06-30']) {
      const dates = days[index % days.length] ?? record.dates
      const prior = priors[(lawDate === undefined ? index : index + 1) % priors.length] ?? ordered
      const { savings, status, route } = judged({ ...record, dates, prior }, lawDate === undefined ? {} : { lawDate })
      const may: readonly string[] = status === undefined ? ['not-needed'] : results[status]
      expect(may, record.id).toContain(savings.result)
      expect(savings.conditions.map(({ id, truth }) => [id, truth])).toEqual(
        route?.conditions.map(({ condition, truth, trace }) => [condition, isNotNeeded(trace) ? 'not-needed' : truth]),
      )
      const stands = `${status ?? 'not in question'}: ${savings.result}`
      tally.set(stands, (tally.get(stands) ?? 0) + 1)
    }
  for (const stands of [
    'available: saved',
    'undetermined: open',
    'unavailable: not-saved',
    'not in question: not-needed',
  ])
    expect(tally.get(stands), stands).toBeGreaterThan(5)
})

test('every condition of the clause shows what of the record it rests on', () => {
  const bare = judged({ ...sale(accelerators(10), 'IN'), item: {}, dates: {} })
  expect(bare.savings.conditions.filter(({ held, missing }) => held.length + missing.length === 0)).toEqual([])
})

test('each condition is in the words of the pack', () => {
  const { savings } = judged(sale(accelerators(10), 'IN', { dates: underway }))
  const route = currentPack.pack.routes.find(({ id }) => id === 'SAVINGS')
  expect(savings.conditions.map(({ words, citation }) => [words, citation])).toEqual(
    route?.conditions.map(({ words, paragraph }) => [words, paragraph]),
  )
})
