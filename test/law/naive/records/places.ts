// Where a thing goes and from where, and what the places make of the activity: 734.13, 734.14, 734.16; part 742 "to or within"; part 746.
// A destination that is not the only place the record speaks of stays as open as the record leaves it (D-13, D-14, D-20).
import type { Party, Role } from '../../../../shared/contract/interchange.ts'
import {
  countryOf,
  destinations,
  embargoes,
  everyDestination,
  inA5OrA6,
  inGroups,
  inMacauOrD5,
  inRestricted,
  inSupplement5a,
  isHome,
  isInMacauOrD5,
  placesOf,
} from './countries.ts'
import {
  type Possible,
  type Reader,
  type Reading,
  countriesOf,
  eccnOf,
  inRole,
  isRelease,
  may,
  moves,
  must,
  once,
  union,
  yesNo,
} from './read.ts'

const known = (codes: readonly (string | null)[]): readonly string[] => codes.filter((code) => code !== null)

const located = (reading: Reading, ...roles: readonly Role[]): readonly string[] =>
  inRole(reading, ...roles).flatMap((party) => known(countriesOf(reading, party, 'location')))

const mayBeD5 =
  (reading: Reading) =>
  (code: string): boolean =>
    may(inMacauOrD5(code, reading))

const storedIn = ({ record }: Reading): readonly string[] => {
  const country = record.item.weights?.storage?.country
  return country == null ? [] : [country]
}

/** D-13: where those are who receive the item, where weights are kept, and in Macau or D:5 who owns or runs it. */
const receivers = (reading: Reading): readonly string[] => [
  ...located(reading, 'ultimate-consignee', 'end-user'),
  ...located(reading, 'owner', 'operator').filter(mayBeD5(reading)),
  ...storedIn(reading),
]

/** D-14: where the customers are whom it is finally meant for, but where nothing is stricter for them. */
const finalPlaces = (reading: Reading): readonly string[] =>
  located(reading, 'final-customer').filter((code) => !must(inSupplement5a(code, reading)))

/** Where a dealing without a movement takes place. */
const startOf = ({ record: { activity, from } }: Reading): string | null =>
  from ?? (activity === 'deemed-export' ? 'US' : null)

/** Where somebody is to whom nothing could be released, or from whom no service be had, unless something moved. */
const elsewhere = (reading: Reading): readonly string[] => {
  const start = startOf(reading)
  if (start === null || moves(reading)) return []
  const isAway = (code: string): boolean => countryOf(code) !== countryOf(start) && !(isHome(code) && isHome(start))
  const there = (...roles: readonly Role[]): readonly string[] => located(reading, ...roles).filter(isAway)
  if (!isRelease(reading)) return there('ultimate-consignee', 'owner', 'operator').filter(mayBeD5(reading))
  return [
    ...there('employee'),
    ...[
      ...there('ultimate-consignee', 'end-user', 'intermediate-consignee', 'final-customer', 'owner'),
      ...storedIn(reading).filter(isAway),
    ].filter(mayBeD5(reading)),
  ]
}

/** Of statements that disagree, those a person elected to go by. */
const electedOf = (reading: Reading, destination: readonly string[], others: readonly string[]): readonly string[] => {
  const elected = reading.elected.get('D-13')
  const disagree = new Set([...destination, ...others]).size > 1
  if (elected === 'destination' && destination.length > 0) return destination
  return elected === 'location' && others.length > 0 && (disagree || !moves(reading))
    ? others
    : [...destination, ...others]
}

/** Countries the item goes to by all that the record says. */
export const goals = once((reading: Reading): readonly string[] => {
  const { destination } = reading.record
  const stated = destination == null ? [] : [destination]
  if (!moves(reading)) return electedOf(reading, stated, elsewhere(reading))
  const first = electedOf(reading, stated, receivers(reading))
  const customers = finalPlaces(reading)
  const elected = reading.elected.get('D-14')
  if (customers.length === 0 || elected === 'first-recipient') return first
  return elected === 'final-customer' ? customers : [...first, ...customers]
})

/** D-13: weights that move, and nobody says where they will be stored: they may go to a stricter place. */
const areKeptNowhere = (reading: Reading): boolean => {
  const { eccn, unit, weights } = reading.record.item
  const areWeights = eccnOf(eccn) === '4E091' || (weights != null && unit == null)
  return (
    moves(reading) && areWeights && weights?.storage?.country == null && reading.elected.get('D-13') !== 'destination'
  )
}

/** What all places come to; of weights kept nobody knows where, also what is stricter than that. */
const overGoals = (reading: Reading, every: Possible, rising: Possible, of: (code: string) => Possible): Possible => {
  const places = goals(reading)
  if (reading.record.destination == null || places.length === 0) return every
  const found = union(...places.map(of))
  if (!areKeptNowhere(reading)) return found
  return union(found, rising.slice(Math.max(...found.map((value) => rising.indexOf(value))) + 1))
}

export const destination: Reader = (reading) =>
  overGoals(reading, everyDestination, ['elsewhere', 'restricted', 'macau-d5'], (code) => destinations(code, reading))
export const chinaOrMacau: Reader = (reading) =>
  overGoals(reading, yesNo, ['no', 'yes'], (code) => [['CN', 'MO'].includes(countryOf(code)) ? 'yes' : 'no'])
export const destinationA5A6: Reader = (reading) =>
  overGoals(reading, yesNo, ['yes', 'no'], (code) => inA5OrA6(code, reading))
/** 734.4(c): Country Groups E:1 and E:2. */
export const toE1OrE2: Reader = (reading) =>
  overGoals(reading, yesNo, ['no', 'yes'], (code) => inGroups(code, reading, 'E:1', 'E:2'))

/** What a movement is by its two ends; inside the United States what it is called says as much. */
const movement = (start: string, end: string): readonly string[] => {
  if (isHome(start)) return isHome(end) ? [] : ['export']
  return [countryOf(start) === countryOf(end) ? 'transfer-in-country' : 'reexport']
}

/** Product groups A to C: things, which are sent and not released (734.13(a)(2)). */
const isThing = ({ record: { item } }: Reading): boolean =>
  item.eccn == null ? item.unit != null && item.weights == null : /^\d[ABC]\d{3}/.test(eccnOf(item.eccn))

/** A release to persons of other countries than where they are released to. */
const beyondNationality = (reading: Reading): readonly string[] => {
  const { destination: code } = reading.record
  const start = startOf(reading)
  if (code == null || start === null || !isRelease(reading) || isHome(code)) return []
  const nationalities = inRole(reading, 'employee').map(({ employment }) => employment?.nationality ?? null)
  if (nationalities.length === 0 || nationalities.includes(null)) return []
  return [start, ...known(nationalities)].some((each) => countryOf(each) === countryOf(code)) ? [] : [code]
}

/** D-20: the activity as stated, and as places, persons and item make it. */
export const activity: Reader = (reading) => {
  const { activity: said, from: start, destination: end } = reading.record
  const elected = reading.elected.get('D-20')
  const made = ((): readonly string[] => {
    if (said === 'domestic-transfer') {
      if (start == null || end == null) return ['export', 'reexport', 'transfer-in-country', 'domestic-transfer']
      return [...goals(reading), ...located(reading, 'intermediate-consignee')].flatMap((code) => movement(start, code))
    }
    if (moves(reading)) return start == null ? [] : goals(reading).flatMap((code) => movement(start, code))
    const from = startOf(reading)
    const sent = isRelease(reading) && isThing(reading) ? [from === null || isHome(from) ? 'export' : 'reexport'] : []
    const moved = from === null ? [] : [...elsewhere(reading), ...beyondNationality(reading)]
    return [...sent, ...moved.flatMap((code) => movement(from ?? '', code))]
  })()
  const found = union([said], made)
  if (said === 'domestic-transfer' && (start == null || end == null)) return found
  // By a judgment nothing that moves stays, and no thing is released
  if (elected === 'activity' && !moves(reading) && !(isRelease(reading) && isThing(reading))) return [said]
  return elected === 'places' && found.length > 1 ? found.filter((each) => each !== said) : found
}

const departure = ({ record }: Reading): string | null => record.from ?? null

export const from: Reader = (reading) => {
  const code = departure(reading)
  if (code === null) return ['us', 'macau-d5', 'abroad']
  return union(
    placesOf(code, reading).map((place) => (place.code === 'US' ? 'us' : isInMacauOrD5(place) ? 'macau-d5' : 'abroad')),
  )
}
export const fromRestricted: Reader = (reading) => inRestricted(departure(reading), reading)

/** Whether a party is named as one the goods go to as well. */
export const takesTheGoods = (reading: Reading, party: Party): boolean =>
  party.id != null && inRole(reading, 'ultimate-consignee', 'end-user').some(({ id }) => id === party.id)

const everyEmbargo: Possible = ['none', 'embargoed', 'sanctioned']

/** Parties beside the goods, a stop on the way among them (736.2(b)(8)); who sends, serves or designs is none. */
const beside = (reading: Reading): readonly string[] => {
  const takers: readonly Role[] = moves(reading) ? ['ultimate-consignee', 'end-user', 'final-customer'] : []
  return reading.record.parties
    .filter(({ role }) => !takers.includes(role) && !['exporter', 'service-provider', 'designer'].includes(role))
    .filter((party) => !moves(reading) || !takesTheGoods(reading, party))
    .flatMap((party) => known(countriesOf(reading, party, 'location')))
}

/** Countries that persons bring with them: the nationality of whom something is released to, the place of whom a service is for. */
const ofPersons = (reading: Reading): readonly (string | null)[] => {
  const found = isRelease(reading)
    ? inRole(reading, 'employee').map(({ employment }) => employment?.nationality ?? null)
    : inRole(reading, 'customer').flatMap((party) => countriesOf(reading, party, 'location'))
  return found.length === 0 ? [null] : found
}

/** Part 746: by where the item goes, by persons, and by any party beside it; one embargo is enough. */
export const embargo: Reader = (reading) => {
  const { destination: code } = reading.record
  const stated = code == null ? [] : [code]
  const surely = (codes: readonly (string | null)[]): string | undefined =>
    ['embargoed', 'sanctioned'].find((value) => codes.some((each) => each !== null && embargoes(each).join() === value))
  const touched = surely(beside(reading))
  if (touched !== undefined) return [touched]
  if (moves(reading)) return code == null ? everyEmbargo : union(...goals(reading).map(embargoes))
  const persons = ofPersons(reading)
  const theirs = surely(persons)
  if (theirs !== undefined) return [theirs]
  return persons.includes(null) ? everyEmbargo : union(...[...stated, ...persons].map(embargoes))
}
