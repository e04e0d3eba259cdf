// The earlier edition against its second reading (test/law/naive/prior), written apart from its rules and readers: every answer at points where
// all facts are known, every axis and the outcome of random records. The gate runs many more (test/law/naive/prior/full.ts).
import { describe, expect, it, test } from 'vitest'
import { differences } from './naive/prior/differential.ts'
import { outcomeOf } from './naive/prior/index.ts'
import { drawn, priorAxes } from './naive/prior/points.ts'
import { compare, printed, productReads } from './naive/prior/records/differential.ts'
import { priorSets, readers } from './naive/prior/records/index.ts'
import { priorRecords } from './naive/prior/records/random.ts'
import { comparePriorShare } from './naive/prior/records/share.ts'
import { axisDifferences } from './naive/records/differential.ts'
import type { Possible } from './naive/records/read.ts'

test('the rules of the edition and those of the text answer the same at drawn points', () => {
  const found = [...drawn(20250112, 1500)].flatMap(({ point, lawDate }) =>
    differences(point, lawDate).map((difference) => ({ ...difference, lawDate, point })),
  )
  expect(found).toEqual([])
})

test('the readers of the edition and those of the text read the same of random records, and the outcome follows', () => {
  const { records, settled, points, found } = comparePriorShare(96_790, 3000)
  expect(found).toEqual([])
  expect(records).toBe(3000)
  expect(settled).toBeGreaterThan(records / 6)
  expect(points).toBeGreaterThan(records)
})

test('the outcome that is printed is the one that was compared', () => {
  const both = [...priorRecords(3, 300)].flatMap((each) => printed(each) ?? [])
  expect(both.filter((each) => each.printed !== each.quick)).toEqual([])
  expect(both.length).toBeGreaterThan(200)
})

describe('a reader that errs is found out', () => {
  const sample = [...priorRecords(1, 2500)].flatMap((each) => {
    const product = productReads(each)
    return product === undefined ? [] : [{ product, naive: priorSets(each).over }]
  })
  const read = priorAxes.filter(({ id }) => readers[id] !== undefined && sample.some(({ product }) => product.has(id)))

  test('every axis that a rule of the edition reads has a reader of its own', () => {
    const asked = [...new Set(sample.flatMap(({ product }) => [...product.keys()]))]
    expect(asked.filter((axis) => readers[axis] === undefined)).toEqual([])
    expect(asked.length).toBeGreaterThan(35)
  })

  /** Whether some record of the sample tells a reader of an axis, changed so, from that of the product. */
  const isFound = (axis: string, change: (values: Possible) => Possible): boolean =>
    sample.some(
      ({ product, naive }) => axisDifferences(product, new Map([[axis, change(naive.get(axis) ?? [])]])).length > 0,
    )

  it.each(read.map(({ id, values }) => [id, values] as const))('on %s', (axis, values) => {
    const seen = values.filter((value) => sample.some(({ naive }) => naive.get(axis)?.includes(value) === true))
    expect(seen).toEqual(values)
    for (const value of values) {
      const other = values.find((each) => each !== value) ?? value
      // A value taken for another, and one that is never thought of
      expect(isFound(axis, (of) => [...new Set(of.map((each) => (each === value ? other : each)))])).toBe(true)
      expect(isFound(axis, (of) => of.filter((each) => each !== value))).toBe(true)
    }
  })
})

describe('a rule that errs is found out', () => {
  const sample = [...priorRecords(2, 1500)]

  it.each([
    ['not-subject-to-ear', 'license-required'],
    ['no-license-required', 'license-required'],
    ['authorized', 'no-license-required'],
    ['license-required', 'authorized'],
    ['license-required', 'no-license-required'],
  ])('that answers %s as %s', (wanted, instead) => {
    const found = sample.some(
      (each) =>
        compare(each, 7, (point) => {
          const outcome = outcomeOf(point)
          return outcome === wanted ? instead : outcome
        }).outcomes.length > 0,
    )
    expect(found).toBe(true)
  })
})
