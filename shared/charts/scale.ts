// Scales of charts: round steps for quantities, months for days. Positions are in the picture's own units.
import { type CivilDate, daysBetween } from '../kernel/civil-date.ts'

export type Span = readonly [from: number, to: number]

/** A place for every value between two ends; the ends fall on the ends. */
export const linear =
  ([lowest, highest]: Span, [start, end]: Span) =>
  (value: number): number =>
    highest === lowest ? start : start + ((value - lowest) / (highest - lowest)) * (end - start)

/** Round values from 0 up to at least the largest one, at most that many steps. */
export const roundSteps = (largest: number, most: number): readonly number[] => {
  if (largest <= 0) return [0]
  const rough = largest / most
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((one) => one >= rough) ?? 10 * power
  const count = Math.ceil(largest / step - 1e-9)
  return Array.from({ length: count + 1 }, (_none, index) => index * step)
}

/** A place for every day between two days. */
export const dayScale = (from: CivilDate, through: CivilDate, span: Span): ((day: CivilDate) => number) => {
  const place = linear([0, Math.max(1, daysBetween(from, through))], span)
  return (day) => place(daysBetween(from, day))
}

/** First days of the months within a span, thinned to at most that many, always on the same months of a year. */
export const monthStarts = (from: CivilDate, through: CivilDate, most: number): readonly string[] => {
  const first = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1
  const last = Number(through.slice(0, 4)) * 12 + Number(through.slice(5, 7)) - 1
  const every = [1, 2, 3, 6, 12, 24, 60].find((step) => (last - first + 1) / step <= most) ?? 120
  const months: string[] = []
  for (let month = first; month <= last; month += 1) {
    if (month % every !== 0) continue
    const text = `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`
    if (text >= from && text <= through) months.push(text)
  }
  return months
}

/** Lanes such that no two neighbours in one lane overlap: for each item, in order of its start, the first lane that is free. */
export const lanes = (
  items: readonly { readonly start: number; readonly end: number }[],
  gap: number,
): readonly number[] => {
  const free: number[] = []
  return items.map(({ start, end }) => {
    const at = free.findIndex((edge) => edge + gap <= start)
    const lane = at < 0 ? free.length : at
    free[lane] = end
    return lane
  })
}
