// Shares of many random records, each compared in a thread of its own, and the figures of them all.
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Share } from './share.ts'

const inThread = (worker: URL, seed: number, records: number, from: number): Promise<Share> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(worker, { workerData: { seed, records, from } })
    thread.on('message', resolve)
    thread.on('error', reject)
  })

/** The same records on however many cores: an equal part of them of each seed. */
export const inThreads = async (worker: URL, records: number, seeds: readonly number[]): Promise<readonly Share[]> => {
  const started = performance.now()
  const parts = Math.max(1, Math.min(4, Math.floor(availableParallelism() / seeds.length)))
  const threads = parts * seeds.length
  const each = Math.ceil(records / threads)
  const shares = await Promise.all(
    seeds.flatMap((seed) => Array.from({ length: parts }, (_, part) => inThread(worker, seed, each, part * each))),
  )
  const seconds = Math.round((performance.now() - started) / 1000)
  console.log(`${figure(total(shares, ({ records: read }) => read))} records in ${seconds} s on ${threads} threads`)
  return shares
}

export const total = (shares: readonly Share[], of: (share: Share) => number): number =>
  shares.reduce((sum, share) => sum + of(share), 0)
export const figure = (count: number): string => count.toLocaleString('en-US')

/** Prints the figures and the first differences; whether there is none. */
export const report = (shares: readonly Share[]): boolean => {
  const differences = shares.flatMap(({ found }) => found)
  console.log(`${figure(total(shares, ({ settled }) => settled))} of them settled by the product`)
  console.log(`${figure(total(shares, ({ points }) => points))} points of them with their outcome compared`)
  console.log(`${figure(total(shares, ({ differing }) => differing))} differences that nothing explains`)
  for (const text of differences.slice(0, 20)) console.log(`  ${text}`)
  return differences.length === 0
}
