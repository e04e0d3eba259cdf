// One thread of judges, begun again whenever a mutant had to be ended.
import { setTimeout as after } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Asked, Given, Measured, Tried } from './judge.worker.ts'

/** Megabytes; a mutant that gathers without end is ended by the thread itself. */
const HEAP_AT_MOST = 3000

/** The mutant did not come to an end in its time, or took the thread down. */
export type Ended = { readonly ended: 'in time' | 'by itself'; readonly why?: unknown }

export const judgeThread = (given: Given) => {
  let worker: Worker | undefined

  const started = (): Worker => {
    worker ??= new Worker(new URL('judge.worker.ts', import.meta.url), {
      workerData: given,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_AT_MOST },
      stdout: true,
      stderr: true,
    })
    return worker
  }

  const end = async (): Promise<void> => {
    const ending = worker
    worker = undefined
    await ending?.terminate()
  }

  /** Milliseconds of processor time, not of the clock: other work on the machine kills no mutant. */
  const spent = async (of: Worker): Promise<number> => {
    const { user, system } = await of.cpuUsage()
    return (user + system) / 1000
  }

  const ask = async <Answer>(asked: Asked, limit: number): Promise<Answer | Ended> => {
    const at = started()
    const done = new AbortController()
    const reply = new Promise<Answer | Ended>((resolve) => {
      at.once('message', resolve)
      at.once('error', (why) => resolve({ ended: 'by itself', why }))
      at.once('exit', () => resolve({ ended: 'by itself' }))
    })
    const watch = async (): Promise<Ended> => {
      if (limit === Infinity) return new Promise(() => undefined)
      const before = await spent(at)
      for (;;) {
        await after(200, undefined, { signal: done.signal })
        if ((await spent(at)) - before > limit) return { ended: 'in time' }
      }
    }
    at.postMessage(asked)
    const watched = watch().catch(() => reply)
    const answer = await Promise.race([reply, watched])
    done.abort()
    at.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit')
    at.on('error', () => undefined)
    if (typeof answer === 'object' && answer !== null && 'ended' in answer) await end()
    return answer
  }

  return {
    measure: (mutants: number) => ask<Measured>({ ask: 'measure', mutants }, Infinity),
    /** `limit` in milliseconds of processor time, which begin when the judges are loaded. */
    attempt: async (asked: Asked, limit: number): Promise<Tried | Ended> => {
      if (worker === undefined) await ask<Tried>({ ask: 'try', mutant: undefined, tests: [] }, Infinity)
      return ask<Tried>(asked, limit)
    },
    end,
  }
}
