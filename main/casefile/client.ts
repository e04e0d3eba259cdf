// The case as the rest of the program sees it: asynchronous, one thread that writes and one that reads beside it.
import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import type {
  Actor,
  CaseVerification,
  ImportRow,
  ImportSource,
  ImportSummary,
  ImportTally,
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
import { type Request, type Response, type WorkerTask, readNames, writeNames } from './protocol.ts'
import type { NewCase } from './store/store.ts'

export type OpenCaseOptions = {
  /** The built worker entry, which calls `serveCase`; see `workerBeside`. */
  readonly worker: URL
  /** Who is named in the log when opening brings an older file up to date. */
  readonly actor?: Actor
}

/** Rows of an import sent to the worker at once; each such batch is one transaction of the file. */
const IMPORT_BATCH = 1_000
const PAGE = 500

type Waiting = {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
  readonly onProgress: LongWork['onProgress']
}

type Channel = {
  readonly call: (method: string, args: readonly unknown[], work?: LongWork) => Promise<unknown>
  readonly close: () => Promise<void>
  readonly end: () => Promise<void>
}

const startWorker = (entry: URL, task: WorkerTask): Promise<Result<Channel, CaseFailure>> =>
  new Promise((resolveStart, rejectStart) => {
    // Flags of the parent, such as a test runner's loaders, mean nothing to the worker.
    const worker = new Worker(entry, { workerData: task, execArgv: [] })
    const waiting = new Map<number, Waiting>()
    let calls = 0
    let gone: Error | undefined

    const send = (request: Request): void => worker.postMessage(request)

    const call: Channel['call'] = (method, args, { signal, onProgress } = {}) =>
      new Promise((resolveCall, reject) => {
        if (gone !== undefined) {
          reject(gone)
          return
        }
        const number = ++calls
        const cancel = (): void => send({ cancel: number })
        const settle =
          <T>(then: (value: T) => void) =>
          (value: T): void => {
            signal?.removeEventListener('abort', cancel)
            then(value)
          }
        waiting.set(number, { resolve: settle(resolveCall), reject: settle(reject), onProgress })
        signal?.addEventListener('abort', cancel, { once: true })
        send({ call: number, method, args })
        if (signal?.aborted === true) cancel()
      })

    const finish = (number: number): Waiting | undefined => {
      const found = waiting.get(number)
      waiting.delete(number)
      return found
    }

    const receive = (response: Response): void => {
      if ('ready' in response)
        resolveStart(
          ok({
            call,
            close: async () => {
              if (gone === undefined) await call('close', [])
              await worker.terminate()
            },
            end: async () => {
              await worker.terminate()
            },
          }),
        )
      else if ('refused' in response) resolveStart(failed(response.refused))
      else if ('progress' in response) waiting.get(response.call)?.onProgress?.(response.progress)
      else if ('value' in response) finish(response.call)?.resolve(response.value)
      else if ('failure' in response) finish(response.call)?.reject(new CaseError(response.failure))
      else finish(response.call)?.reject(new Error(response.fault))
    }

    const lose = (error: Error): void => {
      gone ??= error
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
      rejectStart(error)
    }
    worker.on('message', receive)
    worker.on('error', (error) => lose(error instanceof Error ? error : new Error(String(error))))
    worker.on('exit', () => lose(new CaseError({ code: 'case-closed', path: task.path })))
  })

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
  readonly mode: 'read' | 'write'
  readonly options: OpenCaseOptions
  readonly reader: Channel
  readonly writer: Channel | null
}

const methodsOver = (
  names: readonly string[],
  channel: Channel,
): Record<string, (...args: unknown[]) => Promise<unknown>> =>
  Object.fromEntries(names.map((name) => [name, (...args: unknown[]) => channel.call(name, args)]))

const asideTask = (path: string): WorkerTask => ({
  path,
  mode: 'read',
  attached: true,
  actor: null,
  create: null,
})

/** Work that would hold the reader up, on a thread of its own. */
const aside = async <T>(
  { path, options }: Session,
  method: string,
  args: readonly unknown[],
  work: LongWork = {},
): Promise<T> => {
  const started = await startWorker(options.worker, asideTask(path))
  if (!started.ok) throw new CaseError(started.error)
  try {
    return asSent<T>(await started.value.call(method, args, work))
  } finally {
    await started.value.close()
  }
}

const emptyTally: ImportTally = { added: 0, revised: 0, unchanged: 0, rejected: 0 }

const importRows = async (
  writer: Channel,
  running: Set<string>,
  actor: Actor,
  source: ImportSource,
  rows: AsyncIterable<ImportRow> | Iterable<ImportRow>,
  { existing, signal, onProgress }: ImportOptions,
): Promise<Written<ImportSummary>> => {
  const begun = asSent<Written<number>>(await writer.call('beginImport', [actor, source, existing]))
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

async function* allTransactions(reader: Channel, filter: unknown): AsyncGenerator<StoredTransaction> {
  for (let after = 0; ;) {
    const page = asSent<StoredTransaction[]>(await reader.call('transactionsAfter', [after, PAGE, filter]))
    const last = page.at(-1)
    if (last === undefined) return
    yield* page
    after = last.key
  }
}

const caseOver = (session: Session): ReadableCase | WritableCase => {
  const { path, identity, mode, reader, writer } = session
  // What this session has under way; open work of which nothing is known here was interrupted.
  const running = new Set<string>()
  const known = <T extends { readonly id: number; readonly state: string }>(kind: string, list: readonly T[]): T[] =>
    list.map((entry) =>
      entry.state === 'interrupted' && running.has(`${kind} ${entry.id}`) ? { ...entry, state: 'running' } : entry,
    )
  const readable = {
    ...methodsOver(readNames, reader),
    path,
    mode,
    imports: async (limit: number) => known('import', asSent<ImportSummary[]>(await reader.call('imports', [limit]))),
    runs: async (limit: number) => {
      const list = asSent<RunSummary[]>(await reader.call('runs', [limit]))
      return determining > 0
        ? list.map((entry, index) =>
            index === 0 && entry.state === 'interrupted' ? { ...entry, state: 'running' } : entry,
          )
        : list
    },
    transactions: (filter?: unknown) => allTransactions(reader, filter),
    verify: async (work: LongWork = {}) => {
      const verified = await aside<CaseVerification | null>(session, 'verify', [], work)
      if (verified === null)
        throw work.signal?.reason instanceof Error ? work.signal.reason : new CaseError({ code: 'case-closed', path })
      return verified
    },
    saveCopy: (target: string) => aside<Written<{ bytes: number }>>(session, 'saveCopy', [target]),
    close: async () => {
      await reader.close()
      await writer?.close()
      countOpen(identity, -1)
    },
  }
  let determining = 0
  // Built from lists that are checked against the interface in protocol.ts.
  if (writer === null) return asSent<ReadableCase>(readable)
  const writable = {
    ...readable,
    ...methodsOver(writeNames, writer),
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
        return await valued<RunSummary>(writer.call('determine', [{ actor, settings, anew }], work))
      } finally {
        determining -= 1
      }
    },
  }
  return asSent<WritableCase>(writable)
}

const start = async (
  path: string,
  mode: 'read' | 'write',
  options: OpenCaseOptions,
  create: NewCase | null,
): Promise<Result<Session, CaseFailure>> => {
  const { worker, actor = null } = options
  const task: WorkerTask = { path, mode, attached: false, actor, create }
  if (mode === 'read') {
    const attached = openHere.has(identityOf(path))
    const reader = await startWorker(worker, { ...task, attached })
    if (!reader.ok) return reader
    const identity = identityOf(path)
    countOpen(identity, 1)
    return ok({ path, identity, mode, options, reader: reader.value, writer: null })
  }
  if (openHere.has(identityOf(path))) return failed({ code: 'case-locked', path })
  const writer = await startWorker(worker, task)
  if (!writer.ok) return writer
  const reader = await startWorker(worker, asideTask(path))
  if (!reader.ok) {
    await writer.value.close()
    if (create !== null) discardNew(path)
    return reader
  }
  const identity = identityOf(path)
  countOpen(identity, 1)
  return ok({ path, identity, mode, options, reader: reader.value, writer: writer.value })
}

/**
 * Opens a case. For reading, nothing of the file is changed and others may have it open; for writing, one program at a time.
 * While a case is open, read its file only through it: closing any other descriptor of the file in this process would drop
 * SQLite's locks on it.
 */
export function openCase(
  path: string,
  options: OpenCaseOptions & { readonly mode: 'read' },
): Promise<Result<ReadableCase, CaseFailure>>
export function openCase(
  path: string,
  options: OpenCaseOptions & { readonly mode: 'write' },
): Promise<Result<WritableCase, CaseFailure>>
export async function openCase(
  path: string,
  options: OpenCaseOptions & { readonly mode: 'read' | 'write' },
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
