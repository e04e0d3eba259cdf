// Holds the pack against the second reading of test/law/naive: the same point to both, and what differs.
import { settle } from '../../../main/engine/evaluate.ts'
import type { Condition, ConditionTrace, QuestionTrace, RouteTrace } from '../../../main/engine/model.ts'
import { axisIndex, maskOf, type Space } from '../../../main/engine/space.ts'
import { evaluatePoint, machineOf } from '../../../main/law/evaluation.ts'
import { currentPack } from '../../../main/law/index.ts'
import { outcomeOf, paragraphsRequiring, policies, questions, routes } from './index.ts'
import type { Point } from './point.ts'

const { evaluator } = machineOf(currentPack)
const { space, pack } = evaluator
const stageAxes = new Set(['subject', 'requirement', 'exceptions', 'saved', 'flag-28'])

/** The axes of facts, with their values. */
export const factAxes = space.axes
  .filter(({ id }) => !stageAxes.has(id))
  .map(({ id, values }) => ({ id, values: values.map((each) => each.id) }))

/** A point of a space, as the engine takes it. */
export const packedIn = (of: Space, point: Point): Int32Array => {
  const made = Int32Array.from(of.full)
  for (const [axis, value] of Object.entries(point)) made[axisIndex(of, axis)] = maskOf(of, axis, [value])
  return made
}
const packed = (point: Point): Int32Array => packedIn(space, point)

/** Whether a condition is open because it leans on a paragraph the pack leaves outside. */
const leansOnOutside = (trace: ConditionTrace): boolean => {
  if (trace.truth !== 'unknown') return false
  switch (trace.kind) {
    case 'outside':
      return true
    case 'always':
    case 'is':
      return false
    case 'all':
    case 'any':
      return trace.of.some(leansOnOutside)
    case 'not':
      return leansOnOutside(trace.of)
    case 'reading':
      return trace.readings.some((reading) => leansOnOutside(reading.trace))
  }
}

export type Difference = { readonly about: string; readonly pack: string; readonly naive: string }
/** `outside`: the pack stays open over what it does not hold, where the second reading may know better. */
export type Compared = { readonly kind: 'same' | 'outside' } | ({ readonly kind: 'differs' } & Difference)

export const compare = (about: string, found: string, wanted: string, leans: boolean): Compared => {
  if (found === wanted) return { kind: 'same' }
  if (found === 'disputed' && leans) return { kind: 'outside' }
  return { kind: 'differs', about, pack: found, naive: wanted }
}

export const compareQuestion = (id: string, trace: QuestionTrace, wanted: string): Compared => {
  const settled = settle(trace)
  const leans = trace.rules.some(({ status, condition }) => status === 'maybe' && leansOnOutside(condition))
  return compare(id, settled.kind === 'answer' ? settled.answer : 'disputed', wanted, leans)
}

export const compareRoute = (trace: RouteTrace, wanted: string): Compared => {
  const isOpen = trace.status === 'undetermined' || trace.status === 'conditional'
  const leans = trace.conditions.some((condition) => leansOnOutside(condition.trace))
  return compare(trace.route, isOpen ? 'disputed' : trace.status, wanted, leans)
}

export const list = (values: Iterable<string>): string => [...new Set(values)].toSorted().join(' ')

const isMove = ({ activity = '' }: Point): boolean =>
  activity !== 'computing-service' && activity !== 'domestic-transfer'

/** Routes, policies and posture are asked only where a license is required. */
const isAsked = (point: Point, lawDate: string): boolean =>
  isMove(point) && questions['requirement']?.(point, lawDate) === 'yes'

const found = <Trace>(trace: Trace | undefined): Trace => {
  if (trace === undefined) throw new Error('the trace lacks what the second reading answers')
  return trace
}

/** What the pack and the second reading answer differently about a point, over everything they answer. */
export const differences = (point: Point, lawDate: string): readonly Difference[] => {
  const evaluated = evaluatePoint(packed(point), lawDate, new Map(), currentPack)
  const compared: Compared[] = []
  const asked = isAsked(point, lawDate)
  for (const [id, answer] of Object.entries(questions)) {
    if (id === 'requirement' && !isMove(point)) continue
    if (id === 'posture' && !asked) continue
    compared.push(
      compareQuestion(
        id,
        found(evaluated.trace.questions.find(({ question }) => question === id)),
        answer(point, lawDate),
      ),
    )
  }
  if (asked) {
    const { rules } = evaluated.question('requirement')
    const on = rules.filter(({ status, then }) => status === 'on' && then === 'yes').map(({ rule }) => rule)
    compared.push(compare('paragraphs', list(on), list(paragraphsRequiring(point)), false))
    const { holds, may } = evaluated.question('policy')
    compared.push(compare('policy', list([...holds, ...may]), list(policies(point, lawDate)), false))
    for (const [id, status] of Object.entries(routes))
      compared.push(
        compareRoute(found(evaluated.trace.routes.find(({ route }) => route === id)), status(point, lawDate)),
      )
  }
  if (compared.every(({ kind }) => kind === 'same'))
    compared.push(compareQuestion('outcome', evaluated.question('outcome'), outcomeOf(point, lawDate)))
  return compared.flatMap((each) => (each.kind === 'differs' ? [each] : []))
}

/** The same for one route or question alone, without the work of the others. */
export const differenceAbout = (id: string, point: Point, lawDate: string): Difference | undefined => {
  const setting = { lawDate, elections: new Map<string, string>() }
  const route = routes[id]
  const compared =
    route === undefined
      ? compareQuestion(
          id,
          evaluator.evaluateQuestion(id, packed(point), setting),
          questions[id]?.(point, lawDate) ?? '',
        )
      : compareRoute(evaluator.evaluateRoute(id, packed(point), setting), route(point, lawDate))
  return compared.kind === 'differs' ? compared : undefined
}

const axesOf = (condition: Condition): readonly string[] => {
  switch (condition.kind) {
    case 'is':
      return [condition.axis]
    case 'always':
    case 'outside':
      return []
    case 'all':
    case 'any':
      return condition.of.flatMap(axesOf)
    case 'not':
      return axesOf(condition.of)
    case 'reading':
      return condition.readings.flatMap(({ when }) => axesOf(when))
  }
}

/** The axes of facts that a route or a question of the pack reads. */
export const axesReadBy = (id: string): readonly string[] => {
  const conditions = [
    ...pack.rules.filter(({ question }) => question === id),
    ...pack.routes.filter((route) => route.id === id).flatMap((route) => route.conditions),
  ]
  return [...new Set(conditions.flatMap(({ when }) => axesOf(when)))].filter((axis) => !stageAxes.has(axis))
}
