// How many units of a given TPP still fit into an account, as of a day: whatever the orders that are still open come to.
import type { OutputOf } from '../../shared/contract/ipc.ts'
import type { CivilDate } from '../../shared/kernel/civil-date.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import { addDecimals, decimal, formatDecimal } from '../../shared/kernel/tpp.ts'
import { unitsThatFit } from '../ledger/room.ts'
import { limitsShown } from './ledgers.ts'
import type { Work } from './work.ts'

export type RoomAsked = { readonly account: string; readonly unitTpp: string; readonly asOf: CivilDate }

/** `units` is null where there is no ceiling; null where the case has no such account, or a unit has no TPP. */
export const roomFor = (work: Work, { account, unitTpp, asOf }: RoomAsked): OutputOf<'limits', 'fit'> | null => {
  const found = expectOk(limitsShown(work, { asOf })).accounts.find(({ id }) => id === account)
  const unit = decimal(unitTpp)
  if (found === undefined || unit.coefficient === 0n) return null
  const { limit, used, remaining, open } = found
  if (limit.kind !== 'ceiling') return { units: null, remaining: remaining ?? null, citation: limit.citation }
  const fitBeside = (taken: string): string => String(unitsThatFit(decimal(limit.tpp), decimal(taken), unit))
  const units = fitBeside(used)
  const rest = { remaining: remaining ?? '0', citation: limit.citation }
  if (open === undefined) return { units, ...rest }
  const taken = formatDecimal(addDecimals(decimal(used), decimal(open.tpp)))
  return { units: fitBeside(taken), ...rest, open: { ...open, units } }
}
