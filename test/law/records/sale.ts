// Records for edges of the rule: a plain sale of which a case changes only what it is about.
import { type TransactionRecord, transactionRecordSchema } from '../../../shared/contract/interchange.ts'
import type { Expectation } from '../../conformance/expectation.ts'

type Item = TransactionRecord['item']
type Held = NonNullable<TransactionRecord['held']>
type Party = TransactionRecord['parties'][number]

export type EdgeCase = {
  readonly it: string
  readonly record: TransactionRecord
  readonly lawDate?: string
  readonly knowledgeDate?: string
  readonly expect: Expectation
}

/** An accelerator for datacenters of 15,832 TPP (3A090.a). */
export const accelerators = (quantity: number): Item => ({
  eccn: '3A090.a',
  quantity,
  unit: { totalProcessingPerformance: 15_832 },
  datacenter: true,
  designer: 'approved',
  origin: 'us',
})

/** A graphics card of 5,285 TPP that is not for datacenters (3A090.a). */
export const cards = (quantity: number): Item => ({
  eccn: '3A090.a',
  quantity,
  unit: { totalProcessingPerformance: 5_285 },
  datacenter: false,
  designer: 'approved',
  origin: 'us',
})

/** A datacenter circuit of 3A090.b. */
export const lesser = (quantity: number): Item => ({
  eccn: '3A090.b',
  quantity,
  unit: { totalProcessingPerformance: 2_897, performanceDensity: 4.76 },
  datacenter: true,
  designer: 'approved',
  origin: 'us',
})

/** Units with figures and no ECCN: the engine classifies. */
export const figures = (unit: NonNullable<Item['unit']>, datacenter: boolean | null = true): Item => ({
  quantity: 10,
  unit,
  datacenter,
  designer: 'approved',
  origin: 'us',
})

/** Weights that nobody published and nobody derived, of so many operations. */
export const weights = (more: NonNullable<Item['weights']> = {}): Item => ({
  eccn: '4E091',
  origin: 'us',
  weights: {
    trainingOperations: '2e26',
    published: false,
    base: 'none',
    additionalOperations: '0',
    syntheticDataShare: 0,
    belowMostCapablePublished: { value: false, basis: 'own-view' },
    ...more,
  },
})

export const everyPaper: Held = {
  aiaCertification: '2025-05-20',
  aiaCertificationSubmitted: '2025-05-21',
  aiaShipmentNotice: '2025-07-01',
  eccnFurnished: '2025-05-20',
  lppStatement: '2025-05-20',
  lppPriorNotice: '2025-06-25',
  purchaseOrder: '2025-05-19',
}

export const sixPoints: NonNullable<Held['nacContents']> = [
  'tpp',
  'performance-density',
  'data-sheet',
  'approvals-12-months',
  'memory-bandwidth',
  'cluster',
]

type Change = {
  /** Headquarters, and ultimate parent where it differs, of the one recipient. */
  readonly hq?: string
  readonly parent?: string
  readonly from?: string
  readonly activity?: TransactionRecord['activity']
  readonly recipient?: Partial<Party>
  readonly others?: readonly Party[]
  readonly endUse?: TransactionRecord['endUse']
  readonly export?: string
  readonly dates?: TransactionRecord['dates']
  readonly held?: Held
  /** LPP received in the year of export; 26,900,000 unless stated, so that LPP decides only where a case is about it. */
  readonly received?: number | null
  readonly licensed?: number | null
  readonly positions?: TransactionRecord['positions']
  readonly rest?: Partial<TransactionRecord>
}

const party = (
  role: Party['role'],
  location: string,
  hq: string,
  parent: string,
  more: Partial<Party> = {},
): Party => ({
  role,
  location,
  headquarters: hq,
  ultimateParent: parent,
  government: 'none',
  listed: [],
  ownedByListed: false,
  ...more,
})

export const other = (role: Party['role'], location: string, hq = location, parent = hq): Party =>
  party(role, location, hq, parent, { id: role })

/** An item sold to one recipient that owns, runs and uses it; exported on 2025-07-01 unless a case says otherwise. */
export const sale = (item: Item, destination: string, change: Change = {}): TransactionRecord => {
  const hq = change.hq ?? destination
  const parent = change.parent ?? hq
  const on = change.export ?? '2025-07-01'
  const recipient: Partial<Party> = { id: 'recipient', ...change.recipient }
  const received = change.received === undefined ? 26_900_000 : change.received
  const licensed = change.licensed === undefined ? 0 : change.licensed
  return transactionRecordSchema.parse({
    id: 'r',
    activity: change.activity ?? 'export',
    item,
    from: change.from ?? 'US',
    destination,
    parties: [
      party('exporter', change.from ?? 'US', 'US', 'US', { id: 'exporter' }),
      ...(['ultimate-consignee', 'owner', 'operator', 'end-user'] as const).map((role) =>
        party(role, destination, hq, parent, recipient),
      ),
      ...(change.others ?? []),
    ],
    endUse: change.endUse ?? ['datacenter-operation'],
    dates: { order: '2025-05-19', aboardCarrier: on, export: on, completed: on, received: on, ...change.dates },
    held: { ...everyPaper, ...change.held },
    positions: {
      ...(received === null ? {} : { lpp: { year: Number(on.slice(0, 4)), receivedTpp: received } }),
      ...(licensed === null
        ? {}
        : { country: { country: destination, licensedTpp: licensed, asOf: on, source: 'test' } }),
      ...change.positions,
    },
    ...change.rest,
  })
}
