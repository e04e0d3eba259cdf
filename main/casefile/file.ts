// The case as a file, before SQLite sees it: its first 100 bytes, so that a stranger's file is refused by name and not by luck.
import { closeSync, openSync, readSync, rmSync, statSync } from 'node:fs'
import { type Result, failed, ok } from '../../shared/kernel/result.ts'
import type { CaseFailure } from './failure.ts'

/** "DDKT": what tells a case file from any other SQLite database. */
export const APPLICATION_ID = 0x44_44_4b_54

const MAGIC = 'SQLite format 3\0'
const HEADER_BYTES = 100
// Offsets of the SQLite database header (sqlite.org/fileformat2.html section 1.3).
const WRITE_VERSION = 18
const USER_VERSION = 60
const APPLICATION = 68
const WAL = 2

/** `openOrInterrupted`: in write-ahead mode, which a case is only while it is open or after it was not closed. */
export type CaseHeader = { readonly schemaVersion: number; readonly openOrInterrupted: boolean }

/** The system's code of an error, such as `ENOENT`. */
export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/** A name that SQLite takes for something else than a file of that name, or that no file can have. */
export const nameFailure = (path: string): CaseFailure | undefined =>
  path.trim() === '' || path === ':memory:' || path.startsWith('file:') || path.includes('\0')
    ? { code: 'case-name-unusable', path }
    : undefined

export const readHeader = (path: string, known: number): Result<CaseHeader, CaseFailure> => {
  let bytes: Buffer
  try {
    if (statSync(path).isDirectory()) return failed({ code: 'case-is-a-folder', path })
    const file = openSync(path, 'r')
    try {
      bytes = Buffer.alloc(HEADER_BYTES)
      if (readSync(file, bytes, 0, HEADER_BYTES, 0) < HEADER_BYTES) return failed({ code: 'case-not-a-case', path })
    } finally {
      closeSync(file)
    }
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return failed({ code: 'case-missing', path })
    if (code === 'EACCES' || code === 'EPERM') return failed({ code: 'case-not-permitted', path })
    if (code === 'ENAMETOOLONG') return failed({ code: 'case-name-unusable', path })
    return failed({ code: 'case-io', path, detail: code ?? 'unknown' })
  }
  if (bytes.toString('latin1', 0, MAGIC.length) !== MAGIC || bytes.readUInt32BE(APPLICATION) !== APPLICATION_ID)
    return failed({ code: 'case-not-a-case', path })
  const schemaVersion = bytes.readUInt32BE(USER_VERSION)
  if (schemaVersion === 0) return failed({ code: 'case-not-a-case', path })
  if (schemaVersion > known) return failed({ code: 'case-newer', path, version: schemaVersion, known })
  return ok({ schemaVersion, openOrInterrupted: bytes.readUInt8(WRITE_VERSION) === WAL })
}

/** Takes away a case that was just made and cannot be opened, for want of room: left there, it would be in the way of the next try. */
export const discardNew = (path: string): void => {
  for (const part of ['', '-wal', '-shm']) rmSync(`${path}${part}`, { force: true })
}
