// What would change an answer: every single fact whose change flips the outcome, with the rule that would then decide, and
// for a partial record the facts that still matter. Sensitivity of a decision, never advice to restructure a transaction.
import type { RunSettings, TransactionRecord } from '../../shared/contract/interchange.ts'
import { settle } from '../engine/evaluate.ts'
import type { QuestionTrace, Trace } from '../engine/model.ts'
import { isSingle, valuesOf } from '../engine/space.ts'
import { evaluatePoint, machineOf, readRecord, type Evaluated } from './evaluation.ts'
import { currentPack, type LoadedPack } from './pack.ts'

/** One fact changed alone. */
export type Flip = {
  readonly axis: string
  readonly from: readonly string[]
  readonly to: string
  /** The outcome then; `needs-review` where the change leaves it open. */
  readonly outcome: string
  /** Paragraphs that then decide and did not before. */
  readonly decidedBy: readonly string[]
  /** Record paths behind the fact, where it is a stated one. */
  readonly facts: readonly string[]
}

/** An open fact, and what each of its values would make of the outcome. */
export type OpenFact = {
  readonly axis: string
  readonly facts: readonly string[]
  readonly outcomes: readonly { readonly value: string; readonly outcome: string }[]
  /** How many of its values settle the outcome; the most decisive come first. */
  readonly settles: number
}

export type Sensitivity = {
  readonly outcome: string
  readonly flips: readonly Flip[]
  readonly open: readonly OpenFact[]
}

const outcomeOf = (evaluated: Evaluated): string => {
  const settled = settle(evaluated.question('outcome'))
  return settled.kind === 'answer' ? settled.answer : 'needs-review'
}

/** Rules that hold and routes that are available: what an outcome rests on. */
const supports = ({ questions, routes }: Trace): ReadonlySet<string> =>
  new Set([
    ...questions.flatMap(({ rules }: QuestionTrace) =>
      rules.filter(({ status }) => status === 'on').map(({ paragraph }) => paragraph),
    ),
    ...routes.filter(({ status }) => status === 'available').map(({ paragraph }) => paragraph),
  ])

/** Facts that are not a transaction's own to change: what the law date and the figures of the classification came to. */
const notChanged = new Set(['knowledge', 'tpp', 'density', 'hbm', 'operations', 'derived', 'capability'])

/**
 * Sensitivity of one record. Looks at every other value of every axis the pack reads, one at a time; a few hundred
 * evaluations, most of them shared with other records.
 */
export const sensitivityOf = (
  record: TransactionRecord,
  settings: RunSettings = {},
  loaded: LoadedPack = currentPack,
): Sensitivity => {
  const { point, elections, reads, context } = readRecord(record, settings, loaded)
  const { space } = machineOf(loaded).evaluator
  const lawDate = context.lawDate ?? null
  const base = evaluatePoint(point, lawDate, elections, loaded)
  const outcome = outcomeOf(base)
  const before = supports(base.trace)
  const flips: Flip[] = []
  const open: OpenFact[] = []
  for (const [axisId, read] of reads) {
    const index = space.indexOf.get(axisId)
    const axis = index === undefined ? undefined : space.axes[index]
    if (index === undefined || axis === undefined) continue
    const possible = point[index] ?? 0
    const undecided = !isSingle(possible)
    if (!undecided && notChanged.has(axisId)) continue
    const tried: { value: string; outcome: string }[] = []
    for (const [bit, { id }] of axis.values.entries()) {
      const isPossible = (possible & (1 << bit)) !== 0
      if (undecided !== isPossible) continue
      const changed = Int32Array.from(point)
      changed[index] = 1 << bit
      const then = evaluatePoint(changed, lawDate, elections, loaded)
      const result = outcomeOf(then)
      tried.push({ value: id, outcome: result })
      if (undecided || result === outcome) continue
      flips.push({
        axis: axisId,
        from: valuesOf(axis, possible),
        to: id,
        outcome: result,
        decidedBy: [...supports(then.trace)].filter((paragraph) => !before.has(paragraph)),
        facts: read.missing,
      })
    }
    if (undecided && new Set(tried.map((one) => one.outcome)).size > 1) {
      open.push({
        axis: axisId,
        facts: read.missing,
        outcomes: tried,
        settles: tried.filter((one) => one.outcome !== 'needs-review').length,
      })
    }
  }
  open.sort((left, right) => right.settles - left.settles || (left.axis < right.axis ? -1 : 1))
  return { outcome, flips, open }
}

/** Facts the outcome turns on: axes with a value that flips it. */
export const decisiveFacts = ({ flips }: Sensitivity): readonly string[] => [...new Set(flips.map(({ axis }) => axis))]
