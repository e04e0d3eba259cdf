// Where a transaction stands in the 120, 150 and 365 days of 90 FR 4544, and what the savings clause asks of it.
import type { Determination, TransactionRecord } from '../../../shared/contract/interchange.ts'
import type { Truth } from '../../../shared/contract/values.ts'
import type { RecordWindows, Savings, SavingsCondition, WindowStanding } from '../../../shared/contract/windows-view.ts'
import { type CivilDate, addDays, civilDate, dayOfWeek, daysBetween } from '../../../shared/kernel/civil-date.ts'
import { all, truthOf } from '../../../shared/kernel/kleene.ts'
import { savingsTexts, weekdayTerms, windowTexts } from '../../../shared/language/windows.ts'
import { type AppliedLaw, type Limits, limitsOf } from '../limits.ts'
import type { LawPack, WindowRule } from '../model.ts'
import { doubtsFound } from '../raises.ts'
import { type RuleDates, countFromPublication, ruleDates } from './dates.ts'
import { both } from './words.ts'

const RULE = '90 FR 4544'

const day = (text: string | null | undefined): CivilDate | undefined => (text == null ? undefined : civilDate(text))

/** The day of the export, reexport or transfer; for a service or a domestic transfer without one, of the order. */
export const eventDay = ({ activity, dates }: TransactionRecord): CivilDate | undefined =>
  day(dates?.export) ??
  (activity === 'computing-service' || activity === 'domestic-transfer' ? day(dates?.order) : undefined)

/** The law of a record's own day, or of the run. */
type Law = { readonly limits: Limits; readonly dates: RuleDates; readonly windows: readonly WindowRule[] }

const lawOf = (record: TransactionRecord, { pack, lawDate }: AppliedLaw): Law => {
  const limits = limitsOf(pack, lawDate ?? eventDay(record))
  return { limits, dates: ruleDates(limits), windows: pack.windows }
}

/**
 * The windows of one record. A determination, where there is one, tells whether this rule is what ended the prior eligibility.
 */
export const windowsOf = (
  record: TransactionRecord,
  applied: AppliedLaw,
  determination?: Determination,
): RecordWindows => {
  const law = lawOf(record, applied)
  return {
    id: record.id,
    phase: phaseOf(eventDay(record), law.dates),
    windows: law.windows.map((window) => standing(record, window, law)),
    savings: savingsOf(record, applied, determination),
  }
}

const phaseOf = (on: CivilDate | undefined, { effective, compliance }: RuleDates): RecordWindows['phase'] => {
  if (on === undefined) return 'undated'
  if (on < effective) return 'before-effective'
  return on < compliance ? 'compliance-optional' : 'compliance-required'
}

const standing = (record: TransactionRecord, rule: WindowRule, { limits, dates }: Law): WindowStanding => {
  const on = rule.id === 'completion' ? day(record.dates?.completed) : eventDay(record)
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

/** The saving clause of 90 FR 4544 (page 4544), condition by condition. */
export const savingsOf = (record: TransactionRecord, applied: AppliedLaw, determination?: Determination): Savings => {
  const { dates } = lawOf(record, applied)
  const conditions = [
    priorEligibility(record),
    removedByRule(record, applied.pack, determination),
    actualOrder(record, applied.pack),
    aboardCarrier(record, dates),
    goods(record, applied.pack),
    completed(record, dates, applied.pack),
  ]
  const on = eventDay(record)
  if (on !== undefined && on < dates.compliance && !isCompletedAfter(record, dates))
    return { result: 'not-needed', conditions, words: both(savingsTexts, 'not-needed') }
  const result = ({ true: 'saved', false: 'not-saved', unknown: 'open' } as const)[
    all(conditions.map(({ truth }) => truth))
  ]
  return { result, conditions, words: both(savingsTexts, result) }
}

const isCompletedAfter = (record: TransactionRecord, { compliance }: RuleDates): boolean => {
  const on = day(record.dates?.completed)
  return on !== undefined && on >= compliance
}

type Evidence = { readonly fact: string; readonly value: string | number | boolean | null | undefined }

const condition = (
  id: SavingsCondition['id'],
  truth: Truth,
  evidence: readonly Evidence[],
  doubts: readonly string[] = [],
): SavingsCondition => ({
  id,
  truth,
  citation: RULE,
  doubts,
  held: evidence.flatMap(({ fact, value }) =>
    value == null || value === false ? [] : [{ fact, value: String(value) }],
  ),
  missing: evidence.filter(({ value }) => value == null || value === false).map(({ fact }) => fact),
  words: both(savingsTexts, id),
})

const priorEligibility = ({ prior }: TransactionRecord): SavingsCondition =>
  condition(
    'prior-eligibility',
    prior?.eligibility == null ? 'unknown' : truthOf(prior.eligibility !== 'license-required'),
    [{ fact: 'prior.eligibility', value: prior?.eligibility }],
  )

// A party on a list, or a requirement that this rule did not bring, is not something this rule took away.
const removedByRule = (
  record: TransactionRecord,
  pack: LawPack,
  determination: Determination | undefined,
): SavingsCondition => {
  const listed = record.parties.some((party) => (party.listed?.length ?? 0) > 0)
  const requirement = determination?.codified.licenseRequirement
  const isRefuted = record.prior?.eligibility === 'nlr' && determination?.prior?.licenseRequirement === 'yes'
  const truth: Truth =
    listed || record.prior?.eligibility === 'license-required'
      ? 'false'
      : isRefuted || requirement === undefined || requirement === 'undetermined' || record.prior?.eligibility == null
        ? 'unknown'
        : truthOf(requirement === 'yes')
  return condition(
    'removed-by-rule',
    truth,
    [
      { fact: 'prior.eligibility', value: record.prior?.eligibility },
      { fact: 'determination', value: determination?.codified.requirement.join(', ') },
    ],
    isRefuted ? doubtsFound(pack, 'stated-twice') : [],
  )
}

const actualOrder = ({ prior, dates, held }: TransactionRecord, pack: LawPack): SavingsCondition => {
  const ordered = day(dates?.order)
  const loaded = day(dates?.aboardCarrier)
  const isLater = prior?.actualOrder === true && ordered !== undefined && loaded !== undefined && ordered > loaded
  return condition(
    'actual-order',
    isLater ? 'unknown' : truthOf(prior?.actualOrder),
    [
      { fact: 'prior.actualOrder', value: prior?.actualOrder },
      { fact: 'dates.order', value: dates?.order },
      { fact: 'held.purchaseOrder', value: held?.purchaseOrder },
    ],
    isLater ? doubtsFound(pack, 'stated-twice') : [],
  )
}

// Loaded by the snapshot day and not yet completed on it: a shipment that had ended was no longer aboard.
const aboardCarrier = (
  { dates }: TransactionRecord,
  { savingsAboard, savingsPrinted }: RuleDates,
): SavingsCondition => {
  const loaded = day(dates?.aboardCarrier)
  const ended = day(dates?.completed)
  const exported = day(dates?.export)
  const truth: Truth =
    ended !== undefined && ended < savingsAboard
      ? 'false'
      : loaded === undefined
        ? exported !== undefined && exported > savingsPrinted
          ? 'false'
          : 'unknown'
        : truthOf(loaded <= savingsAboard)
  return condition('aboard-carrier', truth, [{ fact: 'dates.aboardCarrier', value: dates?.aboardCarrier }])
}

const goods = ({ item, activity }: TransactionRecord, pack: LawPack): SavingsCondition => {
  const isRelease = activity === 'deemed-export' || activity === 'deemed-reexport' || activity === 'computing-service'
  const group = item.eccn == null ? undefined : /^\d([A-E])/.exec(item.eccn)?.[1]
  const isIntangible = isRelease || group === 'D' || group === 'E' || item.weights != null
  const truth: Truth = isIntangible ? 'unknown' : item.eccn == null && item.unit == null ? 'unknown' : 'true'
  return condition(
    'goods',
    truth,
    [{ fact: 'item.eccn', value: item.eccn ?? item.description }],
    isIntangible ? doubtsFound(pack, 'saved-without-carrier') : [],
  )
}

const completed = ({ dates }: TransactionRecord, rule: RuleDates, pack: LawPack): SavingsCondition => {
  const on = day(dates?.completed)
  const exported = day(dates?.export)
  if (on !== undefined && exported !== undefined && on < exported && on <= rule.savingsPrinted)
    return condition(
      'completed',
      'unknown',
      [
        { fact: 'dates.completed', value: on },
        { fact: 'dates.export', value: exported },
      ],
      doubtsFound(pack, 'stated-twice'),
    )
  const truths = { before: 'true', inside: 'true', after: 'false', undated: 'unknown' } as const
  const where = completionPlace(on, rule)
  const truth =
    where === 'undated' && exported !== undefined && exported > rule.savingsPrinted ? 'false' : truths[where]
  return condition('completed', truth, [{ fact: 'dates.completed', value: dates?.completed }])
}
