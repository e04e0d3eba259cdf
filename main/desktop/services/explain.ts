// Why a transaction comes out as it does, and what would change it.
import { ok } from '../../../shared/kernel/result.ts'
import type { Services } from '../router.ts'
import { refuse } from './failures.ts'
import { type Workshop, withCase } from './workshop.ts'

export const explainServices = (shop: Workshop): Services['explain'] => ({
  trace: ({ id, settings }) =>
    withCase(shop, async (open) => {
      const found = await shop.ask(open, 'trace', { id, settings: settings ?? null })
      return found === null ? refuse('unknown-transaction', { id }) : ok(found)
    }),
  sensitivity: ({ id }) =>
    withCase(shop, async (open) => {
      const found = await shop.ask(open, 'sensitivity', { id, settings: null })
      return found === null ? refuse('unknown-transaction', { id }) : ok(found)
    }),
  prose: ({ id, language }) =>
    withCase(shop, async (open) => {
      const found = await shop.ask(open, 'prose', { id, language, settings: null })
      return found === null ? refuse('unknown-transaction', { id }) : ok(found)
    }),
})
