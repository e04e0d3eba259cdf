// Lists read into the case: look, try, take.
import { z } from 'zod'
import { importTallySchema, rejectedRowSchema } from '../casefile.ts'
import { transactionRecordSchema } from '../interchange.ts'
import { count, words } from '../values.ts'
import {
  NEEDS_CASE,
  WRITES_FILE,
  filePath,
  method,
  nothing,
  pageSize,
  reason,
  CHANGES_CASE,
  READS_FILE,
} from './method.ts'

const inspection = z.strictObject({
  importId: z.string(),
  path: z.string(),
  fileName: z.string(),
  format: z.enum(['csv', 'xlsx', 'ndjson']),
  sheets: z.array(z.string()),
  sheet: z.string().nullable(),
  /** Counted where cheap; null until the dry run. */
  rows: count.nullable(),
  columns: z.array(
    z.strictObject({
      name: z.string(),
      samples: z.array(z.string()),
      /** Guessed field, or null when the column fits none. */
      field: z.string().nullable(),
      certainty: z.enum(['exact', 'likely', 'none']),
    }),
  ),
  fields: z.array(z.strictObject({ field: z.string(), words, required: z.boolean() })),
})

const rowProblem = z.strictObject({
  row: count,
  column: z.string().nullable(),
  value: z.string().nullable(),
  code: z.string(),
  what: words,
  mend: words,
})

const mapping = z.record(z.string().max(512), z.string().max(128).nullable())

export type Inspection = z.output<typeof inspection>
export type RowProblem = z.output<typeof rowProblem>

export const importMethods = {
  inspect: method(z.strictObject({ path: filePath.optional(), sheet: z.string().optional() }), inspection.nullable(), [
    ...NEEDS_CASE,
    ...READS_FILE,
  ]),
  dryRun: method(
    z.strictObject({ importId: z.string(), mapping }),
    z.strictObject({
      rows: count,
      /** `revised`: the id is in the case already with other facts, and gets a new version. */
      tally: importTallySchema,
      /** At most 500, in row order; the tally counts all. */
      problems: z.array(rowProblem),
      preview: z.array(transactionRecordSchema),
    }),
    [...NEEDS_CASE, ...READS_FILE, 'unknown-import', 'cancelled'],
  ),
  commit: method(z.strictObject({ importId: z.string(), mapping, reason: reason.optional() }), importTallySchema, [
    ...CHANGES_CASE,
    ...READS_FILE,
    'unknown-import',
    'cancelled',
    'busy',
  ]),
  discard: method(z.strictObject({ importId: z.string() }), nothing),
  rejected: method(
    z.strictObject({ after: count.optional(), limit: pageSize }),
    z.strictObject({ rows: z.array(rejectedRowSchema), total: count }),
    NEEDS_CASE,
  ),
  template: method(
    z.strictObject({ path: filePath.optional() }),
    z.strictObject({ path: z.string() }).nullable(),
    WRITES_FILE,
  ),
} as const
