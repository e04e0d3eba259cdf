// A fact of one party corrected in every record from a day on: the records as they would then stand.
import { eventDateOf } from '../../shared/contract/event-date.ts'
import type { Outcome, TransactionRecord } from '../../shared/contract/interchange.ts'
import type { InputOf } from '../../shared/contract/ipc.ts'
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

/** The record with the party's member set, or undefined where it has no such party. */
const withMember = (record: TransactionRecord, { identity, member, value }: PartyCorrection): unknown => {
  if (!record.parties.some((party) => identityOf(party) === identity)) return undefined
  return {
    ...record,
    parties: record.parties.map((party) => (identityOf(party) === identity ? { ...party, [member]: value } : party)),
  }
}

/** Nothing is written; the failure is what a record could not hold. */
export const correctParty = (
  work: Work,
  correction: PartyCorrection,
): Result<CorrectedParty, readonly IntakeProblem[]> => {
  const { identity, from } = correction
  const records: TransactionRecord[] = []
  const before: CorrectedParty['before'][number][] = []
  for (const { record, determination } of transactionsOf(work, { text: identity })) {
    const on = eventDateOf(record)
    if (from !== undefined && (on === null || on < from)) continue
    const next = withMember(record, correction)
    if (next === undefined) continue
    const checked = checkRecord(next)
    if (!checked.ok) return checked
    records.push(checked.value)
    before.push({ id: record.id, outcome: determination?.codified.outcome ?? null })
  }
  return ok({ records, before })
}
