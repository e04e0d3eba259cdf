// 748 Supp. 10 para 6: "not more than" 25, 7 and 50 percent of TPP owned.
import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../../shared/kernel/civil-date.ts'
import { decimal } from '../../../../shared/kernel/tpp.ts'
import { limits } from './ledger-examples.ts'
import { remaining, unitsThatFit, unitsThatFitShare } from '../../../../main/ledger/room.ts'
import {
  isReportingDate,
  isWithinPercent,
  percentOf,
  reportingDatesAround,
  shareView,
  sharesAfter,
} from '../../../../main/ledger/shares.ts'

const position = (owned: number, outside: number, inCountry: number, abroad: number) => ({
  owned: decimal(owned),
  outsideSupplement5a: decimal(outside),
  inCountry: decimal(inCountry),
  outsideUnitedStates: decimal(abroad),
})
const malaysia = { country: 'MY', inSupplement5a: false, inUnitedStates: false, date: civilDate('2025-08-01') }

describe('the shares of a UVEU', () => {
  it.each([
    [250, 1000, 25, true],
    [250.01, 1000, 25, false],
    [70, 1000, 7, true],
    [70.01, 1000, 7, false],
    [500, 1000, 50, true],
    [500.01, 1000, 50, false],
    [1, 3, 33, false],
    [0, 0, 25, true],
  ])('%d of %d is within %d percent: %s', (numerator, denominator, percent, within) => {
    expect(isWithinPercent(decimal(numerator), decimal(denominator), percent)).toBe(within)
  })

  it('exactly 25 percent outside Supplement 5(a) passes on both denominators', () => {
    const shares = sharesAfter(
      position(1_000_000_000, 234_168_000, 44_168_000, 950_000_000),
      {
        ...malaysia,
        tpp: decimal(15_832_000),
        ofUnitedStates: false,
      },
      limits,
    )
    expect(shares.map(({ test }) => test)).toEqual(['25-percent', '7-percent'])
    expect(shares[0]).toMatchObject({
      numerator: decimal(250_000_000),
      fixed: decimal(1_000_000_000),
      moving: decimal(1_015_832_000),
      withinFixed: true,
      withinMoving: true,
      doubts: [],
    })
  })

  it('one unit past 7 percent fails on what was owned before and passes on what is owned after: doubt A-3', () => {
    const at = position(40_000_000_000, 5_841_680_000, 2_641_680_000, 14_841_680_000)
    const move = { ...malaysia, ofUnitedStates: true, date: civilDate('2025-09-01') }
    const [, atLimit] = sharesAfter(at, { ...move, tpp: decimal(158_320_000) }, limits)
    const [, oneMore] = sharesAfter(at, { ...move, tpp: decimal(158_335_832) }, limits)
    expect(atLimit).toMatchObject({
      numerator: decimal(2_800_000_000),
      withinFixed: true,
      withinMoving: true,
      doubts: [],
    })
    expect(oneMore).toMatchObject({ withinFixed: false, withinMoving: true, doubts: ['A-3'] })
  })

  it('30 percent in Germany meets neither the 25 nor the 7 percent', () => {
    const shares = sharesAfter(
      position(1000, 0, 284, 0),
      {
        country: 'DE',
        inSupplement5a: true,
        inUnitedStates: false,
        tpp: decimal(16),
        ofUnitedStates: false,
        date: civilDate('2025-08-01'),
      },
      limits,
    )
    expect(shares).toMatchObject([{ test: '25-percent', numerator: decimal(0), withinFixed: true }])
  })

  it('50 percent binds headquarters in the United States, and between reporting dates doubt A-4 goes with it', () => {
    const abroad = position(1000, 0, 0, 484)
    const on = (date: string, ofUnitedStates: boolean) =>
      sharesAfter(abroad, { ...malaysia, date: civilDate(date), tpp: decimal(16), ofUnitedStates }, limits).find(
        ({ test }) => test === '50-percent',
      )
    expect(on('2025-08-01', true)).toMatchObject({ numerator: decimal(500), withinFixed: true, doubts: [] })
    expect(on('2025-08-02', true)).toMatchObject({ doubts: ['A-4'] })
    expect(on('2025-08-01', false)).toBeUndefined()
  })

  it('reporting dates are 1 February and 1 August', () => {
    expect(
      ['2025-01-31', '2025-02-01', '2025-08-01', '2025-08-02'].map((day) =>
        isReportingDate(civilDate(day), limits.uveu),
      ),
    ).toEqual([false, true, true, false])
    expect(reportingDatesAround(civilDate('2025-10-01'), limits.uveu)).toEqual({
      last: '2025-08-01',
      next: '2026-02-01',
    })
    expect(reportingDatesAround(civilDate('2025-08-01'), limits.uveu)).toEqual({
      last: '2025-08-01',
      next: '2026-02-01',
    })
    expect(reportingDatesAround(civilDate('2025-01-31'), limits.uveu)).toEqual({
      last: '2024-08-01',
      next: '2025-02-01',
    })
  })

  it('a share just over a limit is not shown as the limit, and one just under it neither', () => {
    expect(percentOf(decimal(69_999_999), decimal(1_000_000_000))).toBe('6.99')
    expect(percentOf(decimal(1), decimal(0))).toBe('0')
    const [share] = sharesAfter(position(3, 1, 1, 1), { ...malaysia, tpp: decimal(0), ofUnitedStates: false }, limits)
    expect(share && shareView('cloud', share, limits)).toMatchObject({
      numerator: '1',
      denominator: '3',
      percent: '33.33',
      within: false,
    })
  })
})

describe('how many more units fit', () => {
  it('1,699 units of 15,832 fit under 26,900,000, and not 1,700', () => {
    expect(unitsThatFit(decimal(26_900_000), decimal(0), decimal(15_832))).toBe(1699n)
  })

  it('a limit reached or exceeded takes none; a limit reached exactly by the last unit takes it', () => {
    expect(unitsThatFit(decimal(26_900_000), decimal(26_900_000), decimal(1))).toBe(0n)
    expect(unitsThatFit(decimal(26_900_000), decimal(30_000_000), decimal(1))).toBe(0n)
    expect(unitsThatFit(decimal(26_900_000), decimal(0), decimal(26_900))).toBe(1000n)
    expect(remaining(decimal(10), decimal(11))).toEqual(decimal(0))
  })

  it('for a share, more fit when the new units are owned too', () => {
    // 7 % of 1,000 owned with 60 there: 10 more on the fixed denominator; 60 + k ≤ 0.07 (1,000 + k) gives k ≤ 10.75.
    expect(unitsThatFitShare(decimal(60), decimal(1000), 7, decimal(1))).toEqual({ fixed: 10n, moving: 10n })
    expect(unitsThatFitShare(decimal(0), decimal(1000), 25, decimal(1))).toEqual({ fixed: 250n, moving: 333n })
    expect(unitsThatFitShare(decimal(300), decimal(1000), 25, decimal(1))).toEqual({ fixed: 0n, moving: 0n })
  })

  it('refuses a unit without processing performance', () => {
    expect(() => unitsThatFit(decimal(1), decimal(0), decimal(0))).toThrow(RangeError)
  })
})
