// Starts the installed Chromium with a profile of its own and nothing that reaches for a network.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { Duplex } from 'node:stream'
import { type Cdp, connect } from './cdp.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable']

/** Path of a Chromium on this machine; DOCKET_CHROMIUM names one that is elsewhere. */
export const findChromium = (): string | undefined => {
  const named = process.env['DOCKET_CHROMIUM']
  if (named !== undefined && named !== '') return existsSync(named) ? named : undefined
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path))
}

export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])

const SWITCHES: ReadonlyArray<readonly [string, string?]> = [
  ['no-default-browser-check'],
  ['disable-default-apps'],
  ['disable-extensions'],
  ['disable-client-side-phishing-detection'],
  ['disable-breakpad'],
  ['disable-search-engine-choice-screen'],
  ['disable-crash-reporter'],
  ['deny-permission-prompts'],
  ['hide-crash-restore-bubble'],
  ['metrics-recording-only'],
  ['password-store', 'basic'],
  ['use-mock-keychain'],
  [
    'disable-features',
    'Translate,MediaRouter,OptimizationHints,AutofillServerCommunication,CertificateTransparencyComponentUpdater',
  ],
]

const LISTS = new Set(['disable-features', 'enable-features'])

/** Switches as arguments; the lists of features of all sources are joined, otherwise the last one counts. */
export const argumentsOf = (switches: ReadonlyArray<readonly [string, string?]>): string[] => {
  const merged = new Map<string, string>()
  for (const [name, value = ''] of switches) {
    const before = merged.get(name)
    merged.set(name, LISTS.has(name) && before !== undefined && before !== '' ? `${before},${value}` : value)
  }
  return [...merged].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`))
}

export type Chromium = { readonly cdp: Cdp; readonly process: ChildProcess; readonly pid: number | undefined }

export type ChromiumOptions = {
  readonly path: string
  readonly profile: string
  readonly size: { readonly width: number; readonly height: number }
  readonly switches: ReadonlyArray<readonly [string, string?]>
  /** Whether the DevTools port that a test asked for is opened beside the pipe. */
  readonly port: boolean
}

/** Starts it with one window without an address bar; resolves once the DevTools port is announced, if one was asked for. */
export const startChromium = async (options: ChromiumOptions): Promise<Chromium> => {
  mkdirSync(options.profile, { recursive: true, mode: 0o700 })
  const args = [
    ...argumentsOf([...SWITCHES, ...options.switches]),
    ...(hasDisplay() ? [] : ['--headless=new', '--disable-gpu']),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--remote-debugging-pipe',
    ...(options.port ? ['--remote-debugging-port=0'] : []),
    `--user-data-dir=${options.profile}`,
    `--window-size=${options.size.width},${options.size.height}`,
    // A blank page would get tabs and an address bar; a window for one page has neither.
    '--app=data:text/html,<title>Diffusion Docket</title>',
  ]
  const child = spawn(options.path, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] })
  const [, , errors, toBrowser, fromBrowser] = child.stdio
  if (!(toBrowser instanceof Duplex) || !(fromBrowser instanceof Duplex) || errors == null)
    throw new Error('Chromium was started without its pipes')
  const cdp = connect(toBrowser, fromBrowser)

  let heard = ''
  let isAnnounced = false
  const announced = new Promise<void>((resolve, reject) => {
    errors.on('data', (chunk: Buffer) => {
      // Only the line that Playwright waits for passes; Chromium's own chatter is kept for a failed start.
      heard = `${heard}${chunk.toString('utf8')}`.slice(-20_000)
      const line = isAnnounced ? null : /^DevTools listening on ws:\/\/.*$/m.exec(heard)
      if (line === null) return
      isAnnounced = true
      if (options.port) process.stderr.write(`${line[0]}\n`)
      resolve()
    })
    child.once('error', reject)
    child.once('exit', (code) => {
      cdp.close('the browser ended')
      reject(new Error(`Chromium ended at its start (${code ?? 'signal'}):\n${heard}`))
    })
  })
  if (options.port) await announced
  else announced.catch(() => {})
  await Promise.race([
    cdp.send('Target.setDiscoverTargets', { discover: true }),
    announced.then(() => new Promise(() => {})),
  ])
  return { cdp, process: child, pid: child.pid }
}
