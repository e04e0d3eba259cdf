// A report from a case: its model, its pages, its signature, and a person's identity from a file.
import { readFile } from 'node:fs/promises'
import { LAYOUT } from '../../shared/contract/code-names.ts'
import type { LedgerView } from '../../shared/contract/ledger-view.ts'
import type { ReportProblem } from '../../shared/contract/report.ts'
import type { RunSummary } from '../../shared/contract/casefile.ts'
import { type CivilDate, civilDate } from '../../shared/kernel/civil-date.ts'
import type { Result } from '../../shared/kernel/result.ts'
import { type Language, say } from '../../shared/language/catalog.ts'
import { reportProblemTexts } from '../../shared/language/failures.ts'
import type { ReadableCase } from '../casefile/index.ts'
import { appliedLaw, enteredIn, ledgerItems } from '../casework/carry.ts'
import { deadlineRow, positionRows } from '../casework/report-rows.ts'
import { type StandingEntry, standingEntries } from '../casework/standing.ts'
import { writeNew } from '../files/whole.ts'
import { ENGINE, currentPack, shippedPacks } from '../law/index.ts'
import { type AppliedLaw, ledgerLaw } from '../law/limits.ts'
import { deadlineRegister } from '../law/windows/deadlines.ts'
import type { LedgerFailure } from '../ledger/state.ts'
import { ledgerView } from '../ledger/view.ts'
import { type EnteredEntry, type Identity, type ReportModel, loadIdentity } from '../report/index.ts'
import type { Invocation } from './command-spec.ts'
import { refuse, refuseFile } from './complaint.ts'
import { CommandError } from './io.ts'
import { product } from './product.ts'

export const reportProblemText = (language: Language, { code, ...slots }: ReportProblem): string =>
  say(reportProblemTexts, language, code, slots).replaceAll(/\s+/g, ' ')

/** The value of a step of report making, or the end of the command; `subject` is the file it is about. */
export const madeOf = <Value>(language: Language, subject: string, result: Result<Value, ReportProblem>): Value => {
  if (result.ok) return result.value
  throw new CommandError(`${subject}: ${reportProblemText(language, result.error)}`)
}

export const readBytes = async (language: Language, path: string): Promise<Buffer> => {
  try {
    return await readFile(path)
  } catch (error) {
    throw refuseFile(language, path, error)
  }
}

export const writeNewBytes = async (
  language: Language,
  path: string,
  bytes: Uint8Array,
  mode?: number,
): Promise<void> => {
  try {
    await writeNew(path, bytes, mode)
  } catch (error) {
    throw refuseFile(language, path, error)
  }
}

export const identityFrom = async (language: Language, path: string, passphrase: string): Promise<Identity> =>
  madeOf(language, path, loadIdentity(await readBytes(language, path), passphrase))

const enteredFor = async (open: ReadableCase): Promise<readonly EnteredEntry[]> =>
  (await enteredIn(open)).map(({ ledger, key, tpp, recordId, state, on, source, by }) => ({
    ledger,
    key,
    tpp,
    recordId,
    state,
    on,
    source,
    by,
  }))

/** The last run, which every answer of the case must rest on. */
export const standingRun = async ({ language }: Invocation, open: ReadableCase): Promise<RunSummary> => {
  const counts = await open.counts()
  const pending = counts.total - counts.status.determined
  const [last] = await open.runs(1)
  const { path } = open
  if (pending > 0 || last === undefined) throw refuse(language, 'not-determined', { count: pending, path })
  if (!last.stands) throw refuse(language, 'changed-since-run', { path })
  return last
}

/** The law as the last run of the case applied it. */
export const lawOfCase = async (open: ReadableCase): Promise<AppliedLaw> =>
  appliedLaw((await open.runs(1))[0]?.settings)

/** Every transaction with its determination, in the order of the ledgers; all of them must be determined as they stand. */
export const determinedRecords = async (
  invocation: Invocation,
  open: ReadableCase,
): Promise<readonly StandingEntry[]> => {
  await standingRun(invocation, open)
  return standingEntries(open)
}

/** The ledgers of a determined case. */
export const ledgersOf = async (
  open: ReadableCase,
  entries: readonly StandingEntry[],
  asOf?: CivilDate,
): Promise<Result<LedgerView, LedgerFailure>> => {
  const determined = entries.map(({ stated, determination }) => ({ record: stated, determination }))
  return ledgerView(ledgerItems(await enteredIn(open), determined), {
    law: ledgerLaw(await lawOfCase(open)),
    ...(asOf === undefined ? {} : { asOf }),
  })
}

/** What the report of a case is made from; every transaction must have its current determination. */
export const reportModel = async (invocation: Invocation, open: ReadableCase, id: string): Promise<ReportModel> => {
  const { language, io } = invocation
  const { meta } = await open.summary()
  const counts = await open.counts()
  if (counts.total === 0) throw refuse(language, 'nothing-to-report')
  const last = await standingRun(invocation, open)
  const entries = await standingEntries(open)
  const ledgers = await ledgersOf(open, entries, civilDate(io.now().slice(0, 10)))
  const head = await open.treeHead()
  const created = io.now()
  const asOf = civilDate(created.slice(0, 10))
  return {
    id,
    case: {
      title: meta.title,
      ...(meta.client === '' ? {} : { client: meta.client }),
      preparedBy: invocation.arguments.value('by') ?? last.by,
    },
    settings: last.settings,
    pack: currentPack,
    loadedPacks: shippedPacks.map(({ pack, hash }) => ({ id: pack.id, version: pack.version, hash })),
    engine: ENGINE,
    layout: LAYOUT,
    product,
    asOf,
    entered: await enteredFor(open),
    entries,
    rejectedRows: counts.rejected,
    deadlines: deadlineRegister(entries, appliedLaw(last.settings), { asOf }).map(deadlineRow),
    positions: ledgers.ok ? positionRows(ledgers.value, asOf) : [],
    caseHead: { size: head.size, root: head.root },
    created,
  }
}
