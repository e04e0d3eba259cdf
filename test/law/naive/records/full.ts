// The second reading of whole records over as many random records as a few minutes allow, for the gate: prints how many records were read,
// how many answers were settled, how many points of how many records had their outcome compared, and each difference that nothing explains;
// exit 1 on one, or where a row of the table of explained differences is needed no longer.
import { availableParallelism } from 'node:os'
import process from 'node:process'
import { Worker } from 'node:worker_threads'
import { awaited } from './awaited.ts'
import type { Share } from './share.ts'

const RECORDS = Number(process.argv[2] ?? 200_000)
/** The same records on however many cores: half of them of each seed. */
const SEEDS = [904_544, 904_545] as const

const inThread = (seed: number, records: number, from: number): Promise<Share> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('share.worker.ts', import.meta.url), { workerData: { seed, records, from } })
    worker.on('message', resolve)
    worker.on('error', reject)
  })

const started = performance.now()
const parts = Math.max(1, Math.min(4, Math.floor(availableParallelism() / SEEDS.length)))
const threads = parts * SEEDS.length
const each = Math.ceil(RECORDS / threads)
const shares = await Promise.all(
  SEEDS.flatMap((seed) => Array.from({ length: parts }, (_, part) => inThread(seed, each, part * each))),
)
const total = (of: (share: Share) => number): number => shares.reduce((sum, share) => sum + of(share), 0)
const figure = (count: number): string => count.toLocaleString('en-US')

const seconds = Math.round((performance.now() - started) / 1000)
const differences = shares.flatMap(({ found }) => found)
console.log(`${figure(total(({ records }) => records))} records in ${seconds} s on ${threads} threads`)
console.log(`${figure(total(({ settled }) => settled))} of them settled by the product`)
console.log(`${figure(total(({ points }) => points))} points of them with their outcome compared`)
console.log(`${figure(total(({ differing }) => differing))} differences that nothing explains`)
for (const text of differences.slice(0, 20)) console.log(`  ${text}`)

const unneeded = awaited.filter(({ id }) => total(({ explained }) => explained[id] ?? 0) === 0)
for (const { id, citation, reason } of awaited)
  console.log(`${figure(total(({ explained }) => explained[id] ?? 0))} explained by ${id} (${citation}): ${reason}`)
for (const { id } of unneeded) console.log(`No record needs the explanation ${id} any longer: take it away`)
if (differences.length > 0 || unneeded.length > 0) process.exitCode = 1
