// The whole run of adverse values for the gate: every member of every conformance record and of records drawn from them, singly and in
// pairs. Prints the figures; exit 1 where an answer became looser, or a pass rested on a fact nobody stated.
import process from 'node:process'
import { run } from './adverse/run.ts'

const EVALUATIONS = 1_000_000
const started = performance.now()
let evaluations = 0
const found: string[] = []
for (let seed = 1; evaluations < EVALUATIONS; seed += 1) {
  const part = run({ pairs: 150, drawn: 200, seed })
  evaluations += part.evaluations
  found.push(...part.loosened.map((text) => `looser: ${text}`), ...part.assumed.map((text) => `assumed: ${text}`))
}
const seconds = Math.round((performance.now() - started) / 1000)
console.log(`${evaluations.toLocaleString('en-US')} evaluations in ${seconds} s, ${found.length} findings`)
for (const text of new Set(found)) console.log(`  ${text}`)
if (found.length > 0) process.exitCode = 1
