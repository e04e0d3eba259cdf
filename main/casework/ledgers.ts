// The ledgers of a case as of a day: what its determinations take, what its records state, and positions entered by hand.
import type { Basis } from '../../shared/contract/basis.ts'
import type { StoredLedgerEntry } from '../../shared/contract/casefile.ts'
import type { LedgerView } from '../../shared/contract/ledger-view.ts'
import type { CivilDate } from '../../shared/kernel/civil-date.ts'
import { type Result, ok } from '../../shared/kernel/result.ts'
import type { CaseReads } from '../casefile/index.ts'
import { ledgerLaw } from '../law/limits.ts'
import type { LedgerFailure } from '../ledger/state.ts'
import { type ViewSettings, ledgerView } from '../ledger/view.ts'
import type { Answered } from '../ledger/stored.ts'
import { lawOf, ledgerItemsOf } from './carry.ts'
import { basisOf } from './standing.ts'
import { type Work, determinedIn } from './work.ts'

const PAGE = 500

/** The positions and other ledger entries that persons made in the case. */
export const enteredIn = ({ reads }: Pick<Work, 'reads'>): StoredLedgerEntry[] => {
  const entered: StoredLedgerEntry[] = []
  for (let after = 0; ;) {
    const page = reads.ledgerEntries({ after, limit: PAGE })
    const last = page.at(-1)
    if (last === undefined) return entered
    entered.push(...page)
    after = last.id
  }
}

/** The limits that change by the day are those of `asOf`; the failure is of an entry that no ledger can take. */
export const ledgersOf = (
  work: Work,
  { asOf, onStep }: Pick<ViewSettings, 'onStep'> & { readonly asOf: CivilDate },
  determined: Iterable<Answered> = determinedIn(work),
): Result<LedgerView, LedgerFailure> => {
  const law = ledgerLaw(lawOf(work))
  const settings = { law, asOf, ...(onStep === undefined ? {} : { onStep }) }
  return ledgerView(ledgerItemsOf(enteredIn(work), determined, law), settings)
}

type Shown = Result<LedgerView & { readonly basis: Basis }, LedgerFailure>

// A person who asks how much still fits asks often; the accounts stay as they are until the log has another entry.
const lastShown = new WeakMap<CaseReads, { readonly key: string; readonly view: Shown }>()

/** The same with what it rests on, to be shown. */
export const limitsShown = (work: Work, asked: { readonly asOf: CivilDate }): Shown => {
  const key = `${asked.asOf} ${work.reads.treeHead().size}`
  const last = lastShown.get(work.reads)
  if (last?.key === key) return last.view
  const found = ledgersOf(work, asked)
  const view: Shown = found.ok ? ok({ ...found.value, basis: basisOf(work) }) : found
  lastShown.set(work.reads, { key, view })
  return view
}

/** The same of one transaction whose record states all that was used before it. */
export const ledgersOfOne = (
  work: Work,
  { asOf }: { readonly asOf: CivilDate },
  one: Answered,
): Result<LedgerView, LedgerFailure> => {
  const law = ledgerLaw(lawOf(work))
  return ledgerView(ledgerItemsOf([], [one], law), { law, asOf })
}
