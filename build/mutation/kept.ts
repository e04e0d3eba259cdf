// Mutants that no test tells apart and that are known: each with the reason why that is right, or as open. They are found again by what the
// source says, not by where it stands.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Mutant } from './code.ts'

/** The reason of a mutant that no test tells apart yet though one could: the list of what is still to be done. */
export const OPEN = 'open'

const keptSchema = z
  .strictObject({
    file: z.string(),
    within: z.string(),
    mutator: z.string(),
    original: z.string(),
    replacement: z.string(),
    /** Why the mutant answers the same everywhere, in one sentence; or {@link OPEN}. */
    reason: z.string().min(1),
  })
  .readonly()
type Kept = z.infer<typeof keptSchema>

const nameOf = ({ file, mutator, within, original, replacement }: Omit<Kept, 'reason'>): string =>
  JSON.stringify([file, mutator, within, original, replacement])

export const KEPT = new URL('survivors.json', import.meta.url)

const keptRows = (): readonly Kept[] => z.array(keptSchema).parse(JSON.parse(readFileSync(KEPT, 'utf8')))

/** The names on the list that are none of those mutants: their code has changed. */
export const staleIn = (mutants: readonly Mutant[]): readonly string[] => {
  const names = new Set(mutants.map(nameOf))
  return keptRows()
    .map(nameOf)
    .filter((name) => !names.has(name))
}

/** The reason of a mutant that is on the list. */
export const keptReasons = (): ((mutant: Mutant) => string | undefined) => {
  const reasons = new Map(keptRows().map((row) => [nameOf(row), row.reason]))
  return (mutant) => reasons.get(nameOf(mutant))
}

/** The list anew: what survived, each with the reason it had. */
export const listOf = (mutants: readonly Mutant[], reasonOf: (mutant: Mutant) => string | undefined): string => {
  const rows = mutants.map((mutant): readonly [string, Kept] => [
    nameOf(mutant),
    {
      file: mutant.file,
      within: mutant.within,
      mutator: mutant.mutator,
      original: mutant.original,
      replacement: mutant.replacement,
      reason: reasonOf(mutant) ?? OPEN,
    },
  ])
  return `[\n${[...new Map(rows).values()].map((row) => JSON.stringify(row)).join(',\n')}\n]\n`
}
