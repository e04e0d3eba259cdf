// The accelerators of the sample list by their names.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Accelerator, Stock } from './kinds.ts'

const path = fileURLToPath(new URL('../../main/intake/demo/accelerators.json', import.meta.url))

const isAccelerators = (value: unknown): value is { readonly accelerators: readonly Accelerator[] } =>
  typeof value === 'object' && value !== null && 'accelerators' in value

/** Throws where the file lists none, or has none of a name that is asked for. */
export const stockOf = (): Stock => {
  const read: unknown = JSON.parse(readFileSync(path, 'utf8'))
  if (!isAccelerators(read)) throw new Error('accelerators.json lists no accelerators')
  const byName = new Map(read.accelerators.map((each) => [each.name, each]))
  return (...names) =>
    names.map((name) => {
      const found = byName.get(name)
      if (found === undefined) throw new Error(`accelerators.json has no ${name}`)
      return found
    })
}
