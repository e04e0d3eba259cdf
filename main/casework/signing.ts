// Identities of persons, and the second signature of a report.
import { createHash } from 'node:crypto'
import { type ReportProblem, type VerificationResult, verdictOf } from '../../shared/contract/report.ts'
import { type Result, failed } from '../../shared/kernel/result.ts'
import { type Language, say } from '../../shared/language/catalog.ts'
import { verificationWords } from '../../shared/language/verification.ts'
import { signingRefused } from '../report/identity.ts'
import { countersign, loadIdentity } from '../report/index.ts'
import type { Signer } from './report.ts'

export { describeCertificate } from '../report/identity.ts'
export { type Identity, createIdentity, describeIdentity, loadIdentity as openIdentity } from '../report/index.ts'

export type Countersigning = {
  readonly signer: Signer
  /** The moment stated, which is also the reader's clock. */
  readonly time: string
  /** What verification said of exactly these bytes. */
  readonly verification: VerificationResult
  /** Why the report is signed though it is not whole, in the words of the signer; printed in the signature. */
  readonly despite?: { readonly why: string; readonly language: Language }
}

/** The bytes of the report with one signature more. Nobody signs unseen: what is not whole is refused unless the signer says why. */
export const countersignReport = (
  report: Uint8Array,
  { signer, time, verification, despite }: Countersigning,
): Result<Uint8Array, ReportProblem> => {
  if (createHash('sha256').update(report).digest('hex') !== verification.file.sha256)
    return failed({ code: 'file-changed-meanwhile' })
  const verdict = verdictOf(verification)
  if (verdict !== 'whole' && despite === undefined) return failed({ code: 'report-not-whole', verdict })
  const identity = loadIdentity(signer.p12, signer.passphrase)
  if (!identity.ok) return identity
  const refused = signingRefused(identity.value)
  if (refused !== undefined) return failed(refused)
  const reason = [
    ...(signer.reason === undefined ? [] : [signer.reason]),
    ...(verdict === 'whole' || despite === undefined
      ? []
      : [say(verificationWords, despite.language, `despite-${verdict}`, { why: despite.why })]),
  ].join(' ')
  return countersign(report, identity.value, { time, ...(reason === '' ? {} : { reason }) })
}
