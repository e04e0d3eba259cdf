// Counts of days and months, and the dates of 90 FR 4544 by the figures of a pack. Every count of the rule runs from publication, day 0.
import { type CivilDate, addDays, calendarYear, civilDate, daysBetween } from '../../../shared/kernel/civil-date.ts'
import type { Limits } from '../limits.ts'

/** The dates of the rule: filed and in effect, published, complied with, and the two ends of the savings clause. */
export type RuleDates = {
  readonly effective: CivilDate
  readonly published: CivilDate
  /** First day on which compliance is required: "until 120 days" leaves the day before as the last free one. */
  readonly compliance: CivilDate
  readonly comments: CivilDate
  /** The day on which a saved shipment is on board a carrier, as printed: day 120. */
  readonly savingsAboard: CivilDate
  /** Day 150 as counted: a Saturday. */
  readonly savingsCounted: CivilDate
  /** The last day for completion as the clause prints it: the Monday after day 150. */
  readonly savingsPrinted: CivilDate
  /** From this day Supplement 10 to part 748, paragraphs 14, 15 and 18, must be met: printed in 748.15(a)(2). */
  readonly security: CivilDate
}

export const ruleDates = (limits: Limits): RuleDates => ({
  effective: limits.date('effective'),
  published: limits.date('published'),
  compliance: limits.date('compliance'),
  comments: limits.date('comment deadline'),
  savingsAboard: limits.date('savings aboard'),
  savingsCounted: addDays(limits.date('published'), limits.count('savings days')),
  savingsPrinted: limits.date('savings printed end'),
  security: limits.date('Supplement 10 security'),
})

/** A count from publication as it is shown to people: `2025-01-15 + 120 = 2025-05-15`. */
export const countFromPublication = (
  limits: Limits,
  days: number,
): { readonly due: CivilDate; readonly arithmetic: string } => count(limits.date('published'), days)

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
