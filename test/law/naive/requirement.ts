// Where a license is required: 742.6(a) and 744.23(a)(3), with the red flag of Supplement No. 3 to part 732.
import { type Point, type Truth, holds, inMacauOrD5, inRestrictedGroups, isCommodity, isOut, limb } from './point.ts'

export type Required = { readonly answer: 'yes' | 'none' | 'disputed'; readonly by: readonly string[] }

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
  if (!isOut(point) && !holds(point, 'activity', 'deemed-export', 'deemed-reexport')) return required(elsewhere)
  return required({
    ...elsewhere,
    '742.6(a)(6)(i)(A)': equipment(point),
    '742.6(a)(6)(i)(B)': memory(point),
    '742.6(a)(6)(ii)': technologyFromD5(point),
    '742.6(a)(6)(iii)(A)': worldwide(point),
    '742.6(a)(6)(iii)(B)': restrictedGroups(point),
    '742.6(a)(13)': modelWeights(point),
    '744.23(a)(3)(i)(A)': classBForD5(point),
    '744.23(a)(3)(i)(B)': memoryForD5(point),
    '744.23(a)(3)(ii)': technologyByD5(point),
    '742.4': otherReasons(point),
  })
}

// 742.6(a)(6)(i)(A): its exclusions for foreign-made items were not read
const equipment = (point: Point): Truth =>
  holds(point, 'class', 'S') && isOut(point) && inMacauOrD5(point) ? 'disputed' : false

// 742.6(a)(6)(i)(B)
const memory = (point: Point): Truth => holds(point, 'class', 'C') && isOut(point) && inMacauOrD5(point)

// 742.6(a)(6)(ii): technology of 3E001 developed by an entity of Macau or D:5, exported from there, worldwide but A:5 and A:6
const technologyFromD5 = (point: Point): Truth => {
  if (!holds(point, 'entry', '3E001') || !holds(point, 'class', 'A', 'B')) return false
  if (!isOut(point) || holds(point, 'activity', 'transfer-in-country')) return false
  if (!holds(point, 'from', 'macau-d5') || holds(point, 'developed-in-d5', 'no')) return false
  return holds(point, 'direct-product', 'yes') && holds(point, 'destination-a5-a6', 'no')
}

// 744.23(a)(3)(ii): the same technology, foreign-made, from or within the restricted groups to any place
const technologyByD5 = (point: Point): Truth =>
  holds(point, 'entry', '3E001') &&
  holds(point, 'class', 'A', 'B') &&
  isOut(point) &&
  holds(point, 'from-restricted', 'yes') &&
  holds(point, 'origin', 'foreign') &&
  holds(point, 'developed-in-d5', 'yes') &&
  holds(point, 'direct-product', 'yes')

// 742.6(a)(6)(iii)(A); (iv) takes deemed exports out
const worldwide = (point: Point): Truth => {
  if (!holds(point, 'class', 'A') || !isOut(point)) return false
  // Whether "any destination worldwide" takes in the United States is open
  return holds(point, 'destination', 'us') ? 'disputed' : true
}

// 742.6(a)(6)(iii)(B)
const restrictedGroups = (point: Point): Truth =>
  holds(point, 'class', 'B') && isOut(point) && inRestrictedGroups(point)

const modelWeights = (point: Point): Truth => {
  if (!holds(point, 'class', 'W')) return false
  // Second sentence: employers headquartered in, or with an ultimate parent headquartered in, Supplement 5(a)
  if (!isOut(point) && holds(point, 'permanent-employee', 'yes') && !holds(point, 'employers', 'not')) return false
  return true
}

// 744.23(a)(3)(i)(A): the listed commodities and software of 5D002.z and 5D992.z
const classBForD5 = (point: Point): Truth => {
  if (!holds(point, 'class', 'B') || !isOut(point) || inRestrictedGroups(point)) return false
  if (!isCommodity(point) && !holds(point, 'entry', '5D002.z', '5D992.z')) return false
  if (limb(point, 'recipients', '3') || holds(point, 'onward', 'restricted')) return true
  return holds(point, 'further-parties', 'some-d5') || holds(point, 'lessees', 'some-d5') ? 'disputed' : false
}

// 744.23(a)(3)(i)(B)
const memoryForD5 = (point: Point): Truth => {
  if (!holds(point, 'class', 'C') || !holds(point, 'entry', '3A090') || !isOut(point) || inMacauOrD5(point))
    return false
  if (limb(point, 'recipients', '3') || holds(point, 'onward', 'restricted')) return true
  return holds(point, 'further-parties', 'some-d5') || holds(point, 'lessees', 'some-d5') ? 'disputed' : false
}

/**
 * Entries that are also controlled for other reasons, or are not of this rule at all: 742.4 and the chart were not read. What is for
 * 3A090 or 4A090 has regional stability and anti-terrorism alone.
 */
const otherReasons = (point: Point): Truth => {
  if (!holds(point, 'other-controls', 'yes') || holds(point, 'class', 'W')) return false
  return holds(point, 'class', 'A') && isOut(point) ? false : 'disputed'
}

// 732 Supp. 3 No. 28
export const redFlag28 = (point: Point): string =>
  holds(point, 'activity', 'computing-service') &&
  // Technical Note 2: training is also any subsequent training
  (holds(point, 'trains-4e091', 'yes') || !holds(point, 'fine-tuning', 'none')) &&
  holds(point, 'service-customer', 'outside')
    ? 'raised'
    : 'not-raised'
