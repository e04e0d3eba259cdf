// `app`: names and folders, switches, the single instance, and the order of ready and quit.
import { EventEmitter } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { type Server, createServer } from 'node:net'
import { homedir, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import type * as Electron from 'electron'
import { HostUnsupported } from './unsupported.ts'

export type HostEvent = { defaultPrevented: boolean; preventDefault: () => void }

export const hostEvent = <T extends object>(members: T): HostEvent & T => {
  const event = {
    ...members,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true
    },
  }
  return event
}

type Package = { readonly name: string; readonly productName?: string; readonly version: string; readonly main: string }

const SAFE_TO_LIST = /^[\w.-]+$/

class CommandLine {
  readonly #switches: [name: string, value: string][]
  constructor(switches: readonly (readonly [string, string])[]) {
    this.#switches = switches.map(([name, value]) => [name, value])
  }
  appendSwitch(name: string, value = ''): void {
    if (!SAFE_TO_LIST.test(name)) throw new TypeError(`not a switch: ${name}`)
    this.#switches.push([name, value])
  }
  hasSwitch(name: string): boolean {
    return this.#switches.some(([own]) => own === name)
  }
  getSwitchValue(name: string): string {
    return this.#switches.findLast(([own]) => own === name)?.[1] ?? ''
  }
  all(): readonly (readonly [string, string])[] {
    return this.#switches
  }
}

/** What happens around the app that the app itself does not do. */
export type Surroundings = { closeWindows: () => void; end: (code: number) => Promise<void> }

export class HostApp extends EventEmitter {
  readonly isPackaged = false
  readonly name: string
  readonly commandLine: CommandLine
  surroundings: Surroundings = { closeWindows: () => {}, end: async () => {} }
  readonly #package: Package
  readonly #root: string
  readonly #paths = new Map<string, string>()
  readonly #ready: Promise<void>
  #becomeReady: () => void = () => {}
  #isReady = false
  #leaving = false
  #lock: Server | undefined

  constructor(root: string, switches: readonly (readonly [string, string])[]) {
    super()
    this.#root = root
    this.#package = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Package
    this.name = this.#package.productName ?? this.#package.name
    this.commandLine = new CommandLine(switches)
    this.#ready = new Promise((become) => {
      this.#becomeReady = become
    })
  }

  /** Absolute path of the main script. */
  mainScript(): string {
    return resolve(this.#root, this.#package.main)
  }
  getAppPath(): string {
    return this.#root
  }
  getName(): string {
    return this.name
  }
  getVersion(): string {
    return this.#package.version
  }
  getLocale(): string {
    return this.getPreferredSystemLanguages()[0] ?? 'en-US'
  }
  getPreferredSystemLanguages(): string[] {
    const named = this.commandLine.getSwitchValue('lang')
    const system = process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'] ?? ''
    const tag = (named === '' ? system.split('.')[0] : named)?.replace('_', '-') ?? ''
    return [tag === '' || tag === 'C' || tag === 'POSIX' ? 'en-US' : tag]
  }

  getPath(name: string): string {
    const set = this.#paths.get(name)
    if (set !== undefined) return set
    const config = process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config')
    switch (name) {
      case 'home':
        return homedir()
      case 'temp':
        return tmpdir()
      case 'appData':
        return config
      case 'userData': {
        const given = this.commandLine.getSwitchValue('user-data-dir')
        return given === '' ? join(config, this.name) : resolve(given)
      }
      case 'documents':
      case 'downloads':
      case 'desktop':
        return userFolder(name)
      default:
        throw new HostUnsupported(`app.getPath('${name}')`)
    }
  }
  setPath(name: string, path: string): void {
    this.#paths.set(name, path)
  }

  /** Every window of the host is sandboxed; Chromium has no other kind. */
  enableSandbox(): void {}

  isReady(): boolean {
    return this.#isReady
  }
  whenReady(): Promise<void> {
    return this.#ready
  }
  start(): void {
    this.#isReady = true
    this.emit('ready', hostEvent({}), {})
    this.#becomeReady()
  }

  // The lock is a socket: it ends with its process, whatever way that ends, and carries the arguments of a second start.
  requestSingleInstanceLock(additionalData: Record<string, unknown> = {}): boolean {
    const address = this.#lockAddress()
    const mine = { argv: process.argv, cwd: process.cwd(), additionalData }
    if (this.#lock !== undefined) return true
    if (tellFirst(address, JSON.stringify(mine))) return false
    if (process.platform !== 'win32') rmSync(address, { force: true })
    this.#lock = createServer((connection) => {
      let text = ''
      connection.setEncoding('utf8').on('data', (part) => (text += part))
      connection.on('end', () => {
        const second = JSON.parse(text) as typeof mine
        this.emit('second-instance', hostEvent({}), second.argv, second.cwd, second.additionalData)
        connection.end('heard')
      })
      connection.on('error', () => {})
    })
    this.#lock.on('error', () => {})
    this.#lock.listen(address)
    this.#lock.unref()
    return true
  }
  hasSingleInstanceLock(): boolean {
    return this.#lock !== undefined
  }
  releaseSingleInstanceLock(): void {
    this.#lock?.close()
    this.#lock = undefined
  }
  #lockAddress(): string {
    const folder = this.getPath('userData')
    // A socket's path may have a hundred characters; a data folder may have more.
    const name = `docket-${createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 24)}`
    if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
    const own = join(process.env['XDG_RUNTIME_DIR'] ?? join(tmpdir(), `docket-${process.getuid?.() ?? 0}`))
    if (!existsSync(own)) mkdirSync(own, { recursive: true, mode: 0o700 })
    return join(own, name)
  }

  isLeaving(): boolean {
    return this.#leaving
  }
  quit(): void {
    if (this.#leaving) return
    const event = hostEvent({})
    this.emit('before-quit', event)
    if (event.defaultPrevented) return
    this.#leaving = true
    this.surroundings.closeWindows()
    const last = hostEvent({})
    this.emit('will-quit', last)
    if (last.defaultPrevented) {
      this.#leaving = false
      return
    }
    this.exit(0)
  }
  exit(code = 0): void {
    this.#leaving = true
    this.emit('quit', hostEvent({}), code)
    this.releaseSingleInstanceLock()
    void this.surroundings.end(code).finally(() => process.exit(code))
  }
}

const userFolder = (name: 'documents' | 'downloads' | 'desktop'): string => {
  const fallback = { documents: 'Documents', downloads: 'Downloads', desktop: 'Desktop' }[name]
  const xdg = { documents: 'DOCUMENTS', downloads: 'DOWNLOAD', desktop: 'DESKTOP' }[name]
  const file = join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'user-dirs.dirs')
  if (existsSync(file)) {
    const line = new RegExp(`^XDG_${xdg}_DIR="(.+)"$`, 'm').exec(readFileSync(file, 'utf8'))?.[1]
    if (line !== undefined) return line.replace('$HOME', homedir())
  }
  return join(homedir(), fallback)
}

// The answer is needed before anything else happens, so a short child process asks for it and this one waits.
const tellFirst = (address: string, message: string): boolean => {
  if (process.platform !== 'win32' && !existsSync(address)) return false
  const script = `
    const connection = require('node:net').createConnection(process.argv[1])
    connection.on('error', () => process.exit(3))
    connection.on('data', () => process.exit(0))
    connection.end(process.argv[2])
    setTimeout(() => process.exit(4), 5000)`
  try {
    execFileSync(process.execPath, ['-e', script, address, message], { stdio: 'ignore' })
    return true
  } catch (error) {
    // 3: nobody listens, the socket is left over. 4: the first instance is stuck; two writers would be worse than none.
    return error instanceof Error && 'status' in error && error.status === 4
  }
}

/** The part of `app` that the host has, held against Electron's own types. */
export const asElectronApp = (app: HostApp) =>
  app satisfies Pick<
    Electron.App,
    | 'isPackaged'
    | 'name'
    | 'getAppPath'
    | 'getName'
    | 'getVersion'
    | 'getLocale'
    | 'getPreferredSystemLanguages'
    | 'getPath'
    | 'setPath'
    | 'enableSandbox'
    | 'isReady'
    | 'whenReady'
    | 'requestSingleInstanceLock'
    | 'hasSingleInstanceLock'
    | 'releaseSingleInstanceLock'
    | 'quit'
    | 'exit'
  > & { commandLine: Pick<Electron.CommandLine, 'appendSwitch' | 'hasSwitch' | 'getSwitchValue'> }
