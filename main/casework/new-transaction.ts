// A transaction begun by hand: what an earlier one lends it, and parties as the case knows them.
import { eventDateOf } from '../../shared/contract/event-date.ts'
import type { Party, TransactionRecord } from '../../shared/contract/interchange.ts'
import type { InputOf } from '../../shared/contract/ipc.ts'
import { type Failure, type Result, failed } from '../../shared/kernel/result.ts'
import type { Change } from './change.ts'
import { type NoRecord, changedRecord } from './correct-transaction.ts'
import { identityOf } from './party.ts'
import { type Work, transactionsOf } from './work.ts'

export type NewTransaction = Pick<InputOf<'transaction', 'create'>, 'id' | 'like' | 'parties'> & {
  /** What a person states of it beside that. */
  readonly changes: readonly Change[]
}

/** What an earlier transaction lends: its item, way, use and parties. Days, papers, positions and judgments are of that one alone. */
const lent = ['activity', 'item', 'from', 'destination', 'endUse', 'parties'] as const

type NoTransaction =
  | NoRecord
  | (Failure<'unknown-transaction'> & { readonly id: string })
  | (Failure<'unknown-party'> & { readonly id: string })

/** The record as it would enter the case; nothing is written. */
export const newTransaction = (
  work: Work,
  { id, like, parties, changes }: NewTransaction,
): Result<TransactionRecord, NoTransaction> => {
  const earlier = like === undefined ? undefined : work.reads.transaction(like)?.record
  if (like !== undefined && earlier === undefined) return failed({ code: 'unknown-transaction', id: like })
  const taken = earlier === undefined ? {} : Object.fromEntries(lent.map((member) => [member, earlier[member]]))
  const found: Party[] = []
  for (const { role, identity } of parties) {
    const party = newestOf(work, identity)
    if (party === undefined) return failed({ code: 'unknown-party', id: identity })
    found.push({ ...party, role })
  }
  return changedRecord({ item: {}, ...taken, parties: [...(earlier?.parties ?? []), ...found], id }, changes)
}

/** A party as the newest transaction that has it states it; one without a day is older than every other. */
const newestOf = (work: Work, identity: string): Party | undefined => {
  let newest: { readonly on: string; readonly party: Party } | undefined
  for (const { record } of transactionsOf(work, { text: identity })) {
    const on = eventDateOf(record) ?? ''
    const party = record.parties.find((each) => identityOf(each) === identity)
    if (party !== undefined && (newest === undefined || on >= newest.on)) newest = { on, party }
  }
  return newest?.party
}
