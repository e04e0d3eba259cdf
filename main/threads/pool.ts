// Readers of one case, all alike: a quick question goes to the least busy of those that do nothing long, and long work never
// takes the last of them, so that what is drawn never waits for what is counted.
import type { Thread, Work } from './thread.ts'

/** How many readers a pool has at most; two cores are few, and each reader has a page cache of its own. */
const MOST_READERS = 4

type Reader = { readonly thread: Promise<Thread>; long: number; underway: number }

export type Pool = {
  /** `long`: work that holds a thread for longer than a person waits for a page. */
  readonly read: (
    method: string,
    args: readonly unknown[],
    work?: Work & { readonly long?: boolean },
  ) => Promise<unknown>
  readonly close: () => Promise<void>
}

/** A pool over the readers that `start` makes; the first is there already. */
export const readerPool = (first: Thread, start: () => Promise<Thread>, most = MOST_READERS): Pool => {
  const readers: Reader[] = [{ thread: Promise.resolve(first), long: 0, underway: 0 }]

  const leastBusy = (among: readonly Reader[]): Reader | undefined =>
    among.toSorted((left, right) => left.underway - right.underway)[0]

  const forLong = (): Reader => {
    const idle = readers.slice(1).find(({ underway }) => underway === 0)
    if (idle !== undefined) return idle
    if (readers.length < most) {
      const made: Reader = { thread: start(), long: 0, underway: 0 }
      readers.push(made)
      // A reader that could not start is none; whoever asked it hears why.
      made.thread.catch(() => readers.splice(readers.indexOf(made), 1))
      return made
    }
    const [shared] = readers.slice(1).toSorted((left, right) => left.long - right.long)
    if (shared === undefined) throw new Error('a pool has at least two readers')
    return shared
  }
  const forQuick = (): Reader => {
    const free = leastBusy(readers.filter(({ long }) => long === 0))
    if (free === undefined) throw new Error('long work took the last reader')
    return free
  }

  return {
    read: async (method, args, { long = false, ...work } = {}) => {
      const reader = long ? forLong() : forQuick()
      const weight = long ? 1 : 0
      reader.long += weight
      reader.underway += 1
      try {
        const thread = await reader.thread
        return await thread.call(method, args, work)
      } finally {
        reader.long -= weight
        reader.underway -= 1
      }
    },
    close: async () => {
      const all = await Promise.allSettled(readers.map(({ thread }) => thread))
      for (const started of all) if (started.status === 'fulfilled') await started.value.close()
    },
  }
}
