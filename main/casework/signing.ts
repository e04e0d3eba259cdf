// Identities of persons, and the second signature of a report.
import type { ReportProblem } from '../../shared/contract/report.ts'
import type { Result } from '../../shared/kernel/result.ts'
import { countersign, loadIdentity } from '../report/index.ts'
import type { Signer } from './report.ts'

export { describeCertificate } from '../report/identity.ts'
export { type Identity, createIdentity, describeIdentity, loadIdentity as openIdentity } from '../report/index.ts'

/** The bytes of the report with one signature more. */
export const countersignReport = (
  report: Uint8Array,
  { p12, passphrase, reason }: Signer,
  time: string,
): Result<Uint8Array, ReportProblem> => {
  const identity = loadIdentity(p12, passphrase)
  if (!identity.ok) return identity
  return countersign(report, identity.value, { time, ...(reason === undefined ? {} : { reason }) })
}
