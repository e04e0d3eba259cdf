// A case taken in the order of its ledgers, under the law: what one transaction uses, the next one finds used.
import type { StoredLedgerEntry } from '../../shared/contract/casefile.ts'
import type { Determination, RunSettings, TransactionRecord } from '../../shared/contract/interchange.ts'
import { CaseError, type ReadableCase } from '../casefile/index.ts'
import { type Carry, type Determined, type LoadedPack, currentPack, determine } from '../law/index.ts'
import { country } from '../law/tables/countries.ts'
import { type CarriedRecord, type CarrySettings, createCarrier, inCaseOrder } from '../ledger/carry.ts'
import type { LedgerItem } from '../ledger/entry.ts'
import { itemsOf } from '../ledger/records.ts'
import { progressOf, statementsOfStored } from '../ledger/stored.ts'

export const inSupplement5a = (code: string): boolean => country(code)?.supp5a === true

/** What the ledgers of a case count beside its records: positions entered by hand, and what became of each transaction. */
export const carrySettings = (entered: readonly StoredLedgerEntry[]): CarrySettings => {
  const statements = entered.flatMap((entry) => {
    const read = statementsOfStored([entry])
    if (!read.ok) throw new CaseError({ code: 'ledger-entry-malformed', index: entry.id, where: 'key' })
    return read.value
  })
  return { inSupplement5a, statements, progress: progressOf(entered) }
}

/** Takes the records of a case one after the other, in the order of its ledgers. */
export const carryOver =
  (entered: readonly StoredLedgerEntry[]): Carry =>
  (determineOne) =>
    createCarrier(determineOne, carrySettings(entered))

export const createCarry = (
  settings: RunSettings,
  entered: readonly StoredLedgerEntry[],
  loaded: LoadedPack = currentPack,
): ((record: TransactionRecord) => CarriedRecord<Determined>) =>
  createCarrier((record) => determine(record, settings, loaded), carrySettings(entered))

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
  const { statements = [], progress } = carrySettings(entered)
  yield* statements
  yield* itemsOf(determined, progress)
}

/** All records of a case in the order in which its ledgers count them. */
export const recordsInOrder = async (open: ReadableCase): Promise<TransactionRecord[]> => {
  const records: TransactionRecord[] = []
  for await (const { record } of open.transactions()) records.push(record)
  return inCaseOrder(records)
}
