// Compares a share of the random records of the earlier edition in a thread of its own.
import { parentPort, workerData } from 'node:worker_threads'
import { comparePriorShare } from './share.ts'

const { seed, records, from } = workerData as {
  readonly seed: number
  readonly records: number
  readonly from: number
}
parentPort?.postMessage(comparePriorShare(seed, records, from))
