// The census: a question or route decided at every combination of the facts it reads. Values that no condition tells apart count
// as one, and combinations that what is known already decides are counted together: in Kleene logic what is settled at a
// partial point stays so at every point within it. So the walk is complete and short.
import { compileCondition, compileQuestion, compileRoute } from './compile.ts'
import { standsOn, type Setting } from './evaluate.ts'
import { leavesOf } from './fold.ts'
import type { Condition, Pack, Point, Question, Route, Rule } from './model.ts'
import { axisIndex, maskOf, spaceOf, type Space } from './space.ts'

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

/** Pairs of values, one of each of two axes, that facts can produce; asked of all the values each kept bit stands for. */
export type Feasible = { readonly axes: readonly string[]; readonly holds: (members: Point) => boolean }

const anything: Feasible = { axes: [], holds: () => true }

/** Cuts whose value can still change something at a partial point, as bits in the order of the cuts; 0: it is settled. */
type Asked = number

/**
 * Walks the feasible combinations of the cuts, other axes unknown. At each point `visit` says which cuts are still asked; a point
 * where none is stands for `count` combinations, all of which come to the same.
 */
const walk = (
  cuts: readonly Cut[],
  space: Space,
  feasible: Feasible,
  visit: (point: Point, count: number) => Asked,
): void => {
  if (cuts.length > 31) throw new Error('more axes than a mask has bits')
  const point = Int32Array.from(space.full)
  const members = Int32Array.from(space.full)
  // Axes that bound each other are always known first: before, nobody can say how many combinations there are.
  const bound = cuts.reduce((mask, { axis }, at) => (feasible.axes.includes(axis) ? mask | (1 << at) : mask), 0)
  const step = (known: number, count: number): void => {
    const unbound = bound & ~known
    if (unbound === 0 && known === bound && !feasible.holds(members)) return
    const asked = unbound === 0 ? visit(point, count) & ~known : unbound
    if (asked === 0) return
    const at = 31 - Math.clz32(asked & -asked)
    const cut = cuts[at]
    if (cut === undefined) return
    for (const group of cut.groups) {
      point[cut.index] = group.bit
      members[cut.index] = group.members
      step(known | (1 << at), count / cut.groups.length)
    }
    point[cut.index] = space.full[cut.index] ?? 0
    members[cut.index] = space.full[cut.index] ?? 0
  }
  step(
    0,
    cuts.reduce((product, { groups }) => product * groups.length, 1),
  )
}

/** The cuts a condition reads, as bits. */
export const readBy = (condition: Condition, cuts: readonly Cut[]): Asked =>
  leavesOf(condition).reduce((mask, leaf) => mask | (1 << cuts.findIndex(({ axis }) => axis === leaf.axis)), 0)

const knownIn = (point: Point, cuts: readonly Cut[], space: Space): number =>
  cuts.reduce((mask, { index }, at) => (point[index] === space.full[index] ? mask : mask | (1 << at)), 0)

export type Finding = {
  readonly kind: 'gap' | 'conflict'
  readonly witness: Readonly<Record<string, string>>
  readonly answers: readonly string[]
}

export type QuestionCensus = {
  readonly question: string
  readonly combinations: number
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
    cuts.flatMap(({ axis, index }) => {
      const bit = point[index] ?? 0
      if (bit === space.full[index]) return []
      const value = space.axes[index]?.values.find((_, place) => (bit & (1 << place)) !== 0)
      return [[axis, value?.id ?? '']]
    }),
  )

/** The census of one question at one law date: no gap, and for a question with one answer no conflict. */
export const censusOfQuestion = (
  pack: Pack,
  question: Question,
  setting: Setting,
  options: { readonly feasible?: Feasible; readonly premise?: readonly Condition[] } = {},
): QuestionCensus => {
  const space = spaceOf(pack)
  const rules: readonly Rule[] = pack.rules.filter((rule) => rule.question === question.id)
  const premise = options.premise ?? []
  const feasible = options.feasible ?? anything
  const cuts = cutsOf([...rules.map(({ when }) => when), ...premise], space)
  const asked = premise.map((condition) => ({
    decide: compileCondition(condition, space, setting.elections),
    reads: readBy(condition, cuts),
  }))
  const compiled = compileQuestion(pack, question, space, setting)
  const reads = compiled.rules.map((id) =>
    rules.reduce((mask, rule) => (rule.id === id ? mask | readBy(rule.when, cuts) : mask), 0),
  )
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
  walk(cuts, space, feasible, (point, count) => {
    // A question with a premise is put only where one of its conditions holds.
    let put: 0 | 1 | 2 = asked.length === 0 ? 2 : 0
    let wanted = 0
    for (const { decide, reads: read } of asked) {
      const truth = decide(point)
      if (truth > put) put = truth
      if (truth === 1) wanted |= read
    }
    if (put === 0) return 0
    const { holds, may, live, open: maybe } = compiled.decide(point)
    if (put === 2) wanted = 0
    for (let index = 0, rest = maybe; rest !== 0; index += 1, rest >>>= 1)
      if ((rest & 1) === 1) wanted |= reads[index] ?? 0
    wanted &= ~knownIn(point, cuts, space)
    if (wanted !== 0) return wanted
    if (put === 1) return 0
    combinations += count
    everLive |= live
    if ((holds | may) === 0) {
      gaps += count
      found('gap', point, 0)
    } else if (question.combine === 'single' && (holds & (holds - 1)) !== 0) {
      conflicts += count
      found('conflict', point, holds)
    } else if ((may & ~holds) !== 0) open += count
    return 0
  })
  const dead = compiled.rules.filter((_, index) => (everLive & (1 << index)) === 0)
  return { question: question.id, combinations, gaps, conflicts, open, dead, findings }
}

export type RouteCensus = {
  readonly route: string
  readonly combinations: number
  readonly available: number
  readonly unavailable: number
  readonly undetermined: number
  /** Conditions whose removal changes no status anywhere. */
  readonly idle: readonly string[]
}

/** The census of a route: how often it is open, closed and undecided, and whether each of its conditions ever matters. */
export const censusOfRoute = (
  pack: Pack,
  route: Route,
  setting: Setting,
  feasible: Feasible = anything,
): RouteCensus => {
  const space = spaceOf(pack)
  const standing = route.conditions.filter(({ standing: window }) => standsOn(window, setting.lawDate) !== 'false')
  const cuts = cutsOf(
    standing.map(({ when }) => when),
    space,
  )
  const conditions = standing.map(({ id, when }) => ({
    id,
    decide: compileCondition(when, space, setting.elections),
    reads: readBy(when, cuts),
  }))
  const compiled = compileRoute(route, space, setting)
  /** What is asked while the conditions given are open; nothing once one of them fails. */
  const askedBy = (of: typeof conditions, point: Point): Asked => {
    let wanted = 0
    for (const { decide, reads } of of) {
      const truth = decide(point)
      if (truth === 0) return 0
      if (truth === 1) wanted |= reads
    }
    return wanted & ~knownIn(point, cuts, space)
  }
  const counts = { available: 0, conditional: 0, unavailable: 0, undetermined: 0 }
  walk(cuts, space, feasible, (point, count) => {
    const wanted = askedBy(conditions, point)
    if (wanted === 0) counts[compiled.decide(point)] += count
    return wanted
  })
  const idle = conditions.flatMap(({ id }) => {
    const without = compileRoute(
      { ...route, conditions: route.conditions.filter((other) => other.id !== id) },
      space,
      setting,
    )
    const others = conditions.filter((other) => other.id !== id)
    let matters = false
    walk(cuts, space, feasible, (point) => {
      if (matters) return 0
      const wanted = askedBy(others, point)
      const own = conditions.reduce((mask, each) => (each.id === id ? mask | each.reads : mask), 0)
      const open = own & ~knownIn(point, cuts, space)
      // Where another condition fails, this one changes nothing.
      if (wanted === 0 && without.decide(point) === 'unavailable') return 0
      if ((wanted | open) === 0 && compiled.decide(point) !== without.decide(point)) matters = true
      return open === 0 ? wanted : open
    })
    return matters ? [] : [id]
  })
  return {
    route: route.id,
    combinations: Object.values(counts).reduce((sum, count) => sum + count, 0),
    available: counts.available,
    unavailable: counts.unavailable,
    undetermined: counts.undetermined + counts.conditional,
    idle,
  }
}
