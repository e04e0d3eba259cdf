// The answers that stand in a case, as reports, ledgers and registers take them: nothing is determined again.
import type { Basis } from '../../shared/contract/basis.ts'
import type { RunSummary } from '../../shared/contract/casefile.ts'
import type {
  CarriedPositions,
  CarriedRecord,
  Determination,
  RunSettings,
  TransactionRecord,
} from '../../shared/contract/interchange.ts'
import { type Failure, type Result, failed, ok } from '../../shared/kernel/result.ts'
import type { StoredTransaction } from '../casefile/index.ts'
import type { Trace } from '../engine/model.ts'
import { ENGINE, type LoadedPack, currentPack } from '../law/index.ts'
import { inCaseOrder } from '../ledger/carry.ts'
import { traceLibrary } from './stored-trace.ts'
import { type Determined, type Work, determinedIn } from './work.ts'

/** Why nothing may be drawn from the answers of a case as if they stood. */
export type NotDetermined =
  (Failure<'not-determined'> & { readonly pending: number }) | Failure<'changed-since-run' | 'decided-otherwise'>

/** The last run, which every answer of the case rests on; the failure says why there is none. */
export const standingRun = ({ reads, pack }: Work): Result<RunSummary, NotDetermined> => {
  const { total, status } = reads.counts()
  const pending = total - status.determined
  const [last] = reads.runs(1)
  if (pending > 0 || last === undefined) return failed({ code: 'not-determined', pending })
  if (!last.stands) return failed({ code: 'changed-since-run' })
  if (last.pack.hash !== pack.hash || last.engine !== ENGINE) return failed({ code: 'decided-otherwise' })
  return ok(last)
}

/** What is shown of a case says by this whether it rests on answers that stand; an empty case has none to wait for. */
export const basisOf = (work: Work): Basis => {
  const { total, status } = work.reads.counts()
  const run = standingRun(work)
  if (run.ok || total === 0) return { state: 'stands', pending: 0 }
  return { state: run.error.code, pending: total - status.determined }
}

/** Whether the last run of a case covers every transaction as it stands, by this pack and program. */
export const stands = (
  last: RunSummary | undefined,
  pack: Pick<LoadedPack, 'hash'> = currentPack,
): last is RunSummary => last !== undefined && last.stands && last.pack.hash === pack.hash && last.engine === ENGINE

/** The same, under these settings. */
export const standsUnder = (
  last: RunSummary | undefined,
  settings: RunSettings,
  pack: Pick<LoadedPack, 'hash'> = currentPack,
): boolean =>
  stands(last, pack) &&
  last.settings.lawDate === settings.lawDate &&
  last.settings.knowledgeDate === settings.knowledgeDate

/** What a case is determined under: as its last run was, unless it states other settings since. */
export const settingsInForce = (last: RunSummary | undefined, stated: RunSettings): RunSettings =>
  last?.sameSettings === true ? last.settings : stated

/** A record with the positions that its answer rests on: with them any reader comes to the same answer without the case. */
export const withCarried = (record: TransactionRecord, positions: CarriedPositions | null): CarriedRecord =>
  positions === null ? record : { ...record, positions }

export type StandingEntry = {
  /** The facts as they were stated. */
  readonly stated: TransactionRecord
  readonly record: TransactionRecord
  readonly determination: Determination
  readonly trace: Trace
}

type Answer = Pick<StoredTransaction, 'record' | 'positions'> & Pick<Determined, 'determination'>

/** A determined transaction with its trace. */
export const standingEntry = ({ record, positions, determination }: Answer, trace: Trace): StandingEntry => ({
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
export const standingEntries = (work: Work): readonly StandingEntry[] => {
  const traces = traceLibrary()
  const entries: StandingEntry[] = []
  for (const answer of determinedIn(work)) {
    const { trace: id } = answer.determination
    entries.push(standingEntry(answer, traces.known(id) ?? traces.keep(id, work.reads.trace(id))))
  }
  return standingInOrder(entries)
}
