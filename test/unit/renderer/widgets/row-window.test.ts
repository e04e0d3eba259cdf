import { describe, expect, test } from 'vitest'
import {
  barFor,
  barHeight,
  exactZone,
  redrawn,
  revealed,
  rowsInView,
  scrolled,
  settled,
  tallest,
  topFor,
} from '../../../../renderer/widgets/row-window.ts'

const million = { rows: 1_000_000, rowHeight: 32, viewport: 700 }
const few = { rows: 300, rowHeight: 32, viewport: 700 }

describe('the window on a very long grid', () => {
  test('a short grid is as tall as its rows, and the bar is the position', () => {
    expect(barHeight(few)).toBe(9_600)
    expect(scrolled({ top: 0, bar: 0 }, 5_000, few)).toEqual({ top: 5_000, bar: 5_000 })
  })

  test('a million rows are laid out no taller than a browser can at a device scale of 3', () => {
    expect(barHeight(million)).toBe(tallest)
    expect(tallest * 3).toBeLessThan(2 ** 25)
  })

  test('near both ends the bar is the position to the pixel', () => {
    expect(topFor(1_234, million)).toBe(1_234)
    const end = million.rows * million.rowHeight - million.viewport
    expect(topFor(barFor(end, million), million)).toBe(end)
    expect(end - topFor(barFor(end, million) - 77, million)).toBe(77)
  })

  test('bar and position agree both ways in the middle, within the pixels that one step of the bar stands for', () => {
    const most = million.rows * million.rowHeight
    for (const top of [exactZone + 1, most / 4, most / 2, (most * 3) / 4]) {
      expect(Math.abs(topFor(barFor(top, million), million) - top)).toBeLessThan(16)
    }
  })

  test('a turn of the wheel in the middle moves by its pixels and not by share', () => {
    const middle = settled({ top: 16_000_000, bar: 0 }, million)
    expect(scrolled(middle, middle.bar + 120, million).top).toBe(16_000_120)
  })

  test('a drag of the bar lands where its place says', () => {
    const end = barHeight(million) - million.viewport
    expect(scrolled({ top: 0, bar: 0 }, end, million).top).toBe(million.rows * million.rowHeight - million.viewport)
    expect(scrolled({ top: 9_000_000, bar: 2_000_000 }, 0, million).top).toBe(0)
  })

  test('a row in view stays where it is, and one out of view moves in by as little as possible', () => {
    const at = { top: 3_200, bar: 3_200 }
    expect(revealed(at, 105, few)).toBe(at)
    expect(revealed(at, 99, few).top).toBe(99 * 32)
    expect(revealed(at, 122, few).top).toBe(123 * 32 - 700)
  })

  test('the first and the last row can be reached and nothing beyond them is drawn', () => {
    expect(rowsInView(0, million, 10)).toEqual({ first: 0, count: 43 })
    const end = million.rows * million.rowHeight - million.viewport
    const { first, count } = rowsInView(end, million, 10)
    expect(first + count).toBe(1_000_000)
    expect(rowsInView(0, { rows: 0, rowHeight: 32, viewport: 700 }, 10).count).toBe(0)
  })

  test('as many rows are drawn wherever the window stands, so that none is made or thrown away', () => {
    for (const top of [0, 1, 31, 3_200, 3_217, 15_999_999, million.rows * million.rowHeight - million.viewport])
      expect(rowsInView(top, million, 10).count).toBe(43)
    expect(rowsInView(40, { rows: 5, rowHeight: 32, viewport: 100 }, 10)).toEqual({ first: 0, count: 5 })
  })
})

describe('the elements that draw the rows', () => {
  test('each keeps its row while that is wanted, and the others take the rows that came', () => {
    expect(redrawn([], [0, 1, 2])).toEqual([0, 1, 2])
    expect(redrawn([0, 1, 2], [1, 2, 3])).toEqual([3, 1, 2])
    expect(redrawn([3, 1, 2], [0, 1, 2])).toEqual([0, 1, 2])
  })

  test('the row with the focus keeps its element however far the others go', () => {
    const far = redrawn([0, 1, 2], [500, 501, 502, 1])
    expect(far.indexOf(1)).toBe(1)
    expect(new Set(far)).toEqual(new Set([1, 500, 501, 502]))
  })

  test('an element without a row draws none, and takes one again', () => {
    const fewer = redrawn([4, 5, 6], [5])
    expect(fewer).toEqual([undefined, 5, undefined])
    expect(redrawn(fewer, [5, 6])).toEqual([6, 5, undefined])
  })

  test('nothing changes when the same rows are wanted', () => {
    const before = [3, 1, 2]
    expect(redrawn(before, [1, 2, 3])).toBe(before)
  })
})
