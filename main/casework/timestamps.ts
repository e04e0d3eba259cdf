// Time stamps of signed reports. Request and response are files that a person carries: nothing here opens a connection.
export { type Requested, type Stamped, attachTimestamp, requestTimestamp } from '../report/index.ts'
