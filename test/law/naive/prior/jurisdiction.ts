// Whether the EAR of 12 January 2025 reach an item: part 734, with 734.9(h) as it stood, and without 734.9(l), which was not there yet.
import { type Point, type Truth, holds } from '../point.ts'
import { goesToMacauOrD5, goesToRestrictedGroups, isParty } from './goes.ts'

const commoditiesOfScope = [
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

/** Technology for 3A090 and 4A090, which carries no other reason for control. */
const isTechnologyOfScope = (point: Point): boolean =>
  holds(point, 'entry', '3E001', '4E001') && holds(point, 'other-controls', 'no')

/** 734.9(h)(1). */
const inProductScope = (point: Point): boolean =>
  holds(point, 'class', 'A', 'B', 'C') &&
  (holds(point, 'entry', ...commoditiesOfScope) || isTechnologyOfScope(point)) &&
  (holds(point, 'direct-product', 'yes') || holds(point, 'listed-plant', 'yes'))

/** 734.9(h)(2), with its note: any party to the transaction counts, the exporter (748.5) as well as those it names. */
const inDestinationScope = (point: Point): boolean => {
  // (i)
  if (goesToRestrictedGroups(point) || holds(point, 'built-into', 'restricted') || isParty(point)) return true
  // (ii)
  return holds(point, 'entry', '3E001') && holds(point, 'developed-in-d5', 'yes')
}

/** 734.9(b), (e) to (g), (i), (j) and 734.4(a)(1), which were not read: what in the facts points to them. */
const otherRulesMayReach = (point: Point): boolean => {
  // (b): items controlled for national security to D:1, E:1 and E:2
  if (holds(point, 'other-controls', 'yes') && (goesToRestrictedGroups(point) || goesToMacauOrD5(point))) return true
  // (e), (g): listed entities
  if (holds(point, 'part-744', 'caught')) return true
  // (f), (j): Russia, Belarus, Iran
  if (!holds(point, 'embargo', 'none')) return true
  // (i): a supercomputer in the PRC or Macau
  if (holds(point, 'china-or-macau', 'yes') && holds(point, 'datacenter-use', 'yes')) return true
  // 734.4(a)(1): computers with semiconductors of U.S. origin
  return (
    holds(point, 'entry', '4A003.z', '4A004.z', '4A005.z', '4A090') &&
    !holds(point, 'us-content', 'none') &&
    (goesToRestrictedGroups(point) || goesToMacauOrD5(point))
  )
}

export const subjectToTheEar = (point: Point): Truth => {
  // 734.3(b)(3), 734.7: published weights
  if (
    holds(point, 'weights-published', 'yes') &&
    holds(point, 'class', 'other') &&
    holds(point, 'entry', '4E091', 'below')
  )
    return false
  // 734.3(a)(1), (2)
  if (holds(point, 'origin', 'us') || holds(point, 'from', 'us')) return true
  // 734.3(a)(3), 734.4(c), (d); no level of zero for 3A090 before 13 January 2025
  if (holds(point, 'us-content', 'above-de-minimis')) return true
  if (inProductScope(point) && inDestinationScope(point)) return true
  if (holds(point, 'us-content', 'at-most-de-minimis')) {
    // 734.4(a)(2): no level for encryption technology
    if (holds(point, 'entry', '5E002')) return true
    // 734.4(b): the conditions for other items of Category 5 Part 2 were not read
    if (holds(point, 'entry', '5A002.z', '5A004.z', '5A992.z', '5D002.z', '5D992.z', '5E992')) return 'disputed'
  }
  return otherRulesMayReach(point) ? 'disputed' : false
}
