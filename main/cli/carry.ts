// A whole case determined in the order of its ledgers: what one transaction uses, the next one finds used.
import type { RunSettings, TransactionRecord } from '../../shared/contract/interchange.ts'
import type { ReadableCase } from '../casefile/index.ts'
import { type Carry, type Determined, determine } from '../law/index.ts'
import { country } from '../law/tables/countries.ts'
import { type CarriedRecord, createCarrier, inCaseOrder } from '../ledger/carry.ts'

export const inSupplement5a = (code: string): boolean => country(code)?.supp5a === true

export type Carried = CarriedRecord<Determined>

/** Takes the records of a case one after the other, in the order of its ledgers. */
export const carryCase: Carry = (determineOne) => createCarrier(determineOne, { inSupplement5a })

export const createCarry = (settings: RunSettings): ((record: TransactionRecord) => Carried) =>
  createCarrier((record) => determine(record, settings), { inSupplement5a })

/** All records of a case in the order in which its ledgers count them. */
export const recordsInOrder = async (open: ReadableCase): Promise<TransactionRecord[]> => {
  const records: TransactionRecord[] = []
  for await (const { record } of open.transactions()) records.push(record)
  return inCaseOrder(records)
}
