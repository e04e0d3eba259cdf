// Limits: 740.29(d), 740.27(c), 742.6(b)(10)(iii)(B)(1), 748.15(a)(2)(iii)(B) Table 1.
import { describe, expect, it } from 'vitest'
import { countryKey, nveuKey, uveuKey, aiaKey, lppKey } from '../../../../shared/contract/ledger-keys.ts'
import type { Account } from '../../../../shared/contract/ledger-view.ts'
import { civilDate } from '../../../../shared/kernel/civil-date.ts'
import { decimal, formatDecimal } from '../../../../shared/kernel/tpp.ts'
import { type LedgerItem, compareBytewise, follow, inLedgerOrder, move } from '../../../../main/ledger/entry.ts'
import {
  type LedgerBook,
  type LedgerFinding,
  type Total,
  limitOn,
  reduceLedgers,
  used,
} from '../../../../main/ledger/state.ts'
import { entry, law, settings } from './ledger-examples.ts'

const reduce = (items: readonly LedgerItem[], findings: LedgerFinding[] = []): LedgerBook => {
  const reduced = reduceLedgers(inLedgerOrder(items), settings, { onFinding: (finding) => findings.push(finding) })
  if (!reduced.ok) throw new Error(reduced.error.code)
  return reduced.value
}

const byExport: Account = { ledger: 'lpp', reading: 'export-year', account: 'parent', year: 2025 }
const total = (book: LedgerBook, account: Account): Total => {
  const found = book.total(account)
  if (found === undefined) throw new Error(`no total of ${JSON.stringify(account)}`)
  return found
}
const usedBy = (book: LedgerBook, account: Account): string => formatDecimal(used(total(book, account)))

describe('the LPP limit of a calendar year', () => {
  it('26,899,999 and 26,900,000 TPP stay within the limit, 26,900,001 cross it by one', () => {
    const crossing = (tpp: number) => total(reduce([entry('t', '2025-07-01', tpp)]), byExport).crossing
    expect(crossing(26_899_999)).toBeUndefined()
    expect(crossing(26_900_000)).toBeUndefined()
    expect(crossing(26_900_001)).toMatchObject({ transaction: 't', over: decimal(1), citation: '740.29(d)' })
  })

  it('two subsidiaries of one parent share it: the second 20,000,000 crosses it by 13,100,000', () => {
    const book = reduce([entry('subB', '2025-08-01', 20_000_000), entry('subA', '2025-07-01', 20_000_000)])
    expect(total(book, byExport).crossing).toEqual({
      transaction: 'subB',
      date: '2025-08-01',
      before: decimal(20_000_000),
      after: decimal(40_000_000),
      limit: decimal(26_900_000),
      over: decimal(13_100_000),
      citation: '740.29(d)',
    })
  })

  it('a shipment exported on 30 December 2025 and received on 4 January 2026 counts in 2025 by (d) and in 2026 by (h)(2)', () => {
    const book = reduce([
      entry('autumn', '2025-09-01', 24_000_000, { received: civilDate('2025-09-08') }),
      entry('turn', '2025-12-30', 5_000_000, { received: civilDate('2026-01-04') }),
    ])
    expect(usedBy(book, byExport)).toBe('29000000')
    expect(total(book, byExport).crossing?.transaction).toBe('turn')
    expect(usedBy(book, { ...byExport, reading: 'receipt-year' })).toBe('24000000')
    expect(usedBy(book, { ...byExport, reading: 'receipt-year', year: 2026 })).toBe('5000000')
    expect(book.total({ ...byExport, year: 2026 })).toBeUndefined()
  })

  it('without a receipt date the export date is assumed, and that is said', () => {
    const findings: LedgerFinding[] = []
    const { received: _unknown, ...undated } = entry('t', '2025-12-30', 10)
    const book = reduce([undated], findings)
    expect(usedBy(book, { ...byExport, reading: 'receipt-year' })).toBe('10')
    expect(findings).toMatchObject([{ code: 'receipt-date-assumed', citation: '740.29(h)(2)', transaction: 't' }])
  })

  it('a new year starts at nothing', () => {
    const book = reduce([entry('a', '2025-12-31', 26_900_000), entry('b', '2026-01-01', 26_900_000)])
    expect(total(book, byExport).crossing).toBeUndefined()
    expect(usedBy(book, { ...byExport, year: 2026 })).toBe('26900000')
    expect(total(book, { ...byExport, year: 2026 }).crossing).toBeUndefined()
  })
})

describe('the states of an entry', () => {
  it('a reservation moves to committed at shipment and disappears on cancel', () => {
    const reserved = entry('t', '2025-07-01', 100)
    const committed = follow(reserved, { state: 'committed' })
    const released = follow(committed, { state: 'released' })
    const figures = (items: readonly LedgerItem[]) => {
      const of = total(reduce(items), byExport)
      return [formatDecimal(of.reserved), formatDecimal(of.committed)]
    }
    expect(figures([reserved])).toEqual(['100', '0'])
    expect(figures([reserved, committed])).toEqual(['0', '100'])
    expect(figures([reserved, committed, released])).toEqual(['0', '0'])
  })

  it('writing an entry twice changes nothing', () => {
    const reserved = entry('t', '2025-07-01', 100)
    expect(reduce([reserved, reserved, reserved]).totals()).toEqual(reduce([reserved]).totals())
  })

  it('a corrected day or year is a release and a new entry, and the shipment counts once', () => {
    const wrong = entry('t', '2025-12-31', 100)
    const book = reduce([wrong, ...move(wrong, { date: civilDate('2026-01-02'), received: civilDate('2026-01-05') })])
    expect(usedBy(book, byExport)).toBe('0')
    expect(usedBy(book, { ...byExport, year: 2026 })).toBe('100')
  })

  it('two lines that claim the same place and differ are shown, and the one that uses more stands', () => {
    const findings: LedgerFinding[] = []
    const book = reduce([entry('t', '2025-07-01', 200), entry('t', '2025-07-01', 100)], findings)
    expect(usedBy(book, byExport)).toBe('200')
    expect(findings).toMatchObject([{ code: 'conflicting-entries', transaction: 't' }])
  })

  it('refuses a stream that is out of order and a key that nobody built', () => {
    expect(reduceLedgers([entry('b', '2025-07-02', 1), entry('a', '2025-07-01', 1)], settings)).toEqual({
      ok: false,
      error: { code: 'ledger-out-of-order', transaction: 'a', date: '2025-07-01' },
    })
    expect(reduceLedgers([entry('a', '2025-07-01', 1, { key: 'parent' })], settings)).toEqual({
      ok: false,
      error: { code: 'ledger-key-malformed', ledger: 'lpp', key: 'parent' },
    })
  })
})

describe('order', () => {
  it('transactions of one day count in the byte order of their ids, as SQLite sorts them', () => {
    expect(compareBytewise('a', 'b')).toBeLessThan(0)
    expect(compareBytewise('a', 'aa')).toBeLessThan(0)
    expect(compareBytewise('Z', 'a')).toBeLessThan(0)
    expect(compareBytewise('\u{1F600}', '\uFB00')).toBeGreaterThan(0)
    expect(compareBytewise('订单', '订单')).toBe(0)
  })
})

describe('the country allocation', () => {
  const licensed = (transaction: string, date: string, tpp: number) =>
    entry(transaction, date, tpp, { ledger: 'country', key: countryKey('IN') })
  const india: Account = { ledger: 'country', country: 'IN' }

  it('790,000,000 is allowed and one more crosses it; a new year does not refill it', () => {
    const book = reduce([licensed('a', '2025-07-01', 790_000_000), licensed('b', '2027-12-31', 1)])
    expect(total(book, india).crossing).toMatchObject({ transaction: 'b', over: decimal(1) })
  })

  it('licenses of 2024 never count', () => {
    const book = reduce([licensed('old', '2024-12-31', 900_000_000), licensed('new', '2025-01-01', 1)])
    expect(usedBy(book, india)).toBe('1')
    expect(total(book, india).excluded).toBe(1)
  })

  it.each([
    [0, '790000000'],
    [50, '1185000000'],
    [12.5, '888750000'],
    [100, '1580000000'],
  ])('an increase of %d percent stated under Supplement 5(b) gives %s', (percent, expected) => {
    const limit = limitOn(india, civilDate('2026-06-01'), law, { increasePercent: decimal(percent) })
    expect(limit.kind === 'ceiling' && formatDecimal(limit.tpp)).toBe(expected)
  })

  it('has no figure after 2027', () => {
    expect(limitOn(india, civilDate('2027-12-31'), law)).toMatchObject({ kind: 'ceiling' })
    expect(limitOn(india, civilDate('2028-01-01'), law)).toEqual({
      kind: 'none',
      citation: '742.6(b)(10)(iii)(B)(1)',
      doubt: 'AMB-04',
    })
  })
})

describe('the NVEU installed base', () => {
  const champion: Account = { ledger: 'nveu', company: 'champion', country: 'AE' }
  const installed = (transaction: string, date: string, tpp: number, quarter: 1 | 2 | 3 | 4, year = 2025) =>
    entry(transaction, date, tpp, { ledger: 'nveu', key: nveuKey('champion', 'AE', { year, quarter }) })

  // 748.15(a)(2)(iii)(B) Table 1, first and last day of each row.
  it.each([
    ['2025-01-01', '633000000'],
    ['2025-03-31', '633000000'],
    ['2025-04-01', '949500000'],
    ['2025-06-30', '949500000'],
    ['2025-07-01', '1266000000'],
    ['2025-12-31', '1582500000'],
    ['2026-01-01', '1899000000'],
    ['2026-04-01', '2690250000'],
    ['2026-09-30', '3481500000'],
    ['2026-12-31', '4272750000'],
    ['2027-01-01', '5064000000'],
    ['2027-12-31', '5064000000'],
  ])('on %s the ceiling is %s', (day, expected) => {
    const limit = limitOn(champion, civilDate(day), law)
    expect(limit.kind === 'ceiling' && formatDecimal(limit.tpp)).toBe(expected)
  })

  it('the table has no row after 2027: the ceiling is undefined, neither 0 nor the last figure', () => {
    expect(limitOn(champion, civilDate('2028-01-01'), law)).toEqual({
      kind: 'none',
      citation: '748.15(a)(2)(iii)(B)',
      doubt: 'A-8',
    })
    expect(limitOn(champion, civilDate('2024-12-31'), law)).toMatchObject({ kind: 'none' })
  })

  it('runs on over the quarters: 949,500,000 fits in 2025 Q2, and one more on 30 June does not', () => {
    const book = reduce([installed('q1', '2025-03-01', 633_000_000, 1), installed('q2', '2025-06-20', 316_500_000, 2)])
    expect(total(book, champion).crossing).toBeUndefined()
    const over = reduce([installed('q1', '2025-03-01', 633_000_000, 1), installed('q2', '2025-06-30', 316_500_001, 2)])
    expect(total(over, champion).crossing).toMatchObject({ transaction: 'q2', over: decimal(1) })
  })

  it('chips lost, failed or moved away do not count', () => {
    const lost = { ...installed('lost', '2025-12-01', 60_000_000, 4), kind: 'attrition' as const }
    const book = reduce([
      installed('all', '2025-11-01', 1_582_500_000, 4),
      lost,
      installed('more', '2026-01-08', 376_500_000, 1, 2026),
    ])
    expect(usedBy(book, champion)).toBe('1899000000')
    expect(total(book, champion).crossing).toBeUndefined()
  })
})

describe('AIA, and the parts of UVEU', () => {
  it('the certification goes to BIS once a consignee reaches 253,000,000', () => {
    const shipped = (tpp: number) =>
      total(reduce([entry('t', '2025-07-01', tpp, { ledger: 'aia', key: aiaKey('consignee') })]), {
        ledger: 'aia',
        consignee: 'consignee',
      }).crossing
    expect(shipped(252_999_999)).toBeUndefined()
    expect(shipped(253_000_000)).toMatchObject({ transaction: 't', over: decimal(0), citation: '740.27(c)' })
  })

  it('a UVEU shipment counts as owned, abroad, outside Supplement 5(a) and in its country, as far as each applies', () => {
    const to = (country: string) =>
      entry(country, '2025-08-01', 10, { ledger: 'uveu', key: uveuKey('cloud'), destination: country })
    const book = reduce([to('MY'), to('DE'), to('US')])
    const part = (name: 'owned' | 'outside-supplement-5a' | 'outside-united-states') =>
      usedBy(book, { ledger: 'uveu', part: name, company: 'cloud' })
    expect([part('owned'), part('outside-united-states'), part('outside-supplement-5a')]).toEqual(['30', '20', '10'])
    expect(usedBy(book, { ledger: 'uveu', part: 'in-country', company: 'cloud', country: 'MY' })).toBe('10')
    expect(book.total({ ledger: 'uveu', part: 'in-country', company: 'cloud', country: 'DE' })).toBeUndefined()
  })
})

describe('shipments split below the notice of 3,200,000 (740.29(g)(3))', () => {
  const split = (...shipments: readonly (readonly [string, string, number])[]): LedgerFinding[] => {
    const findings: LedgerFinding[] = []
    reduce(
      shipments.map(([id, day, tpp]) => entry(id, day, tpp)),
      findings,
    )
    return findings
  }

  it('two of 2,880,000 on consecutive days are a caution that names both', () => {
    expect(split(['r1', '2025-07-01', 2_880_000], ['r2', '2025-07-02', 2_880_000])).toMatchObject([
      {
        code: 'split-below-notice',
        transaction: 'r2',
        citation: '740.29(g)(3)',
        figures: { since: 'r1', together: decimal(5_760_000) },
      },
    ])
  })

  it('seven days apart still belong together, eight do not; a shipment of the notice size is no split', () => {
    expect(split(['a', '2025-07-01', 1_600_000], ['b', '2025-07-08', 1_600_000])).toHaveLength(1)
    expect(split(['a', '2025-07-01', 1_600_000], ['b', '2025-07-09', 1_600_000])).toHaveLength(0)
    expect(split(['a', '2025-07-01', 1_600_000], ['b', '2025-07-02', 1_599_999])).toHaveLength(0)
    expect(split(['a', '2025-07-01', 3_200_000], ['b', '2025-07-02', 3_200_000])).toHaveLength(0)
  })

  it('one run of shipments is one caution', () => {
    expect(
      split(['a', '2025-07-01', 2_000_000], ['b', '2025-07-02', 2_000_000], ['c', '2025-07-03', 2_000_000]),
    ).toHaveLength(1)
  })
})

describe('stated positions', () => {
  const says = (transaction: string, date: string, tpp: number): LedgerItem => ({
    kind: 'statement',
    account: { ...byExport, reading: 'receipt-year' },
    tpp: decimal(tpp),
    date: civilDate(date),
    transaction,
    source: 'consignee statement',
  })
  const byReceipt: Account = { ...byExport, reading: 'receipt-year' }

  it('what others shipped is the excess of a statement over the own entries, and it is kept', () => {
    const book = reduce([
      says('a', '2025-07-01', 26_000_000),
      entry('a', '2025-07-01', 900_000),
      entry('b', '2025-07-02', 1),
    ])
    expect(usedBy(book, byReceipt)).toBe('26900001')
    expect(total(book, byReceipt).crossing).toMatchObject({ transaction: 'b', over: decimal(1) })
  })

  it('a later statement that already contains the own entries does not count them twice', () => {
    const book = reduce([
      says('a', '2025-07-01', 100),
      entry('a', '2025-07-01', 50),
      says('b', '2025-08-01', 150),
      entry('b', '2025-08-01', 1),
    ])
    expect(usedBy(book, byReceipt)).toBe('151')
  })

  it('a statement below what the case itself shipped is contradicted, and the larger figure counts', () => {
    const findings: LedgerFinding[] = []
    const book = reduce([entry('a', '2025-07-01', 500), says('b', '2025-08-01', 100)], findings)
    expect(usedBy(book, byReceipt)).toBe('500')
    expect(findings).toMatchObject([
      { code: 'carried-above-stated', transaction: 'b', figures: { carried: decimal(500), stated: decimal(100) } },
    ])
  })

  it('an LPP key of another year than the export counts by the dates', () => {
    const book = reduce([entry('a', '2026-01-02', 5, { key: lppKey('parent', 2025) })])
    expect(usedBy(book, { ...byExport, year: 2026 })).toBe('5')
  })
})
