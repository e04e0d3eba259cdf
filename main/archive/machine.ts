// Everything that decides, as one file of code: readers of facts, verdicts, ledgers, deadlines. What it exports stays as it is for as
// long as a release keeps it; a pack comes in as the file in which it was exported.
import { type TransactionRecord, carriedRecordSchema } from '../../shared/contract/interchange.ts'
import { type CivilDate, civilDate } from '../../shared/kernel/civil-date.ts'
import { expectOk, failed, ok } from '../../shared/kernel/result.ts'
import { ENGINE, determine } from '../law/determine.ts'
import type { LoadedPack } from '../law/loaded.ts'
import { packIn } from '../law/pack-form.ts'
import { type AppliedLaw, ledgerLaw } from '../law/limits.ts'
import { deadlineRegister } from '../law/windows/deadlines.ts'
import { createCarrier, inCaseOrder } from '../ledger/carry.ts'
import { carrySettings, ledgerItems } from '../ledger/stored.ts'
import { ledgerView } from '../ledger/view.ts'
import type { EnteredEntry } from '../../shared/contract/report.ts'
import type { ReportKind } from '../../shared/contract/values.ts'
import { Moves, deadlineRow, positionRows } from '../report/registers.ts'
import type { Machine, OpenMachine, Registers } from '../report/release.ts'

const readRecord: OpenMachine['readRecord'] = (value) => {
  const read = carriedRecordSchema.safeParse(value)
  return read.success
    ? ok(read.data)
    : failed({ code: 'record-malformed', path: read.error.issues[0]?.path.join('/') ?? '' })
}

type Entries = Parameters<OpenMachine['registers']>[0]

const registersOf = (
  entries: Entries,
  law: AppliedLaw,
  asOf: CivilDate,
  entered: readonly EnteredEntry[],
  kind: ReportKind | undefined,
): Registers => {
  const limits = ledgerLaw(law)
  const moves = kind === 'ledger-statement' ? new Moves() : undefined
  const view = ledgerView(ledgerItems(entered, entries, limits), {
    law: limits,
    asOf,
    ...(moves === undefined ? {} : { onStep: (step) => moves.add(step) }),
  })
  return {
    deadlines: deadlineRegister(entries, law, { asOf }).map(deadlineRow),
    positions: positionRows(expectOk(view), asOf, moves),
  }
}

const beginWith =
  (pack: LoadedPack): Required<OpenMachine>['begin'] =>
  (settings, entered) => {
    const carry = createCarrier(
      (record) => determine(record, settings, pack),
      carrySettings(entered, ledgerLaw({ pack: pack.pack, lawDate: settings.lawDate })),
    )
    let before: TransactionRecord | undefined
    return (stated) => {
      const isInOrder = before === undefined || inCaseOrder([before, stated])[0] === before
      before = stated
      const { record, answer } = carry(stated)
      return { record, determination: answer.determination, trace: answer.trace, isInOrder }
    }
  }

/** The machine with a pack that this product has loaded already. */
export const openWith = (pack: LoadedPack): OpenMachine & Required<Pick<OpenMachine, 'begin'>> => ({
  engine: ENGINE,
  pack,
  readRecord,
  determine: (record, settings) => determine(record, settings, pack),
  begin: beginWith(pack),
  registers: (entries, { settings, created, asOf, entered, kind }) => [
    registersOf(
      entries,
      { pack: pack.pack, lawDate: settings.lawDate },
      civilDate(asOf ?? created.slice(0, 10)),
      entered,
      kind,
    ),
  ],
})

export const open: Machine['open'] = (packFile) => openWith(expectOk(packIn(packFile)))
