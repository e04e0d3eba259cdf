// Where a transaction stands in the 120, 150 and 365 days of 90 FR 4544, and what the savings clause asks of it.
import type { Determination, TransactionRecord } from '../../../shared/contract/interchange.ts'
import type { Truth } from '../../../shared/contract/values.ts'
import type { RecordWindows, Savings, SavingsCondition, WindowStanding } from '../../../shared/contract/windows-view.ts'
import { type CivilDate, civilDate, dayOfWeek, daysBetween, windowContains } from '../../../shared/kernel/civil-date.ts'
import { all, truthOf } from '../../../shared/kernel/kleene.ts'
import { savingsTexts, windowTexts } from '../../../shared/language/windows.ts'
import {
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
  countFromPublication,
} from './dates.ts'
import { both } from './words.ts'

const RULE = '90 FR 4544'

const day = (text: string | null | undefined): CivilDate | undefined => (text == null ? undefined : civilDate(text))

/** The day of the export, reexport or transfer; for a service or a domestic transfer without one, of the order. */
export const eventDay = ({ activity, dates }: TransactionRecord): CivilDate | undefined =>
  day(dates?.export) ??
  (activity === 'computing-service' || activity === 'domestic-transfer' ? day(dates?.order) : undefined)

/**
 * The windows of one record. A determination, where there is one, tells whether this rule is what ended the prior eligibility.
 */
export const windowsOf = (record: TransactionRecord, determination?: Determination): RecordWindows => ({
  id: record.id,
  phase: phaseOf(eventDay(record)),
  windows: [compliance(record), completion(record), security(record)],
  savings: savingsOf(record, determination),
})

const phaseOf = (on: CivilDate | undefined): RecordWindows['phase'] => {
  if (on === undefined) return 'undated'
  if (on < EFFECTIVE) return 'before-effective'
  return on < COMPLIANCE ? 'compliance-optional' : 'compliance-required'
}

const standing = (
  days: WindowStanding['days'],
  on: CivilDate | undefined,
  governing: CivilDate,
  where: WindowStanding['standing'],
  doubts: readonly string[],
  citation: string,
): WindowStanding => {
  const { due, arithmetic } = countFromPublication(days)
  return {
    days,
    day: on,
    dayNumber: on === undefined ? undefined : daysBetween(PUBLISHED, on),
    counted: due,
    arithmetic,
    weekday: dayOfWeek(due),
    governing,
    standing: where,
    citation,
    doubts,
    words: both(windowTexts, windowKey(days, where), { day: on ?? '', arithmetic }),
  }
}

const windowKey = (
  days: WindowStanding['days'],
  where: WindowStanding['standing'],
): keyof (typeof windowTexts)['en'] => {
  if (days === 150) return `150-${where}`
  return where === 'caution' ? `${days}-after` : `${days}-${where}`
}

const compliance = (record: TransactionRecord): WindowStanding => {
  const on = eventDay(record)
  const phase = phaseOf(on)
  const where = (
    {
      undated: 'undated',
      'before-effective': 'before',
      'compliance-optional': 'inside',
      'compliance-required': 'after',
    } as const
  )[phase]
  return standing(COMPLIANCE_DAYS, on, COMPLIANCE, where, [], RULE)
}

const completion = (record: TransactionRecord): WindowStanding => {
  const on = day(record.dates?.completed)
  const where = completionStanding(on)
  return standing(SAVINGS_DAYS, on, SAVINGS_PRINTED_END, where, where === 'caution' ? ['A-14'] : [], RULE)
}

const completionStanding = (on: CivilDate | undefined): WindowStanding['standing'] => {
  if (on === undefined) return 'undated'
  if (on < SAVINGS_SNAPSHOT) return 'before'
  if (on <= SAVINGS_RAW_END) return 'inside'
  return windowContains(SAVINGS_CAUTION, on) ? 'caution' : 'after'
}

const security = (record: TransactionRecord): WindowStanding => {
  const on = eventDay(record)
  const where =
    on === undefined ? 'undated' : on < EFFECTIVE ? 'before' : on < SUPPLEMENT_10_SECURITY ? 'inside' : 'after'
  return standing(SUPPLEMENT_10_DAYS, on, SUPPLEMENT_10_SECURITY, where, [], '748.15(a)(2)(ii)(A)')
}

/** The savings clause, condition by condition. Its words were read in secondary sources only. */
export const savingsOf = (record: TransactionRecord, determination?: Determination): Savings => {
  const conditions = [
    priorEligibility(record),
    removedByRule(record, determination),
    actualOrder(record),
    aboardCarrier(record),
    goods(record),
    completed(record),
  ]
  const on = eventDay(record)
  if (on !== undefined && on < COMPLIANCE && !isCompletedAfterCompliance(record))
    return { result: 'not-needed', conditions, words: both(savingsTexts, 'not-needed') }
  const result = ({ true: 'saved', false: 'not-saved', unknown: 'open' } as const)[
    all(conditions.map(({ truth }) => truth))
  ]
  return { result, conditions, words: both(savingsTexts, result) }
}

const isCompletedAfterCompliance = (record: TransactionRecord): boolean => {
  const on = day(record.dates?.completed)
  return on !== undefined && on >= COMPLIANCE
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
const removedByRule = (record: TransactionRecord, determination: Determination | undefined): SavingsCondition => {
  const listed = record.parties.some((party) => (party.listed?.length ?? 0) > 0)
  const requirement = determination?.codified.licenseRequirement
  const truth: Truth =
    listed || record.prior?.eligibility === 'license-required'
      ? 'false'
      : requirement === undefined || requirement === 'undetermined' || record.prior?.eligibility == null
        ? 'unknown'
        : truthOf(requirement === 'yes')
  return condition('removed-by-rule', truth, [
    { fact: 'prior.eligibility', value: record.prior?.eligibility },
    { fact: 'determination', value: determination?.codified.requirement.join(', ') },
  ])
}

const actualOrder = ({ prior, dates, held }: TransactionRecord): SavingsCondition =>
  condition('actual-order', truthOf(prior?.actualOrder), [
    { fact: 'prior.actualOrder', value: prior?.actualOrder },
    { fact: 'dates.order', value: dates?.order },
    { fact: 'held.purchaseOrder', value: held?.purchaseOrder },
  ])

// Loaded by the snapshot day and not yet completed on it: a shipment that had ended was no longer aboard.
const aboardCarrier = ({ dates }: TransactionRecord): SavingsCondition => {
  const loaded = day(dates?.aboardCarrier)
  const ended = day(dates?.completed)
  const exported = day(dates?.export)
  const truth: Truth =
    ended !== undefined && ended < SAVINGS_SNAPSHOT
      ? 'false'
      : loaded === undefined
        ? exported !== undefined && exported > SAVINGS_PRINTED_END
          ? 'false'
          : 'unknown'
        : truthOf(loaded <= SAVINGS_SNAPSHOT)
  return condition('aboard-carrier', truth, [{ fact: 'dates.aboardCarrier', value: dates?.aboardCarrier }])
}

const goods = ({ item, activity }: TransactionRecord): SavingsCondition => {
  const isRelease = activity === 'deemed-export' || activity === 'deemed-reexport' || activity === 'computing-service'
  const group = item.eccn == null ? undefined : /^\d([A-E])/.exec(item.eccn)?.[1]
  const isIntangible = isRelease || group === 'D' || group === 'E' || item.weights != null
  const truth: Truth = isIntangible ? 'unknown' : item.eccn == null && item.unit == null ? 'unknown' : 'true'
  return condition(
    'goods',
    truth,
    [{ fact: 'item.eccn', value: item.eccn ?? item.description }],
    isIntangible ? ['A-13'] : [],
  )
}

const completed = ({ dates }: TransactionRecord): SavingsCondition => {
  const on = day(dates?.completed)
  const exported = day(dates?.export)
  const truths = { before: 'true', inside: 'true', caution: 'unknown', after: 'false', undated: 'unknown' } as const
  const where = completionStanding(on)
  const truth =
    where === 'undated' && exported !== undefined && exported > SAVINGS_PRINTED_END ? 'false' : truths[where]
  return condition(
    'completed',
    truth,
    [{ fact: 'dates.completed', value: dates?.completed }],
    where === 'caution' ? ['A-14'] : [],
  )
}
