// One paragraph of the rule in one place: what this product says of it, and the conditions and rules that put it, in the order of
// the CFR.
import type { RouteCondition, Rule } from '../engine/model.ts'
import type { CoverageEntry } from './coverage/entry.ts'

/** What is put of a paragraph: what names none of its own is of that paragraph. */
type Put = { readonly conditions?: readonly RouteCondition[]; readonly rules?: readonly Rule[] }

export type Paragraph = CoverageEntry & Required<Put>

/** A paragraph that its own words say, beside what is put of it. */
export const paragraph = (entry: CoverageEntry, { conditions = [], rules = [] }: Put = {}): Paragraph => ({
  ...entry,
  conditions,
  rules,
})

/** A paragraph that is said by what is put of it first; `by` names parts of the product that are no rules. */
export const put = (citation: string, of: Put, ...by: readonly string[]): Paragraph => {
  const [first] = [...(of.conditions ?? []), ...(of.rules ?? [])]
  if (first === undefined) throw new Error(`nothing is put of ${citation}, and nothing said`)
  return paragraph({ paragraph: citation, status: 'encoded', words: first.words, by }, of)
}

/** A section as a route of the pack: its conditions in the order of its paragraphs. */
export const conditionsIn = (section: readonly Paragraph[]): readonly RouteCondition[] =>
  section.flatMap(({ conditions }) => conditions)

export const rulesIn = (section: readonly Paragraph[]): readonly Rule[] => section.flatMap(({ rules }) => rules)

/** A section as entries of the coverage. */
export const coverageIn = (section: readonly Paragraph[]): readonly CoverageEntry[] =>
  section.map(({ paragraph: citation, status, words, by }) => ({ paragraph: citation, status, words, by }))
