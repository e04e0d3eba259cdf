// The product against a second reading of whole records (test/law/naive/records), written apart from its readers: every axis and the outcome,
// over random records of the whole contract. The gate runs many more (test/law/naive/records/full.ts).
import { describe, expect, it, test } from 'vitest'
import { factAxes } from './naive/differential.ts'
import { axisDifferences, naiveSets, outcomeDifferences, productSets } from './naive/records/differential.ts'
import { readers } from './naive/records/index.ts'
import { randomRecords } from './naive/records/random.ts'
import type { Possible } from './naive/records/read.ts'
import { compareShare } from './naive/records/share.ts'

test('the readers of the product and those of the text read the same of random records, and the outcome follows', () => {
  const { records, settled, points, found, explained } = compareShare(90_4544, 3000)
  expect(found).toEqual([])
  expect(records).toBe(3000)
  expect(settled).toBeGreaterThan(records / 10)
  expect(points).toBeGreaterThan(records)
  expect(explained).toEqual({})
})

test('every axis of facts has a reader of its own', () => {
  expect(Object.keys(readers).toSorted()).toEqual(factAxes.map(({ id }) => id).toSorted())
})

describe('a reader that errs is found out', () => {
  const sample = [...randomRecords(1, 1500)].map((drawn) => ({ product: productSets(drawn), naive: naiveSets(drawn) }))

  /** Whether some record of the sample tells a reader of an axis, changed so, from that of the product. */
  const isFound = (axis: string, change: (read: Possible) => Possible): boolean =>
    sample.some(({ product, naive }) => {
      const read = naive.get(axis) ?? []
      return axisDifferences(product, new Map([[axis, change(read)]])).length > 0
    })

  it.each(factAxes.map(({ id, values }) => [id, values] as const))('on %s', (axis, values) => {
    for (const value of values) {
      const other = values.find((each) => each !== value) ?? value
      // A value taken for another, and one that is never thought of
      expect(isFound(axis, (read) => [...new Set(read.map((each) => (each === value ? other : each)))])).toBe(true)
      expect(isFound(axis, (read) => read.filter((each) => each !== value))).toBe(true)
    }
    // The first value taken where the record leaves several
    const isEverOpen = sample.some(({ naive }) => (naive.get(axis)?.length ?? 0) > 1)
    expect(isFound(axis, (read) => read.slice(0, 1))).toBe(isEverOpen)
  })

  it('on the outcome', () => {
    const kinds = new Set<string>()
    for (const drawn of randomRecords(2, 600))
      for (const { naive } of outcomeDifferences(drawn, 7, (outcome) =>
        outcome === 'license-required'
          ? 'authorized'
          : outcome === 'authorized'
            ? 'no-license-required'
            : 'license-required',
      ))
        kinds.add(naive)
    expect([...kinds].toSorted()).toEqual(['authorized', 'license-required', 'no-license-required'])
  })
})
