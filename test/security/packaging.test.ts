// The packed desk: what its archive may hold, and its fuses read back. Packed around a stand-in for the Electron binary, which
// shows the configuration and the content, not that the binary starts.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPackage, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import about from '../../package.json' with { type: 'json' }
import { root } from '../e2e/support/desk.ts'

const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const FUSES = 9

const standIn = async (folder: string): Promise<string> => {
  const dist = join(folder, 'electron')
  mkdirSync(join(dist, 'locales'), { recursive: true })
  mkdirSync(join(dist, 'resources'))
  const app = join(folder, 'default-app')
  mkdirSync(app)
  writeFileSync(join(app, 'main.js'), '')
  await createPackage(app, join(dist, 'resources', 'default_app.asar'))
  writeFileSync(
    join(dist, 'electron'),
    Buffer.concat([
      Buffer.from(`\x7fELF ${SENTINEL}`, 'latin1'),
      Buffer.from([1, FUSES]),
      Buffer.from('1'.repeat(FUSES)),
    ]),
  )
  chmodSync(join(dist, 'electron'), 0o755)
  for (const name of [
    'chrome-sandbox',
    'version',
    'LICENSE',
    'LICENSES.chromium.html',
    'locales/en-US.pak',
    'locales/zh-CN.pak',
  ])
    writeFileSync(join(dist, name), about.devDependencies.electron)
  return dist
}

describe('the packed desk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'docket-pack-'))
  const out = join(folder, 'dist')
  beforeAll(async () => {
    const script = join(root, 'node_modules', 'electron-builder', 'cli.js')
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      [
        script,
        '--linux',
        'dir',
        '--config',
        'build/package/electron-builder.cjs',
        `--config.directories.output=${out}`,
        `--config.electronDist=${await standIn(folder)}`,
        `--config.electronVersion=${about.devDependencies.electron}`,
        '--publish',
        'never',
      ],
      { cwd: root, encoding: 'utf8' },
    )
    if (status !== 0) throw new Error(`the packing failed:\n${stdout}${stderr}`)
  }, 110_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('holds the built desk and the packages it runs on, and nothing of the sources', () => {
    const files = listPackage(join(out, 'linux-unpacked', 'resources', 'app.asar'), { isPack: false })
    const top = new Set(files.map((file) => file.split('/')[1]))
    expect([...top].map(String).toSorted()).toEqual(['node_modules', 'out', 'package.json'])
    const built = new Set(files.filter((file) => file.startsWith('/out/')).map((file) => file.split('/')[2]))
    for (const name of built)
      expect(['main', 'preload', 'renderer', 'fonts', 'demo', 'kept', 'verifier']).toContain(name)
    // The page that a recipient checks a report with goes out beside reports.
    expect(files).toContain('/out/verifier/verifier.html')
    expect(files.some((file) => file.startsWith('/node_modules/node-'))).toBe(false)
    expect(files.some((file) => /^\/node_modules\/(electron|playwright|vite|react)\//.test(file))).toBe(false)
  })

  test('unpacks only native code', () => {
    const unpacked = join(out, 'linux-unpacked', 'resources', 'app.asar.unpacked')
    const files = readdirSync(unpacked, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    expect(files.length).toBeGreaterThan(0)
    for (const { name } of files) expect(name).toMatch(/\.node$/)
  })

  test('has all nine fuses set', async () => {
    const wire = await getCurrentFuseWire(join(out, 'linux-unpacked', 'diffusion-docket'))
    const state = (fuse: FuseV1Options) => wire[fuse]
    expect(state(FuseV1Options.RunAsNode)).toBe(FuseState.DISABLE)
    expect(state(FuseV1Options.EnableCookieEncryption)).toBe(FuseState.ENABLE)
    expect(state(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(FuseState.DISABLE)
    expect(state(FuseV1Options.EnableNodeCliInspectArguments)).toBe(FuseState.DISABLE)
    expect(state(FuseV1Options.EnableEmbeddedAsarIntegrityValidation)).toBe(FuseState.ENABLE)
    expect(state(FuseV1Options.OnlyLoadAppFromAsar)).toBe(FuseState.ENABLE)
    expect(state(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot)).toBe(FuseState.DISABLE)
    expect(state(FuseV1Options.GrantFileProtocolExtraPrivileges)).toBe(FuseState.DISABLE)
    expect(state(FuseV1Options.WasmTrapHandlers)).toBe(FuseState.ENABLE)
  })
})
