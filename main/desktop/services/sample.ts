// The sample list that ships with the product, stored in a case and determined.
import type { Actor } from '../../../shared/contract/casefile.ts'
import { ok } from '../../../shared/kernel/result.ts'
import type { LongWork } from '../../casework/ask.ts'
import type { WritableCase } from '../../casework/case.ts'
import { determineCase } from '../../casework/determine-case.ts'
import { demoListPath } from '../../intake/demo/index.ts'
import { importList } from '../../casework/import.ts'
import { openTransactions } from '../../casework/judgments.ts'
import type { OpenCase } from './workshop.ts'

/** Whether the list came in whole; what was cancelled, or stopped by a full disk, is taken up again. */
export const isFilled = async ({ reads }: OpenCase): Promise<boolean> =>
  (await reads.imports(10)).some(({ state }) => state === 'finished')

export const fillWithSample = async (open: WritableCase, actor: Actor, work: LongWork) => {
  const path = demoListPath()
  const list = await openTransactions(path, { format: 'csv' })
  if (!list.ok) throw new Error(`the sample list cannot be read: ${list.error.code}`)
  const asked = { list: list.value, path, format: 'csv', fileName: 'transactions.csv', existing: 'revise' } as const
  const imported = await importList(open, actor, asked, work)
  if (!imported.ok) return imported
  const { summary } = imported.value
  if (summary.state !== 'finished') return ok({ state: summary.state })
  return determineCase(open, actor, { settings: {}, anew: false }, work)
}
