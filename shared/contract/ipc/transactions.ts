// The grid: pages, facets, views, and what is done to many transactions at once.
import { z } from 'zod'
import {
  facetCountsSchema,
  facetSchema,
  filterSchema,
  pageRequestSchema,
  pageSchema,
  savedViewSchema,
  signOffRoles,
  workChangeSchema,
} from '../casefile.ts'
import { settablePatterns } from '../fact-kinds.ts'
import { reasonKinds, roles } from '../interchange.ts'
import { count } from '../values.ts'
import { answersMoved } from './answers-moved.ts'
import {
  CHANGES_CASE,
  NEEDS_CASE,
  SIGNS,
  filePath,
  method,
  nothing,
  pageSize,
  reason,
  text,
  transactionId,
  WRITES_FILE,
} from './method.ts'

/** Transactions chosen one by one, or all that a filter finds but some. */
const selection = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ids'), ids: z.array(transactionId).min(1).max(100_000) }),
  z.strictObject({
    kind: z.literal('filter'),
    filter: filterSchema,
    except: z.array(transactionId).max(100_000).optional(),
  }),
])

export type Selection = z.output<typeof selection>

/** A fact by its pattern; one of a party is of each party of the role. */
const fact = z.strictObject({ pattern: z.enum(settablePatterns), role: z.enum(roles).optional() })

const factValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()])

const REFUSES_FACT = ['unknown-transaction', 'transaction-withdrawn', 'invalid-record'] as const

export const transactionsMethods = {
  page: method(pageRequestSchema, pageSchema, NEEDS_CASE),
  /** Place of a transaction in a view, or null when it is not in it. */
  locate: method(
    z.strictObject({ id: transactionId, view: pageRequestSchema.shape.view }),
    count.nullable(),
    NEEDS_CASE,
  ),
  /**
   * The neighbors of a transaction in a view. `at`: where it stood last; one that has left the view keeps that place among the
   * others, so that the next one is the next one.
   */
  around: method(
    z.strictObject({ id: transactionId, view: pageRequestSchema.shape.view, at: count }),
    z.strictObject({
      /** Null when it is not in the view any more. */
      at: count.nullable(),
      total: count,
      previous: z.string().nullable(),
      next: z.string().nullable(),
    }),
    NEEDS_CASE,
  ),
  facets: method(
    z.strictObject({ filter: filterSchema, facets: z.array(facetSchema).min(1), limit: pageSize }),
    z.array(facetCountsSchema),
    NEEDS_CASE,
  ),
  ids: method(
    z.strictObject({ view: pageRequestSchema.shape.view, limit: z.number().int().min(1).max(100_000) }),
    z.strictObject({ ids: z.array(z.string()), total: count }),
    NEEDS_CASE,
  ),
  /** Determines the whole case in the order of its ledgers: one fact changed can move every answer after it. */
  determine: method(nothing, z.strictObject({ determined: count, changed: count }), [
    ...CHANGES_CASE,
    'busy',
    'cancelled',
  ]),
  /** What is open in those that are chosen, before somebody signs for them; `needs` counts transactions by kind of reason. */
  openPoints: method(
    z.strictObject({ selection }),
    z.strictObject({
      selected: count,
      open: count,
      needs: z.partialRecord(z.enum(reasonKinds), count),
      /** Without an answer of their facts as they stand. */
      undetermined: count,
    }),
    [...NEEDS_CASE, 'cancelled'],
  ),
  signOff: method(
    z.strictObject({
      selection,
      role: z.enum(signOffRoles),
      note: text.optional(),
      identity: z.string(),
      passphrase: z.string().max(1024),
    }),
    z.strictObject({
      signed: count,
      by: z.string(),
      skipped: z.array(z.strictObject({ id: z.string(), code: z.string() })),
    }),
    [...CHANGES_CASE, ...SIGNS, 'busy', 'cancelled'],
  ),
  /** What it would do to set the fact in all that are chosen; without a value what they say now. Nothing is written. */
  reachOfFact: method(
    z.strictObject({ selection, fact, value: factValue.optional() }),
    z.strictObject({
      selected: count,
      /** Records that would say something else. */
      records: count,
      /** Records without a party of the role. */
      without: count,
      /** What they say now, most records first, at most twenty; null where it is not known. */
      present: z.array(z.strictObject({ value: factValue, records: count })),
      values: count,
      /** Null while no value was asked about. */
      moved: answersMoved.nullable(),
    }),
    [...NEEDS_CASE, ...REFUSES_FACT, 'cancelled'],
  ),
  /** Sets the fact in all that are chosen, in one entry of the log, or in none where one cannot hold it; they are determined again. */
  setFact: method(z.strictObject({ selection, fact, value: factValue, reason }), z.strictObject({ changed: count }), [
    ...CHANGES_CASE,
    ...REFUSES_FACT,
    'busy',
  ]),
  /** Who has them, how far they are, until when, and what is noted of them; no answer rests on it. Tells how many stand otherwise. */
  changeWork: method(z.strictObject({ selection, change: workChangeSchema }), z.strictObject({ changed: count }), [
    ...CHANGES_CASE,
    'unknown-transaction',
  ]),
  export: method(
    z.strictObject({
      filter: filterSchema,
      format: z.enum(['csv', 'xlsx', 'ndjson']),
      path: filePath.optional(),
      /** With the answers, in the language of the desk. */
      answers: z.boolean().optional(),
    }),
    z.strictObject({ path: z.string(), rows: count }).nullable(),
    [...NEEDS_CASE, ...WRITES_FILE, 'already-exists', 'cell-too-long', 'sheet-too-small', 'cancelled', 'damaged-case'],
  ),
  views: method(nothing, z.array(savedViewSchema), NEEDS_CASE),
  saveView: method(savedViewSchema.partial({ id: true }), savedViewSchema, CHANGES_CASE),
  removeView: method(z.strictObject({ id: count }), nothing, CHANGES_CASE),
} as const
