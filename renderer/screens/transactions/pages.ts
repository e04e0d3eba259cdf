// Pages of a view, fetched by place as the grid comes to them. A few are kept; while the person scrolls fast only the place
// they are at is asked for, and answers for a view that is gone are dropped.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Row, View } from '../../../shared/contract/casefile.ts'
import type { IpcError } from '../../../shared/contract/ipc.ts'
import { call, on } from '../../data/docket.ts'

export const pageRows = 100
const keptPages = 40

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
  const wanted = useRef<readonly [first: number, last: number]>([0, 0])
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
      setShown((now) => ({ key, total: answer.value.total, version: now.version + 1 }))
      next.current()
    },
    // oxlint-disable-next-line react/exhaustive-deps -- the key stands for the view
    [key],
  )

  const next = useRef(() => {})
  next.current = () => {
    const { current: held } = store
    if (held.asked.size >= 2) return
    const [first, last] = wanted.current
    for (let page = first; page <= last; page += 1) {
      if (held.asked.has(page)) continue
      if (held.pages.has(page) && !held.stale.has(page)) continue
      void ask(page)
      if (held.asked.size >= 2) return
    }
  }

  useEffect(() => {
    if (current.current !== key) {
      current.current = key
      wanted.current = [0, 0]
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
    wanted.current = [Math.floor(first / pageRows), Math.floor(Math.max(first, first + count - 1) / pageRows)]
    next.current()
  }, [])
  const rowAt = useCallback(
    (index: number) => store.current.pages.get(Math.floor(index / pageRows))?.[index % pageRows],
    [],
  )
  const fresh = shown.key === key
  return {
    total: fresh ? shown.total : undefined,
    error: fresh ? shown.error : undefined,
    version: shown.version,
    rowAt,
    onRange,
  }
}
