// Facts of transactions and judgments on them: each change is a new version, and undo is one that has the earlier facts.
import type { Actor, LoggedEvent, Row, Withdrawal } from '../../../../shared/contract/casefile.ts'
import { type Judgment, type TransactionRecord, judgmentSchema } from '../../../../shared/contract/interchange.ts'
import type { CaseWrites } from '../../api.ts'
import { CaseError } from '../../failure.ts'
import type { Description } from '../log.ts'
import { type CurrentRecord, type NewVersion, asVersion, checkedRecord, parseRecord } from '../records.ts'
import { undoStacks } from '../undo.ts'
import { type Writing, malformed } from '../writing.ts'
import { workWriter } from './work.ts'

export const transactionWriter = (writing: Writing) => {
  const { database, path, log, attempt, reads, records, rowOf } = writing
  const work = workWriter(writing)
  const reviseAll = (
    actor: Actor,
    reason: string,
    changes: () => readonly (readonly [CurrentRecord, NewVersion])[],
    event: (changed: readonly string[]) => {
      kind: 'records-revised' | 'records-restored' | 'judgment-recorded' | 'judgment-withdrawn'
      details: Record<string, string | number>
    },
  ): Row[] => {
    const changed = log.write(actor, (batch) => {
      const ids: string[] = []
      for (const [current, made] of changes()) {
        if (records.same(current, made)) continue
        records.revise(batch, current, made, actor, reason, null)
        ids.push(current.id)
      }
      const { kind, details } = event(ids)
      return {
        value: ids,
        event:
          ids.length === 0
            ? null
            : {
                kind,
                subject: ids.length === 1 ? (ids[0] ?? null) : null,
                details: { ...details, reason, records: ids.length },
              },
      }
    })
    return changed.map(rowOf)
  }
  const withJudgment = (id: string, judgment: Judgment): readonly [CurrentRecord, NewVersion] => {
    const current = records.existing(id)
    const record = parseRecord(current, path)
    const others = (record.judgments ?? []).filter(({ doubt }) => doubt !== judgment.doubt)
    return [current, asVersion({ ...record, judgments: [...others, judgment] })]
  }
  const withoutJudgment = (id: string, doubt: string): readonly [CurrentRecord, NewVersion] => {
    const current = records.existing(id)
    const record = parseRecord(current, path)
    const judgments = (record.judgments ?? []).filter((judgment) => judgment.doubt !== doubt)
    if (judgments.length === (record.judgments ?? []).length)
      throw new CaseError({ code: 'judgment-unknown', id, doubt })
    const { judgments: _, ...rest } = record
    return [current, asVersion(judgments.length === 0 ? rest : { ...rest, judgments })]
  }
  const versionsOfEvent = database.prepare<
    [number],
    { id: string; version: number; before: string | null; sha256: Uint8Array | null }
  >(`
    SELECT record.id, v.version, b.canonical AS before, b.sha256 FROM record_version AS v JOIN record ON record.key = v.key
    LEFT JOIN record_version AS b ON b.key = v.key AND b.version = v.version - 1 WHERE v.event = ? ORDER BY v.id`)
  const restored = (seq: number): (readonly [CurrentRecord, NewVersion])[] =>
    versionsOfEvent.all(seq).map(({ id, version, before, sha256: stored }) => {
      const current = records.existing(id)
      if (current.version !== version || before === null || stored === null)
        throw new CaseError({ code: 'undo-overtaken', id, seq })
      const earlier = { id, version: version - 1, canonical: before, sha256: stored }
      return [current, { record: parseRecord(earlier, path), canonical: before, sha256: stored }]
    })

  const stand = (
    actor: Actor,
    ids: readonly string[],
    state: Withdrawal['state'],
    reason: string,
    event: (subject: string | null, records: number) => Description,
  ): Row[] => {
    const changed = log.write(actor, (batch) => {
      const wanted = [...new Set(ids)]
      for (const id of wanted) {
        const current = records.existing(id)
        if (records.isWithdrawn(current.key) === (state === 'withdrawn'))
          throw new CaseError({ code: state === 'withdrawn' ? 'record-withdrawn' : 'record-not-withdrawn', id })
        batch.insert('withdrawal', { key: current.key, state, by: actor.by, at: actor.at, reason })
        records.stand(batch, current)
      }
      const subject = wanted.length === 1 ? (wanted[0] ?? null) : null
      return { value: wanted, event: wanted.length === 0 ? null : event(subject, wanted.length) }
    })
    return changed.map(rowOf)
  }
  const withdrawalsOfEvent = database.prepare<[number], { id: string; state: Withdrawal['state'] }>(
    'SELECT record.id, w.state FROM withdrawal AS w JOIN record ON record.key = w.key WHERE w.event = ? ORDER BY w.id',
  )
  /** What an event withdrew is brought back, and the other way round; undefined where it did neither. */
  const stoodAgain = (actor: Actor, { seq, kind }: LoggedEvent['event']): Row[] | undefined => {
    const done = withdrawalsOfEvent.all(seq)
    const [first] = done
    if (first === undefined) return undefined
    const ids = done.map(({ id }) => id)
    const reason = `undo ${seq}`
    const overtaken = ids.find((id) => records.isWithdrawn(records.existing(id).key) !== (first.state === 'withdrawn'))
    if (overtaken !== undefined) throw new CaseError({ code: 'undo-overtaken', id: overtaken, seq })
    return stand(actor, ids, first.state === 'withdrawn' ? 'reinstated' : 'withdrawn', reason, (subject, count) => ({
      kind: 'records-restored',
      subject,
      details: { undoes: seq, what: kind, reason, records: count },
    }))
  }

  return {
    ...work.writes,
    withdraw: (actor, recordIds, reason) =>
      attempt(actor, () =>
        stand(actor, recordIds, 'withdrawn', reason, (subject, count) => ({
          kind: 'records-withdrawn',
          subject,
          details: { reason, records: count },
        })),
      ),
    reinstate: (actor, recordIds, reason) =>
      attempt(actor, () =>
        stand(actor, recordIds, 'reinstated', reason, (subject, count) => ({
          kind: 'records-reinstated',
          subject,
          details: { reason, records: count },
        })),
      ),
    addRecord: (actor, reason, given) =>
      attempt(actor, () => {
        const made = asVersion(checkedRecord(given))
        const { id } = made.record
        log.write(actor, (batch) => {
          if (!records.add(batch, made, actor, reason, null)) throw new CaseError({ code: 'record-exists', id })
          return { value: null, event: { kind: 'record-added', subject: id, details: { reason } } }
        })
        return rowOf(id)
      }),
    reviseRecords: (actor, reason, given) =>
      attempt(actor, () =>
        reviseAll(
          actor,
          reason,
          () =>
            given.map(
              (record: TransactionRecord) => [records.existing(record.id), asVersion(checkedRecord(record))] as const,
            ),
          () => ({ kind: 'records-revised', details: {} }),
        ),
      ),
    undo: (actor, seq) =>
      attempt(actor, () => {
        const wanted: LoggedEvent | null = seq === undefined ? undoStacks(database).undo : reads.event(seq)
        if (wanted === null) throw new CaseError({ code: 'nothing-to-undo' })
        const { seq: undone, kind } = wanted.event
        const stood = stoodAgain(actor, wanted.event)
        if (stood !== undefined) return stood
        const worked = work.workAgain(actor, undone)
        if (worked !== undefined) return worked
        const changed = reviseAll(
          actor,
          `undo ${undone}`,
          () => restored(undone),
          () => ({ kind: 'records-restored', details: { undoes: undone, what: kind } }),
        )
        if (changed.length === 0) throw new CaseError({ code: 'nothing-to-undo' })
        return changed
      }),
    recordJudgment: (actor, recordIds, judgment) =>
      attempt(actor, () => {
        const checked = judgmentSchema.safeParse(judgment)
        if (!checked.success) throw new CaseError(malformed('judgment', checked.error))
        const { doubt, reading } = checked.data
        return reviseAll(
          actor,
          checked.data.reason,
          () => recordIds.map((id) => withJudgment(id, checked.data)),
          () => ({ kind: 'judgment-recorded', details: { doubt, reading } }),
        )
      }),
    withdrawJudgment: (actor, recordIds, doubt, reason) =>
      attempt(actor, () =>
        reviseAll(
          actor,
          reason,
          () => recordIds.map((id) => withoutJudgment(id, doubt)),
          () => ({ kind: 'judgment-withdrawn', details: { doubt } }),
        ),
      ),
  } satisfies Partial<CaseWrites>
}
