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

/** A window of the rule and the days that its rows count, each number once. */
export type Column = { readonly window: RecordWindows['windows'][number]['window']; readonly days: string }

/** Every transaction, in the order it entered, with the windows that the pack counts. */
export const windowsOfAll = (
  work: Work,
): { readonly columns: readonly Column[]; readonly rows: readonly RecordWindows[] } => {
  const law = lawOf(work)
  const limits = limitsOf(law.pack, law.lawDate)
  const rows = Array.from(transactionsOf(work), ({ record, determination }) =>
    windowsOf(record, law, determination ?? undefined),
  )
  const columns = law.pack.windows.map(({ id, days }) => {
    const counted = new Set(
      rows.flatMap(({ windows }) => windows.filter(({ window }) => window === id)).map((each) => each.days),
    )
    return { window: id, days: [...(counted.size === 0 ? [limits.count(days)] : counted)].join(' / ') }
  })
  return { columns, rows }
}
