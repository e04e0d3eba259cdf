// Maps and sets made while the product and the judges are loaded can be put back to what they held then. What the product keeps from one
// answer to the next stands in such maps and nowhere else, and would carry the answers of one mutant on to the next.

type Pairs = ReadonlyArray<readonly [object, unknown]>

/** A WeakMap that forgets everything at once: what it holds is made again when it is asked for. */
class Forgetful {
  #kept: WeakMap<object, unknown>

  constructor(pairs?: Pairs) {
    this.#kept = new WeakMap(pairs)
  }
  get(key: object): unknown {
    return this.#kept.get(key)
  }
  has(key: object): boolean {
    return this.#kept.has(key)
  }
  set(key: object, value: unknown): this {
    this.#kept.set(key, value)
    return this
  }
  forget(): void {
    this.#kept = new WeakMap()
  }
}

/** Constructors to hand to a text in place of those of the language, what to say when it is loaded, and what puts them back. */
export const resettable = () => {
  const maps: Array<{ readonly made: Map<unknown, unknown>; held: ReadonlyArray<readonly [unknown, unknown]> }> = []
  const sets: Array<{ readonly made: Set<unknown>; held: readonly unknown[] }> = []
  const weak: Forgetful[] = []
  let isLoading = true

  // Plain functions with the prototype of the language's own: what they make is a true Map or Set
  const OfMap = function (entries?: Iterable<readonly [unknown, unknown]>) {
    const made = new Map(entries)
    if (isLoading) maps.push({ made, held: [] })
    return made
  }
  const OfSet = function (values?: Iterable<unknown>) {
    const made = new Set(values)
    if (isLoading) sets.push({ made, held: [] })
    return made
  }
  const OfWeakMap = function (pairs?: Pairs) {
    const made = new Forgetful(pairs)
    if (isLoading) weak.push(made)
    return made
  }
  for (const [own, of] of [
    [OfMap, Map],
    [OfSet, Set],
  ] as const) {
    Object.setPrototypeOf(own, of)
    own.prototype = of.prototype
  }

  return {
    constructors: { Map: OfMap, Set: OfSet, WeakMap: OfWeakMap },
    loaded: (): void => {
      isLoading = false
      for (const each of maps) each.held = [...each.made]
      for (const each of sets) each.held = [...each.made]
    },
    reset: (): void => {
      for (const { made, held } of maps) {
        if (made.size === held.length) continue
        made.clear()
        for (const [key, value] of held) made.set(key, value)
      }
      for (const { made, held } of sets) {
        if (made.size === held.length) continue
        made.clear()
        for (const value of held) made.add(value)
      }
      for (const each of weak) each.forget()
    },
  }
}
