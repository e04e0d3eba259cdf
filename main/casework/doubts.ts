// What the readings of the text that were not taken would change in a determined case.
import type { Outcome, RunSettings } from '../../shared/contract/interchange.ts'
import { type Failure, type Result, failed, ok } from '../../shared/kernel/result.ts'
import { type DoubtEffect, doubtEffects, weighedDoubts } from '../law/index.ts'
import { appliedLaw, carryOver } from './carry.ts'
import { enteredIn } from './ledgers.ts'
import { type NotDetermined, standingRun } from './standing.ts'
import { type Work, recordsInOrder } from './work.ts'

export type { DoubtEffect }

export type DoubtsAnswer = { readonly settings: RunSettings; readonly effects: readonly DoubtEffect[] }

export type DoubtProblem = Failure<'doubt-unknown' | 'doubt-not-weighed'> & { readonly doubt: string }

/** One doubt, or (null) all that some reading of the text can settle, in the order of the register. */
export const doubtsOf = (
  work: Work,
  { doubt }: { readonly doubt: string | null },
): Result<DoubtsAnswer, DoubtProblem | NotDetermined> => {
  const { pack } = work.pack
  const weighed = weighedDoubts(pack)
  if (doubt !== null && !pack.doubts.some(({ id }) => id === doubt)) return failed({ code: 'doubt-unknown', doubt })
  if (doubt !== null && !weighed.includes(doubt)) return failed({ code: 'doubt-not-weighed', doubt })
  const run = standingRun(work)
  if (!run.ok) return run
  const { settings } = run.value
  const effectOf = doubtEffects(
    [...recordsInOrder(work)],
    settings,
    carryOver(enteredIn(work), appliedLaw(settings, work.pack)),
    work.pack,
  )
  return ok({ settings, effects: (doubt === null ? weighed : [doubt]).map(effectOf) })
}

export type ReadingEffect = {
  readonly examined: number
  readonly changed: number
  readonly transactions: readonly { readonly id: string; readonly before: Outcome; readonly after: Outcome }[]
}

const MOST_LISTED = 5000

/** What one reading of one doubt changes; a reading that no rule weighs changes nothing by itself. */
export const doubtReading = (
  work: Work,
  { doubt, reading }: { readonly doubt: string; readonly reading: string },
): Result<ReadingEffect, DoubtProblem | NotDetermined> => {
  const examined = work.reads.summary().records
  const found = doubtsOf(work, { doubt })
  if (!found.ok)
    return found.error.code === 'doubt-not-weighed' ? ok({ examined, changed: 0, transactions: [] }) : found
  const [effect] = found.value.effects
  const changed = effect?.readings.find(({ name }) => name === reading)?.changed ?? 0
  const transactions = (effect?.changes ?? []).flatMap(({ id, stands, readings }) => {
    const answer = readings.find(({ name }) => name === reading)?.answer
    return answer === undefined || isSameAnswer(stands, answer)
      ? []
      : [{ id, before: stands.outcome, after: answer.outcome }]
  })
  return ok({ examined, changed, transactions: transactions.slice(0, MOST_LISTED) })
}

// Both sides are made member by member in one order.
const isSameAnswer = (left: object, right: object): boolean => JSON.stringify(left) === JSON.stringify(right)
