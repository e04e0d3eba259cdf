// What every question over a case is given: the case to read, the pack to answer under, and a way to tell how far it has come and
// to be stopped. Nothing here knows a clock: a question that depends on the day is told the day.
import type { Filter } from '../../shared/contract/casefile.ts'
import type { TransactionRecord } from '../../shared/contract/interchange.ts'
import { CaseError, type CaseReads, type StoredTransaction } from '../casefile/index.ts'
import type { LoadedPack } from '../law/index.ts'
import { inCaseOrder } from '../ledger/carry.ts'
import { Cancelled } from '../threads/protocol.ts'

const PAGE = 500

export type Work = {
  readonly reads: CaseReads
  readonly path: string
  readonly pack: LoadedPack
  /** Without a total where the whole is not known. */
  readonly progress: (done: number, total?: number) => void
  readonly isCancelled: () => boolean
  /** Holds a pass that runs in the background while the person scrolls. */
  readonly giveWay: () => void
}

/**
 * Every transaction that counts, in the order it entered: one that is withdrawn is none. Throws `Cancelled` once the person stopped the work, and a `CaseError` when the
 * whole case was asked for and the file gave another number of transactions than it says it holds.
 */
export function* transactionsOf(work: Work, filter: Filter = {}): Generator<StoredTransaction> {
  const { reads, progress, isCancelled, giveWay } = work
  const { records, withdrawn } = reads.summary()
  const total = records + withdrawn
  let done = 0
  for (let after = 0; ;) {
    giveWay()
    if (isCancelled()) throw new Cancelled()
    const page = reads.transactionsAfter(after, PAGE, filter)
    const last = page.at(-1)
    if (last === undefined) break
    for (const stored of page) if (!stored.isWithdrawn) yield stored
    after = last.key
    done += page.length
    progress(done, total)
  }
  if (Object.keys(filter).length === 0) expectCount(work, done - withdrawn)
}

/** Throws where the case does not give what it says it holds. */
export const expectCount = ({ reads, path }: Work, taken: number): void => {
  const { records } = reads.summary()
  if (taken !== records)
    throw new CaseError({ code: 'case-damaged', path, finding: `${taken} of ${records} transactions` })
}

export type Determined = StoredTransaction & { readonly determination: NonNullable<StoredTransaction['determination']> }

export const isDetermined = (stored: StoredTransaction): stored is Determined => stored.determination !== null

export function* determinedIn(work: Work): Generator<Determined> {
  for (const stored of transactionsOf(work)) if (isDetermined(stored)) yield stored
}

/** Every record in the order of the ledgers; only one is held at a time. */
export function* recordsInOrder(work: Work): Generator<TransactionRecord> {
  const places: { readonly key: number; readonly id: string; readonly dates: TransactionRecord['dates'] }[] = []
  for (const { key, record } of transactionsOf(work)) places.push({ key, id: record.id, dates: record.dates })
  for (const { key } of inCaseOrder(places)) {
    if (work.isCancelled()) throw new Cancelled()
    const [found] = work.reads.transactionsAfter(key - 1, 1)
    if (found !== undefined) yield found.record
  }
}
