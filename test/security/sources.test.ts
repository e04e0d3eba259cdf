// Properties of the sources that no run would show: who imports what, and what no window may be given.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import about from '../../package.json' with { type: 'json' }
import { root } from '../e2e/support/desk.ts'

const sources = globSync('{main,renderer,shared}/**/*.{ts,tsx,html}', { cwd: root })
  .filter((file) => !file.endsWith('.d.ts'))
  .map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(join(root, file), 'utf8') }))
const code = (text: string): string => text.replaceAll(/\/\/.*$|\/\*[\s\S]*?\*\//gm, '')
const importersOf = (name: string): string[] =>
  sources
    .filter(({ text }) => new RegExp(`import (?!type)[^;]*?\\b(?<!type )${name}\\b[^;]*?from 'electron'`).test(text))
    .map(({ file }) => file)

describe('the sources of the desk', () => {
  test('were found', () => {
    expect(sources.length).toBeGreaterThan(50)
  })

  test.each([
    ['ipcMain', ['main/desktop/ipc.ts']],
    ['ipcRenderer', ['main/desktop/preload.ts']],
    ['contextBridge', ['main/desktop/preload.ts']],
    ['dialog', ['main/desktop/dialogs.ts']],
    ['protocol', ['main/desktop/protocol.ts']],
    ['BrowserWindow', ['main/desktop/window.ts']],
    ['shell', []],
    ['clipboard', []],
    ['net', []],
    ['autoUpdater', []],
    ['safeStorage', []],
  ])('import %s from electron in one place at most', (name, files) => {
    expect(importersOf(name)).toEqual(files)
  })

  test('import electron under main/desktop only', () => {
    const importing = sources.filter(({ text }) => /from 'electron'/.test(text)).map(({ file }) => file)
    for (const file of importing) expect(file).toMatch(/^main\/desktop\/[\w-]+\.ts$/)
  })

  test('ask no network', () => {
    for (const { file, text } of sources.filter((one) => one.file.startsWith('main/')))
      expect(code(text), file).not.toMatch(/from 'node:(?:http|https|http2|net|tls|dgram|dns)'|\bfetch\(|new WebSocket/)
    for (const { file, text } of sources.filter((one) => one.file.startsWith('renderer/')))
      expect(code(text), file).not.toMatch(/\bfetch\(|new WebSocket|XMLHttpRequest|sendBeacon|EventSource/)
  })

  test.each([
    /webSecurity/,
    /allowRunningInsecureContent/,
    /experimentalFeatures/,
    /enableBlinkFeatures/,
    /disableBlinkFeatures/,
    /allowpopups/i,
    /<webview/,
    /nodeIntegration\w*:\s*true/,
    /contextIsolation:\s*false/,
    /sandbox:\s*false/,
    /webviewTag:\s*true/,
    /file:\/\//,
    /dangerouslySetInnerHTML/,
    /\beval\(/,
    /new Function\(/,
  ])('have no %s', (pattern) => {
    for (const { file, text } of sources) expect(code(text), file).not.toMatch(pattern)
  })

  test('give the one window every protection by name', () => {
    const text = readFileSync(join(root, 'main', 'desktop', 'window.ts'), 'utf8')
    for (const option of [
      'sandbox: true',
      'contextIsolation: true',
      'nodeIntegration: false',
      'nodeIntegrationInWorker: false',
      'nodeIntegrationInSubFrames: false',
      'webviewTag: false',
      'spellcheck: false',
    ])
      expect(text).toContain(option)
    expect(readFileSync(join(root, 'main', 'desktop', 'index.ts'), 'utf8')).toContain('app.enableSandbox()')
  })

  test('have a preload below 6 kB, a list of names, that requires nothing but electron', () => {
    const built = readFileSync(join(root, 'out', 'preload', 'index.cjs'), 'utf8')
    expect(built.length).toBeLessThan(6 * 1024)
    expect([...built.matchAll(/require\(["']([^"']+)["']\)/g)].map(([, name]) => name)).toEqual(['electron'])
  })

  test('pin Electron exactly, at a line that is still supported', () => {
    const version = about.devDependencies.electron
    expect(version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(Number(version.split('.')[0])).toBeGreaterThanOrEqual(45)
  })
})
