// The dates of a record: the event, the windows of the rule, and whether papers and notices were in time.
import type { RunSettings, TransactionRecord } from '../../../shared/contract/interchange.ts'
import { addDays, calendarYear, compareDates, isCivilDate, type CivilDate } from '../../../shared/kernel/civil-date.ts'
import { type AppliedLaw, figureEditions, limitsOf } from '../limits.ts'
import type { LawPack } from '../model.ts'
import type { ValueOf } from '../names.ts'
import { addMonths, ruleDates } from '../windows/dates.ts'
import {
  contradicting,
  known,
  unsettled,
  valuesWhere,
  yesOrNo,
  type Context,
  type EventDay,
  type HasElected,
  type Limits,
  type Read,
  type ReadOf,
} from './read.ts'

const day = (text: string | null | undefined): CivilDate | undefined =>
  text != null && isCivilDate(text) ? text : undefined

const latestOf = (...days: readonly (CivilDate | undefined)[]): CivilDate | undefined =>
  days.reduce((found, next) => (next !== undefined && (found === undefined || next > found) ? next : found), undefined)

const earliestOf = (...days: readonly (CivilDate | undefined)[]): CivilDate | undefined =>
  days.reduce((found, next) => (next !== undefined && (found === undefined || next < found) ? next : found), undefined)

/**
 * The context of a record under the settings of a run. Where the law date is unknown there is one for each edition of the figures:
 * what they do not agree on stays open.
 */
export const contextsOf = (
  record: TransactionRecord,
  settings: RunSettings,
  pack: LawPack,
  elections: ReadonlyMap<string, string>,
  hasElected: HasElected,
): readonly [Context, ...Context[]] => {
  const setting = day(settings.lawDate)
  const dates = record.dates
  const stated = day(dates?.export) ?? (isService(record) ? day(dates?.order) : undefined) ?? setting
  const event = stated === undefined ? between(dates) : { day: stated, earliest: stated, latest: stated }
  const lawDate = setting ?? event.day
  const under = (edition: string): Context => ({
    record,
    pack,
    limits: limitsOf(pack, edition),
    elections,
    hasElected,
    lawDate,
    event,
  })
  if (lawDate !== undefined) return [under(lawDate)]
  const [oldest = '', ...later] = figureEditions(pack)
  return [under(oldest), ...later.map(under)]
}

/** Bounds by the days around the event. Days that leave it no day contradict each other and bound nothing. */
const between = (dates: TransactionRecord['dates']): EventDay => {
  const earliest = latestOf(day(dates?.order), day(dates?.aboardCarrier))
  const latest = earliestOf(day(dates?.completed), day(dates?.received))
  const contradict = earliest !== undefined && latest !== undefined && latest < earliest
  return contradict ? { day: undefined, earliest: undefined, latest: undefined } : { day: undefined, earliest, latest }
}

const isService = (record: TransactionRecord): boolean =>
  record.activity === 'computing-service' || record.activity === 'domestic-transfer'

/** 90 FR 4544: in force from 13 January 2025, compliance required from 15 May 2025 on. */
export const phase = ({ lawDate, event, limits }: Context): ReadOf<'phase'> => {
  const effective = limits.date('effective')
  const compliance = limits.date('compliance')
  const earliest = lawDate ?? event.earliest
  const latest = lawDate ?? event.latest
  const values = valuesWhere(
    ['before-effective', earliest === undefined || earliest < effective],
    [
      'compliance-optional',
      (earliest === undefined || earliest < compliance) && (latest === undefined || latest >= effective),
    ],
    ['compliance-required', latest === undefined || latest >= compliance],
  )
  return values.length === 1 ? { values, missing: [] } : unsettled(values, 'dates.export')
}

/** The one phase of a record under a run; undefined where its days leave several. */
export const phaseOf = (record: TransactionRecord, { pack, lawDate }: AppliedLaw): ValueOf<'phase'> | undefined => {
  const contexts = contextsOf(record, lawDate === undefined ? {} : { lawDate }, pack, new Map(), () => false)
  const [only, ...others] = new Set(contexts.flatMap((context) => phase(context).values))
  return others.length === 0 ? only : undefined
}

export const aboard = ({ record, event, limits }: Context): ReadOf<'aboard'> => {
  const snapshot = limits.date('savings aboard')
  const loaded = day(record.dates?.aboardCarrier)
  const completed = day(record.dates?.completed)
  if (completed !== undefined && completed < snapshot) return known('late')
  if (loaded !== undefined) return known(loaded <= snapshot ? 'in-time' : 'late')
  if (afterSavings(event, limits)) return known('late')
  return unsettled(['in-time', 'late'], 'dates.aboardCarrier')
}

/** A shipment is aboard under an order that was there before: one of a later day is not the order it is aboard under. */
export const actualOrder = ({ record }: Context): ReadOf<'actual-order'> => {
  const stated = yesOrNo(record.prior?.actualOrder, 'prior.actualOrder')
  const ordered = day(record.dates?.order)
  const loaded = day(record.dates?.aboardCarrier)
  return record.prior?.actualOrder === true && ordered !== undefined && loaded !== undefined && ordered > loaded
    ? contradicting(['yes', 'no'], 'stated-twice', [
        ['dates.order', ordered],
        ['dates.aboardCarrier', loaded],
      ])
    : stated
}

export const completion = ({ record, event, limits }: Context): ReadOf<'completion'> => {
  const completed = day(record.dates?.completed)
  const exported = day(record.dates?.export)
  if (completed !== undefined && completed > limits.date('savings printed end')) return known('after')
  if (completed !== undefined && exported !== undefined && completed < exported)
    return contradicting(['by-raw-day', 'in-caution-band', 'after'], 'stated-twice', [
      ['dates.export', exported],
      ['dates.completed', completed],
    ])
  if (completed === undefined) {
    return afterSavings(event, limits)
      ? known('after')
      : unsettled(['by-raw-day', 'in-caution-band', 'after'], 'dates.completed')
  }
  return known(completed <= ruleDates(limits).savingsCounted ? 'by-raw-day' : 'in-caution-band')
}

/** An event after the last day of the savings clause cannot have been loaded or completed inside it. */
const afterSavings = ({ earliest }: EventDay, limits: Limits): boolean =>
  earliest !== undefined && earliest > limits.date('savings printed end')

export const securityDate = ({ event, limits }: Context): ReadOf<'security-date'> => {
  const due = limits.date('Supplement 10 security')
  if (event.earliest !== undefined && event.earliest >= due) return known('due')
  if (event.latest !== undefined && event.latest < due) return known('before')
  return unsettled(['before', 'due'], 'dates.export')
}

export const allocationPeriod = ({ event, limits }: Context): ReadOf<'allocation-period'> => {
  const last = limits.count('allocation last year')
  if (event.latest !== undefined && calendarYear(event.latest) <= last) return known('inside')
  if (event.earliest !== undefined && calendarYear(event.earliest) > last) return known('after')
  return unsettled(['inside', 'after'], 'dates.export')
}

export const reportingDate = ({ event, pack }: Context): ReadOf<'reporting-date'> => {
  if (event.day === undefined) return unsettled(['yes', 'no'], 'dates.export')
  return known(pack.ledgers.uveu.measuredOn.includes(event.day.slice('YYYY-'.length)) ? 'yes' : 'no')
}

/** A paper or notice, made by the latest day on which it is in time. */
export const inTime = (
  paper: string | false | null | undefined,
  path: string,
  { event }: Context,
  daysBefore = 0,
): Read<'held' | 'not-held'> => {
  if (paper === false) return known('not-held')
  const made = day(paper)
  if (made === undefined) return unsettled(['held', 'not-held'], path)
  if (event.earliest !== undefined && made <= addDays(event.earliest, -daysBefore)) return known('held')
  if (event.latest !== undefined && made > addDays(event.latest, -daysBefore)) return known('not-held')
  return unsettled(['held', 'not-held'], 'dates.export')
}

/** Dates before anyone could read the rule: no paper that it first asked for bears one. */
export const beforeRule = ({ limits }: Context, ...papers: readonly (string | false | null | undefined)[]): boolean =>
  papers.some((paper) => {
    const made = paper === false ? undefined : day(paper)
    return made !== undefined && made < limits.date('public inspection')
  })

/** 740.27(b)(2), (c): a certification is obtained, then submitted. */
export const aiaPapersDated = (context: Context): ReadOf<'aia-papers-dated'> => {
  const { aiaCertification, aiaCertificationSubmitted, aiaShipmentNotice } = context.record.held ?? {}
  const obtained = aiaCertification === false ? undefined : day(aiaCertification)
  const submitted = aiaCertificationSubmitted === false ? undefined : day(aiaCertificationSubmitted)
  const reversed = obtained !== undefined && submitted !== undefined && submitted < obtained
  const early = beforeRule(context, aiaCertification, aiaCertificationSubmitted, aiaShipmentNotice)
  return known(reversed || early ? 'no' : 'yes')
}

/** 740.29(f)(iii): the statement speaks of the relevant calendar year, in which it is made. */
export const lppPapersDated = (context: Context): ReadOf<'lpp-papers-dated'> => {
  const { event, record } = context
  const { lppStatement, lppPriorNotice } = record.held ?? {}
  if (beforeRule(context, lppStatement, lppPriorNotice)) return known('no')
  const made = lppStatement === false ? undefined : day(lppStatement)
  if (made === undefined) return known('yes')
  const year = calendarYear(made)
  if (event.earliest !== undefined && calendarYear(event.earliest) > year) return known('no')
  return event.latest !== undefined && calendarYear(event.latest) <= year
    ? known('yes')
    : unsettled(['yes', 'no'], 'dates.export')
}

/** 740.28(e): updated every six months or more often. Months are counted in the calendar, to the last day where one is short. */
export const acmAccounting = ({ record, event, limits }: Context): ReadOf<'acm-accounting'> => {
  const updated = record.held?.acmAccountingUpdated
  if (updated === false) return known('none')
  const made = day(updated)
  if (made === undefined) return unsettled(['current', 'lapsed', 'none'], 'held.acmAccountingUpdated')
  if (event.day === undefined || compareDates(made, event.day) > 0)
    return unsettled(['current', 'lapsed'], 'dates.export')
  return known(event.day <= addMonths(made, limits.count('ACM months')) ? 'current' : 'lapsed')
}

export const dayOf = day
