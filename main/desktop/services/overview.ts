// The overview: figures from the file's own counts at once, the rest from one pass beside it.
import { ok } from '../../../shared/kernel/result.ts'
import type { Services } from '../router.ts'
import { type Workshop, withCase } from './workshop.ts'

const NEEDS_WORDS = {
  stale: { en: 'Not determined with the present facts', zh: '尚未按现有事实判定' },
  'invalid-sign-off': { en: 'Signed off before the facts changed', zh: '签署后事实已变更' },
  'rejected-row': { en: 'Rows of a list that could not be read', zh: '清单中无法读取的行' },
} as const

export const overviewServices = (shop: Workshop): Services['overview'] => ({
  counts: () => withCase(shop, async ({ reads }) => ok(await reads.counts())),
  get: () =>
    withCase(shop, async (open) => {
      const asOf = shop.today()
      const passed = await shop.ask(open, 'overview', { asOf })
      const counts = await open.reads.counts()
      const stale = counts.status.undetermined + counts.status.outdated
      const own = [
        { kind: 'stale', transactions: stale, filter: { facets: { status: ['undetermined', 'outdated'] } } },
        {
          kind: 'invalid-sign-off',
          transactions: counts.signOff.invalid,
          filter: { facets: { signOff: ['invalid'] } },
        },
        { kind: 'rejected-row', transactions: counts.rejected, filter: null },
      ] as const
      const needsPerson = own
        .filter(({ transactions }) => transactions > 0)
        .map(({ kind, transactions, filter }) => ({
          kind,
          words: { ...NEEDS_WORDS[kind] },
          citations: [],
          transactions,
          filter: filter === null ? null : structuredCloneOf(filter),
        }))
      return ok({ ...passed, asOf, needsPerson: [...needsPerson, ...passed.needsPerson] })
    }),
})

// Literal tuples are read-only; the contract's filters are not.
const structuredCloneOf = (filter: { readonly facets: Readonly<Record<string, readonly string[]>> }) => ({
  facets: Object.fromEntries(Object.entries(filter.facets).map(([facet, values]) => [facet, [...values]])),
})
