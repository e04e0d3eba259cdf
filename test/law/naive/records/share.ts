// Some of the random records, compared, and what of their differences is explained.
import { awaited } from './awaited.ts'
import { compare } from './differential.ts'
import { randomRecords } from './random.ts'

export type Share = {
  readonly records: number
  readonly settled: number
  readonly points: number
  readonly differing: number
  /** The first differences in words. */
  readonly found: readonly string[]
  /** How often each row of the table was needed. */
  readonly explained: Readonly<Record<string, number>>
}

const SHOWN = 10

export const compareShare = (seed: number, records: number, from = 0): Share => {
  const explained: Record<string, number> = {}
  const found: string[] = []
  let [settled, points, differing, number] = [0, 0, 0, from]
  for (const drawn of randomRecords(seed, records, from)) {
    const compared = compare(drawn, seed + number)
    number += 1
    points += compared.points
    if (compared.isSettled) settled += 1
    const differences = [
      ...compared.axes.map((difference) => ({
        reason: awaited.find(({ covers }) => covers(difference, drawn))?.id,
        text: `${difference.axis}: product ${difference.product.join(' ')}, text ${difference.naive.join(' ')}`,
      })),
      ...compared.outcomes.map(({ product, naive, point }) => ({
        reason: undefined,
        text: `outcome: product ${product.join(' ')}, text ${naive} at ${JSON.stringify(point)}`,
      })),
    ]
    for (const { reason, text } of differences) {
      if (reason !== undefined) {
        explained[reason] = (explained[reason] ?? 0) + 1
        continue
      }
      differing += 1
      if (found.length < SHOWN) found.push(`${text}; ${JSON.stringify(drawn)}`)
    }
  }
  return { records, settled, points, differing, found, explained }
}
