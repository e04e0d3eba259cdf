// The names of doubts and messages as types, and raises that can name no other.
import type { Raise, RuleRaise, ValueRaise } from '../engine/model.ts'
import type { doubtsFoundInEncoding } from './doubts/records.ts'
import type { doubtsOfRequirements } from './doubts/requirements.ts'
import type { doubtsOfWindowsAndVeu } from './doubts/windows-and-veu.ts'
import type { doubtsOfPriorEdition } from './prior/doubts.ts'
import type { LookedUp } from './looked-up.ts'
import type { messages } from './messages.ts'

type AnyDoubt =
  | (typeof doubtsOfRequirements)[number]
  | (typeof doubtsOfWindowsAndVeu)[number]
  | (typeof doubtsFoundInEncoding)[number]
  | (typeof doubtsOfPriorEdition)[number]
export type DoubtId = AnyDoubt['id']
export type ReadingOf<Id extends DoubtId> = Extract<AnyDoubt, { readonly id: Id }>['readings'][number]['name']

/** A doubt of this pack, or one that a pack read from a file names and has. */
export type DoubtName = DoubtId | LookedUp<'doubt'>

type DoubtThatFinds = Extract<AnyDoubt, { readonly finding: unknown }>
export type FindingId = DoubtThatFinds['finding']['id']
/** The readings of the doubt that a reader of facts finds. */
export type ReadingOfFinding<Found extends FindingId> = Extract<
  DoubtThatFinds,
  { readonly finding: { readonly id: Found } }
>['readings'][number]['name']

export type MessageId = (typeof messages)[number]['id']

type Named<Of extends Pick<Raise, 'doubt' | 'settles'>> = Omit<Of, 'doubt' | 'settles'> & {
  readonly doubt?: DoubtId
  readonly settles?: MessageId
}
export type NamedRaise = Named<Raise>
/** `Rule`: rules of its question that it may be held against. */
export type NamedRuleRaise<Rule extends string = never> = Named<Omit<RuleRaise, 'against'>> & {
  readonly against?: readonly Rule[]
}
export type NamedValueRaise = Named<ValueRaise>
