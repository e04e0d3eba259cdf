// Asks a thread over a whole case. Quick questions share one thread; long work gets its own, so that neither waits for the other.
import { Worker } from 'node:worker_threads'
import type { TaskContext } from '../../tasks.ts'
import type { Moves } from './moves.ts'
import type { Answer, AnalysisData, Ask, JobName, Jobs, Told } from './protocol.ts'

export class Cancelled extends Error {}

/** A fault of the system under a job, such as a full disk; `code` is the system's. */
class JobFault extends Error {
  readonly code: string
  constructor(message: string, code: string) {
    super(message)
    this.code = code
  }
}

type Waiting = {
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: Error) => void
  readonly progress: TaskContext['progress'] | undefined
}

export type Analyst = {
  ask<Name extends JobName>(job: Name, args: Jobs[Name]['args'], context?: TaskContext): Promise<Answer<Name>>
  close(): Promise<void>
}

/** A thread over the case at a path, started when it is first asked; with `moves` it gives way to a person who scrolls. */
export const analyst = (entry: URL, path: string | null, moves: Moves | null = null): Analyst => {
  let worker: Worker | undefined
  const waiting = new Map<number, Waiting>()
  let calls = 0

  const lose = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
    worker = undefined
  }

  const hear = (told: Told): void => {
    const call = waiting.get(told.call)
    if (call === undefined) return
    if ('done' in told) {
      call.progress?.(told.done, told.total)
      return
    }
    waiting.delete(told.call)
    if ('answer' in told) call.resolve(told.answer)
    else if ('cancelled' in told) call.reject(new Cancelled())
    else call.reject(new JobFault(told.fault, told.systemCode))
  }

  const start = (): Worker => {
    const data: AnalysisData = { path, moves }
    const started = new Worker(entry, { workerData: data, execArgv: [] })
    started.on('message', hear)
    started.on('error', (error) => lose(error instanceof Error ? error : new Error(String(error))))
    started.on('exit', () => lose(new Error('the analysis ended')))
    // A closed window waits for tasks, not for an idle thread.
    started.unref()
    return started
  }

  return {
    ask: (job, args, context) =>
      new Promise((resolve, reject) => {
        worker ??= start()
        calls += 1
        const cancel = new SharedArrayBuffer(4)
        const flag = new Int32Array(cancel)
        context?.signal.addEventListener('abort', () => Atomics.store(flag, 0, 1), { once: true })
        // The thread answers each job with what its name promises.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        waiting.set(calls, { resolve: resolve as (answer: unknown) => void, reject, progress: context?.progress })
        worker.postMessage({ call: calls, job, args, cancel } satisfies Ask)
      }),
    close: async () => {
      const open = worker
      worker = undefined
      await open?.terminate()
    },
  }
}

/** One long job on a thread of its own. */
export const askAside = async <Name extends JobName>(
  entry: URL,
  path: string | null,
  job: Name,
  args: Jobs[Name]['args'],
  context: TaskContext,
): Promise<Answer<Name>> => {
  const own = analyst(entry, path)
  try {
    return await own.ask(job, args, context)
  } finally {
    await own.close()
  }
}
