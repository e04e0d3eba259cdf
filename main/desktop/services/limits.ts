// Cumulative limits of the case, how much more fits, and positions that a person enters.
import { parseLedgerKey } from '../../../shared/contract/ledger-keys.ts'
import { expectOk, ok } from '../../../shared/kernel/result.ts'
import type { Services } from '../router.ts'
import { refuse, writeFailure } from './failures.ts'
import { type OpenCase, type Workshop, withCase, withWrites } from './workshop.ts'

export const limitsServices = (shop: Workshop): Services['limits'] => {
  const view = async (open: OpenCase) => expectOk(await shop.ask(open, 'ledgers', { asOf: shop.today() }))
  return {
    list: () => withCase(shop, async (open) => ok(await view(open))),
    fit: ({ account, unitTpp }) =>
      withCase(shop, async (open) => {
        const room = await shop.ask(open, 'room', { account, unitTpp, asOf: shop.today() })
        return room === null ? refuse('unknown-ledger') : ok(room)
      }),
    setPosition: ({ ledger, key, tpp, on, source }) =>
      withWrites(shop, async (open, writes) => {
        if (!parseLedgerKey({ ledger, key }).ok) return refuse('unknown-ledger')
        const done = await writes.addLedgerEntries(shop.actor(), [
          { ledger, key, tpp, recordId: null, state: 'position', on, source },
        ])
        const failure = done.ok ? await shop.bringUpToDate(writes) : done.error
        await shop.changed(['transactions', 'determinations', 'limits', 'windows'])
        if (failure !== undefined) return writeFailure(failure)
        return ok(await view(open))
      }),
  }
}
