// The dates of 90 FR 4544, each recomputed from publication.
import { describe, expect, it } from 'vitest'
import { currentPack } from '../../main/law/index.ts'
import { limitsOf } from '../../main/law/limits.ts'
import { count, countFromPublication, ruleDates } from '../../main/law/windows/dates.ts'
import { addDays, civilDate, dayOfWeek, daysBetween } from '../../shared/kernel/civil-date.ts'

const limits = limitsOf(currentPack.pack, undefined)
const dates = ruleDates(limits)
const complianceDays = limits.count('compliance days')
const savingsDays = limits.count('savings days')
const supplement10Days = limits.count('Supplement 10 days')

describe('the dates of 90 FR 4544', () => {
  it('the rule took effect on Monday 13 January 2025, two days before it was published on Wednesday the 15th', () => {
    expect(dayOfWeek(dates.effective)).toBe('monday')
    expect(dayOfWeek(dates.published)).toBe('wednesday')
    expect(addDays(dates.effective, 2)).toBe(dates.published)
  })

  it('compliance, the savings snapshot and the comment deadline fall on Thursday 15 May 2025, day 120', () => {
    expect(addDays(dates.published, complianceDays)).toBe(dates.compliance)
    expect([dates.savingsAboard, dates.comments]).toEqual([dates.compliance, dates.compliance])
    expect(dayOfWeek(dates.compliance)).toBe('thursday')
  })

  it('day 150 is Saturday 14 June 2025 and the next Monday is the printed end', () => {
    expect(addDays(dates.published, savingsDays)).toBe(dates.savingsCounted)
    expect(dayOfWeek(dates.savingsCounted)).toBe('saturday')
    expect(dayOfWeek(dates.savingsPrinted)).toBe('monday')
    expect(daysBetween(dates.savingsCounted, dates.savingsPrinted)).toBe(2)
  })

  it('paragraphs 14, 15 and 18 of Supplement 10 are due on 15 January 2026, day 365', () => {
    expect(addDays(dates.published, supplement10Days)).toBe(dates.security)
  })

  it('a count from the effective date would give other dates, which are wrong', () => {
    expect(addDays(dates.effective, complianceDays)).toBe('2025-05-13')
    expect(addDays(dates.effective, savingsDays)).toBe('2025-06-12')
    expect(addDays(dates.effective, supplement10Days)).toBe('2026-01-13')
  })

  it('shows its arithmetic, forward and back', () => {
    expect(countFromPublication(limits, 120)).toEqual({
      due: '2025-05-15',
      arithmetic: '2025-01-15 + 120 = 2025-05-15',
    })
    expect(count(civilDate('2025-07-01'), -25)).toEqual({
      due: '2025-06-06',
      arithmetic: '2025-07-01 − 25 = 2025-06-06',
    })
  })
})
