// What is done with the item: the activity as stated, and as the places, the persons and the item of the record make it (D-20).
import type { TransactionRecord } from '../../../shared/contract/interchange.ts'
import { partiesIn } from '../../../shared/contract/parties.ts'
import { plainEccn } from '../tables/eccn.ts'
import { awayFromThere, countryOf, goesTo, isHome, isRelease, moving, startOf, statedOf, type Place } from './places.ts'
import { contradicting, known, unsettled, type Context, type ReadOf, type Stated } from './read.ts'

type Activity = TransactionRecord['activity']

const every: readonly Activity[] = [...moving, 'deemed-export', 'deemed-reexport', 'computing-service']

/** Neither the activity as stated nor as the rest makes it goes before the other where they differ. */
export const activity = (context: Context): ReadOf<'activity'> => {
  const { record } = context
  const stated = record.activity
  if (!moving.includes(stated)) return withoutMoving(context)
  const inside = stated === 'domestic-transfer'
  if (inside && (record.from == null || record.destination == null)) {
    const missing = [...(record.from == null ? ['from'] : []), ...(record.destination == null ? ['destination'] : [])]
    return unsettled(moving, ...missing)
  }
  const places = inside ? [...goesTo(context), ...stopsOf(record)] : goesTo(context)
  const start = record.from
  if (start == null || places.length === 0) return known(stated)
  return asMadeBy(
    context,
    places.map(({ code }) => movement(start, code, context)),
    places,
  )
}

/** Stops on the way; what moves inside the United States has none elsewhere. */
const stopsOf = (record: TransactionRecord): readonly Place[] =>
  partiesIn(record, 'intermediate-consignee').flatMap((party) =>
    statedOf(record, party, 'location').map((code) => ({ code, path: `parties[${party.role}].location` })),
  )

/** A release or a service, unless the record holds what only a movement explains. */
const withoutMoving = (context: Context): ReadOf<'activity'> => {
  const { record } = context
  const start = startOf(context)
  const things = isRelease(record) && isThing(record.item) ? [thingOf(record.item)] : []
  const places = [...awayFromThere(context), ...toNobodysCountry(context)]
  const sent = things.map(() => (start == null || isHome(start, context) ? 'export' : 'reexport') satisfies Activity)
  const moved = start == null ? [] : places.map(({ code }) => movement(start, code, context))
  return asMadeBy(context, [...sent, ...moved], places, things)
}

/** A country of destination of a release that is neither where it happens nor the country of a person it is made to (734.13(b)). */
const toNobodysCountry = (context: Context): readonly Place[] => {
  const { record } = context
  const start = startOf(context)
  const code = record.destination
  if (code == null || start == null || !isRelease(record)) return []
  const nationalities = partiesIn(record, 'employee').map(({ employment }) => employment?.nationality)
  if (nationalities.length === 0 || nationalities.some((each) => each == null)) return []
  const explained = [start, ...nationalities].some(
    (each) => each != null && countryOf(each, context) === countryOf(code, context),
  )
  return explained || isHome(code, context) ? [] : [{ code, path: 'destination' }]
}

/** "Technology" or source code is released (734.13(a)(2)); a commodity, product groups A to C of the list, is sent. */
const isThing = ({ eccn, unit, weights }: TransactionRecord['item']): boolean =>
  eccn == null ? unit != null && weights == null : /^\d[ABC]\d{3}/i.test(plainEccn(eccn))

const thingOf = ({ eccn }: TransactionRecord['item']): Stated => ['item.eccn', eccn]

/**
 * A judgment on D-20 says which is right, the activity or the places. By none does a thing that moves by its places stay, or a commodity come to be
 * released: there the record is corrected.
 */
const asMadeBy = (
  { record, hasElected }: Context,
  made: readonly (Activity | undefined)[],
  places: readonly Place[],
  things: readonly Stated[] = [],
): ReadOf<'activity'> => {
  const found = new Set([record.activity, ...made])
  found.delete(undefined)
  const staysAsStated =
    hasElected('activity-against-places', 'activity') && !moving.includes(record.activity) && things.length === 0
  if (found.size === 1 || staysAsStated) return known(record.activity)
  if (hasElected('activity-against-places', 'places')) found.delete(record.activity)
  const values = every.filter((each) => found.has(each))
  const [only] = values
  if (values.length === 1 && only !== undefined) return known(only)
  return contradicting(values, 'activity-against-places', [
    ['activity', record.activity],
    ...(record.from == null ? [] : [['from', record.from] as const]),
    ...things,
    ...places.map(({ path, code }) => [path, code] as const),
  ])
}

/** What a movement is by its ends; inside the United States it stays what it was called, which the outcome then weighs. */
const movement = (start: string, end: string, context: Context): Activity | undefined => {
  if (isHome(start, context)) return isHome(end, context) ? undefined : 'export'
  return countryOf(start, context) === countryOf(end, context) ? 'transfer-in-country' : 'reexport'
}
