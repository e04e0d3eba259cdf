// What must be the same on Electron and on the Chromium host. Runs on whichever is here, and says which.
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Docket } from '../../shared/contract/ipc.ts'
import { type Desk, freshFolder, launchDesk, root, runtime, startOptions } from '../e2e/support/desk.ts'
import { makeProbe } from '../e2e/support/probe.ts'

type Page = typeof globalThis & { docket: Docket; violations: string[] }

describe(`the shell on ${runtime}`, () => {
  const probe = makeProbe()
  let desk: Desk
  beforeAll(async () => {
    desk = await launchDesk({ appFolder: probe.folder })
  }, 60_000)
  afterAll(async () => {
    await desk.close()
    probe.remove()
  })

  test('the page is a secure context with the policy as a header on every response', async () => {
    const seen = await desk.page.evaluate(async () => {
      const response = await fetch('./probe.css')
      return {
        secure: isSecureContext,
        status: response.status,
        type: response.headers.get('content-type'),
        policy: response.headers.get('content-security-policy'),
      }
    })
    expect(seen).toMatchObject({ secure: true, status: 200, type: 'text/css; charset=utf-8' })
    expect(seen.policy).toContain("default-src 'none'")
    expect(seen.policy).not.toContain('unsafe')
  })

  test('main sees the page at app://bundle/index.html', async () => {
    const url = await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL())
    expect(url).toBe('app://bundle/index.html')
  })

  test('a call goes through the door and comes back as an answer', async () => {
    expect(await desk.page.evaluate(() => (globalThis as unknown as Page).docket.settings.get())).toMatchObject({
      ok: true,
      value: { language: 'en', actor: 'Ada Analyst' },
    })
  })

  test('a malformed call is answered with a code and a text, not thrown', async () => {
    const answer = await desk.page.evaluate(() =>
      (globalThis as unknown as Page).docket.settings.set({ language: 'tlh' } as never),
    )
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input', details: { at: 'language' } } })
  })

  test('an event reaches a listener until it is ended', async () => {
    const heard = await desk.page.evaluate(async () => {
      const { docket } = globalThis as unknown as Page
      const densities: string[] = []
      const end = docket.on.settingsChanged(({ density }) => densities.push(density))
      const settle = () => new Promise((resolve) => setTimeout(resolve, 150))
      await docket.settings.set({ density: 'compact' })
      await settle()
      end()
      await docket.settings.set({ density: 'comfortable' })
      await settle()
      return densities
    })
    expect(heard).toEqual(['compact'])
  })

  test('window.open gives null and no second window appears', async () => {
    expect(await desk.page.evaluate(() => globalThis.open('https://example.invalid/'))).toBeNull()
    await desk.page.click('#blank')
    await desk.page.click('#outside', { modifiers: ['Control'] })
    await desk.page.click('#outside', { button: 'middle' })
    await expect.poll(() => desk.app.windows().length).toBe(1)
  })

  test('a native menu lists every command in the language of the desk and sends the one chosen', async () => {
    const chosen = desk.page.evaluate(
      () => new Promise((resolve) => (globalThis as unknown as Page).docket.on.command(resolve)),
    )
    await desk.page.waitForTimeout(100)
    const label = await desk.app.evaluate(({ Menu }) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById('go.rule')
      item?.click()
      return item?.label
    })
    expect(label).toBe('Rule')
    expect(await chosen).toEqual({ id: 'go.rule' })
  })

  test('a second start brings the first forward, hands over its case file and ends', async () => {
    const told = desk.page.evaluate(
      () => new Promise<{ code: string }>((resolve) => (globalThis as unknown as Page).docket.on.problem(resolve)),
    )
    // Taking the problems tells main that the page listens.
    await desk.page.evaluate(() => (globalThis as unknown as Page).docket.app.problems())
    const binary = createRequire(import.meta.url)('electron') as string
    const { args, cwd, env } = startOptions(
      { appFolder: probe.folder, caseFile: join(root, 'no-such.docket') },
      desk.dataFolder,
    )
    const second = spawn(binary, args, { cwd, env, stdio: 'ignore' })
    const status = await new Promise((resolve) => second.on('exit', resolve))
    expect(status).toBe(0)
    expect((await told).code).toBe('not-found')
  })

  test('main has no member that Electron has not, and the host says what it lacks', async () => {
    if (runtime === 'electron') return
    await expect(
      desk.app.evaluate(({ app }) => (app as unknown as { setBadgeCount: (count: number) => void }).setBadgeCount(1)),
    ).rejects.toThrow('HostUnsupported: app.setBadgeCount')
  })
})

describe(`starting and ending on ${runtime}`, () => {
  test('closing the window ends the program', async () => {
    const probe = makeProbe()
    const desk = await launchDesk({ appFolder: probe.folder })
    const ended = new Promise((resolve) => desk.app.process().once('exit', resolve))
    await desk.page.close().catch(() => {})
    expect(await ended).toBe(0)
    probe.remove()
  })

  test('a data folder that is a file stops the start with a text that names it', async () => {
    const probe = makeProbe()
    const folder = freshFolder()
    const dataFolder = join(folder, 'settings')
    writeFileSync(dataFolder, 'not a folder')
    expect(await startAndEnd(probe.folder, dataFolder)).toEqual({
      status: 1,
      says: expect.stringContaining(`The data folder ${dataFolder} is a file.`) as unknown,
    })
    probe.remove()
  })

  test('a page that was not built stops the start with a text that says what to do', async () => {
    const probe = makeProbe()
    const empty = join(probe.folder, 'out', 'renderer', 'index.html')
    writeFileSync(empty, '')
    const { rmSync } = await import('node:fs')
    rmSync(empty)
    const dataFolder = freshFolder()
    mkdirSync(dataFolder, { recursive: true })
    const { status, says } = await startAndEnd(probe.folder, dataFolder)
    expect(status).toBe(1)
    expect(says).toContain('npm run build')
    probe.remove()
  })
})

const startAndEnd = async (appFolder: string, dataFolder: string): Promise<{ status: number | null; says: string }> => {
  const binary = createRequire(import.meta.url)('electron') as string
  const { args, cwd, env } = startOptions({ appFolder }, dataFolder)
  const child = spawn(binary, args, { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] })
  let says = ''
  child.stderr.setEncoding('utf8').on('data', (part: string) => (says += part))
  const status = await new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)))
  return { status, says }
}
