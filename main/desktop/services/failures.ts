// Failures of the parts, as the codes that the contract names.
import type { ReportProblem } from '../../../shared/contract/report.ts'
import type { Language } from '../../../shared/language/catalog.ts'
import { problemText } from '../../../shared/language/row-problem.ts'
import type { CaseFailure } from '../../casework/case.ts'
import type { NoRecord } from '../../casework/correct-transaction.ts'
import type { NoWithdrawal } from '../../casework/withdrawal.ts'
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

const OPENING = {
  'case-missing': 'not-found',
  'case-folder-missing': 'not-found',
  'case-exists': 'already-exists',
  'case-not-permitted': 'no-access',
  'case-folder-read-only': 'no-access',
  'case-is-a-folder': 'not-a-case',
  'case-not-a-case': 'not-a-case',
  'case-newer': 'newer-case',
  'case-locked': 'locked-case',
  'case-not-closed': 'damaged-case',
  'case-damaged': 'damaged-case',
  'case-schema-altered': 'damaged-case',
  'case-older': 'damaged-case',
  'case-name-unusable': 'no-access',
  'case-io': 'damaged-case',
  'case-closed': 'damaged-case',
  'case-disk-full': 'disk-full',
} as const satisfies Partial<Record<CaseFailure['code'], string>>

const isOpening = (code: string): code is keyof typeof OPENING => Object.hasOwn(OPENING, code)

/** What was found wrong, in the part's own short word. */
const finding = (failure: CaseFailure): string => {
  if ('finding' in failure) return failure.finding
  return 'object' in failure ? failure.object : failure.code
}

/** Why a case could not be opened or made. */
export const openFailure = (failure: CaseFailure, path: string) => {
  if (!isOpening(failure.code)) return unforeseen(failure)
  const version = 'version' in failure ? failure.version : ''
  return refuse(OPENING[failure.code], { path, version, found: finding(failure) })
}

/** A failure that the calls made here cannot cause; the router answers `internal` and the log names it. */
export const unforeseen = (failure: CaseFailure | ReportProblem): never => {
  throw new Error(`unforeseen failure ${failure.code}`)
}

/** Failures of the file under any write. */
export const writeFailure = (failure: CaseFailure) => {
  if (failure.code === 'case-disk-full') return refuse('disk-full', { path: failure.path })
  if (failure.code === 'case-not-permitted' || failure.code === 'case-folder-read-only') return refuse('read-only')
  return unforeseen(failure)
}

/** Failures of entering into the case what was done to another file. */
export const enterFailure = ({ code }: CaseFailure, path: string) =>
  refuse(code === 'case-disk-full' ? 'disk-full' : 'no-access', { path })

/** Failures of a write to one transaction, whether it counts or not. */
export const transactionFailure = (failure: CaseFailure) =>
  failure.code === 'record-unknown' ? refuse('unknown-transaction', { id: failure.id }) : writeFailure(failure)

/** Failures of a change of one transaction, which has to count. */
export const changeFailure = (failure: CaseFailure) =>
  failure.code === 'record-withdrawn'
    ? refuse('transaction-withdrawn', { id: failure.id })
    : transactionFailure(failure)

/** The same of a question, which knows no file. */
export const withdrawalRefusal = ({ code, id }: NoWithdrawal) => {
  switch (code) {
    case 'record-unknown':
      return refuse('unknown-transaction', { id })
    case 'record-withdrawn':
      return refuse('transaction-withdrawn', { id })
    case 'record-not-withdrawn':
      return refuse('transaction-not-withdrawn', { id })
  }
}

/** Why no record comes of what a person states. */
export const noRecord = (failure: NoRecord, language: Language) =>
  failure.code === 'path-unusable'
    ? refuse('invalid-record', { at: failure.at, why: 'path' })
    : refuse('invalid-record', { at: failure.problem.path, why: problemText(failure.problem, language) })

/** Why a transaction cannot be withdrawn, or brought back. */
export const withdrawalFailure = (failure: CaseFailure) =>
  failure.code === 'record-not-withdrawn'
    ? refuse('transaction-not-withdrawn', { id: failure.id })
    : changeFailure(failure)

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
