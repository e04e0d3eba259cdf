// Imports and runs of determinations, in batches of one transaction each: after a crash whole batches are in, and no part of one.
import type { Database } from 'better-sqlite3'
import type {
  Actor,
  ImportRow,
  ImportSource,
  ImportSummary,
  ImportTally,
  Rejection,
} from '../../../shared/contract/casefile.ts'
import type { Determination, RunSettings, TransactionRecord } from '../../../shared/contract/interchange.ts'
import type { Determiner } from '../api.ts'
import { CaseError } from '../failure.ts'
import { type Interning, type PackedTrace, splitDetermination } from './determinations.ts'
import { rowFacts } from './facts.ts'
import { type Batch, type Log, canonical } from './log.ts'
import { type RecordKeeper, asVersion, checkedRecord, parseRecord } from './records.ts'
import type { RowKeeper } from './rows.ts'
import type { Terms } from './terms.ts'

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
    if (records.same(current, made)) return 'unchanged'
    if (versionByImport.get(current.key, current.version)?.import === importId)
      return refuse('id', 'record-twice-in-file', { id })
    if (existing === 'reject') return refuse('id', 'record-exists', { id })
    records.revise(batch, current, made, actor, reason, importId)
    return 'revised'
  }

  return {
    begin: (actor: Actor, source: ImportSource, existing: Existing): number =>
      log.write(actor, (batch) => {
        const id = batch.insert('import', {
          file_name: source.fileName,
          sha256: Buffer.from(source.sha256, 'hex'),
          format: source.format,
          existing,
          by: actor.by,
          at: actor.at,
        })
        return { value: id, event: { kind: 'import-started', subject: source.fileName, details: { import: id } } }
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
  readonly determination: number | null
  readonly determinedVersion: number | null
  readonly sha256: Uint8Array | null
  readonly import: number
  readonly signOff: number
}

type Decided = { readonly determination: Determination; readonly trace: PackedTrace }

const settingsOf = ({ lawDate, knowledgeDate }: RunSettings): Record<string, string> => ({
  ...(lawDate === undefined ? {} : { lawDate }),
  ...(knowledgeDate === undefined ? {} : { knowledgeDate }),
})

export type RunBatch = {
  readonly lastKey: number
  readonly done: number
  readonly changed: number
  readonly finished: boolean
}

export const runWriter = (
  database: Database,
  log: Log,
  records: RecordKeeper,
  rows: RowKeeper,
  interned: Interning,
  words: Terms,
) => {
  const SELECT = `SELECT c.key, record.id, c.version, v.canonical, c.determination, d.version AS determinedVersion, d.sha256, c.import, c.sign_off AS signOff
    FROM current_row AS c JOIN record ON record.key = c.key
    JOIN record_version AS v ON v.key = c.key AND v.version = c.version
    LEFT JOIN determination AS d ON d.id = c.determination
    LEFT JOIN run ON run.id = c.run`
  const all = database.prepare<[number, number], ToDetermine>(`${SELECT} WHERE c.key > ? ORDER BY c.key LIMIT ?`)
  const pending = database.prepare<[number, string, string, string, number], ToDetermine>(
    `${SELECT} WHERE c.key > ? AND (d.id IS NULL OR d.version <> c.version OR run.pack_hash <> ? OR run.engine <> ? OR run.settings <> ?)
     ORDER BY c.key LIMIT ?`,
  )
  const one = database.prepare<[string], ToDetermine>(`${SELECT} WHERE record.id = ?`)

  const beginRun = (
    batch: Batch,
    actor: Actor,
    determiner: Pick<Determiner, 'pack' | 'engine'>,
    settings: RunSettings,
  ): number =>
    batch.insert('run', {
      by: actor.by,
      at: actor.at,
      pack_id: determiner.pack.id,
      pack_version: determiner.pack.version,
      pack_hash: determiner.pack.hash,
      engine: determiner.engine,
      settings: canonical(settingsOf(settings)),
    })

  // Traces are large and mostly known: held as packed bytes, or not at all, until the batch is written.
  const decided = ({ determination, trace }: ReturnType<Determiner['determine']>): Decided => ({
    determination,
    trace: interned.packTrace(determination.trace, trace),
  })

  /** Answers whether the determination differs from the one before. */
  const store = (
    batch: Batch,
    actor: Actor,
    run: number,
    item: ToDetermine,
    record: TransactionRecord,
    { determination, trace }: Decided,
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
    if (confirmed) {
      rows.confirmedBy(item.key, run)
      return false
    }
    const verdict = interned.part(split.codified)
    const id = batch.insert('determination', {
      key: item.key,
      version: item.version,
      run,
      codified: verdict,
      enforced: interned.part(split.enforced),
      trace: interned.trace(trace),
      rest: split.rest,
      sha256: split.sha256,
    })
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
    begin: (actor: Actor, determiner: Determiner, settings: RunSettings): number =>
      log.write(actor, (batch) => {
        const run = beginRun(batch, actor, determiner, settings)
        return {
          value: run,
          event: {
            kind: 'run-started',
            details: {
              run,
              pack: determiner.pack,
              engine: determiner.engine,
              settings: settingsOf(settings),
            },
          },
        }
      }),
    /** The next transactions after a key, determined and stored in one transaction. */
    batch: (
      actor: Actor,
      run: number,
      determiner: Determiner,
      settings: RunSettings,
      which: 'all' | 'pending' | readonly string[],
      after: number,
      limit: number,
    ): RunBatch => {
      const items =
        which === 'all'
          ? all.all(after, limit)
          : which === 'pending'
            ? pending.all(after, determiner.pack.hash, determiner.engine, canonical(settingsOf(settings)), limit)
            : which.slice(after, after + limit).map((id) => {
                const found = one.get(id)
                if (found === undefined) throw new CaseError({ code: 'record-unknown', id })
                return found
              })
      if (items.length === 0) return { lastKey: after, done: 0, changed: 0, finished: true }
      const lastKey = typeof which === 'string' ? (items.at(-1)?.key ?? after) : after + items.length
      // Deciding first keeps the write transaction short.
      const made = items.map((item) => {
        const record = parseRecord(item.canonical)
        return { item, record, made: decided(determiner.determine(record, settings)) }
      })
      const changed = log.write(actor, (batch) => {
        let count = 0
        for (const { item, record, made: answer } of made)
          if (store(batch, actor, run, item, record, answer)) count += 1
        return {
          value: count,
          event: { kind: 'determinations-stored', details: { run, determined: items.length, changed: count } },
        }
      })
      return { lastKey, done: items.length, changed, finished: items.length < limit }
    },
    end: (actor: Actor, run: number, state: EndState, determined: number, changed: number): void =>
      log.write(actor, (batch) => {
        batch.insert('run_end', { id: run, state, determined, changed, at: actor.at })
        return { value: undefined, event: { kind: 'run-ended', details: { run, state, determined, changed } } }
      }),
    /** One determination made elsewhere, as a run of its own. */
    single: (actor: Actor, settings: RunSettings, version: number, made: ReturnType<Determiner['determine']>): string =>
      log.write(actor, (batch) => {
        const { determination } = made
        const item = one.get(determination.id)
        if (item === undefined) throw new CaseError({ code: 'record-unknown', id: determination.id })
        if (item.version !== version)
          throw new CaseError({ code: 'record-changed-meanwhile', id: item.id, version: item.version })
        const run = beginRun(batch, actor, determination, settings)
        const changed = store(batch, actor, run, item, parseRecord(item.canonical), decided(made)) ? 1 : 0
        batch.insert('run_end', { id: run, state: 'finished', determined: 1, changed, at: actor.at })
        return {
          value: item.id,
          event: { kind: 'determinations-stored', subject: item.id, details: { run, determined: 1, changed } },
        }
      }),
  }
}
