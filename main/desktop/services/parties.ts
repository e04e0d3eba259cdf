// Parties over the whole case, and a fact of one corrected in every record from a day on.
import { ok } from '../../../shared/kernel/result.ts'
import { problemText } from '../../../shared/language/row-problem.ts'
import type { Services } from '../router.ts'
import { refuse, writeFailure } from './failures.ts'
import { type Workshop, withCase, withWrites } from './workshop.ts'

export const partiesServices = (shop: Workshop): Services['parties'] => ({
  page: ({ text, start, limit }) =>
    withCase(shop, async (open) => ok(await shop.ask(open, 'parties', { text: text ?? '', start, limit }))),
  get: ({ identity }) =>
    withCase(shop, async (open) => {
      const found = await shop.ask(open, 'party', { identity })
      return found === null ? refuse('unknown-party', { id: identity }) : ok(found)
    }),
  reach: (asked) => withCase(shop, async (open) => ok(await shop.ask(open, 'reachOfParty', asked))),
  correct: (change) =>
    withWrites(shop, async (open, writes) => {
      if (shop.isBusy()) return refuse('busy')
      const { identity, member, value, from } = change
      const corrected = await shop.ask(open, 'correctParty', {
        identity,
        member,
        value,
        ...(from === undefined ? {} : { from }),
      })
      if (corrected === null) return refuse('unknown-party', { id: identity })
      if (!corrected.ok) {
        const [found] = corrected.error
        const why = found === undefined ? '' : problemText(found, shop.settings.get().language)
        return refuse('invalid-record', { at: member, why })
      }
      const { records, before } = corrected.value
      const done = await writes.reviseRecords(shop.actor(), change.reason, records)
      const failure = done.ok ? await shop.bringUpToDate(writes) : done.error
      await shop.changed(['transactions', 'determinations', 'parties', 'limits', 'windows'])
      if (failure !== undefined) return writeFailure(failure)
      const changed = await shop.ask(open, 'outcomesMoved', { before })
      return ok({ corrected: records.length, changed })
    }),
})
