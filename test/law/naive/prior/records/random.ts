// Random records for the edition before 13 January 2025: those of test/law/naive/records/random.ts, turned to what that edition turns on: days
// before, on and after each of its own, foreign-made items, sales onward and production with and without customers named, joint ventures,
// notifications with some of the contents, and judgments of its doubts. The same seed gives the same records.
import { endUses, nacContents, type Party, type TransactionRecord } from '../../../../../shared/contract/interchange.ts'
import { mulberry32 } from '../../points.ts'
import { type Drawn, randomRecords } from '../../records/random.ts'

/** First and last day of the edition, the days from which a country may have moved (Cambodia, the United Arab Emirates), and beside each. */
const days = [
  '2024-06-03',
  '2024-11-30',
  '2024-12-01',
  '2024-12-02',
  '2024-12-03',
  '2025-01-11',
  '2025-01-12',
  '2025-01-13',
  '2025-01-14',
  '2025-05-15',
  '2025-11-06',
  '2025-11-07',
  '2026-02-03',
  '2026-07-09',
  '2026-07-10',
  '2026-08-01',
] as const

const eccns = [
  '3A090.a',
  '3A090.a',
  '3A090.b',
  '3A090.c',
  '4A090.a',
  '4A090.b',
  '5A992.z.1',
  '5A992.z.2',
  '5D992.z.1',
  '3A001.z.4.a',
  '4A003.z.1.b',
  '5A002.z.1.a',
  '5D002.z.1.b',
] as const
const purposes = ['3A090.a', '3A090.b', '3A090.c', '3A001.z.4.a', '4A090.a', '4A003.z.1.a', '5A992.z.1'] as const
const forOthers = ['3D001', '3E001', '3E001', '4D090', '4E001', '5E992'] as const

const elected = [
  ['PR-09', 'of-edition'],
  ['PR-09', 'of-event'],
  ['PR-13', 'customer-too'],
  ['PR-01', 'stricter'],
  ['D-14', 'first-recipient'],
  ['D-14', 'final-customer'],
  ['D-13', 'destination'],
  ['A-20', 'as-moved'],
] as const

const places = ['US', 'DE', 'JP', 'SG', 'IN', 'BR', 'IL', 'VN', 'AE', 'KH', 'CN', 'MO'] as const

type Draw = { readonly chance: (of: number) => boolean; readonly pick: <Of>(of: readonly Of[]) => Of }

const drawFor = (random: () => number): Draw => ({
  chance: (of) => random() < of,
  pick: (of) => {
    const found = of[Math.floor(random() * of.length)]
    if (found === undefined) throw new Error('nothing to draw from')
    return found
  },
})

const itemOf = ({ chance, pick }: Draw, item: TransactionRecord['item']): TransactionRecord['item'] => {
  const foreign = chance(0.4)
    ? ({
        origin: 'foreign',
        foreignProduct: { directProductOfListedTechnology: chance(0.7), listedPlant: chance(0.1) },
        usContentPercent: pick([0, 0, 10, 25, 26]),
      } as const)
    : {}
  if (chance(0.5)) return { ...item, ...foreign }
  if (chance(0.25))
    return { eccn: pick(forOthers), forEccn: pick(purposes), datacenter: chance(0.5), origin: 'us', ...foreign }
  const eccn = pick(eccns)
  return eccn === '3A090.c'
    ? { eccn, origin: 'us', unit: { hbmBandwidthDensity: pick([2.5, 3.29, 3.3]) }, ...foreign }
    : { eccn, origin: 'us', datacenter: chance(0.5), ...foreign }
}

const firm = (role: Party['role'], location: string, headquarters: string, ultimateParent: string): Party => ({
  role,
  id: role,
  location,
  headquarters,
  ultimateParent,
  government: 'none',
  listed: [],
})

/** Parties of whom everything is stated, most of them where the items go. */
const partiesOf = ({ chance, pick }: Draw, destination: string): Party[] => {
  const seat = (): string => (chance(0.6) ? destination : pick(places))
  const [headquarters, parent] = [seat(), seat()]
  const recipient = (role: Party['role']): Party => firm(role, destination, headquarters, parent)
  const other = (role: Party['role']): Party[] => (chance(0.15) ? [firm(role, seat(), pick(places), pick(places))] : [])
  const venture: Partial<Party> = chance(0.15)
    ? {
        jointVenture: {
          partners: Array.from({ length: pick([1, 2, 3]) }, () => ({
            headquarters: pick(places),
            percent: pick([20, 30, 40, 50, 51]),
          })),
        },
      }
    : {}
  return [
    firm('exporter', pick(['US', 'TW', 'DE', 'SG']), pick(['US', 'TW', 'DE', 'SG', 'CN']), pick(['US', 'TW', 'CN'])),
    recipient('ultimate-consignee'),
    { ...recipient('end-user'), ...venture },
    ...other('final-customer'),
    ...other('purchaser'),
    ...other('intermediate-consignee'),
    ...other('customer'),
    ...other('designer'),
  ]
}

/** A record of which everything is stated but what the draw takes away. */
const stated = (draw: Draw, record: TransactionRecord): TransactionRecord => {
  const { chance, pick } = draw
  const activity = pick(['export', 'reexport', 'transfer-in-country'] as const)
  const destination = pick(places)
  const from = activity === 'export' ? 'US' : activity === 'reexport' ? pick(['TW', 'SG', 'CN', 'VN']) : destination
  return {
    ...record,
    activity,
    destination,
    from,
    parties: partiesOf(draw, destination),
    endUse: [chance(0.7) ? 'gaming' : pick(endUses)],
  }
}

const turned = ({ record, settings }: Drawn, draw: Draw): Drawn => {
  const { chance, pick } = draw
  const base = chance(0.6) ? stated(draw, record) : record
  const day = pick(days)
  const endUse = chance(0.25)
    ? [pick(['resale', 'production', 'unknown', 'datacenter-operation'] as const)]
    : base.endUse
  const contents = chance(0.6) ? nacContents.slice(0, pick([2, 3, 6])) : undefined
  return {
    settings: { ...settings, ...(chance(0.1) ? { lawDate: pick(days) } : {}) },
    record: {
      ...base,
      item: itemOf(draw, base.item),
      ...(endUse === undefined ? {} : { endUse }),
      ...(chance(0.7)
        ? { dates: chance(0.85) ? { export: day } : { order: day, ...(chance(0.3) ? { completed: pick(days) } : {}) } }
        : {}),
      ...(chance(0.5)
        ? {
            held: {
              ...base.held,
              purchaseOrder: '2024-01-02',
              nacFiled: pick(['2024-01-02', '2024-12-18', '2024-12-19', false] as const),
              ...(contents === undefined ? {} : { nacContents: [...contents] }),
              nacAnswer: { on: '2024-01-29', result: 'eligible' },
            },
          }
        : {}),
      ...(chance(0.2)
        ? {
            judgments: [pick(elected)].map(([doubt, reading]) => ({
              doubt,
              reading,
              by: 'counsel',
              on: day,
              reason: 'read so',
            })),
          }
        : {}),
    },
  }
}

/** So many records of a seed, from a number on; the record of a number is the same in whatever run it is drawn. */
export function* priorRecords(seed: number, count: number, from = 0): Generator<Drawn> {
  let number = from
  for (const drawn of randomRecords(seed, count, from)) {
    yield turned(drawn, drawFor(mulberry32((seed + 1) * 1_000_003 + number)))
    number += 1
  }
}
