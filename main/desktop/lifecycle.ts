// From ready to quit: one window, one case, and work that outlives a closed window.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type BrowserWindow, app, session } from 'electron'
import type { CommandId } from '../../shared/contract/commands.ts'
import type { IpcError } from '../../shared/contract/ipc.ts'
import { say } from '../../shared/language/catalog.ts'
import { desktopDialogs } from '../../shared/language/desktop.ts'
import { taskTerms } from '../../shared/language/tasks.ts'
import { caseFileIn } from './arguments.ts'
import { readManifest } from './bundle.ts'
import { chooseFile, chooseTarget, confirmQuit, offerReopen, showFatal } from './dialogs.ts'
import { emit, listen, trustWindow, trusts } from './ipc.ts'
import { logFileIn, makeLog } from './log.ts'
import { showMenu } from './menu.ts'
import { denyAllPermissions } from './permissions.ts'
import type { Platform } from './platform.ts'
import { serveBundle } from './protocol.ts'
import { ipcError } from './router.ts'
import { makeServices } from './services/index.ts'
import { settingsIn } from './settings.ts'
import { focusWindow, openWindow } from './window.ts'

export type Start = {
  /** Folder of the built main process; the preload and the page lie beside it. */
  readonly folder: string
  readonly dataFolder: string
  readonly locale: string
  readonly user: string
  readonly caseFile: string | undefined
}

const now = (): string => `${new Date().toISOString().slice(0, 19)}Z`

export const startDesk = (start: Start): void => {
  const settings = settingsIn(start.dataFolder, { locale: start.locale, user: start.user })
  const language = () => settings.get().language
  const logFile = logFileIn(start.dataFolder)
  const report = makeLog(logFile, now)

  let window: BrowserWindow | undefined
  let quitting = false
  let listening = false
  const unheard: IpcError[] = []

  const contents = () => window?.webContents
  const drop = (work: Promise<unknown>, where: string): void => {
    work.catch((error: unknown) => report(where, error))
  }

  const platform: Platform = {
    dataFolder: start.dataFolder,
    documentsFolder: app.getPath('documents'),
    versions: {
      node: process.versions.node,
      ...(process.versions['electron'] === undefined ? {} : { electron: process.versions['electron'] }),
      ...(process.versions['chrome'] === undefined ? {} : { chromium: process.versions['chrome'] }),
    },
    now,
    chooseFile: async (question) => (window === undefined ? undefined : chooseFile(window, language(), question)),
    chooseTarget: async (question) => (window === undefined ? undefined : chooseTarget(window, language(), question)),
    quit: () => app.quit(),
    tell: {
      progress: (task) => emit(contents(), 'progress', task),
      caseChanged: (summary) => {
        emit(contents(), 'caseChanged', summary)
        refreshMenu()
      },
      dataChanged: (areas) => emit(contents(), 'dataChanged', { areas: [...areas] }),
      settingsChanged: (changed) => {
        emit(contents(), 'settingsChanged', changed)
        refreshMenu()
      },
      problem: (found) => {
        if (listening) emit(contents(), 'problem', { ...found, details: { ...found.details } })
        else unheard.push(found)
      },
    },
    report,
    slow: (request, milliseconds) => report('slow', `${request}: ${milliseconds} ms`),
  }

  const { services, tasks, isOpen, close } = makeServices(platform, settings, caseWorkerIn(start.folder), () => {
    listening = true
    return unheard.splice(0)
  })

  const choose = (id: CommandId): void => {
    if (id === 'app.quit') app.quit()
    else emit(contents(), 'command', { id })
  }
  const refreshMenu = (): void => showMenu({ language: language(), hasCase: isOpen() }, choose)

  const show = async (): Promise<void> => {
    listening = false
    await openWindow(start.folder, settings, (opened) => {
      window = opened
      trustWindow(opened)
      opened.on('closed', () => {
        window = undefined
      })
      opened.webContents.on('render-process-gone', () => drop(reopen(opened), 'reopen'))
    })
  }

  const reopen = async (stopped: BrowserWindow): Promise<void> => {
    report('render-process-gone', 'the page stopped')
    if (!(await offerReopen(language()))) return app.quit()
    listening = false
    stopped.webContents.reload()
  }

  const openCase = async (path: string): Promise<void> => {
    const result = await services.case.open({ path })
    if (!result.ok) platform.tell.problem(ipcError(language(), result.error.code, result.error.details))
  }

  const comeForward = (caseFile: string | undefined): void => {
    if (window === undefined) drop(show(), 'show')
    else focusWindow(window)
    if (caseFile !== undefined) drop(openCase(caseFile), 'open')
  }

  app.on('second-instance', (_event, argv, workingFolder) => {
    comeForward(caseFileIn(argv.slice(1), workingFolder))
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    drop(
      app.whenReady().then(() => comeForward(path)),
      'open-file',
    )
  })
  app.on('activate', () => {
    if (window === undefined && app.isReady()) drop(show(), 'show')
  })

  // Closing the window does not end work: the program stays until it is done, and a second start shows it again.
  const quitWhenIdle = async (): Promise<void> => {
    await tasks.idle()
    if (window === undefined) app.quit()
  }
  app.on('window-all-closed', () => drop(quitWhenIdle(), 'window-all-closed'))

  const leave = async (): Promise<void> => {
    const running = tasks.running()
    if (running.length > 0) {
      const names = running.map((task) => say(taskTerms, language(), task.kind))
      if (!(await confirmQuit(language(), names))) return
      tasks.cancelAll()
      await tasks.idle()
    }
    quitting = true
    // The case becomes one file again before the process ends.
    await close()
    app.quit()
  }
  app.on('before-quit', (event) => {
    if (quitting) return
    event.preventDefault()
    drop(leave(), 'quit')
  })

  const stop = (error: unknown): void => {
    report('uncaught', error)
    showFatal(
      say(desktopDialogs, language(), 'error.title'),
      say(desktopDialogs, language(), 'error.message', { path: logFile }),
    )
    app.exit(1)
  }
  process.on('uncaughtException', stop)
  process.on('unhandledRejection', stop)

  const begin = async (): Promise<void> => {
    await app.whenReady()
    const page = join(start.folder, '..', 'renderer')
    const manifest = readPage(page)
    if (manifest === undefined) {
      showFatal(
        say(desktopDialogs, language(), 'start.title'),
        say(desktopDialogs, language(), 'start.not-built', { path: page }),
      )
      return app.exit(1)
    }
    serveBundle(session.defaultSession, manifest)
    denyAllPermissions(session.defaultSession)
    listen({ services, trusts, language, report })
    refreshMenu()
    // The window comes first; a large case must not keep it waiting.
    const shown = show()
    if (start.caseFile !== undefined) drop(openCase(start.caseFile), 'open')
    await shown
  }
  begin().catch(stop)
}

/** Built flat beside the main script. */
const caseWorkerIn = (folder: string): URL => pathToFileURL(join(folder, 'case.worker.js'))

const readPage = (folder: string) => {
  try {
    const manifest = readManifest(folder)
    return manifest.has('/index.html') ? manifest : undefined
  } catch {
    return undefined
  }
}
