// Opens the desk for a test: the Electron binary where it is installed, the Chromium host otherwise.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { type ElectronApplication, type Page, _electron } from '@playwright/test'
import type { Settings } from '../../../shared/contract/ipc.ts'

export const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Which of the two runs the specs here. */
export const runtime: 'electron' | 'chromium-host' = existsSync(
  join(root, 'node_modules', 'electron', 'dist', 'version'),
)
  ? 'electron'
  : 'chromium-host'

if (runtime === 'chromium-host') process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= join(root, 'build', 'host')

export type DeskOptions = {
  readonly caseFile?: string
  readonly language?: Settings['language']
  readonly theme?: Settings['appearance']
  readonly contrast?: Settings['contrast']
  readonly density?: Settings['density']
  readonly actor?: string
  /** Device pixels per CSS pixel: 2 shows the desk at 200 %. */
  readonly zoom?: number
  readonly size?: { readonly width: number; readonly height: number }
  /** Kept after the test; absent: a fresh one that goes with the window. */
  readonly dataFolder?: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Folder of the app; absent: this repository. */
  readonly appFolder?: string
  /** Whether to wait until the page says that it is ready; absent: yes. */
  readonly waitUntilReady?: boolean
}

export type Desk = {
  readonly app: ElectronApplication
  readonly page: Page
  readonly dataFolder: string
  readonly close: () => Promise<void>
}

const settingsOf = (options: DeskOptions): Settings => ({
  language: options.language ?? 'en',
  appearance: options.theme ?? 'light',
  contrast: options.contrast ?? 'normal',
  density: options.density ?? 'comfortable',
  paper: 'a4',
  actor: options.actor ?? 'Ada Analyst',
  organization: '',
  backupFolder: null,
})

export const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'docket-desk-'))

const environment = (extra: Readonly<Record<string, string>> = {}): Record<string, string> => {
  const own = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  return { ...Object.fromEntries(own), ...extra }
}

/** Arguments and surroundings of one start, for `_electron.launch` and for a plain second start. */
export const startOptions = (options: DeskOptions, dataFolder: string) => ({
  args: [
    options.appFolder ?? root,
    `--user-data-dir=${dataFolder}`,
    ...(options.zoom === undefined ? [] : [`--force-device-scale-factor=${options.zoom}`]),
    ...(options.size === undefined ? [] : [`--window-size=${options.size.width},${options.size.height}`]),
    ...(options.args ?? []),
    ...(options.caseFile === undefined ? [] : [options.caseFile]),
  ],
  cwd: root,
  env: environment(options.env),
})

/** Opens the desk with settings of its own and waits for its page. */
export const launchDesk = async (options: DeskOptions = {}): Promise<Desk> => {
  const dataFolder = options.dataFolder ?? freshFolder()
  if (!existsSync(join(dataFolder, 'settings.json'))) {
    mkdirSync(dataFolder, { recursive: true })
    writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify(settingsOf(options)))
  }
  const app = await _electron.launch({ ...startOptions(options, dataFolder), timeout: 30_000 })
  const page = await app.firstWindow()
  await page.waitForURL(/index\.html/)
  if (options.waitUntilReady !== false) await page.waitForSelector('html[data-app-state="loaded"]')
  return {
    app,
    page,
    dataFolder,
    close: async () => {
      await app.close()
      if (options.dataFolder === undefined) rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

/** Answers the next file dialogs with these paths; none means that the person cancels. */
export const answerFileDialogs = async (app: ElectronApplication, path: string | undefined): Promise<void> => {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] })
    dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' })
  }, path ?? null)
}

/** Answers message boxes with the button of this index. */
export const answerMessageBoxes = async (app: ElectronApplication, response: number): Promise<void> => {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showMessageBox = () => Promise.resolve({ response: chosen, checkboxChecked: false })
  }, response)
}
