// Parties over the whole case, and a fact of one corrected in every record from a day on.
import type { PartySummary } from '../../../shared/contract/casefile.ts'
import { eventDateOf } from '../../../shared/contract/event-date.ts'
import type { Outcome, TransactionRecord } from '../../../shared/contract/interchange.ts'
import type { InputOf, PartyRow } from '../../../shared/contract/ipc.ts'
import { ok } from '../../../shared/kernel/result.ts'
import { problemText } from '../../../shared/language/row-problem.ts'
import { checkRecord } from '../../intake/record.ts'
import type { Services } from '../router.ts'
import { refuse, writeFailure } from './failures.ts'
import { type OpenCase, type Workshop, withCase, withWrites } from './workshop.ts'

const BATCH = 500

const disagreed = ['headquarters', 'ultimateParents', 'groups'] as const

const rowOf = (summary: PartySummary): PartyRow => ({
  ...summary,
  disagreements: disagreed.filter((member) => summary[member].length > 1),
})

const summaryOf = async ({ reads }: OpenCase, identity: string): Promise<PartySummary | undefined> => {
  for (let offset = 0; ; offset += BATCH) {
    const { total, parties } = await reads.parties(identity, offset, BATCH)
    const found = parties.find((party) => party.identity === identity)
    if (found !== undefined || offset + BATCH >= total) return found
  }
}

/** The record with the party's member set, or undefined where it has no such party. */
const withMember = (
  record: TransactionRecord,
  { identity, member, value }: Pick<InputOf<'parties', 'correct'>, 'identity' | 'member' | 'value'>,
): unknown => {
  if (!record.parties.some((party) => (party.id ?? party.name) === identity)) return undefined
  return {
    ...record,
    parties: record.parties.map((party) =>
      (party.id ?? party.name) === identity ? { ...party, [member]: value } : party,
    ),
  }
}

export const partiesServices = (shop: Workshop): Services['parties'] => ({
  page: ({ text, start, limit }) =>
    withCase(shop, async ({ reads }) => {
      const { total, parties } = await reads.parties(text ?? '', start, limit)
      return ok({ rows: parties.map(rowOf), total })
    }),
  get: ({ identity }) =>
    withCase(shop, async (open) => {
      const party = await summaryOf(open, identity)
      if (party === undefined) return refuse('unknown-party', { id: identity })
      return ok({ party: rowOf(party), ...(await shop.ask(open, 'party', { identity })) })
    }),
  correct: (change) =>
    withWrites(shop, async (open, writes) => {
      if (shop.isBusy()) return refuse('busy')
      if ((await summaryOf(open, change.identity)) === undefined)
        return refuse('unknown-party', { id: change.identity })
      const revised: TransactionRecord[] = []
      for await (const { record } of open.reads.transactions({ text: change.identity })) {
        const on = eventDateOf(record)
        if (change.from !== undefined && (on === null || on < change.from)) continue
        const next = withMember(record, change)
        if (next === undefined) continue
        const checked = checkRecord(next)
        if (!checked.ok) {
          const [found] = checked.error
          const why = found === undefined ? '' : problemText(found, shop.settings.get().language)
          return refuse('invalid-record', { at: change.member, why })
        }
        revised.push(checked.value)
      }
      const before = new Map<string, Outcome | null>()
      for (const { id } of revised) before.set(id, (await open.reads.row(id))?.outcomeCodified ?? null)
      const done = await writes.reviseRecords(shop.actor(), change.reason, revised)
      const failure = done.ok ? await shop.bringUpToDate(writes) : done.error
      await shop.changed(['transactions', 'determinations', 'parties', 'limits', 'windows'])
      if (failure !== undefined) return writeFailure(failure)
      const changed = []
      for (const [id, was] of before) {
        const after = (await open.reads.row(id))?.outcomeCodified ?? null
        if (after !== was) changed.push({ id, before: was, after })
      }
      return ok({ corrected: revised.length, changed })
    }),
})
