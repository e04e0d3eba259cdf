// The type checker as a judge: it runs before any test, and what it refuses is told apart. Each mutant is a copy of its file, and all are one
// program, which finds what they import as if they stood beside the file.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { type Mutant, root } from './code.ts'

// By path, because the bin name `tsc` is contested between the compiler and its compatibility alias.
const compiler = join(root, 'node_modules/@typescript/native/bin/tsc')
const FOLDER = join(root, 'reports/mutation/types')
const BIGGEST = 512 * 1024 * 1024

const copyOf = ({ file, id }: Mutant): string => file.replace(/\.ts$/, `.mutant-${id}.ts`)

const textOf = ({ file, start, original, replacement }: Mutant): string => {
  const text = readFileSync(join(root, file), 'utf8')
  return text.slice(0, start) + replacement + text.slice(start + original.length)
}

/** The mutants that do not pass the type checker. Throws when the checker refuses anything else, or does not run. */
export const refusedByTypes = (mutants: readonly Mutant[]): ReadonlySet<Mutant> => {
  if (mutants.length === 0) return new Set()
  rmSync(FOLDER, { recursive: true, force: true })
  const copies = new Map(mutants.map((mutant) => [copyOf(mutant), mutant]))
  for (const [path, mutant] of copies) {
    mkdirSync(dirname(join(FOLDER, path)), { recursive: true })
    writeFileSync(join(FOLDER, path), textOf(mutant))
  }
  const project = join(FOLDER, 'tsconfig.json')
  const config = {
    extends: join(root, 'main/tsconfig.json'),
    compilerOptions: { noEmit: true, rootDirs: [root, FOLDER] },
    include: ['main/**/*.ts'],
  }
  writeFileSync(project, JSON.stringify(config))
  const { stdout, status, error } = spawnSync(process.execPath, [compiler, '--project', project, '--pretty', 'false'], {
    cwd: FOLDER,
    encoding: 'utf8',
    maxBuffer: BIGGEST,
  })
  if (error !== undefined || status === null) throw new Error('the type checker did not run', { cause: error })
  const refused = new Set<Mutant>()
  for (const line of stdout.split('\n')) {
    const path = /^(?<path>\S[^(]*)\(\d+,\d+\): error /.exec(line)?.groups?.['path']
    if (path === undefined) continue
    const mutant = copies.get(path)
    if (mutant === undefined) throw new Error(`the type checker refuses what is no mutant: ${line}`)
    refused.add(mutant)
  }
  rmSync(FOLDER, { recursive: true, force: true })
  return refused
}
