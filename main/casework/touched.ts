// How many answers of a case rest on each doubt and on each paragraph.
import { governingPrior, reasonsOf } from '../../shared/contract/reasons.ts'
import { type Work, determinedIn } from './work.ts'

type Touched = {
  readonly doubts: Readonly<Record<string, number>>
  readonly paragraphs: Readonly<Record<string, number>>
}

/** A transaction counts once for each doubt and paragraph, whichever of its verdicts names it. */
export const touched = (work: Work): Touched => {
  const [doubts, paragraphs] = [new Map<string, number>(), new Map<string, number>()]
  const add = (to: Map<string, number>, keys: readonly string[]): void => {
    for (const key of new Set(keys)) to.set(key, (to.get(key) ?? 0) + 1)
  }
  for (const { determination } of determinedIn(work)) {
    const { codified, enforced } = determination
    add(
      doubts,
      reasonsOf(determination).flatMap(({ doubt }) => doubt ?? []),
    )
    add(paragraphs, [...codified.decidedBy, ...enforced.decidedBy, ...(governingPrior(determination)?.decidedBy ?? [])])
  }
  return { doubts: Object.fromEntries(doubts), paragraphs: Object.fromEntries(paragraphs) }
}
