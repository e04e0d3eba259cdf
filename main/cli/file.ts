// Files that a command reads and writes; what goes wrong with one ends the command in one line that names it.
import type { Language } from '../../shared/language/catalog.ts'
import { expectPlace, writeNew } from '../files/atomic.ts'
import { readFileOf } from '../files/reading.ts'
import { refuseFile } from './complaint.ts'

/** Nothing that a command reads whole has more: reports have a limit of their own, of as much. */
const MOST = 256 * 1_048_576

export const readBytes = async (language: Language, path: string): Promise<Buffer> => {
  try {
    return await readFileOf(path, MOST)
  } catch (error) {
    throw refuseFile(language, path, error)
  }
}

export const writeNewBytes = async (
  language: Language,
  path: string,
  bytes: Uint8Array,
  mode?: number,
): Promise<void> => {
  try {
    await writeNew(path, bytes, mode)
  } catch (error) {
    throw refuseFile(language, path, error)
  }
}

/** Ends the command where a new file could not take that place. */
export const expectFree = (language: Language, path: string): void => {
  try {
    expectPlace(path, 'new')
  } catch (error) {
    throw refuseFile(language, path, error)
  }
}

/** Whether the system refused a file; anything else is no matter of the disk. */
const isFileError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code)

/** Runs work that writes to `path` by itself. */
export const writingTo = async <Value>(
  language: Language,
  path: string,
  work: () => Promise<Value>,
): Promise<Value> => {
  try {
    return await work()
  } catch (error) {
    throw isFileError(error) ? refuseFile(language, path, error) : error
  }
}
