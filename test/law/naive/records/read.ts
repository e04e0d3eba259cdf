// What the readers of the second reading have in common: the sets of values that a record leaves possible, the day it speaks of, and
// what it says of one party in all the entries that name it. Nothing is assumed of what is not stated; where two statements of one
// thing differ, what each of them allows stays possible (doubt D-15).
import type { Party, Role, RunSettings, TransactionRecord } from '../../../../shared/contract/interchange.ts'

/** Every value of an axis that the record leaves possible. One: the record says it. All: it says nothing. */
export type Possible = readonly string[]

export type Reading = {
  readonly record: TransactionRecord
  /** The day whose text applies: the law date of the run, else the day of the event; null where neither is stated. */
  readonly lawDate: string | null
  readonly knowledgeDate: string
  /** The day of the event: of the export or release, of the order of a service, else the law date of the run. */
  readonly day: string | null
  /** Days between which the event lies, by the days around it; null: not bounded. */
  readonly earliest: string | null
  readonly latest: string | null
  /** The reading a person elected of a doubt. */
  readonly elected: ReadonlyMap<string, string>
}

export type Reader = (reading: Reading) => Possible

export const staysPut = ({ activity }: TransactionRecord): boolean =>
  activity === 'computing-service' || activity === 'domestic-transfer'

export const readingOf = (record: TransactionRecord, settings: RunSettings, newest: string): Reading => {
  const dates = record.dates ?? {}
  const day = dates.export ?? (staysPut(record) ? dates.order : null) ?? settings.lawDate ?? null
  const before =
    [dates.order, dates.aboardCarrier]
      .filter((each) => each != null)
      .toSorted()
      .at(-1) ?? null
  const after = [dates.completed, dates.received].filter((each) => each != null).toSorted()[0] ?? null
  // Days that leave the event none contradict each other and bound nothing
  const contradict = before !== null && after !== null && after < before
  return {
    record,
    day,
    earliest: day ?? (contradict ? null : before),
    latest: day ?? (contradict ? null : after),
    lawDate: settings.lawDate ?? day,
    knowledgeDate: settings.knowledgeDate ?? newest,
    elected: electedIn(record),
  }
}

/** The newest judgment of each doubt, whatever its place in the list; one that another of that day contradicts elects nothing. */
const electedIn = (record: TransactionRecord): ReadonlyMap<string, string> => {
  const newest = new Map<string, { readonly on: string; readonly readings: ReadonlySet<string> }>()
  for (const { doubt, reading, on } of record.judgments ?? []) {
    const known = newest.get(doubt)
    if (known === undefined || on > known.on) newest.set(doubt, { on, readings: new Set([reading]) })
    else if (on === known.on) newest.set(doubt, { on, readings: new Set([...known.readings, reading]) })
  }
  return new Map(
    [...newest].flatMap(
      ([
        doubt,
        {
          readings: [one, ...more],
        },
      ]) => (one === undefined || more.length > 0 ? [] : [[doubt, one] as const]),
    ),
  )
}

/** What several readers ask of one record, found once. */
export const once = <Of>(of: (reading: Reading) => Of): ((reading: Reading) => Of) => {
  const kept = new WeakMap<Reading, { readonly found: Of }>()
  return (reading) => {
    const found = kept.get(reading) ?? { found: of(reading) }
    kept.set(reading, found)
    return found.found
  }
}

export const yesNo: Possible = ['yes', 'no']

/** A statement that may be missing: then either. */
export const stated = (truth: boolean | null | undefined): Possible => (truth == null ? yesNo : [truth ? 'yes' : 'no'])

export const union = (...sets: readonly Possible[]): Possible => [...new Set(sets.flat())]

export const may = (truth: Possible): boolean => truth.includes('yes')
export const must = (truth: Possible): boolean => truth.length === 1 && truth[0] === 'yes'
export const mustNot = (truth: Possible): boolean => truth.length === 1 && truth[0] === 'no'

/** Yes where one is surely so, no where none may be. */
export const any = (truths: readonly Possible[]): Possible => {
  if (truths.some(must)) return ['yes']
  return truths.every(mustNot) ? ['no'] : yesNo
}
export const not = (truth: Possible): Possible => truth.map((value) => (value === 'yes' ? 'no' : 'yes'))
export const all = (truths: readonly Possible[]): Possible => not(any(truths.map(not)))

/** Yes and no by other names. */
export const named = (truth: Possible, yes: string, no: string): Possible =>
  truth.map((value) => (value === 'yes' ? yes : no))

/** The worst of several, each of which may be several; `rising` from best to worst. */
export const worst = (rising: Possible, each: readonly Possible[]): Possible => {
  let found: readonly number[] = [0]
  for (const possible of each)
    found = [...new Set(found.flatMap((so) => possible.map((value) => Math.max(so, rising.indexOf(value)))))]
  return rising.filter((_, rank) => found.includes(rank))
}

/** Written alike but for case, width and space. */
export const written = (text: string | null | undefined): string =>
  (text ?? '')
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}]/gu, '')
    .toLowerCase()

export const inRole = ({ record }: Reading, ...roles: readonly Role[]): readonly Party[] =>
  record.parties.filter(({ role }) => roles.includes(role))

export const isRelease = ({ record: { activity } }: Reading): boolean =>
  activity === 'deemed-export' || activity === 'deemed-reexport'

export const moves = ({ record: { activity } }: Reading): boolean =>
  activity === 'export' ||
  activity === 'reexport' ||
  activity === 'transfer-in-country' ||
  activity === 'domestic-transfer'

/** Entries of the record that speak of the same party: those of its id. */
export const entriesOf = ({ record }: Reading, party: Party): readonly Party[] =>
  party.id == null ? [party] : record.parties.filter(({ id }) => id === party.id)

/** What all entries say of one country of a party; nothing stated is one country nobody knows. */
export const countriesOf = (
  reading: Reading,
  party: Party,
  member: 'location' | 'headquarters' | 'ultimateParent',
): readonly (string | null)[] => {
  const said = [...new Set(entriesOf(reading, party).flatMap((entry) => entry[member] ?? []))]
  return said.length === 0 ? [null] : said
}

/** The entry's own word, else what the others say where they say one thing. */
export const word = <Member extends keyof Party>(reading: Reading, party: Party, member: Member): Party[Member] => {
  if (party[member] != null) return party[member]
  const others = entriesOf(reading, party).flatMap((entry) => (entry[member] == null ? [] : [entry[member]]))
  return new Set(others.map((each) => JSON.stringify(each))).size === 1 ? (others[0] ?? party[member]) : party[member]
}

/** Entries of the Commerce Control List as they are compared: without case, space or a heading. */
export const eccnOf = (text: string | null | undefined): string =>
  written(text)
    .replace(/^eccn:?/, '')
    .toUpperCase()
