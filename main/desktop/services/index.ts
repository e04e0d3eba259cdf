// One service for every method of the contract, composed from the parts of the program. Knows no Electron.
import { ok } from '../../../shared/kernel/result.ts'
import type { IpcError } from '../../../shared/contract/ipc.ts'
import { packName } from '../../casework/pack.ts'
import { version } from '../../../shared/contract/product.ts'
import type { Platform } from '../platform.ts'
import type { Services } from '../router.ts'
import type { SettingsStore } from '../settings.ts'
import { type Tasks, makeTasks } from '../tasks.ts'
import { caseServices } from './case.ts'
import { compareServices } from './compare.ts'
import { explainServices } from './explain.ts'
import { refuse } from './failures.ts'
import { filingsServices } from './filings.ts'
import { identityStore } from './identities.ts'
import { importServices } from './import.ts'
import { limitsServices } from './limits.ts'
import { logServices } from './log.ts'
import { overviewServices } from './overview.ts'
import { partiesServices } from './parties.ts'
import { reportsServices } from './reports.ts'
import { ruleServices } from './rule.ts'
import { settingsServices } from './settings.ts'
import { transactionServices } from './transaction.ts'
import { transactionsServices } from './transactions.ts'
import { windowsServices } from './windows.ts'
import { Workshop } from './workshop.ts'

export type Composed = {
  readonly services: Services
  readonly tasks: Tasks
  readonly isOpen: () => boolean
  /** Closes the case; it is one file again afterwards. */
  readonly close: () => Promise<void>
}

/** `takeProblems` gives what went wrong before the window listened, once. */
export const makeServices = (
  platform: Platform,
  settings: SettingsStore,
  worker: URL,
  takeProblems: () => IpcError[],
): Composed => {
  const tasks = makeTasks(platform.tell.progress, () => performance.now())
  const shop = new Workshop({ platform, settings, tasks, worker })
  const identities = identityStore(platform.dataFolder)
  return {
    services: {
      app: {
        problems: async () => ok(takeProblems().map((problem) => ({ ...problem, details: { ...problem.details } }))),
        quit: async () => {
          platform.quit()
          return ok({})
        },
        about: async () =>
          ok({
            name: 'Diffusion Docket',
            version,
            versions: { ...platform.versions },
            pack: { ...packName },
            dataFolder: platform.dataFolder,
          }),
      },
      case: caseServices(shop),
      import: importServices(shop),
      overview: overviewServices(shop),
      transactions: transactionsServices(shop, identities),
      transaction: transactionServices(shop, identities),
      explain: explainServices(shop),
      parties: partiesServices(shop),
      limits: limitsServices(shop),
      windows: windowsServices(shop),
      filings: filingsServices(shop),
      rule: ruleServices(shop),
      compare: compareServices(shop),
      reports: reportsServices(shop, identities),
      log: logServices(shop),
      settings: settingsServices(shop, identities),
      tasks: {
        list: async () => ok(tasks.list()),
        cancel: async ({ id }) => (tasks.cancel(id) ? ok({}) : refuse('unknown-task')),
      },
    },
    tasks,
    isOpen: () => shop.open() !== undefined,
    close: () => shop.letGo(),
  }
}
