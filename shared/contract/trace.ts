// A trace, which the engine makes and every door shows, and the words of its pack as shared code sees them: the window gets them over
// IPC, the report from main.

import type { Words } from './values.ts'

export type { Words }
export type TraceTruth = 'true' | 'false' | 'unknown'

export type ConditionTree =
  | { readonly kind: 'always'; readonly truth: TraceTruth }
  | {
      readonly kind: 'is'
      readonly truth: TraceTruth
      readonly axis: string
      readonly possible: readonly string[]
      readonly values: readonly string[]
    }
  | {
      readonly kind: 'all' | 'any'
      readonly truth: TraceTruth
      readonly of: readonly ConditionTree[]
      readonly needed?: 'yes' | 'no'
    }
  | { readonly kind: 'not'; readonly truth: TraceTruth; readonly of: ConditionTree }
  | {
      readonly kind: 'reading'
      readonly truth: TraceTruth
      readonly doubt: string
      readonly citations: readonly string[]
      readonly elected?: string
      readonly readings: readonly { readonly name: string; readonly trace: ConditionTree }[]
    }
  | { readonly kind: 'outside'; readonly truth: TraceTruth; readonly citation: string }

/**
 * Whether a condition that holds does so only because it is not needed here: what it asks was then not looked at, and saying that it is
 * met would say too much.
 */
export const isNotNeeded = (tree: ConditionTree): boolean => {
  if (tree.truth !== 'true' || (tree.kind !== 'any' && tree.kind !== 'all')) return false
  if (tree.needed === 'no') return true
  const asked = tree.kind === 'all' ? tree.of.filter((part) => 'needed' in part) : []
  return asked.length > 0 && asked.every(isNotNeeded)
}

export type RuleTree = {
  readonly rule: string
  readonly paragraph: string
  /** `defeated`: its condition holds but a rule that overrides it does too. */
  readonly status: 'on' | 'off' | 'maybe' | 'defeated' | 'not-in-force'
  readonly by?: readonly string[]
  readonly then: string
  readonly condition: ConditionTree
}

export type QuestionTree = {
  readonly question: string
  /** Answers that hold, and answers that may. Determined when `may` adds nothing and `holds` has one. */
  readonly holds: readonly string[]
  readonly may: readonly string[]
  readonly rules: readonly RuleTree[]
}

export type RouteConditionTree = {
  readonly condition: string
  readonly paragraph: string
  readonly nature: 'substance' | 'paper'
  readonly truth: TraceTruth | 'not-in-force'
  readonly trace: ConditionTree
}

export type RouteTree = {
  readonly route: string
  readonly paragraph: string
  readonly status: 'available' | 'conditional' | 'unavailable' | 'undetermined'
  readonly conditions: readonly RouteConditionTree[]
}

type Steps = { readonly questions: readonly QuestionTree[]; readonly routes: readonly RouteTree[] }
/** `prior`: the same facts under the earlier edition, whose names have the words of that edition. */
export type TraceTree = Steps & { readonly prior?: Steps & { readonly edition: string } }

/** The words a pack has for what its traces name. */
export type PackWords = {
  readonly axes: readonly {
    readonly id: string
    readonly words: Words
    readonly values: readonly { readonly id: string; readonly words: Words }[]
  }[]
  readonly questions: readonly {
    readonly id: string
    readonly words: Words
    readonly answers: readonly { readonly id: string; readonly words: Words }[]
    readonly combine: 'single' | 'every'
  }[]
  readonly rules: readonly {
    readonly id: string
    readonly paragraph: string
    readonly cites?: readonly string[]
    readonly doubts?: readonly string[]
    readonly words: Words
  }[]
  readonly routes: readonly {
    readonly id: string
    readonly paragraph: string
    readonly words: Words
    readonly conditions: readonly {
      readonly id: string
      readonly paragraph: string
      readonly cites?: readonly string[]
      readonly doubts?: readonly string[]
      readonly words: Words
    }[]
  }[]
  readonly doubts: readonly {
    readonly id: string
    readonly readings: readonly { readonly name: string; readonly words: Words }[]
  }[]
}
