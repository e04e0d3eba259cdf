// Sweeps of single routes and questions: all combinations of the axes they read where those are few, else of every few of them.
import { isAwaited } from './awaited.ts'
import { axesReadBy, differenceAbout } from './differential.ts'
import type { Point } from './point.ts'
import { questions, routes } from './index.ts'
import { basePoint, choices, combinationCount, combinations } from './points.ts'

const DAY = '2025-07-15'

/** Points from which each route can be had but for the axes varied. */
const bases: readonly Point[] = [
  basePoint(DAY),
  basePoint(DAY, { destination: 'supplement-5a', recipients: '1', consignee: '1' }),
  basePoint(DAY, { destination: 'supplement-5a', recipients: '1', consignee: '1', entry: '4E091', class: 'W' }),
  basePoint(DAY, { destination: 'macau-d5', recipients: '3', consignee: '3', class: 'B' }),
  basePoint(DAY, { veu: 'uveu' }),
  basePoint(DAY, { veu: 'nveu' }),
  basePoint(DAY, { aboard: 'in-time', completion: 'by-raw-day' }),
]

export const swept: readonly string[] = [...Object.keys(questions), ...Object.keys(routes)]

const ALL_AT_MOST = 200_000

/** Law dates on each side of the changes of the text. */
const dates = ['2025-01-15', DAY, '2026-01-15'] as const

export type Swept = { readonly points: number; readonly differing: readonly string[] }

/**
 * Compares one route or question on all combinations of the axes it reads when they are at most `all`, else on those of every `few`
 * axes about each base point.
 */
export const sweep = (id: string, few: number, all = ALL_AT_MOST): Swept => {
  const axes = axesReadBy(id).filter((axis) => axis !== 'phase')
  const differing = new Set<string>()
  let points = 0
  const visit = (point: Point, lawDate: string): void => {
    points += 1
    const difference = differenceAbout(id, point, lawDate)
    if (difference === undefined || isAwaited(point, difference)) return
    if (differing.size < 10) differing.add(describe(difference.pack, difference.naive, point, axes, lawDate))
  }
  if (combinationCount(axes) <= all) {
    for (const lawDate of dates)
      for (const point of combinations(basePoint(lawDate), axes, lawDate)) visit(point, lawDate)
  } else {
    for (const base of bases)
      for (const chosen of choices(axes, Math.min(few, axes.length)))
        for (const point of combinations(base, chosen, DAY)) visit(point, DAY)
  }
  return { points, differing: [...differing] }
}

const describe = (pack: string, naive: string, point: Point, axes: readonly string[], lawDate: string): string =>
  `${lawDate} pack ${pack}, text ${naive}: ${axes.map((axis) => `${axis}=${point[axis] ?? ''}`).join(' ')}`
