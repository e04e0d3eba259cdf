// Compares a share of the random records in a thread of its own.
import { parentPort, workerData } from 'node:worker_threads'
import { compareShare } from './share.ts'

const { seed, records, from } = workerData as {
  readonly seed: number
  readonly records: number
  readonly from: number
}
parentPort?.postMessage(compareShare(seed, records, from))
