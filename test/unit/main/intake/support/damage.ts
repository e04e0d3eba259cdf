// Files that break in every way a reader may meet: bytes changed, cut, doubled and swapped in sound ones. Equal seed, equal files.
import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../../../fixtures/intake/', import.meta.url))

export type Chance = (below: number) => number

/** A generator of whole numbers (mulberry32), so that a failure can be made again. */
export const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

export type Sound = { readonly name: string; readonly bytes: Buffer }

/** The sound files that damage starts from. */
export const soundFiles = (): readonly Sound[] =>
  readdirSync(folder)
    .filter((name) => /\.(xlsx|csv|txt)$/.test(name) && name !== 'country-names.csv')
    .map((name) => ({ name, bytes: readFileSync(`${folder}${name}`) }))

const damages: readonly ((bytes: Buffer, chance: Chance) => Buffer)[] = [
  (bytes, chance) => {
    const changed = Buffer.from(bytes)
    for (let count = 1 + chance(8); count > 0; count -= 1) changed[chance(changed.length)] = chance(256)
    return changed
  },
  (bytes, chance) => bytes.subarray(0, chance(bytes.length)),
  (bytes, chance) => bytes.subarray(chance(bytes.length)),
  (bytes, chance) => {
    const at = chance(bytes.length)
    const length = chance(Math.min(512, bytes.length - at) + 1)
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)])
  },
  (bytes, chance) => {
    const at = chance(bytes.length)
    const piece = bytes.subarray(at, at + chance(512))
    return Buffer.concat([bytes.subarray(0, at), piece, piece, bytes.subarray(at)])
  },
  (bytes, chance) => {
    // A size or an offset becomes enormous.
    const changed = Buffer.from(bytes)
    const at = chance(Math.max(1, changed.length - 4))
    if (at + 4 <= changed.length) changed.writeUInt32LE(0xffff_fff0 + chance(16), at)
    return changed
  },
]

/** One damaged file of many. */
export const damaged = (sound: readonly Sound[], seed: number): Sound => {
  const chance = chanceOf(seed)
  const file = sound[chance(sound.length)]
  const damage = damages[chance(damages.length)]
  if (file === undefined || damage === undefined) throw new Error('there is nothing to damage')
  return { name: `${seed}-${file.name}`, bytes: damage(file.bytes, chance) }
}
