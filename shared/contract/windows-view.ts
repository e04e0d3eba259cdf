// Where a transaction stands in the windows of 90 FR 4544, and what falls due: as the desk, the command line and the report show it.
import { z } from 'zod'
import type { LicenseRequirement, Outcome, Posture, ReviewPolicy } from './interchange.ts'
import { type ReadOnly, citation, day, truths, weekday, words } from './values.ts'

/** One of the three windows, counted from publication, and where the day in question lies in it. */
const windowStandingSchema = z.strictObject({
  window: z.enum(['compliance', 'completion', 'security']),
  /** The days of the count: 120, 150 and 365 in the rule as published. */
  days: z.number().int(),
  /** The day asked about: of the event, or of completion for the 150 days. */
  day: day.optional(),
  /** Which day of the count that is: publication is day 0. */
  dayNumber: z.number().int().optional(),
  counted: day,
  arithmetic: z.string(),
  weekday,
  /** The day that governs: a printed date where there is one, else the count. */
  governing: day,
  standing: z.enum(['before', 'inside', 'after', 'undated']),
  citation,
  doubts: z.array(z.string()),
  words,
})

/** One condition of the savings clause as the determination decides it, and what the record holds and lacks for it. */
const savingsConditionSchema = z.strictObject({
  /** The condition of the pack. */
  id: z.string(),
  truth: z.enum([...truths, 'not-needed']),
  citation,
  doubts: z.array(z.string()),
  /** Record paths and what stands there. */
  held: z.array(z.strictObject({ fact: z.string(), value: z.string() })),
  missing: z.array(z.string()),
  words,
})

const savingsSchema = z.strictObject({
  /** `not-needed`: before the compliance date, and where no license is in question, nothing has to be saved. */
  result: z.enum(['not-needed', 'saved', 'not-saved', 'open', 'not-determined']),
  conditions: z.array(savingsConditionSchema),
  words,
})

/** Where one transaction stands in the 120, 150 and 365 days, and each condition of the savings clause. */
export const recordWindowsSchema = z.strictObject({
  id: z.string(),
  phase: z.enum(['before-effective', 'compliance-optional', 'compliance-required', 'undated']),
  windows: z.array(windowStandingSchema),
  savings: savingsSchema,
})

/** A day by which something is to be done, or until which something is to be kept. */
export const deadlineSchema = z.strictObject({
  /** Stable over runs: what falls due, for whom and when. */
  id: z.string(),
  kind: z.enum([
    'nac-notification',
    'lpp-certification',
    'lpp-prior-notice',
    'lpp-certification-copy',
    'lpp-limit-reached',
    'aia-eccn',
    'aia-certification',
    'aia-submission',
    'uveu-new-site',
    'uveu-move',
    'veu-report',
    'general-veu-report',
    'chip-accounting',
    'acm-accounting',
    'license-validity',
    'security-paragraphs',
    'records-retention',
    'comment-deadline',
  ]),
  due: day,
  weekday,
  citation,
  doubts: z.array(z.string()),
  met: z.enum(['yes', 'no', 'unknown']),
  /** `overdue`: the day has passed and nobody stated that it was done. `keep`: a day until which records are kept. */
  standing: z.enum(['met', 'missed', 'overdue', 'due', 'ahead', 'keep']),
  /** The day it was done, where stated. */
  done: day.optional(),
  transactions: z.array(z.string()),
  party: z.string().optional(),
  what: words,
  arithmetic: words,
  /** What has to be known beside the day: a doubt, a roll over a weekend, what to do now. */
  note: words.optional(),
})

export type WindowStanding = ReadOnly<z.output<typeof windowStandingSchema>>
export type SavingsCondition = ReadOnly<z.output<typeof savingsConditionSchema>>
export type Savings = ReadOnly<z.output<typeof savingsSchema>>
export type RecordWindows = ReadOnly<z.output<typeof recordWindowsSchema>>
export type Deadline = ReadOnly<z.output<typeof deadlineSchema>>
export type DeadlineKind = Deadline['kind']

/** What two views of one transaction say, where they differ. */
export type ViewSide = {
  readonly outcome: Outcome
  readonly licenseRequirement: LicenseRequirement
  readonly reviewPolicy: ReviewPolicy
  readonly enforcedOutcome: Outcome
  readonly enforcedPolicy: ReviewPolicy
  readonly posture: Posture
}

export type ViewDifference = {
  readonly id: string
  readonly differs: readonly (keyof ViewSide)[]
  readonly left: ViewSide | undefined
  readonly right: ViewSide | undefined
}

/** Two views side by side. There is no merged answer, and none is computed. */
export type ViewComparison = {
  readonly left: { readonly lawDate: string | undefined; readonly knowledgeDate: string | undefined }
  readonly right: { readonly lawDate: string | undefined; readonly knowledgeDate: string | undefined }
  readonly same: number
  readonly differences: readonly ViewDifference[]
}
