// The services of the desk without a window: everything behind them is real, only the shell around them is the test's own.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { caseWorker } from '../../../../main/casework/case.ts'
import type { Platform } from '../../../../main/desktop/platform.ts'
import { makeServices } from '../../../../main/desktop/services/index.ts'
import { settingsIn } from '../../../../main/desktop/settings.ts'

export const openDesk = (now: string, user: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'docket-desk-'))
  const nothing = (): void => undefined
  const platform: Platform = {
    dataFolder: folder,
    documentsFolder: folder,
    versions: {},
    now: () => now,
    chooseFile: async () => undefined,
    chooseTarget: async () => undefined,
    quit: nothing,
    tell: {
      progress: nothing,
      caseChanged: nothing,
      dataChanged: nothing,
      settingsChanged: nothing,
      problem: nothing,
    },
    report: (where, error) => {
      throw new Error(where, { cause: error })
    },
    slow: nothing,
  }
  const settings = settingsIn(folder, { locale: 'en', user })
  const { services, close } = makeServices(platform, settings, caseWorker(), () => [])
  return {
    services,
    close: async () => {
      await close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The value of an answer; an error of the desk fails the test. */
export const value = async <Value>(
  answer: Promise<{ readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: unknown }>,
): Promise<Value> => {
  const given = await answer
  if (given.ok) return given.value
  throw new Error(JSON.stringify(given.error))
}
