// The answers that stand in a case, as reports, ledgers and registers take them: nothing is determined again.
import type { Determination, Positions, TransactionRecord } from '../../shared/contract/interchange.ts'
import type { ReadableCase, StoredTransaction } from '../casefile/index.ts'
import type { Trace } from '../engine/model.ts'
import { inCaseOrder } from '../ledger/carry.ts'
import { traceLibrary } from './stored-trace.ts'

/** A record with the positions that its answer rests on: with them any reader comes to the same answer without the case. */
export const withCarried = (record: TransactionRecord, positions: Positions | null): TransactionRecord =>
  positions === null ? record : { ...record, positions }

export type StandingEntry = {
  /** The facts as they were stated. */
  readonly stated: TransactionRecord
  readonly record: TransactionRecord
  readonly determination: Determination
  readonly trace: Trace
}

export type Answered = Pick<StoredTransaction, 'record' | 'positions'> & { readonly determination: Determination }

/** A determined transaction with its trace. */
export const standingEntry = ({ record, positions, determination }: Answered, trace: Trace): StandingEntry => ({
  stated: record,
  record: withCarried(record, positions),
  determination,
  trace,
})

/** Entries in the order of the ledgers. */
export const standingInOrder = (entries: readonly StandingEntry[]): readonly StandingEntry[] => {
  const byId = new Map(entries.map((entry) => [entry.stated.id, entry]))
  return inCaseOrder(entries.map(({ stated }) => stated)).flatMap(({ id }) => byId.get(id) ?? [])
}

/** Every determined transaction of a case, in the order of the ledgers. */
export const standingEntries = async (open: ReadableCase): Promise<readonly StandingEntry[]> => {
  const traces = traceLibrary()
  const entries: StandingEntry[] = []
  for await (const { record, positions, determination } of open.transactions()) {
    if (determination === null) continue
    const { trace: id } = determination
    const trace = traces.known(id) ?? traces.keep(id, await open.trace(id))
    entries.push(standingEntry({ record, positions, determination }, trace))
  }
  return standingInOrder(entries)
}
