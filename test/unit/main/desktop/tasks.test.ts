import { describe, expect, test } from 'vitest'
import type { Task } from '../../../../shared/contract/ipc.ts'
import { makeTasks } from '../../../../main/desktop/tasks.ts'

const clocked = () => {
  const told: Task[] = []
  let time = 0
  return {
    told,
    tick: (ms: number) => (time += ms),
    tasks: makeTasks(
      (task) => told.push(task),
      () => time,
    ),
  }
}

describe('long work', () => {
  test('is told at its start, at its end, and at most every 80 ms between', async () => {
    const { told, tick, tasks } = clocked()
    await tasks.run('determine', async ({ progress }) => {
      progress(1, 10)
      tick(80)
      progress(2)
      progress(3)
    })
    expect(told.map(({ state, done, total }) => [state, done, total])).toEqual([
      ['running', 0, null],
      ['running', 2, 10],
      ['done', 3, 10],
    ])
  })

  test('is cancelled by its signal and ends as cancelled', async () => {
    const { told, tasks } = clocked()
    const running = tasks.run('import', async ({ signal }) => {
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      return 'stopped'
    })
    const [task] = tasks.running()
    expect(tasks.cancel(task?.id ?? '')).toBe(true)
    expect(await running).toBe('stopped')
    expect(told.at(-1)?.state).toBe('cancelled')
    expect(tasks.cancel(task?.id ?? '')).toBe(false)
  })

  test('that fails ends as failed and passes its error on', async () => {
    const { told, tasks } = clocked()
    const failing = tasks.run('report', async () => {
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(told.at(-1)?.state).toBe('failed')
  })

  test('keeps whoever waits for quiet waiting until the last has ended', async () => {
    const { tasks } = clocked()
    let end = (): void => {}
    const running = tasks.run('export', () => new Promise<void>((resolve) => (end = resolve)))
    let isIdle = false
    const waiting = tasks.idle().then(() => (isIdle = true))
    await Promise.resolve()
    expect(isIdle).toBe(false)
    end()
    await running
    await waiting
    expect(isIdle).toBe(true)
  })
})
