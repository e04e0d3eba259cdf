// Two views of the case side by side; what differs is kept until the next few comparisons.
import { randomUUID } from 'node:crypto'
import type { RunSettings } from '../../../shared/contract/interchange.ts'
import { ok } from '../../../shared/kernel/result.ts'
import type { Services } from '../router.ts'
import type { Compared, Side } from '../../casework/compare.ts'
import { refuse } from './failures.ts'
import { type Workshop, withCase } from './workshop.ts'

const KEPT = 4

type Given = {
  readonly lawDate?: string | undefined
  readonly knowledgeDate?: string | undefined
  readonly pack?: string | undefined
}

const settingsOf = ({ lawDate, knowledgeDate }: Given): RunSettings => ({
  ...(lawDate === undefined ? {} : { lawDate }),
  ...(knowledgeDate === undefined ? {} : { knowledgeDate }),
})
const sideOf = (given: Given): Side => ({ settings: settingsOf(given), pack: given.pack ?? null })

export const compareServices = (shop: Workshop): Services['compare'] => {
  const kept = new Map<string, Compared['rows']>()
  return {
    run: ({ left, right }) =>
      withCase(shop, async (open) => {
        const done = await shop.long('compare', open.path, 'compare', { left: sideOf(left), right: sideOf(right) })
        if (!done.ok) return done
        if (done.value === null) return refuse('unknown-pack')
        const { rows, ...figures } = done.value
        const compareId = randomUUID()
        kept.set(compareId, rows)
        for (const old of [...kept.keys()].slice(0, -KEPT)) kept.delete(old)
        return ok({ ...figures, compareId })
      }),
    page: ({ compareId, start, limit }) =>
      withCase(shop, async () => {
        const rows = kept.get(compareId)
        return rows === undefined
          ? refuse('unknown-comparison')
          : ok({ rows: rows.slice(start, start + limit), total: rows.length })
      }),
  }
}
