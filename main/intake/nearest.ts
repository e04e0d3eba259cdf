// The name a person probably meant: the one fewest edits away, when it is near enough to be worth saying.

const MOST_EDITS = 3

/** Edits (insert, delete, replace, swap of neighbors) between two texts, counted up to `limit`. */
const distance = (left: string, right: string, limit: number): number => {
  if (Math.abs(left.length - right.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1]
      let edits = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      )
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1])
        edits = Math.min(edits, (beforeLast[column - 2] ?? 0) + 1)
      current.push(edits)
    }
    beforeLast = last
    last = current
  }
  return last[right.length] ?? limit + 1
}

/** All names that are fewest edits away, in order; none when the nearest is past that many edits or half of what was written. */
export const allNearest = (written: string, names: Iterable<string>, most = MOST_EDITS): readonly string[] => {
  const target = written.toLowerCase()
  let limit = Math.min(most, Math.floor(written.length / 2))
  let best: string[] = []
  for (const name of names) {
    const edits = distance(target, name.toLowerCase(), limit)
    if (edits > limit) continue
    best = edits < limit ? [name] : [...best, name]
    limit = edits
  }
  return best
}

/** The first of the nearest names. */
export const nearest = (written: string, names: Iterable<string>): string | undefined => allNearest(written, names)[0]

/** The one name that is a slip away: a letter, or two in a long word. "import" is two from "export" and means another thing. */
export const slipOf = (written: string, names: Iterable<string>): string | undefined => {
  const [only, ...others] = allNearest(written, names, written.length < 8 ? 1 : 2)
  return others.length === 0 ? only : undefined
}
