// One seed of adverse values in a thread of its own; the next one is drawn when a message brings it.
import { parentPort } from 'node:worker_threads'
import { run } from './run.ts'

parentPort?.on('message', (seed: number) => parentPort?.postMessage(run({ pairs: 150, drawn: 200, seed })))
