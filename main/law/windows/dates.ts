// The dates of 90 FR 4544 and how each is counted. Every count runs from publication, not from the effective date.
import { type CivilDate, addDays, calendarYear, civilDate, daysBetween } from '../../../shared/kernel/civil-date.ts'

/** Filed at the Office of the Federal Register and in effect (90 FR 4544, DATES). */
export const EFFECTIVE = civilDate('2025-01-13')

/** Day 0 of the 120, 150 and 365 days: the day of publication, 90 FR 4544. */
export const PUBLISHED = civilDate('2025-01-15')

/** Days after publication until compliance is required, and until comments close. */
export const COMPLIANCE_DAYS = 120

/** Days after publication within which a saved shipment is completed. */
export const SAVINGS_DAYS = 150

/** Days after publication until Supplement 10 to part 748, paragraphs 14, 15 and 18, must be met. */
export const SUPPLEMENT_10_DAYS = 365

/** First day on which compliance is required: "until 120 days" leaves 14 May 2025 as the last free day. */
export const COMPLIANCE = civilDate('2025-05-15')

/** The day on which a saved shipment is on board a carrier: day 120. Read from secondary sources only. */
export const SAVINGS_SNAPSHOT = civilDate('2025-05-15')

/** Day 150 as counted: a Saturday. */
export const SAVINGS_RAW_END = civilDate('2025-06-14')

/**
 * The last day for completion as secondary sources print it: day 150 moved from Saturday to Monday. A printed date
 * governs over the count; that this is the printed one is doubt A-14 until the preamble has been read.
 */
export const SAVINGS_PRINTED_END = civilDate('2025-06-16')

/** From this day Supplement 10 to part 748, paragraphs 14, 15 and 18, must be met: printed in 748.15(a)(2). */
export const SUPPLEMENT_10_SECURITY = civilDate('2026-01-15')

/** Comments are received no later than this day, under RIN 0694-AJ90: day 120. */
export const COMMENT_DEADLINE = civilDate('2025-05-15')

/** Days after the count's own end and through the printed end: completed on one of them, a shipment rests on doubt A-14. */
export const SAVINGS_CAUTION = { from: civilDate('2025-06-15'), through: SAVINGS_PRINTED_END } as const

/** A count from publication as it is shown to people: `2025-01-15 + 120 = 2025-05-15`. */
export const countFromPublication = (days: number): { readonly due: CivilDate; readonly arithmetic: string } =>
  count(PUBLISHED, days)

/** A count of days forward, or back when negative, and its arithmetic in figures. */
export const count = (from: CivilDate, days: number): { readonly due: CivilDate; readonly arithmetic: string } => {
  const due = addDays(from, days)
  return { due, arithmetic: `${from} ${days < 0 ? '−' : '+'} ${Math.abs(days)} = ${due}` }
}

/** The same day that many calendar months later; the last day of the month where that day does not exist. */
export const addMonths = (from: CivilDate, months: number): CivilDate => {
  const [year, month, day] = [calendarYear(from), Number(from.slice(5, 7)), Number(from.slice(8, 10))]
  const index = year * 12 + (month - 1) + months
  const prefix = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
  const days = daysBetween(civilDate(`${prefix}-01`), firstOfNextMonth(prefix, index))
  return civilDate(`${prefix}-${String(Math.min(day, days)).padStart(2, '0')}`)
}

const firstOfNextMonth = (prefix: string, index: number): CivilDate => {
  const next = index + 1
  return prefix.endsWith('-12')
    ? addDays(civilDate(`${prefix}-31`), 1)
    : civilDate(`${prefix.slice(0, 4)}-${String((next % 12) + 1).padStart(2, '0')}-01`)
}
