// What would change this: every single fact whose change flips the outcome. Sensitivity of the rule, never advice to restructure.
import type { Sensitivity } from '../../../../shared/contract/ipc.ts'
import {
  type Outcome,
  type RunSettings,
  type TransactionRecord,
  outcomes,
} from '../../../../shared/contract/interchange.ts'
import { settle } from '../../../engine/evaluate.ts'
import type { Axis, Point, Words } from '../../../engine/model.ts'
import { isSingle, spaceOf, valuesOf } from '../../../engine/space.ts'
import { stageAxes } from '../../../law/axes.ts'
import { type Evaluated, evaluatePoint, readRecord } from '../../../law/evaluation.ts'
import type { LoadedPack } from '../../../law/index.ts'

// Axes that follow from others, or that say what is known of the posture, are no facts of the transaction.
const derived = new Set([...stageAxes.map(({ id }) => id), 'knowledge'])

const isOutcome = (text: string): text is Outcome => outcomes.some((outcome) => outcome === text)

const outcomeOf = (evaluated: Evaluated): Outcome => {
  const settled = settle(evaluated.question('outcome'))
  return settled.kind === 'answer' && isOutcome(settled.answer) ? settled.answer : 'needs-review'
}

const decider = (evaluated: Evaluated, { pack }: LoadedPack): { rule: Words; citation: string } => {
  const on = evaluated.question('outcome').rules.find(({ status }) => status === 'on')
  const rule = pack.rules.find(({ id }) => id === on?.rule)
  return { rule: rule?.words ?? { en: '', zh: '' }, citation: on?.paragraph ?? '90 FR 4544' }
}

const valueWords = (axis: Axis, mask: number): Words => {
  const found = valuesOf(axis, mask).flatMap((id) => axis.values.find((value) => value.id === id)?.words ?? [])
  return { en: found.map(({ en }) => en).join(' / '), zh: found.map(({ zh }) => zh).join(' / ') }
}

/** Flips of known facts, decisive facts, and unknown facts that still matter, most decisive first. */
export const sensitivityOf = (record: TransactionRecord, settings: RunSettings, loaded: LoadedPack): Sensitivity => {
  const space = spaceOf(loaded.pack)
  const { point, context, elections } = readRecord(record, settings, loaded)
  const evaluateAt = (at: Point): Evaluated => evaluatePoint(at, context.lawDate ?? null, elections, loaded)
  const before = outcomeOf(evaluateAt(point))
  const found: Sensitivity = { flips: [], decisive: [], open: [] }
  const open: { entry: Sensitivity['open'][number]; settled: number }[] = []
  for (const [index, axis] of space.axes.entries()) {
    if (derived.has(axis.id)) continue
    const mask = point[index] ?? 0
    const known = isSingle(mask)
    const candidates = known ? (space.full[index] ?? 0) & ~mask : mask
    const reached = new Map<Outcome, Words[]>()
    for (const [bit, value] of axis.values.entries()) {
      if ((candidates & (1 << bit)) === 0) continue
      const changed = Int32Array.from(point)
      changed[index] = 1 << bit
      const evaluated = evaluateAt(changed)
      const outcome = outcomeOf(evaluated)
      if (outcome === before) continue
      reached.set(outcome, [...(reached.get(outcome) ?? []), value.words])
      if (known)
        found.flips.push({
          axis: axis.id,
          fact: { ...axis.words },
          from: valueWords(axis, mask),
          to: { ...value.words },
          outcome,
          ...decider(evaluated, loaded),
        })
    }
    if (reached.size === 0) continue
    if (known) found.decisive.push({ axis: axis.id, fact: { ...axis.words }, value: valueWords(axis, mask) })
    else {
      const list = [...reached.values()].flat()
      open.push({
        settled: list.length,
        entry: {
          axis: axis.id,
          fact: { ...axis.words },
          settles: { en: list.map(({ en }) => en).join(' / '), zh: list.map(({ zh }) => zh).join(' / ') },
        },
      })
    }
  }
  found.open.push(...open.toSorted((left, right) => right.settled - left.settled).map(({ entry }) => entry))
  return found
}
