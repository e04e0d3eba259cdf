// License exceptions: 740.2 over all of them, then 740.8, 740.27, 740.28 and 740.29 in their order.
import {
  type Point,
  type Status,
  holds,
  inMacauOrD5,
  inRestrictedGroups,
  inSupplement5a,
  isCommodity,
  isOut,
  limb,
} from './point.ts'

const ending = (disputed: boolean): Status => (disputed ? 'disputed' : 'available')

/** 740.2(a)(5), (a)(6): nothing where part 744 or an embargo stands in the way. */
const barredByOtherParts = (point: Point): boolean =>
  holds(point, 'part-744', 'caught') || !holds(point, 'embargo', 'none')

const hasPurchaserOfD5 = (point: Point): boolean =>
  holds(point, 'further-parties', 'some-d5') && !limb(point, 'recipients', '3')

/** Circuits that the rule of 16 January 2025 ties to a designer. */
const tiedToDesigner = (point: Point, lawDate: string): boolean =>
  lawDate >= '2025-01-16' && holds(point, 'class', 'A') && holds(point, 'entry', '3A090', '5A002.z', '5A992.z')

const notified = [
  '3A090',
  '4A090',
  '3A001.z',
  '4A003.z',
  '4A004.z',
  '4A005.z',
  '5A002.z',
  '5A004.z',
  '5A992.z',
  '5D002.z',
  '5D992.z',
]

/** 740.8(a): items, less those for datacenters that meet 3A090.a; as the text had it before 13 January 2025 too. */
export const mayBeNotified = (point: Point): boolean =>
  holds(point, 'entry', ...notified) &&
  holds(point, 'class', 'A', 'B') &&
  !(holds(point, 'datacenter', 'yes') && holds(point, 'class', 'A'))

/** 740.8(a): 5A002.z, 5A004.z and 5D002.z must meet License Exception ENC too, which was not read (PR-15). */
export const needsEncryptionException = (point: Point): boolean =>
  holds(point, 'entry', '5A002.z', '5A004.z', '5D002.z')

// The entries 5A002, 5A004 and 5A992 print NAC/ACA for .b alone
const entryPrintsLess = (point: Point): boolean =>
  holds(point, 'class', 'A') && holds(point, 'entry', '5A002.z', '5A004.z', '5A992.z')

export const nac = (point: Point): Status => {
  let disputed = false
  if (!holds(point, 'activity', 'export', 'reexport')) return 'unavailable'
  if (!mayBeNotified(point)) return 'unavailable'
  if (!inMacauOrD5(point) && !limb(point, 'recipients', '3')) {
    // Whether a purchaser is an entity the item goes to is open
    if (!hasPurchaserOfD5(point)) return 'unavailable'
    disputed = true
  }
  if (needsEncryptionException(point) || entryPrintsLess(point)) disputed = true
  if (barredByOtherParts(point)) return 'unavailable'
  // (a)(1)
  if (holds(point, 'purchase-order', 'not-held')) return 'unavailable'
  // (c)(1)
  if (holds(point, 'nac-notice', 'not-held')) return 'unavailable'
  if (holds(point, 'nac-contents', 'incomplete')) return 'unavailable'
  if (holds(point, 'nac-answer', 'refused')) return 'unavailable'
  // Agency practice wants one end user and no distributor
  if (holds(point, 'resale', 'yes')) disputed = true
  return ending(disputed)
}

export const aca = (point: Point): Status => {
  let disputed = false
  if (!isOut(point)) return 'unavailable'
  if (!mayBeNotified(point)) return 'unavailable'
  if (inMacauOrD5(point)) {
    if (!holds(point, 'activity', 'transfer-in-country')) return 'unavailable'
  } else {
    if (limb(point, 'recipients', '3')) return 'unavailable'
    if (hasPurchaserOfD5(point)) disputed = true
  }
  if (needsEncryptionException(point) || entryPrintsLess(point)) disputed = true
  if (barredByOtherParts(point)) return 'unavailable'
  if (holds(point, 'purchase-order', 'not-held')) return 'unavailable'
  return ending(disputed)
}

const software = ['3D001', '4D001', '4D090', '4E001', '5D002.z', '5D992.z', '5E002', '5E992']

export const aia = (point: Point, lawDate: string): Status => {
  if (!isOut(point)) return 'unavailable'
  if (holds(point, 'entry', '4E091')) return aiaForWeights(point)
  let disputed = false
  // (a)(1), (a)(2)(i); 3E001 is not among them
  if (!holds(point, 'class', 'A')) return 'unavailable'
  if (!isCommodity(point) && !holds(point, 'entry', ...software)) return 'unavailable'
  // (a)
  if (!inSupplement5a(point) || !holds(point, 'recipients-located', 'supplement-5a')) return 'unavailable'
  if (!holds(point, 'recipients', '1')) return 'unavailable'
  if (hasPurchaserOfD5(point)) disputed = true
  // (b)(2)(iii): not to train such models for outsiders, which the consignee certifies
  if (isCommodity(point) && holds(point, 'trains-4e091', 'yes') && holds(point, 'service-customer', 'outside'))
    return 'unavailable'
  if (tiedToDesigner(point, lawDate) && holds(point, 'designer', 'neither')) return 'unavailable'
  if (barredByOtherParts(point)) return 'unavailable'
  // (b)(1)
  if (holds(point, 'eccn-furnished', 'not-held')) return 'unavailable'
  if (isCommodity(point)) {
    // (b)(2)
    if (holds(point, 'aia-certification', 'not-held')) return 'unavailable'
    // (a), last sentence, against (c), last sentence
    if (holds(point, 'aia-submission', 'not-held')) {
      if (holds(point, 'aia-cumulative', 'at-least')) return 'unavailable'
      disputed = true
    }
  }
  // (b)(2), (c): dates that cannot be
  if (holds(point, 'aia-papers-dated', 'no')) disputed = true
  // (b)(3)
  if (holds(point, 'aia-notice', 'not-held')) return 'unavailable'
  return ending(disputed)
}

// 740.27(a)(3)
const aiaForWeights = (point: Point): Status => {
  let disputed = false
  if (!limb(point, 'recipients', '1')) return 'unavailable'
  // One limb only: (a)(3) says "or", (a) and 740.2(a)(9)(ii) speak of headquarters
  if (!holds(point, 'recipients', '1')) disputed = true
  if (hasPurchaserOfD5(point)) disputed = true
  // (i)
  if (inMacauOrD5(point) || holds(point, 'recipients-located', 'macau-d5')) return 'unavailable'
  // (ii)
  if (holds(point, 'storage', 'no')) {
    if (holds(point, 'security-date', 'due')) return 'unavailable'
    disputed = true
  }
  if (barredByOtherParts(point)) return 'unavailable'
  return ending(disputed)
}

const manufacturing = [
  '3A001.z',
  '3A090',
  '3D001',
  '3E001',
  '4A003.z',
  '4A004.z',
  '4A005.z',
  '4A090',
  '4D001',
  '4D090',
  '4E001',
  '5A002.z',
  '5A004.z',
  '5A992.z',
  '5D002.z',
  '5D992.z',
  '5E002',
  '5E992',
]

export const acm = (point: Point, lawDate: string): Status => {
  let disputed = false
  if (!isOut(point)) return 'unavailable'
  // (a)
  if (holds(point, 'private-sector', 'no')) return 'unavailable'
  if (!holds(point, 'manufacturing-use', 'only')) return 'unavailable'
  if (holds(point, 'final-customer', 'inside')) return 'unavailable'
  if (holds(point, 'final-customer', 'headquartered-inside')) disputed = true
  // (b)
  if (!holds(point, 'entry', ...manufacturing) || !holds(point, 'class', 'A', 'B', 'C')) return 'unavailable'
  // Entries that show no ACM, or a narrower one
  if (holds(point, 'entry', '3E001', '4A004.z', '3D001', '4D001')) disputed = true
  if (tiedToDesigner(point, lawDate) && holds(point, 'designer', 'neither')) disputed = true
  // (c)
  if (inMacauOrD5(point) || limb(point, 'consignee', '3')) return 'unavailable'
  // (c) speaks of the ultimate consignee, (a) authorizes end users
  if (limb(point, 'recipients', '3')) disputed = true
  if (barredByOtherParts(point)) return 'unavailable'
  // (e)
  if (holds(point, 'acm-accounting', 'none')) return 'unavailable'
  if (holds(point, 'acm-accounting', 'lapsed')) disputed = true
  return ending(disputed)
}

export const lpp = (point: Point): Status => {
  let disputed = false
  // (a)
  if (!holds(point, 'activity', 'export', 'reexport')) return 'unavailable'
  if (holds(point, 'lpp-consignee', 'several')) return 'unavailable'
  // (b); 5A002.z is missing there and counted in (f)(iii) and (h)(2)
  if (!isCommodity(point) || !holds(point, 'class', 'A')) return 'unavailable'
  if (holds(point, 'entry', '5A002.z')) disputed = true
  // (c)
  if (inMacauOrD5(point) || limb(point, 'consignee', '3')) return 'unavailable'
  // 740.2(a)(9)(ii) does not list LPP: its limb of entities agrees with (c)(2), its limb of destinations does not with (c)(1)
  if (limb(point, 'recipients', '3')) return 'unavailable'
  if (inRestrictedGroups(point)) disputed = true
  if (hasPurchaserOfD5(point)) disputed = true
  // (d), (h)(2)
  const over = [holds(point, 'lpp-export-year', 'over'), holds(point, 'lpp-receipt-year', 'over')]
  if (over.every(Boolean)) return 'unavailable'
  if (over.some(Boolean)) disputed = true
  // (e)
  if (barredByOtherParts(point)) return 'unavailable'
  // (f)
  if (holds(point, 'lpp-statement', 'not-held')) return 'unavailable'
  if (holds(point, 'lpp-papers-dated', 'no')) disputed = true
  // (g)(3)
  if (holds(point, 'lpp-shipment', 'at-least') && holds(point, 'lpp-notice', 'not-held')) return 'unavailable'
  // (h)(1)
  if (holds(point, 'lpp-owner', 'reseller')) disputed = true
  return ending(disputed)
}

/** Exceptions whose own terms were not read: open where something in the facts points to them. */
const unread = (pointsTo: boolean): Status => (pointsTo ? 'disputed' : 'unavailable')

// 740.25(b), (c), (d)(1): whoever ships, the density, no distributor; the rest was not read
export const hbm = (point: Point): Status =>
  unread(
    holds(point, 'class', 'C') &&
      (holds(point, 'memory-stated', 'no') ||
        (holds(point, 'hbm-exporter', 'fits') && holds(point, 'hbm-density', 'below') && holds(point, 'resale', 'no'))),
  )
export const tmp = (point: Point): Status => unread(holds(point, 'temporary', 'yes'))
export const rpl = (point: Point): Status => unread(holds(point, 'repair', 'yes'))
export const gov = (point: Point): Status => unread(holds(point, 'government-use', 'yes'))
// 740.13(a), (c): technology and software to install or run what was lawfully shipped
export const tsu = (point: Point): Status =>
  unread(holds(point, 'operation-use', 'yes') && holds(point, 'entry', '3E001', ...software))
