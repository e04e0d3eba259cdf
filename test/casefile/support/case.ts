// Cases for tests: a folder of its own, a clock that stands still, a few people and records.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { CaseFailure } from '../../../main/casefile/failure.ts'
import { type CaseStore, createCase, openStore } from '../../../main/casefile/store/store.ts'
import type { Actor, CaseMeta } from '../../../shared/contract/casefile.ts'
import type { TransactionRecord } from '../../../shared/contract/interchange.ts'
import type { Result } from '../../../shared/kernel/result.ts'

export const ada: Actor = { by: 'Ada', at: '2026-06-01T09:00:00Z' }
export const ben: Actor = { by: 'Ben', at: '2026-06-02T10:00:00Z' }

export const meta: CaseMeta = {
  title: 'Rheinwerk shipments',
  client: 'Rheinwerk GmbH',
  settings: { lawDate: '2025-05-20' },
}

export const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'casefile-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

export const expectValue = <T>(result: Result<T, CaseFailure>): T => {
  if (result.ok) return result.value
  throw new Error(JSON.stringify(result.error))
}

export const record = (id: string, more: Partial<TransactionRecord> = {}): TransactionRecord => ({
  id,
  activity: 'export',
  item: { eccn: '3A090.a', quantity: 8, unit: { totalProcessingPerformance: 15_824 } },
  from: 'US',
  destination: 'DE',
  parties: [
    { role: 'exporter', name: 'Lakeside Compute', id: 'US-1', headquarters: 'US', location: 'US' },
    {
      role: 'ultimate-consignee',
      name: 'Rheinwerk GmbH',
      id: 'DE-7',
      location: 'DE',
      headquarters: 'DE',
      ultimateParent: 'DE',
      group: 'Rheinwerk',
    },
  ],
  dates: { order: '2025-05-02', export: '2025-05-20' },
  ...more,
})

export const newCasePath = (name = 'case.docket'): string => {
  const path = join(folder(), name)
  expectValue(createCase(path, { actor: ada, meta, writtenBy: 'test 0', caseId: 'case-1' }))
  return path
}

export const openForWriting = (path: string): CaseStore => {
  const store = expectValue(openStore(path, { mode: 'write', actor: ada }))
  onTestFinished(() => {
    if (store.database.open) store.close()
  })
  return store
}

export const writerOf = (store: CaseStore) => {
  if (store.writer === null) throw new Error('the case is open for reading')
  return store.writer
}
