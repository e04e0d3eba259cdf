// A case on one thread: what a worker drives, and what a short command may use directly.
import { existsSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { randomUUID } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { Actor, CaseMeta } from '../../../shared/contract/casefile.ts'
import { type Result, failed, ok } from '../../../shared/kernel/result.ts'
import type { CaseFailure } from '../failure.ts'
import { closeFile, createFile, failureOf, openFile, openReader, type OpenMode } from './open.ts'
import { type Reads, openReads } from './reads.ts'
import { type Writes, fillNewCase, openWrites } from './writes.ts'

export type CaseStore = {
  readonly path: string
  readonly database: Database
  readonly reads: Reads
  /** Null in a case open for reading. */
  readonly writer: Writes | null
  /** What is wrong with a page of a case opened to look at it. */
  readonly damage: string | undefined
  readonly close: () => void
}

export type NewCase = {
  readonly actor: Actor
  readonly meta: CaseMeta
  /** Name and version of the program, for whoever opens the case in five years. */
  readonly writtenBy: string
  /** Identity of the case, kept through copies; a random one when absent. */
  readonly caseId?: string
}

/** Makes an empty case file; it must not exist yet. */
export const createCase = (
  path: string,
  { actor, meta, writtenBy, caseId = randomUUID() }: NewCase,
): Result<null, CaseFailure> => createFile(path, (database) => fillNewCase(database, actor, meta, caseId, writtenBy))

const storeOver = (path: string, database: Database, writable: boolean, damage?: string): CaseStore => {
  const reads = openReads(database, path)
  return {
    path,
    database,
    reads,
    writer: writable ? openWrites(database, path, reads) : null,
    damage,
    close: () => closeFile(database),
  }
}

/** Opens a case on this thread. See `openFile` for what is checked. */
export const openStore = (path: string, how: OpenMode & { readonly actor?: Actor }): Result<CaseStore, CaseFailure> => {
  const opened = openFile(path, how)
  if (!opened.ok) return opened
  const { database, migrated, damage } = opened.value
  try {
    const store = storeOver(path, database, how.mode === 'write', damage)
    if (migrated !== null && how.actor !== undefined)
      store.writer?.log.write(how.actor, () => ({
        value: undefined,
        event: { kind: 'case-migrated', details: { from: migrated.from, to: migrated.to } },
      }))
    return ok(store)
  } catch (error) {
    database.close()
    return failed(failureOf(error, path))
  }
}

/** A second, reading connection to a case that this process has open already. */
export const openSecondReader = (path: string): Result<CaseStore, CaseFailure> => {
  try {
    return ok(storeOver(path, openReader(path), false))
  } catch (error) {
    return failed(failureOf(error, path))
  }
}

/** Writes a compact copy; checked before it counts, taken away when it is not whole. */
export const saveCopy = (store: CaseStore, target: string): Result<{ readonly bytes: number }, CaseFailure> => {
  if (store.damage !== undefined) return failed({ code: 'case-damaged', path: store.path, finding: store.damage })
  if (existsSync(target)) return failed({ code: 'case-exists', path: target })
  if (!existsSync(dirname(target))) return failed({ code: 'case-folder-missing', path: target })
  try {
    // Writing the copy counts as writing for `query_only`; the case itself stays closed to it by the read-only connection.
    store.database.pragma('query_only = OFF')
    store.database.prepare('VACUUM INTO ?').run(target)
    const copy = openReader(target)
    try {
      const finding = copy.pragma('quick_check(1)', { simple: true })
      if (finding !== 'ok') throw new Error(String(finding))
    } finally {
      copy.close()
    }
    return ok({ bytes: statSync(target).size })
  } catch (error) {
    rmSync(target, { force: true })
    return failed(failureOf(error, target))
  }
}
