import { describe, expect, test } from 'vitest'
import {
  addDays,
  calendarYear,
  civilDate,
  compareDates,
  dayOfWeek,
  daysBetween,
  parseCivilDate,
  quarter,
} from '../../../../shared/kernel/civil-date.ts'

const publication = civilDate('2025-01-15')
const effective = civilDate('2025-01-13')

describe('a civil date', () => {
  test.each(['2025-02-29', '2025-04-31', '2025-13-01', '2025-00-10', '2025-01-00', '0000-01-01', '1900-02-29'])(
    '%s does not exist',
    (text) => {
      expect(parseCivilDate(text)).toEqual({ ok: false, error: { code: 'date-does-not-exist', text } })
    },
  )

  test.each(['2025-1-15', '15.01.2025', '2025-01-15T00:00:00Z', ' 2025-01-15', '2025-01-15\n', '', '２０２５-01-15'])(
    '%j is not of the form YYYY-MM-DD',
    (text) => {
      expect(parseCivilDate(text)).toEqual({ ok: false, error: { code: 'date-malformed', text } })
    },
  )

  test.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s exists', (text) => {
    expect(parseCivilDate(text)).toEqual({ ok: true, value: text })
  })

  test('a literal that names no day is a defect', () => {
    expect(() => civilDate('2025-02-30')).toThrow('date-does-not-exist')
  })

  test('the day before, the same day and the day after compare as -1, 0 and 1', () => {
    expect(compareDates(addDays(publication, -1), publication)).toBe(-1)
    expect(compareDates(publication, publication)).toBe(0)
    expect(compareDates(addDays(publication, 1), publication)).toBe(1)
  })
})

describe('days of the rule (90 FR 4544)', () => {
  test('publication on 15 January 2025 plus 120 days is the compliance date of 15 May 2025', () => {
    expect(addDays(publication, 120)).toBe('2025-05-15')
  })

  test('publication plus 365 days is 15 January 2026', () => {
    expect(addDays(publication, 365)).toBe('2026-01-15')
  })

  test('the rule took effect on a Monday and was published on a Wednesday', () => {
    expect(dayOfWeek(effective)).toBe('monday')
    expect(dayOfWeek(publication)).toBe('wednesday')
  })

  test('the day before the epoch was a Wednesday', () => {
    expect(dayOfWeek(civilDate('1969-12-31'))).toBe('wednesday')
  })

  test('days between two dates count forward and backward', () => {
    expect(daysBetween(effective, publication)).toBe(2)
    expect(daysBetween(publication, effective)).toBe(-2)
    expect(daysBetween(publication, publication)).toBe(0)
  })

  test('a leap day lies between 28 February and 1 March 2028 and not in 2027', () => {
    expect(daysBetween(civilDate('2028-02-28'), civilDate('2028-03-01'))).toBe(2)
    expect(daysBetween(civilDate('2027-02-28'), civilDate('2027-03-01'))).toBe(1)
  })

  test('the leap day that ends a cycle of 400 years is found', () => {
    expect(addDays(civilDate('2000-02-28'), 1)).toBe('2000-02-29')
    expect(addDays(civilDate('1600-03-01'), -1)).toBe('1600-02-29')
  })

  test('no date lies outside the years 0001 to 9999', () => {
    expect(() => addDays(civilDate('9999-12-31'), 1)).toThrow(RangeError)
    expect(() => addDays(civilDate('0001-01-01'), -1)).toThrow(RangeError)
  })

  test('a part of a day cannot be added', () => {
    expect(() => addDays(publication, 0.5)).toThrow(RangeError)
  })
})

describe('periods', () => {
  test.each([
    ['2025-01-01', 1],
    ['2025-03-31', 1],
    ['2025-04-01', 2],
    ['2025-06-30', 2],
    ['2025-07-01', 3],
    ['2025-09-30', 3],
    ['2025-10-01', 4],
    ['2025-12-31', 4],
  ] as const)('%s lies in calendar quarter %i', (text, expected) => {
    expect(quarter(civilDate(text))).toEqual({ year: 2025, quarter: expected })
  })

  test('31 December and 1 January lie in different calendar years', () => {
    expect(calendarYear(civilDate('2025-12-31'))).toBe(2025)
    expect(calendarYear(civilDate('2026-01-01'))).toBe(2026)
  })
})
