// What the rest of the program may do with a case file. Reading and writing are two types, so that code that should only
// read cannot write. Everything runs in worker threads; values are JSON, as shared/contract/casefile.ts states them.
import type {
  Actor,
  CaseMeta,
  CaseSummary,
  CaseVerification,
  Counts,
  Evidence,
  Facet,
  FacetCounts,
  Filter,
  ImportRow,
  ImportSource,
  ImportSummary,
  LedgerEntry,
  LoggedEvent,
  OfficialText,
  Page,
  PageRequest,
  PartySummary,
  Progress,
  RejectedRow,
  KeptFiling,
  ReportIssued,
  Retrieval,
  Row,
  RunSummary,
  SavedView,
  SignOff,
  SignOffSeal,
  StoredJudgment,
  StoredLedgerEntry,
  Transaction,
  TreeHead,
  View,
  WithdrawnRecord,
  WorkChange,
} from '../../shared/contract/casefile.ts'
import type {
  Determination,
  Judgment,
  LedgerKind,
  CarriedPositions,
  RunSettings,
  TransactionRecord,
} from '../../shared/contract/interchange.ts'
import type { JsonValue } from '../../shared/kernel/canonical.ts'
import type { ConsistencyProof, InclusionProof } from '../../shared/kernel/merkle.ts'
import type { Result } from '../../shared/kernel/result.ts'
import type { ReadWork } from '../threads/pool.ts'
import type { CaseFailure } from './failure.ts'

/** A transaction streamed out of the case, with its current determination and trace where there is one. */
export type StoredTransaction = {
  readonly key: number
  readonly version: number
  readonly recordSha256: string
  readonly record: TransactionRecord
  readonly determination: Determination | null
  /** The cumulative positions that `determination` was made with, stated and carried; null where there were none. */
  readonly positions: CarriedPositions | null
  /** Whether `determination` is of this version of the facts. */
  readonly current: boolean
  readonly isWithdrawn: boolean
}

/** A transaction as it stood when the log had a number of events, and what became of it since. */
export type TransactionAt = {
  readonly key: number
  readonly id: string
  /** Null: it entered the case later. */
  readonly record: TransactionRecord | null
  readonly determination: Determination | null
  readonly positions: CarriedPositions | null
  readonly isRevisedSince: boolean
  readonly isAnsweredSince: boolean
  /** Who had withdrawn it, when and why; null where it counted. */
  readonly withdrawn: WithdrawnRecord | null
  readonly isWithdrawnNow: boolean
}

/** Reading; nothing here changes a byte of the file. */
export type CaseReads = {
  summary(): CaseSummary
  /** Overview figures, over the whole case or under a filter. */
  counts(filter?: Filter): Counts
  /** What of `counts` says whether there is work: transactions not determined as they stand, rows of lists not settled. */
  unsettled(): { readonly stale: number; readonly rejected: number }
  page(request: PageRequest): Page
  /** Position of a transaction in a view (0 is first), or `null` when the view does not show it. */
  positionOf(view: View, key: number): number | null
  /** Keys of a span of a view, for selections; at most 100,000 at once. */
  keysOf(view: View, from: number, limit: number): number[]
  facets(filter: Filter, facets: readonly Facet[], limit: number): FacetCounts[]
  row(id: string): Row | null
  transaction(id: string): Transaction | null
  /** The facts as they stood in one version. */
  recordVersion(id: string, version: number): TransactionRecord | null
  /** A page of whole transactions after a key, in key order, withdrawn ones with them; pass the last key on. With `filter`, only those. */
  transactionsAfter(key: number, limit: number, filter?: Filter): StoredTransaction[]
  /** A page of all transactions after a key, in key order, as they stood before the event `size`. */
  transactionsAt(size: number, after: number, limit: number): TransactionAt[]
  determinationById(id: number): Determination | null
  /** The canonical trace by its id (`sha256:…`), as the determination names it. */
  trace(id: string): JsonValue | null
  /** Ids of traces after `id`, for reports that carry each trace once. */
  tracesAfter(id: string, limit: number): { readonly id: string; readonly trace: JsonValue }[]
  /** Transactions by the retrieval of 15 CFR 762.5(c): party name, country, document reference. */
  retrieve(by: Retrieval, limit: number): Row[]
  /** Parties whose name or identity contains `text`, most transactions first. */
  parties(text: string, offset: number, limit: number): { readonly total: number; readonly parties: PartySummary[] }
  imports(limit: number): ImportSummary[]
  runs(limit: number): RunSummary[]
  rejectedRows(of: {
    readonly import?: number
    readonly status?: RejectedRow['status']
    readonly after: number
    readonly limit: number
  }): RejectedRow[]
  judgments(recordId: string | null, limit: number): StoredJudgment[]
  /** Entries in the order they were made; `after` is the id of the last one seen. */
  ledgerEntries(of: {
    readonly ledger?: LedgerKind
    readonly key?: string
    readonly recordId?: string
    readonly after: number
    readonly limit: number
  }): StoredLedgerEntry[]
  ledgerKeys(ledger: LedgerKind): { readonly key: string; readonly entries: number }[]
  evidence(recordId: string | null): Evidence[]
  /** Transactions that are withdrawn, in the order they entered. */
  withdrawn(): WithdrawnRecord[]
  reports(): ReportIssued[]
  /** Papers by their number, each as its last change left it. */
  filings(): KeptFiling[]
  savedViews(): SavedView[]
  officialTexts(paragraph: string): OfficialText[]
  officialParagraphs(): { readonly paragraph: string; readonly sha256: string; readonly asOf: string }[]
  /** Log entries newest first, below `before` (absent: from the head). */
  log(of: { readonly before?: number; readonly limit: number }): LoggedEvent[]
  /** Head of the log when it had `size` events; absent: now. */
  treeHead(size?: number): TreeHead
  inclusionProof(seq: number, size?: number): InclusionProof | null
  /** That the log of `second` events continues the log of `first` events. */
  consistencyProof(first: number, second?: number): ConsistencyProof | null
  /** The next user action `undo` would take back, or `null`. */
  undoable(): LoggedEvent | null
  /** The undo that would be taken back next (`undo` with its `seq`), or `null`. */
  redoable(): LoggedEvent | null
}

export type Written<T = null> = Result<T, CaseFailure>

/** Writing; each call is one transaction, one event of the log, and durable when it answers. */
export type CaseWrites = {
  changeMeta(actor: Actor, meta: CaseMeta): Written
  addRecord(actor: Actor, reason: string, record: TransactionRecord): Written<Row>
  /** New versions of existing records, one event together; a record equal to its current version is left alone. */
  reviseRecords(actor: Actor, reason: string, records: readonly TransactionRecord[]): Written<Row[]>
  /** Takes back the last user action (or the one named): facts by new versions with the earlier ones, withdrawals and work by new rows. */
  undo(actor: Actor, seq?: number): Written<Row[]>
  /** They count nowhere until they are brought back; facts, answers and history stay. All or none of the ids. */
  withdraw(actor: Actor, recordIds: readonly string[], reason: string): Written<Row[]>
  reinstate(actor: Actor, recordIds: readonly string[], reason: string): Written<Row[]>
  /** How the work on them stands from now on; what the change does not name stays. Answers how many it changed. All or none of the ids. */
  changeWork(actor: Actor, recordIds: readonly string[], change: WorkChange): Written<number>
  /** A person's election under a doubt: a fact of the record, so it makes a new version. */
  recordJudgment(actor: Actor, recordIds: readonly string[], judgment: Judgment): Written<Row[]>
  withdrawJudgment(actor: Actor, recordIds: readonly string[], doubt: string, reason: string): Written<Row[]>
  /** Four eyes: a reviewer needs a standing preparer's sign-off by somebody else. All or none of the ids. */
  /** With `seals`, one for each id in their order, the key of each is checked and two eyes are two keys. */
  signOff(
    actor: Actor,
    role: SignOff['role'],
    recordIds: readonly string[],
    note: string,
    seals?: readonly SignOffSeal[],
  ): Written<SignOff[]>
  withdrawSignOff(actor: Actor, id: number, reason: string): Written
  settleRejectedRow(
    actor: Actor,
    id: number,
    how: { readonly status: 'mended' | 'dismissed'; readonly reason: string; readonly recordId: string | null },
  ): Written
  addLedgerEntries(actor: Actor, entries: readonly LedgerEntry[]): Written<StoredLedgerEntry[]>
  addEvidence(
    actor: Actor,
    evidence: Pick<Evidence, 'recordId' | 'name' | 'sha256' | 'bytes' | 'reference' | 'note'>,
  ): Written<Evidence>
  withdrawEvidence(actor: Actor, id: number, reason: string): Written
  addReport(
    actor: Actor,
    report: Pick<ReportIssued, 'fileName' | 'sha256' | 'language' | 'head'>,
  ): Written<ReportIssued>
  /** A new draft, or with `draft` a change of one. */
  keepFiling(
    actor: Actor,
    filing: Pick<KeptFiling, 'kind' | 'subject' | 'due' | 'doubt' | 'filingDay' | 'stated'> & {
      readonly draft: number | null
    },
  ): Written<KeptFiling>
  /** It does not change afterwards. */
  sendFiling(
    actor: Actor,
    draft: number,
    how: { readonly sentOn: string; readonly reference: string; readonly paper: string },
  ): Written<KeptFiling>
  discardFiling(actor: Actor, draft: number, reason: string): Written<KeptFiling>
  importOfficialTexts(
    actor: Actor,
    texts: readonly Pick<OfficialText, 'paragraph' | 'text' | 'source' | 'asOf'>[],
  ): Written<number>
  /** Adds a view, or replaces the one of the same name. */
  saveView(actor: Actor, view: Pick<SavedView, 'name' | 'view' | 'columns'>): Written<SavedView>
  deleteView(actor: Actor, id: number): Written
}

/** What a run makes of one transaction. */
export type Made = {
  readonly determination: Determination
  /** The one whose id the determination names: `sha256:` and the hash of its canonical JSON. Absent: the answer that stood is kept. */
  readonly trace?: unknown
  /** The cumulative positions of the record at its turn, stated and carried; undefined where there are none. */
  readonly positions: CarriedPositions | undefined
}

/** The answer that a case holds for a record with these positions, under the pack and settings of the run; undefined when it holds none. */
export type KeptAnswer = (positions: CarriedPositions | undefined) => Determination | undefined

/** The engine with its pack and the ledgers, as a run of determinations needs them; pure and synchronous. */
export type Determiner = {
  readonly pack: { readonly id: string; readonly version: string; readonly hash: string }
  readonly engine: string
  /** The day by which the ledgers order a record; one without a day comes last. */
  readonly dayOf: (record: Pick<TransactionRecord, 'dates'>) => string | undefined
  /**
   * Begins a pass over a case with the positions entered by hand. What it answers takes every record once, by day, then by id
   * bytewise: what one transaction uses, the next one finds used.
   */
  readonly begin: (
    settings: RunSettings,
    entered: readonly StoredLedgerEntry[],
  ) => (record: TransactionRecord, standing: KeptAnswer) => Made
}

export type LongWork = {
  /** Stops the work after the batch in hand; what is stored stays, and the answer says how far it came. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

export type ImportOptions = LongWork & {
  /**
   * A row whose id is in the case already, with other facts: `revise` makes a new version of it, `reject` keeps the row
   * as rejected. Equal facts are counted as unchanged under both. A row of a withdrawn transaction is rejected under both.
   */
  readonly existing: 'revise' | 'reject'
  /** Why the list is taken in, for the log; absent where nobody said. */
  readonly reason?: string
}

export type DetermineOptions = LongWork & {
  readonly settings: RunSettings
  /** Ask the engine again for every transaction, and keep no answer for standing on the same facts and positions. */
  readonly anew?: boolean
}

type Asynchronous<Methods> = {
  readonly [Name in keyof Methods]: Methods[Name] extends (...args: infer Args) => infer Value
    ? (...args: Args) => Promise<Value>
    : never
}

/**
 * A case open for reading. Promises reject with a `CaseError` only when the file fails underneath (damaged page, disk
 * gone, worker ended); everything a user can cause is a value.
 */
export type ReadableCase = Asynchronous<CaseReads> & {
  readonly path: string
  readonly mode: 'read' | 'write' | 'look'
  /** What is wrong with a page, in a case opened to look at it. */
  readonly damage: string | null
  /** Every transaction that counts, in key order, fetched in pages so that memory does not grow with the case. */
  transactions(filter?: Filter): AsyncIterableIterator<StoredTransaction>
  /** Rejects with `Cancelled` when it was stopped. */
  verify(work?: LongWork): Promise<CaseVerification>
  /** Asks what the threads of the case were composed with; see `casework/ask.ts`, which knows the questions by name and type. */
  ask(question: string, args: readonly unknown[], work: ReadWork): Promise<unknown>
  /** Writes a compact, checked copy to a path that must not exist yet. */
  saveCopy(target: string): Promise<Written<{ readonly bytes: number }>>
  close(): Promise<void>
}

export type WritableCase = ReadableCase &
  Asynchronous<CaseWrites> & {
    /** Stores rows in batches of one transaction each; nothing of a broken batch remains. */
    importRows(
      actor: Actor,
      source: ImportSource,
      rows: AsyncIterable<ImportRow> | Iterable<ImportRow>,
      options: ImportOptions,
    ): Promise<Written<ImportSummary>>
    /**
     * Determines the whole case inside the worker, in the order of its ledgers: one fact changed can move every answer after it.
     * Answers that stand on the same facts and positions are kept. Needs a worker that was built with a determiner.
     */
    determine(actor: Actor, options: DetermineOptions): Promise<Written<RunSummary>>
  }
