// The facts of a record a person may state or correct: where each stands, and what kind of value it takes.
import type { Positions, TransactionRecord } from '../../shared/contract/interchange.ts'

export type FactKind =
  | { readonly kind: 'text' | 'number' | 'operations' | 'date' | 'paper' | 'country' | 'truth' }
  | { readonly kind: 'choice'; readonly of: 'activity' | 'role' | 'designer' | 'origin' | 'government' | 'eligibility' }
  | { readonly kind: 'endUses' }

export type FactGroup = 'item' | 'place' | 'parties' | 'dates' | 'held' | 'positions'

const text: FactKind = { kind: 'text' }
const number: FactKind = { kind: 'number' }
const operations: FactKind = { kind: 'operations' }
const date: FactKind = { kind: 'date' }
const paper: FactKind = { kind: 'paper' }
const country: FactKind = { kind: 'country' }
const truth: FactKind = { kind: 'truth' }

/** Facts by path; `*` stands for a place in a list. The order is the order of the screen. */
export const factKinds = {
  activity: { kind: 'choice', of: 'activity' },
  'item.eccn': text,
  'item.forEccn': text,
  'item.description': text,
  'item.quantity': number,
  'item.unit.totalProcessingPerformance': number,
  'item.unit.performanceDensity': number,
  'item.unit.applicableDieAreaMm2': number,
  'item.unit.circuits': number,
  'item.unit.memoryBandwidthGBs': number,
  'item.unit.hbmBandwidthDensity': number,
  'item.datacenter': truth,
  'item.designer': { kind: 'choice', of: 'designer' },
  'item.origin': { kind: 'choice', of: 'origin' },
  'item.usContentPercent': number,
  'item.foreignProduct.directProductOfListedTechnology': truth,
  'item.foreignProduct.listedPlant': truth,
  'item.foreignProduct.hardwareSubjectToEar': truth,
  'item.weights.trainingOperations': operations,
  'item.weights.published': truth,
  'item.weights.additionalOperations': operations,
  'item.weights.syntheticDataShare': number,
  from: country,
  destination: country,
  endUse: { kind: 'endUses' },
  'parties.*.role': { kind: 'choice', of: 'role' },
  'parties.*.name': text,
  'parties.*.id': text,
  'parties.*.location': country,
  'parties.*.headquarters': country,
  'parties.*.ultimateParent': country,
  'parties.*.group': text,
  'parties.*.government': { kind: 'choice', of: 'government' },
  'dates.order': date,
  'dates.aboardCarrier': date,
  'dates.export': date,
  'dates.completed': date,
  'dates.received': date,
  'dates.licenseIssued': date,
  'dates.newSiteNotice': date,
  'dates.moveNotice': date,
  'prior.eligibility': { kind: 'choice', of: 'eligibility' },
  'prior.actualOrder': truth,
  'held.aiaCertification': paper,
  'held.aiaCertificationSubmitted': paper,
  'held.aiaShipmentNotice': paper,
  'held.eccnFurnished': paper,
  'held.lppStatement': paper,
  'held.lppCopySent': paper,
  'held.lppPriorNotice': paper,
  'held.nacFiled': paper,
  'held.acmAccountingUpdated': paper,
  'held.purchaseOrder': paper,
  'positions.aia.consigneeCumulativeTpp': number,
  'elections.lppCountedAgainst': text,
} as const satisfies Readonly<Record<string, FactKind>>

export type FactPattern = keyof typeof factKinds

export type Fact = {
  /** Path in the record, places in lists as numbers. */
  readonly path: string
  /** Its pattern, when the desk knows how to name and edit it. */
  readonly pattern: FactPattern | undefined
  readonly value: unknown
}

export const patternOf = (path: string): FactPattern | undefined => {
  const pattern = path.replaceAll(/\.\d+(?=\.|$)/g, '.*')
  return pattern in factKinds
    ? // The line above has just looked it up.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      (pattern as FactPattern)
    : undefined
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
