// A doubt of the register as both sides see it.
import { z } from 'zod'
import { citation, words } from '../values.ts'

export const doubt = z.strictObject({
  id: z.string(),
  citations: z.array(citation),
  issue: words,
  readings: z.array(z.strictObject({ name: z.string(), words })),
  taken: z.string().nullable(),
  why: words,
  settledBy: words,
})

export type DoubtEntry = z.output<typeof doubt>
