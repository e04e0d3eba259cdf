// The windows of the rule over time: spans as bars, dates of the rule as flags, transactions as columns by day under them.
import type { Outcome } from '../contract/interchange.ts'
import { type CivilDate, addDays, isCivilDate } from '../kernel/civil-date.ts'
import { outcomeMarks, outcomeOrder } from './marks.ts'
import type { Scene, SceneNode } from './scene.ts'
import { dayScale, lanes, linear, monthStarts } from './scale.ts'

export type TimelineMark = { readonly on: string; readonly label: string }
export type TimelineSpan = { readonly from: string; readonly through: string; readonly label: string }
export type TimelineDay = {
  readonly on: string
  readonly transactions: number
  readonly codified: Readonly<Partial<Record<Outcome, number>>>
}

export type Timeline = {
  readonly marks: readonly TimelineMark[]
  readonly spans: readonly TimelineSpan[]
  readonly days: readonly TimelineDay[]
}

const left = 12
const right = 12
const labelLane = 15
const spanHeight = 20
const columns = 84
/** Width of a letter of the chart's type, enough to keep labels apart; a Chinese character takes two. */
const letter = 5.9

const lengthOf = (text: string): number => {
  let length = 0
  for (const character of text) length += (character.codePointAt(0) ?? 0) > 0x2e7f ? letter * 2 : letter
  return length
}

const dated = <Item extends { readonly on: string }>(item: Item): readonly (Item & { readonly on: CivilDate })[] =>
  isCivilDate(item.on) ? [{ ...item, on: item.on }] : []

export const windowTimeline = ({ marks, spans, days }: Timeline, title: string, width: number): Scene => {
  const all = [
    ...marks.map(({ on }) => on),
    ...days.map(({ on }) => on),
    ...spans.flatMap((one) => [one.from, one.through]),
  ]
    .filter(isCivilDate)
    .toSorted()
  const first = all[0]
  const last = all.at(-1)
  if (first === undefined || last === undefined) return { width, height: 40, title, nodes: [] }
  const from = addDays(first, -10)
  const through = addDays(last, 20)
  const x = dayScale(from, through, [left, width - right])

  // Labels of dates stand over one another where they would touch.
  const flags = marks
    .flatMap(dated)
    .toSorted((one, other) => (one.on < other.on ? -1 : 1))
    .map((mark) => {
      const start = x(mark.on)
      const length = lengthOf(mark.label)
      const turned = start + length > width - right
      return {
        ...mark,
        place: start,
        turned,
        start: turned ? start - length : start,
        end: turned ? start : start + length,
      }
    })
  const flagLanes = lanes(
    flags.toSorted((one, other) => one.start - other.start),
    10,
  )
  const ordered = flags.toSorted((one, other) => one.start - other.start)
  const laneCount = Math.max(1, ...flagLanes.map((lane) => lane + 1))
  const flagsEnd = 8 + laneCount * labelLane

  const bars = spans.flatMap((span) =>
    isCivilDate(span.from) && isCivilDate(span.through) ? [{ ...span, from: span.from, through: span.through }] : [],
  )
  const barsEnd = flagsEnd + 8 + bars.length * (spanHeight + 5)
  const columnsTop = barsEnd + 10
  const base = columnsTop + columns
  const height = base + 26

  const nodes: SceneNode[] = []
  for (const month of monthStarts(from, through, 14)) {
    if (!isCivilDate(month)) continue
    nodes.push({ kind: 'line', from: [x(month), flagsEnd], to: [x(month), base + 4], stroke: 'hairline' })
    nodes.push({
      kind: 'text',
      x: x(month),
      y: base + 18,
      text: month.slice(0, 7),
      size: 11,
      fill: 'soft',
      anchor: 'middle',
    })
  }
  bars.forEach((span, index) => {
    const y = flagsEnd + 8 + index * (spanHeight + 5)
    const start = x(span.from)
    const end = x(span.through)
    const fits = lengthOf(span.label) + 12 < end - start
    nodes.push({ kind: 'rectangle', x: start, y, width: end - start, height: spanHeight, fill: 'track', radius: 2 })
    nodes.push({ kind: 'line', from: [end, y], to: [end, y + spanHeight], stroke: 'accent', width: 2 })
    const after = end + 6 + lengthOf(span.label) < width - right
    nodes.push({
      kind: 'text',
      x: fits ? start + 6 : after ? end + 6 : start - 6,
      y: y + 14,
      text: span.label,
      size: 11.5,
      fill: 'ink',
      anchor: fits || after ? 'start' : 'end',
    })
  })
  ordered.forEach((flag, index) => {
    const y = 4 + ((flagLanes[index] ?? 0) + 1) * labelLane - 4
    nodes.push({ kind: 'line', from: [flag.place, y - 9], to: [flag.place, base], stroke: 'accent', dashed: true })
    nodes.push({
      kind: 'text',
      x: flag.turned ? flag.place - 4 : flag.place + 4,
      y,
      text: flag.label,
      size: 11,
      fill: 'ink',
      anchor: flag.turned ? 'end' : 'start',
    })
  })
  const most = Math.max(1, ...days.map(({ transactions }) => transactions))
  const tall = linear([0, most], [0, columns - 8])
  const wide = Math.max(2, Math.min(8, x(addDays(from, 1)) - x(from)))
  for (const day of days.flatMap(dated)) {
    let level = base
    for (const outcome of outcomeOrder) {
      const count = day.codified[outcome] ?? 0
      if (count === 0) continue
      const part = Math.max(1, tall(count))
      nodes.push({
        kind: 'rectangle',
        x: x(day.on) - wide / 2,
        y: level - part,
        width: wide,
        height: part,
        fill: outcomeMarks[outcome].ink,
      })
      level -= part
    }
    const rest = day.transactions - outcomeOrder.reduce((sum, outcome) => sum + (day.codified[outcome] ?? 0), 0)
    if (rest > 0)
      nodes.push({
        kind: 'rectangle',
        x: x(day.on) - wide / 2,
        y: level - tall(rest),
        width: wide,
        height: tall(rest),
        stroke: 'line',
      })
  }
  nodes.push({ kind: 'line', from: [left, base], to: [width - right, base], stroke: 'line' })
  return { width, height, title, nodes }
}
