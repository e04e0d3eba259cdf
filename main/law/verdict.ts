// The codified verdict: outcome, requirement, routes, review policy, and why anything is open.
import type {
  Authorization,
  AuthorizationId,
  LicenseRequirement,
  Outcome,
  ReviewPolicy,
  Verdict,
} from '../../shared/contract/interchange.ts'
import { authorizationIds } from '../../shared/contract/interchange.ts'
import { settle, type Settled } from '../engine/evaluate.ts'
import type { QuestionTrace, RouteTrace } from '../engine/model.ts'
import { cited, citesOf } from './citations.ts'
import { asAmended2026, settlements } from './duties.ts'
import type { Evaluated, ReadRecord } from './evaluation.ts'
import { allocationOf } from './figures.ts'
import type { LoadedPack } from './pack.ts'
import { Reasons } from './reasons.ts'
import { settled } from './reading/index.ts'

/** The codified verdict. All but the allocation depends on the point and on what is missing, and is kept by that. */
export const verdictOf = (read: ReadRecord, evaluated: Evaluated, loaded: LoadedPack): Verdict => {
  const core = coreOf(read, evaluated, loaded)
  const allocation = allocationOf(read, evaluated, core.authorizations)
  return allocation === undefined ? core : { ...core, allocation }
}

const KEPT_AT_MOST = 5_000
const cores = new Map<string, Verdict>()

const coreOf = (read: ReadRecord, evaluated: Evaluated, loaded: LoadedPack): Verdict => {
  const key = [evaluated.traceId(), read.classified.citations.join(), ...openings(read)].join('|')
  const kept = cores.get(key)
  if (kept !== undefined) return kept
  const made = makeCore(read, evaluated, loaded)
  if (cores.size >= KEPT_AT_MOST) cores.clear()
  cores.set(key, made)
  return made
}

/** What is open in a record and why: with the trace, all that the words of a verdict depend on. */
const openings = ({ reads, context }: ReadRecord): readonly string[] => {
  const found: string[] = [context.record.item.origin ?? '', reads.get('allocation-country')?.values.join() ?? '']
  for (const read of reads.values()) {
    if (read.missing.length > 0) found.push(read.missing.join())
    if (read.open !== undefined) found.push(`${read.open.kind} ${read.open.doubt ?? ''}`)
  }
  return found
}

const makeCore = (read: ReadRecord, evaluated: Evaluated, loaded: LoadedPack): Verdict => {
  const reasons = new Reasons(read.reads, loaded)
  const outcome = outcomeOf(settle(evaluated.question('outcome')))
  const requirement = requirementOf(read, evaluated)
  const policy = policyOf(requirement, read, evaluated, loaded)
  const shown = routesShown(requirement, read, evaluated)
  collectReasons(read, evaluated, outcome, policy, shown, reasons)
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
    reasons: [...reasons.all],
  }
}

const outcomes: Readonly<Record<string, Outcome>> = {
  'not-subject-to-ear': 'not-subject-to-ear',
  'no-license-required': 'no-license-required',
  authorized: 'authorized',
  'license-required': 'license-required',
  'prior-rules-apply': 'prior-rules-apply',
  'out-of-scope': 'out-of-scope',
  'needs-review': 'needs-review',
}

const outcomeOf = (settledOutcome: Settled): Outcome =>
  settledOutcome.kind === 'answer' ? (outcomes[settledOutcome.answer] ?? 'needs-review') : 'needs-review'

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
  // Part 744 has a review policy of its own beside this one, and this pack does not encode it (D-12).
  if (reads.get('part-744')?.values.includes('clear') === false) {
    return { policy: 'undetermined', citations: [...citations, '744.11'] }
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
      return disputedPolicy(trace, citations)
  }
}

/** A policy left open by readings alone is contested; one left open by facts is undetermined. */
const disputedPolicy = (trace: QuestionTrace, citations: readonly string[]): PolicyShown => {
  const byReading = trace.rules
    .filter(({ status }) => status === 'maybe')
    .every(({ condition }) => onlyReadings(condition))
  const answers = [...new Set([...trace.holds, ...trace.may])]
  if (byReading && trace.holds.length > 0 && !answers.includes('undetermined')) {
    return { policy: 'contested', citations, contested: answers }
  }
  return { policy: 'undetermined', citations }
}

const onlyReadings = (trace: QuestionTrace['rules'][number]['condition']): boolean => {
  if (trace.truth !== 'unknown') return true
  switch (trace.kind) {
    case 'is':
    case 'outside':
      return false
    case 'always':
      return true
    case 'all':
    case 'any':
      return trace.of.every(onlyReadings)
    case 'not':
      return onlyReadings(trace.of)
    case 'reading':
      return trace.readings.every((reading) => reading.trace.truth !== 'unknown')
  }
}

/** Routes are shown where a license may be required by the text in force; a route nobody states a word of stays out. */
const routesShown = (
  requirement: LicenseRequirement,
  { reads, context }: ReadRecord,
  { trace, question }: Evaluated,
): readonly RouteTrace[] => {
  if (requirement === 'no') return []
  if (context.record.activity === 'computing-service' || context.record.activity === 'domestic-transfer') return []
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
    const facts = wanted === 'unknown' ? factsIn(condition.trace, reads) : []
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

const factsIn = (trace: QuestionTrace['rules'][number]['condition'], reads: ReadRecord['reads']): readonly string[] => {
  if (trace.truth !== 'unknown') return []
  switch (trace.kind) {
    case 'always':
    case 'outside':
      return []
    case 'is':
      return reads.get(trace.axis)?.missing ?? []
    case 'all':
    case 'any':
      return [...new Set(trace.of.flatMap((part) => factsIn(part, reads)))]
    case 'not':
      return factsIn(trace.of, reads)
    case 'reading':
      return [...new Set(trace.readings.flatMap((reading) => factsIn(reading.trace, reads)))]
  }
}

const collectReasons = (
  { reads, context, classified }: ReadRecord,
  { question }: Evaluated,
  outcome: Outcome,
  policy: PolicyShown,
  shown: readonly RouteTrace[],
  reasons: Reasons,
): void => {
  const openRules = (id: string): void => {
    for (const { status, condition, paragraph } of question(id).rules)
      if (status === 'maybe') reasons.open(condition, paragraph)
  }
  const on = (rule: string): boolean =>
    [...question('jurisdiction').rules, ...question('policy').rules, ...question('outcome').rules].some(
      (trace) => trace.rule === rule && trace.status === 'on',
    )
  const moves = context.record.activity !== 'computing-service' && context.record.activity !== 'domestic-transfer'

  if (moves && settle(question('jurisdiction')).kind !== 'answer') openRules('jurisdiction')
  if (!settled(classified.class)) reasons.axis('class', classified.citations[0] ?? 'ECCN 3A090')
  if (!settled(classified.class) && classified.class.missing.includes('item.datacenter')) {
    reasons.doubt('AMB-15', 'open-norm', 'ECCN 3A090 Note 2', ['item.datacenter'])
  }
  if (classified.entry.open !== undefined) reasons.axis('entry', classified.citations[0] ?? 'ECCN 3A090')
  if (moves && settle(question('requirement')).kind !== 'answer') openRules('requirement')
  if (settle(question('outcome')).kind !== 'answer') openRules('outcome')
  if (!moves) openRules('red-flag-28')
  if (shown.length > 0 && reads.get('part-744')?.values.includes('clear') === false) {
    reasons.doubt('D-12', 'outside-pack', '744.11', ['parties.listed', 'endUse'])
  }
  if (shown.length > 0) policyReasons(policy, question('policy'), reads, reasons)
  for (const route of shown) {
    if (route.route === 'LICENSE') continue
    if (route.status !== 'undetermined' && route.status !== 'conditional') continue
    for (const { truth, trace, paragraph } of route.conditions) if (truth === 'unknown') reasons.open(trace, paragraph)
  }

  if (on('734.9(l)') && context.record.item.origin === 'foreign') reasons.doubt('AMB-12', 'open-norm', '734.9(l)')
  if (policy.policy === 'not-stated') reasons.doubt('AMB-10', 'open-norm', '742.6(b)(14)')
  if (reads.get('capability')?.values[0] === 'own-view' || reads.get('capability')?.values[0] === 'guidance') {
    reasons.doubt('AMB-14', 'judgment', 'ECCN 4E091 Note 2', ['item.weights.belowMostCapablePublished'])
  }
  if (reads.get('density')?.open?.doubt === 'AMB-17') reasons.doubt('AMB-17', 'open-norm', 'ECCN 3A090')
  if (on('outcome.domestic')) reasons.doubt('AMB-18', 'open-norm', '742.6(a)(6)(iii)(A)')
  if (on('outcome.service')) reasons.doubt('AMB-21', 'open-norm', '748 Supp. 10 para 7')
  if (question('red-flag-28').holds.includes('raised')) {
    reasons.add('red flag 28', {
      kind: 'judgment',
      citation: '732 Supp. 3 No. 28',
      facts: ['parties[customer]'],
      settles: settlements.resolveFlag.en,
    })
  }
  if (outcome === 'out-of-scope' && moves) {
    reasons.add('outside 738.4', {
      kind: 'outside-pack',
      citation: '738.4',
      facts: [],
      settles: settlements.otherRules.en,
    })
  }
}

const policyReasons = (
  policy: PolicyShown,
  trace: QuestionTrace,
  reads: ReadRecord['reads'],
  reasons: Reasons,
): void => {
  const live = trace.rules.filter(({ status }) => status === 'on' || status === 'maybe')
  for (const { status, condition, paragraph } of live) if (status === 'maybe') reasons.open(condition, paragraph)
  for (const { rule, paragraph } of live) {
    if (rule.endsWith('2026')) {
      reasons.add(`unverified ${rule}`, {
        kind: 'source-unverified',
        ...(rule.endsWith('(1).2026') ? { doubt: 'A-21' } : {}),
        citation: '91 FR 1684',
        facts: [],
        settles: asAmended2026(paragraph).en,
      })
    }
  }
  const limbs = new Set(
    live
      .map(({ rule }) => rule.replace(/(\(\d\)|\.[a-z0-9-]+)$/, ''))
      .filter((rule) => rule.startsWith('742.6(b)(10)(iii)')),
  )
  const approvals = live.some(({ rule }) => rule === '742.6(b)(10)(iii)(A)(2)')
  const others = live.filter(({ rule }) => rule.startsWith('742.6(b)(10)(iii)') && rule !== '742.6(b)(10)(iii)(A)(2)')
  if (policy.policy !== 'presumption-of-approval' && approvals && others.length > 0 && limbs.size > 0) {
    reasons.doubt('AMB-02', 'contested-reading', '742.6(b)(10)(iii)')
  }
  if (policy.policy === 'contested' && live.some(({ rule }) => rule.startsWith('744.23(d)'))) {
    reasons.doubt('AMB-06', 'contested-reading', '744.23(d)')
  }
  const allocated = live.some(({ rule }) => rule.startsWith('742.6(b)(10)(iii)(B)'))
  const gross = reads.get('allocation')?.values
  const net = reads.get('allocation-net')?.values
  const straddles = gross?.length === 1 && (gross[0] === 'straddles' || net?.[0] !== gross[0])
  if (allocated && (straddles || reads.get('allocation-country')?.values[0] === 'several')) {
    reasons.doubt('AMB-04', 'contested-reading', '742.6(b)(10)(iii)(B)(1)', ['positions.country'])
  }
}

const decidedBy = ({ question, trace }: Evaluated, loaded: LoadedPack): readonly string[] => {
  const outcome = question('outcome')
  const available = trace.routes.filter(({ status }) => status === 'available').map(({ paragraph }) => paragraph)
  const exempting = question('requirement')
    .rules.filter(
      ({ rule, status }) => status === 'on' && (rule === '742.6(a)(6)(iv)' || rule === '742.6(a)(13).employees'),
    )
    .map(({ paragraph }) => paragraph)
  return [
    ...new Set([
      ...cited(outcome, ['on', 'maybe'], loaded),
      ...exempting,
      ...(outcome.holds.includes('authorized') ? available : []),
    ]),
  ]
}
