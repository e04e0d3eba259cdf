// What became of mutants, kept so that a run that was broken off goes on, and summed up.
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { type Mutant, root } from './code.ts'

import { type Result, type Status, statuses } from './judge.ts'

const PATH = join(root, 'reports', 'mutation', 'results.ndjson')

const lineSchema = z.object({
  key: z.string(),
  status: z.enum(statuses),
  by: z.tuple([z.string(), z.string()]).exactOptional(),
  ms: z.number(),
})

/** Results of earlier runs of mutants whose file is still the same. */
export const keptResults = (mutants: readonly Mutant[]): readonly Result[] => {
  if (!existsSync(PATH)) return []
  const lines = new Map(
    readFileSync(PATH, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const { key, ...rest } = lineSchema.parse(JSON.parse(line))
        return [key, rest] as const
      }),
  )
  return mutants.flatMap((mutant) => {
    const line = lines.get(mutant.key)
    return line === undefined ? [] : [{ mutant, ...line }]
  })
}

export const keepResults = (results: readonly Result[]): void => {
  mkdirSync(dirname(PATH), { recursive: true })
  const lines = results.map(({ mutant: { key }, ...rest }) => `${JSON.stringify({ key, ...rest })}\n`)
  appendFileSync(PATH, lines.join(''))
}

export const isLeft = ({ status }: Result): boolean => status === 'survived' || status === 'uncovered'

/** The part of the mutants told apart, of those that pass the type checker. */
export const partToldApart = (results: readonly Result[]): number => {
  const valid = results.filter(({ status }) => status !== 'refused')
  return 1 - valid.filter(isLeft).length / Math.max(1, valid.length)
}

const percent = (part: number): string => `${(Math.floor(part * 1000) / 10).toFixed(1)} %`

const counted = <Of>(all: readonly Of[], of: (each: Of) => string): ReadonlyArray<readonly [string, readonly Of[]]> =>
  Object.entries(Object.groupBy(all, of)).map(([name, each]) => [name, each ?? []] as const)

/** A line a file, a line a judge, and the sum. */
export const summary = (results: readonly Result[]): readonly string[] => {
  const of = (status: Status): number => results.filter((result) => result.status === status).length
  const files = counted(results, ({ mutant }) => mutant.file)
  const killed = results.filter(({ status }) => status === 'killed')
  const byJudge = counted(killed, ({ by }) => by?.[0] ?? '').toSorted((a, b) => b[1].length - a[1].length)
  const ms = results.reduce((sum, result) => sum + result.ms, 0)
  return [
    ...files.map(
      ([file, each]) =>
        `${percent(partToldApart(each)).padStart(8)}  ${each.length} mutants, ${each.filter(isLeft).length} left  ${file}`,
    ),
    ...byJudge.map(([file, each]) => `${String(each.length).padStart(8)}  told apart by ${file}`),
    `${results.length} mutants: ${of('killed')} told apart, ${of('endless')} without end, ${of('survived')} survived, ${of('uncovered')} passed by no test, ${of('refused')} refused by the type checker`,
    `${percent(partToldApart(results))} of those that pass the type checker told apart in ${Math.round(ms / 60_000)} minutes of tests`,
  ]
}
