// What it all comes to: a license held, the savings clause, the enforcement posture and the outcome.
import {
  type Point,
  type Status,
  type Truth,
  holds,
  inRestrictedGroups,
  isIntangible,
  isOut,
  toEntityOfD5,
} from './point.ts'
import type { Required } from './requirement.ts'

// 748, 750.7(g): a license in force on the day and large enough
export const license = (point: Point): Status => {
  if (!holds(point, 'license', 'valid')) return 'unavailable'
  // Its number has a balance, and it is for one country
  if (!holds(point, 'license-left', 'enough') || !holds(point, 'license-place', 'one')) return 'unavailable'
  // Its terms are not in a record: whether they name a listed party or an embargoed place is open
  return holds(point, 'part-744', 'clear') && holds(point, 'embargo', 'none') ? 'available' : 'disputed'
}

// 90 FR 4544, page 4544, saving clause
export const savings = (point: Point): Status => {
  let disputed = false
  // The clause is for shipments on their way when compliance begins
  if (!holds(point, 'phase', 'compliance-required')) return 'unavailable'
  if (!holds(point, 'prior-eligibility', 'free')) return 'unavailable'
  if (!holds(point, 'actual-order', 'yes')) return 'unavailable'
  // What is not a good, or is released to a person, has neither carrier nor port
  if (isIntangible(point) || !isOut(point)) disputed = true
  if (!holds(point, 'aboard', 'in-time')) return 'unavailable'
  if (holds(point, 'completion', 'after')) return 'unavailable'
  return disputed ? 'disputed' : 'available'
}

/** How the requirement is enforced. What stood before this rule: D:1, D:4 and D:5, and entities of Macau and D:5 anywhere. */
export const posture = (point: Point): string => {
  // 742.6(a)(13) is new everywhere; classes B, C and S stood before
  if (holds(point, 'class', 'B', 'C', 'S')) return 'enforced'
  if (holds(point, 'class', 'A')) {
    if (inRestrictedGroups(point)) return 'enforced'
    const entity = toEntityOfD5(point)
    const other = notForEntities(point)
    if (entity === false) return other
    const forEntities = ofEntities(point)
    return entity === true || forEntities === other ? forEntities : 'disputed'
  }
  return notForEntities(point)
}

// 742.6(a)(6)(iii)(A) and (a)(13) where they are new
const notForEntities = (point: Point): string => {
  if (!holds(point, 'phase', 'compliance-required')) return 'not-yet-required'
  if (holds(point, 'knowledge', 'before-announcement')) return 'enforced'
  // Nothing was said against the enforcement of parts 744 and 746
  return holds(point, 'part-744', 'clear') && holds(point, 'embargo', 'none') ? 'not-enforced' : 'partly-enforced'
}

// The end-user rule of 2023 and, since the guidance of 31 May 2026, its place in (a)(6)(iii)(A)
const ofEntities = (point: Point): string => {
  if (!holds(point, 'phase', 'compliance-required')) return 'enforced'
  return holds(point, 'knowledge', 'announced') ? 'partly-enforced' : 'enforced'
}

export const outcome = (
  point: Point,
  subject: Truth,
  required: Required,
  routes: Readonly<Record<string, Status>>,
  flag: string,
): string => {
  // No export, reexport or transfer (in-country)
  const otherParts = holds(point, 'part-744', 'caught') || !holds(point, 'embargo', 'none')
  if (holds(point, 'activity', 'domestic-transfer')) return otherParts ? 'disputed' : 'out-of-scope'
  if (holds(point, 'activity', 'computing-service')) {
    if (flag === 'raised') return 'needs-review'
    return otherParts ? 'disputed' : 'out-of-scope'
  }
  if (subject === false) return 'not-subject-to-ear'
  if (holds(point, 'phase', 'before-effective')) return subject === 'disputed' ? 'disputed' : 'prior-rules-apply'
  // Out of the United States into the United States: the record contradicts itself
  if (isOut(point) && holds(point, 'from', 'us') && holds(point, 'destination', 'us')) return 'needs-review'
  if (subject === 'disputed' || required.answer === 'disputed') return 'disputed'
  if (required.answer === 'none')
    return holds(point, 'class', 'A', 'B', 'C', 'W') ? 'no-license-required' : 'out-of-scope'
  if (holds(point, 'phase', 'compliance-optional')) return 'prior-rules-apply'
  const { SAVINGS: saved = 'unavailable', ...exceptions } = routes
  if (saved === 'available') return 'prior-rules-apply'
  const statuses = Object.values(exceptions)
  if (saved === 'disputed') return 'disputed'
  if (statuses.includes('available')) return 'authorized'
  return statuses.includes('disputed') ? 'disputed' : 'license-required'
}
