// Pages of a view, fetched by place as the grid comes to them. A few are kept; while the person scrolls fast the place they
// are at is asked for first, then the one they are going to, and answers for a view that is gone are dropped.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Row, View } from '../../../shared/contract/casefile.ts'
import type { IpcError } from '../../../shared/contract/ipc.ts'
import { call, on } from '../../data/docket.ts'

export const pageRows = 100
const keptPages = 40
const pagesAhead = 2

/** The pages in view, and those to come if the person goes on the way they go. */
type Wanted = { readonly first: number; readonly last: number; readonly ahead: readonly number[] }

const pageAt = (row: number): number => Math.floor(row / pageRows)

/** Pages after these in the direction of the last move, nearest first; none without a move. */
const pagesTo = (before: Wanted, first: number, last: number): readonly number[] => {
  if (first === before.first && last === before.last) return before.ahead
  const down = first > before.first || last > before.last
  return Array.from({ length: pagesAhead }, (_, at) => (down ? last + 1 + at : first - 1 - at))
}

type Store = {
  readonly pages: Map<number, readonly Row[]>
  readonly stale: Set<number>
  readonly asked: Set<number>
}

const emptyStore = (): Store => ({ pages: new Map(), stale: new Set(), asked: new Set() })

export type Rows = {
  readonly total: number | undefined
  readonly error: IpcError | undefined
  readonly version: number
  readonly rowAt: (index: number) => Row | undefined
  readonly onRange: (first: number, count: number) => void
}

export const useRows = (view: View): Rows => {
  const key = JSON.stringify(view)
  const store = useRef(emptyStore())
  const wanted = useRef<Wanted>({ first: 0, last: 0, ahead: [] })
  const lastPage = useRef(0)
  const current = useRef(key)
  const [shown, setShown] = useState<{ key: string; total: number | undefined; version: number; error?: IpcError }>({
    key,
    total: undefined,
    version: 0,
  })

  const ask = useCallback(
    async (page: number): Promise<void> => {
      const { current: held } = store
      held.asked.add(page)
      const answer = await call('transactions', 'page', {
        view,
        start: { index: page * pageRows },
        limit: pageRows,
      })
      if (held !== store.current) return
      held.asked.delete(page)
      if (!answer.ok) {
        setShown((now) => ({ ...now, key, error: answer.error }))
        return
      }
      held.pages.delete(page)
      held.pages.set(page, answer.value.rows)
      held.stale.delete(page)
      for (const old of held.pages.keys()) {
        if (held.pages.size <= keptPages) break
        held.pages.delete(old)
      }
      const { total } = answer.value
      lastPage.current = pageAt(Math.max(0, total - 1))
      const { first, last } = wanted.current
      const inView = page >= first && page <= last
      setShown((now) =>
        inView || now.total !== total || now.key !== key ? { key, total, version: now.version + 1 } : now,
      )
      next.current()
    },
    // oxlint-disable-next-line react/exhaustive-deps -- the key stands for the view
    [key],
  )

  const next = useRef(() => {})
  next.current = () => {
    const { current: held } = store
    if (held.asked.size >= 2) return
    const { first, last, ahead } = wanted.current
    const pages = Array.from({ length: last - first + 1 }, (_, at) => first + at)
    for (const page of [...pages, ...ahead]) {
      if (page < 0 || page > lastPage.current || held.asked.has(page)) continue
      if (held.pages.has(page) && !held.stale.has(page)) continue
      void ask(page)
      if (held.asked.size >= 2) return
    }
  }

  useEffect(() => {
    if (current.current !== key) {
      current.current = key
      wanted.current = { first: 0, last: 0, ahead: [] }
      lastPage.current = 0
    }
    store.current = emptyStore()
    next.current()
  }, [key])

  useEffect(
    () =>
      on().dataChanged(({ areas }) => {
        if (!areas.includes('transactions') && !areas.includes('determinations')) return
        // What is shown stays until its newer self arrives.
        for (const page of store.current.pages.keys()) store.current.stale.add(page)
        next.current()
      }),
    [],
  )

  const onRange = useCallback((first: number, count: number) => {
    const [from, through] = [pageAt(first), pageAt(Math.max(first, first + count - 1))]
    wanted.current = { first: from, last: through, ahead: pagesTo(wanted.current, from, through) }
    next.current()
  }, [])
  const rowAt = useCallback((index: number) => store.current.pages.get(pageAt(index))?.[index % pageRows], [])
  const fresh = shown.key === key
  return {
    total: fresh ? shown.total : undefined,
    error: fresh ? shown.error : undefined,
    version: shown.version,
    rowAt,
    onRange,
  }
}
