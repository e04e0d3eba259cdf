// How many units of a given TPP still fit into an account, as of a day.
import type { OutputOf } from '../../shared/contract/ipc.ts'
import type { CivilDate } from '../../shared/kernel/civil-date.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import { decimal } from '../../shared/kernel/tpp.ts'
import { unitsThatFit } from '../ledger/room.ts'
import { limitsShown } from './ledgers.ts'
import type { Work } from './work.ts'

export type RoomAsked = { readonly account: string; readonly unitTpp: string; readonly asOf: CivilDate }

/** `units` is null where there is no ceiling; null where the case has no such account, or a unit has no TPP. */
export const roomFor = (work: Work, { account, unitTpp, asOf }: RoomAsked): OutputOf<'limits', 'fit'> | null => {
  const found = expectOk(limitsShown(work, { asOf })).accounts.find(({ id }) => id === account)
  const unit = decimal(unitTpp)
  if (found === undefined || unit.coefficient === 0n) return null
  const { limit, used, remaining } = found
  if (limit.kind !== 'ceiling') return { units: null, remaining: remaining ?? null, citation: limit.citation }
  const units = unitsThatFit(decimal(limit.tpp), decimal(used), unit)
  return { units: String(units), remaining: remaining ?? '0', citation: limit.citation }
}
