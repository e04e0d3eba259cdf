// What a program costs: processor time with that of the processes it started, time by the clock, and the most memory it held.
import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import process from 'node:process'

export type Cost = {
  /** Seconds, user and system together. */
  readonly processor: number
  /** Seconds. */
  readonly clock: number
  /** Megabytes. */
  readonly memory: number
}

export type Work = {
  readonly argv: readonly string[]
  readonly input?: string
  readonly output?: string
  readonly environment?: Readonly<Record<string, string>>
  /** Exit statuses that are no failure. */
  readonly ends?: readonly number[]
}

const EVERY_MILLISECONDS = 50
/** Linux counts processor time for programs in hundredths of a second, whatever its kernel does inside. */
const TICKS_A_SECOND = 100
const KIBIBYTES = 1024

/** Seconds of processor time of all children that have ended: the members 16 and 17 of proc_pid_stat(5). */
const ofChildren = (): number => {
  const text = readFileSync('/proc/self/stat', 'utf8')
  const members = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return (Number(members[13]) + Number(members[14])) / TICKS_A_SECOND
}

const peakOf = (pid: number): number => {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / KIBIBYTES
  } catch {
    return 0
  }
}

/** Runs Node with what is given, to its end; nothing else may run as a child of this process meanwhile. Throws where it fails. */
export const costOf = async ({ argv, input, output, environment = {}, ends = [0] }: Work): Promise<Cost> => {
  const from = input === undefined ? 'ignore' : openSync(input, 'r')
  const to = output === undefined ? 'ignore' : openSync(output, 'w')
  const before = ofChildren()
  const began = performance.now()
  const child = spawn(process.execPath, argv, {
    stdio: [from, to, 'pipe'],
    env: { ...process.env, ...environment },
  })
  let errors = ''
  child.stderr?.setEncoding('utf8').on('data', (piece: string) => (errors += piece))
  let memory = 0
  const watch = setInterval(() => {
    if (child.pid !== undefined) memory = Math.max(memory, peakOf(child.pid))
  }, EVERY_MILLISECONDS)
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  clearInterval(watch)
  for (const file of [from, to]) if (typeof file === 'number') closeSync(file)
  if (status === null || !ends.includes(status))
    throw new Error(`${argv.join(' ')} ended with ${String(status)}: ${errors}`)
  return { processor: ofChildren() - before, clock: (performance.now() - began) / 1000, memory }
}

export const median = (of: readonly number[]): number => {
  const sorted = of.toSorted((left, right) => left - right)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
