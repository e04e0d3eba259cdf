// The whole comparison of pack and second reading, for the gate: every combination where they are few, of every three axes where
// not, and many drawn points. Prints the figures; exit 1 on a difference.
import process from 'node:process'
import { isAwaited } from './naive/awaited.ts'
import { differences } from './naive/differential.ts'
import { drawn } from './naive/points.ts'
import { sweep, swept } from './naive/sweep.ts'

let differing = 0
const report = (id: string, points: number, found: readonly string[]): void => {
  console.log(`${id.padEnd(14)} ${points.toLocaleString('en-US').padStart(10)} points, ${found.length} differ`)
  for (const text of found) console.log(`  ${text}`)
  differing += found.length
}

for (const id of swept) {
  const { points, differing: found } = sweep(id, 3)
  report(id, points, found)
}

const DRAWN = 20_000
const found: string[] = []
for (const { point, lawDate } of drawn(4544, DRAWN))
  for (const difference of differences(point, lawDate))
    if (!isAwaited(point, difference) && found.length < 10)
      found.push(
        `${lawDate} ${difference.about}: pack ${difference.pack}, text ${difference.naive}: ${JSON.stringify(point)}`,
      )
report('drawn', DRAWN, found)

if (differing > 0) process.exitCode = 1
