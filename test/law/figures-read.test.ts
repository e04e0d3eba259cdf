// Figures as the notes count them, at their edges: rates of a circuit (Technical Note 2 to 3A090: dense, the highest), figures stated twice,
// areas of dies, operations of a training, and places and owners of a party with several entries.
import { describe, expect, it } from 'vitest'
import type { TransactionRecord } from '../../shared/contract/interchange.ts'
import { readRecord } from '../../main/law/evaluation.ts'
import { currentPack, determine } from '../../main/law/index.ts'
import { accelerators, figures, other, sale, weights } from './records/sale.ts'

type Unit = NonNullable<TransactionRecord['item']['unit']>
type Rate = NonNullable<Unit['rates']>[number]

const readOf = (record: TransactionRecord, axis: string) => {
  const read = readRecord(record, {}, currentPack).reads.get(axis as never)
  if (read === undefined) throw new Error(`no axis ${axis}`)
  return { values: read.values as readonly string[], missing: read.missing, doubt: read.open?.doubt }
}
const known = (value: string) => ({ values: [value], missing: [], doubt: undefined })
const tppOf = (unit: Unit) => readOf(sale(figures(unit), 'IN'), 'tpp')
const densityOf = (unit: Unit) => readOf(sale(figures(unit), 'IN'), 'density')

/** 590 TOPS at 8 bits are 4,720 TPP; 600 are 4,800, the figure of 3A090.a.1. */
const dense = (tops: number, more: Partial<Rate> = {}): Rate => ({
  bitLength: 8,
  tops,
  sparsity: 'dense',
  counts: 'operations',
  ...more,
})
const sparse = (tops: number, more: Partial<Rate> = {}): Rate => dense(tops, { sparsity: 'sparse', ...more })

describe('rates of a circuit (Technical Note 2 to 3A090)', () => {
  it.each([
    ['one dense rate below 3A090.a.1', [dense(599.99)], '2400-to-4800'],
    ['one dense rate at it', [dense(600)], '4800-or-more'],
    [
      'multiply-accumulates, of which each is two operations',
      [dense(300, { counts: 'multiply-accumulates' })],
      '4800-or-more',
    ],
    ['fewer of them', [dense(299.99, { counts: 'multiply-accumulates' })], '2400-to-4800'],
    ['the highest of several', [dense(100), dense(300, { bitLength: 16 }), dense(50)], '4800-or-more'],
    ['a sparse rate by its factor', [sparse(1199.99, { sparsityFactor: 2 })], '2400-to-4800'],
    ['a sparse rate by its factor, at the figure', [sparse(1200, { sparsityFactor: 2 })], '4800-or-more'],
    ['a sparse rate beside its dense one, which counts alone', [dense(590), sparse(1180)], '2400-to-4800'],
    ['a sparse rate no higher than its dense one', [dense(590), sparse(590)], '2400-to-4800'],
  ] as const)('takes %s', (_, rates, band) => {
    expect(tppOf({ rates: [...rates] })).toEqual(known(band))
  })

  it.each([
    ['alone', [sparse(1180)], ['item.unit.rates[0].sparsityFactor']],
    ['of another bit length', [dense(590, { bitLength: 4 }), sparse(1180)], ['item.unit.rates[1].sparsityFactor']],
    [
      'counted otherwise',
      [dense(100, { counts: 'multiply-accumulates' }), sparse(1180)],
      ['item.unit.rates[1].sparsityFactor'],
    ],
    ['lower than the dense one of its length', [dense(590), sparse(589)], []],
    [
      'beside another sparse one',
      [sparse(590, { sparsityFactor: 2 }), sparse(1180)],
      ['item.unit.rates[1].sparsityFactor'],
    ],
  ] as const)('asks for the factor of a sparse rate %s', (_, rates, missing) => {
    expect(tppOf({ rates: [...rates] }).missing).toEqual(missing)
  })

  it.each([
    ['bitLength', dense(600, { bitLength: undefined })],
    ['counts', dense(590, { counts: undefined })],
    ['sparsity', dense(600, { sparsity: undefined })],
  ] as const)('asks for %s where a rate does not state it', (member, rate) => {
    expect(tppOf({ rates: [rate] })).toMatchObject({ missing: [`item.unit.rates[0].${member}`], doubt: undefined })
  })

  it('takes a rate whose counting nobody states at both', () => {
    expect(tppOf({ rates: [dense(400, { counts: undefined })] }).values).toEqual(['2400-to-4800', '4800-or-more'])
    expect(tppOf({ rates: [dense(600, { counts: undefined })] })).toEqual(known('4800-or-more'))
    expect(tppOf({ rates: [dense(99.99, { counts: undefined })] })).toEqual(known('below-1600'))
  })
})

describe('performance stated twice (D-15)', () => {
  const dies = (...tpps: readonly (number | undefined)[]): NonNullable<Unit['dies']> =>
    tpps.map((tpp) => ({
      areaMm2: 400,
      nonPlanar: true,
      ...(tpp === undefined ? {} : { totalProcessingPerformance: tpp }),
    }))

  it('is one figure where the dies add up to it', () => {
    expect(tppOf({ totalProcessingPerformance: 4800, dies: dies(2400, 2400) })).toEqual(known('4800-or-more'))
  })

  it('is open where they do not, and names both', () => {
    expect(tppOf({ totalProcessingPerformance: 4800, dies: dies(2400, 2399) })).toEqual({
      values: ['2400-to-4800', '4800-or-more'],
      missing: ['item.unit.totalProcessingPerformance = 4800', 'item.unit.dies = 4799'],
      doubt: 'D-15',
    })
  })

  it('is open for the order as well, and stays a dispute there', () => {
    const disputed = { ...accelerators(5000), unit: { totalProcessingPerformance: 4800, dies: dies(3000, 3000) } }
    // 24,000,000 or 30,000,000 TPP, of 26,900,000 a year
    expect(readOf(sale(disputed, 'IN', { received: 0 }), 'lpp-export-year')).toEqual({
      values: ['within', 'over'],
      missing: ['item.unit.totalProcessingPerformance = 4800', 'item.unit.dies = 6000'],
      doubt: 'D-15',
    })
  })

  it('is at least what some dies say, where others say nothing', () => {
    expect(tppOf({ dies: dies(4800, undefined) })).toEqual(known('4800-or-more'))
    expect(tppOf({ dies: dies(2400, undefined) })).toEqual({
      values: ['2400-to-4800', '4800-or-more'],
      missing: ['item.unit.dies.totalProcessingPerformance'],
      doubt: undefined,
    })
    expect(tppOf({ totalProcessingPerformance: 2400, dies: dies(2400, undefined) })).toEqual(known('2400-to-4800'))
  })
})

describe('performance density (3A090.a.2, .b)', () => {
  it('follows from performance and area', () => {
    // 2,400 TPP over 750 mm² are 3.2, over 750.5 mm² less.
    expect(densityOf({ totalProcessingPerformance: 2400, applicableDieAreaMm2: 750 })).toEqual(
      densityOf({ performanceDensity: 3.2 }),
    )
    expect(densityOf({ totalProcessingPerformance: 2400, applicableDieAreaMm2: 750.5 })).toEqual(
      densityOf({ performanceDensity: 3.19 }),
    )
    expect(densityOf({ performanceDensity: 3.2 }).values).not.toEqual(densityOf({ performanceDensity: 3.19 }).values)
  })

  it('asks for the performance where only the area is stated, and disputes nothing', () => {
    const read = densityOf({ applicableDieAreaMm2: 750 })
    expect(read.missing).toEqual(['item.unit.totalProcessingPerformance'])
    expect(read.doubt).toBeUndefined()
  })

  it('is disputed where the performance is', () => {
    const read = densityOf({
      totalProcessingPerformance: 2400,
      dies: [{ areaMm2: 750, nonPlanar: true, totalProcessingPerformance: 1200 }],
    })
    expect(read.doubt).toBe('D-15')
    expect(read.missing).toEqual(['item.unit.totalProcessingPerformance = 2400', 'item.unit.dies = 1200'])
  })

  it('takes a stated density that what follows bears out', () => {
    expect(densityOf({ performanceDensity: 3.2, totalProcessingPerformance: 2400, applicableDieAreaMm2: 750 })).toEqual(
      densityOf({ performanceDensity: 3.2 }),
    )
  })

  it('leaves open one that it does not, and names all three', () => {
    const read = densityOf({ performanceDensity: 9, totalProcessingPerformance: 2400, applicableDieAreaMm2: 750 })
    expect(read.doubt).toBe('D-15')
    expect(read.missing).toEqual([
      'item.unit.performanceDensity = 9',
      'item.unit.applicableDieAreaMm2 = 750 mm²',
      'item.unit.totalProcessingPerformance = 2400',
    ])
  })

  const shown = (unit: Unit) => determine(sale(figures(unit), 'IN')).determination.classification.performanceDensity

  it('is shown in four places where it is known, and not where two areas differ', () => {
    const unit = { totalProcessingPerformance: 2400, applicableDieAreaMm2: 700 }
    // 2,400 / 700 = 3.428571…, cut off
    expect(Number(shown(unit))).toBe(3.4285)
    expect(Number(shown({ ...unit, dies: [{ areaMm2: 700, nonPlanar: true }] }))).toBe(3.4285)
    expect(shown({ ...unit, dies: [{ areaMm2: 701, nonPlanar: true }] }) ?? null).toBeNull()
    expect(shown({ ...unit, applicableDieAreaMm2: 0 }) ?? null).toBeNull()
  })
})

describe('operations of model weights (notes to 4E091)', () => {
  const operationsOf = (more: Parameters<typeof weights>[0]) => readOf(sale(weights(more), 'IN'), 'operations')

  it.each([
    ['a stated total below 10²⁶', { trainingOperations: '9.9999e25', base: undefined }, 'below'],
    ['one at it', { trainingOperations: '1e26', base: undefined }, 'at-least'],
    [
      'the sum of base and later training',
      { trainingOperations: undefined, base: { trainingOperations: '9e25' }, additionalOperations: '1e25' },
      'at-least',
    ],
    [
      'a sum just below',
      { trainingOperations: undefined, base: { trainingOperations: '9e25' }, additionalOperations: '9.99e24' },
      'below',
    ],
    [
      'a total that the sum bears out',
      { trainingOperations: '1e26', base: { trainingOperations: '9e25' }, additionalOperations: '1e25' },
      'at-least',
    ],
  ] as const)('takes %s', (_, stated, value) => {
    expect(operationsOf(stated)).toEqual(known(value))
  })

  it('leaves open a total that the sum does not bear out, and names all three', () => {
    expect(
      operationsOf({ trainingOperations: '1e26', base: { trainingOperations: '9e25' }, additionalOperations: '9e24' }),
    ).toEqual({
      values: ['below', 'at-least'],
      missing: [
        'item.weights.trainingOperations = 1e26',
        'item.weights.base.trainingOperations = 9e25',
        'item.weights.additionalOperations = 9e24',
      ],
      doubt: 'D-15',
    })
  })

  it('asks for the part of a sum that nobody states', () => {
    expect(
      operationsOf({
        trainingOperations: undefined,
        base: { trainingOperations: '9e25' },
        additionalOperations: undefined,
      }),
    ).toEqual({ values: ['below', 'at-least'], missing: ['item.weights.additionalOperations'], doubt: undefined })
  })

  it('leaves open a total of weights of no base that is less than what came after, and puts nothing as stated that is not', () => {
    const read = operationsOf({ trainingOperations: '9e25', base: 'none', additionalOperations: '1e26' })
    expect(read.missing).toEqual([
      'item.weights.trainingOperations = 9e25',
      'item.weights.base.trainingOperations',
      'item.weights.additionalOperations = 1e26',
    ])
  })
})

describe('parties with several entries, and places that differ', () => {
  const chips = accelerators(10)

  it('is owned by listed parties where one of its entries says so (90 FR 47201)', () => {
    const owned = sale(chips, 'IN', { export: '2025-10-15' })
    const entries = owned.parties.map((party) =>
      party.role === 'owner' ? { ...party, ownedByListed: true } : { ...party, ownedByListed: false },
    )
    expect(readOf({ ...owned, parties: entries }, 'part-744').values).toEqual(['clear', 'caught'])
    expect(readOf(owned, 'part-744').values).toEqual(['clear'])
  })

  it('names the final customer where its place alone differs, and D-13 where a consignee is elsewhere (D-14)', () => {
    const onward = sale(chips, 'SG', { others: [other('final-customer', 'CN')] })
    expect(readOf(onward, 'destination')).toEqual({
      values: ['elsewhere', 'macau-d5'],
      missing: [
        'destination = SG',
        'parties[ultimate-consignee].location = SG',
        'parties[end-user].location = SG',
        'parties[final-customer].location = CN',
      ],
      doubt: 'D-14',
    })
    const away = sale(chips, 'SG', { recipient: { location: 'CN' } })
    expect(readOf(away, 'destination').doubt).toBe('D-13')
  })

  it('takes the places of all recipients together: inside Supplement 5(a), elsewhere, and in Macau or D:5', () => {
    const recipients = (...seats: readonly [string, string]) =>
      readOf(sale(chips, 'SG', { hq: seats[0], parent: seats[1] }), 'recipients').values
    expect(recipients('DE', 'DE')).toEqual(['1'])
    expect(recipients('IN', 'IN')).toEqual(['2'])
    expect(recipients('CN', 'CN')).toEqual(['3'])
    expect(recipients('DE', 'IN')).toEqual(['12'])
    expect(recipients('IN', 'CN')).toEqual(['23'])
    expect(recipients('DE', 'CN')).toEqual(['13'])
  })
})
