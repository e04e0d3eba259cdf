// Rows of a table into records: cells read under their columns, what the plan fills in, and everything that is wrong said cell by
// cell.
import type { ImportPlan } from '../../shared/contract/import-plan.ts'
import type { IntakeProblem } from '../../shared/language/row-problem.ts'
import { asIs, problem, quoted } from '../../shared/language/row-problem.ts'
import { type Cell, type PlacedCell, columnLetters, isFilled, isFlaw, shownIn } from './cell.ts'
import { type CellValue, type Writing, readCell } from './cells.ts'
import { type Column, type Step, resolveColumn, rolePrefixes } from './columns.ts'
import type { HeaderMatch } from './headers.ts'
import type { ReadRecord } from './ndjson.ts'
import { checkRecord } from './record.ts'
import { folded } from './values/text.ts'

export type TableRow = {
  /** As the reader of the file counts: the first row is 1. */
  readonly line: number
  /** Cells that hold something, by column from 1, in order. */
  readonly cells: readonly PlacedCell[]
  /** The row as it stands in the file. */
  readonly raw: string
}

type Branch = { [name: string]: unknown }
type Filled = { readonly column: Column; readonly header: string; readonly value: CellValue }

/** Numbered places become positions: `rates[2]` alone is the first rate there is. */
const positions = (filled: readonly Filled[]): ((column: Column, depth: number) => number) => {
  const numbers = new Map<string, number[]>()
  for (const { column } of filled)
    column.steps.forEach((step, depth) => {
      if (typeof step !== 'number') return
      const list = listKey(column, depth)
      const used = numbers.get(list) ?? []
      if (!used.includes(step)) used.push(step)
      numbers.set(list, used)
    })
  for (const used of numbers.values()) used.sort((left, right) => left - right)
  return (column, depth) => (numbers.get(listKey(column, depth)) ?? []).indexOf(Number(column.steps[depth]))
}

const listKey = (column: Column, depth: number): string =>
  JSON.stringify([column.party?.prefix ?? '', ...column.steps.slice(0, depth)])

const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null

const put = (root: Branch, steps: readonly Step[], value: unknown): void => {
  let branch = root
  steps.slice(0, -1).forEach((step, depth) => {
    const next: unknown = branch[step] ?? (typeof steps[depth + 1] === 'number' ? [] : {})
    branch[step] = next
    if (isBranch(next)) branch = next
  })
  const last = steps.at(-1)
  if (last !== undefined) branch[last] = value
}

const writtenPath = (steps: readonly Step[]): string =>
  steps.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`
    return text === '' ? step : `${text}.${step}`
  }, '')

type Assembled = { readonly value: unknown; readonly columnOf: (path: string) => string }

const roleOrder = (prefix: string): number => rolePrefixes.indexOf(prefix.replace(/\[\d+\]$/, ''))
const partyNumber = (prefix: string): number => Number(/\[(\d+)\]$/.exec(prefix)?.[1] ?? 1)

const assemble = (filled: readonly Filled[]): Assembled => {
  const position = positions(filled)
  const record: Branch = { item: {} }
  const headers = new Map<string, string>()
  const parties = new Map<string, { readonly role: string; readonly members: Branch; also: readonly string[] }>()
  const stepsIn = (column: Column): Step[] =>
    column.steps.map((step, depth) => (typeof step === 'number' ? position(column, depth) : step))
  for (const { column, header, value } of filled) {
    const steps = stepsIn(column)
    // "none" for a list of objects is the list without entries.
    const stored = column.kind === 'instead-none' && column.choices.length > 0 ? [] : value
    if (column.party === undefined) {
      put(record, steps, stored)
      headers.set(writtenPath(steps), header)
      continue
    }
    const { prefix, role } = column.party
    const party = parties.get(prefix) ?? { role, members: {}, also: [] }
    parties.set(prefix, party)
    if (column.kind === 'also-roles') party.also = Array.isArray(value) ? value.map(String) : []
    else put(party.members, steps, stored)
    headers.set(`${prefix}.${writtenPath(steps)}`, header)
  }
  const ordered = [...parties].toSorted(
    ([left], [right]) => roleOrder(left) - roleOrder(right) || partyNumber(left) - partyNumber(right),
  )
  const prefixesInOrder: string[] = []
  record['parties'] = ordered.flatMap(([prefix, { role, members, also }]) =>
    [role, ...also.filter((other) => other !== role)].map((each) => {
      prefixesInOrder.push(prefix)
      return { role: each, ...members }
    }),
  )
  const columnOf = (path: string): string => {
    const [, index, rest = ''] = /^parties\[(\d+)\]\.?(.*)$/.exec(path) ?? []
    const own = index === undefined ? path : `${prefixesInOrder[Number(index)] ?? 'parties'}.${rest}`
    return headers.get(own) ?? own
  }
  return { value: record, columnOf }
}

/** "none" or "no" in place of an object, while other cells give details of it. */
const conflicts = (filled: readonly Filled[]): IntakeProblem[] =>
  filled.flatMap(({ column, header, value }) => {
    if (column.kind !== 'instead-none' && column.kind !== 'instead-no') return []
    const isDetailed = filled.some(
      (other) => other.column !== column && new RegExp(`^${escaped(column.name)}[.[]`).test(other.column.name),
    )
    if (!isDetailed) return []
    return [
      { ...problem('cells-conflict', column.name, { found: quoted(value === false ? 'no' : 'none') }), column: header },
    ]
  })

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** Where a value comes from when no cell of the row gives it. */
const NO_CELL = ''

type Constant = { readonly column: Column; readonly text: string }

/** How the rows of one table are read: the meaning of its columns, and what the plan says beside them. */
export type RowReader = (row: TableRow) => ReadRecord | undefined

const meaningKey = (column: Column, written: string): string => JSON.stringify([column.name, folded(written)])

const constantsOf = (plan: ImportPlan): Constant[] =>
  (plan.constants ?? []).flatMap(({ field, text }) => {
    const column = resolveColumn(field)
    return column === undefined ? [] : [{ column, text }]
  })

/** The row's own words that it is no transaction: a sum below the list, or a remark in one cell. */
const TOTAL = /^(grand |sub ?-?)?totals?\b|^sums?\b|^(总|總|合|小)(计|計)|^(总数|總數|共计|共計)/iu

const isNote = (
  cells: readonly PlacedCell[],
  id: Cell | undefined,
  activity: Cell | undefined,
  isActivityStated: boolean,
): boolean => {
  const [first] = cells
  if (first === undefined) return false
  if (TOTAL.test(shownIn(first[1]).trim())) return !isFilled(activity)
  return cells.length === 1 && !isFilled(activity) && (isActivityStated ? !isFilled(id) : true)
}

const isHeaderAgain = (cells: readonly PlacedCell[], headers: ReadonlyMap<number, string>): boolean =>
  cells.length > 1 && cells.every(([position, cell]) => headers.get(position) === shownIn(cell).trim())

type ReadCells = { readonly filled: Filled[]; readonly problems: IntakeProblem[] }

/** Makes the reader of rows under these headers; `mayGroupByPoint` as `Writing` has it. A row without any filled cell gives undefined. */
export const createRowReader = (
  matches: readonly HeaderMatch[],
  plan: ImportPlan = {},
  mayGroupByPoint = false,
): RowReader => {
  const columns = new Map(matches.map((match) => [match.position, match]))
  const headers = new Map(matches.map(({ position, header }) => [position, header]))
  const writing: Writing = { dates: plan.dates, numbers: plan.numbers, mayGroupByPoint }
  const constants = constantsOf(plan)
  const notKnown = new Set((plan.notKnown ?? []).map(folded))
  const meanings = new Map(
    (plan.meanings ?? []).flatMap(({ field, written, meant }) => {
      const column = resolveColumn(field)
      return column === undefined ? [] : [[meaningKey(column, written), meant] as const]
    }),
  )
  const positionOf = (name: string): number => matches.find(({ column }) => column?.name === name)?.position ?? 0
  const [idPosition, activityPosition] = [positionOf('id'), positionOf('activity')]
  const isActivityStated = constants.some(({ column }) => column.name === 'activity')
  const at = (cells: readonly PlacedCell[], position: number): Cell | undefined =>
    cells.find(([each]) => each === position)?.[1]

  const readOne = (column: Column, cell: Cell): ReturnType<typeof readCell> | undefined => {
    if (isFlaw(cell)) return readCell(column, cell, column.name, writing)
    const shown = shownIn(cell).trim()
    if (notKnown.size > 0 && notKnown.has(folded(shown))) return undefined
    const meant = meanings.size > 0 ? meanings.get(meaningKey(column, shown)) : undefined
    return readCell(column, meant ?? cell, column.name, writing)
  }

  const readCells = (cells: readonly PlacedCell[]): ReadCells => {
    const filled: Filled[] = []
    const problems: IntakeProblem[] = []
    for (const [position, cell] of cells) {
      const match = columns.get(position)
      if (match === undefined)
        problems.push(
          problem('cell-without-header', '', { column: asIs(columnLetters(position)), found: quoted(shownIn(cell)) }),
        )
      if (match?.column === undefined) continue
      const { column } = match
      const header = match.header === '' ? columnLetters(position) : match.header
      const reading = readOne(column, cell)
      if (reading?.ok === true) filled.push({ column, header, value: reading.value })
      else if (reading !== undefined) problems.push({ ...reading.error, column: header })
    }
    return { filled, problems }
  }

  const addConstants = ({ filled, problems }: ReadCells): void => {
    const stated = new Set(filled.map(({ column }) => column.name))
    for (const { column, text } of constants) {
      if (stated.has(column.name)) continue
      const reading = readCell(column, text, column.name, writing)
      if (reading.ok) filled.push({ column, header: NO_CELL, value: reading.value })
      else problems.push(reading.error)
    }
  }

  const addSameParties = ({ filled }: ReadCells): void => {
    const prefixes = new Set(filled.map(({ column }) => column.party?.prefix))
    for (const { party, as } of plan.sameParties ?? []) {
      const [also, own] = [resolveColumn(`${as}.alsoRoles`), resolveColumn(`${party}.alsoRoles`)]
      const role = own?.party?.role
      if (also === undefined || role === undefined || prefixes.has(party) || !prefixes.has(as)) continue
      const index = filled.findIndex(({ column }) => column.name === also.name)
      const before = filled[index]?.value
      const roles = Array.isArray(before) ? before.map(String) : []
      const value = roles.includes(role) ? roles : [...roles, role]
      if (index === -1) filled.push({ column: also, header: NO_CELL, value })
      else filled[index] = { column: also, header: filled[index]?.header ?? NO_CELL, value }
    }
  }

  return (row) => {
    const cells = row.cells.filter(([, cell]) => isFilled(cell))
    if (cells.length === 0) return undefined
    const rejected = (problems: readonly IntakeProblem[]): ReadRecord => {
      const [first, ...rest] = problems
      if (first === undefined) throw new Error('a rejected row has a problem')
      const id = shownIn(at(cells, idPosition)).trim() || null
      return { kind: 'rejected', line: row.line, id, raw: row.raw, cells, problems: [first, ...rest] }
    }
    if (isHeaderAgain(cells, headers)) return rejected([problem('row-is-header', '')])
    if (isNote(cells, at(cells, idPosition), at(cells, activityPosition), isActivityStated))
      return rejected([problem('row-is-note', '')])
    const read = readCells(cells)
    addConstants(read)
    addSameParties(read)
    const wrong = [...read.problems, ...conflicts(read.filled)]
    if (wrong.length > 0) return rejected(wrong)
    const { value, columnOf } = assemble(read.filled)
    const checked = checkRecord(value)
    if (!checked.ok) return rejected(checked.error.map((found) => ({ ...found, column: columnOf(found.path) })))
    return { kind: 'record', line: row.line, raw: row.raw, cells, record: checked.value }
  }
}
