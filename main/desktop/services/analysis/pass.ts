// Reading a case from its first transaction to its last, with progress and a way out.
import type { Filter } from '../../../../shared/contract/casefile.ts'
import type { TransactionRecord } from '../../../../shared/contract/interchange.ts'
import type { CaseReads, StoredTransaction } from '../../../casefile/index.ts'

const PAGE = 500

export class Stopped extends Error {}

export type Context = {
  readonly reads: CaseReads
  readonly progress: (done: number, total: number) => void
  readonly isCancelled: () => boolean
}

/** Every transaction in the order it entered; throws `Stopped` once the person cancelled. */
export function* transactionsOf(
  { reads, progress, isCancelled }: Context,
  filter?: Filter,
): Generator<StoredTransaction> {
  const total = reads.summary().records
  let done = 0
  for (let after = 0; ;) {
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

/** The day the case file sorts and filters by: export, else aboard carrier, completed, received or order. */
export const eventDateOf = ({ dates }: TransactionRecord): string | null =>
  dates?.export ?? dates?.aboardCarrier ?? dates?.completed ?? dates?.received ?? dates?.order ?? null
