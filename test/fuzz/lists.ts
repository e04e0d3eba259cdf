// Damages lists by the thousand and reads them: none may take more than five seconds or 300 MB, and none may end in an error of the
// program. `node test/fuzz/lists.ts [COUNT] [FIRST SEED]`; the tests do the same with a few.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { openList } from '../../main/intake/list.ts'
import { WorkbookError } from '../../main/intake/workbook/problem.ts'
import { damaged, soundFiles } from '../unit/main/intake/support/damage.ts'

const MOST_MILLISECONDS = 5_000
const MOST_BYTES = 300 * 1024 * 1024
const DEFAULT_COUNT = 10_000

const [count = String(DEFAULT_COUNT), first = '1'] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'docket-fuzz-'))

const read = async (path: string): Promise<string> => {
  try {
    const list = await openList(path, { format: path.endsWith('.xlsx') ? 'xlsx' : 'csv' })
    if (!list.ok) return list.error.code
    let rows = 0
    for await (const row of list.value.rows()) rows += row.line > 0 ? 1 : 0
    return rows === 0 ? 'no rows' : 'rows'
  } catch (error) {
    if (error instanceof WorkbookError) return error.problem.code
    return `error of the program: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
  }
}

const sound = soundFiles()
const outcomes = new Map<string, number>()
const faults: string[] = []
let [slowest, largest] = [0, 0]
for (let seed = Number(first); seed < Number(first) + Number(count); seed += 1) {
  const { name, bytes } = damaged(sound, seed)
  const path = join(folder, name)
  writeFileSync(path, bytes)
  // What all threads work: on a busy machine the clock runs longer, and the file costs no more.
  const from = process.cpuUsage()
  const outcome = await read(path)
  const { user, system } = process.cpuUsage(from)
  const took = (user + system) / 1000
  const held = process.memoryUsage().rss
  slowest = Math.max(slowest, took)
  largest = Math.max(largest, held)
  outcomes.set(outcome.split(':')[0] ?? '', (outcomes.get(outcome.split(':')[0] ?? '') ?? 0) + 1)
  if (took > MOST_MILLISECONDS || held > MOST_BYTES || outcome.startsWith('error'))
    faults.push(`${name}: ${Math.round(took)} ms, ${Math.round(held / 1024 / 1024)} MB, ${outcome}`)
  rmSync(path)
}
rmSync(folder, { recursive: true })

for (const [outcome, times] of [...outcomes].toSorted(([, left], [, right]) => right - left))
  console.log(`${String(times).padStart(6)} ${outcome}`)
console.log(`slowest ${Math.round(slowest)} ms, largest ${Math.round(largest / 1024 / 1024)} MB`)
for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exitCode = 1
