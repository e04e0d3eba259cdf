// The names of doubts and messages as types, and raises that can name no other.
import type { Raise, RuleRaise, ValueRaise } from '../engine/model.ts'
import type { doubtsFoundInEncoding } from './doubts/records.ts'
import type { doubtsOfRequirements } from './doubts/requirements.ts'
import type { doubtsOfWindowsAndVeu } from './doubts/windows-and-veu.ts'
import type { doubtsOfPriorEdition } from './prior/doubts.ts'
import type { messages } from './messages.ts'

type AnyDoubt =
  | (typeof doubtsOfRequirements)[number]
  | (typeof doubtsOfWindowsAndVeu)[number]
  | (typeof doubtsFoundInEncoding)[number]
  | (typeof doubtsOfPriorEdition)[number]
export type DoubtId = AnyDoubt['id']
export type ReadingOf<Id extends DoubtId> = Extract<AnyDoubt, { readonly id: Id }>['readings'][number]['name']
export type FindingId = Extract<AnyDoubt, { readonly finding: unknown }>['finding']['id']

export type MessageId = (typeof messages)[number]['id']

type Named<Of extends Raise> = Omit<Of, 'doubt' | 'settles'> & {
  readonly doubt?: DoubtId
  readonly settles?: MessageId
}
export type NamedRaise = Named<Raise>
export type NamedRuleRaise = Named<RuleRaise>
export type NamedValueRaise = Named<ValueRaise>
