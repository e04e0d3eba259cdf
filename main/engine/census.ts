// The census: a question or route decided at every combination of the facts it reads. Values that no condition tells apart
// count once, with how many combinations they stand for, so that the walk is complete and short.
import { compileCondition, compileQuestion, compileRoute } from './compile.ts'
import type { Setting } from './evaluate.ts'
import type { Condition, Pack, Point, Question, Route, Rule } from './model.ts'
import { axisIndex, maskOf, spaceOf, type Space } from './space.ts'

/** Every `is` of a condition. */
export const leavesOf = (condition: Condition): readonly Extract<Condition, { kind: 'is' }>[] => {
  switch (condition.kind) {
    case 'always':
    case 'outside':
      return []
    case 'is':
      return [condition]
    case 'all':
    case 'any':
      return condition.of.flatMap(leavesOf)
    case 'not':
      return leavesOf(condition.of)
    case 'reading':
      return condition.readings.flatMap(({ when }) => leavesOf(when))
  }
}

/** One axis cut into sets of values that no condition tells apart: one bit of each set, and all of them. */
type Cut = {
  readonly axis: string
  readonly index: number
  readonly groups: readonly { readonly bit: number; readonly members: number }[]
}

const bitsIn = (mask: number): readonly number[] => {
  const bits: number[] = []
  for (let rest = mask >>> 0, bit = 1; rest !== 0; rest >>>= 1, bit *= 2) if ((rest & 1) === 1) bits.push(bit)
  return bits
}

/** Cuts of the axes some conditions read. Each kept bit stands for the values that share its signature. */
export const cutsOf = (conditions: readonly Condition[], space: Space): readonly Cut[] => {
  const wanted = new Map<string, Set<number>>()
  for (const leaf of conditions.flatMap(leavesOf)) {
    const masks = wanted.get(leaf.axis) ?? new Set()
    masks.add(maskOf(space, leaf.axis, leaf.values))
    wanted.set(leaf.axis, masks)
  }
  return [...wanted].map(([axis, masks]) => {
    const index = axisIndex(space, axis)
    const everyBit = bitsIn(space.full[index] ?? 0)
    const seen = new Map<string, { bit: number; members: number }>()
    for (const bit of everyBit) {
      const signature = [...masks].map((mask) => ((mask & bit) === 0 ? '0' : '1')).join('')
      const group = seen.get(signature)
      if (group === undefined) seen.set(signature, { bit, members: bit })
      else group.members |= bit
    }
    return { axis, index, groups: [...seen.values()] }
  })
}

/** Whether facts can produce a combination; asked of all the values each kept bit stands for. */
export type Feasible = (members: Point) => boolean

/** Visits every feasible combination of the cuts; other axes stay unknown. Returns how many were visited. */
export const walk = (cuts: readonly Cut[], space: Space, feasible: Feasible, visit: (point: Point) => void): number => {
  const point = Int32Array.from(space.full)
  const members = Int32Array.from(space.full)
  let visited = 0
  const step = (depth: number): void => {
    const cut = cuts[depth]
    if (cut === undefined) {
      if (!feasible(members)) return
      visited += 1
      visit(point)
      return
    }
    for (const group of cut.groups) {
      point[cut.index] = group.bit
      members[cut.index] = group.members
      step(depth + 1)
    }
    point[cut.index] = space.full[cut.index] ?? 0
    members[cut.index] = space.full[cut.index] ?? 0
  }
  step(0)
  return visited
}

export type Finding = {
  readonly kind: 'gap' | 'conflict'
  readonly witness: Readonly<Record<string, string>>
  readonly answers: readonly string[]
}

export type QuestionCensus = {
  readonly question: string
  readonly combinations: number
  /** Of how many combinations one was decided: 1 when all were. */
  readonly oneIn: number
  readonly gaps: number
  readonly conflicts: number
  /** Left open by a reading or by a paragraph outside the pack. */
  readonly open: number
  /** Rules that neither hold nor may hold at any combination. */
  readonly dead: readonly string[]
  readonly findings: readonly Finding[]
}

const KEPT_FINDINGS = 20

const witnessOf = (point: Point, cuts: readonly Cut[], space: Space): Readonly<Record<string, string>> =>
  Object.fromEntries(
    cuts.map(({ axis, index }) => {
      const bit = point[index] ?? 0
      const value = space.axes[index]?.values.find((_, place) => (bit & (1 << place)) !== 0)
      return [axis, value?.id ?? '']
    }),
  )

/** The census of one question at one law date: no gap, and for a question with one answer no conflict. */
export const censusOfQuestion = (
  pack: Pack,
  question: Question,
  setting: Setting,
  options: { readonly feasible?: Feasible; readonly premise?: readonly Condition[]; readonly most?: number } = {},
): QuestionCensus => {
  const space = spaceOf(pack)
  const rules: readonly Rule[] = pack.rules.filter((rule) => rule.question === question.id)
  const premise = options.premise ?? []
  const cuts = cutsOf([...rules.map(({ when }) => when), ...premise], space)
  const asked = premise.map((condition) => compileCondition(condition, space, setting.elections))
  const compiled = compileQuestion(pack, question, space, setting)
  let gaps = 0
  let conflicts = 0
  let open = 0
  let everLive = 0
  let combinations = 0
  const findings: Finding[] = []
  const found = (kind: Finding['kind'], point: Point, answers: number): void => {
    if (findings.length >= KEPT_FINDINGS) return
    findings.push({
      kind,
      witness: witnessOf(point, cuts, space),
      answers: question.answers.filter((_, place) => (answers & (1 << place)) !== 0).map(({ id }) => id),
    })
  }
  let visited = 0
  const oneIn = sampling(cuts, options.most ?? Infinity)
  walk(cuts, space, options.feasible ?? (() => true), (point) => {
    visited += 1
    if (visited % oneIn !== 0) return
    // A question with a premise is put only where one of its conditions holds.
    if (asked.length > 0 && !asked.some((decide) => decide(point) === 2)) return
    combinations += 1
    const { holds, may, live } = compiled.decide(point)
    everLive |= live
    if ((holds | may) === 0) {
      gaps += 1
      found('gap', point, 0)
    } else if (question.combine === 'single' && (holds & (holds - 1)) !== 0) {
      conflicts += 1
      found('conflict', point, holds)
    } else if (may !== 0 && (may & ~holds) !== 0) open += 1
  })
  const dead = compiled.rules.filter((_, index) => (everLive & (1 << index)) === 0)
  return { question: question.id, combinations, oneIn, gaps, conflicts, open, dead, findings }
}

export type RouteCensus = {
  readonly route: string
  readonly combinations: number
  readonly oneIn: number
  readonly available: number
  readonly unavailable: number
  readonly undetermined: number
  /** Conditions whose removal changes no status anywhere. */
  readonly idle: readonly string[]
}

/** One in how many combinations to decide so that at most so many are; odd, so that no axis of two values is stepped over. */
const sampling = (cuts: readonly Cut[], most: number): number => {
  const times = Math.ceil(cuts.reduce((product, { groups }) => product * groups.length, 1) / most)
  return times <= 1 ? 1 : times | 1
}

/**
 * The census of a route: how often it is open, closed and undecided, and whether each of its conditions ever matters.
 * Above `most` combinations an even sample of them is decided; all are counted.
 */
export const censusOfRoute = (
  pack: Pack,
  route: Route,
  setting: Setting,
  feasible: Feasible = () => true,
  most = Infinity,
): RouteCensus => {
  const space = spaceOf(pack)
  const cuts = cutsOf(
    route.conditions.map(({ when }) => when),
    space,
  )
  const compiled = compileRoute(route, space, setting)
  const lacking = route.conditions.map((condition) => ({
    id: condition.id,
    route: compileRoute(
      { ...route, conditions: route.conditions.filter((other) => other !== condition) },
      space,
      setting,
    ),
  }))
  const idle = new Set(lacking.map(({ id }) => id))
  const counts = { available: 0, conditional: 0, unavailable: 0, undetermined: 0 }
  const oneIn = sampling(cuts, most)
  let visited = 0
  const combinations = walk(cuts, space, feasible, (point) => {
    visited += 1
    if (visited % oneIn !== 0) return
    const status = compiled.decide(point)
    counts[status] += 1
    if (idle.size === 0 || status === 'available') return
    for (const { id, route: without } of lacking) if (idle.has(id) && without.decide(point) !== status) idle.delete(id)
  })
  return {
    route: route.id,
    combinations,
    oneIn,
    available: counts.available,
    unavailable: counts.unavailable,
    undetermined: counts.undetermined,
    idle: [...idle],
  }
}
