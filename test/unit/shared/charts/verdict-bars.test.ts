import { describe, expect, it } from 'vitest'
import { outcomes } from '../../../../shared/contract/interchange.ts'
import { outcomeMarks, outcomeOrder } from '../../../../shared/charts/marks.ts'
import { verdictBars } from '../../../../shared/charts/verdict-bars.ts'

const size = { width: 200, row: 20 }

describe('bars of both verdicts', () => {
  it('share one scale, from nothing to the largest count of either verdict', () => {
    const scene = verdictBars(
      [
        { outcome: 'license-required', codified: 50, enforced: 0 },
        { outcome: 'authorized', codified: 25, enforced: 100 },
      ],
      size,
      'counts',
    )
    const bars = scene.nodes.filter((node) => node.kind === 'rectangle')
    expect(bars.map(({ width }) => Math.round(width))).toEqual([100, 50, 199])
    expect(scene).toMatchObject({ width: 200, height: 40, title: 'counts' })
    for (const bar of bars) expect(bar.x + bar.width).toBeLessThanOrEqual(200)
  })

  it('show one transaction among many as a bar that can be seen, and none as no bar', () => {
    const scene = verdictBars(
      [
        { outcome: 'needs-review', codified: 1, enforced: 0 },
        { outcome: 'authorized', codified: 1_000_000, enforced: 0 },
      ],
      size,
      'counts',
    )
    const bars = scene.nodes.filter((node) => node.kind === 'rectangle')
    expect(bars.map(({ width }) => width)).toEqual([1, 200])
  })

  it('stand for every outcome in one order, each with a mark of its own', () => {
    expect(outcomeOrder.toSorted()).toEqual(outcomes.toSorted())
    const signs = outcomes.map((outcome) => `${outcomeMarks[outcome].icon} ${outcomeMarks[outcome].ink}`)
    expect(new Set(signs).size).toBe(outcomes.length)
  })
})
