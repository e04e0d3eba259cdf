// The cases of a paragraph: small records on its boundaries, which of its rules each reaches, and what comes of it. They show the rules
// and decide nothing, so they stand beside the paragraph and are no part of the pack.
import type { Outcome, Party, Role, TransactionRecord } from '../../shared/contract/interchange.ts'

type Item = TransactionRecord['item']

/**
 * What a case states beside the plain sale. `recipient` is said of the one recipient in all its roles, `others` come beside it; `parties`
 * stand in place of all.
 */
export type CaseFacts = Partial<Omit<TransactionRecord, 'id'>> & {
  readonly recipient?: Partial<Party>
  readonly exporter?: Partial<Party>
  readonly others?: readonly Party[]
}

/** How a rule stands (it holds, is set aside, may hold), or a condition of a way out (met, not met, open). */
export const caseStates = ['on', 'defeated', 'maybe', 'met', 'unmet', 'open'] as const

/** What comes of a case as the text stands, under the text before 13 January 2025 where that is asked, and as it is enforced. */
export type CaseOutcomes = { readonly codified: Outcome; readonly prior?: Outcome; readonly enforced: Outcome }

export type Case = {
  /** Id of the rule or condition of the paragraph. */
  readonly reaches: string
  readonly state: (typeof caseStates)[number]
  readonly facts: CaseFacts
  readonly outcomes: CaseOutcomes
}

export const reaching = (reaches: string, state: Case['state'], facts: CaseFacts, outcomes: CaseOutcomes): Case => ({
  reaches,
  state,
  facts,
  outcomes,
})

/** An accelerator for datacenters of 15,832 TPP (3A090.a). */
export const accelerator: Item = {
  eccn: '3A090.a',
  quantity: 1,
  unit: { totalProcessingPerformance: 15_832 },
  datacenter: true,
  designer: 'approved',
  origin: 'us',
}

/** A graphics card of 5,285 TPP that is not for datacenters (3A090.a). */
export const card: Item = { ...accelerator, unit: { totalProcessingPerformance: 5_285 }, datacenter: false }

/** A datacenter circuit of 3A090.b. */
export const lesser: Item = {
  ...accelerator,
  eccn: '3A090.b',
  unit: { totalProcessingPerformance: 2_897, performanceDensity: 4.76 },
}

/** A stack of high-bandwidth memory (3A090.c). */
export const memory: Item = { eccn: '3A090.c', quantity: 1, unit: { hbmBandwidthDensity: 2.5 }, origin: 'us' }

/** A circuit for datacenters that nobody classified, by its figures. */
export const unclassified = (unit: NonNullable<Item['unit']>): Item => ({
  quantity: 1,
  unit,
  datacenter: true,
  designer: 'approved',
  origin: 'us',
})

/** Weights of 2 × 10²⁶ operations that nobody published and nobody derived, stored in the United Kingdom as Supplement No. 10 to part 748 asks. */
export const modelWeights = (more: NonNullable<Item['weights']> = {}): Item => ({
  eccn: '4E091',
  origin: 'us',
  weights: {
    trainingOperations: '2e26',
    published: false,
    base: 'none',
    additionalOperations: '0',
    syntheticDataShare: 0,
    belowMostCapablePublished: { value: false, basis: 'own-view' },
    storage: { country: 'GB', paragraph14: true, paragraph15: true, paragraph18: true },
    ...more,
  },
})

/** A foreign-made accelerator that no direct product rule and no content of the United States brings in. */
export const foreign = (more: Partial<Item> = {}): Item => ({
  ...accelerator,
  origin: 'foreign',
  foreignProduct: { directProductOfListedTechnology: false, listedPlant: false },
  usContentPercent: 0,
  ...more,
})

export const another = (
  role: Role,
  location: string,
  headquarters = location,
  ultimateParent = headquarters,
  more: Partial<Party> = {},
): Party => ({
  role,
  id: role,
  location,
  headquarters,
  ultimateParent,
  government: 'none',
  listed: [],
  ownedByListed: false,
  ...more,
})

const inAllRoles = ['ultimate-consignee', 'owner', 'operator', 'end-user'] as const
const PAPERS_MADE = '2025-01-20'

/**
 * The plain sale: an accelerator exported from the United States to Germany on 1 July 2025, to one firm of the country of destination that
 * owns, runs and uses it in a data center. Every paper of AIA and LPP is held. The LPP of the year is used up, so that LPP
 * decides only where a case is about it; of the country allocation and under AIA nothing is used.
 */
export const recordOf = ({ recipient, exporter, others = [], ...facts }: CaseFacts): TransactionRecord => {
  const destination = facts.destination === undefined ? 'DE' : facts.destination
  const from = facts.from === undefined ? 'US' : facts.from
  const on = facts.dates?.export ?? '2025-07-01'
  return {
    id: 'case',
    activity: 'export',
    item: accelerator,
    endUse: ['datacenter-operation'],
    ...facts,
    from,
    destination,
    parties: facts.parties ?? [
      another('exporter', from ?? 'US', 'US', undefined, exporter),
      ...inAllRoles.map((role) =>
        another(role, destination ?? 'DE', recipient?.headquarters ?? destination ?? 'DE', undefined, {
          id: 'recipient',
          ...recipient,
        }),
      ),
      ...others,
    ],
    dates: { order: on, aboardCarrier: on, export: on, completed: on, received: on, ...facts.dates },
    held: {
      aiaCertification: PAPERS_MADE,
      aiaCertificationSubmitted: PAPERS_MADE,
      aiaShipmentNotice: PAPERS_MADE,
      eccnFurnished: PAPERS_MADE,
      lppStatement: PAPERS_MADE,
      lppPriorNotice: PAPERS_MADE,
      purchaseOrder: PAPERS_MADE,
      ...facts.held,
    },
    positions: {
      lpp: { year: Number(on.slice(0, 4)), receivedTpp: 26_900_000 },
      ...(destination === null
        ? {}
        : { country: { country: destination, licensedTpp: 0, asOf: on, source: 'licenses' } }),
      aia: { consigneeCumulativeTpp: 0 },
      ...facts.positions,
    },
  }
}

/** Nothing of the LPP of the year is used. */
export const lppUnused = { lpp: { year: 2025, receivedTpp: 0 } }

/** A notification of NAC filed exactly 25 days before 1 July 2025, complete and answered. */
export const nacNotified = (more: CaseFacts['held'] = {}): CaseFacts['held'] => ({
  nacFiled: '2025-06-06',
  nacContents: ['tpp', 'performance-density', 'data-sheet', 'approvals-12-months', 'memory-bandwidth', 'cluster'],
  nacAnswer: { on: '2025-06-30', result: 'eligible' },
  ...more,
})

/** A license of so many TPP from 2 June 2025 on, of which so many were used before; null: nobody states how many. */
export const licensed = (
  quantityTpp: number,
  usedTpp: number | null,
  days: { readonly issued: string; readonly expires: string } = { issued: '2025-06-02', expires: '2026-06-01' },
): CaseFacts => ({
  held: { license: { number: 'D-1', ...days, quantityTpp } },
  positions: { license: { number: 'D-1', ...(usedTpp === null ? {} : { usedTpp }) } },
})

/** Production for a customer in the United States, with an accounting of the facility. */
export const manufacturing: CaseFacts = {
  destination: 'MX',
  endUse: ['production'],
  held: { acmAccountingUpdated: '2025-06-01' },
  others: [another('final-customer', 'US')],
}

/** Computing power of a provider in the United States that trains a model of 4E091 for a customer. */
export const service = (headquarters: string, ultimateParent = headquarters): CaseFacts => ({
  activity: 'computing-service',
  item: modelWeights(),
  destination: null,
  parties: [another('operator', 'US'), another('customer', headquarters, headquarters, ultimateParent)],
  endUse: ['training-4e091'],
})

/** A release in the United States to a national of China whom a firm employs. */
export const release = (
  item: Item,
  employer: string,
  employment: { readonly permanentAndRegular: boolean },
  others: readonly Party[] = [],
): CaseFacts => ({
  activity: 'deemed-export',
  item,
  destination: 'CN',
  parties: [
    another('exporter', 'US', employer, employer, { id: 'firm' }),
    another('employer', 'US', employer, employer, { id: 'firm' }),
    {
      role: 'employee',
      id: 'employee',
      location: 'US',
      government: 'none',
      listed: [],
      ownedByListed: false,
      employment: { ...employment, nationality: 'CN' },
    },
    ...others,
  ],
})

type Veu = Exclude<Party['veu'], 'none' | null | undefined>
type Uveu = NonNullable<NonNullable<CaseFacts['positions']>['uveu']>

/**
 * A UVEU of Japan that owns 1,000,000,000 TPP, all of it in the United States but what is said of it, and runs the accelerator in Malaysia
 * from 1 August 2025.
 */
export const universal = (
  more: CaseFacts & { readonly veu?: Partial<Veu>; readonly uveu?: Partial<Uveu> } = {},
): CaseFacts => {
  const { veu, uveu, recipient, dates, ...rest } = more
  const inCountryTpp = uveu?.inCountryTpp ?? 0
  const outsideSupplement5aTpp = uveu?.outsideSupplement5aTpp ?? inCountryTpp
  return {
    destination: 'MY',
    recipient: {
      headquarters: 'JP',
      veu: { kind: 'uveu', supplement7: '2025-01-17', operatorAuthorized: true, ...veu },
      ...recipient,
    },
    dates: { export: '2025-08-01', newSiteNotice: '2025-01-20', moveNotice: '2025-05-01', ...dates },
    positions: {
      uveu: {
        totalOwnedTpp: 1_000_000_000,
        outsideUnitedStatesTpp: outsideSupplement5aTpp,
        ...uveu,
        outsideSupplement5aTpp,
        inCountryTpp,
      },
    },
    ...rest,
  }
}

/** An NVEU of India with a letter, of so many TPP installed there before 30 September 2025. */
export const national = (installedTpp: number, more: CaseFacts & { readonly veu?: Partial<Veu> } = {}): CaseFacts => {
  const { veu, ...rest } = more
  return {
    destination: 'IN',
    recipient: {
      veu: {
        kind: 'nveu',
        country: 'IN',
        letter: '2025-05-30',
        operatorAuthorized: true,
        governmentArrangement: true,
        ...veu,
      },
    },
    dates: { export: '2025-09-30' },
    positions: { nveu: { country: 'IN', installedTpp, attritionTpp: 0 } },
    ...rest,
  }
}

export type StatedFact = { readonly path: string; readonly value: unknown }

const leaves = (path: string, value: unknown): readonly StatedFact[] => {
  if (value === undefined) return []
  if (Array.isArray(value) && value.some((each) => typeof each === 'object'))
    return value.flatMap((each: unknown) => leaves(path, each))
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [{ path, value }]
  return Object.entries(value).flatMap(([name, member]) => leaves(path === '' ? name : `${path}.${name}`, member))
}

const without = (facts: readonly StatedFact[], plain: readonly StatedFact[]): readonly StatedFact[] => {
  const known = new Map(plain.map(({ path, value }) => [path, JSON.stringify(value)]))
  return facts.filter(({ path, value }) => known.get(path) !== JSON.stringify(value))
}

/** What every party of a case says unless the case is about it. */
const unremarkable = leaves('', another('exporter', 'US')).filter(({ path }) =>
  /^(government|listed|ownedByListed)$/.test(path),
)

const statedOf = (parties: readonly Party[]): readonly StatedFact[] =>
  parties.flatMap((party) =>
    without(leaves('', party), unremarkable).flatMap(({ path, value }) =>
      path === 'role' || path === 'id' ? [] : [{ path: `parties[${party.role}].${path}`, value }],
    ),
  )

/** What a case states that the plain sale does not, member by member; what is said of the recipient, as of its ultimate consignee. */
export const statedIn = ({
  item,
  recipient,
  exporter,
  others = [],
  parties = [],
  ...facts
}: CaseFacts): readonly StatedFact[] => [
  ...without(leaves('item', item), leaves('item', accelerator)),
  ...leaves('', facts),
  ...leaves('parties[ultimate-consignee]', recipient),
  ...leaves('parties[exporter]', exporter),
  ...statedOf([...parties, ...others]),
]
