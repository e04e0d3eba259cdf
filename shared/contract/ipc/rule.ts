// The rule pack: paragraphs, doubts, posture, and the official text a person brings.
import { z } from 'zod'
import { doubt } from './doubt.ts'
import { outcomes } from '../interchange.ts'
import { citation, count, day, words } from '../values.ts'
import { filePath, method, moment, nothing, NEEDS_CASE, READS_FILE, WRITES_FILE } from './method.ts'

const paragraphEntry = z.strictObject({
  paragraph: citation,
  status: z.enum(['encoded', 'needs-judgment', 'outside']),
  words,
  by: z.array(z.string()),
  doubts: z.array(z.string()),
  hasOfficialText: z.boolean(),
  drift: z.enum(['same', 'changed', 'missing', 'not-compared']),
})

const driftResult = z.strictObject({
  source: z.string(),
  importedAt: moment,
  asOf: day.nullable(),
  same: count,
  notCompared: count,
  changed: z.array(z.strictObject({ paragraph: citation, rules: z.array(z.string()) })),
  missing: z.array(z.strictObject({ paragraph: citation, rules: z.array(z.string()) })),
})

export type ParagraphEntry = z.output<typeof paragraphEntry>
export type DriftResult = z.output<typeof driftResult>

export const ruleMethods = {
  pack: method(
    nothing,
    z.strictObject({
      id: z.string(),
      version: z.string(),
      hash: z.string(),
      rules: count,
      paragraphs: count,
      encoded: count,
      doubts: count,
      packs: z.array(z.strictObject({ version: z.string(), hash: z.string(), current: z.boolean() })),
      /** Days on which answers turn: what is often compared is the day before with the day. */
      turns: z.strictObject({ compliance: day, effective: day, nonEnforcement: day.nullable() }),
    }),
  ),
  paragraphs: method(nothing, z.array(paragraphEntry)),
  paragraph: method(
    z.strictObject({ paragraph: citation }),
    z.strictObject({
      entry: paragraphEntry,
      rules: z.array(
        z.strictObject({
          id: z.string(),
          words,
          citations: z.array(citation),
          from: day.nullable(),
          through: day.nullable(),
          sourcing: z.enum(['text', 'codified', 'secondary']),
        }),
      ),
      /** The official text as the user imported it; the product ships none. */
      officialText: z.strictObject({ text: z.string(), source: z.string(), asOf: day.nullable() }).nullable(),
      /** Transactions of the open case that it decided; null without a case. */
      transactions: count.nullable(),
    }),
    ['unknown-paragraph'],
  ),
  doubts: method(
    nothing,
    z.array(
      z.strictObject({
        ...doubt.shape,
        /** Transactions of the open case that touch it; null without a case. */
        touched: count.nullable(),
      }),
    ),
  ),
  /** The red flags of Supplement No. 3 to part 732, in the order of their numbers. */
  redFlags: method(nothing, z.array(z.strictObject({ number: z.string(), citation, words }))),
  /** Recomputes the open case under another reading; what would change. */
  doubtEffect: method(
    z.strictObject({ doubt: z.string(), reading: z.string() }),
    z.strictObject({
      examined: count,
      changed: count,
      transactions: z.array(z.strictObject({ id: z.string(), before: z.enum(outcomes), after: z.enum(outcomes) })),
    }),
    [...NEEDS_CASE, 'unknown-doubt', 'not-determined', 'cancelled', 'busy'],
  ),
  posture: method(
    nothing,
    z.array(
      z.strictObject({
        id: z.string(),
        date: day,
        words,
        codifiedEffect: z.enum(['yes', 'no']),
        sourcing: z.enum(['text', 'codified', 'secondary', 'memory']),
        source: z.string(),
      }),
    ),
  ),
  /** Through which day sources were searched, the day of the newest one seen, and what is scheduled. */
  outlook: method(
    nothing,
    z.strictObject({
      searchedThrough: day,
      newestSource: day,
      scheduled: z.array(
        z.strictObject({
          id: z.string(),
          on: day,
          words,
          citation,
          sourcing: z.enum(['text', 'codified', 'secondary']),
        }),
      ),
    }),
  ),
  importText: method(z.strictObject({ path: filePath.optional() }), driftResult.nullable(), [
    ...READS_FILE,
    ...WRITES_FILE,
  ]),
  drift: method(nothing, driftResult.nullable()),
} as const
