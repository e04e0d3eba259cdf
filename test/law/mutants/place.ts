// What a question or a route comes to, as one number that two packs can be compared by, and as the word the second reading uses.
import { compileCondition, compileQuestion, compileRoute } from '../../../main/engine/compile.ts'
import { standsOn } from '../../../main/engine/evaluate.ts'
import type { Condition, Pack, Point, InForce } from '../../../main/engine/model.ts'
import type { Space } from '../../../main/engine/space.ts'
import type { Mutant } from '../../../main/engine/mutants.ts'

export type Where = NonNullable<Mutant['place']>

/** A question or route of one pack on one law date. */
export type Place = {
  readonly decide: (point: Point) => number
  /** Its rules or conditions that stand, and which of them are open at a point, as the sum of what each reads. */
  readonly parts: readonly string[]
  readonly asks: (point: Point, reads: readonly number[]) => number
  /** Whether facts still unknown can change the number no more. */
  readonly settled: (code: number) => boolean
  /** The answer in the words of the second reading; `disputed` where the pack leaves it open. */
  readonly shown: (code: number) => string
}

const statuses = ['unavailable', 'available', 'conditional', 'undetermined'] as const
const MAY = 16

export const list = (values: Iterable<string>): string => [...new Set(values)].toSorted().join(' ')

/** A question or route compiled; an answer to be left out of what it comes to may be named. */
export const compilePlace = (pack: Pack, where: Where, space: Space, lawDate: string, leftOut?: string): Place => {
  const setting = { lawDate, elections: new Map<string, string>() }
  if (where.kind === 'route') {
    const route = pack.routes.find(({ id }) => id === where.id)
    if (route === undefined) throw new Error(`the pack has no route ${where.id}`)
    const { decide } = compileRoute(route, space, setting)
    const standing = route.conditions.filter((condition) => standsOn(condition.standing, lawDate) !== 'false')
    const conditions = standing.map(({ when }) => compileCondition(when, space, setting.elections))
    return {
      parts: standing.map(({ id }) => id),
      asks: (point, reads) => {
        let asked = 0
        for (const [index, condition] of conditions.entries()) {
          const truth = condition(point)
          if (truth === 0) return 0
          if (truth === 1) asked |= reads[index] ?? 0
        }
        return asked
      },
      decide: (point) => statuses.indexOf(decide(point)),
      settled: (code) => code < 2,
      shown: (code) => (code < 2 ? (statuses[code] ?? '') : 'disputed'),
    }
  }
  const question = pack.questions.find(({ id }) => id === where.id)
  if (question === undefined) throw new Error(`the pack has no question ${where.id}`)
  const { decide, rules } = compileQuestion(pack, question, space, setting)
  const counted = question.answers.reduce((mask, { id }, place) => (id === leftOut ? mask : mask | (1 << place)), 0)
  const named = (mask: number): readonly string[] =>
    question.answers.filter((_, place) => (mask & (1 << place)) !== 0).map(({ id }) => id)
  return {
    parts: rules,
    asks: (point, reads) => {
      let asked = 0
      for (let index = 0, { open } = decide(point); open !== 0; index += 1, open >>>= 1)
        if ((open & 1) === 1) asked |= reads[index] ?? 0
      return asked
    },
    decide: (point) => {
      const { holds, may } = decide(point)
      return (holds & counted) | ((may & ~holds & counted) << MAY)
    },
    settled: (code) => code >>> MAY === 0,
    shown: (code) => {
      const answers = named((code | (code >>> MAY)) & 0xffff)
      if (question.combine === 'every') return list(answers)
      const [only, ...others] = answers
      return only === undefined || others.length > 0 || (code & 0xffff) === 0 ? 'disputed' : only
    },
  }
}

/** A rule or condition of a route, as far as a mutant can change it. */
export type Part = {
  readonly id: string
  readonly when: Condition
  readonly standing?: InForce
  readonly then?: string
  readonly overrides?: readonly string[]
}

export const partsOf = (pack: Pack, { kind, id }: Where): readonly Part[] =>
  kind === 'question'
    ? pack.rules.filter(({ question }) => question === id)
    : pack.routes.filter((route) => route.id === id).flatMap(({ conditions }) => conditions)
