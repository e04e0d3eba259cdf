// How long the thread that reads a workbook may work. A busy machine gives a thread less of each second: what it does not get is not
// held against the file, so its own processor time counts, and the clock only ends what would never end.
import { setTimeout as pause } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'

/** Milliseconds. */
export type Allowance = { readonly work: number; readonly clock: number }

const WORK_FOR_ANY = 2_000
const WORK_FOR_A_MEGABYTE = 6_000
const MEGABYTE = 1024 * 1024
const MOST_BY_THE_CLOCK = 15

/** Milliseconds between two looks at what a thread has used. */
export const LOOK_EVERY = 250

export const allowanceFor = (bytes: number): Allowance => {
  const work = WORK_FOR_ANY + (bytes / MEGABYTE) * WORK_FOR_A_MEGABYTE
  return { work, clock: work * MOST_BY_THE_CLOCK }
}

/** Milliseconds that a thread has worked; none once it has ended. */
const workedBy = async (worker: Worker): Promise<number> => {
  try {
    const { user, system } = await worker.cpuUsage()
    return (user + system) / 1000
  } catch {
    return 0
  }
}

/** Counts from now. Time in which nobody waits for the thread is not the thread's. */
export const timekeeper = async (worker: Worker, { work, clock }: Allowance) => {
  const before = await workedBy(worker)
  let waited = 0
  const during = async <Value>(wait: () => Promise<Value>): Promise<Value> => {
    const from = performance.now()
    try {
      return await wait()
    } finally {
      waited += performance.now() - from
    }
  }
  return {
    during,
    isOver: async (): Promise<boolean> => {
      // Deep in native code a thread does not say what it has used; the clock goes on.
      const used = await during(() => Promise.race([workedBy(worker), pause(LOOK_EVERY, before)]))
      return waited > clock || used - before > work
    },
  }
}
