// The vocabulary rules are written in: condition builders, and the terms several sections share.
import type { Condition, Rule, RouteCondition } from '../engine/model.ts'
import { commodityEntries, softwareAndTechnologyEntries } from './axes.ts'
import type { AnswerOf, AxisId, QuestionId, ValueOf } from './names.ts'
import type { DoubtId, NamedRuleRaise, ReadingOf } from './raise-names.ts'
import type { RuleNameOf } from './rule-names.ts'
import { words } from './words.ts'

export { commodityEntries, softwareAndTechnologyEntries, words }

export const always: Condition = { kind: 'always' }
export const is = <Id extends AxisId>(axis: Id, ...values: readonly ValueOf<Id>[]): Condition => ({
  kind: 'is',
  axis,
  values,
})
export const every = (...of: readonly Condition[]): Condition => ({ kind: 'all', of })
export const either = (...of: readonly Condition[]): Condition => ({ kind: 'any', of })
export const not = (of: Condition): Condition => ({ kind: 'not', of })
export const outside = (citation: string): Condition => ({ kind: 'outside', citation })
export const readings = <Id extends DoubtId>(
  doubt: Id,
  citations: readonly string[],
  named: { readonly [Name in ReadingOf<Id>]?: Condition },
): Condition => ({
  kind: 'reading',
  doubt,
  citations,
  readings: Object.entries<Condition | undefined>(named).flatMap(([name, when]) =>
    when === undefined ? [] : [{ name, when }],
  ),
})

/** A condition that is needed only where another one holds. */
export const whenever = (trigger: Condition, needed: Condition): Condition => ({
  kind: 'any',
  of: [not(trigger), needed],
  whenever: true,
})

type Written<Whole, Defaults extends keyof Whole> = Omit<Whole, Defaults | 'doubts'> &
  Partial<Pick<Whole, Defaults>> & { readonly doubts?: readonly DoubtId[] }

type WrittenRule<Asked extends QuestionId> = Written<
  Omit<Rule, 'question' | 'then' | 'raises' | 'overrides'>,
  'sourcing'
> & {
  readonly then: AnswerOf<Asked>
  readonly overrides?: readonly RuleNameOf<Asked>[]
  readonly raises?: readonly NamedRuleRaise<RuleNameOf<Asked>>[]
}

/** A rule; unless said otherwise its words were read in the text itself. */
export const rule = <Asked extends QuestionId>(written: WrittenRule<Asked> & { readonly question: Asked }): Rule => ({
  sourcing: 'text',
  ...written,
})

/** Writes rules of one question. */
export const rulesOf =
  <Asked extends QuestionId>(question: Asked, sourcing: Rule['sourcing'] = 'text') =>
  (written: WrittenRule<Asked>): Rule => ({ question, sourcing, ...written })

type WrittenCondition = Written<RouteCondition, 'sourcing' | 'nature'>

/** A condition of substance, read in the text unless said otherwise. */
export const condition = (written: WrittenCondition): RouteCondition => ({
  sourcing: 'text',
  nature: 'substance',
  ...written,
})

/** A paper or step the record may hold. */
export const paperCondition = (written: WrittenCondition): RouteCondition => ({
  sourcing: 'text',
  nature: 'paper',
  ...written,
})

/** A paper with a date it cannot have (D-22): an error in the date, or another paper. */
export const asDated = (citations: readonly string[]): Condition =>
  readings('D-22', citations, { 'date-wrong': always, 'other-paper': not(always) })

export const exportsOrReexports = is('activity', 'export', 'reexport')
export const exportsReexportsOrTransfers = is('activity', 'export', 'reexport', 'transfer-in-country')
export const deemed = is('activity', 'deemed-export', 'deemed-reexport')

export const inMacauOrD5 = is('destination', 'macau-d5')
export const inSupplement5a = is('destination', 'supplement-5a', 'us')

/** A purchaser or intermediate consignee of Macau or D:5: whether an item that others receive goes "to" it is open (D-02). */
export const aFurtherPartyOfMacauOrD5 = every(
  is('further-parties', 'some-d5'),
  readings('D-02', ['740.2(a)(9)(ii)', '742.6(b)(10)(iii)(A)(1)'], {
    'recipients-only': not(always),
    'every-party': always,
  }),
)

/** "To an entity headquartered in, or whose ultimate parent is headquartered in" Macau or D:5: either limb, any recipient. */
export const aRecipientOfMacauOrD5 = either(is('recipients', '3', '13', '23', '123'), aFurtherPartyOfMacauOrD5)
export const aRecipientOfSupplement5a = is('recipients', '1', '12', '13', '123')
export const aRecipientOutsideSupplement5a = is('recipients', '2', '3', '12', '13', '23', '123')
export const aRecipientElsewhere = is('recipients', '2', '12', '23', '123')
export const everyLimbInSupplement5a = is('recipients', '1')
export const theConsigneeOfMacauOrD5 = is('consignee', '3', '13', '23', '123')

/** The triggers of 740.2(a)(9)(ii): a D:1, D:4 or D:5 destination net of A:5 and A:6, or a recipient of Macau or D:5. */
export const restrictedByDestination = either(
  is('destination', 'restricted'),
  every(inMacauOrD5, is('destination-a5-a6', 'no')),
)

export const clearOfPart744 = is('part-744', 'clear')

export const isCommodity = is('entry', ...commodityEntries)
export const isSoftwareOrTechnology = is('entry', ...softwareAndTechnologyEntries)
