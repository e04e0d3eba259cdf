// Where a thing goes and for whom, as the paragraphs of December 2024 ask it: on its way, and where it goes on to as far as is known.
import { type Point, type Truth, holds, inMacauOrD5, inRestrictedGroups, limb } from '../point.ts'

/** "To or within" Macau or Country Group D:5. */
export const goesToMacauOrD5 = (point: Point): boolean => inMacauOrD5(point) || holds(point, 'onward-place', 'macau-d5')

/** "To or within" D:1, D:4 and D:5 (any of them, PR-03), without those also in A:5 or A:6. */
export const goesToRestrictedGroups = (point: Point): boolean =>
  inRestrictedGroups(point) || !holds(point, 'onward-place', 'outside')

/** An entity headquartered, or whose ultimate parent is headquartered, in Macau or D:5 gets the items. */
export const getsIt = (point: Point): boolean =>
  limb(point, 'recipients', '3') || holds(point, 'onward-headquarters', 'some-d5')

/** "To an entity": of a purchaser or one on the way the words leave it open. */
export const toEntity = (point: Point): Truth =>
  getsIt(point) ? true : holds(point, 'further-parties', 'some-d5') ? 'disputed' : false

/** "Is a party to any transaction" (note to 734.9(h)(2)): who sends, buys or uses it, or has it on the way, as well as who gets it. */
export const isParty = (point: Point): boolean =>
  getsIt(point) ||
  holds(point, 'further-parties', 'some-d5') ||
  holds(point, 'lessees', 'some-d5') ||
  holds(point, 'senders', 'some-d5')

/** "For an entity": of one that uses them where they stand it is open as well (PR-13). */
export const forEntity = (point: Point): Truth => {
  const to = toEntity(point)
  return to === false && holds(point, 'lessees', 'some-d5') ? 'disputed' : to
}
