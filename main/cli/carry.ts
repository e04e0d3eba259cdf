// A whole case determined in the order of its ledgers: what one transaction uses, the next one finds used.
import type { RunSettings, TransactionRecord } from '../../shared/contract/interchange.ts'
import type { ReadableCase } from '../casefile/index.ts'
import { type Determined, determine } from '../law/index.ts'
import { country } from '../law/tables/countries.ts'
import { type CarriedRecord, carryPositions, inCaseOrder } from '../ledger/carry.ts'

export const inSupplement5a = (code: string): boolean => country(code)?.supp5a === true

export type Carried = CarriedRecord<Determined>

/** Takes the records of a case one after the other, in the order of its ledgers. */
export const createCarry = (settings: RunSettings): ((record: TransactionRecord) => Carried) => {
  let waiting: TransactionRecord[] = []
  const feed = function* (): Generator<TransactionRecord> {
    for (;;) {
      const next = waiting
      waiting = []
      if (next.length === 0) return
      yield* next
    }
  }
  const carried = carryPositions(feed(), (record) => determine(record, settings), { inSupplement5a })
  return (record) => {
    waiting.push(record)
    const next = carried.next()
    if (next.done === true) throw new Error('the ledgers ended before the case did')
    return next.value
  }
}

/** All records of a case in the order in which its ledgers count them. */
export const recordsInOrder = async (open: ReadableCase): Promise<TransactionRecord[]> => {
  const records: TransactionRecord[] = []
  for await (const { record } of open.transactions()) records.push(record)
  return inCaseOrder(records)
}
