// One record by itself, without a case: what `docket determine --stdin` runs on any machine.
import type { Determination, RunSettings, TransactionRecord } from '../../shared/contract/interchange.ts'
import { determine } from '../law/index.ts'

export const determineRecord = (record: TransactionRecord, settings: RunSettings): Determination =>
  determine(record, settings).determination
