// Quantities of the text as expressions of the pack: exact where every fact is stated, and never narrower than what a missing fact may be.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MeasuredFacts, type Span, bandsOf, cutOf, exactly } from '../../main/law/cuts.ts'
import { currentPack, determine, packHash, readPack, writePack } from '../../main/law/index.ts'
import { limitsOf } from '../../main/law/limits.ts'
import type { Cut, LawPack, QuantityFact } from '../../main/law/model.ts'
import { sale, weights } from './records/sale.ts'

const { pack } = currentPack
const limits = limitsOf(pack, undefined)
const unknown: Span = { low: 0n, high: undefined, missing: ['fact'] }

const facts = (stated: Partial<Record<QuantityFact, bigint>>, share?: bigint): MeasuredFacts => ({
  span: (fact) => {
    const value = stated[fact]
    return value === undefined ? unknown : exactly(value)
  },
  share: () => share,
})

const bands = (axis: string, of: MeasuredFacts) => bandsOf(cutOf(pack, axis), of, limits).values

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
