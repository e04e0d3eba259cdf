// Readers of the facts that only the earlier edition turns on, and how it reads places: by the Country Groups of the event and by
// those of 12 January 2025, open where they part.
import type { Party } from '../../../shared/contract/interchange.ts'
import { partiesIn } from '../../../shared/contract/parties.ts'
import { civilDate } from '../../../shared/kernel/civil-date.ts'
import { addDecimals, compareDecimals, decimal } from '../../../shared/kernel/tpp.ts'
import { anyYes, bySeat, hasUse, isOfMacauOrD5 } from '../facts/parties.ts'
import { isFavoredSeat, isMacauOrD5, isRestricted, statedOf, wholeParty } from '../facts/places.ts'
import type { ValueOf } from '../names.ts'
import {
  contradicting,
  finding,
  known,
  unsettled,
  settled,
  valuesWhere,
  type Context,
  type Read,
  type Reader,
  type YesOrNo,
} from '../facts/read.ts'

/** A place by the groups of the event and of the last day of the edition. A judgment elects one; on a law date of the edition they are the same. */
export const onBothDays =
  <Value extends string>(read: Reader<Value>, path: string): Reader<Value> =>
  (context) => {
    const { lawDate, hasElected, pack } = context
    const editionDay = civilDate(pack.prior.through)
    if (lawDate !== undefined && lawDate <= editionDay) return read(context)
    const then = read({ ...context, lawDate: editionDay })
    if (hasElected('groups-of-which-day', 'of-edition')) return then
    const now = read(context)
    if (hasElected('groups-of-which-day', 'of-event')) return now
    const values = [...new Set([...now.values, ...then.values])]
    if (values.length === now.values.length) return now
    const facts = [...new Set([...now.missing, ...then.missing])]
    return finding(values, 'groups-of-which-day', ...(facts.length === 0 ? [path] : facts))
  }

/** By the day whose text applies, else by the days around the event. */
export const stateOfText: Reader<ValueOf<'state-of-text'>> = ({ lawDate, event, pack }) => {
  const { from } = pack.prior
  const earliest = lawDate ?? event.earliest
  const latest = lawDate ?? event.latest
  if (earliest !== undefined && earliest >= from) return known('this')
  return latest !== undefined && latest < from ? known('earlier') : unsettled(['this', 'earlier'], 'dates.export')
}

const isYes = (read: YesOrNo): boolean => settled(read) && read.values[0] === 'yes'
const may = (read: YesOrNo, value: 'yes' | 'no'): boolean => read.values.includes(value)

const named = <const Value extends string>(values: readonly Value[], ...reads: readonly Read[]): Read<Value> => {
  if (values.length === 1) return { values, missing: [] }
  const undecided = reads.filter((read) => !settled(read))
  const missing = [...new Set(undecided.flatMap((read) => read.missing))]
  const [doubtful] = undecided.flatMap((read) => (read.open === undefined ? [] : [read.open]))
  return { values, missing, ...(doubtful === undefined ? {} : { open: doubtful }) }
}

/** What final customers say, or a sale onward whose customers nobody named; without either the items stay where they go. */
const ofFinalCustomers = <const Value extends string>(
  context: Context,
  use: 'resale' | 'production',
  [staying, ...others]: readonly [Value, ...Value[]],
  path: string,
  read: (customers: readonly Party[]) => Read<NoInfer<Value>>,
): Read<Value> => {
  const customers = partiesIn(context.record, 'final-customer').map((party) => wholeParty(context.record, party))
  const used = hasUse(use)(context)
  if (customers.length > 0 && (use === 'resale' || may(used, 'yes'))) return read(customers)
  if (!may(used, 'yes')) return known(staying)
  return unsettled([staying, ...others], ...(isYes(used) ? [path] : used.missing))
}

const LOCATION = 'parties[final-customer].location'

const located = (customers: readonly Party[], context: Context, test: typeof isRestricted): YesOrNo =>
  anyYes(
    ...customers.flatMap((party) => {
      const stated = statedOf(context.record, party, 'location')
      return (stated.length === 0 ? [undefined] : stated).map((code) => test(code, context, LOCATION))
    }),
  )

export const onwardPlace: Reader<ValueOf<'onward-place'>> = (context) =>
  ofFinalCustomers(context, 'resale', ['outside', 'restricted', 'macau-d5'], LOCATION, (customers) => {
    const inMacauOrD5 = located(customers, context, isMacauOrD5)
    const restricted = located(customers, context, isRestricted)
    const values = valuesWhere(
      ['outside', may(inMacauOrD5, 'no') && may(restricted, 'no')],
      ['restricted', may(inMacauOrD5, 'no') && may(restricted, 'yes')],
      ['macau-d5', may(inMacauOrD5, 'yes')],
    )
    return named(values, inMacauOrD5, restricted)
  })

export const onwardHeadquarters: Reader<ValueOf<'onward-headquarters'>> = (context) =>
  ofFinalCustomers(context, 'resale', ['none-d5', 'some-d5'], 'parties[final-customer].headquarters', (customers) => {
    const belongs = anyYes(...customers.map((party) => isOfMacauOrD5(party, context)))
    const values = valuesWhere(['none-d5', may(belongs, 'no')], ['some-d5', may(belongs, 'yes')])
    return named(values, belongs)
  })

/** Note to 734.9(h)(2), "a party to any transaction": who sends is one as well as who receives. */
export const senders: Reader<ValueOf<'senders'>> = (context) => {
  const exporters = partiesIn(context.record, 'exporter')
  if (exporters.length === 0) return unsettled(['none-d5', 'some-d5'], 'parties[exporter].headquarters')
  const belongs = anyYes(...exporters.map((party) => isOfMacauOrD5(party, context)))
  return named(valuesWhere(['none-d5', may(belongs, 'no')], ['some-d5', may(belongs, 'yes')]), belongs)
}

/** 734.9(h)(2)(i): "will be incorporated into any part, component, computer, or equipment not designated EAR99". */
export const builtInto: Reader<ValueOf<'built-into'>> = (context) =>
  ofFinalCustomers(context, 'production', ['outside', 'restricted'], LOCATION, (customers) => {
    const restricted = located(customers, context, isRestricted)
    const values = valuesWhere(['outside', may(restricted, 'no')], ['restricted', may(restricted, 'yes')])
    return named(values, restricted)
  })

/** Whether the declared ultimate parent is headquartered in Macau or D:5; two declarations that differ leave both. */
const declaredParent = (party: Party, context: Context, path: string): YesOrNo => {
  const stated = statedOf(context.record, party, 'ultimateParent')
  const [one, ...others] = stated
  if (others.length === 0) return isMacauOrD5(one, context, path)
  const values = [...new Set(stated.flatMap((code) => isMacauOrD5(code, context, path).values))]
  return values.length === 1
    ? { values, missing: [] }
    : contradicting(
        values,
        'stated-twice',
        stated.map((code) => [path, code]),
      )
}

/**
 * 744.23(d)(2), "majority-owned by an entity". An ultimate parent of Macau or D:5 owns the majority, unless partners of a joint venture are
 * stated: then one of them does that has more than half. Several of such places with more than half together, a remainder that may be
 * as much, and a parent that the shares do not bear out leave it open.
 */
const ownedFromMacauOrD5 = (party: Party, context: Context): YesOrNo => {
  const path = `parties[${party.role}]`
  const partners = party.jointVenture?.partners ?? []
  const byParent = declaredParent(party, context, `${path}.ultimateParent`)
  if (partners.length === 0) return byParent
  const shares = partners.map(({ headquarters, percent }, index) => ({
    percent: decimal(percent),
    read: isMacauOrD5(headquarters, context, `${path}.jointVenture.partners[${index}].headquarters`),
  }))
  const sum = (of: typeof shares) => of.reduce((total, { percent }) => addDecimals(total, percent), decimal(0))
  const half = context.limits.decimal('majority percent')
  const isMajority = (of: typeof shares): boolean => compareDecimals(sum(of), half) > 0
  if (shares.some((share) => isYes(share.read) && isMajority([share]))) return known('yes')
  const isAccounted = compareDecimals(addDecimals(sum(shares), half), decimal(100)) >= 0
  const isOpen = !isAccounted || isMajority(shares.filter(({ read }) => may(read, 'yes')))
  if (!isOpen && !may(byParent, 'yes')) return known('no')
  return unsettled(['yes', 'no'], `${path}.jointVenture.partners`, `${path}.ultimateParent`)
}

export const endUsers: Reader<ValueOf<'end-users'>> = (context) => {
  const { record } = context
  const parties = partiesIn(record, 'end-user').map((party) => wholeParty(record, party))
  if (parties.length === 0) return unsettled(['favored', 'other'], 'parties[end-user].headquarters')
  const seats = parties.map((party) => bySeat(party, context, isFavoredSeat))
  const owned = parties.map((party) => ownedFromMacauOrD5(party, context))
  const isFavored = seats.every(isYes) && owned.every((read) => settled(read) && read.values[0] === 'no')
  if (isFavored) return known('favored')
  const isOther = seats.some((read) => !may(read, 'yes')) || owned.some(isYes)
  if (isOther) return known('other')
  return named(['favored', 'other'], ...seats, ...owned)
}

const contents2024 = ['tpp', 'performance-density', 'data-sheet'] as const

export const nacContents2024: Reader<ValueOf<'nac-contents-2024'>> = ({ record }) => {
  const stated = record.held?.nacContents
  if (stated == null) return unsettled(['complete', 'incomplete'], 'held.nacContents')
  return known(contents2024.every((point) => stated.includes(point)) ? 'complete' : 'incomplete')
}
