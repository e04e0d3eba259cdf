// The work on transactions as it stands, and as it stood: always asked of the sealed table.
import type { Database } from 'better-sqlite3'
import type { WorkEntry, WorkStanding } from '../../../../shared/contract/casefile.ts'

export const NO_WORK: WorkStanding = { assignee: null, status: null, due: null, note: null }

export const workReader = (database: Database) => {
  const last = database.prepare<[number], WorkStanding>(
    'SELECT assignee, status, due, note FROM work WHERE key = ? ORDER BY id DESC LIMIT 1',
  )
  const all = database.prepare<[number], WorkEntry>(
    'SELECT assignee, status, due, note, by, at, event FROM work WHERE key = ? ORDER BY id',
  )
  return {
    standing: (key: number): WorkStanding => last.get(key) ?? NO_WORK,
    /** Oldest first. */
    of: (key: number): WorkEntry[] => all.all(key),
  }
}
export type WorkReader = ReturnType<typeof workReader>
