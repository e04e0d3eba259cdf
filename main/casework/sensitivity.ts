// What would change an answer, in the pack's words. Sensitivity of the rule, never advice to restructure.
import { type Determination, type Outcome, outcomes } from '../../shared/contract/interchange.ts'
import { reasonsOf } from '../../shared/contract/reasons.ts'
import type { Sensitivity } from '../../shared/contract/ipc.ts'
import type { Words } from '../engine/model.ts'
import type { LoadedPack } from '../law/index.ts'
import { type Sensitivity as Found, decisiveFacts } from '../law/sensitivity.ts'

/** Where nothing new decides, the answer is the one the rule gives without it. */
const OUTCOME_SOURCE = '90 FR 4544'

const isOutcome = (text: string): text is Outcome => outcomes.some((outcome) => outcome === text)

const joined = (list: readonly Words[]): Words => ({
  en: list.map(({ en }) => en).join(' / '),
  zh: list.map(({ zh }) => zh).join(' / '),
})

/** The facts that an answer names as missing, each once. */
const missingIn = (determination: Determination): ReadonlySet<string> =>
  new Set(
    reasonsOf(determination)
      .filter(({ kind }) => kind === 'missing-fact')
      .flatMap(({ facts, citation }) => (facts.length === 0 ? [citation] : facts)),
  )

/** Flips of known facts, decisive facts, and unknown facts that still matter, most decisive first. */
export const sensitivityInWords = (found: Found, determination: Determination, loaded: LoadedPack): Sensitivity => {
  const axes = new Map(loaded.pack.axes.map((axis) => [axis.id, axis]))
  const fact = (axis: string): Words => ({ ...(axes.get(axis)?.words ?? { en: axis, zh: axis }) })
  const value = (axis: string, id: string): Words => ({
    ...(axes.get(axis)?.values.find((one) => one.id === id)?.words ?? { en: id, zh: id }),
  })
  const from = (axis: string): Words =>
    joined((found.flips.find((flip) => flip.axis === axis)?.from ?? []).map((id) => value(axis, id)))
  return {
    missing: missingIn(determination).size,
    flips: found.flips.map((flip) => ({
      axis: flip.axis,
      fact: fact(flip.axis),
      from: joined(flip.from.map((id) => value(flip.axis, id))),
      to: value(flip.axis, flip.to),
      outcome: isOutcome(flip.outcome) ? flip.outcome : 'needs-review',
      citation: flip.decidedBy[0] ?? OUTCOME_SOURCE,
      citations: [...flip.decidedBy],
      facts: [...flip.facts],
    })),
    decisive: decisiveFacts(found).map((axis) => ({ axis, fact: fact(axis), value: from(axis) })),
    open: found.open.map(({ axis, facts, outcomes: reached }) => ({
      axis,
      fact: fact(axis),
      facts: [...facts],
      settles: joined(reached.filter(({ outcome }) => outcome !== 'needs-review').map((one) => value(axis, one.value))),
      values: reached.map((one) => ({
        value: value(axis, one.value),
        outcome: isOutcome(one.outcome) ? one.outcome : 'needs-review',
      })),
    })),
  }
}
