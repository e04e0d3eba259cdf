// Facts of the parties and of the end use.
import type { EndUse, Party, Role } from '../../../shared/contract/interchange.ts'
import { groupKey, partiesIn, recipients, sameWriting } from '../../../shared/contract/parties.ts'
import {
  headquartersCountries,
  isA5,
  isDomestic,
  isHome,
  isMacauOrD5,
  isSupplement5a,
  parentCountries,
  statedOf,
  wholeParty,
  type Countries,
} from './places.ts'
import {
  finding,
  known,
  unsettled,
  settled,
  valuesWhere,
  type Context,
  type Read,
  type ReadOf,
  type YesOrNo,
} from './read.ts'

const uses = ({ record }: Context): readonly EndUse[] | undefined =>
  record.endUse == null || record.endUse.length === 0 ? undefined : record.endUse

/** Whether a use is among those stated; `unknown` among them leaves everything else possible. */
export const hasUse =
  (...wanted: readonly EndUse[]) =>
  (context: Context): YesOrNo => {
    const stated = uses(context)
    if (stated === undefined) return unsettled(['yes', 'no'], 'endUse')
    if (stated.some((use) => wanted.includes(use))) return known('yes')
    return stated.includes('unknown') ? unsettled(['yes', 'no'], 'endUse') : known('no')
  }

const manufacturing: readonly EndUse[] = ['development', 'production', 'storage-before-delivery']

export const manufacturingUse = (context: Context): ReadOf<'manufacturing-use'> => {
  const stated = uses(context)
  if (stated === undefined || stated.includes('unknown')) return unsettled(['only', 'partly', 'none'], 'endUse')
  const fitting = stated.filter((use) => manufacturing.includes(use))
  if (fitting.length === stated.length) return known('only')
  return known(fitting.length === 0 ? 'none' : 'partly')
}

/** Listed parties and prohibited end uses; every party counts, in whatever role. */
export const part744 = (context: Context): ReadOf<'part-744'> => {
  const { record } = context
  const stated = uses(context)
  const parties = record.parties.map((party) => wholeParty(record, party))
  if (
    stated?.includes('prohibited-744') === true ||
    parties.some(({ listed }) => listed != null && listed.length > 0)
  ) {
    return known('caught')
  }
  const owned = ownersUnsure(context, parties)
  if (owned !== undefined) return owned
  const missing = [
    ...parties.filter(({ listed }) => listed == null).map(({ role }) => `parties[${role}].listed`),
    ...(stated === undefined || stated.includes('unknown') ? ['endUse'] : []),
  ]
  return missing.length === 0 ? known('clear') : unsettled(['clear', 'caught'], ...new Set(missing))
}

/**
 * 90 FR 47201 treats as listed whom listed parties own by half or more, all their shares together. It stood from 29 September 2025, was
 * suspended to 9 November 2026, and what holds since was not found: an owner of that kind leaves it open, and from that day so does
 * an owner of whom nothing is said.
 */
const ownersUnsure = (
  { lawDate, event, limits, hasElected }: Context,
  parties: readonly Party[],
): ReadOf<'part-744'> | undefined => {
  const day = lawDate ?? event.latest
  if (day === undefined || day < limits.date('affiliates rule')) return undefined
  if (hasElected('owned-by-listed', 'suspended')) return undefined
  const asked = day >= limits.date('affiliates rule again')
  const unsure = parties.filter(({ ownedByListed }) => ownedByListed === true || (asked && ownedByListed == null))
  if (unsure.length === 0) return undefined
  const facts = new Set(unsure.map(({ role }) => `parties[${role}].ownedByListed`))
  return finding(['clear', 'caught'], 'owned-by-listed', ...facts)
}

/**
 * 740.28(d): a government other than that of the United States. Control by a government is put down to that of the United States only
 * where both headquarters and ultimate parent lie there.
 */
export const privateSector = (context: Context): ReadOf<'private-sector'> => {
  const { record } = context
  const parties = recipients(record).map((party) => wholeParty(record, party))
  if (parties.length === 0) return unsettled(['yes', 'no'], 'parties[ultimate-consignee].government')
  const missing: string[] = []
  let controlled = false
  for (const party of parties) {
    if (party.government == null) missing.push(`parties[${party.role}].government`)
    else if (party.government === 'owned-or-controlled') {
      for (const member of ['headquarters', 'ultimateParent'] as const) {
        const stated = statedOf(record, party, member)
        if (stated.length === 0) missing.push(`parties[${party.role}].${member}`)
        else if (stated.some((code) => !isHome(code, context))) controlled = true
      }
    }
  }
  if (controlled) return known('no')
  return missing.length === 0 ? known('yes') : unsettled(['yes', 'no'], ...new Set(missing))
}

/** One limb by a test: open where the countries it may lie in give different answers. */
const byCountries = ({ codes, missing, found }: Countries, context: Context, test: typeof isMacauOrD5): YesOrNo => {
  const reads = codes.map((code) => test(code, context, missing[0] ?? ''))
  const values = (['yes', 'no'] as const).filter((value) => reads.some((read) => read.values.includes(value)))
  const [one] = reads
  if (one !== undefined && (values.length === 1 || reads.length === 1)) return one
  return found === undefined ? unsettled(values, ...missing) : finding(values, found, ...missing)
}

/** By the headquarters of a party, whatever its entries say of it. */
export const bySeat = (party: Party, context: Context, test: typeof isMacauOrD5): YesOrNo =>
  byCountries(headquartersCountries(party, context), context, test)

const limbsBy = (party: Party, context: Context, test: typeof isMacauOrD5): readonly YesOrNo[] => [
  byCountries(headquartersCountries(party, context), context, test),
  byCountries(parentCountries(party, context), context, test),
]

const anyLimb = (party: Party, context: Context, test: typeof isMacauOrD5): YesOrNo =>
  anyYes(...limbsBy(party, context, test))

export const anyYes = (...reads: readonly YesOrNo[]): YesOrNo => {
  if (reads.some((read) => settled(read) && read.values[0] === 'yes')) return known('yes')
  const undecided = reads.filter((read) => !settled(read))
  if (undecided.length === 0) return known('no')
  const [doubtful] = undecided.flatMap((read) => (read.open === undefined ? [] : [read.open]))
  const missing = [...new Set(undecided.flatMap((read) => read.missing))]
  return { values: ['yes', 'no'], missing, ...(doubtful === undefined ? {} : { open: doubtful }) }
}

/** By headquarters or ultimate parent. */
export const isOfMacauOrD5 = (party: Party, context: Context): YesOrNo => anyLimb(party, context, isMacauOrD5)
export const isOfSupplement5a = (party: Party, context: Context): YesOrNo => anyLimb(party, context, isSupplement5a)

/** By one place of a party, whatever its entries say of it. */
export const byLimb = (
  party: Party,
  context: Context,
  limb: 'location' | 'headquarters',
  test: typeof isMacauOrD5,
): YesOrNo => {
  const stated = statedOf(context.record, party, limb)
  const path = `parties[${party.role}].${limb}`
  return anyYes(...(stated.length === 0 ? [undefined] : stated).map((code) => test(code, context, path)))
}

const renamed = <From extends string, To extends string>(
  read: Read<From>,
  names: Readonly<Record<From, To>>,
  order: readonly To[],
): Read<To> => {
  const mapped = new Set(read.values.map((value) => names[value]))
  return { ...read, values: order.filter((value) => mapped.has(value)) }
}

const negated = (read: YesOrNo): YesOrNo => renamed(read, { yes: 'no', no: 'yes' }, ['yes', 'no'])

/** 740.25(b): every exporter has its headquarters in the United States or A:5, and none an ultimate parent in Macau or D:5. */
export const hbmExporter = (context: Context): ReadOf<'hbm-exporter'> => {
  const exporters = partiesIn(context.record, 'exporter')
  if (exporters.length === 0) return unsettled(['fits', 'not'], 'parties[exporter].headquarters')
  const seats = exporters.map((party) =>
    bySeat(party, context, (code, _, path) => anyYes(...[isDomestic, isA5].map((test) => test(code, context, path)))),
  )
  const parents = exporters.map((party) => byCountries(parentCountries(party, context), context, isMacauOrD5))
  return renamed(anyYes(...seats.map(negated), ...parents), { yes: 'not', no: 'fits' }, ['fits', 'not'])
}

const ofMacauOrD5 =
  (...roles: readonly Role[]) =>
  (context: Context): Read<'none-d5' | 'some-d5'> => {
    const parties = partiesIn(context.record, ...roles)
    const read =
      parties.length === 0 ? known('no') : anyYes(...parties.map((party) => anyLimb(party, context, isMacauOrD5)))
    return renamed(read, { yes: 'some-d5', no: 'none-d5' }, ['none-d5', 'some-d5'])
  }

export const furtherParties = ofMacauOrD5('purchaser', 'intermediate-consignee')
export const lessees = ofMacauOrD5('customer')

/** Customers the items are ultimately destined to: where they are, and where they belong (740.28(a), (c); D-04). */
export const finalCustomer = (context: Context): ReadOf<'final-customer'> => {
  const customers = partiesIn(context.record, 'final-customer')
  if (customers.length === 0) {
    return unsettled(['outside', 'headquartered-inside', 'inside'], 'parties[final-customer].location')
  }
  const located = anyYes(
    ...customers.flatMap((party) => {
      const stated = statedOf(context.record, party, 'location')
      const codes = stated.length === 0 ? [undefined] : stated
      return codes.map((code) => isMacauOrD5(code, context, 'parties[final-customer].location'))
    }),
  )
  const belongs = anyYes(...customers.map((party) => anyLimb(party, context, isMacauOrD5)))
  const values = valuesWhere(
    ['outside', located.values.includes('no') && belongs.values.includes('no')],
    ['headquartered-inside', located.values.includes('no') && belongs.values.includes('yes')],
    ['inside', located.values.includes('yes')],
  )
  return values.length === 1 ? { values, missing: [] } : unsettled(values, ...located.missing, ...belongs.missing)
}

/**
 * Whom items are sold on to, where the record says too little: customers of a resale whom nobody names, or a final customer of whom no
 * location is stated. What is stated of customers stands among the recipients and places (D-14).
 */
export const onward = ({ record }: Context): ReadOf<'onward'> => {
  const customers = partiesIn(record, 'final-customer')
  const every = ['outside', 'restricted'] as const
  if (customers.some((party) => statedOf(record, party, 'location').length === 0))
    return unsettled(every, 'parties[final-customer].location')
  const isResold = record.endUse?.includes('resale') === true
  return isResold && customers.length === 0
    ? unsettled(every, 'parties[final-customer].headquarters', 'parties[final-customer].location')
    : known('outside')
}

export const permanentEmployee = ({ record }: Context): ReadOf<'permanent-employee'> => {
  const employees = partiesIn(record, 'employee')
  const stated = employees.map((party) => party.employment?.permanentAndRegular)
  if (stated.includes(false)) return known('no')
  if (employees.length > 0 && stated.every((value) => value === true)) return known('yes')
  return unsettled(['yes', 'no'], 'parties[employee].employment.permanentAndRegular')
}

const byLimbs = ['both-limbs', 'one-limb', 'not'] as const

/**
 * 742.6(a)(13): "employed by entities headquartered in or with an ultimate parent headquartered in" Supplement 5(a). Of several
 * employers the one that is least there decides.
 */
export const employers = (context: Context): ReadOf<'employers'> => {
  const parties = partiesIn(context.record, 'employer')
  if (parties.length === 0) return unsettled(byLimbs, 'parties[employer].headquarters')
  const limbs = parties.map((party) => limbsBy(party, context, isSupplement5a))
  const least = Math.max(...limbs.map((each) => each.filter(({ values }) => !values.includes('yes')).length))
  const most = Math.max(...limbs.map((each) => each.filter(({ values }) => values.includes('no')).length))
  const values = byLimbs.slice(least, most + 1)
  if (values.length === 1) return { values, missing: [] }
  const undecided = limbs.flat().filter((read) => !settled(read))
  const [why] = undecided.flatMap((read) => read.open ?? [])
  const missing = [...new Set(undecided.flatMap((read) => read.missing))]
  return { values, missing, ...(why === undefined ? {} : { open: why }) }
}

/** Customers of a computing service: headquartered, or with an ultimate parent headquartered, outside Supplement 5(a). */
export const serviceCustomer = (context: Context): ReadOf<'service-customer'> => {
  const isService = context.record.activity === 'computing-service'
  // A service resold is for those who buy it and use it as well.
  const others: readonly Role[] = isService ? ['purchaser', 'ultimate-consignee', 'end-user', 'final-customer'] : []
  const customers = partiesIn(context.record, 'customer', ...others)
  if (customers.length === 0) {
    return isService ? unsettled(['inside', 'outside'], 'parties[customer].headquarters') : known('inside')
  }
  // 740.27(a) asks of hardware where such an entity is located as well; red flag 28, of services, does not.
  const located = (party: Party): readonly YesOrNo[] => {
    if (isService) return []
    const stated = statedOf(context.record, party, 'location')
    return (stated.length === 0 ? [undefined] : stated).map((code) =>
      isSupplement5a(code, context, `parties[${party.role}].location`),
    )
  }
  const outside = customers.flatMap((party) =>
    [...limbsBy(party, context, isSupplement5a), ...located(party)].map((read) => negated(read)),
  )
  return renamed(anyYes(...outside), { yes: 'outside', no: 'inside' }, ['inside', 'outside'])
}

/**
 * Whether somebody takes title and resells. Ultimate ownership makes the ultimate consignee of LPP (740.29(h)(1)): of items meant
 * for resale it is open whose that is (D-07).
 */
export const lppOwner = (context: Context): ReadOf<'lpp-owner'> => {
  const resale = hasUse('resale')(context)
  return renamed(resale, { yes: 'reseller', no: 'ultimate-consignee' }, ['ultimate-consignee', 'reseller'])
}

/**
 * 740.29(a): "directly to a single ultimate consignee". Consignees of one group are one, since the ultimate consignee is the ultimate
 * parent that owns the items ((h)(1)); consignees that state nothing to tell them apart leave it open.
 */
export const lppConsignee = ({ record }: Context): ReadOf<'lpp-consignee'> => {
  const reads = (['ultimate-consignee', 'owner'] as const).map((role) => {
    const parties = partiesIn(record, role).map((party) => wholeParty(record, party))
    const distinct = new Set(
      parties.map((party) => {
        const key = groupKey(party)
        return key === undefined ? undefined : sameWriting(key)
      }),
    )
    if (parties.length > 1 && distinct.has(undefined)) return unsettled(['one', 'several'], `parties[${role}].id`)
    return known(distinct.size > 1 ? 'several' : 'one')
  })
  const several = reads.find(({ values }) => values.join() === 'several')
  return several ?? reads.find((read) => !settled(read)) ?? known('one')
}

export const developedInD5 = (context: Context): ReadOf<'developed-in-d5'> => {
  const designers = partiesIn(context.record, 'designer')
  if (designers.length === 0) return unsettled(['yes', 'no'], 'parties[designer].headquarters')
  return anyYes(...designers.map((party) => anyLimb(party, context, isMacauOrD5)))
}
