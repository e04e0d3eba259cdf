// Where a country stands on a day: Supplement No. 1 to part 740, Supplement No. 5(a), part 746, and 738.3(b) for those without a row.
// The tables are those of the pack, compared with the official ones elsewhere; how they are read is written here anew.
import { currentPack } from '../../../../main/law/index.ts'
import type { Possible, Reading } from './read.ts'
import { union } from './read.ts'

/** One place a country may have. */
export type Place = { readonly groups: readonly string[]; readonly named: boolean; readonly code: string }

const { rows, changes, embargo } = currentPack.pack.countries
const rowOf = new Map(rows.map((row) => [row.code, row]))

const groupsOf = (written: string): readonly string[] => written.split(' ').filter((group) => group !== '')

const isUs = (code: string): boolean => rowOf.get(code)?.domesticUs === true

const asRecorded = (code: string): readonly Place[] => {
  const row = rowOf.get(code)
  if (row === undefined) return []
  // Possessions of the United States are the United States (772.1); Hong Kong is China (85 FR 83788)
  if (isUs(code)) return [{ code: 'US', groups: groupsOf(row.groups), named: true }]
  if (row.places !== undefined)
    return row.places.map(({ groups, supp5a }) => ({ code, groups: groupsOf(groups), named: supp5a === true }))
  const place = { code, groups: groupsOf(row.groups), named: row.supp5a === true }
  // D-01: Supplement 5(a) names the country and says nothing of its territory
  const followsNamed = row.follows !== undefined && rowOf.get(row.follows)?.supp5a === true
  return followsNamed ? [{ ...place, named: true }, place] : [place]
}

const kept = new Map<string, readonly Place[]>()

/** Every place a country may have on a day; on a day that nobody states, every place it ever had. */
export const placesOf = (code: string, { lawDate, elected }: Reading): readonly Place[] => {
  const key = `${code}|${lawDate ?? ''}|${elected.get('D-01') ?? ''}|${elected.get('D-10') ?? ''}|${elected.get('A-20') ?? ''}`
  const found = kept.get(key)
  if (found !== undefined) return found
  let places = asRecorded(code)
  const row = rowOf.get(code)
  if (row?.places !== undefined) {
    if (elected.get('D-10') === 'as-recorded') places = places.slice(0, 1)
    if (elected.get('D-10') === 'other-place') places = places.slice(1)
  } else if (places.length > 1) {
    if (elected.get('D-01') === 'follows') places = places.slice(0, 1)
    if (elected.get('D-01') === 'named-only') places = places.slice(1)
  }
  for (const change of changes.filter((each) => each.code === code)) {
    if (lawDate !== null && lawDate < change.possibleSince) continue
    const moved = {
      code,
      groups: groupsOf(change.groups ?? row?.groups ?? ''),
      named: change.supp5a ?? row?.supp5a === true,
    }
    // read at second hand, so that both stand; on an unknown day a move that is believed may still be ahead
    const reading = elected.get('A-20')
    if (reading === 'as-of-january-2025') continue
    places = reading === 'as-moved' && lawDate !== null ? [moved] : [...places, moved]
  }
  kept.set(key, places)
  return places
}

export const isInMacauOrD5 = ({ code, groups }: Place): boolean => code === 'MO' || groups.includes('D:5')
const isInA5OrA6 = ({ groups }: Place): boolean => groups.includes('A:5') || groups.includes('A:6')
/** D:1, D:4 or D:5, not also in A:5 or A:6. */
const isRestricted = (place: Place): boolean =>
  ['D:1', 'D:4', 'D:5'].some((group) => place.groups.includes(group)) && !isInA5OrA6(place)

/** Values of the axis of destinations. */
export const everyDestination: Possible = ['us', 'supplement-5a', 'elsewhere', 'restricted', 'macau-d5']

export const destinationOf = (place: Place): string => {
  if (place.code === 'US') return 'us'
  if (isInMacauOrD5(place)) return 'macau-d5'
  if (place.named) return 'supplement-5a'
  return isRestricted(place) ? 'restricted' : 'elsewhere'
}

/** What all places of a country come to; of a country that is not stated, everything. */
const overPlaces = (
  code: string | null | undefined,
  reading: Reading,
  every: Possible,
  of: (place: Place) => string,
): Possible => (code == null ? every : union(placesOf(code, reading).map(of)))

const yesOrNo = (truth: boolean): string => (truth ? 'yes' : 'no')

export const destinations = (code: string | null | undefined, reading: Reading): Possible =>
  overPlaces(code, reading, everyDestination, destinationOf)
export const inMacauOrD5 = (code: string | null | undefined, reading: Reading): Possible =>
  overPlaces(code, reading, ['yes', 'no'], (place) => yesOrNo(isInMacauOrD5(place)))
export const inA5OrA6 = (code: string | null | undefined, reading: Reading): Possible =>
  overPlaces(code, reading, ['yes', 'no'], (place) => yesOrNo(isInA5OrA6(place)))
export const inRestricted = (code: string | null | undefined, reading: Reading): Possible =>
  overPlaces(code, reading, ['yes', 'no'], (place) => yesOrNo(isRestricted(place)))
export const inSupplement5a = (code: string | null | undefined, reading: Reading): Possible =>
  overPlaces(code, reading, ['yes', 'no'], (place) => yesOrNo(place.named && !isInMacauOrD5(place)))
export const inGroups = (code: string | null | undefined, reading: Reading, ...groups: readonly string[]): Possible =>
  overPlaces(code, reading, ['yes', 'no'], (place) => yesOrNo(groups.some((group) => place.groups.includes(group))))

/** Hong Kong is China to the EAR (85 FR 83765). */
export const countryOf = (code: string): string => (code === 'HK' ? 'CN' : code)
export const isHome = (code: string | null): boolean => code !== null && isUs(code)

/** Class of headquarters: 1 Supplement 5(a), 2 elsewhere, 3 Macau or D:5. */
export const seats = (code: string | null | undefined, reading: Reading): Possible =>
  overPlaces(code, reading, ['1', '2', '3'], (place) => (isInMacauOrD5(place) ? '3' : place.named ? '1' : '2'))

/** Part 746 by a country. */
export const embargoes = (code: string | null | undefined): Possible => {
  if (code == null) return ['none', 'embargoed', 'sanctioned']
  if (embargo.comprehensive.some((each) => each === code)) return ['embargoed']
  if (embargo.limited.some((each) => each === code)) return ['sanctioned']
  // Crimea and the regions of Donetsk and Luhansk have no code of their own (746.6)
  return embargo.regions.some((each) => each === code) ? ['none', 'embargoed'] : ['none']
}
