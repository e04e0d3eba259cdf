// The shape of `VerificationResult` at the boundary. Problems keep their own members: each code has its text in the report's catalog.
import { z } from 'zod'
import { ledgerStates } from '../casefile.ts'
import { ledgerKinds, licenseRequirements, outcomes, postures } from '../interchange.ts'
import { reportKinds } from '../values.ts'
import { shown } from '../../kernel/shown.ts'

/** What the file says, as a person can see it. */
const text = z.string().overwrite(shown)
const count = z.number().int()

/** `code` and the figures its text needs, as `ReportProblem` has them. */
const problem = z.object({ code: text }).catchall(z.union([text, z.number()]))

const name = z.strictObject({ name: text, organization: text.optional(), email: text.optional() })

export const identityDescriptionSchema = z.strictObject({
  subject: name,
  issuer: name,
  selfSigned: z.boolean(),
  serial: text,
  fingerprint: text,
  from: text,
  to: text,
  key: z.enum(['RSA', 'EC', 'Ed25519', 'other']),
  keyBits: count,
  curve: text.optional(),
})

const issuerStanding = z.enum(['itself', 'certificate-beside', 'claimed'])

/** A time stamp of an authority over a signature. */
const timestampSchema = z.strictObject({
  time: text,
  accuracy: z.number().optional(),
  serial: text,
  policy: text,
  authority: identityDescriptionSchema,
  issuer: issuerStanding,
})

/** What a person entered in the ledgers, as the report states it. */
const enteredEntrySchema = z.strictObject({
  ledger: z.enum(ledgerKinds),
  key: text,
  tpp: text,
  recordId: text.nullable(),
  state: z.enum(ledgerStates),
  on: text,
  source: text,
  by: text,
})

/** A transaction that counts nowhere, as the report states it. */
const withdrawnRecordShown = z.strictObject({ id: text, by: text, at: text, reason: text })

const answerThen = z.strictObject({
  codified: z.enum(outcomes),
  licenseRequirement: z.enum(licenseRequirements),
  enforced: z.enum(outcomes),
  posture: z.enum(postures),
})

const rowsApart = z.strictObject({ then: count, now: count, gone: count, added: count })

export const verificationSchema = z.strictObject({
  file: z.strictObject({ bytes: count, sha256: text }),
  report: z
    .strictObject({
      id: text,
      caseTitle: text,
      client: text.optional(),
      preparedBy: text,
      organization: text.optional(),
      reference: text.optional(),
      language: text,
      created: text,
      asOf: text.optional(),
      lawDate: text.optional(),
      knowledgeDate: text.optional(),
      product: text,
      engine: text,
      layout: text.optional(),
      rejectedRows: count.optional(),
      entered: z.array(enteredEntrySchema).optional(),
      enteredCount: count.optional(),
      withdrawn: z.array(withdrawnRecordShown).optional(),
      withdrawnCount: count.optional(),
      subject: z.string().optional(),
      kind: z.enum(reportKinds).optional(),
      hasPositionsAsStated: z.boolean(),
      pack: z.strictObject({ id: text, version: text, hash: text }),
      transactions: count,
      caseHead: z.strictObject({ size: count, root: text }).optional(),
    })
    .optional(),
  signature: z.strictObject({
    verdict: z.enum(['valid', 'invalid', 'not-signed']),
    signatures: z.array(
      z.strictObject({
        field: text,
        verdict: z.enum(['valid', 'invalid']),
        signer: identityDescriptionSchema.optional(),
        issuer: issuerStanding.optional(),
        time: text.optional(),
        timestamp: timestampSchema.optional(),
        reason: text.optional(),
        coveredBytes: count,
        coversWholeFile: z.boolean(),
        problems: z.array(problem),
      }),
    ),
    problems: z.array(problem),
    remarks: z.array(
      z.strictObject({
        code: z.enum(['name-says-nothing', 'name-hides-something', 'same-name-other-key']),
        field: text,
        other: text.optional(),
      }),
    ),
  }),
  receipt: z.strictObject({
    verdict: z.enum(['intact', 'broken', 'missing']),
    sha256: text.optional(),
    problems: z.array(problem),
  }),
  pages: z.strictObject({ verdict: z.enum(['same', 'differ', 'not-compared']), problems: z.array(problem) }),
  replay: z.strictObject({
    verdict: z.enum(['same', 'differs', 'not-replayed']),
    compared: count,
    differing: count,
    differences: z.array(
      z.strictObject({
        transaction: text,
        in: z.enum(['positions', 'trace', 'determination']),
        node: count.optional(),
        path: text,
        stated: text,
        recomputed: text,
      }),
    ),
    problems: z.array(problem),
  }),
  registers: z.strictObject({ verdict: z.enum(['same', 'differ', 'not-made']), problems: z.array(problem) }),
  times: z.strictObject({
    verdict: z.enum(['consistent', 'contradictory', 'not-compared']),
    problems: z.array(problem),
  }),
  today: z
    .strictObject({
      pack: z.strictObject({ version: text, hash: text }),
      engine: text,
      layout: text,
      compared: count,
      differing: count,
      transactions: z.array(text),
      changes: z.array(z.strictObject({ transaction: text, then: answerThen, now: answerThen.nullable() })),
      deadlines: rowsApart.optional(),
      positions: rowsApart.optional(),
    })
    .optional(),
})
