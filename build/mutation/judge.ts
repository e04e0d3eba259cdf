// Judges mutants: each by the tests that pass it, those that told most apart for their time first, until one fails.
import { join } from 'node:path'
import { bundleJudges } from './bundle.ts'
import { type Mutant, type Mutated, root } from './code.ts'
import type { Measured, Tried } from './judge.worker.ts'
import { judgeFiles } from './judges.ts'
import { type Ended, judgeThread } from './thread.ts'

/**
 * `killed`: a test failed. `endless`: the tests did not come to an end, or ran out of memory. `survived`: no test failed. `uncovered`: no test
 * passes it. `refused`: no test failed, but the type checker refuses it.
 */
export const statuses = ['killed', 'endless', 'survived', 'uncovered', 'refused'] as const
export type Status = (typeof statuses)[number]

export type Result = {
  readonly mutant: Mutant
  readonly status: Status
  /** The file of the test that failed and its name. */
  readonly by?: readonly [file: string, name: string]
  readonly ms: number
}

/** Milliseconds that the tests of one mutant may take when nothing is mutated; the dearest are left away. */
export const MS_OF_TESTS = 4000
const MS_OF_LOADED = 4500
/** So much longer than without a mutant may tests take. */
const TIMES = 20
const MS_AT_LEAST = 3000
/** After so many mutants the tests that failed must pass again without one. */
const CHECKED_AFTER = 50

type Attempt = Tried | Ended

const sum = (all: ReadonlyArray<{ readonly ms: number }>): number => all.reduce((total, { ms }) => total + ms, 0)

const within = <Each>(all: readonly Each[], ms: (each: Each) => number, most: number): readonly Each[] => {
  let spent = 0
  return all.filter((each, index) => {
    spent += ms(each)
    return index === 0 || spent <= most
  })
}

/**
 * Tests by number and files, with what each file told apart so far: of every file some tests come soon, and of the files that tell most apart
 * for their time the more.
 */
const orderOf = ({ tests, files }: Measured, most: number) => {
  const told = new Map(files.map(({ file }) => [file, 0]))
  const byTest = tests.map(() => 0)
  const numbers = new Map(tests.map(({ file, name }, number) => [`${file} ${name}`, number]))
  const weight = (file: string): number => 1 + (told.get(file) ?? 0)
  const cost = (number: number): number => (tests[number]?.ms ?? 0) / (1 + (byTest[number] ?? 0))
  return {
    passing: (mutant: number): readonly number[] => {
      const found = tests.flatMap(({ passed }, number) => (passed[mutant] === 1 ? [number] : []))
      const spent = new Map<string, number>()
      const ranked = found
        .toSorted((a, b) => cost(a) - cost(b))
        .map((number) => {
          const { file = '', ms = 0 } = tests[number] ?? {}
          const sofar = (spent.get(file) ?? 0) + ms
          spent.set(file, sofar)
          return { number, rank: sofar / weight(file) }
        })
      const sorted = ranked.toSorted((a, b) => a.rank - b.rank).map(({ number }) => number)
      return within(sorted, (number) => tests[number]?.ms ?? 0, most)
    },
    /** Files whose loading passes the mutant: tables made at the start, and samples that a test file draws before its tests. */
    loading: (mutant: number): ReadonlyArray<{ readonly file: string; readonly ms: number }> => {
      const found = files.flatMap(({ file, ms, passed }) =>
        passed[mutant] === 1 ? [{ file, ms: ms + sum(tests.filter((test) => test.file === file)) }] : [],
      )
      return within(
        found.toSorted((a, b) => a.ms / weight(a.file) - b.ms / weight(b.file)),
        ({ ms }) => ms,
        Math.min(MS_OF_LOADED, most),
      )
    },
    failed: (file: string, name: string): number | undefined => {
      told.set(file, (told.get(file) ?? 0) + 1)
      const number = numbers.get(`${file} ${name}`)
      if (number !== undefined) byTest[number] = (byTest[number] ?? 0) + 1
      return number
    },
  }
}

const limitOf = (ms: number): number => MS_AT_LEAST + TIMES * ms

const resultOf = (mutant: Mutant, attempt: Attempt, ms: number): Result | undefined => {
  if ('ended' in attempt) return { mutant, status: 'endless', ms }
  if (attempt.failed === undefined) return undefined
  const { file, name, message } = attempt.failed
  const status = message.includes('passed without end') ? 'endless' : 'killed'
  return { mutant, status, by: [file, name], ms: ms + attempt.ms }
}

type Thread = ReturnType<typeof judgeThread>
type Order = ReturnType<typeof orderOf>

/** One mutant: first in the product as it was loaded, then, where loading passes it, loaded with it. */
const judgeOne = async (mutant: Mutant, thread: Thread, measured: Measured, order: Order): Promise<Result> => {
  const tests = order.passing(mutant.id)
  const limit = limitOf(sum(tests.flatMap((number) => measured.tests[number] ?? [])))
  const warm = await thread.attempt({ ask: 'try', mutant: mutant.id, tests }, limit)
  const result = resultOf(mutant, warm, 0)
  if (result !== undefined) return result
  const files = order.loading(mutant.id)
  const spent = 'ms' in warm ? warm.ms : 0
  if (files.length > 0) {
    const ask = { ask: 'try-loaded', mutant: mutant.id, files: files.map(({ file }) => file) } as const
    const loaded = resultOf(mutant, await thread.attempt(ask, limitOf(sum(files))), spent)
    if (loaded !== undefined) return loaded
  }
  return { mutant, status: tests.length + files.length === 0 ? 'uncovered' : 'survived', ms: spent }
}

export type Run = {
  readonly threads: number
  /** Files of judges to ask; undefined: all. */
  readonly judges?: ((file: string) => boolean) | undefined
  /** Milliseconds that the tests of one mutant may take; undefined: {@link MS_OF_TESTS}. */
  readonly most?: number | undefined
  readonly say: (text: string) => void
  readonly keep: (results: readonly Result[]) => void
}

/**
 * Judges those mutants on so many threads and hands over each hundred results once it is known that nothing of a mutant stayed behind.
 * Throws when a test fails without a mutant.
 */
export const judgeMutants = async (
  { texts, mutants: all }: Mutated,
  asked: readonly Mutant[],
  { threads, say, keep, judges = () => true, most = MS_OF_TESTS }: Run,
): Promise<void> => {
  const asking = judgeFiles.filter(judges)
  const { text, reach } = await bundleJudges(asking, texts)
  const mutatedFiles = [...new Set(asked.map(({ file }) => join(root, file)))]
  const files = asking.filter((file) => mutatedFiles.some((each) => reach.get(file)?.has(each)))
  const given = { text, files }
  const first = judgeThread(given)
  const measured = await first.measure(all.length)
  if ('ended' in measured) throw new Error('the judges do not pass without a mutant', { cause: measured.why })
  const order = orderOf(measured, most)
  for (const { file, ms } of measured.files) {
    const own = measured.tests.filter((test) => test.file === file)
    say(`${Math.round(ms)} ms of loading, ${Math.round(sum(own))} ms of ${own.length} tests  ${file}`)
  }
  say(`${files.length} files of ${measured.tests.length} tests judge ${asked.length} of ${all.length} mutants`)

  const waiting = [...asked]
  const work = async (thread: Thread): Promise<void> => {
    const judged: Result[] = []
    const failing = new Set<number>()
    const settle = async (): Promise<void> => {
      const passed = await thread.attempt({ ask: 'try', mutant: undefined, tests: [...failing] }, Infinity)
      if ('ended' in passed || passed.failed !== undefined)
        throw new Error(`a mutant stayed behind: ${JSON.stringify(passed)}`)
      keep(judged.splice(0))
      failing.clear()
    }
    for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
      const result = await judgeOne(mutant, thread, measured, order)
      judged.push(result)
      const failed = result.by === undefined ? undefined : order.failed(...result.by)
      if (failed !== undefined) failing.add(failed)
      if (judged.length >= CHECKED_AFTER) await settle()
    }
    await settle()
    await thread.end()
  }
  await Promise.all([first, ...Array.from({ length: threads - 1 }, () => judgeThread(given))].map(work))
}
