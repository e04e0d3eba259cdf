// One program: its command line, its app, its session, and the browser it starts when the first window is wanted.
import { join, resolve } from 'node:path'
import process from 'node:process'
import { HostApp } from './app.ts'
import type { Cdp } from './cdp.ts'
import { type Chromium, findChromium, startChromium } from './chromium.ts'
import { HostWindow, surround } from './contents.ts'
import { HostIpcMain } from './ipc.ts'
import { HostSession } from './session.ts'

export type CommandLine = {
  /** Script that Playwright has Electron load first. */
  readonly required: readonly string[]
  readonly root: string
  readonly switches: readonly (readonly [string, string])[]
  /** Both are opened only when a test asks for both by its command line. */
  readonly inspect: boolean
  readonly port: boolean
}

/** Reads an Electron command line; the first argument that is no switch is the folder of the app. */
export const readCommandLine = (args: readonly string[]): CommandLine => {
  const required: string[] = []
  const switches: (readonly [string, string])[] = []
  let root: string | undefined
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index] ?? ''
    if (argument === '-r') {
      index += 1
      required.push(args[index] ?? '')
    } else if (argument.startsWith('--')) {
      const [, name = '', value = ''] = /^--([^=]*)=?(.*)$/s.exec(argument) ?? []
      switches.push([name, value])
    } else if (!argument.startsWith('-')) root ??= argument
  }
  const has = (name: string): boolean => switches.some(([own]) => own === name)
  const own = new Set(['inspect', 'remote-debugging-port', 'user-data-dir', 'no-sandbox'])
  const userData = switches.filter(([name]) => name === 'user-data-dir')
  return {
    required,
    root: resolve(root ?? '.'),
    switches: [...switches.filter(([name]) => !own.has(name)), ...userData],
    inspect: has('inspect') && has('remote-debugging-port'),
    port: has('inspect') && has('remote-debugging-port'),
  }
}

const commandLine = readCommandLine(process.argv.slice(2))
const app = new HostApp(commandLine.root, commandLine.switches)
const session = new HostSession()
const ipcMain = new HostIpcMain()

let running: Promise<Chromium> | undefined

const start = async (): Promise<Chromium> => {
  const path = findChromium()
  if (path === undefined)
    throw new Error(
      'No Chromium was found. Install Debian package "chromium" or name one in DOCKET_CHROMIUM, or install the Electron binary.',
    )
  const chromium = await startChromium({
    path,
    profile: join(app.getPath('userData'), 'host-profile'),
    size: { width: 1440, height: 900 },
    switches: app.commandLine.all().filter(([name]) => name !== 'user-data-dir'),
    port: commandLine.port,
  })
  chromium.process.once('exit', () => {
    running = undefined
    for (const window of HostWindow.getAllWindows()) window.browserEnded()
  })
  return chromium
}

/** The browser, started if it is not running. */
export const browser = async (): Promise<Cdp> => {
  running ??= start()
  return (await running).cdp
}

const endBrowser = async (): Promise<void> => {
  if (running === undefined) return
  const { cdp, process: child } = await running
  const gone = new Promise<void>((done) => child.once('exit', () => done()))
  await cdp.send('Browser.close').catch(() => {})
  const late = setTimeout(() => child.kill('SIGKILL'), 3000)
  await gone
  clearTimeout(late)
}

surround({ app, session, ipcMain, browser })
app.surroundings = { closeWindows: () => {}, end: endBrowser }

export const host = { app, session, ipcMain, commandLine } as const
