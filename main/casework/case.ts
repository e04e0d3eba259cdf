// A case file as the doors open it: behind its own thread, composed with the law and the ledgers.
import { workerBeside } from '../casefile/index.ts'

export {
  workerBeside,
  CaseError,
  type CaseFailure,
  type LongWork,
  type ReadableCase,
  type WritableCase,
  type Written,
  newCase,
  openCase,
} from '../casefile/index.ts'

/** The entry of the thread that a case is opened with, in the sources and in both builds. */
export const caseWorker = (): URL => workerBeside(import.meta.url, 'case.worker')
