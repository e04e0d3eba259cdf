// Some of the mutants, others whenever the mutated code changes. Fails when fewer are told apart than must be, and when the list of known
// survivors names one that the code no longer has. `node build/mutation/sample.ts [COUNT] [--threads N]`
import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { mutate } from './code.ts'
import { type Result, judgeMutants } from './judge.ts'
import { OPEN, keptReasons, staleIn } from './kept.ts'
import { isLeft, partToldApart, summary } from './results.ts'
import { refusedByTypes } from './types.ts'

const COUNT = 300
/**
 * The least part told apart of a sample, of which the type checker leaves half. Nine in ten is what the whole must come to; a sample of it shows
 * fewer than this once in some thousand times, so that this fails by what was changed and not by what was drawn.
 */
const AT_LEAST = 0.8

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { threads: { type: 'string', default: String(Math.min(4, availableParallelism())) } },
})

const mutated = await mutate()
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const seed = sha256(mutated.mutants.map(({ key }) => key).join())
const drawn = mutated.mutants
  .map((mutant) => ({ mutant, rank: sha256(`${seed} ${mutant.key}`) }))
  .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
  .slice(0, Number(positionals[0] ?? COUNT))
  .map(({ mutant }) => mutant)
const reasonOf = keptReasons()
/** Those that answer the same everywhere count neither way. */
const isEquivalent = (mutant: (typeof drawn)[number]): boolean => (reasonOf(mutant) ?? OPEN) !== OPEN
const asked = drawn.filter((mutant) => !isEquivalent(mutant))
const refused = refusedByTypes(asked)

const results: Result[] = []
await judgeMutants(
  mutated,
  asked.filter((mutant) => !refused.has(mutant)),
  { threads: Number(values.threads), say: console.log, keep: (judged) => results.push(...judged) },
)

for (const { mutant, status } of results.filter(isLeft))
  console.log(
    `${mutant.file}:${mutant.line} ${status} ${mutant.mutator}\n  - ${mutant.original}\n  + ${mutant.replacement}`,
  )
for (const line of summary(results)) console.log(line)
const stale = staleIn(mutated.mutants)
for (const name of stale) console.log(`the list of survivors names what is not there: ${name}`)
if (stale.length > 0 || partToldApart(results) < AT_LEAST) process.exitCode = 1
