// The signatures of a report: each is an update that is built again and compared byte by byte, with a value that names its signer and
// may carry a time stamp.
import type {
  IdentityDescription,
  ReportProblem,
  SignatureDescription,
  SignatureRemark,
  VerificationResult,
} from '../../shared/contract/report.ts'
import { type Result, failed, ok } from '../../shared/kernel/result.ts'
import type { Language } from '../../shared/language/catalog.ts'
import { asOneTypesIt, hidesSomething } from '../../shared/kernel/shown.ts'
import type { AppearanceValues } from './appearance.ts'
import { type Signed, checkSignature, sha256Of, withTimestamp } from './cms.ts'
import { derLength } from './der.ts'
import { describeCertificate, issuerOf, keyInside } from './identity.ts'
import { type PdfFile, withoutLastRevision } from './pdf-file.ts'
import type { FontSource } from './page/fonts.ts'
import type { Layout } from './release.ts'
import {
  type Update,
  type UpdateValues,
  buildUpdate,
  coveredBytes,
  languageOf,
  readUpdateValues,
} from './signature-update.ts'
import { checkTimestamp, describeTimestamp } from './timestamp.ts'

/** What draws the picture of a signature again. */
export type Drawing = { readonly layout: Pick<Layout, 'drawSignature'>; readonly fonts: FontSource }

/** One after the other, each made when it is asked for. */
type Drawings = () => Iterable<Drawing>

export const checkSignatures = (file: PdfFile, drawings: Drawings | undefined): VerificationResult['signature'] => {
  const signatures: SignatureDescription[] = []
  const signedWith = new Map<string, string>()
  for (let count = 2; count <= file.revisions.length; count += 1)
    signatures.push(checkRevision(untilRevision(file, count), file.bytes.length, drawings, signedWith))
  const isAllValid = signatures.every(({ verdict }) => verdict === 'valid')
  return {
    verdict: signatures.length === 0 ? 'not-signed' : isAllValid ? 'valid' : 'invalid',
    signatures,
    problems: signatures.flatMap(({ problems }) => problems),
    remarks: remarksOn(signatures),
  }
}

/** The file as it was with so many of its sections. */
const untilRevision = (file: PdfFile, count: number): PdfFile => {
  const revisions = file.revisions.slice(0, count)
  return { bytes: file.bytes.subarray(0, revisions.at(-1)?.end ?? 0), revisions }
}

/** A signature that is what its update says it is; its time stamp is not checked yet. */
export type OpenSignature = {
  readonly values: UpdateValues
  readonly update: Update
  /** The CMS value without the zeros that fill its place. */
  readonly cms: Uint8Array
  readonly signed: Signed
}

type Unopened = Partial<Pick<OpenSignature, 'values' | 'update'>> & { readonly problem: ReportProblem }

/** The signature that the last section of the file is. */
const openLast = (file: PdfFile): OpenSignature | Unopened => {
  const before = withoutLastRevision(file)
  const read = readUpdateValues(file, before)
  if (!read.ok) return { problem: read.error }
  const values = read.value
  const built = rebuild(file, before, values)
  if (!built.ok) return { values, problem: built.error }
  const update = built.value
  const cms = signatureValue(file, update)
  if (!cms.ok) return { values, update, problem: cms.error }
  const digest = sha256Of(...coveredBytes(file.bytes, update, file.bytes.length))
  const signed = checkSignature(cms.value, digest, values.field.name)
  if (!signed.ok) return { values, update, problem: signed.error }
  return { values, update, cms: cms.value, signed: signed.value }
}

/** The newest signature of a report in which every signature and time stamp stands; whether the report is whole is not asked. */
export const newestSignature = (file: PdfFile): Result<OpenSignature, ReportProblem> => {
  if (file.revisions.length < 2) return failed({ code: 'not-signed' })
  const [problem] = checkSignatures(file, undefined).problems
  if (problem !== undefined) return failed(problem)
  const opened = openLast(file)
  return 'problem' in opened ? failed(opened.problem) : ok(opened)
}

/** The bytes of the file with another value in the place of a signature; undefined where it has no room there. */
export const withSignatureValue = (file: PdfFile, update: Update, cms: Uint8Array): Uint8Array | undefined => {
  const digits = update.valueThrough - update.valueFrom - 2
  if (cms.length * 2 > digits) return undefined
  const bytes = Buffer.from(file.bytes)
  bytes.write(Buffer.from(cms).toString('hex').padEnd(digits, '0'), update.valueFrom + 1, 'latin1')
  return bytes
}

/** The report as its preparer signed it: without what came after the first signature, and without the time stamp of that one. */
export const asFirstSigned = (file: PdfFile): Uint8Array => {
  const first = untilRevision(file, 2)
  const opened = file.revisions.length < 2 ? undefined : openLast(first)
  if (opened === undefined || 'problem' in opened || opened.signed.token === undefined) return first.bytes
  const bare = withTimestamp(opened.cms)
  return (bare === undefined ? undefined : withSignatureValue(first, opened.update, bare)) ?? first.bytes
}

const checkRevision = (
  file: PdfFile,
  fileLength: number,
  drawings: Drawings | undefined,
  /** Keys of the signatures before, with their fields; this one comes to them. */
  signedWith: Map<string, string>,
): SignatureDescription => {
  const opened = openLast(file)
  const { values, update } = opened
  const field = values?.field.name ?? ''
  const [first, second] = update === undefined ? [[], []] : coveredBytes(file.bytes, update, file.bytes.length)
  const stated = {
    field,
    ...(values === undefined ? {} : { time: values.time }),
    ...(values?.reason === undefined ? {} : { reason: values.reason }),
    coveredBytes: first.length + second.length,
    coversWholeFile: update !== undefined && file.bytes.length === fileLength,
  }
  if ('problem' in opened) return { ...stated, verdict: 'invalid', problems: [opened.problem] }
  const { signed } = opened
  const signer = describeCertificate(signed.signer)
  const stamp = signed.token === undefined ? undefined : checkTimestamp(signed.token, signed.value, field)
  const key = Buffer.from(keyInside(signed.signer.raw) ?? []).toString('hex')
  const other = signedWith.get(key)
  signedWith.set(key, other ?? field)
  const problems = [
    ...problemsOf(opened, signer, languageOf(file), drawings),
    ...(other === undefined ? [] : [{ code: 'signed-by-same-key', field, other } as const]),
    ...(stamp === undefined || stamp.ok ? [] : [stamp.error]),
  ]
  return {
    ...stated,
    signer,
    issuer: issuerOf(signed.signer, signed.certificates),
    ...(stamp?.ok === true ? { timestamp: describeTimestamp(stamp.value) } : {}),
    verdict: problems.length === 0 ? 'valid' : 'invalid',
    problems,
  }
}

/** What the update says of its signer, against the certificate. */
const problemsOf = (
  { values }: OpenSignature,
  signer: IdentityDescription,
  language: Language,
  drawings: Drawings | undefined,
): readonly ReportProblem[] => {
  const { field, time, reason, appearance } = values
  const problems: ReportProblem[] = []
  if (signer.subject.name !== values.signer) problems.push({ code: 'certificate-mismatch', field: field.name })
  if (time < signer.from || time > signer.to)
    problems.push({ code: 'signing-time-outside-certificate', time, from: signer.from, to: signer.to })
  if (drawings === undefined) return problems
  const { width, height } = field
  const asked = { language, width, height, signer, time, ...(reason === undefined ? {} : { reason }) }
  if (!isDrawn(asked, appearance, drawings)) problems.push({ code: 'picture-differs', field: field.name })
  return problems
}

/** Whether one of the products that may have signed draws this picture of these values. */
const isDrawn = (asked: AppearanceValues, appearance: Uint8Array, drawings: Drawings): boolean => {
  for (const { layout, fonts } of drawings())
    if (Buffer.from(layout.drawSignature(asked, fonts)).equals(appearance)) return true
  return false
}

/** What a reader should know of the names, though nothing is wrong with the signatures. */
const remarksOn = (signatures: readonly SignatureDescription[]): readonly SignatureRemark[] =>
  signatures.flatMap(({ field, signer }, index): readonly SignatureRemark[] => {
    if (signer === undefined) return []
    const { name } = signer.subject
    const twin = signatures
      .slice(0, index)
      .find(
        (each) =>
          each.signer !== undefined &&
          each.signer.fingerprint !== signer.fingerprint &&
          asOneTypesIt(each.signer.subject.name) === asOneTypesIt(name),
      )
    return [
      ...(/[\p{L}\p{N}]/u.test(name) ? [] : [{ code: 'name-says-nothing', field } as const]),
      ...(hidesSomething(name) ? [{ code: 'name-hides-something', field } as const] : []),
      ...(twin === undefined ? [] : [{ code: 'same-name-other-key', field, other: twin.field } as const]),
    ]
  })

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
