// Points where every fact is known: drawn by a fixed generator, or combinations of some axes about a base point.
import { factAxes } from './differential.ts'
import type { Point } from './point.ts'

export const mulberry32 = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Law dates about each edition of the text and each date of the rule. */
export const lawDates: readonly string[] = [
  '2025-01-12',
  '2025-01-13',
  '2025-01-15',
  '2025-01-16',
  '2025-05-14',
  '2025-05-15',
  '2025-06-16',
  '2026-01-14',
  '2026-01-15',
  '2026-08-01',
  '2028-01-01',
]

export const phaseOn = (lawDate: string): string => {
  if (lawDate < '2025-01-13') return 'before-effective'
  return lawDate < '2025-05-15' ? 'compliance-optional' : 'compliance-required'
}

const AB = ['A', 'B']
const ABC = ['A', 'B', 'C']
const classesOf: ReadonlyMap<string, readonly string[]> = new Map([
  ...['3A090', '3D001', '3E001'].map((entry) => [entry, ABC] as const),
  ...['3A001.z', '4A003.z', '4A004.z', '4A005.z', '4A090', '5A002.z', '5A004.z', '5A992.z'].map(
    (entry) => [entry, AB] as const,
  ),
  ...['4D001', '4D090', '4E001', '5D002.z', '5D992.z', '5E002', '5E992'].map((entry) => [entry, AB] as const),
  ['4E091', ['W']],
  ['sme', ['S']],
])
const classes = (entry: string | undefined): readonly string[] => classesOf.get(entry ?? '') ?? ['other']

type Pair = readonly [one: string, other: string, stand: (one: string, other: string) => boolean]

const limbs = ['1', '2', '3']
const onlyFromUs = ['export', 'deemed-export']

/** Pairs of facts that do not stand together in one transaction, and when they do. */
export const pairs: readonly Pair[] = [
  ['entry', 'class', (entry, itemClass) => classes(entry).includes(itemClass)],
  ['destination', 'embargo', (destination, embargo) => embargo === 'none' || destination === 'macau-d5'],
  ['destination', 'china-or-macau', (destination, china) => china === 'no' || destination === 'macau-d5'],
  ['destination', 'destination-a5-a6', (destination, group) => group === 'no' || destination !== 'restricted'],
  ['activity', 'from', (activity, from) => from === 'us' || !onlyFromUs.includes(activity)],
  [
    'recipients',
    'consignee',
    (recipients, consignee) => limbs.every((limb) => !consignee.includes(limb) || recipients.includes(limb)),
  ],
  ['veu-headquarters', 'veu-seat', (seats, own) => (own === 'yes' ? seats.includes('1') : seats !== '1')],
  // Memory computes nothing
  ['hbm', 'tpp', (hbm, tpp) => hbm === 'no' || tpp === 'below-1600'],
]

/** Whether the facts can stand together in one transaction, whatever its day; a fact that the point has not stands with any. */
export const feasibleFacts = (point: Point): boolean =>
  pairs.every(([one, other, stand]) => {
    const [first, second] = [point[one], point[other]]
    return first === undefined || second === undefined || stand(first, second)
  })

/** Whether the facts can stand together in one transaction of a day. */
export const feasible = (point: Point, lawDate: string): boolean =>
  point['phase'] === phaseOn(lawDate) && feasibleFacts(point)

type Dated = { readonly point: Point; readonly lawDate: string }

/** Deterministic points over all axes; the same seed gives the same points. */
export function* drawn(seed: number, count: number): Generator<Dated> {
  const random = mulberry32(seed)
  const pick = (of: readonly string[]): string => of[Math.floor(random() * of.length)] ?? ''
  let given = 0
  while (given < count) {
    const lawDate = pick(lawDates)
    const point: Record<string, string> = Object.fromEntries(factAxes.map(({ id, values }) => [id, pick(values)]))
    point['phase'] = phaseOn(lawDate)
    point['class'] = pick(classes(point['entry']))
    if (point['destination'] !== 'macau-d5' || random() < 0.7) point['embargo'] = 'none'
    if (point['destination'] !== 'macau-d5') point['china-or-macau'] = 'no'
    if (point['destination'] === 'restricted') point['destination-a5-a6'] = 'no'
    // Half of the points hold every paper, so that the substance decides.
    if (random() < 0.5)
      for (const { id, values } of factAxes)
        if (values.includes('held') && values.includes('not-held')) point[id] = 'held'
    if (random() < 0.6) point['part-744'] = 'clear'
    if (random() < 0.6) point['activity'] = pick(['export', 'reexport', 'transfer-in-country'])
    if (point['activity'] === 'export' || point['activity'] === 'deemed-export') point['from'] = 'us'
    if (point['veu-headquarters'] === '1') point['veu-seat'] = 'yes'
    if (!(point['veu-headquarters'] ?? '').includes('1')) point['veu-seat'] = 'no'
    if (random() < 0.5) point['consignee'] = point['recipients'] ?? '1'
    if (!feasible(point, lawDate)) continue
    given += 1
    yield { point, lawDate }
  }
}

const firstOr = (prefer: readonly string[], values: readonly string[]): string =>
  prefer.find((value) => values.includes(value)) ?? values[0] ?? ''

/** A plain sale of 3A090.a with every paper held and nothing against it, and what the law date fixes. */
export const basePoint = (lawDate: string, over: Point = {}): Point => ({
  ...Object.fromEntries(
    factAxes.map(({ id, values }) => [id, firstOr(['held', 'current', 'within', 'clear', 'no'], values)]),
  ),
  phase: phaseOn(lawDate),
  entry: '3A090',
  class: 'A',
  activity: 'export',
  from: 'us',
  origin: 'us',
  destination: 'elsewhere',
  recipients: '2',
  consignee: '2',
  embargo: 'none',
  designer: 'listed',
  'private-sector': 'yes',
  'manufacturing-use': 'only',
  'final-customer': 'outside',
  'recipients-located': 'elsewhere',
  'lpp-consignee': 'one',
  'prior-eligibility': 'free',
  'veu-listed': 'yes',
  'veu-operator': 'yes',
  'memory-stated': 'yes',
  'hbm-exporter': 'fits',
  'hbm-density': 'below',
  employers: 'both-limbs',
  onward: 'outside',
  'veu-recipients': 'validated',
  'veu-papers-dated': 'yes',
  'aia-papers-dated': 'yes',
  'lpp-papers-dated': 'yes',
  'veu-country': 'yes',
  'veu-eligible-place': 'yes',
  'veu-headquarters': '1',
  'veu-seat': 'yes',
  'government-arrangement': 'yes',
  'datacenter-use': 'yes',
  'nac-contents': 'complete',
  'nac-answer': 'eligible',
  'actual-order': 'yes',
  storage: 'yes',
  'service-customer': 'inside',
  aboard: 'late',
  ...over,
})

const valuesOf = (axis: string): readonly string[] => factAxes.find(({ id }) => id === axis)?.values ?? []

/** Every combination of the values of some axes about a base point, where it is feasible. */
export function* combinations(base: Point, axes: readonly string[], lawDate: string): Generator<Point> {
  const [first, ...rest] = axes
  if (first === undefined) {
    if (feasible(base, lawDate)) yield base
    return
  }
  for (const value of valuesOf(first)) yield* combinations({ ...base, [first]: value }, rest, lawDate)
}

export const combinationCount = (axes: readonly string[]): number =>
  axes.reduce((count, axis) => count * valuesOf(axis).length, 1)

/** Every choice of so many axes out of some. */
export const choices = (axes: readonly string[], size: number): readonly (readonly string[])[] => {
  if (size === 0) return [[]]
  const [first, ...rest] = axes
  if (first === undefined) return []
  return [...choices(rest, size - 1).map((chosen) => [first, ...chosen]), ...choices(rest, size)]
}
