// Lists read into the case: look, settle what is open, try, take.
import { z } from 'zod'
import { importTallySchema, rejectedRowSchema } from '../casefile.ts'
import { encodings, importPlanSchema, rowPlanSchema, separators } from '../import-plan.ts'
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

const position = z.int().min(1)

const column = z.strictObject({
  position,
  /** What the sheet calls it: A, B, AA. */
  letters: z.string(),
  /** Empty for a column without header. */
  header: z.string(),
  /** The first values as the file shows them. */
  samples: z.array(z.string()),
  /** The field meant, or null when the column fits none. */
  field: z.string().nullable(),
  certainty: z.enum(['exact', 'likely', 'none']),
})

const field = z.strictObject({
  field: z.string(),
  /** With the role of its party. */
  words,
  group: words,
  /** Other words in use for it. */
  also: z.array(z.string()),
  required: z.boolean(),
  /** For a closed list: its values. */
  choices: z.array(z.strictObject({ value: z.string(), words })),
  isCountry: z.boolean(),
})

const inspection = z.strictObject({
  importId: z.string(),
  path: z.string(),
  fileName: z.string(),
  format: z.enum(['csv', 'xlsx', 'ndjson']),
  /** What keeps the columns from being shown; a choice below may settle it. */
  problem: words.nullable(),
  encoding: z
    .strictObject({
      chosen: z.enum(encodings),
      /** Not empty where nobody stated it and the file does not tell. */
      guesses: z.array(z.strictObject({ encoding: z.enum(encodings), sample: z.string() })),
    })
    .nullable(),
  separator: z.enum(separators).nullable(),
  sheets: z.array(z.strictObject({ name: z.string(), isHidden: z.boolean(), isFilled: z.boolean() })),
  sheet: z.string().nullable(),
  /** The first rows, to say which one is the header. */
  head: z.array(z.strictObject({ row: position, cells: z.array(z.string()) })),
  headerRow: position.nullable(),
  rowsAbove: count,
  /** What the sheet hides where the list is; null where it hides nothing. */
  hidden: z.strictObject({ rows: count, of: count, columns: z.array(z.string()), isDecided: z.boolean() }).nullable(),
  /** Merged cells below the header. */
  merged: count,
  /** Counted where cheap; null until the dry run. */
  rows: count.nullable(),
  columns: z.array(column),
  fields: z.array(field),
  /** Parties of a row, for the rule that one is another. */
  parties: z.array(z.strictObject({ party: z.string(), words })),
  /** Words in the samples that may say that something is not known. */
  maybeNotKnown: z.array(z.string()),
  /** How the file is being read: what was asked for, or what was kept of the last list with these headers. */
  plan: importPlanSchema,
  isRemembered: z.boolean(),
})

const rowProblem = z.strictObject({
  /** The column of the cell; null for what concerns the whole row. */
  position: position.nullable(),
  column: z.string().nullable(),
  field: z.string().nullable(),
  code: z.string(),
  what: words,
  mend: words,
  /** What may have been meant, likeliest first. */
  offers: z.array(z.string()),
})

const rejectedRow = z.strictObject({
  row: count,
  id: z.string().nullable(),
  cells: z.array(z.strictObject({ position, text: z.string() })),
  raw: z.string(),
  problems: z.array(rowProblem),
})

/** One word of a column that could not be read, wherever it stands. */
const proposal = z.strictObject({
  field: z.string(),
  column: z.string(),
  written: z.string(),
  rows: count,
  offers: z.array(z.string()),
})

const change = z.strictObject({
  id: z.string(),
  facts: z.array(z.strictObject({ field: z.string(), before: z.string(), after: z.string() })),
})

const trial = z.strictObject({
  rows: count,
  /** `revised`: the id is in the case already with other facts, and gets a new version. */
  tally: importTallySchema,
  leftOut: count,
  /** The first rows that cannot be taken; the tally counts all. */
  rejected: z.array(rejectedRow),
  /** The first ids that are read well and that the case would reject all the same, and how many there are; the tally counts them. */
  refused: z.strictObject({
    rows: count,
    first: z.array(
      z.strictObject({ id: z.string(), code: z.enum(['record-withdrawn', 'record-exists', 'record-twice-in-file']) }),
    ),
  }),
  proposals: z.array(proposal),
  /** What new versions change; the first of them. */
  changes: z.array(change),
})

export type Inspection = z.output<typeof inspection>
export type InspectedColumn = z.output<typeof column>
export type ImportField = z.output<typeof field>
export type RejectedInList = z.output<typeof rejectedRow>
export type Proposal = z.output<typeof proposal>
export type Trial = z.output<typeof trial>

const settled = { importId: z.string(), plan: importPlanSchema, rows: rowPlanSchema }

export const importMethods = {
  inspect: method(
    z.strictObject({ path: filePath.optional(), plan: importPlanSchema.optional() }),
    inspection.nullable(),
    [...NEEDS_CASE, ...READS_FILE],
  ),
  dryRun: method(z.strictObject(settled), trial, [...NEEDS_CASE, ...READS_FILE, 'unknown-import', 'cancelled']),
  commit: method(z.strictObject({ ...settled, reason: reason.optional() }), importTallySchema, [
    ...CHANGES_CASE,
    ...READS_FILE,
    'unknown-import',
    'cancelled',
    'busy',
  ]),
  discard: method(z.strictObject({ importId: z.string() }), nothing),
  /** Writes the rows that cannot be taken as CSV, with what is wrong in a column of its own. */
  saveRejected: method(
    z.strictObject({ ...settled, path: filePath.optional() }),
    z.strictObject({ path: z.string(), rows: count }).nullable(),
    [...NEEDS_CASE, ...READS_FILE, ...WRITES_FILE, 'unknown-import'],
  ),
  savePlan: method(
    z.strictObject({ plan: importPlanSchema, path: filePath.optional() }),
    z.strictObject({ path: z.string() }).nullable(),
    WRITES_FILE,
  ),
  openPlan: method(z.strictObject({ path: filePath.optional() }), importPlanSchema.nullable(), READS_FILE),
  /** What is wrong with the rows that are not settled: one entry a problem, in the order of the lists. */
  rejected: method(
    z.strictObject({ after: count.optional(), limit: pageSize }),
    z.strictObject({ problems: z.array(rejectedRowSchema), more: z.boolean() }),
    NEEDS_CASE,
  ),
  /** Sets problems of rejected rows aside; a row leaves the count with its last one, and stays in the file with the reason. */
  dismissRejected: method(
    z.strictObject({ problems: z.array(count).min(1).max(10_000), reason }),
    z.strictObject({ dismissed: count }),
    CHANGES_CASE,
  ),
  template: method(
    z.strictObject({ path: filePath.optional() }),
    z.strictObject({ path: z.string() }).nullable(),
    WRITES_FILE,
  ),
} as const
