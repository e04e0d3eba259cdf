// The order in which the ledgers of a case count its transactions.
import type { TransactionRecord } from '../../../shared/contract/interchange.ts'
import type { ReadableCase } from '../../casefile/index.ts'
import { inCaseOrder } from '../../ledger/carry.ts'

/** All records of a case; what one of them uses, the next one finds used. */
export const recordsInOrder = async (open: ReadableCase): Promise<TransactionRecord[]> => {
  const records: TransactionRecord[] = []
  for await (const { record } of open.transactions()) records.push(record)
  return inCaseOrder(records)
}
