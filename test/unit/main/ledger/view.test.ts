import { describe, expect, it } from 'vitest'
import { aiaKey, countryKey, uveuKey } from '../../../../shared/contract/ledger-keys.ts'
import { type LedgerView, ledgerViewSchema } from '../../../../shared/contract/ledger-view.ts'
import { civilDate } from '../../../../shared/kernel/civil-date.ts'
import { decimal } from '../../../../shared/kernel/tpp.ts'
import { languages } from '../../../../shared/language/catalog.ts'
import {
  accountTexts,
  figureText,
  findingTexts,
  ledgerTexts,
  sayAccount,
  sayCrossing,
  sayFinding,
  sayShare,
} from '../../../../shared/language/ledger.ts'
import type { LedgerItem } from '../../../../main/ledger/entry.ts'
import { type ViewSettings, ledgerView } from '../../../../main/ledger/view.ts'
import { entry, settings } from './ledger-examples.ts'

const view = (items: readonly LedgerItem[], more: Partial<ViewSettings> = {}): LedgerView => {
  const made = ledgerView(items, { ...settings, ...more })
  if (!made.ok) throw new Error(made.error.code)
  return made.value
}

const account = (of: LedgerView, id: string) => of.accounts.find((each) => each.id === id)

const mixed: readonly LedgerItem[] = [
  entry('b', '2025-07-02', 16_000_000, { state: 'committed' }),
  entry('a', '2025-07-01', 11_000_000),
  entry('c', '2025-07-03', 5_000, { kind: 'attempt', units: decimal(5) }),
  entry('old', '2024-12-01', 70, { ledger: 'country', key: countryKey('IN') }),
  entry('big', '2025-08-01', 253_000_000, { ledger: 'aia', key: aiaKey('consignee') }),
  entry('my', '2025-08-01', 71, { ledger: 'uveu', key: uveuKey('cloud'), destination: 'MY' }),
  entry('us', '2025-08-01', 929, { ledger: 'uveu', key: uveuKey('cloud'), destination: 'US' }),
]

describe('the view of the ledgers', () => {
  it('shows reserved, committed, used, what is over, and who crossed', () => {
    expect(account(view(mixed), 'lpp|export-year|parent|2025')).toMatchObject({
      limit: { kind: 'ceiling', tpp: '26900000', citation: '740.29(d)' },
      reserved: '11000000',
      committed: '16000000',
      used: '27000000',
      remaining: '0',
      over: '100000',
      entries: 2,
      complete: false,
      crossing: { transaction: 'b', before: '11000000', after: '27000000', over: '100000' },
      refusals: 1,
      refused: { transaction: 'c', over: '105000', units: '5', unitsThatFit: '0' },
    })
    expect(account(view(mixed), 'lpp|receipt-year|parent|2025')?.limit).toMatchObject({ citation: '740.29(h)(2)' })
  })

  it('keeps the same order whatever order the entries come in', () => {
    expect(view(mixed.toReversed())).toEqual(view(mixed))
    expect(view(mixed).accounts.map(({ id }) => id)).toEqual([
      'lpp|export-year|parent|2025',
      'lpp|receipt-year|parent|2025',
      'country|IN',
      'uveu|cloud|in-country|MY',
      'uveu|cloud|outside-supplement-5a',
      'uveu|cloud|outside-united-states',
      'uveu|cloud|owned',
      'aia|consignee',
    ])
  })

  it('gives a point a day for charts: the last of each day, the newest when there are too many', () => {
    const days = [
      entry('a', '2025-07-01', 1),
      entry('b', '2025-07-01', 2),
      entry('c', '2025-07-02', 3),
      entry('d', '2025-07-03', 4),
    ]
    const points = (of: LedgerView) =>
      account(of, 'lpp|export-year|parent|2025')?.timeline.map(({ date, used }) => [date, used])
    expect(points(view(days))).toEqual([
      ['2025-07-01', '3'],
      ['2025-07-02', '6'],
      ['2025-07-03', '10'],
    ])
    expect(points(view(days, { points: 2 }))).toEqual([
      ['2025-07-02', '6'],
      ['2025-07-03', '10'],
    ])
  })

  it('shows a share with numerator and denominator; just over 7 percent is over', () => {
    const seven = view(mixed, { headquarters: () => 'JP' }).shares
    expect(seven).toMatchObject([
      { test: '25-percent', numerator: '71', denominator: '1000', percent: '7.1', within: true },
      { test: '7-percent', country: 'MY', percent: '7.1', within: false },
    ])
  })

  it('shows 50 percent for headquarters in the United States or unknown, with doubt A-4 between reporting dates', () => {
    const fifty = (more: Partial<ViewSettings>) => view(mixed, more).shares.find(({ test }) => test === '50-percent')
    expect(fifty({ asOf: civilDate('2025-08-01') })?.doubts).not.toContain('A-4')
    expect(fifty({ asOf: civilDate('2025-08-02'), headquarters: () => 'US' })?.doubts).toContain('A-4')
    expect(fifty({ headquarters: () => 'JP' })).toBeUndefined()
  })

  it('shows both denominators of A-3: 74 of 1,004 owned after, of 1,000 owned before', () => {
    const company = 'cloud'
    const states = (part: 'owned' | 'outside-supplement-5a', tpp: number): LedgerItem => ({
      kind: 'statement',
      account: { ledger: 'uveu', part, company },
      tpp: decimal(tpp),
      date: civilDate('2025-07-01'),
      transaction: 'a',
      source: 'test',
    })
    const uveu = { ledger: 'uveu' as const, key: uveuKey(company), destination: 'MY' }
    const [quarterOf] = view([
      states('owned', 1000),
      states('outside-supplement-5a', 248),
      entry('a', '2025-07-01', 4, uveu),
    ]).shares
    expect(quarterOf).toMatchObject({
      test: '25-percent',
      numerator: '252',
      denominator: '1004',
      percent: '25.09',
      within: false,
      fixed: { denominator: '1000', percent: '25.2', within: false },
      doubts: [],
    })
    const [differs] = view([
      states('owned', 1000),
      states('outside-supplement-5a', 250),
      entry('a', '2025-07-01', 1, uveu),
    ]).shares
    expect(differs).toMatchObject({ numerator: '251', denominator: '1001', within: false })
    const [moving] = view([
      states('owned', 1000),
      states('outside-supplement-5a', 249),
      entry('a', '2025-07-01', 1.3, uveu),
    ]).shares
    expect(moving).toMatchObject({ within: true, fixed: { within: false }, doubts: ['A-3'] })
  })

  it('measures the 50 percent on each 1 February and 1 August that was passed (A-4)', () => {
    const to = (id: string, date: string, tpp: number, destination: string) =>
      entry(id, date, tpp, { ledger: 'uveu', key: uveuKey('cloud'), destination })
    const measured = view(
      [
        to('a', '2025-07-31', 40, 'MY'),
        to('b', '2025-08-01', 60, 'US'),
        to('c', '2025-08-02', 100, 'MY'),
        to('d', '2026-01-31', 80, 'US'),
      ],
      { asOf: civilDate('2026-08-01') },
    ).shares.filter(({ measuredOn }) => measuredOn !== undefined)
    expect(
      measured.map(({ measuredOn, numerator, denominator, within, doubts }) => [
        measuredOn,
        numerator,
        denominator,
        within,
        doubts.includes('A-4'),
      ]),
    ).toEqual([
      ['2025-08-01', '40', '100', true, false],
      ['2026-02-01', '140', '280', true, false],
      ['2026-08-01', '140', '280', true, false],
    ])
  })

  it('takes items in order one at a time, and says how many findings it left out', () => {
    const many = Array.from({ length: 1003 }, (_, index): LedgerItem => {
      const { received: _none, ...rest } = entry(String(index).padStart(4, '0'), '2025-07-01', 1)
      return rest
    })
    const shown = view(many, { ordered: true })
    expect([shown.findings.length, shown.moreFindings]).toEqual([1000, 3])
    expect(ledgerView(many.toReversed(), { ...settings, ordered: true })).toMatchObject({ ok: false })
  })

  it('crosses to the window as it is', () => {
    const sent: unknown = JSON.parse(JSON.stringify(view(mixed)))
    expect(ledgerViewSchema.parse(sent)).toEqual(sent)
  })

  it('passes a failure on', () => {
    expect(ledgerView([entry('a', '2025-07-01', 1, { key: 'x' })], settings)).toMatchObject({
      ok: false,
      error: { code: 'ledger-key-malformed' },
    })
  })
})

describe('the ledgers in words', () => {
  const shown = view([
    ...mixed,
    entry('s1', '2025-09-01', 2_000_000, { key: 'other|2025' }),
    entry('s2', '2025-09-02', 2_000_000, { key: 'other|2025' }),
  ])

  it.each(languages)(
    'every account, crossing, finding and share has its words in %s, with no slot left open',
    (language) => {
      const texts = [
        ...shown.accounts.map((each) => sayAccount(each.account, language)),
        ...shown.accounts.flatMap(({ crossing, limit }) =>
          crossing === undefined || limit.kind === 'none' ? [] : [sayCrossing(crossing, limit.kind, language)],
        ),
        ...shown.findings.map((each) => sayFinding(each, language)),
        ...shown.shares.map((each) => sayShare(each, language)),
      ]
      expect(texts.length).toBeGreaterThan(15)
      for (const text of texts) expect(text).not.toMatch(/[{}]|undefined/)
    },
  )

  it('says which transaction crossed and by how much', () => {
    const crossed = account(shown, 'lpp|export-year|parent|2025')
    expect(crossed?.crossing && sayCrossing(crossed.crossing, 'ceiling', 'en')).toBe(
      'b (2025-07-02) crossed the limit of 26,900,000 TPP by 100,000: 11,000,000 before, 27,000,000 after.',
    )
  })

  it('says a split as a caution', () => {
    const split = shown.findings.find(({ code }) => code === 'split-below-notice')
    expect(split && sayFinding(split, 'en')).toContain(
      's1 to s2, each below 3,200,000 TPP and no more than 7 days apart, make 4,000,000 TPP together.',
    )
  })

  it('separates thousands and leaves the digits alone', () => {
    expect(['0', '999', '1000', '26900000', '1234567.125'].map(figureText)).toEqual([
      '0',
      '999',
      '1,000',
      '26,900,000',
      '1,234,567.125',
    ])
  })

  it.each([accountTexts, ledgerTexts, findingTexts])('both languages fill the same slots', (from) => {
    const slots = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/g)].map(([slot]) => slot).toSorted()
    for (const [key, text] of Object.entries<string>(from.en))
      expect([key, slots((from['zh-CN'] as Record<string, string>)[key] ?? '')]).toEqual([key, slots(text)])
  })
})
