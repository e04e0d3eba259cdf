// What a rule pack is made of. Everything here is data: it can be enumerated, mutated, hashed, compared and put into words.
// The engine knows no law; the law lives in main/law and in packs written from it.
import type { LimitOfRoute } from '../../shared/contract/limits.ts'
import type { QuestionTree, RouteTree } from '../../shared/contract/trace.ts'
import type { Words } from '../../shared/contract/values.ts'

export type { Words }

/**
 * A reason that comes with what stands, named at the rule, answer, value or doubt it comes with: whoever evaluates a pack names
 * it without knowing which rule it is.
 */
export type Raise = {
  readonly kind: 'judgment' | 'contested-reading' | 'open-norm' | 'outside-pack' | 'source-unverified'
  readonly doubt?: string
  /** Absent: the paragraph of the rule it comes with. */
  readonly citation?: string
  /** Record paths that would settle it; absent: those that would settle the axis it comes with, or none. */
  readonly facts?: readonly string[]
  /** The message that says how it is settled; absent: as its doubt is settled. */
  readonly settles?: string
}

/**
 * A raise of a rule. `on`: while the rule holds. `live`: while it holds or may hold. `contested`: while it is live beside a
 * live rule of `against` and the question does not come to its answer alone.
 */
export type RuleRaise = Raise & {
  readonly when: 'on' | 'live' | 'contested'
  readonly against?: readonly string[]
  /** What must hold beside; absent: nothing. */
  readonly where?: Condition
}

/** A raise of a value, while the axis is settled at it; `leaves`: the question that this pack then leaves undetermined. */
export type ValueRaise = Raise & { readonly leaves?: 'policy' }

/**
 * One fact of the finite space a pack decides over: a question with a closed list of answers (at most 31). Figures and
 * dates enter as bands of an axis, cut exactly where the text cuts.
 */
export type Axis = {
  readonly id: string
  readonly words: Words
  readonly values: readonly { readonly id: string; readonly words: Words; readonly raises?: readonly ValueRaise[] }[]
  /** What is raised while the axis is open and a classification turns on it. */
  readonly raises?: readonly Raise[]
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
  /** `whenever`: the first part says that the rest is not needed here. */
  | { readonly kind: 'any'; readonly of: readonly Condition[]; readonly whenever?: true }
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
export type InForce = { readonly from?: string; readonly through?: string }

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
  readonly standing?: InForce
  readonly doubts?: readonly string[]
  readonly raises?: readonly RuleRaise[]
  /** While it holds, the outcome rests on it beside the rules of the outcome. */
  readonly exempts?: true
  /** Goes without saying: it is not cited while it holds. */
  readonly evident?: true
  /** What is cited for it, where that is not its paragraph alone. */
  readonly shows?: readonly string[]
  /** Where it does not apply it is cited all the same while this holds. */
  readonly examined?: Condition
  /** The limit that an answer by this rule counts against. */
  readonly limit?: 'country'
  /** The red flag of Supplement No. 3 to part 732 it raises, and the facts behind it. */
  readonly flag?: { readonly number: string; readonly because: readonly string[] }
  readonly sourcing: Sourcing
  readonly words: Words
}

/** A question of the pack. `single`: rules that hold must agree; `every`: all answers that hold stand side by side. */
export type Question = {
  readonly id: string
  readonly words: Words
  /** The paragraph that asks it, where nothing more precise is known. */
  readonly paragraph?: string
  /** `raises`: while the question comes to that answer. */
  readonly answers: readonly { readonly id: string; readonly words: Words; readonly raises?: readonly Raise[] }[]
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
  readonly standing?: InForce
  readonly doubts?: readonly string[]
  /** States only that a list was looked up, or that another paragraph decides: it closes nothing by itself. */
  readonly statesOnly?: true
  /** The running total that it holds the order against. */
  readonly limit?: LimitOfRoute
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

/**
 * How an axis of the second stage is filled from what the first came to: from the answers of a question, or from whether one of
 * some routes is available. A conditional route lowers nothing; an undetermined one leaves both possible.
 */
export type Stage =
  | {
      readonly axis: string
      readonly question: string
      readonly values: readonly { readonly answer: string; readonly value: string }[]
    }
  | { readonly axis: string; readonly routes: readonly string[]; readonly available: string; readonly none: string }

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
  /** What a reader of facts finds that raises it, and the reason it then gives. */
  readonly finding?: Pick<Raise, 'kind' | 'citation'> & { readonly id: string }
  /** Its readings choose between positions of the tables. */
  readonly ofTables?: true
}

/** A sentence said of an answer, with slots: `{axis}`, `{doubt}` and `{duty}` are put as the pack words them, others as they are. */
export type Message = { readonly id: string; readonly words: Words }

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
  /** Says how the rule is enforced. */
  readonly ofEnforcement?: true
}

/** A figure or date of the text at which facts are cut, with its unit, the paragraph that prints it and its values by law date. */
export type Figure = {
  readonly id: string
  readonly unit:
    | 'TPP'
    | 'TPP/mm²'
    | 'GB/s'
    | 'GB/s/mm²'
    | 'operations'
    | 'circuits'
    | 'percent'
    | 'days'
    | 'months'
    | 'year'
    | 'date'
  readonly citation: string
  /**
   * Decimal strings, or dates, in the order of the law dates from which they stand; a first one without `from` always stood.
   * Before the first there is none.
   */
  readonly values: readonly { readonly from?: string; readonly value: string }[]
}

/** Something that falls due with a transaction, and the paragraph that makes it a duty. */
export type Duty = { readonly id: string; readonly paragraph: string; readonly words: Words }

/** The part of a rule pack that an engine evaluates: pure data. */
export type Pack = {
  readonly id: string
  readonly version: string
  readonly figures: readonly Figure[]
  readonly axes: readonly Axis[]
  readonly questions: readonly Question[]
  readonly rules: readonly Rule[]
  readonly routes: readonly Route[]
  readonly stages: readonly Stage[]
  readonly doubts: readonly Doubt[]
  readonly coverage: readonly Coverage[]
  readonly posture: readonly PostureEntry[]
  readonly duties: readonly Duty[]
  readonly messages: readonly Message[]
}

/** Values still possible on each axis, one bit a value, in the order of the pack's axes. */
export type Point = Int32Array

/** Readings elected by a person or forced for a comparison: doubt id to reading name. */
export type Elections = ReadonlyMap<string, string>

export type { TraceTruth as Truth } from '../../shared/contract/trace.ts'

/**
 * A condition as evaluated; the trace is made of these and of nothing else. Of a conjunction or disjunction only the parts
 * that make it what it is are kept. Of an unavailable route only the conditions that fail are.
 */
export type {
  ConditionTree as ConditionTrace,
  QuestionTree as QuestionTrace,
  RouteConditionTree as RouteConditionTrace,
  RouteTree as RouteTrace,
  RuleTree as RuleTrace,
} from '../../shared/contract/trace.ts'

/** The same facts under an earlier edition of the text. */
export type EditionTrace = {
  readonly edition: string
  readonly questions: readonly QuestionTree[]
  readonly routes: readonly RouteTree[]
}

/** The whole evaluation of one point: no clock, no timings; equal points give equal bytes. */
export type Trace = {
  readonly pack: { readonly id: string; readonly version: string; readonly hash: string }
  /** First day of the edition of the text applied; `null` when no law date is known, `''` before the first edition. */
  readonly edition: string | null
  readonly prior?: EditionTrace
  readonly questions: readonly QuestionTree[]
  readonly routes: readonly RouteTree[]
}
