// Runs of determinations, and whether the answers of the last one still stand.
import type { Database } from 'better-sqlite3'
import { type RunSummary, runSummarySchema } from '../../../../shared/contract/casefile.ts'
import type { CaseReads } from '../../api.ts'
import { parseSettings } from '../determinations.ts'
import { WITHDRAWN_KEYS } from './withdrawals.ts'

export const runReader = (database: Database) => {
  const runs = database.prepare<[number], Record<string, string | number | null>>(`
    SELECT r.id, r.by, r.at, r.pack_id, r.pack_version, r.pack_hash, r.engine, r.settings, r.event, e.state, e.determined, e.changed
    FROM run AS r LEFT JOIN run_end AS e ON e.id = r.id ORDER BY r.id DESC LIMIT ?`)
  // Runs before schema 20 carried positions without keeping them.
  const keptPositions = database
    .prepare<[number], number>('SELECT ifnull(? >= (SELECT run FROM carried ORDER BY id LIMIT 1), 0)')
    .pluck()
  const changedAfter = database
    .prepare<{ event: number }, number>(
      `SELECT EXISTS (SELECT 1 FROM record_version WHERE event > @event)
         OR EXISTS (SELECT 1 FROM ledger_entry WHERE event > @event)
         OR EXISTS (SELECT 1 FROM withdrawal WHERE event > @event)`,
    )
    .pluck()
  const statedSettings = database
    .prepare<{ event: number }, number>(
      `SELECT (SELECT settings FROM case_meta WHERE event <= @event ORDER BY id DESC LIMIT 1)
         IS (SELECT settings FROM case_meta ORDER BY id DESC LIMIT 1)`,
    )
    .pluck()
  const newestRun = database.prepare<[], number>('SELECT max(id) FROM run').pluck()
  const recordCount = database
    .prepare<[], number>(`SELECT count(*) FROM record WHERE key NOT IN (${WITHDRAWN_KEYS})`)
    .pluck()
  const sameSettings = (row: Record<string, string | number | null>): boolean =>
    statedSettings.get({ event: Number(row['event']) }) === 1
  const stands = (row: Record<string, string | number | null>): boolean =>
    row['state'] === 'finished' &&
    row['id'] === newestRun.get() &&
    row['determined'] === recordCount.get() &&
    sameSettings(row) &&
    changedAfter.get({ event: Number(row['event']) }) === 0 &&
    (row['determined'] === 0 || keptPositions.get(Number(row['id'])) === 1)
  const determinedInRun = database.prepare<[number], number>('SELECT count(*) FROM determination WHERE run = ?').pluck()
  const asRun = (row: Record<string, string | number | null>): RunSummary =>
    runSummarySchema.parse({
      id: row['id'],
      by: row['by'],
      at: row['at'],
      pack: { id: row['pack_id'], version: row['pack_version'], hash: row['pack_hash'] },
      engine: row['engine'],
      settings: parseSettings(String(row['settings'])),
      state: row['state'] ?? 'interrupted',
      determined: row['determined'] ?? determinedInRun.get(Number(row['id'])),
      changed: row['changed'] ?? determinedInRun.get(Number(row['id'])),
      stands: stands(row),
      sameSettings: sameSettings(row),
    })
  return { runs: (limit) => runs.all(limit).map(asRun) } satisfies Partial<CaseReads>
}
