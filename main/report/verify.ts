// Verification by a stranger: who signed which bytes; whether the receipt is whole; and whatever follows from its records made again,
// by the release that made the report: determinations, registers, pages, pictures of signatures. Nothing here trusts the file.
import type { RunSettings, TransactionRecord } from '../../shared/contract/interchange.ts'
import type { ReplayDifference, ReportProblem, VerificationResult } from '../../shared/contract/report.ts'
import { type Result, failed, ok } from '../../shared/kernel/result.ts'
import { sha256Of } from './cms.ts'
import { type Parting, firstDifference } from './compare.ts'
import type { PackName, ReportEntry, ReportModel } from './model.ts'
import type { FontSource } from './page/fonts.ts'
import { MAX_REPORT_BYTES, type PdfFile, activeContent, dictionaryAt, openPdf, readObject } from './pdf-file.ts'
import { textOf } from './pdf-syntax.ts'
import { modelOf } from './receipt-model.ts'
import { type OpenReceipt, ReceiptRefused, inflateReceipt, openReceipt } from './receipt-reader.ts'
import { type ReceiptHead, receiptKeyword } from './receipt.ts'
import {
  type Layout,
  type OpenMachine,
  type RecordMalformed,
  type RegistersAsked,
  ReleaseDamaged,
  type Taken,
} from './release.ts'
import { type Drawing, asFirstSigned, checkSignatures } from './signatures.ts'
import { checkTimes } from './times.ts'
import { BesideToday } from './today.ts'

/** What a receipt says it was made with. */
export type MadeWith = {
  readonly product: string
  readonly packHash: string
  readonly engine: string
  readonly layout?: string
}

/** A release of this product, able to make its reports again. */
export type Release = {
  readonly machine: OpenMachine
  readonly layout: Layout
  readonly fonts: FontSource
  /** Every pack that shipped with it. */
  readonly loadedPacks: readonly PackName[]
  /** Whether it is what this product itself decides and lays out with. */
  readonly isCurrent: boolean
}

export type Verifying = {
  /** The release of that name; undefined for a name that this product does not keep, and then nothing is made again. */
  readonly releaseOf: (made: MadeWith) => Release | undefined
  /** What draws pictures of signatures beside the release that made the report: another one may have countersigned it. */
  readonly drawings?: () => Iterable<Drawing>
  /** What this product decides with today, to be set beside the answers of an older release. */
  readonly today?: OpenMachine
  /** The day from which the rule is in effect, by the pack of this product. */
  readonly since: string
  /** The reader's clock, UTC. */
  readonly now: string
}

const MAX_DIFFERENCES = 100

/** Verifies a report. Whatever the bytes are, the answer is a value, never an exception. */
export const verifyReport = async (bytes: Uint8Array, verifying: Verifying): Promise<VerificationResult> => {
  const file = { bytes: bytes.length, sha256: Buffer.from(sha256Of(bytes)).toString('hex') }
  const opened = openPdf(bytes)
  if (!opened.ok) return unreadable(file, opened.error)
  const receipt = findReceipt(opened.value)
  const found = receipt.ok ? releaseFor(verifying, receipt.value.head) : undefined
  const release = found?.release
  const { drawings } = verifying
  const signature = checkSignatures(
    opened.value,
    release === undefined
      ? undefined
      : function* () {
          yield release
          yield* drawings?.() ?? []
        },
  )
  if (!receipt.ok) {
    const verdict = receipt.error.code === 'receipt-missing' ? 'missing' : 'broken'
    return { ...unreadable(file, receipt.error), signature, receipt: { verdict, problems: [receipt.error] } }
  }
  const { head, sha256 } = receipt.value
  const times = checkTimes({
    created: head.created,
    withdrawn: ('withdrawn' in head ? head.withdrawn : undefined) ?? [],
    signatures: signature.signatures,
    since: verifying.since,
    now: verifying.now,
  })
  const { transactions, today, ...checked } =
    release === undefined
      ? notMadeAgain(receipt.value, found?.damaged)
      : await makeAgain(opened.value, receipt.value, release, verifying, signature.problems.some(isOfBytes))
  return {
    file,
    report: {
      ...described(head),
      // Of a release that is not kept nobody knows; that nothing was made again is said beside it.
      hasPositionsAsStated: (release !== undefined && release.machine.begin === undefined) || isMemorandum(head),
      transactions,
    },
    signature,
    ...checked,
    receipt: { ...checked.receipt, sha256 },
    times,
    ...(today === undefined ? {} : { today }),
  }
}

/** The release that a receipt names, or which of its kept files is not what it was. */
const releaseFor = (
  { releaseOf }: Verifying,
  head: ReceiptHead,
): { readonly release?: Release; readonly damaged?: string } => {
  try {
    const release = releaseOf(madeWith(head))
    return release === undefined ? {} : { release }
  } catch (error) {
    if (error instanceof ReleaseDamaged) return { damaged: error.file }
    throw error
  }
}

const madeWith = (head: ReceiptHead): MadeWith => ({
  product: head.product,
  packHash: head.pack.hash,
  engine: head.engine,
  ...('layout' in head ? { layout: head.layout } : {}),
})

/** Problems of a signature that say nothing against the bytes of the file. */
const OF_SIGNER: ReadonlySet<string> = new Set<ReportProblem['code']>([
  'signed-by-same-key',
  'signing-time-outside-certificate',
])

const isOfBytes = ({ code }: ReportProblem): boolean => !OF_SIGNER.has(code)

const MAX_ENTERED = 100

/** Of a memorandum the positions before its transaction come from transactions that it does not carry. */
const isMemorandum = (head: ReceiptHead): boolean => 'subject' in head && head.subject !== undefined

type Described = Omit<NonNullable<VerificationResult['report']>, 'transactions' | 'hasPositionsAsStated'>

const described = (head: ReceiptHead): Described => {
  const { client, organization, reference, preparedBy, title } = head.case
  const { lawDate, knowledgeDate } = head.settings
  return {
    id: head.report,
    caseTitle: title,
    preparedBy,
    ...(client === undefined ? {} : { client }),
    ...(organization === undefined ? {} : { organization }),
    ...(reference === undefined ? {} : { reference }),
    language: head.language,
    created: head.created,
    ...('subject' in head && head.subject !== undefined ? { subject: head.subject } : {}),
    ...('kind' in head && head.kind !== undefined ? { kind: head.kind } : {}),
    ...('asOf' in head ? { asOf: head.asOf } : {}),
    ...(lawDate === undefined || lawDate === null ? {} : { lawDate }),
    ...(knowledgeDate === undefined || knowledgeDate === null ? {} : { knowledgeDate }),
    product: head.product,
    engine: head.engine,
    ...('layout' in head ? { layout: head.layout } : {}),
    pack: head.pack,
    ...(head.rejectedRows === undefined ? {} : { rejectedRows: head.rejectedRows }),
    ...('entered' in head ? { entered: head.entered.slice(0, MAX_ENTERED), enteredCount: head.entered.length } : {}),
    ...('withdrawn' in head && head.withdrawn !== undefined
      ? { withdrawn: head.withdrawn.slice(0, MAX_ENTERED), withdrawnCount: head.withdrawn.length }
      : {}),
    ...(head.caseHead === undefined ? {} : { caseHead: { size: head.caseHead.size, root: head.caseHead.root } }),
  }
}

/** What is said of a file that is too large to be read. */
export const tooLarge = (bytes: number): VerificationResult =>
  unreadable({ bytes, sha256: '' }, { code: 'file-too-large', bytes, limit: MAX_REPORT_BYTES })

const unreadable = (file: VerificationResult['file'], problem: ReportProblem): VerificationResult => ({
  file,
  signature: { verdict: 'invalid', signatures: [], problems: [problem], remarks: [] },
  receipt: { verdict: 'missing', problems: [] },
  pages: { verdict: 'not-compared', problems: [] },
  replay: { verdict: 'not-replayed', compared: 0, differing: 0, differences: [], problems: [] },
  registers: { verdict: 'not-made', problems: [] },
  times: { verdict: 'not-compared', problems: [] },
})

// The receipt

/** What a report carries, for whoever sets it beside something else; nothing of it is judged here. */
export type Carried = {
  readonly receipt: OpenReceipt
  /** SHA-256 of the file as its preparer signed it, before anybody stamped or countersigned it. */
  readonly firstSigned: string
}

export const carriedIn = (bytes: Uint8Array): Result<Carried, ReportProblem> => {
  const file = openPdf(bytes)
  if (!file.ok) return file
  const receipt = findReceipt(file.value)
  if (!receipt.ok) return receipt
  const firstSigned = Buffer.from(sha256Of(asFirstSigned(file.value))).toString('hex')
  return ok({ receipt: receipt.value, firstSigned })
}

const findReceipt = (file: PdfFile): Result<OpenReceipt, ReportProblem> => {
  const missing = failed({ code: 'receipt-missing', path: '/AF' } as const)
  const trailer = file.revisions.at(-1)?.trailer.entries
  const catalog = dictionaryAt(file, trailer?.get('Root'))
  const associated = catalog?.entries.get('AF')
  const specification = associated?.kind === 'array' ? dictionaryAt(file, associated.items[0]) : undefined
  const streamAt = dictionaryAt(file, specification?.entries.get('EF'))?.entries.get('F')
  if (streamAt?.kind !== 'reference') return missing
  const object = readObject(file, streamAt.id)
  if (!object.ok || object.value.stream === undefined || object.value.value.kind !== 'dictionary') return missing
  const size = dictionaryAt(file, object.value.value.entries.get('Params'))?.entries.get('Size')
  const text = inflateReceipt(object.value.stream, size?.kind === 'number' ? Number(size.text) : 0)
  if (!text.ok) return text
  const receipt = openReceipt(text.value)
  if (!receipt.ok) return receipt
  const info = dictionaryAt(file, trailer?.get('Info'))?.entries.get('Keywords')
  const keywords = info?.kind === 'reference' ? readObject(file, info.id) : undefined
  const printed = keywords?.ok === true ? (textOf(keywords.value.value) ?? '') : ''
  return printed === receiptKeyword(receipt.value.sha256)
    ? receipt
    : failed({ code: 'receipt-digest-differs', printed, actual: receipt.value.sha256 })
}

// What follows from the records, made again in one pass over them

type Checked = Pick<VerificationResult, 'receipt' | 'pages' | 'replay' | 'registers' | 'today'> & {
  readonly transactions: number
}

const notReplayed = { compared: 0, differing: 0, differences: [] } as const

/** The receipt is read to its end; that is all that can be done without the release that made the report. */
const notMadeAgain = (receipt: OpenReceipt, damaged: string | undefined): Checked => {
  const { pack, product, engine } = receipt.head
  const problem: ReportProblem =
    damaged === undefined
      ? { code: 'release-not-kept', product, engine, pack: pack.version, hash: pack.hash }
      : { code: 'release-damaged', product, file: damaged }
  const unchecked = (transactions: number, broken?: ReportProblem): Checked => ({
    transactions,
    receipt: broken === undefined ? { verdict: 'intact', problems: [] } : { verdict: 'broken', problems: [broken] },
    pages: { verdict: 'not-compared', problems: [problem] },
    replay: { verdict: 'not-replayed', ...notReplayed, problems: [] },
    registers: { verdict: 'not-made', problems: [] },
  })
  let transactions = 0
  try {
    for (const { record } of receipt.entries(asItStands)) transactions += record.id === '' ? 0 : 1
    return unchecked(transactions)
  } catch (error) {
    if (error instanceof ReceiptRefused) return unchecked(transactions, error.problem)
    throw error
  }
}

/** A record of a release that is not kept: no schema is at hand, and nothing but its id is used. */
const asItStands = (value: unknown): Result<Pick<TransactionRecord, 'id'>, RecordMalformed> =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
    ? ok({ id: value.id })
    : failed({ code: 'record-malformed', path: 'id' })

const makeAgain = async (
  file: PdfFile,
  receipt: OpenReceipt,
  release: Release,
  verifying: Verifying,
  isChangedAfterSigning: boolean,
): Promise<Checked> => {
  const { head } = receipt
  const today =
    release.isCurrent || verifying.today === undefined ? undefined : new BesideToday(verifying.today, head.settings)
  const replayed = new Replay(head.settings, release.machine, today)
  const entries = replayed.over(receipt)
  const model: ReportModel = { ...modelOf(head, release.machine), entries }
  const broken = (problem: ReportProblem): Checked => ({
    transactions: replayed.count,
    receipt: { verdict: 'broken', problems: [problem] },
    pages: { verdict: 'not-compared', problems: [] },
    replay: { ...replayed.result(), verdict: 'not-replayed' },
    registers: { verdict: 'not-made', problems: [] },
  })
  let pages: VerificationResult['pages']
  try {
    const rendered = await release.layout.render(model, { lang: head.language, fonts: release.fonts })
    pages = rendered.ok
      ? comparePages(file, rendered.value.pdf, isChangedAfterSigning)
      : { verdict: 'not-compared', problems: [rendered.error] }
  } catch (error) {
    if (error instanceof ReceiptRefused) return broken(error.problem)
    pages = { verdict: 'not-compared', problems: [{ code: 'pages-not-drawn', message: messageOf(error) }] }
  }
  try {
    // Where the pages could not be drawn to their end, the rest of the records is read here.
    for (const { record } of entries) if (record.id === '') break
  } catch (error) {
    if (error instanceof ReceiptRefused) return broken(error.problem)
    throw error
  }
  const isComplete = replayed.result().compared === replayed.count
  return {
    transactions: replayed.count,
    receipt: { verdict: 'intact', problems: [] },
    pages: isComplete ? pages : { ...pages, verdict: 'not-compared' },
    replay: replayed.result(),
    registers: isComplete ? checkRegisters(head, replayed.made, release) : { verdict: 'not-made', problems: [] },
    ...(today === undefined ? {} : { today: today.result(head, registersAsked(head)) }),
  }
}

/** The pages that were signed are those of the base; what an update laid over them is found by the check of the signatures. */
const comparePages = (
  file: PdfFile,
  again: Uint8Array,
  isChangedAfterSigning: boolean,
): VerificationResult['pages'] => {
  const base = file.bytes.subarray(0, file.revisions[0]?.end ?? 0)
  const isSame = Buffer.from(base).equals(again)
  if (isSame && !isChangedAfterSigning) return { verdict: 'same', problems: [] }
  const active = activeContent(file).map((action): ReportProblem => ({ code: 'active-content', action }))
  if (isSame) return { verdict: 'not-compared', problems: [...active, { code: 'pages-changed-after' }] }
  let at = 0
  while (at < base.length && base[at] === again[at]) at += 1
  return { verdict: 'differ', problems: [...active, { code: 'pages-differ', at }] }
}

const registersAsked = (head: ReceiptHead): RegistersAsked => ({
  settings: head.settings,
  created: head.created,
  entered: 'entered' in head ? head.entered : [],
  ...('asOf' in head ? { asOf: head.asOf } : {}),
  ...('kind' in head && head.kind !== undefined ? { kind: head.kind } : {}),
})

/** Deadlines, positions and the list of packs, each as the release would fill it from these records. */
const checkRegisters = (
  head: ReceiptHead,
  made: readonly Pick<ReportEntry, 'record' | 'determination'>[],
  release: Release,
): VerificationResult['registers'] => {
  const problems: ReportProblem[] = []
  const asked = registersAsked(head)
  try {
    const ways = release.machine.registers(made, asked).map(({ deadlines, positions }) => ({
      deadlines: firstDifference(head.deadlines, deadlines),
      positions: firstDifference(head.ledgers.positions, positions),
    }))
    const [best] = ways.toSorted((left, right) => partings(left) - partings(right))
    for (const register of ['deadlines', 'positions'] as const) {
      const parting = best?.[register]
      if (parting !== undefined)
        problems.push({
          code: 'register-differs',
          register,
          path: parting.path,
          stated: parting.stated,
          recomputed: parting.recomputed,
        })
    }
  } catch (error) {
    return { verdict: 'not-made', problems: [{ code: 'registers-not-made', message: messageOf(error) }] }
  }
  problems.push(...packsUnknown(head, release))
  return { verdict: problems.length === 0 ? 'same' : 'differ', problems }
}

/** A product ships more packs as the law is amended: a report names its own and none that its release does not know. */
const packsUnknown = (head: ReceiptHead, { loadedPacks }: Release): readonly ReportProblem[] => {
  const isOf = (left: PackName, right: PackName): boolean => firstDifference(left, right) === undefined
  const unknown = head.loadedPacks.findIndex(
    (stated, index) =>
      !loadedPacks.some((known) => isOf(stated, known)) ||
      head.loadedPacks.slice(0, index).some((before) => isOf(stated, before)),
  )
  const lacksOwn = !head.loadedPacks.some((stated) => isOf(stated, head.pack))
  if (unknown < 0 && !lacksOwn) return []
  return [
    {
      code: 'register-differs',
      register: 'packs',
      path: unknown < 0 ? 'loadedPacks' : `loadedPacks/${unknown}`,
      stated: head.loadedPacks[Math.max(unknown, 0)]?.hash ?? '',
      recomputed: head.pack.hash,
    },
  ]
}

const partings = (way: { readonly deadlines: unknown; readonly positions: unknown }): number =>
  (way.deadlines === undefined ? 0 : 1) + (way.positions === undefined ? 0 : 1)

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Where the positions carried to a transaction, its trace and its answer first part from those made again. */
const differenceOf = (
  record: TransactionRecord,
  determination: unknown,
  trace: unknown,
  again: Taken,
): ReplayDifference | undefined => {
  const transaction = record.id
  const carried = firstDifference(record.positions, again.record.positions)
  if (carried !== undefined) return { transaction, in: 'positions', ...withoutNode(carried) }
  const inTrace = firstDifference(trace, again.trace)
  if (inTrace !== undefined) return { transaction, in: 'trace', ...inTrace }
  const inAnswer = firstDifference(determination, again.determination)
  return inAnswer === undefined ? undefined : { transaction, in: 'determination', ...withoutNode(inAnswer) }
}

const withoutNode = ({ node: _node, ...parting }: Parting): Omit<Parting, 'node'> => parting

class Replay {
  private readonly settings: RunSettings
  private readonly machine: OpenMachine
  private readonly present: BesideToday | undefined
  private compared = 0
  private differing = 0
  private readonly differences: ReplayDifference[] = []
  private readonly problems: ReportProblem[] = []
  private pending: Generator<ReportEntry> | undefined
  /** Transactions read. */
  count = 0
  /** What was made again, in order. */
  readonly made: Pick<ReportEntry, 'record' | 'determination'>[] = []

  constructor(settings: RunSettings, machine: OpenMachine, present: BesideToday | undefined) {
    this.settings = settings
    this.machine = machine
    this.present = present
  }

  /** The transactions as the release determines them again, whatever the receipt says of them; it may be taken up where it was left. */
  over(receipt: OpenReceipt): Iterable<ReportEntry> {
    this.pending = this.entries(receipt)
    const { pending } = this
    return { [Symbol.iterator]: () => ({ next: () => pending.next() }) }
  }

  private *entries(receipt: OpenReceipt): Generator<ReportEntry> {
    const take = this.begun(receipt.head)
    for (const { record, stated, determination, trace } of receipt.entries(this.machine.readRecord)) {
      this.count += 1
      const again = this.again(take, record, stated)
      if (again === undefined) continue
      this.compare(record, determination, trace, again)
      this.present?.take(again.record, stated, again.determination)
      this.made.push({ record: stated, determination: again.determination })
      yield { ...again, stated }
    }
  }

  /** Takes the facts in their order; a machine that carries nothing takes the positions as they stand in the receipt. */
  private begun(head: ReceiptHead): (record: TransactionRecord, stated: TransactionRecord) => Taken {
    const carry = this.carrier(head)
    if (carry === undefined) return (record) => ({ record, ...this.machine.determine(record, this.settings) })
    return (_record, stated) => {
      const { isInOrder, ...taken } = carry(stated)
      if (!isInOrder) throw new ReceiptRefused({ code: 'transaction-out-of-order', transaction: stated.id })
      return taken
    }
  }

  private carrier(head: ReceiptHead): ReturnType<NonNullable<OpenMachine['begin']>> | undefined {
    try {
      return this.machine.begin?.(this.settings, 'entered' in head ? head.entered : [])
    } catch {
      // What persons entered cannot be taken by any ledger: the registers, which need it too, say so.
      return undefined
    }
  }

  private compare(record: TransactionRecord, determination: unknown, trace: unknown, again: Taken): void {
    this.compared += 1
    const difference = differenceOf(record, determination, trace, again)
    if (difference === undefined) return
    this.differing += 1
    if (this.differences.length < MAX_DIFFERENCES) this.differences.push(difference)
  }

  private again(
    take: (record: TransactionRecord, stated: TransactionRecord) => Taken,
    record: TransactionRecord,
    stated: TransactionRecord,
  ): Taken | undefined {
    try {
      return take(record, stated)
    } catch (error) {
      if (error instanceof ReceiptRefused) throw error
      this.differing += 1
      if (this.problems.length < MAX_DIFFERENCES)
        this.problems.push({ code: 'replay-failed', transaction: record.id, message: messageOf(error) })
      return undefined
    }
  }

  result(): VerificationResult['replay'] {
    const { compared, differing, differences, problems } = this
    return { verdict: differing === 0 ? 'same' : 'differs', compared, differing, differences, problems }
  }
}
