// Quantities of the text as expressions of the pack: exact where every fact is stated, and never narrower than what a missing fact may be.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CaseFacts,
  foreign,
  licensed,
  memory as stack,
  national,
  recordOf,
  universal,
} from '../../main/law/cases.ts'
import {
  type MeasuredFacts,
  type Span,
  bandsOf,
  cutOf,
  exactly,
  measuredBy,
  ofDecimal,
  ofOperations,
} from '../../main/law/cuts.ts'
import { currentPack, determine, packHash, readPack, writePack } from '../../main/law/index.ts'
import { limitsOf } from '../../main/law/limits.ts'
import type { Cut, LawPack, QuantityFact } from '../../main/law/model.ts'
import type { AxisId } from '../../main/law/names.ts'
import { type Party, type TransactionRecord, transactionRecordSchema } from '../../shared/contract/interchange.ts'
import { decimal } from '../../shared/kernel/tpp.ts'
import { sale, weights } from './records/sale.ts'

const { pack } = currentPack
const limits = limitsOf(pack, undefined)
const unknown: Span = { low: ofOperations(0n), high: undefined, missing: ['fact'] }

const facts = (stated: Partial<Record<QuantityFact, bigint>>, share?: bigint): MeasuredFacts => ({
  span: (fact) => {
    const value = stated[fact]
    return value === undefined ? unknown : exactly(ofOperations(value))
  },
  share: () => (share === undefined ? undefined : ofDecimal({ coefficient: share, scale: 9 })),
})

const bands = (axis: AxisId, of: MeasuredFacts) => bandsOf(cutOf(pack, axis), of, limits).values

const NOTE_1 = 25n * 10n ** 24n
const count = fc.bigInt({ min: 0n, max: 4n * 10n ** 26n })

describe('Note 1 to 4E091', () => {
  test('is the greater of 2.5 x 10^25 and 25 percent of the base, to the last operation', () => {
    fc.assert(
      fc.property(count, count, (base, additional) => {
        const allowance = base > 4n * NOTE_1 ? base : 4n * NOTE_1
        const expected =
          additional * 4n <= allowance ? 'within' : additional * 4n <= base + additional ? 'between' : 'beyond'
        expect(bands('derived', facts({ 'base operations': base, 'additional operations': additional }))).toEqual([
          expected,
        ])
      }),
    )
  })

  test('with one of its facts unknown, leaves every band that some value of it gives', () => {
    fc.assert(
      fc.property(count, count, (base, additional) => {
        const [exact = ''] = bands('derived', facts({ 'base operations': base, 'additional operations': additional }))
        expect(bands('derived', facts({ 'base operations': base }))).toContain(exact)
        expect(bands('derived', facts({ 'additional operations': additional }))).toContain(exact)
        expect(bands('derived', facts({}))).toContain(exact)
      }),
    )
  })
})

describe('Technical Note 3 to 4E091', () => {
  const at = (share: bigint | undefined) =>
    bands('operations', facts({ 'training operations': 10n ** 26n - 1n, 'generator operations': 1n }, share))

  test('counts the generators from the first part beyond ten percent', () => {
    expect(at(100_000_000n)).toEqual(['below'])
    expect(at(100_000_001n)).toEqual(['at-least'])
    expect(at(undefined)).toEqual(['below', 'at-least'])
  })
})

test('a candidate whose Note 1 measures the total instead of the base answers by it', () => {
  const between = cutOf(pack, 'derived').bands[1]
  const changed: LawPack = {
    ...pack,
    cuts: pack.cuts.map((cut): Cut => {
      const [within, ...rest] = cut.bands
      return cut.axis !== 'derived' || within === undefined || between?.through === undefined
        ? cut
        : {
            ...cut,
            bands: [
              { ...within, through: { kind: 'greater', of: [within.through ?? cut.of, between.through] } },
              ...rest,
            ],
          }
    }),
  }
  const read = readPack(writePack({ pack: changed, hash: packHash(changed) }))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  // 3 x 10^25 on a base of 10^26: 30 percent of the base, and 23 of the total.
  const { eccn: _, ...undeclared } = weights({
    trainingOperations: null,
    base: { published: true, trainingOperations: '1e26' },
    additionalOperations: '3e25',
  })
  const itemClass = (loaded: typeof currentPack) =>
    determine(sale(undeclared, 'IN'), {}, loaded).determination.classification.itemClass
  expect(itemClass(currentPack)).toBe('undetermined')
  expect(itemClass(read.value)).toBe('other')
})

describe('the figures of circuits and accounts', () => {
  const at = (axis: AxisId, fact: QuantityFact, value: string) =>
    bandsOf(
      cutOf(pack, axis),
      measuredBy({ [fact]: () => exactly(ofDecimal(decimal(value))) }),
      limitsOf(pack, '2025-07-01'),
    ).values

  test.each<[axis: AxisId, fact: QuantityFact, below: string, at: string, above: string, bands: readonly string[]]>([
    ['tpp', 'total processing performance', '4799.999', '4800', '4800.001', ['2400-to-4800', '4800-or-more']],
    ['density', 'performance density', '5.919', '5.92', '5.921', ['3.2-to-5.92', '5.92-or-more']],
    ['lpp-shipment', 'TPP of the order', '3199999', '3200000', '3200001', ['below', 'at-least']],
    ['aia-cumulative', 'cumulative TPP of the consignee', '252999999', '253000000', '253000001', ['below', 'at-least']],
    ['tpp-21000', 'total processing performance', '20999.9', '21000', '21000.1', ['below', 'at-least']],
    ['bandwidth-6500', 'memory bandwidth', '6499.9', '6500', '6500.1', ['below', 'at-least']],
  ])('%s: the figure itself is reached', (axis, fact, below, on, above, [lower, upper]) => {
    expect([at(axis, fact, below), at(axis, fact, on), at(axis, fact, above)]).toEqual([[lower], [upper], [upper]])
  })

  test.each<[axis: AxisId, fact: QuantityFact, at: string, above: string, bands: readonly string[]]>([
    ['hbm', 'memory bandwidth density', '2', '2.001', ['no', 'yes']],
    ['lpp-export-year', 'TPP received in the year', '26900000', '26900001', ['within', 'over']],
    ['lpp-receipt-year', 'TPP received in the year', '26900000', '26900001', ['within', 'over']],
  ])('%s: the figure itself is not passed', (axis, fact, on, above, [lower, upper]) => {
    expect([at(axis, fact, on), at(axis, fact, above)]).toEqual([[lower], [upper]])
  })

  test('a limit already reached is passed by whatever an order adds', () => {
    const total = (above: boolean): Span => ({
      low: ofDecimal(decimal('26900000')),
      high: undefined,
      missing: ['item.quantity'],
      ...(above ? { above: true as const } : {}),
    })
    const bandsAt = (above: boolean) =>
      bandsOf(
        cutOf(pack, 'lpp-export-year'),
        measuredBy({ 'TPP received in the year': () => total(above) }),
        limitsOf(pack, '2025-07-01'),
      ).values
    expect(bandsAt(true)).toEqual(['over'])
    expect(bandsAt(false)).toEqual(['within', 'over'])
  })
})

const withCut = (axis: string, change: (cut: Cut) => Cut) => {
  const changed: LawPack = { ...pack, cuts: pack.cuts.map((cut) => (cut.axis === axis ? change(cut) : cut)) }
  return readPack(writePack({ pack: changed, hash: packHash(changed) }))
}

test('a candidate in which the bandwidth density of 3A090.c is reached by the figure itself answers by it', () => {
  const read = withCut('hbm', ({ bands: [no, ...rest], ...cut }) => ({
    ...cut,
    bands: [{ value: 'no', ...(no?.through === undefined ? {} : { below: no.through }) }, ...rest],
  }))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  const memory = (density: number) =>
    sale({ unit: { totalProcessingPerformance: 0, hbmBandwidthDensity: density }, quantity: 1 }, 'IN')
  const itemClass = (loaded: typeof currentPack, density: number) =>
    determine(memory(density), {}, loaded).determination.classification.itemClass
  expect([itemClass(currentPack, 2), itemClass(currentPack, 2.1)]).toEqual(['other', 'C'])
  expect([itemClass(read.value, 2), itemClass(read.value, 1.9)]).toEqual(['C', 'other'])
})

test('a candidate that cuts by a fact which the axis does not measure is refused', () => {
  const read = withCut('tpp', (cut) => ({ ...cut, of: { kind: 'fact', fact: 'memory bandwidth' } }))
  expect(read).toMatchObject({
    ok: false,
    error: { code: 'pack-name-unknown', kind: 'fact', name: 'memory bandwidth', at: 'tpp' },
  })
})

/** The pack with other values of its figures, read back from its file. */
const withFigures = (values: Readonly<Record<string, string>>) => {
  const figures = pack.figures.map((figure) => {
    const value = values[figure.id]
    return value === undefined ? figure : { ...figure, values: [{ value }] }
  })
  const changed: LawPack = { ...pack, figures }
  return readPack(writePack({ pack: changed, hash: packHash(changed) }))
}

const stateOf = (reaches: string, record: TransactionRecord, loaded: typeof currentPack) => {
  const { trace } = determine(record, {}, loaded)
  const conditions = trace.routes.flatMap((route) => route.conditions)
  const rules = trace.questions.flatMap((question) => question.rules)
  return (
    rules.find(({ rule }) => rule === reaches)?.status ??
    conditions.find(({ condition }) => condition === reaches)?.truth
  )
}

const reexported: CaseFacts = { activity: 'reexport', from: 'TW' }
const allocated = (licensedTpp: number): CaseFacts => ({
  destination: 'IN',
  positions: { country: { country: 'IN', licensedTpp, asOf: '2025-07-01', source: 'licenses', attritionTpp: 0 } },
})
const covered: CaseFacts = { destination: 'IN', ...licensed(15_832, 0) }
const american: Partial<Party> = {
  headquarters: 'US',
  veu: { kind: 'uveu', supplement7: '2025-01-17', operatorAuthorized: true },
}

type Changed = {
  readonly axis: Cut['axis']
  readonly reaches: string
  readonly facts: CaseFacts
  readonly today: string
  readonly then: string
}

/** A record on the bound itself, and what becomes of it where the bound is no longer in, or no longer out. */
const onTheBound: readonly Changed[] = [
  {
    axis: 'us-content',
    reaches: 'jurisdiction.content',
    facts: { ...reexported, destination: 'IN', item: foreign({ usContentPercent: 25 }) },
    today: 'off',
    then: 'on',
  },
  {
    axis: 'us-content',
    reaches: 'jurisdiction.content',
    facts: { ...reexported, destination: 'CU', item: foreign({ usContentPercent: 10 }) },
    today: 'off',
    then: 'on',
  },
  {
    axis: 'allocation',
    reaches: '742.6(b)(10)(iii)(B)(2)',
    facts: allocated(789_984_168),
    today: 'off',
    then: 'on',
  },
  {
    axis: 'nveu-export-quarter',
    reaches: 'NVEU.level',
    facts: national(1_265_984_168),
    today: 'true',
    then: 'unknown',
  },
  {
    axis: 'uveu-25',
    reaches: 'UVEU.25-percent',
    facts: universal({ uveu: { outsideSupplement5aTpp: 249_984_168 } }),
    today: 'true',
    then: 'unknown',
  },
  {
    axis: 'uveu-7',
    reaches: 'UVEU.7-percent',
    facts: universal({ uveu: { inCountryTpp: 69_984_168 } }),
    today: 'true',
    then: 'unknown',
  },
  {
    axis: 'uveu-50',
    reaches: 'UVEU.50-percent',
    facts: universal({
      destination: 'DE',
      recipient: american,
      uveu: { outsideUnitedStatesTpp: 499_984_168 },
    }),
    today: 'true',
    then: 'unknown',
  },
  { axis: 'license', reaches: 'LICENSE.quantity', facts: covered, today: 'true', then: 'false' },
]

test.each(onTheBound)('a candidate whose cut of $axis leaves the bound itself out answers by it', (each) => {
  const { axis, reaches, facts: stated, today, then } = each
  const read = withCut(axis, (cut) => ({
    ...cut,
    bands: cut.bands.map(({ through, ...band }) => (through === undefined ? band : { ...band, below: through })),
  }))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  const record = transactionRecordSchema.parse(recordOf(stated))
  expect([stateOf(reaches, record, currentPack), stateOf(reaches, record, read.value)]).toEqual([today, then])
})

test.each<readonly [figure: string, value: string, reaches: string, facts: CaseFacts, today: string, then: string]>([
  [
    'de minimis percent',
    '24.99',
    'jurisdiction.content',
    { ...reexported, destination: 'IN', item: foreign({ usContentPercent: 25 }) },
    'off',
    'on',
  ],
  [
    'de minimis percent E',
    '9.99',
    'jurisdiction.content',
    { ...reexported, destination: 'CU', item: foreign({ usContentPercent: 10 }) },
    'off',
    'on',
  ],
  ['country allocation', '789999999', '742.6(b)(10)(iii)(B)(2)', allocated(789_984_168), 'off', 'on'],
  ['country allocation', '790000001', '742.6(b)(10)(iii)(B)(1)', allocated(790_000_000), 'off', 'on'],
  ['NVEU 2025Q3', '1265999999', 'NVEU.level', national(1_265_984_168), 'true', 'false'],
  [
    'UVEU outside percent',
    '24.99',
    'UVEU.25-percent',
    universal({ uveu: { outsideSupplement5aTpp: 249_984_168 } }),
    'true',
    'false',
  ],
])('a candidate with %s of %s answers by it, with no other change', (figure, value, reaches, stated, today, then) => {
  const read = withFigures({ [figure]: value })
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  const record = transactionRecordSchema.parse(recordOf(stated))
  expect([stateOf(reaches, record, currentPack), stateOf(reaches, record, read.value)]).toEqual([today, then])
})

test('a candidate that takes the row of a quarter out has no level for it', () => {
  const changed: LawPack = {
    ...pack,
    figures: pack.figures.map((figure) =>
      figure.id === 'NVEU 2025Q3' ? { ...figure, values: [{ from: '2025-10-01', value: '1266000000' }] } : figure,
    ),
  }
  const loaded = { pack: changed, hash: packHash(changed) }
  const record = transactionRecordSchema.parse(recordOf(national(0)))
  expect([stateOf('NVEU.level', record, currentPack), stateOf('NVEU.level', record, loaded)]).toEqual([
    'true',
    'unknown',
  ])
})

test('memory at the density of License Exception HBM is cut by the pack, under the earlier text too', () => {
  const read = withCut('hbm-density', ({ bands: [below, ...rest], ...cut }) => ({
    ...cut,
    bands: [{ value: 'below', through: below?.below ?? cut.of }, ...rest],
  }))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  const record = transactionRecordSchema.parse(
    recordOf({
      item: { ...stack, unit: { hbmBandwidthDensity: 3.3 } },
      destination: 'CN',
      recipient: { headquarters: 'US' },
    }),
  )
  const status = (loaded: typeof currentPack) =>
    [determine(record, {}, loaded).determination].flatMap(({ codified, prior }) =>
      [codified, prior].map((verdict) => verdict?.authorizations.find(({ id }) => id === 'HBM')?.status),
    )
  expect(status(currentPack)).toEqual(['unavailable', 'unavailable'])
  expect(status(read.value)).not.toContain('unavailable')
})

test('a candidate that asks an axis for a quarter or a place it does not have is refused', () => {
  const level = cutOf(pack, 'nveu-export-quarter').bands[0]?.through
  const read = withCut('tpp', (cut) => ({
    ...cut,
    bands: [{ value: 'below-1600', below: level ?? cut.of }, ...cut.bands.slice(1)],
  }))
  expect(read).toMatchObject({
    ok: false,
    error: { code: 'pack-name-unknown', kind: 'fact', name: 'the quarter', at: 'tpp' },
  })
})
