// The code whose mutants are judged, changed so that one text holds all of them: each mutant is a branch that is taken when its number
// is the active one.
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Instrumenter } from '@stryker-mutator/instrumenter'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Readers of facts, the verdict, the windows of dates, and the ledgers. What is data has mutants of its own (test/law/mutants). */
const MUTATED = ['main/law/facts/**/*.ts', 'main/law/verdict.ts', 'main/law/windows/**/*.ts', 'main/ledger/**/*.ts']

export type Mutant = {
  /** Its number in the text that holds all. */
  readonly id: number
  /** The same as long as its file is the same: the hash of the file and the number within the file. */
  readonly key: string
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  readonly mutator: string
  /** The line it begins in, without the white space around. */
  readonly within: string
  /** The place of the original in the file, in UTF-16 units. */
  readonly start: number
  readonly original: string
  readonly replacement: string
}

export type Mutated = {
  /** Absolute path to the text with all mutants of that file. */
  readonly texts: ReadonlyMap<string, string>
  readonly mutants: readonly Mutant[]
}

const silent = {
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  isInfoEnabled: () => false,
  isWarnEnabled: () => true,
  isErrorEnabled: () => true,
  isFatalEnabled: () => true,
  trace: () => undefined,
  debug: () => undefined,
  info: () => undefined,
  warn: console.warn,
  error: console.error,
  fatal: console.error,
}

/** Numbers are compared sooner than texts, and every passage compares. */
const numbered = (text: string): string =>
  text.replaceAll(/stry(?:MutAct|Cov)_9fa48\([^)]*\)/g, (call) => call.replaceAll('"', ''))

type Position = { readonly line: number; readonly column: number }

/** The text between two places, both counted from 0. */
const between = (lines: readonly string[], start: Position, end: Position): string =>
  lines
    .slice(start.line, end.line + 1)
    .map((line, index, { length }) =>
      line.slice(index === 0 ? start.column : 0, index === length - 1 ? end.column : undefined),
    )
    .join('\n')

const offsetOf = (lines: readonly string[], { line, column }: Position): number =>
  lines.slice(0, line).reduce((offset, { length }) => offset + length + 1, column)

/** Every mutant of the files that are mutated. */
export const mutate = async (): Promise<Mutated> => {
  const files = globSync(MUTATED, { cwd: root })
    .toSorted()
    .map((file) => ({ file, content: readFileSync(join(root, file), 'utf8') }))
  const instrumented = await new Instrumenter(silent).instrument(
    files.map(({ file, content }) => ({ name: join(root, file), content, mutate: true })),
    { plugins: null, excludedMutations: [], ignorers: [], noHeader: true },
  )
  const sources = new Map(
    files.map(({ file, content }) => [
      join(root, file),
      { file, lines: content.split('\n'), hash: createHash('sha256').update(content).digest('hex').slice(0, 12) },
    ]),
  )
  const counted = new Map<string, number>()
  return {
    texts: new Map(instrumented.files.map(({ name, content }) => [name, numbered(content)])),
    mutants: instrumented.mutants.map(({ id, fileName, mutatorName, location, replacement }) => {
      const source = sources.get(fileName)
      if (source === undefined) throw new Error(`a mutant of ${fileName}, which was not mutated`)
      const number = counted.get(fileName) ?? 0
      counted.set(fileName, number + 1)
      return {
        id: Number(id),
        key: `${source.hash}-${number}`,
        file: source.file,
        line: location.start.line + 1,
        mutator: mutatorName,
        within: (source.lines[location.start.line] ?? '').trim(),
        start: offsetOf(source.lines, location.start),
        original: between(source.lines, location.start, location.end),
        replacement,
      }
    }),
  }
}
