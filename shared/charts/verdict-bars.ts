// Counts by outcome under both verdicts, as pairs of bars on the rows of the table they stand beside.
import type { Outcome } from '../contract/interchange.ts'
import { outcomeMarks } from './marks.ts'
import type { Scene, SceneNode } from './scene.ts'

export type VerdictCount = { readonly outcome: Outcome; readonly codified: number; readonly enforced: number }

/**
 * One row a count: the upper bar is the codified verdict, filled; the lower the enforced one, in outline. Bars of all rows share one
 * scale, from nothing to the largest count.
 */
export const verdictBars = (
  counts: readonly VerdictCount[],
  size: { readonly width: number; readonly row: number },
  title: string,
): Scene => {
  const largest = Math.max(1, ...counts.flatMap(({ codified, enforced }) => [codified, enforced]))
  const lengthOf = (count: number): number => (count === 0 ? 0 : Math.max(1, (count / largest) * size.width))
  const thickness = Math.min(6, size.row * 0.3)
  const nodes = counts.flatMap(({ outcome, codified, enforced }, index): SceneNode[] => {
    const middle = (index + 0.5) * size.row
    const ink = outcomeMarks[outcome].ink
    return [
      ...(codified === 0
        ? []
        : [
            {
              kind: 'rectangle' as const,
              x: 0,
              y: middle - thickness - 0.75,
              width: lengthOf(codified),
              height: thickness,
              fill: ink,
            },
          ]),
      ...(enforced === 0
        ? []
        : [
            {
              kind: 'rectangle' as const,
              x: 0.4,
              y: middle + 0.75,
              width: Math.max(0.4, lengthOf(enforced) - 0.8),
              height: thickness,
              stroke: ink,
            },
          ]),
    ]
  })
  return {
    width: size.width,
    height: size.row * counts.length,
    title,
    nodes: [{ kind: 'line', from: [0, 0], to: [0, size.row * counts.length], stroke: 'line', width: 0.5 }, ...nodes],
  }
}
