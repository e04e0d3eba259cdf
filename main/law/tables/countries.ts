// What the rule asks of a country on a day: Supplement 5 to part 740, Country Groups, Macau and D:5, and the doubts about them.
// The tables are the pack's own: a report made under an older pack asks that one.
import type { Sourcing } from '../../engine/model.ts'
import { periodOf } from '../periods.ts'
import type { CountryChange, CountryDoubt, CountryList, CountryRow, CountryTables } from '../model.ts'
import type { CountryGroup } from './country-row.ts'

/** One position a country may have on a day, in the terms of the rule. */
export type CountryFacts = {
  /** Listed in Supplement 5(a) to part 740. */
  readonly supp5a: boolean
  /** Listed in Supplement 5(b) to part 740. */
  readonly supp5b: boolean
  /** Within the United States as 15 CFR 772.1 defines it. */
  readonly domesticUs: boolean
  /** Macau or Country Group D:5. */
  readonly macauOrD5: boolean
  /** In D:1, D:4 or D:5 and neither in A:5 nor in A:6 (742.6(a)(6)(iii)(B), 740.2(a)(9)(ii)). */
  readonly d1d4d5NetOfA5A6: boolean
  readonly a5OrA6: boolean
  /** In any of the groups A, B or D:1 to D:4 (748.15(b)(2)(ii)). */
  readonly groupsABD: boolean
  readonly e1: boolean
  readonly e2: boolean
  readonly groups: readonly string[]
}

/**
 * The positions that may hold. Several where the text or the sources leave it open, with the doubt that says why; several without
 * a doubt where only the day is unknown.
 */
export type CountryPosition = {
  readonly candidates: readonly CountryFacts[]
  readonly doubt?: string
  readonly sourcing: Sourcing
}

type Holding = { readonly countries: CountryTables }
type Elections = ReadonlyMap<string, string>
type Place = { readonly groups: string; readonly supp5a: boolean }
type Places = { readonly places: readonly Place[]; readonly doubt?: CountryDoubt; readonly sourcing: Sourcing }
type Rows = ReadonlyMap<string, { readonly row: CountryRow; readonly changes: readonly CountryChange[] }>

const NO_ELECTIONS: Elections = new Map()

const indexed = new WeakMap<CountryTables, Rows>()

const rowsOf = (tables: CountryTables): Rows => {
  const found = indexed.get(tables)
  if (found !== undefined) return found
  const made: Rows = new Map(
    tables.rows.map((row) => [row.code, { row, changes: tables.changes.flatMap((change) => changeOf(row, change)) }]),
  )
  indexed.set(tables, made)
  return made
}

// A country treated like another (738.3(b)) moves with its groups; its place in Supplement 5(a) is the doubt of a follower.
const changeOf = (row: CountryRow, change: CountryChange): readonly CountryChange[] => {
  if (change.code === row.code) return [change]
  if (change.code !== row.follows || change.groups === undefined || row.places !== undefined) return []
  const { supp5a: _, ...groupsOnly } = change
  return [groupsOnly]
}

/** The positions left when a person has elected a reading of the doubt that keeps several. */
const elected = (
  doubt: CountryDoubt,
  first: readonly Place[],
  second: readonly Place[],
  sourcing: Sourcing,
  elections: Elections,
): Places => {
  const reading = elections.get(doubt.doubt)
  const places = reading === doubt.readings[0] ? first : reading === doubt.readings[1] ? second : [...first, ...second]
  return { places, sourcing, ...(places.length > 1 ? { doubt } : {}) }
}

// The United States of Supplement 5(a) is the one of 15 CFR 772.1, territories and possessions included: no inheritance is needed.
const isNamed = (row: CountryRow): boolean => row.supp5a === true || row.domesticUs === true

const january2025 = ({ countries }: Holding, row: CountryRow, day: string | null, elections: Elections): Places => {
  const { doubts } = countries
  if (row.places !== undefined) {
    const places = row.places.map(({ groups, supp5a }) => ({ groups, supp5a: supp5a === true }))
    return elected(doubts.place, places.slice(0, 1), places.slice(1), 'codified', elections)
  }
  const recorded: Place = { groups: row.groups, supp5a: isNamed(row) }
  if (follows({ countries }, row, day))
    return elected(
      doubts.follower,
      [{ ...recorded, supp5a: true }],
      [{ ...recorded, supp5a: false }],
      'codified',
      elections,
    )
  return { places: [recorded], sourcing: row.supp5a === true ? 'text' : 'codified' }
}

/** Whether the country that a row follows is, or on an unknown day may be, one of Supplement 5(a). */
const follows = ({ countries }: Holding, row: CountryRow, day: string | null): boolean => {
  if (row.follows === undefined || row.domesticUs === true) return false
  const followed = rowsOf(countries).get(row.follows)
  return (
    followed !== undefined && placesOn({ countries }, followed, day, NO_ELECTIONS).places.some(({ supp5a }) => supp5a)
  )
}

const applied = (place: Place, change: CountryChange): Place => ({
  groups: change.groups ?? place.groups,
  supp5a: change.supp5a ?? place.supp5a,
})

const placesOn = (
  { countries }: Holding,
  { row, changes }: { readonly row: CountryRow; readonly changes: readonly CountryChange[] },
  day: string | null,
  elections: Elections,
): Places => {
  let held = january2025({ countries }, row, day, elections)
  for (const change of changes) {
    if (day !== null && change.possibleSince > day) continue
    const after = held.places.map((place) => applied(place, change))
    if (change.sourcing === 'secondary' || (day !== null && day < change.date)) {
      const { doubt, readings } = countries.doubts.change
      // A change that is believed may be ahead of a day that nobody states.
      const mayBeAhead = day === null && elections.get(doubt) === readings[1]
      held = mayBeAhead
        ? { ...held, places: [...held.places, ...after] }
        : elected(countries.doubts.change, held.places, after, change.sourcing, elections)
    } else if (day === null) held = { ...held, places: [...held.places, ...after] }
    else held = { ...held, places: after, sourcing: change.sourcing }
  }
  return held
}

const factsOf = ({ countries }: Holding, row: CountryRow, day: string | null, place: Place): CountryFacts => {
  const groups = place.groups === '' ? [] : place.groups.split(' ')
  const isIn = (...names: readonly CountryGroup[]): boolean => names.some((name) => groups.includes(name))
  const a5OrA6 = isIn('A:5', 'A:6')
  const list = countries.supplement5b.findLast(({ from }) => day === null || from <= day)
  return {
    supp5a: place.supp5a,
    supp5b: list?.codes.some((code) => code === row.code) ?? false,
    domesticUs: row.domesticUs === true,
    macauOrD5: isNamedIn(countries.macau, row.code) || isIn('D:5'),
    d1d4d5NetOfA5A6: isIn('D:1', 'D:4', 'D:5') && !a5OrA6,
    a5OrA6,
    groupsABD: groups.some((group) => group.startsWith('A:')) || isIn('B', 'D:1', 'D:2', 'D:3', 'D:4'),
    e1: isIn('E:1'),
    e2: isIn('E:2'),
    groups,
  }
}

/**
 * The positions of a country on a day, by the tables of a pack; undefined for a code they do not know. Days before January 2025
 * give the position of January 2025; an unknown day (`null`) leaves every position it ever had. Elected readings of the doubt
 * that keeps several leave only theirs.
 */
export const countryOn = (
  pack: Holding,
  code: string,
  day: string | null,
  elections: Elections = NO_ELECTIONS,
): CountryPosition | undefined => {
  if (elections.size > 0) return positionOn(pack, code, day, elections)
  const kept = positions.get(pack.countries) ?? new Map<string, CountryPosition>()
  positions.set(pack.countries, kept)
  const key = `${code} ${day === null ? '?' : periodOf(pack.countries, day)}`
  const found = kept.get(key)
  if (found !== undefined) return found
  const made = positionOn(pack, code, day, elections)
  // Codes outside the table are as many as there are mistakes.
  if (made !== undefined) kept.set(key, made)
  return made
}

/** Positions without elected readings: a country has one in each period of the tables. */
const positions = new WeakMap<CountryTables, Map<string, CountryPosition>>()

const positionOn = (
  pack: Holding,
  code: string,
  day: string | null,
  elections: Elections,
): CountryPosition | undefined => {
  const found = rowsOf(pack.countries).get(code)
  if (found === undefined) return undefined
  const { places, doubt, sourcing } = placesOn(pack, found, day, elections)
  return {
    candidates: places.map((place) => factsOf(pack, found.row, day, place)),
    sourcing,
    ...(doubt === undefined ? {} : { doubt: doubt.doubt }),
  }
}

/** Whether a country is one of Supplement 5(a) on a day beyond doubt: where that is open it never shows room that may not be there. */
export const isSurelySupplement5a = (pack: Holding, code: string, day: string | null): boolean =>
  countryOn(pack, code, day)?.candidates.every(({ supp5a }) => supp5a) === true

/** Whether a paragraph names a country apart from any group. */
export const isNamedIn = ({ codes }: CountryList, code: string): boolean => codes.some((each) => each === code)

/** Whether a country lies within the United States (15 CFR 772.1). */
export const isUnitedStates = ({ countries }: Holding, code: string): boolean =>
  rowsOf(countries).get(code)?.row.domesticUs === true

/** The destination that a code stands for: of a row that is none of its own, the one that it follows. */
export const destinationOf = ({ countries }: Holding, code: string): string => {
  const row = rowsOf(countries).get(code)?.row
  return row?.noDestination === true ? (row.follows ?? code) : code
}

export type EmbargoLevel = keyof CountryTables['embargo'] | 'none'

export const embargoOf = ({ countries: { embargo } }: Holding, code: string): EmbargoLevel => {
  const levels = ['comprehensive', 'limited', 'regions'] as const
  return levels.find((level) => embargo[level].some((each) => each === code)) ?? 'none'
}
