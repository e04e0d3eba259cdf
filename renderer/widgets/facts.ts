// The facts of a record as the desk shows them: each at its place, in the order of the screen.
import { type FactPattern, factKinds, patternOf } from '../../shared/contract/fact-kinds.ts'
import type { Positions, TransactionRecord } from '../../shared/contract/interchange.ts'

export type FactGroup = 'item' | 'place' | 'parties' | 'dates' | 'held' | 'positions'

export type Fact = {
  /** Path in the record, places in lists as numbers. */
  readonly path: string
  /** Its pattern, when the desk knows how to name and edit it. */
  readonly pattern: FactPattern | undefined
  readonly value: unknown
}

export const groupOf = (path: string): FactGroup => {
  if (path.startsWith('item.') || path === 'activity') return 'item'
  if (path.startsWith('parties.')) return 'parties'
  if (path.startsWith('dates.') || path.startsWith('prior.')) return 'dates'
  if (path.startsWith('held.')) return 'held'
  if (path.startsWith('positions.') || path.startsWith('elections.')) return 'positions'
  return 'place'
}

const isKnown = (value: unknown): boolean => value !== null && value !== undefined

const isTree = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const leaves = (value: unknown, path: string): readonly Fact[] => {
  if (!isKnown(value)) return []
  const pattern = patternOf(path)
  if (pattern !== undefined) return [{ path, pattern, value }]
  if (isTree(value))
    return Object.entries(value).flatMap(([name, member]) => leaves(member, path === '' ? name : `${path}.${name}`))
  if (Array.isArray(value) && value.some(isTree))
    return value.flatMap((member: unknown, index) => leaves(member, `${path}.${index}`))
  return [{ path, pattern: undefined, value }]
}

const order: readonly string[] = Object.keys(factKinds)
const rank = ({ path }: Fact): number => {
  const at = order.indexOf(path.replaceAll(/\.\d+(?=\.|$)/g, '.*'))
  return at < 0 ? order.length : at
}

/** Every known fact of a record, but for its id and its judgments, which are shown on their own. */
export const factsOf = ({ id: _id, judgments: _judgments, ...record }: TransactionRecord): readonly Fact[] =>
  leaves(record, '').toSorted((left, right) => {
    const place = (fact: Fact): string => /^parties\.(\d+)/.exec(fact.path)?.[1] ?? ''
    if (groupOf(left.path) === 'parties' && groupOf(right.path) === 'parties' && place(left) !== place(right))
      return Number(place(left)) - Number(place(right))
    return rank(left) - rank(right)
  })

/** Positions that the answer rests on and that the record does not state so: what the case itself used before this transaction. */
export const carriedFacts = ({
  record,
  positions,
}: {
  readonly record: TransactionRecord
  readonly positions: Positions | null
}): readonly Fact[] => {
  if (positions === null) return []
  const stated = new Map(factsOf(record).map(({ path, value }) => [path, value]))
  return factsOf({ ...record, positions }).filter(({ path, value }) => stated.get(path) !== value)
}

/** Facts that are not stated yet: each that stands once, and those of each party. */
export const unstated = (
  record: TransactionRecord,
): readonly { readonly path: string; readonly pattern: FactPattern }[] => {
  const stated = new Set(factsOf(record).map(({ path }) => path))
  return order.flatMap((one) => {
    const pattern = patternOf(one)
    if (pattern === undefined) return []
    const paths = pattern.includes('*')
      ? record.parties.map((_party, index) => pattern.replace('*', String(index)))
      : [pattern]
    return paths.filter((path) => !stated.has(path)).map((path) => ({ path, pattern }))
  })
}

export type FactChange = { readonly path: string; readonly from: unknown; readonly to: unknown }

/** The facts in which two versions of a record differ. */
export const changesBetween = (before: TransactionRecord, after: TransactionRecord): readonly FactChange[] => {
  const old = new Map(factsOf(before).map(({ path, value }) => [path, value]))
  const now = new Map(factsOf(after).map(({ path, value }) => [path, value]))
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((path) => ({ path, from: old.get(path), to: now.get(path) }))
    .filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to))
}
