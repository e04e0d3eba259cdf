// Where transactions stand in the windows of the rule.
import type { RecordWindows } from '../../shared/contract/windows-view.ts'
import { limitsOf } from '../law/limits.ts'
import { windowsOf } from '../law/windows/windows.ts'
import { lawOf } from './carry.ts'
import { type Work, transactionsOf } from './work.ts'

/** One transaction; null where the case has none of that id. */
export const windowsOfOne = (work: Work, { id }: { readonly id: string }): RecordWindows | null => {
  const found = work.reads.transaction(id)
  return found === null ? null : windowsOf(found.record, lawOf(work), found.determination ?? undefined)
}

/** A window of the rule and the days it counts. */
export type Column = { readonly window: RecordWindows['windows'][number]['window']; readonly days: number }

/** Every transaction, in the order it entered, with the windows that the pack counts. */
export const windowsOfAll = (
  work: Work,
): { readonly columns: readonly Column[]; readonly rows: readonly RecordWindows[] } => {
  const law = lawOf(work)
  const limits = limitsOf(law.pack, law.lawDate)
  return {
    columns: law.pack.windows.map(({ id, days }) => ({ window: id, days: limits.count(days) })),
    rows: Array.from(transactionsOf(work), ({ record, determination }) =>
      windowsOf(record, law, determination ?? undefined),
    ),
  }
}
