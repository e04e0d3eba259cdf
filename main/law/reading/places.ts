// Countries as the rule sees them on the law date: location of the destination, headquarters and ultimate parents of parties.
import type { Party, TransactionRecord } from '../../../shared/contract/interchange.ts'
import { partiesIn, recipients } from '../../../shared/contract/parties.ts'
import { countryOn, embargoOf, type CountryFacts } from '../tables/countries.ts'
import { doubtful, finding, known, open, type Context, type Read } from './read.ts'

/** Positions a country may have, and the doubt that keeps more than one. A code outside the table is not known at all. */
const positions = (
  code: string | null | undefined,
  { lawDate, elections }: Context,
): { readonly facts: readonly CountryFacts[]; readonly doubt: string | undefined } | undefined => {
  if (code == null) return undefined
  const found = countryOn(code, lawDate ?? null, elections)
  return found === undefined ? undefined : { facts: found.candidates, doubt: found.doubt }
}

/** What a country is by one test; open with its doubt where its positions differ. */
const byFacts = (
  code: string | null | undefined,
  path: string,
  context: Context,
  everyValue: readonly string[],
  test: (facts: CountryFacts) => string,
): Read => {
  const found = positions(code, context)
  if (found === undefined) return open(everyValue, path)
  const seen = new Set(found.facts.map(test))
  const values = everyValue.filter((value) => seen.has(value))
  if (values.length === 1) return { values, missing: [] }
  return found.doubt === undefined ? open(values, path) : doubtful(values, found.doubt, path)
}

const destinationClass = (facts: CountryFacts): string => {
  if (facts.domesticUs) return 'us'
  if (facts.supp5a) return 'supplement-5a'
  if (facts.macauOrD5) return 'macau-d5'
  return facts.d1d4d5NetOfA5A6 ? 'restricted' : 'elsewhere'
}

export const destination = (context: Context): Read =>
  byFacts(
    context.record.destination,
    'destination',
    context,
    ['us', 'supplement-5a', 'elsewhere', 'restricted', 'macau-d5'],
    destinationClass,
  )

export const destinationA5A6 = (context: Context): Read =>
  byFacts(context.record.destination, 'destination', context, ['yes', 'no'], (facts) => (facts.a5OrA6 ? 'yes' : 'no'))

export const chinaOrMacau = ({ record }: Context): Read =>
  record.destination == null
    ? open(['yes', 'no'], 'destination')
    : known(['CN', 'MO', 'HK'].includes(record.destination) ? 'yes' : 'no')

export const embargo = ({ record }: Context): Read => {
  if (record.destination == null) return open(['none', 'embargoed', 'sanctioned'], 'destination')
  switch (embargoOf(record.destination)) {
    case 'comprehensive':
      return known('embargoed')
    case 'limited':
      return known('sanctioned')
    // Only the occupied regions are embargoed, and a record cannot name a region.
    case 'regions':
      return finding(['none', 'embargoed'], 'embargoed-regions', 'destination')
    case 'none':
      return known('none')
  }
}

export const from = (context: Context): Read =>
  byFacts(context.record.from, 'from', context, ['us', 'macau-d5', 'abroad'], (facts) =>
    facts.domesticUs ? 'us' : facts.macauOrD5 ? 'macau-d5' : 'abroad',
  )

export const isE1OrE2 = (context: Context): Read =>
  byFacts(context.record.destination, 'destination', context, ['yes', 'no'], (facts) =>
    facts.e1 || facts.e2 ? 'yes' : 'no',
  )

export const isSupplement5a = (code: string | null | undefined, context: Context, path: string): Read =>
  byFacts(code, path, context, ['yes', 'no'], (facts) => (facts.supp5a ? 'yes' : 'no'))

export const isMacauOrD5 = (code: string | null | undefined, context: Context, path: string): Read =>
  byFacts(code, path, context, ['yes', 'no'], (facts) => (facts.macauOrD5 ? 'yes' : 'no'))

export const isDataCenterVeuPlace = (code: string | null | undefined, context: Context, path: string): Read =>
  byFacts(code, path, context, ['yes', 'no'], (facts) => (facts.groupsABD && !facts.macauOrD5 ? 'yes' : 'no'))

/** A party's facts, completed from other entries of the same party in the record. */
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
  const others = record.parties.filter((other) => other.id === party.id)
  const fill = <Key extends keyof Party>(key: Key): Party[Key] =>
    party[key] ?? others.find((other) => other[key] != null)?.[key] ?? party[key]
  return {
    ...party,
    headquarters: fill('headquarters'),
    ultimateParent: fill('ultimateParent'),
    location: fill('location'),
    listed: fill('listed'),
    government: fill('government'),
    group: fill('group'),
    jointVenture: fill('jointVenture'),
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

const limbOf = (code: string | null | undefined, path: string, context: Context): Limb => {
  const found = positions(code, context)
  if (found === undefined) return { classes: everyClass, missing: [path] }
  const classes = [...new Set(found.facts.map(headquartersClass))]
  if (classes.length === 1 || found.doubt === undefined) return { classes, missing: [] }
  return { classes, missing: [path], open: { doubt: found.doubt } }
}

/** A joint venture without a stated ultimate parent: any partner's country may be the parent's. */
const parentLimb = (party: Party, path: string, context: Context): Limb => {
  const partners = party.jointVenture?.partners
  if (party.ultimateParent != null || partners == null || partners.length === 0) {
    return limbOf(party.ultimateParent, path, context)
  }
  const limbs = partners.map((partner) => limbOf(partner.headquarters, path, context))
  return {
    ...finding([], 'parent-of-joint-venture', path),
    classes: [...new Set(limbs.flatMap(({ classes }) => classes))],
  }
}

const unionNames: readonly string[] = ['', '1', '2', '12', '3', '13', '23', '123']
const unionOrder = ['1', '2', '3', '12', '13', '23', '123']

/** Both limbs of all given parties together, as one value of a headquarters axis. */
export const headquartersOf = (parties: readonly Party[], context: Context, absent: string): Read => {
  if (parties.length === 0) return open(unionOrder, absent)
  const limbs = parties.flatMap((party) => {
    const whole = wholeParty(context.record, party)
    const path = `parties[${party.role}]`
    return [
      limbOf(whole.headquarters, `${path}.headquarters`, context),
      parentLimb(whole, `${path}.ultimateParent`, context),
    ]
  })
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
    ? open(values, ...missing)
    : { values, missing, open: why }
}

export const recipientHeadquarters = (context: Context): Read =>
  headquartersOf(recipients(context.record), context, 'parties[ultimate-consignee].headquarters')

export const consigneeHeadquarters = (context: Context): Read =>
  headquartersOf(
    partiesIn(context.record, 'ultimate-consignee', 'owner'),
    context,
    'parties[ultimate-consignee].headquarters',
  )

/** Countries of headquarters or parents, other than the destination, whose own allocation might be drawn on (AMB-04). */
export const allocationCountry = (context: Context): Read => {
  const { record } = context
  if (record.destination == null) return open(['one', 'several'], 'destination')
  const countries = recipients(record).flatMap((party) => {
    const whole = wholeParty(record, party)
    return [whole.headquarters, whole.ultimateParent]
  })
  const other = countries.some((code) => {
    if (code == null || code === record.destination) return false
    const found = positions(code, context)
    return found?.facts.some((facts) => headquartersClass(facts) === 2) ?? false
  })
  return known(other ? 'several' : 'one')
}
