// The columns of a table of transactions. A column is a member of the record written with dots; parties go by their role
// (`consignee.headquarters`, a second one `endUser[2].name`), lists of objects by number (`item.unit.rates[1].tops`).
import { type MemberWords, memberWords, roleWords } from '../../shared/language/columns.ts'
import { type LeafKind, type Shape, recordShape } from './shape.ts'

/** `instead-…`: the word that stands in place of an object. `also-roles`: further roles of the same party. */
export type ColumnKind = LeafKind | 'instead-none' | 'instead-no' | 'also-roles'

/** A step of a path: a member, or a numbered place (from 1) in a list. */
export type Step = string | number

export type Column = {
  readonly name: string
  readonly steps: readonly Step[]
  /** For a column of a party: its prefix in the table (`endUser[2]`) and its role. */
  readonly party: { readonly prefix: string; readonly role: string } | undefined
  readonly kind: ColumnKind
  readonly choices: readonly string[]
  /** Where its words are: the path without numbers. */
  readonly pattern: string
  /** Its place in the order of the record, outermost first. */
  readonly rank: readonly number[]
}

const ALSO_ROLES = 'alsoRoles'

export const alsoRolesWords: MemberWords = {
  en: 'Further roles of the same party',
  zh: '同一当事方的其他角色',
  also: ['also', 'also acts as', '兼任'],
}

/** The words of a column: its member's. */
export const columnWords = (column: Column): MemberWords =>
  column.kind === 'also-roles' ? alsoRolesWords : (memberWords[column.pattern] ?? { en: column.name, zh: column.name })

const objectOf = (shape: Shape | undefined): Shape & { kind: 'object' } => {
  if (shape?.kind !== 'object') throw new Error('expected an object in the schema')
  return shape
}

const partiesShape = recordShape.members.get('parties')
const partyShape = objectOf(partiesShape?.kind === 'rows' ? partiesShape.row : undefined)

/** The prefixes of parties, by any way of writing them. */
const prefixes: ReadonlyMap<string, string> = new Map(
  Object.keys(roleWords).map((prefix) => [prefix.toLowerCase(), prefix]),
)

export const rolePrefixes: readonly string[] = Object.keys(roleWords)

/** The prefix of a role in columns. */
export const prefixOfRole = (role: string): string =>
  rolePrefixes.find((prefix) => roleWords[prefix]?.role === role) ?? role

type Segment = { readonly name: string; readonly index: number | undefined }

const segmentsOf = (name: string): Segment[] | undefined => {
  const segments: Segment[] = []
  for (const part of name.split('.')) {
    const match = /^(\w+)(?:\[([1-9]\d{0,3})\])?$/.exec(part.trim())
    if (match === null) return undefined
    segments.push({ name: match[1] ?? '', index: match[2] === undefined ? undefined : Number(match[2]) })
  }
  return segments
}

const memberOf = (shape: Shape & { kind: 'object' }, name: string): [string, Shape] | undefined => {
  const lower = name.toLowerCase()
  for (const entry of shape.members) if (entry[0].toLowerCase() === lower) return entry
  return undefined
}

type Target = { readonly steps: Step[]; readonly kind: ColumnKind; readonly choices: readonly string[] }

const targetAt = (
  shape: Shape,
  steps: Step[],
  segments: readonly Segment[],
  index: number | undefined,
): Target | undefined => {
  const [next, ...rest] = segments
  switch (shape.kind) {
    case 'leaf':
      return next === undefined && index === undefined
        ? { steps, kind: shape.leaf.kind, choices: shape.leaf.choices }
        : undefined
    case 'rows':
      if (next === undefined)
        return index === undefined ? { steps, kind: 'instead-none', choices: ['none'] } : undefined
      if (index === undefined && !shape.mayBeSingle) return undefined
      return targetAt(shape.row, index === undefined ? steps : [...steps, index], segments, undefined)
    case 'object': {
      if (index !== undefined) return undefined
      if (next === undefined) {
        if (shape.instead === undefined) return undefined
        return { steps, kind: shape.instead === 'none' ? 'instead-none' : 'instead-no', choices: [] }
      }
      const member = memberOf(shape, next.name)
      return member === undefined ? undefined : targetAt(member[1], [...steps, member[0]], rest, next.index)
    }
  }
}

const writtenSteps = (steps: readonly Step[]): string =>
  steps.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`
    return text === '' ? step : `${text}.${step}`
  }, '')

const membersOf = (shape: Shape | undefined): readonly string[] => {
  if (shape?.kind === 'object') return [...shape.members.keys()]
  return shape?.kind === 'rows' ? [...shape.row.members.keys()] : []
}

const inside = (shape: Shape | undefined, name: string): Shape | undefined => {
  if (shape?.kind === 'object') return shape.members.get(name)
  return shape?.kind === 'rows' ? shape.row.members.get(name) : undefined
}

const rankIn = (root: Shape, steps: readonly Step[]): number[] => {
  let shape: Shape | undefined = root
  return steps.map((step) => {
    if (typeof step === 'number') return step
    const place = membersOf(shape).indexOf(step)
    shape = inside(shape, step)
    // The further roles of a party come after all its members.
    return place === -1 ? Number.MAX_SAFE_INTEGER : place
  })
}

const patternOf = (steps: readonly Step[]): string => steps.filter((step) => typeof step === 'string').join('.')

const partyColumn = (prefix: string, number: number, rest: readonly Segment[]): Column | undefined => {
  const role = roleWords[prefix]?.role
  if (role === undefined) return undefined
  const party = { prefix: number === 1 ? prefix : `${prefix}[${number}]`, role }
  const rankOf = (steps: readonly Step[]): number[] => [
    membersOf(recordShape).indexOf('parties'),
    rolePrefixes.indexOf(prefix),
    number,
    ...rankIn(partyShape, steps),
  ]
  const [only] = rest
  if (rest.length === 1 && only?.name.toLowerCase() === ALSO_ROLES.toLowerCase())
    return {
      name: `${party.prefix}.${ALSO_ROLES}`,
      steps: [ALSO_ROLES],
      party,
      kind: 'also-roles',
      choices: [],
      pattern: ALSO_ROLES,
      rank: rankOf([ALSO_ROLES]),
    }
  const target = rest.length === 0 ? undefined : targetAt(partyShape, [], rest, undefined)
  if (target === undefined || target.steps[0] === 'role') return undefined
  return {
    ...target,
    name: `${party.prefix}.${writtenSteps(target.steps)}`,
    party,
    pattern: `parties.${patternOf(target.steps)}`,
    rank: rankOf(target.steps),
  }
}

/** The column of that name, whatever its case; undefined when the record has no such member. */
export const resolveColumn = (name: string): Column | undefined => {
  const segments = segmentsOf(name)
  const [first, ...rest] = segments ?? []
  if (segments === undefined || first === undefined) return undefined
  const prefix = prefixes.get(first.name.toLowerCase())
  // `designer` and `from` are both prefix-like words; a party column always has a member after the prefix.
  if (prefix !== undefined && rest.length > 0) return partyColumn(prefix, first.index ?? 1, rest)
  if (first.name.toLowerCase() === 'parties') return undefined
  const target = targetAt(recordShape, [], segments, undefined)
  return target === undefined
    ? undefined
    : {
        ...target,
        name: writtenSteps(target.steps),
        party: undefined,
        pattern: patternOf(target.steps),
        rank: rankIn(recordShape, target.steps),
      }
}

const MOST_ROWS_IN_TEMPLATE: Readonly<Record<string, number>> = {
  'item.unit.rates': 2,
  'parties.jointVenture.partners': 2,
}

const namesUnder = (shape: Shape, name: string, pattern: string): string[] => {
  switch (shape.kind) {
    case 'leaf':
      return [name]
    case 'object': {
      const own = shape.instead === undefined ? [] : [name]
      const below = [...shape.members].flatMap(([member, part]) =>
        namesUnder(part, name === '' ? member : `${name}.${member}`, pattern === '' ? member : `${pattern}.${member}`),
      )
      return [...own, ...below]
    }
    case 'rows': {
      if (shape.mayBeSingle) return namesUnder(shape.row, name, pattern)
      const count = MOST_ROWS_IN_TEMPLATE[pattern] ?? 1
      return Array.from({ length: count }, (_, index) => namesUnder(shape.row, `${name}[${index + 1}]`, pattern)).flat()
    }
  }
}

const partyNames = (prefix: string): string[] => [
  ...[...partyShape.members]
    .filter(([member]) => member !== 'role')
    .flatMap(([member, part]) => namesUnder(part, `${prefix}.${member}`, `parties.${member}`)),
  `${prefix}.${ALSO_ROLES}`,
]

const namesInOrder = (): string[] =>
  [...recordShape.members].flatMap(([member, part]) =>
    member === 'parties' ? rolePrefixes.flatMap(partyNames) : namesUnder(part, member, member),
  )

/** Every column, each list once (two places where one is seldom enough), in the order of the record. */
export const allColumns: readonly Column[] = namesInOrder().map((name) => {
  const column = resolveColumn(name)
  if (column === undefined) throw new Error(`the column ${name} does not resolve`)
  return column
})

/** The order of columns in a table: that of the record, with each party and each numbered place kept together. */
export const compareColumns = (left: Column, right: Column): number => {
  for (let part = 0; part < Math.max(left.rank.length, right.rank.length); part += 1) {
    const difference = (left.rank[part] ?? -1) - (right.rank[part] ?? -1)
    if (difference !== 0) return difference
  }
  return 0
}
