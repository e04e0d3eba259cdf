// How long the thread that reads a workbook may work. A busy machine gives a thread less of each second: what it does not get is not
// held against the file, so its own processor time counts, and the clock only ends what would never end.
import { setTimeout as pause } from 'node:timers/promises'
import type { Thread } from '../../threads/thread.ts'

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

type Worked = Pick<Thread, 'cpuUsage'>

/**
 * Milliseconds that a thread has worked; undefined where it does not say at once: deep in native code it cannot, and one that ends
 * while it is asked never does.
 */
const workedBy = async (thread: Worked): Promise<number | undefined> => {
  try {
    const used = await Promise.race([thread.cpuUsage(), pause(LOOK_EVERY, undefined)])
    return used === undefined ? undefined : (used.user + used.system) / 1000
  } catch {
    return undefined
  }
}

/** Counts from now, when the thread had worked `before` milliseconds. Time in which nobody waits for the thread is not the thread's. */
export const timekeeper = (thread: Worked, before: number, { work, clock }: Allowance) => {
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
      const used = await during(() => workedBy(thread))
      return waited > clock || (used ?? 0) - before > work
    },
  }
}
