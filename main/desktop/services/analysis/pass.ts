// Reading a case from its first transaction to its last, with progress and a way out.
import type { Filter } from '../../../../shared/contract/casefile.ts'
import type { TransactionRecord } from '../../../../shared/contract/interchange.ts'
import type { CaseReads, StoredTransaction } from '../../../casefile/index.ts'
import { inCaseOrder } from '../../../ledger/carry.ts'

const PAGE = 500

export class Stopped extends Error {}

export type Context = {
  readonly reads: CaseReads
  readonly progress: (done: number, total: number) => void
  readonly isCancelled: () => boolean
  /** Holds a pass that runs in the background while the person scrolls. */
  readonly giveWay: () => void
}

/** Every transaction in the order it entered; throws `Stopped` once the person cancelled. */
export function* transactionsOf(
  { reads, progress, isCancelled, giveWay }: Context,
  filter?: Filter,
): Generator<StoredTransaction> {
  const total = reads.summary().records
  let done = 0
  for (let after = 0; ;) {
    giveWay()
    if (isCancelled()) throw new Stopped()
    const page = reads.transactionsAfter(after, PAGE, filter)
    const last = page.at(-1)
    if (last === undefined) return
    yield* page
    after = last.key
    done += page.length
    progress(done, total)
  }
}

export type Determined = StoredTransaction & { readonly determination: NonNullable<StoredTransaction['determination']> }

export const isDetermined = (stored: StoredTransaction): stored is Determined => stored.determination !== null

export function* determinedIn(context: Context): Generator<Determined> {
  for (const stored of transactionsOf(context)) if (isDetermined(stored)) yield stored
}

/** Every record in the order of the ledgers; only one is held at a time. */
export function* recordsInOrder(context: Context): Generator<TransactionRecord> {
  const places: { readonly key: number; readonly id: string; readonly dates: TransactionRecord['dates'] }[] = []
  for (const { key, record } of transactionsOf(context)) places.push({ key, id: record.id, dates: record.dates })
  for (const { key } of inCaseOrder(places)) {
    if (context.isCancelled()) throw new Stopped()
    const [found] = context.reads.transactionsAfter(key - 1, 1)
    if (found !== undefined) yield found.record
  }
}

/** The day the case file sorts and filters by: export, else aboard carrier, completed, received or order. */
export const eventDateOf = ({ dates }: TransactionRecord): string | null =>
  dates?.export ?? dates?.aboardCarrier ?? dates?.completed ?? dates?.received ?? dates?.order ?? null
