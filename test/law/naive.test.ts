// The pack against a second reading of the same text (test/law/naive): the answers must be the same wherever every fact is known.
import { describe, expect, it } from 'vitest'
import { isAwaited } from './naive/awaited.ts'
import { differences } from './naive/differential.ts'
import { drawn } from './naive/points.ts'
import { sweep, swept } from './naive/sweep.ts'

describe('the pack and a second reading of the text agree', () => {
  it('on drawn points over all axes and law dates', () => {
    const found = [...drawn(20250115, 1200)].flatMap(({ point, lawDate }) =>
      differences(point, lawDate)
        .filter((difference) => !isAwaited(point, difference))
        .map((difference) => ({ ...difference, lawDate, point })),
    )
    expect(found).toEqual([])
  })

  it.each(swept)('on %s, over the combinations of what it reads', (id) => {
    const { points, differing } = sweep(id, 2, 20_000)
    expect(differing).toEqual([])
    expect(points).toBeGreaterThan(0)
  })
})
