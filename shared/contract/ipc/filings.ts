// Papers that leave the desk: what is due, what is kept as a draft, what each lacks, and what was sent.
import { z } from 'zod'
import { basisSchema } from '../basis.ts'
import { keptFilingSchema } from '../casefile.ts'
import { draftInFullSchema, draftsSchema } from '../filing-drafts.ts'
import { filingKinds, filingRowSchema } from '../filing.ts'
import { count, day, words } from '../values.ts'
import { CHANGES_CASE, NEEDS_CASE, method, nothing, pageSize, reason, transactionId } from './method.ts'

const stated = z.record(z.string().max(200), z.string().max(20_000))
/** What a paper cannot take. */
const CANNOT = ['not-determined', 'unknown-transaction', 'unknown-doubt', 'wrong-statement'] as const
const OF_DRAFT = [...CANNOT, 'unknown-filing', 'closed-filing'] as const

export const filingsMethods = {
  kinds: method(nothing, z.array(z.strictObject({ kind: z.enum(filingKinds), title: words }))),
  /** What has a day in the register and is not stated as done, by day. */
  due: method(
    z.strictObject({ limit: pageSize }),
    z.strictObject({ rows: z.array(filingRowSchema), total: count, basis: basisSchema }),
    NEEDS_CASE,
  ),
  drafts: method(nothing, draftsSchema, NEEDS_CASE),
  draft: method(z.strictObject({ draft: count }), draftInFullSchema, [...NEEDS_CASE, ...OF_DRAFT]),
  /** Keeps a paper of a transaction as a draft; one that is refused is not kept, and told with its reason. */
  keep: method(
    z.strictObject({
      kind: z.enum(filingKinds),
      transaction: transactionId,
      due: day.nullable(),
      doubt: z.string().max(40).nullable(),
      stated,
    }),
    z.strictObject({ kept: z.array(keptFilingSchema), refused: z.array(filingRowSchema) }),
    [...CHANGES_CASE, ...CANNOT],
  ),
  /** An empty text takes back what was stated. */
  change: method(z.strictObject({ draft: count, stated }), keptFilingSchema, [...CHANGES_CASE, ...OF_DRAFT]),
  send: method(z.strictObject({ draft: count, sentOn: day, reference: z.string().max(2000) }), keptFilingSchema, [
    ...CHANGES_CASE,
    ...OF_DRAFT,
    'filing-not-referred',
    'filing-sent-ahead',
    'filing-not-whole',
  ]),
  discard: method(z.strictObject({ draft: count, reason }), keptFilingSchema, [
    ...CHANGES_CASE,
    'unknown-filing',
    'closed-filing',
  ]),
} as const
