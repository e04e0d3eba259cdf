// Facts that only the edition before 13 January 2025 turns on: where the items go on to and to whom, what they are built into
// (734.9(h)(2)), the end users of 744.23(d)(2), and the three contents of a notification (740.8(c)(1)).
import type { Party } from '../../../../../shared/contract/interchange.ts'
import { inGroups, inMacauOrD5, inRestricted, isHome } from '../../records/countries.ts'
import { ofMacauOrD5 } from '../../records/parties.ts'
import {
  type Possible,
  type Reader,
  type Reading,
  all,
  any,
  countriesOf,
  inRole,
  may,
  must,
  named,
  not,
  union,
  word,
  worst,
  yesNo,
} from '../../records/read.ts'

const customers = (reading: Reading): readonly Party[] => inRole(reading, 'final-customer')

/** Of a use that nobody states, or that is unknown, any other may be meant. */
const mayBeFor = ({ record }: Reading, use: 'resale' | 'production'): boolean => {
  const uses = record.endUse ?? []
  return uses.length === 0 || uses.includes('unknown') || uses.includes(use)
}

/** Sold on, as far as is known, to nobody named. */
const isUnnamed = (reading: Reading): boolean => customers(reading).length === 0 && mayBeFor(reading, 'resale')

const places: Possible = ['outside', 'restricted', 'macau-d5']

/** Of one country: in Macau or D:5, in the other groups, in neither. */
const placeOf = (code: string | null, reading: Reading): Possible =>
  code === null
    ? places
    : union(
        ...inMacauOrD5(code, reading).map((inside): Possible =>
          inside === 'yes' ? ['macau-d5'] : named(inRestricted(code, reading), 'restricted', 'outside'),
        ),
      )

/** Every place that some customer has; one of several is there by each. */
const locationsOf = (reading: Reading): readonly (string | null)[] =>
  customers(reading).flatMap((party) => countriesOf(reading, party, 'location'))

export const onwardPlace: Reader = (reading) =>
  isUnnamed(reading)
    ? places
    : worst(
        places,
        locationsOf(reading).map((code) => placeOf(code, reading)),
      )

export const onwardHeadquarters: Reader = (reading) =>
  isUnnamed(reading)
    ? ['none-d5', 'some-d5']
    : named(any(customers(reading).map((party) => ofMacauOrD5(party, reading))), 'some-d5', 'none-d5')

export const senders: Reader = (reading) => {
  const exporters = inRole(reading, 'exporter')
  return exporters.length === 0
    ? ['none-d5', 'some-d5']
    : named(any(exporters.map((party) => ofMacauOrD5(party, reading))), 'some-d5', 'none-d5')
}

const either: Possible = ['outside', 'restricted']

/** What is used in production may be built in, and its equipment goes to whom the items are finally meant for. */
export const builtInto: Reader = (reading) => {
  if (!mayBeFor(reading, 'production')) return ['outside']
  if (customers(reading).length === 0) return either
  return named(
    any(locationsOf(reading).map((code) => (code === null ? yesNo : inRestricted(code, reading)))),
    'restricted',
    'outside',
  )
}

/**
 * "Majority-owned by an entity headquartered in either Macau or D:5": by an ultimate parent of such a place, or by one partner of a joint
 * venture. Partners of such places that have more than half together, and a remainder of more than half that nobody accounts for, leave
 * it open, and so does a parent of such a place beside partners with less.
 */
const isOwnedFromD5 = (reading: Reading, party: Party): Possible => {
  const parent = union(...countriesOf(reading, party, 'ultimateParent').map((code) => inMacauOrD5(code, reading)))
  const partners = (word(reading, party, 'jointVenture')?.partners ?? []).map(({ headquarters, percent }) => ({
    inside: inMacauOrD5(headquarters, reading),
    percent,
  }))
  if (partners.length === 0) return parent
  if (partners.some(({ inside, percent }) => must(inside) && percent > 50)) return ['yes']
  const sum = (of: typeof partners): number => of.reduce((total, { percent }) => total + percent, 0)
  const inside = sum(partners.filter((each) => may(each.inside)))
  const isOpen = inside > 50 || 100 - sum(partners) > 50 || may(parent)
  return isOpen ? yesNo : ['no']
}

/** Headquartered in the United States, A:5 or A:6. */
const isFavoredSeat = (code: string | null, reading: Reading): Possible =>
  code === null ? yesNo : any([[isHome(code) ? 'yes' : 'no'], inGroups(code, reading, 'A:5', 'A:6')])

/** 744.23(d)(2), "for end users": all of them. */
export const endUsers: Reader = (reading) => {
  const parties = inRole(reading, 'end-user')
  if (parties.length === 0) return ['favored', 'other']
  const fits = parties.flatMap((party) => [
    union(...countriesOf(reading, party, 'headquarters').map((code) => isFavoredSeat(code, reading))),
    not(isOwnedFromD5(reading, party)),
  ])
  return named(all(fits), 'favored', 'other')
}

/** 89 FR 96790: in effect from 2 December 2024. */
export const stateOfText: Reader = ({ lawDate, earliest, latest }) => {
  const SINCE = '2024-12-02'
  if (lawDate !== null) return [lawDate < SINCE ? 'earlier' : 'this']
  if (earliest !== null && earliest >= SINCE) return ['this']
  return latest !== null && latest < SINCE ? ['earlier'] : ['this', 'earlier']
}

/** 740.8(c)(1)(i) to (iii): all three. */
export const nacContents2024: Reader = ({ record }) => {
  const said = record.held?.nacContents
  if (said == null) return ['complete', 'incomplete']
  const asked = ['tpp', 'performance-density', 'data-sheet'] as const
  return [asked.every((each) => said.includes(each)) ? 'complete' : 'incomplete']
}
