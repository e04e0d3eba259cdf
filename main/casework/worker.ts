import { workerBeside } from '../casefile/index.ts'

/** The worker that a case is opened with, in the sources and in both builds. */
export const caseWorker = (): URL => workerBeside(import.meta.url, 'case.worker')
