// Axes as masks: one bit a value, all bits set is unknown.
import { expect, test } from 'vitest'
import { axisIndex, isSingle, maskOf, pointKey, spaceOf, valuesOf } from '../../../../main/engine/space.ts'
import { packOf, whole, words } from './pack.ts'

const space = spaceOf(whole)

test('a mask holds the bits of the values named, in the order of the axis', () => {
  expect(maskOf(space, 'item', ['chip'])).toBe(1)
  expect(maskOf(space, 'item', ['book', 'chip'])).toBe(5)
  expect(maskOf(space, 'item', [])).toBe(0)
  expect(space.axes.flatMap((axis) => valuesOf(axis, 2))).toEqual(['server', 'far', 'not-held'])
  expect([...space.full]).toEqual([7, 3, 3])
  expect(axisIndex(space, 'paper')).toBe(2)
})

test('an axis or value that the pack lacks is an error', () => {
  expect(() => axisIndex(space, 'color')).toThrow('no axis color')
  expect(() => maskOf(space, 'item', ['bike'])).toThrow('axis item has no value bike')
})

test('an axis holds one to 31 values and stands once', () => {
  const axis = (id: string, count: number) => ({
    id,
    words,
    values: Array.from({ length: count }, (_, value) => ({ id: `v${value}`, words })),
  })
  const withAxes = (...axes: readonly ReturnType<typeof axis>[]) => spaceOf({ ...packOf([]), axes })
  expect([...withAxes(axis('one', 1), axis('many', 31)).full]).toEqual([1, 2 ** 31 - 1])
  expect(() => withAxes(axis('none', 0))).toThrow('axis none has no usable value list')
  expect(() => withAxes(axis('many', 32))).toThrow('axis many has no usable value list')
  expect(() => withAxes(axis('twice', 1), axis('twice', 1))).toThrow('axis twice stands twice')
})

test('a single value is one bit and no other', () => {
  expect([0, 1, 2, 3, 4, 6].map(isSingle)).toEqual([false, true, true, false, true, false])
})

test('equal points have one key', () => {
  expect(pointKey(Int32Array.of(1, 2, 3))).toBe('1,2,3')
})
