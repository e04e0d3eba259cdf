// Cumulative limits, and positions entered by hand.
import { z } from 'zod'
import { ledgerKinds } from '../interchange.ts'
import { basisSchema } from '../basis.ts'
import { ledgerViewSchema } from '../ledger-view.ts'
import { citation, day, tpp } from '../values.ts'
import { NEEDS_CASE, method, nothing, CHANGES_CASE } from './method.ts'

const limitsOfCase = z.strictObject({ ...ledgerViewSchema.shape, basis: basisSchema })

export const limitsMethods = {
  list: method(nothing, limitsOfCase, NEEDS_CASE),
  /**
   * How many more units of this TPP fit under the limit of an account, by its id, whatever its open orders come to; `open` tells how many do
   * if those take nothing.
   */
  fit: method(
    z.strictObject({ account: z.string().min(1).max(1024), unitTpp: tpp }),
    z.strictObject({
      units: z.string().nullable(),
      remaining: tpp.nullable(),
      citation,
      open: z.strictObject({ tpp, first: z.string(), units: z.string() }).optional(),
    }),
    [...NEEDS_CASE, 'unknown-ledger'],
  ),
  /** A position known from outside the case, entered by hand with its date and source. */
  setPosition: method(
    z.strictObject({
      ledger: z.enum(ledgerKinds),
      key: z.string().min(1).max(512),
      tpp,
      on: day,
      source: z.string().trim().min(1).max(2000),
    }),
    limitsOfCase,
    [...CHANGES_CASE, 'unknown-ledger'],
  ),
} as const
