// What a rule pack is made of. Everything here is data: it can be enumerated, mutated, hashed, compared and put into words.
// The engine knows no law; the law lives in main/law and in packs written from it.

/** A text of the product in its two languages. */
export type Words = { readonly en: string; readonly zh: string }

/**
 * One fact of the finite space a pack decides over: a question with a closed list of answers (at most 31). Figures and
 * dates enter as bands of an axis, cut exactly where the text cuts.
 */
export type Axis = {
  readonly id: string
  readonly words: Words
  readonly values: readonly { readonly id: string; readonly words: Words }[]
}

/**
 * A condition, evaluated in Kleene logic over the values still possible on each axis.
 * `is`: true when every possible value is listed, false when none is, else unknown.
 * `reading`: the text bears several readings; decided only where they agree or a person's judgment elects one.
 * `outside`: a paragraph this pack does not encode; unknown, never a pass. `when` says where it matters at all.
 */
export type Condition =
  | { readonly kind: 'always' }
  | { readonly kind: 'is'; readonly axis: string; readonly values: readonly string[] }
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | {
      readonly kind: 'reading'
      readonly doubt: string
      readonly citations: readonly string[]
      readonly readings: readonly { readonly name: string; readonly when: Condition }[]
    }
  | { readonly kind: 'outside'; readonly citation: string }

/** How well the words behind a rule were read: the text itself, a codified copy, or a secondary source only. */
export type Sourcing = 'text' | 'codified' | 'secondary'

/** Law dates on which a rule stands, both ends included; absent: open. */
export type Standing = { readonly from?: string; readonly through?: string }

/** One paragraph put as a rule: when its condition holds it gives its answer to its question. */
export type Rule = {
  readonly id: string
  readonly question: string
  readonly paragraph: string
  readonly cites?: readonly string[]
  readonly when: Condition
  readonly then: string
  /** Rules of the same question that this one sets aside while it holds. */
  readonly overrides?: readonly string[]
  readonly standing?: Standing
  readonly doubts?: readonly string[]
  readonly sourcing: Sourcing
  readonly words: Words
}

/** A question of the pack. `single`: rules that hold must agree; `every`: all answers that hold stand side by side. */
export type Question = {
  readonly id: string
  readonly words: Words
  readonly answers: readonly { readonly id: string; readonly words: Words }[]
  readonly combine: 'single' | 'every'
}

/** One condition of a license exception or authorization, in the order of its paragraphs. */
export type RouteCondition = {
  readonly id: string
  readonly paragraph: string
  readonly cites?: readonly string[]
  /** A paper or step the record may hold (`held`), or a fact of substance. */
  readonly nature: 'substance' | 'paper'
  readonly when: Condition
  readonly standing?: Standing
  readonly doubts?: readonly string[]
  readonly sourcing: Sourcing
  readonly words: Words
}

/** A license exception, authorization or saving: available when every condition holds. */
export type Route = {
  readonly id: string
  readonly paragraph: string
  readonly words: Words
  readonly conditions: readonly RouteCondition[]
}

/** An ambiguity of the text: the words at issue, the readings, the one taken and why, and who can settle it. */
export type Doubt = {
  readonly id: string
  readonly citations: readonly string[]
  readonly issue: Words
  readonly readings: readonly { readonly name: string; readonly words: Words }[]
  /** The reading taken where nobody elects one; absent: none is taken and the outcome is left open. */
  readonly taken?: string
  readonly why: Words
  readonly settledBy: Words
}

/** A paragraph of the rule and what this pack does with it. */
export type Coverage = {
  readonly paragraph: string
  readonly status: 'encoded' | 'needs-judgment' | 'outside'
  readonly words: Words
  /** Ids of rules, route conditions, axes or tables that rest on it. */
  readonly by: readonly string[]
  /** SHA-256 of the paragraph's words (white space folded), where the text was read. */
  readonly hash?: string
}

/** One dated entry of the enforcement timeline. */
export type PostureEntry = {
  readonly id: string
  readonly date: string
  readonly words: Words
  readonly codifiedEffect: 'yes' | 'no'
  readonly sourcing: Sourcing | 'memory'
  readonly source: string
}

/** A figure or date of the text at which facts are cut, with its unit and the paragraph that prints it. */
export type Figure = {
  readonly id: string
  /** A decimal string, or a date. */
  readonly value: string
  readonly unit:
    'TPP' | 'TPP/mm²' | 'GB/s' | 'GB/s/mm²' | 'operations' | 'percent' | 'days' | 'months' | 'year' | 'date'
  readonly citation: string
}

/** The rule pack without its tables: pure data. */
export type Pack = {
  readonly id: string
  readonly version: string
  readonly figures: readonly Figure[]
  readonly axes: readonly Axis[]
  readonly questions: readonly Question[]
  readonly rules: readonly Rule[]
  readonly routes: readonly Route[]
  readonly doubts: readonly Doubt[]
  readonly coverage: readonly Coverage[]
  readonly posture: readonly PostureEntry[]
}

/** Values still possible on each axis, one bit a value, in the order of the pack's axes. */
export type Point = Int32Array

/** Readings elected by a person or forced for a comparison: doubt id to reading name. */
export type Elections = ReadonlyMap<string, string>

export type Truth = 'true' | 'false' | 'unknown'

/**
 * A condition as evaluated; the trace is made of these and of nothing else. Of a conjunction or disjunction only the parts
 * that make it what it is are kept.
 */
export type ConditionTrace =
  | { readonly kind: 'always'; readonly truth: Truth }
  | {
      readonly kind: 'is'
      readonly truth: Truth
      readonly axis: string
      readonly possible: readonly string[]
      readonly values: readonly string[]
    }
  | { readonly kind: 'all' | 'any'; readonly truth: Truth; readonly of: readonly ConditionTrace[] }
  | { readonly kind: 'not'; readonly truth: Truth; readonly of: ConditionTrace }
  | {
      readonly kind: 'reading'
      readonly truth: Truth
      readonly doubt: string
      readonly citations: readonly string[]
      readonly elected?: string
      readonly readings: readonly { readonly name: string; readonly trace: ConditionTrace }[]
    }
  | { readonly kind: 'outside'; readonly truth: Truth; readonly citation: string }

export type RuleTrace = {
  readonly rule: string
  readonly paragraph: string
  /** `defeated`: its condition holds but a rule that overrides it does too. */
  readonly status: 'on' | 'off' | 'maybe' | 'defeated' | 'not-in-force'
  readonly by?: readonly string[]
  readonly then: string
  readonly condition: ConditionTrace
}

export type QuestionTrace = {
  readonly question: string
  /** Answers that hold, and answers that may. Determined when `may` adds nothing and `holds` has one. */
  readonly holds: readonly string[]
  readonly may: readonly string[]
  readonly rules: readonly RuleTrace[]
}

export type RouteConditionTrace = {
  readonly condition: string
  readonly paragraph: string
  readonly nature: 'substance' | 'paper'
  readonly truth: Truth | 'not-in-force'
  readonly trace: ConditionTrace
}

export type RouteTrace = {
  readonly route: string
  readonly paragraph: string
  readonly status: 'available' | 'conditional' | 'unavailable' | 'undetermined'
  /** All conditions; of an unavailable route those that fail. */
  readonly conditions: readonly RouteConditionTrace[]
}

/** The whole evaluation of one point: no clock, no timings; equal points give equal bytes. */
export type Trace = {
  readonly pack: { readonly id: string; readonly version: string; readonly hash: string }
  /** First day of the edition of the text applied; `null` when no law date is known, `''` before the first edition. */
  readonly edition: string | null
  readonly questions: readonly QuestionTrace[]
  readonly routes: readonly RouteTrace[]
}
