// Files and folders that are not as they should be: the desk says what, where and what to do, and leaves them as they are.
import { copyFileSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync, closeSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answer, Docket } from '../../shared/contract/ipc.ts'
import {
  type Desk,
  answerFileDialogs,
  answerMessageBoxes,
  freshFolder,
  launchDesk,
  runtime,
} from '../e2e/support/desk.ts'
import { makeProbe } from '../e2e/support/probe.ts'

type Page = typeof globalThis & { docket: Docket }

// Place of `user_version` in the header of an SQLite file.
const VERSION_AT = 60

const patch = (path: string, at: number, bytes: Uint8Array): void => {
  const file = openSync(path, 'r+')
  writeSync(file, bytes, 0, bytes.length, at)
  closeSync(file)
}

describe(`broken worlds on ${runtime}`, () => {
  const probe = makeProbe()
  const folder = freshFolder()
  const sound = join(folder, 'sound.docket')
  let desk: Desk

  const open = (path: string, at = desk): Promise<Answer<unknown>> =>
    at.page.evaluate((file) => (globalThis as unknown as Page).docket.case.open({ path: file }), path)
  const close = (): Promise<unknown> => desk.page.evaluate(() => (globalThis as unknown as Page).docket.case.close())

  beforeAll(async () => {
    desk = await launchDesk({ appFolder: probe.folder })
    const made = await desk.page.evaluate(
      (path) => (globalThis as unknown as Page).docket.case.create({ title: 'Sound', path }),
      sound,
    )
    if (!made.ok) throw new Error(made.error.message)
    await close()
  }, 60_000)
  afterAll(async () => {
    await desk.close()
    probe.remove()
    rmSync(folder, { recursive: true, force: true })
  })

  test.each([
    ['that is not there', 'not-found', () => join(folder, 'missing.docket')],
    [
      'that is a folder',
      'not-a-case',
      () => {
        const path = join(folder, 'folder.docket')
        mkdirSync(path, { recursive: true })
        return path
      },
    ],
    [
      'that is a text',
      'not-a-case',
      () => {
        const path = join(folder, 'text.docket')
        writeFileSync(path, 'a note')
        return path
      },
    ],
    [
      'that a newer version wrote',
      'newer-case',
      () => {
        const path = join(folder, 'newer.docket')
        copyFileSync(sound, path)
        patch(path, VERSION_AT, Uint8Array.of(0, 0, 0xff, 0xff))
        return path
      },
    ],
    [
      'that is cut short',
      'damaged-case',
      () => {
        const path = join(folder, 'cut.docket')
        writeFileSync(path, readFileSync(sound).subarray(0, 6000))
        return path
      },
    ],
  ])('a case file %s is refused with %s and left as it is', async (_name, code, make) => {
    const path = make()
    const before = code === 'not-found' || path.endsWith('folder.docket') ? undefined : readFileSync(path)
    const answer = await open(path)
    expect(answer).toMatchObject({ ok: false, error: { code } })
    expect(answer.ok ? '' : answer.error.message).toContain(path)
    expect(before === undefined || readFileSync(path).equals(before)).toBe(true)
  })

  test('a case file with a damaged page opens to be looked at, and nothing is made of it', async () => {
    const path = join(folder, 'page.docket')
    copyFileSync(sound, path)
    // The empty leaf of a table that no opening reads says that it has a row.
    const database = new Sqlite(path, { readonly: true })
    const root = database
      .prepare<[], number>("SELECT rootpage FROM sqlite_schema WHERE name = 'evidence'")
      .pluck()
      .get()
    database.close()
    if (root === undefined) throw new Error('a case has a table of evidence')
    const empty = (root - 1) * 4096
    patch(path, empty + 3, Uint8Array.of(0, 1))
    const before = readFileSync(path)
    expect(await open(path)).toMatchObject({
      ok: true,
      value: { readOnly: true, damage: expect.stringContaining('page') as string },
    })
    const made = await desk.page.evaluate(
      async (target) => {
        const { docket } = globalThis as unknown as Page
        return [
          await docket.settings.backup({ path: target }),
          await docket.reports.create({ language: 'en', path: target }),
          await docket.transactions.export({ filter: {}, format: 'ndjson', path: target }),
          await docket.windows.export({ format: 'ics', path: target }),
        ]
      },
      join(folder, 'made-of-damage'),
    )
    expect(made.map((answer) => (answer.ok ? 'made' : answer.error.code))).toEqual(made.map(() => 'damaged-case'))
    expect(
      await desk.page.evaluate(() => (globalThis as unknown as Page).docket.transactions.determine()),
    ).toMatchObject({ ok: false, error: { code: 'read-only' } })
    await close()
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  test('a case file that another desk has open is refused, and opens once that one closes', async () => {
    const other = await launchDesk({ appFolder: probe.folder, caseFile: sound })
    console.log(
      await desk.page.locator('body').innerText(),
      JSON.stringify(await desk.page.evaluate(() => (globalThis as unknown as Page).docket.case.current())),
    )
    await expect
      .poll(() => other.page.evaluate(() => (globalThis as unknown as Page).docket.case.current()), { timeout: 15_000 })
      .toMatchObject({ ok: true, value: { meta: { title: 'Sound' } } })
    expect(await open(sound)).toMatchObject({ ok: false, error: { code: 'locked-case' } })
    await other.close()
    expect(await open(sound)).toMatchObject({ ok: true })
    await close()
  })

  test('a case named on the command line that cannot be opened is told to the page once', async () => {
    const text = join(folder, 'note.docket')
    writeFileSync(text, 'a note')
    const other = await launchDesk({ appFolder: probe.folder, caseFile: text })
    const problems = () => other.page.evaluate(() => (globalThis as unknown as Page).docket.app.problems())
    // Kept for the page until it asks, or told to it as it happens.
    const told = await other.page.evaluate(async () => {
      const { docket } = globalThis as unknown as Page
      const later = new Promise((resolve) => docket.on.problem((found) => resolve([found])))
      const kept = await docket.app.problems()
      return kept.ok && kept.value.length > 0 ? kept.value : later
    })
    expect(told).toMatchObject([{ code: 'not-a-case', details: { path: text } }])
    expect(await problems()).toEqual({ ok: true, value: [] })
    await other.close()
  })

  test('a file that is there already is not replaced', async () => {
    const made = await desk.page.evaluate(
      (path) => (globalThis as unknown as Page).docket.case.create({ title: 'Again', path }),
      sound,
    )
    expect(made).toMatchObject({ ok: false, error: { code: 'already-exists' } })
  })

  test('a cancelled dialog answers null and changes nothing', async () => {
    await answerFileDialogs(desk.app, undefined)
    expect(await desk.page.evaluate(() => (globalThis as unknown as Page).docket.case.open())).toEqual({
      ok: true,
      value: null,
    })
  })
})

describe(`quitting during work on ${runtime}`, () => {
  test('asks first; staying keeps the work, leaving cancels it and closes the case', async () => {
    const probe = makeProbe()
    const home = freshFolder()
    const desk = await launchDesk({
      appFolder: probe.folder,
      env: { HOME: home, XDG_CONFIG_HOME: join(home, 'config') },
    })
    const sample = desk.page
      .evaluate(() => (globalThis as unknown as Page).docket.case.sample())
      .then((answer) => (answer.ok ? 'done' : answer.error.code))
      .catch(() => 'gone')
    const running = () =>
      desk.page.evaluate(async () => {
        const answer = await (globalThis as unknown as Page).docket.tasks.list()
        return answer.ok ? answer.value.filter(({ state }) => state === 'running').map(({ kind }) => kind) : []
      })
    await expect.poll(running, { timeout: 15_000 }).toEqual(['sample'])
    await answerMessageBoxes(desk.app, 0)
    await desk.app.evaluate(({ app }) => app.quit())
    await desk.page.waitForTimeout(200)
    expect(await running()).toEqual(['sample'])
    await answerMessageBoxes(desk.app, 1)
    const ended = new Promise((resolve) => desk.app.process().once('exit', resolve))
    await desk.app.evaluate(({ app }) => app.quit()).catch(() => {})
    expect(await ended).toBe(0)
    expect(['cancelled', 'gone']).toContain(await sample)
    const { existsSync } = await import('node:fs')
    expect(existsSync(join(home, 'Documents', 'Diffusion Docket', 'Sample.docket-wal'))).toBe(false)
    probe.remove()
    rmSync(home, { recursive: true, force: true })
  })
})
