// Random records over the whole schema of the contract: every member present, absent or adverse, figures on, below and above every
// boundary of the regulation, several parties a role, and statements that contradict each other. The same seed gives the same records.
import {
  activities,
  endUses,
  nacContents,
  roles,
  type Party,
  type RunSettings,
  type TransactionRecord,
} from '../../../../shared/contract/interchange.ts'
import { mulberry32 } from '../points.ts'

type Record = TransactionRecord
type Item = Record['item']
type Unit = NonNullable<Item['unit']>
type Weights = NonNullable<Item['weights']>
type Held = NonNullable<Record['held']>
type Positions = NonNullable<Record['positions']>

export type Drawn = { readonly record: TransactionRecord; readonly settings: RunSettings }

const listed = (...lines: readonly string[]): readonly string[] => lines.flatMap((line) => line.split(' '))

/** Places of every kind the rule tells apart; the last ones have no sure place. */
const countries = listed(
  'US US DE GB TW IN SG BR CH IL KZ VN SA CN MO HK IR RU CU KP SY BY IQ KH AE PR GL HK UA CY BQ CK AQ PS XK LI ZA',
)

const eccns = listed(
  '3A090.a 3A090.a 3A090.a 3A090.a.1 3A090.a.2 3A090.b 3A090.b 3A090.b.1 3A090.c 3A090 4A090.a 4A090.b 4A090',
  '3A001.z.4.a 3A001.z.1.b 3A001.z 3A001.a.7 3A001 4A003.z.1.a 4A003.z.2.b 4A003.g 4A004.z.1 4A004.z.2 4A005.z.1',
  '4A005.z.2 5A002.z.1.a 5A002.z.5.b 5A002.a 5A004.z.1.a 5A004.z.2.b 5A992.z.1 5A992.z.2 5A992.c 5D002.z.1.a',
  '5D002.z.9.b 5D992.z.1 5D992.z.2 5D002 3D001 3E001 4D001 4D090 4E001 5E002 5E992 4E091 4E091 4E091 EAR99',
  '3B001.a.4 3B002.c 3D992 4A994.l 9A610.a',
)

const purposes = listed(
  '3A090.a 3A090.b 3A090.c 3A001.z.4.a 3A001.z.1.b 4A090.a 4A090.b 4A003.z.1.a 4A004.z.2 4A005.z.1 5A002.z.1.a',
  '5A004.z.1.b 5A992.z.1 5A992.z.2 5D992.z.1 4D090 3A001.a.7 EAR99',
)

const days = listed(
  '2024-06-03 2024-12-31 2025-01-12 2025-01-13 2025-01-14 2025-01-15 2025-01-16 2025-02-01 2025-03-31 2025-04-01',
  '2025-05-13 2025-05-14 2025-05-15 2025-05-16 2025-06-13 2025-06-14 2025-06-15 2025-06-16 2025-06-17 2025-07-01',
  '2025-07-01 2025-08-01 2025-11-20 2025-12-31 2026-01-01 2026-01-14 2026-01-15 2026-02-02 2026-02-03 2026-06-01',
  '2026-07-09 2026-07-10 2026-08-01 2026-11-09 2026-11-10 2027-12-31 2028-01-01 2028-02-01',
)

const operations = listed(
  '0 1e24 1e25 2.4999e25 25000000000000000000000000 2.5001e25 5e25 9e25 9.9999e25 1e26',
  '100000000000000000000000001 1.25e26 2e26 4e26 1e27 99999999999999999999999999',
)

const tpps = [
  0, 100, 1599, 1599.99, 1600, 2399.99, 2400, 2897, 4799, 4799.99, 4800, 5285, 15_832, 20_999, 21_000,
] as const
const densities = [0, 1.59, 1.6, 3.19, 3.2, 4.76, 5.91, 5.92, 19.4] as const
const areas = [0, 100, 270.27, 500, 609, 814, 1000, 1500] as const
const shares = [0, 0.05, 0.1, 0.1001, 0.5, 1] as const
const percents = [0, 5, 10, 10.1, 25, 25.1, 50, 100] as const
const lppFigures = [0, 10_000_000, 26_884_168, 26_884_169, 26_899_999, 26_900_000, 26_900_001, 40_000_000] as const
const allocations = [0, 789_984_168, 789_999_999, 790_000_000, 790_000_001, 1_580_000_000, 2_000_000_000] as const
const bases = [0, 633_000_000, 949_500_000, 1_265_984_168, 1_266_000_000, 1_582_500_000, 5_064_000_000, 9e9] as const
const aiaFigures = [0, 252_984_168, 252_999_999, 253_000_000, 300_000_000] as const
const quantities = [0, 1, 1, 10, 202, 203, 1699, 1700, 49_898, 60_000] as const

const lawDates = [
  '2025-01-12',
  '2025-01-14',
  '2025-01-16',
  '2025-05-15',
  '2025-07-15',
  '2026-01-15',
  '2026-08-01',
] as const
const knowledgeDates = ['2025-05-12', '2025-05-13', '2026-05-30', '2026-05-31'] as const

/** Doubts whose readings a person may elect, and one reading that does not exist. */
const elected = [
  ['D-01', 'follows'],
  ['D-01', 'named-only'],
  ['D-10', 'as-recorded'],
  ['D-10', 'other-place'],
  ['A-20', 'as-of-january-2025'],
  ['A-20', 'as-moved'],
  ['D-13', 'destination'],
  ['D-13', 'location'],
  ['D-14', 'first-recipient'],
  ['D-14', 'final-customer'],
  ['AMB-05', 'open'],
  ['AMB-04', 'net-of-attrition'],
  ['D-02', 'recipients-only'],
  ['D-15', 'no-such-reading'],
] as const

/** Draws of one record: how much of it is absent, how few places it knows, and how far its parts go their own ways. */
type Draw = {
  readonly chance: (of: number) => boolean
  readonly pick: <Of>(of: readonly Of[]) => Of
  /** Absent as often as members of this record are. */
  readonly maybe: <Of>(make: () => Of) => Of | undefined
  readonly place: () => string
  readonly day: () => string
  /** A day so many places before or after the day of the record in the list of days, most of the time. */
  readonly near: (before: number, after: number) => string
  /** Whether a part of this record is drawn without regard for the others. */
  readonly goesAstray: () => boolean
}

const drawFor = (random: () => number): Draw => {
  const chance = (of: number): boolean => random() < of
  const pick = <Of>(of: readonly Of[]): Of => {
    const found = of[Math.floor(random() * of.length)]
    if (found === undefined) throw new Error('nothing to draw from')
    return found
  }
  const absent = pick([0, 0, 0.03, 0.15, 0.5])
  const astray = pick([0, 0, 0.1, 0.4])
  const pool = [pick(countries), pick(countries)]
  const only = chance(0.5)
  const main = Math.floor(random() * days.length)
  const wild = pick([0, 0, 0.1, 0.5])
  return {
    chance,
    pick,
    maybe: (make) => (chance(absent) ? undefined : make()),
    place: () => (chance(astray) ? pick(countries) : only ? (pool[0] ?? 'US') : pick(pool)),
    day: () => (chance(wild) ? pick(days) : (days[main] ?? '')),
    near: (before, after) =>
      chance(wild)
        ? pick(days)
        : (days[Math.max(0, Math.min(days.length - 1, main - before + Math.floor(random() * (before + after + 1))))] ??
          ''),
    goesAstray: () => chance(astray),
  }
}

/** Without members that are `undefined`, which a record of JSON cannot hold; sometimes they are `null`, which says the same. */
const made = <Of extends object>(members: Of, nulls: boolean): Of =>
  Object.fromEntries(
    Object.entries(members).flatMap(([name, value]): (readonly [string, unknown])[] =>
      value === undefined ? (nulls ? [[name, null]] : []) : [[name, value]],
    ),
  ) as Of

const unitOf = (draw: Draw): Unit => {
  const { maybe, pick, chance, goesAstray } = draw
  const tpp = pick(tpps)
  const area = pick(areas)
  const circuits = maybe(() => (chance(0.7) ? 1 : pick([1, 2, 8])))
  const unit: Unit = {}
  if (circuits !== undefined) unit.circuits = circuits
  if (chance(0.75)) unit.totalProcessingPerformance = tpp
  if (chance(0.4)) unit.applicableDieAreaMm2 = area
  if (chance(0.35)) unit.performanceDensity = goesAstray() || area === 0 ? pick(densities) : tpp / area
  if (chance(0.25))
    unit.rates = Array.from({ length: pick([0, 1, 1, 2, 3]) }, () => {
      const bits = pick([4, 8, 16, 32])
      return made(
        {
          bitLength: maybe(() => bits),
          tops: chance(0.6) ? tpp / bits : pick([0, 50, 100, 300, 600, 733, 1466]),
          sparsity: maybe(() => pick(['dense', 'dense', 'dense', 'sparse'] as const)),
          sparsityFactor: maybe(() => pick([1, 2, 4])),
          counts: maybe(() => pick(['operations', 'operations', 'multiply-accumulates'] as const)),
        },
        chance(0.1),
      )
    })
  if (chance(0.2))
    unit.dies = Array.from({ length: pick([0, 1, 2, 2]) }, () => ({
      areaMm2: chance(0.7) ? area / 2 : pick(areas),
      nonPlanar: chance(0.8),
      ...(chance(0.6) ? { totalProcessingPerformance: chance(0.7) ? tpp / 2 : pick(tpps) } : {}),
    }))
  if (chance(0.3)) unit.memoryBandwidthGBs = pick([0, 900, 3350, 6499, 6500, 8000])
  if (chance(0.25)) unit.hbmBandwidthDensity = pick([0, 1.99, 2, 2.01, 3.29, 3.3, 9])
  return unit
}

const weightsOf = (draw: Draw): Weights => {
  const { maybe, pick, chance, place } = draw
  const base = pick(operations)
  const more = pick(operations)
  return made(
    {
      trainingOperations: maybe(() => pick(operations)),
      published: maybe(() => chance(0.15)),
      base: maybe(() =>
        chance(0.5)
          ? ('none' as const)
          : made({ published: maybe(() => chance(0.6)), trainingOperations: maybe(() => base) }, chance(0.1)),
      ),
      additionalOperations: maybe(() => more),
      syntheticDataShare: maybe(() => pick(shares)),
      generators: maybe(() =>
        Array.from({ length: pick([0, 0, 1, 2]) }, () =>
          made(
            {
              published: maybe(() => chance(0.4)),
              dataPublished: maybe(() => chance(0.3)),
              generationOperations: maybe(() => pick(operations)),
              trainingOperations: maybe(() => pick(operations)),
            },
            chance(0.1),
          ),
        ),
      ),
      belowMostCapablePublished: maybe(() => ({
        value: chance(0.3),
        basis: pick(['agency-guidance', 'classification-request', 'own-view'] as const),
      })),
      storage: maybe(() =>
        made(
          {
            country: maybe(place),
            paragraph14: maybe(() => chance(0.85)),
            paragraph15: maybe(() => chance(0.85)),
            paragraph18: maybe(() => chance(0.85)),
          },
          chance(0.1),
        ),
      ),
      ...(chance(0.3) ? { fineTuning: { operations: pick(operations), originalOperations: pick(operations) } } : {}),
    },
    chance(0.1),
  )
}

const itemOf = (draw: Draw): Item => {
  const { maybe, pick, chance } = draw
  const eccn = chance(0.85) ? pick(eccns) : undefined
  const isWeights = eccn === '4E091'
  return made(
    {
      eccn: eccn !== undefined && chance(0.05) ? pick([` ${eccn.toLowerCase()} `, `ECCN ${eccn}`]) : eccn,
      forEccn: eccn !== undefined && /^[345][DE]/.test(eccn) && chance(0.8) ? pick(purposes) : undefined,
      description: chance(0.2) ? 'an item' : undefined,
      quantity: maybe(() => pick(quantities)),
      unit: (isWeights ? chance(0.1) : chance(0.8)) ? unitOf(draw) : undefined,
      datacenter: maybe(() => chance(0.6)),
      designer: maybe(() => pick(['approved', 'authorized', 'neither'] as const)),
      origin: maybe(() => (chance(0.7) ? ('us' as const) : ('foreign' as const))),
      foreignProduct: chance(0.4)
        ? made(
            {
              directProductOfListedTechnology: maybe(() => chance(0.5)),
              listedPlant: maybe(() => chance(0.3)),
              trainedOnEccns: maybe(() =>
                Array.from({ length: pick([0, 1, 1, 2]) }, () =>
                  pick(['3A090.a', '3A090.b', '4A090.a', 'EAR99', '5A992.c']),
                ),
              ),
              hardwareSubjectToEar: maybe(() => chance(0.6)),
            },
            chance(0.1),
          )
        : undefined,
      usContentPercent: maybe(() => pick(percents)),
      weights: (isWeights || eccn === undefined ? chance(0.95) : chance(0.03)) ? weightsOf(draw) : undefined,
    },
    chance(0.1),
  )
}

const veuOf = (draw: Draw): NonNullable<Party['veu']> => {
  const { maybe, pick, chance, place } = draw
  if (chance(0.4)) return 'none'
  return made(
    {
      kind: pick(['general', 'uveu', 'uveu', 'nveu', 'nveu'] as const),
      country: maybe(place),
      supplement7: chance(0.5) ? pick(['2025-02-01', 'entry', '2027-01-01', '2024-01-01']) : undefined,
      letter: chance(0.4) ? pick(['2025-04-01', 'letter of authorization', '2028-01-01']) : undefined,
      operatorAuthorized: maybe(() => chance(0.7)),
      paragraph14: maybe(() => chance(0.85)),
      paragraph15: maybe(() => chance(0.85)),
      paragraph18: maybe(() => chance(0.85)),
      governmentArrangement: maybe(() => chance(0.6)),
    },
    chance(0.1),
  )
}

const partyOf = (draw: Draw, role: Party['role'], name: string): Party => {
  const { maybe, pick, chance, place } = draw
  const headquarters = maybe(place)
  return made(
    {
      role,
      name: maybe(() => name),
      id: chance(0.6) ? name : undefined,
      location: maybe(place),
      headquarters,
      ultimateParent: maybe(() => (chance(0.7) ? (headquarters ?? place()) : place())),
      group: chance(0.3) ? pick([name, 'group']) : undefined,
      government: maybe(() => (chance(0.9) ? ('none' as const) : ('owned-or-controlled' as const))),
      jointVenture: chance(0.08)
        ? {
            partners: Array.from({ length: pick([0, 1, 2, 2]) }, () => ({
              headquarters: place(),
              percent: pick([10, 40, 50, 60, 100]),
            })),
          }
        : undefined,
      listed: maybe(() => (chance(0.97) ? [] : [pick(['entity-list', 'sdn', 'other'] as const)])),
      ownedByListed: maybe(() => chance(0.03)),
      veu: chance(0.35) ? veuOf(draw) : undefined,
      employment: chance(role === 'employee' ? 0.9 : 0.03)
        ? made({ permanentAndRegular: maybe(() => chance(0.7)), nationality: maybe(place) }, chance(0.1))
        : undefined,
    },
    chance(0.1),
  )
}

const partiesOf = (draw: Draw, activity: Record['activity']): Party[] => {
  const { chance, pick } = draw
  const parties: Party[] = []
  if (chance(0.85)) parties.push(partyOf(draw, 'exporter', 'Exporter'))
  // One entity in all roles of a recipient, or each role for itself.
  const one = chance(0.5) ? partyOf(draw, 'end-user', 'Recipient') : undefined
  const mine = activity.startsWith('deemed')
    ? (['employer', 'employee'] as const)
    : activity === 'computing-service'
      ? (['customer', 'service-provider'] as const)
      : (['ultimate-consignee', 'end-user', 'owner', 'operator'] as const)
  for (const role of mine) {
    if (chance(0.12)) continue
    parties.push(one === undefined || chance(0.1) ? partyOf(draw, role, pick(['Recipient', role])) : { ...one, role })
  }
  for (const role of roles) if (chance(0.12)) parties.push(partyOf(draw, role, pick([role, 'Recipient', 'Second'])))
  if (chance(0.1)) parties.reverse()
  return parties
}

const paperOf = (draw: Draw): string | false => (draw.chance(0.15) ? false : draw.near(6, 0))

const heldOf = (draw: Draw): Held => {
  const { maybe, pick, chance, near } = draw
  const paper = () => maybe(() => paperOf(draw))
  return made(
    {
      aiaCertification: paper(),
      aiaCertificationSubmitted: paper(),
      aiaShipmentNotice: paper(),
      eccnFurnished: paper(),
      lppStatement: paper(),
      lppCopySent: paper(),
      lppPriorNotice: paper(),
      nacFiled: paper(),
      nacContents: maybe(() => (chance(0.6) ? [...nacContents] : nacContents.filter(() => chance(0.8)))),
      nacAnswer: chance(0.5)
        ? { on: near(4, 0), result: pick(['eligible', 'eligible', 'license-required', 'pending'] as const) }
        : undefined,
      acmAccountingUpdated: paper(),
      purchaseOrder: paper(),
      license: chance(0.3)
        ? made(
            {
              number: pick(['D1', 'D2', ' ']),
              issued: near(8, 0),
              expires: maybe(() => pick([...days, '2026-05-25', '2026-07-04', '2026-12-25', '2027-07-04'])),
              quantityTpp: maybe(() => pick([0, 15_832, 158_320, 26_900_000, 1e9])),
            },
            chance(0.1),
          )
        : chance(0.5)
          ? (false as const)
          : undefined,
    },
    chance(0.1),
  )
}

const positionsOf = (draw: Draw): Positions => {
  const { maybe, pick, chance, place, near } = draw
  const lpp = () =>
    made(
      {
        year: pick([2025, 2025, 2026, 2027, 2028]),
        receivedTpp: pick(lppFigures),
        party: chance(0.3) ? pick(['Recipient', 'operator', 'owner', 'group', 'Second']) : undefined,
      },
      chance(0.1),
    )
  return made(
    {
      lpp: maybe(() => (chance(0.6) ? lpp() : Array.from({ length: pick([0, 1, 2, 3]) }, lpp))),
      country: maybe(() =>
        made(
          {
            country: place(),
            licensedTpp: pick(allocations),
            asOf: near(4, 0),
            source: 'bis.gov',
            assuranceIncreasePercent: chance(0.2) ? pick([0, 50, 100]) : undefined,
            attritionTpp: maybe(() => pick([0, 1, 15_832, 1e9])),
          },
          chance(0.1),
        ),
      ),
      nveu: maybe(() =>
        made(
          { country: place(), installedTpp: pick(bases), attritionTpp: maybe(() => pick([0, 15_832, 1e9])) },
          chance(0.1),
        ),
      ),
      uveu: maybe(() => ({
        totalOwnedTpp: pick([0, 15_832, 100_000_000, 1_000_000_000]),
        outsideSupplement5aTpp: pick([0, 24_984_168, 25_000_000, 249_984_168, 250_000_000]),
        inCountryTpp: pick([0, 6_984_168, 7_000_000, 69_984_168, 70_000_000]),
        outsideUnitedStatesTpp: pick([0, 49_984_168, 50_000_000, 499_984_168, 500_000_000]),
      })),
      aia: maybe(() => ({ consigneeCumulativeTpp: pick(aiaFigures) })),
      license: chance(0.4)
        ? made({ number: pick(['D1', 'd1', 'D2']), usedTpp: maybe(() => pick([0, 15_832, 142_488, 1e9])) }, chance(0.1))
        : undefined,
    },
    chance(0.1),
  )
}

const datesOf = (draw: Draw): NonNullable<Record['dates']> => {
  const { maybe, day, near, chance } = draw
  return made(
    {
      order: maybe(() => near(8, 0)),
      aboardCarrier: maybe(() => near(3, 0)),
      export: maybe(day),
      completed: maybe(() => near(0, 3)),
      received: maybe(() => near(0, 3)),
      licenseIssued: chance(0.2) ? day() : undefined,
      newSiteNotice: chance(0.4) ? near(12, 0) : undefined,
      moveNotice: chance(0.4) ? near(8, 0) : undefined,
    },
    chance(0.1),
  )
}

const useOf = (draw: Draw): NonNullable<Record['endUse']> => {
  const { pick, chance } = draw
  if (chance(0.35)) return ['datacenter-operation']
  if (chance(0.2)) return [pick(['development', 'production', 'storage-before-delivery'] as const)]
  return endUses.filter(() => chance(0.12))
}

const recordOf = (draw: Draw, number: number): Record => {
  const { maybe, chance, pick, place, day } = draw
  const activity = chance(0.65) ? pick(['export', 'reexport', 'transfer-in-country'] as const) : pick(activities)
  const leavesUs = (activity === 'export' || activity === 'deemed-export') && !draw.goesAstray()
  return made(
    {
      id: `random-${number}`,
      activity,
      item: itemOf(draw),
      from: maybe(() => (leavesUs ? 'US' : place())),
      destination: maybe(place),
      parties: partiesOf(draw, activity),
      endUse: maybe(() => useOf(draw)),
      dates: maybe(() => datesOf(draw)),
      prior: maybe(() =>
        made(
          {
            eligibility: maybe(() => pick(['nlr', 'license-exception', 'license-required'] as const)),
            actualOrder: maybe(() => chance(0.8)),
          },
          chance(0.1),
        ),
      ),
      held: maybe(() => heldOf(draw)),
      positions: maybe(() => positionsOf(draw)),
      elections: chance(0.1) ? { lppCountedAgainst: pick(['operator', 'Recipient', 'Second']) } : undefined,
      judgments: chance(0.08)
        ? [pick(elected)].map(([doubt, reading]) => ({ doubt, reading, by: 'counsel', on: day(), reason: 'read so' }))
        : undefined,
    },
    chance(0.1),
  )
}

/** So many records of a seed, from a number on; the record of a number is the same in whatever run it is drawn. */
export function* randomRecords(seed: number, count: number, from = 0): Generator<Drawn> {
  for (let number = from; number < from + count; number += 1) {
    const draw = drawFor(mulberry32(seed * 1_000_003 + number))
    const record = recordOf(draw, number)
    const settings: RunSettings = {
      ...(draw.chance(0.15) ? { lawDate: draw.pick(lawDates) } : {}),
      ...(draw.chance(0.3) ? { knowledgeDate: draw.pick(knowledgeDates) } : {}),
    }
    yield { record, settings }
  }
}
