// Questions over a whole case, answered in a thread of their own beside the case file's: what is asked and what comes back.
import type { Filter } from '../../../../shared/contract/casefile.ts'
import type { Outcome, RunSettings } from '../../../../shared/contract/interchange.ts'
import type { LedgerView } from '../../../../shared/contract/ledger-view.ts'
import type { OutputOf } from '../../../../shared/contract/ipc.ts'
import type { ReadOnly } from '../../../../shared/contract/values.ts'
import type { Moves } from './moves.ts'
import type { VerificationResult } from '../../../../shared/contract/report.ts'
import type { Deadline, RecordWindows } from '../../../../shared/contract/windows-view.ts'

type OverviewAnswer = OutputOf<'overview', 'get'>
export type Overview = Pick<OverviewAnswer, 'flows' | 'needsPerson'> &
  ReadOnly<Pick<OverviewAnswer, 'deadlines' | 'accounts'>>

type Changes = {
  readonly examined: number
  readonly changed: number
  readonly transactions: readonly { id: string; before: Outcome; after: Outcome }[]
}

export type Compared = OutputOf<'compare', 'run'> & { readonly rows: OutputOf<'compare', 'page'>['rows'] }

export type ReportOrder = {
  readonly id: string
  readonly language: 'en' | 'zh-CN'
  readonly path: string
  readonly title: string
  readonly client: string
  readonly preparedBy: string
  readonly organization: string
  readonly settings: RunSettings
  readonly created: string
  readonly product: string
  readonly identity: { readonly path: string; readonly passphrase: string } | null
}

export type ReportMade =
  | { readonly ok: true; readonly sha256: string; readonly transactions: number }
  | { readonly ok: false; readonly code: string }

export type Side = { readonly settings: RunSettings; readonly pack: string | null }

/** What can be asked, with its answer. Answers are JSON. */
export type Jobs = {
  overview: { args: { asOf: string }; answer: Overview }
  ledgers: { args: { asOf: string }; answer: LedgerView }
  timeline: { args: Record<string, never>; answer: OutputOf<'windows', 'timeline'> }
  deadlines: { args: { asOf: string; from: string | null; through: string | null }; answer: readonly Deadline[] }
  windows: { args: { id: string }; answer: RecordWindows | null }
  party: { args: { identity: string }; answer: Omit<OutputOf<'parties', 'get'>, 'party'> }
  /** `isOwn`: the case's own settings, under which the stored determination is the answer. */
  trace: { args: { id: string; settings: RunSettings; isOwn: boolean }; answer: OutputOf<'explain', 'trace'> | null }
  sensitivity: { args: { id: string; settings: RunSettings }; answer: OutputOf<'explain', 'sensitivity'> | null }
  prose: {
    args: { id: string; language: 'en' | 'zh-CN'; settings: RunSettings }
    answer: OutputOf<'explain', 'prose'> | null
  }
  touched: {
    args: Record<string, never>
    answer: { doubts: Record<string, number>; paragraphs: Record<string, number> }
  }
  compare: { args: { left: Side; right: Side }; answer: Compared | null }
  doubtEffect: { args: { doubt: string; reading: string; settings: RunSettings }; answer: Changes }
  export: { args: { filter: Filter; format: 'csv' | 'xlsx' | 'ndjson'; path: string }; answer: { rows: number } }
  report: { args: ReportOrder; answer: ReportMade }
  verifyReport: { args: { path: string; now: string }; answer: VerificationResult }
}

export type JobName = keyof Jobs
export type Answer<Name extends JobName> = Jobs[Name]['answer']

/** Given to the thread when it starts; no path: it answers what needs no case. */
/** `moves`: set where the thread works in the background of a window. */
export type AnalysisData = { readonly path: string | null; readonly moves: Moves | null }

export type Ask = {
  readonly call: number
  readonly job: JobName
  readonly args: unknown
  readonly cancel: SharedArrayBuffer
}

export type Told =
  | { readonly call: number; readonly done: number; readonly total: number }
  | { readonly call: number; readonly answer: unknown }
  | { readonly call: number; readonly cancelled: true }
  | { readonly call: number; readonly fault: string; readonly systemCode: string }
