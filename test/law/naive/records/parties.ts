// Who receives, owns, runs, employs and buys, by the countries of their headquarters and ultimate parents (742.6, 740.2(a)(9)(ii),
// 744.23(a)(3), 740.27 to 740.29), by lists and end uses of part 744, and by government (740.28(d)).
import type { Party, Role } from '../../../../shared/contract/interchange.ts'
import { inGroups, inMacauOrD5, inSupplement5a, isHome, isInMacauOrD5, placesOf, seats } from './countries.ts'
import { takesTheGoods } from './places.ts'
import {
  type Possible,
  type Reader,
  type Reading,
  all,
  any,
  countriesOf,
  entriesOf,
  inRole,
  isRelease,
  moves,
  named,
  not,
  stated,
  union,
  word,
  worst,
  written,
  yesNo,
} from './read.ts'

type Country = string | null
type Test = (code: Country, reading: Reading) => Possible

/**
 * Countries the headquarters of the ultimate parent may lie in: as declared, and of a joint venture that of any partner, beside a
 * declared parent only of one with half or the most of it (AMB-01).
 */
const parentCountries = (party: Party, reading: Reading): readonly Country[] => {
  const declared = countriesOf(reading, party, 'ultimateParent')
  const partners = word(reading, party, 'jointVenture')?.partners ?? []
  const most = Math.max(0, ...partners.map(({ percent }) => percent))
  const isDeclared = !declared.includes(null)
  const weighty = partners.filter(({ percent }) => !isDeclared || percent >= 50 || percent === most)
  if (weighty.length === 0) return declared
  return [...(isDeclared ? declared : []), ...weighty.map(({ headquarters }) => headquarters)]
}

/** The two limbs, each by one test: what any country it may lie in comes to. */
const limbsBy = (party: Party, reading: Reading, test: Test): readonly [headquarters: Possible, parent: Possible] => [
  union(...countriesOf(reading, party, 'headquarters').map((code) => test(code, reading))),
  union(...parentCountries(party, reading).map((code) => test(code, reading))),
]

export const ofMacauOrD5 = (party: Party, reading: Reading): Possible => any(limbsBy(party, reading, inMacauOrD5))

export const limbsOfSupplement5a = (party: Party, reading: Reading): readonly Possible[] =>
  limbsBy(party, reading, inSupplement5a)

const everyClass: Possible = ['1', '2', '3']

/** Every set of classes of countries that the limbs of some parties may make together. */
const setsOf = (limbs: readonly Possible[], from: Possible = ['']): Possible => {
  let sets = from
  for (const limb of limbs)
    sets = union(
      sets.flatMap((set) =>
        limb.map((one) => everyClass.filter((each) => each === one || set.includes(each)).join('')),
      ),
    )
  return sets
}

const everySet: Possible = ['1', '2', '3', '12', '13', '23', '123']

export const classesOf = (parties: readonly Party[], reading: Reading): Possible =>
  parties.length === 0 ? everySet : setsOf(parties.flatMap((party) => limbsBy(party, reading, seats)))

/** Those an item goes "to": consignee, end user, owner and operator; of a release the employer (D-02). */
export const recipientsOf = (reading: Reading): readonly Party[] =>
  isRelease(reading)
    ? inRole(reading, 'employer')
    : inRole(reading, 'ultimate-consignee', 'end-user', 'owner', 'operator')

/** With the final customer, where the item goes to that one already now (D-14); one in Supplement 5(a) makes nothing stricter. */
export const recipients: Reader = (reading) => {
  const direct = classesOf(recipientsOf(reading), reading)
  if (!moves(reading) || reading.elected.get('D-14') === 'first-recipient') return direct
  const customers = inRole(reading, 'final-customer')
  const limbs = customers.flatMap((party) => limbsBy(party, reading, seats))
  let sets = direct
  for (const limb of limbs) sets = union(sets, setsOf([limb.filter((one) => one !== '1')], sets))
  return sets
}

/** 740.28(c), 740.29(c)(2) and (h)(1): the ultimate consignee, and who owns the items. */
export const consignee: Reader = (reading) => classesOf(inRole(reading, 'ultimate-consignee', 'owner'), reading)

/**
 * "Entities located within" (740.27(a)), "the entities obtaining the items are located" ((a)(3)(i)). Consignee and end user are where
 * the goods go; of an owner or operator elsewhere the destination says nothing.
 */
export const recipientsLocated: Reader = (reading) => {
  const rising: Possible = ['supplement-5a', 'elsewhere', 'macau-d5']
  const holders = inRole(reading, 'owner', 'operator')
  const places = [...new Set([...recipientsOf(reading), ...holders])].map((party): Possible => {
    const [first, ...others] = countriesOf(reading, party, 'location')
    const isHolder = holders.includes(party)
    if (first == null) return isHolder && !takesTheGoods(reading, party) ? rising : ['supplement-5a']
    if (isHolder && isRelease(reading)) return ['supplement-5a']
    return worst(
      rising,
      [first, ...others].map((code) =>
        placesOf(code ?? '', reading).map((place) =>
          isInMacauOrD5(place) ? 'macau-d5' : place.named ? 'supplement-5a' : 'elsewhere',
        ),
      ),
    )
  })
  return worst(rising, places)
}

const someOfD5 = (parties: readonly Party[], reading: Reading): Possible =>
  named(any(parties.map((party) => ofMacauOrD5(party, reading))), 'some-d5', 'none-d5')

export const lessees: Reader = (reading) => someOfD5(inRole(reading, 'customer'), reading)
export const furtherParties: Reader = (reading) =>
  someOfD5(inRole(reading, 'purchaser', 'intermediate-consignee'), reading)

/** 3E001 "developed by" an entity of Macau or D:5. */
export const developedInD5: Reader = (reading) => {
  const designers = inRole(reading, 'designer')
  return designers.length === 0 ? yesNo : any(designers.map((party) => ofMacauOrD5(party, reading)))
}

/** On a list by any entry that speaks of the party; not screened where none says anything. */
const isListed = (reading: Reading, party: Party): Possible => {
  const said = entriesOf(reading, party).flatMap(({ listed }) => (listed == null ? [] : [listed]))
  if (said.length === 0) return yesNo
  return [said.some((lists) => lists.length > 0) ? 'yes' : 'no']
}

/** 90 FR 47201, from 29 September 2025; whether it stands again since 10 November 2026 was not found. */
const isOwnedByListed = (reading: Reading, party: Party): Possible => {
  const day = reading.lawDate ?? reading.latest
  if (day === null || day < '2025-09-29' || reading.elected.get('A-18') === 'suspended') return ['no']
  const said = entriesOf(reading, party).some(({ ownedByListed }) => ownedByListed === true)
    ? true
    : word(reading, party, 'ownedByListed')
  if (said === true) return yesNo
  return said == null && day >= '2026-11-10' ? yesNo : ['no']
}

const uses744: Reader = ({ record: { endUse } }) => {
  if (endUse == null || endUse.length === 0) return yesNo
  return endUse.includes('prohibited-744') ? ['yes'] : endUse.includes('unknown') ? yesNo : ['no']
}

export const part744: Reader = (reading) => {
  const { parties } = reading.record
  const found = any([
    uses744(reading),
    ...parties.flatMap((party) => [isListed(reading, party), isOwnedByListed(reading, party)]),
  ])
  return named(found, 'caught', 'clear')
}

/** "Not wholly owned by, or otherwise controlled by any government (other than the U.S. Government)". */
const isOfGovernment = (reading: Reading, party: Party): Possible => {
  const said = entriesOf(reading, party).flatMap(({ government }) => government ?? [])
  if (said.length === 0) return yesNo
  if (!said.includes('owned-or-controlled')) return ['no']
  // That of the United States only where both limbs lie there
  const abroad = (['headquarters', 'ultimateParent'] as const).flatMap((limb) =>
    countriesOf(reading, party, limb).map((code): Possible => (code === null ? yesNo : [isHome(code) ? 'no' : 'yes'])),
  )
  return any(abroad)
}

export const privateSector: Reader = (reading) => {
  const parties = recipientsOf(reading)
  return parties.length === 0 ? yesNo : not(any(parties.map((party) => isOfGovernment(reading, party))))
}

/** "Ultimately destined to customers outside": by place, and by headquarters or ultimate parent (D-04). */
export const finalCustomer: Reader = (reading) => {
  const rising: Possible = ['outside', 'headquartered-inside', 'inside']
  const customers = inRole(reading, 'final-customer')
  if (customers.length === 0) return rising
  return worst(
    rising,
    customers.flatMap((party) => [
      named(
        any(countriesOf(reading, party, 'location').map((code) => inMacauOrD5(code, reading))),
        'inside',
        'outside',
      ),
      named(ofMacauOrD5(party, reading), 'headquartered-inside', 'outside'),
    ]),
  )
}

/** A final customer without a place, or a resale to nobody named. */
export const onward: Reader = (reading) => {
  const customers = inRole(reading, 'final-customer')
  const unplaced = customers.some((party) => countriesOf(reading, party, 'location').includes(null))
  const unnamed = customers.length === 0 && reading.record.endUse?.includes('resale') === true
  return unplaced || unnamed ? ['outside', 'restricted'] : ['outside']
}

export const permanentEmployee: Reader = (reading) => {
  const employees = inRole(reading, 'employee')
  return employees.length === 0
    ? yesNo
    : all(employees.map(({ employment }) => stated(employment?.permanentAndRegular)))
}

/** "Employed by entities headquartered in or with an ultimate parent headquartered in" Supplement 5(a). */
export const employers: Reader = (reading) => {
  const rising: Possible = ['both-limbs', 'one-limb', 'not']
  const parties = inRole(reading, 'employer')
  if (parties.length === 0) return rising
  return worst(
    rising,
    parties.map((party) => {
      const [one, other] = limbsBy(party, reading, inSupplement5a)
      return union(
        one.flatMap((here) => other.map((there) => rising[[here, there].filter((each) => each === 'no').length] ?? '')),
      )
    }),
  )
}

/** Red flag 28: headquartered, or with an ultimate parent headquartered, elsewhere; 740.27(a) of hardware: or located elsewhere. */
export const serviceCustomer: Reader = (reading) => {
  const isService = reading.record.activity === 'computing-service'
  const customers = isService
    ? inRole(reading, 'customer', 'purchaser', 'ultimate-consignee', 'end-user', 'final-customer')
    : inRole(reading, 'customer')
  if (customers.length === 0) return isService ? ['inside', 'outside'] : ['inside']
  const inside = customers.flatMap((party) => [
    ...limbsBy(party, reading, inSupplement5a),
    ...(isService ? [] : countriesOf(reading, party, 'location').map((code) => inSupplement5a(code, reading))),
  ])
  return named(all(inside), 'inside', 'outside')
}

/** 740.25(b): headquartered in the United States or A:5, without an ultimate parent headquartered in Macau or D:5. */
export const hbmExporter: Reader = (reading) => {
  const exporters = inRole(reading, 'exporter')
  if (exporters.length === 0) return ['fits', 'not']
  const isAmong: Test = (code) =>
    any([code === null ? yesNo : [isHome(code) ? 'yes' : 'no'], inGroups(code, reading, 'A:5')])
  const fits = exporters.flatMap((party) => [
    limbsBy(party, reading, isAmong)[0],
    not(limbsBy(party, reading, inMacauOrD5)[1]),
  ])
  return named(all(fits), 'fits', 'not')
}

/** Whose ledger: the group, else the party itself. */
const keyOf = (reading: Reading, party: Party): string | undefined =>
  [word(reading, party, 'group'), party.id, party.name].map(written).find((key) => key !== '')

/** "Directly to a single ultimate consignee": consignees of one group are one ((h)(1)). */
export const lppConsignee: Reader = (reading) => {
  const ofRole = (role: Role): Possible => {
    const keys = inRole(reading, role).map((party) => keyOf(reading, party))
    if (keys.length > 1 && keys.includes(undefined)) return ['one', 'several']
    return [new Set(keys).size > 1 ? 'several' : 'one']
  }
  return worst(['one', 'several'], [ofRole('ultimate-consignee'), ofRole('owner')])
}
