// The time that a thread may take for a workbook is its own work, with the clock as an outer end.
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { describe, expect, onTestFinished, test } from 'vitest'
import { LOOK_EVERY, allowanceFor, timekeeper } from '../../../../main/intake/workbook/allowance.ts'

const threadThat = async (does: string): Promise<Worker> => {
  const worker = new Worker(`require('node:worker_threads').parentPort.postMessage('ready');${does}`, { eval: true })
  onTestFinished(async () => void (await worker.terminate()))
  await once(worker, 'message')
  return worker
}
const WORKS = 'for(;;){}'
/** As one that a busy machine does not let run. */
const IS_KEPT_WAITING = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)),0,0,60000)'

/** Milliseconds by the clock until the thread is over its allowance; null when it is not after `most`. */
const overAfter = async (worker: Worker, work: number, clock: number, most = 2_000): Promise<number | null> => {
  const time = timekeeper(worker, 0, { work, clock })
  let waited = 0
  while (waited < most) {
    const from = performance.now()
    await time.during(() => pause(LOOK_EVERY))
    waited += performance.now() - from
    if (await time.isOver()) return waited
  }
  return null
}

describe('the time for a workbook', { timeout: 60_000 }, () => {
  test('ends a thread that works', async () => {
    expect(await overAfter(await threadThat(WORKS), 500, 60_000, 40_000)).not.toBeNull()
  })
  test('is not used up by waiting for the processor', async () => {
    expect(await overAfter(await threadThat(IS_KEPT_WAITING), 500, 60_000)).toBeNull()
  })
  test('ends by the clock whatever a thread waits for', async () => {
    expect(await overAfter(await threadThat(IS_KEPT_WAITING), 60_000, 500)).not.toBeNull()
  })
  test('is more for more bytes', () => {
    expect(allowanceFor(0)).toEqual({ work: 2_000, clock: 30_000 })
    expect(allowanceFor(10 * 1024 * 1024).work).toBe(62_000)
  })
})
