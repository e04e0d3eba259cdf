// Readers of one case, all alike: any of them answers anything. Each weight of work has a reader that nothing heavier is given to,
// so that what is drawn never waits for what is counted; readers start when they are first needed.
import { Cancelled } from './protocol.ts'
import type { Thread, Work } from './thread.ts'

/**
 * How long work holds a thread: a page of rows; a question about one transaction; one over the whole case; a job that a person
 * starts and watches. Of jobs two go on at once, each on a reader that is ended after it, which gives its memory back.
 */
export type Weight = 'page' | 'one' | 'all' | 'job'

const RANK = { page: 0, one: 1, all: 2, job: 3 } as const satisfies Record<Weight, number>

/** How many readers a pool has at most: one for each weight below a job, and two for jobs. */
export const MOST_READERS = 5

/** In milliseconds: work below a job that takes longer than this is told by name. */
const SLOW = 1_000

export type ReadWork = Work & { readonly weight?: Weight }

export type Pool = {
  readonly read: (method: string, args: readonly unknown[], work?: ReadWork) => Promise<unknown>
  /** Ends what readers do below a job; a job under way goes on to its end, and its reader with it. */
  readonly close: () => Promise<void>
}

export type PoolOptions = {
  readonly start: () => Promise<Thread>
  /** One: everything is done by the first reader, in turn. */
  readonly most?: number
  /** The error of whatever is asked of a pool that was closed. */
  readonly closed: () => Error
  /** Told the method and how long its answer took, never what was asked. */
  readonly slow?: (method: string, milliseconds: number) => void
}

type Reader = { readonly thread: Promise<Thread>; underway: number }

/** A pool over readers; the first is there already. A reader that ends by itself is started again when it is next needed. */
export const readerPool = (first: Thread, { start, most = MOST_READERS, closed, slow }: PoolOptions): Pool => {
  const readers: (Reader | undefined)[] = Array.from({ length: most })
  let isClosed = false

  const put = (place: number, thread: Promise<Thread>): Reader => {
    const reader: Reader = { thread, underway: 0 }
    const forget = (): void => {
      if (readers[place] === reader) readers[place] = undefined
    }
    readers[place] = reader
    // A reader that could not start is none; whoever asked it hears why.
    thread.then(({ ended }) => ended.then(forget), forget)
    return reader
  }
  put(0, Promise.resolve(first))

  const busy = (place: number): number => readers[place]?.underway ?? 0

  const placeFor = (weight: Weight): number => {
    const lowest = Math.min(RANK[weight], most - 1)
    if (weight !== 'job') return lowest
    let found = lowest
    for (let place = lowest + 1; place < most; place += 1) if (busy(place) < busy(found)) found = place
    return found
  }

  const isForJobs = (place: number): boolean => place >= RANK.job

  const told = (method: string, weight: Weight, began: number): void => {
    const took = performance.now() - began
    if (weight !== 'job' && took > SLOW) slow?.(method, Math.round(took))
  }

  return {
    read: async (method, args, { weight = 'page', ...work } = {}) => {
      if (isClosed) throw closed()
      if (work.signal?.aborted === true) throw new Cancelled()
      const place = placeFor(weight)
      const reader = readers[place] ?? put(place, start())
      reader.underway += 1
      const began = performance.now()
      try {
        const thread = await reader.thread
        return await thread.call(method, args, work)
      } finally {
        reader.underway -= 1
        told(method, weight, began)
        if (isForJobs(place) && reader.underway === 0 && readers[place] === reader) {
          readers[place] = undefined
          await (await reader.thread).close()
        }
      }
    },
    close: async () => {
      isClosed = true
      const kept = readers.slice(0, RANK.job).flatMap((reader) => (reader === undefined ? [] : [reader]))
      await Promise.all(
        kept.map(async ({ thread, underway }) => {
          const started = await thread.catch(() => undefined)
          await (underway > 0 ? started?.end() : started?.close())
        }),
      )
    },
  }
}
