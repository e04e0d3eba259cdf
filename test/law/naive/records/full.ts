// The second reading of whole records over as many random records as a few minutes allow, for the gate: prints how many records were read,
// how many answers were settled, how many points of how many records had their outcome compared, and each difference that nothing explains;
// exit 1 on one, or where a row of the table of explained differences is needed no longer.
import process from 'node:process'
import { awaited } from './awaited.ts'
import { figure, inThreads, report, total } from './threads.ts'

const RECORDS = Number(process.argv[2] ?? 200_000)

const shares = await inThreads(new URL('share.worker.ts', import.meta.url), RECORDS, [904_544, 904_545])
const isSame = report(shares)

const explained = (id: string): number => total(shares, (share) => share.explained[id] ?? 0)
const unneeded = awaited.filter(({ id }) => explained(id) === 0)
for (const { id, citation, reason } of awaited)
  console.log(`${figure(explained(id))} explained by ${id} (${citation}): ${reason}`)
for (const { id } of unneeded) console.log(`No record needs the explanation ${id} any longer: take it away`)
if (!isSame || unneeded.length > 0) process.exitCode = 1
