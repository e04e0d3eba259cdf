// 748 Supp. 10 para 6: "not more than" 25, 7 and 50 percent of TPP owned.
import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../../shared/kernel/civil-date.ts'
import { decimal } from '../../../../shared/kernel/tpp.ts'
import { limits } from './ledger-examples.ts'
import { remaining, unitsThatFit } from '../../../../main/ledger/room.ts'
import { isReportingDate, isWithinPercent, percentOf, reportingDatesAround } from '../../../../main/ledger/shares.ts'

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

  it('refuses a unit without processing performance', () => {
    expect(() => unitsThatFit(decimal(1), decimal(0), decimal(0))).toThrow(RangeError)
  })
})
