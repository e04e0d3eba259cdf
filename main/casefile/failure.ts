// Everything that can go wrong with a case file, as values; each code has its text in shared/language/failures.ts.

export type CaseFailure =
  | { readonly code: 'case-missing'; readonly path: string }
  | { readonly code: 'case-exists'; readonly path: string }
  | { readonly code: 'case-name-unusable'; readonly path: string }
  | { readonly code: 'case-is-a-folder'; readonly path: string }
  | { readonly code: 'case-folder-missing'; readonly path: string }
  | { readonly code: 'case-not-permitted'; readonly path: string }
  | { readonly code: 'case-folder-read-only'; readonly path: string }
  | { readonly code: 'case-not-a-case'; readonly path: string }
  | { readonly code: 'case-newer'; readonly path: string; readonly version: number; readonly known: number }
  | { readonly code: 'case-older'; readonly path: string; readonly version: number; readonly known: number }
  | { readonly code: 'case-locked'; readonly path: string }
  | { readonly code: 'case-not-closed'; readonly path: string }
  | { readonly code: 'case-damaged'; readonly path: string; readonly finding: string }
  | { readonly code: 'case-schema-altered'; readonly path: string; readonly object: string }
  | { readonly code: 'case-disk-full'; readonly path: string }
  | { readonly code: 'case-io'; readonly path: string; readonly detail: string }
  | { readonly code: 'case-closed'; readonly path: string }
  /** A thread over the case ended by itself. */
  | { readonly code: 'case-thread-ended'; readonly path: string }
  | { readonly code: 'record-unknown'; readonly id: string }
  | { readonly code: 'record-exists'; readonly id: string }
  | { readonly code: 'record-invalid'; readonly id: string; readonly where: string; readonly why: string }
  | { readonly code: 'record-changed-meanwhile'; readonly id: string; readonly version: number }
  | { readonly code: 'record-not-determined'; readonly id: string }
  | { readonly code: 'record-outdated'; readonly id: string }
  | { readonly code: 'record-withdrawn'; readonly id: string }
  | { readonly code: 'record-not-withdrawn'; readonly id: string }
  | { readonly code: 'nothing-to-undo' }
  | { readonly code: 'undo-overtaken'; readonly id: string; readonly seq: number }
  | { readonly code: 'judgment-standing'; readonly id: string; readonly doubt: string }
  | { readonly code: 'judgment-unknown'; readonly id: string; readonly doubt: string }
  | { readonly code: 'sign-off-not-prepared'; readonly id: string }
  | { readonly code: 'sign-off-same-person'; readonly id: string; readonly by: string }
  | { readonly code: 'sign-off-same-key'; readonly id: string; readonly by: string }
  | { readonly code: 'sign-off-key-wrong'; readonly id: string }
  | { readonly code: 'sign-off-standing'; readonly id: string }
  | { readonly code: 'sign-off-unknown'; readonly id: number }
  | { readonly code: 'rejected-row-unknown'; readonly id: number }
  | { readonly code: 'rejected-row-settled'; readonly id: number }
  | { readonly code: 'evidence-unknown'; readonly id: number }
  | { readonly code: 'filing-unknown'; readonly id: number }
  | { readonly code: 'filing-closed'; readonly id: number }
  | { readonly code: 'view-unknown'; readonly id: number }
  | { readonly code: 'ledger-entry-malformed'; readonly index: number; readonly where: string }
  | { readonly code: 'no-determiner' }
  | { readonly code: 'request-malformed'; readonly where: string; readonly why: string }

export type CaseFailureCode = CaseFailure['code']

/** Thrown inside the store so that the transaction in hand rolls back, and over the client for failures of the file itself. */
export class CaseError extends Error {
  readonly failure: CaseFailure
  constructor(failure: CaseFailure, cause?: Error) {
    super(failure.code, { cause })
    this.name = 'CaseError'
    this.failure = failure
  }
}
