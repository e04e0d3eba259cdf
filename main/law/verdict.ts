// The codified verdict: outcome, requirement, routes, review policy, and why anything is open.
import type {
  Authorization,
  AuthorizationId,
  LicenseRequirement,
  Outcome,
  ReviewPolicy,
} from '../../shared/contract/interchange.ts'
import { authorizationIds } from '../../shared/contract/interchange.ts'
import { openNodes } from '../../shared/contract/fold-trace.ts'
import { settle, type Settled } from '../engine/evaluate.ts'
import type { ConditionTrace, QuestionTrace, RouteTrace } from '../engine/model.ts'
import { cited, citesOf } from './citations.ts'
import { axisIn } from './points.ts'
import type { CodedVerdict } from './coded.ts'
import type { Evaluated, ReadRecord } from './evaluation.ts'
import { allocationOf, isCountryLimited } from './usage.ts'
import type { QuestionId } from './names.ts'
import type { LoadedPack } from './loaded.ts'
import { raisedByAnswer, raisedByRules, raisedByValues, raisesOf, type Raises } from './raises.ts'
import { factsOpenIn, Reasons } from './reasons.ts'
import { settled } from './facts/index.ts'

/** The codified verdict. All but the allocation depends on the point and on what is missing, and is kept by that. */
export const verdictOf = (read: ReadRecord, evaluated: Evaluated, loaded: LoadedPack): CodedVerdict => {
  const core = coreOf(read, evaluated, loaded)
  const allocation = allocationOf(read, isCountryLimited(evaluated, loaded), core.authorizations, loaded)
  return allocation === undefined ? core : { ...core, allocation }
}

const KEPT_AT_MOST = 5_000
const cores = new Map<string, CodedVerdict>()

/** A verdict without its allocation. */
export const coreOf = (read: ReadRecord, evaluated: Evaluated, loaded: LoadedPack): CodedVerdict => {
  const key = [evaluated.key, read.classified.citations.join(), ...openings(read, evaluated, loaded)].join('|')
  const kept = cores.get(key)
  if (kept !== undefined) return kept
  const made = makeCore(read, evaluated, loaded)
  if (cores.size >= KEPT_AT_MOST) cores.clear()
  cores.set(key, made)
  return made
}

/** What is open in a record and why, and what it raises: with the trace, all that the words of a verdict depend on. */
const openings = (
  { reads, classified }: ReadRecord,
  { premises }: Evaluated,
  loaded: LoadedPack,
): readonly string[] => {
  const raises = raisesOf(loaded.pack)
  const raised = raisedByValues(reads, raises)
  const found: string[] = [
    classified.openAxes.join(),
    raises.premises.map((premise) => (premises.has(premise) ? '1' : '0')).join(''),
    raises.values.map(({ raise }) => (raised.includes(raise) ? '1' : '0')).join(''),
  ]
  for (const read of reads.values()) {
    if (read.missing.length > 0) found.push(read.missing.join())
    if (read.open !== undefined) found.push(`${read.open.kind ?? ''} ${read.open.doubt ?? ''}`)
  }
  return found
}

const makeCore = (read: ReadRecord, evaluated: Evaluated, loaded: LoadedPack): CodedVerdict => {
  const reasons = new Reasons(read.reads)
  const outcome = outcomeOf(settle(evaluated.question('outcome')))
  const requirement = requirementOf(read, evaluated)
  const policy = policyOf(requirement, read, evaluated, loaded)
  const shown = routesShown(requirement, read, evaluated)
  collectReasons(read, evaluated, policy, shown, reasons, raisesOf(loaded.pack))
  const authorizations = shown.map((trace) => authorizationOf(trace, read, loaded))
  return {
    outcome,
    licenseRequirement: requirement,
    requirement:
      requirement === 'no' ? [] : [...cited(evaluated.question('requirement'), ['on', 'maybe'], loaded, 'yes')],
    decidedBy: [...decidedBy(evaluated, loaded)],
    authorizations,
    reviewPolicy: policy.policy,
    policyCitations: [...policy.citations],
    ...(policy.contested === undefined ? {} : { contested: [...policy.contested] }),
    reasons: reasons.all,
  }
}

const outcomeOf = (settledOutcome: Settled<Outcome>): Outcome =>
  settledOutcome.kind === 'answer' ? settledOutcome.answer : 'needs-review'

const requirementOf = ({ reads }: ReadRecord, { question }: Evaluated): LicenseRequirement => {
  const jurisdiction = settle(question('jurisdiction'))
  if (jurisdiction.kind === 'answer' && jurisdiction.answer === 'not-subject') return 'no'
  if (reads.get('phase')?.values.includes('before-effective') === true) return 'undetermined'
  const required = settle(question('requirement'))
  if (required.kind !== 'answer') return 'undetermined'
  if (required.answer === 'none') return 'no'
  return jurisdiction.kind === 'answer' ? 'yes' : 'undetermined'
}

type PolicyShown = {
  readonly policy: ReviewPolicy
  readonly citations: readonly string[]
  readonly contested?: readonly string[]
}

const policies: Readonly<Record<string, ReviewPolicy>> = {
  'presumption-of-approval': 'presumption-of-approval',
  'presumption-of-denial': 'presumption-of-denial',
  'policy-of-denial': 'policy-of-denial',
  'case-by-case': 'case-by-case',
  'not-stated': 'not-stated',
  undetermined: 'undetermined',
}

const policyOf = (
  requirement: LicenseRequirement,
  { reads }: ReadRecord,
  { question }: Evaluated,
  loaded: LoadedPack,
): PolicyShown => {
  if (requirement === 'no') return { policy: 'not-applicable', citations: [] }
  const phase = reads.get('phase')
  if (phase !== undefined && settled(phase) && phase.values[0] === 'before-effective') {
    return { policy: 'not-applicable', citations: [] }
  }
  const trace = question('policy')
  const citations = cited(trace, ['on', 'maybe'], loaded)
  const elsewhere = raisedByValues(reads, raisesOf(loaded.pack)).filter(({ leaves }) => leaves === 'policy')
  if (elsewhere.length > 0) {
    return { policy: 'undetermined', citations: [...citations, ...elsewhere.flatMap(({ citation }) => citation ?? [])] }
  }
  const result = settle(trace)
  switch (result.kind) {
    case 'answer':
      return { policy: policies[result.answer] ?? 'undetermined', citations }
    case 'conflict':
      if (result.answers.includes('undetermined')) return { policy: 'undetermined', citations }
      return { policy: 'contested', citations, contested: result.answers }
    case 'open':
    case 'gap':
      return disputedPolicy(trace, citations, reads)
  }
}

/** A policy left open by readings alone is contested; one left open by facts is undetermined. */
const disputedPolicy = (
  trace: QuestionTrace,
  citations: readonly string[],
  reads: ReadRecord['reads'],
): PolicyShown => {
  const byReading = trace.rules
    .filter(({ status }) => status === 'maybe')
    .every(({ condition }) => onlyReadings(condition, reads))
  const answers = [...new Set([...trace.holds, ...trace.may])]
  if (byReading && answers.length > 1 && !answers.includes('undetermined')) {
    return { policy: 'contested', citations, contested: answers }
  }
  return { policy: 'undetermined', citations }
}

/** Whether readings alone leave a condition open: of the text, or of whom an item goes to. */
const onlyReadings = (condition: ConditionTrace, reads: ReadRecord['reads']): boolean =>
  openNodes(condition).every(
    (node) =>
      node.kind === 'reading' ||
      (node.kind === 'is' && reads.get(axisIn(node.axis))?.open?.kind === 'contested-reading'),
  )

/** Whether the activity may be one that moves or releases an item. */
const mayMove = (reads: ReadRecord['reads']): boolean =>
  reads.get('activity')?.values.some((each) => each !== 'computing-service' && each !== 'domestic-transfer') !== false

/** Routes are shown where a license may be required by the text in force; a route nobody states a word of stays out. */
const routesShown = (
  requirement: LicenseRequirement,
  { reads }: ReadRecord,
  { trace, question }: Evaluated,
): readonly RouteTrace[] => {
  if (requirement === 'no') return []
  if (!mayMove(reads)) return []
  const phase = reads.get('phase')
  if (phase !== undefined && settled(phase) && phase.values[0] === 'before-effective') return []
  const required = question('requirement')
  if (!required.holds.includes('yes') && !required.may.includes('yes')) return []
  return trace.routes
}

const isAuthorizationId = (id: string): id is AuthorizationId => authorizationIds.some((known) => known === id)

/** Why a route stands as it does: what fails, else what is open, else every condition that was met. */
const authorizationOf = (trace: RouteTrace, { reads }: ReadRecord, loaded: LoadedPack): Authorization => {
  const wanted = trace.status === 'available' ? 'true' : trace.status === 'unavailable' ? 'false' : 'unknown'
  const chosen = trace.conditions.filter(({ truth }) => truth === wanted)
  const because = chosen.flatMap((condition) => {
    const cites = citesOf(loaded).get(condition.condition) ?? []
    const facts = wanted === 'unknown' ? factsOpenIn(condition.trace, reads) : []
    return [
      ...(facts.length === 0
        ? [{ citation: condition.paragraph }]
        : facts.map((fact) => ({ citation: condition.paragraph, fact }))),
      ...cites.map((citation) => ({ citation })),
    ]
  })
  const unique = new Map(because.map((entry) => [`${entry.citation} ${'fact' in entry ? entry.fact : ''}`, entry]))
  if (!isAuthorizationId(trace.route)) throw new Error(`route ${trace.route} is no authorization of the interchange`)
  return { id: trace.route, status: trace.status, because: [...unique.values()] }
}

/** Reasons in the order of the rule: what is open, question by question, then what is raised by what stands. */
const collectReasons = (
  { reads, classified }: ReadRecord,
  { question, premises }: Evaluated,
  { policy }: PolicyShown,
  shown: readonly RouteTrace[],
  reasons: Reasons,
  raises: Raises,
): void => {
  const openRules = (id: QuestionId): void => {
    for (const { status, condition, paragraph } of question(id).rules)
      if (status === 'maybe') reasons.open(condition, paragraph)
  }
  const comesTo = (id: QuestionId): string | undefined => {
    const result = settle(question(id))
    return result.kind === 'answer' ? result.answer : undefined
  }
  const raiseRules = (id: QuestionId, answer = comesTo(id)): void => {
    for (const { raise, paragraph } of raisedByRules(question(id), answer, premises, raises))
      reasons.raise(raise, paragraph)
  }
  const raiseAnswer = (id: QuestionId, answer = comesTo(id)): void => {
    for (const raise of raisedByAnswer(id, answer, raises)) reasons.raise(raise, '')
  }
  // A license that nobody holds is no reason to look closer; what is open about one that is held is.
  const isHeld = ({ route }: RouteTrace): boolean =>
    route !== 'LICENSE' || reads.get('license')?.values.includes('none') === false
  const moves = mayMove(reads)
  const [classifiedBy = ''] = classified.citations

  if (moves && comesTo('jurisdiction') === undefined) openRules('jurisdiction')
  if (!settled(classified.class)) {
    reasons.axis('class', classifiedBy)
    for (const axis of classified.openAxes) reasons.openAxis(axis, raises.open.get(axis) ?? [])
  }
  if (classified.entry.open !== undefined) reasons.axis('entry', classifiedBy)
  if (moves && comesTo('requirement') === undefined) openRules('requirement')
  if (comesTo('outcome') === undefined) openRules('outcome')
  if (!moves) openRules('red-flag-28')
  if (shown.length > 0) {
    for (const raise of raisedByValues(reads, raises)) if (raise.leaves === 'policy') reasons.raise(raise, '')
    openRules('policy')
    raiseRules('policy', policy)
  }
  for (const route of shown) {
    if (!isHeld(route) || (route.status !== 'undetermined' && route.status !== 'conditional')) continue
    for (const { truth, trace, paragraph } of route.conditions) if (truth === 'unknown') reasons.open(trace, paragraph)
  }
  raiseRules('jurisdiction')
  raiseRules('requirement')
  // Named even where either activity comes to the same: the record is wrong somewhere.
  const activity = reads.get('activity')
  if (moves && activity !== undefined && !settled(activity)) reasons.found(activity)
  raiseAnswer('policy', policy)
  for (const raise of raisedByValues(reads, raises)) if (raise.leaves === undefined) reasons.raise(raise, '')
  for (const read of reads.values()) if (settled(read)) reasons.found(read)
  raiseRules('outcome')
  raiseAnswer('red-flag-28')
}

const decidedBy = ({ question, trace }: Evaluated, loaded: LoadedPack): readonly string[] => {
  const outcome = question('outcome')
  const available = trace.routes.filter(({ status }) => status === 'available').map(({ paragraph }) => paragraph)
  const exempting = question('requirement')
    .rules.filter(({ rule, status }) => status === 'on' && raisesOf(loaded.pack).rules.get(rule)?.exempts === true)
    .map(({ paragraph }) => paragraph)
  return [
    ...new Set([
      ...cited(outcome, ['on', 'maybe'], loaded),
      ...exempting,
      ...(outcome.holds.includes('authorized') ? available : []),
    ]),
  ]
}
