import { describe, expect, test } from 'vitest'
import { type Result, chain, expectOk, failed, ok } from '../../../../shared/kernel/result.ts'

const half = (value: number): Result<number, { readonly code: 'odd' }> =>
  value % 2 === 0 ? ok(value / 2) : failed({ code: 'odd' })

describe('results', () => {
  test('a chain goes on from a value and stops at a failure', () => {
    expect(chain(half(12), half)).toEqual({ ok: true, value: 3 })
    expect(chain(half(6), half)).toEqual({ ok: false, error: { code: 'odd' } })
    expect(chain(half(3), half)).toEqual({ ok: false, error: { code: 'odd' } })
  })

  test('a failure that cannot happen throws with its code', () => {
    expect(expectOk(half(8))).toBe(4)
    expect(() => expectOk(half(7))).toThrow('odd')
  })
})
