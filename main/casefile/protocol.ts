// What goes between a client and its worker threads. Values are JSON; errors are values, so that their members survive.
import type {
  Actor,
  ImportRow,
  ImportSource,
  ImportSummary,
  ImportTally,
  Progress,
} from '../../shared/contract/casefile.ts'
import type { RunSettings } from '../../shared/contract/interchange.ts'
import type { CaseReads, CaseWrites } from './api.ts'
import type { CaseFailure } from './failure.ts'
import type { NewCase } from './store/store.ts'

/** Given to a worker when it starts. `attached`: this process has the case open and checked already. */
export type WorkerTask = {
  readonly path: string
  readonly mode: 'read' | 'write'
  readonly origin: 'own' | 'stranger'
  readonly attached: boolean
  readonly actor: Actor | null
  readonly create: NewCase | null
}

/** Bulk work, in steps that the client drives or cancels. */
export type BulkCalls = {
  beginImport(actor: Actor, source: ImportSource, existing: 'revise' | 'reject'): number
  importBatch(
    actor: Actor,
    id: number,
    fileName: string,
    existing: 'revise' | 'reject',
    rows: readonly ImportRow[],
  ): ImportTally
  endImport(
    actor: Actor,
    id: number,
    source: ImportSource,
    state: 'finished' | 'cancelled' | 'failed',
    tally: ImportTally,
  ): ImportSummary
}

export type DetermineCall = {
  readonly actor: Actor
  readonly settings: RunSettings
  readonly which: 'all' | 'pending' | readonly string[]
}

export const readNames = [
  'summary',
  'counts',
  'page',
  'positionOf',
  'keysOf',
  'facets',
  'row',
  'transaction',
  'recordVersion',
  'transactionsAfter',
  'determinationById',
  'trace',
  'tracesAfter',
  'retrieve',
  'parties',
  'imports',
  'runs',
  'rejectedRows',
  'judgments',
  'ledgerEntries',
  'ledgerKeys',
  'evidence',
  'reports',
  'savedViews',
  'officialTexts',
  'officialParagraphs',
  'log',
  'treeHead',
  'inclusionProof',
  'consistencyProof',
  'undoable',
  'redoable',
] as const satisfies readonly (keyof CaseReads)[]

export const writeNames = [
  'changeMeta',
  'addRecord',
  'reviseRecords',
  'undo',
  'recordJudgment',
  'withdrawJudgment',
  'signOff',
  'withdrawSignOff',
  'settleRejectedRow',
  'storeDetermination',
  'addLedgerEntries',
  'addEvidence',
  'withdrawEvidence',
  'addReport',
  'importOfficialTexts',
  'saveView',
  'deleteView',
] as const satisfies readonly (keyof CaseWrites)[]

// A method that is missing from its list would be a promise that never settles; this makes it a type error instead.
type Missing =
  Exclude<keyof CaseReads, (typeof readNames)[number]> | Exclude<keyof CaseWrites, (typeof writeNames)[number]>
export const everyMethodIsServed: [Missing] extends [never] ? true : Missing = true

export type Request =
  { readonly call: number; readonly method: string; readonly args: readonly unknown[] } | { readonly cancel: number }

export type Response =
  | { readonly ready: true }
  | { readonly refused: CaseFailure }
  | { readonly call: number; readonly value: unknown }
  | { readonly call: number; readonly failure: CaseFailure }
  | { readonly call: number; readonly fault: string }
  | { readonly call: number; readonly progress: Progress }
