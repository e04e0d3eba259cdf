// The pack compiled once into a decision function over masks: the same Kleene logic as the plain evaluator, without the
// tree. It decides millions of points where the census walks them; the plain evaluator stays the reference.
import { standsOn, type Setting } from './evaluate.ts'
import { foldCondition } from './fold.ts'
import type { Condition, Pack, Point, Question, Route, Rule } from './model.ts'
import { overridingFirst } from './overrides.ts'
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

/** A condition over masks, and whether readings dispute it; see `inDispute` of the plain evaluator. */
type Compiled = { readonly decide: Decide; readonly disputed: (point: Point) => boolean }

const never = (): boolean => false

const compiled = (condition: Condition, space: Space, elections: Setting['elections']): Compiled => {
  const several = (decide: Decide, parts: readonly Compiled[]): Compiled => {
    const disputable = parts.filter(({ disputed }) => disputed !== never)
    if (disputable.length === 0) return { decide, disputed: never }
    return { decide, disputed: (point) => decide(point) === 1 && disputable.some(({ disputed }) => disputed(point)) }
  }
  return foldCondition<Compiled>(condition, {
    always: () => ({ decide: () => 2, disputed: never }),
    is: ({ axis, values }) => {
      const index = axisIndex(space, axis)
      const wanted = maskOf(space, axis, values)
      const decide: Decide = (point) => {
        const possible = point[index] ?? 0
        if ((possible & ~wanted) === 0) return 2
        return (possible & wanted) === 0 ? 0 : 1
      }
      return { decide, disputed: never }
    },
    outside: () => ({ decide: () => 1, disputed: never }),
    all: (parts) => {
      const decides = parts.map(({ decide }) => decide)
      const decide: Decide = (point) => {
        let truth: 0 | 1 | 2 = 2
        for (const part of decides) {
          const next = part(point)
          if (next === 0) return 0
          if (next < truth) truth = next
        }
        return truth
      }
      return several(decide, parts)
    },
    any: (parts) => {
      const decides = parts.map(({ decide }) => decide)
      const decide: Decide = (point) => {
        let truth: 0 | 1 | 2 = 0
        for (const part of decides) {
          const next = part(point)
          if (next === 2) return 2
          if (next > truth) truth = next
        }
        return truth
      }
      return several(decide, parts)
    },
    not: ({ decide, disputed }) => ({
      decide: (point) => {
        const truth = decide(point)
        return truth === 1 ? 1 : truth === 2 ? 0 : 2
      },
      disputed,
    }),
    reading: (parts, { doubt, readings }) => {
      const chosen = parts[readings.findIndex(({ name }) => name === elections.get(doubt))]
      if (chosen !== undefined) return { decide: chosen.decide, disputed: never }
      const [first = () => 1 as const, ...others] = parts.map(({ decide }) => decide)
      const decide: Decide = (point) => {
        const truth = first(point)
        return others.every((part) => part(point) === truth) ? truth : 1
      }
      const disputed = (point: Point): boolean => decide(point) === 1 && parts.some((part) => part.decide(point) === 0)
      return { decide, disputed }
    },
  })
}

export const compileCondition = (condition: Condition, space: Space, elections: Setting['elections']): Decide =>
  compiled(condition, space, elections).decide

const standing = (of: Rule['standing'], setting: Setting): 0 | 1 | 2 => {
  const truth = standsOn(of, setting.lawDate)
  return truth === 'true' ? 2 : truth === 'false' ? 0 : 1
}

export const compileQuestion = (pack: Pack, question: Question, space: Space, setting: Setting): CompiledQuestion => {
  const ofQuestion = pack.rules.filter((rule) => rule.question === question.id)
  // A part of a pack may be compiled; what a rule overrides beyond that part means nothing in it.
  const ids = new Set(ofQuestion.map(({ id }) => id))
  const asked = ofQuestion.map((rule) => ({ ...rule, overrides: (rule.overrides ?? []).filter((id) => ids.has(id)) }))
  const rules = overridingFirst(asked)
    .map(({ rule }) => rule)
    .filter((rule) => standing(rule.standing, setting) !== 0)
  const steps = rules.map((rule, index) => ({
    stands: standing(rule.standing, setting),
    when: compileCondition(rule.when, space, setting.elections),
    answer: 1 << question.answers.findIndex(({ id }) => id === rule.then),
    above: rules.slice(0, index).flatMap((other, at) => (other.overrides?.includes(rule.id) === true ? [at] : [])),
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

export const compileRoute = (route: Route, space: Space, setting: Setting): CompiledRoute => {
  const steps = route.conditions.flatMap((condition) => {
    const stands = standing(condition.standing, setting)
    if (stands === 0) return []
    return [
      {
        stands,
        paper: condition.nature === 'paper',
        ...compiled(condition.when, space, setting.elections),
      },
    ]
  })
  const decide = (point: Point): ReturnType<CompiledRoute['decide']> => {
    let status: ReturnType<CompiledRoute['decide']> = 'available'
    for (const step of steps) {
      const found = step.decide(point)
      const truth = step.stands === 1 && found !== 2 ? 1 : found
      if (truth === 0) return 'unavailable'
      if (truth === 1) {
        if (!step.paper || step.disputed(point)) status = 'undetermined'
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
