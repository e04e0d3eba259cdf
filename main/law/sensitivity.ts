// What would change an answer: every single fact whose change flips the outcome, with the rule that would then decide, and
// for a partial record the facts that still matter. Sensitivity of a decision, never advice to restructure a transaction.
import type { RunSettings, TransactionRecord } from '../../shared/contract/interchange.ts'
import type { Point, QuestionTrace, Trace } from '../engine/model.ts'
import { isSingle, valuesOf } from '../engine/space.ts'
import type { AxisName } from './names.ts'
import { axisAt, valuesAt } from './points.ts'
import { classify } from './classify.ts'
import { evaluatePoint, machineOf, quickOutcome, type Outcome } from './evaluation.ts'
import type { LoadedPack } from './loaded.ts'
import { currentPack } from './pack.ts'
import { readWithPrior } from './prior/eligibility.ts'
import { feasibleFor } from './proof.ts'

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

const named = ({ holds, may }: Outcome): string => {
  const [only] = holds
  return only !== undefined && holds.length === 1 && may.every((answer) => answer === only) ? only : 'needs-review'
}

/** Rules that hold and routes that are available: what an outcome rests on. */
const supports = ({ questions, routes }: Trace): ReadonlySet<string> =>
  new Set([
    ...questions.flatMap(({ rules }: QuestionTrace) =>
      rules.filter(({ status }) => status === 'on').map(({ paragraph }) => paragraph),
    ),
    ...routes.filter(({ status }) => status === 'available').map(({ paragraph }) => paragraph),
  ])

/** Axes that one stated fact moves together where they stand alike. */
const tied: readonly (readonly AxisName[])[] = [
  ['lpp-export-year', 'lpp-receipt-year'],
  ['nveu-export-quarter', 'nveu-receipt-quarter'],
  ['allocation', 'allocation-net'],
  ['recipients', 'consignee'],
]

/** Figures and marks a class is computed from: a change of one is classified anew. */
const classified = new Set<AxisName>([
  'tpp',
  'density',
  'hbm',
  'datacenter',
  'operations',
  'derived',
  'capability',
  'weights-published',
])

/** What was known of enforcement is a setting, and another entry of the control list is another item. */
const notAFact = new Set<AxisName>(['knowledge', 'entry', 'other-controls'])

/**
 * Sensitivity of one record. Tries every other value of every axis the record was read into, one fact at a time; the
 * compiled pack decides each, the plain evaluator explains those that flip.
 */
export const sensitivityOf = (
  record: TransactionRecord,
  settings: RunSettings = {},
  loaded: LoadedPack = currentPack,
): Sensitivity => {
  const { point, elections, reads, context } = readWithPrior(record, settings, loaded)
  const machine = machineOf(loaded)
  const { space } = machine.evaluator
  const lawDate = context.lawDate ?? null
  const feasible = feasibleFor(loaded.pack)
  const before = supports(evaluatePoint(point, lawDate, elections, loaded).trace)
  const outcome = named(quickOutcome(point, lawDate, elections, loaded))
  const flips: Flip[] = []
  const open: OpenFact[] = []

  const changedPoint = (axisId: AxisName, index: number, bit: number): Point | undefined => {
    const changed = Int32Array.from(point)
    const group = tied.find((ids) => ids.includes(axisId)) ?? [axisId]
    for (const id of group) {
      const at = space.indexOf.get(id)
      if (at !== undefined && point[at] === point[index]) changed[at] = bit
    }
    if (classified.has(axisId)) {
      const { entry, class: itemClass } = classify(context, changed, reads, machine.evaluator, { lawDate, elections })
      changed[axisAt(space, 'entry')] = valuesAt(space, 'entry', entry.values)
      changed[axisAt(space, 'class')] = valuesAt(space, 'class', itemClass.values)
    }
    return feasible.holds(changed) ? changed : undefined
  }

  for (const [axisId, read] of reads) {
    const index = space.indexOf.get(axisId)
    const axis = index === undefined ? undefined : space.axes[index]
    if (index === undefined || axis === undefined || notAFact.has(axisId)) continue
    const possible = point[index] ?? 0
    const undecided = !isSingle(possible)
    const tried: { value: string; outcome: string }[] = []
    for (const [place, { id }] of axis.values.entries()) {
      const isPossible = (possible & (1 << place)) !== 0
      if (undecided !== isPossible) continue
      const changed = changedPoint(axisId, index, 1 << place)
      if (changed === undefined) continue
      const result = named(quickOutcome(changed, lawDate, elections, loaded))
      tried.push({ value: id, outcome: result })
      if (undecided || result === outcome) continue
      const then = supports(evaluatePoint(changed, lawDate, elections, loaded).trace)
      flips.push({
        axis: axisId,
        from: valuesOf(axis, possible),
        to: id,
        outcome: result,
        decidedBy: [...then].filter((paragraph) => !before.has(paragraph)),
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
