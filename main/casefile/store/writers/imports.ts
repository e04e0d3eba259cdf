// What becomes of the rows that an import could not take.
import type { CaseWrites } from '../../api.ts'
import { CaseError } from '../../failure.ts'
import type { Writing } from '../writing.ts'

export const importRowWriter = ({ database, log, attempt }: Writing) => {
  const rejectedRow = database.prepare<[number], { settled: number | null }>(
    'SELECT s.id AS settled FROM rejected_row AS r LEFT JOIN rejected_row_settled AS s ON s.id = r.id WHERE r.id = ?',
  )

  return {
    settleRejectedRow: (actor, id, { status, reason, recordId }) =>
      attempt(actor, () =>
        log.write(actor, (batch) => {
          const found = rejectedRow.get(id)
          if (found === undefined) throw new CaseError({ code: 'rejected-row-unknown', id })
          if (found.settled !== null) throw new CaseError({ code: 'rejected-row-settled', id })
          batch.insert('rejected_row_settled', { id, status, by: actor.by, at: actor.at, reason, record_id: recordId })
          return {
            value: null,
            event: { kind: 'rejected-row-settled', subject: recordId, details: { row: id, status } },
          }
        }),
      ),
  } satisfies Partial<CaseWrites>
}
