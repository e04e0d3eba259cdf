// The second reading of whole records against the product: the same record to both. Of each axis which values one of them leaves possible
// and the other does not; and of the outcome, whether what the product answers is among what the rules of the second reading come to at
// points that its own reading allows.
import { quickOutcome, readRecord } from '../../../../main/law/evaluation.ts'
import { currentPack } from '../../../../main/law/index.ts'
import { outcomeOf } from '../index.ts'
import type { Point } from '../point.ts'
import { feasible, lawDates, mulberry32, phaseOn } from '../points.ts'
import { readers } from './index.ts'
import type { Drawn } from './random.ts'
import { type Possible, readingOf } from './read.ts'

export type AxisDifference = { readonly axis: string; readonly product: Possible; readonly naive: Possible }
export type OutcomeDifference = { readonly product: Possible; readonly naive: string; readonly point: Point }

export type Compared = {
  readonly axes: readonly AxisDifference[]
  readonly outcomes: readonly OutcomeDifference[]
  /** Points of the record at which the outcome was compared. */
  readonly points: number
  /** Whether the product gives one answer. */
  readonly isSettled: boolean
}

/** What was known last, where a run states no day of its own. */
const newestKnowledge = currentPack.pack.posture.at(-1)?.date ?? ''

type Sets = ReadonlyMap<string, Possible>

/** What the second reading leaves possible of every axis. */
export const naiveSets = ({ record, settings }: Drawn): Sets => {
  const reading = readingOf(record, settings, newestKnowledge)
  return new Map(Object.entries(readers).map(([axis, read]) => [axis, read(reading)]))
}

/** What the product leaves possible of every axis. */
export const productSets = ({ record, settings }: Drawn): Sets =>
  new Map([...readRecord(record, settings, currentPack).reads].map(([axis, { values }]) => [axis, values]))

export const axisDifferences = (product: Sets, naive: Sets): readonly AxisDifference[] =>
  [...naive].flatMap(([axis, mine]) => {
    const theirs = product.get(axis) ?? []
    const isSame = theirs.length === mine.length && mine.every((value) => theirs.includes(value))
    return isSame ? [] : [{ axis, product: theirs, naive: mine }]
  })

/** Doubts whose readings choose facts and not rules: the rules of the second reading know no elections. */
const ofReaders = new Set(['A-18', 'A-20', 'D-01', 'D-10', 'D-13', 'D-14', 'D-15', 'D-20', 'D-21'])

/** Papers and steps, each at its worst. Not known yet, they leave `license-required` with a conditional route (interchange, outcome). */
const papers: Readonly<Record<string, string>> = {
  'eccn-furnished': 'not-held',
  'aia-certification': 'not-held',
  'aia-submission': 'not-held',
  'aia-notice': 'not-held',
  'lpp-statement': 'not-held',
  'lpp-notice': 'not-held',
  'nac-notice': 'not-held',
  'nac-contents': 'incomplete',
  'nac-answer': 'refused',
  'acm-accounting': 'none',
  'purchase-order': 'not-held',
  'site-notice': 'not-held',
  'move-notice': 'not-held',
  license: 'none',
}

/** The same point without the papers of which the record does not say whether they are held. */
const withoutPapers = (point: Point, sets: Sets): Point => ({
  ...point,
  ...Object.fromEntries(Object.entries(papers).filter(([axis]) => (sets.get(axis)?.length ?? 1) > 1)),
})

const POINTS = 2
const TRIES = 6

/** A point of those a record allows, and a day of its text; undefined where the values drawn do not stand together. */
const drawnPoint = (
  sets: Sets,
  lawDate: string | null,
  random: () => number,
): { readonly point: Point; readonly day: string } | undefined => {
  const pick = (of: Possible): string => of[Math.floor(random() * of.length)] ?? ''
  const point = Object.fromEntries([...sets].map(([axis, values]) => [axis, pick(values)]))
  const day = lawDate ?? pick(lawDates.filter((each) => phaseOn(each) === point['phase']))
  return day !== '' && feasible(point, day) ? { point, day } : undefined
}

type AtPoint = { readonly point: Point; readonly outcome: string; readonly without?: string }

/** Points a record allows, with the outcome of the rules of the second reading at each. */
const outcomesAt = (sets: Sets, lawDate: string | null, seed: number, decide: typeof outcomeOf): readonly AtPoint[] => {
  const random = mulberry32(seed)
  const found: AtPoint[] = []
  for (let tries = 0; tries < TRIES && found.length < POINTS; tries += 1) {
    const drawn = drawnPoint(sets, lawDate, random)
    if (drawn === undefined) continue
    const { point, day } = drawn
    const outcome = decide(point, day)
    found.push(
      outcome === 'authorized'
        ? { point, outcome, without: decide(withoutPapers(point, sets), day) }
        : { point, outcome },
    )
  }
  return found
}

/** One record, read and decided by both. */
export const compare = (drawn: Drawn, seed: number, decide = outcomeOf): Compared => {
  const { record, settings } = drawn
  const { reads, point, context, elections } = readRecord(record, settings, currentPack)
  const naive = naiveSets(drawn)
  const axes = axisDifferences(new Map([...reads].map(([axis, { values }]) => [axis, values])), naive)
  const lawDate = context.lawDate ?? null
  const { holds, may } = quickOutcome(point, lawDate, elections, currentPack)
  const product = [...new Set([...holds, ...may])]
  const isSettled = product.length === 1 && holds.length === 1
  const isByFactsAlone = (record.judgments ?? []).every(({ doubt }) => ofReaders.has(doubt))
  const found = axes.length === 0 && isByFactsAlone ? outcomesAt(naive, lawDate, seed, decide) : []
  return {
    axes,
    points: found.length,
    isSettled,
    // What the text leaves in dispute is not settled; what it settles is among what may be
    outcomes: found.flatMap(({ outcome, without, point: at }) => {
      const isAmong = (each: string): boolean => (each === 'disputed' ? !isSettled : product.includes(each))
      const isExplained = isAmong(outcome) || (without !== undefined && without !== outcome && isAmong(without))
      return isExplained ? [] : [{ product, naive: outcome, point: at }]
    }),
  }
}

/** Differences of the outcome alone, where the second reading would decide otherwise than it does. */
export const outcomeDifferences = (
  drawn: Drawn,
  seed: number,
  otherwise: (outcome: string) => string,
): readonly OutcomeDifference[] => compare(drawn, seed, (point, day) => otherwise(outcomeOf(point, day))).outcomes
