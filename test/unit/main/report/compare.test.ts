// Two values of JSON set side by side: where they part, and that names which every object inherits are names like any other.
import { describe, expect, it } from 'vitest'
import { firstDifference } from '../../../../main/report/compare.ts'

describe('two values', () => {
  it('that are equal part nowhere', () => {
    expect(firstDifference({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toBeUndefined()
  })

  it.each(['__proto__', 'constructor', 'toString'])('part at a member called %s that one has alone', (name) => {
    const stated: unknown = JSON.parse(`{"a":1,"${name}":{}}`)
    for (const [left, right] of [
      [stated, { a: 1 }],
      [{ a: 1 }, stated],
    ])
      expect(firstDifference(left, right)).toMatchObject({ path: `/${name}` })
  })
})
