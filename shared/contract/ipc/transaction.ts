// One transaction: its facts, judgments, sign-offs and evidence.
import { z } from 'zod'
import { eventKinds, signOffRoles, signOffSchema, transactionSchema } from '../casefile.ts'
import { roles, transactionRecordSchema } from '../interchange.ts'
import { citation, count, words } from '../values.ts'
import { deadlineSchema } from '../windows-view.ts'
import { answersMoved } from './answers-moved.ts'
import { caseSummary } from './case.ts'
import { summaryKinds } from './explain.ts'
import { doubt } from './doubt.ts'
import { identityDescriptionSchema } from './verification.ts'
import {
  filePath,
  method,
  nothing,
  reason,
  text,
  transactionId,
  CHANGES_CASE,
  NEEDS_CASE,
  READS_FILE,
  SIGNS,
} from './method.ts'

const transactionFull = z.strictObject({
  ...transactionSchema.omit({ trace: true }).shape,
  /** `signer`: of the key that signed, as its certificate names them; null where a name alone was entered. */
  signOffs: z.array(signOffSchema.omit({ seal: true }).extend({ signer: identityDescriptionSchema.nullable() })),
  deadlines: z.array(deadlineSchema),
  /** Doubts the determination rests on, for a person to judge. */
  doubts: z.array(doubt),
  /** The answer as counsel would write it, in at most fifteen lines; empty where nothing is determined. */
  summary: z.array(z.strictObject({ kind: z.enum(summaryKinds), text: words, citations: z.array(citation) })),
  /** The sentences of its reasons and obligations in both languages and in their order; null where this product would say others. */
  sentences: z
    .strictObject({
      codified: z.array(words),
      prior: z.array(words),
      enforced: z.array(words),
      obligations: z.array(words),
    })
    .nullable(),
})

export type TransactionFull = z.output<typeof transactionFull>

/** Dotted paths as in the record, such as `parties.0.headquarters`; `null` makes a fact unknown again. */
const factChanges = z.array(z.strictObject({ path: z.string().min(1).max(256), value: z.json().nullable() })).max(200)

export const transactionMethods = {
  get: method(z.strictObject({ id: transactionId }), transactionFull, [...NEEDS_CASE, 'unknown-transaction']),
  version: method(z.strictObject({ id: transactionId, version: count }), transactionRecordSchema, [
    ...NEEDS_CASE,
    'unknown-transaction',
  ]),
  /** Adds a transaction that a person states, and determines it. */
  create: method(
    z.strictObject({
      id: transactionId,
      /** An earlier one that lends its item, way, use and parties. */
      like: transactionId.optional(),
      /** Parties of the case, each as its newest transaction states it; those that `changes` add stand after them. */
      parties: z.array(z.strictObject({ role: z.enum(roles), identity: z.string().min(1).max(512) })).max(100),
      changes: factChanges,
      reason,
    }),
    transactionFull,
    [...CHANGES_CASE, 'unknown-transaction', 'unknown-party', 'transaction-exists', 'invalid-record'],
  ),
  correct: method(
    z.strictObject({
      id: transactionId,
      /** The version the person saw; a newer one is refused rather than overwritten. */
      base: count,
      changes: factChanges.min(1),
      reason,
    }),
    transactionFull,
    [...CHANGES_CASE, 'unknown-transaction', 'transaction-withdrawn', 'version-conflict', 'invalid-record'],
  ),
  judge: method(
    z.strictObject({ id: transactionId, doubt: z.string().min(1), reading: z.string().min(1), reason }),
    transactionFull,
    [...CHANGES_CASE, 'unknown-transaction', 'transaction-withdrawn', 'unknown-doubt'],
  ),
  withdrawJudgment: method(z.strictObject({ id: transactionId, doubt: z.string().min(1), reason }), transactionFull, [
    ...CHANGES_CASE,
    'unknown-transaction',
    'transaction-withdrawn',
    'unknown-doubt',
  ]),
  /** Signs the answer as it stands with a person's key; the sign-off is by whom the certificate names. */
  signOff: method(
    z.strictObject({
      id: transactionId,
      role: z.enum(signOffRoles),
      note: text.optional(),
      identity: z.string(),
      passphrase: z.string().max(1024),
    }),
    transactionFull,
    [
      ...CHANGES_CASE,
      ...SIGNS,
      'unknown-transaction',
      'transaction-withdrawn',
      'not-determined',
      'same-person',
      'same-key',
      'not-prepared',
      'cancelled',
    ],
  ),
  /** Withdraws a sign-off that stands; a review falls with the preparation it rests on. Both stay in the log. */
  withdrawSignOff: method(z.strictObject({ id: transactionId, signOff: count, reason }), transactionFull, [
    ...CHANGES_CASE,
    'unknown-transaction',
    'unknown-sign-off',
  ]),
  /** Names a file as evidence, with its SHA-256; the file stays where it is. */
  attach: method(
    z.strictObject({
      id: transactionId,
      path: filePath.optional(),
      /** What it shows, such as the fact `held.purchaseOrder` or a document number. */
      reference: text.optional(),
      note: text.optional(),
    }),
    transactionFull.nullable(),
    [...CHANGES_CASE, ...READS_FILE, 'unknown-transaction'],
  ),
  /** Withdraws evidence; that it was named stays in the log. */
  withdrawEvidence: method(z.strictObject({ id: transactionId, evidence: count, reason }), transactionFull, [
    ...CHANGES_CASE,
    'unknown-transaction',
    'unknown-evidence',
  ]),
  /** What it would do to withdraw the transaction, or with `undo` to bring it back; nothing is written. */
  reachOfWithdrawal: method(
    z.strictObject({ id: transactionId, undo: z.boolean() }),
    z.strictObject({ transactions: count, signOffs: count, moved: answersMoved }),
    [...NEEDS_CASE, 'unknown-transaction', 'transaction-withdrawn', 'transaction-not-withdrawn', 'cancelled'],
  ),
  /** The transaction counts nowhere any more, or again; those behind it in the same accounts are determined again. */
  withdraw: method(z.strictObject({ id: transactionId, undo: z.boolean(), reason }), transactionFull, [
    ...CHANGES_CASE,
    'unknown-transaction',
    'transaction-withdrawn',
    'transaction-not-withdrawn',
  ]),
  undo: method(nothing, z.strictObject({ case: caseSummary, event: z.enum(eventKinds) }), [
    ...CHANGES_CASE,
    'nothing-to-undo',
  ]),
  redo: method(nothing, z.strictObject({ case: caseSummary, event: z.enum(eventKinds) }), [
    ...CHANGES_CASE,
    'nothing-to-undo',
  ]),
} as const
