// Parties over all transactions, and facts of a party corrected in all of them.
import { z } from 'zod'
import { rowSchema, partySummarySchema } from '../casefile.ts'
import { outcomes } from '../interchange.ts'
import { count, day } from '../values.ts'
import { NEEDS_CASE, method, pageSize, reason, text, CHANGES_CASE } from './method.ts'

/** Facts of a party that are corrected in all its records. */
export const partyMembers = ['headquarters', 'ultimateParent', 'group', 'location', 'government'] as const

const partyRow = z.strictObject({
  ...partySummarySchema.shape,
  /** Members on which the records of this party do not agree. */
  disagreements: z.array(z.enum(['headquarters', 'ultimateParents', 'groups'])),
})

export type PartyRow = z.output<typeof partyRow>

export const partiesMethods = {
  page: method(
    z.strictObject({ text: text.optional(), start: count, limit: pageSize }),
    z.strictObject({ rows: z.array(partyRow), total: count }),
    NEEDS_CASE,
  ),
  get: method(
    z.strictObject({ identity: z.string().min(1).max(512) }),
    z.strictObject({
      party: partyRow,
      /** Who belongs to whom: the party, its group and its joint venture partners. */
      nodes: z.array(z.strictObject({ key: z.string(), name: z.string(), country: z.string().nullable() })),
      edges: z.array(
        z.strictObject({
          from: z.string(),
          to: z.string(),
          kind: z.enum(['ultimate-parent', 'joint-venture-partner']),
          percent: z.number().nullable(),
        }),
      ),
      /** What the records said of it over time, by event date. */
      history: z.array(
        z.strictObject({
          from: day.nullable(),
          through: day.nullable(),
          headquarters: z.string().nullable(),
          ultimateParent: z.string().nullable(),
          group: z.string().nullable(),
          transactions: count,
        }),
      ),
      /** At most 200, newest first. */
      transactions: z.array(rowSchema),
    }),
    [...NEEDS_CASE, 'unknown-party'],
  ),
  /** What a correction would go over: how many records, how many of them have an answer, and what they say now. */
  reach: method(
    z.strictObject({
      identity: z.string().min(1).max(512),
      member: z.enum(partyMembers),
      from: day.optional(),
    }),
    z.strictObject({
      records: count,
      determined: count,
      /** The present values, most records first; null where it is not known. */
      present: z.array(z.strictObject({ value: z.string().nullable(), records: count })),
    }),
    NEEDS_CASE,
  ),
  /** Changes a fact of a party in every record with an event date from `from` on, as new versions, and determines them again. */
  correct: method(
    z.strictObject({
      identity: z.string().min(1).max(512),
      member: z.enum(partyMembers),
      value: z.string().max(512).nullable(),
      from: day.optional(),
      reason,
    }),
    z.strictObject({
      corrected: count,
      changed: z.array(
        z.strictObject({ id: z.string(), before: z.enum(outcomes).nullable(), after: z.enum(outcomes).nullable() }),
      ),
    }),
    [...CHANGES_CASE, 'unknown-party', 'invalid-record', 'busy', 'cancelled'],
  ),
} as const
