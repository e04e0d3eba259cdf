// One line of NDJSON: a record, or what is wrong with it.
import type { TransactionRecord } from '../../shared/contract/interchange.ts'
import type { PlacedCell } from './cell.ts'
import { parseJsonStrictly } from './json.ts'
import type { Line } from './lines.ts'
import type { IntakeProblem } from '../../shared/language/row-problem.ts'
import { checkRecord } from './record.ts'

type Given = {
  readonly line: number
  /** The row as it was given; empty when it is no text. */
  readonly raw: string
  /** Its cells where it is a row of a table; empty where it is none or could not be cut into cells. */
  readonly cells: readonly PlacedCell[]
}

export type ReadRecord =
  | (Given & { readonly kind: 'record'; readonly record: TransactionRecord })
  | (Given & {
      readonly kind: 'rejected'
      readonly id: string | null
      readonly problems: readonly [IntakeProblem, ...IntakeProblem[]]
    })

const idOf = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : null

export const readNdjsonLine = (line: Line): ReadRecord => {
  const rejected = (problems: readonly IntakeProblem[], id: string | null): ReadRecord => {
    const [first, ...rest] = problems
    if (first === undefined) throw new Error('a rejected line has a problem')
    return { kind: 'rejected', line: line.number, id, raw: line.text ?? '', cells: [], problems: [first, ...rest] }
  }
  if (line.problem !== undefined) return rejected([line.problem], null)
  const parsed = parseJsonStrictly(line.text)
  if (!parsed.ok) {
    const { value, ...found } = parsed.error
    return rejected([found], idOf(value))
  }
  const checked = checkRecord(parsed.value)
  if (!checked.ok) return rejected(checked.error, idOf(parsed.value))
  return { kind: 'record', line: line.number, raw: line.text, cells: [], record: checked.value }
}
