// What lies ahead of a case, or was announced and may end any day: which open transactions and past reports it touches, and what to do.
import { z } from 'zod'
import { basisSchema } from './basis.ts'
import { type ReadOnly, citation, count, day, words } from './values.ts'

/**
 * How sure an event is. `in-force`: it stands; `published`: printed, and not yet or not surely in force; `announced`: said by the agency,
 * in no rule; `proposed`: planned or drafted.
 */
export const certainties = ['in-force', 'published', 'announced', 'proposed'] as const
export type Certainty = (typeof certainties)[number]

const touched = z.strictObject({
  transactions: count,
  /** The first hundred. */
  ids: z.array(z.string()),
})

export const watchedEventSchema = z.strictObject({
  id: z.string(),
  /** `scheduled`: the law changes on a day; `posture`: what the agency said of the rule, without a day on which it ends. */
  kind: z.enum(['scheduled', 'posture']),
  certainty: z.enum(certainties),
  /** The first day on which it is so; of a posture the day it was said, of something proposed null. */
  on: day.nullable(),
  words,
  /** What to do about the transactions it touches. */
  action: words,
  citation,
  sourcing: z.enum(['text', 'codified', 'secondary', 'memory']),
  /** On the day asked about or later, or without a day. */
  open: touched,
  /** Before the day asked about, and on or after the day of the event: to be looked at again. */
  past: touched,
  /** Ids of past reports that hold a transaction it touches and were issued before its day. */
  reports: z.array(count),
})

/** A report that was issued, and what became of the case since. */
export const watchedReportSchema = z.strictObject({
  id: count,
  fileName: z.string(),
  /** UTC. */
  at: z.string(),
  /** Whether a run of this case's present pack and program stood when it was issued; null: the case has none by then. */
  samePack: z.boolean().nullable(),
  /** Transactions of that moment with other facts since, with another answer to the same facts, withdrawn; and what entered later. */
  revised: count,
  answered: count,
  withdrawn: count,
  added: count,
  /** Ids of events that touch it. */
  events: z.array(z.string()),
})

export const watchSchema = z.strictObject({
  asOf: day,
  basis: basisSchema,
  searchedThrough: day,
  newestSource: day,
  events: z.array(watchedEventSchema),
  /** Entries of the posture that the answers do not know, because the case is determined as of an earlier day of knowledge. */
  notKnown: z.strictObject({
    knowledgeDate: day.nullable(),
    entries: z.array(z.strictObject({ id: z.string(), on: day, words, citation })),
    /** Transactions with another outcome once they are known. */
    ...touched.shape,
  }),
  pack: z.strictObject({ id: z.string(), version: z.string(), hash: z.string() }),
  /** The newest ones, newest first. */
  reports: z.array(watchedReportSchema),
  /** Older ones, not looked at. */
  olderReports: count,
})

export type Watch = ReadOnly<z.output<typeof watchSchema>>
export type WatchedEvent = Watch['events'][number]
export type WatchedReport = Watch['reports'][number]
