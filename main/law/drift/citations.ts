// What rests on a paragraph, by what it cites.
import { isWithin, sectionOf } from '../../../shared/contract/citation.ts'
import type { Pack } from '../../engine/model.ts'

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
