// A list tried against the case: what it would add and change, and which of its rows could not be taken. Nothing is written.
import type { ImportPlan, RowPlan } from '../../shared/contract/import-plan.ts'
import { type Result, failed, ok } from '../../shared/kernel/result.ts'
import type { ListFormat, ListProblem, OpenList } from '../intake/list.ts'
import { type Trial, type TrialSettings, tryList } from '../intake/trial.ts'
import { WorkbookError } from '../intake/workbook/problem.ts'
import { Cancelled } from '../threads/protocol.ts'
import { openTransactions } from './judgments.ts'
import type { Work } from './work.ts'

export type TrialAsked = Pick<TrialSettings, 'existing'> & {
  readonly path: string
  readonly format: ListFormat
  readonly plan?: ImportPlan | undefined
  readonly rows?: RowPlan | undefined
}

/** What came of it, with how the list was read. */
export type Tried = Trial & Pick<OpenList, 'headers' | 'look'>

// Rows are many, and a person sees no more than this of them go by.
const TOLD_EVERY = 250

/** The failure is of the list; throws the system's error where the file cannot be read. */
export const importTrial = async (
  { reads, progress, isCancelled }: Work,
  { path, format, plan, rows, existing }: TrialAsked,
): Promise<Result<Tried, ListProblem>> => {
  const list = await openTransactions(path, { format, plan, rows })
  if (!list.ok) return list
  const standing = (id: string) => {
    const row = reads.row(id)
    const record = row === null ? null : reads.recordVersion(id, row.version)
    return row === null || record === null ? null : { record, isWithdrawn: row.status === 'withdrawn' }
  }
  try {
    const tried = await tryList(list.value, standing, {
      existing,
      isCancelled,
      progress: (done) => {
        if (done % TOLD_EVERY === 0) progress(done)
      },
    })
    if (tried === undefined) throw new Cancelled()
    progress(tried.rows)
    return ok({ ...tried, headers: list.value.headers, look: list.value.look })
  } catch (error) {
    // A workbook may turn out damaged only when its rows are read.
    if (error instanceof WorkbookError) return failed(error.problem)
    throw error
  }
}
