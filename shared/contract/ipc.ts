// The contract between the window and the main process, one file an area in `ipc/`. JSON values only: no dates, bytes, maps or
// undefined in arrays cross, so that structured clone and plain JSON cannot differ. Input is parsed in main; output is checked
// in tests. A method that opens a native dialog answers `null` when the person cancels it.
import type { z } from 'zod'
import { appMethods } from './ipc/app.ts'
import { caseMethods } from './ipc/case.ts'
import { compareMethods } from './ipc/compare.ts'
import { events } from './ipc/events.ts'
import { explainMethods } from './ipc/explain.ts'
import { filingsMethods } from './ipc/filings.ts'
import { importMethods } from './ipc/import.ts'
import { limitsMethods } from './ipc/limits.ts'
import { logMethods } from './ipc/log.ts'
import { type Method, commonErrors } from './ipc/method.ts'
import { overviewMethods } from './ipc/overview.ts'
import { partiesMethods } from './ipc/parties.ts'
import { reportsMethods } from './ipc/reports.ts'
import { ruleMethods } from './ipc/rule.ts'
import { settingsMethods } from './ipc/settings.ts'
import type { EventName, Surface } from './ipc/surface.ts'
import { tasksMethods } from './ipc/tasks.ts'
import { transactionMethods } from './ipc/transaction.ts'
import { transactionsMethods } from './ipc/transactions.ts'
import { windowsMethods } from './ipc/windows.ts'
import type { ReadOnly } from './values.ts'

export { commonErrors, events }

export const contract = {
  app: appMethods,
  case: caseMethods,
  import: importMethods,
  overview: overviewMethods,
  transactions: transactionsMethods,
  transaction: transactionMethods,
  explain: explainMethods,
  parties: partiesMethods,
  limits: limitsMethods,
  windows: windowsMethods,
  filings: filingsMethods,
  rule: ruleMethods,
  compare: compareMethods,
  reports: reportsMethods,
  log: logMethods,
  settings: settingsMethods,
  tasks: tasksMethods,
} as const satisfies { readonly [A in keyof Surface]: { readonly [M in keyof Surface[A]]: Method } }

export type Contract = typeof contract
export type Area = keyof Contract
/** Named on both sides: a method that the surface leaves out is none, and what serves or asks it does not compile. */
export type MethodOf<A extends Area> = keyof Contract[A] & keyof Surface[A] & string
/** Methods whose answer is kept and made anew when what it rests on changes. */
export type QueryOf<A extends Area> = {
  [M in MethodOf<A>]: M extends keyof Surface[A] ? (Surface[A][M] extends 'act' ? never : M) : never
}[MethodOf<A>]

type ContractMethod<A extends Area, M extends MethodOf<A>> = Contract[A][M] extends Method ? Contract[A][M] : never
type CodeIn<T extends Method> = T['errors'][number] | (typeof commonErrors)[number]

/** What a caller passes; an empty input may be left out. */
export type InputOf<A extends Area, M extends MethodOf<A>> = ReadOnly<z.input<ContractMethod<A, M>['input']>>
/** What the page gets: a copy of its own. */
export type OutputOf<A extends Area, M extends MethodOf<A>> = z.output<ContractMethod<A, M>['output']>
export type CodeOf<A extends Area, M extends MethodOf<A>> = CodeIn<ContractMethod<A, M>>

/** A failure as it crosses: the code is for programs, the message for people and already in their language. */
export type IpcError<C extends string = string> = {
  readonly code: C
  readonly message: string
  readonly details: Readonly<Record<string, string | number>>
}
export type Answer<Value, C extends string = string> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: IpcError<C> }

type Call<A extends Area, M extends MethodOf<A>> =
  Record<string, never> extends InputOf<A, M>
    ? (input?: InputOf<A, M>) => Promise<Answer<OutputOf<A, M>, CodeOf<A, M>>>
    : (input: InputOf<A, M>) => Promise<Answer<OutputOf<A, M>, CodeOf<A, M>>>

export type EventValue<E extends EventName> = z.output<(typeof events)[E]>
export type Subscribe<E extends EventName> = (listener: (value: EventValue<E>) => void) => () => void

export type Methods = { readonly [A in Area]: { readonly [M in MethodOf<A>]: Call<A, M> } }

/** `window.docket`, as the preload puts it into the page. */
export type Docket = Methods & {
  readonly on: { readonly [E in EventName]: Subscribe<E> }
}

export type ErrorCode = { [A in Area]: { [M in MethodOf<A>]: CodeOf<A, M> }[MethodOf<A>] }[Area]

export type { CaseSummary } from './ipc/case.ts'
export type { DoubtEntry } from './ipc/doubt.ts'
export type { Sensitivity, SummaryKind, TraceNode, TraceNodeKind, TraceStatus } from './ipc/explain.ts'
export type { ImportField, InspectedColumn, Inspection, Proposal, RejectedInList, Trial } from './ipc/import.ts'
export type { PartyRow } from './ipc/parties.ts'
export type { ReportEntry, VerifiedReport } from './ipc/reports.ts'
export type { DriftResult, ParagraphEntry } from './ipc/rule.ts'
export type { Authority, Identity, Settings } from './ipc/settings.ts'
export type { DataArea } from './ipc/surface.ts'
export type { Task, TaskKind } from './ipc/tasks.ts'
export type { TransactionFull } from './ipc/transaction.ts'
export type { Selection } from './ipc/transactions.ts'
export type { Deadline, RecordWindows } from './windows-view.ts'
