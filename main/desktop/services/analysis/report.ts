// A report over the case, drawn and signed beside the window's thread; and the verification of one.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { LAYOUT } from '../../../../shared/contract/code-names.ts'
import type { VerificationResult } from '../../../../shared/contract/report.ts'
import { civilDate } from '../../../../shared/kernel/civil-date.ts'
import { verifyBytes } from '../../../archive/index.ts'
import { appliedLaw } from '../../../casework/carry.ts'
import { deadlineRow, positionRows } from '../../../casework/report-rows.ts'
import { standingEntry, standingInOrder } from '../../../casework/standing.ts'
import { traceLibrary } from '../../../casework/stored-trace.ts'
import { replaceBytes } from '../../../files/whole.ts'
import { ENGINE, currentPack, shippedPacks } from '../../../law/index.ts'
import { deadlineRegister } from '../../../law/windows/deadlines.ts'
import { type ReportEntry, loadIdentity, renderReport, signReport } from '../../../report/index.ts'
import { enteredIn, ledgersOf } from './ledgers.ts'
import { type Context, type Determined, isDetermined, transactionsOf } from './pass.ts'
import type { ReportMade, ReportOrder } from './protocol.ts'

/** Each transaction with the answer that stands and the positions it rests on, so that whoever replays the report needs no case. */
const entriesOf = ({ reads }: Context, determined: readonly Determined[]): readonly ReportEntry[] => {
  const traces = traceLibrary()
  return standingInOrder(
    determined.map((answered) => {
      const { trace: id } = answered.determination
      return standingEntry(answered, traces.known(id) ?? traces.keep(id, reads.trace(id)))
    }),
  )
}

export const makeReport = async (context: Context, order: ReportOrder): Promise<ReportMade> => {
  const asOf = civilDate(order.created.slice(0, 10))
  const determined = [...transactionsOf(context)].filter(isDetermined)
  const rendered = await renderReport(
    {
      id: order.id,
      case: {
        title: order.title,
        preparedBy: order.preparedBy,
        ...(order.client === '' ? {} : { client: order.client }),
        ...(order.organization === '' ? {} : { organization: order.organization }),
      },
      settings: order.settings,
      pack: currentPack,
      loadedPacks: shippedPacks.map(({ pack, hash }) => ({ id: pack.id, version: pack.version, hash })),
      engine: ENGINE,
      layout: LAYOUT,
      asOf,
      entered: enteredIn(context).map(({ ledger, key, tpp, recordId, state, on, source, by }) => ({
        ledger,
        key,
        tpp,
        recordId,
        state,
        on,
        source,
        by,
      })),
      product: order.product,
      entries: entriesOf(context, determined),
      rejectedRows: context.reads.counts().rejected,
      deadlines: deadlineRegister(determined, appliedLaw(order.settings), { asOf }).map(deadlineRow),
      positions: positionRows(ledgersOf(context, asOf), asOf),
      caseHead: context.reads.treeHead(),
      created: order.created,
    },
    { lang: order.language },
  )
  if (!rendered.ok) return { ok: false, code: rendered.error.code }
  const bytes = await signed(rendered.value.pdf, order)
  if (!bytes.ok) return bytes
  replaceBytes(order.path, bytes.pdf)
  return {
    ok: true,
    sha256: createHash('sha256').update(bytes.pdf).digest('hex'),
    transactions: rendered.value.transactions,
  }
}

const signed = async (
  pdf: Uint8Array,
  { identity, created }: ReportOrder,
): Promise<{ readonly ok: true; readonly pdf: Uint8Array } | { readonly ok: false; readonly code: string }> => {
  if (identity === null) return { ok: true, pdf }
  const loaded = loadIdentity(await readFile(identity.path), identity.passphrase)
  if (!loaded.ok) return { ok: false, code: loaded.error.code }
  const result = signReport(pdf, loaded.value, { time: created })
  return result.ok ? { ok: true, pdf: result.value } : { ok: false, code: result.error.code }
}

export const checkReport = async (path: string, now: string): Promise<VerificationResult> =>
  verifyBytes(await readFile(path), now)
