// One transaction with everything that was ever said of it, and all transactions a page at a time.
import type { Database } from 'better-sqlite3'
import {
  type RecordVersion,
  type SignOff,
  type StoredDetermination,
  type StoredJudgment,
  type Transaction,
  signOffSchema,
} from '../../../../shared/contract/casefile.ts'
import {
  type Determination,
  type CarriedPositions,
  type TransactionRecord,
  carriedPositionsSchema,
} from '../../../../shared/contract/interchange.ts'
import type { CaseReads, StoredTransaction, TransactionAt } from '../../api.ts'
import { CaseError } from '../../failure.ts'
import { toHex } from '../content.ts'
import { asSent } from '../../trusted.ts'
import {
  DETERMINATION_COLUMNS,
  DETERMINATION_JOINS,
  type DeterminationRow,
  parseDetermination,
  parseSettings,
} from '../determinations.ts'
import { loggedEvent } from '../log.ts'
import { type StoredVersion, parseRecord } from '../records.ts'
import { SEAL, type SealRow, sealOf } from '../seals.ts'
import type { DocumentReader } from './documents.ts'
import type { GridReader } from './grid.ts'
import { WITHDRAWN_KEYS, type WithdrawalReader } from './withdrawals.ts'
import type { WorkReader } from './work.ts'

const SIGN_OFF = `SELECT s.id, record.id AS recordId, s.version, s.determination, s.role, s.by, s.at, s.note,
  e.why, e.by AS endedBy, e.at AS endedAt, ${SEAL}
  FROM sign_off AS s JOIN record ON record.key = s.key LEFT JOIN sign_off_end AS e ON e.id = s.id
  LEFT JOIN sign_off_seal AS k ON k.id = s.id`

export const transactionReader = (
  database: Database,
  path: string,
  {
    grid,
    documents,
    traces,
    withdrawals,
    work,
  }: {
    readonly grid: GridReader
    readonly documents: DocumentReader
    readonly traces: Pick<CaseReads, 'trace'>
    readonly withdrawals: WithdrawalReader
    readonly work: Pick<WorkReader, 'of'>
  },
) => {
  const carriedWith = database
    .prepare<[number], string>('SELECT positions FROM carried WHERE determination = ? ORDER BY id DESC LIMIT 1')
    .pluck()
  const positionsOf = (found: DeterminationRow | undefined): CarriedPositions | null => {
    const text = found === undefined ? undefined : carriedWith.get(found.id)
    return text === undefined ? null : carriedPositionsSchema.nullable().parse(JSON.parse(text))
  }
  const determinationsOf = database.prepare<[number], DeterminationRow>(
    `SELECT ${DETERMINATION_COLUMNS} FROM determination AS d ${DETERMINATION_JOINS} WHERE d.key = ? ORDER BY d.id`,
  )
  const determinationById = database.prepare<[number], DeterminationRow>(
    `SELECT ${DETERMINATION_COLUMNS} FROM determination AS d ${DETERMINATION_JOINS} WHERE d.id = ?`,
  )
  const versionsOf = database.prepare<
    [number],
    Omit<RecordVersion, 'import'> & { importId: number | null; fileName: string | null }
  >(`SELECT v.version, v.author, v.reason, v.recorded_at AS recordedAt, lower(hex(v.sha256)) AS sha256, v.event,
     v.import AS importId, import.file_name AS fileName
     FROM record_version AS v LEFT JOIN import ON import.id = v.import WHERE v.key = ? ORDER BY v.version`)
  const versionAt = database.prepare<[string, number], StoredVersion>(
    `SELECT record.id, v.version, v.canonical, v.sha256 FROM record JOIN record_version AS v ON v.key = record.key
     WHERE record.id = ? AND v.version = ?`,
  )
  const eventsOf = database.prepare<{ key: number }, { canonical: string; leaf: Uint8Array }>(`
    SELECT canonical, leaf FROM event WHERE seq IN (
      SELECT event FROM record_version WHERE key = @key UNION SELECT event FROM determination WHERE key = @key
      UNION SELECT event FROM sign_off WHERE key = @key UNION SELECT event FROM evidence WHERE key = @key
      UNION SELECT e.event FROM sign_off_end AS e JOIN sign_off AS s ON s.id = e.id WHERE s.key = @key
      UNION SELECT e.event FROM evidence_end AS e JOIN evidence AS v ON v.id = e.id WHERE v.key = @key
      UNION SELECT event FROM withdrawal WHERE key = @key UNION SELECT event FROM work WHERE key = @key) ORDER BY seq`)
  const judgmentsOf = database.prepare<
    [number],
    Omit<StoredJudgment, 'standing'>
  >(`SELECT record.id AS recordId, j.doubt, j.reading, j.by, j.on_day AS "on", j.reason, j.version AS sinceVersion
     FROM judgment AS j JOIN record ON record.key = j.key WHERE j.key = ? ORDER BY j.id`)
  const judgedKeys = database
    .prepare<[number], number>('SELECT DISTINCT key FROM judgment ORDER BY key LIMIT ?')
    .pluck()
  const signOffsOf = database.prepare<
    [number],
    Omit<SignOff, 'ended' | 'seal'> & SealRow & { why: string | null; endedBy: string | null; endedAt: string | null }
  >(`${SIGN_OFF} WHERE s.key = ? ORDER BY s.id`)
  const keyOf = database.prepare<[string], number>('SELECT key FROM record WHERE id = ?').pluck()

  const asDetermination = (row: DeterminationRow): StoredDetermination => {
    const determination = parseDetermination(row, path)
    return {
      id: row.id,
      run: row.run,
      version: row.version,
      at: row.at,
      by: row.by,
      pack: determination.pack,
      engine: row.engine,
      settings: parseSettings(row.settings),
      outcomeCodified: determination.codified.outcome,
      outcomeEnforced: determination.enforced.outcome,
      outcomePrior: determination.prior?.outcome ?? null,
      sha256: toHex(row.sha256),
      event: row.event,
    }
  }
  const asSignOff = (row: ReturnType<typeof signOffsOf.all>[number]): SignOff => {
    const { why, endedBy, endedAt, certificate: _c, keySignature: _k, sealedSize: _s, sealedRoot: _r, ...signed } = row
    const ended = why === null ? null : { why, by: endedBy, at: endedAt }
    return signOffSchema.parse({ ...signed, seal: sealOf(row), ended })
  }

  const damaged = (finding: string): CaseError => new CaseError({ code: 'case-damaged', path, finding })
  const factsOf = ({ id, version }: { readonly id: string; readonly version: number }): TransactionRecord => {
    const found = versionAt.get(id, version)
    if (found === undefined) throw damaged(`${id} version ${version} missing`)
    return parseRecord(found, path)
  }
  /** The determination that the grid's row names; that it is gone is not the same as none. */
  const determinationNamed = (id: number | null): DeterminationRow | undefined => {
    if (id === null) return undefined
    const found = determinationById.get(id)
    if (found === undefined) throw damaged(`determination ${id} missing`)
    return found
  }
  const currentDetermination = database
    .prepare<[number], number | null>('SELECT determination FROM current_row WHERE key = ?')
    .pluck()

  const judgments = (key: number, record: TransactionRecord): StoredJudgment[] => {
    const all = judgmentsOf.all(key)
    const current = new Set(
      (record.judgments ?? []).map(({ doubt, reading, by, on, reason }) =>
        JSON.stringify([doubt, reading, by, on, reason]),
      ),
    )
    return all.map((judgment, index) => {
      const { doubt, reading, by, on, reason } = judgment
      const name = JSON.stringify([doubt, reading, by, on, reason])
      const repeated = all
        .slice(index + 1)
        .some((later) => JSON.stringify([later.doubt, later.reading, later.by, later.on, later.reason]) === name)
      return { ...judgment, standing: current.has(name) && !repeated }
    })
  }

  const transaction = (id: string): Transaction | null => {
    const row = grid.reads.row(id)
    if (row === null) return null
    const { key } = row
    const record = factsOf(row)
    const current = determinationNamed(currentDetermination.get(key) ?? null)
    const determination = current === undefined ? null : parseDetermination(current, path)
    return {
      row,
      record,
      versions: versionsOf.all(key).map(({ importId, fileName, ...version }) => ({
        ...version,
        import: importId === null ? null : { id: importId, fileName: fileName ?? '' },
      })),
      determination,
      positions: positionsOf(current),
      determinations: determinationsOf.all(key).map(asDetermination),
      trace: determination === null ? null : asSent<Transaction['trace']>(traces.trace(determination.trace)),
      judgments: judgments(key, record),
      signOffs: signOffsOf.all(key).map(asSignOff),
      withdrawals: withdrawals.of(key),
      work: work.of(key),
      evidence: documents.evidenceOfKey(key),
      events: eventsOf.all({ key }).map((event) => loggedEvent(event, path)),
    }
  }

  const storedFrom = database.prepare<
    [number, number],
    StoredVersion & { readonly key: number; readonly determination: number | null; readonly withdrawn: number }
  >(`SELECT c.key, record.id, c.version, c.determination, v.canonical, v.sha256,
     c.key IN (${WITHDRAWN_KEYS}) AS withdrawn FROM current_row AS c
     JOIN record ON record.key = c.key
     JOIN record_version AS v ON v.key = c.key AND v.version = c.version WHERE c.key > ? ORDER BY c.key LIMIT ?`)
  const lastRecord = database.prepare<[], number | null>('SELECT max(key) FROM record').pluck()

  const stored = (row: ReturnType<typeof storedFrom.all>[number]): StoredTransaction => {
    const found = determinationNamed(row.determination)
    return {
      key: row.key,
      version: row.version,
      recordSha256: toHex(row.sha256),
      record: parseRecord(row, path),
      determination: found === undefined ? null : parseDetermination(found, path),
      positions: positionsOf(found),
      current: found !== undefined && found.version === row.version,
      isWithdrawn: row.withdrawn === 1,
    }
  }

  /** Keys are 1, 2, 3 … without gaps: a transaction that a query leaves out is missing, and nothing is made of the rest. */
  const everyAfter = (key: number, limit: number): StoredTransaction[] => {
    const rows = storedFrom.all(key, limit)
    const gap = rows.findIndex((row, index) => row.key !== key + index + 1)
    const reached = gap < 0 ? key + rows.length : key + gap
    const isLast = rows.length < limit && gap < 0
    if (gap >= 0 || (isLast && reached < (lastRecord.get() ?? 0))) throw damaged(`record ${reached + 1} missing`)
    return rows.map(stored)
  }

  const standingAt = database.prepare<
    { size: number; after: number; limit: number },
    {
      readonly key: number
      readonly id: string
      readonly version: number | null
      readonly latest: number
      readonly determination: number | null
      readonly latestDetermination: number | null
    }
  >(`SELECT r.key, r.id,
     (SELECT max(version) FROM record_version WHERE key = r.key AND event < @size) AS version,
     (SELECT max(version) FROM record_version WHERE key = r.key) AS latest,
     (SELECT max(id) FROM determination WHERE key = r.key AND event < @size) AS determination,
     (SELECT max(id) FROM determination WHERE key = r.key) AS latestDetermination
     FROM record AS r WHERE r.key > @after ORDER BY r.key LIMIT @limit`)
  const carriedAt = database
    .prepare<[number, number], string>(
      'SELECT positions FROM carried WHERE determination = ? AND event < ? ORDER BY id DESC LIMIT 1',
    )
    .pluck()

  const transactionsAt: CaseReads['transactionsAt'] = (size, after, limit) =>
    standingAt.all({ size, after, limit }).map((row): TransactionAt => {
      const { key, id, version, latest, determination, latestDetermination } = row
      const found = determinationNamed(determination)
      const positions = found === undefined ? undefined : carriedAt.get(found.id, size)
      return {
        key,
        id,
        record: version === null ? null : factsOf({ id, version }),
        determination: found === undefined ? null : parseDetermination(found, path),
        positions: positions === undefined ? null : carriedPositionsSchema.nullable().parse(JSON.parse(positions)),
        isRevisedSince: version !== null && latest !== version,
        isAnsweredSince: latestDetermination !== determination,
        withdrawn: withdrawals.at(key, size),
        isWithdrawnNow: withdrawals.of(key).at(-1)?.state === 'withdrawn',
      }
    })

  const transactionsAfter: CaseReads['transactionsAfter'] = (key, limit, filter) => {
    if (filter === undefined || Object.keys(filter).length === 0) return everyAfter(key, limit)
    const { order } = grid.desk.view({ filter, sort: { by: 'key', descending: false } })
    let first = 0
    for (let step = order.length; step > 0;) {
      const half = step >>> 1
      if ((order[first + half] ?? 0) < key) {
        first += half + 1
        step -= half + 1
      } else {
        step = half
      }
    }
    return [...order.subarray(first, first + limit)].flatMap((position) => everyAfter(position, 1))
  }

  return {
    transaction,
    recordVersion: (id, version) => {
      const found = versionAt.get(id, version)
      return found === undefined ? null : parseRecord(found, path)
    },
    transactionsAfter,
    transactionsAt,
    determinationById: (id): Determination | null => {
      const found = determinationById.get(id)
      return found === undefined ? null : parseDetermination(found, path)
    },
    judgments: (recordId, limit) => {
      const known = recordId === null ? undefined : keyOf.get(recordId)
      const keys = recordId === null ? judgedKeys.all(limit) : known === undefined ? [] : [known]
      return keys.flatMap((key) => {
        const row = grid.rowOfKey(key)
        return row === undefined ? [] : judgments(key, factsOf(row))
      })
    },
  } satisfies Partial<CaseReads>
}
