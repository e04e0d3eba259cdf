// The plain evaluator: every rule and every condition of a pack over one point, in Kleene logic, with the tree it took.
// There is no order of rules and no first hit: a rule gives way only to rules that name it in `overrides`. Members of a trace are
// made in the order of their names, so that writing it out as it is gives its canonical bytes.
import { foldTrace } from '../../shared/contract/fold-trace.ts'
import { all, any, not } from '../../shared/kernel/kleene.ts'
import { foldCondition } from './fold.ts'
import type {
  Condition,
  ConditionTrace,
  Elections,
  Pack,
  Point,
  Question,
  QuestionTrace,
  Route,
  RouteConditionTrace,
  RouteTrace,
  Rule,
  RuleTrace,
  InForce,
  Truth,
} from './model.ts'
import { overridingFirst, type Ordered } from './overrides.ts'
import { type Evaluate, remembered } from './remembered.ts'
import { axisIndex, maskOf, spaceOf, valuesOf, type Space } from './space.ts'

export type Evaluation = { readonly questions: readonly QuestionTrace[]; readonly routes: readonly RouteTrace[] }

export type Setting = {
  /** The day whose text applies; `null` when unknown, and then every rule with a window may or may not stand. */
  readonly lawDate: string | null
  readonly elections: Elections
}

/** Whether a rule stands on the law date. */
export const standsOn = (standing: InForce | undefined, lawDate: string | null): Truth => {
  if (standing?.from === undefined && standing?.through === undefined) return 'true'
  if (lawDate === null) return 'unknown'
  if (standing.from !== undefined && lawDate < standing.from) return 'false'
  if (standing.through !== undefined && lawDate > standing.through) return 'false'
  return 'true'
}

/** The truth of a condition at a point, with the tree that shows it. */
export const evaluateCondition = (
  condition: Condition,
  point: Point,
  space: Space,
  elections: Elections,
): ConditionTrace => {
  const several =
    (kind: 'all' | 'any', join: (truths: readonly Truth[]) => Truth) =>
    (parts: readonly ConditionTrace[], node: Condition): ConditionTrace => {
      const truth = join(parts.map((part) => part.truth))
      const needed = neededOf(node, parts)
      return { kind, ...(needed === undefined ? {} : { needed }), of: decisive(truth, parts), truth }
    }
  return foldCondition<ConditionTrace>(condition, {
    always: () => ({ kind: 'always', truth: 'true' }),
    is: ({ axis: id, values }) => {
      const index = axisIndex(space, id)
      const axis = space.axes[index]
      const possible = point[index] ?? 0
      return {
        axis: id,
        kind: 'is',
        possible: axis === undefined ? [] : valuesOf(axis, possible),
        truth: compare(possible, maskOf(space, id, values)),
        values,
      }
    },
    outside: ({ citation }) => ({ citation, kind: 'outside', truth: 'unknown' }),
    all: several('all', all),
    any: several('any', any),
    not: (of) => ({ kind: 'not', of, truth: not(of.truth) }),
    reading: (parts, { citations, doubt, readings }) => {
      const elected = readings.findIndex(({ name }) => name === elections.get(doubt))
      const chosen = parts[elected]
      const name = readings[elected]?.name
      return {
        citations,
        doubt,
        ...(name === undefined ? {} : { elected: name }),
        kind: 'reading',
        readings: parts.map((trace, index) => ({ name: readings[index]?.name ?? '', trace })),
        truth: chosen === undefined ? agreement(parts.map(({ truth }) => truth)) : chosen.truth,
      }
    },
  })
}

/** Whether a condition is needed here, where it is one that is needed only where another holds and that is known. */
const neededOf = (condition: Condition, [trigger]: readonly ConditionTrace[]): 'yes' | 'no' | undefined => {
  if (condition.kind !== 'any' || condition.whenever !== true || trigger === undefined) return undefined
  return trigger.truth === 'unknown' ? undefined : trigger.truth === 'true' ? 'no' : 'yes'
}

/**
 * The parts that make a conjunction or disjunction what it is: the false ones of a false `all`, the true ones of a true `any`,
 * the unknown ones of an unknown one, and every one where all must agree. What decides nothing is left out, so that records alike in what decides share a trace.
 */
const decisive = (truth: Truth, parts: readonly ConditionTrace[]): readonly ConditionTrace[] =>
  parts.filter((part) => part.truth === truth)

const compare = (possible: number, wanted: number): Truth => {
  if ((possible & ~wanted) === 0) return 'true'
  return (possible & wanted) === 0 ? 'false' : 'unknown'
}

/** Readings decide only where all of them say the same. */
const agreement = (truths: readonly Truth[]): Truth => {
  const [first = 'unknown'] = truths
  return truths.every((truth) => truth === first) ? first : 'unknown'
}

/** An evaluator of one pack; the work that does not depend on the point is done once. */
export const evaluator = (pack: Pack) => {
  const space = spaceOf(pack)
  const trace = remembered(space, (condition, point, elections) =>
    evaluateCondition(condition, point, space, elections),
  )
  const rulesOf = new Map(
    pack.questions.map((question) => [
      question.id,
      overridingFirst(pack.rules.filter((rule) => rule.question === question.id)),
    ]),
  )
  const evaluate = (point: Point, setting: Setting): Evaluation => ({
    questions: pack.questions.map((question) =>
      evaluateQuestion(question, rulesOf.get(question.id) ?? [], pack.rules, point, trace, setting),
    ),
    routes: pack.routes.map((route) => evaluateRoute(route, point, trace, setting)),
  })
  const evaluateOne = (questionId: string, point: Point, setting: Setting): QuestionTrace => {
    const question = pack.questions.find(({ id }) => id === questionId)
    if (question === undefined) throw new Error(`the pack has no question ${questionId}`)
    return evaluateQuestion(question, rulesOf.get(questionId) ?? [], pack.rules, point, trace, setting)
  }
  const evaluateRouteById = (routeId: string, point: Point, setting: Setting): RouteTrace => {
    const route = pack.routes.find(({ id }) => id === routeId)
    if (route === undefined) throw new Error(`the pack has no route ${routeId}`)
    return evaluateRoute(route, point, trace, setting)
  }
  return { pack, space, evaluate, evaluateQuestion: evaluateOne, evaluateRoute: evaluateRouteById }
}

export type Evaluator = ReturnType<typeof evaluator>

const evaluateQuestion = (
  question: Question,
  ordered: readonly Ordered[],
  declared: readonly Rule[],
  point: Point,
  traceOf: Evaluate,
  setting: Setting,
): QuestionTrace => {
  const effective = new Map<string, RuleTrace>()
  for (const { rule, overriddenBy } of ordered) {
    const standing = standsOn(rule.standing, setting.lawDate)
    const condition = traceOf(rule.when, point, setting.elections)
    const holds = all([standing, condition.truth])
    const above = overriddenBy.flatMap((id) => effective.get(id) ?? [])
    const defeating = above.filter(({ status }) => status === 'on')
    const threatening = above.filter(({ status }) => status === 'maybe')
    effective.set(rule.id, {
      ...(defeating.length > 0 && holds !== 'false' ? { by: defeating.map((other) => other.rule) } : {}),
      condition,
      paragraph: rule.paragraph,
      rule: rule.id,
      status: statusOf(standing, holds, defeating.length > 0, threatening.length > 0),
      then: rule.then,
    })
  }
  const rules = declared.flatMap((rule) => effective.get(rule.id) ?? [])
  const answers = (status: 'on' | 'maybe'): readonly string[] =>
    question.answers
      .map(({ id }) => id)
      .filter((id) => rules.some((rule) => rule.status === status && rule.then === id))
  return { holds: answers('on'), may: answers('maybe'), question: question.id, rules }
}

const statusOf = (standing: Truth, holds: Truth, defeated: boolean, threatened: boolean): RuleTrace['status'] => {
  if (standing === 'false') return 'not-in-force'
  if (holds === 'false') return 'off'
  if (defeated) return 'defeated'
  return holds === 'true' && !threatened ? 'on' : 'maybe'
}

const evaluateRoute = (route: Route, point: Point, traceOf: Evaluate, setting: Setting): RouteTrace => {
  const conditions = route.conditions.map((condition): RouteConditionTrace => {
    const standing = standsOn(condition.standing, setting.lawDate)
    const trace = traceOf(condition.when, point, setting.elections)
    return {
      condition: condition.id,
      nature: condition.nature,
      paragraph: condition.paragraph,
      trace,
      truth:
        standing === 'false'
          ? 'not-in-force'
          : standing === 'unknown' && trace.truth !== 'true'
            ? 'unknown'
            : trace.truth,
    }
  })
  const status = routeStatus(conditions)
  return {
    conditions: status === 'unavailable' ? conditions.filter(({ truth }) => truth === 'false') : conditions,
    paragraph: route.paragraph,
    route: route.id,
    status,
  }
}

/**
 * `unavailable` when a condition fails; `undetermined` when one of substance is unknown or readings dispute one;
 * `conditional` when only papers are unknown; else `available`.
 */
const routeStatus = (conditions: readonly RouteConditionTrace[]): RouteTrace['status'] => {
  if (conditions.some(({ truth }) => truth === 'false')) return 'unavailable'
  const unknown = conditions.filter(({ truth }) => truth === 'unknown')
  if (unknown.some(({ nature, trace }) => nature === 'substance' || inDispute(trace))) return 'undetermined'
  return unknown.length > 0 ? 'conditional' : 'available'
}

/** Whether readings leave a condition open that no paper can close: one of them fails, and another does not. */
export const inDispute = (trace: ConditionTrace): boolean =>
  foldTrace<boolean>(trace, {
    always: () => false,
    is: () => false,
    outside: () => false,
    several: (parts) => parts.includes(true),
    not: (part) => part,
    reading: (_, { truth, elected, readings }) =>
      truth === 'unknown' && elected === undefined && readings.some((reading) => reading.trace.truth === 'false'),
  })

/**
 * What a question comes to: one answer, a conflict of answers that hold together, or the answers still possible.
 * No answer at all, held or possible, is a gap in the pack.
 */
export type Settled<Answer extends string = string> =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'conflict'; readonly answers: readonly Answer[] }
  | { readonly kind: 'open'; readonly answers: readonly Answer[] }
  | { readonly kind: 'gap' }

/** The answers of a question that hold, and those that may hold. */
type Answers<Answer extends string> = { readonly holds: readonly Answer[]; readonly may: readonly Answer[] }

export const settle = <Answer extends string>({ holds, may }: Answers<Answer>): Settled<Answer> => {
  const possible = [...new Set([...holds, ...may])]
  const [only] = holds
  if (only === undefined) return possible.length === 0 ? { kind: 'gap' } : { kind: 'open', answers: possible }
  if (holds.length > 1) return { kind: 'conflict', answers: holds }
  return possible.length === 1 ? { kind: 'answer', answer: only } : { kind: 'open', answers: possible }
}
