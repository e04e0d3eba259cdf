// A trace as the case file gives it back: canonical JSON that the engine wrote and the file sealed by its hash.
import type { Trace } from '../engine/model.ts'

/** Whether a stored value has the shape of a trace; its content is vouched for by the hash it is stored under. */
export const isTrace = (value: unknown): value is Trace =>
  typeof value === 'object' && value !== null && 'questions' in value && 'routes' in value && 'pack' in value
