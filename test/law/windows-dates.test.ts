// The dates of 90 FR 4544, each recomputed from publication.
import { describe, expect, it } from 'vitest'
import {
  COMMENT_DEADLINE,
  COMPLIANCE,
  COMPLIANCE_DAYS,
  EFFECTIVE,
  PUBLISHED,
  SAVINGS_CAUTION,
  SAVINGS_DAYS,
  SAVINGS_PRINTED_END,
  SAVINGS_RAW_END,
  SAVINGS_SNAPSHOT,
  SUPPLEMENT_10_DAYS,
  SUPPLEMENT_10_SECURITY,
  count,
  countFromPublication,
} from '../../main/law/windows/dates.ts'
import { addDays, civilDate, dayOfWeek, daysBetween } from '../../shared/kernel/civil-date.ts'

describe('the dates of 90 FR 4544', () => {
  it('the rule took effect on Monday 13 January 2025, two days before it was published on Wednesday the 15th', () => {
    expect(dayOfWeek(EFFECTIVE)).toBe('monday')
    expect(dayOfWeek(PUBLISHED)).toBe('wednesday')
    expect(addDays(EFFECTIVE, 2)).toBe(PUBLISHED)
  })

  it('compliance, the savings snapshot and the comment deadline fall on Thursday 15 May 2025, day 120', () => {
    expect(addDays(PUBLISHED, COMPLIANCE_DAYS)).toBe(COMPLIANCE)
    expect([SAVINGS_SNAPSHOT, COMMENT_DEADLINE]).toEqual([COMPLIANCE, COMPLIANCE])
    expect(dayOfWeek(COMPLIANCE)).toBe('thursday')
  })

  it('day 150 is Saturday 14 June 2025 and the next Monday is the printed end', () => {
    expect(addDays(PUBLISHED, SAVINGS_DAYS)).toBe(SAVINGS_RAW_END)
    expect(dayOfWeek(SAVINGS_RAW_END)).toBe('saturday')
    expect(dayOfWeek(SAVINGS_PRINTED_END)).toBe('monday')
    expect(daysBetween(SAVINGS_RAW_END, SAVINGS_PRINTED_END)).toBe(2)
    expect(SAVINGS_CAUTION).toEqual({ from: addDays(SAVINGS_RAW_END, 1), through: SAVINGS_PRINTED_END })
  })

  it('paragraphs 14, 15 and 18 of Supplement 10 are due on 15 January 2026, day 365', () => {
    expect(addDays(PUBLISHED, SUPPLEMENT_10_DAYS)).toBe(SUPPLEMENT_10_SECURITY)
  })

  it('a count from the effective date would give other dates, which are wrong', () => {
    expect(addDays(EFFECTIVE, COMPLIANCE_DAYS)).toBe('2025-05-13')
    expect(addDays(EFFECTIVE, SAVINGS_DAYS)).toBe('2025-06-12')
    expect(addDays(EFFECTIVE, SUPPLEMENT_10_DAYS)).toBe('2026-01-13')
  })

  it('shows its arithmetic, forward and back', () => {
    expect(countFromPublication(120)).toEqual({ due: '2025-05-15', arithmetic: '2025-01-15 + 120 = 2025-05-15' })
    expect(count(civilDate('2025-07-01'), -25)).toEqual({
      due: '2025-06-06',
      arithmetic: '2025-07-01 − 25 = 2025-06-06',
    })
  })
})
