// Rows of a table into records: headers matched to columns, cells read, and everything that is wrong said cell by cell.
import { memberWords, roleWords } from '../../shared/language/columns.ts'
import type { IntakeProblem } from '../../shared/language/row-problem.ts'
import { asIs, problem, quoted } from '../../shared/language/row-problem.ts'
import { type CellValue, readCell } from './cells.ts'
import { type Column, type Step, allColumns, alsoRolesWords, resolveColumn, rolePrefixes } from './columns.ts'
import type { ReadRecord } from './ndjson.ts'
import { nearest } from './nearest.ts'
import { checkRecord } from './record.ts'

/** A cell as read from a file; `flaw` is the error a spreadsheet shows in it. */
export type Cell = string | { readonly flaw: string }

export type TableRow = {
  /** As the reader of the file counts: the header is row 1. */
  readonly line: number
  readonly cells: readonly Cell[]
  /** The row as it stands in the file. */
  readonly raw: string
}

const key = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}[\]]/gu, '')

const addNames = (names: Map<string, string>, column: string, words: readonly (string | undefined)[]): void => {
  for (const written of words) {
    const name = key(written ?? '')
    // The first meaning stands: columns come in the order of the record.
    if (name !== '' && !names.has(name)) names.set(name, column)
  }
}

/** Headers in use, folded, to the column each stands for. */
const headerNames: ReadonlyMap<string, string> = (() => {
  const names = new Map<string, string>()
  for (const { name, pattern, party } of allColumns)
    if (party === undefined) {
      const words = memberWords[pattern]
      addNames(names, name, [name, words?.en, words?.zh, ...(words?.also ?? [])])
    }
  for (const prefix of rolePrefixes) {
    const role = roleWords[prefix]
    const roleNames = [prefix, role?.en, role?.zh, ...(role?.also ?? [])]
    for (const column of allColumns) {
      if (column.party?.prefix !== prefix) continue
      const words = column.kind === 'also-roles' ? alsoRolesWords : memberWords[column.pattern]
      const memberNames = [words?.en, words?.zh, ...(words?.also ?? []), column.name.slice(prefix.length + 1)]
      addNames(names, column.name, [
        column.name,
        ...roleNames.flatMap((roleName) => memberNames.map((memberName) => `${roleName} ${memberName}`)),
        // "Country of the consignee" is said as often as "Consignee country".
        ...roleNames.flatMap((roleName) =>
          memberNames.map((memberName) => memberName && `${memberName} of ${roleName}`),
        ),
      ])
    }
  }
  return names
})()

export type HeaderProblem =
  | { readonly code: 'header-unknown'; readonly header: string; readonly suggestion: string | undefined }
  | { readonly code: 'header-repeated'; readonly header: string; readonly other: string; readonly column: string }
  | { readonly code: 'header-missing'; readonly column: string }
  | { readonly code: 'map-column-unknown'; readonly column: string; readonly suggestion: string | undefined }
  | { readonly code: 'map-header-unknown'; readonly header: string }

/** How one header was understood. `how`: by its own name, by a name in use, by the mapping, or left out. */
export type HeaderMatch = {
  readonly header: string
  readonly column: Column | undefined
  readonly how: 'name' | 'guess' | 'mapping' | 'left-out' | 'unknown'
}

/** Headers to column names; an empty name leaves the header out. */
export type Mapping = Readonly<Record<string, string>>

export type Matched = { readonly matches: readonly HeaderMatch[]; readonly problems: readonly HeaderProblem[] }

const guessColumn = (header: string): Column | undefined => {
  const name = headerNames.get(key(header))
  return name === undefined ? undefined : resolveColumn(name)
}

const matchHeader = (header: string, mapping: Mapping): HeaderMatch => {
  const mapped = mapping[header]
  if (mapped !== undefined)
    return mapped === ''
      ? { header, column: undefined, how: 'left-out' }
      : { header, column: resolveColumn(mapped), how: 'mapping' }
  if (header === '') return { header, column: undefined, how: 'left-out' }
  const named = resolveColumn(header)
  if (named !== undefined) return { header, column: named, how: 'name' }
  const guessed = guessColumn(header)
  return { header, column: guessed, how: guessed === undefined ? 'unknown' : 'guess' }
}

const nearestColumn = (written: string): string | undefined => {
  const near = nearest(written, allColumns.map(({ name }) => name).concat([...headerNames.keys()]))
  return near === undefined ? undefined : (headerNames.get(near) ?? near)
}

/** Matches every header, or says what stands in the way; nothing is left out without being told to. */
export const matchHeaders = (headers: readonly string[], mapping: Mapping = {}): Matched => {
  const matches = headers.map((header) => matchHeader(header.trim(), mapping))
  const problems: HeaderProblem[] = []
  const seen = new Map<string, string>()
  for (const { header, column, how } of matches) {
    if (how === 'mapping' && column === undefined) {
      const written = mapping[header] ?? ''
      problems.push({ code: 'map-column-unknown', column: written, suggestion: nearestColumn(written) })
    }
    if (how === 'unknown') problems.push({ code: 'header-unknown', header, suggestion: nearestColumn(header) })
    if (column === undefined) continue
    const other = seen.get(column.name)
    if (other !== undefined) problems.push({ code: 'header-repeated', header, other, column: column.name })
    seen.set(column.name, header)
  }
  for (const header of Object.keys(mapping))
    if (!headers.some((written) => written.trim() === header)) problems.push({ code: 'map-header-unknown', header })
  for (const needed of ['id', 'activity'])
    if (!seen.has(needed)) problems.push({ code: 'header-missing', column: needed })
  return { matches, problems }
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

const cellText = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell.trim() : '')
const isFilled = (cell: Cell | undefined): boolean => typeof cell === 'object' || cellText(cell) !== ''

const idIn = (matches: readonly HeaderMatch[], cells: readonly Cell[]): string | null => {
  const index = matches.findIndex(({ column }) => column?.name === 'id')
  return cellText(cells[index]) || null
}

const readCells = (
  matches: readonly HeaderMatch[],
  cells: readonly Cell[],
): { filled: Filled[]; problems: IntakeProblem[] } => {
  const filled: Filled[] = []
  const problems: IntakeProblem[] = []
  matches.forEach(({ header, column }, index) => {
    const cell = cells[index]
    if (column === undefined || !isFilled(cell)) return
    if (typeof cell === 'object') {
      problems.push({ ...problem('cell-error', column.name, { found: quoted(cell.flaw) }), column: header })
      return
    }
    const reading = readCell(column, cellText(cell), column.name)
    if (reading.ok) filled.push({ column, header, value: reading.value })
    else problems.push({ ...reading.error, column: header })
  })
  return { filled, problems }
}

/** One row into a record, or into everything that is wrong with it. A row without any filled cell gives undefined. */
export const readTableRow = (matches: readonly HeaderMatch[], row: TableRow): ReadRecord | undefined => {
  if (!row.cells.some(isFilled)) return undefined
  const rejected = (problems: readonly IntakeProblem[]): ReadRecord => {
    const [first, ...rest] = problems
    if (first === undefined) throw new Error('a rejected row has a problem')
    return { kind: 'rejected', line: row.line, id: idIn(matches, row.cells), raw: row.raw, problems: [first, ...rest] }
  }
  const widthIsWrong =
    row.cells.slice(matches.length).some(isFilled) ||
    (row.cells.length < matches.length && matches.slice(row.cells.length).some(({ header }) => header !== '')) ||
    matches.some(({ header }, index) => header === '' && isFilled(row.cells[index]))
  if (widthIsWrong)
    return rejected([problem('cell-count', '', { found: asIs(row.cells.length), expected: asIs(matches.length) })])
  const { filled, problems } = readCells(matches, row.cells)
  const wrong = [...problems, ...conflicts(filled)]
  if (wrong.length > 0) return rejected(wrong)
  const { value, columnOf } = assemble(filled)
  const checked = checkRecord(value)
  if (!checked.ok) return rejected(checked.error.map((found) => ({ ...found, column: columnOf(found.path) })))
  return { kind: 'record', line: row.line, record: checked.value }
}
