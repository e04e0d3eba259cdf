// A cumulative limit over time: the total after each entry as steps, the limit as a line, and the entry that crossed it.
import { addDays, isCivilDate } from '../kernel/civil-date.ts'
import type { Scene, SceneNode } from './scene.ts'
import { dayScale, linear, monthStarts, roundSteps } from './scale.ts'

export type TotalPoint = { readonly on: string; readonly total: number }

export type RunningTotalWords = {
  readonly title: string
  readonly limit: string
  readonly crossing: string
  readonly figure: (value: number) => string
}

type Size = { readonly width: number; readonly height: number }

const margin = { left: 64, right: 18, top: 26, bottom: 24 }

/** `points` in order of time. A limit of null draws none. */
export const runningTotal = (
  points: readonly TotalPoint[],
  limit: number | null,
  crossing: TotalPoint | null,
  words: RunningTotalWords,
  { width, height }: Size,
): Scene => {
  const days = points.map(({ on }) => on).filter(isCivilDate)
  const first = days[0]
  const last = days.at(-1)
  if (first === undefined || last === undefined) return { width, height, title: words.title, nodes: [] }
  const from = addDays(first, -7)
  const through = addDays(last, 14)
  const steps = roundSteps(Math.max(limit ?? 0, ...points.map(({ total }) => total)) * 1.04, 5)
  const bottom = height - margin.bottom
  const x = dayScale(from, through, [margin.left, width - margin.right])
  const y = linear([0, steps.at(-1) ?? 1], [bottom, margin.top])
  const at = (on: string): number => (isCivilDate(on) ? x(on) : margin.left)

  const rules: SceneNode[] = steps.flatMap((step): SceneNode[] => [
    { kind: 'line', from: [margin.left, y(step)], to: [width - margin.right, y(step)], stroke: 'hairline' },
    {
      kind: 'text',
      x: margin.left - 8,
      y: y(step) + 4,
      text: words.figure(step),
      size: 11,
      fill: 'soft',
      anchor: 'end',
    },
  ])
  const months: SceneNode[] = monthStarts(from, through, 12).flatMap((month): SceneNode[] => [
    { kind: 'line', from: [at(month), bottom], to: [at(month), bottom + 4], stroke: 'line' },
    { kind: 'text', x: at(month), y: bottom + 16, text: month.slice(0, 7), size: 11, fill: 'soft', anchor: 'middle' },
  ])
  const line: SceneNode[] = []
  let level = y(0)
  let place = at(from)
  for (const { on, total } of points) {
    line.push({ kind: 'line', from: [place, level], to: [at(on), level], stroke: 'accent', width: 2 })
    line.push({ kind: 'line', from: [at(on), level], to: [at(on), y(total)], stroke: 'accent', width: 2 })
    level = y(total)
    place = at(on)
  }
  line.push({ kind: 'line', from: [place, level], to: [width - margin.right, level], stroke: 'accent', width: 2 })
  const limitLine: SceneNode[] =
    limit === null
      ? []
      : [
          {
            kind: 'line',
            from: [margin.left, y(limit)],
            to: [width - margin.right, y(limit)],
            stroke: 'denial',
            width: 1.5,
            dashed: true,
          },
          { kind: 'text', x: margin.left + 4, y: y(limit) - 5, text: words.limit, size: 11, fill: 'denial' },
        ]
  const crossed: SceneNode[] =
    crossing === null
      ? []
      : [
          {
            kind: 'rectangle',
            x: at(crossing.on) - 4.5,
            y: y(crossing.total) - 4.5,
            width: 9,
            height: 9,
            radius: 4.5,
            fill: 'denial',
            stroke: 'surface',
          },
          {
            kind: 'text',
            x: at(crossing.on) > width * 0.7 ? at(crossing.on) - 9 : at(crossing.on) + 9,
            y: Math.max(14, y(crossing.total) - 8),
            text: words.crossing,
            size: 11,
            fill: 'denial',
            anchor: at(crossing.on) > width * 0.7 ? 'end' : 'start',
            strong: true,
          },
        ]
  return { width, height, title: words.title, nodes: [...rules, ...months, ...line, ...limitLine, ...crossed] }
}
