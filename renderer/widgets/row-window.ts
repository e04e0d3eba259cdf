// Which rows of a very long grid are on screen. A browser cannot lay out an element of 32 million pixels at every zoom, so the
// scrolled height is capped and the grid keeps the true position itself. Near both ends bar and position agree to the
// pixel; between them small steps move by pixels, a drag of the bar moves by share, and when scrolling rests the bar is
// put where the true position belongs.

/** Well under what Chromium can lay out at a device scale of 3. */
export const tallest = 4_000_000
/** At each end the bar is the position. */
export const exactZone = 1_000_000

export type Scroll = {
  /** True position of the viewport's upper edge over all rows, in pixels. */
  readonly top: number
  /** Where the scroll bar stands. */
  readonly bar: number
}

export type Extent = { readonly rows: number; readonly rowHeight: number; readonly viewport: number }

export const fullHeight = ({ rows, rowHeight }: Extent): number => rows * rowHeight
export const barHeight = (extent: Extent): number => Math.min(fullHeight(extent), tallest)

const longestTop = (extent: Extent): number => Math.max(0, fullHeight(extent) - extent.viewport)
const longestBar = (extent: Extent): number => Math.max(0, barHeight(extent) - extent.viewport)

const within = (value: number, most: number): number => Math.max(0, Math.min(most, value))

/** Where the bar belongs for a true position. */
export const barFor = (top: number, extent: Extent): number => {
  const mostTop = longestTop(extent)
  const mostBar = longestBar(extent)
  if (mostTop === mostBar || top <= exactZone) return within(top, mostBar)
  if (mostTop - top <= exactZone) return mostBar - (mostTop - within(top, mostTop))
  const share = (top - exactZone) / (mostTop - 2 * exactZone)
  return Math.round(exactZone + share * (mostBar - 2 * exactZone))
}

/** The true position that belongs to a place of the bar. */
export const topFor = (bar: number, extent: Extent): number => {
  const mostTop = longestTop(extent)
  const mostBar = longestBar(extent)
  if (mostTop === mostBar || bar <= exactZone) return within(bar, mostTop)
  if (mostBar - bar <= exactZone) return mostTop - within(mostBar - bar, mostTop)
  const share = (bar - exactZone) / (mostBar - 2 * exactZone)
  return exactZone + share * (mostTop - 2 * exactZone)
}

/** The position after the bar moved to `bar`. */
export const scrolled = (before: Scroll, bar: number, extent: Extent): Scroll => {
  const step = bar - before.bar
  const atEnd = bar <= 0 || bar >= longestBar(extent)
  if (atEnd || Math.abs(step) > extent.viewport * 1.5) return { top: topFor(bar, extent), bar }
  return { top: within(before.top + step, longestTop(extent)), bar }
}

/** The same true position with the bar where it belongs. */
export const settled = (scroll: Scroll, extent: Extent): Scroll => {
  const top = within(scroll.top, longestTop(extent))
  return { top, bar: barFor(top, extent) }
}

/** The position at which a row is in view, changed as little as possible. */
export const revealed = (before: Scroll, row: number, extent: Extent): Scroll => {
  const start = row * extent.rowHeight
  const end = start + extent.rowHeight
  const top = start < before.top ? start : end > before.top + extent.viewport ? end - extent.viewport : before.top
  return top === before.top ? before : settled({ top, bar: before.bar }, extent)
}

/** The first row to draw and how many, with a few more on both sides; as many wherever the window stands. */
export const rowsInView = (
  top: number,
  { rows, rowHeight, viewport }: Extent,
  spare: number,
): { readonly first: number; readonly count: number } => {
  const count = Math.min(rows, Math.ceil(viewport / rowHeight) + 1 + 2 * spare)
  return { first: within(Math.floor(top / rowHeight) - spare, rows - count), count }
}

/** Which row each element of the grid draws; undefined: none. */
export type Drawn = readonly (number | undefined)[]

/** An element keeps its row while that is wanted, so that it keeps its focus too; the others take the rows that came. */
export const redrawn = (before: Drawn, wanted: readonly number[]): Drawn => {
  const kept = new Set(wanted)
  const drawn = new Set(before)
  const coming = wanted.filter((row) => !drawn.has(row))
  const next = before.map((row) => (row !== undefined && kept.has(row) ? row : coming.shift()))
  next.push(...coming)
  return next.every((row, at) => row === before[at]) && next.length === before.length ? before : next
}
