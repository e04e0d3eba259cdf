// Transactions that were stated wrongly or never took place: what it would do to the case to withdraw them, or to bring them back.
import type { TransactionRecord } from '../../shared/contract/interchange.ts'
import { type Failure, type Result, failed, ok } from '../../shared/kernel/result.ts'
import { type AnswersMoved, answersAfter } from './dry-run.ts'
import type { Work } from './work.ts'

/** `undo`: they are brought back. */
export type WithdrawalAsked = { readonly ids: readonly string[]; readonly undo: boolean }

export type WithdrawalReach = {
  readonly transactions: number
  /** Signatures that stand on them. */
  readonly signOffs: number
  /** What becomes of the answers of all others, those behind them in the same accounts, and of those that are brought back. */
  readonly moved: AnswersMoved
}

export type NoWithdrawal = Failure<'record-unknown' | 'record-withdrawn' | 'record-not-withdrawn'> & {
  readonly id: string
}

/** Nothing is written; the failure names the first id that cannot be withdrawn, or brought back. */
export const reachOfWithdrawal = (
  work: Work,
  { ids, undo }: WithdrawalAsked,
): Result<WithdrawalReach, NoWithdrawal> => {
  const change = new Map<string, TransactionRecord | null>()
  let signOffs = 0
  for (const id of new Set(ids)) {
    const found = work.reads.transaction(id)
    if (found === null) return failed({ code: 'record-unknown', id })
    const isWithdrawn = found.row.status === 'withdrawn'
    if (isWithdrawn !== undo) return failed({ code: isWithdrawn ? 'record-withdrawn' : 'record-not-withdrawn', id })
    signOffs += found.signOffs.filter(({ ended }) => ended === null).length
    change.set(id, undo ? found.record : null)
  }
  return ok({ transactions: change.size, signOffs, moved: answersAfter(work, change) })
}
