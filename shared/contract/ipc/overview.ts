// What the case holds at a glance, and what needs a person.
import { z } from 'zod'
import { basisSchema } from '../basis.ts'
import { countsSchema, filterSchema, withdrawnRecordSchema } from '../casefile.ts'
import { outcomes, reasonKinds } from '../interchange.ts'
import { accountViewSchema } from '../ledger-view.ts'
import { citation, count, day, tpp, words } from '../values.ts'
import { deadlineSchema } from '../windows-view.ts'
import { aheadSchema } from './windows.ts'
import { NEEDS_CASE, method, nothing } from './method.ts'

/** Kinds that a person set: what is late, and what waits for somebody. */
const workNeeds = ['overdue', 'waiting-for-client', 'ready-for-review'] as const

export const overviewMethods = {
  /** Transactions by outcome, status and sign-off; answered at once however large the case is. */
  counts: method(nothing, countsSchema, NEEDS_CASE),
  /** What takes a pass over the case. */
  get: method(
    nothing,
    z.strictObject({
      /** Goods by where they come from and go to, for the matrix and the map; `tier` as the country table has it on the law date. */
      flows: z.array(
        z.strictObject({
          from: z.string().nullable(),
          destination: z.string().nullable(),
          tier: z.string().nullable(),
          outcomeCodified: z.enum(outcomes).nullable(),
          transactions: count,
          tpp,
        }),
      ),
      /** What needs a person now, most transactions first. */
      needsPerson: z.array(
        z.strictObject({
          kind: z.enum([...reasonKinds, 'red-flag', 'invalid-sign-off', 'rejected-row', 'stale', ...workNeeds]),
          words,
          /** The paragraphs most of them come from, at most eight. */
          citations: z.array(citation),
          transactions: count,
          /** Finds just them in the grid; null where no filter does (rejected rows, red flags). */
          filter: filterSchema.nullable(),
        }),
      ),
      /** The next ones, at most twenty, from `asOf` on. */
      deadlines: z.array(deadlineSchema),
      asOf: day,
      basis: basisSchema,
      ahead: aheadSchema,
      /** Transactions that count nowhere, with the twenty withdrawn last. */
      withdrawn: z.strictObject({ transactions: count, newest: z.array(withdrawnRecordSchema) }),
      /** The accounts nearest to their limits, at most twelve. */
      accounts: z.array(accountViewSchema),
    }),
    NEEDS_CASE,
  ),
} as const
