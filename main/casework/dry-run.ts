// What a change would do to the answers of a case, before it is made: the case is gone through in the order of its ledgers as it
// would then stand, and nothing is written.
import { hash } from 'node:crypto'
import type { Determination, Outcome, RunSettings, TransactionRecord } from '../../shared/contract/interchange.ts'
import { canonicalJson } from '../../shared/kernel/canonical.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import { inCaseOrder } from '../ledger/carry.ts'
import { Cancelled } from '../threads/protocol.ts'
import { createCarry } from './carry.ts'
import { caseDeterminer } from './determiner.ts'
import { settingsOf } from './explain.ts'
import { enteredIn } from './ledgers.ts'
import { standsUnder } from './standing.ts'
import { type Work, recordsInOrder, transactionsOf } from './work.ts'

const MOST_LISTED = 200

type Outcomes = { readonly codified: Outcome; readonly enforced: Outcome }

/** Answers that would be others than without the change; none of a case that was never determined. */
export type AnswersMoved = {
  /** Answers that would say anything else, those of transactions that are brought back with them. */
  readonly answers: number
  /** Of these the ones with another outcome, as codified or as enforced. */
  readonly outcomes: number
  /** The first two hundred of those, in the order of the ledgers; `before` is null where there is no answer. */
  readonly listed: readonly { readonly id: string; readonly before: Outcomes | null; readonly after: Outcomes }[]
}

const text = (value: unknown): string => expectOk(canonicalJson(JSON.parse(JSON.stringify(value ?? null))))

const outcomesOf = ({ codified, enforced }: Determination): Outcomes => ({
  codified: codified.outcome,
  enforced: enforced.outcome,
})

type Before = { readonly outcomes: Outcomes; readonly text: () => string }

const beforeOf = (determination: Determination): Before => ({
  outcomes: outcomesOf(determination),
  text: () => text(determination),
})

/** The answers that the case as it is would get; of one that is not up to date the change is not to answer for the rest. */
const answersNow = (work: Work, settings: RunSettings): ReadonlyMap<string, Before> => {
  const carry = createCarry(settings, enteredIn(work), work.pack)
  const found = new Map<string, Before>()
  for (const stated of recordsInOrder(work)) {
    const { determination } = carry(stated).answer
    const sum = hash('sha256', text(determination))
    found.set(stated.id, { outcomes: outcomesOf(determination), text: () => sum })
  }
  return found
}

const isSame = (left: Outcomes, right: Outcomes): boolean =>
  left.codified === right.codified && left.enforced === right.enforced

/**
 * `change`: the record of a transaction as it would then stand, null for one that would count no more; what it does not name
 * stays. One that is withdrawn and is named counts again. Throws `Cancelled` once the person stopped the work.
 */
export const answersAfter = (work: Work, change: ReadonlyMap<string, TransactionRecord | null>): AnswersMoved => {
  const { reads, pack, isCancelled, progress } = work
  const settings = settingsOf(work, { stated: {} })
  const [last] = reads.runs(1)
  if (last === undefined) return { answers: 0, outcomes: 0, listed: [] }
  const stands = standsUnder(last, settings, pack)
  const now = stands ? undefined : answersNow(work, settings)
  const places: { readonly key: number; readonly id: string; readonly dates: TransactionRecord['dates'] }[] = []
  const others = new Map(change)
  const place = (key: number, record: TransactionRecord): void => {
    const then = change.get(record.id)
    if (then !== null) places.push({ key, id: record.id, dates: (then ?? record).dates })
    others.delete(record.id)
  }
  for (const { key, record } of transactionsOf(work)) place(key, record)
  for (const [id, record] of others) {
    const row = record === null ? null : reads.row(id)
    if (row !== null && record !== null) place(row.key, record)
  }
  const standingOf = (id: string, stored: Determination | null): Before | undefined => {
    if (now !== undefined) return now.get(id)
    return stored === null ? undefined : beforeOf(stored)
  }
  const textOf = (made: Determination): string => (now === undefined ? text(made) : hash('sha256', text(made)))
  const take = caseDeterminer.begin(settings, enteredIn(work))
  let [done, answers, outcomes] = [0, 0, 0]
  const listed: AnswersMoved['listed'][number][] = []
  for (const { key, id } of inCaseOrder(places)) {
    if (isCancelled()) throw new Cancelled()
    const [stored] = reads.transactionsAfter(key - 1, 1)
    if (stored === undefined) continue
    const then = change.get(id)
    const { record, determination, positions, current, isWithdrawn } = stored
    const standing = isWithdrawn ? undefined : standingOf(id, determination)
    const mayStand = stands && then === undefined && current
    const { determination: made } = take(then ?? record, (carried) =>
      mayStand && text(carried) === text(positions) ? (determination ?? undefined) : undefined,
    )
    done += 1
    progress(done, places.length)
    if (mayStand && made === determination) continue
    if (standing !== undefined && textOf(made) === standing.text()) continue
    answers += 1
    const before = standing?.outcomes ?? null
    const after = outcomesOf(made)
    if (before !== null && isSame(before, after)) continue
    outcomes += 1
    if (listed.length < MOST_LISTED) listed.push({ id, before, after })
  }
  return { answers, outcomes, listed }
}
