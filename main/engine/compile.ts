// The pack compiled once into a decision function over masks: the same Kleene logic as the plain evaluator, without the
// tree. It decides millions of points where the census walks them; the plain evaluator stays the reference.
import { standsOn, type Setting } from './evaluate.ts'
import type { Condition, Pack, Point, Question, Route, Rule } from './model.ts'
import { axisIndex, maskOf, spaceOf, type Space } from './space.ts'

/** 0 false, 1 unknown, 2 true: `min` is and, `max` is or. */
type Decide = (point: Point) => 0 | 1 | 2

/** What a question comes to at a point: bits of the answers that hold and of those that may, in the question's order. */
export type CompiledQuestion = {
  readonly question: Question
  readonly rules: readonly string[]
  /** `live`: bits of the rules that hold or may hold; `open`: of those that may. */
  readonly decide: (point: Point) => {
    readonly holds: number
    readonly may: number
    readonly live: number
    readonly open: number
  }
}

export type CompiledRoute = {
  readonly route: Route
  readonly decide: (point: Point) => 'available' | 'conditional' | 'unavailable' | 'undetermined'
}

export const compileCondition = (condition: Condition, space: Space, elections: Setting['elections']): Decide => {
  switch (condition.kind) {
    case 'always':
      return () => 2
    case 'is': {
      const index = axisIndex(space, condition.axis)
      const wanted = maskOf(space, condition.axis, condition.values)
      return (point) => {
        const possible = point[index] ?? 0
        if ((possible & ~wanted) === 0) return 2
        return (possible & wanted) === 0 ? 0 : 1
      }
    }
    case 'all': {
      const parts = condition.of.map((part) => compileCondition(part, space, elections))
      return (point) => {
        let truth: 0 | 1 | 2 = 2
        for (const part of parts) {
          const next = part(point)
          if (next === 0) return 0
          if (next < truth) truth = next
        }
        return truth
      }
    }
    case 'any': {
      const parts = condition.of.map((part) => compileCondition(part, space, elections))
      return (point) => {
        let truth: 0 | 1 | 2 = 0
        for (const part of parts) {
          const next = part(point)
          if (next === 2) return 2
          if (next > truth) truth = next
        }
        return truth
      }
    }
    case 'not': {
      const of = compileCondition(condition.of, space, elections)
      return (point) => {
        const truth = of(point)
        return truth === 1 ? 1 : truth === 2 ? 0 : 2
      }
    }
    case 'reading': {
      const chosen = condition.readings.find(({ name }) => name === elections.get(condition.doubt))
      if (chosen !== undefined) return compileCondition(chosen.when, space, elections)
      const parts = condition.readings.map(({ when }) => compileCondition(when, space, elections))
      return (point) => {
        const [first = () => 1 as const, ...others] = parts
        const truth = first(point)
        return others.every((part) => part(point) === truth) ? truth : 1
      }
    }
    case 'outside':
      return () => 1
  }
}

const standing = (of: Rule['standing'], setting: Setting): 0 | 1 | 2 => {
  const truth = standsOn(of, setting.lawDate)
  return truth === 'true' ? 2 : truth === 'false' ? 0 : 1
}

/** Rules with the ones that override them before them. */
const byOverride = (rules: readonly Rule[]): readonly Rule[] => {
  const order: Rule[] = []
  const visit = (rule: Rule): void => {
    if (order.includes(rule)) return
    for (const above of rules) if ((above.overrides ?? []).includes(rule.id)) visit(above)
    order.push(rule)
  }
  for (const rule of rules) visit(rule)
  return order
}

export const compileQuestion = (pack: Pack, question: Question, space: Space, setting: Setting): CompiledQuestion => {
  const rules = byOverride(
    pack.rules.filter((rule) => rule.question === question.id && standing(rule.standing, setting) !== 0),
  )
  const steps = rules.map((rule, index) => ({
    stands: standing(rule.standing, setting),
    when: compileCondition(rule.when, space, setting.elections),
    answer: 1 << question.answers.findIndex(({ id }) => id === rule.then),
    above: rules.slice(0, index).flatMap((other, at) => ((other.overrides ?? []).includes(rule.id) ? [at] : [])),
  }))
  // 0 off or defeated, 1 maybe, 2 on.
  const status = new Uint8Array(steps.length)
  const decide = (point: Point): ReturnType<CompiledQuestion['decide']> => {
    let holds = 0
    let may = 0
    let live = 0
    let open = 0
    for (const [index, step] of steps.entries()) {
      let truth = step.when(point)
      if (step.stands < truth) truth = step.stands
      if (truth !== 0) {
        for (const at of step.above) {
          if (status[at] === 2) {
            truth = 0
            break
          }
          if (status[at] === 1) truth = 1
        }
      }
      status[index] = truth
      if (truth !== 0) live |= 1 << index
      if (truth === 2) holds |= step.answer
      else if (truth === 1) {
        may |= step.answer
        open |= 1 << index
      }
    }
    return { holds, may, live, open }
  }
  return { question, rules: rules.map(({ id }) => id), decide }
}

/** Whether readings dispute a condition although facts decide each; see `inDispute` of the plain evaluator. */
const compileDispute = (
  condition: Condition,
  space: Space,
  elections: Setting['elections'],
): ((point: Point) => boolean) => {
  switch (condition.kind) {
    case 'always':
    case 'is':
    case 'outside':
      return () => false
    case 'all':
    case 'any': {
      const whole = compileCondition(condition, space, elections)
      const parts = condition.of.map((part) => compileDispute(part, space, elections))
      return (point) => whole(point) === 1 && parts.some((part) => part(point))
    }
    case 'not':
      return compileDispute(condition.of, space, elections)
    case 'reading': {
      if (condition.readings.some(({ name }) => name === elections.get(condition.doubt))) return () => false
      const parts = condition.readings.map(({ when }) => compileCondition(when, space, elections))
      return (point) => {
        const truths = parts.map((part) => part(point))
        return truths.includes(2) && truths.includes(0)
      }
    }
  }
}

export const compileRoute = (route: Route, space: Space, setting: Setting): CompiledRoute => {
  const steps = route.conditions.flatMap((condition) => {
    const stands = standing(condition.standing, setting)
    if (stands === 0) return []
    return [
      {
        stands,
        paper: condition.nature === 'paper',
        when: compileCondition(condition.when, space, setting.elections),
        dispute: compileDispute(condition.when, space, setting.elections),
      },
    ]
  })
  const decide = (point: Point): ReturnType<CompiledRoute['decide']> => {
    let status: ReturnType<CompiledRoute['decide']> = 'available'
    for (const step of steps) {
      const found = step.when(point)
      const truth = step.stands === 1 && found !== 2 ? 1 : found
      if (truth === 0) return 'unavailable'
      if (truth === 1) {
        if (!step.paper || step.dispute(point)) status = 'undetermined'
        else if (status === 'available') status = 'conditional'
      }
    }
    return status
  }
  return { route, decide }
}

/** The whole pack, compiled for one setting. */
export const compile = (pack: Pack, setting: Setting) => {
  const space = spaceOf(pack)
  return {
    space,
    questions: pack.questions.map((question) => compileQuestion(pack, question, space, setting)),
    routes: pack.routes.map((route) => compileRoute(route, space, setting)),
  }
}
