// What this product would say today of the facts of an older report, beside what was said then. No verdict rests on it.
import { LAYOUT } from '../../shared/contract/code-names.ts'
import type { Determination, RunSettings, TransactionRecord } from '../../shared/contract/interchange.ts'
import type { AnswerThen, RowsApart, TodayBeside } from '../../shared/contract/report.ts'
import type { ReceiptHead } from './receipt.ts'
import type { OpenMachine, RegistersAsked, Registers } from './release.ts'

const MOST_NAMED = 100

const answerOf = ({ codified, enforced }: Determination): AnswerThen => ({
  codified: codified.outcome,
  licenseRequirement: codified.licenseRequirement,
  enforced: enforced.outcome,
  posture: enforced.posture,
})

const isAlike = (then: AnswerThen, now: AnswerThen | null): boolean =>
  now !== null &&
  then.codified === now.codified &&
  then.licenseRequirement === now.licenseRequirement &&
  then.enforced === now.enforced &&
  then.posture === now.posture

/** How many rows stand in one list alone; a row is told by what it says, in whatever words. */
const rowsApart = <Then, Now>(
  then: readonly Then[],
  now: readonly Now[],
  keyOf: (row: Then | Now) => string,
): RowsApart => {
  const left = new Map<string, number>()
  for (const key of then.map(keyOf)) left.set(key, (left.get(key) ?? 0) + 1)
  let added = 0
  for (const key of now.map(keyOf)) {
    const count = left.get(key) ?? 0
    if (count === 0) added += 1
    else left.set(key, count - 1)
  }
  return { then: then.length, now: now.length, gone: then.length - (now.length - added), added }
}

/** Takes transactions one after the other, as the release of the report made them again. */
export class BesideToday {
  private readonly machine: OpenMachine
  private readonly settings: RunSettings
  private readonly made: Parameters<OpenMachine['registers']>[0][number][] = []
  private readonly changes: TodayBeside['changes'][number][] = []
  private compared = 0
  private differing = 0

  constructor(machine: OpenMachine, settings: RunSettings) {
    this.machine = machine
    this.settings = settings
  }

  take(record: TransactionRecord, stated: TransactionRecord, then: Determination): void {
    this.compared += 1
    const determination = this.determined(record)
    if (determination !== undefined) this.made.push({ record: stated, determination })
    const before = answerOf(then)
    const now = determination === undefined ? null : answerOf(determination)
    if (isAlike(before, now)) return
    this.differing += 1
    if (this.changes.length < MOST_NAMED) this.changes.push({ transaction: record.id, then: before, now })
  }

  /** Undefined where the schema or the rules of today cannot take the record. */
  private determined(record: TransactionRecord): Determination | undefined {
    const read = this.machine.readRecord(record)
    try {
      return read.ok ? this.machine.determine(read.value, this.settings).determination : undefined
    } catch {
      return undefined
    }
  }

  private registers(head: ReceiptHead, asked: RegistersAsked): Pick<TodayBeside, 'deadlines' | 'positions'> {
    let made: Registers | undefined
    try {
      ;[made] = this.machine.registers(this.made, asked)
    } catch {
      // What was entered by hand cannot be taken by the ledgers of today.
    }
    if (made === undefined) return {}
    return {
      deadlines: rowsApart(head.deadlines, made.deadlines, ({ transaction, citation, date }) =>
        JSON.stringify([transaction, citation, date]),
      ),
      positions: rowsApart(head.ledgers.positions, made.positions, ({ ledger, key, period, used }) =>
        JSON.stringify([ledger, key, period, used]),
      ),
    }
  }

  result(head: ReceiptHead, asked: RegistersAsked): TodayBeside {
    const { compared, differing, changes, machine } = this
    return {
      pack: { version: machine.pack.pack.version, hash: machine.pack.hash },
      engine: machine.engine,
      layout: LAYOUT,
      compared,
      differing,
      transactions: changes.map(({ transaction }) => transaction),
      changes,
      ...this.registers(head, asked),
    }
  }
}
