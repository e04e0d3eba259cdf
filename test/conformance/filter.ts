// Records through the real command: one process of `docket determine --stdin` for all cases that share their settings.
import { spawn } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { type Determination, determinationSchema } from '../../shared/contract/interchange.ts'
import type { ConformanceCase } from './expectation.ts'

const command = fileURLToPath(new URL('../../bin/docket.cjs', import.meta.url))

type Answers = ReadonlyMap<string, readonly Determination[]>

const argumentsOf = ({ lawDate, knowledgeDate }: ConformanceCase): readonly string[] => [
  ...(lawDate === undefined ? [] : ['--law-date', lawDate]),
  ...(knowledgeDate === undefined ? [] : ['--knowledge-date', knowledgeDate]),
]

const run = async (given: readonly string[], input: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, 'determine', '--stdin', ...given], { stdio: 'pipe' })
    let output = ''
    let errors = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk))
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk))
    child.on('error', reject)
    child.on('close', (status) => {
      if (status === 0) resolve(output)
      else
        reject(new Error(`docket determine --stdin ended with ${String(status)}: ${errors || output.slice(0, 2000)}`))
    })
    child.stdin.end(input)
  })

const determineAll = async (cases: readonly ConformanceCase[], given: readonly string[]): Promise<Answers> => {
  const records = cases.flatMap((each) =>
    each.kind === 'record' ? each.records.map((record) => ({ of: each.id, record })) : [],
  )
  const output = await run(given, records.map(({ record }) => `${JSON.stringify(record)}\n`).join(''))
  const lines = output.split('\n').filter((line) => line !== '')
  if (lines.length !== records.length) throw new Error(`${records.length} lines went in and ${lines.length} came out`)
  const answers = new Map<string, Determination[]>()
  for (const [index, { of }] of records.entries()) {
    const answer = determinationSchema.parse(JSON.parse(lines[index] ?? ''))
    answers.set(of, [...(answers.get(of) ?? []), answer])
  }
  return answers
}

/** Answers of the command to every case of kind `record`; each group of settings runs once, when first asked for. */
export const filterOf = (cases: readonly ConformanceCase[]) => {
  const started = new Map<string, Promise<Answers>>()
  return async (wanted: ConformanceCase): Promise<readonly Determination[]> => {
    const given = argumentsOf(wanted)
    const key = given.join(' ')
    const running =
      started.get(key) ??
      determineAll(
        cases.filter((each) => argumentsOf(each).join(' ') === key),
        given,
      )
    started.set(key, running)
    return (await running).get(wanted.id) ?? []
  }
}
