// The shape of `LedgerView` at the boundary; a change of the type that is not made here does not compile.
import { z } from 'zod'
import { ledgerKinds } from './interchange.ts'
import type { LedgerView } from './ledger-view.ts'

const text = z.string()
const tpp = z.string()
const company = text
const country = text

const account = z.union([
  z.strictObject({
    ledger: z.literal('lpp'),
    reading: z.enum(['export-year', 'receipt-year']),
    account: text,
    year: z.number().int(),
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
])

const crossing = z.strictObject({
  transaction: text,
  date: text,
  before: tpp,
  after: tpp,
  limit: tpp,
  over: tpp,
  citation: text,
})

export const accountViewSchema = z.strictObject({
  id: text,
  account,
  limit: z.union([
    z.strictObject({ kind: z.enum(['ceiling', 'notice']), tpp, citation: text }),
    z.strictObject({ kind: z.literal('none'), citation: text, doubt: text }),
  ]),
  reserved: tpp,
  committed: tpp,
  others: tpp,
  attrition: tpp,
  used: tpp,
  remaining: tpp.optional(),
  over: tpp.optional(),
  entries: z.number().int(),
  excluded: z.number().int(),
  lastDate: text.optional(),
  complete: z.boolean(),
  crossing: crossing.optional(),
  refusals: z.number().int(),
  refused: z.strictObject({ ...crossing.shape, units: text.optional(), unitsThatFit: text.optional() }).optional(),
  timeline: z.array(z.strictObject({ date: text, transaction: text, used: tpp, limit: tpp.optional() })),
})

export const ledgerViewSchema = z.strictObject({
  accounts: z.array(accountViewSchema),
  shares: z.array(
    z.strictObject({
      company,
      test: z.enum(['25-percent', '7-percent', '50-percent']),
      country: country.optional(),
      numerator: tpp,
      denominator: tpp,
      limitPercent: z.number(),
      percent: text,
      within: z.boolean(),
      citation: text,
      doubts: z.array(text),
      fixed: z.strictObject({ denominator: tpp, percent: text, within: z.boolean() }),
      measuredOn: text.optional(),
    }),
  ),
  findings: z.array(
    z.strictObject({
      code: z.enum([
        'carried-above-stated',
        'split-below-notice',
        'conflicting-entries',
        'receipt-date-assumed',
        'readings-differ',
      ]),
      account: account.optional(),
      transaction: text,
      citation: text,
      figures: z.record(z.string(), text),
    }),
  ),
  moreFindings: z.number().int(),
  ledgers: z.array(z.enum(ledgerKinds)),
})

/** The same type without `readonly`, as zod infers it. */
export type Mutable<T> = T extends readonly (infer Item)[]
  ? Mutable<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Mutable<T[Key]> }
    : T

/** A ledger view as it crosses: a copy without `undefined` members. */
export const ledgerViewOverIpc = (view: LedgerView): z.output<typeof ledgerViewSchema> =>
  ledgerViewSchema.parse(JSON.parse(JSON.stringify(view satisfies Crossable)))

/** Fails to compile when the type and the schema part. */
type Crossable = Mutable<LedgerView> extends z.input<typeof ledgerViewSchema> ? LedgerView : never
