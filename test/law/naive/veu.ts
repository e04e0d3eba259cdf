// Data Center VEU: 748.15 and Supplement No. 10 to part 748.
import { type Point, type Status, holds, inMacauOrD5, inSupplement5a, isCommodity, limb } from './point.ts'

// What both kinds ask: 748.15(a)(1), (c), (d)(2) and Supplement No. 10 paragraphs 7, 14, 15 and 18.
const both = (point: Point): Status => {
  // (a)(1), (a)(2)(ii)(A), (a)(2)(iii)(A): the list or the letter
  if (holds(point, 'veu-listed', 'no')) return 'unavailable'
  // (a)(1): nobody else, and nobody who may not be one
  if (holds(point, 'veu-recipients', 'not')) return 'unavailable'
  // Introduction and (d)(2)(iii): export and reexport; in-country only to a site of the same VEU
  if (!holds(point, 'activity', 'export', 'reexport', 'transfer-in-country')) return 'unavailable'
  if (holds(point, 'activity', 'transfer-in-country') && holds(point, 'veu-same-site', 'no')) return 'unavailable'
  // (c)(2)
  if (holds(point, 'entry', '600-series')) return 'unavailable'
  if (holds(point, 'datacenter-use', 'no')) return 'unavailable'
  // (a)(2)(ii)(A), (a)(2)(iii)(A)
  if (holds(point, 'veu-operator', 'no')) return 'unavailable'
  // (d)(2)
  if (holds(point, 'part-744', 'caught')) return 'unavailable'
  // (b)(2)
  if (inMacauOrD5(point)) return 'unavailable'
  // Paragraphs 14, 15 and 18 from 15 January 2026
  if (holds(point, 'veu-security', 'no') && holds(point, 'security-date', 'due')) return 'unavailable'
  // Paragraph 7
  if (holds(point, 'trains-4e091', 'yes')) {
    if (!inSupplement5a(point) || holds(point, 'service-customer', 'outside')) return 'unavailable'
  }
  if (holds(point, 'fine-tuning', 'over')) {
    if (!inSupplement5a(point) || holds(point, 'service-customer', 'outside')) return 'unavailable'
  }
  return 'available'
}

/** (a)(1) says nothing of a consignee or a member of the group; paragraph 13 asks that nobody relates to Macau or D:5; an entry or a letter may be misdated. */
const unsettled = (point: Point): boolean =>
  holds(point, 'veu-recipients', 'one-limb', 'another') || holds(point, 'veu-papers-dated', 'no')

export const uveu = (point: Point): Status => {
  if (!holds(point, 'veu', 'uveu')) return 'unavailable'
  if (both(point) === 'unavailable') return 'unavailable'
  // Supplement No. 10 paragraph 13: no ownership that relates to Macau or D:5
  let disputed = limb(point, 'veu-headquarters', '3') || unsettled(point)
  // (b)(2)(i)
  if (!limb(point, 'veu-headquarters', '1')) return 'unavailable'
  // (a)(2)(ii)(A); Supplement No. 10 paragraph 5
  if (holds(point, 'site-notice', 'not-held')) return 'unavailable'
  if (holds(point, 'move-notice', 'not-held')) return 'unavailable'
  // Paragraph 6 measures circuits of 3A090.a and above; nothing else moves a share
  if (!holds(point, 'class', 'A') || !isCommodity(point)) return disputed ? 'disputed' : 'available'
  // Paragraph 6: 25 and 7 percent outside Supplement 5(a), binding those headquartered in it
  if (!inSupplement5a(point)) {
    for (const axis of ['uveu-25', 'uveu-7']) {
      if (holds(point, axis, 'within')) continue
      if (holds(point, axis, 'over') && holds(point, 'veu-seat', 'yes')) return 'unavailable'
      disputed = true
    }
  }
  // Paragraph 6: half outside the United States, as measured on the reporting dates
  if (!holds(point, 'destination', 'us') && !holds(point, 'veu-in-us', 'no') && !holds(point, 'uveu-50', 'within')) {
    const measured = holds(point, 'reporting-date', 'yes') && holds(point, 'veu-in-us', 'headquarters')
    if (measured && holds(point, 'uveu-50', 'over')) return 'unavailable'
    disputed = true
  }
  return disputed ? 'disputed' : 'available'
}

export const nveu = (point: Point): Status => {
  if (!holds(point, 'veu', 'nveu')) return 'unavailable'
  if (both(point) === 'unavailable') return 'unavailable'
  // (b)(2)(ii), "except Macau or" D:5, with Supplement No. 10 paragraph 13
  let disputed = limb(point, 'veu-headquarters', '3') || unsettled(point)
  // (a)(2)(iii)(A), Note 1 to (d)
  if (holds(point, 'veu-country', 'no')) return 'unavailable'
  // (b)(2)(ii)
  if (holds(point, 'veu-eligible-place', 'no')) return 'unavailable'
  // "May be sought" against Supplement No. 10 paragraph 12, which asks it of entities neither headquartered nor placed in
  // Supplement 5(a)
  const askedOf = !inSupplement5a(point) && !holds(point, 'veu-headquarters', '1')
  if (askedOf && holds(point, 'government-arrangement', 'no')) disputed = true
  // (a)(2)(iii)(B) Table 1, for what is measured by it
  if (holds(point, 'class', 'A') && isCommodity(point)) {
    const quarters = ['nveu-export-quarter', 'nveu-receipt-quarter']
    if (quarters.every((axis) => holds(point, axis, 'over'))) return 'unavailable'
    if (!quarters.every((axis) => holds(point, axis, 'within'))) disputed = true
  }
  return disputed ? 'disputed' : 'available'
}
