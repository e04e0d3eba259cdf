// Imports and runs of determinations, in batches of one transaction each: after a crash whole batches are in, and no part of one.
import type { Database } from 'better-sqlite3'
import {
  type Actor,
  type ImportRow,
  type ImportSource,
  type ImportSummary,
  type ImportTally,
  type Rejection,
} from '../../../shared/contract/casefile.ts'
import type {
  CarriedPositions,
  Determination,
  RunSettings,
  TransactionRecord,
} from '../../../shared/contract/interchange.ts'
import type { Determiner, Made, KeptAnswer } from '../api.ts'
import { CaseError } from '../failure.ts'
import { asSent } from '../trusted.ts'
import {
  DETERMINATION_COLUMNS,
  DETERMINATION_JOINS,
  type DeterminationRow,
  type Interning,
  type PackedTrace,
  parseDetermination,
  splitDetermination,
} from './determinations.ts'
import { rowFacts } from './facts.ts'
import { type Batch, type Log, canonical } from './log.ts'
import type { LedgerReader } from './readers/ledger.ts'
import { WITHDRAWN_KEYS } from './readers/withdrawals.ts'
import { type RecordKeeper, asVersion, checkedRecord, parseRecord } from './records.ts'
import type { RowKeeper } from './rows.ts'
import type { Interner } from './interned.ts'

export type Existing = 'revise' | 'reject'
export type EndState = 'finished' | 'cancelled' | 'failed'

const NO_ROWS: ImportTally = { added: 0, revised: 0, unchanged: 0, rejected: 0 }

export const importWriter = (database: Database, log: Log, records: RecordKeeper) => {
  const versionByImport = database.prepare<[number, number], { import: number | null }>(
    'SELECT import FROM record_version WHERE key = ? AND version = ?',
  )
  // Ids seen in the import in hand, also where the row changed nothing.
  const seen = new Map<number, Set<string>>()

  const reject = (batch: Batch, importId: number, row: number, rejections: readonly Rejection[]): void => {
    for (const { column, code, args, text } of rejections)
      batch.insert('rejected_row', { import: importId, row, column, code, args: canonical(args), text })
  }

  const takeRow = (
    batch: Batch,
    actor: Actor,
    importId: number,
    reason: string,
    existing: Existing,
    given: ImportRow,
  ): keyof ImportTally => {
    if ('rejected' in given) {
      reject(batch, importId, given.row, given.rejected)
      return 'rejected'
    }
    const refuse = (column: string, code: string, args: Rejection['args']): 'rejected' => {
      reject(batch, importId, given.row, [{ column, code, args, text: JSON.stringify(given.record) }])
      return 'rejected'
    }
    let made
    try {
      made = asVersion(checkedRecord(given.record))
    } catch (error) {
      if (!(error instanceof CaseError) || error.failure.code !== 'record-invalid') throw error
      return refuse(error.failure.where, 'record-invalid', { why: error.failure.why })
    }
    const { id } = made.record
    const inThisImport = seen.get(importId) ?? new Set<string>()
    seen.set(importId, inThisImport)
    if (inThisImport.has(id)) return refuse('id', 'record-twice-in-file', { id })
    inThisImport.add(id)
    if (records.add(batch, made, actor, reason, importId)) return 'added'
    const current = records.existing(id)
    if (records.isWithdrawn(current.key)) return refuse('id', 'record-withdrawn', { id })
    if (records.same(current, made)) return 'unchanged'
    if (versionByImport.get(current.key, current.version)?.import === importId)
      return refuse('id', 'record-twice-in-file', { id })
    if (existing === 'reject') return refuse('id', 'record-exists', { id })
    records.revise(batch, current, made, actor, reason, importId)
    return 'revised'
  }

  return {
    /** `reason`: why the list was taken in, for the log; empty where nobody said. */
    begin: (actor: Actor, source: ImportSource, existing: Existing, reason = ''): number =>
      log.write(actor, (batch) => {
        const id = batch.insert('import', {
          file_name: source.fileName,
          sha256: Buffer.from(source.sha256, 'hex'),
          format: source.format,
          existing,
          by: actor.by,
          at: actor.at,
        })
        const details = { import: id, ...(reason === '' ? {} : { reason }) }
        return { value: id, event: { kind: 'import-started', subject: source.fileName, details } }
      }),
    batch: (
      actor: Actor,
      importId: number,
      fileName: string,
      existing: Existing,
      given: readonly ImportRow[],
    ): ImportTally =>
      log.write(actor, (batch) => {
        const tally = { ...NO_ROWS }
        for (const row of given) tally[takeRow(batch, actor, importId, fileName, existing, row)] += 1
        // A batch of rows that are in the case already still counts: the event says that they were offered.
        return {
          value: tally,
          event: { kind: 'records-imported', subject: fileName, details: { import: importId, ...tally } },
        }
      }),
    end: (actor: Actor, importId: number, source: ImportSource, state: EndState, tally: ImportTally): ImportSummary => {
      seen.delete(importId)
      return log.write(actor, (batch) => {
        batch.insert('import_end', { id: importId, state, ...tally, at: actor.at })
        return {
          value: { id: importId, source, by: actor.by, at: actor.at, state, ...tally },
          event: { kind: 'import-ended', subject: source.fileName, details: { import: importId, state, ...tally } },
        }
      })
    },
  }
}

type ToDetermine = {
  readonly key: number
  readonly id: string
  readonly version: number
  readonly canonical: string
  readonly recordSha256: Uint8Array
  readonly determination: number | null
  readonly determinedVersion: number | null
  readonly sha256: Uint8Array | null
  readonly import: number
  readonly signOff: number
  /** Positions that the determination was last made or confirmed with; null before schema 20 kept them. */
  readonly positions: string | null
  readonly packHash: string | null
  readonly engine: string | null
  readonly settings: string | null
}

/** An answer ready to be stored; a kept one has no trace. */
type Decided = {
  readonly determination: Determination
  readonly trace: PackedTrace | undefined
  readonly positions: string
}

export type RunInHand = {
  readonly id: number
  readonly determiner: Determiner
  /** As the run keeps them. */
  readonly settings: string
  readonly take: ReturnType<Determiner['begin']>
  /** Whether no answer is kept for standing on the same facts and positions. */
  readonly anew: boolean
}

const settingsOf = ({ lawDate, knowledgeDate }: RunSettings): Record<string, string> => ({
  ...(lawDate === undefined ? {} : { lawDate }),
  ...(knowledgeDate === undefined ? {} : { knowledgeDate }),
})

const positionsText = (positions: CarriedPositions | undefined): string => canonical(positions ?? null)

/** Later than any day a record may state. */
const UNDATED = '9999-99-99'

const bytewise = (left: string, right: string): number => Buffer.compare(Buffer.from(left), Buffer.from(right))

export const runWriter = (
  database: Database,
  log: Log,
  records: RecordKeeper,
  rows: RowKeeper,
  interned: Interning,
  words: Interner,
  ledger: LedgerReader,
) => {
  const one = database.prepare<[number], ToDetermine>(`
    SELECT c.key, record.id, c.version, v.canonical, v.sha256 AS recordSha256, c.determination, d.version AS determinedVersion, d.sha256, c.import, c.sign_off AS signOff,
      (SELECT positions FROM carried WHERE carried.determination = d.id ORDER BY carried.id DESC LIMIT 1) AS positions,
      run.pack_hash AS packHash, run.engine, run.settings
    FROM current_row AS c JOIN record ON record.key = c.key
    JOIN record_version AS v ON v.key = c.key AND v.version = c.version
    LEFT JOIN determination AS d ON d.id = c.determination
    LEFT JOIN run ON run.id = c.run
    WHERE c.key = ?`)
  const stood = database.prepare<[number], DeterminationRow>(
    `SELECT ${DETERMINATION_COLUMNS} FROM determination AS d ${DETERMINATION_JOINS} WHERE d.id = ?`,
  )
  const dated = database.prepare<[], { key: number; id: string; dates: string | null }>(`
    SELECT c.key, record.id, json_extract(v.canonical, '$.dates') AS dates FROM current_row AS c
    JOIN record ON record.key = c.key JOIN record_version AS v ON v.key = c.key AND v.version = c.version
    WHERE c.key NOT IN (${WITHDRAWN_KEYS})`)

  // Traces are large and mostly known: held as packed bytes, or not at all, until the batch is written.
  const decided = (made: Made): Decided => ({
    determination: made.determination,
    trace: 'trace' in made ? interned.packTrace(made.determination.trace, () => made.trace) : undefined,
    positions: positionsText(made.positions),
  })

  /** The answer that may be kept: of these facts, under this pack, engine and settings, with the same positions. */
  const standing =
    (item: ToDetermine, { determiner, settings, anew }: RunInHand): KeptAnswer =>
    (positions) => {
      const isSame =
        !anew &&
        item.determinedVersion === item.version &&
        item.packHash === determiner.pack.hash &&
        item.engine === determiner.engine &&
        item.settings === settings &&
        item.positions === positionsText(positions)
      const found = isSame && item.determination !== null ? stood.get(item.determination) : undefined
      return found === undefined ? undefined : parseDetermination(found, database.name)
    }

  const keepPositions = (batch: Batch, run: number, determination: number, positions: string): void => {
    batch.insert('carried', { determination, run, positions })
  }

  /** Answers whether the determination differs from the one before. */
  const store = (
    batch: Batch,
    actor: Actor,
    run: number,
    item: ToDetermine,
    record: TransactionRecord,
    { determination, trace, positions }: Decided & { readonly trace: PackedTrace },
  ): boolean => {
    if (determination.id !== item.id)
      throw new CaseError({
        code: 'request-malformed',
        where: 'determination.id',
        why: `${determination.id} is not ${item.id}`,
      })
    const split = splitDetermination(determination)
    const confirmed =
      item.determinedVersion === item.version && item.sha256 !== null && Buffer.compare(item.sha256, split.sha256) === 0
    if (confirmed && item.determination !== null) {
      rows.confirmedBy(item.key, run)
      if (item.positions !== positions) keepPositions(batch, run, item.determination, positions)
      return false
    }
    const verdict = interned.part(split.codified)
    const id = batch.insert('determination', {
      key: item.key,
      version: item.version,
      run,
      codified: verdict,
      enforced: interned.part(split.enforced),
      prior: split.prior === null ? null : interned.part(split.prior),
      trace: interned.trace(trace),
      rest: split.rest,
      sha256: split.sha256,
    })
    keepPositions(batch, run, id, positions)
    const neverSigned = item.signOff === words.idOf('none')
    if (!neverSigned) records.endSignOffs(batch, item.key, actor, 'determination-changed', '')
    rows.put(
      {
        key: item.key,
        version: item.version,
        determination: id,
        run,
        verdict,
        import: item.import,
        touched: batch.seq,
      },
      rowFacts(record, determination, 'determined', neverSigned ? 'none' : records.signOffState(item.key)),
    )
    return true
  }

  return {
    begin: (actor: Actor, determiner: Determiner, settings: RunSettings, anew = false): RunInHand => {
      const { pack, engine } = determiner
      const kept = settingsOf(settings)
      const take = determiner.begin(settings, ledger.entered())
      const id = log.write(actor, (batch) => {
        const run = batch.insert('run', {
          by: actor.by,
          at: actor.at,
          pack_id: pack.id,
          pack_version: pack.version,
          pack_hash: pack.hash,
          engine,
          settings: canonical(kept),
        })
        return { value: run, event: { kind: 'run-started', details: { run, pack, engine, settings: kept } } }
      })
      return { id, determiner, settings: canonical(kept), take, anew }
    },
    /** The keys of all transactions that count, in the order of the ledgers. */
    order: ({ determiner }: RunInHand): Uint32Array => {
      const all = dated.all().map(({ key, id, dates }) => ({
        key,
        id,
        day:
          (dates === null
            ? undefined
            : determiner.dayOf({ dates: asSent<TransactionRecord['dates']>(JSON.parse(dates)) })) ?? UNDATED,
      }))
      const byDay = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)
      all.sort((left, right) => byDay(left.day, right.day) || bytewise(left.id, right.id))
      return Uint32Array.from(all, ({ key }) => key)
    },
    /** Takes the next transactions by their keys and stores what is new about them in one transaction; answers how many changed. */
    batch: (actor: Actor, run: RunInHand, keys: Uint32Array): number => {
      // Deciding first keeps the write transaction short.
      const made = [...keys].flatMap((key) => {
        const item = one.get(key)
        if (item === undefined)
          throw new CaseError({ code: 'case-damaged', path: database.name, finding: `record ${key} missing` })
        const record = parseRecord({ ...item, sha256: item.recordSha256 }, database.name)
        const { trace, ...rest } = decided(run.take(record, standing(item, run)))
        return trace === undefined ? [] : [{ item, record, answer: { ...rest, trace } }]
      })
      if (made.length === 0) return 0
      return log.write(actor, (batch) => {
        let changed = 0
        for (const { item, record, answer } of made) if (store(batch, actor, run.id, item, record, answer)) changed += 1
        return {
          value: changed,
          event: { kind: 'determinations-stored', details: { run: run.id, determined: made.length, changed } },
        }
      })
    },
    end: (actor: Actor, run: number, state: EndState, determined: number, changed: number): void =>
      log.write(actor, (batch) => {
        batch.insert('run_end', { id: run, state, determined, changed, at: actor.at })
        return { value: undefined, event: { kind: 'run-ended', details: { run, state, determined, changed } } }
      }),
  }
}
