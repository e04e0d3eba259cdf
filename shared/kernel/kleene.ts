// Kleene's strong three-valued logic: unknown is never no, and an answer given in spite of an unknown survives its becoming known.

export type Truth = 'true' | 'false' | 'unknown'

/** A fact that is absent or null is unknown, never false. */
export const truthOf = (fact: boolean | null | undefined): Truth => {
  if (fact === undefined || fact === null) return 'unknown'
  return fact ? 'true' : 'false'
}

export const not = (truth: Truth): Truth => {
  switch (truth) {
    case 'true':
      return 'false'
    case 'false':
      return 'true'
    case 'unknown':
      return 'unknown'
  }
}

/** True when every part is true, false as soon as one is false, otherwise unknown. True of no parts. */
export const all = (truths: Iterable<Truth>): Truth => {
  let conjunction: Truth = 'true'
  for (const truth of truths) {
    if (truth === 'false') return 'false'
    if (truth === 'unknown') conjunction = 'unknown'
  }
  return conjunction
}

/** True as soon as one part is true, false when every part is false, otherwise unknown. False of no parts. */
export const any = (truths: Iterable<Truth>): Truth => {
  let disjunction: Truth = 'false'
  for (const truth of truths) {
    if (truth === 'true') return 'true'
    if (truth === 'unknown') disjunction = 'unknown'
  }
  return disjunction
}

export const and = (...truths: readonly Truth[]): Truth => all(truths)

export const or = (...truths: readonly Truth[]): Truth => any(truths)

/** Whether `later` is what `earlier` may become when more facts are known: anything refines unknown, a known truth only itself. */
export const refines = (later: Truth, earlier: Truth): boolean => earlier === 'unknown' || later === earlier
