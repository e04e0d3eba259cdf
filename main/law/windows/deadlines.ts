// What falls due for a transaction and for a case, each with its paragraph, its day and how the day is reckoned.
import type { AuthorizationId, Determination, TransactionRecord } from '../../../shared/contract/interchange.ts'
import { groupKey, partiesIn } from '../../../shared/contract/parties.ts'
import { AIA_SUBMISSION, LPP_ANNUAL, LPP_PRIOR_NOTICE } from '../../../shared/contract/limits.ts'
import type { Words } from '../../../shared/contract/values.ts'
import type { Deadline, DeadlineKind } from '../../../shared/contract/windows-view.ts'
import { type CivilDate, calendarYear, civilDate, dayOfWeek } from '../../../shared/kernel/civil-date.ts'
import { type Decimal, addDecimals, compareDecimals, parseDecimal } from '../../../shared/kernel/tpp.ts'
import { arithmeticTexts, deadlineNotes, deadlineTexts, weekdayTerms } from '../../../shared/language/windows.ts'
import {
  COMMENT_DEADLINE,
  COMPLIANCE_DAYS,
  PUBLISHED,
  SUPPLEMENT_10_DAYS,
  SUPPLEMENT_10_SECURITY,
  addMonths,
  count,
} from './dates.ts'
import { both } from './words.ts'
import { eventDay } from './windows.ts'

/** Whether a figure of a record or determination is a limit or more. */
const reaches = (tpp: Decimal | undefined, limit: Decimal): boolean =>
  tpp !== undefined && compareDecimals(tpp, limit) >= 0

const exact = (tpp: number | null | undefined): Decimal | undefined => {
  if (tpp == null) return undefined
  const parsed = parseDecimal(String(tpp))
  return parsed.ok ? parsed.value : undefined
}

const day = (text: string | false | null | undefined): CivilDate | undefined =>
  text == null || text === false ? undefined : civilDate(text)

const of = (key: keyof (typeof arithmeticTexts)['en'] & `of-${string}`): Words => both(arithmeticTexts, key)

type Due = { readonly due: CivilDate; readonly arithmetic: Words }

const daysFrom = (what: Words, from: CivilDate, days: number): Due => {
  const { due } = count(from, days)
  return {
    due,
    arithmetic: both(arithmeticTexts, 'days-of', {
      of: what,
      from,
      sign: days < 0 ? '−' : '+',
      days: Math.abs(days),
      due,
    }),
  }
}

const monthsFrom = (what: Words, from: CivilDate, months: number): Due => {
  const due = addMonths(from, months)
  return { due, arithmetic: both(arithmeticTexts, 'months', { of: what, from, months, due }) }
}

const fromPublication = (days: number): Due => {
  const { due } = count(PUBLISHED, days)
  return { due, arithmetic: both(arithmeticTexts, 'publication', { from: PUBLISHED, days, due }) }
}

type Told = {
  readonly kind: DeadlineKind
  readonly due: CivilDate
  readonly arithmetic: Words
  readonly citation: string
  /** The day it was done; `false`: stated as not done; undefined: nothing stated. */
  readonly done: CivilDate | false | undefined
  readonly transactions: readonly string[]
  readonly party?: string | undefined
  readonly slots?: Readonly<Record<string, string | Words>>
  readonly doubts?: readonly string[]
  readonly note?: Words | undefined
  /** The text leaves open whether the day moves to this one; until it has passed nothing is missed. */
  readonly perhapsUntil?: CivilDate | undefined
}

const deadline = (told: Told, asOf: CivilDate | undefined): Deadline => {
  const { met, standing } = standingOf(told, asOf)
  return {
    id: [told.kind, told.party ?? told.transactions.join('+'), told.due].join('|'),
    kind: told.kind,
    due: told.due,
    weekday: dayOfWeek(told.due),
    citation: told.citation,
    doubts: told.doubts ?? [],
    met,
    standing,
    done: told.done === false ? undefined : told.done,
    transactions: told.transactions,
    party: told.party,
    what: both(deadlineTexts, told.kind, told.slots ?? {}),
    arithmetic: told.arithmetic,
    note: told.note,
  }
}

// What is stated as not done is not yet missed while its day lies ahead; without a day to look from it counts as not met.
const standingOf = (
  { done, due, kind, perhapsUntil }: Told,
  asOf: CivilDate | undefined,
): Pick<Deadline, 'met' | 'standing'> => {
  const mayHaveMoved = (until: CivilDate): boolean => perhapsUntil !== undefined && until <= perhapsUntil
  if (kind === 'records-retention') return { met: 'unknown', standing: 'keep' }
  if (typeof done === 'string') {
    if (done <= due) return { met: 'yes', standing: 'met' }
    return mayHaveMoved(done) ? { met: 'unknown', standing: 'overdue' } : { met: 'no', standing: 'missed' }
  }
  if (asOf !== undefined && asOf <= due) return { met: 'unknown', standing: asOf === due ? 'due' : 'ahead' }
  if (done === false && !(asOf !== undefined && mayHaveMoved(asOf))) return { met: 'no', standing: 'missed' }
  return { met: 'unknown', standing: asOf === undefined ? 'ahead' : 'overdue' }
}

const isOpen = (determination: Determination, route: AuthorizationId): boolean =>
  determination.codified.authorizations.some(({ id, status }) => id === route && status !== 'unavailable')

/** Whether the determination itself names the duty, as it does where only a range of TPP is known. */
const namesDuty = (determination: Determination, citation: string): boolean =>
  determination.obligations.some((each) => each.citation === citation)

/**
 * What falls due for one transaction. `asOf` is the day to look from; without it nothing is overdue. Only routes that the
 * determination does not rule out bring their deadlines with them.
 */
export const deadlines = (
  record: TransactionRecord,
  determination: Determination,
  asOf?: CivilDate,
): readonly Deadline[] => {
  const told = [
    ...nac(record, determination),
    ...lpp(record, determination),
    ...aia(record, determination),
    ...uveu(record, determination),
    ...acm(record, determination),
    ...license(record),
    ...retention(record),
  ]
  return told.map((each) => deadline(each, asOf)).toSorted(byDue)
}

const nac = (record: TransactionRecord, determination: Determination): readonly Told[] => {
  const exported = eventDay(record)
  const isUsed = isOpen(determination, 'NAC') || typeof record.held?.nacFiled === 'string'
  if (exported === undefined || !isUsed) return []
  return [
    {
      kind: 'nac-notification',
      ...daysFrom(of('of-export'), exported, -25),
      citation: '740.8(c)(1)',
      done: record.held?.nacFiled === false ? false : day(record.held?.nacFiled),
      transactions: [record.id],
    },
  ]
}

const lpp = (record: TransactionRecord, determination: Determination): readonly Told[] => {
  const exported = eventDay(record)
  if (exported === undefined || !isOpen(determination, 'LPP')) return []
  const { held, dates } = record
  const told: Told[] = []
  if (
    namesDuty(determination, '740.29(g)(3)') ||
    reaches(exact(determination.classification.aggregateTpp), LPP_PRIOR_NOTICE)
  )
    told.push({
      kind: 'lpp-prior-notice',
      due: exported,
      arithmetic: both(arithmeticTexts, 'before', { of: of('of-export'), due: exported }),
      citation: '740.29(g)(3)',
      done: held?.lppPriorNotice === false ? false : day(held?.lppPriorNotice),
      transactions: [record.id],
      note: both(deadlineNotes, 'own-threshold'),
    })
  told.push({
    kind: 'lpp-certification-copy',
    ...daysFrom(of('of-export'), exported, 30),
    citation: '740.29(g)(1)',
    done: held?.lppCopySent === false ? false : day(held?.lppCopySent),
    transactions: [record.id],
    note: both(deadlineNotes, 'lpp-copy-condition'),
  })
  const allocation = determination.codified.allocation
  const received = day(dates?.received)
  if (received !== undefined && allocation?.kind === 'lpp' && reaches(exact(allocation.afterTpp), LPP_ANNUAL))
    told.push({
      kind: 'lpp-limit-reached',
      due: received,
      arithmetic: both(arithmeticTexts, 'on', { of: of('of-receipt'), due: received }),
      citation: '740.29(g)(2)',
      done: undefined,
      transactions: [record.id],
    })
  return told
}

const aia = (record: TransactionRecord, determination: Determination): readonly Told[] => {
  const exported = eventDay(record)
  if (exported === undefined || !isOpen(determination, 'AIA') || !isSubmissionOwed(record, determination)) return []
  const submitted = record.held?.aiaCertificationSubmitted
  return [
    {
      kind: 'aia-submission',
      due: exported,
      arithmetic: both(arithmeticTexts, 'before', { of: of('of-export'), due: exported }),
      citation: '740.27(c)',
      done: submitted === false ? false : day(submitted),
      transactions: [record.id],
      doubts: ['AMB-19'],
      note: both(deadlineNotes, 'own-threshold'),
    },
  ]
}

const isSubmissionOwed = (record: TransactionRecord, determination: Determination): boolean => {
  const tpp = exact(determination.classification.aggregateTpp)
  const before = exact(record.positions?.aia?.consigneeCumulativeTpp)
  if (tpp === undefined || before === undefined) return namesDuty(determination, '740.27(c)')
  return reaches(addDecimals(before, tpp), AIA_SUBMISSION)
}

const veuHolder = (record: TransactionRecord, kind: 'general' | 'uveu' | 'nveu'): string | undefined => {
  const holder = partiesIn(record, 'owner', 'ultimate-consignee', 'operator', 'end-user').find(
    ({ veu }) => veu != null && veu !== 'none' && veu.kind === kind,
  )
  return holder === undefined ? undefined : (groupKey(holder) ?? record.id)
}

const uveu = (record: TransactionRecord, determination: Determination): readonly Told[] => {
  const exported = eventDay(record)
  const holder = veuHolder(record, 'uveu')
  if (exported === undefined || (holder === undefined && !isOpen(determination, 'UVEU'))) return []
  const { newSiteNotice, moveNotice } = record.dates ?? {}
  const newSite: Told = {
    kind: 'uveu-new-site',
    ...daysFrom(of('of-export'), exported, -180),
    citation: '748.15(a)(2)(ii)(A)',
    done: day(newSiteNotice),
    transactions: [record.id],
    note: both(deadlineNotes, 'new-site-only'),
  }
  const move: Told = {
    kind: 'uveu-move',
    ...daysFrom(of('of-export'), exported, -60),
    citation: '748 Supp. 10 para 5',
    done: day(moveNotice),
    transactions: [record.id],
  }
  return movesWithin(record, holder) || moveNotice != null ? [newSite, move] : [newSite]
}

// A move between countries is a reexport by the holder itself; an export by its supplier is none.
const movesWithin = (record: TransactionRecord, holder: string | undefined): boolean => {
  const sender = partiesIn(record, 'exporter')[0]
  return record.activity === 'reexport' && (sender === undefined || holder === undefined || groupKey(sender) === holder)
}

// The next update; where the shipment left after it was due, the accounting had lapsed.
const acm = (record: TransactionRecord, determination: Determination): readonly Told[] => {
  const updated = day(record.held?.acmAccountingUpdated)
  if (updated === undefined || !isOpen(determination, 'ACM')) return []
  const next = monthsFrom(of('of-update'), updated, 6)
  const exported = eventDay(record)
  return [
    {
      kind: 'acm-accounting',
      ...next,
      citation: '740.28(e)',
      done: exported !== undefined && exported > next.due ? false : undefined,
      transactions: [record.id],
    },
  ]
}

const onFace = (due: CivilDate): Due => ({
  due,
  arithmetic: both(arithmeticTexts, 'on', { of: of('of-face'), due }),
})

// The date on the face of a license governs; one year is what these items "generally" get.
const license = (record: TransactionRecord): readonly Told[] => {
  const held = record.held?.license
  const paper = held == null || held === false ? undefined : held
  const issued = day(paper?.issued) ?? day(record.dates?.licenseIssued)
  const face = day(paper?.expires)
  const last = face === undefined ? issued && monthsFrom(of('of-issue'), issued, 12) : onFace(face)
  if (last === undefined) return []
  const { due, arithmetic } = last
  return [
    {
      kind: 'license-validity',
      due,
      arithmetic,
      citation: '750.7(g)',
      done: eventDay(record),
      transactions: [record.id],
      note: isWeekend(due)
        ? both(deadlineNotes, 'license-holiday', { due, weekday: weekdayWords(due) })
        : both(deadlineNotes, 'license-face'),
    },
  ]
}

/** 762.6(a): five years from the latest of the export and every later event that is known; each new event moves the day. */
export const retentionUntil = (record: TransactionRecord): Due | undefined => {
  const { dates } = record
  const latest = [dates?.export, dates?.completed, dates?.received]
    .flatMap((each) => day(each) ?? [])
    .reduce<CivilDate | undefined>((found, next) => (found === undefined || next > found ? next : found), undefined)
  if (latest === undefined) return undefined
  const due = addMonths(latest, 60)
  return { due, arithmetic: both(arithmeticTexts, 'years', { of: of('of-latest'), from: latest, years: 5, due }) }
}

const retention = (record: TransactionRecord): readonly Told[] => {
  const until = retentionUntil(record)
  if (until === undefined) return []
  return [
    {
      kind: 'records-retention',
      ...until,
      citation: '762.6(a)',
      done: undefined,
      transactions: [record.id],
      note: both(deadlineNotes, 'retention-hold'),
    },
  ]
}

const isWeekend = (on: CivilDate): boolean => {
  const weekday = dayOfWeek(on)
  return weekday === 'saturday' || weekday === 'sunday'
}

const weekdayWords = (on: CivilDate): Words => both(weekdayTerms, dayOfWeek(on))

/** A report or accounting that a person states as sent on a day, or as not sent. */
export type SentReport = {
  readonly kind: 'veu-report' | 'general-veu-report' | 'chip-accounting'
  readonly due: CivilDate
  readonly on: CivilDate | false
}

export type VeuKind = 'general' | 'uveu' | 'nveu'

/**
 * The reports a VEU owes from the day it first received anything until `asOf`, with the next one ahead of each calendar. Data
 * Center VEU run on two calendars side by side: 748.15(f)(1)(iii) and 748 Supp. 10 para 10.
 */
export const veuReports = (
  holder: {
    readonly kind: VeuKind
    readonly party: string
    readonly since: CivilDate
    readonly transactions?: readonly string[]
  },
  asOf: CivilDate,
  sent: readonly SentReport[] = [],
): readonly Deadline[] => {
  const owed = holder.kind === 'general' ? [yearly] : [halfYearly, chipAccounting]
  return owed
    .flatMap((calendar) => throughNext(calendar(holder.since), asOf))
    .map((report) => {
      const done = sent.find((each) => each.kind === report.kind && each.due === report.due)?.on
      const told: Told = {
        ...report,
        done,
        party: holder.party,
        transactions: holder.transactions ?? [],
        ...reportNote(report, done, asOf),
      }
      return deadline(told, asOf)
    })
    .toSorted(byDue)
}

type Report = Pick<Told, 'kind' | 'due' | 'arithmetic' | 'citation'> & {
  readonly slots?: Readonly<Record<string, Words>>
}

const years = (since: CivilDate): readonly number[] =>
  Array.from({ length: 12 }, (_, index) => calendarYear(since) + index)

const on = (year: number, monthAndDay: string): CivilDate =>
  civilDate(`${String(year).padStart(4, '0')}-${monthAndDay}`)

const yearlyOn = (citation: string): Words => ({
  en: `${both(arithmeticTexts, 'yearly').en}, ${citation}`,
  zh: `${both(arithmeticTexts, 'yearly').zh}，${citation}`,
})

// The period a report covers ends before its day; a holder owes it when it received something before that end.
const halfYearly = (since: CivilDate): readonly Report[] =>
  years(since).flatMap((year) => {
    const first = on(year, '07-15')
    const second = on(year + 1, '01-15')
    const period = (key: 'period-first' | 'period-second'): Words => both(arithmeticTexts, key, { year: String(year) })
    return [
      ...(since <= on(year, '06-30')
        ? [report('veu-report', first, '748.15(f)(1)(iii)(A)', period('period-first'))]
        : []),
      ...(since <= on(year, '12-31')
        ? [report('veu-report', second, '748.15(f)(1)(iii)(B)', period('period-second'))]
        : []),
    ]
  })

const yearly = (since: CivilDate): readonly Report[] =>
  years(since).map((year) =>
    report(
      'general-veu-report',
      on(year + 1, '02-15'),
      '748.15(f)(1)(iii)',
      both(arithmeticTexts, 'period-year', { year: String(year) }),
    ),
  )

const chipAccounting = (since: CivilDate): readonly Report[] =>
  years(since)
    .flatMap((year) => [on(year, '02-01'), on(year, '08-01')])
    .filter((due) => due >= since)
    .map((due) => report('chip-accounting', due, '748 Supp. 10 para 10', undefined))

const report = (kind: SentReport['kind'], due: CivilDate, citation: string, period: Words | undefined): Report => ({
  kind,
  due,
  citation,
  arithmetic: yearlyOn(citation),
  ...(period === undefined ? {} : { slots: { period } }),
})

const throughNext = (reports: readonly Report[], asOf: CivilDate): readonly Report[] => {
  const next = reports.findIndex(({ due }) => due >= asOf)
  return next === -1 ? reports : reports.slice(0, next + 1)
}

const reportNote = (
  { kind, due }: Report,
  done: CivilDate | false | undefined,
  asOf: CivilDate,
): Pick<Told, 'doubts' | 'note' | 'perhapsUntil'> => {
  if (isWeekend(due) && (typeof done !== 'string' || done > due)) return weekendNote(due, done, asOf)
  if (typeof done === 'string') return done > due ? { note: both(deadlineNotes, 'late-report', { done }) } : {}
  if (asOf > due) return { note: both(deadlineNotes, done === false ? 'missed-report' : 'unstated-report') }
  return kind === 'veu-report' ? { doubts: ['A-10'], note: both(deadlineNotes, 'veu-exporter') } : {}
}

// Nothing says whether a due date on a weekend moves to the Monday after; until that Monday has passed the answer is open.
const weekendNote = (
  due: CivilDate,
  done: CivilDate | false | undefined,
  asOf: CivilDate,
): Pick<Told, 'doubts' | 'note' | 'perhapsUntil'> => {
  const monday = count(due, dayOfWeek(due) === 'saturday' ? 2 : 1).due
  const open = { doubts: ['A-5'], perhapsUntil: monday }
  const slots = { due, weekday: weekdayWords(due) }
  if (typeof done === 'string')
    return done <= monday
      ? { ...open, note: both(deadlineNotes, 'weekend-late', { ...slots, done }) }
      : { note: both(deadlineNotes, 'late-report', { done }) }
  if (asOf <= due) return { ...open, note: both(deadlineNotes, 'weekend', slots) }
  if (asOf <= monday) return { ...open, note: both(deadlineNotes, 'weekend-passed', slots) }
  return { note: both(deadlineNotes, done === false ? 'missed-report' : 'unstated-report') }
}

export type DeterminedRecord = { readonly record: TransactionRecord; readonly determination: Determination }

export type RegisterSettings = {
  readonly asOf?: CivilDate
  /** Reports stated as sent, by party (its group, id or name). */
  readonly sent?: ReadonlyMap<string, readonly SentReport[]>
  /** Only what falls due in these days, both in, and of these kinds. */
  readonly from?: CivilDate
  readonly through?: CivilDate
  readonly kinds?: ReadonlySet<DeadlineKind>
  /** No more than the first so many by day; memory then does not grow with the case. */
  readonly most?: number
}

/** All deadlines of a case by day: those of its transactions, the reports of its VEUs, and the dates that bind everyone. */
export const deadlineRegister = (
  determined: Iterable<DeterminedRecord>,
  settings: RegisterSettings = {},
): readonly Deadline[] => {
  const register = new FirstDeadlines(settings)
  const holders = new Map<string, Holder>()
  const secured: string[] = []
  for (const { record, determination } of determined) {
    for (const each of deadlines(record, determination, settings.asOf)) register.add(each)
    const exported = eventDay(record)
    for (const kind of ['general', 'uveu', 'nveu'] as const) {
      const party = veuHolder(record, kind)
      if (party === undefined || exported === undefined) continue
      const holder = holders.get(`${kind}|${party}`) ?? {
        kind,
        party,
        since: exported,
        latest: exported,
        transactions: [],
      }
      holder.since = exported < holder.since ? exported : holder.since
      holder.latest = exported > holder.latest ? exported : holder.latest
      name(holder.transactions, record.id)
      holders.set(`${kind}|${party}`, holder)
      if (kind !== 'general') name(secured, record.id)
    }
  }
  for (const { latest, ...holder } of holders.values())
    for (const each of veuReports(holder, settings.asOf ?? latest, settings.sent?.get(holder.party))) register.add(each)
  if (secured.length > 0) register.add(securityDeadline(secured, settings.asOf))
  register.add(commentDeadline(settings.asOf))
  return register.sorted()
}

type Holder = {
  readonly kind: VeuKind
  readonly party: string
  since: CivilDate
  latest: CivilDate
  readonly transactions: string[]
}

/** Transactions named beside a deadline that many share; more of them would help nobody. */
const MOST_NAMED = 1000

const name = (names: string[], id: string): void => {
  if (names.length < MOST_NAMED) names.push(id)
}

/** Collects what matches, and drops the later ones once there are twice as many as asked for. */
class FirstDeadlines {
  readonly #settings: RegisterSettings
  #kept: Deadline[] = []

  constructor(settings: RegisterSettings) {
    this.#settings = settings
  }

  add(each: Deadline): void {
    const { from, through, kinds, most } = this.#settings
    if (from !== undefined && each.due < from) return
    if (through !== undefined && each.due > through) return
    if (kinds !== undefined && !kinds.has(each.kind)) return
    this.#kept.push(each)
    if (most !== undefined && this.#kept.length >= 2 * most + 1000) this.#kept = this.sorted().slice()
  }

  sorted(): readonly Deadline[] {
    return this.#kept.toSorted(byDue).slice(0, this.#settings.most)
  }
}

const securityDeadline = (transactions: readonly string[], asOf: CivilDate | undefined): Deadline =>
  deadline(
    {
      kind: 'security-paragraphs',
      due: SUPPLEMENT_10_SECURITY,
      arithmetic: fromPublication(SUPPLEMENT_10_DAYS).arithmetic,
      citation: '748.15(a)(2)(ii)(A)',
      done: undefined,
      transactions,
      note: both(deadlineNotes, 'security-certify'),
    },
    asOf,
  )

/** Day 120, the last day on which BIS receives comments. */
export const commentDeadline = (asOf?: CivilDate, received?: CivilDate): Deadline =>
  deadline(
    {
      kind: 'comment-deadline',
      due: COMMENT_DEADLINE,
      arithmetic: fromPublication(COMPLIANCE_DAYS).arithmetic,
      citation: '90 FR 4544',
      done: received,
      transactions: [],
      note: both(deadlineNotes, 'comment-hour'),
    },
    asOf,
  )

const byDue = (left: Deadline, right: Deadline): number => {
  const [one, other] = [`${left.due}|${left.id}`, `${right.due}|${right.id}`]
  return one === other ? 0 : one < other ? -1 : 1
}
