// Cumulative limits of the case, how much more fits, and positions that a person enters.
import { parseLedgerKey } from '../../../shared/contract/ledger-keys.ts'
import { ok } from '../../../shared/kernel/result.ts'
import { decimal } from '../../../shared/kernel/tpp.ts'
import { unitsThatFit } from '../../ledger/room.ts'
import type { Services } from '../router.ts'
import { refuse, writeFailure } from './failures.ts'
import { type OpenCase, type Workshop, withCase, withWrites } from './workshop.ts'

export const limitsServices = (shop: Workshop): Services['limits'] => {
  const view = (open: OpenCase) => shop.ask(open, 'ledgers', { asOf: shop.today() })
  return {
    list: () => withCase(shop, async (open) => ok(await view(open))),
    fit: ({ account, unitTpp }) =>
      withCase(shop, async (open) => {
        const { accounts } = await view(open)
        const found = accounts.find(({ id }) => id === account)
        if (found === undefined || decimal(unitTpp).coefficient === 0n) return refuse('unknown-ledger')
        const { limit, used, remaining } = found
        if (limit.kind !== 'ceiling') return ok({ units: null, remaining: remaining ?? null, citation: limit.citation })
        const units = unitsThatFit(decimal(limit.tpp), decimal(used), decimal(unitTpp))
        return ok({ units: String(units), remaining: remaining ?? '0', citation: limit.citation })
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
