// What it all came to on 12 January 2025.
import { type Point, type Status, type Truth, holds, isOut } from '../point.ts'
import type { Required } from '../requirement.ts'

export const outcome = (
  point: Point,
  subject: Truth,
  required: Required,
  routes: Readonly<Record<string, Status>>,
): string => {
  const otherParts = holds(point, 'part-744', 'caught') || !holds(point, 'embargo', 'none')
  // No export, reexport or transfer (in-country); there was no red flag 28
  if (holds(point, 'activity', 'domestic-transfer', 'computing-service'))
    return otherParts ? 'disputed' : 'out-of-scope'
  // The text that was read is that of 89 FR 96790; whatever stood before it, an entry for weights did not (90 FR 4544 wrote 4E091)
  if (holds(point, 'state-of-text', 'earlier') && !holds(point, 'class', 'W')) return 'disputed'
  if (subject === false) return 'not-subject-to-ear'
  // Out of the United States into the United States: the record contradicts itself
  if (isOut(point) && holds(point, 'from', 'us') && holds(point, 'destination', 'us')) return 'needs-review'
  if (subject === 'disputed' || required.answer === 'disputed') return 'disputed'
  // There was no entry 4E091, and no license requirement for weights
  if (required.answer === 'none') return holds(point, 'class', 'A', 'B', 'C') ? 'no-license-required' : 'out-of-scope'
  const statuses = Object.values(routes)
  if (statuses.includes('available')) return 'authorized'
  // 748.15: what a General VEU, or the Data Center VEU of October 2024, allowed was not read whole (PR-16)
  return statuses.includes('disputed') || holds(point, 'veu', 'general') ? 'disputed' : 'license-required'
}
