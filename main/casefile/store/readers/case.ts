// The case itself: its title, who made it, how large it is.
import { statSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import type { CaseReads } from '../../api.ts'
import { CaseError } from '../../failure.ts'
import { parseSettings } from '../determinations.ts'
import type { LogReader } from '../log.ts'
import type { GridReader } from './grid.ts'
import type { WithdrawalReader } from './withdrawals.ts'

export const caseReader = (
  database: Database,
  path: string,
  grid: GridReader,
  log: LogReader,
  withdrawals: WithdrawalReader,
) => {
  const meta = database.prepare<
    [],
    { case_id: string; written_by: string; title: string; client: string; settings: string }
  >('SELECT case_id, written_by, title, client, settings FROM case_meta ORDER BY id DESC LIMIT 1')
  return {
    summary: () => {
      const now = meta.get()
      const created = log.event(0)
      if (now === undefined || created === null)
        throw new CaseError({ code: 'case-damaged', path, finding: 'case_meta' })
      const withdrawn = withdrawals.count()
      return {
        meta: { title: now.title, client: now.client, settings: parseSettings(now.settings) },
        caseId: now.case_id,
        createdBy: created.event.by,
        createdAt: created.event.at,
        schemaVersion: Number(database.pragma('user_version', { simple: true })),
        writtenBy: now.written_by,
        records: grid.size() - withdrawn,
        withdrawn,
        events: grid.headOfLog(),
        bytes: statSync(path).size,
      }
    },
  } satisfies Partial<CaseReads>
}
