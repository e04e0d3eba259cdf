// One service for every method of the contract, composed from the parts of the program. Knows no Electron.
import { type Result, failed, ok } from '../../../shared/kernel/result.ts'
import { type IpcError, contract } from '../../../shared/contract/ipc.ts'
import type { Platform } from '../platform.ts'
import type { Services } from '../router.ts'
import type { SettingsStore } from '../settings.ts'
import { type Tasks, makeTasks } from '../tasks.ts'

export type Composed = {
  readonly services: Services
  readonly tasks: Tasks
  readonly cases: { isOpen(): boolean }
  readonly close: () => Promise<void>
}

export const makeServices = (platform: Platform, settings: SettingsStore, takeProblems: () => IpcError[]): Composed => {
  const tasks = makeTasks(platform.tell.progress, () => performance.now())
  const missing = async (): Promise<Result<never, { code: 'no-case' }>> => failed({ code: 'no-case' })
  const services = Object.fromEntries(
    Object.entries(contract).map(([area, methods]) => [
      area,
      Object.fromEntries(Object.keys(methods).map((name) => [name, missing])),
    ]),
  ) as unknown as Services
  return {
    services: {
      ...services,
      app: {
        about: async () =>
          ok({
            name: 'Diffusion Docket',
            version: '0.1.0',
            runtime: platform.runtime,
            versions: { ...platform.versions },
            pack: { id: '', version: '', hash: '' },
            dataFolder: platform.dataFolder,
          }),
        problems: async () => ok(takeProblems().map((problem) => ({ ...problem, details: { ...problem.details } }))),
        quit: async () => {
          platform.quit()
          return ok({})
        },
      },
      settings: {
        ...services.settings,
        get: async () => ok(settings.get()),
        set: async (change) => {
          const next = settings.set(Object.fromEntries(Object.entries(change).filter(([, v]) => v !== undefined)))
          platform.tell.settingsChanged(next)
          return ok(next)
        },
      },
      case: { ...services.case, recent: async () => ok([]), current: async () => ok(null) },
      tasks: {
        list: async () => ok(tasks.list()),
        cancel: async ({ id }) => (tasks.cancel(id) ? ok({}) : failed({ code: 'unknown-task' })),
      },
    },
    tasks,
    cases: { isOpen: () => false },
    close: async () => {},
  }
}
