// A report from a case: its model, its pages, its signature, and a person's identity from a file.
import { readFile } from 'node:fs/promises'
import type { Deadline } from '../../shared/contract/windows-view.ts'
import type { AccountView, LedgerView } from '../../shared/contract/ledger-view.ts'
import type { PositionRow, ReportProblem } from '../../shared/contract/report.ts'
import type { RunSummary } from '../../shared/contract/casefile.ts'
import type { Result } from '../../shared/kernel/result.ts'
import { type Language, say } from '../../shared/language/catalog.ts'
import { reportProblemTexts } from '../../shared/language/failures.ts'
import type { ReadableCase } from '../casefile/index.ts'
import { enteredIn, inSupplement5a, ledgerItems } from '../casework/carry.ts'
import { type StandingEntry, standingEntries } from '../casework/standing.ts'
import { writeNew } from '../files/whole.ts'
import { ENGINE, currentPack, shippedPacks } from '../law/index.ts'
import { deadlineRegister } from '../law/windows/deadlines.ts'
import type { LedgerFailure } from '../ledger/state.ts'
import { ledgerView } from '../ledger/view.ts'
import { type DeadlineRow, type Identity, type ReportModel, loadIdentity } from '../report/index.ts'
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

const deadlineStatus = ({ standing }: Deadline): DeadlineRow['status'] => {
  switch (standing) {
    case 'met':
      return 'met'
    case 'missed':
    case 'overdue':
      return 'missed'
    case 'due':
    case 'ahead':
      return 'due'
    case 'keep':
      return 'information'
  }
}

const deadlineRow = (deadline: Deadline): DeadlineRow => {
  const [only, ...others] = deadline.transactions
  return {
    date: deadline.due,
    what: deadline.what,
    citation: deadline.citation,
    ...(only !== undefined && others.length === 0 ? { transaction: only } : {}),
    status: deadlineStatus(deadline),
  }
}

const periodOf = ({ account }: AccountView): string | undefined =>
  account.ledger === 'lpp' ? `${account.year}` : undefined

const keyOf = ({ account, id }: AccountView): string => {
  switch (account.ledger) {
    case 'lpp':
      return account.account
    case 'country':
      return account.country
    case 'aia':
      return account.consignee
    case 'nveu':
    case 'uveu':
      return id
  }
}

const positionRow = (view: AccountView): PositionRow => {
  const period = periodOf(view)
  return {
    ledger: view.account.ledger,
    key: keyOf(view),
    ...(period === undefined ? {} : { period }),
    ...(view.limit.kind === 'none' ? {} : { limit: view.limit.tpp }),
    used: view.used,
    ...(view.remaining === undefined ? {} : { remaining: view.remaining }),
    citation: view.limit.citation,
    ...(view.crossing === undefined ? {} : { crossedBy: view.crossing.transaction }),
  }
}

// LPP is kept under both readings of its year; a report prints the one by export, which the pack takes (doubt D-06).
const isPrinted = ({ account }: AccountView): boolean => account.ledger !== 'lpp' || account.reading === 'export-year'

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
): Promise<Result<LedgerView, LedgerFailure>> => {
  const determined = entries.map(({ stated, determination }) => ({ record: stated, determination }))
  return ledgerView(ledgerItems(await enteredIn(open), determined), { inSupplement5a })
}

/** What the report of a case is made from; every transaction must have its current determination. */
export const reportModel = async (invocation: Invocation, open: ReadableCase, id: string): Promise<ReportModel> => {
  const { language, io } = invocation
  const { meta } = await open.summary()
  const counts = await open.counts()
  if (counts.total === 0) throw refuse(language, 'nothing-to-report')
  const last = await standingRun(invocation, open)
  const entries = await standingEntries(open)
  const ledgers = await ledgersOf(open, entries)
  const head = await open.treeHead()
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
    product,
    entries,
    rejectedRows: counts.rejected,
    deadlines: deadlineRegister(entries).map(deadlineRow),
    positions: ledgers.ok ? ledgers.value.accounts.filter(isPrinted).map(positionRow) : [],
    caseHead: { size: head.size, root: head.root },
    created: io.now(),
  }
}
