// The product with its mutants and the judges that run on it, loaded into this thread.
import { createRequire } from 'node:module'
import { Script } from 'node:vm'
import { join } from 'node:path'
import { resettable } from './collections.ts'
import { type Test, collector } from './collector.ts'
import { root } from './code.ts'

/** A mutant inside a loop that no longer ends passes its switch without end. */
const PASSAGES_AT_MOST = 20_000_000

class Endless extends Error {}

type Judges = Readonly<Record<string, () => Promise<unknown>>>

export type Instance = {
  readonly tests: readonly Test[]
  /** Takes the branch of that mutant from here on, with nothing kept of what was answered before; undefined: of none. */
  readonly activate: (mutant: number | undefined) => void
  /** What `run` passes: a 1 at the number of each mutant. */
  readonly passages: () => Uint8Array
}

type Run = (...given: readonly unknown[]) => void

const isRun = (value: unknown): value is Run => typeof value === 'function'

const functionOf = (value: unknown): Run => {
  if (!isRun(value)) throw new Error('the text of the judges is no function')
  return value
}

export const compile = (text: string): Script => new Script(text, { filename: 'judges.cjs' })

/** Loads the files of judges; the mutant, if one is given, is active while they are loaded. */
export const instantiate = async (
  script: Script,
  files: readonly string[],
  options: { readonly mutants?: number; readonly mutant?: number } = {},
): Promise<Instance> => {
  let active = options.mutant ?? -1
  let passed = 0
  const count = options.mutants ?? 0
  const covered = new Uint8Array(count)
  const isActive = (id: number): boolean => {
    if (id !== active) return false
    passed += 1
    if (passed > PASSAGES_AT_MOST) throw new Endless('the mutant is passed without end')
    return true
  }
  const cover = (...ids: readonly number[]): void => {
    for (const id of ids) covered[id] = 1
  }
  const { constructors, loaded, reset } = resettable()
  const { api, collect } = collector()
  const exported: { judges?: Judges } = {}
  const run = functionOf(script.runInThisContext())
  run(
    createRequire(join(root, 'package.json')),
    exported,
    api,
    isActive,
    count > 0 ? cover : () => undefined,
    constructors.Map,
    constructors.Set,
    constructors.WeakMap,
  )
  const tests: Test[] = []
  for (const file of files) {
    const load = exported.judges?.[file]
    if (load === undefined) throw new Error(`${file} is not among the judges`)
    tests.push(...(await collect(file, load)))
  }
  loaded()
  return {
    tests,
    activate: (mutant) => {
      active = mutant ?? -1
      passed = 0
      reset()
    },
    passages: () => {
      const found = covered.slice()
      covered.fill(0)
      return found
    },
  }
}
