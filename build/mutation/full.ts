// Judges every mutant: `node build/mutation/full.ts [OPTIONS] [PART OF A PATH…]`. What was judged is kept in reports/mutation and is not judged
// again as long as its file is the same, so that a run may be broken off. Prints what survives.
//   --threads N     threads to judge on
//   --every N       each Nth mutant of a file only
//   --judges PARTS  only the tests whose path has one of those parts, with commas between
//   --most MS       milliseconds of tests that one mutant may take
//   --left          judge again what survived
//   --fresh         judge all again
//   --write         list what survives in survivors.json
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { mutate } from './code.ts'
import { judgeMutants } from './judge.ts'
import { KEPT, keptReasons, listOf } from './kept.ts'
import { isLeft, keepResults, keptResults, summary } from './results.ts'
import { refusedByTypes } from './types.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    threads: { type: 'string', default: '1' },
    every: { type: 'string', default: '1' },
    judges: { type: 'string' },
    most: { type: 'string' },
    left: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
})
const { judges, most } = values

const mutated = await mutate()
const asked = mutated.mutants
  .filter(({ file }) => positionals.length === 0 || positionals.some((part) => file.includes(part)))
  .filter(({ key }) => Number(key.split('-')[1]) % Number(values.every) === 0)
const before = values.fresh ? [] : keptResults(asked)
const known = new Set(before.filter((result) => !(values.left && isLeft(result))).map(({ mutant }) => mutant.key))
const open = values.left
  ? before.filter(isLeft).map(({ mutant }) => mutant)
  : asked.filter(({ key }) => !known.has(key))
const refused = values.left ? new Set() : refusedByTypes(open)
keepResults(open.flatMap((mutant) => (refused.has(mutant) ? [{ mutant, status: 'refused', ms: 0 }] : [])))
const valid = open.filter((mutant) => !refused.has(mutant))
let done = 0
if (valid.length > 0)
  await judgeMutants(mutated, valid, {
    threads: Number(values.threads),
    judges: judges === undefined ? undefined : (file) => judges.split(',').some((part) => file.includes(part)),
    most: most === undefined ? undefined : Number(most),
    say: console.log,
    keep: (results) => {
      keepResults(results)
      done += results.length
      const left = results.filter(isLeft).length
      console.log(`${done} of ${valid.length} judged; of the last ${results.length} are ${left} left`)
    },
  })

const results = keptResults(asked)
for (const result of results.filter(isLeft)) {
  const { file, line, mutator, original, replacement } = result.mutant
  console.log(`${file}:${line} ${result.status} ${mutator}\n  - ${original}\n  + ${replacement}`)
}
for (const line of summary(results)) console.log(line)

if (values.write) {
  const reasonOf = keptReasons()
  const judged = new Map(results.map((result) => [result.mutant.key, result]))
  // What this run was not asked about stays on the list as it is
  const listed = mutated.mutants.filter((mutant) => {
    const result = judged.get(mutant.key)
    return result === undefined ? reasonOf(mutant) !== undefined : isLeft(result)
  })
  writeFileSync(KEPT, listOf(listed, reasonOf))
}
