// The side that asks: one thread, its questions under way, how to stop one, and what becomes of them when the thread ends.
import { type ResourceLimits, Worker } from 'node:worker_threads'
import { type Failure, type Result, failed, ok } from '../../shared/kernel/result.ts'
import { type Ask, CLOSE, Cancelled, type Reply } from './protocol.ts'

export { Cancelled }

/** A fault of the thread; `code` is that of the system under it, such as a full disk, or empty. */
export class ThreadFault extends Error {
  readonly code: string
  constructor(message: string, code: string) {
    super(message)
    this.name = 'ThreadFault'
    this.code = code
  }
}

export type Work = { readonly signal?: AbortSignal; readonly onProgress?: (value: unknown) => void }

export type Thread = {
  /** Told by the thread when it started. */
  readonly ready: unknown
  /** Rejects with `Cancelled`, with what `reviveWith` makes of a failure, or with a `ThreadFault`. */
  readonly call: (method: string, args: readonly unknown[], work?: Work) => Promise<unknown>
  /** The processor time it has used, in microseconds; one that ends while it is asked never says. */
  readonly cpuUsage: () => Promise<NodeJS.CpuUsage>
  /** Resolves when the thread has ended, whatever ended it. */
  readonly ended: Promise<void>
  /** Lets it close what it holds, then ends it. */
  readonly close: () => Promise<void>
  readonly end: () => Promise<void>
}

export type ThreadOptions = {
  /** A failure as the error that callers know. */
  readonly revive?: (failure: unknown) => Error
  /** The error of questions that were under way, or come, when the thread has ended: closed by its starter, or by itself. */
  readonly gone?: (how: 'closed' | 'by-itself', cause: Error | undefined) => Error
  /** The program may end while the thread has nothing to do. */
  readonly idleEnds?: boolean
  readonly limits?: ResourceLimits
}

type Waiting = {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
  readonly onProgress: Work['onProgress']
}

/** Starts a thread; it answers once it is ready, or says why it is not. */
export const startThread = (
  entry: URL,
  data: unknown,
  {
    revive,
    gone = (_how, cause) => cause ?? new Error('the thread ended'),
    idleEnds = false,
    limits,
  }: ThreadOptions = {},
): Promise<Result<Thread, Failure>> =>
  new Promise((started, refused) => {
    // Flags of the parent, such as a test runner's loaders, mean nothing to the worker.
    const worker = new Worker(entry, {
      workerData: data,
      execArgv: [],
      ...(limits === undefined ? {} : { resourceLimits: limits }),
    })
    const waiting = new Map<number, Waiting>()
    let calls = 0
    let lost: Error | undefined
    let isClosing = false
    const { promise: ended, resolve: tellEnded } = Promise.withResolvers<void>()

    const rest = (): void => {
      if (idleEnds && waiting.size === 0) worker.unref()
    }
    const call: Thread['call'] = (method, args, { signal, onProgress } = {}) =>
      new Promise((resolve, reject) => {
        if (lost !== undefined) {
          reject(lost)
          return
        }
        const number = ++calls
        const cancel = signal === undefined ? null : new SharedArrayBuffer(4)
        const stop = (): void => {
          if (cancel !== null) Atomics.store(new Int32Array(cancel), 0, 1)
        }
        const settled =
          <T>(then: (value: T) => void) =>
          (value: T): void => {
            signal?.removeEventListener('abort', stop)
            rest()
            then(value)
          }
        waiting.set(number, { resolve: settled(resolve), reject: settled(reject), onProgress })
        if (signal?.aborted === true) stop()
        signal?.addEventListener('abort', stop, { once: true })
        worker.ref()
        worker.postMessage({ call: number, method, args, cancel } satisfies Ask)
      })

    const end = async (): Promise<void> => {
      isClosing = true
      await worker.terminate()
    }
    const close = async (): Promise<void> => {
      isClosing = true
      if (lost === undefined) await call(CLOSE, [])
      await end()
    }

    const take = (number: number): Waiting | undefined => {
      const found = waiting.get(number)
      waiting.delete(number)
      return found
    }
    const receive = (reply: Reply): void => {
      if ('ready' in reply) {
        rest()
        started(ok({ ready: reply.ready, call, cpuUsage: () => worker.cpuUsage(), ended, close, end }))
      } else if ('refused' in reply) started(failed(reply.refused))
      else if ('progress' in reply) waiting.get(reply.call)?.onProgress?.(reply.progress)
      else if ('value' in reply) take(reply.call)?.resolve(reply.value)
      else if ('cancelled' in reply) take(reply.call)?.reject(new Cancelled())
      else if ('failure' in reply) take(reply.call)?.reject(revive?.(reply.failure) ?? new Error('the thread failed'))
      else take(reply.call)?.reject(new ThreadFault(reply.fault, reply.systemCode))
    }
    const lose = (cause: Error | undefined): void => {
      lost ??= gone(isClosing ? 'closed' : 'by-itself', cause)
      tellEnded()
      const left = [...waiting.values()]
      waiting.clear()
      for (const { reject } of left) reject(lost)
      refused(lost)
    }
    worker.on('message', receive)
    worker.on('error', (error) => lose(error instanceof Error ? error : new Error(String(error))))
    worker.on('exit', () => lose(undefined))
  })
