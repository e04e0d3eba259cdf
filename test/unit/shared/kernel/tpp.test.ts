import { describe, expect, test } from 'vitest'
import {
  addDecimals,
  compareDecimals,
  compareRatios,
  decimal,
  decimalToNumber,
  floorRatio,
  formatDecimal,
  multiplyDecimals,
  parseDecimal,
  ratio,
  subtractDecimals,
} from '../../../../shared/kernel/tpp.ts'

describe('reading quantities', () => {
  test.each([
    [4800, '4800'],
    [5.92, '5.92'],
    [1.6, '1.6'],
    [0.1, '0.1'],
    [1e-7, '0.0000001'],
    [-0.5, '-0.5'],
    [-0, '0'],
    ['1e3', '1000'],
    ['1.20e1', '12'],
    ['0790000000', '790000000'],
    ['12345678901234567890.5', '12345678901234567890.5'],
    ['100E-2', '1'],
  ])('%j is read as %s', (input, plain) => {
    expect(formatDecimal(decimal(input))).toBe(plain)
  })

  test.each(['', ' 1', '1,000', '1.', '.5', '0x10', '1e', '--1', '+1', 'Infinity', NaN, Infinity, '１２'])(
    '%j is not a decimal number',
    (input) => {
      expect(parseDecimal(input)).toEqual({ ok: false, error: { code: 'number-malformed', text: String(input) } })
    },
  )

  test('an exponent or a digit string of hostile size is refused without being computed', () => {
    expect(parseDecimal('1e999999999')).toMatchObject({ error: { code: 'number-out-of-range' } })
    expect(parseDecimal('9'.repeat(100))).toMatchObject({ ok: true })
    expect(parseDecimal('9'.repeat(101))).toMatchObject({ error: { code: 'number-out-of-range' } })
    expect(parseDecimal(`0.${'1'.repeat(100)}`)).toMatchObject({ error: { code: 'number-out-of-range' } })
    expect(parseDecimal('1e100')).toMatchObject({ ok: true })
    expect(parseDecimal('1e101')).toMatchObject({ ok: false })
  })

  test('a whole number beyond 2^53 must be a string, for its last digits may be lost', () => {
    expect(parseDecimal(Number.MAX_SAFE_INTEGER)).toMatchObject({ ok: true })
    expect(parseDecimal(Number.MAX_SAFE_INTEGER + 1)).toMatchObject({ error: { code: 'number-needs-a-string' } })
    expect(parseDecimal('9007199254740993')).toMatchObject({ value: { coefficient: 9_007_199_254_740_993n } })
  })

  test('equal quantities have equal members whatever their spelling', () => {
    expect(decimal('5.920')).toEqual(decimal(5.92))
    expect(decimal('0.0')).toEqual(decimal(0))
  })
})

describe('exact arithmetic', () => {
  test('a tenth and two tenths are three tenths', () => {
    expect(addDecimals(decimal(0.1), decimal(0.2))).toEqual(decimal(0.3))
    expect(subtractDecimals(decimal(0.3), decimal(0.1))).toEqual(decimal(0.2))
  })

  test('1,699 units of 15,824 TPP stay exact', () => {
    expect(formatDecimal(multiplyDecimals(decimal(15_824), decimal(1699)))).toBe('26884976')
  })

  test('one unit below, at and above the low-processing-performance limit of 26,900,000 TPP (15 CFR 740.29(c))', () => {
    const limit = decimal(26_900_000)
    expect(compareDecimals(decimal(26_899_999), limit)).toBe(-1)
    expect(compareDecimals(decimal('26900000.0'), limit)).toBe(0)
    expect(compareDecimals(decimal('26900000.0001'), limit)).toBe(1)
  })

  test('a performance density is compared with 5.92 by cross-multiplication (ECCN 3A090)', () => {
    const area = decimal(814)
    const limit = decimal(5.92)
    const boundary = multiplyDecimals(limit, area)
    expect(formatDecimal(boundary)).toBe('4818.88')
    expect(compareRatios(ratio(boundary, area), ratio(limit, decimal(1)))).toBe(0)
    expect(compareRatios(ratio(subtractDecimals(boundary, decimal('1e-30')), area), ratio(limit, decimal(1)))).toBe(-1)
    expect(compareRatios(ratio(addDecimals(boundary, decimal('1e-30')), area), ratio(limit, decimal(1)))).toBe(1)
  })

  test('a third compares exactly with its neighbors', () => {
    const third = ratio(decimal(1), decimal(3))
    expect(compareRatios(third, ratio(decimal(2), decimal(6)))).toBe(0)
    expect(compareRatios(third, ratio(decimal('0.3333333333333333'), decimal(1)))).toBe(1)
    expect(compareRatios(third, ratio(decimal('0.3333333333333334'), decimal(1)))).toBe(-1)
  })

  test('a ratio without a positive denominator is a defect', () => {
    expect(() => ratio(decimal(1), decimal(0))).toThrow(RangeError)
    expect(() => ratio(decimal(1), decimal(-1))).toThrow(RangeError)
  })
})

describe('output', () => {
  test('a ratio for display is cut downward, so a limit never shows as reached before it is', () => {
    expect(formatDecimal(floorRatio(ratio(decimal('4818.87'), decimal(814)), 2))).toBe('5.91')
    expect(formatDecimal(floorRatio(ratio(decimal(-1), decimal(3)), 2))).toBe('-0.34')
    expect(formatDecimal(floorRatio(ratio(decimal(0.75), decimal(3)), 2))).toBe('0.25')
    expect(formatDecimal(floorRatio(ratio(decimal(-0.75), decimal(3)), 2))).toBe('-0.25')
  })

  test('the nearest double of a decimal is the number that wrote it', () => {
    expect(decimalToNumber(decimal(5.92))).toBe(5.92)
  })
})
