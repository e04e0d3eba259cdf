// Figures shown beside a verdict: TPP of one unit and of the order, the limit that decides, and the entries a ledger would take.
import type { Allocation, Authorization, Determination, ProposedEntry } from '../../shared/contract/interchange.ts'
import { aiaKey, countryKey, ledgerAccounts, lppKey, nveuKey, uveuKey } from '../../shared/contract/ledger-keys.ts'
import { calendarYear, quarter } from '../../shared/kernel/civil-date.ts'
import { addDecimals, decimal, decimalToNumber, subtractDecimals, type Decimal } from '../../shared/kernel/tpp.ts'
import type { CodedVerdict } from './coded.ts'
import type { Evaluated, ReadRecord } from './evaluation.ts'
import type { LoadedPack } from './loaded.ts'
import { raisesOf } from './raises.ts'
import { aggregateOf, densityOf, isExact, performanceOf } from './facts/circuit.ts'
import { countryPosition, electionCounts, lppPosition } from './facts/positions.ts'
import { settled, type Context } from './facts/index.ts'

/** TPP and density of one circuit and aggregate TPP of the order, as far as the figures fix them. */
export const tradeFigures = (
  context: Context,
): Pick<
  Determination['classification'],
  'totalProcessingPerformance' | 'performanceDensity' | 'aggregateTpp' | 'aggregateTppRange'
> => {
  const { unit } = context.record.item
  if (unit == null) return rangeOf(context)
  const one = performanceOf(unit)
  const density = densityOf(unit)
  const order = exactOrder(context)
  return {
    ...(isExact(one) ? { totalProcessingPerformance: decimalToNumber(one.low) } : {}),
    ...(density === undefined ? {} : { performanceDensity: decimalToNumber(density) }),
    ...(order === undefined ? rangeOf(context) : { aggregateTpp: decimalToNumber(order) }),
  }
}

/** Between what the aggregate of an order lies that the figures do not fix; nothing of weights, which have no TPP. */
const rangeOf = (context: Context): Pick<Determination['classification'], 'aggregateTppRange'> => {
  const { low, high, missing } = aggregateOf(context)
  if (context.record.item.weights != null || missing.length === 0) return {}
  return {
    aggregateTppRange: {
      atLeast: decimalToNumber(low),
      ...(high === undefined ? {} : { atMost: decimalToNumber(high) }),
    },
  }
}

const exactOrder = (context: Context): Decimal | undefined => {
  if (context.record.item.unit == null) return undefined
  const order = aggregateOf(context)
  return isExact(order) ? order.low : undefined
}

/** What an order is charged with: its TPP, or the upper end where the figures leave a range; none where they set no end. */
const chargedOrder = (context: Context): Decimal | undefined =>
  context.record.item.unit == null ? undefined : aggregateOf(context).high

/** Routes in the order in which a ledger would book them: those that use up nothing first. */
const preference = ['ACA', 'AIA', 'ACM', 'NAC', 'UVEU', 'NVEU', 'LPP', 'LICENSE'] as const

const chosenRoute = (authorizations: readonly Authorization[]): Authorization['id'] | undefined =>
  preference.find((id) => authorizations.some((route) => route.id === id && route.status === 'available'))

const figure = (kind: Allocation['kind'], limit: Decimal, used: Decimal, order: Decimal): Allocation => ({
  kind,
  limitTpp: decimalToNumber(limit),
  usedTpp: decimalToNumber(used),
  afterTpp: decimalToNumber(addDecimals(used, order)),
})

/** Whether the policy of the country allocation applies, or may. */
export const isCountryLimited = ({ question }: Evaluated, { pack }: LoadedPack): boolean => {
  const { rules } = raisesOf(pack)
  return question('policy').rules.some(
    ({ rule, status }) => (status === 'on' || status === 'maybe') && rules.get(rule)?.limit === 'country',
  )
}

/** The limit that carries the answer: that of the route used, else the country allocation where its policy applies. */
export const allocationOf = (
  { context }: Pick<ReadRecord, 'context'>,
  ofCountry: boolean,
  authorizations: readonly Authorization[],
  { pack }: LoadedPack,
): Allocation | undefined => {
  const { record } = context
  const order = chargedOrder(context)
  if (order === undefined) return undefined
  const chosen = chosenRoute(authorizations)
  if (chosen === 'LPP') {
    const used = lppPosition(context)
    return used === undefined ? undefined : figure('lpp', context.limits.decimal(pack.ledgers.lpp.annual), used, order)
  }
  if (chosen === 'NVEU') {
    const level =
      context.event.day === undefined
        ? undefined
        : context.limits.ofQuarter(pack.ledgers.nveu.levels, quarter(context.event.day))
    const stated = record.positions?.nveu
    return level === undefined || stated == null
      ? undefined
      : figure('nveu', level, subtractDecimals(decimal(stated.installedTpp), decimal(stated.attritionTpp ?? 0)), order)
  }
  // The account of a country is that of its destination.
  const position = record.positions?.country?.country === record.destination ? countryPosition(context) : undefined
  return ofCountry && position !== undefined ? figure('country', position.limit, position.licensed, order) : undefined
}

/** Entries the ledgers would take for this shipment; nothing is written here. */
export const proposedEntries = (
  { context }: Pick<ReadRecord, 'context'>,
  verdict: Pick<CodedVerdict, 'outcome' | 'authorizations' | 'allocation'>,
): readonly ProposedEntry[] => {
  const { record, event } = context
  const order = chargedOrder(context)
  if (order === undefined || verdict.outcome === 'prior-rules-apply' || event.day === undefined) return []
  const tpp = decimalToNumber(order)
  const accounts = ledgerAccounts(record)
  const entry = (ledger: ProposedEntry['ledger'], key: string | undefined): readonly ProposedEntry[] =>
    key === undefined ? [] : [{ ledger, key, tpp }]
  const country = record.destination ?? undefined
  switch (chosenRoute(verdict.authorizations)) {
    case 'LPP': {
      const elected = electionCounts(context)
      const account = settled(elected) && elected.values[0] === 'yes' ? accounts.lppElected : accounts.lpp
      const day = event.day
      return entry('lpp', account === undefined ? undefined : lppKey(account, calendarYear(day)))
    }
    case 'AIA':
      return verdict.authorizations.length === 0
        ? []
        : entry('aia', accounts.aia === undefined ? undefined : aiaKey(accounts.aia))
    case 'UVEU':
      return entry('uveu', accounts.uveu === undefined ? undefined : uveuKey(accounts.uveu))
    case 'NVEU':
      return entry(
        'nveu',
        accounts.nveu === undefined || country === undefined
          ? undefined
          : nveuKey(accounts.nveu, country, quarter(event.day)),
      )
    case 'LICENSE':
      return entry(
        'country',
        country === undefined || verdict.allocation?.kind !== 'country' ? undefined : countryKey(country),
      )
    case 'ACA':
    case 'ACM':
    case 'NAC':
    case undefined:
      return []
    case 'HBM':
    case 'TMP':
    case 'RPL':
    case 'GOV':
    case 'TSU':
    case 'SAVINGS':
      return []
  }
}
