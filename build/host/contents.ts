// `BrowserWindow` and `webContents`: one Chromium window, its page's requests answered here, its preload in an isolated world.
import { EventEmitter } from 'node:events'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type * as Electron from 'electron'
import { inward, outward } from './address.ts'
import { type HostApp, hostEvent } from './app.ts'
import type { Cdp } from './cdp.ts'
import type { HostIpcMain } from './ipc.ts'
import type { HostSession } from './session.ts'
import { HostUnsupported } from './unsupported.ts'
import { pageScript, preloadScript } from './worlds.ts'

type Params = Readonly<Record<string, unknown>>
type OpenHandler = (details: { url: string }) => { action: 'deny' } | { action: 'allow' }
type Bounds = { x: number; y: number; width: number; height: number }

const PRELOAD_WORLD = 'preload'

/** Permissions that Chromium lets a client decide; each is decided by the app's handlers. */
const PERMISSIONS = [
  'geolocation',
  'notifications',
  'camera',
  'microphone',
  'midi',
  'clipboard-read',
  'clipboard-write',
  'persistent-storage',
  'idle-detection',
  'local-fonts',
  'window-management',
  'screen-wake-lock',
  'storage-access',
  'display-capture',
  'accelerometer',
  'background-sync',
  'payment-handler',
]

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const record = (value: unknown): Params => (typeof value === 'object' && value !== null ? (value as Params) : {})

/** What a window needs from the program around it. */
export type Surroundings = {
  readonly app: HostApp
  readonly session: HostSession
  readonly ipcMain: HostIpcMain
  readonly browser: () => Promise<Cdp>
}

export class HostWebContents extends EventEmitter {
  readonly id: number
  readonly session: HostSession
  readonly #around: Surroundings
  readonly #preload: string
  readonly #secret = randomBytes(16).toString('hex')
  readonly #binding = `b${randomBytes(16).toString('hex')}`
  #cdp: Cdp | undefined
  #target = ''
  #cdpSession = ''
  #mainFrame = ''
  #url = ''
  #expected: string | undefined
  #openHandler: OpenHandler | undefined
  #destroyed = false
  #loaded: (() => void) | undefined
  #failed: ((error: Error) => void) | undefined
  /** Preload worlds of living documents, by execution context. */
  readonly #worlds = new Map<number, { frame: string }>()
  readonly #frameUrls = new Map<string, { url: string; parent: string | undefined }>()
  readonly attached: Promise<void>
  #becomeAttached: () => void = () => {}

  constructor(id: number, around: Surroundings, preload: string | undefined) {
    super()
    this.id = id
    this.session = around.session
    this.#around = around
    this.#preload = preload === undefined ? '' : readFileSync(preload, 'utf8')
    this.attached = new Promise((resolve) => {
      this.#becomeAttached = resolve
    })
  }

  /** Takes over the page that Chromium opened at its start. */
  async attach(cdp: Cdp, target: string): Promise<void> {
    this.#cdp = cdp
    this.#target = target
    const { sessionId } = await cdp.send('Target.attachToTarget', { targetId: target, flatten: true })
    this.#cdpSession = text(sessionId)
    const listen = (method: string, listener: (params: Params) => void): void =>
      cdp.on(method, (params, from) => {
        if (from === this.#cdpSession) listener(params)
      })
    listen('Fetch.requestPaused', (params) => void this.#answer(params).catch(() => {}))
    listen('Runtime.executionContextCreated', ({ context }) => this.#worldCreated(record(context)))
    listen(
      'Runtime.executionContextDestroyed',
      ({ executionContextId }) => void this.#worlds.delete(Number(executionContextId)),
    )
    listen('Runtime.executionContextsCleared', () => this.#worlds.clear())
    listen('Runtime.bindingCalled', (params) => void this.#called(params))
    listen('Page.frameNavigated', ({ frame }) => this.#navigated(record(frame)))
    listen('Page.loadEventFired', () => this.#finished())
    listen('Inspector.targetCrashed', () => {
      this.emit('render-process-gone', hostEvent({}), { reason: 'crashed', exitCode: 1 })
    })
    await this.#send('Page.enable')
    const { frameTree } = await this.#send('Page.getFrameTree')
    this.#mainFrame = text(record(record(frameTree)['frame'])['id'])
    await this.#send('Runtime.addBinding', { name: this.#binding, executionContextName: PRELOAD_WORLD })
    await this.#send('Page.addScriptToEvaluateOnNewDocument', { source: pageScript(this.#secret) })
    await this.#send('Page.addScriptToEvaluateOnNewDocument', {
      source: preloadScript(this.#secret, this.#binding, this.#preload),
      worldName: PRELOAD_WORLD,
    })
    await this.#send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
    await this.#send('Runtime.enable')
    await this.#send('Inspector.enable')
    for (const name of PERMISSIONS)
      if (this.session.refuses(name))
        await cdp.send('Browser.setPermission', { permission: { name }, setting: 'denied' }).catch(() => {
          // Chromium knows no such permission in this version, so no page can be given it either.
        })
    await cdp.send('Browser.setDownloadBehavior', { behavior: 'deny' })
    this.#becomeAttached()
  }

  #send(method: string, params: Params = {}): Promise<Params> {
    if (this.#cdp === undefined) return Promise.reject(new Error('the window is not open yet'))
    return this.#cdp.send(method, params, this.#cdpSession)
  }

  // ── Requests ──────────────────────────────────────────────────────────────────────────────────────────────────────

  async #answer(params: Params): Promise<void> {
    const requestId = text(params['requestId'])
    const request = record(params['request'])
    const url = text(request['url'])
    const method = text(request['method'])
    const type = text(params['resourceType'])
    const frame = text(params['frameId'])
    if (type === 'Document' && !this.#mayNavigate(url, frame))
      // "Aborted" leaves the page as it was; any other reason would show an error page in its place.
      return this.#fail(requestId, 'Aborted')
    if (!(await this.session.allows(url, method, type))) return this.#fail(requestId, 'BlockedByClient')
    const headers = Object.fromEntries(
      Object.entries(record(request['headers'])).map(([name, value]) => [name, text(value)]),
    )
    const response = await this.session.answer(url, method, headers).catch(() => Response.error())
    // There is no network behind the host: what no handler answers is not there.
    if (response === undefined || response.type === 'error') return this.#fail(requestId, 'InternetDisconnected')
    const body = Buffer.from(await response.arrayBuffer()).toString('base64')
    await this.#send('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body,
    })
  }

  async #fail(requestId: string, errorReason: string): Promise<void> {
    await this.#send('Fetch.failRequest', { requestId, errorReason })
  }

  #mayNavigate(url: string, frame: string): boolean {
    const isMainFrame = frame === this.#mainFrame
    if (isMainFrame && url === this.#expected) {
      this.#expected = undefined
      return true
    }
    const address = outward(url, this.session.schemes)
    const details = hostEvent({ url: address, isMainFrame, isSameDocument: false })
    this.emit('will-frame-navigate', details, address, false, isMainFrame)
    if (isMainFrame && !details.defaultPrevented) this.emit('will-navigate', details, address, false, true)
    return !details.defaultPrevented
  }

  // ── Frames and their preload ──────────────────────────────────────────────────────────────────────────────────────

  #worldCreated(context: Params): void {
    if (context['name'] === PRELOAD_WORLD)
      this.#worlds.set(Number(context['id']), { frame: text(record(context['auxData'])['frameId']) })
  }

  #navigated(frame: Params): void {
    const id = text(frame['id'])
    const parent = typeof frame['parentId'] === 'string' ? frame['parentId'] : undefined
    const url = outward(text(frame['url']), this.session.schemes)
    this.#frameUrls.set(id, { url, parent })
    if (parent !== undefined) return
    this.#url = url
    if (text(frame['unreachableUrl']) !== '') {
      this.#failed?.(new Error(`ERR_FAILED (-2) loading '${text(frame['unreachableUrl'])}'`))
      return
    }
    this.emit('did-navigate', hostEvent({}), url)
  }

  #finished(): void {
    // The page that Chromium starts with is not the app's.
    if (!this.session.schemes.has(this.#url.slice(0, this.#url.indexOf(':')))) return
    this.#loaded?.()
    this.emit('did-finish-load', hostEvent({}))
  }

  async #called(params: Params): Promise<void> {
    if (params['name'] !== this.#binding) return
    const contextId = Number(params['executionContextId'])
    const world = this.#worlds.get(contextId)
    if (world === undefined) return
    const message = record(JSON.parse(text(params['payload'])))
    const id = Number(message['id'])
    const reply = (answer: object): Promise<unknown> => this.#receive(contextId, { kind: 'reply', id, ...answer })
    try {
      const value =
        message['kind'] === 'file'
          ? await this.#pathOfFile(contextId, Number(message['file']))
          : await this.#around.ipcMain.invoke(
              { sender: this, senderFrame: this.#frame(world.frame), frameId: 0, processId: 0 },
              text(message['channel']),
              Array.isArray(message['args']) ? message['args'] : [],
            )
      await reply({ value })
    } catch (error) {
      await reply({ error: error instanceof Error ? error.message : String(error) }).catch(() => {})
    }
  }

  #frame(id: string): { url: string; parent: object | null; top: object | null } {
    const known = this.#frameUrls.get(id)
    const parent = known?.parent === undefined ? null : this.#frame(known.parent)
    return { url: known?.url ?? '', parent, top: parent }
  }

  async #receive(contextId: number, message: object): Promise<void> {
    await this.#send('Runtime.evaluate', {
      contextId,
      expression: `__hostReceive(${JSON.stringify(JSON.stringify(message))})`,
    })
  }

  async #pathOfFile(contextId: number, file: number): Promise<string> {
    const { result } = await this.#send('Runtime.evaluate', { contextId, expression: `__hostFile(${file})` })
    const { path } = await this.#send('DOM.getFileInfo', { objectId: record(result)['objectId'] })
    return text(path)
  }

  // ── What the app calls ────────────────────────────────────────────────────────────────────────────────────────────

  send(channel: string, ...args: unknown[]): void {
    for (const [contextId, { frame }] of this.#worlds)
      if (frame === this.#mainFrame) void this.#receive(contextId, { kind: 'event', channel, args }).catch(() => {})
  }
  getURL(): string {
    return this.#url
  }
  isDestroyed(): boolean {
    return this.#destroyed
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }
  /** The host opens no second window, whatever the handler says. */
  opens(url: string): boolean {
    if (this.#openHandler?.({ url }).action === 'allow') throw new HostUnsupported('a second window')
    return false
  }
  async loadURL(address: string): Promise<void> {
    await this.attached
    const done = new Promise<void>((resolve, reject) => {
      this.#loaded = resolve
      this.#failed = reject
    })
    const url = inward(address, this.session.schemes)
    this.#expected = url
    const { errorText } = await this.#send('Page.navigate', { url })
    if (typeof errorText === 'string') throw new Error(`${errorText} loading '${address}'`)
    await done
  }
  reload(): void {
    this.#expected = inward(this.#url, this.session.schemes)
    void this.#send('Page.reload').catch(() => {})
  }
  /** Runs a script in the page's own world; for the host's dialogs. */
  async ask(expression: string): Promise<unknown> {
    const { result } = await this.#send('Runtime.evaluate', { expression, userGesture: true })
    return record(result)['value']
  }
  async windowState(): Promise<{ bounds: Bounds; state: string }> {
    const { bounds } = await this.#cdpRoot('Browser.getWindowForTarget', { targetId: this.#target })
    const found = record(bounds)
    const size = (name: string): number => (typeof found[name] === 'number' ? found[name] : 0)
    return {
      bounds: { x: size('left'), y: size('top'), width: size('width'), height: size('height') },
      state: text(found['windowState']),
    }
  }
  async setWindowState(bounds: Params): Promise<void> {
    const { windowId } = await this.#cdpRoot('Browser.getWindowForTarget', { targetId: this.#target })
    await this.#cdpRoot('Browser.setWindowBounds', { windowId, bounds })
  }
  #cdpRoot(method: string, params: Params): Promise<Params> {
    return this.#cdp === undefined
      ? Promise.reject(new Error('the window is not open yet'))
      : this.#cdp.send(method, params)
  }
  targetId(): string {
    return this.#target
  }
  focus(): void {
    void this.attached.then(() => this.#send('Page.bringToFront')).catch(() => {})
  }
  close(_options?: { waitForBeforeUnload?: boolean }): void {
    void this.attached.then(() => this.#cdpRoot('Target.closeTarget', { targetId: this.#target })).catch(() => {})
  }
  destroyedByBrowser(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    this.emit('destroyed', hostEvent({}))
  }
}

let windows: HostWindow[] = []
let made = 0
let surroundings: Surroundings | undefined

/** Gives windows their program; called once before the app's own code runs. */
export const surround = (around: Surroundings): void => {
  surroundings = around
}

export class HostWindow extends EventEmitter {
  readonly id: number
  readonly webContents: HostWebContents
  #bounds: Bounds
  #state = 'normal'
  #destroyed = false

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super()
    if (surroundings === undefined) throw new Error('the host was not started')
    if (windows.length > 0) throw new HostUnsupported('a second BrowserWindow')
    made += 1
    this.id = made
    const around = surroundings
    const contents = new HostWebContents(made, around, options.webPreferences?.preload)
    this.webContents = contents
    this.#bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 }
    windows.push(this)
    around.app.emit('web-contents-created', hostEvent({}), this.webContents)
    around.app.emit('browser-window-created', hostEvent({}), this)
    void this.#open(around, contents, options)
  }

  async #open(
    around: Surroundings,
    contents: HostWebContents,
    options: Electron.BrowserWindowConstructorOptions,
  ): Promise<void> {
    const cdp = await around.browser()
    cdp.on('Target.targetCreated', ({ targetInfo }) => {
      const info = record(targetInfo)
      if (info['type'] !== 'page' || info['targetId'] === contents.targetId() || contents.targetId() === '') return
      // Ctrl-click, a middle click or Chromium's own shortcuts made another window.
      if (!contents.opens(outward(text(info['url']), around.session.schemes)))
        void cdp.send('Target.closeTarget', { targetId: info['targetId'] }).catch(() => {})
    })
    cdp.on('Target.targetDestroyed', ({ targetId }) => {
      if (targetId === contents.targetId()) this.#closed(around)
    })
    const { targetInfos } = await cdp.send('Target.getTargets')
    const first = (Array.isArray(targetInfos) ? targetInfos : []).map(record).find(({ type }) => type === 'page')
    if (first === undefined) throw new Error('Chromium opened no window')
    await contents.attach(cdp, text(first['targetId']))
    if (options.x !== undefined && options.y !== undefined)
      await contents
        .setWindowState({ left: options.x, top: options.y, width: this.#bounds.width, height: this.#bounds.height })
        .catch(() => {})
    await this.#watch(contents)
  }

  // Chromium tells no client that its window moved, so the host looks now and then while nothing else happens.
  async #watch(contents: HostWebContents): Promise<void> {
    while (!this.#destroyed) {
      const found = await contents.windowState().catch(() => undefined)
      if (found !== undefined) this.#moved(found.bounds, found.state)
      await new Promise((resolve) => setTimeout(resolve, 2000).unref())
    }
  }
  #moved(bounds: Bounds, state: string): void {
    const before = { bounds: this.#bounds, state: this.#state }
    this.#state = state
    if (state === 'normal') this.#bounds = bounds
    if (
      before.bounds.width !== this.#bounds.width ||
      before.bounds.height !== this.#bounds.height ||
      before.state !== state
    )
      this.emit('resize')
    else if (before.bounds.x !== this.#bounds.x || before.bounds.y !== this.#bounds.y) this.emit('move')
  }

  /** The browser went away under the window. */
  browserEnded(): void {
    if (surroundings !== undefined) this.#closed(surroundings)
  }

  #closed(around: Surroundings): void {
    if (this.#destroyed) return
    this.#destroyed = true
    windows = windows.filter((window) => window !== this)
    this.emit('close', hostEvent({}))
    this.webContents.destroyedByBrowser()
    this.emit('closed')
    if (!around.app.isLeaving()) around.app.emit('window-all-closed')
  }

  async loadURL(address: string): Promise<void> {
    await this.webContents.loadURL(address)
  }
  show(): void {}
  focus(): void {
    this.webContents.focus()
  }
  isDestroyed(): boolean {
    return this.#destroyed
  }
  isMinimized(): boolean {
    return this.#state === 'minimized'
  }
  isMaximized(): boolean {
    return this.#state === 'maximized'
  }
  restore(): void {
    this.#setState('normal')
  }
  maximize(): void {
    this.#setState('maximized')
  }
  #setState(windowState: string): void {
    this.#state = windowState
    void this.webContents.attached.then(() => this.webContents.setWindowState({ windowState })).catch(() => {})
  }
  getNormalBounds(): Bounds {
    return { ...this.#bounds }
  }
  getBounds(): Bounds {
    return { ...this.#bounds }
  }
  close(): void {
    this.webContents.close()
  }

  static getAllWindows(): HostWindow[] {
    return [...windows]
  }
  static fromWebContents(contents: HostWebContents): HostWindow | null {
    return windows.find(({ webContents }) => webContents === contents) ?? null
  }
  static getFocusedWindow(): HostWindow | null {
    return windows[0] ?? null
  }
}

export const webContents = {
  getAllWebContents: (): HostWebContents[] => windows.map((window) => window.webContents),
  fromId: (id: number): HostWebContents | undefined =>
    windows.find((window) => window.webContents.id === id)?.webContents,
  fromDevToolsTargetId: (target: string): HostWebContents | undefined =>
    windows.find((window) => window.webContents.targetId() === target)?.webContents,
}

type WindowPart = Pick<
  Electron.BrowserWindow,
  | 'show'
  | 'focus'
  | 'isDestroyed'
  | 'isMinimized'
  | 'isMaximized'
  | 'restore'
  | 'maximize'
  | 'getNormalBounds'
  | 'getBounds'
  | 'close'
>
type ContentsPart = Pick<Electron.WebContents, 'id' | 'send' | 'getURL' | 'isDestroyed' | 'reload' | 'close' | 'focus'>

/** Holds the two classes against Electron's own types; a drift does not compile. */
export const checked = { window: HostWindow, contents: HostWebContents } satisfies {
  window: new (options?: Electron.BrowserWindowConstructorOptions) => WindowPart
  contents: new (...args: never[]) => ContentsPart
}
