// Validated end users, licenses and the contents of a NAC notification.
import { nacContents as everyPoint, type Party } from '../../../shared/contract/interchange.ts'
import { partiesIn } from '../../../shared/contract/parties.ts'
import { addDays, isCivilDate } from '../../../shared/kernel/civil-date.ts'
import { compareDecimals, decimal } from '../../../shared/kernel/tpp.ts'
import { aggregateOf } from './circuit.ts'
import { addMonths } from '../windows/dates.ts'
import { dayOf, inTime } from './dates.ts'
import { headquartersOf, isDataCenterVeuPlace, isSupplement5a, wholeParty } from './places.ts'
import { known, open, yesOrNo, type Context, type Read } from './read.ts'
import { allThree } from './weights.ts'

type Veu = Exclude<NonNullable<Party['veu']>, 'none'>
type Holder = { readonly party: Party; readonly veu: Veu }

/** The recipient with a VEU authorization stated, the owner's standing first. */
export const veuHolder = (context: Context): Holder | undefined => {
  for (const party of partiesIn(context.record, 'owner', 'ultimate-consignee', 'end-user', 'operator')) {
    const whole = wholeParty(context.record, party)
    if (whole.veu != null && whole.veu !== 'none') return { party: whole, veu: whole.veu }
  }
  return undefined
}

/** No authorization stated is none: a status nobody claims cannot carry a shipment (interchange, status of a route). */
export const veu = (context: Context): Read => known(veuHolder(context)?.veu.kind ?? 'none')

export const veuHeadquarters = (context: Context): Read => {
  const holder = veuHolder(context)
  return headquartersOf(holder === undefined ? [] : [holder.party], context, 'parties[owner].headquarters')
}

/** Supp. 10 para 6 binds entities headquartered in Supplement 5(a); of a parent there alone it says nothing. */
export const veuSeat = (context: Context): Read =>
  isSupplement5a(veuHolder(context)?.party.headquarters, context, 'parties[owner].headquarters')

const inForce = (reference: string | null | undefined, { event }: Context): boolean =>
  reference != null && (!isCivilDate(reference) || event.latest === undefined || reference <= event.latest)

export const veuListed = (context: Context): Read => {
  const stated = veuHolder(context)?.veu
  if (stated?.supplement7 == null && stated?.letter == null) {
    return open(['yes', 'no'], 'parties[owner].veu.supplement7', 'parties[owner].veu.letter')
  }
  return known(proven(stated, context) ? 'yes' : 'no')
}

const proven = (stated: Veu, context: Context): boolean =>
  inForce(stated.supplement7, context) || inForce(stated.letter, context)

export const veuOperator = (context: Context): Read => {
  const holder = veuHolder(context)
  const stated = holder?.veu.operatorAuthorized
  if (stated != null) return known(stated ? 'yes' : 'no')
  const operators = partiesIn(context.record, 'operator').map((party) => wholeParty(context.record, party))
  if (operators.some((party) => party.veu === 'none')) return known('no')
  const own = operators.map((party) => (party.veu == null || party.veu === 'none' ? undefined : party.veu))
  if (
    own.length > 0 &&
    own.every((each) => each !== undefined && each.kind === holder?.veu.kind && proven(each, context))
  ) {
    return known('yes')
  }
  if (holder?.party.id != null && operators.length > 0 && operators.every(({ id }) => id === holder.party.id))
    return known('yes')
  return open(['yes', 'no'], 'parties[owner].veu.operatorAuthorized')
}

export const veuCountry = (context: Context): Read => {
  const stated = veuHolder(context)?.veu.country
  const { destination } = context.record
  if (stated == null || destination == null)
    return open(['yes', 'no'], stated == null ? 'parties[owner].veu.country' : 'destination')
  return known(stated === destination ? 'yes' : 'no')
}

export const veuEligiblePlace = (context: Context): Read => {
  const holder = veuHolder(context)?.party
  const reads = (['headquarters', 'ultimateParent', 'location'] as const).map((limb) =>
    isDataCenterVeuPlace(holder?.[limb], context, `parties[owner].${limb}`),
  )
  if (reads.some((read) => read.values.length === 1 && read.values[0] === 'yes')) return known('yes')
  const missing = reads.filter((read) => read.values.length > 1).flatMap((read) => read.missing)
  return missing.length === 0 ? known('no') : open(['yes', 'no'], ...missing)
}

export const veuSameSite = (context: Context): Read => {
  const holder = veuHolder(context)
  const sender = partiesIn(context.record, 'exporter')[0]
  if (holder === undefined) return known('no')
  if (holder.party.id == null || sender?.id == null) return open(['yes', 'no'], 'parties[exporter].id')
  return known(holder.party.id === sender.id ? 'yes' : 'no')
}

export const veuSecurity = (context: Context): Read => {
  const stated = veuHolder(context)?.veu
  const path = 'parties[owner].veu'
  return allThree(
    [stated?.paragraph14, stated?.paragraph15, stated?.paragraph18],
    [`${path}.paragraph14`, `${path}.paragraph15`, `${path}.paragraph18`],
  )
}

export const governmentArrangement = (context: Context): Read =>
  yesOrNo(veuHolder(context)?.veu.governmentArrangement, 'parties[owner].veu.governmentArrangement')

export const veuInUs = (context: Context): Read => {
  const holder = veuHolder(context)?.party
  const every = ['headquarters', 'parent-only', 'no']
  if (holder?.headquarters == null) return open(every, 'parties[owner].headquarters')
  if (holder.headquarters === 'US') return known('headquarters')
  if (holder.ultimateParent == null) return open(['parent-only', 'no'], 'parties[owner].ultimateParent')
  return known(holder.ultimateParent === 'US' ? 'parent-only' : 'no')
}

/** 748.15(a)(2)(ii)(A): 180 days before any shipment to a new location. */
export const siteNotice = (context: Context): Read =>
  inTime(context.record.dates?.newSiteNotice, 'dates.newSiteNotice', context, context.limits.count('UVEU site days'))

/** Supp. 10 para 5: 60 days before chips of the same end user move between countries. */
export const moveNotice = (context: Context): Read => {
  const { record } = context
  const holder = veuHolder(context)?.party
  const sender = partiesIn(record, 'exporter')[0]
  const moves =
    record.activity === 'reexport' &&
    holder !== undefined &&
    (holder.id == null || sender?.id == null || holder.id === sender.id)
  return moves
    ? inTime(record.dates?.moveNotice, 'dates.moveNotice', context, context.limits.count('UVEU move days'))
    : known('not-needed')
}

export const nacContents = ({ record }: Context): Read => {
  const stated = record.held?.nacContents
  if (stated == null) return open(['complete', 'incomplete'], 'held.nacContents')
  return known(everyPoint.every((point) => stated.includes(point)) ? 'complete' : 'incomplete')
}

export const nacAnswer = (context: Context): Read => {
  const stated = context.record.held?.nacAnswer
  const every = ['eligible', 'refused']
  if (stated == null || stated.result === 'pending') return open(every, 'held.nacAnswer')
  if (stated.result === 'license-required') return known('refused')
  const answered = dayOf(stated.on)
  const { latest } = context.event
  return answered !== undefined && latest !== undefined && answered <= latest
    ? known('eligible')
    : open(every, 'held.nacAnswer')
}

/** 750.7(g): in force on the day; without a stated expiry it stays open, as one year is only the general rule. */
export const license = (context: Context): Read => {
  const every = ['valid', 'expired', 'too-small', 'none']
  const stated = context.record.held?.license
  if (stated === false) return known('none')
  const { day } = context.event
  if (stated == null || day === undefined) return open(every, stated == null ? 'held.license' : 'dates.export')
  const issued = dayOf(stated.issued)
  const expires = dayOf(stated.expires)
  if (issued === undefined || day < issued || (expires !== undefined && day > expires)) return known('expired')
  if (expires === undefined) return open(['valid', 'expired', 'too-small'], 'held.license.expires')
  if (context.record.item.weights != null || context.record.item.eccn === '4E091') return known('valid')
  if (stated.quantityTpp == null) return open(['valid', 'too-small'], 'held.license.quantityTpp')
  const order = aggregateOf(context.record)
  const granted = decimal(stated.quantityTpp)
  if (compareDecimals(order.low, granted) > 0) return known('too-small')
  return order.high !== undefined && compareDecimals(order.high, granted) <= 0
    ? known('valid')
    : open(['valid', 'too-small'], ...order.missing)
}

/** The day a notice of so many days had to be given by. */
export const noticeDue = ({ event }: Context, days: number) =>
  event.day === undefined ? undefined : addDays(event.day, -days)

export const accountingDue = ({ record, limits }: Context) => {
  const updated = dayOf(record.held?.acmAccountingUpdated === false ? undefined : record.held?.acmAccountingUpdated)
  return updated === undefined ? undefined : addMonths(updated, limits.count('ACM months'))
}
