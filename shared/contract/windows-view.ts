// Where a transaction stands in the windows of 90 FR 4544, and what falls due: as the desk, the command line and the report show it.
import type { Weekday } from '../kernel/civil-date.ts'
import type { LicenseRequirement, Outcome, Posture, ReviewPolicy } from './interchange.ts'

/** A text of the product in its two languages. */
export type Words = { readonly en: string; readonly zh: string }

export type Truth = 'true' | 'false' | 'unknown'

/** One of the three windows, counted from publication, and where the day in question lies in it. */
export type WindowStanding = {
  readonly days: 120 | 150 | 365
  /** The day asked about: of the event, or of completion for the 150 days. */
  readonly day: string | undefined
  /** Which day of the count that is: publication is day 0. */
  readonly dayNumber: number | undefined
  readonly counted: string
  readonly arithmetic: string
  readonly weekday: Weekday
  /** The day that governs: a printed date where there is one, else the count. */
  readonly governing: string
  readonly standing: 'before' | 'inside' | 'caution' | 'after' | 'undated'
  readonly citation: string
  readonly doubts: readonly string[]
  readonly words: Words
}

/** One condition of the savings clause: the evidence that the record holds, and what it lacks. */
export type SavingsCondition = {
  readonly id: 'prior-eligibility' | 'removed-by-rule' | 'actual-order' | 'aboard-carrier' | 'goods' | 'completed'
  readonly truth: Truth
  readonly citation: string
  readonly doubts: readonly string[]
  /** Record paths and what stands there. */
  readonly held: readonly { readonly fact: string; readonly value: string }[]
  readonly missing: readonly string[]
  readonly words: Words
}

export type Savings = {
  /** `not-needed`: before the compliance date nothing has to be saved. */
  readonly result: 'not-needed' | 'saved' | 'not-saved' | 'open'
  readonly conditions: readonly SavingsCondition[]
  readonly words: Words
}

export type RecordWindows = {
  readonly id: string
  readonly phase: 'before-effective' | 'compliance-optional' | 'compliance-required' | 'undated'
  readonly windows: readonly WindowStanding[]
  readonly savings: Savings
}

export type DeadlineKind =
  | 'nac-notification'
  | 'lpp-prior-notice'
  | 'lpp-certification-copy'
  | 'lpp-limit-reached'
  | 'aia-submission'
  | 'uveu-new-site'
  | 'uveu-move'
  | 'veu-report'
  | 'general-veu-report'
  | 'chip-accounting'
  | 'acm-accounting'
  | 'license-validity'
  | 'security-paragraphs'
  | 'records-retention'
  | 'comment-deadline'

/** A day by which something is to be done, or until which something is to be kept. */
export type Deadline = {
  /** Stable over runs: what falls due, for whom and when. */
  readonly id: string
  readonly kind: DeadlineKind
  readonly due: string
  readonly weekday: Weekday
  readonly citation: string
  readonly doubts: readonly string[]
  readonly met: 'yes' | 'no' | 'unknown'
  /** `overdue`: the day has passed and nobody stated that it was done. `keep`: a day until which records are kept. */
  readonly standing: 'met' | 'missed' | 'overdue' | 'due' | 'ahead' | 'keep'
  /** The day it was done, where stated. */
  readonly done: string | undefined
  readonly transactions: readonly string[]
  readonly party: string | undefined
  readonly what: Words
  readonly arithmetic: Words
  /** What has to be known beside the day: a doubt, a roll over a weekend, what to do now. */
  readonly note: Words | undefined
}

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
