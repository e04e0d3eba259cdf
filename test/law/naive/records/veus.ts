// Data center VEU of a record (748.15, Supplement No. 10 to part 748): who holds the authorization, of what kind, proven how, for which
// country; who receives, uses or runs the items beside the holder.
import type { Party } from '../../../../shared/contract/interchange.ts'
import { inGroups, inMacauOrD5, inSupplement5a, isHome } from './countries.ts'
import { beforeTheRule, noticeOfMove } from './papers.ts'
import { classesOf, limbsOfSupplement5a, ofMacauOrD5 } from './parties.ts'
import { goals } from './places.ts'
import {
  type Possible,
  type Reader,
  type Reading,
  all,
  any,
  countriesOf,
  entriesOf,
  inRole,
  not,
  once,
  stated,
  union,
  word,
  written,
  yesNo,
} from './read.ts'
import { security } from './weights.ts'

type Veu = Exclude<NonNullable<Party['veu']>, 'none'>
type Claim = Veu | 'none'
type Holder = { readonly party: Party; readonly veu: Veu }

/** What all entries of a party say of its authorization, each way of saying it once. */
const claimsOf = (reading: Reading, party: Party): readonly Claim[] => {
  const said = entriesOf(reading, party).flatMap(({ veu }) => veu ?? [])
  return [...new Map(said.map((claim) => [JSON.stringify(claim), claim])).values()]
}

/** "Submitted by the owner of the advanced computing ICs"; without one the ultimate consignee, the end user, at last the operator. */
const ownersOf = (reading: Reading): readonly Party[] => {
  const roles = ['owner', 'ultimate-consignee', 'end-user', 'operator'] as const
  const role = roles.find((each) => inRole(reading, each).length > 0)
  if (role === undefined) return []
  return [...new Map(inRole(reading, role).map((party) => [party.id ?? party, party])).values()]
}

const othersOf = (reading: Reading): readonly Party[] => inRole(reading, 'ultimate-consignee', 'end-user', 'operator')

const holdersAmong = (reading: Reading, parties: readonly Party[]): readonly Holder[] =>
  parties.flatMap((party) =>
    claimsOf(reading, party).flatMap((claim) => (claim === 'none' ? [] : [{ party, veu: claim }])),
  )

/** Owners that claim an authorization; where none does, others that do. */
const holdersOf = once((reading: Reading): readonly Holder[] => {
  const own = holdersAmong(reading, ownersOf(reading))
  return own.length > 0 ? own : holdersAmong(reading, othersOf(reading))
})

const kindOf = (claim: Claim): string => (claim === 'none' ? 'none' : claim.kind)

/** An authorization nobody claims is none; of an owner that says nothing, another's claim leaves it open. */
export const veu: Reader = (reading) => {
  const owners = ownersOf(reading).map((party) => claimsOf(reading, party))
  const isSilent = owners.some((claims) => claims.length === 0)
  const others = isSilent ? othersOf(reading).flatMap((party) => claimsOf(reading, party)) : []
  return union([...owners.flat(), ...others].map(kindOf), isSilent || owners.length === 0 ? ['none'] : [])
}

/** What any holder allows: none stands for another. */
const ofHolders = (reading: Reading, every: Possible, of: (holder: Holder) => Possible): Possible => {
  const holders = holdersOf(reading)
  return holders.length === 0 ? every : union(...holders.map(of))
}

export const veuHeadquarters: Reader = (reading) =>
  classesOf(
    holdersOf(reading).map(({ party }) => party),
    reading,
  )

/** What each of several statements of a country allows. */
const ofCountries = (
  reading: Reading,
  party: Party,
  member: 'location' | 'headquarters' | 'ultimateParent',
  test: (code: string | null, reading: Reading) => Possible,
): Possible => union(...countriesOf(reading, party, member).map((code) => test(code, reading)))

/** "Only for entities headquartered in countries listed". */
export const veuSeat: Reader = (reading) =>
  ofHolders(reading, yesNo, ({ party }) => ofCountries(reading, party, 'headquarters', inSupplement5a))

const isDay = (reference: string): boolean => /^\d{4}-\d\d-\d\d$/.test(reference)

/** Listed in Supplement No. 7, or with a letter; one of a later day than the event is not yet there. */
const isProven = ({ supplement7, letter }: Veu, { latest }: Reading): boolean =>
  [supplement7, letter].some((said) => said != null && (!isDay(said) || latest === null || said <= latest))

export const veuListed: Reader = (reading) =>
  ofHolders(reading, yesNo, ({ veu: said }) =>
    said.supplement7 == null && said.letter == null ? yesNo : [isProven(said, reading) ? 'yes' : 'no'],
  )

/** D-22: no data center VEU was listed before the rule. */
export const veuPapersDated: Reader = (reading) =>
  ofHolders(reading, yesNo, ({ veu: { supplement7, letter } }) => [beforeTheRule(supplement7, letter) ? 'no' : 'yes'])

/** "If the operator ... is different from the owner ..., the operator must itself have" one. */
export const veuOperator: Reader = (reading) =>
  ofHolders(reading, yesNo, ({ party, veu: said }) => {
    const operators = inRole(reading, 'operator')
    const claims = operators.map((operator) => claimsOf(reading, operator))
    const isLacking = claims.some((each) => each.includes('none'))
    if (said.operatorAuthorized === false) return ['no']
    if (said.operatorAuthorized === true) return isLacking ? yesNo : ['yes']
    if (isLacking) return ['no']
    const isSame = operators.every(({ id }) => party.id != null && id === party.id)
    const areAuthorized = claims.every(
      (each) =>
        each.length > 0 && each.every((own) => own !== 'none' && own.kind === said.kind && isProven(own, reading)),
    )
    return operators.length > 0 && (isSame || areAuthorized) ? ['yes'] : yesNo
  })

const rising: Possible = ['validated', 'one-limb', 'another', 'not']

/** Country Groups A, B or D:1 to D:4, except Macau and D:5 (748.15(b)(2)(ii)). */
const isEligiblePlace = (code: string | null, reading: Reading): Possible =>
  all([
    inGroups(code, reading, 'A:1', 'A:2', 'A:3', 'A:4', 'A:5', 'A:6', 'B', 'D:1', 'D:2', 'D:3', 'D:4'),
    not(inMacauOrD5(code, reading)),
  ])

const inEligiblePlace = (reading: Reading, party: Party): Possible =>
  any(
    (['headquarters', 'ultimateParent', 'location'] as const).map((member) =>
      ofCountries(reading, party, member, isEligiblePlace),
    ),
  )

export const veuEligiblePlace: Reader = (reading) =>
  ofHolders(reading, yesNo, ({ party }) => inEligiblePlace(reading, party))

/** Who may hold a kind of authorization (748.15(b)(2)), with no limb in Macau or D:5 (D-17). */
const mayHold = (reading: Reading, kind: Veu['kind'], party: Party): Possible => {
  const eligible = kind === 'uveu' ? any(limbsOfSupplement5a(party, reading)) : inEligiblePlace(reading, party)
  const foreign = ofMacauOrD5(party, reading)
  return union(
    ...eligible.map((truth) =>
      truth === 'no' ? ['not'] : foreign.map((of) => (of === 'yes' ? 'one-limb' : 'validated')),
    ),
  )
}

/** of a consignee, and of a member of the group, nothing is said; to Macau and D:5 nothing passes (Supp. 10 para 4(a)). */
const without = (reading: Reading, holder: Holder, party: Party): Possible => {
  const group = word(reading, party, 'group')
  const isOfGroup = group != null && group === word(reading, holder.party, 'group')
  if (party.role === 'end-user' && !isOfGroup) return ['not']
  const barred = any(
    (['headquarters', 'location'] as const).flatMap((member) =>
      countriesOf(reading, party, member).map((code) => inMacauOrD5(code, reading)),
    ),
  )
  return union(barred.map((truth) => (truth === 'yes' ? 'not' : 'another')))
}

const receives = (reading: Reading, holder: Holder, party: Party): Possible => {
  const none = without(reading, holder, party)
  const { kind } = holder.veu
  const other = kind === 'uveu' ? 'nveu' : 'uveu'
  const claims = claimsOf(reading, party)
  if (claims.length === 0)
    return union(
      mayHold(reading, kind, party),
      mayHold(reading, other, party).map((value) => (value === 'not' ? 'not' : 'another')),
      none,
    )
  return union(
    ...claims.map((own): Possible => {
      if (own === 'none' || own.kind === 'general') return none
      if (own.kind !== kind) return ['another']
      // Each is of one country
      if (own.kind === 'nveu' && own.country != null && own.country !== reading.record.destination) return none
      const eligible = mayHold(reading, own.kind, party)
      const isOpen = (own.kind === 'nveu' && own.country == null) || (own.supplement7 == null && own.letter == null)
      if (isOpen) return union(eligible, none)
      return isProven(own, reading) ? eligible : none
    }),
  )
}

/** The same party by id, or by name where an id is missing and nothing stated of it speaks of another. */
const isSame = (one: Party, other: Party): boolean => {
  if (one.id != null && other.id != null) return one.id === other.id
  if (written(one.name) === '' || written(one.name) !== written(other.name)) return false
  return (['headquarters', 'ultimateParent', 'group', 'veu'] as const).every(
    (member) => other[member] == null || JSON.stringify(one[member]) === JSON.stringify(other[member]),
  )
}

/** 748.15(a)(1), "the only end users": each beside the owner, and the worst of them. */
export const veuRecipients: Reader = (reading) => {
  const holders = holdersOf(reading).map((holder) => ({ ...holder, party: whole(reading, holder.party) }))
  const beside = inRole(reading, 'ultimate-consignee', 'end-user', 'operator', 'final-customer').filter(
    (party) => !holders.some((holder) => isSame(holder.party, party)),
  )
  const found = holders.flatMap((holder) =>
    beside.map((party) => {
      const own =
        party.role === 'operator' ? mayHold(reading, holder.veu.kind, party) : receives(reading, holder, party)
      // Without an id it may be the owner itself
      return party.id != null && holder.party.id != null ? own : union(['validated'], own)
    }),
  )
  return rising.filter(
    (value, rank) =>
      found.every((each) => each.some((one) => rising.indexOf(one) <= rank)) &&
      (rank === 0 || found.some((each) => each.includes(value))),
  )
}

/** A party with what its other entries say of it. */
const whole = (reading: Reading, party: Party): Party => ({
  ...party,
  headquarters: word(reading, party, 'headquarters'),
  ultimateParent: word(reading, party, 'ultimateParent'),
  group: word(reading, party, 'group'),
  veu: word(reading, party, 'veu'),
})

/** "In a specific country as specified". */
export const veuCountry: Reader = (reading) =>
  ofHolders(reading, yesNo, ({ veu: { country } }) => {
    if (country == null || reading.record.destination == null) return yesNo
    return union(goals(reading).map((code) => (code === country ? 'yes' : 'no')))
  })

/** "To a VEU authorized location by the same VEU": the one who sends is the one who holds. */
export const veuSameSite: Reader = (reading) => {
  const senders = inRole(reading, 'exporter')
  return ofHolders(reading, ['no'], ({ party }) => {
    if (party.id == null || senders.length === 0 || senders.some(({ id }) => id == null)) return yesNo
    return union(senders.map(({ id }) => (id === party.id ? 'yes' : 'no')))
  })
}

export const veuSecurity: Reader = (reading) => ofHolders(reading, yesNo, ({ veu: said }) => security(said))
export const governmentArrangement: Reader = (reading) =>
  ofHolders(reading, yesNo, ({ veu: said }) => stated(said.governmentArrangement))

/** "Only for U.S.-headquartered entities". */
export const veuInUs: Reader = (reading) =>
  ofHolders(reading, ['headquarters', 'parent-only', 'no'], ({ party }) => {
    const rest = (): Possible =>
      union(
        countriesOf(reading, party, 'ultimateParent').flatMap((code) =>
          code === null ? ['parent-only', 'no'] : [isHome(code) ? 'parent-only' : 'no'],
        ),
      )
    return union(
      ...countriesOf(reading, party, 'headquarters').map((code) =>
        code === null ? ['headquarters', 'parent-only', 'no'] : isHome(code) ? ['headquarters'] : rest(),
      ),
    )
  })

/** Paragraph 5: chips of the same end user moved between countries. */
export const moveNotice: Reader = (reading) => {
  const senders = inRole(reading, 'exporter')
  const isOwn = holdersOf(reading).some(
    ({ party }) => party.id == null || senders.length === 0 || senders.some(({ id }) => id == null || id === party.id),
  )
  return reading.record.activity === 'reexport' && isOwn ? noticeOfMove(reading) : ['not-needed']
}
