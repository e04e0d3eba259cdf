// The case file, for the command line and the desktop.
export type * from './api.ts'
export { type OpenCaseOptions, newCase, openCase } from './client.ts'
export { workerBeside } from '../files/beside.ts'
export { CaseError, type CaseFailure, type CaseFailureCode } from './failure.ts'
export type { NewCase } from './store/store.ts'
