import { describe, expect, test } from 'vitest'
import { runningTotal } from '../../../../shared/charts/running-total.ts'
import { dayScale, lanes, linear, monthStarts, roundSteps } from '../../../../shared/charts/scale.ts'
import { windowTimeline } from '../../../../shared/charts/window-timeline.ts'
import { civilDate } from '../../../../shared/kernel/civil-date.ts'

describe('scales of charts', () => {
  test('the ends of the values fall on the ends of the picture', () => {
    const place = linear([0, 200], [10, 110])
    expect([place(0), place(100), place(200)]).toEqual([10, 60, 110])
  })

  test('steps are round, begin at nothing and reach the largest value', () => {
    expect(roundSteps(790_000_000, 5)).toEqual([0, 200_000_000, 400_000_000, 600_000_000, 800_000_000])
    expect(roundSteps(0, 5)).toEqual([0])
  })

  test('days are spaced by their number, February as well', () => {
    const place = dayScale(civilDate('2025-01-15'), civilDate('2025-05-15'), [0, 120])
    expect(place(civilDate('2025-01-15'))).toBe(0)
    expect(place(civilDate('2025-05-15'))).toBe(120)
    expect(place(civilDate('2025-03-16'))).toBe(60)
  })

  test('months are thinned alike in every year', () => {
    expect(monthStarts(civilDate('2025-01-13'), civilDate('2025-06-16'), 12)).toEqual([
      '2025-02-01',
      '2025-03-01',
      '2025-04-01',
      '2025-05-01',
      '2025-06-01',
    ])
    expect(
      monthStarts(civilDate('2025-01-13'), civilDate('2027-12-31'), 6).every(
        (day) => day.endsWith('-01-01') || day.endsWith('-07-01'),
      ),
    ).toBe(true)
  })

  test('labels that would touch stand in lanes of their own', () => {
    expect(
      lanes(
        [
          { start: 0, end: 50 },
          { start: 20, end: 70 },
          { start: 60, end: 90 },
        ],
        5,
      ),
    ).toEqual([0, 1, 0])
  })
})

describe('pictures', () => {
  test('a running total shows its limit and marks the crossing', () => {
    const { nodes } = runningTotal(
      [
        { on: '2025-02-01', total: 20_000_000 },
        { on: '2025-03-01', total: 27_000_000 },
      ],
      26_900_000,
      { on: '2025-03-01', total: 27_000_000 },
      { title: 'Total', limit: 'Limit', crossing: 'Crossed by T-2', figure: String },
      { width: 800, height: 280 },
    )
    const texts = nodes.flatMap((node) => (node.kind === 'text' ? [node.text] : []))
    expect(texts).toContain('Limit')
    expect(texts).toContain('Crossed by T-2')
  })

  test('a timeline keeps every label inside the picture and none in the same place', () => {
    const { nodes, width } = windowTimeline(
      {
        marks: [
          { on: '2025-06-14', label: '2025-06-14 Savings clause, as counted' },
          { on: '2025-06-16', label: '2025-06-16 Savings clause, as printed' },
          { on: '2026-01-15', label: '2026-01-15 Supplement 10' },
        ],
        spans: [{ from: '2025-01-13', through: '2025-05-14', label: 'Compliance optional' }],
        days: [{ on: '2025-06-14', transactions: 3, codified: { authorized: 2 } }],
      },
      'Windows',
      1000,
    )
    const labels = nodes.flatMap((node) =>
      node.kind === 'text' && node.size === 11 && / /.test(node.text) ? [node] : [],
    )
    expect(labels).toHaveLength(3)
    expect(new Set(labels.map(({ x, y }) => `${Math.round(x / 200)} ${y}`)).size).toBe(3)
    expect(labels.every(({ x, anchor }) => x <= width && (anchor !== 'end' || x > 0))).toBe(true)
  })

  test('nothing is drawn of nothing', () => {
    expect(windowTimeline({ marks: [], spans: [], days: [] }, 'Windows', 800).nodes).toEqual([])
  })
})
