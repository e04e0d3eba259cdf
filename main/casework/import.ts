// A list taken into a case: rows that are broken stay in it as rejected.
import { basename } from 'node:path'
import type { Actor, ImportRow, ImportSummary } from '../../shared/contract/casefile.ts'
import { toRejection } from '../../shared/language/row-problem.ts'
import { type Result, ok } from '../../shared/kernel/result.ts'
import type { CaseFailure, ImportOptions, WritableCase } from '../casefile/index.ts'
import { type ListFormat, type OpenList, hashFile } from '../intake/list.ts'
import type { ReadRecord } from '../intake/ndjson.ts'
import type { RejectedRow } from '../intake/trial.ts'
import type { LongWork } from './ask.ts'

export type ImportAsked = Pick<ImportOptions, 'existing' | 'reason'> & {
  readonly list: OpenList
  readonly path: string
  readonly format: ListFormat
  /** As the log names the list; absent: the name of the file. */
  readonly fileName?: string
}

/** What was read: rows that say a transaction, rows that do not, and the first of those. */
export type Tally = { readonly good: number; readonly rejected: number; readonly shown: readonly RejectedRow[] }

export type Imported = {
  readonly tally: Tally
  readonly summary: ImportSummary
  /** Ids of rows that the case rejected because their transaction is withdrawn. */
  readonly withdrawn: readonly string[]
}

/** Rejected rows that are shown; the case keeps all. */
const MOST_KEPT = 1000
const PAGE = 1000

const importRow = (row: ReadRecord): ImportRow =>
  row.kind === 'record'
    ? { row: row.line, record: row.record }
    : { row: row.line, rejected: row.problems.map((problem) => toRejection(problem, row.raw)) }

const withdrawnRows = async (open: WritableCase, importId: number): Promise<readonly string[]> => {
  const ids: string[] = []
  for (let after = 0; ;) {
    const page = await open.rejectedRows({ import: importId, after, limit: PAGE })
    const last = page.at(-1)
    if (last === undefined) return ids
    for (const { code, args } of page) if (code === 'record-withdrawn') ids.push(String(args['id']))
    after = last.id
  }
}

/** The summary says whether the person stopped it; what is in stays. Throws what reading the list throws. */
export const importList = async (
  open: WritableCase,
  actor: Actor,
  { list, path, format, fileName = basename(path), existing, reason }: ImportAsked,
  { signal, progress }: LongWork,
): Promise<Result<Imported, CaseFailure>> => {
  let [good, rejected] = [0, 0]
  const shown: RejectedRow[] = []
  const rows = async function* () {
    for await (const row of list.rows()) {
      if (row.kind === 'record') good += 1
      else {
        rejected += 1
        if (shown.length < MOST_KEPT) shown.push(row)
      }
      yield importRow(row)
    }
  }
  const source = { fileName, sha256: await hashFile(path), format }
  const imported = await open.importRows(actor, source, rows(), {
    existing,
    ...(reason === undefined ? {} : { reason }),
    ...(signal === undefined ? {} : { signal }),
    onProgress: ({ done, total }) => progress?.(done, total),
  })
  if (!imported.ok) return imported
  const summary = imported.value
  return ok({
    tally: { good, rejected, shown },
    summary,
    withdrawn: summary.rejected > rejected ? await withdrawnRows(open, summary.id) : [],
  })
}
