// Chance that is the same on every machine: mulberry32, a public-domain generator of 32 bits, from a stated seed.

export type Chance = {
  /** A whole number between both ends, both in. */
  readonly whole: (least: number, most: number) => number
  readonly pick: <Value>(from: readonly Value[]) => Value
  readonly is: (share: number) => boolean
}

export const createChance = (seed: number): Chance => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  return {
    whole,
    pick: (from) => {
      const [picked] = from.slice(whole(0, from.length - 1))
      if (picked === undefined) throw new Error('there is nothing to pick from')
      return picked
    },
    is: (share) => next() < share,
  }
}
