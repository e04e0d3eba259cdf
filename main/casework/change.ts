// A record with some facts changed, by dotted paths such as `parties.0.headquarters`.
import { type Result, failed, ok } from '../../shared/kernel/result.ts'

export type Change = { readonly path: string; readonly value: unknown }

// Names that reach into the language instead of into the record.
const FORBIDDEN = new Set(['__proto__', 'prototype', 'constructor'])

type Place = Record<string, unknown>

const isPlace = (value: unknown): value is Place => typeof value === 'object' && value !== null

// A list takes what it has and one more; a hole in it would be a fact that nobody stated.
const mayHold = (place: Place | unknown[], step: string): boolean =>
  !Array.isArray(place) || (/^\d+$/.test(step) && Number(step) <= place.length)

const put = (record: Place, path: string, value: unknown): boolean => {
  const steps = path.split('.')
  const last = steps.pop()
  if (last === undefined || [...steps, last].some((step) => step === '' || FORBIDDEN.has(step))) return false
  let place: Place = record
  for (const [index, step] of steps.entries()) {
    const inner = place[step]
    if (isPlace(inner)) {
      place = inner
      continue
    }
    if (inner !== undefined && inner !== null) return false
    if (!mayHold(place, step)) return false
    place[step] = /^\d+$/.test(steps[index + 1] ?? last) ? [] : {}
    const made = place[step]
    if (!isPlace(made)) return false
    place = made
  }
  if (Array.isArray(place)) {
    if (!mayHold(place, last)) return false
    if (value === null) place.splice(Number(last), 1)
    else place[Number(last)] = value
    return true
  }
  if (value === null) Reflect.deleteProperty(place, last)
  else place[last] = value
  return true
}

/** The record with the changes made, in their order; it still has to pass the schema. `null` makes a fact unknown. */
export const changeRecord = (
  record: object,
  changes: readonly Change[],
): Result<unknown, { readonly code: 'path-unusable'; readonly at: string }> => {
  const copy: unknown = structuredClone(record)
  if (!isPlace(copy)) return failed({ code: 'path-unusable', at: '' })
  for (const { path, value } of changes) if (!put(copy, path, value)) return failed({ code: 'path-unusable', at: path })
  return ok(copy)
}
