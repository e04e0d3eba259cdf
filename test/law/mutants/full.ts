// Judges every mutant of the rules and windows of the pack, for the gate: prints how many were told apart and by what, how many are
// equivalent, and each survivor; exit 1 on a survivor without a reason or when the pack errs at a witness.
// `--every n` judges one of n, another one each day: what was proved when the pack was written is only proved again, part by part.
// `--write` puts the figures into main/law/proof-figures.ts and docs/law/proof.md; without it, figures of another pack are a failure.
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { format, resolveConfig } from 'prettier'
import { currentPack, prove } from '../../../main/law/index.ts'
import { mutationFigures, type MutationFigures } from '../../../main/law/proof-figures.ts'
import { mutants } from './all.ts'
import { equivalent, reasonFor } from './equivalent.ts'
import { proofDocument } from './page.ts'
import type { Verdict } from './share.worker.ts'

const judgeShare = (share: number, of: number): Promise<readonly Verdict[]> =>
  new Promise((resolve, reject) => {
    const verdicts: Verdict[] = []
    const worker = new Worker(new URL('share.worker.ts', import.meta.url), { workerData: { share, of } })
    worker.on('message', (verdict: Verdict) => verdicts.push(verdict))
    worker.on('error', reject)
    worker.on('exit', () => resolve(verdicts))
  })

const threads = Math.min(4, Math.max(2, availableParallelism()))
const { values } = parseArgs({
  options: { every: { type: 'string', default: '1' }, write: { type: 'boolean', default: false } },
})
const every = Number(values.every)
if (!Number.isSafeInteger(every) || every < 1) throw new Error(`--every ${values.every}: a whole number from 1 on`)
if (values.write && every > 1) throw new Error('--write judges every mutant: leave --every out')
const turn = Math.floor(Date.now() / 86_400_000) % every
const parts = threads * every
const shares = await Promise.all(
  Array.from({ length: threads }, (_, thread) => judgeShare(turn * threads + thread, parts)),
)
const verdicts = shares.flat()
const due = mutants.filter((_, index) => Math.floor((index % parts) / threads) === turn).length
if (verdicts.length !== due) throw new Error(`${verdicts.length} of ${due} mutants were judged`)
console.log(`${due} of ${mutants.length} mutants`)

const killedBy = (by: string): number =>
  verdicts.filter(({ judged }) => judged.kind === 'killed' && judged.by === by).length
const walked = (why: string): number =>
  verdicts.filter(({ judged }) => judged.kind === 'equivalent' && judged.why === why).length
const left = verdicts.filter(({ judged }) => judged.kind === 'open' || judged.kind === 'contested')
const reasoned = left.filter(({ id, judged }) => judged.kind === 'open' && reasonFor(id) !== undefined)
const survivors = left.filter((verdict) => !reasoned.includes(verdict))

const figures: MutationFigures = {
  pack: currentPack.hash,
  date: new Date().toISOString().slice(0, 10),
  mutants: mutants.length,
  killed: {
    text: killedBy('text'),
    status: killedBy('status'),
    outside: killedBy('outside'),
    awaited: killedBy('awaited'),
  },
  equivalent: {
    sameInItself: walked('same in itself'),
    sameAnswer: walked('same answer'),
    byTheText: reasoned.length,
  },
  survivors: survivors.length,
}

console.log(JSON.stringify(figures, null, 2))
for (const { id, reason } of equivalent) {
  const ids = reasoned.filter((verdict) => id.test(verdict.id))
  console.log(`${ids.length} equivalent by the text: ${reason}`)
  for (const verdict of ids) console.log(`  ${verdict.id}`)
}
for (const { id, place, judged } of survivors) {
  console.log(`SURVIVOR ${place}: ${id}`)
  if (judged.kind === 'open') console.log(`  ${judged.why}`)
  if (judged.kind === 'contested')
    console.log(
      `  pack ${judged.witness.pack}, mutant ${judged.witness.mutant}, text ${judged.text} on ${judged.witness.lawDate}: ${JSON.stringify(judged.witness.point)}`,
    )
}

const here = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url))

if (values.write) {
  const source = 'main/law/proof-figures.ts'
  const [head = ''] = readFileSync(here(source), 'utf8').split('export const mutationFigures')
  const reasons = equivalent.map(({ id, reason }) => ({
    reason,
    count: reasoned.filter((verdict) => id.test(verdict.id)).length,
  }))
  const written = [
    [source, `${head}export const mutationFigures: MutationFigures = ${JSON.stringify(figures)}\n`],
    ['docs/law/proof.md', proofDocument(figures, prove(currentPack.pack), reasons)],
  ] as const
  for (const [path, text] of written) {
    const options = (await resolveConfig(here(path))) ?? {}
    writeFileSync(here(path), await format(text, { ...options, filepath: here(path) }))
  }
} else if (mutationFigures.pack !== currentPack.hash) {
  console.log('the stored figures are of another pack: run again with --write')
  process.exitCode = 1
}
if (survivors.length > 0) process.exitCode = 1
