import { describe, expect, test } from 'vitest'
import { operations, parseOperations } from '../../../../shared/kernel/operations.ts'

describe('counts of training operations', () => {
  test.each(['1e26', '1E+26', '100000000000000000000000000', '10.0e25', '0.1e27'])(
    '%s is the threshold of ECCN 4E091',
    (text) => {
      expect(operations(text)).toBe(10n ** 26n)
    },
  )

  test('one operation below and above 10^26 differ from it', () => {
    expect(operations('99999999999999999999999999')).toBe(10n ** 26n - 1n)
    expect(operations('100000000000000000000000001')).toBe(10n ** 26n + 1n)
  })

  test('a fraction is refused unless it is whole after its exponent', () => {
    expect(parseOperations('1.25e1')).toEqual({ ok: false, error: { code: 'operations-not-whole', text: '1.25e1' } })
    expect(parseOperations('1.25e2')).toEqual({ ok: true, value: 125n })
    expect(parseOperations('0.5')).toMatchObject({ error: { code: 'operations-not-whole' } })
  })

  test('a negative count is refused', () => {
    expect(parseOperations('-1e3')).toEqual({ ok: false, error: { code: 'operations-negative', text: '-1e3' } })
  })

  test('a JSON number beyond 2^53 is refused, for it may not be the number that was written', () => {
    expect(parseOperations(1e26)).toMatchObject({ error: { code: 'number-needs-a-string' } })
    expect(parseOperations(1_000_000)).toEqual({ ok: true, value: 1_000_000n })
  })

  test('text that is no number is refused', () => {
    expect(parseOperations('10^26')).toMatchObject({ error: { code: 'number-malformed' } })
  })
})
