// The worker's side: owns one connection to the case and answers one request after the other. A worker entry calls
// `serveCase` with the determiner it was composed with; this folder knows no law.
import { setImmediate as turn, setTimeout as delay } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import type { CaseVerification, RunSummary } from '../../shared/contract/casefile.ts'
import type { Result } from '../../shared/kernel/result.ts'
import type { Determiner } from './api.ts'
import { discardNew } from './file.ts'
import { CaseError, type CaseFailure } from './failure.ts'
import {
  type BulkCalls,
  type DetermineCall,
  type Request,
  type Response,
  type WorkerTask,
  readNames,
  writeNames,
} from './protocol.ts'
import { asSent } from './trusted.ts'
import { failureOf } from './store/open.ts'
import { type CaseStore, createCase, openSecondReader, openStore, saveCopy } from './store/store.ts'
import { verifySteps } from './store/verify.ts'
import type { Writes } from './store/writes.ts'

/** In milliseconds: when pages count as no longer asked for, and how long loading rests for them at most. */
const PAGES_AT_REST = 250
const PATIENCE = 2_000

/** Transactions determined and stored in one transaction of the file. */
const RUN_BATCH = 500

export type Composition = {
  /** Loaded when the first run starts, so that reading a case does not wait for the rule pack. */
  readonly determiner?: () => Promise<Determiner>
}

const openTask = (task: WorkerTask): Result<CaseStore, CaseFailure> => {
  if (task.create !== null) {
    const created = createCase(task.path, task.create)
    if (!created.ok) return created
  }
  if (task.attached) return openSecondReader(task.path)
  const opened = openStore(task.path, {
    mode: task.mode,
    ...(task.actor === null ? {} : { actor: task.actor }),
  })
  if (!opened.ok && task.create !== null) discardNew(task.path)
  return opened
}

const needsColumns: ReadonlySet<string> = new Set<(typeof readNames)[number]>([
  'counts',
  'facets',
  'positionOf',
  'keysOf',
])

type Method = (...args: readonly unknown[]) => unknown

const lookUp = (store: CaseStore): ReadonlyMap<string, Method> => {
  const methods = new Map<string, Method>()
  // The client is typed by the same interface; the arguments have the types the names promise.
  for (const name of readNames) methods.set(name, asSent<Method>(store.reads[name]))
  methods.set(
    'saveCopy',
    asSent<Method>((target: string) => saveCopy(store, target)),
  )
  if (store.writer === null) return methods
  const { writes, imports, attempt } = store.writer
  for (const name of writeNames) methods.set(name, asSent<Method>(writes[name]))
  const bulk: {
    [Name in keyof BulkCalls]: (
      ...args: Parameters<BulkCalls[Name]>
    ) => Result<ReturnType<BulkCalls[Name]>, CaseFailure>
  } = {
    beginImport: (actor, source, existing) => attempt(actor, () => imports.begin(actor, source, existing)),
    importBatch: (actor, id, fileName, existing, rows) =>
      attempt(actor, () => imports.batch(actor, id, fileName, existing, rows)),
    endImport: (actor, id, source, state, tally) => attempt(actor, () => imports.end(actor, id, source, state, tally)),
  }
  for (const [name, method] of Object.entries(bulk)) methods.set(name, asSent<Method>(method))
  return methods
}

export const serveCase = ({ determiner }: Composition = {}): void => {
  const port = parentPort
  if (port === null) throw new Error('a case is served from a worker thread')
  const say = (response: Response): void => port.postMessage(response)
  const task = asSent<WorkerTask>(workerData)
  const opened = openTask(task)
  if (!opened.ok) {
    say({ refused: opened.error })
    port.close()
    return
  }
  const store = opened.value
  const methods = lookUp(store)
  const cancelled = new Set<number>()
  let loaded: Promise<Determiner> | undefined
  // Two runs at once would only share the one writer.
  let lastRun: Promise<unknown> = Promise.resolve()

  const run = async (call: number, writer: Writes, { actor, settings, anew }: DetermineCall): Promise<RunSummary> => {
    if (determiner === undefined) throw new CaseError({ code: 'no-determiner' })
    loaded ??= determiner()
    const { runs } = writer
    const running = runs.begin(actor, await loaded, settings, anew)
    const tally = { determined: 0, changed: 0 }
    const end = (state: 'finished' | 'cancelled' | 'failed'): RunSummary => {
      runs.end(actor, running.id, state, tally.determined, tally.changed)
      const [summary] = store.reads.runs(1)
      if (summary?.id !== running.id) throw new Error('a run ended and another is the last one')
      return summary
    }
    try {
      const keys = runs.order(running)
      for (let from = 0; from < keys.length; from += RUN_BATCH) {
        // Edits and cancellation get their turn between two batches.
        await turn()
        if (cancelled.has(call)) return end('cancelled')
        const batch = keys.subarray(from, from + RUN_BATCH)
        tally.changed += runs.batch(actor, running, batch)
        tally.determined += batch.length
        say({ call, progress: { done: tally.determined, total: keys.length, phase: 'determining' } })
      }
      return end('finished')
    } catch (error) {
      writer.forget()
      try {
        end('failed')
      } catch {
        // The failure that stopped the run, such as a full disk, may also keep its end from being written; a run without an
        // end reads as interrupted.
      }
      throw error
    }
  }

  const verify = async (call: number): Promise<CaseVerification | null> => {
    const steps = verifySteps(store.database)
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value
      say({ call, progress: step.value })
      await turn()
      if (cancelled.has(call)) return null
    }
  }

  // Until the grid's columns are in memory, what needs none of them is answered between two steps of their loading; while pages
  // are asked for, loading rests, because drawing them takes the processor's other half.
  let lastPage = -Infinity
  const columnsLoaded = async (): Promise<void> => {
    while (!store.reads.warm()) {
      await turn()
      const begun = performance.now()
      while (performance.now() - lastPage < PAGES_AT_REST && performance.now() - begun < PATIENCE) await delay(50)
    }
  }

  const answer = async (call: number, method: string, args: readonly unknown[]): Promise<unknown> => {
    if (method === 'page') lastPage = performance.now()
    if (needsColumns.has(method)) await columnsLoaded()
    if (method === 'verify') return verify(call)
    if (method === 'determine') {
      const { writer } = store
      if (writer === null) throw new CaseError({ code: 'case-not-permitted', path: task.path })
      const turnOfThis = lastRun.then(() => run(call, writer, asSent<DetermineCall>(args[0])))
      lastRun = turnOfThis.catch(() => undefined)
      return turnOfThis
    }
    const found = methods.get(method)
    if (found === undefined) throw new Error(`a case has no method ${method}`)
    return found(...args)
  }

  const reply = async (call: number, method: string, args: readonly unknown[]): Promise<void> => {
    try {
      say({ call, value: await answer(call, method, args) })
    } catch (error) {
      try {
        say({ call, failure: failureOf(error, task.path) })
      } catch (fault) {
        say({ call, fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) })
      }
    } finally {
      cancelled.delete(call)
    }
  }

  port.on('message', (request: Request) => {
    if ('cancel' in request) {
      cancelled.add(request.cancel)
      return
    }
    if (request.method === 'close') {
      store.close()
      say({ call: request.call, value: null })
      port.close()
      return
    }
    void reply(request.call, request.method, request.args)
  })
  say({ ready: true })
}
