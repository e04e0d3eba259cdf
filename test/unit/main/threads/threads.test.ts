// One protocol between threads: answers, progress, stopping, failures and the end of a thread, and the pool of readers over it.
import { expect, onTestFinished, test } from 'vitest'
import { type PoolOptions, readerPool } from '../../../../main/threads/pool.ts'
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
  expect(await quick).toEqual(['a', { b: 1 }])
  await slow
  expect(order).toEqual(['quick', 'slow'])
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

const poolOver = async (options: Partial<PoolOptions> = {}) => {
  const first = await start()
  let made = 0
  const pool = readerPool(first, {
    start: () => {
      made += 1
      return start()
    },
    closed: () => new Error('closed'),
    ...options,
  })
  onTestFinished(() => pool.close())
  return { pool, started: () => made }
}

test('each weight of work has a reader that nothing heavier is given to, and two go on with jobs', async () => {
  const { pool, started } = await poolOver()
  const jobs = [0, 1, 2].map(() => pool.read('wait', [200], { weight: 'job' }))
  const whole = pool.read('wait', [200], { weight: 'all' })
  const one = pool.read('wait', [200], { weight: 'one' })
  const began = performance.now()
  const page = await pool.read('thread', [])
  expect(performance.now() - began).toBeLessThan(150)
  const threads = await Promise.all([...jobs, whole, one])
  expect(new Set([...threads, page]).size).toBe(5)
  expect([threads[0], threads[1]]).toContain(threads[2])
  expect(started()).toBe(4)
  expect(await pool.read('thread', [], { weight: 'all' })).toBe(threads[3])
  // The readers of jobs have given their memory back.
  expect(threads).not.toContain(await pool.read('thread', [], { weight: 'job' }))
})

test('a pool of one reader does everything in turn', async () => {
  const { pool, started } = await poolOver({ most: 1 })
  const page = await pool.read('thread', [])
  for (const weight of ['one', 'all', 'job'] as const) expect(await pool.read('thread', [], { weight })).toBe(page)
  expect(started()).toBe(0)
})

test('a job is stopped where it stands, and one that was stopped before it began never does', async () => {
  const { pool, started } = await poolOver()
  const stop = new AbortController()
  const job = pool.read('count', [], { weight: 'job', signal: stop.signal, onProgress: () => stop.abort() })
  await expect(job).rejects.toThrow(Cancelled)
  await expect(pool.read('count', [], { weight: 'all', signal: stop.signal })).rejects.toThrow(Cancelled)
  expect(started()).toBe(1)
})

test('a reader that ends by itself fails what it was asked, once and clearly, and is started again', async () => {
  const { pool } = await poolOver()
  for (const weight of ['page', 'one', 'all'] as const) {
    const asked = pool.read('wait', [10_000], { weight })
    await expect(pool.read('exit', [], { weight })).rejects.toThrow('gone')
    await expect(asked).rejects.toThrow('gone')
    expect(await pool.read('thread', [], { weight })).toBeGreaterThan(0)
  }
  // A second job has a reader of its own, which goes on.
  const job = pool.read('wait', [200], { weight: 'job' })
  await expect(pool.read('exit', [], { weight: 'job' })).rejects.toThrow('gone')
  expect(await job).toBeGreaterThan(0)
})

test('closing ends what readers do below a job, and lets a job come to its end', async () => {
  const { pool } = await poolOver()
  const job = pool.read('wait', [300], { weight: 'job' })
  const whole = pool.read('wait', [10_000], { weight: 'all' })
  await pool.read('thread', [], { weight: 'all' })
  const ended = whole.catch((error: unknown) => error)
  await pool.close()
  expect(await ended).toEqual(new Error('gone'))
  await expect(pool.read('echo', [])).rejects.toThrow('closed')
  expect(await job).toBeGreaterThan(0)
})

test('what a person waited for is told by name, and never a job', async () => {
  const told: string[] = []
  const { pool } = await poolOver({ slow: (method, took) => told.push(`${method} ${took > 1_000}`) })
  await Promise.all([
    pool.read('wait', [1_100], { weight: 'all' }),
    pool.read('wait', [1_100], { weight: 'job' }),
    pool.read('echo', ['a secret']),
  ])
  expect(told).toEqual(['wait true'])
})

test('a reader that cannot start fails whoever asked it, and the next one is tried again', async () => {
  let tries = 0
  const { pool } = await poolOver({
    start: () => {
      tries += 1
      return tries === 1 ? Promise.reject(new Damaged('no room')) : start()
    },
  })
  await expect(pool.read('wait', [1], { weight: 'job' })).rejects.toThrow('no room')
  await expect(pool.read('wait', [1], { weight: 'job' })).resolves.toBeGreaterThan(0)
})
