// What a client and the threads of its case agree on. Values are JSON.
import type { Actor, ImportRow, ImportSource, ImportSummary, ImportTally } from '../../shared/contract/casefile.ts'
import type { RunSettings } from '../../shared/contract/interchange.ts'
import type { CaseReads, CaseWrites } from './api.ts'
import { asSent } from './trusted.ts'
import type { NewCase } from './store/store.ts'

/** Given to a worker when it starts. `attached`: this process has the case open and checked already. */
export type WorkerTask = {
  readonly path: string
  readonly mode: 'read' | 'write' | 'look'
  readonly attached: boolean
  readonly actor: Actor | null
  readonly create: NewCase | null
}

/** What is asked of a case beyond its file, by its name: the thread passes it on to what it was composed with. */
const ASKED = 'ask '
export const askedBy = (question: string): string => `${ASKED}${question}`
export const questionIn = (method: string): string | undefined =>
  method.startsWith(ASKED) ? method.slice(ASKED.length) : undefined

/** Bulk work, in steps that the client drives or cancels. */
export type BulkCalls = {
  beginImport(actor: Actor, source: ImportSource, existing: 'revise' | 'reject', reason: string): number
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
  readonly anew: boolean
}

// By name, so that a method of the interface that is missing here is a type error and not a promise that never settles.
const reads = {
  summary: true,
  counts: true,
  unsettled: true,
  page: true,
  positionOf: true,
  keysOf: true,
  facets: true,
  row: true,
  transaction: true,
  recordVersion: true,
  transactionsAfter: true,
  transactionsAt: true,
  determinationById: true,
  trace: true,
  tracesAfter: true,
  retrieve: true,
  parties: true,
  imports: true,
  runs: true,
  rejectedRows: true,
  judgments: true,
  ledgerEntries: true,
  ledgerKeys: true,
  evidence: true,
  withdrawn: true,
  reports: true,
  filings: true,
  savedViews: true,
  officialTexts: true,
  officialParagraphs: true,
  log: true,
  treeHead: true,
  inclusionProof: true,
  consistencyProof: true,
  undoable: true,
  redoable: true,
} as const satisfies Record<keyof CaseReads, true>

const writes = {
  changeMeta: true,
  addRecord: true,
  reviseRecords: true,
  undo: true,
  withdraw: true,
  reinstate: true,
  changeWork: true,
  recordJudgment: true,
  withdrawJudgment: true,
  signOff: true,
  withdrawSignOff: true,
  settleRejectedRow: true,
  addLedgerEntries: true,
  addEvidence: true,
  withdrawEvidence: true,
  addReport: true,
  keepFiling: true,
  sendFiling: true,
  discardFiling: true,
  importOfficialTexts: true,
  saveView: true,
  deleteView: true,
} as const satisfies Record<keyof CaseWrites, true>

export const readNames = asSent<(keyof CaseReads)[]>(Object.keys(reads))
export const writeNames = asSent<(keyof CaseWrites)[]>(Object.keys(writes))

/** Told when the case is open. */
export type Opening = { readonly damage: string | null }
