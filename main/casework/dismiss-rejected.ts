// Rows that could not be read, set aside with a reason.
import type { Actor } from '../../shared/contract/casefile.ts'
import { type Result, failed, ok } from '../../shared/kernel/result.ts'
import type { CaseFailure, WritableCase } from '../casefile/index.ts'

export type DismissAsked = { readonly rows: readonly number[]; readonly reason: string }

/** How many it set aside: what somebody settled meanwhile is settled. */
export const dismissRejected = async (
  open: WritableCase,
  actor: Actor,
  { rows, reason }: DismissAsked,
): Promise<Result<{ readonly dismissed: number }, CaseFailure>> => {
  let dismissed = 0
  for (const id of rows) {
    const done = await open.settleRejectedRow(actor, id, { status: 'dismissed', reason, recordId: null })
    if (done.ok) dismissed += 1
    else if (done.error.code !== 'rejected-row-settled') return failed(done.error)
  }
  return ok({ dismissed })
}
