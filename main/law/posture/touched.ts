// Which transactions a scheduled event touches: those on or after its day, or without a day, of which one thing that it names is true
// or not known.
import { eventDateOf } from '../../../shared/contract/event-date.ts'
import type { Determination, TransactionRecord } from '../../../shared/contract/interchange.ts'
import type { LawPack, ScheduledEvent } from '../model.ts'
import { isUnitedStates } from '../tables/countries.ts'

export const isTouched = (
  { on, touches }: ScheduledEvent,
  record: TransactionRecord,
  determination: Determination | null,
  pack: LawPack,
): boolean => {
  const day = eventDateOf(record)
  if (day !== null && day < on) return false
  const { foreignParties, designers, countries, limits } = touches
  const { destination, parties, item } = record
  const places = [destination, ...parties.flatMap((each) => [each.location, each.headquarters, each.ultimateParent])]
  const itemClass = determination?.classification.itemClass ?? 'undetermined'
  const limit = determination?.codified.allocation?.kind
  return (
    (foreignParties === true &&
      parties.some(({ headquarters }) => headquarters == null || !isUnitedStates(pack, headquarters))) ||
    (designers !== undefined &&
      ['A', 'B', 'undetermined'].includes(itemClass) &&
      (item.designer == null || designers.includes(item.designer))) ||
    (countries ?? []).some((country) => places.includes(country)) ||
    (limits ?? []).some((kind) => kind === limit)
  )
}
