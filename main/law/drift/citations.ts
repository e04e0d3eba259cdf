// Citations as places: what section one is of, and whether one lies within another.
import type { Pack } from '../../engine/model.ts'

/** `740.27` of `740.27(a)(1)`; `748 Supp. 10` of `748 Supp. 10 para 6`. */
export const sectionOf = (citation: string): string =>
  /^\d{3} Supp\. \d+/.exec(citation)?.[0] ?? /^\d{3}\.\d+/.exec(citation)?.[0] ?? citation

/** Whether a citation is another one or lies below it: `740.29(c)(1)` lies within `740.29(c)` and `740.29`. */
export const isWithin = (citation: string, of: string): boolean =>
  citation === of ||
  (citation.startsWith(of) && (of.startsWith('ECCN') ? /^[. ]/ : /^[( ]/).test(citation.slice(of.length)))

const isWholeSection = (citation: string): boolean => !citation.startsWith('ECCN') && sectionOf(citation) === citation

/** A bare section stands for its introductory words only; else a paragraph takes those around it and below it with it. */
const isRelated = (left: string, right: string): boolean =>
  left === right ||
  (!isWholeSection(right) && isWithin(left, right)) ||
  (!isWholeSection(left) && isWithin(right, left))

/** Ids of the rules and route conditions of a pack that rest on a paragraph, by what they cite. */
export const restingOn = (pack: Pick<Pack, 'rules' | 'routes'>, citation: string): readonly string[] => {
  const cites = (one: { readonly paragraph: string; readonly cites?: readonly string[] }): boolean =>
    [one.paragraph, ...(one.cites ?? [])].some((cited) => isRelated(cited, citation))
  const conditions = pack.routes.flatMap((route) => route.conditions)
  return [...new Set([...pack.rules.filter(cites), ...conditions.filter(cites)].map(({ id }) => id))].toSorted()
}
