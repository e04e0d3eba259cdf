// One line of an error, and errors of the file system as such lines.
import { type Language, type Slots, say } from '../../shared/language/catalog.ts'
import { cliErrors, type CliErrorCode } from '../../shared/language/cli/errors.ts'
import { CommandError, type ExitStatus, FAILED } from './io.ts'

/** The text of an error on one line, whatever its slots hold. */
export const complaint = (language: Language, code: CliErrorCode, slots: Slots = {}): string =>
  say(cliErrors, language, code, slots).replaceAll(/\s+/g, ' ')

export const refuse = (
  language: Language,
  code: CliErrorCode,
  slots: Slots = {},
  status: ExitStatus = FAILED,
): CommandError => new CommandError(complaint(language, code, slots), status)

const FILE_CODES: Readonly<Record<string, CliErrorCode>> = {
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
  EISDIR: 'file-is-a-folder',
  ENOTFILE: 'file-is-none',
  EFBIG: 'file-too-large',
  EACCES: 'file-not-permitted',
  EPERM: 'file-not-permitted',
  EROFS: 'file-not-permitted',
  EEXIST: 'file-exists',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''

/** An error that a file operation threw, in words. */
export const refuseFile = (language: Language, path: string, error: unknown): CommandError => {
  const code = FILE_CODES[codeOf(error)] ?? 'file-io'
  return refuse(language, code, { path, detail: codeOf(error) || String(error) })
}
