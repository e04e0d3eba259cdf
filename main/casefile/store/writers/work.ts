// Who has a transaction, how far it is, until when, and what is noted of it: stated for one or for many in one event.
import type { Database } from 'better-sqlite3'
import {
  type Actor,
  type Row,
  type WorkChange,
  type WorkStanding,
  workChangeSchema,
} from '../../../../shared/contract/casefile.ts'
import type { CaseWrites } from '../../api.ts'
import { CaseError } from '../../failure.ts'
import type { Batch, Description } from '../log.ts'
import { NO_WORK, workReader } from '../readers/work.ts'
import { type Writing, malformed } from '../writing.ts'

const isSame = (left: WorkStanding, right: WorkStanding): boolean =>
  left.assignee === right.assignee && left.status === right.status && left.due === right.due && left.note === right.note

/** What it names instead of what stands. */
const changedBy = (now: WorkStanding, { assignee, status, due, note }: WorkChange): WorkStanding => ({
  assignee: assignee === undefined ? now.assignee : assignee,
  status: status === undefined ? now.status : status,
  due: due === undefined ? now.due : due,
  note: note === undefined ? now.note : note,
})

const stated = (change: WorkChange): Readonly<Record<string, string | null>> =>
  Object.fromEntries(Object.entries(change).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))

type Stood = WorkStanding & { readonly id: string }

/** How the work stood before an event, for those that it changed. */
const stoodBefore = (database: Database) => {
  const changed = database.prepare<[number], { readonly key: number; readonly id: string; readonly row: number }>(
    'SELECT w.key, record.id, w.id AS row FROM work AS w JOIN record ON record.key = w.key WHERE w.event = ? ORDER BY w.id',
  )
  const earlier = database.prepare<[number, number], WorkStanding>(
    'SELECT assignee, status, due, note FROM work WHERE key = ? AND id < ? ORDER BY id DESC LIMIT 1',
  )
  const later = database.prepare<[number, number], number>('SELECT id FROM work WHERE key = ? AND id > ?').pluck()
  return (seq: number): readonly Stood[] =>
    changed.all(seq).map(({ key, id, row }) => {
      if (later.get(key, row) !== undefined) throw new CaseError({ code: 'undo-overtaken', id, seq })
      return { id, ...(earlier.get(key, row) ?? NO_WORK) }
    })
}

export const workWriter = ({ database, log, attempt, records, rows, rowOf }: Writing) => {
  const { standing } = workReader(database)
  const before = stoodBefore(database)

  const put = (batch: Batch, actor: Actor, key: number, stands: WorkStanding): void => {
    batch.insert('work', { key, ...stands, by: actor.by, at: actor.at })
    rows.work(key, stands, batch.seq)
  }
  const described = (ids: readonly string[], event: Pick<Description, 'kind' | 'details'>): Description | null =>
    ids.length === 0
      ? null
      : {
          kind: event.kind,
          subject: ids.length === 1 ? (ids[0] ?? null) : null,
          details: { ...event.details, records: ids.length },
        }

  return {
    /** What an event changed of the work is put back; undefined where it changed none. */
    workAgain: (actor: Actor, seq: number): Row[] | undefined => {
      const stood = before(seq)
      if (stood.length === 0) return undefined
      log.write(actor, (batch) => {
        for (const { id, ...stands } of stood) put(batch, actor, records.existing(id).key, stands)
        const details = { undoes: seq, what: 'work-changed', reason: `undo ${seq}` }
        return {
          value: null,
          event: described(
            stood.map(({ id }) => id),
            { kind: 'records-restored', details },
          ),
        }
      })
      return stood.map(({ id }) => rowOf(id))
    },
    writes: {
      changeWork: (actor, recordIds, given) =>
        attempt(actor, () => {
          const checked = workChangeSchema.safeParse(given)
          if (!checked.success) throw new CaseError(malformed('work', checked.error))
          const change = checked.data
          return log.write(actor, (batch) => {
            const changed: string[] = []
            for (const id of new Set(recordIds)) {
              const { key } = records.existing(id)
              const now = standing(key)
              const stands = changedBy(now, change)
              if (isSame(now, stands)) continue
              put(batch, actor, key, stands)
              changed.push(id)
            }
            return {
              value: changed.length,
              event: described(changed, { kind: 'work-changed', details: stated(change) }),
            }
          })
        }),
    } satisfies Partial<CaseWrites>,
  }
}
