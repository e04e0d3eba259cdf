// The third verdict: what the text in force on 12 January 2025 required of the same facts.
import type { LicenseRequirement } from '../../../shared/contract/interchange.ts'
import { leavesOf } from '../../engine/fold.ts'
import type { EditionTrace, Elections, Point } from '../../engine/model.ts'
import { maskOf } from '../../engine/space.ts'
import { axisAt, axisIn } from '../points.ts'
import { cited } from '../citations.ts'
import type { CodedPrior, CodedVerdict } from '../coded.ts'
import { evaluatePoint, machineOf, type Evaluated, type ReadRecord } from '../evaluation.ts'
import { isWithin } from '../../../shared/contract/citation.ts'
import { limitsOf } from '../limits.ts'
import type { LawPack } from '../model.ts'
import type { LoadedPack } from '../loaded.ts'
import type { AxisName, ValueOf } from '../names.ts'
import { raisesOf, withReason } from '../raises.ts'
import {
  readerOf,
  readsOf,
  settled,
  type Context,
  type Read,
  type Reader,
  type Readers,
  type Reads,
} from '../facts/index.ts'
import { coreOf } from '../verdict.ts'
import type { priorAxes } from './axes.ts'
import { earlierEditionOf } from './pack.ts'
import {
  builtInto,
  endUsers,
  nacContents2024,
  onBothDays,
  onwardHeadquarters,
  onwardPlace,
  senders,
  stateOfText,
} from './facts.ts'

export type Prior = { readonly verdict: CodedPrior; readonly trace: EditionTrace; readonly key: string }

const recipients = 'parties[ultimate-consignee].headquarters'
const customers = 'parties[final-customer].location'

/**
 * Axes that turn on Country Groups, with the fact each is about: the places themselves, and what a place of an owner or operator in
 * Macau or D:5 makes of where the items go (D-13).
 */
const places: { readonly [Id in keyof Readers]?: string } = {
  activity: 'activity',
  'china-or-macau': 'destination',
  embargo: 'destination',
  'us-content': 'destination',
  'license-place': 'destination',
  from: 'from',
  'from-restricted': 'from',
  destination: 'destination',
  'destination-a5-a6': 'destination',
  recipients,
  'further-parties': 'parties[purchaser].headquarters',
  lessees: 'parties[customer].headquarters',
  'developed-in-d5': 'parties[designer].headquarters',
  'hbm-exporter': 'parties[exporter].headquarters',
}

/** Readers of the facts that the edition alone turns on. */
const ofEdition: { readonly [Id in (typeof priorAxes)[number]['id']]: Reader<ValueOf<Id>> } = {
  'onward-place': onBothDays(onwardPlace, customers),
  'onward-headquarters': onBothDays(onwardHeadquarters, customers),
  senders: onBothDays(senders, 'parties[exporter].headquarters'),
  'built-into': onBothDays(builtInto, customers),
  'end-users': onBothDays(endUsers, 'parties[end-user].headquarters'),
  'nac-contents-2024': nacContents2024,
  'state-of-text': stateOfText,
}

const own: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ...Object.entries(ofEdition),
  ...Object.entries(places).flatMap(([axis, path]) => {
    const read = readerOf(axis)
    return read === undefined ? [] : [[axis, onBothDays(read, path)] as const]
  }),
])

const axesRead = new WeakMap<LawPack, readonly string[]>()

/** The axes that some paragraph of the edition reads; the others stay out of its points. */
const axesReadBy = (pack: LawPack): readonly string[] => {
  const found = axesRead.get(pack)
  if (found !== undefined) return found
  const conditions = [...pack.rules, ...pack.routes.flatMap((route) => route.conditions)]
  const read = new Set(conditions.flatMap(({ when }) => leavesOf(when).map(({ axis }) => axis)))
  const made = pack.axes.flatMap(({ id }) => (read.has(id) ? [id] : []))
  axesRead.set(pack, made)
  return made
}

/**
 * Whether the requirement is in question: something may move or be released, and it may be an item of these paragraphs, or it went before the
 * rule was in effect and the earlier rules are all there is.
 */
const isAsked = ({ classified, reads: codified }: ReadRecord, reads: Reads): boolean => {
  const activities = reads.get('activity')?.values ?? []
  if (activities.every((each) => each === 'computing-service' || each === 'domestic-transfer')) return false
  const isBefore = codified.get('phase')?.values.includes('before-effective') === true
  return isBefore || !(settled(classified.class) && classified.class.values[0] === 'other')
}

/**
 * The text of the edition, whatever day it is asked about; of days before it, what stood then. A day that nobody states may be either,
 * unless the days around it say which.
 */
export const priorDay = ({ lawDate, event }: Context, { from, through }: LawPack['prior']): string | null => {
  if (lawDate !== undefined) return lawDate < through ? lawDate : through
  if (event.earliest !== undefined && event.earliest >= from) return through
  return event.latest !== undefined && event.latest < from ? event.latest : null
}

/** What own readers of the edition came to, by axis. */
export type PriorReads = ReadonlyMap<string, Read>

const NOTHING: PriorReads = new Map()

/** A record as the edition reads it, and the day whose text decides. */
type PriorRead = { readonly point: Point; readonly reads: Reads; readonly lawDate: string | null }

/** The readers that the edition has for itself, by the axes it reads. */
export const ownReaders = (loaded: LoadedPack): readonly (readonly [axis: string, read: Reader])[] =>
  axesReadBy(earlierEditionOf(loaded).pack).flatMap((axis) => {
    const read = own.get(axis)
    return read === undefined ? [] : [[axis, read] as const]
  })

/** A context as the readers of the edition take it. */
export const priorContext = (context: Context, loaded: LoadedPack): Context => {
  const { pack } = earlierEditionOf(loaded)
  return { ...context, pack, limits: limitsOf(pack, pack.prior.through) }
}

/** Undefined where the requirement is not in question; `known`: what own readers came to, as far as that is known already. */
export const readPrior = (read: ReadRecord, loaded: LoadedPack, known: PriorReads = NOTHING): PriorRead | undefined => {
  const edition = earlierEditionOf(loaded)
  const { pack } = edition
  const { space } = machineOf(edition).evaluator
  const context = priorContext(read.context, loaded)
  const point = Int32Array.from(space.full)
  const reads = new Map<AxisName, Read>()
  for (const axis of axesReadBy(pack)) {
    const stated = known.get(axis) ?? own.get(axis)?.(context) ?? read.reads.get(axisIn(axis))
    if (stated === undefined) continue
    const found = withReason(stated, pack, raisesOf(pack))
    reads.set(axisIn(axis), found)
    point[axisAt(space, axisIn(axis))] = maskOf(space, axis, found.values)
  }
  const all = readsOf(reads)
  if (!isAsked(read, all)) return undefined
  return { point, reads: all, lawDate: priorDay(read.context, pack.prior) }
}

/** The verdict under the edition and its trace; undefined where the requirement is not in question. */
export const priorOf = (
  read: ReadRecord,
  elections: Elections,
  loaded: LoadedPack,
  known?: PriorReads,
): Prior | undefined => {
  const found = readPrior(read, loaded, known)
  if (found === undefined) return undefined
  const edition = earlierEditionOf(loaded)
  const { prior } = loaded.pack
  const evaluated = evaluatePoint(found.point, found.lawDate, elections, edition)
  const core = coreOf({ ...read, reads: found.reads }, evaluated, edition)
  const decidedBy = [...new Set([...core.decidedBy, ...clearing(core.licenseRequirement, evaluated, edition)])]
  const verdict = { ...core, decidedBy }
  return {
    verdict: { ...verdict, edition: prior.edition, sources: sourcesOf(verdict, loaded) },
    trace: { edition: prior.edition, questions: evaluated.trace.questions, routes: evaluated.trace.routes },
    key: evaluated.key,
  }
}

/** The paragraphs that say why nothing was required: a clearance names what it was held against. */
const clearing = (requirement: LicenseRequirement, { question }: Evaluated, edition: LoadedPack): readonly string[] => {
  if (requirement !== 'no') return []
  const jurisdiction = question('jurisdiction')
  if (jurisdiction.holds.includes('not-subject')) return cited(jurisdiction, ['on'], edition, 'not-subject')
  const { rules } = raisesOf(edition.pack)
  const required = question('requirement')
  return cited(
    { ...required, rules: required.rules.filter(({ rule }) => rules.get(rule)?.exempts === true) },
    ['on'],
    edition,
  )
}

const sourcesOf = (verdict: CodedVerdict, { pack: { prior } }: LoadedPack): string[] => {
  const citations = [
    ...verdict.requirement,
    ...verdict.decidedBy,
    ...verdict.policyCitations,
    ...verdict.authorizations.flatMap(({ because }) => because.map(({ citation }) => citation)),
  ]
  return [
    ...prior.sources
      .filter(({ cites }) => citations.some((citation) => cites.some((whole) => isWithin(citation, whole))))
      .map(({ source }) => source),
    ...prior.secondhand,
  ]
}
