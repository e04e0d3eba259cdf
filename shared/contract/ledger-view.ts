// What the desk, the command line and the report show of the ledgers. Plain JSON: TPP are exact decimal strings.
import { z } from 'zod'
import { accountLedgers } from './ledger-keys.ts'
import type { ReadOnly } from './values.ts'

const text = z.string()
/** Decimal text; what remains can be below zero. */
const tpp = z.string()
const company = text
const country = text
const whole = z.number().int()

/** One running total. LPP is kept under both readings of the year (doubt D-06), UVEU in the parts that its shares need. */
const accountSchema = z.union([
  z.strictObject({
    ledger: z.literal('lpp'),
    reading: z.enum(['export-year', 'receipt-year']),
    account: text,
    year: whole,
  }),
  z.strictObject({ ledger: z.literal('country'), country }),
  z.strictObject({ ledger: z.literal('nveu'), company, country }),
  z.strictObject({
    ledger: z.literal('uveu'),
    part: z.enum(['owned', 'outside-supplement-5a', 'outside-united-states']),
    company,
  }),
  z.strictObject({ ledger: z.literal('uveu'), part: z.literal('in-country'), company, country }),
  z.strictObject({ ledger: z.literal('aia'), consignee: text }),
  z.strictObject({ ledger: z.literal('license'), number: text }),
])

/** A limit and where it is written; `none`: the text states none for that day (never 0 and never the last one known). */
const limitSchema = z.union([
  z.strictObject({ kind: z.enum(['ceiling', 'notice']), tpp, citation: text }),
  z.strictObject({ kind: z.literal('none'), citation: text, doubt: text.optional() }),
])

/** The transaction with which a total first went over a ceiling (or reached a notice threshold), and by how much. */
const crossingSchema = z.strictObject({
  transaction: text,
  date: text,
  before: tpp,
  after: tpp,
  limit: tpp,
  over: tpp,
  citation: text,
})

/** A transaction that does not fit under a ceiling as a whole, with the units of it that would. */
const refusalSchema = z.strictObject({
  ...crossingSchema.shape,
  units: text.optional(),
  unitsThatFit: text.optional(),
})

/** One step of a total, for charts: the total once that transaction counts, and the ceiling of its day. */
const timelinePointSchema = z.strictObject({ date: text, transaction: text, used: tpp, limit: tpp.optional() })

export const accountViewSchema = z.strictObject({
  id: text,
  account: accountSchema,
  limit: limitSchema,
  /** Own entries by state, and what others are known to have used. */
  reserved: tpp,
  committed: tpp,
  others: tpp,
  attrition: tpp,
  /** Counted against the limit: own and others, less attrition where the text says so. */
  used: tpp,
  remaining: tpp.optional(),
  over: tpp.optional(),
  /** What orders that are not settled may yet add to what is used, at most, and the first of them; none of it is in the other figures. */
  open: z.strictObject({ tpp, first: text }).optional(),
  entries: whole,
  /** Entries that never count, such as licenses before 2025. */
  excluded: whole,
  lastDate: text.optional(),
  /** Whether anybody stated what was used beside this case; without it the total is only a lower bound. */
  complete: z.boolean(),
  crossing: crossingSchema.optional(),
  /** Transactions that found no room, and the first of them. */
  refusals: whole,
  refused: refusalSchema.optional(),
  timeline: z.array(timelinePointSchema),
})

/** One UVEU share with numerator and denominator: over what is owned once the moved chips count too, and over what was before. */
const shareSchema = z.strictObject({
  company,
  test: z.enum(['25-percent', '7-percent', '50-percent']),
  country: country.optional(),
  numerator: tpp,
  denominator: tpp,
  limitPercent: z.number(),
  /** Cut to two places toward zero: it never shows a limit as reached before it is. */
  percent: text,
  within: z.boolean(),
  citation: text,
  doubts: z.array(text),
  /** The same numerator over what was owned before, or apart from, the chips moved: the other reading of A-3. */
  fixed: z.strictObject({ denominator: tpp, percent: text, within: z.boolean() }),
  /** The days of a year on which it is measured, month and day. */
  yearly: z.array(text),
  /** The one of them that it was measured on; absent: as it stands. */
  measuredOn: text.optional(),
})

const findingSchema = z.strictObject({
  code: z.enum([
    'carried-above-stated',
    'split-below-notice',
    'conflicting-entries',
    'receipt-date-assumed',
    'readings-differ',
    'license-quantities-differ',
    'same-day-by-id',
    'earlier-order-open',
  ]),
  account: accountSchema.optional(),
  transaction: text,
  citation: text,
  /** Figures that the text of the finding needs, by slot name. */
  figures: z.record(z.string(), text),
})

export const ledgerViewSchema = z.strictObject({
  accounts: z.array(accountViewSchema),
  shares: z.array(shareSchema),
  findings: z.array(findingSchema),
  /** Findings beyond the first thousand. */
  moreFindings: whole,
  ledgers: z.array(z.enum(accountLedgers)),
})

export type Account = ReadOnly<z.output<typeof accountSchema>>
export type LimitView = ReadOnly<z.output<typeof limitSchema>>
export type CrossingView = ReadOnly<z.output<typeof crossingSchema>>
export type RefusalView = ReadOnly<z.output<typeof refusalSchema>>
export type TimelinePoint = ReadOnly<z.output<typeof timelinePointSchema>>
export type AccountView = ReadOnly<z.output<typeof accountViewSchema>>
export type ShareView = ReadOnly<z.output<typeof shareSchema>>
export type FindingView = ReadOnly<z.output<typeof findingSchema>>
export type LedgerView = ReadOnly<z.output<typeof ledgerViewSchema>>
