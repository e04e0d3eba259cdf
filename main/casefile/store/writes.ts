// Everything a person does to a case that is not bulk work: facts, judgments, sign-offs, evidence, ledger entries, views.
import type { Database } from 'better-sqlite3'
import {
  type Actor,
  type CaseMeta,
  type Evidence,
  type LoggedEvent,
  type Row,
  type SignOff,
  actorSchema,
  caseMetaSchema,
  ledgerEntrySchema,
  viewSchema,
} from '../../../shared/contract/casefile.ts'
import { type Judgment, type TransactionRecord, judgmentSchema } from '../../../shared/contract/interchange.ts'
import { type Result, failed, ok } from '../../../shared/kernel/result.ts'
import type { CaseWrites, Written } from '../api.ts'
import { CaseError, type CaseFailure } from '../failure.ts'
import { sha256 } from './content.ts'
import { importWriter, runWriter } from './bulk.ts'
import { interning } from './determinations.ts'
import { type Batch, type Log, canonical, openLog } from './log.ts'
import { failureOf } from './open.ts'
import type { Reads } from './reads.ts'
import { type NewVersion, type CurrentRecord, asVersion, checkedRecord, parseRecord, recordKeeper } from './records.ts'
import { rowKeeper } from './rows.ts'
import { interner } from './interned.ts'
import { ledgerReader } from './readers/ledger.ts'
import { undoStacks } from './undo.ts'

const malformed = (
  where: string,
  error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] },
): CaseFailure => {
  const [issue] = error.issues
  return {
    code: 'request-malformed',
    where: [where, ...(issue?.path ?? [])].map(String).join('.'),
    why: issue?.message ?? '',
  }
}

// A name is what a person typed: "ada" and "Ada " are one pair of eyes.
const asOneTypesIt = (name: string): string => name.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase()
const samePerson = (left: string, right: string): boolean => asOneTypesIt(left) === asOneTypesIt(right)

const fromHex = (hex: string): Uint8Array => Buffer.from(hex, 'hex')

/** The facts of a new case; runs inside the transaction that makes the file. */
export const fillNewCase = (
  database: Database,
  actor: Actor,
  meta: CaseMeta,
  caseId: string,
  writtenBy: string,
): void => {
  openLog(database).write(actor, (batch) => {
    batch.insert('case_meta', {
      case_id: caseId,
      written_by: writtenBy,
      title: meta.title,
      client: meta.client,
      settings: canonical(meta.settings),
    })
    return { value: undefined, event: { kind: 'case-created', subject: meta.title, details: { case: caseId } } }
  })
}

export const openWrites = (database: Database, path: string, reads: Reads) => {
  const log: Log = openLog(database)
  const words = interner(database)
  const rows = rowKeeper(database, words)
  const interned = interning(database)
  const records = recordKeeper(database, rows)
  const imports = importWriter(database, log, records)
  const runs = runWriter(database, log, records, rows, interned, words, ledgerReader(database))

  const forgetIds = (): void => {
    words.forget()
    rows.forget()
    interned.forget()
  }

  /** Runs one write; a failure rolls it back whole. */
  const attempt = <T>(actor: Actor, work: () => T): Result<T, CaseFailure> => {
    const checked = actorSchema.safeParse(actor)
    if (!checked.success) return failed(malformed('actor', checked.error))
    try {
      return ok(work())
    } catch (error) {
      forgetIds()
      return failed(failureOf(error, path))
    }
  }

  const rowOf = (id: string): Row => {
    const row = reads.row(id)
    if (row === null) throw new CaseError({ code: 'record-unknown', id })
    return row
  }

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

  const sign = (batch: Batch, actor: Actor, role: SignOff['role'], id: string, note: string): SignOff => {
    const current = records.existing(id)
    const row = rowOf(id)
    if (current.determination === null) throw new CaseError({ code: 'record-not-determined', id })
    if (row.status !== 'determined') throw new CaseError({ code: 'record-outdated', id })
    const standing = records.standing(current.key)
    if (standing.some((other) => other.role === role)) throw new CaseError({ code: 'sign-off-standing', id })
    if (role === 'reviewer') {
      const preparer = standing.find((other) => other.role === 'preparer')
      if (preparer === undefined) throw new CaseError({ code: 'sign-off-not-prepared', id })
      if (samePerson(preparer.by, actor.by)) throw new CaseError({ code: 'sign-off-same-person', id, by: actor.by })
    }
    const signed = {
      version: current.version,
      determination: current.determination,
      role,
      by: actor.by,
      at: actor.at,
      note,
    }
    const signOff = batch.insert('sign_off', { key: current.key, ...signed })
    rows.signOff(current.key, records.signOffState(current.key), batch.seq)
    return { id: signOff, recordId: id, ...signed, ended: null }
  }

  const rejectedRow = database.prepare<[number], { settled: number | null }>(
    'SELECT s.id AS settled FROM rejected_row AS r LEFT JOIN rejected_row_settled AS s ON s.id = r.id WHERE r.id = ?',
  )
  const signOffById = database.prepare<[number], { key: number; recordId: string; role: string; ended: number | null }>(
    `SELECT s.key, record.id AS recordId, s.role, e.id AS ended FROM sign_off AS s JOIN record ON record.key = s.key
     LEFT JOIN sign_off_end AS e ON e.id = s.id WHERE s.id = ?`,
  )
  const evidenceById = database.prepare<
    [number],
    { key: number | null; recordId: string | null; reference: string; ended: number | null }
  >(`SELECT v.key, record.id AS recordId, v.reference, e.id AS ended FROM evidence AS v
     LEFT JOIN record ON record.key = v.key LEFT JOIN evidence_end AS e ON e.id = v.id WHERE v.id = ?`)
  const touch = database.prepare<[number, number]>('UPDATE current_row SET touched = ? WHERE key = ?')
  const viewsNamed = database.prepare<[string], { id: number }>(
    'SELECT id FROM saved_view WHERE name = ? AND id NOT IN (SELECT id FROM saved_view_end)',
  )
  const viewStanding = database.prepare<[number], { name: string }>(
    'SELECT name FROM saved_view WHERE id = ? AND id NOT IN (SELECT id FROM saved_view_end)',
  )

  const writes: CaseWrites = {
    changeMeta: (actor, meta) =>
      attempt(actor, () => {
        const checked = caseMetaSchema.safeParse(meta)
        if (!checked.success) throw new CaseError(malformed('meta', checked.error))
        const { caseId, writtenBy } = reads.summary()
        const { title, client, settings } = checked.data
        return log.write(actor, (batch) => {
          batch.insert('case_meta', {
            case_id: caseId,
            written_by: writtenBy,
            title,
            client,
            settings: canonical(settings),
          })
          return { value: null, event: { kind: 'meta-changed', subject: title, details: { client } } }
        })
      }),
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
    signOff: (actor, role, recordIds, note) =>
      attempt(actor, () =>
        log.write(actor, (batch) => {
          const signed = recordIds.map((id) => sign(batch, actor, role, id, note))
          return {
            value: signed,
            event:
              signed.length === 0
                ? null
                : {
                    kind: 'signed-off',
                    subject: signed.length === 1 ? (recordIds[0] ?? null) : null,
                    details: { role, records: signed.length },
                  },
          }
        }),
      ),
    withdrawSignOff: (actor, id, reason) =>
      attempt(actor, () =>
        log.write(actor, (batch) => {
          const found = signOffById.get(id)
          if (found === undefined || found.ended !== null) throw new CaseError({ code: 'sign-off-unknown', id })
          // A review rests on the preparation; it does not outlive it.
          const fallen = records.standing(found.key).filter((other) => other.id === id || found.role === 'preparer')
          for (const other of fallen)
            batch.insert('sign_off_end', { id: other.id, why: 'withdrawn', by: actor.by, at: actor.at, reason })
          rows.signOff(found.key, records.signOffState(found.key), batch.seq)
          return {
            value: null,
            event: { kind: 'sign-off-withdrawn', subject: found.recordId, details: { signOff: id, reason } },
          }
        }),
      ),
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
    addEvidence: (actor, given) =>
      attempt(actor, () =>
        log.write(actor, (batch) => {
          const { recordId, name, bytes, reference, note } = given
          const key = recordId === null ? null : records.existing(recordId).key
          const id = batch.insert('evidence', {
            key,
            name,
            sha256: fromHex(given.sha256),
            bytes,
            reference,
            note,
            by: actor.by,
            at: actor.at,
          })
          if (key !== null) {
            rows.refer(key, reference)
            touch.run(batch.seq, key)
          }
          const value: Evidence = { ...given, id, by: actor.by, at: actor.at, withdrawn: false }
          return {
            value,
            event: { kind: 'evidence-added', subject: recordId, details: { name, sha256: given.sha256 } },
          }
        }),
      ),
    withdrawEvidence: (actor, id, reason) =>
      attempt(actor, () =>
        log.write(actor, (batch) => {
          const found = evidenceById.get(id)
          if (found === undefined || found.ended !== null) throw new CaseError({ code: 'evidence-unknown', id })
          batch.insert('evidence_end', { id, by: actor.by, at: actor.at, reason })
          if (found.key !== null && found.recordId !== null) {
            const record = parseRecord(records.existing(found.recordId), path)
            rows.unrefer(found.key, found.reference)
            // Another document, or the record itself, may carry the same number.
            rows.relate(found.key, record, record)
            touch.run(batch.seq, found.key)
          }
          return {
            value: null,
            event: { kind: 'evidence-withdrawn', subject: found.recordId, details: { evidence: id, reason } },
          }
        }),
      ),
    addReport: (actor, { fileName, sha256: digest, language, head }) =>
      attempt(actor, () =>
        log.write(actor, (batch) => {
          const id = batch.insert('report', {
            file_name: fileName,
            sha256: fromHex(digest),
            language,
            head_size: head.size,
            head_root: fromHex(head.root),
            by: actor.by,
            at: actor.at,
          })
          return {
            value: { id, fileName, sha256: digest, language, head, by: actor.by, at: actor.at },
            event: {
              kind: 'report-issued',
              subject: fileName,
              details: { sha256: digest, size: head.size, root: head.root },
            },
          }
        }),
      ),
    importOfficialTexts: (actor, texts) =>
      attempt(actor, () =>
        log.write(actor, (batch) => {
          for (const { paragraph, text, source, asOf } of texts)
            batch.insert('official_text', {
              paragraph,
              sha256: sha256(text),
              text,
              source,
              as_of: asOf,
              by: actor.by,
              at: actor.at,
            })
          return {
            value: texts.length,
            event:
              texts.length === 0
                ? null
                : {
                    kind: 'official-text-imported',
                    subject: texts[0]?.source ?? null,
                    details: { paragraphs: texts.length },
                  },
          }
        }),
      ),
    saveView: (actor, { name, view, columns }) =>
      attempt(actor, () => {
        const checked = viewSchema.safeParse(view)
        if (!checked.success) throw new CaseError(malformed('view', checked.error))
        return log.write(actor, (batch) => {
          for (const { id } of viewsNamed.all(name)) batch.insert('saved_view_end', { id })
          const id = batch.insert('saved_view', { name, view: canonical(checked.data), columns: canonical(columns) })
          return { value: { id, name, view: checked.data, columns }, event: { kind: 'view-saved', subject: name } }
        })
      }),
    deleteView: (actor, id) =>
      attempt(actor, () =>
        log.write(actor, (batch) => {
          const found = viewStanding.get(id)
          if (found === undefined) throw new CaseError({ code: 'view-unknown', id })
          batch.insert('saved_view_end', { id })
          return { value: null, event: { kind: 'view-deleted', subject: found.name } }
        }),
      ),
  }
  return { writes, attempt, imports, runs, log, forget: forgetIds }
}
export type Writes = ReturnType<typeof openWrites>
export type { Written }
