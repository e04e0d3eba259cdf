// The contract between the window and the main process. JSON values only: no dates, bytes, maps or undefined in arrays cross,
// so that structured clone and plain JSON cannot differ. Input is parsed in main; output is checked in tests.
// A method that opens a native dialog answers `null` when the person cancels it.
import { z } from 'zod'
import { commands } from './commands.ts'
import {
  activities,
  authorizationIds,
  determinationSchema,
  itemClasses,
  ledgerKinds,
  outcomes,
  postures,
  reviewPolicies,
  routeStatuses,
  runSettingsSchema,
  transactionRecordSchema,
} from './interchange.ts'
import type { EventName, Surface } from './ipc-surface.ts'

// ── Values shared by several methods ────────────────────────────────────────────────────────────────────────────────

const words = z.strictObject({ en: z.string(), zh: z.string() })
/** A civil day, `YYYY-MM-DD`. */
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
/** A moment in UTC, `YYYY-MM-DDTHH:MM:SSZ`, as the event log writes it. */
const moment = z.string()
const count = z.number().int().nonnegative()
const tpp = z.number().nonnegative()
const citation = z.string().min(1)
const filePath = z.string().min(1).max(4096)
const transactionId = z.string().min(1).max(512)
const cursor = z.string().max(4096)
const pageSize = z.number().int().min(1).max(500)
const text = z.string().max(2000)
/** A person's reason for a change; 15 CFR 762.5 wants every change kept with who and why. */
const reason = z.string().trim().min(1).max(4000)
const nothing = z.strictObject({})
const json = z.json()

export const truths = ['true', 'false', 'unknown'] as const
const truth = z.enum(truths)

const caseSummary = z.strictObject({
  path: z.string(),
  name: z.string(),
  transactions: count,
  determined: count,
  /** Changed since they were determined, or never determined. */
  stale: count,
  rejectedRows: count,
  lawDate: day.nullable(),
  knowledgeDate: day.nullable(),
  pack: z.strictObject({ id: z.string(), version: z.string(), hash: z.string() }),
  readOnly: z.boolean(),
  canUndo: words.nullable(),
  canRedo: words.nullable(),
})

const outcomeCounts = z.record(z.enum(outcomes), count)

export const signOffStates = ['none', 'prepared', 'reviewed', 'invalid'] as const
export const determinationStates = ['determined', 'stale', 'pending'] as const

const transactionRow = z.strictObject({
  id: z.string(),
  version: count,
  activity: z.enum(activities),
  description: z.string().nullable(),
  eccn: z.string().nullable(),
  itemClass: z.enum(itemClasses).nullable(),
  quantity: z.number().nullable(),
  unitTpp: tpp.nullable(),
  aggregateTpp: tpp.nullable(),
  from: z.string().nullable(),
  destination: z.string().nullable(),
  consignee: z.string().nullable(),
  headquarters: z.string().nullable(),
  ultimateParent: z.string().nullable(),
  group: z.string().nullable(),
  eventDate: day.nullable(),
  state: z.enum(determinationStates),
  codified: z.enum(outcomes).nullable(),
  enforced: z.enum(outcomes).nullable(),
  posture: z.enum(postures).nullable(),
  reviewPolicy: z.enum(reviewPolicies).nullable(),
  /** The routes that are available or conditional. */
  routes: z.array(z.enum(authorizationIds)),
  reasons: count,
  redFlags: count,
  signOff: z.enum(signOffStates),
})

export const sortColumns = [
  'id',
  'activity',
  'eccn',
  'itemClass',
  'quantity',
  'unitTpp',
  'aggregateTpp',
  'from',
  'destination',
  'consignee',
  'headquarters',
  'ultimateParent',
  'group',
  'eventDate',
  'codified',
  'enforced',
  'reviewPolicy',
  'signOff',
] as const

export const facetNames = [
  'activity',
  'itemClass',
  'eccn',
  'destination',
  'headquarters',
  'ultimateParent',
  'group',
  'codified',
  'enforced',
  'posture',
  'reviewPolicy',
  'route',
  'reason',
  'signOff',
  'state',
] as const

/** What is shown of a case: facet values are alternatives inside a facet, and facets narrow each other. */
const viewDefinition = z.strictObject({
  text: text.optional(),
  facets: z.partialRecord(z.enum(facetNames), z.array(z.string().max(512)).max(200)).optional(),
  eventFrom: day.optional(),
  eventThrough: day.optional(),
  sort: z
    .array(z.strictObject({ column: z.enum(sortColumns), direction: z.enum(['ascending', 'descending']) }))
    .max(3)
    .optional(),
})

const savedView = z.strictObject({
  id: z.string(),
  name: z.string().trim().min(1).max(200),
  view: viewDefinition,
  columns: z.array(z.string().max(64)).max(64),
})

/** Transactions chosen one by one, or all of a view but some. */
const selection = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ids'), ids: z.array(transactionId).min(1).max(100_000) }),
  z.strictObject({
    kind: z.literal('view'),
    view: viewDefinition,
    except: z.array(transactionId).max(100_000).optional(),
  }),
])

const signOff = z.strictObject({
  role: z.enum(['preparer', 'reviewer']),
  by: z.string(),
  at: moment,
  note: z.string().nullable(),
  version: count,
  /** `false` once a fact changed after it; it is kept all the same. */
  valid: z.boolean(),
})

const evidence = z.strictObject({
  id: z.string(),
  name: z.string(),
  bytes: count,
  sha256: z.string(),
  caption: z.string().nullable(),
  /** Path of the fact it supports, such as `held.purchaseOrder`. */
  fact: z.string().nullable(),
  at: moment,
  by: z.string(),
})

const recordVersion = z.strictObject({
  version: count,
  at: moment,
  by: z.string(),
  reason: z.string().nullable(),
  changes: z.array(z.strictObject({ path: z.string(), from: json.nullable(), to: json.nullable() })),
})

const deadline = z.strictObject({
  id: z.string(),
  due: day,
  words,
  citation,
  /** How the day is reckoned, such as "publication + 120 days". */
  arithmetic: words,
  transactions: z.array(z.string()),
  met: z.enum(['yes', 'no', 'unknown']),
})

const gauge = z.strictObject({
  ledger: z.enum(ledgerKinds),
  key: z.string(),
  /** Whom or what it counts: a group, a country, a company in a country. */
  label: z.string(),
  period: z.string(),
  citation,
  /** Null where the rule states a share, not a sum, or states nothing for the period. */
  limitTpp: tpp.nullable(),
  committedTpp: tpp,
  reservedTpp: tpp,
  share: z.strictObject({ numeratorTpp: tpp, denominatorTpp: tpp, limitPercent: z.number() }).nullable(),
  status: z.enum(['below', 'near', 'crossed', 'notice', 'unknown']),
  crossing: z.strictObject({ transaction: z.string(), on: day, byTpp: tpp }).nullable(),
  notes: z.array(words),
})

const transactionFull = z.strictObject({
  row: transactionRow,
  record: transactionRecordSchema,
  versions: z.array(recordVersion),
  determination: determinationSchema.nullable(),
  signOffs: z.array(signOff),
  evidence: z.array(evidence),
  deadlines: z.array(deadline),
  /** Doubts the determination rests on, with their readings, for a person to judge. */
  doubts: z.array(
    z.strictObject({
      id: z.string(),
      issue: words,
      citations: z.array(citation),
      readings: z.array(z.strictObject({ name: z.string(), words })),
      taken: z.string().nullable(),
      why: words,
      settledBy: words,
      judged: z.strictObject({ reading: z.string(), by: z.string(), on: day, reason: z.string() }).nullable(),
    }),
  ),
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
      rule: words,
      citation,
    }),
  ),
  decisive: z.array(z.strictObject({ axis: z.string(), fact: words, value: words })),
  /** Facts not known that still matter, most decisive first. */
  open: z.array(z.strictObject({ axis: z.string(), fact: words, settles: words })),
})

const partyRow = z.strictObject({
  key: z.string(),
  name: z.string(),
  roles: z.array(z.string()),
  location: z.string().nullable(),
  headquarters: z.string().nullable(),
  ultimateParent: z.string().nullable(),
  group: z.string().nullable(),
  government: z.string().nullable(),
  listed: z.array(z.string()),
  transactions: count,
  codified: outcomeCounts,
  /** Records of this party do not agree on these members. */
  disagreements: z.array(z.string()),
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

const identity = z.strictObject({
  id: z.string(),
  name: z.string(),
  organization: z.string().nullable(),
  path: z.string(),
  fingerprint: z.string(),
  validFrom: day,
  validThrough: day,
  selfIssued: z.boolean(),
})

const authority = z.strictObject({
  id: z.string(),
  name: z.string(),
  fingerprint: z.string(),
  validThrough: day,
})

const verification = z.strictObject({
  path: z.string(),
  fileName: z.string(),
  kind: z.enum(['report', 'case']),
  verdict: z.enum(['good', 'good-with-remarks', 'bad']),
  checks: z.array(
    z.strictObject({
      id: z.string(),
      words,
      result: z.enum(['pass', 'fail', 'remark', 'not-done']),
      detail: words.nullable(),
    }),
  ),
  signatures: z.array(
    z.strictObject({
      by: z.string(),
      at: moment.nullable(),
      valid: z.boolean(),
      trusted: z.boolean(),
      coversAll: z.boolean(),
    }),
  ),
  replay: z
    .strictObject({
      same: count,
      different: z.array(z.strictObject({ id: z.string(), node: z.string() })),
    })
    .nullable(),
})

const reportEntry = z.strictObject({
  path: z.string(),
  fileName: z.string(),
  at: moment,
  by: z.string(),
  language: z.enum(languages),
  sha256: z.string(),
  transactions: count,
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

const logEntry = z.strictObject({
  index: count,
  at: moment,
  by: z.string(),
  kind: z.string(),
  subject: z.string().nullable(),
  words,
  hash: z.string(),
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

const method = <Input extends z.ZodType, Output extends z.ZodType, const Code extends string = never>(
  input: Input,
  output: Output,
  errors: readonly Code[] = [],
) => ({ input, output, errors: [...new Set(errors)] })

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
      z.array(z.strictObject({ path: z.string(), name: z.string(), openedAt: moment, exists: z.boolean() })),
    ),
    forget: method(z.strictObject({ path: filePath }), nothing),
    current: method(nothing, caseSummary.nullable()),
    create: method(
      z.strictObject({ name: z.string().trim().min(1).max(200), path: filePath.optional() }),
      caseSummary.nullable(),
      OPENS_CASE,
    ),
    open: method(z.strictObject({ path: filePath.optional() }), caseSummary.nullable(), OPENS_CASE),
    /** Makes the sample case (thousand transactions, twenty broken rows) beside the user's documents, or opens it again. */
    sample: method(nothing, caseSummary, [...OPENS_CASE, 'cancelled']),
    configure: method(
      z.strictObject({
        name: z.string().trim().min(1).max(200).optional(),
        lawDate: day.nullable().optional(),
        knowledgeDate: day.nullable().optional(),
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
        good: count,
        /** Records whose id is in the case already and whose facts differ: they become new versions. */
        corrected: count,
        unchanged: count,
        bad: count,
        /** At most 500, in row order; `bad` counts all. */
        problems: z.array(rowProblem),
        preview: z.array(transactionRecordSchema),
      }),
      [...NEEDS_CASE, ...READS_FILE, 'unknown-import', 'cancelled'],
    ),
    commit: method(
      z.strictObject({ importId: z.string(), mapping, reason: reason.optional() }),
      z.strictObject({ imported: count, corrected: count, unchanged: count, rejected: count }),
      [...CHANGES_CASE, ...READS_FILE, 'unknown-import', 'cancelled', 'busy'],
    ),
    discard: method(z.strictObject({ importId: z.string() }), nothing),
    rejected: method(
      z.strictObject({ after: cursor.optional(), limit: pageSize }),
      z.strictObject({
        rows: z.array(z.strictObject({ source: z.string(), at: moment, problem: rowProblem, raw: z.string() })),
        next: cursor.nullable(),
        total: count,
      }),
      NEEDS_CASE,
    ),
    template: method(
      z.strictObject({ path: filePath.optional() }),
      z.strictObject({ path: z.string() }).nullable(),
      WRITES_FILE,
    ),
  },
  overview: {
    get: method(
      nothing,
      z.strictObject({
        case: caseSummary,
        codified: outcomeCounts,
        enforced: outcomeCounts,
        /** Goods by where they go from and to, for the matrix and the map. */
        flows: z.array(
          z.strictObject({
            from: z.string().nullable(),
            destination: z.string().nullable(),
            tier: z.string().nullable(),
            codified: z.enum(outcomes).nullable(),
            transactions: count,
            aggregateTpp: tpp,
          }),
        ),
        /** What needs a person now, most transactions first. */
        needsPerson: z.array(
          z.strictObject({
            kind: z.enum([
              'missing-fact',
              'judgment',
              'contested-reading',
              'open-norm',
              'outside-pack',
              'source-unverified',
              'red-flag',
              'invalid-sign-off',
              'rejected-row',
              'stale',
            ]),
            words,
            citation: citation.nullable(),
            transactions: count,
            view: viewDefinition,
          }),
        ),
        deadlines: z.array(deadline),
        gauges: z.array(gauge),
        signOffs: z.record(z.enum(signOffStates), count),
      }),
      NEEDS_CASE,
    ),
  },
  transactions: {
    page: method(
      z.strictObject({
        view: viewDefinition,
        from: z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('start') }),
          z.strictObject({ kind: z.literal('after'), cursor }),
          z.strictObject({ kind: z.literal('before'), cursor }),
          z.strictObject({ kind: z.literal('index'), index: count }),
          z.strictObject({ kind: z.literal('id'), id: transactionId }),
        ]),
        limit: pageSize,
      }),
      z.strictObject({
        rows: z.array(transactionRow),
        /** Place of the first row in the whole view. */
        index: count,
        total: count,
        previous: cursor.nullable(),
        next: cursor.nullable(),
      }),
      NEEDS_CASE,
    ),
    facets: method(
      z.strictObject({ view: viewDefinition, facets: z.array(z.enum(facetNames)).min(1) }),
      z.array(
        z.strictObject({
          facet: z.enum(facetNames),
          values: z.array(z.strictObject({ value: z.string(), transactions: count })),
          /** More values exist than are listed. */
          more: z.boolean(),
        }),
      ),
      NEEDS_CASE,
    ),
    ids: method(
      z.strictObject({ view: viewDefinition, limit: z.number().int().min(1).max(100_000) }),
      z.strictObject({ ids: z.array(z.string()), total: count }),
      NEEDS_CASE,
    ),
    /** Determines what is stale, or the chosen ones again. */
    determine: method(
      z.strictObject({ selection: selection.optional() }),
      z.strictObject({ determined: count, changed: count }),
      [...CHANGES_CASE, 'busy', 'cancelled'],
    ),
    signOff: method(
      z.strictObject({ selection, role: z.enum(['preparer', 'reviewer']), note: text.optional() }),
      z.strictObject({ signed: count, skipped: z.array(z.strictObject({ id: z.string(), code: z.string() })) }),
      CHANGES_CASE,
    ),
    export: method(
      z.strictObject({ view: viewDefinition, format: z.enum(['csv', 'xlsx', 'ndjson']), path: filePath.optional() }),
      z.strictObject({ path: z.string(), rows: count }).nullable(),
      [...NEEDS_CASE, ...WRITES_FILE, 'cancelled'],
    ),
    views: method(nothing, z.array(savedView), NEEDS_CASE),
    saveView: method(savedView.partial({ id: true }), savedView, CHANGES_CASE),
    removeView: method(z.strictObject({ id: z.string() }), nothing, CHANGES_CASE),
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
      z.strictObject({ id: transactionId, role: z.enum(['preparer', 'reviewer']), note: text.optional() }),
      transactionFull,
      [...CHANGES_CASE, 'unknown-transaction', 'not-determined', 'same-person', 'not-prepared'],
    ),
    attach: method(
      z.strictObject({
        id: transactionId,
        path: filePath.optional(),
        caption: text.optional(),
        fact: z.string().max(256).optional(),
      }),
      transactionFull.nullable(),
      [...CHANGES_CASE, ...READS_FILE, 'unknown-transaction'],
    ),
    /** Takes evidence off a transaction; the log and the file's bytes stay. */
    detach: method(z.strictObject({ id: transactionId, evidence: z.string(), reason }), transactionFull, [
      ...CHANGES_CASE,
      'unknown-transaction',
      'unknown-evidence',
    ]),
    saveEvidence: method(
      z.strictObject({ evidence: z.string(), path: filePath.optional() }),
      z.strictObject({ path: z.string() }).nullable(),
      [...NEEDS_CASE, ...WRITES_FILE, 'unknown-evidence'],
    ),
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
      z.strictObject({ text: text.optional(), after: cursor.optional(), limit: pageSize }),
      z.strictObject({ rows: z.array(partyRow), next: cursor.nullable(), total: count }),
      NEEDS_CASE,
    ),
    get: method(
      z.strictObject({ key: z.string().min(1).max(512) }),
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
        transactions: z.array(transactionRow),
      }),
      [...NEEDS_CASE, 'unknown-party'],
    ),
    /** Changes a fact of a party in every record with an event date from `from` on, as new versions, and determines them again. */
    correct: method(
      z.strictObject({
        key: z.string().min(1).max(512),
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
    list: method(nothing, z.array(gauge), NEEDS_CASE),
    series: method(
      z.strictObject({ ledger: z.enum(ledgerKinds), key: z.string(), period: z.string() }),
      z.strictObject({
        gauge,
        entries: z.array(
          z.strictObject({
            transaction: z.string().nullable(),
            on: day,
            state: z.enum(['position', 'reserved', 'committed', 'released']),
            tpp: z.number(),
            runningTpp: z.number(),
            source: z.string().nullable(),
          }),
        ),
      }),
      [...NEEDS_CASE, 'unknown-ledger'],
    ),
    /** How many more units of this TPP fit under the limit. */
    fit: method(
      z.strictObject({
        ledger: z.enum(ledgerKinds),
        key: z.string(),
        period: z.string(),
        unitTpp: z.number().positive(),
      }),
      z.strictObject({ units: count.nullable(), remainingTpp: tpp.nullable(), arithmetic: words }),
      [...NEEDS_CASE, 'unknown-ledger'],
    ),
    /** A position known from outside the case, entered by hand with its date and source. */
    setPosition: method(
      z.strictObject({
        ledger: z.enum(ledgerKinds),
        key: z.string().min(1).max(512),
        period: z.string().max(64),
        tpp,
        asOf: day,
        source: z.string().trim().min(1).max(2000),
      }),
      gauge,
      CHANGES_CASE,
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
            codified: z.partialRecord(z.enum(outcomes), count),
          }),
        ),
        undated: count,
        savings: z.array(
          z.strictObject({
            id: z.string(),
            conditions: z.array(
              z.strictObject({ words, citation, truth, held: z.string().nullable(), missing: words.nullable() }),
            ),
          }),
        ),
      }),
      NEEDS_CASE,
    ),
    deadlines: method(
      z.strictObject({ from: day.optional(), through: day.optional(), after: cursor.optional(), limit: pageSize }),
      z.strictObject({ rows: z.array(deadline), next: cursor.nullable(), total: count }),
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
          id: z.string(),
          citations: z.array(citation),
          issue: words,
          readings: z.array(z.strictObject({ name: z.string(), words })),
          taken: z.string().nullable(),
          why: words,
          settledBy: words,
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
      'cancelled',
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
      z.strictObject({ compareId: z.string(), after: cursor.optional(), limit: pageSize }),
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
        next: cursor.nullable(),
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
      verification.nullable(),
      [...READS_FILE, ...WRITES_FILE, 'not-a-report', 'unknown-identity', 'wrong-passphrase'],
    ),
    verify: method(z.strictObject({ path: filePath.optional() }), verification.nullable(), [
      ...READS_FILE,
      'not-a-report',
      'cancelled',
    ]),
  },
  log: {
    page: method(
      z.strictObject({ before: count.optional(), limit: pageSize, subject: z.string().max(512).optional() }),
      z.strictObject({ rows: z.array(logEntry), next: count.nullable(), total: count }),
      NEEDS_CASE,
    ),
    head: method(nothing, z.strictObject({ size: count, root: z.string() }), NEEDS_CASE),
    /** Inclusion of an entry in the tree; with `since`, also that the tree continues the one of that size. */
    proof: method(
      z.strictObject({ index: count, since: z.number().int().positive().optional() }),
      z.strictObject({
        entry: logEntry,
        size: count,
        root: z.string(),
        inclusion: z.array(z.string()),
        consistency: z.strictObject({ size: count, root: z.string(), path: z.array(z.string()) }).nullable(),
      }),
      [...NEEDS_CASE, 'unknown-entry'],
    ),
    verify: method(nothing, verification, [...NEEDS_CASE, 'cancelled', 'busy']),
  },
  settings: {
    get: method(nothing, settings),
    set: method(settings.partial(), settings, ['disk-full', 'no-access']),
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
} as const satisfies Readonly<Record<EventName, z.ZodType>>

// ── Types of both sides ─────────────────────────────────────────────────────────────────────────────────────────────

export type Contract = typeof contract
export type Area = keyof Contract
export type MethodOf<A extends Area> = keyof Contract[A] & string

type ContractMethod<A extends Area, M extends MethodOf<A>> = Contract[A][M] extends Method ? Contract[A][M] : never
type Code<T extends Method> = T['errors'][number] | (typeof commonErrors)[number]

/** What a caller passes; an empty input may be left out. */
export type InputOf<A extends Area, M extends MethodOf<A>> = z.input<ContractMethod<A, M>['input']>
export type OutputOf<A extends Area, M extends MethodOf<A>> = z.output<ContractMethod<A, M>['output']>
export type CodeOf<A extends Area, M extends MethodOf<A>> = Code<ContractMethod<A, M>>

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

/** `window.docket`, as the preload puts it into the page. */
export type Docket = { readonly [A in Area]: { readonly [M in MethodOf<A>]: Call<A, M> } } & {
  readonly on: { readonly [E in EventName]: Subscribe<E> }
}

export type ErrorCode = { [A in Area]: { [M in MethodOf<A>]: CodeOf<A, M> }[MethodOf<A>] }[Area]

export type CaseSummary = z.output<typeof caseSummary>
export type TransactionRow = z.output<typeof transactionRow>
export type TransactionFull = z.output<typeof transactionFull>
export type ViewDefinition = z.output<typeof viewDefinition>
export type SavedView = z.output<typeof savedView>
export type Selection = z.output<typeof selection>
export type Deadline = z.output<typeof deadline>
export type Gauge = z.output<typeof gauge>
export type Evidence = z.output<typeof evidence>
export type SignOff = z.output<typeof signOff>
export type RecordVersion = z.output<typeof recordVersion>
export type PartyRow = z.output<typeof partyRow>
export type Inspection = z.output<typeof inspection>
export type RowProblem = z.output<typeof rowProblem>
export type Task = z.output<typeof task>
export type TaskKind = Task['kind']
export type Settings = z.output<typeof settings>
export type Identity = z.output<typeof identity>
export type Authority = z.output<typeof authority>
export type Verification = z.output<typeof verification>
export type ReportEntry = z.output<typeof reportEntry>
export type ParagraphEntry = z.output<typeof paragraphEntry>
export type DriftResult = z.output<typeof driftResult>
export type LogEntry = z.output<typeof logEntry>
export type Sensitivity = z.output<typeof sensitivity>
export type SortColumn = (typeof sortColumns)[number]
export type FacetName = (typeof facetNames)[number]
export type SignOffState = (typeof signOffStates)[number]
export type DeterminationState = (typeof determinationStates)[number]
export type DataArea = (typeof dataAreas)[number]
export type TraceStatus = (typeof traceStatuses)[number]
export type TraceNodeKind = (typeof traceNodeKinds)[number]
