// A report over the case, drawn and signed beside the window's thread; and the verification of one.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { LedgerView } from '../../../../shared/contract/ledger-view.ts'
import type { PositionRow, VerificationResult } from '../../../../shared/contract/report.ts'
import type { Deadline } from '../../../../shared/contract/windows-view.ts'
import { civilDate } from '../../../../shared/kernel/civil-date.ts'
import { standingEntry, standingInOrder } from '../../../casework/standing.ts'
import { traceLibrary } from '../../../casework/stored-trace.ts'
import { replaceBytes } from '../../../files/whole.ts'
import { ENGINE, currentPack, determine, packByHash, shippedPacks } from '../../../law/index.ts'
import { deadlineRegister } from '../../../law/windows/deadlines.ts'
import {
  type DeadlineRow,
  type ReportEntry,
  loadIdentity,
  renderReport,
  signReport,
  verifyReport,
} from '../../../report/index.ts'
import { ledgersOf } from './ledgers.ts'
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

const standingOf = ({ standing }: Deadline): DeadlineRow['status'] => {
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

const deadlineRow = (deadline: Deadline): DeadlineRow => ({
  date: deadline.due,
  what: deadline.what,
  citation: deadline.citation,
  status: standingOf(deadline),
  ...(deadline.transactions.length === 1 && deadline.transactions[0] !== undefined
    ? { transaction: deadline.transactions[0] }
    : {}),
})

const positionRows = ({ accounts }: LedgerView): PositionRow[] =>
  accounts.map(({ id, account, limit, used, remaining, crossing }) => ({
    ledger: account.ledger,
    key: id,
    used,
    citation: limit.citation,
    ...(limit.kind === 'none' ? {} : { limit: limit.tpp }),
    ...(remaining === undefined ? {} : { remaining }),
    ...(crossing === undefined ? {} : { crossedBy: crossing.transaction }),
  }))

const MOST_DEADLINES = 400

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
      product: order.product,
      entries: entriesOf(context, determined),
      rejectedRows: context.reads.counts().rejected,
      deadlines: deadlineRegister(determined, { asOf, most: MOST_DEADLINES }).map(deadlineRow),
      positions: positionRows(ledgersOf(context, asOf)),
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

export const checkReport = async (path: string, product: string): Promise<VerificationResult> =>
  verifyReport(await readFile(path), {
    determine: (record, settings, packHash) => {
      const loaded = packByHash(packHash)
      return loaded === undefined ? undefined : determine(record, settings, loaded)
    },
    packByHash,
    product,
  })
