// The second reading of the edition before 13 January 2025 for the gate: over drawn points, where every fact is known, and over random
// records. Prints the figures and each difference; exit 1 on one.
import process from 'node:process'
import { figure, inThreads, report } from '../records/threads.ts'
import { differences } from './differential.ts'
import { drawn } from './points.ts'

const RECORDS = Number(process.argv[2] ?? 60_000)
const POINTS = Math.ceil(RECORDS / 10)

const found = [...drawn(4544, POINTS)].flatMap(({ point, lawDate }) =>
  differences(point, lawDate).map(
    ({ about, pack, naive }) => `${lawDate} ${about}: pack ${pack}, text ${naive}: ${JSON.stringify(point)}`,
  ),
)
console.log(`${figure(POINTS)} points, ${figure(found.length)} differences`)
for (const text of found.slice(0, 10)) console.log(`  ${text}`)

const shares = await inThreads(new URL('records/share.worker.ts', import.meta.url), RECORDS, [964_790, 964_791])
if (!report(shares) || found.length > 0) process.exitCode = 1
