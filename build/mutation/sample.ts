// Some of the mutants, others whenever the mutated code changes. Fails when under nine of ten are told apart, and when one survives
// that is not on the list of known ones. `node build/mutation/sample.ts [COUNT] [--threads N]`
import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { mutate } from './code.ts'
import { type Result, judgeMutants } from './judge.ts'
import { keptReasons } from './kept.ts'
import { isLeft, partToldApart, summary } from './results.ts'
import { withoutRefused } from './types.ts'

const COUNT = 400
const AT_LEAST = 0.9

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { threads: { type: 'string', default: String(Math.min(4, availableParallelism())) } },
})

const mutated = await mutate()
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const seed = sha256(mutated.mutants.map(({ key }) => key).join())
const sample = mutated.mutants
  .map((mutant) => ({ mutant, rank: sha256(`${seed} ${mutant.key}`) }))
  .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
  .slice(0, Number(positionals[0] ?? COUNT))
  .map(({ mutant }) => mutant)

const tested: Result[] = []
await judgeMutants(mutated, sample, {
  threads: Number(values.threads),
  say: console.log,
  keep: (judged) => tested.push(...judged),
})

const results = withTypes(tested)
for (const line of summary(results)) console.log(line)
const reasonOf = keptReasons()
const unknown = results.filter((result) => isLeft(result) && reasonOf(result.mutant) === undefined)
for (const { mutant, status } of unknown)
  console.log(
    `${mutant.file}:${mutant.line} ${status}, and not on the list: ${mutant.mutator}\n  - ${mutant.original}\n  + ${mutant.replacement}`,
  )
if (unknown.length > 0 || partToldApart(results) < AT_LEAST) process.exitCode = 1
