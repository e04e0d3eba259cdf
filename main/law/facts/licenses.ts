// A license held: how long it runs, what is left of it, and whether the item goes to its country.
import type { TransactionRecord } from '../../../shared/contract/interchange.ts'
import { sameNumber } from '../../../shared/contract/ledger-keys.ts'
import { mapSpan, measuredBy, ofDecimal } from '../cuts.ts'
import { plainEccn } from '../tables/eccn.ts'
import { isFederalHoliday, isWeekend, nextBusinessDay } from '../windows/calendar.ts'
import { readCut } from './bands.ts'
import { aggregateOf, stating } from './circuit.ts'
import { dayOf } from './dates.ts'
import { findingOf, goesTo } from './places.ts'
import { contradicting, finding, known, unsettled, settled, type Context, type ReadOf } from './read.ts'

type License = Exclude<NonNullable<NonNullable<TransactionRecord['held']>['license']>, false>

const heldBy = ({ held }: TransactionRecord): License | undefined =>
  held?.license == null || held.license === false ? undefined : held.license

/** What was shipped under a license before, where the record states it of that number. */
const usedBefore = ({ positions }: TransactionRecord, { number }: License): number | undefined => {
  const stated = positions?.license
  return stated != null && sameNumber(stated.number) === sameNumber(number) ? (stated.usedTpp ?? undefined) : undefined
}

/**
 * 750.7(g): in force on the day; without a stated expiry it stays open, as one year is only the general rule. A license that ends on a
 * federal holiday runs to the next business day; whether a weekend is a legal holiday is open. What was shipped under it before is
 * no longer left of its quantity.
 */
export const license = (context: Context): ReadOf<'license'> => {
  const every = ['valid', 'expired', 'too-small', 'none'] as const
  const { record, pack, event, hasElected } = context
  const stated = record.held?.license
  if (stated === false) return known('none')
  const { day } = event
  if (stated == null || day === undefined) return unsettled(every, stated == null ? 'held.license' : 'dates.export')
  const issued = dayOf(stated.issued)
  const expires = dayOf(stated.expires)
  if (issued === undefined || day < issued) return known('expired')
  const issuedToo = dayOf(record.dates?.licenseIssued)
  if (issuedToo !== undefined && day < issuedToo)
    return contradicting(['valid', 'expired', 'too-small'], 'stated-twice', [
      ['held.license.issued', issued],
      ['dates.licenseIssued', issuedToo],
    ])
  if (expires === undefined) return unsettled(['valid', 'expired', 'too-small'], 'held.license.expires')
  const quantity = licensedQuantity(context, stated)
  if (day <= expires) return quantity
  const runsTo = nextBusinessDay(pack.holidays, expires)
  if (day > runsTo) return known('expired')
  if (isFederalHoliday(pack.holidays, expires)) return quantity
  if (!isWeekend(expires) || hasElected('license-ends-on-weekend', 'ends')) return known('expired')
  if (hasElected('license-ends-on-weekend', 'runs-on')) return quantity
  const values = (['valid', 'expired', 'too-small'] as const).filter(
    (each) => each === 'expired' || quantity.values.includes(each),
  )
  return finding(values, 'license-ends-on-weekend', 'held.license.expires', ...quantity.missing)
}

/** Weights, software and technology (product groups D and E) have no TPP, so no quantity of a license is taken by them. */
const takesQuantity = ({ item }: TransactionRecord): boolean =>
  item.weights == null && !/^\d[DE]\d{3}/i.test(plainEccn(item.eccn ?? ''))

const licensedQuantity = (context: Context, stated: License): ReadOf<'license'> => {
  const { record } = context
  if (!takesQuantity(record)) return known('valid')
  if (stated.quantityTpp == null) return unsettled(['valid', 'too-small'], 'held.license.quantityTpp')
  return readCut(
    context,
    'license',
    measuredBy({
      // An order without TPP, as of memory, adds nothing.
      'TPP of the order': () => mapSpan(aggregateOf(context), ofDecimal),
      'TPP used of the license': () => stating(usedBefore(record, stated) ?? 0),
      'TPP of the license': () => stating(stated.quantityTpp ?? 0),
    }),
  )
}

/**
 * What is left of a license for the order. A balance is kept by the number, so one without a digit has none. Where nothing is stated of
 * what was shipped under licenses before, a case counts what it has itself; what is stated of another number says nothing of this one.
 */
export const licenseLeft = (context: Context): ReadOf<'license-left'> => {
  const every = ['enough', 'short'] as const
  const { record } = context
  const stated = heldBy(record)
  if (stated === undefined) return known('enough')
  if (sameNumber(stated.number) === '') return unsettled(every, 'held.license.number')
  const quantity = licensedQuantity(context, stated)
  if (settled(quantity) && quantity.values[0] === 'too-small') return known('short')
  return takesQuantity(record) && record.positions?.license != null && usedBefore(record, stated) === undefined
    ? unsettled(every, 'positions.license')
    : known('enough')
}

/** Whether the item goes where a license of its country lets it go: a record that names two countries leaves open which is licensed. */
export const licensePlace = (context: Context): ReadOf<'license-place'> => {
  const places = heldBy(context.record) === undefined ? [] : goesTo(context)
  return new Set(places.map(({ code }) => code)).size <= 1
    ? known('one')
    : contradicting(
        ['one', 'several'],
        findingOf(places),
        places.map(({ path, code }) => [path, code] as const),
      )
}
