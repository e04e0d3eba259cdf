// The whole run of adverse values for the gate: every member of every conformance record and of records drawn from them, singly and in
// pairs, seed after seed on two threads. Prints the figures; exit 1 where an answer became looser, or a pass rested on a fact nobody stated.
import process from 'node:process'
import { Worker } from 'node:worker_threads'
import type { run } from './adverse/run.ts'

type Part = ReturnType<typeof run>

const EVALUATIONS = 1_000_000
const started = performance.now()
const parts: Part[] = []
const evaluated = (): number => parts.reduce((sum, part) => sum + part.evaluations, 0)
let seed = 0

/** Takes seeds until enough was evaluated. */
const draw = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(new URL('adverse/seed.worker.ts', import.meta.url))
    const next = (): void => {
      if (evaluated() >= EVALUATIONS) {
        void thread.terminate()
        resolve()
        return
      }
      seed += 1
      thread.postMessage(seed)
    }
    thread.on('message', (part: Part) => {
      parts.push(part)
      next()
    })
    thread.on('error', reject)
    next()
  })

await Promise.all([draw(), draw()])
const seconds = Math.round((performance.now() - started) / 1000)
const found = parts.flatMap(({ loosened, assumed }) => [
  ...loosened.map((text) => `looser: ${text}`),
  ...assumed.map((text) => `assumed: ${text}`),
])
console.log(`${evaluated().toLocaleString('en-US')} evaluations in ${seconds} s, ${found.length} findings`)
for (const text of new Set(found)) console.log(`  ${text}`)
if (found.length > 0) process.exitCode = 1
