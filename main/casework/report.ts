// A report over a case: its model, its pages, its signature. Both doors order it here, so that one case on one day gives one report.
import { createHash, randomUUID } from 'node:crypto'
import { LAYOUT } from '../../shared/contract/code-names.ts'
import type { CaseSummary, StoredLedgerEntry, TreeHead } from '../../shared/contract/casefile.ts'
import type { RunSettings } from '../../shared/contract/interchange.ts'
import type { ReportProblem } from '../../shared/contract/report.ts'
import type { PaperSize, ReportKind } from '../../shared/contract/values.ts'
import type { CivilDate } from '../../shared/kernel/civil-date.ts'
import { canonicalJson } from '../../shared/kernel/canonical.ts'
import { type Failure, type Result, expectOk, failed, ok } from '../../shared/kernel/result.ts'
import type { Language } from '../../shared/language/catalog.ts'
import { writeNew } from '../files/atomic.ts'
import { ENGINE, shippedPacks } from '../law/index.ts'
import type { LedgerFailure } from '../ledger/state.ts'
import { type ReportModel, loadIdentity, renderReport, signReport } from '../report/index.ts'
import { deadlinesOf } from './deadlines.ts'
import { createCarry } from './carry.ts'
import { enteredIn, ledgersOf, ledgersOfOne } from './ledgers.ts'
import { product } from '../../shared/contract/product.ts'
import { Moves, deadlineRow, positionRows } from '../report/registers.ts'
import { type NotDetermined, type StandingEntry, standingEntries, standingRun } from './standing.ts'
import { type Work, expectCount } from './work.ts'

/** What stands on the report beside what the case holds. */
export type ReportAsked = {
  readonly id: string
  readonly language: Language
  /** Deadlines and limits are those of this day. */
  readonly asOf: CivilDate
  readonly paper: PaperSize
  /** A memorandum of this one; absent: a report of the whole case. */
  readonly transaction?: string
  /** What the pages of a report of the whole case are narrowed to. */
  readonly kind?: ReportKind
  /** The moment of making, UTC. */
  readonly created: string
  /** Who orders the report, whoever determined the case. */
  readonly preparedBy: string
  readonly organization?: string
}

export type Signer = { readonly p12: Uint8Array; readonly passphrase: string; readonly reason?: string }

export type NoReport =
  | Failure<'nothing-to-report'>
  | (Failure<'transaction-unknown' | 'transaction-not-alone'> & { readonly id: string })
  | NotDetermined
  | LedgerFailure

/** An id that no other report has: of the case, its log when the report was made, and chance. */
export const newReportId = ({ caseId }: Pick<CaseSummary, 'caseId'>, { size }: Pick<TreeHead, 'size'>): string =>
  `${caseId.slice(0, 8)}-${size}-${randomUUID().slice(0, 8)}`

/** What the report of a case is made from; every transaction must have its current determination. */
export const reportModel = (work: Work, asked: ReportAsked): Result<ReportModel, NoReport> => {
  const { reads, pack } = work
  const { meta, records } = reads.summary()
  if (records === 0) return failed({ code: 'nothing-to-report' })
  const run = standingRun(work)
  if (!run.ok) return run
  const subject = asked.transaction
  const taken = subject === undefined ? ok(wholeCase(work)) : alone(work, subject, run.value.settings)
  if (!taken.ok) return taken
  const { entries } = taken.value
  const determined = entries.map(({ stated, determination }) => ({ record: stated, determination }))
  const [one] = determined
  const moves = asked.kind === 'ledger-statement' ? new Moves() : undefined
  const ledgers =
    subject === undefined || one === undefined
      ? ledgersOf(work, { ...asked, ...(moves === undefined ? {} : { onStep: (step) => moves.add(step) }) }, determined)
      : ledgersOfOne(work, asked, one)
  if (!ledgers.ok) return ledgers
  const withdrawn = subject === undefined ? reads.withdrawn() : []
  const { size, root } = reads.treeHead()
  return ok({
    id: asked.id,
    case: {
      title: meta.title,
      ...(meta.client === '' ? {} : { client: meta.client }),
      preparedBy: asked.preparedBy,
      ...(asked.organization === undefined ? {} : { organization: asked.organization }),
    },
    settings: run.value.settings,
    pack,
    loadedPacks: shippedPacks.map((shipped) => ({
      id: shipped.pack.id,
      version: shipped.pack.version,
      hash: shipped.hash,
    })),
    engine: ENGINE,
    layout: LAYOUT,
    product,
    paper: asked.paper,
    ...(subject === undefined ? {} : { subject }),
    ...(asked.kind === undefined ? {} : { kind: asked.kind }),
    asOf: asked.asOf,
    entered: taken.value.entered.map(({ ledger, key, tpp, recordId, state, on, source, by }) => ({
      ledger,
      key,
      tpp,
      recordId,
      state,
      on,
      source,
      by,
    })),
    entries,
    ...(subject === undefined ? { rejectedRows: reads.counts().rejected } : {}),
    ...(withdrawn.length === 0 ? {} : { withdrawn }),
    deadlines: deadlinesOf(work, { asOf: asked.asOf }, determined).map(deadlineRow),
    positions: positionRows(ledgers.value, asked.asOf, moves),
    caseHead: { size, root },
    created: asked.created,
  })
}

type Taken = { readonly entries: readonly StandingEntry[]; readonly entered: readonly StoredLedgerEntry[] }

const wholeCase = (work: Work): Taken => {
  const entries = standingEntries(work)
  expectCount(work, entries.length)
  return { entries, entered: enteredIn(work) }
}

/** As JSON has it: a member that is undefined is absent, and their order says nothing. */
const textOf = (value: unknown): string => expectOk(canonicalJson(JSON.parse(JSON.stringify(value))))

/**
 * One transaction with the positions carried to it as if its facts stated them, so that it can be judged without the others. The
 * failure is of one that the case does not have, or that would not be answered alike by itself.
 */
const alone = (work: Work, id: string, settings: RunSettings): Result<Taken, NoReport> => {
  const entry = standingEntries(work).find(({ record }) => record.id === id)
  if (entry === undefined) return failed({ code: 'transaction-unknown', id })
  const again = createCarry(settings, [], work.pack)(entry.record)
  const isAlike =
    textOf(again.record) === textOf(entry.record) && textOf(again.answer.determination) === textOf(entry.determination)
  if (!isAlike) return failed({ code: 'transaction-not-alone', id })
  return ok({ entries: [{ ...entry, stated: entry.record }], entered: [] })
}

export type ReportOrder = ReportAsked & {
  /** Must not exist yet. */
  readonly path: string
  /** Null: the report is left unsigned. */
  readonly signer: Signer | null
}

export type ReportMade = { readonly sha256: string; readonly pages: number; readonly transactions: number }

/** Draws and signs the report and writes it to a new file. Throws the system's error where it cannot be written. */
export const makeReport = async (
  work: Work,
  { path, signer, ...asked }: ReportOrder,
): Promise<Result<ReportMade, NoReport | ReportProblem>> => {
  const identity = signer === null ? null : loadIdentity(signer.p12, signer.passphrase)
  if (identity?.ok === false) return identity
  const model = reportModel(work, asked)
  if (!model.ok) return model
  const rendered = await renderReport(model.value, { lang: asked.language })
  if (!rendered.ok) return rendered
  const { pdf, pages, transactions } = rendered.value
  if (asked.transaction === undefined) expectCount(work, transactions)
  const signed =
    identity === null
      ? ok(pdf)
      : signReport(pdf, identity.value, {
          time: asked.created,
          ...(signer?.reason === undefined ? {} : { reason: signer.reason }),
        })
  if (!signed.ok) return signed
  await writeNew(path, signed.value)
  return ok({ sha256: createHash('sha256').update(signed.value).digest('hex'), pages, transactions })
}
