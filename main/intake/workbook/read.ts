// A workbook read in a thread of its own with an end: whatever a file does, it costs bounded time and memory.
import { stat } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import { type Result, failed, ok } from '../../../shared/kernel/result.ts'
import { workerBeside } from '../../files/beside.ts'
import { LOOK_EVERY, allowanceFor, timekeeper } from './allowance.ts'
import { WorkbookError, type WorkbookProblem, tooLarge } from './problem.ts'
import type { Answer, Survey, Task } from './protocol.ts'
import type { ListRow, RowsWanted } from './rows.ts'

/** What a thread may hold: texts of a large list, and the rows on their way. */
const HEAP = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 16 }

type Reading = {
  /** The next answer; throws a `WorkbookError`, or the error of the file system. */
  readonly next: () => Promise<Answer>
  readonly goOn: () => void
  readonly stop: () => Promise<unknown>
}

class FileError extends Error {
  override readonly name = 'FileError'
  readonly code: string | undefined
  readonly syscall: string | undefined
  constructor({ message, code, syscall }: Answer & { kind: 'failure' }) {
    super(message)
    this.code = code
    this.syscall = syscall
  }
}

const isOutOfMemory = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

const start = async (task: Task): Promise<Reading> => {
  const { size } = await stat(task.path)
  const worker = new Worker(workerBeside(import.meta.url, 'workbook.worker'), {
    workerData: task,
    execArgv: [],
    resourceLimits: HEAP,
  })
  const waiting: Answer[] = []
  let wake: (() => void) | undefined
  let broken: Error | undefined
  worker.on('message', (answer: Answer) => {
    waiting.push(answer)
    wake?.()
  })
  worker.on('error', (error: Error) => {
    broken = isOutOfMemory(error) ? tooLarge('memory') : error
    wake?.()
  })
  /** Waits for something to be there, at most so long. */
  const waited = async (most: number | undefined): Promise<void> => {
    if (waiting.length > 0 || broken !== undefined) return
    let timer: NodeJS.Timeout | undefined
    await new Promise<void>((resolve) => {
      wake = resolve
      if (most !== undefined) timer = setTimeout(resolve, most)
    })
    clearTimeout(timer)
    wake = undefined
  }
  const taken = (): Answer | undefined => {
    const answer = waiting.shift()
    if (answer === undefined && broken !== undefined) throw broken
    return answer
  }
  let workedToStart = 0
  try {
    // How long a thread takes to start says nothing about the file.
    await waited(undefined)
    const ready = taken()
    if (ready?.kind === 'ready') workedToStart = ready.worked
  } catch (error) {
    await worker.terminate()
    throw error
  }
  const time = timekeeper(worker, workedToStart, allowanceFor(size))
  const inTime = async (): Promise<Answer> => {
    for (;;) {
      await time.during(() => waited(LOOK_EVERY))
      const answer = taken()
      if (answer !== undefined) return answer
      if (await time.isOver()) throw tooLarge('time')
    }
  }
  const next = async (): Promise<Answer> => {
    const answer = await inTime()
    if (answer.kind === 'problem') throw new WorkbookError(answer.problem)
    if (answer.kind === 'failure') throw new FileError(answer)
    return answer
  }
  return { next, goOn: () => worker.postMessage('more'), stop: () => worker.terminate() }
}

/** Looks at a workbook, and at one sheet of it. Errors of the file system are thrown. */
export const surveyWorkbook = async (
  path: string,
  sheet: string | undefined,
): Promise<Result<Survey, WorkbookProblem>> => {
  const reading = await start({ want: 'survey', path, sheet: sheet ?? null })
  try {
    const answer = await reading.next()
    if (answer.kind !== 'survey') throw new Error('the thread gave no survey')
    return ok(answer.survey)
  } catch (error) {
    if (error instanceof WorkbookError) return failed(error.problem)
    throw error
  } finally {
    await reading.stop()
  }
}

/** Rows of a sheet that hold anything. What goes wrong is thrown: a `WorkbookError`, or an error of the file system. */
export async function* sheetRows(path: string, rows: RowsWanted): AsyncGenerator<ListRow> {
  const reading = await start({ want: 'rows', path, rows })
  try {
    for (;;) {
      const answer = await reading.next()
      if (answer.kind === 'end') return
      if (answer.kind !== 'rows') throw new Error('the thread gave no rows')
      yield* answer.rows
      reading.goOn()
    }
  } finally {
    await reading.stop()
  }
}
