// Where transactions stand in the windows of the rule.
import type { RecordWindows } from '../../shared/contract/windows-view.ts'
import type { StoredTransaction } from '../casefile/index.ts'
import { limitsOf } from '../law/limits.ts'
import { type SavingsAnswer, clauseIn } from '../law/windows/savings.ts'
import { windowsOf } from '../law/windows/windows.ts'
import { lawOf } from './carry.ts'
import { isTrace } from './stored-trace.ts'
import { type Work, transactionsOf } from './work.ts'

/** Gives the answers of a case with what their traces say of the savings clause, each trace read once. */
const answersIn = ({ reads }: Work) => {
  const clauses = new Map<string, SavingsAnswer['trace']>()
  const clauseOf = (id: string): SavingsAnswer['trace'] => {
    const trace = reads.trace(id)
    if (!isTrace(trace)) throw new Error(`the case holds no trace ${id}`)
    const route = clauseIn(trace)
    return { routes: route === undefined ? [] : [route] }
  }
  return ({ determination }: Pick<StoredTransaction, 'determination'>): SavingsAnswer | undefined => {
    if (determination === null) return undefined
    const trace = clauses.get(determination.trace) ?? clauseOf(determination.trace)
    clauses.set(determination.trace, trace)
    return { determination, trace }
  }
}

/** One transaction; null where the case has none of that id. */
export const windowsOfOne = (work: Work, { id }: { readonly id: string }): RecordWindows | null => {
  const found = work.reads.transaction(id)
  return found === null ? null : windowsOf(found.record, lawOf(work), answersIn(work)(found))
}

/** A window of the rule and the days that its rows count, each number once. */
export type Column = { readonly window: RecordWindows['windows'][number]['window']; readonly days: string }

/** Every transaction, in the order it entered, with the windows that the pack counts. */
export const windowsOfAll = (
  work: Work,
): { readonly columns: readonly Column[]; readonly rows: readonly RecordWindows[] } => {
  const law = lawOf(work)
  const limits = limitsOf(law.pack, law.lawDate)
  const answerOf = answersIn(work)
  const rows = Array.from(transactionsOf(work), (stored) => windowsOf(stored.record, law, answerOf(stored)))
  const columns = law.pack.windows.map(({ id, days }) => {
    const counted = new Set(
      rows.flatMap(({ windows }) => windows.filter(({ window }) => window === id)).map((each) => each.days),
    )
    return { window: id, days: [...(counted.size === 0 ? [limits.count(days)] : counted)].join(' / ') }
  })
  return { columns, rows }
}
