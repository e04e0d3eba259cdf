// The transition of 90 FR 4544: 120, 150 and 365 days from publication, and the savings clause.
import { describe, expect, it } from 'vitest'
import type { TransactionRecord } from '../../shared/contract/interchange.ts'
import { currentPack, determine } from '../../main/law/index.ts'
import { windowsOf } from '../../main/law/windows/windows.ts'
import { record } from '../unit/main/ledger/ledger-examples.ts'
import { accelerators, sale, weights } from './records/sale.ts'

const law = { pack: currentPack.pack }

const judged = (of: TransactionRecord) => windowsOf(of, law, determine(of, {}, currentPack))

/** S-TR-05: eligible before, ordered, aboard on the snapshot day, completed in time. */
const saved = (more: Partial<TransactionRecord> = {}): TransactionRecord => ({
  ...sale(accelerators(10), 'IN', { rest: { prior: { eligibility: 'nlr', actualOrder: true } } }),
  dates: {
    order: '2025-03-10',
    aboardCarrier: '2025-05-15',
    export: '2025-05-20',
    completed: '2025-06-10',
    received: '2025-06-10',
  },
  ...more,
})

const dated = (dates: TransactionRecord['dates']): TransactionRecord => saved({ dates: { ...saved().dates, ...dates } })

describe('the 120 days', () => {
  it.each([
    ['2025-01-12', 'before-effective', 'before'],
    ['2025-01-13', 'compliance-optional', 'inside'],
    ['2025-05-14', 'compliance-optional', 'inside'],
    ['2025-05-15', 'compliance-required', 'after'],
    ['2025-05-16', 'compliance-required', 'after'],
  ])('an export on %s is %s', (exported, phase, standing) => {
    const of = windowsOf(record('r', exported), law)
    expect(of.phase).toBe(phase)
    expect(of.windows[0]).toMatchObject({ days: 120, standing, governing: '2025-05-15' })
  })

  it('shows its arithmetic from publication, not from the effective date', () => {
    const [compliance] = windowsOf(record('r', '2025-05-14'), law).windows
    expect(compliance).toMatchObject({
      arithmetic: '2025-01-15 + 120 = 2025-05-15',
      dayNumber: 119,
      weekday: 'thursday',
    })
    expect(compliance?.words.en).toContain('2025-01-15 + 120 = 2025-05-15')
    expect(compliance?.words.zh).toContain('2025-01-15 + 120 = 2025-05-15')
  })

  it('a record without an export date stands nowhere', () => {
    const of = windowsOf(record('r', '2025-05-14', { dates: {} }), law)
    expect(of.phase).toBe('undated')
    expect(of.windows.map(({ standing }) => standing)).toEqual(['undated', 'undated', 'undated'])
  })
})

describe('the 150 days', () => {
  it.each([
    ['2025-05-14', 'before', 'false', []],
    ['2025-05-15', 'inside', 'true', []],
    ['2025-06-13', 'inside', 'true', []],
    ['2025-06-14', 'inside', 'true', []],
    ['2025-06-15', 'inside', 'true', ['A-14']],
    ['2025-06-16', 'inside', 'true', ['A-14']],
    ['2025-06-17', 'after', 'false', []],
  ] as const)('a shipment completed on %s stands %s', (completed, standing, truth, doubts) => {
    const exported = completed < '2025-05-20' ? completed : '2025-05-20'
    const of = judged(dated({ export: exported, completed }))
    expect(of.windows[1]).toMatchObject({
      standing,
      doubts,
      counted: '2025-06-14',
      weekday: 'saturday',
      governing: '2025-06-16',
      arithmetic: '2025-01-15 + 150 = 2025-06-14',
    })
    const condition = of.savings.conditions.find(
      ({ id }) => id === (standing === 'before' ? 'SAVINGS.aboard' : 'SAVINGS.completed'),
    )
    expect(condition).toMatchObject({ truth, doubts: [] })
  })
})

describe('the 365 days', () => {
  it.each([
    ['2026-01-14', 'inside'],
    ['2026-01-15', 'after'],
  ])('on %s paragraphs 14, 15 and 18 stand %s', (exported, standing) => {
    expect(windowsOf(record('r', exported), law).windows[2]).toMatchObject({
      days: 365,
      standing,
      arithmetic: '2025-01-15 + 365 = 2026-01-15',
    })
  })
})

describe('the savings clause', () => {
  const result = (of: TransactionRecord) => judged(of).savings.result
  const truths = (of: TransactionRecord) =>
    Object.fromEntries(judged(of).savings.conditions.map(({ id, truth }) => [id, truth]))

  it('saves what was eligible, ordered, aboard on 15 May 2025 and completed by day 150 (S-TR-05, S-TR-08)', () => {
    expect(result(saved())).toBe('saved')
    expect(result(dated({ aboardCarrier: '2025-05-10', order: '2025-03-10', completed: '2025-06-14' }))).toBe('saved')
  })

  it('does not save what was loaded on day 121 (S-TR-06)', () => {
    expect(result(dated({ aboardCarrier: '2025-05-16', completed: '2025-06-01' }))).toBe('not-saved')
  })

  it('does not save a stock transfer (S-TR-10)', () => {
    expect(result(saved({ prior: { eligibility: 'nlr', actualOrder: false } }))).toBe('not-saved')
  })

  it('does not save what needed a license before (S-TR-11)', () => {
    const china = saved({ prior: { eligibility: 'license-required', actualOrder: true } })
    expect(result(china)).toBe('not-saved')
    // Of a clause that fails the trace keeps what fails.
    expect(truths(china)).toEqual({ 'SAVINGS.prior': 'false' })
  })

  it('saves a completion on 16 June, the last day the clause prints, and none after it (A-14)', () => {
    expect(result(dated({ completed: '2025-06-16' }))).toBe('saved')
    expect(result(dated({ completed: '2025-06-17' }))).toBe('not-saved')
  })

  it('leaves software and model weights open: nothing of theirs is aboard a carrier (A-13)', () => {
    const { savings } = judged(saved({ item: weights() }))
    expect(savings.result).toBe('open')
    expect(savings.conditions.find(({ id }) => id === 'SAVINGS.tangible')).toMatchObject({
      truth: 'unknown',
      doubts: ['A-13'],
    })
  })

  it('asks nothing about software of an accelerator', () => {
    expect(judged(saved()).savings.conditions.find(({ id }) => id === 'SAVINGS.tangible')).toMatchObject({
      truth: 'not-needed',
      doubts: [],
    })
  })

  it('is not needed before the compliance date', () => {
    expect(result(saved({ dates: { export: '2025-03-01', completed: '2025-03-06' } }))).toBe('not-needed')
  })

  it('shows the evidence held and missing for each condition', () => {
    const { savings: bare } = judged({ ...saved({ dates: { export: '2025-05-20' } }), prior: null, held: null })
    expect(bare.result).toBe('open')
    expect(bare.conditions.map(({ id, missing }) => [id, missing])).toEqual([
      ['SAVINGS.window', []],
      ['SAVINGS.prior', ['prior.eligibility']],
      ['SAVINGS.order', ['prior.actualOrder', 'dates.order', 'held.purchaseOrder']],
      ['SAVINGS.tangible', []],
      ['SAVINGS.aboard', ['dates.aboardCarrier']],
      ['SAVINGS.completed', ['dates.completed']],
    ])
    const { savings: full } = judged(saved({ held: { purchaseOrder: '2025-03-10' } }))
    expect(full.conditions.flatMap(({ missing }) => missing)).toEqual([])
    expect(full.conditions.find(({ id }) => id === 'SAVINGS.order')?.held).toEqual([
      { fact: 'prior.actualOrder', value: 'true' },
      { fact: 'dates.order', value: '2025-03-10' },
      { fact: 'held.purchaseOrder', value: '2025-03-10' },
    ])
  })

  it('an unknown fact never turns a decided answer around', () => {
    const facts: readonly (readonly [string, Partial<TransactionRecord>])[] = [
      ['prior', { prior: undefined }],
      ['loading', { dates: { ...saved().dates, aboardCarrier: undefined } }],
      ['completion', { dates: { ...saved().dates, completed: undefined } }],
    ]
    for (const [, without] of facts) expect(result(saved(without))).toBe('open')
  })
})
