// Versions of records. Facts are never overwritten: a change is a new version with author and reason, the sign-offs on the
// version before end and are kept, and the grid's row says that its determination is outdated.
import type { Database } from 'better-sqlite3'
import type { Actor, SignOff, SignOffSeal } from '../../../shared/contract/casefile.ts'
import {
  type Determination,
  type TransactionRecord,
  transactionRecordSchema,
} from '../../../shared/contract/interchange.ts'
import { CaseError } from '../failure.ts'
import { intact, readAs, sameBytes, sha256 } from './content.ts'
import {
  DETERMINATION_COLUMNS,
  DETERMINATION_JOINS,
  type DeterminationRow,
  parseDetermination,
} from './determinations.ts'
import { type RowStatus, type SignOffState, rowFacts } from './facts.ts'
import { SEAL, type SealRow, sealOf } from './seals.ts'
import { type Batch, canonical } from './log.ts'
import type { RowKeeper } from './rows.ts'

export type CurrentRecord = {
  readonly key: number
  readonly id: string
  readonly version: number
  readonly canonical: string
  readonly sha256: Uint8Array
  readonly determination: number | null
  readonly run: number | null
  readonly verdict: number
  readonly import: number
}

export type StandingSignOff = {
  readonly id: number
  readonly role: SignOff['role']
  readonly by: string
  readonly seal: SignOffSeal | null
}

/** A version of a record as it is stored. */
export type StoredVersion = {
  readonly id: string
  readonly version: number
  readonly canonical: string
  readonly sha256: Uint8Array
}

/** The facts of a stored version; throws where they are not those that were stored. */
export const parseRecord = ({ id, version, canonical: text, sha256: stored }: StoredVersion, path: string) => {
  const place = { path, what: `${id} version ${version}` }
  const record: TransactionRecord = readAs(transactionRecordSchema, intact(text, stored, place), place)
  if (record.id !== id) throw new CaseError({ code: 'case-damaged', path, finding: `${place.what} renamed` })
  return record
}

/** A record as a user gave it, checked; absent and null members are both unknown and are stored as given. */
export const checkedRecord = (value: unknown): TransactionRecord => {
  const parsed = transactionRecordSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const id = typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : ''
  throw new CaseError({
    code: 'record-invalid',
    id,
    where: `/${(issue?.path ?? []).join('/')}`,
    why: issue?.message ?? '',
  })
}

export type NewVersion = {
  readonly record: TransactionRecord
  readonly canonical: string
  readonly sha256: Uint8Array
}

export const asVersion = (record: TransactionRecord): NewVersion => {
  const text = canonical(record)
  return { record, canonical: text, sha256: sha256(text) }
}

/** How an answer stands to the facts, of a transaction that counts. */
const statusOf = ({ version }: Pick<CurrentRecord, 'version'>, determined: number | undefined): RowStatus => {
  if (determined === undefined) return 'undetermined'
  return determined === version ? 'determined' : 'outdated'
}

export const recordKeeper = (database: Database, rows: RowKeeper) => {
  const find = database.prepare<[string], CurrentRecord>(`
    SELECT record.key, record.id, c.version, v.canonical, v.sha256, c.determination, c.run, c.verdict, c.import
    FROM record JOIN current_row AS c ON c.key = record.key
    JOIN record_version AS v ON v.key = c.key AND v.version = c.version WHERE record.id = ?`)
  const addRecord = database.prepare<[string]>('INSERT INTO record (id) VALUES (?) ON CONFLICT DO NOTHING')
  const determinationById = database.prepare<[number], DeterminationRow>(
    `SELECT ${DETERMINATION_COLUMNS} FROM determination AS d ${DETERMINATION_JOINS} WHERE d.id = ?`,
  )
  const standing = database.prepare<[number], Omit<StandingSignOff, 'seal'> & SealRow>(
    `SELECT s.id, role, by, ${SEAL} FROM sign_off AS s LEFT JOIN sign_off_seal AS k ON k.id = s.id
     WHERE key = ? AND NOT EXISTS (SELECT 1 FROM sign_off_end AS e WHERE e.id = s.id) ORDER BY s.id`,
  )
  const everSigned = database.prepare<[number], { id: number }>('SELECT id FROM sign_off WHERE key = ? LIMIT 1')

  const lastWithdrawal = database
    .prepare<[number], string>('SELECT state FROM withdrawal WHERE key = ? ORDER BY id DESC LIMIT 1')
    .pluck()
  const isWithdrawn = (key: number): boolean => lastWithdrawal.get(key) === 'withdrawn'

  const determinationOf = (id: number | null): Determination | null => {
    const row = id === null ? undefined : determinationById.get(id)
    return row === undefined ? null : parseDetermination(row, database.name)
  }

  const determinedVersion = (id: number | null): number | undefined =>
    id === null ? undefined : determinationById.get(id)?.version

  const signOffState = (key: number): SignOffState => {
    const roles = standing.all(key).map(({ role }) => role)
    if (roles.includes('reviewer')) return 'reviewed'
    if (roles.includes('preparer')) return 'prepared'
    return everSigned.get(key) === undefined ? 'none' : 'invalid'
  }

  const endSignOffs = (
    batch: Batch,
    key: number,
    actor: Actor,
    why: 'facts-changed' | 'determination-changed',
    reason: string,
  ): void => {
    for (const { id } of standing.all(key))
      batch.insert('sign_off_end', { id, why, by: actor.by, at: actor.at, reason })
  }

  const insertVersion = (
    batch: Batch,
    key: number,
    version: number,
    made: NewVersion,
    before: TransactionRecord | null,
    actor: Actor,
    reason: string,
    importId: number | null,
  ): void => {
    batch.insert('record_version', {
      key,
      version,
      author: actor.by,
      reason,
      recorded_at: actor.at,
      import: importId,
      canonical: made.canonical,
      sha256: made.sha256,
    })
    const earlier = new Set((before?.judgments ?? []).map((judgment) => canonical(judgment)))
    for (const judgment of made.record.judgments ?? []) {
      if (earlier.has(canonical(judgment))) continue
      const { doubt, reading, by, on, reason: why } = judgment
      batch.insert('judgment', { key, version, doubt, reading, by, on_day: on, reason: why })
    }
    rows.relate(key, made.record, before)
  }

  return {
    find: (id: string): CurrentRecord | undefined => find.get(id),
    existing: (id: string): CurrentRecord => {
      const found = find.get(id)
      if (found === undefined) throw new CaseError({ code: 'record-unknown', id })
      return found
    },
    same: (current: CurrentRecord, made: NewVersion): boolean => sameBytes(current.sha256, made.sha256),
    determinationOf,
    isWithdrawn,
    signOffState,
    standing: (key: number): StandingSignOff[] =>
      standing.all(key).map((row) => ({ id: row.id, role: row.role, by: row.by, seal: sealOf(row) })),
    endSignOffs,
    /** Adds a record as its version 1; answers whether it did, and not when the case has a record of that id already. */
    add: (batch: Batch, made: NewVersion, actor: Actor, reason: string, importId: number | null): boolean => {
      const { changes, lastInsertRowid } = addRecord.run(made.record.id)
      if (changes === 0) return false
      const key = Number(lastInsertRowid)
      insertVersion(batch, key, 1, made, null, actor, reason, importId)
      rows.put(
        { key, version: 1, determination: null, run: null, verdict: 0, import: importId ?? 0, touched: batch.seq },
        rowFacts(made.record, null, 'undetermined', 'none'),
      )
      return true
    },
    /** The grid's row after the transaction was withdrawn or brought back; its answer is the one that stood. */
    stand: (batch: Batch, current: CurrentRecord): void => {
      const determination = determinationOf(current.determination)
      const status = isWithdrawn(current.key)
        ? 'withdrawn'
        : statusOf(current, determinedVersion(current.determination))
      const record = parseRecord(current, database.name)
      rows.put({ ...current, touched: batch.seq }, rowFacts(record, determination, status, signOffState(current.key)))
    },
    revise: (
      batch: Batch,
      current: CurrentRecord,
      made: NewVersion,
      actor: Actor,
      reason: string,
      importId: number | null,
    ): void => {
      if (isWithdrawn(current.key)) throw new CaseError({ code: 'record-withdrawn', id: current.id })
      const version = current.version + 1
      insertVersion(batch, current.key, version, made, parseRecord(current, database.name), actor, reason, importId)
      endSignOffs(batch, current.key, actor, 'facts-changed', reason)
      rows.put(
        { ...current, version, import: importId ?? current.import, touched: batch.seq },
        rowFacts(
          made.record,
          determinationOf(current.determination),
          current.determination === null ? 'undetermined' : 'outdated',
          signOffState(current.key),
        ),
      )
    },
  }
}
export type RecordKeeper = ReturnType<typeof recordKeeper>
