// Failures of the parts, as the codes that the contract names. Every code of a part has a place here, or it does not compile.
import type { CaseFailure } from '../../casefile/index.ts'
import type { ReportProblem } from '../../report/index.ts'
import type { Details } from '../router.ts'

export type Refusal<Code extends string> = {
  readonly ok: false
  readonly error: { readonly code: Code; readonly details?: Details }
}

export const refuse = <const Code extends string>(code: Code, details?: Details): Refusal<Code> => ({
  ok: false,
  error: details === undefined ? { code } : { code, details },
})

export const systemCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Why a case could not be opened or made. */
export const openFailure = (failure: CaseFailure, path: string) => {
  switch (failure.code) {
    case 'case-missing':
    case 'case-folder-missing':
      return refuse('not-found', { path: failure.path })
    case 'case-exists':
      return refuse('already-exists', { path: failure.path })
    case 'case-not-permitted':
    case 'case-folder-read-only':
      return refuse('no-access', { path: failure.path })
    case 'case-is-a-folder':
    case 'case-not-a-case':
      return refuse('not-a-case', { path: failure.path })
    case 'case-newer':
      return refuse('newer-case', { path: failure.path, version: failure.version })
    case 'case-locked':
      return refuse('locked-case', { path: failure.path })
    case 'case-not-closed':
      return refuse('damaged-case', { path: failure.path, found: '-wal' })
    case 'case-damaged':
      return refuse('damaged-case', { path: failure.path, found: failure.finding })
    case 'case-schema-altered':
      return refuse('damaged-case', { path: failure.path, found: failure.object })
    case 'case-disk-full':
      return refuse('disk-full', { path: failure.path })
    case 'case-older':
    case 'case-io':
    case 'case-closed':
      return refuse('damaged-case', { path, found: failure.code })
    default:
      return unforeseen(failure)
  }
}

/** A failure that the calls made here cannot cause; the router answers `internal` and the log names it. */
export const unforeseen = (failure: CaseFailure | ReportProblem): never => {
  throw new Error(`unforeseen failure ${failure.code}`)
}

/** Failures of the file under any write. */
export const writeFailure = (failure: CaseFailure) => {
  switch (failure.code) {
    case 'case-disk-full':
      return refuse('disk-full', { path: failure.path })
    case 'case-not-permitted':
    case 'case-folder-read-only':
      return refuse('read-only')
    default:
      return unforeseen(failure)
  }
}

/** Failures of a write to one transaction. */
export const transactionFailure = (failure: CaseFailure) => {
  switch (failure.code) {
    case 'record-unknown':
      return refuse('unknown-transaction', { id: failure.id })
    default:
      return writeFailure(failure)
  }
}

/** Failures of reading a file that a person chose. */
export const readFailure = (error: unknown, path: string) => {
  switch (systemCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return refuse('not-found', { path })
    case 'EACCES':
    case 'EPERM':
      return refuse('no-access', { path })
    case 'EISDIR':
      return refuse('unreadable-file', { path, why: 'folder' })
    default:
      throw error
  }
}

/** Failures of writing a file to where a person said. */
export const saveFailure = (error: unknown, path: string) => {
  switch (systemCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return refuse('disk-full', { path })
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EISDIR':
      return refuse('no-access', { path })
    default:
      throw error
  }
}
