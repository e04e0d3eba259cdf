// The kinds of transactions in the sample list, and how many there are of each. Papers and dates are what such a deal would have.
import type { Party, TransactionRecord } from '../../shared/contract/interchange.ts'
import { addDays, civilDate } from '../../shared/kernel/civil-date.ts'
import {
  type Company,
  allied,
  chinese,
  daughters,
  exporters,
  labs,
  others,
  packagers,
  retailers,
  veus,
} from './companies.ts'
import type { Chance } from './chance.ts'

export type Accelerator = {
  readonly name: string
  readonly totalProcessingPerformance: number
  readonly applicableDieAreaMm2: number | null
  readonly datacenter: boolean
}

export type Draft = Omit<TransactionRecord, 'id'>
export type Stock = (...names: readonly string[]) => readonly Accelerator[]
export type Kind = { readonly count: number; readonly make: (chance: Chance, stock: Stock) => Draft }

const BIG = [
  'NVIDIA H100 SXM5 80 GB',
  'NVIDIA H200 SXM',
  'NVIDIA B200 SXM',
  'AMD MI300X',
  'NVIDIA A100 SXM4 80 GB',
  'NVIDIA GB200 (one processor)',
]
const MIDDLE = ['NVIDIA L40S', 'NVIDIA L4', 'NVIDIA H100 NVL', 'AMD MI250X', 'Meta MTIA v2', 'NVIDIA A100 SXM4 80 GB']
const CLASS_B = ['NVIDIA L40', 'NVIDIA A40', 'AMD MI210']
const BELOW = ['NVIDIA H20', 'NVIDIA L20', 'NVIDIA A10', 'NVIDIA V100 SXM2']
const GAMING = ['NVIDIA RTX 4090']
const GAMING_BELOW = ['NVIDIA RTX 4090 D', 'NVIDIA RTX 4080', 'NVIDIA RTX 3090', 'AMD Radeon RX 7900 XTX']

type Members = Partial<Party>

const party = (
  role: Party['role'],
  { name, id, headquarters, ultimateParent, group }: Company,
  more: Members = {},
): Party => ({
  role,
  name,
  id,
  location: headquarters,
  headquarters,
  ultimateParent,
  group,
  government: 'none',
  listed: [],
  ...more,
})

const exporterOf = (chance: Chance): Party => party('exporter', chance.pick(exporters))

const buyers = (company: Company, more: Members = {}): Party[] =>
  (['ultimate-consignee', 'end-user', 'owner', 'operator'] as const).map((role) => party(role, company, more))

const pause = (date: string, days: number): string => addDays(civilDate(date), days)
const minus = (date: string, days: number): string => addDays(civilDate(date), -days)

const SERVER_CHANCE = 0.25

/** The item of an accelerator; datacenter ones sometimes go eight to a server. */
const chip = (
  chance: Chance,
  { name, totalProcessingPerformance, applicableDieAreaMm2, datacenter }: Accelerator,
  quantity: number,
): Draft['item'] => {
  const isServer = datacenter && chance.is(SERVER_CHANCE)
  return {
    description: isServer ? `Server with eight ${name}` : name,
    quantity: isServer ? Math.max(1, Math.round(quantity / 8)) : quantity,
    unit: {
      totalProcessingPerformance,
      ...(applicableDieAreaMm2 === null ? {} : { applicableDieAreaMm2 }),
      ...(isServer ? { circuits: 8 } : {}),
    },
    datacenter,
    designer: 'approved',
    origin: 'us',
  }
}

/** A day after the compliance date, most of them in 2025. */
const shipped = (chance: Chance): string => pause('2025-05-16', chance.whole(0, 420))

const datesFor = (chance: Chance, day: string): NonNullable<Draft['dates']> => ({
  order: minus(day, chance.whole(20, 90)),
  aboardCarrier: day,
  export: day,
  completed: pause(day, chance.whole(2, 12)),
  received: pause(day, chance.whole(3, 14)),
})

const aiaPapers = (day: string): NonNullable<Draft['held']> => ({
  aiaCertification: minus(day, 30),
  aiaCertificationSubmitted: minus(day, 28),
  aiaShipmentNotice: day,
  eccnFurnished: minus(day, 30),
  purchaseOrder: minus(day, 40),
})

const lppPapers = (day: string): NonNullable<Draft['held']> => ({
  lppStatement: minus(day, 20),
  lppPriorNotice: minus(day, 10),
  lppCopySent: pause(day, 10),
  eccnFurnished: minus(day, 20),
  purchaseOrder: minus(day, 40),
})

const year = (day: string): number => Number(day.slice(0, 4))

const positionsFor = (destination: string, day: string, lppReceived = 0): NonNullable<Draft['positions']> => ({
  lpp: { year: year(day), receivedTpp: lppReceived },
  country: { country: destination, licensedTpp: 0, asOf: minus(day, 1), source: 'statement of the exporter' },
})

const sale = (
  chance: Chance,
  item: Draft['item'],
  company: Company,
  day: string,
  rest: Partial<Draft> & { readonly buyer?: Members } = {},
): Draft => {
  const { buyer, ...members } = rest
  return {
    activity: 'export',
    item,
    from: 'US',
    destination: company.headquarters,
    parties: [exporterOf(chance), ...buyers(company, buyer)],
    endUse: ['datacenter-operation', 'inference'],
    dates: datesFor(chance, day),
    held: { purchaseOrder: minus(day, 40) },
    positions: positionsFor(company.headquarters, day),
    ...members,
  }
}

const aia: Kind = {
  count: 110,
  make: (chance, stock) => {
    const day = shipped(chance)
    return sale(chance, chip(chance, chance.pick(stock(...BIG)), chance.whole(64, 2000)), chance.pick(allied), day, {
      held: aiaPapers(day),
      positions: { ...positionsFor('DE', day), country: null, aia: { consigneeCumulativeTpp: 0 } },
    })
  },
}

const aiaPapersUnknown: Kind = {
  count: 35,
  make: (chance, stock) => {
    const day = shipped(chance)
    return sale(chance, chip(chance, chance.pick(stock(...BIG)), chance.whole(2000, 6000)), chance.pick(allied), day)
  },
}

const lpp: Kind = {
  count: 110,
  make: (chance, stock) => {
    const day = shipped(chance)
    return sale(
      chance,
      chip(chance, chance.pick(stock(...MIDDLE, 'NVIDIA H100 SXM5 80 GB')), chance.whole(8, 180)),
      chance.pick(others),
      day,
      {
        held: lppPapers(day),
      },
    )
  },
}

const large: Kind = {
  count: 80,
  make: (chance, stock) =>
    sale(
      chance,
      chip(chance, chance.pick(stock(...BIG)), chance.whole(2500, 12_000)),
      chance.pick(others),
      shipped(chance),
      {
        held: { purchaseOrder: '2025-04-01' },
      },
    ),
}

const toChina: Kind = {
  count: 45,
  make: (chance, stock) =>
    sale(
      chance,
      chip(chance, chance.pick(stock(...BIG, ...MIDDLE)), chance.whole(16, 2000)),
      chance.pick(chinese),
      shipped(chance),
    ),
}

const toDaughters: Kind = {
  count: 40,
  make: (chance, stock) => {
    const company = chance.pick(daughters)
    return sale(chance, chip(chance, chance.pick(stock(...BIG)), chance.whole(64, 1500)), company, shipped(chance), {
      destination: company.location,
      buyer: { location: company.location },
    })
  },
}

const gaming: Kind = {
  count: 65,
  make: (chance, stock) => {
    const company = chance.pick(retailers)
    const day = shipped(chance)
    const isChina = company.headquarters === 'CN'
    return sale(chance, chip(chance, chance.pick(stock(...GAMING)), chance.whole(50, 3000)), company, day, {
      endUse: ['gaming', 'resale'],
      held: isChina
        ? {
            purchaseOrder: minus(day, 40),
            nacFiled: minus(day, chance.pick([24, 25, 40])),
            nacContents: [
              'tpp',
              'performance-density',
              'data-sheet',
              'approvals-12-months',
              'memory-bandwidth',
              'cluster',
            ],
            nacAnswer: { on: minus(day, 1), result: 'eligible' },
          }
        : { purchaseOrder: minus(day, 40) },
    })
  },
}

const gamingBelow: Kind = {
  count: 50,
  make: (chance, stock) =>
    sale(
      chance,
      chip(chance, chance.pick(stock(...GAMING_BELOW)), chance.whole(50, 5000)),
      chance.pick(retailers),
      shipped(chance),
      {
        endUse: ['gaming'],
      },
    ),
}

const belowTheLine: Kind = {
  count: 45,
  make: (chance, stock) =>
    sale(
      chance,
      chip(chance, chance.pick(stock(...BELOW)), chance.whole(16, 3000)),
      chance.pick([...others, ...chinese]),
      shipped(chance),
    ),
}

const classB: Kind = {
  count: 55,
  make: (chance, stock) =>
    sale(
      chance,
      chip(chance, chance.pick(stock(...CLASS_B)), chance.whole(16, 1000)),
      chance.pick([...others, ...allied, ...chinese]),
      shipped(chance),
    ),
}

/** Sales before the compliance date, most of them free before 13 January 2025. */
const beforeCompliance: Kind = {
  count: 45,
  make: (chance, stock) => {
    const day = pause('2024-12-20', chance.whole(0, 140))
    return sale(chance, chip(chance, chance.pick(stock(...BIG)), chance.whole(64, 3000)), chance.pick(others), day, {
      prior: { eligibility: 'nlr', actualOrder: true },
    })
  },
}

/** Under way on 15 May 2025, with the end of the savings clause on both sides. */
const savings: Kind = {
  count: 55,
  make: (chance, stock) => {
    const aboard = pause('2025-05-08', chance.whole(0, 12))
    const completed = pause('2025-06-02', chance.whole(0, 22))
    const isDomestic = chance.is(0.1)
    return sale(
      chance,
      chip(chance, chance.pick(stock(...BIG)), chance.whole(2500, 5000)),
      chance.pick(isDomestic ? chinese : others),
      '2025-05-20',
      {
        dates: { order: '2025-03-10', aboardCarrier: aboard, export: '2025-05-20', completed, received: completed },
        prior: isDomestic
          ? { eligibility: 'license-required', actualOrder: true }
          : { eligibility: 'nlr', actualOrder: chance.is(0.85) },
      },
    )
  },
}

const weights = (trainingOperations: string, published = false): NonNullable<Draft['item']['weights']> => ({
  trainingOperations,
  published,
  base: 'none',
  additionalOperations: '0',
  syntheticDataShare: 0,
  belowMostCapablePublished: { value: false, basis: 'own-view' },
})

const OPERATIONS = ['9.9e25', '1e26', '1.4e26', '3.2e26']

const modelWeights: Kind = {
  count: 45,
  make: (chance) => {
    const company = chance.pick([...allied, ...others, ...chinese.slice(0, 2)])
    const day = shipped(chance)
    const isCompliant = chance.is(0.7)
    return {
      activity: 'export',
      item: {
        description: 'Model weights',
        origin: 'us',
        weights: {
          ...weights(chance.pick(OPERATIONS), chance.is(0.15)),
          storage: {
            country: company.headquarters,
            paragraph14: isCompliant,
            paragraph15: isCompliant,
            paragraph18: isCompliant,
          },
        },
      },
      from: 'US',
      destination: company.headquarters,
      parties: [party('exporter', chance.pick(labs.slice(0, 2))), ...buyers(company).slice(0, 2)],
      endUse: [chance.pick(['inference', 'fine-tuning'] as const)],
      dates: { export: day, completed: day, received: day },
    }
  },
}

const deemed: Kind = {
  count: 35,
  make: (chance, stock) => {
    const employer = chance.pick([...labs, ...allied.slice(0, 4)])
    const nationality = chance.pick(['CN', 'IN', 'IR', 'BR', 'DE', 'RU', 'VN'])
    const isWeights = chance.is(0.6)
    const day = shipped(chance)
    return {
      activity: employer.headquarters === 'US' ? 'deemed-export' : 'deemed-reexport',
      item: isWeights
        ? { description: 'Model weights', eccn: '4E091', origin: 'us', weights: weights('2e26') }
        : {
            description: `Development technology for ${chance.pick(stock(...BIG)).name}`,
            eccn: '3E001',
            forEccn: '3A090.a',
            origin: 'us',
          },
      from: employer.headquarters,
      destination: nationality,
      parties: [
        party('exporter', employer),
        party('employer', employer),
        {
          role: 'employee',
          id: `EMP-${chance.whole(100, 999)}`,
          location: employer.headquarters,
          government: 'none',
          listed: [],
          employment: { permanentAndRegular: chance.is(0.8), nationality },
        },
      ],
      endUse: ['development'],
      dates: { export: day, completed: day, received: day },
    }
  },
}

const services: Kind = {
  count: 20,
  make: (chance) => ({
    activity: 'computing-service',
    item: {
      description: 'Training run on rented accelerators',
      eccn: '4E091',
      origin: 'us',
      weights: weights(chance.pick(['8e25', '1.5e26'])),
    },
    from: 'US',
    parties: [
      party('operator', chance.pick(exporters)),
      party('service-provider', chance.pick(exporters)),
      party('customer', chance.pick([...others, ...chinese, ...daughters])),
    ],
    endUse: ['training-4e091'],
    dates: { order: shipped(chance) },
  }),
}

const packaging: Kind = {
  count: 25,
  make: (chance, stock) => {
    const day = shipped(chance)
    const maker = chance.pick(packagers)
    const draft = sale(chance, chip(chance, chance.pick(stock(...BIG)), chance.whole(500, 5000)), maker, day, {
      endUse: ['production'],
      held: { purchaseOrder: minus(day, 40), acmAccountingUpdated: minus(day, chance.pick([15, 60, 230])) },
    })
    return {
      ...draft,
      parties: [
        ...draft.parties,
        party('final-customer', chance.pick([...exporters, ...allied, ...chinese.slice(0, 1)])),
      ],
    }
  },
}

const universal: Kind = {
  count: 20,
  make: (chance, stock) => {
    const day = shipped(chance)
    const holder = chance.pick(veus.universal)
    const destination = chance.pick(['MY', 'IN', 'BR', 'DE'])
    return sale(chance, chip(chance, chance.pick(stock(...BIG)), chance.whole(500, 3000)), holder, day, {
      destination,
      buyer: {
        location: destination,
        veu: {
          kind: 'uveu',
          supplement7: '2025-03-03',
          letter: '2025-02-20',
          operatorAuthorized: true,
          paragraph14: true,
          paragraph15: true,
          paragraph18: true,
        },
      },
      dates: { ...datesFor(chance, day), newSiteNotice: '2024-11-01' },
      positions: {
        ...positionsFor(destination, day, 26_900_000),
        uveu: {
          totalOwnedTpp: 4_000_000_000,
          outsideSupplement5aTpp: chance.pick([400_000_000, 960_000_000]),
          inCountryTpp: chance.pick([60_000_000, 255_000_000]),
          outsideUnitedStatesTpp: 1_500_000_000,
        },
      },
    })
  },
}

const national: Kind = {
  count: 12,
  make: (chance, stock) => {
    const day = pause('2025-07-01', chance.whole(0, 180))
    const holder = chance.pick(veus.national)
    return sale(chance, chip(chance, chance.pick(stock(...BIG)), chance.whole(500, 3000)), holder, day, {
      buyer: {
        veu: {
          kind: 'nveu',
          country: holder.headquarters,
          supplement7: '2025-06-02',
          letter: '2025-05-30',
          operatorAuthorized: true,
          paragraph14: true,
          paragraph15: true,
          paragraph18: true,
          governmentArrangement: true,
        },
      },
      positions: {
        ...positionsFor(holder.headquarters, day, 26_900_000),
        nveu: {
          country: holder.headquarters,
          installedTpp: chance.pick([100_000_000, 1_550_000_000]),
          attritionTpp: 0,
        },
      },
    })
  },
}

const licensed: Kind = {
  count: 20,
  make: (chance, stock) => {
    const day = shipped(chance)
    const issued = minus(day, chance.pick([60, 200, 400]))
    return sale(chance, chip(chance, chance.pick(stock(...BIG)), chance.whole(1000, 4000)), chance.pick(others), day, {
      held: {
        purchaseOrder: minus(day, 60),
        license: {
          number: `D${chance.whole(100_000, 999_999)}`,
          issued,
          expires: pause(issued, 365),
          quantityTpp: 400_000_000,
        },
      },
    })
  },
}

const replacements: Kind = {
  count: 12,
  make: (chance, stock) =>
    sale(chance, chip(chance, chance.pick(stock(...BIG)), chance.whole(1, 6)), chance.pick(others), shipped(chance), {
      endUse: [chance.pick(['repair-replacement', 'temporary'] as const)],
      positions: { lpp: { year: 2025, receivedTpp: 26_900_000 } },
    }),
}

const domestic: Kind = {
  count: 10,
  make: (chance, stock) => {
    const day = shipped(chance)
    const buyer = chance.pick(exporters)
    return {
      ...sale(chance, chip(chance, chance.pick(stock(...BIG)), chance.whole(64, 1000)), buyer, day),
      activity: 'domestic-transfer',
      destination: 'US',
    }
  },
}

const foreignMade: Kind = {
  count: 16,
  make: (chance, stock) => {
    const day = shipped(chance)
    const item = chip(chance, chance.pick(stock(...BIG)), chance.whole(64, 1200))
    const draft = sale(
      chance,
      { ...item, origin: 'foreign', foreignProduct: { directProductOfListedTechnology: true, listedPlant: true } },
      chance.pick(others),
      day,
      { held: lppPapers(day) },
    )
    const [, ...buyersOnly] = draft.parties
    return {
      ...draft,
      activity: 'reexport',
      from: 'TW',
      parties: [party('exporter', packagers[1] ?? chance.pick(packagers)), ...buyersOnly],
    }
  },
}

/** What lists in real life lack: the parent, the headquarters, the screening, the designer, the figures. */
const incomplete: Kind = {
  count: 50,
  make: (chance, stock) => {
    const day = shipped(chance)
    const gap = chance.pick([
      { ultimateParent: null },
      { headquarters: null, ultimateParent: null },
      { listed: null, government: null },
    ] as const)
    const draft = sale(
      chance,
      chip(chance, chance.pick(stock(...BIG)), chance.whole(16, 600)),
      chance.pick([...allied, ...others]),
      day,
      {
        buyer: gap,
        held: aiaPapers(day),
      },
    )
    if (chance.is(0.3))
      return { ...draft, item: { ...draft.item, unit: null, description: 'AI accelerator, model to be stated' } }
    return chance.is(0.3) ? { ...draft, item: { ...draft.item, designer: null } } : draft
  },
}

export const kinds: readonly Kind[] = [
  aia,
  aiaPapersUnknown,
  lpp,
  large,
  toChina,
  toDaughters,
  gaming,
  gamingBelow,
  belowTheLine,
  classB,
  beforeCompliance,
  savings,
  modelWeights,
  deemed,
  services,
  packaging,
  universal,
  national,
  licensed,
  replacements,
  domestic,
  foreignMade,
  incomplete,
]
