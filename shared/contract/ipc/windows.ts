// The windows of 120, 150 and 365 days, the savings clause, and deadlines.
import { z } from 'zod'
import { basisSchema } from '../basis.ts'
import { outcomes } from '../interchange.ts'
import { citation, count, day, words } from '../values.ts'
import { watchSchema } from '../watch.ts'
import { deadlineSchema, recordWindowsSchema } from '../windows-view.ts'
import { NEEDS_CASE, filePath, method, nothing, pageSize, transactionId, WRITES_FILE } from './method.ts'

/** How far sources were searched, and what is scheduled in the law with the transactions it touches; an event lists the first hundred. */
export const aheadSchema = z.strictObject({
  searchedThrough: day,
  newestSource: day,
  events: z.array(
    z.strictObject({
      id: z.string(),
      on: day,
      words,
      citation,
      sourcing: z.enum(['text', 'codified', 'secondary']),
      transactions: count,
      ids: z.array(z.string()),
    }),
  ),
})

export const windowsMethods = {
  timeline: method(
    nothing,
    z.strictObject({
      marks: z.array(z.strictObject({ id: z.string(), on: day, words, citation, arithmetic: words })),
      spans: z.array(z.strictObject({ id: z.string(), from: day, through: day, words, citation })),
      /** Days with transactions; a day with many lists the first hundred and counts all. */
      days: z.array(
        z.strictObject({
          on: day,
          transactions: count,
          ids: z.array(z.string()),
          outcomes: z.partialRecord(z.enum(outcomes), count),
        }),
      ),
      undated: count,
      ahead: aheadSchema,
      basis: basisSchema,
    }),
    NEEDS_CASE,
  ),
  watch: method(nothing, watchSchema, NEEDS_CASE),
  /** Where one transaction stands in the windows, with the evidence for its saving held and missing. */
  savings: method(z.strictObject({ id: transactionId }), recordWindowsSchema, [...NEEDS_CASE, 'unknown-transaction']),
  deadlines: method(
    z.strictObject({ from: day.optional(), through: day.optional(), start: count, limit: pageSize }),
    z.strictObject({ rows: z.array(deadlineSchema), total: count, basis: basisSchema }),
    NEEDS_CASE,
  ),
  export: method(
    z.strictObject({ format: z.enum(['ics', 'csv']), path: filePath.optional() }),
    z.strictObject({ path: z.string(), rows: count }).nullable(),
    [...NEEDS_CASE, ...WRITES_FILE, 'damaged-case', 'not-determined'],
  ),
} as const
