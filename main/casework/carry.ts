// A case taken in the order of its ledgers, under the law: what one transaction uses, the next one finds used.
import type { StoredLedgerEntry } from '../../shared/contract/casefile.ts'
import type { RunSettings, TransactionRecord } from '../../shared/contract/interchange.ts'
import type { LedgerLaw } from '../../shared/contract/limits.ts'
import { CaseError } from '../casefile/index.ts'
import { type Carry, type Determined, type LoadedPack, determine } from '../law/index.ts'
import { type AppliedLaw, ledgerLaw } from '../law/limits.ts'
import { type CarriedRecord, type CarrySettings, createCarrier } from '../ledger/carry.ts'
import type { LedgerItem } from '../ledger/entry.ts'
import { type Answered, carrySettings, ledgerItems, statementsOfStored } from '../ledger/stored.ts'
import type { Work } from './work.ts'

/** The law as a run applied it: its pack, on the law date it was given or on each record's own day. */
export const appliedLaw = (settings: RunSettings | undefined, { pack }: LoadedPack): AppliedLaw => ({
  pack,
  lawDate: settings?.lawDate,
})

/** The law as the last run of the case applied it. */
export const lawOf = ({ reads, pack }: Pick<Work, 'reads' | 'pack'>): AppliedLaw =>
  appliedLaw(reads.runs(1)[0]?.settings, pack)

/** What a run over the case starts with; an entry that no ledger can take is named by its place in the case. */
export const startOf = (entered: readonly StoredLedgerEntry[], law: AppliedLaw): CarrySettings =>
  carrySettings(usable(entered), ledgerLaw(law))

const usable = (entered: readonly StoredLedgerEntry[]): readonly StoredLedgerEntry[] => {
  for (const entry of entered)
    if (!statementsOfStored([entry]).ok)
      throw new CaseError({ code: 'ledger-entry-malformed', index: entry.id, where: 'key' })
  return entered
}

/** Takes the records of a case one after the other, in the order of its ledgers. */
export const carryOver =
  (entered: readonly StoredLedgerEntry[], law: AppliedLaw): Carry =>
  (determineOne) =>
    createCarrier(determineOne, startOf(entered, law))

export const createCarry = (
  settings: RunSettings,
  entered: readonly StoredLedgerEntry[],
  loaded: LoadedPack,
): ((record: TransactionRecord) => CarriedRecord<Determined>) =>
  createCarrier((record) => determine(record, settings, loaded), startOf(entered, appliedLaw(settings, loaded)))

export const ledgerItemsOf = (
  entered: readonly StoredLedgerEntry[],
  determined: Iterable<Answered>,
  law: LedgerLaw,
): Iterable<LedgerItem> => ledgerItems(usable(entered), determined, law)
