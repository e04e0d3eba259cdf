// Validated end users and the contents of a NAC notification.
import { nacContents as everyPoint, type Party, type Role } from '../../../shared/contract/interchange.ts'
import { partiesIn, sameWriting } from '../../../shared/contract/parties.ts'
import { addDays, isCivilDate } from '../../../shared/kernel/civil-date.ts'
import { addMonths } from '../windows/dates.ts'
import { beforeRule, dayOf, inTime } from './dates.ts'
import { anyYes, byLimb, bySeat, isOfMacauOrD5, isOfSupplement5a } from './parties.ts'
import {
  goesTo,
  headquartersOf,
  isDataCenterVeuPlace,
  isHome,
  isMacauOrD5,
  isSupplement5a,
  statedOf,
  wholeParty,
} from './places.ts'
import {
  contradicting,
  known,
  unsettled,
  yesOrNo,
  type Context,
  type Read,
  type ReadOf,
  type Stated,
  type YesOrNo,
} from './read.ts'
import { allThree } from './weights.ts'

type Veu = Exclude<NonNullable<Party['veu']>, 'none'>
type Holder = { readonly party: Party; readonly veu: Veu }

/** What a record says of the authorization of one holder: its kind, none, or nothing. */
type Claim = { readonly party: Party; readonly path: string; readonly stated: readonly (Veu | 'none')[] }

/**
 * The authorization is the owner's (748.15(a)(2)(ii)(A), (iii)(A)); where no owner is named the ultimate consignee is taken for it, then
 * the end user, and an operator last.
 */
const ownersOf = (context: Context): readonly Claim[] => {
  for (const role of ['owner', 'ultimate-consignee', 'end-user', 'operator'] as const) {
    const claims = partiesIn(context.record, role).map((party) => claimOf(context, party))
    const distinct = new Map(claims.map((claim) => [claim.party.id ?? claim.party, claim]))
    if (distinct.size > 0) return [...distinct.values()]
  }
  return []
}

const claimOf = ({ record }: Context, party: Party): Claim => {
  const entries = party.id == null ? [party] : record.parties.filter((other) => other.id === party.id)
  const stated = entries.flatMap((entry) => (entry.veu == null ? [] : [entry.veu]))
  const distinct = new Map(stated.map((veu) => [JSON.stringify(veu), veu]))
  return { party: wholeParty(record, party), path: `parties[${party.role}].veu`, stated: [...distinct.values()] }
}

const kindOf = (stated: Veu | 'none'): string => (stated === 'none' ? 'none' : stated.kind)

/** Owners with an authorization stated, once for each way it is stated. */
const holdersOf = (context: Context): readonly Holder[] => {
  const found = keptHolders.get(context)
  if (found !== undefined) return found
  const of = (claims: readonly Claim[]): readonly Holder[] =>
    claims.flatMap(({ party, stated }) => stated.flatMap((veu) => (veu === 'none' ? [] : [{ party, veu }])))
  const own = of(ownersOf(context))
  const made = own.length > 0 ? own : of(claimants(context))
  keptHolders.set(context, made)
  return made
}
const keptHolders = new WeakMap<Context, readonly Holder[]>()

const claimants = (context: Context): readonly Claim[] =>
  partiesIn(context.record, 'ultimate-consignee', 'end-user', 'operator').map((party) => claimOf(context, party))

const kinds = ['none', 'general', 'uveu', 'nveu'] as const

/**
 * The kind of authorization the owner holds. No authorization stated is none: a status nobody claims cannot carry a shipment
 * (interchange, status of a route). One that another party claims while the owner's is not stated leaves it open.
 */
export const veu = (context: Context): ReadOf<'veu'> => {
  const owners = ownersOf(context)
  const stated = owners.flatMap((claim) => claim.stated.map(kindOf))
  const silent = owners.some((claim) => claim.stated.length === 0)
  const others = silent ? claimants(context).flatMap((claim) => claim.stated.map(kindOf)) : []
  const possible = new Set([...stated, ...others, ...(silent || owners.length === 0 ? ['none'] : [])])
  const values = kinds.filter((kind) => possible.has(kind))
  if (values.length === 1) return { values, missing: [] }
  if (silent) return unsettled(values, 'parties[owner].veu')
  return contradicting(
    values,
    'stated-twice',
    owners.flatMap(({ path, stated: all }) => all.map((each) => [path, kindOf(each)] as const)),
  )
}

/** One fact of every holder; open where they differ, so that no holder stands for another. */
const ofEveryHolder = <Value extends string>(
  context: Context,
  every: readonly Value[],
  path: string,
  read: (holder: Holder) => Read<NoInfer<Value>>,
): Read<Value> => {
  const reads = holdersOf(context).map(read)
  const [one] = reads
  if (one === undefined) return unsettled(every, path)
  const values = every.filter((value) => reads.some((each) => each.values.includes(value)))
  if (reads.length === 1 || reads.every((each) => each.values.length === values.length)) return one
  return unsettled(values, ...new Set([path, ...reads.flatMap(({ missing }) => missing)]))
}

const yesNo = ['yes', 'no'] as const

export const veuHeadquarters = (context: Context): ReadOf<'veu-headquarters'> =>
  headquartersOf(
    holdersOf(context).map(({ party }) => party),
    context,
    'parties[owner].headquarters',
  )

/** Supp. 10 para 6 binds entities headquartered in Supplement 5(a); of a parent there alone it says nothing. */
export const veuSeat = (context: Context): ReadOf<'veu-seat'> =>
  ofEveryHolder(context, yesNo, 'parties[owner].headquarters', ({ party }) => bySeat(party, context, isSupplement5a))

const inForce = (reference: string | null | undefined, { event }: Context): boolean =>
  reference != null && (!isCivilDate(reference) || event.latest === undefined || reference <= event.latest)

export const veuListed = (context: Context): ReadOf<'veu-listed'> =>
  ofEveryHolder(context, yesNo, 'parties[owner].veu.supplement7', ({ veu: stated }) =>
    stated.supplement7 == null && stated.letter == null
      ? unsettled(yesNo, 'parties[owner].veu.supplement7', 'parties[owner].veu.letter')
      : known(proven(stated, context) ? 'yes' : 'no'),
  )

export const veuPapersDated = (context: Context): ReadOf<'veu-papers-dated'> =>
  ofEveryHolder(context, yesNo, 'parties[owner].veu.letter', ({ veu: stated }) =>
    known(beforeRule(context, stated.supplement7, stated.letter) ? 'no' : 'yes'),
  )

const proven = (stated: Veu, context: Context): boolean =>
  inForce(stated.supplement7, context) || inForce(stated.letter, context)

/** A different operator must itself hold an authorization of the kind (748.15(a)(2)(ii)(A), (iii)(A)). */
export const veuOperator = (context: Context): ReadOf<'veu-operator'> =>
  ofEveryHolder(context, yesNo, 'parties[owner].veu.operatorAuthorized', ({ party, veu: stated }) => {
    const operators = partiesIn(context.record, 'operator')
    const claims = operators.map((operator) => claimOf(context, operator))
    if (stated.operatorAuthorized === false) return known('no')
    const lacking = claims.some((claim) => claim.stated.some((own) => own === 'none'))
    if (stated.operatorAuthorized === true)
      return lacking ? contradicting(yesNo, 'stated-twice', operatorFacts(party, claims)) : known('yes')
    if (lacking) return known('no')
    const same = operators.every(({ id }) => party.id != null && id === party.id)
    const authorized = claims.every(
      (claim) =>
        claim.stated.length > 0 &&
        claim.stated.every((own) => own !== 'none' && own.kind === stated.kind && proven(own, context)),
    )
    return operators.length > 0 && (same || authorized)
      ? known('yes')
      : unsettled(yesNo, 'parties[owner].veu.operatorAuthorized')
  })

const operatorFacts = ({ role }: Party, claims: readonly Claim[]): readonly Stated[] => [
  [`parties[${role}].veu.operatorAuthorized`, 'true'],
  ...claims.flatMap(({ path, stated }) => stated.map((own) => [path, kindOf(own)] as const)),
]

/** How a recipient beside the owner stands, from best to worst. */
const validations = ['validated', 'one-limb', 'another', 'not'] as const
type Validation = (typeof validations)[number]
type Validations = { readonly of: readonly Validation[]; readonly missing: readonly string[] }

const standing = (...of: readonly Validation[]): Validations => ({ of, missing: [] })

/**
 * 748.15(a)(1): items go to validated end users only. Whoever receives, uses or runs them beside the owner is one as well, and may be
 * one (748.15(b)(2)); the worst of them decides.
 */
export const veuRecipients = (context: Context): ReadOf<'veu-recipients'> => {
  const holders = holdersOf(context)
  const beside = partiesIn(context.record, 'ultimate-consignee', 'end-user', 'operator', 'final-customer').filter(
    (each) => !holders.some(({ party }) => isSame(party, each)),
  )
  const found = holders.flatMap((holder) => beside.map((party) => standingBeside(context, holder, party)))
  const missing = found.flatMap((each) => (each.of.length > 1 ? each.missing : []))
  const values = validations.filter(
    (value) =>
      found.every(({ of }) => of.some((each) => rankOf(each) <= rankOf(value))) &&
      (value === 'validated' || found.some(({ of }) => of.includes(value))),
  )
  return values.length === 1 ? { values, missing: [] } : unsettled(values, ...new Set(missing))
}

/** By its id; where one of the two has none, by its name, as far as nothing that is stated of it speaks of another. */
const isSame = (left: Party, right: Party): boolean => {
  if (left.id != null && right.id != null) return left.id === right.id
  const { name: one } = left
  const { name: other } = right
  if (one == null || other == null || sameWriting(one) === '' || sameWriting(one) !== sameWriting(other)) return false
  return told.every((member) => right[member] == null || agrees(left[member], right[member]))
}

const told = ['headquarters', 'ultimateParent', 'group', 'veu'] as const

const agrees = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right)

const rankOf = (value: Validation): number => validations.indexOf(value)

/** A party without an id may be the owner itself, unless it says otherwise of its authorization. */
const standingBeside = (context: Context, holder: Holder, party: Party): Validations => {
  const own = party.role === 'operator' ? mayHold(context, holder.veu, party) : received(context, holder, party)
  if (party.id != null && holder.party.id != null) return own
  if (own.of.join() === 'validated') return own
  return {
    of: [...new Set<Validation>(['validated', ...own.of])],
    missing: [...own.missing, `parties[${party.role}].id`],
  }
}

const received = (context: Context, holder: Holder, party: Party): Validations => {
  const { stated, path } = claimOf(context, party)
  const without = withoutAuthorization(context, holder, party)
  const read = stated.map((own): Validations => {
    if (own === 'none' || own.kind === 'general') return without
    if (own.kind !== holder.veu.kind) return standing('another')
    if (own.kind === 'nveu' && own.country != null && own.country !== context.record.destination) return without
    const missing = [
      ...(own.kind === 'nveu' && own.country == null ? [`${path}.country`] : []),
      ...(own.supplement7 == null && own.letter == null ? [`${path}.supplement7`, `${path}.letter`] : []),
    ]
    const eligible = mayHold(context, own, party)
    if (missing.length > 0) return eitherOf([eligible, without], ...missing)
    return proven(own, context) ? eligible : without
  })
  const [one] = read
  if (one === undefined)
    return eitherOf([mayHold(context, holder.veu, party), ofOtherKind(context, holder, party), without], path)
  return read.length === 1 ? one : eitherOf(read, path)
}

/** Whose authorization is not stated may hold one of the other kind, where it may hold that. */
const ofOtherKind = (context: Context, { veu: { kind } }: Holder, party: Party): Validations => {
  const other = mayHold(context, { kind: kind === 'uveu' ? 'nveu' : 'uveu' }, party)
  return { ...other, of: [...new Set(other.of.map((each): Validation => (each === 'not' ? 'not' : 'another')))] }
}

const eitherOf = (of: readonly Validations[], ...paths: readonly string[]): Validations => ({
  of: validations.filter((value) => of.some((each) => each.of.includes(value))),
  missing: [...new Set([...of.flatMap(({ missing }) => missing), ...paths])],
})

/**
 * Of those who hold no authorization an end user receives nothing under one; of a consignee, and of an end user of the group of the owner, that
 * is not said, unless it is one to whom a VEU may pass nothing (Supp. 10 para 4(a)).
 */
const withoutAuthorization = (context: Context, holder: Holder, party: Party): Validations => {
  const whole = wholeParty(context.record, party)
  const inGroup = whole.group != null && whole.group === holder.party.group
  if (party.role === 'end-user' && !inGroup) return standing('not')
  const barred = anyYes(
    byLimb(party, context, 'headquarters', isMacauOrD5),
    byLimb(party, context, 'location', isMacauOrD5),
  )
  if (barred.values.length > 1) return { of: ['another', 'not'], missing: barred.missing }
  return standing(barred.values[0] === 'yes' ? 'not' : 'another')
}

/** 748.15(b)(2): who may be a UVEU or an NVEU, by one limb that qualifies and none in Macau or D:5 (D-17). */
const mayHold = (context: Context, { kind }: Pick<Veu, 'kind'>, party: Party): Validations => {
  const whole = wholeParty(context.record, party)
  const eligible = kind === 'uveu' ? isOfSupplement5a(party, context) : inEligiblePlace(whole, context, party.role)
  const foreign = isOfMacauOrD5(party, context)
  const limbs: readonly Validation[] = [
    ...(foreign.values.includes('no') ? (['validated'] as const) : []),
    ...(foreign.values.includes('yes') ? (['one-limb'] as const) : []),
  ]
  return {
    of: [
      ...(eligible.values.includes('yes') ? limbs : []),
      ...(eligible.values.includes('no') ? (['not'] as const) : []),
    ],
    missing: [...new Set([...eligible.missing, ...foreign.missing])],
  }
}

export const veuCountry = (context: Context): ReadOf<'veu-country'> =>
  ofEveryHolder(context, yesNo, 'parties[owner].veu.country', ({ veu: stated }) => {
    const places = [...new Set(goesTo(context).map(({ code }) => code))]
    if (stated.country == null || context.record.destination == null)
      return unsettled(yesNo, stated.country == null ? 'parties[owner].veu.country' : 'destination')
    const here = places.filter((code) => code === stated.country)
    if (here.length === places.length) return known('yes')
    if (here.length === 0) return known('no')
    return contradicting(
      yesNo,
      'destination-against-location',
      goesTo(context).map(({ path, code }) => [path, code] as const),
    )
  })

export const veuEligiblePlace = (context: Context): ReadOf<'veu-eligible-place'> =>
  ofEveryHolder(context, yesNo, 'parties[owner].headquarters', ({ party }) => inEligiblePlace(party, context, 'owner'))

const inEligiblePlace = (party: Party, context: Context, role: Role): YesOrNo => {
  const reads = (['headquarters', 'ultimateParent', 'location'] as const).map((limb): YesOrNo => {
    const stated = statedOf(context.record, party, limb)
    const path = `parties[${role}].${limb}`
    const each = (stated.length === 0 ? [undefined] : stated).map((code) => isDataCenterVeuPlace(code, context, path))
    const values = yesNo.filter((value) => each.some((read) => read.values.includes(value)))
    return values.length === 1 ? { values, missing: [] } : unsettled(values, path)
  })
  if (reads.some((read) => read.values.length === 1 && read.values[0] === 'yes')) return known('yes')
  const missing = reads.filter((read) => read.values.length > 1).flatMap((read) => read.missing)
  return missing.length === 0 ? known('no') : unsettled(yesNo, ...missing)
}

export const veuSameSite = (context: Context): ReadOf<'veu-same-site'> => {
  const senders = partiesIn(context.record, 'exporter')
  if (holdersOf(context).length === 0) return known('no')
  return ofEveryHolder(context, yesNo, 'parties[exporter].id', ({ party }) => {
    if (party.id == null || senders.length === 0 || senders.some(({ id }) => id == null))
      return unsettled(yesNo, 'parties[exporter].id')
    const same = senders.filter(({ id }) => id === party.id).length
    if (same === senders.length) return known('yes')
    return same === 0 ? known('no') : unsettled(yesNo, 'parties[exporter].id')
  })
}

export const veuSecurity = (context: Context): ReadOf<'veu-security'> => {
  const path = 'parties[owner].veu'
  return ofEveryHolder(context, yesNo, `${path}.paragraph14`, ({ veu: stated }) =>
    allThree(
      [stated.paragraph14, stated.paragraph15, stated.paragraph18],
      [`${path}.paragraph14`, `${path}.paragraph15`, `${path}.paragraph18`],
    ),
  )
}

export const governmentArrangement = (context: Context): ReadOf<'government-arrangement'> =>
  ofEveryHolder(context, yesNo, 'parties[owner].veu.governmentArrangement', ({ veu: stated }) =>
    yesOrNo(stated.governmentArrangement, 'parties[owner].veu.governmentArrangement'),
  )

export const veuInUs = (context: Context): ReadOf<'veu-in-us'> => {
  const every = ['headquarters', 'parent-only', 'no'] as const
  return ofEveryHolder(context, every, 'parties[owner].headquarters', ({ party }) => {
    const seats = statedOf(context.record, party, 'headquarters')
    if (seats.length === 0) return unsettled(every, 'parties[owner].headquarters')
    if (seats.every((code) => isHome(code, context))) return known('headquarters')
    const parents = statedOf(context.record, party, 'ultimateParent')
    const values = every.filter((value) =>
      value === 'headquarters'
        ? seats.some((code) => isHome(code, context))
        : parents.length === 0 || parents.some((code) => isHome(code, context) === (value === 'parent-only')),
    )
    if (values.length === 1) return { values, missing: [] }
    return unsettled(values, `parties[owner].${seats.length > 1 ? 'headquarters' : 'ultimateParent'}`)
  })
}

/** 748.15(a)(2)(ii)(A): 180 days before any shipment to a new location. */
export const siteNotice = (context: Context): ReadOf<'site-notice'> =>
  inTime(context.record.dates?.newSiteNotice, 'dates.newSiteNotice', context, context.limits.count('UVEU site days'))

/** Supp. 10 para 5: 60 days before chips of the same end user move between countries. */
export const moveNotice = (context: Context): ReadOf<'move-notice'> => {
  const { record } = context
  const senders = partiesIn(record, 'exporter')
  const own = holdersOf(context).some(
    ({ party }) => party.id == null || senders.length === 0 || senders.some(({ id }) => id == null || id === party.id),
  )
  return record.activity === 'reexport' && own
    ? inTime(record.dates?.moveNotice, 'dates.moveNotice', context, context.limits.count('UVEU move days'))
    : known('not-needed')
}

export const nacContents = ({ record }: Context): ReadOf<'nac-contents'> => {
  const stated = record.held?.nacContents
  if (stated == null) return unsettled(['complete', 'incomplete'], 'held.nacContents')
  return known(everyPoint.every((point) => stated.includes(point)) ? 'complete' : 'incomplete')
}

export const nacAnswer = (context: Context): ReadOf<'nac-answer'> => {
  const stated = context.record.held?.nacAnswer
  const every = ['eligible', 'refused'] as const
  if (stated == null || stated.result === 'pending') return unsettled(every, 'held.nacAnswer')
  if (stated.result === 'license-required') return known('refused')
  const answered = dayOf(stated.on)
  const { latest } = context.event
  const filed = dayOf(context.record.held?.nacFiled === false ? undefined : context.record.held?.nacFiled)
  // An answer of a day before the notification is none to it.
  if (answered !== undefined && filed !== undefined && answered < filed)
    return contradicting(every, 'stated-twice', [
      ['held.nacFiled', filed],
      ['held.nacAnswer.on', stated.on],
    ])
  return answered !== undefined && latest !== undefined && answered <= latest
    ? known('eligible')
    : unsettled(every, 'held.nacAnswer')
}

/** The day a notice of so many days had to be given by. */
export const noticeDue = ({ event }: Context, days: number) =>
  event.day === undefined ? undefined : addDays(event.day, -days)

export const accountingDue = ({ record, limits }: Context) => {
  const updated = dayOf(record.held?.acmAccountingUpdated === false ? undefined : record.held?.acmAccountingUpdated)
  return updated === undefined ? undefined : addMonths(updated, limits.count('ACM months'))
}
