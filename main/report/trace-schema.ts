// The shape of a trace that comes from outside, as main/engine/model.ts states it.
import { z } from 'zod'
import type { QuestionTrace, RouteTrace } from '../engine/model.ts'

const truth = z.enum(['true', 'false', 'unknown'])

const condition: z.ZodType = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('always'), truth }),
    z.strictObject({
      kind: z.literal('is'),
      truth,
      axis: z.string(),
      possible: z.array(z.string()),
      values: z.array(z.string()),
    }),
    z.strictObject({ kind: z.enum(['all', 'any']), truth, of: z.array(condition) }),
    z.strictObject({ kind: z.literal('not'), truth, of: condition }),
    z.strictObject({
      kind: z.literal('reading'),
      truth,
      doubt: z.string(),
      citations: z.array(z.string()),
      elected: z.string().optional(),
      readings: z.array(z.strictObject({ name: z.string(), trace: condition })),
    }),
    z.strictObject({ kind: z.literal('outside'), truth, citation: z.string() }),
  ]),
)

const question = z.strictObject({
  question: z.string(),
  holds: z.array(z.string()),
  may: z.array(z.string()),
  rules: z.array(
    z.strictObject({
      rule: z.string(),
      paragraph: z.string(),
      status: z.enum(['on', 'off', 'maybe', 'defeated', 'not-in-force']),
      by: z.array(z.string()).optional(),
      then: z.string(),
      condition,
    }),
  ),
})

const route = z.strictObject({
  route: z.string(),
  paragraph: z.string(),
  status: z.enum(['available', 'conditional', 'unavailable', 'undetermined']),
  conditions: z.array(
    z.strictObject({
      condition: z.string(),
      paragraph: z.string(),
      nature: z.enum(['substance', 'paper']),
      truth: z.enum(['true', 'false', 'unknown', 'not-in-force']),
      trace: condition,
    }),
  ),
})

/** A trace as the receipt keeps it: its questions and routes by name. */
export const traceOutlineSchema = z.strictObject({
  pack: z.strictObject({ id: z.string(), version: z.string(), hash: z.string() }),
  edition: z.string().nullable(),
  questions: z.array(z.string()),
  routes: z.array(z.string()),
})

export const isQuestionTrace = (value: unknown): value is QuestionTrace => question.safeParse(value).success
export const isRouteTrace = (value: unknown): value is RouteTrace => route.safeParse(value).success
