// What is open in the transactions that a person is about to sign off: what still needs a person, and what has no answer.
import type { Row } from '../../shared/contract/casefile.ts'
import type { ReasonKind } from '../../shared/contract/interchange.ts'
import type { OutputOf, Selection } from '../../shared/contract/ipc.ts'
import { chosenIds } from './listed.ts'
import type { Work } from './work.ts'

export type OpenPoints = OutputOf<'transactions', 'openPoints'>

/** Reasons of either verdict that ask for a person; counts transactions, not reasons. */
export const openPoints = async (work: Work, { selection }: { readonly selection: Selection }): Promise<OpenPoints> => {
  const ids = await chosenIds(work, { selection })
  const rows = ids.flatMap((id): Row[] => {
    const row = work.reads.row(id)
    return row === null || row.status === 'withdrawn' ? [] : [row]
  })
  const needs: Partial<Record<ReasonKind, number>> = {}
  for (const kind of rows.flatMap((row) => row.needs)) needs[kind] = (needs[kind] ?? 0) + 1
  return {
    selected: ids.length,
    open: rows.filter((row) => row.needs.length > 0).length,
    needs,
    undetermined: rows.filter(({ status }) => status !== 'determined').length,
  }
}
