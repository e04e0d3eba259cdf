// Where a transaction stands in the 120, 150 and 365 days of 90 FR 4544, and what its determination says of the savings clause.
import type { TransactionRecord } from '../../../shared/contract/interchange.ts'
import type { RecordWindows, WindowStanding } from '../../../shared/contract/windows-view.ts'
import { type CivilDate, addDays, civilDate, dayOfWeek, daysBetween } from '../../../shared/kernel/civil-date.ts'
import { weekdayTerms, windowTexts } from '../../../shared/language/windows.ts'
import { phaseOf } from '../facts/dates.ts'
import { type AppliedLaw, type Limits, limitsOf } from '../limits.ts'
import type { WindowRule } from '../model.ts'
import { type RuleDates, countFromPublication, ruleDates } from './dates.ts'
import { type SavingsAnswer, savingsIn } from './savings.ts'
import { both } from './words.ts'

const day = (text: string | null | undefined): CivilDate | undefined => (text == null ? undefined : civilDate(text))

/** The day of the export, reexport or transfer; for a service or a domestic transfer without one, of the order. */
export const eventDay = ({ activity, dates }: TransactionRecord): CivilDate | undefined =>
  day(dates?.export) ??
  (activity === 'computing-service' || activity === 'domestic-transfer' ? day(dates?.order) : undefined)

/** The law of a record's own day, or of the run. */
type Law = {
  readonly lawDate: CivilDate | undefined
  readonly limits: Limits
  readonly dates: RuleDates
  readonly windows: readonly WindowRule[]
}

const lawOf = (record: TransactionRecord, { pack, lawDate }: AppliedLaw): Law => {
  const limits = limitsOf(pack, lawDate ?? eventDay(record))
  return { lawDate: day(lawDate), limits, dates: ruleDates(limits), windows: pack.windows }
}

/** The windows of one record, and the savings clause as its answer decides it; without one nothing of the clause is decided. */
export const windowsOf = (record: TransactionRecord, applied: AppliedLaw, answer?: SavingsAnswer): RecordWindows => {
  const law = lawOf(record, applied)
  return {
    id: record.id,
    phase: phaseOf(record, applied) ?? 'undated',
    windows: law.windows.map((window) => standing(record, window, law)),
    savings: savingsIn(record, applied.pack, answer),
  }
}

/** The day that a window asks about: compliance is a matter of the law date, which a run may set. */
const dayAsked: Readonly<Record<WindowRule['id'], (record: TransactionRecord, law: Law) => CivilDate | undefined>> = {
  compliance: (record, { lawDate }) => lawDate ?? eventDay(record),
  completion: ({ dates }) => day(dates?.completed),
  security: eventDay,
}

const standing = (record: TransactionRecord, rule: WindowRule, law: Law): WindowStanding => {
  const { limits, dates } = law
  const on = dayAsked[rule.id](record, law)
  const where = placeOf[rule.id](on, dates)
  const days = limits.count(rule.days)
  const governing = limits.date(rule.governing)
  const { due, arithmetic } = countFromPublication(limits, days)
  return {
    window: rule.id,
    days,
    day: on,
    dayNumber: on === undefined ? undefined : daysBetween(dates.published, on),
    counted: due,
    arithmetic,
    weekday: dayOfWeek(due),
    governing,
    standing: where,
    citation: rule.citation,
    // Completed after the count and by the printed day, a shipment rests on the reading taken of A-14.
    doubts: where === 'inside' && on !== undefined && on > due ? rule.doubts : [],
    words: both(windowTexts, `${rule.id}-${where}`, {
      day: on ?? '',
      arithmetic,
      days,
      counted: due,
      weekday: both(weekdayTerms, dayOfWeek(due)),
      governing,
      effective: dates.effective,
      lastFree: addDays(governing, -1),
    }),
  }
}

type Place = (on: CivilDate | undefined, dates: RuleDates) => WindowStanding['standing']

// The clause prints its last day; day 150 as counted, a Saturday, ends nothing.
const completionPlace: Place = (on, { savingsAboard, savingsPrinted }) => {
  if (on === undefined) return 'undated'
  if (on < savingsAboard) return 'before'
  return on <= savingsPrinted ? 'inside' : 'after'
}

const placeUntil =
  (end: 'compliance' | 'security'): Place =>
  (on, dates) => {
    if (on === undefined) return 'undated'
    if (on < dates.effective) return 'before'
    return on < dates[end] ? 'inside' : 'after'
  }

const placeOf: Readonly<Record<WindowRule['id'], Place>> = {
  compliance: placeUntil('compliance'),
  completion: completionPlace,
  security: placeUntil('security'),
}
