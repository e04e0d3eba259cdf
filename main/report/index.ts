// Signed reports: made from a model, signed with a person's identity, verified and replayed by a stranger.
export type {
  IdentityDescription,
  PositionRow,
  ReplayDifference,
  ReportProblem,
  SignatureDescription,
  VerificationResult,
} from '../../shared/contract/report.ts'
export { type Identity, type NewIdentity, createIdentity, describeIdentity, loadIdentity } from './identity.ts'
export type { CaseHead, DeadlineRow, PackName, ReportEntry, ReportModel } from './model.ts'
export { type RenderedReport, renderReport } from './render.ts'
export { type Requested, type Stamped, attachTimestamp, requestTimestamp } from './stamp.ts'
export { type Signing, countersign, signReport } from './sign.ts'
export {
  type Carried,
  type MadeWith,
  type Release,
  type Verifying,
  carriedIn,
  tooLarge,
  verifyReport,
} from './verify.ts'
export { MAX_REPORT_BYTES } from './pdf-file.ts'
export { receiptJsonSchema, receiptSchema } from './receipt.ts'
