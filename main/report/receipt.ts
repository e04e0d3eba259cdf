// The receipt: everything a stranger needs to make the determinations again, as one canonical JSON text (RFC 8785) attached to
// the report. Written piece by piece, since a case may hold more than fits in memory as one text; read the same way.
import { createHash, hash } from 'node:crypto'
import { constants, deflateRawSync, inflateRawSync } from 'node:zlib'
import { Zlib } from 'fflate'
import { z } from 'zod'
import { ledgerEntrySchema, withdrawnRecordSchema } from '../../shared/contract/casefile.ts'
import {
  type Determination,
  type TransactionRecord,
  determinationSchema,
  enforcedVerdictSchema,
  priorVerdictSchema,
  runSettingsSchema,
  carriedRecordSchema,
  transactionRecordSchema,
  verdictSchema,
} from '../../shared/contract/interchange.ts'
import { accountLedgers } from '../../shared/contract/ledger-keys.ts'
import type { ReportProblem } from '../../shared/contract/report.ts'
import { papers, reportKinds } from '../../shared/contract/values.ts'
import { canonicalJson } from '../../shared/kernel/canonical.ts'
import { type Result, failed, ok } from '../../shared/kernel/result.ts'
import { type Language, languages } from '../../shared/language/catalog.ts'
import type { QuestionTrace, RouteTrace, Trace } from '../engine/model.ts'
import type { ReportEntry, ReportModel } from './model.ts'

export const RECEIPT_FORMAT = 'diffusion-docket-receipt/4'
export const RECEIPT_FILE = 'receipt.json'

/** How the document's properties name the receipt; the cover prints the same digest. */
export const receiptKeyword = (sha256: string): string => `receipt sha256:${sha256}`

const words = z.strictObject({ en: z.string(), zh: z.string() })
const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/)
const packName = z.strictObject({ id: z.string(), version: z.string(), hash: z.string() })

const headMembers = {
  report: z.string(),
  language: z.enum(languages),
  product: z.string(),
  created: z.string(),
  engine: z.string(),
  pack: packName,
  loadedPacks: z.array(packName),
  settings: runSettingsSchema,
  case: z.strictObject({
    title: z.string(),
    reference: z.string().optional(),
    client: z.string().optional(),
    preparedBy: z.string(),
    organization: z.string().optional(),
  }),
  caseHead: z.strictObject({ size: z.number().int(), root: z.string(), chain: z.string().optional() }).optional(),
  rejectedRows: z.number().int().nonnegative().optional(),
  deadlines: z.array(
    z.strictObject({
      date: z.string(),
      what: words,
      citation: z.string(),
      transaction: z.string().optional(),
      status: z.enum(['met', 'due', 'overdue', 'missed', 'unknown', 'information']),
    }),
  ),
  ledgers: z.strictObject({
    sha256: z.string(),
    positions: z.array(
      z.strictObject({
        ledger: z.enum(accountLedgers),
        key: z.string(),
        period: z.string().optional(),
        limit: z.string().optional(),
        used: z.string(),
        remaining: z.string().optional(),
        /** What orders that were not settled might yet add, at most, and the first of them. */
        open: z.strictObject({ tpp: z.string(), first: z.string() }).optional(),
        citation: z.string(),
        crossedBy: z.string().optional(),
        moves: z
          .array(
            z.strictObject({
              on: z.iso.date(),
              transaction: z.string(),
              kind: z.enum(['use', 'attrition', 'unmeasured']),
              tpp: z.string(),
              used: z.string(),
            }),
          )
          .optional(),
      }),
    ),
  }),
}

const laterMembers = {
  layout: z.string(),
  asOf: z.iso.date(),
  entered: z.array(ledgerEntrySchema.extend({ by: z.string() })),
}

/** What the receipt says before its traces and transactions; each member is one line of the published schema. */
const currentHeadSchema = z.strictObject({
  format: z.literal(RECEIPT_FORMAT),
  ...headMembers,
  ...laterMembers,
  /** Transactions that count nowhere; absent where there is none. */
  withdrawn: z.array(withdrawnRecordSchema).min(1).optional(),
  paper: z.enum(papers),
  /** The one transaction of a memorandum; absent: the report is of the whole case. */
  subject: z.string().min(1).optional(),
  /** What the pages are narrowed to; the receipt has the whole case all the same. */
  kind: z.enum(reportKinds).optional(),
})

/** The third format: its pages are A4, and it does not say so. */
const thirdHeadSchema = z.strictObject({
  format: z.literal('diffusion-docket-receipt/3'),
  ...headMembers,
  ...laterMembers,
  /** Transactions that count nowhere; absent where there is none. */
  withdrawn: z.array(withdrawnRecordSchema).min(1).optional(),
})

/** The second format: its transactions state no positions of their own beside those that were carried to them. */
const secondHeadSchema = z.strictObject({
  format: z.literal('diffusion-docket-receipt/2'),
  ...headMembers,
  ...laterMembers,
})

/** The first format: it names no layout, no day and nothing that persons entered. */
const firstHeadSchema = z.strictObject({ format: z.literal('diffusion-docket-receipt/1'), ...headMembers })

export const receiptHeadSchema = z.discriminatedUnion('format', [
  currentHeadSchema,
  thirdHeadSchema,
  secondHeadSchema,
  firstHeadSchema,
])
export type ReceiptHead = z.infer<typeof receiptHeadSchema>

/** One transaction in the receipt: its verdicts stand under `answers`, its trace under `traces`, each once. */
const receiptTransactionSchema = z.strictObject({
  record: carriedRecordSchema,
  /** The positions as the facts state them, where the ledgers carried others to the record. */
  stated: transactionRecordSchema.pick({ positions: true }).optional(),
  determination: determinationSchema.extend({ codified: digest, prior: digest.optional(), enforced: digest }),
})
type ReceiptTransaction = z.infer<typeof receiptTransactionSchema>

/** The whole receipt, for those who read it at once and for the published JSON Schema. */
export const receiptSchema = currentHeadSchema.extend({
  answers: z.record(digest, z.union([verdictSchema, enforcedVerdictSchema, priorVerdictSchema])),
  steps: z.record(digest, z.looseObject({})),
  traces: z.record(
    digest,
    z.looseObject({
      prior: z.strictObject({ edition: z.string(), questions: z.array(digest), routes: z.array(digest) }).optional(),
      questions: z.array(digest),
      routes: z.array(digest),
    }),
  ),
  transactions: z.array(receiptTransactionSchema),
})

export type Receipt = {
  readonly deflated: Uint8Array
  readonly length: number
  readonly sha256: string
  readonly md5: Uint8Array
}

const BATCH_CHARACTERS = 1 << 20

type Failed = { readonly ok: false; readonly error: ReportProblem }

/** Collects transactions and writes the receipt once they are all in. */
export class ReceiptWriter {
  private readonly answers = new Map<string, string>()
  private readonly traces = new Map<string, string>()
  private readonly steps = new Map<string, string>()
  private readonly stepsByTrace = new Map<string, readonly string[]>()
  /** Ids of steps by their text as the engine orders it; putting each into canonical form once is enough. */
  private readonly stepIds = new Map<string, string>()
  private readonly batches: Uint8Array[] = []
  private batch: string[] = []
  private batchCharacters = 0
  private count = 0

  /** Takes a transaction and answers with the ids of its trace's steps: its questions and routes, then those of the earlier edition. */
  add({ stated, record, determination, trace }: ReportEntry): Result<readonly string[], ReportProblem> {
    const codified = this.intern(determination.codified, determination.id)
    if (!codified.ok) return codified
    const enforced = this.intern(determination.enforced, determination.id)
    if (!enforced.ok) return enforced
    const prior = determination.prior === undefined ? undefined : this.intern(determination.prior, determination.id)
    if (prior?.ok === false) return prior
    const steps = this.stepsByTrace.get(determination.trace) ?? this.addTrace(trace, determination)
    if ('error' in steps) return steps
    const { prior: _prior, ...withoutPrior } = determination
    const transaction: ReceiptTransaction = {
      record,
      ...statedBeside(record, stated),
      determination: {
        ...withoutPrior,
        codified: codified.value,
        enforced: enforced.value,
        ...(prior === undefined ? {} : { prior: prior.value }),
      },
    }
    const text = canonical(transaction, determination.id)
    if (!text.ok) return text
    this.batch.push(this.count === 0 ? text.value : `,${text.value}`)
    this.batchCharacters += text.value.length
    this.count += 1
    if (this.batchCharacters > BATCH_CHARACTERS) this.closeBatch()
    return ok(steps)
  }

  private addTrace(trace: Trace, { id, trace: name }: Determination): readonly string[] | Failed {
    const questions = this.addSteps(trace.questions, id)
    if ('error' in questions) return questions
    const routes = this.addSteps(trace.routes, id)
    if ('error' in routes) return routes
    const { prior } = trace
    const priorQuestions = this.addSteps(prior?.questions ?? [], id)
    if ('error' in priorQuestions) return priorQuestions
    const priorRoutes = this.addSteps(prior?.routes ?? [], id)
    if ('error' in priorRoutes) return priorRoutes
    const outline = prior === undefined ? {} : { prior: { ...prior, questions: priorQuestions, routes: priorRoutes } }
    const text = canonical({ ...trace, ...outline, questions, routes }, id)
    if (!text.ok) return text
    const ids = [...questions, ...routes, ...priorQuestions, ...priorRoutes]
    this.traces.set(name, text.value)
    this.stepsByTrace.set(name, ids)
    return ids
  }

  private addSteps(steps: readonly (QuestionTrace | RouteTrace)[], id: string): readonly string[] | Failed {
    const ids: string[] = []
    for (const step of steps) {
      const key = JSON.stringify(step)
      const known = this.stepIds.get(key)
      if (known !== undefined) {
        ids.push(known)
        continue
      }
      const text = canonical(step, id)
      if (!text.ok) return text
      const made = `sha256:${hash('sha256', text.value, 'hex')}`
      this.stepIds.set(key, made)
      this.steps.set(made, text.value)
      ids.push(made)
    }
    return ids
  }

  private intern(
    verdict: NonNullable<Determination['codified' | 'enforced' | 'prior']>,
    id: string,
  ): Result<string, ReportProblem> {
    const text = canonical(verdict, id)
    if (!text.ok) return text
    const name = `sha256:${hash('sha256', text.value, 'hex')}`
    this.answers.set(name, text.value)
    return ok(name)
  }

  private closeBatch(): void {
    this.batches.push(deflateRawSync(this.batch.join(''), { level: constants.Z_BEST_SPEED }))
    this.batch = []
    this.batchCharacters = 0
  }

  finish(head: z.infer<typeof currentHeadSchema>): Result<Receipt, ReportProblem> {
    this.closeBatch()
    const packed: Uint8Array[] = []
    const zlib = new Zlib({ level: 4 }, (chunk) => packed.push(chunk))
    const sha256 = createHash('sha256')
    const md5 = createHash('md5')
    let length = 0
    const write = (bytes: Uint8Array): void => {
      sha256.update(bytes)
      md5.update(bytes)
      length += bytes.length
      zlib.push(bytes)
    }
    const writeText = (text: string): void => write(Buffer.from(text, 'utf8'))
    const members: readonly (readonly [string, () => Result<true, ReportProblem>])[] = [
      ...Object.entries(head).map(([name, value]) => [name, () => writeMember(value)] as const),
      ['answers', () => writeMap(this.answers)] as const,
      ['steps', () => writeMap(this.steps)] as const,
      ['traces', () => writeMap(this.traces)] as const,
      ['transactions', () => writeTransactions()] as const,
    ]
    const writeMember = (value: unknown): Result<true, ReportProblem> => {
      const text = canonical(value, '')
      if (!text.ok) return text
      writeText(text.value)
      return ok(true)
    }
    const writeMap = (map: ReadonlyMap<string, string>): Result<true, ReportProblem> => {
      writeText('{')
      for (const [index, name] of [...map.keys()].toSorted().entries())
        writeText(`${index === 0 ? '' : ','}${JSON.stringify(name)}:${map.get(name) ?? ''}`)
      writeText('}')
      return ok(true)
    }
    const writeTransactions = (): Result<true, ReportProblem> => {
      writeText('[')
      for (const batch of this.batches) write(inflateRawSync(batch))
      writeText(']')
      return ok(true)
    }
    writeText('{')
    const present = members.toSorted(([left], [right]) => (left < right ? -1 : 1))
    for (const [index, [name, writeValue]] of present.entries()) {
      writeText(`${index === 0 ? '' : ','}${JSON.stringify(name)}:`)
      const written = writeValue()
      if (!written.ok) return written
    }
    writeText('}')
    zlib.push(new Uint8Array(), true)
    return ok({ deflated: Buffer.concat(packed), length, sha256: sha256.digest('hex'), md5: md5.digest() })
  }
}

/** Records with the same positions are one: nothing stands beside them. */
const statedBeside = (
  { positions: carried }: TransactionRecord,
  { positions }: TransactionRecord,
): Pick<ReceiptTransaction, 'stated'> =>
  JSON.stringify(carried) === JSON.stringify(positions) ? {} : { stated: positions === undefined ? {} : { positions } }

const canonical = (value: unknown, transaction: string): Result<string, ReportProblem> => {
  const text = canonicalJson(value)
  return text.ok ? text : failed({ code: 'not-json', transaction, path: text.error.path })
}

/** The receipt's head of a model; absent members stay absent. */
export const receiptHead = (
  model: ReportModel,
  language: Language,
): Result<z.infer<typeof currentHeadSchema>, ReportProblem> => {
  const positions = [...model.positions]
  const text = canonical(positions, '')
  if (!text.ok) return text
  const { preparedBy, title, client, organization, reference } = model.case
  return ok({
    format: RECEIPT_FORMAT,
    layout: model.layout,
    paper: model.paper,
    ...(model.subject === undefined ? {} : { subject: model.subject }),
    ...(model.kind === undefined ? {} : { kind: model.kind }),
    asOf: model.asOf,
    entered: [...model.entered],
    ...(model.withdrawn === undefined ? {} : { withdrawn: [...model.withdrawn] }),
    report: model.id,
    language,
    product: model.product,
    created: model.created,
    engine: model.engine,
    pack: { id: model.pack.pack.id, version: model.pack.pack.version, hash: model.pack.hash },
    loadedPacks: [...model.loadedPacks],
    settings: {
      ...(model.settings.lawDate === undefined ? {} : { lawDate: model.settings.lawDate }),
      ...(model.settings.knowledgeDate === undefined ? {} : { knowledgeDate: model.settings.knowledgeDate }),
    },
    case: {
      title,
      preparedBy,
      ...(client === undefined ? {} : { client }),
      ...(organization === undefined ? {} : { organization }),
      ...(reference === undefined ? {} : { reference }),
    },
    ...(model.caseHead === undefined ? {} : { caseHead: model.caseHead }),
    ...(model.rejectedRows === undefined ? {} : { rejectedRows: model.rejectedRows }),
    deadlines: [...model.deadlines],
    ledgers: {
      sha256: hash('sha256', text.value, 'hex'),
      positions: positions.map(({ moves, ...row }) => ({
        ...row,
        ...(moves === undefined ? {} : { moves: [...moves] }),
      })),
    },
  })
}

/** The published JSON Schema of a receipt, draft 2020-12. */
export const receiptJsonSchema = (): unknown => ({
  title: 'Receipt of a determination report',
  description:
    'Canonical JSON (RFC 8785). Verdicts stand under answers and the steps of evaluations under steps, each once, named by the SHA-256 of its canonical text. A trace lists its steps by name and is named by the SHA-256 of its canonical text with the steps in place; transactions refer to verdicts and traces by name.',
  ...z.toJSONSchema(receiptSchema),
})
