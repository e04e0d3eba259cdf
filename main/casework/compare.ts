// A case determined twice in the order of its ledgers: under other dates, or by another pack. Neither side is preferred.
import { isDeepStrictEqual } from 'node:util'
import type { Determination, Outcome, RunSettings, TransactionRecord } from '../../shared/contract/interchange.ts'
import type { OutputOf } from '../../shared/contract/ipc.ts'
import type { ViewDifference } from '../../shared/contract/windows-view.ts'
import { type Result, ok } from '../../shared/kernel/result.ts'
import { type LoadedPack, packByHash, readPack } from '../law/index.ts'
import { compareViews } from '../law/views.ts'
import { compareBytewise } from '../ledger/entry.ts'
import { createCarry } from './carry.ts'
import { enteredIn } from './ledgers.ts'
import { type NotDetermined, standingRun } from './standing.ts'
import { type Work, recordsInOrder } from './work.ts'

const MOST_LISTED = 5000

/** `pack`: the hash of one that ships; null for the current one. */
export type Side = { readonly settings: RunSettings; readonly pack: string | null }

type View = { readonly settings: RunSettings; readonly pack: LoadedPack }

export type Compared = Omit<OutputOf<'compare', 'run'>, 'compareId'> & {
  readonly rows: OutputOf<'compare', 'page'>['rows']
}

/** Both answers to each record, each with what its own side has used before. */
function* bothAnswers(
  work: Work,
  left: View,
  right: View,
): Generator<{ readonly record: TransactionRecord; readonly one: Determination; readonly other: Determination }> {
  const entered = enteredIn(work)
  const [carryLeft, carryRight] = [
    createCarry(left.settings, entered, left.pack),
    createCarry(right.settings, entered, right.pack),
  ]
  for (const record of recordsInOrder(work))
    yield {
      record,
      one: carryLeft(record).answer.determination,
      other: carryRight(record).answer.determination,
    }
}

const viewOf = (work: Work, { settings, pack }: Side): View | undefined => {
  const loaded = pack === null ? work.pack : packByHash(pack)
  return loaded === undefined ? undefined : { settings, pack: loaded }
}

const only = (left: readonly string[], right: readonly string[]): string[] =>
  left.filter((citation) => !right.includes(citation))

class Pairs {
  readonly #counts = new Map<string, { left: Outcome; right: Outcome; transactions: number }>()
  add(left: Outcome, right: Outcome): void {
    const key = `${left}|${right}`
    const found = this.#counts.get(key) ?? { left, right, transactions: 0 }
    found.transactions += 1
    this.#counts.set(key, found)
  }
  all(): Compared['codified'] {
    return [...this.#counts.values()].toSorted((one, other) => other.transactions - one.transactions)
  }
}

/** Two views side by side; null when a pack is not shipped. There is no merged answer. */
export const compare = (work: Work, sides: { readonly left: Side; readonly right: Side }): Compared | null => {
  const [left, right] = [viewOf(work, sides.left), viewOf(work, sides.right)]
  if (left === undefined || right === undefined) return null
  const [codified, enforced] = [new Pairs(), new Pairs()]
  const rows: Compared['rows'] = []
  let [examined, different] = [0, 0]
  for (const { record, one, other } of bothAnswers(work, left, right)) {
    examined += 1
    codified.add(one.codified.outcome, other.codified.outcome)
    enforced.add(one.enforced.outcome, other.enforced.outcome)
    if (one.codified.outcome === other.codified.outcome && one.enforced.outcome === other.enforced.outcome) continue
    different += 1
    if (rows.length >= MOST_LISTED) continue
    rows.push({
      id: record.id,
      description: record.item.description ?? null,
      destination: record.destination ?? null,
      codified: { left: one.codified.outcome, right: other.codified.outcome },
      enforced: { left: one.enforced.outcome, right: other.enforced.outcome },
      leftOnly: only(one.codified.decidedBy, other.codified.decidedBy),
      rightOnly: only(other.codified.decidedBy, one.codified.decidedBy),
    })
  }
  return {
    examined,
    different,
    codified: codified.all(),
    enforced: enforced.all(),
    rows: rows.toSorted((one, other) => compareBytewise(one.id, other.id)),
  }
}

type PackName = { readonly id: string; readonly version: string; readonly hash: string }

export type CandidateCompared = {
  readonly current: PackName
  readonly candidate: PackName
  readonly same: number
  readonly differences: readonly ViewDifference[]
  /** Transactions that keep their answer and would have other duties, words or days of them. */
  readonly otherDuties: readonly string[]
  /** Transactions that keep their answer and would be charged otherwise to a limit. */
  readonly otherCharges: readonly string[]
}

type PackProblem = Extract<ReturnType<typeof readPack>, { readonly ok: false }>['error']

const nameOf = ({ pack: { id, version }, hash }: LoadedPack): PackName => ({ id, version, hash })

/** What another pack, given as the text of its file, would make of a determined case. */
export const compareCandidate = (
  work: Work,
  { file }: { readonly file: string },
): Result<CandidateCompared, PackProblem | NotDetermined> => {
  const read = readPack(file)
  if (!read.ok) return read
  const run = standingRun(work)
  if (!run.ok) return run
  const { settings } = run.value
  const [left, right]: [Determination[], Determination[]] = [[], []]
  const [otherDuties, otherCharges]: [string[], string[]] = [[], []]
  for (const { record, one, other } of bothAnswers(
    work,
    { settings, pack: work.pack },
    { settings, pack: read.value },
  )) {
    left.push(one)
    right.push(other)
    if (!isDeepStrictEqual(one.obligations, other.obligations)) otherDuties.push(record.id)
    if (!isDeepStrictEqual(one.proposedEntries, other.proposedEntries)) otherCharges.push(record.id)
  }
  const { same, differences } = compareViews({ settings, determinations: left }, { settings, determinations: right })
  const changed = new Set(differences.map(({ id }) => id))
  const kept = (ids: readonly string[]): readonly string[] => ids.filter((id) => !changed.has(id))
  return ok({
    current: nameOf(work.pack),
    candidate: nameOf(read.value),
    same,
    differences,
    otherDuties: kept(otherDuties),
    otherCharges: kept(otherCharges),
  })
}
