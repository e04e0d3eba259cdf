// The engine reads its figures from the pack; ledgers and deadlines, which know no pack, have them stated once more. Both are the same.
import { describe, expect, it } from 'vitest'
import { figures } from '../../main/law/limits.ts'
import * as dates from '../../main/law/windows/dates.ts'
import { quarter } from '../../shared/kernel/civil-date.ts'
import { formatDecimal } from '../../shared/kernel/tpp.ts'
import * as limits from '../../shared/contract/limits.ts'

const figure = (id: string): string => {
  const found = figures.find((each) => each.id === id)
  if (found === undefined) throw new Error(`the pack has no figure "${id}"`)
  return found.value
}

describe('the figures of the ledgers and windows', () => {
  it.each([
    ['LPP year', limits.LPP_ANNUAL],
    ['LPP notice', limits.LPP_PRIOR_NOTICE],
    ['AIA submission', limits.AIA_SUBMISSION],
    ['country allocation', limits.COUNTRY_ALLOCATION],
  ])('"%s" is that of the pack', (id, value) => {
    expect(formatDecimal(value)).toBe(figure(id))
  })

  it('the UVEU percentages and the period of the allocation are those of the pack', () => {
    expect(limits.UVEU_PERCENT).toEqual({
      outsideSupplement5a: Number(figure('UVEU outside percent')),
      singleCountry: Number(figure('UVEU country percent')),
      outsideUnitedStates: Number(figure('UVEU abroad percent')),
    })
    expect(limits.COUNTRY_PERIOD.lastYear).toBe(Number(figure('allocation last year')))
  })

  it('every row of the NVEU table is that of the pack, and no other quarter has one', () => {
    for (const year of [2024, 2025, 2026, 2027, 2028])
      for (const number of [1, 2, 3, 4] as const) {
        const row = figures.find(({ id }) => id === `NVEU ${year}Q${number}`)?.value
        const ceiling = limits.nveuCeiling({ year, quarter: number })
        expect(ceiling && formatDecimal(ceiling)).toBe(row)
      }
  })

  it.each([
    ['effective', dates.EFFECTIVE],
    ['compliance', dates.COMPLIANCE],
    ['savings aboard', dates.SAVINGS_SNAPSHOT],
    ['savings day 150', dates.SAVINGS_RAW_END],
    ['savings printed end', dates.SAVINGS_PRINTED_END],
    ['Supplement 10 security', dates.SUPPLEMENT_10_SECURITY],
  ])('"%s" is the day of the pack', (id, day) => {
    expect(day).toBe(figure(id))
  })

  it('a quarter is a calendar quarter (A-8)', () => {
    expect(quarter(dates.EFFECTIVE)).toEqual({ year: 2025, quarter: 1 })
  })
})
