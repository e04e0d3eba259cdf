// Papers that leave the desk: which kinds there are, and a paper as it is filled, with the source of every field and what is missing.
import { z } from 'zod'
import { type ReadOnly, citation, day, words } from './values.ts'

export const filingKinds = [
  'nac-notification',
  'aia-eccn',
  'aia-certification',
  'aia-certification-copy',
  'aia-shipment-notice',
  'lpp-certification',
  'lpp-certification-copy',
  'lpp-prior-notice',
  'lpp-limit-reached',
  'acm-accounting',
  'license-application',
  'veu-shipment-notice',
  'veu-reexport-report',
  'veu-end-user-report',
  'chip-accounting',
  'advisory-opinion',
] as const

/** Where the value of a field comes from. */
export const fieldOrigins = ['record', 'answer', 'ledger', 'case', 'rule', 'stated'] as const

/** Who can give what is missing. */
export const givers = ['record', 'filer', 'signer', 'consignee', 'end-user', 'manufacturer'] as const

/** `open`: nothing is stated and nothing has to be. `faulty`: a value is there and cannot stand in this field. */
export const fieldStates = ['filled', 'missing', 'open', 'faulty'] as const

const fieldSchema = z.strictObject({
  id: z.string(),
  /** Its number on the form, such as `22(j)` or `(i)`. */
  no: z.string().optional(),
  label: words,
  citation,
  required: z.boolean(),
  /** It stands on the working sheet alone: what the desk knows or decides, and no part of the paper. */
  inner: z.literal(true).optional(),
  state: z.enum(fieldStates),
  value: words.optional(),
  origin: z.enum(fieldOrigins),
  giver: z.enum(givers),
  /** Members of the record that it is read from. */
  facts: z.array(z.string()),
  /** Fields of the same paper that it is reckoned from; it cannot be stated itself. */
  reckonedFrom: z.array(z.string()).optional(),
  /** Why a value cannot stand. */
  fault: words.optional(),
})

const partSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fields'), title: words, fields: z.array(fieldSchema) }),
  z.strictObject({
    kind: z.literal('statement'),
    title: words,
    citation,
    /** Sentences of the paper itself, in the English of the rule, with what stands in their brackets. */
    sentences: z.array(z.strictObject({ no: z.string().optional(), text: words })),
  }),
  z.strictObject({
    kind: z.literal('table'),
    title: words,
    columns: z.array(z.strictObject({ id: z.string(), label: words, isFigure: z.boolean() })),
    rows: z.array(z.strictObject({ id: z.string(), cells: z.array(fieldSchema) })),
  }),
  z.strictObject({ kind: z.literal('signatures'), title: words, citation, by: z.array(words) }),
])

const attachmentSchema = z.strictObject({
  id: z.string(),
  label: words,
  citation,
  required: z.boolean(),
  state: z.enum(['held', 'missing', 'open']),
  fact: z.string().optional(),
})

const dueSchema = z.strictObject({
  day,
  arithmetic: words,
  citation,
  /** As in the register of deadlines. */
  standing: z.enum(['met', 'missed', 'overdue', 'due', 'ahead', 'keep']),
  note: words.optional(),
})

export const refusalCodes = [
  'route-unavailable',
  'route-open',
  'doubt-open',
  'not-owed',
  'not-this-activity',
  'no-license-required',
  'no-such-user',
  'not-named',
] as const

/** Why a paper is not drawn at all. */
export const refusalSchema = z.strictObject({
  code: z.enum(refusalCodes),
  words,
  citations: z.array(citation),
  doubts: z.array(z.string()),
})

export const filledSchema = z.strictObject({
  kind: z.enum(filingKinds),
  /** What it is drawn of: the id of a transaction, or of the first of those that it counts. */
  subject: z.string(),
  title: words,
  /** The paragraphs it rests on, each with the hash of its words where the pack knows them. */
  basis: z.array(z.strictObject({ citation, hash: z.string().optional() })),
  channel: z.strictObject({
    kind: z.enum(['snap-r', 'e-mail', 'mail', 'written-notice', 'kept']),
    words,
    to: z.string().optional(),
    /** The subject line, as the rule prints it. */
    subject: z.string().optional(),
    /** What the package is marked with, as the rule prints it. */
    mark: z.string().optional(),
  }),
  due: dueSchema.optional(),
  parts: z.array(partSchema),
  attachments: z.array(attachmentSchema),
  checks: z.array(z.strictObject({ id: z.string(), isMet: z.boolean(), words })),
  /** Ids of fields and attachments without which it is a draft, in the order of the form. */
  missing: z.array(z.string()),
  footer: z.enum(['export-paper', 'none']),
  sourcing: z.array(z.strictObject({ level: z.enum(['text', 'agency-page', 'secondary', 'memory']), words })),
  /** How the rule is enforced as of the day of the answer; a paper says nothing of it. */
  posture: z.string().optional(),
})

/** One paper that is due, missing something, or ready, as a list shows it. */
export const filingRowSchema = z.strictObject({
  kind: z.enum(filingKinds),
  subject: z.string(),
  title: words,
  due: day.optional(),
  standing: dueSchema.shape.standing.optional(),
  party: z.string().optional(),
  /** How many fields and attachments it lacks; absent where it is refused. */
  missing: z.number().int().optional(),
  /** The paper that is kept for it in the case: its number, and the day on which it was sent. */
  kept: z.strictObject({ draft: z.number().int(), sentOn: day.nullable() }).optional(),
  refusal: refusalSchema.optional(),
})

/** Parts of a paper that other contracts name. */
export const filedSchemas = {
  filled: filledSchema,
  refusal: refusalSchema,
  standing: dueSchema.shape.standing,
} as const

export type FilingKind = (typeof filingKinds)[number]
export type FieldOrigin = (typeof fieldOrigins)[number]
export type Giver = (typeof givers)[number]
export type FilledField = ReadOnly<z.output<typeof fieldSchema>>
export type FilledPart = ReadOnly<z.output<typeof partSchema>>
export type FilledAttachment = ReadOnly<z.output<typeof attachmentSchema>>
export type RefusalCode = (typeof refusalCodes)[number]
export type Refusal = ReadOnly<z.output<typeof refusalSchema>>
export type Filled = ReadOnly<z.output<typeof filledSchema>>
export type FilingRow = ReadOnly<z.output<typeof filingRowSchema>>

/** A paper as it was written to a folder. */
export type WrittenPaper = {
  readonly kind: FilingKind
  readonly subject: string
  readonly due?: string
  readonly isWhole: boolean
  readonly missing: readonly string[]
  /** Checks that do not hold. */
  readonly unmet: readonly string[]
  readonly files: readonly { readonly name: string; readonly sha256: string }[]
}
