// The figures and dates of the text at their edges: one less, the figure, one more; the day before, the day, the day after.
// Then every figure of the pack is moved by one, both ways, and each such mutant must fail some row of this table.
import { describe, expect, test } from 'vitest'
import { figureMutants } from '../../main/engine/mutants.ts'
import type { LawPack } from '../../main/law/model.ts'
import type { AxisId } from '../../main/law/names.ts'
import { isFlagRaised, obligationsOf } from '../../main/law/obligations.ts'
import { evaluatePoint, readRecord } from '../../main/law/evaluation.ts'
import { currentPack, determine, type LoadedPack } from '../../main/law/index.ts'
import { ledgerLaw } from '../../main/law/limits.ts'
import { deadlineRegister, deadlines } from '../../main/law/windows/deadlines.ts'
import { endUsers } from '../../main/law/prior/facts.ts'
import { windowsOf } from '../../main/law/windows/windows.ts'
import { limitOn } from '../../main/ledger/state.ts'
import { addDays, civilDate } from '../../shared/kernel/civil-date.ts'
import { transactionRecordSchema, type RunSettings } from '../../shared/contract/interchange.ts'

type Patch = Readonly<Record<string, unknown>>

const party = (role: string, country: string, more: Patch = {}) => ({
  role,
  id: role,
  location: country,
  headquarters: country,
  ultimateParent: country,
  government: 'none',
  listed: [],
  ...more,
})

/** A plain shipment of accelerators to Brazil on 1 July 2025, with members put over it. */
const record = (over: Patch = {}, item: Patch = {}, dates: Patch = {}) =>
  transactionRecordSchema.parse({
    id: 'edge',
    activity: 'export',
    item: {
      eccn: '3A090.a',
      quantity: 1,
      unit: { totalProcessingPerformance: 10_000 },
      datacenter: true,
      designer: 'approved',
      origin: 'us',
      ...item,
    },
    from: 'US',
    destination: 'BR',
    parties: [party('exporter', 'US'), party('ultimate-consignee', 'BR'), party('end-user', 'BR')],
    endUse: ['datacenter-operation'],
    dates: { export: '2025-07-01', ...dates },
    ...over,
  })

type Row = {
  readonly what: string
  readonly axis: AxisId
  readonly record: ReturnType<typeof record>
  readonly settings?: RunSettings
  readonly expected: string
}

const bands = (
  what: string,
  axis: AxisId,
  rows: readonly (readonly [ReturnType<typeof record>, string, RunSettings?])[],
): readonly Row[] =>
  rows.map(([made, expected, settings]) => ({
    what: `${what}: ${expected}`,
    axis,
    record: made,
    expected,
    ...(settings === undefined ? {} : { settings }),
  }))

const owned = (more: Patch, day: string) =>
  record({ parties: [party('exporter', 'US', more), party('ultimate-consignee', 'BR', more)] }, {}, { export: day })
const unit = (figures: Patch) => record({}, { eccn: undefined, unit: figures })
const order = (tpp: number, positions: Patch, over: Patch = {}, dates: Patch = {}) =>
  record({ positions, ...over }, { unit: { totalProcessingPerformance: tpp } }, dates)
const weights = (figures: Patch, over: Patch = {}) =>
  record(over, {
    eccn: undefined,
    unit: undefined,
    weights: { published: false, base: 'none', syntheticDataShare: 0, ...figures },
  })
const lawDay = (lawDate: string) => record({}, {}, { export: lawDate })
const holder = (more: Patch) => ({
  parties: [
    party('exporter', 'US'),
    party('ultimate-consignee', 'MY', { headquarters: 'US', ultimateParent: 'US', veu: { kind: 'uveu' }, ...more }),
  ],
  destination: 'MY',
})
/** A part counts into what it is part of: the country into what is outside Supplement 5(a), and that into what is abroad. */
const shares = ['outsideUnitedStatesTpp', 'outsideSupplement5aTpp', 'inCountryTpp'] as const
const uveu = (member: (typeof shares)[number], before: number, total = 1_000) =>
  order(
    1,
    {
      uveu: {
        totalOwnedTpp: total,
        ...Object.fromEntries(shares.map((share, at) => [share, at <= shares.indexOf(member) ? before : 0])),
      },
    },
    holder({}),
  )
const nveu = (installed: number, day: string) =>
  order(
    1,
    { nveu: { country: 'IN', installedTpp: installed, attritionTpp: 0 } },
    { destination: 'IN' },
    { export: day, received: day },
  )
const licensedTo = (licensedTpp: number, asOf: string) => ({
  country: { country: 'BR', licensedTpp, asOf, source: 'agency page' },
})
/** A computer of whose circuits only the TPP of one is known. */
const uncounted = (licensedTpp: number) =>
  record(
    { positions: licensedTo(licensedTpp, '2025-06-30') },
    { eccn: '4A090.a', unit: { totalProcessingPerformance: 10_000 } },
  )
const allocatedAsOf = (asOf: string) => order(1, licensedTo(0, asOf))
const unreceived = (on: string) => order(1, { lpp: { year: 2025, receivedTpp: 0 } }, {}, { export: on })
const jointVenture = (...partners: readonly (readonly [country: string, percent: number])[]) =>
  record({
    parties: [
      party('exporter', 'US'),
      party('ultimate-consignee', 'BR', {
        jointVenture: { partners: partners.map(([headquarters, percent]) => ({ headquarters, percent })) },
      }),
    ],
  })
const held = (papers: Patch, over: Patch = {}) => record({ held: papers, ...over })
const day = (from: string, days: number) => addDays(civilDate(from), days)

const quarters: readonly (readonly [string, number, string])[] = [
  ['2025Q1', 633_000_000, '2025-02-03'],
  ['2025Q2', 949_500_000, '2025-06-30'],
  ['2025Q3', 1_266_000_000, '2025-07-01'],
  ['2025Q4', 1_582_500_000, '2025-12-31'],
  ['2026Q1', 1_899_000_000, '2026-01-01'],
  ['2026Q2', 2_690_250_000, '2026-04-01'],
  ['2026Q3', 3_481_500_000, '2026-09-30'],
  ['2026Q4', 4_272_750_000, '2026-10-01'],
  ['2027Q1', 5_064_000_000, '2027-01-01'],
  ['2027Q2', 5_064_000_000, '2027-05-05'],
  ['2027Q3', 5_064_000_000, '2027-08-08'],
  ['2027Q4', 5_064_000_000, '2027-12-31'],
]

/** Expected values are those the paragraph named in each heading prints. */
const table: readonly Row[] = [
  ...bands('ECCN 3A090, TPP', 'tpp', [
    [unit({ totalProcessingPerformance: 1599 }), 'below-1600'],
    [unit({ totalProcessingPerformance: 1600 }), '1600-to-2400'],
    [unit({ totalProcessingPerformance: 2399 }), '1600-to-2400'],
    [unit({ totalProcessingPerformance: 2400 }), '2400-to-4800'],
    [unit({ totalProcessingPerformance: 4799 }), '2400-to-4800'],
    [unit({ totalProcessingPerformance: 4800 }), '4800-or-more'],
  ]),
  ...bands('ECCN 3A090, performance density', 'density', [
    [unit({ performanceDensity: 1.59 }), 'below-1.6'],
    [unit({ performanceDensity: 1.6 }), '1.6-to-3.2'],
    [unit({ performanceDensity: 3.19 }), '1.6-to-3.2'],
    [unit({ performanceDensity: 3.2 }), '3.2-to-5.92'],
    [unit({ performanceDensity: 5.91 }), '3.2-to-5.92'],
    [unit({ performanceDensity: 5.919_999 }), '3.2-to-5.92'],
    [unit({ performanceDensity: 5.92 }), '5.92-or-more'],
    [unit({ totalProcessingPerformance: 592, applicableDieAreaMm2: 100 }), '5.92-or-more'],
    [unit({ totalProcessingPerformance: 592, applicableDieAreaMm2: 100.000_1 }), '3.2-to-5.92'],
    [unit({ totalProcessingPerformance: 3000, dies: [{ areaMm2: 80, nonPlanar: false }] }), 'not-computable'],
  ]),
  ...bands('ECCN 3A090.c, bandwidth density', 'hbm', [
    [unit({ totalProcessingPerformance: 0, hbmBandwidthDensity: 2 }), 'no'],
    [unit({ totalProcessingPerformance: 0, hbmBandwidthDensity: 2.000_1 }), 'yes'],
    [unit({ totalProcessingPerformance: 0, hbmBandwidthDensity: 1.5 }), 'no'],
    [unit({ totalProcessingPerformance: 0, hbmBandwidthDensity: 2.5 }), 'yes'],
  ]),
  ...bands('740.25(c), bandwidth density', 'hbm-density', [
    [unit({ hbmBandwidthDensity: 3.299_9 }), 'below'],
    [unit({ hbmBandwidthDensity: 3.3 }), 'at-least'],
    [unit({ hbmBandwidthDensity: 2.5 }), 'below'],
    [unit({ hbmBandwidthDensity: 4 }), 'at-least'],
  ]),
  ...bands('ECCN 4E091, operations', 'operations', [
    [weights({ trainingOperations: '99999999999999999999999999' }), 'below'],
    [weights({ trainingOperations: '1e26' }), 'at-least'],
  ]),
  ...bands('ECCN 4E091 Technical Note 3, ten percent', 'operations', [
    [
      weights({
        trainingOperations: '9e25',
        syntheticDataShare: 0.1,
        generators: [
          { published: false, dataPublished: false, generationOperations: '1e25', trainingOperations: '1e25' },
        ],
      }),
      'below',
    ],
    [
      weights({
        trainingOperations: '9e25',
        syntheticDataShare: 0.1001,
        generators: [
          { published: false, dataPublished: false, generationOperations: '1e25', trainingOperations: '1e25' },
        ],
      }),
      'at-least',
    ],
    [
      weights({
        trainingOperations: '9e25',
        syntheticDataShare: 0.095,
        generators: [
          { published: false, dataPublished: false, generationOperations: '1e25', trainingOperations: '1e25' },
        ],
      }),
      'below',
    ],
    [
      weights({
        trainingOperations: '9e25',
        syntheticDataShare: 0.105,
        generators: [
          { published: false, dataPublished: false, generationOperations: '1e25', trainingOperations: '1e25' },
        ],
      }),
      'at-least',
    ],
  ]),
  ...bands('ECCN 4E091 Note 1', 'derived', [
    [
      weights({
        base: { published: true, trainingOperations: '5e25' },
        additionalOperations: '25000000000000000000000000',
      }),
      'within',
    ],
    [
      weights({
        base: { published: true, trainingOperations: '5e25' },
        additionalOperations: '25000000000000000000000001',
      }),
      'beyond',
    ],
    [weights({ base: { published: true, trainingOperations: '2e26' }, additionalOperations: '5e25' }), 'within'],
    [weights({ base: { published: true, trainingOperations: '2e26' }, additionalOperations: '4.9e25' }), 'within'],
    [
      weights({
        base: { published: true, trainingOperations: '2e26' },
        additionalOperations: '50000000000000000000000001',
      }),
      'between',
    ],
    [weights({ base: { published: true, trainingOperations: '3e26' }, additionalOperations: '1e26' }), 'between'],
    [
      weights({
        base: { published: true, trainingOperations: '3e26' },
        additionalOperations: '100000000000000000000000001',
      }),
      'beyond',
    ],
  ]),
  ...bands('734.4(d), 25 percent', 'us-content', [
    [record({}, { usContentPercent: 25 }), 'at-most-de-minimis'],
    [record({}, { usContentPercent: 24.5 }), 'at-most-de-minimis'],
    [record({}, { usContentPercent: 25.5 }), 'above-de-minimis'],
    [record({}, { usContentPercent: 0 }), 'none'],
  ]),
  ...bands('734.4(c), 10 percent to E:1 and E:2', 'us-content', [
    [record({ destination: 'SY', parties: [] }, { usContentPercent: 10 }), 'at-most-de-minimis'],
    [record({ destination: 'SY', parties: [] }, { usContentPercent: 9.5 }), 'at-most-de-minimis'],
    [record({ destination: 'SY', parties: [] }, { usContentPercent: 10.5 }), 'above-de-minimis'],
  ]),
  ...bands('740.29(a), 26,900,000 TPP a year', 'lpp-export-year', [
    [order(900_000, { lpp: { year: 2025, receivedTpp: 25_999_999 } }), 'within'],
    [order(900_000, { lpp: { year: 2025, receivedTpp: 26_000_000 } }), 'within'],
    [order(900_001, { lpp: { year: 2025, receivedTpp: 26_000_000 } }), 'over'],
  ]),
  ...bands('740.29(g)(3), 3,200,000 TPP', 'lpp-shipment', [
    [order(3_199_999, {}), 'below'],
    [order(3_200_000, {}), 'at-least'],
  ]),
  ...bands('740.27(c), 253,000,000 TPP', 'aia-cumulative', [
    [order(1, { aia: { consigneeCumulativeTpp: 252_999_998 } }), 'below'],
    [order(1, { aia: { consigneeCumulativeTpp: 252_999_999 } }), 'at-least'],
  ]),
  ...bands('742.6(b)(10)(iii)(B)(1), 790,000,000 TPP', 'allocation', [
    [
      order(1, { country: { country: 'BR', licensedTpp: 789_999_999, asOf: '2025-06-30', source: 'agency page' } }),
      'within',
    ],
    [
      order(2, { country: { country: 'BR', licensedTpp: 789_999_999, asOf: '2025-06-30', source: 'agency page' } }),
      'straddles',
    ],
    [
      order(1, { country: { country: 'BR', licensedTpp: 790_000_000, asOf: '2025-06-30', source: 'agency page' } }),
      'met',
    ],
  ]),
  // What the product presumes where the text prints no figure.
  ...bands('748 Supp. 2 (c)(4), no more than 256 circuits in one unit', 'allocation', [
    [uncounted(787_440_000), 'within'],
    [uncounted(787_440_001), 'within or straddles'],
  ]),
  ...bands('D-19, a figure of licensed TPP 92 days old', 'allocation', [
    [allocatedAsOf('2025-03-31'), 'within'],
    [allocatedAsOf('2025-03-30'), 'within or straddles or met'],
  ]),
  ...bands('740.29(h)(2), receipt within 60 days', 'lpp-receipt-year', [
    [unreceived('2025-11-01'), 'within'],
    [unreceived('2025-11-02'), 'within or over'],
  ]),
  ...bands('AMB-01, a partner of a joint venture with half of it', 'recipients', [
    [jointVenture(['US', 51], ['CN', 49]), '2 or 12'],
    [jointVenture(['US', 60], ['CN', 50]), '2 or 12 or 23'],
  ]),
  ...bands('90 FR 4544, a paper of its exceptions, from the day it could be read', 'aia-papers-dated', [
    [held({ aiaCertification: '2025-01-09' }), 'no'],
    [held({ aiaCertification: '2025-01-10' }), 'yes'],
    [held({ aiaCertification: '2025-01-11' }), 'yes'],
  ]),
  ...bands('740.8(c)(1), twenty-five calendar days', 'nac-notice', [
    [held({ nacFiled: day('2025-07-01', -26) }), 'held'],
    [held({ nacFiled: day('2025-07-01', -25) }), 'held'],
    [held({ nacFiled: day('2025-07-01', -24) }), 'not-held'],
  ]),
  ...bands('740.28(e), six months', 'acm-accounting', [
    [held({ acmAccountingUpdated: '2025-01-01' }), 'current'],
    [held({ acmAccountingUpdated: '2024-12-31' }), 'lapsed'],
    [held({ acmAccountingUpdated: '2025-06-30' }), 'current'],
  ]),
  ...bands('748.15(a)(2)(ii)(A), 180 days', 'site-notice', [
    [record({}, {}, { newSiteNotice: day('2025-07-01', -180) }), 'held'],
    [record({}, {}, { newSiteNotice: day('2025-07-01', -179) }), 'not-held'],
  ]),
  ...bands('748 Supp. 10 para 5, 60 days', 'move-notice', [
    [
      record(
        {
          activity: 'reexport',
          ...holder({ id: 'same' }),
          parties: [
            party('exporter', 'IN', { id: 'same' }),
            party('ultimate-consignee', 'MY', { id: 'same', veu: { kind: 'uveu' } }),
          ],
        },
        {},
        { moveNotice: day('2025-07-01', -60) },
      ),
      'held',
    ],
    [
      record(
        {
          activity: 'reexport',
          ...holder({ id: 'same' }),
          parties: [
            party('exporter', 'IN', { id: 'same' }),
            party('ultimate-consignee', 'MY', { id: 'same', veu: { kind: 'uveu' } }),
          ],
        },
        {},
        { moveNotice: day('2025-07-01', -59) },
      ),
      'not-held',
    ],
  ]),
  ...bands('748 Supp. 10 para 6, 25 percent', 'uveu-25', [
    [uveu('outsideSupplement5aTpp', 249), 'within'],
    [uveu('outsideSupplement5aTpp', 249.2), 'differs'],
    [uveu('outsideSupplement5aTpp', 251), 'over'],
    [uveu('outsideSupplement5aTpp', 239), 'within'],
    [uveu('outsideSupplement5aTpp', 255), 'over'],
  ]),
  ...bands('748 Supp. 10 para 6, 7 percent', 'uveu-7', [
    [uveu('inCountryTpp', 69), 'within'],
    [uveu('inCountryTpp', 70), 'over'],
    [uveu('inCountryTpp', 65), 'within'],
    [uveu('inCountryTpp', 75), 'over'],
  ]),
  ...bands('748 Supp. 10 para 6, 50 percent', 'uveu-50', [
    [uveu('outsideUnitedStatesTpp', 499), 'within'],
    [uveu('outsideUnitedStatesTpp', 501), 'over'],
    [uveu('outsideUnitedStatesTpp', 495), 'within'],
    [uveu('outsideUnitedStatesTpp', 505), 'over'],
  ]),
  ...bands('748 Supp. 10 para 7, 25 percent of the original operations', 'fine-tuning', [
    [weights({ fineTuning: { operations: '5e25', originalOperations: '2e26' } }), 'within'],
    [weights({ fineTuning: { operations: '4.9e25', originalOperations: '2e26' } }), 'within'],
    [weights({ fineTuning: { operations: '50000000000000000000000001', originalOperations: '2e26' } }), 'over'],
  ]),
  ...quarters.flatMap(([quarter, level, on]) =>
    bands(`748.15(a)(2)(iii)(B), ${quarter}`, 'nveu-export-quarter', [
      [nveu(level - 1, on), 'within'],
      [nveu(level, on), 'over'],
    ]),
  ),
  ...bands('748.15(a)(2)(iii)(B), after the table', 'nveu-export-quarter', [[nveu(1, '2028-01-01'), 'no-level']]),
  ...bands('91 FR 1684, 21,000 TPP', 'tpp-21000', [
    [order(20_999, {}), 'below'],
    [order(21_000, {}), 'at-least'],
  ]),
  ...bands('91 FR 1684, 6,500 GB/s', 'bandwidth-6500', [
    [unit({ memoryBandwidthGBs: 6499 }), 'below'],
    [unit({ memoryBandwidthGBs: 6500 }), 'at-least'],
  ]),
  ...bands('742.6(b)(10)(iii)(B)(1), 2025 to 2027', 'allocation-period', [
    [lawDay('2027-12-31'), 'inside'],
    [lawDay('2028-01-01'), 'after'],
    [lawDay('2026-12-31'), 'inside'],
    [lawDay('2029-01-01'), 'after'],
  ]),
  ...bands('90 FR 4544, effective date and compliance date', 'phase', [
    [lawDay('2025-01-12'), 'before-effective'],
    [lawDay('2025-01-13'), 'compliance-optional'],
    [lawDay('2025-05-14'), 'compliance-optional'],
    [lawDay('2025-05-15'), 'compliance-required'],
  ]),
  ...bands('90 FR 4544, aboard on day 120', 'aboard', [
    [record({}, {}, { aboardCarrier: '2025-05-14' }), 'in-time'],
    [record({}, {}, { aboardCarrier: '2025-05-15' }), 'in-time'],
    [record({}, {}, { aboardCarrier: '2025-05-16' }), 'late'],
    [record({}, {}, { aboardCarrier: '2025-05-10', completed: '2025-05-14' }), 'late'],
    [record({}, {}, { aboardCarrier: '2025-05-10', completed: '2025-05-15' }), 'in-time'],
  ]),
  ...bands('90 FR 4544, completed by day 150', 'completion', [
    [record({}, {}, { export: '2025-05-20', completed: '2025-06-14' }), 'by-raw-day'],
    [record({}, {}, { export: '2025-05-20', completed: '2025-06-15' }), 'in-caution-band'],
    [record({}, {}, { export: '2025-05-20', completed: '2025-06-16' }), 'in-caution-band'],
    [record({}, {}, { export: '2025-05-20', completed: '2025-06-17' }), 'after'],
  ]),
  ...bands('748.15(a)(2), 15 January 2026', 'security-date', [
    [lawDay('2026-01-14'), 'before'],
    [lawDay('2026-01-15'), 'due'],
  ]),
  ...bands('90 FR 47201, owned by listed parties from 29 September 2025', 'part-744', [
    [owned({ ownedByListed: true }, '2025-09-28'), 'clear'],
    [owned({ ownedByListed: true }, '2025-09-29'), 'clear or caught'],
  ]),
  ...bands('90 FR 50857, owners asked for from 10 November 2026', 'part-744', [
    [owned({}, '2026-11-09'), 'clear'],
    [owned({}, '2026-11-10'), 'clear or caught'],
  ]),
  ...bands('announcement of 13 May 2025 and guidance of 31 May 2026', 'knowledge', [
    [record(), 'before-announcement', { knowledgeDate: '2025-05-12' }],
    [record(), 'announced', { knowledgeDate: '2025-05-13' }],
    [record(), 'announced', { knowledgeDate: '2026-05-30' }],
    [record(), 'after-guidance', { knowledgeDate: '2026-05-31' }],
  ]),
]

const readAxis = (row: Row, loaded: LoadedPack): string =>
  readRecord(row.record, row.settings ?? {}, loaded)
    .reads.get(row.axis)
    ?.values.join(' or ') ?? ''

describe('each figure of the text at its edge', () => {
  test.each(table)('$what', (row) => expect(readAxis(row, currentPack)).toBe(row.expected))
})

/** 740.29(g)(1): the copy is due thirty days after the shipment. */
const copyDue = (loaded: LoadedPack): string | undefined => {
  const made = order(1, { lpp: { year: 2025, receivedTpp: 0 } })
  const { point, elections, ...read } = readRecord(made, {}, loaded)
  const evaluated = evaluatePoint(point, read.context.lawDate ?? null, elections, loaded)
  const { codified } = determine(made, {}, loaded).determination
  return obligationsOf(read, isFlagRaised(evaluated), codified, loaded).find(
    ({ citation }) => citation === '740.29(g)(1)',
  )?.due
}

test('740.29(g)(1): a shipment of 1 July 2025 owes the copy by 31 July', () => {
  expect(copyDue(currentPack)).toBe('2025-07-31')
})

/** Days, counts and limits that no fact is cut at: the windows, the deadlines and the years of the country allocation. */
const reckoned = (loaded: LoadedPack): unknown => {
  const { pack } = loaded
  const made = order(1, {}, {}, { completed: '2025-07-02' })
  const { determination } = determine(made)
  const licensed = held({ license: { number: 'D1', issued: '2025-03-03' } })
  const country = { ledger: 'country', country: 'BR' } as const
  const user = (percent: number) =>
    record({
      parties: [
        party('ultimate-consignee', 'DE'),
        party('end-user', 'DE', {
          jointVenture: {
            partners: [
              { headquarters: 'CN', percent },
              { headquarters: 'DE', percent: 100 - percent },
            ],
          },
        }),
      ],
    })
  return {
    // 744.23(d)(2) as it stood before: half is no majority.
    majority: [50, 51].map((percent) => endUsers(readRecord(user(percent), {}, loaded).context).values),
    windows: windowsOf(made, { pack }).windows.map(({ counted, dayNumber, days }) => [days, counted, dayNumber]),
    deadlines: [...deadlines(licensed, determination, { pack }), ...deadlineRegister([], { pack })].map(
      ({ kind, due }) => `${kind} ${due}`,
    ),
    allocated: ['2024-12-31', '2025-01-01', '2026-12-31', '2027-12-31', '2028-01-01'].map(
      (on) => limitOn(country, civilDate(on), ledgerLaw({ pack })).kind,
    ),
  }
}

test('the windows, deadlines and allocation years of a shipment of 1 July 2025 to Brazil under a license of 3 March', () => {
  expect(reckoned(currentPack)).toEqual({
    majority: [['favored'], ['other']],
    windows: [
      [120, '2025-05-15', 167],
      [150, '2025-06-14', 168],
      [365, '2026-01-15', 167],
    ],
    deadlines: [
      'lpp-certification 2025-07-01',
      'lpp-certification-copy 2025-07-31',
      'license-validity 2026-03-03',
      'records-retention 2030-07-01',
      'comment-deadline 2025-05-15',
    ],
    allocated: ['none', 'ceiling', 'ceiling', 'ceiling', 'none'],
  })
})

test('every figure moved by one, and every date by a day, fails a row above', () => {
  const mutants = figureMutants(currentPack.pack, (date, days) => addDays(civilDate(date), days))
  const asReckoned = JSON.stringify(reckoned(currentPack))
  const survives = (pack: LawPack): boolean => {
    const loaded: LoadedPack = { pack, hash: 'mutant' }
    if (JSON.stringify(reckoned(loaded)) !== asReckoned) return false
    return copyDue(loaded) === '2025-07-31' && table.every((row) => readAxis(row, loaded) === row.expected)
  }
  expect(mutants.length).toBe(currentPack.pack.figures.length * 2)
  expect(mutants.filter(({ pack }) => survives(pack)).map(({ id }) => id)).toEqual([])
})
