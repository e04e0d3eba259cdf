// Transactions that were withdrawn: the last row of each says whether it counts. Always asked of the sealed table.
import type { Database } from 'better-sqlite3'
import type { Withdrawal, WithdrawnRecord } from '../../../../shared/contract/casefile.ts'
import type { CaseReads } from '../../api.ts'

const LAST = 'w.id = (SELECT max(id) FROM withdrawal WHERE key = w.key)'

/** A query of the keys of those that are withdrawn. */
export const WITHDRAWN_KEYS = `SELECT w.key FROM withdrawal AS w WHERE w.state = 'withdrawn' AND ${LAST}`

export const withdrawalReader = (database: Database) => {
  const count = database.prepare<[], number>(`SELECT count(*) FROM (${WITHDRAWN_KEYS})`).pluck()
  const all = database.prepare<[], WithdrawnRecord>(
    `SELECT record.id, w.by, w.at, w.reason FROM withdrawal AS w JOIN record ON record.key = w.key
     WHERE w.state = 'withdrawn' AND ${LAST} ORDER BY w.key`,
  )
  const of = database.prepare<[number], Withdrawal>(
    'SELECT state, by, at, reason, event FROM withdrawal WHERE key = ? ORDER BY id',
  )
  const before = database.prepare<[number, number], WithdrawnRecord & Pick<Withdrawal, 'state'>>(
    `SELECT record.id, w.by, w.at, w.reason, w.state FROM withdrawal AS w JOIN record ON record.key = w.key
     WHERE w.key = ? AND w.event < ? ORDER BY w.id DESC LIMIT 1`,
  )
  return {
    reads: { withdrawn: () => all.all() } satisfies Partial<CaseReads>,
    count: (): number => count.get() ?? 0,
    /** Withdrawn and brought back, oldest first. */
    of: (key: number): Withdrawal[] => of.all(key),
    /** How it stood when the log had so many events; null where it counted. */
    at: (key: number, size: number): WithdrawnRecord | null => {
      const found = before.get(key, size)
      if (found?.state !== 'withdrawn') return null
      const { state: _state, ...withdrawn } = found
      return withdrawn
    },
  }
}
export type WithdrawalReader = ReturnType<typeof withdrawalReader>
