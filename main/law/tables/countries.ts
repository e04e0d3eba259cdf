// What the rule asks of a country on a day: Supplement 5 to part 740, Country Groups, Macau and D:5, and the doubts about them.
import { countryName } from '../../../shared/language/countries.ts'
import type { Sourcing, Words } from '../../engine/model.ts'
import { type CountryChange, countryChanges, supplement5bLists } from './country-changes.ts'
import { countryNotes } from './country-notes.ts'
import { type CountryRow, countryRows } from './country-rows.ts'

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

/** The positions that may hold; several where the text or the sources leave it open, and then the doubt that says why. */
export type CountryPosition = {
  readonly candidates: readonly CountryFacts[]
  readonly doubt?: string
  readonly sourcing: Sourcing
}

/** A country of the table, as it stood in January 2025. */
export type Country = {
  readonly code: string
  readonly names: Words
  readonly groups: readonly string[]
  readonly supp5a: boolean
  /** Follows a country of Supplement 5(a) without being named there (doubt D-01). */
  readonly supp5aByInheritance: boolean
  readonly follows?: string
  readonly domesticUs: boolean
  readonly doubt?: 'low' | 'medium' | 'high'
  readonly note?: Words
}

const MACAU = 'MO'
const DOUBT_OF_INHERITANCE = 'D-01'
const DOUBT_OF_GROUP = 'D-10'

const rowByCode: ReadonlyMap<string, CountryRow> = new Map(countryRows.map((row) => [row.code, row]))
const split = (groups: string): readonly string[] => (groups === '' ? [] : groups.split(' '))

const inherits = (row: CountryRow): boolean =>
  row.follows !== undefined && row.domesticUs !== true && rowByCode.get(row.follows)?.supp5a === true

// The United States of Supplement 5(a) is the one of 15 CFR 772.1, territories and possessions included: no inheritance is needed.
const isNamed = (row: CountryRow): boolean => row.supp5a === true || row.domesticUs === true

const isSupplement5b = (code: string, date: string): boolean =>
  supplement5bLists.findLast((list) => list.from <= date)?.codes.includes(code) ?? false

const factsOf = (row: CountryRow, date: string, groups: readonly string[], supp5a: boolean): CountryFacts => {
  const isIn = (...names: readonly string[]): boolean => names.some((name) => groups.includes(name))
  const a5OrA6 = isIn('A:5', 'A:6')
  return {
    supp5a,
    supp5b: isSupplement5b(row.code, date),
    domesticUs: row.domesticUs === true,
    macauOrD5: row.code === MACAU || isIn('D:5'),
    d1d4d5NetOfA5A6: isIn('D:1', 'D:4', 'D:5') && !a5OrA6,
    a5OrA6,
    groupsABD: groups.some((group) => group.startsWith('A:')) || isIn('B', 'D:1', 'D:2', 'D:3', 'D:4'),
    e1: isIn('E:1'),
    e2: isIn('E:2'),
    groups,
  }
}

/**
 * Positions of rows marked high doubt. Each says what could differ: Cyprus by its suspended place on the State
 * Department's list, the others by having no row of their own.
 */
const openPositions = (row: CountryRow): readonly { readonly groups: string; readonly supp5a: boolean }[] => {
  const own = { groups: row.groups, supp5a: false }
  switch (row.code) {
    case 'CY':
      return [own, { groups: `${row.groups} D:5`, supp5a: false }]
    case 'BQ':
      return [{ ...own, supp5a: true }, own, { groups: 'B', supp5a: false }]
    case 'CK':
    case 'NU':
      return [{ ...own, supp5a: true }, own, { groups: '', supp5a: false }]
    case 'PS':
    case 'AQ':
      return [own, { groups: 'B', supp5a: false }]
  }
  return [own]
}

type Elections = ReadonlyMap<string, string>
const NO_ELECTIONS: Elections = new Map()

/** The positions left when a person has elected a reading of the doubt that keeps several. */
const elected = (
  doubt: string,
  byReading: Readonly<Record<string, readonly CountryFacts[]>>,
  sourcing: Sourcing,
  elections: Elections,
): CountryPosition => {
  const chosen = byReading[elections.get(doubt) ?? '']
  const candidates = chosen ?? Object.values(byReading).flat()
  return { candidates, ...(candidates.length > 1 ? { doubt } : {}), sourcing }
}

const january2025 = (row: CountryRow, date: string, elections: Elections): CountryPosition => {
  if (row.doubt === 'high') {
    const [recorded, ...others] = openPositions(row).map((open) => factsOf(row, date, split(open.groups), open.supp5a))
    const asRecorded = recorded === undefined ? [] : [recorded]
    return elected(DOUBT_OF_GROUP, { 'as-recorded': asRecorded, 'other-place': others }, 'codified', elections)
  }
  const groups = split(row.groups)
  if (inherits(row)) {
    const follows = [factsOf(row, date, groups, true)]
    const namedOnly = [factsOf(row, date, groups, false)]
    return elected(DOUBT_OF_INHERITANCE, { follows, 'named-only': namedOnly }, 'codified', elections)
  }
  return { candidates: [factsOf(row, date, groups, isNamed(row))], sourcing: row.supp5a === true ? 'text' : 'codified' }
}

const moved = (row: CountryRow, change: CountryChange, date: string, elections: Elections): CountryPosition => {
  const after = [factsOf(row, date, split(change.groups), row.supp5a === true)]
  if (change.sourcing !== 'secondary' && change.date <= date) return { candidates: after, sourcing: change.sourcing }
  const before = january2025(row, date, elections).candidates
  return elected(change.doubt, { 'as-of-january-2025': before, 'as-moved': after }, change.sourcing, elections)
}

/** Later than every change and list: with all of them possible. */
const NO_DATE = '9999-12-31'

/**
 * The positions of a country on a day; undefined for a code the table does not know. Days before January 2025 give the
 * position of January 2025; an unknown day (`null`) leaves every position it ever had. Elected readings of the doubt that
 * keeps several (D-01, D-10, A-20) leave only theirs. Hong Kong is answered as China (85 FR 83788).
 */
export const countryOn = (
  code: string,
  date: string | null,
  elections: Elections = NO_ELECTIONS,
): CountryPosition | undefined => {
  const row = rowByCode.get(code)
  if (row === undefined) return undefined
  const day = date ?? NO_DATE
  const change = countryChanges.findLast((move) => move.code === code && move.possibleSince <= day)
  return change === undefined ? january2025(row, day, elections) : moved(row, change, day, elections)
}

const countryOf = (row: CountryRow): Country => {
  const note = countryNotes(row)
  return {
    code: row.code,
    names: { en: countryName(row.code, 'en'), zh: countryName(row.code, 'zh-CN') },
    groups: split(row.groups),
    supp5a: isNamed(row),
    supp5aByInheritance: inherits(row),
    ...(row.follows === undefined ? {} : { follows: row.follows }),
    domesticUs: row.domesticUs === true,
    ...(row.doubt === undefined ? {} : { doubt: row.doubt }),
    ...(note === undefined ? {} : { note }),
  }
}

const countries: readonly Country[] = countryRows.map(countryOf)
const countryByCode: ReadonlyMap<string, Country> = new Map(countries.map((country) => [country.code, country]))

/** All destinations in the order of their codes. */
export const allCountries = (): readonly Country[] => countries

export const country = (code: string): Country | undefined => countryByCode.get(code)

/** Destinations under part 746, where no exception runs unless part 746 names it (740.2(a)(6)). */
export const embargo = {
  comprehensive: ['CU', 'IR', 'KP', 'SY'],
  limited: ['BY', 'RU'],
  /** Only the occupied regions, which have no code of their own. */
  regions: ['UA'],
} as const

export type EmbargoLevel = keyof typeof embargo | 'none'

export const embargoOf = (code: string): EmbargoLevel => {
  const isOn = (list: readonly string[]): boolean => list.includes(code)
  if (isOn(embargo.comprehensive)) return 'comprehensive'
  if (isOn(embargo.limited)) return 'limited'
  return isOn(embargo.regions) ? 'regions' : 'none'
}
