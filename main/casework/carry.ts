// A case taken in the order of its ledgers, under the law: what one transaction uses, the next one finds used.
import type { StoredLedgerEntry } from '../../shared/contract/casefile.ts'
import type { Determination, RunSettings, TransactionRecord } from '../../shared/contract/interchange.ts'
import type { LedgerLaw } from '../../shared/contract/limits.ts'
import { CaseError } from '../casefile/index.ts'
import { type Carry, type Determined, type LoadedPack, determine } from '../law/index.ts'
import { type AppliedLaw, ledgerLaw } from '../law/limits.ts'
import { type CarriedRecord, type CarrySettings, createCarrier } from '../ledger/carry.ts'
import type { LedgerItem, LedgerStatement } from '../ledger/entry.ts'
import { itemsOf } from '../ledger/records.ts'
import { progressOf, statementsOfStored } from '../ledger/stored.ts'
import type { Work } from './work.ts'

/** The law as a run applied it: its pack, on the law date it was given or on each record's own day. */
export const appliedLaw = (settings: RunSettings | undefined, { pack }: LoadedPack): AppliedLaw => ({
  pack,
  lawDate: settings?.lawDate,
})

/** The law as the last run of the case applied it. */
export const lawOf = ({ reads, pack }: Pick<Work, 'reads' | 'pack'>): AppliedLaw =>
  appliedLaw(reads.runs(1)[0]?.settings, pack)

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
  loaded: LoadedPack,
): ((record: TransactionRecord) => CarriedRecord<Determined>) =>
  createCarrier((record) => determine(record, settings, loaded), carrySettings(entered, appliedLaw(settings, loaded)))

/** A record as stated, with its answer. */
export type Answered = { readonly record: TransactionRecord; readonly determination: Determination }

/** What the ledgers of a case hold: positions entered by hand, and what its determined records as stated put into them. */
export const ledgerItems = function* (
  entered: readonly StoredLedgerEntry[],
  determined: Iterable<Answered>,
  law: LedgerLaw,
): Generator<LedgerItem> {
  yield* statementsIn(entered)
  yield* itemsOf(determined, law, progressOf(entered))
}
