import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../../../../shared/kernel/canonical.ts'

describe('canonical JSON', () => {
  test('the sample of RFC 8785 section 3.2.2 has the text of section 3.2.3', () => {
    const sample: unknown = JSON.parse(String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`)
    expect(canonicalJson(sample)).toEqual({
      ok: true,
      value:
        '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    })
  })

  test('members are sorted by UTF-16 code units (RFC 8785 section 3.2.3)', () => {
    const names = { '\u20ac': 0, '\r': 0, '\ufb33': 0, '1': 0, '\u{1f600}': 0, '\u0080': 0, '\u00f6': 0 }
    const result = canonicalJson(names)
    const order = result.ok ? Object.keys(JSON.parse(result.value) as object) : []
    expect(order).toEqual(['1', '\r', '\u0080', '\u00f6', '\u20ac', '\u{1f600}', '\ufb33'])
  })

  const cyclic: Record<string, unknown> = {}
  cyclic['self'] = { again: cyclic }

  test.each([
    ['a member that is undefined', { a: [{ b: undefined }] }, '/a/0/b', 'undefined'],
    ['undefined itself', undefined, '', 'undefined'],
    ['a function', { act: () => 1 }, '/act', 'function'],
    ['a symbol', [Symbol('x')], '/0', 'symbol'],
    ['a bigint', { operations: 10n ** 26n }, '/operations', 'bigint'],
    ['not-a-number', { tpp: NaN }, '/tpp', 'not-finite'],
    ['an infinity', { tpp: -Infinity }, '/tpp', 'not-finite'],
    ['half a surrogate pair', { name: '\ud800' }, '/name', 'lone-surrogate'],
    ['half a surrogate pair in a name', { '\udc00': 1 }, '/\udc00', 'lone-surrogate'],
    ['a hole in an array', Object.assign([1], { length: 2 }), '/1', 'hole'],
    ['a date object', { on: new Date(0) }, '/on', 'object-of-a-class'],
    ['a map', { 'a/b~c': new Map() }, '/a~1b~0c', 'object-of-a-class'],
    ['a cycle', cyclic, '/self/again', 'cycle'],
  ])('%s is refused with its place', (_what, value, path, found) => {
    expect(canonicalJson(value)).toEqual({ ok: false, error: { code: 'not-json', path, found } })
  })

  test('the same object in two places is no cycle', () => {
    const party = { id: 'P-1' }
    expect(canonicalJson([party, party])).toEqual({ ok: true, value: '[{"id":"P-1"},{"id":"P-1"}]' })
  })

  test('null, minus zero and an object without a prototype are JSON', () => {
    expect(canonicalJson(null)).toEqual({ ok: true, value: 'null' })
    expect(canonicalJson(-0)).toEqual({ ok: true, value: '0' })
    expect(canonicalJson(Object.assign(Object.create(null), { a: 1 }))).toEqual({ ok: true, value: '{"a":1}' })
  })
})
