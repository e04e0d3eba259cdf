// Where a license was required on 12 January 2025: 742.6(a)(6) and 744.23(a)(3) as they stood.
import { type Point, type Truth, holds, inMacauOrD5, isCommodity, isOut } from '../point.ts'
import type { Required } from '../requirement.ts'
import { forEntity, goesToMacauOrD5, goesToRestrictedGroups } from './goes.ts'

const required = (truths: Readonly<Record<string, Truth>>): Required => {
  const by = Object.entries(truths).flatMap(([paragraph, truth]) => (truth === true ? [paragraph] : []))
  if (by.length > 0) return { answer: 'yes', by }
  return { answer: Object.values(truths).includes('disputed') ? 'disputed' : 'none', by: [] }
}

export const requirement = (point: Point): Required => {
  // Listed parties, end uses and embargoes have rules of their own for every activity
  const elsewhere: Readonly<Record<string, Truth>> = {
    'part 744': holds(point, 'part-744', 'caught') ? 'disputed' : false,
    'part 746': holds(point, 'embargo', 'none') ? false : 'disputed',
  }
  const isRelease = holds(point, 'activity', 'deemed-export', 'deemed-reexport')
  if (!isOut(point) && !isRelease) return required(elsewhere)
  // 742.6(a)(6)(iv): none of it for a release to a person, which is not destined to a place either; 742.4 speaks of both
  const own = isRelease
    ? {}
    : {
        '742.6(a)(6)(i)(A)': equipment(point),
        '742.6(a)(6)(i)(B)': memory(point),
        '742.6(a)(6)(ii)': technologyFromD5(point),
        '742.6(a)(6)(iii)': restrictedGroups(point),
        '744.23(a)(3)(i)(A)': forEntitiesElsewhere(point),
        '744.23(a)(3)(i)(B)': memoryForEntities(point),
        '744.23(a)(3)(ii)': technologyByD5(point),
      }
  return required({ ...elsewhere, ...own, '742.4': otherReasons(point) })
}

/** 742.6(a)(6)(i)(A); its exclusions (2)(ii) and (iii) are for items that are foreign-made and come from abroad. */
const equipment = (point: Point): Truth => {
  if (!holds(point, 'class', 'S') || !goesToMacauOrD5(point)) return false
  return holds(point, 'origin', 'us') || holds(point, 'from', 'us') ? true : 'disputed'
}

/** 742.6(a)(6)(i)(B): 3A090.c, and 3D001 and 3E001 for it. */
export const memory = (point: Point): Truth => holds(point, 'class', 'C') && goesToMacauOrD5(point)

/**
 * "3E001 (for 3A090) technology ... for the "production" of commodities identified in" 3A090 and the other entries: what is for 3A001.z, which
 * meets the parameters of 3A090, is taken to be such technology, as in the present edition.
 */
const isTechnologyFor3A090 = (point: Point, ...classes: readonly string[]): boolean =>
  holds(point, 'entry', '3E001') && holds(point, 'class', ...classes)

/**
 * 742.6(a)(6)(ii): exported from abroad, originating in Macau or D:5, to anywhere but A:5 and A:6. Its words do not except 3A090.c.
 * The technology is a direct product of software subject to the EAR.
 */
export const technologyFromD5 = (point: Point): Truth =>
  isTechnologyFor3A090(point, 'A', 'B', 'C') &&
  isOut(point) &&
  !holds(point, 'activity', 'transfer-in-country') &&
  holds(point, 'from', 'macau-d5') &&
  holds(point, 'developed-in-d5', 'yes') &&
  holds(point, 'direct-product', 'yes') &&
  holds(point, 'destination-a5-a6', 'no')

/** 742.6(a)(6)(iii). */
export const restrictedGroups = (point: Point): Truth =>
  holds(point, 'class', 'A', 'B') && isOut(point) && goesToRestrictedGroups(point)

/** 744.23(a)(3)(i)(A): commodities, and software of 5D002.z and 5D992.z alone. */
export const forEntitiesElsewhere = (point: Point): Truth => {
  if (!holds(point, 'class', 'A', 'B') || !isOut(point) || goesToRestrictedGroups(point)) return false
  return isCommodity(point) || holds(point, 'entry', '5D002.z', '5D992.z') ? forEntity(point) : false
}

/** 744.23(a)(3)(i)(B): the commodity alone, anywhere but Macau and D:5. */
export const memoryForEntities = (point: Point): Truth => {
  if (!holds(point, 'class', 'C') || !holds(point, 'entry', '3A090') || !isOut(point)) return false
  return inMacauOrD5(point) || holds(point, 'onward-place', 'macau-d5') ? false : forEntity(point)
}

/** 744.23(a)(3)(ii), and by (B) only what 734.9(h) makes subject to the EAR. */
export const technologyByD5 = (point: Point): Truth =>
  isTechnologyFor3A090(point, 'A', 'B') &&
  isOut(point) &&
  holds(point, 'from-restricted', 'yes') &&
  holds(point, 'origin', 'foreign') &&
  holds(point, 'developed-in-d5', 'yes') &&
  holds(point, 'direct-product', 'yes')

/**
 * Entries that are controlled for other reasons as well: 742.4 and the Country Chart were not read. No entry 4E091 stood, and why else
 * weights might be controlled nobody says.
 */
const otherReasons = (point: Point): Truth =>
  holds(point, 'other-controls', 'yes') && !holds(point, 'class', 'W') ? 'disputed' : false
