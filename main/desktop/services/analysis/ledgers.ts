// The ledgers of a case: what its determinations take, what its records state, and positions entered by hand.
import type { StoredLedgerEntry } from '../../../../shared/contract/casefile.ts'
import type { LedgerView } from '../../../../shared/contract/ledger-view.ts'
import { civilDate } from '../../../../shared/kernel/civil-date.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { appliedLaw, ledgerItems } from '../../../casework/carry.ts'
import { type AppliedLaw, ledgerLaw } from '../../../law/limits.ts'
import { ledgerView } from '../../../ledger/view.ts'
import { type Context, determinedIn } from './pass.ts'

const PAGE = 500

/** Ledger entries that persons made in the case. */
export const enteredIn = ({ reads }: Context): StoredLedgerEntry[] => {
  const entered: StoredLedgerEntry[] = []
  for (let after = 0; ;) {
    const page = reads.ledgerEntries({ after, limit: PAGE })
    const last = page.at(-1)
    if (last === undefined) return entered
    entered.push(...page)
    after = last.id
  }
}

/** The law as the last run of the case applied it. */
export const lawOfCase = ({ reads }: Context): AppliedLaw => appliedLaw(reads.runs(1)[0]?.settings)

export const ledgersOf = (context: Context, asOf: string): LedgerView =>
  expectOk(
    ledgerView(ledgerItems(enteredIn(context), determinedIn(context)), {
      law: ledgerLaw(lawOfCase(context)),
      asOf: civilDate(asOf),
    }),
  )
