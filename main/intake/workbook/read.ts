// A workbook read in a thread of its own with an end: whatever a file does, it costs bounded time and memory.
import { stat } from 'node:fs/promises'
import { type Result, failed, ok } from '../../../shared/kernel/result.ts'
import { workerBeside } from '../../files/beside.ts'
import { startThread } from '../../threads/thread.ts'
import { LOOK_EVERY, allowanceFor, timekeeper } from './allowance.ts'
import { WorkbookError, type WorkbookProblem, tooLarge } from './problem.ts'
import type { ReadingFailure, Survey } from './protocol.ts'
import type { ListRow, RowsWanted } from './rows.ts'

/** What a thread may hold: texts of a large list, and the rows on their way. */
const HEAP = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 16 }

type Reading = {
  /** Throws a `WorkbookError`, or the error of the file system. */
  readonly ask: (method: 'survey' | 'rows', asked: unknown) => Promise<unknown>
  readonly stop: () => Promise<void>
}

class FileError extends Error {
  override readonly name = 'FileError'
  readonly code: string
  readonly syscall: string
  constructor({ message, code, syscall }: ReadingFailure & { kind: 'file' }) {
    super(message)
    this.code = code
    this.syscall = syscall
  }
}

const revive = (failure: unknown): Error => {
  // The thread says what went wrong by the type that both share.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const found = failure as ReadingFailure
  return found.kind === 'problem' ? new WorkbookError(found.problem) : new FileError(found)
}

const isOutOfMemory = (error: Error | undefined): boolean =>
  error !== undefined && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

/** The value if it comes within so many milliseconds. */
const within = async <Value>(value: Promise<Value>, most: number): Promise<{ readonly value: Value } | undefined> => {
  let timer: NodeJS.Timeout | undefined
  const end = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, most, undefined)
  })
  try {
    return await Promise.race([value.then((found) => ({ value: found })), end])
  } finally {
    clearTimeout(timer)
  }
}

const startReading = async (path: string): Promise<Reading> => {
  const { size } = await stat(path)
  const started = await startThread(workerBeside(import.meta.url, 'workbook.worker'), null, {
    limits: HEAP,
    revive,
    gone: (_how, cause) =>
      isOutOfMemory(cause) ? tooLarge('memory') : (cause ?? new Error('the thread that reads a workbook ended')),
  })
  if (!started.ok) throw new Error(`the thread that reads a workbook did not start: ${started.error.code}`)
  const thread = started.value
  // How long a thread takes to start says nothing about the file.
  const time = timekeeper(thread, Number(thread.ready), allowanceFor(size))
  return {
    ask: async (method, asked) => {
      const answer = thread.call(method, [path, asked])
      for (;;) {
        const found = await time.during(() => within(answer, LOOK_EVERY))
        if (found !== undefined) return found.value
        if (!(await time.isOver())) continue
        answer.catch(() => undefined)
        throw tooLarge('time')
      }
    },
    stop: thread.end,
  }
}

/** Looks at a workbook, and at one sheet of it. Errors of the file system are thrown. */
export const surveyWorkbook = async (
  path: string,
  sheet: string | undefined,
): Promise<Result<Survey, WorkbookProblem>> => {
  const reading = await startReading(path)
  try {
    // The thread answers each method with what `work.ts` gives.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return ok((await reading.ask('survey', sheet ?? null)) as Survey)
  } catch (error) {
    if (error instanceof WorkbookError) return failed(error.problem)
    throw error
  } finally {
    await reading.stop()
  }
}

/** Rows of a sheet that hold anything. What goes wrong is thrown: a `WorkbookError`, or an error of the file system. */
export async function* sheetRows(path: string, rows: RowsWanted): AsyncGenerator<ListRow> {
  const reading = await startReading(path)
  try {
    for (;;) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const batch = (await reading.ask('rows', rows)) as readonly ListRow[] | null
      if (batch === null) return
      yield* batch
    }
  } finally {
    await reading.stop()
  }
}
