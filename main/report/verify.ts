// Verification by a stranger: who signed which bytes; whether the receipt is whole; whether the pages are those the receipt gives;
// whether each determination comes out the same when it is made again. Nothing here trusts the file.
import type { Determination, RunSettings, TransactionRecord } from '../../shared/contract/interchange.ts'
import type {
  ReplayDifference,
  ReportProblem,
  SignatureDescription,
  VerificationResult,
} from '../../shared/contract/report.ts'
import { type Result, failed, ok } from '../../shared/kernel/result.ts'
import type { Pack, Trace } from '../engine/model.ts'
import { drawAppearance } from './appearance.ts'
import { checkSignature, sha256Of } from './cms.ts'
import { firstDifference } from './compare.ts'
import { derLength } from './der.ts'
import { describeCertificate } from './identity.ts'
import type { ReportEntry, ReportModel } from './model.ts'
import { type FontSource, shippedFonts } from './page/fonts.ts'
import { type PdfFile, dictionaryAt, openPdf, readObject, withoutLastRevision } from './pdf-file.ts'
import { textOf } from './pdf-syntax.ts'
import { type OpenReceipt, ReceiptRefused, inflateReceipt, openReceipt } from './receipt-reader.ts'
import { receiptKeyword } from './receipt.ts'
import type { Layout } from './release.ts'
import { renderReport } from './render.ts'
import {
  type Update,
  type UpdateValues,
  buildUpdate,
  coveredBytes,
  languageOf,
  readUpdateValues,
} from './signature-update.ts'

export type Verifying = {
  /** Makes a determination again with the pack of that hash; undefined when the pack is not at hand. */
  readonly determine: (
    record: TransactionRecord,
    settings: RunSettings,
    packHash: string,
  ) => { readonly determination: Determination; readonly trace: Trace } | undefined
  /** The pack itself, whose words the pages print. */
  readonly packByHash: (hash: string) => { readonly pack: Pack; readonly hash: string } | undefined
  /** Name and version of this product; pages of another version are not compared. */
  readonly product: string
  readonly fonts?: FontSource
  /** Draws pages and signatures as the product that made the report did; absent: as this product does. */
  readonly layout?: Pick<Layout, 'render' | 'drawSignature'>
}

const MAX_DIFFERENCES = 100

/** Verifies a report. Whatever the bytes are, the answer is a value, never an exception. */
export const verifyReport = async (bytes: Uint8Array, verifying: Verifying): Promise<VerificationResult> => {
  const file = { bytes: bytes.length, sha256: Buffer.from(sha256Of(bytes)).toString('hex') }
  const opened = openPdf(bytes)
  if (!opened.ok) return unreadable(file, opened.error)
  const receipt = receiptOf(opened.value)
  const signature = checkSignatures(opened.value, {
    fonts: verifying.fonts ?? shippedFonts,
    draw: verifying.layout?.drawSignature ?? drawAppearance,
    isOwnVersion: receipt.ok && receipt.value.head.product === verifying.product,
  })
  if (!receipt.ok) {
    const verdict = receipt.error.code === 'receipt-missing' ? 'missing' : 'broken'
    return { ...unreadable(file, receipt.error), signature, receipt: { verdict, problems: [receipt.error] } }
  }
  const { head, sha256, transactions } = receipt.value
  const checked = await replay(opened.value, receipt.value, verifying)
  return {
    file,
    report: {
      id: head.report,
      caseTitle: head.case.title,
      language: head.language,
      created: head.created,
      engine: head.engine,
      pack: head.pack,
      transactions,
      ...(head.caseHead === undefined ? {} : { caseHead: { size: head.caseHead.size, root: head.caseHead.root } }),
    },
    signature,
    ...checked,
    receipt: { ...checked.receipt, sha256 },
  }
}

const unreadable = (file: VerificationResult['file'], problem: ReportProblem): VerificationResult => ({
  file,
  signature: { verdict: 'invalid', signatures: [], problems: [problem] },
  receipt: { verdict: 'missing', problems: [problem] },
  pages: { verdict: 'not-compared', problems: [problem] },
  replay: { verdict: 'not-replayed', compared: 0, differing: 0, differences: [], problems: [problem] },
})

// Signatures

type SignatureChecking = {
  readonly fonts: FontSource
  readonly draw: Layout['drawSignature']
  readonly isOwnVersion: boolean
}

const checkSignatures = (file: PdfFile, checking: SignatureChecking): VerificationResult['signature'] => {
  const signatures: SignatureDescription[] = []
  for (let count = 2; count <= file.revisions.length; count += 1) {
    const revisions = file.revisions.slice(0, count)
    const end = revisions.at(-1)?.end ?? 0
    signatures.push(checkRevision({ bytes: file.bytes.subarray(0, end), revisions }, file.bytes.length, checking))
  }
  const isAllValid = signatures.every(({ verdict }) => verdict === 'valid')
  return {
    verdict: signatures.length === 0 ? 'not-signed' : isAllValid ? 'valid' : 'invalid',
    signatures,
    problems: signatures.flatMap(({ problems }) => problems),
  }
}

const checkRevision = (file: PdfFile, fileLength: number, checking: SignatureChecking): SignatureDescription => {
  const before = withoutLastRevision(file)
  const values = readUpdateValues(file, before)
  const covers = { coveredBytes: 0, coversWholeFile: false }
  if (!values.ok) return { field: '', verdict: 'invalid', ...covers, problems: [values.error] }
  const field = values.value.field.name
  const stated = {
    field,
    time: values.value.time,
    ...(values.value.reason === undefined ? {} : { reason: values.value.reason }),
  }
  const update = rebuild(file, before, values.value)
  if (!update.ok) return { ...stated, verdict: 'invalid', ...covers, problems: [update.error] }
  const [first, second] = coveredBytes(file.bytes, update.value, file.bytes.length)
  const coverage = {
    coveredBytes: first.length + second.length,
    coversWholeFile: file.bytes.length === fileLength,
  }
  const cms = signatureValue(file, update.value)
  if (!cms.ok) return { ...stated, verdict: 'invalid', ...coverage, problems: [cms.error] }
  const certificate = checkSignature(cms.value, sha256Of(first, second), field)
  if (!certificate.ok) return { ...stated, verdict: 'invalid', ...coverage, problems: [certificate.error] }
  const signer = describeCertificate(certificate.value)
  const problems: ReportProblem[] = []
  if (signer.subject.name !== values.value.signer) problems.push({ code: 'certificate-mismatch', field })
  if (values.value.time < signer.from || values.value.time > signer.to)
    problems.push({
      code: 'signing-time-outside-certificate',
      time: values.value.time,
      from: signer.from,
      to: signer.to,
    })
  const picture = checking.draw(
    {
      language: languageOf(file),
      width: values.value.field.width,
      height: values.value.field.height,
      signer,
      time: values.value.time,
      ...(values.value.reason === undefined ? {} : { reason: values.value.reason }),
    },
    checking.fonts,
  )
  if (checking.isOwnVersion && !Buffer.from(picture).equals(values.value.appearance))
    problems.push({ code: 'update-unexpected', at: before.bytes.length })
  return { ...stated, ...coverage, signer, verdict: problems.length === 0 ? 'valid' : 'invalid', problems }
}

/** Builds the update again from its values; but for the signature value, every byte must be the same. */
const rebuild = (file: PdfFile, before: PdfFile, values: UpdateValues): Result<Update, ReportProblem> => {
  const update = buildUpdate(before, values)
  if (!update.ok) return update
  const start = before.bytes.length
  const actual = file.bytes.subarray(start)
  const { bytes, valueFrom, valueThrough } = update.value
  const isSame = (from: number, through: number): boolean =>
    Buffer.from(actual.subarray(from, through)).equals(bytes.subarray(from, through))
  return actual.length === bytes.length &&
    isSame(0, valueFrom - start + 1) &&
    isSame(valueThrough - start - 1, bytes.length)
    ? update
    : failed({ code: 'update-unexpected', at: start })
}

const HEX = /^[0-9a-f]*$/

/** The signature value without its padding, which must be zeros. */
const signatureValue = (file: PdfFile, update: Update): Result<Uint8Array, ReportProblem> => {
  const text = Buffer.from(file.bytes.subarray(update.valueFrom + 1, update.valueThrough - 1)).toString('latin1')
  const bad = failed({ code: 'contents-malformed', at: update.valueFrom })
  if (!HEX.test(text) || text.length < 8) return bad
  const bytes = Buffer.from(text, 'hex')
  const length = derLength(bytes)
  if (length === undefined || length > bytes.length || bytes.subarray(length).some((octet) => octet !== 0)) return bad
  return ok(bytes.subarray(0, length))
}

// The receipt

export const receiptOf = (file: PdfFile): Result<OpenReceipt, ReportProblem> => {
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

// Replay and pages, in one pass over the transactions

type Checked = Pick<VerificationResult, 'receipt' | 'pages' | 'replay'>

const replay = async (file: PdfFile, receipt: OpenReceipt, verifying: Verifying): Promise<Checked> => {
  const { head } = receipt
  const pack = verifying.packByHash(head.pack.hash)
  const replayed = new Replay(head.settings, head.pack.hash, verifying)
  if (pack === undefined) {
    const problem: ReportProblem = { code: 'pack-not-shipped', ...head.pack }
    const refused = readThrough(receipt)
    return {
      receipt: refused === undefined ? { verdict: 'intact', problems: [] } : { verdict: 'broken', problems: [refused] },
      pages: { verdict: 'not-compared', problems: [problem] },
      replay: { verdict: 'not-replayed', compared: 0, differing: 0, differences: [], problems: [problem] },
    }
  }
  const model: ReportModel = { ...modelOf(receipt, pack), entries: replayed.over(receipt.entries()) }
  try {
    const render = verifying.layout?.render ?? renderReport
    const rendered = await render(model, { lang: head.language, fonts: verifying.fonts ?? shippedFonts })
    return {
      receipt: { verdict: 'intact', problems: [] },
      pages: rendered.ok
        ? comparePages(file, rendered.value.pdf, head.product, verifying.product)
        : { verdict: 'differ', problems: [rendered.error] },
      replay: replayed.result(),
    }
  } catch (error) {
    if (!(error instanceof ReceiptRefused)) throw error
    const { problem } = error
    return {
      receipt: { verdict: 'broken', problems: [problem] },
      pages: { verdict: 'not-compared', problems: [problem] },
      replay: { ...replayed.result(), verdict: 'not-replayed', problems: [problem] },
    }
  }
}

const readThrough = (receipt: OpenReceipt): ReportProblem | undefined => {
  try {
    for (const entry of receipt.entries()) if (entry.record.id === '') break
    return undefined
  } catch (error) {
    if (error instanceof ReceiptRefused) return error.problem
    throw error
  }
}

const modelOf = (
  { head }: OpenReceipt,
  pack: { readonly pack: Pack; readonly hash: string },
): Omit<ReportModel, 'entries'> => {
  const { client, organization, reference, preparedBy, title } = head.case
  const { lawDate, knowledgeDate } = head.settings
  return {
    id: head.report,
    case: {
      title,
      preparedBy,
      ...(client === undefined ? {} : { client }),
      ...(organization === undefined ? {} : { organization }),
      ...(reference === undefined ? {} : { reference }),
    },
    settings: {
      ...(lawDate === undefined ? {} : { lawDate }),
      ...(knowledgeDate === undefined ? {} : { knowledgeDate }),
    },
    pack,
    loadedPacks: head.loadedPacks,
    engine: head.engine,
    product: head.product,
    ...(head.rejectedRows === undefined ? {} : { rejectedRows: head.rejectedRows }),
    deadlines: head.deadlines.map(({ transaction, ...row }) => ({
      ...row,
      ...(transaction === undefined ? {} : { transaction }),
    })),
    positions: head.ledgers.positions.map(({ period, limit, remaining, crossedBy, ...row }) => ({
      ...row,
      ...(period === undefined ? {} : { period }),
      ...(limit === undefined ? {} : { limit }),
      ...(remaining === undefined ? {} : { remaining }),
      ...(crossedBy === undefined ? {} : { crossedBy }),
    })),
    ...(head.caseHead === undefined
      ? {}
      : {
          caseHead: {
            size: head.caseHead.size,
            root: head.caseHead.root,
            ...(head.caseHead.chain === undefined ? {} : { chain: head.caseHead.chain }),
          },
        }),
    created: head.created,
  }
}

const comparePages = (file: PdfFile, again: Uint8Array, made: string, own: string): VerificationResult['pages'] => {
  const base = file.bytes.subarray(0, file.revisions[0]?.end ?? 0)
  if (Buffer.from(base).equals(again)) return { verdict: 'same', problems: [] }
  if (made !== own) return { verdict: 'not-compared', problems: [{ code: 'pages-made-by-another-version', made, own }] }
  let at = 0
  while (at < base.length && base[at] === again[at]) at += 1
  return { verdict: 'differ', problems: [{ code: 'pages-differ', at }] }
}

class Replay {
  private readonly settings: RunSettings
  private readonly packHash: string
  private readonly verifying: Verifying
  private compared = 0
  private differing = 0
  private readonly differences: ReplayDifference[] = []
  private readonly problems: ReportProblem[] = []

  constructor(settings: RunSettings, packHash: string, verifying: Verifying) {
    this.settings = settings
    this.packHash = packHash
    this.verifying = verifying
  }

  *over(entries: Iterable<ReportEntry>): Generator<ReportEntry> {
    for (const entry of entries) {
      this.check(entry)
      yield entry
    }
  }

  private check({ record, determination, trace }: ReportEntry): void {
    const again = this.again(record)
    if (again === undefined) return
    this.compared += 1
    const inTrace = again.determination.trace === determination.trace ? undefined : firstDifference(trace, again.trace)
    const inAnswer = firstDifference(withoutEngine(determination), withoutEngine(again.determination))
    const difference: ReplayDifference | undefined =
      inTrace !== undefined
        ? { transaction: record.id, in: 'trace', ...inTrace }
        : inAnswer === undefined
          ? undefined
          : {
              transaction: record.id,
              in: 'determination',
              path: inAnswer.path,
              stated: inAnswer.stated,
              recomputed: inAnswer.recomputed,
            }
    if (difference === undefined) return
    this.differing += 1
    if (this.differences.length < MAX_DIFFERENCES) this.differences.push(difference)
  }

  private again(record: TransactionRecord): ReturnType<Verifying['determine']> {
    try {
      const made = this.verifying.determine(record, this.settings, this.packHash)
      if (made === undefined) this.note({ code: 'replay-failed', transaction: record.id, message: 'no pack' })
      return made
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      this.note({ code: 'replay-failed', transaction: record.id, message })
      return undefined
    }
  }

  private note(problem: ReportProblem): void {
    this.differing += 1
    if (this.problems.length < MAX_DIFFERENCES) this.problems.push(problem)
  }

  result(): VerificationResult['replay'] {
    const { compared, differing, differences, problems } = this
    return { verdict: differing === 0 ? 'same' : 'differs', compared, differing, differences, problems }
  }
}

/** The engine's own version may move on; the answer may not. */
const withoutEngine = (determination: Determination): Determination => ({
  ...determination,
  engine: '',
})
