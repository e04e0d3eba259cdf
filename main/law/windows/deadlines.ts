// What falls due for a transaction and for a case, each with its paragraph, its day and how the day is reckoned: by the duties and
// figures of the pack on the law date of the transaction.
import type { Determination, TransactionRecord } from '../../../shared/contract/interchange.ts'
import { groupKey, partiesIn } from '../../../shared/contract/parties.ts'
import type { Words } from '../../../shared/contract/values.ts'
import type { Deadline, DeadlineKind } from '../../../shared/contract/windows-view.ts'
import { type CivilDate, calendarYear, civilDate, dayOfWeek } from '../../../shared/kernel/civil-date.ts'
import { arithmeticTexts, deadlineNotes, weekdayTerms } from '../../../shared/language/windows.ts'
import { dutiesNamed } from '../duties-named.ts'
import { figuresOf } from '../duty-words.ts'
import type { FigureName } from '../figure-names.ts'
import { type AppliedLaw, type Limits, limitsOf } from '../limits.ts'
import type { DueRule, LawPack } from '../model.ts'
import { doubtsFound } from '../raises.ts'
import { isFederalHoliday, isWeekend, nextBusinessDay } from './calendar.ts'
import { addMonths, count, countFromPublication } from './dates.ts'
import { both, filled } from './words.ts'
import { eventDay } from './windows.ts'

const day = (text: string | false | null | undefined): CivilDate | undefined =>
  text == null || text === false ? undefined : civilDate(text)

const of = (key: keyof (typeof arithmeticTexts)['en'] & `of-${string}`): Words => both(arithmeticTexts, key)

type Due = { readonly due: CivilDate; readonly arithmetic: Words }

/** The duties and figures of one law date. */
type Law = { readonly limits: Limits; readonly rule: (kind: DeadlineKind) => DueRule; readonly pack: LawPack }

const lawOn = ({ pack, lawDate }: AppliedLaw, own: CivilDate | undefined): Law => ({
  pack,
  limits: limitsOf(pack, lawDate ?? own),
  rule: (kind) => {
    const found = pack.dues.find(({ id }) => id === kind)
    if (found === undefined) throw new Error(`the pack has no duty ${kind}`)
    return found
  },
})

/** The day a rule counts from an event, with its arithmetic. */
const counted = ({ limits, rule }: Law, kind: DeadlineKind, what: Words, from: CivilDate): Due => {
  const { count: by } = rule(kind)
  if (by === undefined) return { due: from, arithmetic: both(arithmeticTexts, 'on', { of: what, due: from }) }
  const number = limits.count(by.figure) * (by.direction === 'before' ? -1 : 1)
  return by.unit === 'days' ? daysFrom(what, from, number) : monthsFrom(what, from, number)
}

const before = (what: Words, due: CivilDate): Due => ({
  due,
  arithmetic: both(arithmeticTexts, 'before', { of: what, due }),
})

/** Where a day is written and what it asks: by its duty, unless it has its own. */
const saidOf = ({ pack, rule }: Law, kind: DeadlineKind): { readonly citation: string; readonly words: Words } => {
  const due = rule(kind)
  if (due.duty === undefined) return due
  const duty = pack.duties.find(({ id }) => id === due.duty)
  if (duty === undefined) throw new Error(`the pack has no duty ${due.duty}`)
  return { citation: duty.paragraph, words: due.words ?? duty.words }
}

/** The words of a day with its figures in them. */
const wordsOf = (law: Law, kind: DeadlineKind, slots: DeadlineDraft['slots'] = {}): Words =>
  filled(saidOf(law, kind).words, { ...figuresOf(law.rule(kind), law.limits), ...slots })

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

const MONTHS_OF_A_YEAR = 12

const monthsFrom = (what: Words, from: CivilDate, months: number): Due => {
  const due = addMonths(from, months)
  const years = months / MONTHS_OF_A_YEAR
  if (years > 1 && Number.isInteger(years))
    return { due, arithmetic: both(arithmeticTexts, 'years', { of: what, from, years, due }) }
  return { due, arithmetic: both(arithmeticTexts, 'months', { of: what, from, months, due }) }
}

/** A day of the rule itself, shown as the count from publication that makes it. */
const printedDay = ({ limits, rule }: Law, kind: DeadlineKind, days: FigureName): Due => {
  const figure = rule(kind).day
  if (figure === undefined) throw new Error(`the duty ${kind} of the pack has no day`)
  const number = limits.count(days)
  const { due } = countFromPublication(limits, number)
  const from = limits.date('published')
  return {
    due: limits.date(figure),
    arithmetic: both(arithmeticTexts, 'publication', { from, days: number, due }),
  }
}

/** A deadline before it is held against the day that is asked about. */
type DeadlineDraft = {
  readonly kind: DeadlineKind
  readonly due: CivilDate
  readonly arithmetic: Words
  /** Where one of its days is written; absent: where the duty is. */
  readonly citation?: string
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

const deadline = (draft: DeadlineDraft, law: Law, asOf: CivilDate | undefined): Deadline => {
  const { met, standing } = standingOf(draft, asOf)
  return {
    id: [draft.kind, draft.party ?? draft.transactions.join('+'), draft.due].join('|'),
    kind: draft.kind,
    due: draft.due,
    weekday: dayOfWeek(draft.due),
    citation: draft.citation ?? saidOf(law, draft.kind).citation,
    doubts: draft.doubts ?? [],
    met,
    standing,
    done: draft.done === false ? undefined : draft.done,
    transactions: draft.transactions,
    party: draft.party,
    what: wordsOf(law, draft.kind, draft.slots),
    arithmetic: draft.arithmetic,
    note: draft.note,
  }
}

// What is stated as not done is not yet missed while its day lies ahead; without a day to look from it counts as not met.
const standingOf = (
  { done, due, kind, perhapsUntil }: DeadlineDraft,
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

/** Whether the determination itself names the duty, as it does where only a range of TPP is known. */
const namesDuty = (determination: Determination, { rule, pack, limits }: Law, kind: DeadlineKind): boolean => {
  const { duty } = rule(kind)
  return duty !== undefined && dutiesNamed(determination, pack, limits).has(duty)
}

/**
 * What falls due for one transaction: the days of the duties that its determination names, and the end of its license. `asOf` is the day to look
 * from; without it nothing is overdue.
 */
export const deadlines = (
  record: TransactionRecord,
  determination: Determination,
  applied: AppliedLaw,
  asOf?: CivilDate,
): readonly Deadline[] => {
  const law = lawOn(applied, eventDay(record))
  const named = dutiesNamed(determination, law.pack, law.limits)
  const draft = law.pack.dues.flatMap(({ id: kind, duty }): readonly DeadlineDraft[] => {
    const found = duty !== undefined && named.has(duty) ? ofTransaction[kind]?.(record, law) : undefined
    return found === undefined ? [] : [{ ...found, kind, transactions: [record.id] }]
  })
  return [...draft, ...license(record, law)].map((each) => deadline(each, law, asOf)).toSorted(byDue)
}

type OfRecord = Omit<DeadlineDraft, 'kind' | 'transactions'>
type Asked = (record: TransactionRecord, law: Law) => OfRecord | undefined

const doneOn = (paper: string | false | null | undefined): DeadlineDraft['done'] =>
  paper === false ? false : day(paper)

/** Reckoned from the export, or to be done before it. */
const byExport =
  (
    kind: DeadlineKind,
    paper: (record: TransactionRecord) => string | false | null | undefined,
    note?: Parameters<typeof both<keyof (typeof deadlineNotes)['en']>>[1],
  ): Asked =>
  (record, law) => {
    const exported = eventDay(record)
    if (exported === undefined) return undefined
    const { count: by, doubts } = law.rule(kind)
    return {
      ...(by === undefined ? before(of('of-export'), exported) : counted(law, kind, of('of-export'), exported)),
      done: doneOn(paper(record)),
      ...(doubts === undefined ? {} : { doubts }),
      ...(note === undefined ? {} : { note: both(deadlineNotes, note) }),
    }
  }

/** The next update; where the shipment left after it was due, the accounting had lapsed. */
const accounting: Asked = (record, law) => {
  const updated = day(record.held?.acmAccountingUpdated)
  if (updated === undefined) return undefined
  const next = counted(law, 'acm-accounting', of('of-update'), updated)
  const exported = eventDay(record)
  return { ...next, done: exported !== undefined && exported > next.due ? false : undefined }
}

const limitReached: Asked = ({ dates }, law) => {
  const received = day(dates?.received)
  return received === undefined
    ? undefined
    : { ...counted(law, 'lpp-limit-reached', of('of-receipt'), received), done: undefined }
}

/** 762.6(a): counted from the latest of the export and every later event that is known; each new event moves the day. */
const retention: Asked = (record, law) => {
  const { dates } = record
  const latest = [eventDay(record), day(dates?.completed), day(dates?.received)].reduce<CivilDate | undefined>(
    (found, next) => (next !== undefined && (found === undefined || next > found) ? next : found),
    undefined,
  )
  return latest === undefined
    ? undefined
    : {
        ...counted(law, 'records-retention', of('of-latest'), latest),
        done: undefined,
        note: both(deadlineNotes, 'retention-hold'),
      }
}

/** The days of duties of one transaction; those of a holder and of the rule itself stand once in the register. */
const ofTransaction: { readonly [Kind in DeadlineKind]?: Asked } = {
  'nac-notification': byExport('nac-notification', ({ held }) => held?.nacFiled),
  'lpp-certification': byExport('lpp-certification', ({ held }) => held?.lppStatement),
  'lpp-prior-notice': byExport('lpp-prior-notice', ({ held }) => held?.lppPriorNotice, 'own-threshold'),
  'lpp-certification-copy': byExport('lpp-certification-copy', ({ held }) => held?.lppCopySent, 'lpp-copy-condition'),
  'lpp-limit-reached': limitReached,
  'aia-eccn': byExport('aia-eccn', ({ held }) => held?.eccnFurnished),
  'aia-certification': byExport('aia-certification', ({ held }) => held?.aiaCertification),
  'aia-submission': byExport('aia-submission', ({ held }) => held?.aiaCertificationSubmitted, 'own-threshold'),
  'uveu-new-site': byExport('uveu-new-site', ({ dates }) => dates?.newSiteNotice, 'new-site-only'),
  'uveu-move': byExport('uveu-move', ({ dates }) => dates?.moveNotice),
  'acm-accounting': accounting,
  'records-retention': retention,
}

const veuHolder = (record: TransactionRecord, kind: 'general' | 'uveu' | 'nveu'): string | undefined => {
  const holder = partiesIn(record, 'owner', 'ultimate-consignee', 'operator', 'end-user').find(
    ({ veu }) => veu != null && veu !== 'none' && veu.kind === kind,
  )
  return holder === undefined ? undefined : (groupKey(holder) ?? record.id)
}

const onFace = (due: CivilDate): Due => ({
  due,
  arithmetic: both(arithmeticTexts, 'on', { of: of('of-face'), due }),
})

// The date on the face of a license governs; one year is what these items "generally" get. On a federal holiday it runs to the next
// business day; whether a weekend is a legal holiday the paragraph does not say.
const license = (record: TransactionRecord, law: Law): readonly DeadlineDraft[] => {
  const held = record.held?.license
  const paper = held == null || held === false ? undefined : held
  const issued = day(paper?.issued) ?? day(record.dates?.licenseIssued)
  const face = day(paper?.expires)
  const last = face === undefined ? issued && counted(law, 'license-validity', of('of-issue'), issued) : onFace(face)
  if (last === undefined) return []
  const { holidays } = law.pack
  const slots = { due: last.due, weekday: weekdayWords(last.due) }
  const draft = { kind: 'license-validity', done: eventDay(record), transactions: [record.id] } as const
  if (isFederalHoliday(holidays, last.due)) {
    const due = nextBusinessDay(holidays, last.due)
    return [{ ...draft, due, arithmetic: last.arithmetic, note: both(deadlineNotes, 'license-holiday', slots) }]
  }
  if (!isWeekend(last.due)) return [{ ...draft, ...last, note: both(deadlineNotes, 'license-face') }]
  const perhapsUntil = nextBusinessDay(holidays, last.due)
  const doubts = doubtsFound(law.pack, 'license-ends-on-weekend')
  const note = both(deadlineNotes, 'license-weekend', { ...slots, doubt: doubts.join(', ') })
  return [{ ...draft, ...last, doubts, perhapsUntil, note }]
}

const weekdayWords = (on: CivilDate): Words => both(weekdayTerms, dayOfWeek(on))

type ReportKind = 'veu-report' | 'general-veu-report' | 'chip-accounting'

/** A report or accounting that a person states as sent on a day, or as not sent. */
export type SentReport = {
  readonly kind: ReportKind
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
  applied: AppliedLaw,
  asOf: CivilDate,
  sent: readonly SentReport[] = [],
): readonly Deadline[] => {
  const law = lawOn(applied, asOf)
  const owed: readonly ReportKind[] =
    holder.kind === 'general' ? ['general-veu-report'] : ['veu-report', 'chip-accounting']
  return owed
    .flatMap((kind) => throughNext(reportsOf(law, kind, holder.since), asOf))
    .map((report) => {
      const done = sent.find((each) => each.kind === report.kind && each.due === report.due)?.on
      const draft: DeadlineDraft = {
        ...report,
        done,
        party: holder.party,
        transactions: holder.transactions ?? [],
        ...reportNote(report, law, done, asOf),
      }
      return deadline(draft, law, asOf)
    })
    .toSorted(byDue)
}

type Report = Pick<DeadlineDraft, 'due' | 'arithmetic'> & {
  readonly kind: ReportKind
  readonly citation: string
  readonly slots?: Readonly<Record<string, Words>>
}

const on = (year: number, monthAndDay: string): CivilDate =>
  civilDate(`${String(year).padStart(4, '0')}-${monthAndDay}`)

const yearlyOn = (citation: string): Words => ({
  en: `${both(arithmeticTexts, 'yearly').en}, ${citation}`,
  zh: `${both(arithmeticTexts, 'yearly').zh}，${citation}`,
})

const YEARS_AHEAD = 12

/** The reports of a calendar from a day on. A period ends before its report is due; who received nothing before that end owes none. */
const reportsOf = ({ rule }: Law, kind: ReportKind, since: CivilDate): readonly Report[] => {
  const first = calendarYear(since)
  const { yearly = [] } = rule(kind)
  return Array.from({ length: YEARS_AHEAD }, (_, index) => first + index)
    .flatMap((year) =>
      yearly.flatMap(({ on: monthAndDay, citation, period }): readonly Report[] => {
        const draft = { kind, citation, arithmetic: yearlyOn(citation) }
        if (period === undefined) {
          const due = on(year, monthAndDay)
          return due >= since ? [{ ...draft, due }] : []
        }
        if (since > on(year, period.through)) return []
        const due = on(period.through < monthAndDay ? year : year + 1, monthAndDay)
        return [{ ...draft, due, slots: { period: filled(period.words, { year: String(year) }) } }]
      }),
    )
    .toSorted((left, right) => (left.due < right.due ? -1 : 1))
}

const throughNext = (reports: readonly Report[], asOf: CivilDate): readonly Report[] => {
  const next = reports.findIndex(({ due }) => due >= asOf)
  return next === -1 ? reports : reports.slice(0, next + 1)
}

const reportNote = (
  { kind, due }: Report,
  { rule, pack }: Law,
  done: CivilDate | false | undefined,
  asOf: CivilDate,
): Pick<DeadlineDraft, 'doubts' | 'note' | 'perhapsUntil'> => {
  if (isWeekend(due) && (typeof done !== 'string' || done > due)) return weekendNote(pack, due, done, asOf)
  if (typeof done === 'string') return done > due ? { note: both(deadlineNotes, 'late-report', { done }) } : {}
  if (asOf > due) return { note: both(deadlineNotes, done === false ? 'missed-report' : 'unstated-report') }
  const { doubts } = rule(kind)
  return doubts === undefined ? {} : { doubts, note: both(deadlineNotes, 'veu-exporter', { doubt: doubts.join(', ') }) }
}

// Nothing says whether a due date on a weekend moves to the Monday after ; until that Monday has passed the answer is open.
const weekendNote = (
  pack: LawPack,
  due: CivilDate,
  done: CivilDate | false | undefined,
  asOf: CivilDate,
): Pick<DeadlineDraft, 'doubts' | 'note' | 'perhapsUntil'> => {
  const monday = count(due, dayOfWeek(due) === 'saturday' ? 2 : 1).due
  const open = { doubts: doubtsFound(pack, 'report-due-on-weekend'), perhapsUntil: monday }
  const slots = { due, weekday: weekdayWords(due), doubt: open.doubts.join(', ') }
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
  applied: AppliedLaw,
  settings: RegisterSettings = {},
): readonly Deadline[] => {
  const register = new FirstDeadlines(settings)
  const holders = new Map<string, Holder>()
  const secured: string[] = []
  for (const { record, determination } of determined) {
    for (const each of deadlines(record, determination, applied, settings.asOf)) register.add(each)
    const exported = eventDay(record)
    // Weights under AIA owe the dated paragraphs without a validated end user (748 Supp. 10).
    let isSecured = namesDuty(determination, lawOn(applied, exported), 'security-paragraphs')
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
      if (kind !== 'general') isSecured = true
    }
    if (isSecured) name(secured, record.id)
  }
  for (const { latest, ...holder } of holders.values())
    for (const each of veuReports(holder, applied, settings.asOf ?? latest, settings.sent?.get(holder.party)))
      register.add(each)
  if (secured.length > 0) register.add(securityDeadline(secured, applied, settings.asOf))
  register.add(commentDeadline(applied, settings.asOf))
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

const securityDeadline = (
  transactions: readonly string[],
  applied: AppliedLaw,
  asOf: CivilDate | undefined,
): Deadline => {
  const law = lawOn(applied, asOf)
  return deadline(
    {
      kind: 'security-paragraphs',
      ...printedDay(law, 'security-paragraphs', 'Supplement 10 days'),
      done: undefined,
      transactions,
      note: both(deadlineNotes, 'security-certify'),
    },
    law,
    asOf,
  )
}

/** Day 120, the last day on which BIS receives comments. */
export const commentDeadline = (applied: AppliedLaw, asOf?: CivilDate, received?: CivilDate): Deadline => {
  const law = lawOn(applied, asOf)
  return deadline(
    {
      kind: 'comment-deadline',
      ...printedDay(law, 'comment-deadline', 'compliance days'),
      done: received,
      transactions: [],
      note: both(deadlineNotes, 'comment-hour'),
    },
    law,
    asOf,
  )
}

const byDue = (left: Deadline, right: Deadline): number => {
  const [one, other] = [`${left.due}|${left.id}`, `${right.due}|${right.id}`]
  return one === other ? 0 : one < other ? -1 : 1
}
