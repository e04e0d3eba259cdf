// A case taken in the order of its ledgers, under the law: what one transaction uses, the next one finds used.
import type { StoredLedgerEntry } from '../../shared/contract/casefile.ts'
import type { Determination, RunSettings, TransactionRecord } from '../../shared/contract/interchange.ts'
import { CaseError, type ReadableCase } from '../casefile/index.ts'
import { type Carry, type Determined, type LoadedPack, currentPack, determine } from '../law/index.ts'
import { type AppliedLaw, ledgerLaw } from '../law/limits.ts'
import { type CarriedRecord, type CarrySettings, createCarrier, inCaseOrder } from '../ledger/carry.ts'
import type { LedgerItem, LedgerStatement } from '../ledger/entry.ts'
import { itemsOf } from '../ledger/records.ts'
import { progressOf, statementsOfStored } from '../ledger/stored.ts'

/** The law as a run applied it: its pack, on the law date it was given or on each record's own day. */
export const appliedLaw = (settings: RunSettings | undefined, { pack }: LoadedPack = currentPack): AppliedLaw => ({
  pack,
  lawDate: settings?.lawDate,
})

/** What the ledgers of a case count beside its records: positions entered by hand, and what became of each transaction. */
export const carrySettings = (entered: readonly StoredLedgerEntry[], law: AppliedLaw): CarrySettings => ({
  law: ledgerLaw(law),
  statements: statementsIn(entered),
  progress: progressOf(entered),
})

const statementsIn = (entered: readonly StoredLedgerEntry[]): readonly LedgerStatement[] =>
  entered.flatMap((entry) => {
    const read = statementsOfStored([entry])
    if (!read.ok) throw new CaseError({ code: 'ledger-entry-malformed', index: entry.id, where: 'key' })
    return read.value
  })

/** Takes the records of a case one after the other, in the order of its ledgers. */
export const carryOver =
  (entered: readonly StoredLedgerEntry[], law: AppliedLaw): Carry =>
  (determineOne) =>
    createCarrier(determineOne, carrySettings(entered, law))

export const createCarry = (
  settings: RunSettings,
  entered: readonly StoredLedgerEntry[],
  loaded: LoadedPack = currentPack,
): ((record: TransactionRecord) => CarriedRecord<Determined>) =>
  createCarrier((record) => determine(record, settings, loaded), carrySettings(entered, appliedLaw(settings, loaded)))

const PAGE = 500

/** The positions and other ledger entries that persons made in a case. */
export const enteredIn = async (open: ReadableCase): Promise<StoredLedgerEntry[]> => {
  const entered: StoredLedgerEntry[] = []
  for (let after = 0; ;) {
    const page = await open.ledgerEntries({ after, limit: PAGE })
    const last = page.at(-1)
    if (last === undefined) return entered
    entered.push(...page)
    after = last.id
  }
}

/** What the ledgers of a case hold: positions entered by hand, and what its determined records as stated put into them. */
export const ledgerItems = function* (
  entered: readonly StoredLedgerEntry[],
  determined: Iterable<{ readonly record: TransactionRecord; readonly determination: Determination }>,
): Generator<LedgerItem> {
  yield* statementsIn(entered)
  yield* itemsOf(determined, progressOf(entered))
}

/** All records of a case in the order in which its ledgers count them. */
export const recordsInOrder = async (open: ReadableCase): Promise<TransactionRecord[]> => {
  const records: TransactionRecord[] = []
  for await (const { record } of open.transactions()) records.push(record)
  return inCaseOrder(records)
}
