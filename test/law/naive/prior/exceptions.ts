// License exceptions of 12 January 2025: 740.2(a)(9) and 744.23(c) over all of them, 740.8 and 740.25; those of 2025 did not exist.
import { mayBeNotified, needsEncryptionException } from '../exceptions.ts'
import { type Point, type Status, holds, inMacauOrD5, isOut, limb } from '../point.ts'
import { getsIt, goesToMacauOrD5, toEntity } from './goes.ts'
import { technologyByD5 } from './requirement.ts'

/** 740.2(a), 740.8(b): nothing under a license requirement of part 744 or 746 other than 744.23(a)(3). */
const barredByOtherParts = (point: Point): boolean =>
  holds(point, 'part-744', 'caught') || !holds(point, 'embargo', 'none')

export const nac = (point: Point): Status => {
  let disputed = needsEncryptionException(point)
  if (!holds(point, 'activity', 'export', 'reexport') || !mayBeNotified(point)) return 'unavailable'
  // What is sold on from elsewhere is not exported to Macau or D:5 by this shipment
  if (!inMacauOrD5(point) && !limb(point, 'recipients', '3')) {
    // A purchaser may be an entity the item goes to
    if (!holds(point, 'further-parties', 'some-d5')) return 'unavailable'
    disputed = true
  }
  if (barredByOtherParts(point)) return 'unavailable'
  // (a)(1)
  if (holds(point, 'purchase-order', 'not-held')) return 'unavailable'
  // (c)(1)
  if (holds(point, 'nac-notice', 'not-held')) return 'unavailable'
  // (c)(1)(i) to (iii)
  if (holds(point, 'nac-contents-2024', 'incomplete')) return 'unavailable'
  // (c)(2)
  if (holds(point, 'nac-answer', 'refused')) return 'unavailable'
  // The agency wants one end user and no distributor
  if (holds(point, 'resale', 'yes')) disputed = true
  return disputed ? 'disputed' : 'available'
}

export const aca = (point: Point): Status => {
  let disputed = needsEncryptionException(point)
  if (!isOut(point) || !mayBeNotified(point)) return 'unavailable'
  if (inMacauOrD5(point)) {
    if (!holds(point, 'activity', 'transfer-in-country')) return 'unavailable'
  } else {
    // "Any destination specified in Country Groups D:1 and D:4", either of them
    if (!holds(point, 'destination', 'restricted')) return 'unavailable'
    // "Except Macau, a destination in Country Group D:5, or an entity ..., wherever located": neither it nor who it is sold on to
    if (getsIt(point) || holds(point, 'onward-place', 'macau-d5')) return 'unavailable'
    if (toEntity(point) === 'disputed') disputed = true
  }
  if (barredByOtherParts(point)) return 'unavailable'
  if (holds(point, 'purchase-order', 'not-held')) return 'unavailable'
  return disputed ? 'disputed' : 'available'
}

/** 740.25: (a) the commodity, (b) who ships, (c) the density, (d)(1) no distributor; who buys and where it is packaged no record says. */
export const hbm = (point: Point): Status => {
  if (!isOut(point) || !holds(point, 'class', 'C') || !holds(point, 'entry', '3A090')) return 'unavailable'
  if (holds(point, 'hbm-exporter', 'not') || holds(point, 'hbm-density', 'at-least')) return 'unavailable'
  return holds(point, 'resale', 'yes') ? 'unavailable' : 'disputed'
}

/** 744.23(c): no exception overcomes (a)(3)(ii); 740.2(a)(9)(i): for equipment GOV alone. */
const isClosed = (point: Point): boolean =>
  technologyByD5(point) === true || (holds(point, 'class', 'S') && goesToMacauOrD5(point))

/** Exceptions of the closed list whose own terms were not read: open where something in the facts points to them. */
const unread = (pointsTo: boolean): Status => (pointsTo ? 'disputed' : 'unavailable')

export const tmp = (point: Point): Status => unread(holds(point, 'temporary', 'yes') && !isClosed(point))
export const rpl = (point: Point): Status => unread(holds(point, 'repair', 'yes') && !isClosed(point))
export const gov = (point: Point): Status =>
  unread(holds(point, 'government-use', 'yes') && technologyByD5(point) !== true)

const technologyAndSoftware = ['3D001', '3E001', '4D001', '4D090', '4E001', '5D002.z', '5D992.z', '5E002', '5E992']
/** 740.13(a), (c). */
export const tsu = (point: Point): Status =>
  unread(holds(point, 'operation-use', 'yes') && holds(point, 'entry', ...technologyAndSoftware) && !isClosed(point))
