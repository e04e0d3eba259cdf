// The open case file: making, opening, settings.
import { z } from 'zod'
import { caseSummarySchema, eventKinds } from '../casefile.ts'
import { runSettingsSchema } from '../interchange.ts'
import { count } from '../values.ts'
import { CHANGES_CASE, OPENS_CASE, WRITES_FILE, filePath, method, moment, nothing, packName } from './method.ts'

export const caseSummary = z.strictObject({
  ...caseSummarySchema.shape,
  path: z.string(),
  /** Changed since they were determined, or never determined. */
  stale: count,
  /** Whether every answer rests on the facts, positions, settings and pack of now. */
  upToDate: z.boolean(),
  rejectedRows: count,
  /** The pack that new determinations use. */
  pack: packName,
  readOnly: z.boolean(),
  /** What is wrong with a page of the file: it is open to look at, and nothing is made of it. */
  damage: z.string().nullable(),
  canUndo: z.enum(eventKinds).nullable(),
  canRedo: z.enum(eventKinds).nullable(),
})

const caseTitle = z.string().trim().min(1).max(200)

export type CaseSummary = z.output<typeof caseSummary>

export const caseMethods = {
  recent: method(
    nothing,
    z.array(z.strictObject({ path: z.string(), title: z.string(), openedAt: moment, exists: z.boolean() })),
  ),
  forget: method(z.strictObject({ path: filePath }), nothing, WRITES_FILE),
  current: method(nothing, caseSummary.nullable()),
  create: method(
    z.strictObject({ title: caseTitle, client: z.string().max(200).optional(), path: filePath.optional() }),
    caseSummary.nullable(),
    OPENS_CASE,
  ),
  open: method(z.strictObject({ path: filePath.optional() }), caseSummary.nullable(), OPENS_CASE),
  /** Makes the sample case (thousand transactions, twenty broken rows) beside the user's documents, or opens it again. */
  sample: method(nothing, caseSummary, [...OPENS_CASE, 'cancelled']),
  configure: method(
    z.strictObject({
      title: caseTitle.optional(),
      client: z.string().max(200).optional(),
      /** What every run of the case starts from; replaces the settings as a whole. */
      settings: runSettingsSchema.optional(),
    }),
    caseSummary,
    CHANGES_CASE,
  ),
  close: method(nothing, nothing, ['busy']),
} as const
