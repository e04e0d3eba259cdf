// Where the second reading and the pack are known to differ and the pack awaits a decision. An entry goes when the pack has been
// changed, or when the text showed that the second reading is the one that errs.
import { type Point, holds, limb } from './point.ts'
import type { Difference } from './differential.ts'

type Awaited = {
  readonly id: string
  readonly paragraph: string
  readonly covers: (point: Point, about: string) => boolean
}

export const awaited: readonly Awaited[] = [
  {
    id: 'a purchaser of Macau or D:5 leaves it open whether AIA items go to entities of Supplement 5(a) alone (D-02)',
    paragraph: '740.27(a), 740.2(a)(9)(ii)',
    covers: (point, about) =>
      ['AIA', 'outcome'].includes(about) &&
      holds(point, 'further-parties', 'some-d5') &&
      !limb(point, 'recipients', '3'),
  },
  {
    id: 'case-by-case review of 2026 has conditions beside the two figures, and they were not read',
    paragraph: '91 FR 1684',
    covers: (point, about) => about === 'policy' && holds(point, 'china-or-macau', 'yes'),
  },
]

export const isAwaited = (point: Point, { about }: Difference): boolean =>
  awaited.some(({ covers }) => covers(point, about))
