// The event log and its proofs.
import { z } from 'zod'
import { caseVerificationSchema, loggedEventSchema, treeHeadSchema } from '../casefile.ts'
import { count } from '../values.ts'
import { NEEDS_CASE, method, nothing, pageSize } from './method.ts'

export const logMethods = {
  /** Newest first: `before` is the sequence number of the last entry shown. */
  page: method(
    z.strictObject({ before: count.optional(), limit: pageSize, subject: z.string().max(512).optional() }),
    z.strictObject({ rows: z.array(loggedEventSchema), total: count }),
    NEEDS_CASE,
  ),
  head: method(nothing, treeHeadSchema, NEEDS_CASE),
  /** Inclusion of an entry in the tree; with `since`, also that the tree continues the one of that size. */
  proof: method(
    z.strictObject({ seq: count, since: z.number().int().positive().optional() }),
    z.strictObject({
      entry: loggedEventSchema,
      head: treeHeadSchema,
      inclusion: z.array(z.string()),
      consistency: z.strictObject({ from: treeHeadSchema, path: z.array(z.string()) }).nullable(),
    }),
    [...NEEDS_CASE, 'unknown-entry'],
  ),
  verify: method(nothing, caseVerificationSchema, [...NEEDS_CASE, 'cancelled', 'busy']),
} as const
