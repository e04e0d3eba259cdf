// What a case is watched for: events ahead and announcements that may end, which open transactions and past reports each touches, and
// what to do; what its answers do not know yet; and what became of the case since each report was issued.
import { eventDateOf } from '../../shared/contract/event-date.ts'
import type { Determination, TransactionRecord } from '../../shared/contract/interchange.ts'
import type { Certainty, Watch, WatchedEvent, WatchedReport } from '../../shared/contract/watch.ts'
import type { Words } from '../../shared/contract/values.ts'
import type { CivilDate } from '../../shared/kernel/civil-date.ts'
import { inBoth } from '../../shared/language/in-both.ts'
import { watchActions } from '../../shared/language/watch.ts'
import type { CaseReads } from '../casefile/index.ts'
import type { PostureEntry } from '../engine/model.ts'
import type { LawPack, ScheduledEvent } from '../law/model.ts'
import { isTouched } from '../law/posture/touched.ts'
import { Cancelled } from '../threads/protocol.ts'
import { compare } from './compare.ts'
import { basisOf } from './standing.ts'
import { type Work, transactionsOf } from './work.ts'

const LISTED = 100
const REPORTS = 20
const RUNS = 1000
const PAGE = 500

type EventId = keyof (typeof watchActions)['en']

/** Entries of the posture that still bear on transactions and may end, with how sure what they say is. */
const livePosture = {
  'P-2025-05-13-not-enforced': 'announced',
  'P-2026-05-12-gao': 'published',
  'P-2026-05-31-guidance': 'announced',
  'P-2026-08-14-agenda': 'proposed',
} as const satisfies Partial<Record<EventId, Certainty>>

const isLive = (id: string): id is keyof typeof livePosture => Object.hasOwn(livePosture, id)
const hasAction = (id: string): id is EventId => Object.hasOwn(watchActions.en, id)

const actionOf = (id: string): Words => {
  if (!hasAction(id)) throw new Error(`nothing is said of what to do about ${id}`)
  return inBoth(watchActions, id)
}

/** Known from a secondary source alone, an event is never called in force: whether it came was not read. */
const certaintyOf = ({ on, sourcing }: ScheduledEvent, asOf: CivilDate): Certainty =>
  on <= asOf && sourcing !== 'secondary' ? 'in-force' : 'published'

type Taken = Pick<WatchedEvent, 'id' | 'kind' | 'certainty' | 'on' | 'words' | 'action' | 'citation' | 'sourcing'> & {
  readonly touches: (record: TransactionRecord, determination: Determination | null) => boolean
}

const scheduledEvent = (event: ScheduledEvent, pack: LawPack, asOf: CivilDate): Taken => ({
  id: event.id,
  kind: 'scheduled',
  certainty: certaintyOf(event, asOf),
  on: event.on,
  words: event.words,
  action: actionOf(event.id),
  citation: event.citation,
  sourcing: event.sourcing,
  touches: (record, determination) => isTouched(event, record, determination, pack),
})

/** What the agency says of enforcement bears on what the text asks a license or a person for, and is not or not wholly enforced. */
const restsOnPosture = (determination: Determination | null): boolean =>
  determination !== null &&
  ['license-required', 'needs-review'].includes(determination.codified.outcome) &&
  ['not-enforced', 'partly-enforced'].includes(determination.enforced.posture)

const postureEvent = ({ id, date, words, source, sourcing }: PostureEntry, certainty: Certainty): Taken => ({
  id,
  kind: 'posture',
  certainty,
  on: certainty === 'proposed' ? null : date,
  words,
  action: actionOf(id),
  citation: source,
  sourcing,
  touches: (_record, determination) => restsOnPosture(determination),
})

const eventsIn = (pack: LawPack, asOf: CivilDate): readonly Taken[] => [
  ...pack.posture.flatMap((entry) =>
    isLive(entry.id) && entry.date <= asOf ? [postureEvent(entry, livePosture[entry.id])] : [],
  ),
  ...pack.outlook.scheduled.map((event) => scheduledEvent(event, pack, asOf)),
]

type Counted = { transactions: number; ids: string[] }

const none = (): Counted => ({ transactions: 0, ids: [] })
const countIn = (to: Counted, id: string): void => {
  to.transactions += 1
  if (to.ids.length < LISTED) to.ids.push(id)
}

/** The run that had been over the case last when a report was issued, as far as its order in the log tells. */
const samePackAt = (reads: CaseReads, at: string, hash: string): boolean | null => {
  const run = reads.runs(RUNS).find((each) => each.at <= at)
  return run === undefined ? null : run.pack.hash === hash
}

const reportOf = (
  work: Work,
  issued: ReturnType<CaseReads['reports']>[number],
  events: readonly Taken[],
): WatchedReport => {
  const { reads, pack, isCancelled, giveWay } = work
  const touching = new Set<string>()
  // A report warns of nothing that was ahead of it only where it was issued before the day.
  const before = events.filter(({ on, kind }) => on === null || kind === 'posture' || issued.at.slice(0, 10) < on)
  let [revised, answered, withdrawn, added] = [0, 0, 0, 0]
  for (let after = 0; ;) {
    giveWay()
    if (isCancelled()) throw new Cancelled()
    const page = reads.transactionsAt(issued.head.size, after, PAGE)
    const last = page.at(-1)
    if (last === undefined) break
    for (const { record, determination, isRevisedSince, isAnsweredSince, withdrawn: then, isWithdrawnNow } of page) {
      if (record === null) added += isWithdrawnNow ? 0 : 1
      else if (then === null) {
        if (isWithdrawnNow) withdrawn += 1
        else if (isRevisedSince) revised += 1
        else if (isAnsweredSince) answered += 1
        for (const { id, touches } of before) if (!touching.has(id) && touches(record, determination)) touching.add(id)
      }
    }
    after = last.key
  }
  return {
    id: issued.id,
    fileName: issued.fileName,
    at: issued.at,
    samePack: samePackAt(reads, issued.at, pack.hash),
    revised,
    answered,
    withdrawn,
    added,
    events: events.filter(({ id }) => touching.has(id)).map(({ id }) => id),
  }
}

/** Entries of the posture later than the day of knowledge that the case was determined under, and which outcomes they move. */
const notKnownTo = (work: Work, asOf: CivilDate): Watch['notKnown'] => {
  const [run] = work.reads.runs(1)
  const knowledgeDate = run?.settings.knowledgeDate ?? null
  const entries = work.pack.pack.posture.filter(
    ({ date }) => knowledgeDate !== null && knowledgeDate < date && date <= asOf,
  )
  if (run === undefined || entries.length === 0) return { knowledgeDate, entries: [], transactions: 0, ids: [] }
  const compared = compare(work, {
    left: { settings: run.settings, pack: null },
    right: { settings: { ...run.settings, knowledgeDate: asOf }, pack: null },
  })
  return {
    knowledgeDate,
    entries: entries.map(({ id, date, words, source }) => ({ id, on: date, words, citation: source })),
    transactions: compared?.different ?? 0,
    ids: (compared?.rows ?? []).slice(0, LISTED).map(({ id }) => id),
  }
}

export type WatchAsked = { readonly asOf: CivilDate }

/** By certainty of the day: what is said of enforcement first, then what is scheduled by its day. */
export const watch = (work: Work, { asOf }: WatchAsked): Watch => {
  const { pack } = work.pack
  const events = eventsIn(pack, asOf).map((taken) => ({ taken, open: none(), past: none() }))
  for (const { record, determination } of transactionsOf(work)) {
    const day = eventDateOf(record)
    const isOpen = day === null || day >= asOf
    for (const { taken, open, past } of events) {
      if (!taken.touches(record, determination)) continue
      if (isOpen) countIn(open, record.id)
      // Before the agency spoke nothing rested on what it said.
      else if (taken.on !== null && day >= taken.on) countIn(past, record.id)
    }
  }
  const issued = work.reads.reports().toSorted((one, other) => other.id - one.id)
  const reports = issued.slice(0, REPORTS).map((each) =>
    reportOf(
      work,
      each,
      events.map(({ taken }) => taken),
    ),
  )
  return {
    asOf,
    basis: basisOf(work),
    searchedThrough: pack.outlook.searchedThrough,
    newestSource: pack.outlook.newestSource,
    events: events.map(({ taken: { touches: _touches, ...event }, open, past }) => ({
      ...event,
      open,
      past,
      reports: reports.filter((report) => report.events.includes(event.id)).map(({ id }) => id),
    })),
    notKnown: notKnownTo(work, asOf),
    pack: { id: pack.id, version: pack.version, hash: work.pack.hash },
    reports,
    olderReports: Math.max(0, issued.length - REPORTS),
  }
}
