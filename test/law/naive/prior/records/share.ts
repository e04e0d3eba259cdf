// Some of the random records of the edition before 13 January 2025, compared.
import type { Share } from '../../records/share.ts'
import { compare } from './differential.ts'
import { priorRecords } from './random.ts'

const SHOWN = 10

export const comparePriorShare = (seed: number, records: number, from = 0): Share => {
  const found: string[] = []
  let [settled, points, differing, number] = [0, 0, 0, from]
  for (const drawn of priorRecords(seed, records, from)) {
    const compared = compare(drawn, seed + number)
    number += 1
    points += compared.points
    if (compared.isSettled) settled += 1
    const differences = [
      ...compared.axes.map(
        ({ axis, product, naive }) => `${axis}: product ${product.join(' ')}, text ${naive.join(' ')}`,
      ),
      ...compared.outcomes.map(
        ({ product, naive, point }) =>
          `outcome: product ${product.join(' ') || 'none'}, text ${naive} at ${JSON.stringify(point)}`,
      ),
    ]
    differing += differences.length
    for (const text of differences) if (found.length < SHOWN) found.push(`${text}; ${JSON.stringify(drawn)}`)
  }
  return { records, settled, points, differing, found, explained: {} }
}
