// An exact search for points at which a mutant answers differently from the pack: depth first over the values that no condition
// of either tells apart, the axes of the change first. A branch is left when no fact still unknown can bring a difference, which
// Kleene logic shows: what is settled at a partial point stays so at every point within it.
import { compileCondition } from '../../../main/engine/compile.ts'
import { cutsOf, readBy } from '../../../main/engine/census.ts'
import { leavesOf } from '../../../main/engine/fold.ts'
import type { Condition, Pack, Point } from '../../../main/engine/model.ts'
import { axisIndex, maskOf, type Space } from '../../../main/engine/space.ts'
import { pairs, phaseOn } from '../naive/points.ts'
import { compilePlace, partsOf, type Part, type Place, type Where } from './place.ts'

type Allowed = { readonly other: number; readonly masks: ReadonlyMap<number, number> }

/** Pairs of axes with, for each value of one, the values of the other that stand with it. */
const allowedPairs = (space: Space): readonly (readonly Allowed[])[] => {
  const found: Allowed[][] = space.axes.map(() => [])
  const valuesOf = (index: number) => space.axes[index]?.values.map(({ id }, place) => ({ id, bit: 1 << place })) ?? []
  for (const [one, other, stand] of pairs) {
    const at = axisIndex(space, one)
    const beside = axisIndex(space, other)
    const masks = (from: number, to: number, holds: (one: string, other: string) => boolean) =>
      new Map(
        valuesOf(from).map(({ id, bit }) => [
          bit,
          valuesOf(to).reduce((mask, each) => (holds(id, each.id) ? mask | each.bit : mask), 0),
        ]),
      )
    found[at]?.push({ other: beside, masks: masks(at, beside, stand) })
    found[beside]?.push({ other: at, masks: masks(beside, at, (from, to) => stand(to, from)) })
  }
  return found
}

/** Values of `index` left by the masks of the axes it must stand with. */
const consistent = (members: Point, index: number, allowed: readonly (readonly Allowed[])[]): number => {
  const mine = members[index] ?? 0
  let left = 0
  for (let bit = 1; bit <= mine; bit *= 2) {
    if ((mine & bit) === 0) continue
    const stands = (allowed[index] ?? []).every(
      ({ other, masks }) => ((masks.get(bit) ?? 0) & (members[other] ?? 0)) !== 0,
    )
    if (stands) left |= bit
  }
  return left
}

const pairsBySpace = new WeakMap<Space, readonly (readonly Allowed[])[]>()
const allowedIn = (space: Space): readonly (readonly Allowed[])[] => {
  const found = pairsBySpace.get(space) ?? allowedPairs(space)
  pairsBySpace.set(space, found)
  return found
}

/** One known value for each axis within the masks, taking the wanted one where it can stand; undefined when none can. */
export const realize = (
  members: Point,
  space: Space,
  wanted: (index: number, mask: number) => number,
): Point | undefined => {
  const allowed = allowedIn(space)
  const masks = Int32Array.from(members)
  // The pairs form a forest, so one value after another, each with its neighbors narrowed, never has to be taken back.
  const narrow = (index: number, seen: ReadonlySet<number>): boolean => {
    for (const { other } of allowed[index] ?? []) {
      if (seen.has(other)) continue
      const before = masks[other] ?? 0
      masks[other] = consistent(masks, other, allowed)
      if (masks[other] === 0) return false
      if (masks[other] !== before && !narrow(other, new Set([...seen, index]))) return false
    }
    return true
  }
  for (const [index, peers] of allowed.entries())
    if (peers.length > 0) {
      masks[index] = consistent(masks, index, allowed)
      if (masks[index] === 0 || !narrow(index, new Set())) return undefined
    }
  for (let index = 0; index < masks.length; index += 1) {
    masks[index] = wanted(index, masks[index] ?? 0)
    if (!narrow(index, new Set())) return undefined
  }
  return masks
}

const shuffled = <Item>(items: readonly Item[], random: () => number): readonly Item[] => {
  const mixed = [...items]
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const at = Math.floor(random() * (last + 1))
    const [one, other] = [mixed[last], mixed[at]]
    if (one !== undefined && other !== undefined) [mixed[last], mixed[at]] = [other, one]
  }
  return mixed
}

const axesOf = (condition: Condition): readonly string[] => leavesOf(condition).map(({ axis }) => axis)
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** The one rule or condition that a mutant changes, as it was and as it is. */
const changedPart = (original: Pack, mutated: Pack, where: Where): { readonly was: Part; readonly is?: Part } => {
  const mutants = new Map(partsOf(mutated, where).map((part) => [part.id, part]))
  const changed = partsOf(original, where).filter((part) => {
    const other = mutants.get(part.id)
    return other === undefined || (other !== part && !same(other, part))
  })
  // A rule that is dropped also leaves the lists of those that overrode it.
  const was = changed.find(({ id }) => !mutants.has(id)) ?? changed[0]
  if (was === undefined) throw new Error('the mutant is the pack itself')
  const is = mutants.get(was.id)
  return { was, ...(is === undefined ? {} : { is }) }
}

/** Whether a difference can come through the changed part at a point where all it reads is known. */
const bearing = (
  { was, is }: ReturnType<typeof changedPart>,
  { kind }: Where,
  space: Space,
): { readonly axes: readonly string[]; readonly matters: (point: Point) => boolean } => {
  const before = compileCondition(was.when, space, new Map())
  const idle = kind === 'route' ? 2 : 0
  if (is === undefined || same(is.when, was.when))
    return { axes: axesOf(was.when), matters: (point) => before(point) !== idle }
  const after = compileCondition(is.when, space, new Map())
  return {
    axes: [...axesOf(was.when), ...axesOf(is.when)],
    matters: (point) => {
      const [one, other] = [before(point), after(point)]
      // A route tells two kinds of open apart by whether readings dispute it.
      return one !== other || (one === 1 && kind === 'route')
    },
  }
}

/**
 * The pack with only those rules of the question that bear on the answers a change can reach: those of the changed rule and of
 * the rules it sets aside, with all that give the same answers or set one of them aside. The other answers cannot differ.
 */
const reaching = (pack: Pack, mutated: Pack, where: Where, id: string): readonly [Pack, Pack] => {
  if (where.kind === 'route') return [pack, mutated]
  const rules = [...partsOf(pack, where), ...partsOf(mutated, where)]
  const below = new Set([id])
  const grow = (set: Set<string>, next: (rule: Part) => readonly string[]): void => {
    for (let size = -1; size !== set.size;) {
      size = set.size
      for (const rule of rules) for (const more of next(rule)) set.add(more)
    }
  }
  grow(below, (rule) => (below.has(rule.id) ? (rule.overrides ?? []) : []))
  const answers = new Set(rules.filter((rule) => below.has(rule.id)).map(({ then }) => then))
  const kept = new Set(rules.filter(({ then }) => answers.has(then)).map((rule) => rule.id))
  grow(kept, (rule) => ((rule.overrides ?? []).some((target) => kept.has(target)) ? [rule.id] : []))
  const only = (from: Pack): Pack => ({
    ...from,
    rules: from.rules
      .filter((rule) => rule.question !== where.id || kept.has(rule.id))
      // An answer out of reach must not count, though its rule can set one within reach aside.
      .map((rule) => (rule.question === where.id && !answers.has(rule.then) ? { ...rule, then: OUT_OF_REACH } : rule)),
    questions: from.questions.map((question) =>
      question.id !== where.id
        ? question
        : {
            ...question,
            answers: [
              ...question.answers.filter((answer) => answers.has(answer.id)),
              { id: OUT_OF_REACH, words: { en: '', zh: '' } },
            ],
          },
    ),
  })
  return [only(pack), only(mutated)]
}

const OUT_OF_REACH = '-'

const leansOutside = (condition: Condition): boolean => JSON.stringify(condition).includes('"outside"')

/** Without the rules that can at most leave open what the pack does not hold: they settle no premise. */
const onlyDecided = (pack: Pack): Pack => ({
  ...pack,
  rules: pack.rules.filter(({ when }) => !leansOutside(when)),
})

/** `same in itself`: walked, and the changed part never came out otherwise, whatever the rest. */
export type Searched = 'stopped' | 'same in itself' | 'walked' | 'too large'

/**
 * Visits differences in an order mixed by `random` until `visit` returns true, all are visited, or `most` partial points were
 * looked at. Each comes as the values, axis by axis, that all give it: all values where an axis is not read.
 * `premise`: what another question must come to for a point to count.
 */
export const differencesOf = (
  original: Pack,
  mutated: Pack,
  where: Where,
  lawDate: string,
  space: Space,
  options: {
    readonly most: number
    readonly random: () => number
    readonly premise?: { readonly where: Where; readonly holds: string }
  },
  visit: (members: Point) => boolean,
): Searched => {
  const change = changedPart(original, mutated, where)
  const [narrow, narrowMutated] = reaching(original, mutated, where, change.was.id)
  const before = compilePlace(narrow, where, space, lawDate, OUT_OF_REACH)
  const after = compilePlace(narrowMutated, where, space, lawDate, OUT_OF_REACH)
  const premise = options.premise
  const decided = onlyDecided(original)
  const asked = premise === undefined ? undefined : compilePlace(decided, premise.where, space, lawDate)
  const { axes, matters } = bearing(change, where, space)
  const close = [...partsOf(narrow, where), ...partsOf(narrowMutated, where)].map(({ when }) => when)
  const conditions = [
    ...close,
    ...(premise === undefined ? [] : partsOf(decided, premise.where).map(({ when }) => when)),
  ]
  const cuts = cutsOf(conditions, space).map((cut) => ({ ...cut, groups: shuffled(cut.groups, options.random) }))
  if (cuts.length > 31) throw new Error('more axes than a mask has bits')
  const changed = cuts.reduce((mask, { axis }, at) => (axes.includes(axis) ? mask | (1 << at) : mask), 0)
  const readsOf = (pack: Pack, of: Where, place: Place): readonly number[] => {
    const parts = new Map(partsOf(pack, of).map(({ id, when }) => [id, readBy(when, cuts)]))
    return place.parts.map((id) => parts.get(id) ?? 0)
  }
  const reads = readsOf(narrow, where, before)
  const readsAfter = readsOf(narrowMutated, where, after)
  const readsAsked = premise === undefined || asked === undefined ? [] : readsOf(decided, premise.where, asked)
  const allowed = allowedIn(space)
  const point = Int32Array.from(space.full)
  const members = Int32Array.from(space.full)
  members[axisIndex(space, 'phase')] = maskOf(space, 'phase', [phaseOn(lawDate)])
  let looked = 0
  let outcome: Searched = 'same in itself'
  /** The facts that can still bring a difference; 0 where there is one or can be none. */
  const openAt = (known: number): number | 'same' | 'differs' => {
    if ((changed & ~known) !== 0) return changed & ~known
    if (!matters(point)) return 'same'
    if (outcome === 'same in itself') outcome = 'walked'
    const put = asked?.decide(point) ?? 0
    const isPut = asked === undefined || asked.shown(put) === premise?.holds
    const askedPut = (asked?.asks(point, readsAsked) ?? 0) & ~known
    if (!isPut && askedPut === 0) return 'same'
    const [one, other] = [before.decide(point), after.decide(point)]
    const isSettled = before.settled(one) && after.settled(other)
    if (isSettled && one === other) return 'same'
    const open = isSettled ? 0 : (before.asks(point, reads) | after.asks(point, readsAfter)) & ~known
    if (open !== 0) return open
    if (one === other) return 'same'
    return isPut && (asked?.settled(put) ?? true) ? 'differs' : askedPut === 0 ? (isPut ? 'differs' : 'same') : askedPut
  }
  const step = (known: number): boolean => {
    looked += 1
    if (looked > options.most) {
      outcome = 'too large'
      return true
    }
    const open = openAt(known)
    if (open === 'same') return false
    if (open === 'differs') {
      if (!visit(members)) return false
      outcome = 'stopped'
      return true
    }
    const at = 31 - Math.clz32(open & -open)
    const cut = cuts[at]
    if (cut === undefined) return false
    const left = members[cut.index] ?? 0
    for (const group of cut.groups) {
      members[cut.index] = group.members & left
      members[cut.index] = consistent(members, cut.index, allowed)
      if (members[cut.index] === 0) continue
      point[cut.index] = group.bit
      if (step(known | (1 << at))) return true
    }
    point[cut.index] = space.full[cut.index] ?? 0
    members[cut.index] = left
    return false
  }
  step(0)
  return outcome
}
