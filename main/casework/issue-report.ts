// A report made, entered into the log of its case, and only then put in its place: what the log does not know was not issued.
import { basename } from 'node:path'
import type { Actor, ReportIssued } from '../../shared/contract/casefile.ts'
import type { ReportProblem } from '../../shared/contract/report.ts'
import { type Result, failed, ok } from '../../shared/kernel/result.ts'
import type { CaseFailure, ReadableCase, WritableCase } from '../casefile/index.ts'
import { type Placing, draftBeside, expectPlace, place, removeIfThere } from '../files/atomic.ts'
import type { Asker, LongWork } from './ask.ts'
import { type NoReport, type ReportMade, type ReportOrder, newReportId } from './report.ts'

export type Issue = {
  readonly ask: Asker['ask']
  readonly open: ReadableCase
  /** Absent: the case is open for reading only, and its log will not know the report. */
  readonly writes: WritableCase | undefined
  /** Who is named as the one that prepared it. */
  readonly actor: Actor
  readonly order: Omit<ReportOrder, 'id' | 'path' | 'preparedBy'>
  readonly path: string
  readonly placing: Placing
}

export type Issued = ReportMade &
  Pick<ReportOrder, 'id'> & { readonly entered: ReportIssued | undefined } & Pick<
    ReportIssued,
    'fileName' | 'language' | 'head'
  >

/** What the check of the whole case finds first. Nothing is signed of a case that does not stand by itself. */
const findingIn = async (open: ReadableCase, work: LongWork): Promise<string | undefined> => {
  const { signal } = work
  const { checks } = await open.verify(signal === undefined ? {} : { signal })
  const found = checks.find(({ passed }) => !passed)
  const [first] = found?.problems ?? []
  return first === undefined ? found?.check : `${first.code}: ${first.place}`
}

/** Rejects as `Asker.ask` does, and with the system's error where the place cannot be taken. */
export const issueReport = async (
  { ask, open, writes, actor, order, path, placing }: Issue,
  work: LongWork = {},
): Promise<Result<Issued, NoReport | ReportProblem | CaseFailure>> => {
  expectPlace(path, placing)
  const unsound = await findingIn(open, work)
  if (unsound !== undefined) return failed({ code: 'case-damaged', path: open.path, finding: unsound })
  const head = await open.treeHead()
  const id = newReportId(await open.summary(), head)
  const draft = draftBeside(path)
  try {
    const made = await ask('report', { ...order, id, path: draft, preparedBy: actor.by }, work)
    if (!made.ok) return made
    const { sha256 } = made.value
    const issued = { fileName: basename(path), language: order.language, head }
    const entered = await writes?.addReport(actor, { ...issued, sha256 })
    if (entered?.ok === false) return entered
    place(draft, path, placing)
    return ok({ ...made.value, ...issued, id, entered: entered?.value })
  } finally {
    removeIfThere(draft)
  }
}
