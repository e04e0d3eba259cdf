// What an answer over a whole case rests on: whether the answers to its transactions stand.
import { z } from 'zod'
import { type ReadOnly, count } from './values.ts'

export const basisSchema = z.strictObject({
  /** `stands`, or why the answers are not those that the case would get now. */
  state: z.enum(['stands', 'not-determined', 'changed-since-run', 'decided-otherwise']),
  /** Transactions without an answer to their present facts. */
  pending: count,
})

export type Basis = ReadOnly<z.output<typeof basisSchema>>
