// Two views of the case side by side.
import { z } from 'zod'
import { licenseRequirements, outcomes, postures, reviewPolicies } from '../interchange.ts'
import { citation, count, day } from '../values.ts'
import { NEEDS_CASE, READS_FILE, filePath, method, packName, pageSize } from './method.ts'

const side = z.strictObject({
  lawDate: day.optional(),
  knowledgeDate: day.optional(),
  /** Hash of a pack; absent: the current one. */
  pack: z.string().optional(),
})

const viewSide = z.strictObject({
  outcome: z.enum(outcomes),
  licenseRequirement: z.enum(licenseRequirements),
  reviewPolicy: z.enum(reviewPolicies),
  enforcedOutcome: z.enum(outcomes),
  enforcedPolicy: z.enum(reviewPolicies),
  posture: z.enum(postures),
})

export const compareMethods = {
  run: method(
    z.strictObject({ left: side, right: side }),
    z.strictObject({
      compareId: z.string(),
      examined: count,
      different: count,
      /** Transactions by codified outcome left and right; equal ones included. */
      codified: z.array(z.strictObject({ left: z.enum(outcomes), right: z.enum(outcomes), transactions: count })),
      enforced: z.array(z.strictObject({ left: z.enum(outcomes), right: z.enum(outcomes), transactions: count })),
    }),
    [...NEEDS_CASE, 'unknown-pack', 'cancelled', 'busy'],
  ),
  /** What the rule pack in a file would make of the case; asks for the file when none is named. */
  candidate: method(
    z.strictObject({ path: filePath.optional() }),
    z
      .strictObject({
        current: packName,
        candidate: packName,
        same: count,
        /** Neither side is preferred: `left` is the pack in use, `right` the candidate. */
        differences: z.array(
          z.strictObject({
            id: z.string(),
            differs: z.array(viewSide.keyof()),
            /** Absent where only the other side has the transaction. */
            left: viewSide.optional(),
            right: viewSide.optional(),
          }),
        ),
        /** Transactions that keep their answer and would have other duties or days, or be charged otherwise to a limit. */
        otherDuties: z.array(z.string()),
        otherCharges: z.array(z.string()),
      })
      .nullable(),
    [...NEEDS_CASE, ...READS_FILE, 'not-a-pack', 'not-determined', 'cancelled', 'busy'],
  ),
  page: method(
    z.strictObject({ compareId: z.string(), start: count, limit: pageSize }),
    z.strictObject({
      rows: z.array(
        z.strictObject({
          id: z.string(),
          description: z.string().nullable(),
          destination: z.string().nullable(),
          codified: z.strictObject({ left: z.enum(outcomes), right: z.enum(outcomes) }),
          enforced: z.strictObject({ left: z.enum(outcomes), right: z.enum(outcomes) }),
          /** Citations that decide on one side only. */
          leftOnly: z.array(citation),
          rightOnly: z.array(citation),
        }),
      ),
      total: count,
    }),
    [...NEEDS_CASE, 'unknown-comparison'],
  ),
} as const
