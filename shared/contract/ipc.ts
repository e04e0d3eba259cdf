// The contract between the window and the main process. JSON values only: no dates, bytes, maps or undefined in arrays cross,
// so that structured clone and plain JSON cannot differ. Input is parsed in main; output is checked in tests.
// A method that opens a native dialog answers `null` when the person cancels it.
import { z } from 'zod'
import {
  caseSummarySchema,
  caseVerificationSchema,
  countsSchema,
  facetCountsSchema,
  facetSchema,
  filterSchema,
  importTallySchema,
  loggedEventSchema,
  pageRequestSchema,
  pageSchema,
  partySummarySchema,
  rejectedRowSchema,
  reportIssuedSchema,
  rowSchema,
  savedViewSchema,
  signOffRoles,
  transactionSchema,
  treeHeadSchema,
} from './casefile.ts'
import { commands } from './commands.ts'
import {
  determinationSchema,
  ledgerKinds,
  outcomes,
  reasonKinds,
  routeStatuses,
  runSettingsSchema,
  transactionRecordSchema,
} from './interchange.ts'
import { accountViewSchema, ledgerViewSchema } from './ipc-ledger.ts'
import type { EventName, Surface } from './ipc-surface.ts'
import { identityDescriptionSchema, verificationSchema } from './ipc-verification.ts'

// ── Values shared by several methods ────────────────────────────────────────────────────────────────────────────────

const words = z.strictObject({ en: z.string(), zh: z.string() })
/** A civil day, `YYYY-MM-DD`. */
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
/** A moment in UTC, `YYYY-MM-DDTHH:MM:SSZ`, as the event log writes it. */
const moment = z.string()
const count = z.number().int().nonnegative()
/** An exact quantity of TPP as decimal text. */
const tpp = z.string().regex(/^\d+(\.\d+)?$/)
const citation = z.string().min(1)
const filePath = z.string().min(1).max(4096)
const transactionId = z.string().min(1).max(512)
const pageSize = z.number().int().min(1).max(1000)
const text = z.string().max(2000)
/** A person's reason for a change; 15 CFR 762.5 wants every change kept with who and why. */
const reason = z.string().trim().min(1).max(4000)
const caseTitle = z.string().trim().min(1).max(200)
const nothing = z.strictObject({})
const json = z.json()

export const truths = ['true', 'false', 'unknown'] as const
const truth = z.enum(truths)

const caseSummary = z.strictObject({
  ...caseSummarySchema.shape,
  path: z.string(),
  /** Changed since they were determined, or never determined. */
  stale: count,
  /** Whether every answer rests on the facts, positions, settings and pack of now. */
  upToDate: z.boolean(),
  rejectedRows: count,
  /** The pack that new determinations use. */
  pack: z.strictObject({ id: z.string(), version: z.string(), hash: z.string() }),
  readOnly: z.boolean(),
  canUndo: words.nullable(),
  canRedo: words.nullable(),
})

/** Transactions chosen one by one, or all that a filter finds but some. */
const selection = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ids'), ids: z.array(transactionId).min(1).max(100_000) }),
  z.strictObject({
    kind: z.literal('filter'),
    filter: filterSchema,
    except: z.array(transactionId).max(100_000).optional(),
  }),
])

/** A day by which something is to be done, or until which something is to be kept. */
const deadline = z.strictObject({
  id: z.string(),
  kind: z.string(),
  due: day,
  weekday: z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']),
  citation,
  doubts: z.array(z.string()),
  met: z.enum(['yes', 'no', 'unknown']),
  /** `overdue`: the day has passed and nobody stated that it was done. `keep`: a day until which records are kept. */
  standing: z.enum(['met', 'missed', 'overdue', 'due', 'ahead', 'keep']),
  done: day.optional(),
  transactions: z.array(z.string()),
  party: z.string().optional(),
  what: words,
  arithmetic: words,
  note: words.optional(),
})

/** Where one transaction stands in the 120, 150 and 365 days, and each condition of the savings clause. */
const recordWindows = z.strictObject({
  id: z.string(),
  phase: z.enum(['before-effective', 'compliance-optional', 'compliance-required', 'undated']),
  windows: z.array(
    z.strictObject({
      days: z.union([z.literal(120), z.literal(150), z.literal(365)]),
      day: day.optional(),
      dayNumber: z.number().int().optional(),
      counted: day,
      arithmetic: z.string(),
      weekday: z.string(),
      governing: day,
      standing: z.enum(['before', 'inside', 'caution', 'after', 'undated']),
      citation,
      doubts: z.array(z.string()),
      words,
    }),
  ),
  savings: z.strictObject({
    result: z.enum(['not-needed', 'saved', 'not-saved', 'open']),
    conditions: z.array(
      z.strictObject({
        id: z.string(),
        truth,
        citation,
        doubts: z.array(z.string()),
        held: z.array(z.strictObject({ fact: z.string(), value: z.string() })),
        missing: z.array(z.string()),
        words,
      }),
    ),
    words,
  }),
})

const doubt = z.strictObject({
  id: z.string(),
  citations: z.array(citation),
  issue: words,
  readings: z.array(z.strictObject({ name: z.string(), words })),
  taken: z.string().nullable(),
  why: words,
  settledBy: words,
})

const transactionFull = z.strictObject({
  ...transactionSchema.omit({ trace: true }).shape,
  deadlines: z.array(deadline),
  /** Doubts the determination rests on, for a person to judge. */
  doubts: z.array(doubt),
  /** Chinese words for the English sentences of its reasons and obligations. */
  inChinese: z.record(z.string(), z.string()),
})

export const traceNodeKinds = [
  'question',
  'rule',
  'route',
  'route-condition',
  'always',
  'is',
  'all',
  'any',
  'not',
  'reading',
  'outside',
] as const
export const traceStatuses = [
  ...truths,
  'determined',
  'open',
  'on',
  'off',
  'maybe',
  'defeated',
  'not-in-force',
  ...routeStatuses,
] as const

/** A node of the trace put into words; `key` is its place in the tree and stays the same for the same trace. */
export type TraceNode = {
  key: string
  kind: (typeof traceNodeKinds)[number]
  status: (typeof traceStatuses)[number]
  words: { en: string; zh: string }
  citation: string | null
  doubt: string | null
  /** Answers of a question that hold or may, values of a fact still possible, rules that set this one aside. */
  details: { en: string; zh: string }[]
  children: TraceNode[]
}
const traceNode: z.ZodType<TraceNode> = z.strictObject({
  key: z.string(),
  kind: z.enum(traceNodeKinds),
  status: z.enum(traceStatuses),
  words,
  citation: citation.nullable(),
  doubt: z.string().nullable(),
  details: z.array(words),
  get children() {
    return z.array(traceNode)
  },
})

const sensitivity = z.strictObject({
  /** Single-fact changes that flip the outcome. Sensitivity, never advice to restructure. */
  flips: z.array(
    z.strictObject({
      axis: z.string(),
      fact: words,
      from: words,
      to: words,
      outcome: z.enum(outcomes),
      /** The first paragraph that then decides, and all that did not decide before. */
      citation,
      citations: z.array(citation),
      /** Record paths behind the fact. */
      facts: z.array(z.string()),
    }),
  ),
  decisive: z.array(z.strictObject({ axis: z.string(), fact: words, value: words })),
  /** Facts not known that still matter, most decisive first, with what each value would make of the outcome. */
  open: z.array(
    z.strictObject({
      axis: z.string(),
      fact: words,
      facts: z.array(z.string()),
      /** The values that would settle it. */
      settles: words,
      values: z.array(z.strictObject({ value: words, outcome: z.enum(outcomes) })),
    }),
  ),
})

const partyRow = z.strictObject({
  ...partySummarySchema.shape,
  /** Members on which the records of this party do not agree. */
  disagreements: z.array(z.enum(['headquarters', 'ultimateParents', 'groups'])),
})

const inspection = z.strictObject({
  importId: z.string(),
  path: z.string(),
  fileName: z.string(),
  format: z.enum(['csv', 'xlsx', 'ndjson']),
  sheets: z.array(z.string()),
  sheet: z.string().nullable(),
  /** Counted where cheap; null until the dry run. */
  rows: count.nullable(),
  columns: z.array(
    z.strictObject({
      name: z.string(),
      samples: z.array(z.string()),
      /** Guessed field, or null when the column fits none. */
      field: z.string().nullable(),
      certainty: z.enum(['exact', 'likely', 'none']),
    }),
  ),
  fields: z.array(z.strictObject({ field: z.string(), words, required: z.boolean() })),
})

const rowProblem = z.strictObject({
  row: count,
  column: z.string().nullable(),
  value: z.string().nullable(),
  code: z.string(),
  what: words,
  mend: words,
})

const mapping = z.record(z.string().max(512), z.string().max(128).nullable())

const task = z.strictObject({
  id: z.string(),
  kind: z.enum([
    'import',
    'dry-run',
    'determine',
    'report',
    'verify',
    'compare',
    'doubt',
    'export',
    'sample',
    'backup',
    'drift',
  ]),
  words,
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
  done: count,
  /** Null while the whole is not known. */
  total: count.nullable(),
  unit: words,
  cancellable: z.boolean(),
})

/** A failure as it crosses: the code is for programs, the message for people and already in their language. */
const problem = z.strictObject({
  code: z.string(),
  message: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
})

export const languages = ['en', 'zh-CN'] as const

const settings = z.strictObject({
  language: z.enum(languages),
  appearance: z.enum(['system', 'light', 'dark']),
  contrast: z.enum(['normal', 'high']),
  density: z.enum(['comfortable', 'compact']),
  /** Who acts: written with every change, judgment and sign-off. */
  actor: z.string().trim().min(1).max(200),
  organization: z.string().max(200),
  backupFolder: z.string().max(4096).nullable(),
})

const identity = z.strictObject({ id: z.string(), path: z.string(), certificate: identityDescriptionSchema })

/** A certificate the desk takes as a root of signatures. */
const authority = z.strictObject({ id: z.string(), certificate: identityDescriptionSchema })

const verifiedReport = z.strictObject({ path: z.string(), fileName: z.string(), result: verificationSchema })

const reportEntry = z.strictObject({
  ...reportIssuedSchema.shape,
  path: z.string().nullable(),
  exists: z.boolean(),
})

const paragraphEntry = z.strictObject({
  paragraph: citation,
  status: z.enum(['encoded', 'needs-judgment', 'outside']),
  words,
  by: z.array(z.string()),
  doubts: z.array(z.string()),
  hasOfficialText: z.boolean(),
  drift: z.enum(['same', 'changed', 'missing', 'not-compared']),
})

const driftResult = z.strictObject({
  source: z.string(),
  importedAt: moment,
  asOf: day.nullable(),
  same: count,
  notCompared: count,
  changed: z.array(z.strictObject({ paragraph: citation, rules: z.array(z.string()) })),
  missing: z.array(z.strictObject({ paragraph: citation, rules: z.array(z.string()) })),
})

const side = z.strictObject({
  lawDate: day.optional(),
  knowledgeDate: day.optional(),
  /** Hash of a pack; absent: the current one. */
  pack: z.string().optional(),
})

// ── Methods ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Codes any method may answer. */
export const commonErrors = ['untrusted-sender', 'invalid-input', 'internal'] as const

type Method = { readonly input: z.ZodType; readonly output: z.ZodType; readonly errors: readonly string[] }

// Two forms, because a list of codes that is left out would otherwise be inferred as any text.
function method<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): { input: Input; output: Output; errors: never[] }
function method<Input extends z.ZodType, Output extends z.ZodType, const Code extends string>(
  input: Input,
  output: Output,
  errors: readonly Code[],
): { input: Input; output: Output; errors: Code[] }
function method(input: z.ZodType, output: z.ZodType, errors: readonly string[] = []): Method {
  return { input, output, errors: [...new Set(errors)] }
}

const NEEDS_CASE = ['no-case'] as const
const CHANGES_CASE = ['no-case', 'read-only', 'disk-full', 'no-actor'] as const
const OPENS_CASE = [
  'not-found',
  'no-access',
  'not-a-case',
  'damaged-case',
  'newer-case',
  'locked-case',
  'disk-full',
  'already-exists',
] as const
const READS_FILE = ['not-found', 'no-access', 'unreadable-file', 'too-large'] as const
const WRITES_FILE = ['no-access', 'disk-full'] as const

export const contract = {
  app: {
    /** What went wrong before the window listened, such as a file argument that could not be opened; told once. */
    problems: method(nothing, z.array(problem)),
    /** Quits as the menu does: asks first while work is running. */
    quit: method(nothing, nothing),
    about: method(
      nothing,
      z.strictObject({
        name: z.string(),
        version: z.string(),
        /** What shows the window: the Electron binary, or the Chromium host. */
        runtime: z.enum(['electron', 'chromium-host']),
        versions: z.record(z.string(), z.string()),
        pack: z.strictObject({ id: z.string(), version: z.string(), hash: z.string() }),
        dataFolder: z.string(),
      }),
    ),
  },
  case: {
    recent: method(
      nothing,
      z.array(z.strictObject({ path: z.string(), title: z.string(), openedAt: moment, exists: z.boolean() })),
    ),
    forget: method(z.strictObject({ path: filePath }), nothing, WRITES_FILE),
    current: method(nothing, caseSummary.nullable()),
    create: method(
      z.strictObject({ title: caseTitle, client: z.string().max(200).optional(), path: filePath.optional() }),
      caseSummary.nullable(),
      OPENS_CASE,
    ),
    open: method(z.strictObject({ path: filePath.optional() }), caseSummary.nullable(), OPENS_CASE),
    /** Makes the sample case (thousand transactions, twenty broken rows) beside the user's documents, or opens it again. */
    sample: method(nothing, caseSummary, [...OPENS_CASE, 'cancelled']),
    configure: method(
      z.strictObject({
        title: caseTitle.optional(),
        client: z.string().max(200).optional(),
        /** What every run of the case starts from; replaces the settings as a whole. */
        settings: runSettingsSchema.optional(),
      }),
      caseSummary,
      CHANGES_CASE,
    ),
    close: method(nothing, nothing, ['busy']),
  },
  import: {
    inspect: method(
      z.strictObject({ path: filePath.optional(), sheet: z.string().optional() }),
      inspection.nullable(),
      [...NEEDS_CASE, ...READS_FILE],
    ),
    dryRun: method(
      z.strictObject({ importId: z.string(), mapping }),
      z.strictObject({
        rows: count,
        /** `revised`: the id is in the case already with other facts, and gets a new version. */
        tally: importTallySchema,
        /** At most 500, in row order; the tally counts all. */
        problems: z.array(rowProblem),
        preview: z.array(transactionRecordSchema),
      }),
      [...NEEDS_CASE, ...READS_FILE, 'unknown-import', 'cancelled'],
    ),
    commit: method(z.strictObject({ importId: z.string(), mapping, reason: reason.optional() }), importTallySchema, [
      ...CHANGES_CASE,
      ...READS_FILE,
      'unknown-import',
      'cancelled',
      'busy',
    ]),
    discard: method(z.strictObject({ importId: z.string() }), nothing),
    rejected: method(
      z.strictObject({ after: count.optional(), limit: pageSize }),
      z.strictObject({ rows: z.array(rejectedRowSchema), total: count }),
      NEEDS_CASE,
    ),
    template: method(
      z.strictObject({ path: filePath.optional() }),
      z.strictObject({ path: z.string() }).nullable(),
      WRITES_FILE,
    ),
  },
  overview: {
    /** Transactions by outcome, status and sign-off; answered at once however large the case is. */
    counts: method(nothing, countsSchema, NEEDS_CASE),
    /** What takes a pass over the case. */
    get: method(
      nothing,
      z.strictObject({
        /** Goods by where they come from and go to, for the matrix and the map; `tier` as the country table has it on the law date. */
        flows: z.array(
          z.strictObject({
            from: z.string().nullable(),
            destination: z.string().nullable(),
            tier: z.string().nullable(),
            outcomeCodified: z.enum(outcomes).nullable(),
            transactions: count,
            tpp,
          }),
        ),
        /** What needs a person now, most transactions first. */
        needsPerson: z.array(
          z.strictObject({
            kind: z.enum([...reasonKinds, 'red-flag', 'invalid-sign-off', 'rejected-row', 'stale']),
            words,
            citation: citation.nullable(),
            transactions: count,
            /** Finds them in the grid; null where they are no transactions (rejected rows). */
            filter: filterSchema.nullable(),
          }),
        ),
        /** The next ones, at most twenty, from `asOf` on. */
        deadlines: z.array(deadline),
        asOf: day,
        /** The accounts nearest to their limits, at most twelve. */
        accounts: z.array(accountViewSchema),
      }),
      NEEDS_CASE,
    ),
  },
  transactions: {
    page: method(pageRequestSchema, pageSchema, NEEDS_CASE),
    /** Place of a transaction in a view, or null when it is not in it. */
    locate: method(
      z.strictObject({ id: transactionId, view: pageRequestSchema.shape.view }),
      count.nullable(),
      NEEDS_CASE,
    ),
    facets: method(
      z.strictObject({ filter: filterSchema, facets: z.array(facetSchema).min(1), limit: pageSize }),
      z.array(facetCountsSchema),
      NEEDS_CASE,
    ),
    ids: method(
      z.strictObject({ view: pageRequestSchema.shape.view, limit: z.number().int().min(1).max(100_000) }),
      z.strictObject({ ids: z.array(z.string()), total: count }),
      NEEDS_CASE,
    ),
    /** Determines the whole case in the order of its ledgers: one fact changed can move every answer after it. */
    determine: method(nothing, z.strictObject({ determined: count, changed: count }), [
      ...CHANGES_CASE,
      'busy',
      'cancelled',
    ]),
    signOff: method(
      z.strictObject({ selection, role: z.enum(signOffRoles), note: text.optional() }),
      z.strictObject({ signed: count, skipped: z.array(z.strictObject({ id: z.string(), code: z.string() })) }),
      [...CHANGES_CASE, 'busy', 'cancelled'],
    ),
    export: method(
      z.strictObject({ filter: filterSchema, format: z.enum(['csv', 'xlsx', 'ndjson']), path: filePath.optional() }),
      z.strictObject({ path: z.string(), rows: count }).nullable(),
      [...NEEDS_CASE, ...WRITES_FILE, 'already-exists', 'cancelled'],
    ),
    views: method(nothing, z.array(savedViewSchema), NEEDS_CASE),
    saveView: method(savedViewSchema.partial({ id: true }), savedViewSchema, CHANGES_CASE),
    removeView: method(z.strictObject({ id: count }), nothing, CHANGES_CASE),
  },
  transaction: {
    get: method(z.strictObject({ id: transactionId }), transactionFull, [...NEEDS_CASE, 'unknown-transaction']),
    version: method(z.strictObject({ id: transactionId, version: count }), transactionRecordSchema, [
      ...NEEDS_CASE,
      'unknown-transaction',
    ]),
    correct: method(
      z.strictObject({
        id: transactionId,
        /** The version the person saw; a newer one is refused rather than overwritten. */
        base: count,
        /** Dotted paths as in the record, such as `parties.0.headquarters`; `null` makes a fact unknown again. */
        changes: z
          .array(z.strictObject({ path: z.string().min(1).max(256), value: json.nullable() }))
          .min(1)
          .max(200),
        reason,
      }),
      transactionFull,
      [...CHANGES_CASE, 'unknown-transaction', 'version-conflict', 'invalid-record'],
    ),
    judge: method(
      z.strictObject({ id: transactionId, doubt: z.string().min(1), reading: z.string().min(1), reason }),
      transactionFull,
      [...CHANGES_CASE, 'unknown-transaction', 'unknown-doubt'],
    ),
    withdrawJudgment: method(z.strictObject({ id: transactionId, doubt: z.string().min(1), reason }), transactionFull, [
      ...CHANGES_CASE,
      'unknown-transaction',
      'unknown-doubt',
    ]),
    signOff: method(
      z.strictObject({ id: transactionId, role: z.enum(signOffRoles), note: text.optional() }),
      transactionFull,
      [...CHANGES_CASE, 'unknown-transaction', 'not-determined', 'same-person', 'not-prepared'],
    ),
    /** Names a file as evidence, with its SHA-256; the file stays where it is. */
    attach: method(
      z.strictObject({
        id: transactionId,
        path: filePath.optional(),
        /** What it shows, such as the fact `held.purchaseOrder` or a document number. */
        reference: text.optional(),
        note: text.optional(),
      }),
      transactionFull.nullable(),
      [...CHANGES_CASE, ...READS_FILE, 'unknown-transaction'],
    ),
    /** Withdraws evidence; that it was named stays in the log. */
    withdrawEvidence: method(z.strictObject({ id: transactionId, evidence: count, reason }), transactionFull, [
      ...CHANGES_CASE,
      'unknown-transaction',
      'unknown-evidence',
    ]),
    undo: method(nothing, z.strictObject({ case: caseSummary, words }), [...CHANGES_CASE, 'nothing-to-undo']),
    redo: method(nothing, z.strictObject({ case: caseSummary, words }), [...CHANGES_CASE, 'nothing-to-undo']),
  },
  explain: {
    trace: method(
      z.strictObject({ id: transactionId, settings: runSettingsSchema.optional() }),
      z.strictObject({
        determination: determinationSchema,
        trace: z.string(),
        lawDate: day.nullable(),
        nodes: z.array(traceNode),
      }),
      [...NEEDS_CASE, 'unknown-transaction'],
    ),
    sensitivity: method(z.strictObject({ id: transactionId }), sensitivity, [...NEEDS_CASE, 'unknown-transaction']),
    prose: method(
      z.strictObject({ id: transactionId, language: z.enum(languages) }),
      z.array(z.strictObject({ heading: z.string(), sentences: z.array(z.string()) })),
      [...NEEDS_CASE, 'unknown-transaction'],
    ),
  },
  parties: {
    page: method(
      z.strictObject({ text: text.optional(), start: count, limit: pageSize }),
      z.strictObject({ rows: z.array(partyRow), total: count }),
      NEEDS_CASE,
    ),
    get: method(
      z.strictObject({ identity: z.string().min(1).max(512) }),
      z.strictObject({
        party: partyRow,
        /** Who belongs to whom: the party, its group and its joint venture partners. */
        nodes: z.array(z.strictObject({ key: z.string(), name: z.string(), country: z.string().nullable() })),
        edges: z.array(
          z.strictObject({
            from: z.string(),
            to: z.string(),
            kind: z.enum(['ultimate-parent', 'joint-venture-partner']),
            percent: z.number().nullable(),
          }),
        ),
        /** What the records said of it over time, by event date. */
        history: z.array(
          z.strictObject({
            from: day.nullable(),
            through: day.nullable(),
            headquarters: z.string().nullable(),
            ultimateParent: z.string().nullable(),
            group: z.string().nullable(),
            transactions: count,
          }),
        ),
        /** At most 200, newest first. */
        transactions: z.array(rowSchema),
      }),
      [...NEEDS_CASE, 'unknown-party'],
    ),
    /** Changes a fact of a party in every record with an event date from `from` on, as new versions, and determines them again. */
    correct: method(
      z.strictObject({
        identity: z.string().min(1).max(512),
        member: z.enum(['location', 'headquarters', 'ultimateParent', 'group', 'government']),
        value: z.string().max(512).nullable(),
        from: day.optional(),
        reason,
      }),
      z.strictObject({
        corrected: count,
        changed: z.array(
          z.strictObject({ id: z.string(), before: z.enum(outcomes).nullable(), after: z.enum(outcomes).nullable() }),
        ),
      }),
      [...CHANGES_CASE, 'unknown-party', 'invalid-record', 'busy', 'cancelled'],
    ),
  },
  limits: {
    list: method(nothing, ledgerViewSchema, NEEDS_CASE),
    /** How many more units of this TPP fit under the limit of an account, by its id. */
    fit: method(
      z.strictObject({ account: z.string().min(1).max(1024), unitTpp: tpp }),
      z.strictObject({ units: z.string().nullable(), remaining: tpp.nullable(), citation }),
      [...NEEDS_CASE, 'unknown-ledger'],
    ),
    /** A position known from outside the case, entered by hand with its date and source. */
    setPosition: method(
      z.strictObject({
        ledger: z.enum(ledgerKinds),
        key: z.string().min(1).max(512),
        tpp,
        on: day,
        source: z.string().trim().min(1).max(2000),
      }),
      ledgerViewSchema,
      [...CHANGES_CASE, 'unknown-ledger'],
    ),
  },
  windows: {
    timeline: method(
      nothing,
      z.strictObject({
        marks: z.array(z.strictObject({ id: z.string(), on: day, words, citation, arithmetic: words })),
        spans: z.array(z.strictObject({ id: z.string(), from: day, through: day, words, citation })),
        /** Days with transactions; a day with many lists the first hundred and counts all. */
        days: z.array(
          z.strictObject({
            on: day,
            transactions: count,
            ids: z.array(z.string()),
            outcomes: z.partialRecord(z.enum(outcomes), count),
          }),
        ),
        undated: count,
      }),
      NEEDS_CASE,
    ),
    /** Where one transaction stands in the windows, with the evidence for its saving held and missing. */
    savings: method(z.strictObject({ id: transactionId }), recordWindows, [...NEEDS_CASE, 'unknown-transaction']),
    deadlines: method(
      z.strictObject({ from: day.optional(), through: day.optional(), start: count, limit: pageSize }),
      z.strictObject({ rows: z.array(deadline), total: count }),
      NEEDS_CASE,
    ),
    export: method(
      z.strictObject({ format: z.enum(['ics', 'csv']), path: filePath.optional() }),
      z.strictObject({ path: z.string(), rows: count }).nullable(),
      [...NEEDS_CASE, ...WRITES_FILE],
    ),
  },
  rule: {
    pack: method(
      nothing,
      z.strictObject({
        id: z.string(),
        version: z.string(),
        hash: z.string(),
        rules: count,
        paragraphs: count,
        encoded: count,
        doubts: count,
        packs: z.array(z.strictObject({ version: z.string(), hash: z.string(), current: z.boolean() })),
      }),
    ),
    paragraphs: method(nothing, z.array(paragraphEntry)),
    paragraph: method(
      z.strictObject({ paragraph: citation }),
      z.strictObject({
        entry: paragraphEntry,
        rules: z.array(
          z.strictObject({
            id: z.string(),
            words,
            citations: z.array(citation),
            from: day.nullable(),
            through: day.nullable(),
            sourcing: z.enum(['text', 'codified', 'secondary']),
          }),
        ),
        /** The official text as the user imported it; the product ships none. */
        officialText: z.strictObject({ text: z.string(), source: z.string(), asOf: day.nullable() }).nullable(),
        /** Transactions of the open case that it decided; null without a case. */
        transactions: count.nullable(),
      }),
      ['unknown-paragraph'],
    ),
    doubts: method(
      nothing,
      z.array(
        z.strictObject({
          ...doubt.shape,
          /** Transactions of the open case that touch it; null without a case. */
          touched: count.nullable(),
        }),
      ),
    ),
    /** Recomputes the open case under another reading; what would change. */
    doubtEffect: method(
      z.strictObject({ doubt: z.string(), reading: z.string() }),
      z.strictObject({
        examined: count,
        changed: count,
        transactions: z.array(z.strictObject({ id: z.string(), before: z.enum(outcomes), after: z.enum(outcomes) })),
      }),
      [...NEEDS_CASE, 'unknown-doubt', 'cancelled', 'busy'],
    ),
    posture: method(
      nothing,
      z.array(
        z.strictObject({
          id: z.string(),
          date: day,
          words,
          codifiedEffect: z.enum(['yes', 'no']),
          sourcing: z.enum(['text', 'codified', 'secondary', 'memory']),
          source: z.string(),
        }),
      ),
    ),
    importText: method(z.strictObject({ path: filePath.optional() }), driftResult.nullable(), [
      ...READS_FILE,
      ...WRITES_FILE,
    ]),
    drift: method(nothing, driftResult.nullable()),
  },
  compare: {
    run: method(
      z.strictObject({ left: side, right: side }),
      z.strictObject({
        compareId: z.string(),
        examined: count,
        different: count,
        /** Transactions by codified outcome left and right; equal ones included. */
        codified: z.array(z.strictObject({ left: z.enum(outcomes), right: z.enum(outcomes), transactions: count })),
        enforced: z.array(z.strictObject({ left: z.enum(outcomes), right: z.enum(outcomes), transactions: count })),
      }),
      [...NEEDS_CASE, 'unknown-pack', 'cancelled', 'busy'],
    ),
    page: method(
      z.strictObject({ compareId: z.string(), start: count, limit: pageSize }),
      z.strictObject({
        rows: z.array(
          z.strictObject({
            id: z.string(),
            description: z.string().nullable(),
            destination: z.string().nullable(),
            codified: z.strictObject({ left: z.enum(outcomes), right: z.enum(outcomes) }),
            enforced: z.strictObject({ left: z.enum(outcomes), right: z.enum(outcomes) }),
            /** Citations that decide on one side only. */
            leftOnly: z.array(citation),
            rightOnly: z.array(citation),
          }),
        ),
        total: count,
      }),
      [...NEEDS_CASE, 'unknown-comparison'],
    ),
  },
  reports: {
    list: method(nothing, z.array(reportEntry)),
    create: method(
      z.strictObject({
        language: z.enum(languages),
        path: filePath.optional(),
        /** Absent: the report is written unsigned and says so. */
        identity: z.string().optional(),
        passphrase: z.string().max(1024).optional(),
      }),
      reportEntry.nullable(),
      [...NEEDS_CASE, ...WRITES_FILE, 'not-determined', 'unknown-identity', 'wrong-passphrase', 'busy', 'cancelled'],
    ),
    sign: method(
      z.strictObject({ path: filePath.optional(), identity: z.string(), passphrase: z.string().max(1024) }),
      verifiedReport.nullable(),
      [...READS_FILE, ...WRITES_FILE, 'not-a-report', 'unknown-identity', 'wrong-passphrase'],
    ),
    verify: method(z.strictObject({ path: filePath.optional() }), verifiedReport.nullable(), [
      ...READS_FILE,
      'not-a-report',
      'cancelled',
    ]),
  },
  log: {
    /** Newest first: `before` is the sequence number of the last entry shown. */
    page: method(
      z.strictObject({ before: count.optional(), limit: pageSize, subject: z.string().max(512).optional() }),
      z.strictObject({ rows: z.array(loggedEventSchema), total: count }),
      NEEDS_CASE,
    ),
    head: method(nothing, treeHeadSchema, NEEDS_CASE),
    /** Inclusion of an entry in the tree; with `since`, also that the tree continues the one of that size. */
    proof: method(
      z.strictObject({ seq: count, since: z.number().int().positive().optional() }),
      z.strictObject({
        entry: loggedEventSchema,
        head: treeHeadSchema,
        inclusion: z.array(z.string()),
        consistency: z.strictObject({ from: treeHeadSchema, path: z.array(z.string()) }).nullable(),
      }),
      [...NEEDS_CASE, 'unknown-entry'],
    ),
    verify: method(nothing, caseVerificationSchema, [...NEEDS_CASE, 'cancelled', 'busy']),
  },
  settings: {
    get: method(nothing, settings),
    set: method(settings.partial(), settings, WRITES_FILE),
    identities: method(nothing, z.array(identity)),
    createIdentity: method(
      z.strictObject({
        name: z.string().trim().min(1).max(200),
        organization: z.string().trim().max(200).optional(),
        passphrase: z.string().min(8).max(1024),
      }),
      identity,
      [...WRITES_FILE, 'already-exists'],
    ),
    authorities: method(nothing, z.array(authority)),
    addAuthority: method(z.strictObject({ path: filePath.optional() }), authority.nullable(), [
      ...READS_FILE,
      ...WRITES_FILE,
    ]),
    removeAuthority: method(z.strictObject({ id: z.string() }), nothing, WRITES_FILE),
    /** A checked copy of the open case. */
    backup: method(
      z.strictObject({ path: filePath.optional() }),
      z.strictObject({ path: z.string(), bytes: count }).nullable(),
      [...NEEDS_CASE, ...WRITES_FILE, 'already-exists'],
    ),
  },
  tasks: {
    list: method(nothing, z.array(task)),
    cancel: method(z.strictObject({ id: z.string() }), nothing, ['unknown-task']),
  },
} as const satisfies { readonly [Key in keyof Surface]: Readonly<Record<Surface[Key][number], Method>> }

const commandIds = commands.map(({ id }) => id)

/** Parts of the case whose answers are out of date. */
export const dataAreas = [
  'case',
  'transactions',
  'determinations',
  'parties',
  'limits',
  'windows',
  'rule',
  'reports',
  'log',
  'settings',
] as const

export const events = {
  /** A running task moved on or ended. */
  progress: task,
  /** A case was opened, closed or counted anew. */
  caseChanged: caseSummary.nullable(),
  dataChanged: z.strictObject({ areas: z.array(z.enum(dataAreas)) }),
  settingsChanged: settings,
  /** A command chosen in the native menu. */
  command: z.strictObject({ id: z.enum(commandIds) }),
  /** Files the person dropped on the window. */
  filesDropped: z.strictObject({ paths: z.array(z.string()) }),
  /** A failure outside any call, such as a case file that another start of the program asked to open. */
  problem,
} as const satisfies Readonly<Record<EventName, z.ZodType>>

// ── Types of both sides ─────────────────────────────────────────────────────────────────────────────────────────────

export type Contract = typeof contract
export type Area = keyof Contract
export type MethodOf<A extends Area> = keyof Contract[A] & string

type ContractMethod<A extends Area, M extends MethodOf<A>> = Contract[A][M] extends Method ? Contract[A][M] : never
type CodeIn<T extends Method> = T['errors'][number] | (typeof commonErrors)[number]

/** What a caller passes; an empty input may be left out. */
export type InputOf<A extends Area, M extends MethodOf<A>> = z.input<ContractMethod<A, M>['input']>
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

export type CaseSummary = z.output<typeof caseSummary>
export type TransactionFull = z.output<typeof transactionFull>
export type Selection = z.output<typeof selection>
export type Deadline = z.output<typeof deadline>
export type RecordWindows = z.output<typeof recordWindows>
export type DoubtEntry = z.output<typeof doubt>
export type PartyRow = z.output<typeof partyRow>
export type Inspection = z.output<typeof inspection>
export type RowProblem = z.output<typeof rowProblem>
export type Task = z.output<typeof task>
export type TaskKind = Task['kind']
export type Settings = z.output<typeof settings>
export type Identity = z.output<typeof identity>
export type Authority = z.output<typeof authority>
export type VerifiedReport = z.output<typeof verifiedReport>
export type ReportEntry = z.output<typeof reportEntry>
export type ParagraphEntry = z.output<typeof paragraphEntry>
export type DriftResult = z.output<typeof driftResult>
export type Sensitivity = z.output<typeof sensitivity>
export type DataArea = (typeof dataAreas)[number]
export type TraceStatus = (typeof traceStatuses)[number]
export type TraceNodeKind = (typeof traceNodeKinds)[number]
