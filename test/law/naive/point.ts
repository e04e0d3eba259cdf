// A second reading of the rule, written from the text alone and apart from the pack: plain functions of a point where every fact is
// known. `disputed`: the words bear more than one meaning, or the paragraph leans on one that was not read.

/** Axis id to the one value that holds. */
export type Point = Readonly<Record<string, string>>
export type Truth = boolean | 'disputed'
export type Status = 'available' | 'unavailable' | 'disputed'

export const value = (point: Point, axis: string): string => {
  const found = point[axis]
  if (found === undefined) throw new Error(`the point has no ${axis}`)
  return found
}

export const holds = (point: Point, axis: string, ...values: readonly string[]): boolean =>
  values.includes(value(point, axis))

/** Whether some limb, headquarters or ultimate parent, lies in Supplement 5(a) (1), elsewhere (2), or Macau or D:5 (3). */
export const limb = (point: Point, axis: string, where: '1' | '2' | '3'): boolean => value(point, axis).includes(where)

const commodities = ['3A001.z', '3A090', '4A003.z', '4A004.z', '4A005.z', '4A090', '5A002.z', '5A004.z', '5A992.z']

/** A thing, not software, technology or weights. */
export const isCommodity = (point: Point): boolean => holds(point, 'entry', ...commodities)

const intangible = ['3D001', '3E001', '4D001', '4D090', '4E001', '5D002.z', '5D992.z', '5E002', '5E992', '4E091']

/** Software, technology or weights. */
export const isIntangible = (point: Point): boolean => holds(point, 'entry', ...intangible)

export const isOut = (point: Point): boolean => holds(point, 'activity', 'export', 'reexport', 'transfer-in-country')

/** Country Groups D:1, D:4 or D:5 without those also in A:5 or A:6. */
export const inRestrictedGroups = (point: Point): boolean =>
  holds(point, 'destination', 'restricted') ||
  (holds(point, 'destination', 'macau-d5') && holds(point, 'destination-a5-a6', 'no'))

export const inMacauOrD5 = (point: Point): boolean => holds(point, 'destination', 'macau-d5')

export const inSupplement5a = (point: Point): boolean => holds(point, 'destination', 'us', 'supplement-5a')

/** Whether an item goes "to an entity" of Macau or D:5: recipients are such; of a purchaser the words leave it open. */
export const toEntityOfD5 = (point: Point): Truth => {
  if (limb(point, 'recipients', '3')) return true
  return holds(point, 'further-parties', 'some-d5') ? 'disputed' : false
}
