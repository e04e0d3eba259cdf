// The sample list that ships with the product, stored in a case and determined.
import type { Actor } from '../../../shared/contract/casefile.ts'
import type { LongWork, WritableCase } from '../../casework/case.ts'
import { demoListPath } from '../../intake/demo/index.ts'
import { hashFile } from '../../intake/list.ts'
import { importRows } from '../../casework/import.ts'
import { openTransactions } from '../../casework/judgments.ts'
import type { OpenCase } from './workshop.ts'

/** Whether the list came in whole; what was cancelled, or stopped by a full disk, is taken up again. */
export const isFilled = async ({ reads }: OpenCase): Promise<boolean> =>
  (await reads.imports(10)).some(({ state }) => state === 'finished')

export const fillWithSample = async (open: WritableCase, actor: Actor, work: LongWork) => {
  const path = demoListPath()
  const list = await openTransactions(path, { format: 'csv' })
  if (!list.ok) throw new Error(`the sample list cannot be read: ${list.error.code}`)
  const source = { fileName: 'transactions.csv', sha256: await hashFile(path), format: 'csv' } as const
  const imported = await open.importRows(actor, source, importRows(list.value.rows()), { existing: 'revise', ...work })
  if (!imported.ok || imported.value.state !== 'finished') return imported
  return open.determine(actor, { settings: {}, ...work })
}
