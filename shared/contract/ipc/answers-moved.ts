// What a change would do to the answers of a case.
import { z } from 'zod'
import { outcomes } from '../interchange.ts'
import { count } from '../values.ts'

const outcomePair = z.strictObject({ codified: z.enum(outcomes), enforced: z.enum(outcomes) })

/** Answers that a change would make others, before it is made. */
export const answersMoved = z.strictObject({
  answers: count,
  /** Of these the ones with another outcome. */
  outcomes: count,
  /** The first of those; `before` is null where there was no answer. */
  listed: z.array(z.strictObject({ id: z.string(), before: outcomePair.nullable(), after: outcomePair })),
})
