// The second reading of whole records against the product, for the edition before 13 January 2025: which values of each axis one of them
// leaves possible and the other does not, and whether the outcome of the product is among what the second reading comes to.
import { priorOf, readPrior } from '../../../../../main/law/prior/determine.ts'
import { quickOutcome, readRecord } from '../../../../../main/law/evaluation.ts'
import { currentPack, earlierEditionOf } from '../../../../../main/law/index.ts'
import { axisDifferences, type AxisDifference } from '../../records/differential.ts'
import type { Drawn } from '../../records/random.ts'
import type { Possible } from '../../records/read.ts'
import type { Point } from '../../point.ts'
import { feasibleFacts, mulberry32 } from '../../points.ts'
import { outcomeOf } from '../index.ts'
import { type Sets, priorSets } from './index.ts'

export type OutcomeDifference = { readonly product: Possible; readonly naive: string; readonly point: Point }

export type Compared = {
  readonly axes: readonly AxisDifference[]
  readonly outcomes: readonly OutcomeDifference[]
  /** Points of the record at which the outcome was compared. */
  readonly points: number
  /** Whether the product gives an answer of this edition, and whether it is one answer. */
  readonly isAsked: boolean
  readonly isSettled: boolean
}

const edition = earlierEditionOf(currentPack)

/** Doubts whose readings choose facts and not rules: the rules of the second reading know no elections. */
const ofReaders = new Set(['A-18', 'A-20', 'D-01', 'D-10', 'D-13', 'D-14', 'D-15', 'D-20', 'D-21', 'PR-09'])

/** Papers and steps, each at its worst: not known yet, they leave `license-required` with a conditional route. */
const papers: Readonly<Record<string, string>> = {
  'nac-notice': 'not-held',
  'nac-contents-2024': 'incomplete',
  'nac-answer': 'refused',
  'purchase-order': 'not-held',
  license: 'none',
}

const withoutPapers = (point: Point, sets: Sets): Point => ({
  ...point,
  ...Object.fromEntries(Object.entries(papers).filter(([axis]) => (sets.get(axis)?.length ?? 1) > 1)),
})

const POINTS = 2
const TRIES = 6

type AtPoint = { readonly point: Point; readonly outcome: string; readonly without?: string }

/** Points a record allows by the groups of one day, with the outcome of the rules of the second reading at each. */
const outcomesAt = (each: readonly Sets[], over: Sets, seed: number, decide: typeof outcomeOf): readonly AtPoint[] => {
  const random = mulberry32(seed)
  const pick = <Of>(of: readonly Of[]): Of | undefined => of[Math.floor(random() * of.length)]
  const found: AtPoint[] = []
  for (let tries = 0; tries < TRIES && found.length < POINTS; tries += 1) {
    const sets = pick(each)
    if (sets === undefined) break
    const point = Object.fromEntries([...sets].map(([axis, values]) => [axis, pick(values) ?? '']))
    if (!feasibleFacts(point)) continue
    const outcome = decide(point)
    found.push(
      outcome === 'authorized' ? { point, outcome, without: decide(withoutPapers(point, over)) } : { point, outcome },
    )
  }
  return found
}

/** What is no answer about these items: of such a record the product says nothing. */
const ofNoInterest = new Set(['out-of-scope', 'not-subject-to-ear', 'disputed', 'needs-review'])

/** One record, read and decided by both. */
export const compare = (drawn: Drawn, seed: number, decide = outcomeOf): Compared => {
  const { record, settings } = drawn
  const read = readRecord(record, settings, currentPack)
  const prior = readPrior(read, currentPack)
  const { days, over } = priorSets(drawn)
  const isByFactsAlone = (record.judgments ?? []).every(({ doubt }) => ofReaders.has(doubt))
  const points = (): readonly AtPoint[] => (isByFactsAlone ? outcomesAt(days, over, seed, decide) : [])
  if (prior === undefined) {
    const found = points()
    return {
      axes: [],
      points: found.length,
      isAsked: false,
      isSettled: false,
      outcomes: found.flatMap(({ outcome, point }) =>
        ofNoInterest.has(outcome) ? [] : [{ product: [], naive: outcome, point }],
      ),
    }
  }
  const theirs: Sets = new Map([...prior.reads].map(([axis, { values }]) => [axis, values]))
  const axes = axisDifferences(theirs, new Map([...over].filter(([axis]) => theirs.has(axis))))
  const { holds, may } = quickOutcome(prior.point, prior.lawDate, read.elections, edition)
  const product = [...new Set([...holds, ...may])]
  const isSettled = product.length === 1 && holds.length === 1
  const found = axes.length === 0 ? points() : []
  return {
    axes,
    points: found.length,
    isAsked: true,
    isSettled,
    // What the text leaves in dispute is not settled; what it settles is among what may be
    outcomes: found.flatMap(({ outcome, without, point: at }) => {
      const isAmong = (each: string): boolean =>
        each === 'disputed' ? !isSettled || product.includes('needs-review') : product.includes(each)
      const isExplained = isAmong(outcome) || (without !== undefined && without !== outcome && isAmong(without))
      return isExplained ? [] : [{ product, naive: outcome, point: at }]
    }),
  }
}

/** What the product reads of a record for the edition; undefined where it says nothing of it. */
export const productReads = ({ record, settings }: Drawn): Sets | undefined => {
  const prior = readPrior(readRecord(record, settings, currentPack), currentPack)
  return prior === undefined ? undefined : new Map([...prior.reads].map(([axis, { values }]) => [axis, values]))
}

/** The outcome that the product prints, where it decides quickly as well: both must be one. */
export const printed = ({
  record,
  settings,
}: Drawn): { readonly printed: string; readonly quick: string } | undefined => {
  const read = readRecord(record, settings, currentPack)
  const prior = readPrior(read, currentPack)
  const verdict = priorOf(read, read.elections, currentPack)?.verdict
  if (prior === undefined || verdict === undefined) return undefined
  const { holds, may } = quickOutcome(prior.point, prior.lawDate, read.elections, edition)
  const [only] = holds
  const isSettled = only !== undefined && holds.length === 1 && may.every((each) => each === only)
  return { printed: verdict.outcome, quick: isSettled ? only : 'needs-review' }
}
