// Papers kept in a case as they stand now: what each lacks today, when it is due, and what was sent.
import { z } from 'zod'
import { basisSchema } from './basis.ts'
import { keptFilingSchema } from './casefile.ts'
import { filedSchemas } from './filing.ts'
import { type ReadOnly, count, day, words } from './values.ts'

export const draftRowSchema = z.strictObject({
  kept: keptFilingSchema,
  title: words,
  /** The day in the register as the facts have it now; absent: none. */
  due: day.optional(),
  standing: filedSchemas.standing.optional(),
  /** Fields and attachments that it lacks; absent where it is refused now, cannot be drawn, or is no longer a draft. */
  missing: z.array(z.string()).optional(),
  /** Checks that do not hold. */
  unmet: z.array(z.string()).optional(),
  refusal: filedSchemas.refusal.optional(),
  /** Members of the record that say it was sent: stated there, the register knows it. */
  sentFacts: z.array(z.string()),
})

export const draftsSchema = z.strictObject({ basis: basisSchema, drafts: z.array(draftRowSchema) })

/** A draft with its paper, and the fields that the filer can state. */
export const draftInFullSchema = z.strictObject({
  row: draftRowSchema,
  /** Null: refused now. */
  paper: filedSchemas.filled.nullable(),
  fields: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(['text', 'choice', 'attachment']),
      choices: z.array(z.strictObject({ value: z.string(), words })),
    }),
  ),
  transactions: count,
})

export type DraftRow = ReadOnly<z.output<typeof draftRowSchema>>
export type Drafts = ReadOnly<z.output<typeof draftsSchema>>
export type DraftInFull = ReadOnly<z.output<typeof draftInFullSchema>>
