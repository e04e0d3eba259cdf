// Duties that come with a determination: what falls due before or after the event, by which day, and whether it was done.
import type { AuthorizationId, Obligation, RouteStatus } from '../../shared/contract/interchange.ts'
import { addDays, type CivilDate } from '../../shared/kernel/civil-date.ts'
import type { DeadlineKind } from '../../shared/contract/windows-view.ts'
import { compareDecimals, addDecimals } from '../../shared/kernel/tpp.ts'
import type { Evaluated, ReadRecord } from './evaluation.ts'
import { aggregateOf, isExact } from './facts/circuit.ts'
import { dayOf } from './facts/dates.ts'
import type { CodedObligation, CodedVerdict, Said } from './coded.ts'
import type { DutyId } from './names.ts'
import type { MessageId } from './raise-names.ts'
import { figuresOf } from './duty-words.ts'
import type { Limits } from './limits.ts'
import type { LawPack } from './model.ts'
import type { LoadedPack } from './loaded.ts'
import { addMonths } from './windows/dates.ts'
import { accountingDue, noticeDue } from './facts/authorizations.ts'
import { lppPosition } from './facts/positions.ts'
import type { Read } from './facts/index.ts'

/** What of a verdict makes a duty. */
type Decided = Pick<CodedVerdict, 'outcome' | 'licenseRequirement' | 'authorizations'>

type Met = Obligation['met']

/** A duty of the pack as it stands for one transaction. */
type Due = { readonly duty: DutyId; readonly met: Met; readonly due?: CivilDate }

const duty = (id: DutyId, met: Met, due?: CivilDate): Due => ({ duty: id, met, ...(due === undefined ? {} : { due }) })

const metBy = (read: Read | undefined): Met => {
  if (read === undefined || read.values.length !== 1) return 'unknown'
  return read.values[0] === 'held' || read.values[0] === 'current' ? 'yes' : 'no'
}

/** Done by a day: a later paper, or a stated absence, is a breach. */
const doneBy = (paper: string | false | null | undefined, due: CivilDate | undefined): Met => {
  if (paper === false) return 'no'
  const done = dayOf(paper)
  if (done === undefined || due === undefined) return 'unknown'
  return done <= due ? 'yes' : 'no'
}

/** The update after the last one: where that had lapsed by the shipment it was not made; else nothing is known of it yet. */
const nextUpdate = (accounting: Read | undefined): Met => (metBy(accounting) === 'no' ? 'no' : 'unknown')

const DUTY: MessageId = 'duty'

/** Every duty of a transaction; `raisesFlag`: whether the rules raise red flag 28. */
export const obligationsOf = (
  read: ReadRecord,
  raisesFlag: boolean,
  verdict: Decided,
  { pack }: LoadedPack,
): readonly CodedObligation[] =>
  dueOf(read, raisesFlag, verdict).flatMap(({ duty: id, met, due }) => {
    const found = pack.duties.find((each) => each.id === id)
    return found === undefined
      ? []
      : [
          {
            what: saidOf(id, pack, read.context.limits),
            ...(due === undefined ? {} : { due }),
            citation: found.paragraph,
            met,
          },
        ]
  })

const said = new WeakMap<LawPack, WeakMap<Limits, Map<DutyId, Said>>>()

/** What a duty says under the figures of a day; one object each, so that its words are made once. */
const saidOf = (id: DutyId, pack: LawPack, limits: Limits): Said => {
  const ofPack = said.get(pack) ?? new WeakMap<Limits, Map<DutyId, Said>>()
  said.set(pack, ofPack)
  const ofLimits = ofPack.get(limits) ?? new Map<DutyId, Said>()
  ofPack.set(limits, ofLimits)
  const found = ofLimits.get(id)
  if (found !== undefined) return found
  const reckoned = pack.dues.find((each) => each.duty === id)
  const made = { code: DUTY, slots: { ...(reckoned === undefined ? {} : figuresOf(reckoned, limits)), duty: id } }
  ofLimits.set(id, made)
  return made
}

const dueOf = (read: ReadRecord, raisesFlag: boolean, verdict: Decided): readonly Due[] => {
  const { context, reads } = read
  const { record } = context
  const status = (id: AuthorizationId): RouteStatus | undefined =>
    verdict.authorizations.find((route) => route.id === id)?.status
  const usable = (id: AuthorizationId): boolean => {
    const found = status(id)
    return found !== undefined && found !== 'unavailable'
  }
  return [
    ...(usable('AIA') ? (record.item.weights == null ? aia(reads, context.event.day) : security(read)) : []),
    ...(usable('LPP') ? lpp(read) : []),
    ...(usable('NAC')
      ? [duty('nac-notice', metBy(reads.get('nac-notice')), noticeDue(context, context.limits.count('NAC days')))]
      : []),
    ...(usable('ACM') ? [duty('acm-accounting', nextUpdate(reads.get('acm-accounting')), accountingDue(context))] : []),
    ...veu(read),
    ...license(read, verdict),
    ...(raisesFlag ? [duty('red-flag', 'unknown')] : []),
    ...records(read, verdict),
  ]
}

/** 740.27(c) speaks of commodities only: product groups A, B and C (774 Supp. 1). */
const commodity = (reads: ReadRecord['reads']): boolean =>
  reads.get('entry')?.values.some((entry) => /^\d[ABC]/.test(entry)) === true

const aia = (reads: ReadRecord['reads'], day: CivilDate | undefined): readonly Due[] => [
  duty('aia-eccn', metBy(reads.get('eccn-furnished')), day),
  ...(commodity(reads) ? [duty('aia-certification', metBy(reads.get('aia-certification')), day)] : []),
  duty('aia-notice', metBy(reads.get('aia-notice')), day),
  ...(commodity(reads) && reads.get('aia-cumulative')?.values.includes('at-least') === true
    ? [duty('aia-submission', metBy(reads.get('aia-submission')), day)]
    : []),
]

const lpp = ({ context, reads }: ReadRecord): readonly Due[] => {
  const { record, event } = context
  const copyDue = event.day === undefined ? undefined : addDays(event.day, context.limits.count('LPP copy days'))
  const used = lppPosition(context)
  const order = aggregateOf(context)
  const reached =
    used !== undefined &&
    isExact(order) &&
    compareDecimals(addDecimals(used, order.low), context.limits.decimal(context.pack.ledgers.lpp.annual)) === 0
  return [
    duty('lpp-statement', metBy(reads.get('lpp-statement')), event.day),
    duty('lpp-copy', doneBy(record.held?.lppCopySent, copyDue), copyDue),
    ...(reached ? [duty('lpp-reached', 'unknown' as const, dayOf(record.dates?.received))] : []),
    ...(reads.get('lpp-shipment')?.values.includes('at-least') === true
      ? [duty('lpp-notice', metBy(reads.get('lpp-notice')), event.day)]
      : []),
  ]
}

/** Paragraphs 14, 15 and 18 bind on a day (748.15(a)(2)(ii)(A), (iii)(A)); before it to follow them is a duty with a date. */
const security = ({ context, reads }: ReadRecord): readonly Due[] =>
  reads.get('security-date')?.values.includes('before') === true
    ? [duty('security-paragraphs', 'unknown', context.limits.date('Supplement 10 security'))]
    : []

/** 748.15(f)(1)(iii): what is received from January to June is reported on 15 July, the rest on 15 January. */
const reportOf = ({ pack, record, event }: ReadRecord['context']): CivilDate | undefined => {
  const received = dayOf(record.dates?.received) ?? dayOf(record.dates?.completed) ?? event.day
  if (received === undefined) return undefined
  const year = Number(received.slice(0, 'YYYY'.length))
  const [first] = yearlyOf(pack, 'veu-report')
    .flatMap(({ on, period }) => (period === undefined ? [] : [{ on, through: period.through }]))
    .filter(({ through }) => through >= received.slice('YYYY-'.length))
    .toSorted((left, right) => (left.through < right.through ? -1 : 1))
  // A period that ends later in the year than its day is reported in the year after it.
  return first === undefined ? undefined : dayOf(`${first.on <= first.through ? year + 1 : year}-${first.on}`)
}

const yearlyOf = ({ dues }: LawPack, id: DeadlineKind) => dues.find((due) => due.id === id)?.yearly ?? []

const veu = (read: ReadRecord): readonly Due[] => {
  const { context, reads } = read
  const kind = reads.get('veu')?.values[0]
  if (kind !== 'uveu' && kind !== 'nveu') return []
  const universal =
    kind === 'uveu'
      ? [
          duty(
            'site-notice',
            metBy(reads.get('site-notice')),
            noticeDue(context, context.limits.count('UVEU site days')),
          ),
          ...(reads.get('move-notice')?.values[0] === 'not-needed'
            ? []
            : [
                duty(
                  'move-notice',
                  metBy(reads.get('move-notice')),
                  noticeDue(context, context.limits.count('UVEU move days')),
                ),
              ]),
        ]
      : []
  return [
    ...universal,
    ...security(read),
    duty('veu-report', 'unknown', reportOf(context)),
    duty(
      'chip-account',
      'unknown',
      nextOf(
        context.event.day,
        yearlyOf(context.pack, 'chip-accounting').map(({ on }) => on),
      ),
    ),
  ]
}

/** The first of some yearly days after a day. */
const nextOf = (day: CivilDate | undefined, monthDays: readonly string[]): CivilDate | undefined => {
  if (day === undefined) return undefined
  const year = Number(day.slice(0, 4))
  return [year, year + 1]
    .flatMap((candidate) => monthDays.map((monthDay) => dayOf(`${candidate}-${monthDay}`)))
    .find((candidate) => candidate !== undefined && candidate > day)
}

const license = ({ reads }: ReadRecord, verdict: Decided): readonly Due[] => {
  const classA = reads.get('class')?.values.includes('A') === true
  const asks = verdict.outcome === 'license-required' || verdict.outcome === 'needs-review'
  if (!asks || verdict.licenseRequirement === 'no' || !classA) return []
  return [duty('purchase-order', metBy(reads.get('purchase-order'))), duty('aggregate-tpp', 'unknown')]
}

/** Whether the rules raise red flag 28. */
export const isFlagRaised = ({ question }: Evaluated): boolean => question('red-flag-28').holds.includes('raised')

/** 762.6(a): from the latest event; it moves with each later one. */
const records = ({ context }: ReadRecord, verdict: Decided): readonly Due[] => {
  if (verdict.licenseRequirement === 'no' && verdict.outcome !== 'no-license-required') return []
  const { dates } = context.record
  const latest = [context.event.day, dayOf(dates?.completed), dayOf(dates?.received)]
    .flatMap((day) => (day === undefined ? [] : [day]))
    .toSorted()
    .at(-1)
  return latest === undefined
    ? []
    : [duty('records', 'unknown', addMonths(latest, context.limits.count('record months')))]
}
