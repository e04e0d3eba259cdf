// Signing: PAdES baseline B as an appended update, so that what was there stays byte for byte, and a second signature as another.
import type { ReportProblem } from '../../shared/contract/report.ts'
import { type Result, failed, ok } from '../../shared/kernel/result.ts'
import { drawAppearance } from './appearance.ts'
import { sha256Of, signDigest, signatureSpace, statedCertificates } from './cms.ts'
import { derLength } from './der.ts'
import { type Identity, describeIdentity, isMoment, keyInside } from './identity.ts'
import { type PdfFile, openPdf, readObject } from './pdf-file.ts'
import { MAX_REASON, buildUpdate, coveredBytes, languageOf, signatureFields } from './signature-update.ts'

export type Signing = {
  /** The moment the signer states, `YYYY-MM-DDTHH:MM:SSZ`; must lie in the certificate's validity. */
  readonly time: string
  readonly reason?: string
}

/** Signs an unsigned report in its first reserved field. */
export const signReport = (pdf: Uint8Array, identity: Identity, signing: Signing): Result<Uint8Array, ReportProblem> =>
  signNext(pdf, identity, signing, false)

/** Signs a signed report in its next free field; the signatures before it stay valid. */
export const countersign = (pdf: Uint8Array, identity: Identity, signing: Signing): Result<Uint8Array, ReportProblem> =>
  signNext(pdf, identity, signing, true)

const signNext = (
  pdf: Uint8Array,
  identity: Identity,
  signing: Signing,
  isSecond: boolean,
): Result<Uint8Array, ReportProblem> => {
  const signer = describeIdentity(identity)
  if (!isMoment(signing.time)) return failed({ code: 'time-malformed', text: signing.time })
  if (signing.time < signer.from || signing.time > signer.to)
    return failed({ code: 'signing-time-outside-certificate', time: signing.time, from: signer.from, to: signer.to })
  if ((signing.reason?.length ?? 0) > MAX_REASON) return failed({ code: 'reason-too-long', limit: MAX_REASON })
  const opened = openPdf(pdf)
  if (!opened.ok) return opened
  const fields = signatureFields(opened.value)
  if (!fields.ok) return fields
  if (isSecond && !fields.value.some(({ isSigned }) => isSigned)) return failed({ code: 'not-signed' })
  const field = fields.value.find(({ isSigned }) => !isSigned)
  if (field === undefined || (!isSecond && fields.value.some(({ isSigned }) => isSigned)))
    return failed({ code: 'no-free-signature-field', fields: fields.value.length })
  if (hasSigned(opened.value, identity)) return failed({ code: 'already-signed-by', fingerprint: signer.fingerprint })
  const appearance = drawAppearance({
    language: languageOf(opened.value),
    width: field.width,
    height: field.height,
    signer,
    time: signing.time,
    ...(signing.reason === undefined ? {} : { reason: signing.reason }),
  })
  return writeSignature(opened.value, identity, {
    field,
    time: signing.time,
    signer: signer.subject.name,
    ...(signing.reason === undefined ? {} : { reason: signing.reason }),
    appearance,
    reserved: signatureSpace(identity),
  })
}

/** One person is not two pairs of eyes: a key signs a report once, whatever its certificates call its holder. */
const hasSigned = (file: PdfFile, { certificate }: Identity): boolean => {
  const key = Buffer.from(keyInside(certificate.raw) ?? [])
  return file.revisions.slice(0, -1).some((revision) => {
    // A signature is the second object its update adds (signature-update.ts).
    const signature = readObject(file, revision.size + 1)
    const value =
      signature.ok && signature.value.value.kind === 'dictionary'
        ? signature.value.value.entries.get('Contents')
        : undefined
    const bytes = value?.kind === 'string' ? Buffer.from(value.text.slice(1, -1), 'hex') : Buffer.alloc(0)
    return statedCertificates(bytes.subarray(0, derLength(bytes) ?? 0)).some((each) =>
      key.equals(Buffer.from(keyInside(each) ?? [])),
    )
  })
}

const writeSignature = (
  file: PdfFile,
  identity: Identity,
  values: Parameters<typeof buildUpdate>[1],
): Result<Uint8Array, ReportProblem> => {
  const update = buildUpdate(file, values)
  if (!update.ok) return update
  const signed = Buffer.concat([file.bytes, update.value.bytes])
  const digest = sha256Of(...coveredBytes(signed, update.value, signed.length))
  const cms = signDigest(digest, identity, values.field.name)
  if (!cms.ok) return cms
  if (cms.value.length > values.reserved)
    return failed({ code: 'signature-too-long', needed: cms.value.length, reserved: values.reserved })
  signed.write(Buffer.from(cms.value).toString('hex'), update.value.valueFrom + 1, 'latin1')
  return ok(signed)
}
