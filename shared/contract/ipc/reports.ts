// Reports made, signed and verified.
import { z } from 'zod'
import { reportIssuedSchema } from '../casefile.ts'
import { count, languages, reportKinds } from '../values.ts'
import { filePath, method, nothing, transactionId, NEEDS_CASE, READS_FILE, WRITES_FILE } from './method.ts'
import { verificationSchema } from './verification.ts'

const verifiedReport = z.strictObject({ path: z.string(), fileName: z.string(), result: verificationSchema })

const reportEntry = z.strictObject({
  ...reportIssuedSchema.shape,
  path: z.string().nullable(),
  exists: z.boolean(),
})

export type VerifiedReport = z.output<typeof verifiedReport>
export type ReportEntry = z.output<typeof reportEntry>

export const reportsMethods = {
  list: method(nothing, z.array(reportEntry)),
  create: method(
    z.strictObject({
      language: z.enum(languages),
      /** A memorandum of this one; absent: a report of the whole case. */
      transaction: transactionId.optional(),
      /** What the pages are narrowed to, where it is no memorandum. */
      kind: z.enum(reportKinds).optional(),
      path: filePath.optional(),
      /** Absent: the report is written unsigned and says so. */
      identity: z.string().optional(),
      passphrase: z.string().max(1024).optional(),
    }),
    reportEntry.nullable(),
    [
      ...NEEDS_CASE,
      ...WRITES_FILE,
      'not-determined',
      'unknown-transaction',
      'not-alone',
      'unknown-identity',
      'wrong-passphrase',
      'busy',
      'cancelled',
      'damaged-case',
    ],
  ),
  sign: method(
    z.strictObject({ path: filePath.optional(), identity: z.string(), passphrase: z.string().max(1024) }),
    verifiedReport.nullable(),
    [
      ...READS_FILE,
      ...WRITES_FILE,
      'not-a-report',
      'not-verified',
      'report-not-whole',
      'signed-already',
      'no-free-field',
      'identity-out-of-date',
      'identity-unusable',
      'unknown-identity',
      'wrong-passphrase',
    ],
  ),
  /** Writes the request for a time stamp, for a person to carry to an authority; gives where. */
  requestStamp: method(
    z.strictObject({ path: filePath.optional(), target: filePath.optional() }),
    z.strictObject({ path: z.string() }).nullable(),
    [...READS_FILE, ...WRITES_FILE, 'no-timestamp'],
  ),
  /** Writes the report with the time stamp of a response to a file of its own. */
  attachStamp: method(
    z.strictObject({ path: filePath.optional(), response: filePath.optional(), target: filePath.optional() }),
    verifiedReport.nullable(),
    [...READS_FILE, ...WRITES_FILE, 'not-a-report', 'no-timestamp', 'cancelled'],
  ),
  /** Writes the page with which a recipient checks a report without the product; `sha256` is there to be compared. */
  verifier: method(
    z.strictObject({ target: filePath.optional() }),
    z.strictObject({ path: z.string(), bytes: count, sha256: z.string() }).nullable(),
    [...WRITES_FILE, 'not-found'],
  ),
  verify: method(z.strictObject({ path: filePath.optional() }), verifiedReport.nullable(), [
    ...READS_FILE,
    'not-a-report',
    'cancelled',
  ]),
} as const
