// What a paper is drawn of: a determined transaction with the ones that stand beside it, the case, and what the filer states.
import type { Determination, TransactionRecord } from '../../shared/contract/interchange.ts'
import type { Deadline } from '../../shared/contract/windows-view.ts'
import type { CivilDate } from '../../shared/kernel/civil-date.ts'
import type { LawPack } from '../law/model.ts'

/** A record with the positions that its answer rests on, and the answer. */
export type Answer = { readonly record: TransactionRecord; readonly determination: Determination }

export type AskedDoubt = {
  readonly id: string
  /** Of how many transactions of the case another reading changes the answer; absent where no reading can be weighed. */
  readonly effect?: { readonly examined: number; readonly changed: number }
}

export type Subject = Answer & {
  readonly pack: { readonly pack: LawPack }
  readonly client: string
  readonly preparer: string
  /** The day that stands on the paper; given, never the clock. */
  readonly filingDay: CivilDate
  /** The transactions that the paper counts, in the order of the ledgers, this one among them. */
  readonly gathered: readonly Answer[]
  /** First and last day of what a report covers. */
  readonly period?: { readonly from: CivilDate; readonly through: CivilDate }
  readonly deadline?: Deadline
  /** By the id of the field. */
  readonly stated: ReadonlyMap<string, string>
  readonly doubt?: AskedDoubt
}
