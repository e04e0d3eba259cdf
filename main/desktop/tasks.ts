// Long work: seen by the page as it goes on, cancelled by signal, and kept running when the window closes.
import type { Task, TaskKind } from '../../shared/contract/ipc.ts'

const FINISHED_KEPT = 20
const MOST_OFTEN_MS = 80

export type TaskContext = {
  readonly signal: AbortSignal
  readonly progress: (done: number, total?: number) => void
}

export type Tasks = {
  /** Runs work as a task; its end is told whatever way it ends. */
  run<T>(kind: TaskKind, work: (context: TaskContext) => Promise<T>): Promise<T>
  list(): Task[]
  running(): Task[]
  /** Whether there was such a running task. */
  cancel(id: string): boolean
  cancelAll(): void
  /** Resolves when nothing runs any more. */
  idle(): Promise<void>
}

/** Tasks that tell `onProgress` of every start and end, and of steps between at most every 80 ms. */
export const makeTasks = (onProgress: (task: Task) => void, now: () => number): Tasks => {
  const all = new Map<string, { task: Task; readonly abort: AbortController }>()
  const waiting = new Set<() => void>()
  let made = 0

  const running = (): Task[] => [...all.values()].flatMap(({ task }) => (task.state === 'running' ? [task] : []))

  const forgetOld = (): void => {
    const ended = [...all.values()].filter(({ task }) => task.state !== 'running')
    for (const { task } of ended.slice(0, Math.max(0, ended.length - FINISHED_KEPT))) all.delete(task.id)
  }

  return {
    run: async (kind, work) => {
      made += 1
      const abort = new AbortController()
      const entry = {
        abort,
        task: {
          id: `task-${made}`,
          kind,
          state: 'running',
          done: 0,
          total: null,
          cancellable: true,
        } as Task,
      }
      all.set(entry.task.id, entry)
      let toldAt = now()
      const change = (part: Partial<Task>): void => {
        entry.task = { ...entry.task, ...part }
        onProgress(entry.task)
      }
      change({})
      try {
        const value = await work({
          signal: abort.signal,
          progress: (done, total) => {
            entry.task = { ...entry.task, done, total: total ?? entry.task.total }
            if (now() - toldAt < MOST_OFTEN_MS) return
            toldAt = now()
            change({})
          },
        })
        change({ state: abort.signal.aborted ? 'cancelled' : 'done' })
        return value
      } catch (error) {
        change({ state: abort.signal.aborted ? 'cancelled' : 'failed' })
        throw error
      } finally {
        forgetOld()
        if (running().length === 0) {
          for (const resolve of waiting) resolve()
          waiting.clear()
        }
      }
    },
    list: () => [...all.values()].map(({ task }) => task),
    running,
    cancel: (id) => {
      const entry = all.get(id)
      if (entry === undefined || entry.task.state !== 'running') return false
      entry.abort.abort()
      return true
    },
    cancelAll: () => {
      for (const { abort } of all.values()) abort.abort()
    },
    idle: () => (running().length === 0 ? Promise.resolve() : new Promise((resolve) => waiting.add(resolve))),
  }
}
