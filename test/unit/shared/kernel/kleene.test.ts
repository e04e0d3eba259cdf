import { describe, expect, test } from 'vitest'
import { type Truth, all, and, any, not, or, refines, truthOf } from '../../../../shared/kernel/kleene.ts'

// The strong tables of S. C. Kleene, "Introduction to Metamathematics" (1952), section 64.
const tables: ReadonlyArray<[left: Truth, right: Truth, both: Truth, either: Truth]> = [
  ['true', 'true', 'true', 'true'],
  ['true', 'unknown', 'unknown', 'true'],
  ['true', 'false', 'false', 'true'],
  ['unknown', 'unknown', 'unknown', 'unknown'],
  ['unknown', 'false', 'false', 'unknown'],
  ['false', 'false', 'false', 'false'],
]

describe('three-valued logic', () => {
  test.each(tables)('%s and %s is %s; or is %s', (left, right, both, either) => {
    expect(and(left, right)).toBe(both)
    expect(and(right, left)).toBe(both)
    expect(or(left, right)).toBe(either)
    expect(or(right, left)).toBe(either)
  })

  test('not swaps true and false and leaves unknown', () => {
    expect([not('true'), not('false'), not('unknown')]).toEqual(['false', 'true', 'unknown'])
  })

  test('a fact that is absent or null is unknown, never false', () => {
    expect([truthOf(true), truthOf(false), truthOf(null), truthOf(undefined)]).toEqual([
      'true',
      'false',
      'unknown',
      'unknown',
    ])
  })

  test('no parts at all are all true, and none of them is any', () => {
    expect(all([])).toBe('true')
    expect(any([])).toBe('false')
  })

  test('only unknown can become something else', () => {
    expect(refines('true', 'unknown')).toBe(true)
    expect(refines('false', 'unknown')).toBe(true)
    expect(refines('true', 'true')).toBe(true)
    expect(refines('false', 'true')).toBe(false)
    expect(refines('unknown', 'true')).toBe(false)
  })
})
