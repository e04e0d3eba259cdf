// A case determined again under something else: another reading of a doubt, other dates, another pack.
import type { Determination, Outcome, TransactionRecord } from '../../../../shared/contract/interchange.ts'
import { createCarry } from '../../../casework/carry.ts'
import { currentPack, packByHash } from '../../../law/index.ts'
import { compareBytewise } from '../../../ledger/entry.ts'
import { enteredIn } from './ledgers.ts'
import { type Context, recordsInOrder } from './pass.ts'
import type { Answer, Compared, Jobs, Side } from './protocol.ts'

const MOST_LISTED = 5000

const byId = (left: { readonly id: string }, right: { readonly id: string }): number =>
  compareBytewise(left.id, right.id)

const elect = (record: TransactionRecord, doubt: string, reading: string): TransactionRecord => ({
  ...record,
  judgments: [
    ...(record.judgments ?? []).filter((judgment) => judgment.doubt !== doubt),
    { doubt, reading, by: 'what-if', on: '2025-01-15', reason: 'what-if' },
  ],
})

/** Which transactions would come out otherwise if a doubt were read as named. */
export const doubtEffect = (
  context: Context,
  { doubt, reading, settings }: Jobs['doubtEffect']['args'],
): Answer<'doubtEffect'> => {
  const transactions: { id: string; before: Outcome; after: Outcome }[] = []
  let [examined, changed] = [0, 0]
  const entered = enteredIn(context)
  const [carry, carryElected] = [createCarry(settings, entered), createCarry(settings, entered)]
  for (const record of recordsInOrder(context)) {
    examined += 1
    const before = carry(record).answer.determination.codified.outcome
    const after = carryElected(elect(record, doubt, reading)).answer.determination.codified.outcome
    if (before === after) continue
    changed += 1
    if (transactions.length < MOST_LISTED) transactions.push({ id: record.id, before, after })
  }
  return { examined, changed, transactions: transactions.toSorted(byId) }
}

const loadedFor = (side: Side) => (side.pack === null ? currentPack : packByHash(side.pack))

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
export const compareSides = (context: Context, { left, right }: Jobs['compare']['args']): Compared | null => {
  const [leftPack, rightPack] = [loadedFor(left), loadedFor(right)]
  if (leftPack === undefined || rightPack === undefined) return null
  const [codified, enforced] = [new Pairs(), new Pairs()]
  const rows: Compared['rows'] = []
  let [examined, different] = [0, 0]
  const entered = enteredIn(context)
  const [carryLeft, carryRight] = [
    createCarry(left.settings, entered, leftPack),
    createCarry(right.settings, entered, rightPack),
  ]
  for (const record of recordsInOrder(context)) {
    examined += 1
    const one: Determination = carryLeft(record).answer.determination
    const other: Determination = carryRight(record).answer.determination
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
    compareId: '',
    examined,
    different,
    codified: codified.all(),
    enforced: enforced.all(),
    rows: rows.toSorted(byId),
  }
}
