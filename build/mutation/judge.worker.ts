// A thread that runs the judges: measures what each test passes, and tries one mutant after another. It may be ended from outside at any
// time, when a mutant does not come to an end.
import process from 'node:process'
import { parentPort, workerData } from 'node:worker_threads'
import fc from 'fast-check'
import { z } from 'zod'
import { type Instance, compile, instantiate } from './instance.ts'

const givenSchema = z.object({ text: z.string(), files: z.array(z.string()).readonly() }).readonly()
export type Given = z.infer<typeof givenSchema>

/** Bits: 1 where the mutant of that number is passed. */
export type MeasuredFile = { readonly file: string; readonly ms: number; readonly passed: Uint8Array }
export type MeasuredTest = MeasuredFile & { readonly name: string }
export type Measured = { readonly files: readonly MeasuredFile[]; readonly tests: readonly MeasuredTest[] }

export type Asked =
  | { readonly ask: 'measure'; readonly mutants: number }
  /** Tests by number, in the order in which they are measured; no mutant: they must pass. */
  | { readonly ask: 'try'; readonly mutant: number | undefined; readonly tests: readonly number[] }
  /** The whole of those files, loaded with the mutant. */
  | { readonly ask: 'try-loaded'; readonly mutant: number; readonly files: readonly string[] }

export type Tried = {
  /** The first test that failed. */
  readonly failed?: { readonly file: string; readonly name: string; readonly message: string }
  readonly ms: number
}

const { text, files } = givenSchema.parse(workerData)
// Properties are tried on the same values, whoever asks
fc.configureGlobal({ seed: 904_544 })
const script = compile(text)

/** Milliseconds of processor time of this thread: other work on the machine makes no test longer. */
const now = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** Runs tests until one fails. */
const firstFailing = async (tests: readonly (Instance['tests'][number] | undefined)[]): Promise<Tried['failed']> => {
  for (const test of tests) {
    if (test === undefined) throw new Error('there is no test of that number')
    try {
      await test.run()
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      return { file: test.file, name: test.name, message: message.slice(0, 500) }
    }
  }
  return undefined
}

const measure = async (mutants: number): Promise<Measured> => {
  const measuredFiles: MeasuredFile[] = []
  for (const file of files) {
    const started = now()
    const alone = await instantiate(script, [file], { mutants })
    measuredFiles.push({ file, ms: now() - started, passed: alone.passages() })
  }
  const instance = await instantiate(script, files, { mutants })
  instance.passages()
  const tests: MeasuredTest[] = []
  for (const { file, name, run } of instance.tests) {
    instance.activate(undefined)
    const started = now()
    try {
      await run()
    } catch (error) {
      throw new Error(`${file}: "${name}" fails without a mutant`, { cause: error })
    }
    tests.push({ file, name, ms: now() - started, passed: instance.passages() })
  }
  return { files: measuredFiles, tests }
}

const tryLoaded = async (mutant: number, those: readonly string[]): Promise<Tried['failed']> => {
  for (const file of those) {
    let instance: Instance
    try {
      instance = await instantiate(script, [file], { mutant })
    } catch (error) {
      return { file, name: 'its loading', message: error instanceof Error ? error.message : String(error) }
    }
    const failed = await firstFailing(instance.tests)
    if (failed !== undefined) return failed
  }
  return undefined
}

let warm: Promise<Instance> | undefined

const answer = async (asked: Asked): Promise<Measured | Tried> => {
  if (asked.ask === 'measure') return measure(asked.mutants)
  const started = now()
  let failed: Tried['failed']
  if (asked.ask === 'try-loaded') failed = await tryLoaded(asked.mutant, asked.files)
  else {
    warm ??= instantiate(script, files)
    const instance = await warm
    instance.activate(asked.mutant)
    failed = await firstFailing(asked.tests.map((number) => instance.tests[number]))
  }
  const ms = now() - started
  return failed === undefined ? { ms } : { failed, ms }
}

parentPort?.on('message', (asked: Asked) => {
  // A promise that nobody waits for may break under a mutant; it is not what the test says
  void answer(asked).then((answered) => parentPort?.postMessage(answered))
})
