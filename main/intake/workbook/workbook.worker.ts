// The thread that reads one workbook. It is ended from outside when it takes more time or memory than the file can be worth.
import process from 'node:process'
import { ok } from '../../../shared/kernel/result.ts'
import { serveThread } from '../../threads/serve.ts'
import { WorkbookError } from './problem.ts'
import type { ReadingFailure } from './protocol.ts'
import type { ListRow, RowsWanted } from './rows.ts'
import { rowsOf, surveyOf } from './work.ts'

const failureOf = (error: unknown): ReadingFailure | undefined => {
  if (error instanceof WorkbookError) return { kind: 'problem', problem: error.problem }
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined
  const { message, code, syscall } = error
  return { kind: 'file', message, code: String(code), syscall: String(syscall) }
}

let batches: AsyncIterator<readonly ListRow[], undefined> | undefined

/** The next batch is made when it is asked for, so that no more than one waits; null after the last. */
const nextRows = async (path: string, wanted: RowsWanted): Promise<readonly ListRow[] | null> => {
  batches ??= rowsOf(path, wanted)
  const next = await batches.next()
  return next.done === true ? null : next.value
}

const answer = (method: string, [path, asked]: readonly unknown[]): unknown => {
  // Only `read.ts` speaks to this thread, and asks by the types that both share.
  // oxlint-disable typescript/no-unsafe-type-assertion
  if (method === 'survey') return surveyOf(path as string, asked as string | null)
  if (method === 'rows') return nextRows(path as string, asked as RowsWanted)
  // oxlint-enable typescript/no-unsafe-type-assertion
  throw new Error(`a workbook has no method ${method}`)
}

serveThread(() => {
  const { user, system } = process.threadCpuUsage()
  return ok({ ready: (user + system) / 1000, answer, failureOf })
})
