// Answers as they are decided: with codes where the contract has sentences. Words come last, from the pack, in the language asked for.
import type { EnforcedVerdict, Obligation, PriorVerdict, Reason, Verdict } from '../../shared/contract/interchange.ts'
import type { Pack, Words } from '../engine/model.ts'
import { say } from './say.ts'

/** A message of the pack and what fills its slots. */
export type Said = { readonly code: string; readonly slots: Readonly<Record<string, string>> }

export type CodedReason = Omit<Reason, 'settles'> & { readonly settles: Said }
type Coded<Of extends Verdict> = Omit<Of, 'reasons'> & { readonly reasons: readonly CodedReason[] }
export type CodedVerdict = Coded<Verdict>
export type CodedEnforced = Coded<EnforcedVerdict>
export type CodedPrior = Coded<PriorVerdict>
export type CodedObligation = Omit<Obligation, 'what'> & { readonly what: Said }

/** The sentences of a determination, in the order of its reasons and obligations. */
export type Sentences = {
  readonly codified: readonly Words[]
  /** Those of the earlier edition; none where the requirement was not in question. */
  readonly prior: readonly Words[]
  readonly enforced: readonly Words[]
  readonly obligations: readonly Words[]
}

// Reasons are shared by the answers that share a trace.
const said = new WeakMap<Said, Words>()

const wordsOf = (what: Said, pack: Pack): Words => {
  const found = said.get(what)
  if (found !== undefined) return found
  const words = say(what.code, what.slots, pack)
  said.set(what, words)
  return words
}

/** A verdict in the words of the contract, which are English. */
export const worded = <Of extends { readonly reasons: readonly CodedReason[] }>(
  verdict: Of,
  pack: Pack,
): Omit<Of, 'reasons'> & { readonly reasons: Reason[] } => ({
  ...verdict,
  reasons: verdict.reasons.map((reason) => ({ ...reason, settles: wordsOf(reason.settles, pack).en })),
})

export const wordedObligation = (obligation: CodedObligation, pack: Pack): Obligation => ({
  ...obligation,
  what: wordsOf(obligation.what, pack).en,
})

/** The sentences of a verdict in both languages, from the pack that decided it. */
export const sentencesOfVerdict = (
  { reasons }: { readonly reasons: readonly CodedReason[] },
  pack: Pack,
): readonly Words[] => reasons.map(({ settles }) => wordsOf(settles, pack))

/** The sentences of an answer in both languages. */
export const sentencesIn = (
  codified: CodedVerdict,
  enforced: CodedEnforced,
  obligations: readonly CodedObligation[],
  pack: Pack,
): Omit<Sentences, 'prior'> => ({
  codified: sentencesOfVerdict(codified, pack),
  enforced: sentencesOfVerdict(enforced, pack),
  obligations: obligations.map(({ what }) => wordsOf(what, pack)),
})
