// Judges every mutant: `node build/mutation/full.ts [--threads N] [--fresh] [--write] [PART OF A PATH…]`. What was judged is kept in reports/mutation and is not
// judged again as long as its file is the same, so that a run may be broken off; `--fresh` judges anew. Prints what survives, and with `--write` lists it in survivors.json.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { mutate } from './code.ts'
import { judgeMutants } from './judge.ts'
import { KEPT, keptReasons, listOf } from './kept.ts'
import { isLeft, keepResults, keptResults, summary, withTypes } from './results.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    threads: { type: 'string', default: '1' },
    fresh: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
})

const mutated = await mutate()
const asked = mutated.mutants.filter(
  ({ file }) => positionals.length === 0 || positionals.some((part) => file.includes(part)),
)
const known = new Set(values.fresh ? [] : keptResults(asked).map(({ mutant }) => mutant.key))
const open = asked.filter(({ key }) => !known.has(key))
let done = 0
if (open.length > 0)
  await judgeMutants(mutated, open, {
    threads: Number(values.threads),
    say: console.log,
    keep: (results) => {
      keepResults(results)
      done += results.length
      const left = results.filter(isLeft).length
      console.log(`${done} of ${open.length} judged; of the last ${results.length} are ${left} left`)
    },
  })

const results = withTypes(keptResults(asked))
keepResults(results.filter(({ status }) => status === 'refused'))
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
