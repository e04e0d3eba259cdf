// Why: the trace in words, what would change the answer, and prose.
import { z } from 'zod'
import { determinationSchema, outcomes, runSettingsSchema, routeStatuses } from '../interchange.ts'
import { type Words, citation, count, day, languages, words, truths } from '../values.ts'
import { method, transactionId, NEEDS_CASE } from './method.ts'

export const traceNodeKinds = [
  'question',
  'rule',
  'route',
  'route-condition',
  'always',
  'is',
  'all',
  'any',
  'not',
  'reading',
  'outside',
] as const

export const traceStatuses = [
  ...truths,
  'determined',
  'open',
  'on',
  'off',
  'maybe',
  'defeated',
  'not-in-force',
  'not-needed',
  ...routeStatuses,
] as const

/** What a line of the summary of an answer says. */
export const summaryKinds = [
  'what',
  'parties',
  'answer',
  'why',
  'enforced',
  'policy',
  'missing',
  'duty',
  'doubt',
  'flag',
  'more',
] as const

export type SummaryKind = (typeof summaryKinds)[number]

/** A node of the trace put into words; `key` is its place in the tree and stays the same for the same trace. */
export type TraceNode = {
  readonly key: string
  readonly kind: (typeof traceNodeKinds)[number]
  readonly status: (typeof traceStatuses)[number]
  readonly words: Words
  readonly citation: string | null
  readonly doubt: string | null
  /** Answers of a question that hold or may, values of a fact still possible, rules that set this one aside. */
  readonly details: readonly Words[]
  readonly children: readonly TraceNode[]
}

const traceNode: z.ZodType<TraceNode> = z.strictObject({
  key: z.string(),
  kind: z.enum(traceNodeKinds),
  status: z.enum(traceStatuses),
  words,
  citation: citation.nullable(),
  doubt: z.string().nullable(),
  details: z.array(words).readonly(),
  get children() {
    return z.array(traceNode).readonly()
  },
})

const sensitivity = z.strictObject({
  /** Single-fact changes that flip the outcome. Sensitivity, never advice to restructure. */
  flips: z.array(
    z.strictObject({
      axis: z.string(),
      fact: words,
      from: words,
      to: words,
      outcome: z.enum(outcomes),
      /** The first paragraph that then decides, and all that did not decide before. */
      citation,
      citations: z.array(citation),
      /** Record paths behind the fact. */
      facts: z.array(z.string()),
    }),
  ),
  decisive: z.array(z.strictObject({ axis: z.string(), fact: words, value: words })),
  /** Facts that the reasons of the answer name as missing. With none of them in `open`, no single one settles anything. */
  missing: count,
  /** Facts not known that still matter, most decisive first, with what each value would make of the outcome. */
  open: z.array(
    z.strictObject({
      axis: z.string(),
      fact: words,
      facts: z.array(z.string()),
      /** The values that would settle it. */
      settles: words,
      values: z.array(z.strictObject({ value: words, outcome: z.enum(outcomes) })),
    }),
  ),
})

export type TraceStatus = (typeof traceStatuses)[number]
export type TraceNodeKind = (typeof traceNodeKinds)[number]
export type Sensitivity = z.output<typeof sensitivity>

export const explainMethods = {
  trace: method(
    z.strictObject({ id: transactionId, settings: runSettingsSchema.optional() }),
    z.strictObject({
      determination: determinationSchema,
      trace: z.string(),
      lawDate: day.nullable(),
      nodes: z.array(traceNode),
    }),
    [...NEEDS_CASE, 'unknown-transaction'],
  ),
  sensitivity: method(z.strictObject({ id: transactionId }), sensitivity, [...NEEDS_CASE, 'unknown-transaction']),
  prose: method(
    z.strictObject({ id: transactionId, language: z.enum(languages) }),
    z.array(z.strictObject({ heading: z.string(), sentences: z.array(z.string()) })),
    [...NEEDS_CASE, 'unknown-transaction'],
  ),
} as const
