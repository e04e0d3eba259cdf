// A report over a case: its model, its pages, its signature. Both doors order it here, so that one case on one day gives one report.
import { createHash, randomUUID } from 'node:crypto'
import { LAYOUT } from '../../shared/contract/code-names.ts'
import type { CaseSummary, TreeHead } from '../../shared/contract/casefile.ts'
import type { ReportProblem } from '../../shared/contract/report.ts'
import type { PaperSize } from '../../shared/contract/values.ts'
import type { CivilDate } from '../../shared/kernel/civil-date.ts'
import { type Failure, type Result, failed, ok } from '../../shared/kernel/result.ts'
import type { Language } from '../../shared/language/catalog.ts'
import { writeNew } from '../files/atomic.ts'
import { ENGINE, shippedPacks } from '../law/index.ts'
import type { LedgerFailure } from '../ledger/state.ts'
import { type ReportModel, loadIdentity, renderReport, signReport } from '../report/index.ts'
import { deadlinesOf } from './deadlines.ts'
import { enteredIn, ledgersOf } from './ledgers.ts'
import { product } from './product.ts'
import { deadlineRow, positionRows } from '../report/registers.ts'
import { type NotDetermined, standingEntries, standingRun } from './standing.ts'
import { type Work, expectCount } from './work.ts'

/** What stands on the report beside what the case holds. */
export type ReportAsked = {
  readonly id: string
  readonly language: Language
  /** Deadlines and limits are those of this day. */
  readonly asOf: CivilDate
  readonly paper: PaperSize
  /** The moment of making, UTC. */
  readonly created: string
  /** Who orders the report, whoever determined the case. */
  readonly preparedBy: string
  readonly organization?: string
}

export type Signer = { readonly p12: Uint8Array; readonly passphrase: string; readonly reason?: string }

export type NoReport = Failure<'nothing-to-report'> | NotDetermined | LedgerFailure

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
  const entries = standingEntries(work)
  expectCount(work, entries.length)
  const determined = entries.map(({ stated, determination }) => ({ record: stated, determination }))
  const ledgers = ledgersOf(work, asked, determined)
  if (!ledgers.ok) return ledgers
  const withdrawn = reads.withdrawn()
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
    asOf: asked.asOf,
    entered: enteredIn(work).map(({ ledger, key, tpp, recordId, state, on, source, by }) => ({
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
    rejectedRows: reads.counts().rejected,
    ...(withdrawn.length === 0 ? {} : { withdrawn }),
    deadlines: deadlinesOf(work, { asOf: asked.asOf }, determined).map(deadlineRow),
    positions: positionRows(ledgers.value, asked.asOf),
    caseHead: { size, root },
    created: asked.created,
  })
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
  expectCount(work, transactions)
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
