// Facts of one transaction changed by hand: the record as it would then stand.
import type { TransactionRecord } from '../../shared/contract/interchange.ts'
import { type Failure, type Result, failed } from '../../shared/kernel/result.ts'
import type { IntakeProblem } from '../../shared/language/row-problem.ts'
import { checkRecord } from '../intake/record.ts'
import { type Change, changeRecord } from './change.ts'
import type { Work } from './work.ts'

/** No record comes of it: a path leads into none, or the schema refuses what it would hold. */
export type NoRecord =
  (Failure<'path-unusable'> & { readonly at: string }) | (Failure<'fact-refused'> & { readonly problem: IntakeProblem })

/** What is stated with the changes made, where that is a record of the same name. */
export const changedRecord = (
  stated: { readonly id: string; readonly [member: string]: unknown },
  changes: readonly Change[],
): Result<TransactionRecord, NoRecord> => {
  const changed = changeRecord(stated, changes)
  if (!changed.ok) return changed
  const checked = checkRecord(changed.value)
  if (!checked.ok) {
    const [problem] = checked.error
    if (problem === undefined) throw new Error('a record was refused without a problem')
    return failed({ code: 'fact-refused', problem })
  }
  // A change of facts is none of the name: it would be of another transaction.
  return checked.value.id === stated.id ? checked : failed({ code: 'path-unusable', at: 'id' })
}

export type CorrectionAsked = {
  readonly id: string
  /** The version that the person saw. */
  readonly base: number
  readonly changes: readonly Change[]
}

export type NoCorrection =
  | NoRecord
  | (Failure<'record-unknown'> & { readonly id: string })
  | (Failure<'version-conflict'> & { readonly base: number; readonly current: number })

/** Nothing is written. */
export const correctTransaction = (
  { reads }: Work,
  { id, base, changes }: CorrectionAsked,
): Result<TransactionRecord, NoCorrection> => {
  const row = reads.row(id)
  const record = row === null ? null : reads.recordVersion(id, row.version)
  if (row === null || record === null) return failed({ code: 'record-unknown', id })
  if (row.version !== base) return failed({ code: 'version-conflict', base, current: row.version })
  return changedRecord(record, changes)
}
