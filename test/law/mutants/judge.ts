// Judges a mutant: killed by a point at which it contradicts both the pack and the second reading of the text, or equivalent because
// it differs nowhere, or neither.
import type { Mutant } from '../../../main/engine/mutants.ts'
import { machineOf } from '../../../main/law/evaluation.ts'
import { currentPack } from '../../../main/law/index.ts'
import { isAwaited } from '../naive/awaited.ts'
import { differenceAbout } from '../naive/differential.ts'
import type { Point } from '../naive/point.ts'
import { basePoint, mulberry32 } from '../naive/points.ts'
import { stagedPoints } from './outcome.ts'
import { compilePlace, type Place, type Where } from './place.ts'
import { named, readingOf } from './reading.ts'
import { differencesOf, realize, type Searched } from './search.ts'

export type Witness = {
  readonly lawDate: string
  readonly point: Point
  readonly pack: string
  readonly mutant: string
}

/**
 * Equivalent: at no feasible combination of facts does the changed condition come out otherwise (`same in itself`), or where it
 * does the answer stays what it was (`same answer`). Both by walking all of them. Killed, by what:
 * `text`: pack and second reading give one answer, the mutant another. `status`: the mutant differs within what the second
 * reading calls disputed or in how far the answer is open, where the second reading agrees with the pack. `outside`: the pack
 * stays open over a paragraph it does not hold. `awaited`: at a point of test/law/naive/awaited.ts only.
 */
export type Judged =
  | { readonly kind: 'killed'; readonly by: 'text' | 'status' | 'outside' | 'awaited'; readonly witness: Witness }
  | { readonly kind: 'equivalent'; readonly why: 'same in itself' | 'same answer' }
  | { readonly kind: 'contested'; readonly witness: Witness; readonly text: string }
  | { readonly kind: 'open'; readonly why: string }

const { pack, space } = machineOf(currentPack).evaluator

/** One law date in each edition of the text and each phase of the rule. */
export const lawDates: readonly string[] = ['2025-07-15', '2026-02-02', '2025-03-03', '2025-01-15', '2025-01-12']

const LAW_DATE = '2025-07-15'

/** Where a license is not required nobody asks for its policy or for how it is enforced. */
const askedOnlyIfRequired = new Set(['policy', 'posture'])
const required = { where: { kind: 'question', id: 'requirement' }, holds: 'yes' } as const

const templates: readonly Point[] = [
  basePoint('2025-07-15'),
  basePoint('2025-07-15', { destination: 'supplement-5a', recipients: '1', consignee: '1' }),
  basePoint('2025-07-15', { destination: 'macau-d5', recipients: '3', consignee: '3' }),
]

const bitsOf = (mask: number): readonly number[] => {
  const bits: number[] = []
  for (let bit = 1; bit <= mask; bit *= 2) if ((mask & bit) !== 0) bits.push(bit)
  return bits
}

/** Templates as bits, axis by axis; 0 where an axis is not of the template. */
const templateBits = templates.map((template) =>
  space.axes.map(({ id, values }) => {
    const at = values.findIndex((value) => value.id === template[id])
    return at < 0 ? 0 : 1 << at
  }),
)

const originals = new Map<string, Place>()
const originalPlace = (where: Where, lawDate: string): Place => {
  const key = `${where.id} ${lawDate}`
  const found = originals.get(key) ?? compilePlace(pack, where, space, lawDate)
  originals.set(key, found)
  return found
}

type Found = {
  readonly by: 'text' | 'status' | 'outside' | 'awaited' | 'contested'
  readonly witness: Witness
  readonly text: string
}
const worth = ['text', 'status', 'outside', 'awaited', 'contested'] as const

/** How a difference at one known point counts. */
const weigh = (where: Where, before: Place, after: Place, made: Int32Array, lawDate: string): Found => {
  const point = named(made)
  const shown = before.shown(before.decide(made))
  const other = after.shown(after.decide(made))
  const text = readingOf(where.id, point, lawDate)
  const witness = { lawDate, point, pack: shown, mutant: other }
  if (text === shown) return { by: shown === other ? 'status' : 'text', witness, text }
  if (isAwaited(point, { about: where.id, pack: shown, naive: text })) return { by: 'awaited', witness, text }
  const leans = where.id !== 'policy' && shown === 'disputed' && differenceAbout(where.id, point, lawDate) === undefined
  return { by: leans ? 'outside' : 'contested', witness, text }
}

export type Effort = {
  /** Partial points looked at for one law date. */
  readonly most: number
  /** Differences weighed against the second reading before the best found so far is taken. */
  readonly weighed: number
}

/**
 * The outcome is decided over stages that other questions and routes come to, so its points are not walked but taken from a
 * pool; that a mutant differs nowhere is shown over all stages, whether facts can bring them together or not.
 */
const judgeOutcome = (mutant: Mutant, where: Where, effort: Effort): Judged => {
  const walks = lawDates.map((lawDate) =>
    differencesOf(
      pack,
      mutant.pack,
      where,
      lawDate,
      space,
      { most: effort.most, random: mulberry32(4544) },
      () => true,
    ),
  )
  if (!walks.includes('stopped')) return walkedOf(walks)
  // No rule of the outcome has a window of its own.
  const before = originalPlace(where, LAW_DATE)
  const after = compilePlace(mutant.pack, where, space, LAW_DATE)
  let best: Found | undefined
  for (const { staged, point, lawDate, text } of stagedPoints()) {
    const [original, mutated] = [before.decide(staged), after.decide(staged)]
    if (original === mutated) continue
    const [shown, other] = [before.shown(original), after.shown(mutated)]
    const witness = { lawDate, point, pack: shown, mutant: other }
    const by = text === shown ? (shown === other ? 'status' : 'text') : 'contested'
    if (best === undefined || worth.indexOf(by) < worth.indexOf(best.by)) best = { by, witness, text }
    if (by === 'text') break
  }
  return best === undefined
    ? { kind: 'open', why: 'differs only at stages that no point of the pool comes to' }
    : judgedOf(best)
}

const judgedOf = ({ by, witness, text }: Found): Judged =>
  by === 'contested' ? { kind: 'contested', witness, text } : { kind: 'killed', by, witness }

const walkedOf = (walks: readonly Searched[]): Judged => {
  if (walks.includes('too large'))
    return { kind: 'open', why: 'no difference at as many partial points as were allowed' }
  return {
    kind: 'equivalent',
    why: walks.every((walked) => walked === 'same in itself') ? 'same in itself' : 'same answer',
  }
}

export const judge = (mutant: Mutant, effort: Effort, dates: readonly string[] = lawDates): Judged => {
  const { place: where } = mutant
  if (where === undefined) return { kind: 'open', why: 'the change is in no question or route' }
  if (where.id === 'outcome') return judgeOutcome(mutant, where, effort)
  const random = mulberry32(4544)
  const walks: Searched[] = []
  let best: Found | undefined
  for (const lawDate of dates) {
    let weighed = 0
    const before = originalPlace(where, lawDate)
    const after = compilePlace(mutant.pack, where, space, lawDate)
    const visit = (members: Int32Array): boolean => {
      for (const bits of [undefined, ...templateBits, ...templateBits]) {
        const made = realize(members, space, (index, mask) => {
          const template = bits?.[index] ?? 0
          if ((mask & template) !== 0) return template
          const choice = bitsOf(mask)
          return choice[Math.floor(random() * choice.length)] ?? 0
        })
        // No facts stand together that way.
        if (made === undefined) return false
        weighed += 1
        const found = weigh(where, before, after, made, lawDate)
        if (best === undefined || worth.indexOf(found.by) < worth.indexOf(best.by)) best = found
        if (best.by === 'text') return true
      }
      return weighed >= effort.weighed
    }
    const premise = askedOnlyIfRequired.has(where.id) ? { premise: required } : {}
    walks.push(
      differencesOf(pack, mutant.pack, where, lawDate, space, { most: effort.most, random, ...premise }, visit),
    )
    if (best?.by === 'text') break
  }
  return best === undefined ? walkedOf(walks) : judgedOf(best)
}
