// What every writer of a case stands on: the log, the versions, the rows of the grid, and how a write that fails is taken back whole.
import type { Database } from 'better-sqlite3'
import { type Actor, type Row, actorSchema } from '../../../shared/contract/casefile.ts'
import { type Result, failed, ok } from '../../../shared/kernel/result.ts'
import { CaseError, type CaseFailure } from '../failure.ts'
import { interning } from './determinations.ts'
import { interner } from './interned.ts'
import { openLog } from './log.ts'
import { failureOf } from './open.ts'
import type { Reads } from './reads.ts'
import { recordKeeper } from './records.ts'
import { rowKeeper } from './rows.ts'

export const malformed = (
  where: string,
  error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] },
): CaseFailure => {
  const [issue] = error.issues
  return {
    code: 'request-malformed',
    where: [where, ...(issue?.path ?? [])].map(String).join('.'),
    why: issue?.message ?? '',
  }
}

export const openWriting = (database: Database, path: string, reads: Reads) => {
  const words = interner(database)
  const rows = rowKeeper(database, words)
  const interned = interning(database)

  const forget = (): void => {
    words.forget()
    rows.forget()
    interned.forget()
  }

  /** Runs one write; a failure rolls it back whole. */
  const attempt = <T>(actor: Actor, work: () => T): Result<T, CaseFailure> => {
    const checked = actorSchema.safeParse(actor)
    if (!checked.success) return failed(malformed('actor', checked.error))
    try {
      return ok(work())
    } catch (error) {
      forget()
      return failed(failureOf(error, path))
    }
  }

  const rowOf = (id: string): Row => {
    const row = reads.row(id)
    if (row === null) throw new CaseError({ code: 'record-unknown', id })
    return row
  }

  return {
    database,
    path,
    reads,
    log: openLog(database),
    words,
    rows,
    interned,
    records: recordKeeper(database, rows),
    attempt,
    rowOf,
    forget,
  }
}
export type Writing = ReturnType<typeof openWriting>
