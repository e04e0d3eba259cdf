// A fact of one party corrected in every record from a day on: the records as they would then stand.
import { eventDateOf } from '../../shared/contract/event-date.ts'
import type { Outcome, TransactionRecord } from '../../shared/contract/interchange.ts'
import type { InputOf, OutputOf } from '../../shared/contract/ipc.ts'
import { type Result, ok } from '../../shared/kernel/result.ts'
import type { IntakeProblem } from '../../shared/language/row-problem.ts'
import { checkRecord } from '../intake/record.ts'
import { identityOf } from './party.ts'
import { type Work, transactionsOf } from './work.ts'

export type PartyCorrection = Pick<InputOf<'parties', 'correct'>, 'identity' | 'member' | 'value' | 'from'>

export type CorrectedParty = {
  readonly records: readonly TransactionRecord[]
  /** The outcomes that stood, in the order of the records. */
  readonly before: readonly { readonly id: string; readonly outcome: Outcome | null }[]
}

/** The records that have the party, from a day on. */
function* recordsOf(work: Work, { identity, from }: Pick<PartyCorrection, 'identity' | 'from'>) {
  for (const stored of transactionsOf(work, { text: identity })) {
    const on = eventDateOf(stored.record)
    if (from !== undefined && (on === null || on < from)) continue
    if (stored.record.parties.some((party) => identityOf(party) === identity)) yield stored
  }
}

/** What a correction would go over, before it is made. */
export const reachOfParty = (
  work: Work,
  asked: Pick<PartyCorrection, 'identity' | 'member' | 'from'>,
): OutputOf<'parties', 'reach'> => {
  let records = 0
  let determined = 0
  const present = new Map<string | null, number>()
  for (const { record, determination } of recordsOf(work, asked)) {
    records += 1
    if (determination !== null) determined += 1
    const said = record.parties
      .filter((party) => identityOf(party) === asked.identity)
      .map((party) => party[asked.member] ?? null)
    for (const value of new Set(said)) present.set(value, (present.get(value) ?? 0) + 1)
  }
  return {
    records,
    determined,
    present: [...present]
      .map(([value, count]) => ({ value, records: count }))
      .toSorted((left, right) => right.records - left.records),
  }
}

/** The record with the party's member set. */
const withMember = (record: TransactionRecord, { identity, member, value }: PartyCorrection): unknown => ({
  ...record,
  parties: record.parties.map((party) => (identityOf(party) === identity ? { ...party, [member]: value } : party)),
})

/** Nothing is written; the failure is what a record could not hold. Null where the case has no such party. */
export const correctParty = (
  work: Work,
  correction: PartyCorrection,
): Result<CorrectedParty, readonly IntakeProblem[]> | null => {
  const records: TransactionRecord[] = []
  const before: CorrectedParty['before'][number][] = []
  for (const { record, determination } of recordsOf(work, correction)) {
    const checked = checkRecord(withMember(record, correction))
    if (!checked.ok) return checked
    records.push(checked.value)
    before.push({ id: record.id, outcome: determination?.codified.outcome ?? null })
  }
  // None from the day on, or none at all.
  const isThere = records.length > 0 || recordsOf(work, { identity: correction.identity }).next().done !== true
  return isThere ? ok({ records, before }) : null
}
