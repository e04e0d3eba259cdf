// The worker's side: owns one connection to the case and answers one request after the other. A worker entry calls
// `serveCase` with the determiner it was composed with; this folder knows no law.
import { setImmediate as turn, setTimeout as delay } from 'node:timers/promises'
import { workerData } from 'node:worker_threads'
import type { CaseVerification, Progress, RunSummary } from '../../shared/contract/casefile.ts'
import { type Result, ok } from '../../shared/kernel/result.ts'
import { Cancelled } from '../threads/protocol.ts'
import { type Call, type Served, serveThread } from '../threads/serve.ts'
import type { CaseReads, Determiner } from './api.ts'
import { discardNew } from './file.ts'
import { CaseError, type CaseFailure } from './failure.ts'
import {
  type BulkCalls,
  type DetermineCall,
  type Opening,
  type WorkerTask,
  questionIn,
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

/** Answers a question over the case that a reader has open. */
export type Answerer = (
  question: string,
  args: readonly unknown[],
  at: { readonly reads: CaseReads; readonly path: string; readonly call: Call },
) => unknown

/** Each part is loaded when it is first needed, so that reading a case does not wait for the rule pack. */
export type Composition = {
  readonly determiner?: () => Promise<Determiner>
  readonly answerer?: () => Promise<Answerer>
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
    beginImport: (actor, source, existing, reason) =>
      attempt(actor, () => imports.begin(actor, source, existing, reason)),
    importBatch: (actor, id, fileName, existing, rows) =>
      attempt(actor, () => imports.batch(actor, id, fileName, existing, rows)),
    endImport: (actor, id, source, state, tally) => attempt(actor, () => imports.end(actor, id, source, state, tally)),
  }
  for (const [name, method] of Object.entries(bulk)) methods.set(name, asSent<Method>(method))
  return methods
}

/** Runs of determinations on the thread that writes, one after the other: two at once would only share the one writer. */
const runsOver = (store: CaseStore, path: string, determiner: Composition['determiner']) => {
  let loaded: Promise<Determiner> | undefined
  let lastRun: Promise<unknown> = Promise.resolve()

  const run = async (writer: Writes, { actor, settings, anew }: DetermineCall, call: Call): Promise<RunSummary> => {
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
        // Edits get their turn between two batches.
        await turn()
        if (call.isCancelled()) return end('cancelled')
        const batch = keys.subarray(from, from + RUN_BATCH)
        tally.changed += runs.batch(actor, running, batch)
        tally.determined += batch.length
        call.progress({ done: tally.determined, total: keys.length, phase: 'determining' } satisfies Progress)
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

  return (asked: DetermineCall, call: Call): Promise<RunSummary> => {
    const { writer } = store
    if (writer === null) throw new CaseError({ code: 'case-not-permitted', path })
    const turnOfThis = lastRun.then(() => run(writer, asked, call))
    lastRun = turnOfThis.catch(() => undefined)
    return turnOfThis
  }
}

const verify = async (store: CaseStore, call: Call): Promise<CaseVerification> => {
  const steps = verifySteps(store.database)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    call.progress(step.value)
    await turn()
    if (call.isCancelled()) throw new Cancelled()
  }
}

const isOfSystem = (error: unknown): boolean => error instanceof Error && 'syscall' in error

const serve = (task: WorkerTask, store: CaseStore, { determiner, answerer }: Composition): Served => {
  const { path } = task
  const methods = lookUp(store)
  const determine = runsOver(store, path, determiner)
  let answers: Promise<Answerer> | undefined

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

  return {
    ready: { damage: store.damage ?? null } satisfies Opening,
    answer: async (method, args, call) => {
      const question = questionIn(method)
      if (question !== undefined) {
        if (answerer === undefined) throw new Error(`nothing answers the question ${question}`)
        answers ??= answerer()
        return (await answers)(question, args, { reads: store.reads, path, call })
      }
      if (method === 'page') lastPage = performance.now()
      if (needsColumns.has(method)) await columnsLoaded()
      if (method === 'verify') return verify(store, call)
      if (method === 'determine') return determine(asSent<DetermineCall>(args[0]), call)
      const found = methods.get(method)
      if (found === undefined) throw new Error(`a case has no method ${method}`)
      return found(...args)
    },
    // What the system says during a question is of a file that the question writes: the case is read by SQLite alone.
    failureOf: (error, method) =>
      questionIn(method) !== undefined && isOfSystem(error) ? undefined : failureOf(error, path),
    close: () => store.close(),
  }
}

export const serveCase = (composition: Composition = {}): void =>
  serveThread(() => {
    const task = asSent<WorkerTask>(workerData)
    const opened = openTask(task)
    return opened.ok ? ok(serve(task, opened.value, composition)) : opened
  })
