// How an application is reviewed: 742.6(b)(10), (b)(14) and 744.23(d). Several policies may stand side by side.
import { type Point, holds, inMacauOrD5, inRestrictedGroups, inSupplement5a, limb, toEntityOfD5 } from './point.ts'

const TEXT_OF_2026 = '2026-01-15'

/** Every policy that holds, those that hold on one reading only among them. */
export const policies = (point: Point, lawDate: string): ReadonlySet<string> => {
  if (holds(point, 'class', 'A')) return new Set(classA(point, lawDate))
  if (holds(point, 'class', 'B')) return new Set(classB(point, lawDate))
  if (holds(point, 'class', 'C')) return new Set(classC(point))
  if (holds(point, 'class', 'W')) return new Set(classW(point))
  // (b)(10)(i) leans on part 744, which was not read whole
  return new Set(holds(point, 'class', 'S') ? ['undetermined'] : [])
}

const classA = (point: Point, lawDate: string): readonly string[] => {
  const found: string[] = []
  const entity = toEntityOfD5(point)
  // Whether one that rents all of it is such an entity is open as well
  const lessee = holds(point, 'lessees', 'some-d5') ? 'disputed' : false
  const denied = inMacauOrD5(point) ? true : entity === false ? lessee : entity
  const approved = inSupplement5a(point) || limb(point, 'recipients', '1')
  const revised = lawDate >= TEXT_OF_2026

  // (b)(10)(iii)(A)(1) as of January 2026: exports from the United States to China or Macau below two figures; its further
  // conditions were not read, so the older policy may stand too
  if (revised && belowFiguresOf2026(point)) found.push('case-by-case')

  // (b)(10)(iii)(A)(1)
  if (denied !== false) found.push('presumption-of-denial')

  // (b)(10)(iii)(A)(2); since January 2026 a sentence lets (A)(1) prevail
  if (approved && !(revised && denied === true)) found.push('presumption-of-approval')

  // (b)(10)(iii)(B): a destination or an entity of a destination outside Supplement 5, and outside Macau and D:5
  const elsewhere = holds(point, 'destination', 'elsewhere', 'restricted') || limb(point, 'recipients', '2')
  if (elsewhere && denied !== true) found.push(...allocation(point))
  return found
}

const belowFiguresOf2026 = (point: Point): boolean =>
  holds(point, 'china-or-macau', 'yes') &&
  holds(point, 'activity', 'export') &&
  holds(point, 'tpp-21000', 'below') &&
  holds(point, 'bandwidth-6500', 'below')

// (b)(10)(iii)(B)(1) up to the allocation, (B)(2) after it is met; gross or net, and what of an order across it, is open
const allocation = (point: Point): readonly string[] => {
  if (holds(point, 'allocation-period', 'after')) return ['undetermined']
  if (holds(point, 'allocation', 'within')) return ['presumption-of-approval']
  if (holds(point, 'allocation', 'met') && holds(point, 'allocation-net', 'met')) return ['policy-of-denial']
  return ['presumption-of-approval', 'policy-of-denial']
}

const isTechnology = (point: Point): boolean => holds(point, 'entry', '3E001')

const classB = (point: Point, lawDate: string): readonly string[] => {
  const entity = toEntityOfD5(point)
  const found: string[] = []
  if (!inRestrictedGroups(point)) {
    // 744.23(d)(1) denial for their entities; (d)(3)(i) case by case for what is not a datacenter item of 3A090.a
    if ((entity !== false || holds(point, 'onward', 'restricted')) && !isTechnology(point))
      found.push('presumption-of-denial', 'case-by-case')
    // (b)(10)(i), for technology of 742.6(a)(6)(ii)
    if (isTechnology(point)) found.push('undetermined')
    return found
  }
  // (iv) is no longer in the text of January 2026; (iii)(A)(1) was widened to these items, and what else took its place was
  // not read
  if (lawDate >= TEXT_OF_2026) return belowFiguresOf2026(point) ? ['case-by-case', 'undetermined'] : ['undetermined']
  const denied = inMacauOrD5(point) ? true : entity
  // (b)(10)(iv)(A), its "or" read with (B): neither the place nor the entity
  if (denied !== true) found.push('presumption-of-approval')
  // (b)(10)(iv)(B)
  if (denied !== false) found.push('presumption-of-denial')
  return found
}

const classC = (point: Point): readonly string[] => {
  const entity = toEntityOfD5(point)
  // (b)(10)(ii)
  if (inMacauOrD5(point)) {
    if (entity === 'disputed') return ['presumption-of-approval', 'presumption-of-denial']
    return [entity ? 'presumption-of-denial' : 'presumption-of-approval']
  }
  // 744.23(d)(1) and (d)(3)(i)
  return entity === false && !holds(point, 'onward', 'restricted') ? [] : ['presumption-of-denial', 'case-by-case']
}

// (b)(14): end users headquartered or parented outside Supplement 5(a); of the others nothing is said
const classW = (point: Point): readonly string[] => [
  holds(point, 'recipients', '1') ? 'not-stated' : 'presumption-of-denial',
]
