import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../../shared/kernel/canonical.ts'
import {
  type CivilDate,
  addDays,
  civilDate,
  compareDates,
  dayOfWeek,
  daysBetween,
  isCivilDate,
} from '../../shared/kernel/civil-date.ts'
import { type Truth, all, any, not, refines } from '../../shared/kernel/kleene.ts'
import { sha256Hex } from '../../shared/kernel/sha256.ts'
import {
  type Decimal,
  addDecimals,
  compareDecimals,
  compareRatios,
  decimal,
  formatDecimal,
  multiplyDecimals,
  ratio,
  subtractDecimals,
} from '../../shared/kernel/tpp.ts'

const epoch = civilDate('1970-01-01')
const dayNumbers = fc.integer({ min: -719_162, max: 2_932_896 })
const dates: fc.Arbitrary<CivilDate> = dayNumbers.map((days) => addDays(epoch, days))

describe('civil dates', () => {
  test('agree with the platform calendar on every day of 0001 to 9999', () => {
    fc.assert(
      fc.property(dayNumbers, (days) => {
        const platform = new Date(days * 86_400_000)
        expect(addDays(epoch, days)).toBe(platform.toISOString().slice(0, 10))
        expect(dayOfWeek(addDays(epoch, days))).toBe(
          platform.toLocaleDateString('en-US', { weekday: 'long', timeZone: 'UTC' }).toLowerCase(),
        )
      }),
    )
  })

  test('adding days and counting them undo each other', () => {
    fc.assert(
      fc.property(dates, dates, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to)
        expect(compareDates(from, to)).toBe(Math.sign(daysBetween(to, from)))
      }),
    )
  })

  test('every date that arithmetic gives exists', () => {
    fc.assert(fc.property(dates, (date) => isCivilDate(date)))
  })
})

const decimals: fc.Arbitrary<Decimal> = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 12 }))
  .map(([coefficient, scale]) => decimal(`${coefficient}e-${scale}`))
const positive = decimals.filter(({ coefficient }) => coefficient > 0n)

describe('exact decimals', () => {
  test('writing and reading give the same quantity', () => {
    fc.assert(
      fc.property(decimals, (value) => {
        expect(decimal(formatDecimal(value))).toEqual(value)
      }),
    )
  })

  test('a finite double is read as its shortest decimal form', () => {
    const doubles = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 })
    fc.assert(
      fc.property(
        doubles.filter((value) => value === 0 || Math.abs(value) > 1e-80),
        (value) => {
          expect(Number(formatDecimal(decimal(value)))).toBe(value === 0 ? 0 : value)
        },
      ),
    )
  })

  test('sums undo differences, products distribute, and order follows the difference', () => {
    fc.assert(
      fc.property(decimals, decimals, decimals, (a, b, c) => {
        expect(subtractDecimals(addDecimals(a, b), b)).toEqual(a)
        expect(multiplyDecimals(a, addDecimals(b, c))).toEqual(
          addDecimals(multiplyDecimals(a, b), multiplyDecimals(a, c)),
        )
        expect(compareDecimals(a, b)).toBe(compareDecimals(subtractDecimals(a, b), decimal(0)))
      }),
    )
  })

  test('a quotient compares with a limit as the limit times the denominator does', () => {
    fc.assert(
      fc.property(positive, positive, (limit, denominator) => {
        const boundary = multiplyDecimals(limit, denominator)
        const least = decimal('1e-60')
        expect(compareRatios(ratio(boundary, denominator), ratio(limit, decimal(1)))).toBe(0)
        expect(compareRatios(ratio(subtractDecimals(boundary, least), denominator), ratio(limit, decimal(1)))).toBe(-1)
        expect(compareRatios(ratio(addDecimals(boundary, least), denominator), ratio(limit, decimal(1)))).toBe(1)
      }),
    )
  })
})

const truths = fc.constantFrom<Truth>('true', 'false', 'unknown')
const refinements = (truth: Truth): fc.Arbitrary<Truth> => (truth === 'unknown' ? truths : fc.constant(truth))
const partsWithRefinement = fc
  .array(truths, { maxLength: 6 })
  .chain((parts) => fc.tuple(fc.constant(parts), fc.tuple(...parts.map(refinements))))

describe('three-valued logic', () => {
  test('what is known in spite of unknown parts stays when they become known', () => {
    fc.assert(
      fc.property(partsWithRefinement, ([earlier, later]) => {
        expect(refines(all(later), all(earlier))).toBe(true)
        expect(refines(any(later), any(earlier))).toBe(true)
      }),
    )
  })

  test('De Morgan holds', () => {
    fc.assert(
      fc.property(fc.array(truths), (parts) => {
        expect(not(all(parts))).toBe(any(parts.map(not)))
      }),
    )
  })
})

describe('canonical JSON and its hash', () => {
  test('do not depend on the order of members, and lose nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value)
        expect(text.ok && JSON.parse(text.value)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonicalJson(reversed(value))).toEqual(text)
      }),
    )
  })

  test('agree with the platform on SHA-256', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
      }),
    )
  })
})

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, member]) => [name, reversed(member)]),
  )
}
