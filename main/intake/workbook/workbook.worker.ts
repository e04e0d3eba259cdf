// The thread that reads one workbook. It is ended from outside when it takes more time or memory than the file can be worth.
import { once } from 'node:events'
import process from 'node:process'
import { parentPort, workerData } from 'node:worker_threads'
import { WorkbookError } from './problem.ts'
import type { Answer, Task } from './protocol.ts'
import { rowsOf, surveyOf } from './work.ts'

/** Only the module that starts this thread speaks to it; what it says is of the type that both share. */
const isTask = (value: unknown): value is Task =>
  typeof value === 'object' && value !== null && 'path' in value && 'want' in value

const port = parentPort
if (port === null) throw new Error('this module runs as a worker')
const say = (answer: Answer): void => port.postMessage(answer)

const failure = (error: unknown): Answer => {
  if (error instanceof WorkbookError) return { kind: 'problem', problem: error.problem }
  const part = (name: 'code' | 'syscall'): string | undefined => {
    const value: unknown = error instanceof Error ? Reflect.get(error, name) : undefined
    return typeof value === 'string' ? value : undefined
  }
  return {
    kind: 'failure',
    message: error instanceof Error ? error.message : String(error),
    code: part('code'),
    syscall: part('syscall'),
  }
}

const task: unknown = workerData
if (!isTask(task)) throw new Error('the thread was given no task')
const { user, system } = process.threadCpuUsage()
say({ kind: 'ready', worked: (user + system) / 1000 })
try {
  if (task.want === 'survey') say({ kind: 'survey', survey: await surveyOf(task.path, task.sheet) })
  else {
    for await (const batch of rowsOf(task.path, task.rows)) {
      say({ kind: 'rows', rows: batch })
      // The next batch is made when this one has been used, so that no more than one waits.
      await once(port, 'message')
    }
    say({ kind: 'end' })
  }
} catch (error) {
  say(failure(error))
}
port.close()
