// What the headers of a table stand for. A column is known by its position; its header is only what it is called.
import type { ImportPlan } from '../../shared/contract/import-plan.ts'
import { memberWords, roleWords } from '../../shared/language/columns.ts'
import { type PlacedCell, columnLetters, isFilled, shownIn } from './cell.ts'
import { type Column, allColumns, alsoRolesWords, resolveColumn, rolePrefixes } from './columns.ts'
import { allNearest } from './nearest.ts'

const key = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}[\]]/gu, '')

/** Words of trade that name a party without saying in which role: read by nobody but the person. */
const NAMES_NO_ROLE = new Set(['customer', 'client', '客户', '客戶', 'company', '公司', 'party', 'account'].map(key))

const addNames = (names: Map<string, string>, column: string, words: readonly (string | undefined)[]): void => {
  for (const written of words) {
    const name = key(written ?? '')
    // The first meaning stands: columns come in the order of the record.
    if (name !== '' && !names.has(name) && !NAMES_NO_ROLE.has(name)) names.set(name, column)
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
    // In a list of goods the customer is whoever buys; only a column's own name says that it is the one of a computing service.
    if (prefix === 'customer') continue
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

/** A header as it stands in the file, with its position from 1; `group` is what stands over it and over those before it. */
export type Header = { readonly position: number; readonly header: string; readonly group?: string }

export type HeaderProblem =
  | {
      readonly code: 'header-unknown'
      readonly header: string
      readonly position: number
      readonly suggestion: string | undefined
    }
  | { readonly code: 'header-empty'; readonly letters: string; readonly position: number; readonly sample: string }
  | {
      readonly code: 'header-repeated'
      readonly header: string
      readonly position: number
      readonly other: string
      readonly column: string
    }
  | { readonly code: 'header-missing'; readonly column: string }
  | { readonly code: 'map-column-unknown'; readonly column: string; readonly suggestion: string | undefined }
  | { readonly code: 'map-header-unknown'; readonly header: string }
  | { readonly code: 'map-header-twice'; readonly header: string; readonly positions: string }

/** How one column was understood. `how`: by its own name, by a name in use, by the plan, left out, or not at all. */
export type HeaderMatch = Header & {
  readonly column: Column | undefined
  readonly how: 'name' | 'guess' | 'mapping' | 'left-out' | 'unknown'
}

export type Matched = { readonly matches: readonly HeaderMatch[]; readonly problems: readonly HeaderProblem[] }

const guessColumn = (header: string): Column | undefined => {
  const name = headerNames.get(key(header))
  return name === undefined ? undefined : resolveColumn(name)
}

/** The column a header means by itself. */
export const columnMeant = (
  header: string,
): { readonly column: Column; readonly how: 'name' | 'guess' } | undefined => {
  const named = resolveColumn(header)
  if (named !== undefined) return { column: named, how: 'name' }
  const guessed = guessColumn(header)
  return guessed === undefined ? undefined : { column: guessed, how: 'guess' }
}

const nearestColumn = (written: string): string | undefined => {
  // A slip of a letter, or of two or three in a long name: "Parent" is two from "part".
  const most = Math.min(3, Math.floor(written.length / 6))
  const [near] = allNearest(written, allColumns.map(({ name }) => name).concat([...headerNames.keys()]), most)
  return near === undefined ? undefined : (headerNames.get(near) ?? near)
}

type ColumnPlan = NonNullable<ImportPlan['columns']>[number]

/** The field that the plan gives to each position, and what in the plan fits no column. */
const settled = (
  headers: readonly Header[],
  plans: readonly ColumnPlan[],
): { readonly fields: ReadonlyMap<number, string | null>; readonly problems: readonly HeaderProblem[] } => {
  const fields = new Map<number, string | null>()
  const problems: HeaderProblem[] = []
  for (const { header, nth, position, field } of plans) {
    const named = headers.filter((each) => each.header === (header ?? each.header).trim())
    const found = position === undefined ? named : named.filter((each) => each.position === position)
    const [first, second] = nth === undefined ? found : found.slice(nth - 1, nth)
    if (first === undefined) problems.push({ code: 'map-header-unknown', header: header ?? `#${position ?? 0}` })
    else if (second === undefined) fields.set(first.position, field)
    else
      problems.push({
        code: 'map-header-twice',
        header: header ?? '',
        positions: found.map((each) => `#${each.position}`).join(', '),
      })
  }
  return { fields, problems }
}

/** The column of a party that a header means under the group it stands in: "Country" under "End user". */
const meantInGroup = ({ header, group = '' }: Header): Column | undefined => {
  const column = group === '' ? undefined : guessColumn(`${group} ${header}`)
  return column?.party === undefined ? undefined : column
}

const matchOne = (each: Header, fields: ReadonlyMap<number, string | null>): HeaderMatch => {
  const field = fields.get(each.position)
  const { position, header } = each
  if (field === null || field === '') return { position, header, column: undefined, how: 'left-out' }
  if (field !== undefined) return { position, header, column: resolveColumn(field), how: 'mapping' }
  const meant = columnMeant(header)
  const inGroup = meant?.how === 'guess' ? meantInGroup(each) : undefined
  // Where a group ends is not sure: the country may be that of the party, or that of the whole row.
  const isSure = meant !== undefined && (inGroup === undefined || inGroup.name === meant.column.name)
  return { position, header, ...(isSure ? meant : { column: undefined, how: 'unknown' }) }
}

/**
 * Matches every column, or says what stands in the way; nothing is left out without being told to. `samples` are the first
 * values of columns: one without header and without values is no column.
 */
export const matchHeaders = (
  headers: readonly Header[],
  plan: Pick<ImportPlan, 'columns' | 'constants'> = {},
  samples: ReadonlyMap<number, readonly string[]> = new Map(),
): Matched => {
  const { fields, problems: misfits } = settled(headers, plan.columns ?? [])
  const problems: HeaderProblem[] = [...misfits]
  const matches: HeaderMatch[] = []
  const seen = new Map<string, Header>()
  for (const each of headers) {
    const match = matchOne(each, fields)
    const { position, header, column, how } = match
    const [sample] = samples.get(position) ?? []
    if (header === '' && how === 'unknown') {
      if (sample !== undefined)
        problems.push({ code: 'header-empty', letters: columnLetters(position), position, sample })
      else continue
    } else if (how === 'unknown')
      problems.push({
        code: 'header-unknown',
        header,
        position,
        suggestion: meantInGroup(each)?.name ?? nearestColumn(header),
      })
    matches.push(match)
    if (how === 'mapping' && column === undefined) {
      const written = fields.get(position) ?? ''
      problems.push({ code: 'map-column-unknown', column: written, suggestion: nearestColumn(written) })
    }
    if (column === undefined) continue
    const other = seen.get(column.name)
    if (other !== undefined)
      problems.push({ code: 'header-repeated', header, position, other: other.header, column: column.name })
    seen.set(column.name, each)
  }
  for (const needed of ['id', 'activity'])
    if (!seen.has(needed) && !plan.constants?.some(({ field }) => field === needed))
      problems.push({ code: 'header-missing', column: needed })
  return { matches, problems }
}

/** The headers of a row of cells: one for each column up to the last that any row fills. */
export const headersOf = (
  cells: readonly PlacedCell[],
  positions: Iterable<number>,
  groups: readonly PlacedCell[] = [],
): Header[] => {
  const names = new Map(cells.map(([position, cell]) => [position, shownIn(cell).replaceAll('\u{FEFF}', '').trim()]))
  const all = new Set([...names.keys(), ...positions])
  return [...all]
    .toSorted((left, right) => left - right)
    .map((position) => {
      const group = groups.findLast(([first]) => first <= position)?.[1]
      const header = names.get(position) ?? ''
      return group === undefined ? { position, header } : { position, header, group: shownIn(group).trim() }
    })
}

/** How many columns a row would name, were it the header. */
export const namedColumns = (cells: readonly PlacedCell[]): number =>
  new Set(cells.flatMap(([, cell]) => (isFilled(cell) ? (columnMeant(shownIn(cell).trim())?.column.name ?? []) : [])))
    .size
