// How a list is to be read: what a person settled of it, on the desk or by options of the command. Kept by the desk for the next
// list of the same headers, and shared as a file of JSON.
import { z } from 'zod'

export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-kr',
  'windows-1252',
  'windows-1251',
] as const
export type Encoding = (typeof encodings)[number]

export const separators = [',', ';', '\t', '|'] as const
export type Separator = (typeof separators)[number]

const text = z.string().max(512)
const field = z.string().max(128)
const position = z.int().min(1).max(16_384)
const row = z
  .int()
  .min(1)
  .max(2 ** 31)

/** One column of the list by its header (`nth` of that header, from 1), by its position from 1, or by both; `null` leaves it out. */
const columnPlan = z.strictObject({
  header: text.optional(),
  nth: position.optional(),
  position: position.optional(),
  field: field.nullable(),
})

export const importPlanSchema = z.strictObject({
  encoding: z.enum(encodings).optional(),
  separator: z.enum(separators).optional(),
  sheet: text.optional(),
  /** The line or row that names the columns; what stands above it is not read. */
  headerRow: row.optional(),
  /** Whether rows and columns that the sheet hides are read. */
  hidden: z.enum(['take', 'leave-out']).optional(),
  /** `fill`: the value of merged cells holds for each of them. */
  merged: z.enum(['fill']).optional(),
  dates: z.enum(['day-first', 'month-first']).optional(),
  numbers: z.enum(['point', 'comma']).optional(),
  columns: z.array(columnPlan).max(2_000).optional(),
  /** A value for every row that states none. */
  constants: z.array(z.strictObject({ field, text })).max(500).optional(),
  /** A party that is another one of the row where nothing is stated of it: `{ party: 'endUser', as: 'consignee' }`. */
  sameParties: z
    .array(z.strictObject({ party: field, as: field }))
    .max(20)
    .optional(),
  /** What a word of the list stands for in a column. */
  meanings: z
    .array(z.strictObject({ field, written: text, meant: text }))
    .max(10_000)
    .optional(),
  /** Words that say that something is not known. */
  notKnown: z.array(text).max(100).optional(),
})
export type ImportPlan = z.output<typeof importPlanSchema>

/** What is settled for single rows of one file; never kept for the next. */
export const rowPlanSchema = z.strictObject({
  /** Cells written anew before they are read. */
  cells: z
    .array(z.strictObject({ row, position, text: z.string().max(32_767) }))
    .max(50_000)
    .optional(),
  leftOut: z.array(row).max(100_000).optional(),
})
export type RowPlan = z.output<typeof rowPlanSchema>
