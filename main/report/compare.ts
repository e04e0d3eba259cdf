// Finds where two JSON values part, in reading order of the canonical form.

export type Parting = {
  /** Objects met up to and with the one that differs, from 1. */
  readonly node: number
  /** JSON Pointer (RFC 6901). */
  readonly path: string
  readonly stated: string
  readonly recomputed: string
}

const MAX_TEXT = 200

/** Undefined when the values are equal. */
export const firstDifference = (stated: unknown, recomputed: unknown): Parting | undefined =>
  walk(stated, recomputed, '', { nodes: 0 })

const walk = (stated: unknown, recomputed: unknown, path: string, seen: { nodes: number }): Parting | undefined => {
  const here = (): Parting => ({
    node: Math.max(1, seen.nodes),
    path,
    stated: shown(stated),
    recomputed: shown(recomputed),
  })
  if (Array.isArray(stated) && Array.isArray(recomputed)) {
    for (let index = 0; index < Math.max(stated.length, recomputed.length); index += 1) {
      const parting = walk(stated[index], recomputed[index], `${path}/${index}`, seen)
      if (parting !== undefined) return parting
    }
    return undefined
  }
  if (!isObject(stated) || !isObject(recomputed)) return Object.is(stated, recomputed) ? undefined : here()
  seen.nodes += 1
  for (const name of [...new Set([...Object.keys(stated), ...Object.keys(recomputed)])].toSorted()) {
    const parting = walk(memberOf(stated, name), memberOf(recomputed, name), `${path}/${escapedStep(name)}`, seen)
    if (parting !== undefined) return parting
  }
  return undefined
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A member that an object has itself; what every object inherits is none of a file's. */
const memberOf = (of: Readonly<Record<string, unknown>>, name: string): unknown =>
  Object.hasOwn(of, name) ? of[name] : undefined

const escapedStep = (step: string): string => step.replaceAll('~', '~0').replaceAll('/', '~1')

const shown = (value: unknown): string => {
  const text = value === undefined ? '—' : JSON.stringify(value)
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text
}
