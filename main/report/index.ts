// Signed reports: made from a model, signed with a person's identity, verified and replayed by a stranger.
export type { CaseHead, DeadlineRow, PackName, ReportEntry, ReportModel } from './model.ts'
export type {
  IdentityDescription,
  PositionRow,
  ReplayDifference,
  ReportProblem,
  SignatureDescription,
  VerificationResult,
} from '../../shared/contract/report.ts'
