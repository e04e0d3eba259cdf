// One paragraph of the rule in one place: what this product says of it, the conditions and rules that put it, and its cases, in the order
// of the CFR.
import type { RouteCondition, Rule } from '../engine/model.ts'
import type { Case } from './cases.ts'
import type { CoverageEntry } from './coverage/entry.ts'

/** Ways out of the requirement, by the name under which a determination lists them. */
export type RouteId =
  | 'AIA'
  | 'ACM'
  | 'LPP'
  | 'NAC'
  | 'ACA'
  | 'UVEU'
  | 'NVEU'
  | 'HBM'
  | 'TMP'
  | 'RPL'
  | 'GOV'
  | 'TSU'
  | 'LICENSE'
  | 'SAVINGS'

type ConditionsByRoute = { readonly [Id in RouteId]?: readonly RouteCondition[] }

/** What is put of a paragraph. A section of one route lists `conditions`; one of several says `of` which route each is. */
type Put = {
  readonly conditions?: readonly RouteCondition[]
  readonly of?: ConditionsByRoute
  readonly rules?: readonly Rule[]
  readonly cases?: readonly Case[]
}

export type Paragraph = CoverageEntry & Required<Put>

/** A paragraph that its own words say, beside what is put of it. */
export const paragraph = (
  entry: CoverageEntry,
  { conditions = [], of = {}, rules = [], cases = [] }: Put = {},
): Paragraph => ({ ...entry, conditions, of, rules, cases })

/** A paragraph that is said by what is put of it first; `by` names parts of the product that are no rules. */
export const put = (citation: string, of: Put, ...by: readonly string[]): Paragraph => {
  const [first] = [...(of.conditions ?? []), ...Object.values(of.of ?? {}).flat(), ...(of.rules ?? [])]
  if (first === undefined) throw new Error(`nothing is put of ${citation}, and nothing said`)
  return paragraph({ paragraph: citation, status: 'encoded', words: first.words, by }, of)
}

/** A section as the one route it makes: its conditions in the order of its paragraphs. */
export const conditionsIn = (section: readonly Paragraph[]): readonly RouteCondition[] =>
  section.flatMap(({ conditions }) => conditions)

/** What a section asks of one of its routes, in the order of its paragraphs. */
export const conditionsOf = (route: RouteId, section: readonly Paragraph[]): readonly RouteCondition[] =>
  section.flatMap(({ of }) => of[route] ?? [])

export const rulesIn = (section: readonly Paragraph[]): readonly Rule[] => section.flatMap(({ rules }) => rules)

/** A section as entries of the coverage. */
export const coverageIn = (section: readonly Paragraph[]): readonly CoverageEntry[] =>
  section.map(({ paragraph: citation, status, words, by }) => ({ paragraph: citation, status, words, by }))
