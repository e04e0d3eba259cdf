// What an item is: ECCN 3A090 with its notes, ECCN 4E091 with its notes, and whether the EAR reach it (part 734).
import { type Point, type Truth, holds, inMacauOrD5, inRestrictedGroups } from './point.ts'

export const circuit = (point: Point): string => {
  const at1600 = !holds(point, 'tpp', 'below-1600')
  const at2400 = holds(point, 'tpp', '2400-to-4800', '4800-or-more')
  const at4800 = holds(point, 'tpp', '4800-or-more')
  // 3A090.c: memory bandwidth density above 2; Note 2 does not speak of it.
  if (holds(point, 'hbm', 'yes')) return 'C'
  // 3A090.a.1
  if (at4800) return 'A'
  // Note 2 to 3A090.a and .b: not for datacenters and below 4800
  if (holds(point, 'datacenter', 'no')) return 'other'
  // 3A090.a.2
  if (at1600 && holds(point, 'density', '5.92-or-more')) return 'A'
  // 3A090.b.1
  if (at2400 && holds(point, 'density', '1.6-to-3.2', '3.2-to-5.92')) return 'B'
  // 3A090.b.2
  if (at1600 && holds(point, 'density', '3.2-to-5.92')) return 'B'
  return 'other'
}

export const weights = (point: Point): string => {
  // The heading: 10^26 or more
  if (holds(point, 'operations', 'below')) return 'other'
  // Note 1, first sentence: published parameters
  if (holds(point, 'weights-published', 'yes')) return 'other'
  // Note 2.a.1 published guidance, 2.a.2 a classification by the agency; an own view is neither
  if (holds(point, 'capability', 'guidance', 'classification')) return 'other'
  // Note 1, second sentence: derived from published weights, within the allowance
  if (holds(point, 'derived', 'within')) return 'other'
  // Note 1: a quarter of the base or of the sum
  if (holds(point, 'derived', 'between')) return 'disputed'
  return 'W'
}

/** Entries of the product scope of 734.9(h)(1)(i)(B) and (ii)(B). */
const advancedComputing = [
  '3A090',
  '4A090',
  '3A001.z',
  '4A003.z',
  '4A004.z',
  '4A005.z',
  '5A002.z',
  '5A004.z',
  '5A992.z',
]

/** Technology is in it for 3A090 and 4A090 only; that for the others also carries national security. */
const inProductScope = (point: Point): boolean =>
  holds(point, 'entry', ...advancedComputing) ||
  (holds(point, 'entry', '3E001', '4E001') && holds(point, 'other-controls', 'no'))

/** 734.9(b), (e) to (g), (i), (j) and 734.4(a)(1), none of which was encoded: what in the facts points to them. */
const otherRulesMayReach = (point: Point): boolean => {
  // What is sold on to customers whom nobody names may be destined there
  const soldOn = holds(point, 'onward', 'restricted')
  const groups = inRestrictedGroups(point) || inMacauOrD5(point) || soldOn
  // (b): items controlled for national security to D:1, E:1 and E:2
  if (
    holds(point, 'other-controls', 'yes') &&
    (holds(point, 'destination', 'restricted') || inMacauOrD5(point) || soldOn)
  )
    return true
  // (e), (g): listed entities
  if (holds(point, 'part-744', 'caught')) return true
  // (f), (j): Russia, Belarus, Iran
  if (!holds(point, 'embargo', 'none')) return true
  // (i): a supercomputer in China or Macau
  if (holds(point, 'china-or-macau', 'yes') && holds(point, 'datacenter-use', 'yes')) return true
  // 734.4(a)(1): computers with semiconductors of U.S. origin
  return (
    holds(point, 'entry', '4A003.z', '4A004.z', '4A005.z', '4A090') && !holds(point, 'us-content', 'none') && groups
  )
}

export const subjectToTheEar = (point: Point): Truth => {
  // 734.3(b)(3): published weights, which Note 1 takes out of 4E091
  if (
    holds(point, 'weights-published', 'yes') &&
    holds(point, 'class', 'other') &&
    holds(point, 'entry', '4E091', 'below')
  )
    return false
  // 734.3(a)(1) items in the United States, (a)(2) of U.S. origin wherever located
  if (holds(point, 'origin', 'us') || holds(point, 'from', 'us')) return true
  // 734.3(a)(3) with 734.4: controlled content above the level
  if (holds(point, 'us-content', 'above-de-minimis')) return true
  // 734.9(h): product scope (1); destination scope (2)(i) is any location worldwide
  if (inProductScope(point) && holds(point, 'class', 'A', 'B', 'C')) {
    if (holds(point, 'direct-product', 'yes') || holds(point, 'listed-plant', 'yes')) return true
  }
  // 734.9(l): weights trained on hardware that is subject to the EAR and listed
  if (holds(point, 'entry', '4E091') && holds(point, 'training-hardware', 'listed-and-subject')) return true
  if (holds(point, 'us-content', 'at-most-de-minimis')) {
    // 734.4(a)(2): no level for encryption technology
    if (holds(point, 'entry', '5E002')) return true
    // 734.4(b): the conditions for other items of Category 5 Part 2 were not read
    if (holds(point, 'entry', '5A002.z', '5A004.z', '5A992.z', '5D002.z', '5D992.z', '5E992')) return 'disputed'
    // Whether content counts at all in weights is open
    if (holds(point, 'entry', '4E091')) return 'disputed'
  }
  return otherRulesMayReach(point) ? 'disputed' : false
}
