// One record by itself, without a case: what `docket determine --stdin` runs on any machine.
import type { RunSettings, TransactionRecord } from '../../shared/contract/interchange.ts'
import { currentPack, determinationText } from '../law/index.ts'

/** The determination as one line of JSON. */
export const determineRecord = (record: TransactionRecord, settings: RunSettings): string =>
  determinationText(record, settings, currentPack)
