// The overview: figures from the file's own counts at once, the rest from one pass beside it.
import { ok } from '../../../shared/kernel/result.ts'
import type { Services } from '../router.ts'
import { type Workshop, withCase } from './workshop.ts'

export const overviewServices = (shop: Workshop): Services['overview'] => ({
  counts: () => withCase(shop, async ({ reads }) => ok(await reads.counts())),
  get: () => withCase(shop, async (open) => ok(await shop.ask(open, 'overview', { asOf: shop.today() }))),
})
