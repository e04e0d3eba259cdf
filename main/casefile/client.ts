// The case as the rest of the program sees it: asynchronous, one thread that writes and a pool of threads that read beside it.
import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import type {
  Actor,
  CaseVerification,
  ImportRow,
  ImportSource,
  ImportSummary,
  ImportTally,
  Progress,
  RunSummary,
} from '../../shared/contract/casefile.ts'
import { type Result, failed, ok } from '../../shared/kernel/result.ts'
import type {
  DetermineOptions,
  ImportOptions,
  LongWork,
  ReadableCase,
  StoredTransaction,
  WritableCase,
  Written,
} from './api.ts'
import { discardNew } from './file.ts'
import { CaseError, type CaseFailure } from './failure.ts'
import { asSent } from './trusted.ts'
import { type Pool, type PoolOptions, type ReadWork, readerPool } from '../threads/pool.ts'
import { type Thread, type Work, startThread } from '../threads/thread.ts'
import { type Opening, type WorkerTask, askedBy, readNames, writeNames } from './protocol.ts'
import type { NewCase } from './store/store.ts'

export type OpenCaseOptions = {
  /** The built worker entry, which calls `serveCase`; see `workerBeside`. */
  readonly worker: URL
  /** Who is named in the log when opening brings an older file up to date. */
  readonly actor?: Actor
  /** How many threads read the case at most; a command, which does one thing after the other, needs one. */
  readonly readers?: number
  /** Told the name of a request that a person had to wait for, and how long in milliseconds. */
  readonly slow?: PoolOptions['slow']
}

/** Rows of an import sent to the worker at once; each such batch is one transaction of the file. */
const IMPORT_BATCH = 1_000
const PAGE = 500

const startCase = async (entry: URL, task: WorkerTask): Promise<Result<Thread, CaseFailure>> => {
  const { path } = task
  const started = await startThread(entry, task, {
    revive: (failure) => new CaseError(asSent<CaseFailure>(failure)),
    gone: (how, cause) => new CaseError({ code: how === 'closed' ? 'case-closed' : 'case-thread-ended', path }, cause),
  })
  return started.ok ? started : failed(asSent<CaseFailure>(started.error))
}

/** How often this process has a case open. Its own file locks would not keep it from opening one twice. */
const openHere = new Map<string, number>()

const countOpen = (identity: string, change: 1 | -1): void => {
  const count = (openHere.get(identity) ?? 0) + change
  if (count === 0) openHere.delete(identity)
  else openHere.set(identity, count)
}

const identityOf = (path: string): string => {
  try {
    return realpathSync(path)
  } catch {
    return resolve(path)
  }
}

const asFailure = (error: unknown): CaseFailure => {
  if (error instanceof CaseError) return error.failure
  throw error
}

/** A failure a write answers as a value, also where it came up in the worker as an error. */
const valued = async <T>(work: Promise<unknown>): Promise<Written<T>> => {
  try {
    // The worker's answer has the type its name promises.
    return ok(asSent<T>(await work))
  } catch (error) {
    return failed(asFailure(error))
  }
}

type Session = {
  readonly path: string
  readonly identity: string
  readonly mode: OpenMode
  readonly damage: string | null
  readonly readers: Pool
  readonly writer: Thread | null
}

type OpenMode = WorkerTask['mode']
type Call = (method: string, args: readonly unknown[]) => Promise<unknown>

const methodsOver = (names: readonly string[], call: Call): Record<string, (...args: unknown[]) => Promise<unknown>> =>
  Object.fromEntries(names.map((name) => [name, (...args: unknown[]) => call(name, args)]))

const workOf = ({ signal, onProgress }: LongWork): Work => ({
  ...(signal === undefined ? {} : { signal }),
  ...(onProgress === undefined ? {} : { onProgress: (progress) => onProgress(asSent<Progress>(progress)) }),
})

const asideTask = (path: string): WorkerTask => ({
  path,
  mode: 'read',
  attached: true,
  actor: null,
  create: null,
})

const poolOver = (first: Thread, { worker, readers, slow }: OpenCaseOptions, path: string): Pool =>
  readerPool(first, {
    start: async () => {
      const started = await startCase(worker, asideTask(path))
      if (started.ok) return started.value
      throw new CaseError(started.error)
    },
    closed: () => new CaseError({ code: 'case-closed', path }),
    ...(readers === undefined ? {} : { most: readers }),
    ...(slow === undefined ? {} : { slow }),
  })

const emptyTally: ImportTally = { added: 0, revised: 0, unchanged: 0, rejected: 0 }

const importRows = async (
  writer: Thread,
  running: Set<string>,
  actor: Actor,
  source: ImportSource,
  rows: AsyncIterable<ImportRow> | Iterable<ImportRow>,
  { existing, reason, signal, onProgress }: ImportOptions,
): Promise<Written<ImportSummary>> => {
  const begun = asSent<Written<number>>(await writer.call('beginImport', [actor, source, existing, reason ?? '']))
  if (!begun.ok) return begun
  const id = begun.value
  running.add(`import ${id}`)
  let tally = emptyTally
  let done = 0
  // One batch is stored while the next is read.
  let storing: Promise<Written<ImportTally>> = Promise.resolve(ok(emptyTally))
  const settle = async (): Promise<CaseFailure | null> => {
    const stored = await storing
    storing = Promise.resolve(ok(emptyTally))
    if (!stored.ok) return stored.error
    const { added, revised, unchanged, rejected } = stored.value
    tally = {
      added: tally.added + added,
      revised: tally.revised + revised,
      unchanged: tally.unchanged + unchanged,
      rejected: tally.rejected + rejected,
    }
    onProgress?.({ done, phase: 'importing' })
    return null
  }
  const send = async (batch: readonly ImportRow[]): Promise<CaseFailure | null> => {
    const failure = await settle()
    if (failure !== null) return failure
    storing = asSent<Promise<Written<ImportTally>>>(
      writer.call('importBatch', [actor, id, source.fileName, existing, batch]),
    )
    done += batch.length
    return null
  }
  const end = async (state: 'finished' | 'cancelled' | 'failed'): Promise<Written<ImportSummary>> =>
    asSent<Written<ImportSummary>>(await writer.call('endImport', [actor, id, source, state, tally]))
  try {
    let batch: ImportRow[] = []
    for await (const row of rows) {
      if (signal?.aborted === true) break
      batch.push(row)
      if (batch.length < IMPORT_BATCH) continue
      const failure = await send(batch)
      if (failure !== null) {
        await end('failed')
        return failed(failure)
      }
      batch = []
    }
    const cancelled = signal?.aborted === true
    const failure = (!cancelled && batch.length > 0 ? await send(batch) : null) ?? (await settle())
    if (failure === null) return await end(cancelled ? 'cancelled' : 'finished')
    await end('failed')
    return failed(failure)
  } catch (error) {
    // The rows themselves could not be read on: what is in stays, and the case says that the import failed.
    await settle()
    await end('failed')
    throw error
  } finally {
    running.delete(`import ${id}`)
  }
}

async function* allTransactions(readers: Pool, filter: unknown): AsyncGenerator<StoredTransaction> {
  for (let after = 0; ;) {
    const page = asSent<StoredTransaction[]>(await readers.read('transactionsAfter', [after, PAGE, filter]))
    const last = page.at(-1)
    if (last === undefined) return
    for (const stored of page) if (!stored.isWithdrawn) yield stored
    after = last.key
  }
}

const caseOver = (session: Session): ReadableCase | WritableCase => {
  const { path, identity, mode, damage, readers, writer } = session
  // What this session has under way; open work of which nothing is known here was interrupted.
  const running = new Set<string>()
  const known = <T extends { readonly id: number; readonly state: string }>(kind: string, list: readonly T[]): T[] =>
    list.map((entry) =>
      entry.state === 'interrupted' && running.has(`${kind} ${entry.id}`) ? { ...entry, state: 'running' } : entry,
    )
  const readable = {
    ...methodsOver(readNames, (name, args) => readers.read(name, args)),
    path,
    mode,
    damage,
    imports: async (limit: number) => known('import', asSent<ImportSummary[]>(await readers.read('imports', [limit]))),
    runs: async (limit: number) => {
      const list = asSent<RunSummary[]>(await readers.read('runs', [limit]))
      return determining > 0
        ? list.map((entry, index) =>
            index === 0 && entry.state === 'interrupted' ? { ...entry, state: 'running' } : entry,
          )
        : list
    },
    transactions: (filter?: unknown) => allTransactions(readers, filter),
    ask: (question: string, args: readonly unknown[], work: ReadWork) => readers.read(askedBy(question), args, work),
    verify: async (work: LongWork = {}) =>
      asSent<CaseVerification>(await readers.read('verify', [], { ...workOf(work), weight: 'job' })),
    saveCopy: async (target: string) =>
      asSent<Written<{ bytes: number }>>(await readers.read('saveCopy', [target], { weight: 'job' })),
    close: async () => {
      await readers.close()
      await writer?.close()
      countOpen(identity, -1)
    },
  }
  let determining = 0
  // Built from lists that are checked against the interface in protocol.ts.
  if (writer === null) return asSent<ReadableCase>(readable)
  const writable = {
    ...readable,
    ...methodsOver(writeNames, writer.call),
    importRows: (
      actor: Actor,
      source: ImportSource,
      rows: AsyncIterable<ImportRow> | Iterable<ImportRow>,
      options: ImportOptions,
    ) => importRows(writer, running, actor, source, rows, options),
    determine: async (
      actor: Actor,
      { settings, anew = false, ...work }: DetermineOptions,
    ): Promise<Written<RunSummary>> => {
      determining += 1
      try {
        return await valued<RunSummary>(writer.call('determine', [{ actor, settings, anew }], workOf(work)))
      } finally {
        determining -= 1
      }
    },
  }
  return asSent<WritableCase>(writable)
}

const start = async (
  path: string,
  mode: OpenMode,
  options: OpenCaseOptions,
  create: NewCase | null,
): Promise<Result<Session, CaseFailure>> => {
  const { worker, actor = null } = options
  const task: WorkerTask = { path, mode, attached: false, actor, create }
  const attached = openHere.has(identityOf(path))
  if (mode === 'write' && attached) return failed({ code: 'case-locked', path })
  const opened = await startCase(worker, { ...task, attached })
  if (!opened.ok) return opened
  const { damage } = asSent<Opening>(opened.value.ready)
  const session = (first: Thread, writer: Thread | null): Result<Session, CaseFailure> => {
    const identity = identityOf(path)
    countOpen(identity, 1)
    return ok({ path, identity, mode, damage, readers: poolOver(first, options, path), writer })
  }
  if (mode !== 'write') return session(opened.value, null)
  const reader = await startCase(worker, asideTask(path))
  if (reader.ok) return session(reader.value, opened.value)
  await opened.value.close()
  if (create !== null) discardNew(path)
  return reader
}

/**
 * Opens a case. For reading, nothing of the file is changed and others may have it open; for writing, one program at a time. To
 * `look` at it, also where a page is damaged: `damage` says so, and nothing may be made of what is read.
 * While a case is open, read its file only through it: closing any other descriptor of the file in this process would drop
 * SQLite's locks on it.
 */
export function openCase(
  path: string,
  options: OpenCaseOptions & { readonly mode: 'read' | 'look' },
): Promise<Result<ReadableCase, CaseFailure>>
export function openCase(
  path: string,
  options: OpenCaseOptions & { readonly mode: 'write' },
): Promise<Result<WritableCase, CaseFailure>>
export async function openCase(
  path: string,
  options: OpenCaseOptions & { readonly mode: OpenMode },
): Promise<Result<ReadableCase | WritableCase, CaseFailure>> {
  const session = await start(path, options.mode, options, null)
  return session.ok ? ok(caseOver(session.value)) : session
}

/** Makes a new case file and opens it for writing; the file must not exist yet. */
export const newCase = async (
  path: string,
  created: NewCase,
  options: OpenCaseOptions,
): Promise<Result<WritableCase, CaseFailure>> => {
  const session = await start(path, 'write', { actor: created.actor, ...options }, created)
  return session.ok ? ok(asSent<WritableCase>(caseOver(session.value))) : session
}
