// Edges of ECCN 3A090 and ECCN 4E091.
import { type EdgeCase, figures, sale, weights } from './sale.ts'

const classified = (
  it: string,
  unit: Parameters<typeof figures>[0],
  itemClass: 'A' | 'B' | 'C' | 'other' | 'undetermined',
  datacenter: boolean | null = true,
): EdgeCase => ({
  it,
  record: sale(figures(unit, datacenter), 'SG'),
  expect: { 'classification.itemClass': itemClass },
})

const tpp = (totalProcessingPerformance: number, performanceDensity: number) => ({
  totalProcessingPerformance,
  performanceDensity,
})

const model = (
  it: string,
  more: Parameters<typeof weights>[0],
  itemClass: 'W' | 'other' | 'undetermined',
  doubts?: string[],
): EdgeCase => ({
  it,
  record: sale({ ...weights(more), eccn: null }, 'SG', { held: {} }),
  expect: { 'classification.itemClass': itemClass, ...(doubts === undefined ? {} : { doubts }) },
})

export const classification: readonly EdgeCase[] = [
  classified('4,799 with a density of exactly 5.92 is 3A090.a.2', tpp(4_799, 5.92), 'A'),
  classified('1,600 with a density of exactly 5.92 is 3A090.a.2', tpp(1_600, 5.92), 'A'),
  classified('1,599 with a density of 5.92 is nothing', tpp(1_599, 5.92), 'other'),
  classified('4,799 with a density of exactly 1.6 is 3A090.b.1', tpp(4_799, 1.6), 'B'),
  classified('4,799.9 with a density of 1.599 is nothing', tpp(4_799.9, 1.599), 'other'),
  classified('2,400 with a density of exactly 1.6 is 3A090.b.1', tpp(2_400, 1.6), 'B'),
  classified('2,399 with a density of exactly 3.2 is 3A090.b.2', tpp(2_399, 3.2), 'B'),
  classified('1,600 with a density of exactly 3.2 is 3A090.b.2', tpp(1_600, 3.2), 'B'),
  classified('1,599 with a density of 3.2 is nothing', tpp(1_599, 3.2), 'other'),
  classified('4,800 with a density below 1.6 is 3A090.a.1', tpp(4_800, 1.59), 'A'),
  classified('4,800 that is not for datacenters is 3A090.a all the same', tpp(4_800, 1), 'A', false),
  classified(
    '4,799 of the density of 3A090.b that is not for datacenters is left out by Note 2',
    tpp(4_799, 4),
    'other',
    false,
  ),
  {
    it: 'below 4,800 nobody can tell without knowing whether it is for datacenters',
    record: sale(figures(tpp(4_799, 6), null), 'SG'),
    expect: {
      'classification.itemClass': 'undetermined',
      'codified.outcome': 'needs-review',
      missingFacts: ['datacenter'],
    },
  },
  classified('from 4,800 the datacenter question is idle', tpp(4_800, 6), 'A', null),
  classified('below every limb the datacenter question is idle', tpp(1_599, 20), 'other', null),
  {
    it: 'a sparse rate with its factor counts as the dense rate',
    record: sale(
      figures({ rates: [{ bitLength: 8, tops: 3_958, sparsity: 'sparse', sparsityFactor: 2, counts: 'operations' }] }),
      'SG',
    ),
    expect: { 'classification.itemClass': 'A', 'classification.totalProcessingPerformance': 15_832 },
  },
  {
    it: 'of a dense and a sparse rate the dense one counts',
    record: sale(
      figures({
        rates: [
          { bitLength: 8, tops: 1_979, sparsity: 'dense', counts: 'operations' },
          { bitLength: 8, tops: 3_958, sparsity: 'sparse', sparsityFactor: 2, counts: 'operations' },
        ],
      }),
      'SG',
    ),
    expect: { 'classification.itemClass': 'A', 'classification.totalProcessingPerformance': 15_832 },
  },
  {
    it: 'multiply-accumulates are two operations each: 300 at 8 bit are 4,800',
    record: sale(
      figures({ rates: [{ bitLength: 8, tops: 300, sparsity: 'dense', counts: 'multiply-accumulates' }] }),
      'SG',
    ),
    expect: { 'classification.itemClass': 'A', 'classification.totalProcessingPerformance': 4_800 },
  },
  {
    it: '299.9 tera multiply-accumulates at 8 bit stay below 4,800',
    record: sale(
      figures({
        rates: [{ bitLength: 8, tops: 299.9, sparsity: 'dense', counts: 'multiply-accumulates' }],
        applicableDieAreaMm2: 4_000,
      }),
      'SG',
    ),
    expect: { 'classification.itemClass': 'other', 'classification.totalProcessingPerformance': 4_798.4 },
  },
  {
    it: 'a server of eight circuits is of the class of one circuit and adds up to eight',
    record: sale(
      { ...figures({ totalProcessingPerformance: 4_000, performanceDensity: 2, circuits: 8 }), eccn: '4A090.b' },
      'SG',
    ),
    expect: { 'classification.itemClass': 'B' },
  },
  ...(
    [
      ['memory of exactly 2 GB/s/mm² is not 3A090.c', 2, 'other'],
      ['memory just above 2 GB/s/mm² is 3A090.c', 2.01, 'C'],
    ] as const
  ).map(([it, hbmBandwidthDensity, found]) =>
    classified(it, { totalProcessingPerformance: 0, hbmBandwidthDensity }, found),
  ),
  classified(
    'what may compute is told by the density of its memory alone neither way',
    { hbmBandwidthDensity: 2 },
    'undetermined',
  ),
  classified('nor by one of 3A090.c', { hbmBandwidthDensity: 2.01 }, 'undetermined'),
  {
    it: 'planar dies leave the density without a value, and TPP below 4,800 controls nothing alone (AMB-17)',
    record: sale(figures({ totalProcessingPerformance: 4_000, dies: [{ areaMm2: 500, nonPlanar: false }] }), 'SG'),
    expect: { 'classification.itemClass': ['other', 'undetermined'] },
  },

  model('one operation fewer than 10²⁶ is not 4E091', { trainingOperations: '99999999999999999999999999' }, 'other'),
  model('10²⁶ written out is 4E091', { trainingOperations: '100000000000000000000000000' }, 'W'),
  model('published weights are not controlled (Note 1)', { published: true }, 'other'),
  model(
    'a derivative of a small published model may add 2.5e25 operations to the unit (Note 1)',
    {
      trainingOperations: '1e26',
      base: { published: true, trainingOperations: '7.5e25' },
      additionalOperations: '2.5e25',
    },
    'other',
  ),
  model(
    'a derivative of a small published model that adds more than 2.5e25 and more than a quarter is 4E091',
    {
      trainingOperations: '1.0000001e26',
      base: { published: true, trainingOperations: '7.5e25' },
      additionalOperations: '2.5000001e25',
    },
    'W',
  ),
  model(
    'a quarter of the sum but more than a quarter of the base is open (AMB-13)',
    {
      trainingOperations: '2.6e26',
      base: { published: true, trainingOperations: '2e26' },
      additionalOperations: '6e25',
    },
    'undetermined',
    ['AMB-13'],
  ),
  model(
    'a derivative of an unpublished model has no allowance',
    {
      trainingOperations: '1.2e26',
      base: { published: false, trainingOperations: '1e26' },
      additionalOperations: '2e25',
    },
    'W',
  ),
  model(
    'synthetic data of exactly ten percent adds nothing (Technical Note 3)',
    {
      trainingOperations: '9.9e25',
      syntheticDataShare: 0.1,
      generators: [
        { published: false, dataPublished: false, generationOperations: '1e25', trainingOperations: '5e25' },
      ],
    },
    'other',
  ),
  model(
    'synthetic data that was published adds nothing',
    {
      trainingOperations: '9.9e25',
      syntheticDataShare: 0.5,
      generators: [{ published: false, dataPublished: true, generationOperations: '1e25', trainingOperations: '5e25' }],
    },
    'other',
  ),
  model(
    'of a published generator only the generation is added: 9e25 and 5e24 stay below',
    {
      trainingOperations: '9e25',
      syntheticDataShare: 0.12,
      generators: [{ published: true, dataPublished: false, generationOperations: '5e24', trainingOperations: '5e25' }],
    },
    'other',
  ),
  model(
    'of a published generator only the generation is added: 9e25 and 1e25 reach the heading',
    {
      trainingOperations: '9e25',
      syntheticDataShare: 0.12,
      generators: [{ published: true, dataPublished: false, generationOperations: '1e25', trainingOperations: '5e25' }],
    },
    'W',
  ),
  model(
    'a classification by the agency takes a weaker model out (Note 2)',
    { belowMostCapablePublished: { value: true, basis: 'classification-request' } },
    'other',
  ),
]
