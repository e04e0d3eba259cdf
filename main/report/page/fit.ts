// Text that must not take more than so many lines: cut where it is one text, counted where it is a list.
import type { TextStyle } from './style.ts'
import type { Typesetter } from './typesetter.ts'

export type Room = { readonly style: TextStyle; readonly width: number; readonly lines: number }

const fits = (type: Typesetter, text: string, { style, width, lines }: Room): boolean =>
  type.lines(text, style, width).length <= lines

/** The text, or as much of its beginning as fits, with an ellipsis. */
export const cutToFit = (type: Typesetter, text: string, room: Room): string => {
  if (fits(type, text, room)) return text
  const characters = Array.from(text)
  const cut = (kept: number): string => `${characters.slice(0, kept).join('').trimEnd()}…`
  return cut(largest(characters.length, (kept) => fits(type, cut(kept), room)))
}

/** The items joined, or as many as fit with the number of the others told; `join` is given them and how many it leaves out. */
export const listToFit = (
  type: Typesetter,
  items: readonly string[],
  join: (shown: readonly string[], left: number) => string,
  room: Room,
): string => {
  const listed = (shown: number): string => join(items.slice(0, shown), items.length - shown)
  if (fits(type, listed(items.length), room)) return listed(items.length)
  const shown = Math.max(
    1,
    largest(items.length, (count) => fits(type, listed(count), room)),
  )
  return cutToFit(type, listed(shown), room)
}

/** The largest number from 0 up to `most` that passes, where all below it do. */
const largest = (most: number, passes: (count: number) => boolean): number => {
  let [low, high] = [0, most]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (passes(middle)) low = middle
    else high = middle - 1
  }
  return low
}
