// What a case file holds, as it crosses threads and IPC: JSON values only, one schema each, types inferred from them.
// Hashes are lower-case hexadecimal SHA-256; instants are UTC as `YYYY-MM-DDTHH:MM:SSZ`, given by the caller's clock.
import { z } from 'zod'
import { type WordColumn, facetNames, sortColumns } from './columns.ts'
import { filingKinds } from './filing.ts'
import {
  activities,
  determinationSchema,
  itemClasses,
  judgmentSchema,
  ledgerKinds,
  outcomes,
  carriedPositionsSchema,
  postures,
  reasonKinds,
  reviewPolicies,
  runSettingsSchema,
  transactionRecordSchema,
} from './interchange.ts'
import { isCivilDate } from '../kernel/civil-date.ts'
import { count, day, languages, tpp } from './values.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'expected a SHA-256 in lower-case hexadecimal')
const instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/, 'expected a UTC instant such as 2025-06-01T09:30:00Z')

/** Who acts, and when by the caller's clock; every write carries one. */
export const actorSchema = z.strictObject({ by: z.string().min(1), at: instant })
export type Actor = z.infer<typeof actorSchema>

/** Title, client and the settings every run of this case starts from. */
export const caseMetaSchema = z.strictObject({
  title: z.string().min(1),
  client: z.string(),
  settings: runSettingsSchema,
})
export type CaseMeta = z.infer<typeof caseMetaSchema>

/** `outdated`: the facts changed after the last determination; `withdrawn`: it counts nowhere any more. */
export const rowStatuses = ['undetermined', 'determined', 'outdated', 'withdrawn'] as const
/** `invalid`: signed once, and the facts or the determination changed since. */
export const signOffStates = ['none', 'prepared', 'reviewed', 'invalid'] as const

/** How far the work on a transaction is; nothing where nobody said. */
export const workStatuses = ['in-progress', 'waiting-for-client', 'ready-for-review', 'done'] as const

const workWords = {
  /** Who has it. */
  assignee: z.string().nullable(),
  workStatus: z.enum(workStatuses).nullable(),
  /** What is noted of it, for those who work on it. */
  note: z.string().nullable(),
} as const

const wordsOfRow = {
  status: z.enum(rowStatuses),
  activity: z.enum(activities),
  /** As classified; before a determination, as stated in the record. */
  eccn: z.string().nullable(),
  itemClass: z.enum(itemClasses).nullable(),
  outcomeCodified: z.enum(outcomes).nullable(),
  outcomeEnforced: z.enum(outcomes).nullable(),
  /** Under the edition before 13 January 2025. */
  outcomePrior: z.enum(outcomes).nullable(),
  posture: z.enum(postures).nullable(),
  reviewPolicy: z.enum(reviewPolicies).nullable(),
  destination: z.string().nullable(),
  /** Name of the ultimate consignee; for a release to a person, of the employer. */
  consignee: z.string().nullable(),
  headquarters: z.string().nullable(),
  ultimateParent: z.string().nullable(),
  group: z.string().nullable(),
  signOff: z.enum(signOffStates),
  ...workWords,
} as const satisfies Readonly<Record<WordColumn, z.ZodType>>

/** One transaction as the grid shows it: its current version and current determination. */
export const rowSchema = z.strictObject({
  key: count,
  id: z.string(),
  version: count,
  ...wordsOfRow,
  /** Export, else aboard carrier, completed, received or order, whichever is first known in that order. */
  eventDate: day.nullable(),
  /** The day until which somebody is to have settled it. */
  due: day.nullable(),
  /** Aggregate TPP of the line as determined. */
  tpp: z.number().nullable(),
  /** Kinds of reasons, in either verdict, that ask for a person. */
  needs: z.array(z.enum(reasonKinds)),
})
export type Row = z.infer<typeof rowSchema>

export const facetSchema = z.enum(facetNames)
export type Facet = z.infer<typeof facetSchema>

export const sortSchema = z.strictObject({ by: z.enum(sortColumns), descending: z.boolean() })
export type Sort = z.infer<typeof sortSchema>

/**
 * Which transactions. Facets are anded, the values of one facet ored; `null` stands for unknown. `text` finds a part of a
 * party's name or identity or of a note, the start of a transaction id, a document reference, a country code, or a citation that
 * decided. `needsPerson`: only those with a reason that asks for a person. Withdrawn transactions are found only where `status` asks
 * for them.
 */
export const filterSchema = z.strictObject({
  facets: z.partialRecord(facetSchema, z.array(z.string().nullable()).min(1)).optional(),
  text: z.string().optional(),
  eventDate: z.strictObject({ from: day.optional(), through: day.optional() }).optional(),
  /** By the day that a person set; those without one are in no span. */
  due: z.strictObject({ from: day.optional(), through: day.optional() }).optional(),
  tpp: z.strictObject({ least: z.number().optional(), most: z.number().optional() }).optional(),
  needsPerson: z.boolean().optional(),
  import: count.optional(),
})
export type Filter = z.infer<typeof filterSchema>

export const viewSchema = z.strictObject({ filter: filterSchema, sort: sortSchema })
export type View = z.infer<typeof viewSchema>

/** Where a page starts: at a position of the view, or just after or before a transaction in it. */
export const pageStartSchema = z.union([
  z.strictObject({ index: count }),
  z.strictObject({ after: count }),
  z.strictObject({ before: count }),
])
export const pageRequestSchema = z.strictObject({
  view: viewSchema,
  start: pageStartSchema,
  limit: z.number().int().min(1).max(1000),
})
export type PageRequest = z.infer<typeof pageRequestSchema>

/** `first` is the position of the first row in the view, `total` the length of the view, `head` the log it was read at. */
export const pageSchema = z.strictObject({ first: count, total: count, head: count, rows: z.array(rowSchema) })
export type Page = z.infer<typeof pageSchema>

export const facetCountSchema = z.strictObject({ value: z.string().nullable(), count })
/** Counts of one facet under all filters but its own, most frequent first, then by value. */
export const facetCountsSchema = z.strictObject({
  facet: facetSchema,
  distinct: count,
  values: z.array(facetCountSchema),
})
export type FacetCounts = z.infer<typeof facetCountsSchema>

const outcomeCounts = z.partialRecord(z.enum(outcomes), count)
/** The figures of the overview; of withdrawn transactions only `status` counts any. `needs` counts transactions by kind of reason; one may count under several kinds. */
export const countsSchema = z.strictObject({
  total: count,
  codified: outcomeCounts,
  enforced: outcomeCounts,
  /** What the earlier edition says of those that either verdict leaves to it. */
  prior: outcomeCounts,
  /** Codified outcome, enforced outcome and posture together, for the matrix of the two verdicts. */
  pairs: z.array(
    z.strictObject({
      codified: z.enum(outcomes),
      enforced: z.enum(outcomes),
      posture: z.enum(postures),
      count,
    }),
  ),
  status: z.record(z.enum(rowStatuses), count),
  signOff: z.record(z.enum(signOffStates), count),
  needs: z.partialRecord(z.enum(reasonKinds), count),
  needsPerson: count,
  rejected: count,
})
export type Counts = z.infer<typeof countsSchema>

export const treeHeadSchema = z.strictObject({ size: count, root: hash })
export type TreeHead = z.infer<typeof treeHeadSchema>

/** What a case is, before any of its rows is read. */
export const caseSummarySchema = z.strictObject({
  meta: caseMetaSchema,
  caseId: z.string(),
  createdBy: z.string(),
  createdAt: instant,
  schemaVersion: count,
  writtenBy: z.string(),
  /** Transactions that count: without those that are withdrawn. */
  records: count,
  withdrawn: count,
  events: count,
  bytes: count,
})
export type CaseSummary = z.infer<typeof caseSummarySchema>

/** One version of a record's facts; none is ever overwritten (15 CFR 762.5 keeps the first image and every change). */
export const versionSchema = z.strictObject({
  version: count,
  author: z.string(),
  reason: z.string(),
  recordedAt: instant,
  sha256: hash,
  import: z.strictObject({ id: count, fileName: z.string() }).nullable(),
  event: count,
})
export type RecordVersion = z.infer<typeof versionSchema>

export const storedDeterminationSchema = z.strictObject({
  id: count,
  run: count,
  version: count,
  at: instant,
  by: z.string(),
  pack: z.strictObject({ id: z.string(), version: z.string(), hash: z.string() }),
  engine: z.string(),
  settings: runSettingsSchema,
  outcomeCodified: z.enum(outcomes),
  outcomeEnforced: z.enum(outcomes),
  outcomePrior: z.enum(outcomes).nullable(),
  sha256: hash,
  event: count,
})
export type StoredDetermination = z.infer<typeof storedDeterminationSchema>

export const storedJudgmentSchema = z.strictObject({
  ...judgmentSchema.shape,
  recordId: z.string(),
  sinceVersion: count,
  /** Whether the current version still carries it. */
  standing: z.boolean(),
})
export type StoredJudgment = z.infer<typeof storedJudgmentSchema>

export const signOffRoles = ['preparer', 'reviewer'] as const
export const signOffEnds = ['facts-changed', 'determination-changed', 'withdrawn'] as const
/**
 * The key behind a sign-off: who signed by its certificate (DER in base64), its signature of the statement (base64), and the head of
 * the log that was signed with it.
 */
export const signOffSealSchema = z.strictObject({
  certificate: z.string(),
  signature: z.string(),
  head: treeHeadSchema,
})
export type SignOffSeal = z.infer<typeof signOffSealSchema>
export const signOffSchema = z.strictObject({
  id: count,
  recordId: z.string(),
  version: count,
  determination: count,
  role: z.enum(signOffRoles),
  by: z.string(),
  at: instant,
  note: z.string(),
  /** Null for one that an earlier version entered: it rests on the typed name alone. */
  seal: signOffSealSchema.nullable(),
  /** Set when it no longer holds; the sign-off itself is kept. */
  ended: z.strictObject({ why: z.enum(signOffEnds), by: z.string(), at: instant }).nullable(),
})
export type SignOff = z.infer<typeof signOffSchema>

export const evidenceSchema = z.strictObject({
  id: count,
  recordId: z.string().nullable(),
  name: z.string(),
  sha256: hash,
  bytes: count,
  reference: z.string(),
  note: z.string(),
  by: z.string(),
  at: instant,
  withdrawn: z.boolean(),
})
export type Evidence = z.infer<typeof evidenceSchema>

export const eventKinds = [
  'case-created',
  'case-migrated',
  'meta-changed',
  'import-started',
  'records-imported',
  'import-ended',
  'record-added',
  'records-revised',
  'records-restored',
  'records-withdrawn',
  'records-reinstated',
  'work-changed',
  'judgment-recorded',
  'judgment-withdrawn',
  'rejected-row-settled',
  'run-started',
  'determinations-stored',
  'run-ended',
  'signed-off',
  'sign-off-withdrawn',
  'ledger-entries-added',
  'evidence-added',
  'evidence-withdrawn',
  'report-issued',
  'filing-kept',
  'filing-sent',
  'filing-discarded',
  'official-text-imported',
  'view-saved',
  'view-deleted',
] as const
export type EventKind = (typeof eventKinds)[number]

/**
 * One leaf of the log. `rows` seals what the event wrote: for each table, the number of rows and the RFC 6962 root over
 * their canonical forms in the order of their ids. `previous` is the leaf hash before it.
 */
export const caseEventSchema = z.strictObject({
  seq: count,
  at: instant,
  by: z.string(),
  kind: z.enum(eventKinds),
  subject: z.string().nullable(),
  details: z.record(z.string(), z.json()),
  rows: z.array(z.strictObject({ table: z.string(), count, root: hash })),
  previous: hash,
})
export type CaseEvent = z.infer<typeof caseEventSchema>
export const loggedEventSchema = z.strictObject({ event: caseEventSchema, leaf: hash })
export type LoggedEvent = z.infer<typeof loggedEventSchema>

/** A transaction that was withdrawn, or brought back; both stay. */
export const withdrawalStates = ['withdrawn', 'reinstated'] as const
export const withdrawalSchema = z.strictObject({
  state: z.enum(withdrawalStates),
  by: z.string(),
  at: instant,
  reason: z.string(),
  event: count,
})
export type Withdrawal = z.infer<typeof withdrawalSchema>

/** A transaction that counts nowhere, with who withdrew it last, when and why. */
export const withdrawnRecordSchema = z.strictObject({
  id: z.string(),
  by: z.string(),
  at: instant,
  reason: z.string(),
})
export type WithdrawnRecord = z.infer<typeof withdrawnRecordSchema>

const line = z.string().trim().min(1).max(200)
/** The work on a transaction: who has it, how far it is, until when, and what is noted of it; null where nobody said. */
export const workStandingSchema = z.strictObject({
  assignee: line.nullable(),
  status: z.enum(workStatuses).nullable(),
  due: day.refine((text): boolean => isCivilDate(text), 'expected a day of the calendar').nullable(),
  note: z.string().trim().min(1).max(4000).nullable(),
})
export type WorkStanding = z.infer<typeof workStandingSchema>
/** What it does not name stays as it is. */
export const workChangeSchema = workStandingSchema.partial()
export type WorkChange = z.infer<typeof workChangeSchema>
/** How the work stood from an event on. */
export const workEntrySchema = z.strictObject({
  ...workStandingSchema.shape,
  by: z.string(),
  at: instant,
  event: count,
})
export type WorkEntry = z.infer<typeof workEntrySchema>

/** One transaction in full. `trace` is the interned trace of the current determination. */
export const transactionSchema = z.strictObject({
  row: rowSchema,
  record: transactionRecordSchema,
  versions: z.array(versionSchema),
  determination: determinationSchema.nullable(),
  /** The cumulative positions that `determination` was made with, stated and carried; null where there were none. */
  positions: carriedPositionsSchema.nullable(),
  determinations: z.array(storedDeterminationSchema),
  trace: z.json().nullable(),
  judgments: z.array(storedJudgmentSchema),
  signOffs: z.array(signOffSchema),
  /** Oldest first; empty where it was never withdrawn. */
  withdrawals: z.array(withdrawalSchema),
  /** Oldest first; the last one holds. */
  work: z.array(workEntrySchema),
  evidence: z.array(evidenceSchema),
  events: z.array(loggedEventSchema),
})
export type Transaction = z.infer<typeof transactionSchema>

/** A file rows came from. */
export const importSourceSchema = z.strictObject({
  fileName: z.string(),
  sha256: hash,
  format: z.enum(['csv', 'xlsx', 'ndjson', 'manual']),
})
export type ImportSource = z.infer<typeof importSourceSchema>

/** Why a row of a file did not become a transaction; `code` and `args` name a message, `text` is the row as it stood. */
export const rejectionSchema = z.strictObject({
  column: z.string(),
  code: z.string(),
  args: z.record(z.string(), z.union([z.string(), z.number()])),
  text: z.string(),
})
export type Rejection = z.infer<typeof rejectionSchema>

/** One row of an import, good or broken; `row` counts as the reader of the file counts (a header is row 1). */
export const importRowSchema = z.union([
  z.strictObject({ row: count, record: transactionRecordSchema }),
  z.strictObject({ row: count, rejected: z.array(rejectionSchema).min(1) }),
])
export type ImportRow = z.infer<typeof importRowSchema>

export const rejectedRowSchema = z.strictObject({
  id: count,
  import: count,
  fileName: z.string(),
  row: count,
  ...rejectionSchema.shape,
  status: z.enum(['open', 'mended', 'dismissed']),
  settled: z
    .strictObject({ by: z.string(), at: instant, reason: z.string(), recordId: z.string().nullable() })
    .nullable(),
})
export type RejectedRow = z.infer<typeof rejectedRowSchema>

/** `running` of an earlier session that never ended reads `interrupted`: whole batches are in, the rest is not. */
export const importStates = ['running', 'finished', 'cancelled', 'failed', 'interrupted'] as const
export const importTallySchema = z.strictObject({ added: count, revised: count, unchanged: count, rejected: count })
export type ImportTally = z.infer<typeof importTallySchema>
export const importSummarySchema = z.strictObject({
  id: count,
  source: importSourceSchema,
  by: z.string(),
  at: instant,
  state: z.enum(importStates),
  ...importTallySchema.shape,
})
export type ImportSummary = z.infer<typeof importSummarySchema>

export const runSummarySchema = z.strictObject({
  id: count,
  by: z.string(),
  at: instant,
  pack: storedDeterminationSchema.shape.pack,
  engine: z.string(),
  settings: runSettingsSchema,
  state: z.enum(importStates),
  determined: count,
  /** Determinations that differ from the one before; the rest only confirmed it. */
  changed: count,
  /** Whether it went over the whole case, and no fact, position, transaction or date to determine by has come since it began. */
  stands: z.boolean(),
  /** Whether the case states the settings that it stated when the run began; the run itself may have been given others. */
  sameSettings: z.boolean(),
})
export type RunSummary = z.infer<typeof runSummarySchema>

/** An entry of a cumulative limit. The case file keeps it as given; main/ledger says what it means. */
export const ledgerStates = ['reserved', 'committed', 'released', 'position'] as const
export const ledgerEntrySchema = z.strictObject({
  ledger: z.enum(ledgerKinds),
  key: z.string().min(1),
  /** Exact decimal text; an increase or a release says so by `state`, never by a sign. */
  tpp,
  recordId: z.string().nullable(),
  state: z.enum(ledgerStates),
  /** The day the entry counts on. */
  on: day,
  source: z.string(),
})
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>
export const storedLedgerEntrySchema = z.strictObject({
  ...ledgerEntrySchema.shape,
  id: count,
  by: z.string(),
  at: instant,
  event: count,
})
export type StoredLedgerEntry = z.infer<typeof storedLedgerEntrySchema>

export const reportIssuedSchema = z.strictObject({
  id: count,
  fileName: z.string(),
  sha256: hash,
  language: z.enum(languages),
  head: treeHeadSchema,
  by: z.string(),
  at: instant,
})
export type ReportIssued = z.infer<typeof reportIssuedSchema>

/** A paper kept in the case, as its last change left it. */
export const filingStates = ['draft', 'sent', 'discarded'] as const
export const keptFilingSchema = z.strictObject({
  id: count,
  /** Its number, which stays. */
  draft: count,
  kind: z.enum(filingKinds),
  /** The transaction that it is drawn of, or the first of those that it counts. */
  subject: z.string(),
  /** The day in the register that it was kept for; of several reports of one holder it says which. */
  due: day.nullable(),
  doubt: z.string().nullable(),
  /** The day that stands on it; null: the day on which it is drawn. */
  filingDay: day.nullable(),
  /** What the filer states, by field. */
  stated: z.record(z.string(), z.string()),
  state: z.enum(filingStates),
  sentOn: day.nullable(),
  /** What proves that it was sent: the number of the work item, the message, the receipt. */
  reference: z.string(),
  /** SHA-256 of the filled paper as it was when it was marked as sent. */
  paper: hash.nullable(),
  /** Why it was discarded. */
  reason: z.string(),
  /** How often it was kept, the last time with them. */
  versions: count,
  by: z.string(),
  at: instant,
  event: count,
})
export type KeptFiling = z.infer<typeof keptFilingSchema>

export const savedViewSchema = z.strictObject({
  id: count,
  name: z.string().min(1),
  view: viewSchema,
  /** Columns shown, in order; empty: the standard set. */
  columns: z.array(z.string()),
})
export type SavedView = z.infer<typeof savedViewSchema>

/** A paragraph of the official text a user brought, for reading beside a trace and for the drift alarm. */
export const officialTextSchema = z.strictObject({
  id: count,
  paragraph: z.string(),
  sha256: hash,
  text: z.string(),
  source: z.string(),
  asOf: day,
  by: z.string(),
  at: instant,
})
export type OfficialText = z.infer<typeof officialTextSchema>

/** A party as the case knows it: one identity (its id, else its name) over all transactions. */
export const partySummarySchema = z.strictObject({
  identity: z.string(),
  names: z.array(z.string()),
  roles: z.array(z.string()),
  locations: z.array(z.string()),
  headquarters: z.array(z.string()),
  ultimateParents: z.array(z.string()),
  groups: z.array(z.string()),
  transactions: count,
})
export type PartySummary = z.infer<typeof partySummarySchema>

/** The retrieval 15 CFR 762.5(c) asks of a records system; the members given are anded. */
export const retrievalSchema = z.strictObject({
  partyName: z.string().optional(),
  country: z.string().optional(),
  reference: z.string().optional(),
})
export type Retrieval = z.infer<typeof retrievalSchema>

/** What one check of a case file found; `place` names the row, event or page. */
export const caseCheckNames = [
  'schema',
  'pages',
  'foreign-keys',
  'log-chain',
  'sealed-rows',
  'record-hashes',
  'determination-hashes',
  'trace-hashes',
  'current-rows',
  'sign-offs',
] as const
export const caseCheckSchema = z.strictObject({
  check: z.enum(caseCheckNames),
  passed: z.boolean(),
  checked: count,
  problems: z.array(z.strictObject({ code: z.string(), place: z.string() })),
})
export type CaseCheck = z.infer<typeof caseCheckSchema>
export const caseVerificationSchema = z.strictObject({
  passed: z.boolean(),
  head: treeHeadSchema.nullable(),
  checks: z.array(caseCheckSchema),
})
export type CaseVerification = z.infer<typeof caseVerificationSchema>

/** Long work, as it goes on; `total` is absent while it is not known. */
export const progressSchema = z.strictObject({
  done: count,
  total: count.optional(),
  phase: z.enum(['importing', 'determining', 'verifying', 'copying', 'indexing']),
})
export type Progress = z.infer<typeof progressSchema>
