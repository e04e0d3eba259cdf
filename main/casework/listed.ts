// Transactions as a list shows them: their ids in its order, those chosen in it, and the neighbors of one.
import { setImmediate as turn } from 'node:timers/promises'
import type { OutputOf, Selection } from '../../shared/contract/ipc.ts'
import type { PageRequest, View } from '../../shared/contract/casefile.ts'
import { Cancelled } from '../threads/protocol.ts'
import type { Work } from './work.ts'

const PAGE = 1000

/** The first `limit` ids of a view, and how many it has. Pages that are asked for meanwhile are answered between two of these. */
export const idsOf = async (
  { reads, isCancelled }: Work,
  { view, limit }: Pick<PageRequest, 'view' | 'limit'>,
): Promise<OutputOf<'transactions', 'ids'>> => {
  const ids: string[] = []
  for (;;) {
    const most = Math.min(PAGE, limit - ids.length)
    const { total, rows } = reads.page({ view, start: { index: ids.length }, limit: most })
    ids.push(...rows.map(({ id }) => id))
    if (rows.length === 0 || ids.length >= Math.min(limit, total)) return { ids, total }
    await turn()
    if (isCancelled()) throw new Cancelled()
  }
}

const inOrder = (filter: View['filter']): View => ({ filter, sort: { by: 'key', descending: false } })

/** The ids that were chosen: one by one, or all that a filter finds but some. */
export const chosenIds = async (
  work: Work,
  { selection }: { readonly selection: Selection },
): Promise<readonly string[]> => {
  if (selection.kind === 'ids') return selection.ids
  const except = new Set(selection.except)
  const { ids } = await idsOf(work, { view: inOrder(selection.filter), limit: Infinity })
  return ids.filter((id) => !except.has(id))
}

/** `at`: where it stood last; the place of one that has left the view is taken by the one behind it. */
export type AroundAsked = { readonly id: string; readonly view: View; readonly at: number }

export const around = ({ reads }: Work, { id, view, at: last }: AroundAsked): OutputOf<'transactions', 'around'> => {
  const row = reads.row(id)
  const at = row === null ? null : reads.positionOf(view, row.key)
  const place = at ?? last
  const first = Math.max(0, place - 1)
  const { total, rows } = reads.page({ view, start: { index: first }, limit: 3 })
  const idAt = (index: number): string | null => (index < first ? null : (rows[index - first]?.id ?? null))
  return { at, total, previous: idAt(place - 1), next: idAt(at === null ? place : place + 1) }
}
