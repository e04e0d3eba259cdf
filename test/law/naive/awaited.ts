// Where the second reading and the pack are known to differ and the pack awaits a decision. An entry goes when the pack has been
// changed, or when the text showed that the second reading is the one that errs.
import { type Point, holds, isCommodity, limb } from './point.ts'
import type { Difference } from './differential.ts'

type Awaited = {
  readonly id: string
  readonly paragraph: string
  readonly covers: (point: Point, about: string) => boolean
}

const exceptions = ['AIA', 'LPP', 'NAC', 'ACA']

export const awaited: readonly Awaited[] = [
  {
    id: 'a destination of D:5 that is also of A:5 or A:6 is not among those of 742.6(a)(6)(iii)(B) (AMB-23)',
    paragraph: '742.6(a)(6)(iii)(B), 744.23(a)(3)(i)(A), 740.2(a)(9)(ii)',
    covers: (point) => holds(point, 'destination', 'macau-d5') && holds(point, 'destination-a5-a6', 'yes'),
  },
  {
    id: 'of class C only 3A090.c itself is in the end-user rule, not its software and technology',
    paragraph: '744.23(a)(3)(i)(B)',
    covers: (point) => holds(point, 'class', 'C') && !holds(point, 'entry', '3A090'),
  },
  {
    id: 'a purchaser of Macau or D:5 leaves open what goes "to an entity", in exceptions and for class B and C too (D-02)',
    paragraph: '740.2(a)(9)(ii), 740.8(a), 740.27(a), 742.6(b)(10)(ii), (iv), 744.23(a)(3)(i)',
    covers: (point, about) =>
      holds(point, 'further-parties', 'some-d5') &&
      !limb(point, 'recipients', '3') &&
      (exceptions.includes(about) || ['requirement', 'policy', 'outcome'].includes(about)),
  },
  {
    id: 'what stood before the rule is enforced while compliance with the rule is not yet required',
    paragraph: '90 FR 4544',
    covers: (point, about) => about === 'posture' && !holds(point, 'phase', 'compliance-required'),
  },
  {
    id: 'the red flag is of the model that is trained, whatever the class of the hardware that is rented',
    paragraph: '732 Supp. 3 No. 28',
    covers: (point, about) =>
      holds(point, 'activity', 'computing-service') &&
      holds(point, 'class', 'other') &&
      ['red-flag-28', 'outcome'].includes(about),
  },
  {
    id: 'shares and levels measure circuits of 3A090.a and above only',
    paragraph: '748 Supp. 10 para 6, 748.15(a)(2)(iii)(B)',
    covers: (point, about) =>
      ['UVEU', 'NVEU', 'outcome'].includes(about) &&
      !holds(point, 'veu', 'none', 'general') &&
      !(holds(point, 'class', 'A') && isCommodity(point)),
  },
  {
    id: 'the shares of 25 and 7 percent bind entities headquartered in Supplement 5(a), and the ultimate parent alone leaves it open (A-2)',
    paragraph: '748 Supp. 10 para 6',
    covers: (point, about) =>
      ['UVEU', 'outcome'].includes(about) && holds(point, 'veu', 'uveu') && !holds(point, 'veu-headquarters', '1'),
  },
  {
    id: 'paragraph 7 bars training for an entity headquartered outside Supplement 5(a) wherever the data center is',
    paragraph: '748 Supp. 10 para 7',
    covers: (point, about) =>
      ['UVEU', 'NVEU', 'outcome'].includes(about) &&
      holds(point, 'service-customer', 'outside') &&
      (holds(point, 'trains-4e091', 'yes') || holds(point, 'fine-tuning', 'over')),
  },
  {
    id: 'case-by-case review of 2026 has conditions beside the two figures, and they were not read',
    paragraph: '91 FR 1684',
    covers: (point, about) => about === 'policy' && holds(point, 'china-or-macau', 'yes'),
  },
]

export const isAwaited = (point: Point, { about }: Difference): boolean =>
  awaited.some(({ covers }) => covers(point, about))
