// What a record comes to, fast: read, and decided by the compiled pack, on the present text and on that before 13 January 2025. An answer is a
// pass, a requirement, or open.
import { type Outcome, type ReadRecord, quickOutcome, readRecord } from '../../../main/law/evaluation.ts'
import { currentPack, earlierEditionOf } from '../../../main/law/index.ts'
import { readsOf } from '../../../main/law/facts/index.ts'
import { readPrior } from '../../../main/law/prior/determine.ts'
import { transactionRecordSchema, type RunSettings } from '../../../shared/contract/interchange.ts'
import { type Change, type Json, changed, everywhere, inWords } from './members.ts'

type Answer = {
  readonly edition: 'codified' | 'prior'
  readonly outcome: string
  readonly isPass: boolean
  /** Open, but between passes alone: whether something is subject to the EAR or needs no license. */
  readonly isBetweenPasses: boolean
  readonly contradicts: boolean
  /** Open to goods for Macau and D:5 alone: a notification of NAC, and on the earlier text ACA for transfers inside those places. */
  readonly byLeaveForD5: boolean
}

const passes = new Set(['not-subject-to-ear', 'no-license-required', 'authorized', 'prior-rules-apply', 'out-of-scope'])
const edition = earlierEditionOf(currentPack)

type Reads = ReadRecord['reads']

const answerOf = (of: Answer['edition'], { holds, may }: Outcome, reads: Reads): Answer => {
  const [only] = holds
  const isSettled = only !== undefined && holds.length === 1 && may.every((answer) => answer === only)
  const outcome = isSettled ? only : 'needs-review'
  const isTransferInside =
    of === 'prior' &&
    reads.get('activity')?.values.join() === 'transfer-in-country' &&
    reads.get('destination')?.values.join() === 'macau-d5'
  return {
    edition: of,
    outcome,
    isPass: passes.has(outcome),
    isBetweenPasses: !isSettled && [...holds, ...may].every((answer) => passes.has(answer)),
    contradicts: [...reads.values()].some(
      ({ open, missing }) => open !== undefined && missing.some((fact) => fact.includes(' = ')),
    ),
    byLeaveForD5: reads.get('nac-answer')?.values.join() === 'eligible' || isTransferInside,
  }
}

/** The answers on either text; undefined where the record breaks its schema. Of what is no item of the earlier one it says nothing. */
export const answersTo = (json: Json, settings: RunSettings): readonly Answer[] | undefined => {
  const parsed = transactionRecordSchema.safeParse(json)
  if (!parsed.success) return undefined
  const read = readRecord(parsed.data, settings, currentPack)
  const { point, reads, context, elections } = read
  const codified = quickOutcome(point, context.lawDate ?? null, elections, currentPack)
  const prior = readPrior(read, currentPack)
  return [
    answerOf('codified', codified, reads),
    ...(prior === undefined
      ? []
      : [
          answerOf(
            'prior',
            quickOutcome(prior.point, prior.lawDate, elections, edition),
            readsOf(new Map([...reads, ...prior.reads])),
          ),
        ]),
  ]
}

/** The two answers on each text that gives both. */
const inPairs = (
  before: readonly Answer[],
  after: readonly Answer[],
): readonly (readonly [before: Answer, after: Answer])[] =>
  before.flatMap((one) => after.flatMap((other) => (one.edition === other.edition ? [[one, other] as const] : [])))

export type Trial = { readonly id: string; readonly record: Json; readonly settings: RunSettings }

/**
 * A change for the worse never makes a pass of what was none. What was open between two passes may become either. Three exceptions: goods for Macau or D:5 may go by what is open to nobody
 * else; a change may end a contradiction that kept the answer open, by making both statements say the worse; and that the earlier text
 * had no entry for model weights clears nothing.
 */
export const loosens = (
  { id, record, settings }: Trial,
  changes: readonly Change[],
  before: readonly Answer[],
): readonly string[] => {
  const worse = changes.reduce((value, { path, to }) => changed(value, path, to), record)
  return inPairs(before, answersTo(worse, settings) ?? []).flatMap(([was, is]) => {
    if (!is.isPass || was.isPass) return []
    if (is.byLeaveForD5 && is.outcome === 'authorized') return []
    if (is.edition === 'prior' && is.outcome === 'out-of-scope' && was.outcome === 'needs-review') return []
    if (was.isBetweenPasses) return []
    if (was.contradicts && was.outcome === 'needs-review') return []
    return [`${id} ${is.edition} ${changes.map(inWords).join(', ')}: ${was.outcome} became ${is.outcome}`]
  })
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
  const without = answersTo(put(undefined), settings) ?? []
  if (without.every(({ isPass }) => !isPass)) return []
  return values.flatMap((value) =>
    inPairs(without, answersTo(put(value), settings) ?? []).flatMap(([absent, stated]) => {
      if (!absent.isPass || stated.isPass || stated.contradicts) return []
      return [
        `${id} ${absent.edition} ${change.path.join('.')} absent: ${absent.outcome}; ${JSON.stringify(value)}: ${stated.outcome}`,
      ]
    }),
  )
}
