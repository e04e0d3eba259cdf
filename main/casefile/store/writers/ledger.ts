// Entries of the ledgers that persons make.
import { ledgerEntrySchema } from '../../../../shared/contract/casefile.ts'
import type { CaseWrites } from '../../api.ts'
import { CaseError } from '../../failure.ts'
import type { Writing } from '../writing.ts'

export const ledgerWriter = ({ log, attempt }: Writing) => {
  return {
    addLedgerEntries: (actor, entries) =>
      attempt(actor, () => {
        const checked = entries.map((entry, index) => {
          const parsed = ledgerEntrySchema.safeParse(entry)
          if (parsed.success) return parsed.data
          throw new CaseError({
            code: 'ledger-entry-malformed',
            index,
            where: (parsed.error.issues[0]?.path ?? []).map(String).join('.'),
          })
        })
        return log.write(actor, (batch) => {
          const stored = checked.map((entry) => {
            const id = batch.insert('ledger_entry', {
              ledger: entry.ledger,
              account: entry.key,
              tpp: entry.tpp,
              record_id: entry.recordId,
              state: entry.state,
              on_day: entry.on,
              source: entry.source,
              by: actor.by,
              at: actor.at,
            })
            return { ...entry, id, by: actor.by, at: actor.at, event: batch.seq }
          })
          return {
            value: stored,
            event: stored.length === 0 ? null : { kind: 'ledger-entries-added', details: { entries: stored.length } },
          }
        })
      }),
  } satisfies Partial<CaseWrites>
}
