// The side of the thread: answers what it is asked, tells how far it has come, and says what went wrong as a value.
import { parentPort } from 'node:worker_threads'
import type { Failure, Result } from '../../shared/kernel/result.ts'
import { type Ask, CLOSE, Cancelled, type Reply } from './protocol.ts'

/** One question in hand. */
export type Call = {
  readonly isCancelled: () => boolean
  readonly progress: (value: unknown) => void
}

export type Served = {
  /** Told to the starter. */
  readonly ready?: unknown
  readonly answer: (method: string, args: readonly unknown[], call: Call) => unknown
  /** An error as the failure it stands for; undefined for a fault of the program. */
  readonly failureOf?: (error: unknown, method: string) => unknown
  readonly close?: () => void
}

const systemCodeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

// A fault may come up while an error is looked at, too.
const foreseen = (error: unknown, method: string, failureOf: Served['failureOf']): unknown => {
  try {
    return failureOf?.(error, method)
  } catch {
    return undefined
  }
}

/** Serves what `open` gives, or says why there is nothing to serve. Called once, by the entry of a thread. */
export const serveThread = (open: () => Result<Served, Failure>): void => {
  const port = parentPort
  if (port === null) throw new Error('a thread is served from a worker')
  const post = (reply: Reply): void => port.postMessage(reply)
  const opened = open()
  if (!opened.ok) {
    post({ refused: opened.error })
    port.close()
    return
  }
  const { ready = null, answer, failureOf, close } = opened.value

  const reply = async ({ call, method, args, cancel }: Ask): Promise<void> => {
    const flag = cancel === null ? null : new Int32Array(cancel)
    try {
      const value = await answer(method, args, {
        isCancelled: () => flag !== null && Atomics.load(flag, 0) !== 0,
        progress: (progress) => post({ call, progress }),
      })
      post({ call, value })
    } catch (error) {
      if (error instanceof Cancelled) {
        post({ call, cancelled: true })
        return
      }
      const failure = foreseen(error, method, failureOf)
      if (failure !== undefined) post({ call, failure })
      else {
        const fault = error instanceof Error ? (error.stack ?? error.message) : String(error)
        post({ call, fault, systemCode: systemCodeOf(error) })
      }
    }
  }

  port.on('message', (ask: Ask) => {
    if (ask.method !== CLOSE) {
      void reply(ask)
      return
    }
    close?.()
    post({ call: ask.call, value: null })
    port.close()
  })
  post({ ready })
}
