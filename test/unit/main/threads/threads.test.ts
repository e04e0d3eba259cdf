// One protocol between threads: answers, progress, stopping, failures and the end of a thread, and the pool of readers over it.
import { expect, onTestFinished, test } from 'vitest'
import { readerPool } from '../../../../main/threads/pool.ts'
import { Cancelled, type Thread, ThreadFault, startThread } from '../../../../main/threads/thread.ts'

const entry = new URL('./support/echo.worker.ts', import.meta.url)
class Damaged extends Error {}

const start = async (data: unknown = 'hello'): Promise<Thread> => {
  const started = await startThread(entry, data, {
    revive: (failure) => new Damaged(JSON.stringify(failure)),
    gone: () => new Error('gone'),
  })
  if (!started.ok) throw new Error(started.error.code)
  onTestFinished(() => started.value.end())
  return started.value
}

test('a thread says that it is ready, or why it is not', async () => {
  expect((await start()).ready).toEqual({ greeting: 'hello' })
  expect(await startThread(entry, 'refuse')).toEqual({ ok: false, error: { code: 'closed-today' } })
})

test('answers come to whoever asked, whichever is ready first', async () => {
  const thread = await start()
  const order: string[] = []
  const slow = thread.call('wait', [80]).then(() => order.push('slow'))
  const quick = thread.call('echo', ['a', { b: 1 }]).then((value) => {
    order.push('quick')
    return value
  })
  expect(thread.load()).toBe(2)
  expect(await quick).toEqual(['a', { b: 1 }])
  await slow
  expect(order).toEqual(['quick', 'slow'])
  expect(thread.load()).toBe(0)
})

test('work in a loop tells how far it has come and stops when it is told to', async () => {
  const thread = await start()
  const stop = new AbortController()
  const seen: unknown[] = []
  const counting = thread.call('count', [], {
    signal: stop.signal,
    onProgress: (value) => {
      seen.push(value)
      stop.abort()
    },
  })
  await expect(counting).rejects.toThrow(Cancelled)
  expect(seen[0]).toBe(1_000_000)
  await expect(thread.call('count', [], { signal: AbortSignal.abort() })).rejects.toThrow(Cancelled)
})

test('a failure that was foreseen comes as the error its callers know, any other with the code of the system', async () => {
  const thread = await start()
  await expect(thread.call('foreseen', [])).rejects.toThrow(new Damaged('{"finding":"page 40"}'))
  const full = await thread.call('full', []).catch((error: unknown) => error)
  expect(full).toBeInstanceOf(ThreadFault)
  expect(full).toMatchObject({ code: 'ENOSPC' })
  await expect(thread.call('nothing', [])).rejects.toThrow('no method nothing')
})

test('whatever a thread was asked when it ended is told so, and so is what comes later', async () => {
  const thread = await start()
  const waiting = thread.call('wait', [10_000])
  const ended = thread.call('exit', [])
  await expect(waiting).rejects.toThrow('gone')
  await expect(ended).rejects.toThrow('gone')
  await expect(thread.call('echo', [])).rejects.toThrow('gone')
  await thread.close()
})

test('long work never takes the last reader, and readers that rest are used again', async () => {
  const first = await start()
  let made = 0
  const pool = readerPool(
    first,
    () => {
      made += 1
      return start()
    },
    3,
  )
  const quickThread = await pool.read('thread', [])
  const long = [0, 1, 2, 3].map(() => pool.read('wait', [150], { long: true }))
  const began = performance.now()
  expect(await pool.read('thread', [])).toBe(quickThread)
  expect(performance.now() - began).toBeLessThan(140)
  const threads = new Set(await Promise.all(long))
  expect(threads.has(quickThread)).toBe(false)
  expect([threads.size, made]).toEqual([2, 2])
  expect(threads.has(await pool.read('wait', [1], { long: true }))).toBe(true)
  expect(made).toBe(2)
  await pool.close()
  await expect(pool.read('echo', [])).rejects.toThrow('gone')
})

test('a reader that cannot start fails whoever asked it, and the next one is tried again', async () => {
  const first = await start()
  let tries = 0
  const pool = readerPool(first, () => {
    tries += 1
    return tries === 1 ? Promise.reject(new Damaged('no room')) : start()
  })
  await expect(pool.read('wait', [1], { long: true })).rejects.toThrow('no room')
  await expect(pool.read('wait', [1], { long: true })).resolves.toBeGreaterThan(0)
  await pool.close()
})
