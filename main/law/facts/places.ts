// Countries as the rule sees them on the law date: location of the destination, headquarters and ultimate parents of parties.
import type { Party, Role, TransactionRecord } from '../../../shared/contract/interchange.ts'
import { partiesIn, recipients } from '../../../shared/contract/parties.ts'
import { countryOn, destinationOf, embargoOf, isNamedIn, type CountryFacts } from '../tables/countries.ts'
import type { ValueOf } from '../names.ts'
import { isOfWeights } from './weights.ts'
import {
  contradicting,
  doubtful,
  finding,
  known,
  named,
  unsettled,
  type Context,
  type HasElected,
  type Read,
  type ReadOf,
  type YesOrNo,
} from './read.ts'

/** Positions a country may have, and the doubt that keeps more than one. A code outside the table is not known at all. */
const positions = (
  code: string | null | undefined,
  { pack, lawDate, elections }: Context,
): { readonly facts: readonly CountryFacts[]; readonly doubt: string | undefined } | undefined => {
  if (code == null) return undefined
  const found = countryOn(pack, code, lawDate ?? null, elections)
  return found === undefined ? undefined : { facts: found.candidates, doubt: found.doubt }
}

/** What a country is by one test; open with its doubt where its positions differ. */
const byFacts = <Value extends string>(
  code: string | null | undefined,
  path: string,
  context: Context,
  everyValue: readonly Value[],
  test: (facts: CountryFacts) => Value,
): Read<Value> => {
  const found = positions(code, context)
  if (found === undefined) return unsettled(everyValue, path)
  const seen = new Set(found.facts.map(test))
  const values = everyValue.filter((value) => seen.has(value))
  if (values.length === 1) return { values, missing: [] }
  // Without a doubt only the day is unknown, and with it which edition of the tables stands.
  return found.doubt === undefined ? unsettled(values, 'dates.export') : doubtful(values, found.doubt, path)
}

const destinationClass = (facts: CountryFacts): ValueOf<'destination'> => {
  if (facts.domesticUs) return 'us'
  if (facts.supp5a) return 'supplement-5a'
  if (facts.macauOrD5) return 'macau-d5'
  return facts.d1d4d5NetOfA5A6 ? 'restricted' : 'elsewhere'
}

type PlaceFinding = 'destination-against-location' | 'final-customer-named'

/** A country an item goes to, by the words of the record that say so. */
export type Place = { readonly code: string; readonly path: string; readonly found?: PlaceFinding }

/** Activities in which an item is moved; a release or a service goes to persons, not to a place. */
export const moving: readonly TransactionRecord['activity'][] = [
  'export',
  'reexport',
  'transfer-in-country',
  'domestic-transfer',
]

/**
 * Where an item goes by all that the record says: its destination, where consignee, end user, owner and operator are located, where
 * weights will be stored (D-13), and where the customers are that it is finally meant for (D-14). A final customer in the United States or in
 * Supplement 5(a) opens nothing: the goods come to it by a transaction of its own, and no rule is stricter there.
 */
export const goesTo = (context: Context): readonly Place[] => {
  const { record, hasElected } = context
  const stated = record.destination == null ? [] : [{ code: record.destination, path: 'destination' }]
  if (!moving.includes(record.activity)) return electedOf(stated, [...stated, ...awayFromThere(context)], hasElected)
  const located = partiesIn(record, 'ultimate-consignee', 'end-user').flatMap((party) =>
    statedOf(record, party, 'location').map((code) =>
      placeOf(code, `parties[${party.role}].location`, 'destination-against-location'),
    ),
  )
  // Ultimate ownership makes the ultimate consignee (740.29(h)(1)), and who runs items has them. An owner may sit elsewhere than its items and
  // run them from there; in Macau or D:5, where nearly nothing may go, that is asked.
  const possessed = partiesIn(record, 'owner', 'operator').flatMap((party) =>
    statedOf(record, party, 'location')
      .filter((code) => mayBeMacauOrD5(code, context))
      .map((code) => placeOf(code, `parties[${party.role}].location`, 'destination-against-location')),
  )
  const kept = record.item.weights?.storage?.country
  const stored = kept == null ? [] : [placeOf(kept, 'item.weights.storage.country', 'destination-against-location')]
  const customers = partiesIn(record, 'final-customer').flatMap((party) =>
    statedOf(record, party, 'location')
      .filter((code) => opensMore(code, context))
      .map((code) => placeOf(code, 'parties[final-customer].location', 'final-customer-named')),
  )
  const first = [...stated, ...located, ...possessed, ...stored]
  const received = first.some(({ code }) => code !== first[0]?.code) ? electedOf(stated, first, hasElected) : first
  if (customers.length === 0 || hasElected('final-customer-named', 'first-recipient')) return received
  return hasElected('final-customer-named', 'final-customer') ? customers : [...received, ...customers]
}

/**
 * Where somebody is to whom nothing could be released, or of whose hardware no service could be had, without a movement: an employee or
 * consignee elsewhere than the release, and in Macau or D:5 whoever owns, runs or keeps what is released or serves. Where an employer has
 * its seat, and where elsewhere hardware is owned or run, moves nothing.
 */
export const awayFromThere = (context: Context): readonly Place[] => {
  const { record } = context
  const start = startOf(context)
  if (start == null || moving.includes(record.activity)) return []
  const isAway = (code: string): boolean =>
    countryOf(code, context) !== countryOf(start, context) && !(isHome(code, context) && isHome(start, context))
  const located = partiesIn(record, ...(isRelease(record) ? released : served)).flatMap((party) =>
    statedOf(record, party, 'location')
      .filter((code) => isAway(code) && (receivesThere.includes(party.role) || mayBeMacauOrD5(code, context)))
      .map((code) => placeOf(code, `parties[${party.role}].location`, 'destination-against-location')),
  )
  const kept = record.item.weights?.storage?.country
  if (kept == null || !isRelease(record) || !isAway(kept) || !mayBeMacauOrD5(kept, context)) return located
  return [...located, placeOf(kept, 'item.weights.storage.country', 'destination-against-location')]
}

const receivesThere: readonly Role[] = ['employee']
const released: readonly Role[] = [
  ...receivesThere,
  'ultimate-consignee',
  'end-user',
  'intermediate-consignee',
  'final-customer',
  'owner',
]
const served: readonly Role[] = ['ultimate-consignee', 'owner', 'operator']

const mayBeMacauOrD5 = (code: string, context: Context): boolean =>
  positions(code, context)?.facts.some(({ macauOrD5 }) => macauOrD5) !== false

/** Where a dealing begins; a deemed export is one in the United States. */
export const startOf = ({ record: { from, activity }, pack }: Context): string | null | undefined =>
  from ?? (activity === 'deemed-export' ? pack.countries.deemedExport.from : from)

export const isHome = (code: string, context: Context): boolean =>
  positions(code, context)?.facts.every(({ domesticUs }) => domesticUs) === true

/** The country of a code: of one that is no destination of its own, the country whose destination it is. */
export const countryOf = (code: string, { pack }: Context): string => destinationOf(pack, code)

/** Whether weights go somewhere of which the record does not say where they will be stored: that country is one they go to (D-13). */
const keptNowhere = ({ record, pack, hasElected }: Context): boolean => {
  const { eccn, unit, weights } = record.item
  const areWeights = isOfWeights(pack, eccn) || (weights != null && unit == null)
  if (!moving.includes(record.activity) || !areWeights || weights?.storage?.country != null) return false
  return !hasElected('destination-against-location', 'destination')
}

/** Of places that disagree, those that a judgment on D-13 goes by; where they agree there is nothing to elect. */
const electedOf = (stated: readonly Place[], all: readonly Place[], hasElected: HasElected): readonly Place[] => {
  if (hasElected('destination-against-location', 'destination') && stated.length > 0) return stated
  return hasElected('destination-against-location', 'location') && all.length > stated.length
    ? all.slice(stated.length)
    : all
}

const placeOf = (code: string, path: string, found: PlaceFinding): Place => ({ code, path, found })

const opensMore = (code: string, context: Context): boolean =>
  positions(code, context)?.facts.every((facts) => facts.domesticUs || facts.supp5a) !== true

/** What makes places differ: where recipients are before where customers are. */
export const findingOf = (places: readonly Place[]): PlaceFinding =>
  places.some(({ found, code }) => found === 'destination-against-location' && code !== places[0]?.code)
    ? 'destination-against-location'
    : 'final-customer-named'

/**
 * What the places an item goes to are by one test; open, with the places named, where they differ. `rising`: values in the order in which
 * the rule grows stricter. Of a place nobody states only what is stricter than the stated ones is added.
 */
const byPlaces = <Value extends string>(
  context: Context,
  everyValue: readonly Value[],
  test: (facts: CountryFacts, code: string) => Value,
  rising: readonly Value[],
): Read<Value> => {
  const places = goesTo(context)
  if (context.record.destination == null) return unsettled(everyValue, 'destination')
  const [first] = places
  if (first === undefined) return unsettled(everyValue, 'destination')
  const reads = places.map((place) =>
    byFacts(place.code, place.path, context, everyValue, (facts) => test(facts, place.code)),
  )
  const isUnstated = keptNowhere(context)
  const strictest = Math.max(...reads.flatMap((read) => read.values.map((value) => rising.indexOf(value))))
  const added = isUnstated ? rising.slice(strictest + 1) : []
  const values = everyValue.filter(
    (value) => added.includes(value) || reads.some((read) => read.values.includes(value)),
  )
  const same = reads.every((read) => read.values.length === values.length)
  const [one] = reads
  if (same && one !== undefined) return one
  const agree = places.every(({ code }) => code === first.code)
  return finding(
    values,
    agree ? 'destination-against-location' : findingOf(places),
    ...(agree ? [] : named(places.map(({ path, code }) => [path, code] as const))),
    ...(isUnstated ? ['item.weights.storage.country'] : []),
  )
}

export const destination = (context: Context): ReadOf<'destination'> =>
  byPlaces(context, ['us', 'supplement-5a', 'elsewhere', 'restricted', 'macau-d5'], destinationClass, [
    'elsewhere',
    'restricted',
    'macau-d5',
  ])

export const destinationA5A6 = (context: Context): ReadOf<'destination-a5-a6'> =>
  byPlaces(context, ['yes', 'no'], (facts) => (facts.a5OrA6 ? 'yes' : 'no'), ['yes', 'no'])

export const chinaOrMacau = (context: Context): ReadOf<'china-or-macau'> =>
  byPlaces(context, ['yes', 'no'], (_, code) => (isNamedIn(context.pack.countries.chinaOrMacau, code) ? 'yes' : 'no'), [
    'no',
    'yes',
  ])

/**
 * Part 746 by the places an item goes to; for a release also by the nationality of the person (734.13(b)), for a service by where its
 * customers are. One embargo among the persons is enough, and so is a party beside the goods: a buyer or owner there, or a stop on the
 * way (736.2(b)(8)).
 */
export const embargo = (context: Context): ReadOf<'embargo'> => {
  const every = ['none', 'embargoed', 'sanctioned'] as const
  const { record } = context
  const beside = besideTheGoods(record).map((code) => embargoRead(context, code, 'destination').values.join())
  const touched = (['embargoed', 'sanctioned'] as const).find((value) => beside.includes(value))
  if (touched !== undefined) return known(touched)
  const moved = moving.includes(record.activity)
  const { places, missing } = moved ? { places: goesTo(context), missing: [] } : personsServed(record)
  const needed = [...(moved && record.destination == null ? ['destination'] : []), ...missing]
  const reads = places.map(({ code, path }) => embargoRead(context, code, path))
  const certain = (['embargoed', 'sanctioned'] as const).find((value) =>
    reads.some((read, index) => places[index]?.path !== 'destination' && read.values.join() === value),
  )
  if (!moved && certain !== undefined) return known(certain)
  if (needed.length > 0) return unsettled(every, ...needed)
  const values = every.filter((value) => reads.some((read) => read.values.includes(value)))
  if (values.length === 1) return { values, missing: [] }
  const unsure = reads.find((read) => read.open !== undefined)
  const agree = places.every(({ code }) => code === places[0]?.code)
  if (unsure !== undefined && (!moved || agree)) return { ...unsure, values }
  return contradicting(
    values,
    findingOf(places),
    places.map(({ path, code }) => [path, code] as const),
  )
}

/** Where parties are whom the record names beside those who take the goods; who sends, serves or designs is none of them. */
const besideTheGoods = (record: TransactionRecord): readonly string[] => {
  const takers: readonly Role[] = moving.includes(record.activity)
    ? ['ultimate-consignee', 'end-user', 'final-customer']
    : []
  const senders: readonly Role[] = ['exporter', 'service-provider', 'designer']
  return record.parties
    .filter(({ role }) => !takers.includes(role) && !senders.includes(role))
    .filter((party) => takers.length === 0 || !takesTheGoods(record, party))
    .flatMap((party) => statedOf(record, party, 'location'))
}

/** Places that persons bring with them: of a release the nationality, of a service the countries of the customers. */
const personsServed = (
  record: TransactionRecord,
): { readonly places: readonly Place[]; readonly missing: readonly string[] } => {
  const stated = record.destination == null ? [] : [{ code: record.destination, path: 'destination' }]
  if (isRelease(record)) {
    const nationalities = partiesIn(record, 'employee').map((party) => party.employment?.nationality)
    const path = 'parties[employee].employment.nationality'
    const unstated = nationalities.length === 0 || nationalities.some((code) => code == null)
    return {
      places: [...stated, ...nationalities.flatMap((code) => (code == null ? [] : [{ code, path }]))],
      missing: unstated ? [path] : [],
    }
  }
  const path = 'parties[customer].location'
  const located = partiesIn(record, 'customer').map((party) => statedOf(record, party, 'location'))
  const unstated = located.length === 0 || located.some((codes) => codes.length === 0)
  return {
    places: [...stated, ...located.flat().map((code) => ({ code, path }))],
    missing: unstated ? [path] : [],
  }
}

export const isRelease = ({ activity }: TransactionRecord): boolean =>
  activity === 'deemed-export' || activity === 'deemed-reexport'

const embargoRead = ({ pack }: Context, code: string, path: string): ReadOf<'embargo'> => {
  switch (embargoOf(pack, code)) {
    case 'comprehensive':
      return known('embargoed')
    case 'limited':
      return known('sanctioned')
    // Only the occupied regions are embargoed, and a record cannot name a region.
    case 'regions':
      return finding(['none', 'embargoed'], 'embargoed-regions', path)
    case 'none':
      return known('none')
  }
}

export const from = (context: Context): ReadOf<'from'> =>
  byFacts(context.record.from, 'from', context, ['us', 'macau-d5', 'abroad'], (facts) =>
    facts.domesticUs ? 'us' : facts.macauOrD5 ? 'macau-d5' : 'abroad',
  )

export const isE1OrE2 = (context: Context): YesOrNo =>
  byPlaces(context, ['yes', 'no'], (facts) => (facts.e1 || facts.e2 ? 'yes' : 'no'), ['no', 'yes'])

/** Whether a party is also named as the one the goods go to. */
const takesTheGoods = (record: TransactionRecord, party: Party): boolean =>
  party.id != null && partiesIn(record, 'ultimate-consignee', 'end-user').some(({ id }) => id === party.id)

/** Where the recipients themselves are located, owner and operator among them: 740.27(a), (a)(3)(i). */
export const recipientsLocated = (context: Context): ReadOf<'recipients-located'> => {
  const every = ['supplement-5a', 'elsewhere', 'macau-d5'] as const
  const rank = (facts: CountryFacts): number => (facts.macauOrD5 ? 2 : facts.supp5a || facts.domesticUs ? 0 : 1)
  const codes = recipients(context.record).flatMap((party) =>
    statedOf(context.record, party, 'location').map((code) => ({ code, path: `parties[${party.role}].location` })),
  )
  const ranks = codes.map(({ code }) => (positions(code, context)?.facts ?? []).map(rank))
  // The goods go to consignee and end user; where an owner or operator is, their destination does not say.
  const unstated = partiesIn(context.record, 'owner', 'operator').filter(
    (party) => statedOf(context.record, party, 'location').length === 0 && !takesTheGoods(context.record, party),
  )
  const least = Math.max(0, ...ranks.map((each) => (each.length === 0 ? 0 : Math.min(...each))))
  const most = Math.max(
    unstated.length === 0 ? 0 : 2,
    ...ranks.map((each) => (each.length === 0 ? 2 : Math.max(...each))),
  )
  const values = every.slice(least, most + 1)
  if (values.length === 1) return { values, missing: [] }
  const unsure = codes.filter(({ code }) => (positions(code, context)?.facts.length ?? 0) !== 1)
  const doubt = unsure.flatMap(({ code }) => positions(code, context)?.doubt ?? [])[0]
  const missing = [...unsure.map(({ path }) => path), ...unstated.map(({ role }) => `parties[${role}].location`)]
  return doubt === undefined ? unsettled(values, ...new Set(missing)) : doubtful(values, doubt, ...missing)
}

export const isSupplement5a = (code: string | null | undefined, context: Context, path: string): YesOrNo =>
  byFacts(code, path, context, ['yes', 'no'], (facts) => (facts.supp5a ? 'yes' : 'no'))

export const isMacauOrD5 = (code: string | null | undefined, context: Context, path: string): YesOrNo =>
  byFacts(code, path, context, ['yes', 'no'], (facts) => (facts.macauOrD5 ? 'yes' : 'no'))

/** In D:1, D:4 or D:5 and neither in A:5 nor in A:6. */
export const isRestricted = (code: string | null | undefined, context: Context, path: string): YesOrNo =>
  byFacts(code, path, context, ['yes', 'no'], (facts) => (facts.d1d4d5NetOfA5A6 ? 'yes' : 'no'))

export const departsRestricted = (context: Context): ReadOf<'from-restricted'> =>
  isRestricted(context.record.from, context, 'from')

export const isA5 = (code: string | null | undefined, context: Context, path: string): YesOrNo =>
  byFacts(code, path, context, ['yes', 'no'], (facts) => (facts.groups.includes('A:5') ? 'yes' : 'no'))

export const isDomestic = (code: string | null | undefined, context: Context, path: string): YesOrNo =>
  byFacts(code, path, context, ['yes', 'no'], (facts) => (facts.domesticUs ? 'yes' : 'no'))

/** In the United States, A:5 or A:6 (744.23(d)(2)). */
export const isFavoredSeat = (code: string | null | undefined, context: Context, path: string): YesOrNo =>
  byFacts(code, path, context, ['yes', 'no'], (facts) => (facts.domesticUs || facts.a5OrA6 ? 'yes' : 'no'))

export const isDataCenterVeuPlace = (code: string | null | undefined, context: Context, path: string): YesOrNo =>
  byFacts(code, path, context, ['yes', 'no'], (facts) => (facts.groupsABD && !facts.macauOrD5 ? 'yes' : 'no'))

/** Entries of a record that speak of the same party: those with its id, or itself alone. */
const entriesOf = (record: TransactionRecord, party: Party): readonly Party[] =>
  party.id == null ? [party] : record.parties.filter((other) => other.id === party.id)

/** Every value stated for a party, in whatever of its entries; more than one is a contradiction. */
export const statedOf = (
  record: TransactionRecord,
  party: Party,
  member: 'location' | 'headquarters' | 'ultimateParent',
): readonly string[] => [...new Set(entriesOf(record, party).flatMap((entry) => entry[member] ?? []))].toSorted()

/**
 * A party's facts, completed from its other entries in the record. Lists of all entries are joined and control by a government is
 * taken from any of them, so that the order of entries decides nothing.
 */
export const wholeParty = (record: TransactionRecord, party: Party): Party => {
  if (party.id == null) return party
  const found = wholes.get(party)
  if (found !== undefined) return found
  const made = complete(record, party)
  wholes.set(party, made)
  return made
}

const wholes = new WeakMap<Party, Party>()

const complete = (record: TransactionRecord, party: Party): Party => {
  const entries = entriesOf(record, party)
  /** The entry's own word, else what the others say, where they say one thing. */
  const fill = <Key extends keyof Party>(key: Key): Party[Key] => {
    if (party[key] != null) return party[key]
    const others = entries.flatMap((entry) => (entry[key] == null ? [] : [entry[key]]))
    const distinct = new Set(others.map((each) => JSON.stringify(each)))
    return distinct.size === 1 ? (others[0] ?? party[key]) : party[key]
  }
  const listed = entries.flatMap((entry) => entry.listed ?? [])
  const governments = entries.flatMap((entry) => entry.government ?? [])
  return {
    ...party,
    headquarters: fill('headquarters'),
    ultimateParent: fill('ultimateParent'),
    location: fill('location'),
    listed: entries.every((entry) => entry.listed == null) ? party.listed : [...new Set(listed)],
    government: governments.find((each) => each === 'owned-or-controlled') ?? governments[0] ?? party.government,
    group: fill('group'),
    jointVenture: fill('jointVenture'),
    ownedByListed: entries.some((entry) => entry.ownedByListed === true) ? true : fill('ownedByListed'),
    veu: fill('veu'),
  }
}

type Limb = {
  readonly classes: readonly number[]
  readonly missing: readonly string[]
  readonly open?: NonNullable<Read['open']>
}

const headquartersClass = (facts: CountryFacts): number => (facts.supp5a ? 1 : facts.macauOrD5 ? 4 : 2)
const everyClass = [1, 2, 4]

/** Countries a limb of a party may lie in, with what leaves it open. */
export type Countries = {
  readonly codes: readonly (string | undefined)[]
  readonly missing: readonly string[]
  readonly found?: 'parent-of-joint-venture' | 'stated-twice'
}

export const headquartersCountries = (party: Party, { record }: Context): Countries => {
  const path = `parties[${party.role}].headquarters`
  return countries(statedOf(record, party, 'headquarters'), path)
}

const countries = (stated: readonly string[], path: string): Countries =>
  stated.length > 1
    ? { codes: stated, missing: named(stated.map((code) => [path, code] as const)), found: 'stated-twice' }
    : { codes: stated.length === 0 ? [undefined] : stated, missing: [path] }

/**
 * Of a joint venture without a stated ultimate parent any partner's country may be the parent's; beside a stated parent, that of a
 * partner who holds half or more, or as much as any other (AMB-01).
 */
export const parentCountries = (party: Party, { record, limits }: Context): Countries => {
  const path = `parties[${party.role}].ultimateParent`
  const stated = statedOf(record, party, 'ultimateParent')
  const partners = wholeParty(record, party).jointVenture?.partners ?? []
  const half = limits.count('joint venture percent')
  const most = Math.max(0, ...partners.map(({ percent }) => percent))
  const weighty = stated.length === 0 ? partners : partners.filter(({ percent }) => percent >= half || percent === most)
  const codes = [...new Set([...stated, ...weighty.map((partner) => partner.headquarters)])]
  if (weighty.length === 0 || (codes.length === 1 && stated.length === 1)) return countries(stated, path)
  const partnerPath = `parties[${party.role}].jointVenture.partners`
  return {
    codes,
    missing: [
      ...(stated.length === 0 ? [path] : named(stated.map((code) => [path, code] as const))),
      ...(stated.length === 0
        ? []
        : named(weighty.map((partner) => [`${partnerPath} ${partner.percent} %`, partner.headquarters] as const))),
    ],
    found: 'parent-of-joint-venture',
  }
}

const limbOf = ({ codes, missing, found }: Countries, context: Context): Limb => {
  const placed = codes.map((code) => positions(code, context))
  if (placed.some((each) => each === undefined)) return { classes: everyClass, missing }
  const classes = [...new Set(placed.flatMap((each) => each?.facts.map(headquartersClass) ?? []))]
  if (classes.length === 1) return { classes, missing: [] }
  if (found !== undefined) return { classes, missing, open: { finding: found } }
  const [doubt] = placed.flatMap((each) => each?.doubt ?? [])
  return { classes, missing, ...(doubt === undefined ? {} : { open: { doubt } }) }
}

const unionNames: readonly string[] = ['', '1', '2', '12', '3', '13', '23', '123']
const unionOrder = ['1', '2', '3', '12', '13', '23', '123'] as const
/** Where the limbs of some parties lie: 1 Supplement 5(a), 2 elsewhere, 3 Macau or D:5, and any of them together. */
type Seats = (typeof unionOrder)[number]

/** Both limbs of all given parties together, as one value of a headquarters axis. */
export const headquartersOf = (parties: readonly Party[], context: Context, absent: string): Read<Seats> => {
  if (parties.length === 0) return unsettled(unionOrder, absent)
  const limbs = limbsOf(parties, context)
  let unions: ReadonlySet<number> = new Set([0])
  for (const { classes } of limbs) {
    const wider = new Set<number>()
    for (const union of unions) for (const bit of classes) wider.add(union | bit)
    unions = wider
  }
  const values = unionOrder.filter((name) => unions.has(unionNames.indexOf(name)))
  if (values.length === 1) return { values, missing: [] }
  const undecided = limbs.filter(({ classes }) => classes.length > 1)
  const missing = [...new Set(undecided.flatMap((limb) => limb.missing))]
  const [why] = undecided.flatMap((limb) => limb.open ?? [])
  return why === undefined || undecided.some((limb) => limb.open === undefined)
    ? unsettled(values, ...missing)
    : { values, missing, open: why }
}

const limbsOf = (parties: readonly Party[], context: Context): readonly Limb[] =>
  parties.flatMap((party) => [
    limbOf(headquartersCountries(party, context), context),
    limbOf(parentCountries(party, context), context),
  ])

/** Both limbs of every recipient, and, where it makes a difference for the worse, of the customers finally meant (D-14). */
export const recipientHeadquarters = (context: Context): ReadOf<'recipients'> => {
  const { record, hasElected } = context
  const direct = headquartersOf(recipients(record), context, 'parties[ultimate-consignee].headquarters')
  if (hasElected('final-customer-named', 'first-recipient')) return direct
  const customers = moving.includes(record.activity) ? partiesIn(record, 'final-customer') : []
  // What a customer may add: Macau and D:5, or a place outside Supplement 5(a); one inside it makes nothing stricter.
  const added = limbsOf(customers, context).map((limb) => limb.classes.filter((each) => each !== 1))
  let widened: ReadonlySet<number> = new Set(direct.values.map((name) => unionNames.indexOf(name)))
  for (const classes of added) {
    const wider = new Set(widened)
    for (const union of widened) for (const bit of classes) wider.add(union | bit)
    widened = wider
  }
  const values = unionOrder.filter((name) => widened.has(unionNames.indexOf(name)))
  if (values.length === direct.values.length) return direct
  const stated = customers.flatMap((party) =>
    (['headquarters', 'ultimateParent'] as const).flatMap((member) => {
      const codes = statedOf(record, party, member)
      const path = `parties[final-customer].${member}`
      return codes.length === 0 ? [path] : named(codes.map((code) => [path, code] as const))
    }),
  )
  return finding(values, 'final-customer-named', ...direct.missing, ...new Set(stated))
}

export const consigneeHeadquarters = (context: Context): ReadOf<'consignee'> =>
  headquartersOf(
    partiesIn(context.record, 'ultimate-consignee', 'owner'),
    context,
    'parties[ultimate-consignee].headquarters',
  )

/** Countries of headquarters or parents, other than the destination, whose own allocation might be drawn on (AMB-04). */
export const allocationCountries = (context: Context): readonly string[] => {
  const { record } = context
  const stated = recipients(record).flatMap((party) => [
    ...statedOf(record, party, 'headquarters'),
    ...statedOf(record, party, 'ultimateParent'),
  ])
  return [...new Set(stated)].filter((code) => {
    if (code === record.destination) return false
    const found = positions(code, context)
    return found?.facts.some((facts) => headquartersClass(facts) === 2) ?? false
  })
}

export const allocationCountry = (context: Context): ReadOf<'allocation-country'> =>
  context.record.destination == null
    ? unsettled(['one', 'several'], 'destination')
    : known(allocationCountries(context).length > 0 ? 'several' : 'one')
