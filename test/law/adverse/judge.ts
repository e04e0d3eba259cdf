// What a record comes to, fast: read, and decided by the compiled pack. An answer is a pass, a requirement, or open.
import { quickOutcome, readRecord } from '../../../main/law/evaluation.ts'
import { currentPack } from '../../../main/law/index.ts'
import { transactionRecordSchema, type RunSettings } from '../../../shared/contract/interchange.ts'
import { type Change, type Json, changed, everywhere, inWords } from './members.ts'

type Answer = {
  readonly outcome: string
  readonly isPass: boolean
  readonly contradicts: boolean
  readonly byNotice: boolean
}

const passes = new Set(['not-subject-to-ear', 'no-license-required', 'authorized', 'prior-rules-apply', 'out-of-scope'])

/** Undefined where the record breaks its schema. */
export const answerTo = (json: Json, settings: RunSettings): Answer | undefined => {
  const parsed = transactionRecordSchema.safeParse(json)
  if (!parsed.success) return undefined
  const { point, reads, context, elections } = readRecord(parsed.data, settings, currentPack)
  const { holds, may } = quickOutcome(point, context.lawDate ?? null, elections, currentPack)
  const [only] = holds
  const isSettled = only !== undefined && holds.length === 1 && may.every((answer) => answer === only)
  const outcome = isSettled ? only : 'needs-review'
  return {
    outcome,
    isPass: passes.has(outcome),
    contradicts: [...reads.values()].some(
      ({ open, missing }) => open !== undefined && missing.some((fact) => fact.includes(' = ')),
    ),
    byNotice: reads.get('nac-answer')?.values.join() === 'eligible',
  }
}

export type Trial = { readonly id: string; readonly record: Json; readonly settings: RunSettings }

/**
 * A change for the worse never makes a pass of what was none. Two exceptions: goods for Macau or D:5 may go under NAC, which is open to
 * nobody else; and a change may end a contradiction that kept the answer open, by making both statements say the worse.
 */
export const loosens = (
  { id, record, settings }: Trial,
  changes: readonly Change[],
  before: Answer,
): string | undefined => {
  const worse = changes.reduce((value, { path, to }) => changed(value, path, to), record)
  const after = answerTo(worse, settings)
  if (after === undefined || !after.isPass || before.isPass) return undefined
  if (after.byNotice && after.outcome === 'authorized') return undefined
  if (before.contradicts && before.outcome === 'needs-review') return undefined
  return `${id} ${changes.map(inWords).join(', ')}: ${before.outcome} became ${after.outcome}`
}

/**
 * Absent is unknown: a pass without a member stands for every value of it. What a value then contradicts is named as a contradiction,
 * which is a fact about the record and not about the value.
 */
export const assumes = (
  { id, record, settings }: Trial,
  change: Change,
  values: readonly (Json | undefined)[],
): readonly string[] => {
  const put = (to: Json | undefined): Json =>
    everywhere(record, { path: change.path, to }).reduce((value, each) => changed(value, each.path, each.to), record)
  const without = answerTo(put(undefined), settings)
  if (without?.isPass !== true) return []
  return values.flatMap((value) => {
    const stated = answerTo(put(value), settings)
    if (stated === undefined || stated.isPass || stated.contradicts) return []
    return [`${id} ${change.path.join('.')} absent: ${without.outcome}; ${JSON.stringify(value)}: ${stated.outcome}`]
  })
}
