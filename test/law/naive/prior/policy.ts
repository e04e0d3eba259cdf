// How an application was reviewed on 12 January 2025: 742.6(b)(10) and 744.23(d) as they stood. Several policies may stand side by side.
import { type Point, type Truth, holds, isCommodity } from '../point.ts'
import { forEntity, goesToMacauOrD5 } from './goes.ts'
import {
  memory,
  technologyByD5,
  technologyFromD5,
  forEntitiesElsewhere,
  memoryForEntities,
  restrictedGroups,
} from './requirement.ts'

const APPROVAL = 'presumption-of-approval'
const DENIAL = 'presumption-of-denial'
const CASE_BY_CASE = 'case-by-case'

/** Every policy that holds, those that hold on one reading only among them. */
export const policies = (point: Point): ReadonlySet<string> => {
  const found: string[] = []
  if (restrictedGroups(point) === true) found.push(...ofRestrictedGroups(point))
  if (forEntitiesElsewhere(point) !== false) found.push(...ofEntities(point))
  if (memory(point) === true) found.push(...ofMemory(point))
  if (memoryForEntities(point) !== false) found.push(...ofEntities(point), DENIAL)
  if (technologyFromD5(point) === true || technologyByD5(point) === true) found.push(...ofTechnology(point))
  // 742.4(b): the most restrictive of several, and that of national security was not read
  if (found.length > 0 && holds(point, 'other-controls', 'yes')) found.push('undetermined')
  // (b)(10)(i) for equipment leans on paragraphs of 744.23 that were left out
  if (holds(point, 'class', 'S')) found.push('undetermined')
  return new Set(found)
}

/** 742.6(b)(10)(iii). */
const ofRestrictedGroups = (point: Point): readonly string[] => {
  const inside = goesToMacauOrD5(point)
  const entity = forEntity(point)
  // (A): "other than Country Group D:5 or Macau or to entities not headquartered" there
  const approved: Truth = !inside || entity !== true
  // (B)
  const denied: Truth = inside ? true : entity
  // (1) and (2), of commodities (PR-06)
  const milder = isCommodity(point) && (isConsumer(point) || isOfB(point))
  return [...(approved ? [APPROVAL] : []), ...(denied === false ? [] : [milder ? CASE_BY_CASE : DENIAL])]
}

/** "Meets the parameters of 3A090.a and is not designed or marketed for use in a datacenter". */
const isConsumer = (point: Point): boolean => holds(point, 'class', 'A') && holds(point, 'datacenter', 'no')
/** "Meets the parameters of 3A090.b and is designed or marketed for use in a datacenter". */
const isOfB = (point: Point): boolean => holds(point, 'class', 'B') && holds(point, 'datacenter', 'yes')

/** 744.23(d) for its (a)(3)(i). */
const ofEntities = (point: Point): readonly string[] => {
  const favored = holds(point, 'end-users', 'favored')
  // (d)(3)(i), which names 3A090 whole
  const caseByCase = !(holds(point, 'class', 'A') && holds(point, 'datacenter', 'yes'))
  // (d)(1): "unless either paragraph (d)(2) or (3) applies"
  if (!favored && !caseByCase) return [DENIAL]
  return [...(favored ? [APPROVAL] : []), ...(caseByCase ? [CASE_BY_CASE] : [])]
}

/** 742.6(b)(10)(ii). */
const ofMemory = (point: Point): readonly string[] => {
  const entity = forEntity(point)
  return entity === 'disputed' ? [APPROVAL, DENIAL] : [entity ? DENIAL : APPROVAL]
}

/** 744.23(d) for its (a)(3)(ii), and by 742.6(b)(10)(i) for 742.6(a)(6)(ii). */
const ofTechnology = (point: Point): readonly string[] => {
  if (holds(point, 'end-users', 'favored')) return [APPROVAL]
  const entity = goesToMacauOrD5(point) ? true : forEntity(point)
  if (entity === 'disputed') return [DENIAL, CASE_BY_CASE]
  return [entity ? DENIAL : CASE_BY_CASE]
}
