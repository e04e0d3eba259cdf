// A disk that is full, through the running desk: each action says so once and by the path, leaves all as it was, and succeeds
// when there is room again.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { createIdentity, loadIdentity } from '../../main/report/index.ts'
import type { Answer, Area, CodeOf, InputOf, MethodOf, OutputOf } from '../../shared/contract/ipc.ts'
import { NO_SMALL_DISK, PAGE, smallDisk } from '../casefile/support/small-disk.ts'
import { type Desk, freshFolder, launchDesk, root, runtime, startOptions } from '../e2e/support/desk.ts'
import { makeProbe } from '../e2e/support/probe.ts'
import { record } from '../unit/main/cli/world.ts'

type Loose = Record<string, Record<string, (input: unknown) => Promise<unknown>>>

/** Calls a method of the desk from its page. */
const ask = <A extends Area, M extends MethodOf<A>>(
  { page }: Desk,
  area: A,
  method: M,
  input: InputOf<A, M>,
): Promise<Answer<OutputOf<A, M>, CodeOf<A, M>>> =>
  page.evaluate(
    ([inArea, named, given]) => (globalThis as unknown as { docket: Loose }).docket[inArea]?.[named]?.(given),
    [area, method, input] as const,
  ) as Promise<Answer<OutputOf<A, M>, CodeOf<A, M>>>

const must = async <T>(answer: Promise<Answer<T>>): Promise<T> => {
  const given = await answer
  if (given.ok) return given.value
  throw new Error(`${given.error.code}: ${given.error.message}`)
}

/** The one error of a full disk: its code, the path, and what to do. */
const full = (path: string) => ({
  ok: false,
  error: {
    code: 'disk-full',
    details: expect.objectContaining({ path }) as unknown,
    message: `The disk that holds ${path} is full. Make room, then try again; nothing was lost.`,
  },
})

const list = (path: string, from: number, count: number): string => {
  const records = Array.from({ length: count }, (_, index) => record({ id: `T-${from + index}` }))
  writeFileSync(path, records.map((one) => `${JSON.stringify(one)}\n`).join(''))
  return path
}

/** An import that is ready to be committed. */
const inspected = async (desk: Desk, path: string) => {
  const found = await must(ask(desk, 'import', 'inspect', { path }))
  if (found === null) throw new Error('no list was chosen')
  return { importId: found.importId, plan: {}, rows: {} }
}

const officialText = join(root, 'test', 'law', 'drift', 'fixtures', 'structure.txt')
const FIRST = 20
const everything = { kind: 'filter', filter: {} } as const

describe(`a full disk under a case, on ${runtime}`, () => {
  const probe = makeProbe()
  const disk = smallDisk(32)
  let isMounted = false
  const lists = freshFolder()
  const { folder } = disk
  const path = join(folder, 'case.docket')
  let desk: Desk

  const transaction = (id: string) => must(ask(desk, 'transaction', 'get', { id }))
  const passphrase = 'correct horse battery'
  let identity: string | undefined
  /** Who signs off; made where there is room, once. */
  const signer = async () => {
    identity ??= (await must(ask(desk, 'settings', 'createIdentity', { name: 'Ada', passphrase }))).id
    return { identity, passphrase }
  }
  const expectSound = async (): Promise<void> => {
    expect(await must(ask(desk, 'log', 'verify', {}))).toMatchObject({ passed: true })
  }
  /** Runs an action with ever more room until it succeeds; what it leaves each time before is for `check`. */
  const untilItFits = async (act: () => Promise<Answer<unknown>>, check: () => Promise<void>): Promise<void> => {
    // A case that was just opened has nothing beside it that could be written over.
    await must(ask(desk, 'case', 'close', {}))
    await must(ask(desk, 'case', 'open', { path }))
    for (let room = 0; ; room += PAGE) {
      disk.fill(room)
      const answer = await act()
      if (answer.ok) break
      expect(answer).toEqual(full(path))
      await check()
    }
  }

  beforeAll(async () => {
    isMounted = disk.mount()
    if (!isMounted) return
    desk = await launchDesk({ appFolder: probe.folder })
    await must(ask(desk, 'case', 'create', { title: 'Full', path }))
    await must(ask(desk, 'import', 'commit', await inspected(desk, list(join(lists, 'first.ndjson'), 0, FIRST))))
    await must(ask(desk, 'transactions', 'determine', {}))
  }, 60_000)
  beforeEach((context) => {
    if (!isMounted) context.skip(NO_SMALL_DISK)
    disk.free()
  })
  afterAll(async () => {
    await desk?.close()
    disk.remove()
    probe.remove()
    rmSync(lists, { recursive: true, force: true })
  })

  test('a list that does not fit is refused; whole batches stay, and the same import brings in the rest', async () => {
    const before = await transaction('T-3')
    const ready = await inspected(desk, list(join(lists, 'long.ndjson'), FIRST, 2_400))
    disk.fill(300 * PAGE)
    expect(await ask(desk, 'import', 'commit', ready)).toEqual(full(path))
    const counts = await must(ask(desk, 'overview', 'counts', {}))
    const stored = counts.total - FIRST
    expect([0, 1_000, 2_000]).toContain(stored)
    expect(await transaction('T-3')).toEqual(before)
    await expectSound()
    disk.free()
    expect(await must(ask(desk, 'import', 'commit', ready))).toMatchObject({
      added: 2_400 - stored,
      unchanged: stored,
      rejected: 0,
    })
  })

  test('a determination that does not fit is refused, and the rest is determined later', async () => {
    const before = await transaction('T-3')
    disk.fill(40 * PAGE)
    expect(await ask(desk, 'transactions', 'determine', {})).toEqual(full(path))
    expect((await must(ask(desk, 'case', 'current', {})))?.stale).toBeGreaterThan(0)
    expect(await transaction('T-3')).toEqual(before)
    await expectSound()
    disk.free()
    await must(ask(desk, 'transactions', 'determine', {}))
    expect((await must(ask(desk, 'case', 'current', {})))?.stale).toBe(0)
  })

  test('a correction is refused until it fits, and never leaves an answer to other facts', async () => {
    const before = await transaction('T-1')
    const changes = [{ path: 'item.quantity', value: 11 }]
    const correct = async () => {
      const { row } = await transaction('T-1')
      return ask(desk, 'transaction', 'correct', { id: 'T-1', base: row.version, changes, reason: 'counted again' })
    }
    let refused = 0
    await untilItFits(correct, async () => {
      refused += 1
      const { version, status } = (await transaction('T-1')).row
      const corrected = before.row.version + 1
      // The facts may have found room where the determination did not, and that where the end of its run did not.
      const left = [`${before.row.version} determined`, `${corrected} outdated`, `${corrected} determined`]
      expect(left).toContain(`${version} ${status}`)
      const { upToDate } = (await must(ask(desk, 'case', 'current', {}))) ?? {}
      expect(upToDate).toBe(version < corrected)
    })
    expect(refused).toBeGreaterThan(0)
    expect((await transaction('T-1')).row).toMatchObject({ version: before.row.version + 1, status: 'determined' })
    await expectSound()
  })

  test('a sign-off is there or not', async () => {
    const before = await transaction('T-2')
    const sign = async () => ask(desk, 'transaction', 'signOff', { id: 'T-2', role: 'preparer', ...(await signer()) })
    await untilItFits(sign, async () => expect(await transaction('T-2')).toEqual(before))
    expect((await transaction('T-2')).row.signOff).toBe('prepared')
    await expectSound()
  })

  test('a sign-off of many says what stopped it, and signs the others later', async () => {
    disk.fill()
    const many = async () =>
      ask(desk, 'transactions', 'signOff', { selection: everything, role: 'preparer', ...(await signer()) })
    expect(await many()).toEqual(full(path))
    await expectSound()
    disk.free()
    const { signed, skipped } = await must(many())
    expect(signed + skipped.length).toBe(2_400 + FIRST)
    expect(new Set(skipped.map(({ code }) => code))).toEqual(new Set(['sign-off-standing']))
  })

  test('an official text is not kept when the case cannot enter it', async () => {
    const bring = () => ask(desk, 'rule', 'importText', { path: officialText })
    await untilItFits(bring, async () => expect(await must(ask(desk, 'rule', 'drift', {}))).toBeNull())
    expect(await must(ask(desk, 'rule', 'drift', {}))).toMatchObject({ source: 'structure.txt' })
  })

  test('a backup that does not fit is refused and leaves no part of itself', async () => {
    const target = join(folder, 'copy.docket')
    disk.fill(100 * PAGE)
    expect(await ask(desk, 'settings', 'backup', { path: target })).toEqual(full(target))
    expect(existsSync(target)).toBe(false)
    disk.free()
    await must(ask(desk, 'settings', 'backup', { path: target }))
    rmSync(target)
  })

  test('a case that is closed while its disk is full opens again with all that was saved', async () => {
    const before = await transaction('T-1')
    disk.fill()
    await must(ask(desk, 'case', 'close', {}))
    // Closing made one file of it and room with that.
    disk.fill()
    const file = readFileSync(path)
    expect(await ask(desk, 'case', 'open', { path })).toEqual(full(path))
    expect(readFileSync(path).equals(file)).toBe(true)
    disk.free()
    await must(ask(desk, 'case', 'open', { path }))
    expect(await transaction('T-1')).toEqual(before)
    await expectSound()
  })

  test('a new case is made whole or not at all', async () => {
    const made = join(folder, 'made.docket')
    const create = () => ask(desk, 'case', 'create', { title: 'Made', path: made })
    for (let room = 0; ; room += 8 * PAGE) {
      disk.fill(room)
      const answer = await create()
      if (answer.ok) break
      expect(answer).toEqual(full(made))
      expect(readdirSync(folder).filter((name) => name.startsWith('made'))).toEqual([])
    }
    await must(ask(desk, 'case', 'close', {}))
    expect(readdirSync(folder).toSorted()).toEqual(['case.docket', 'made.docket'])
  })
})

describe(`files written to a full disk, on ${runtime}`, () => {
  const probe = makeProbe()
  const disk = smallDisk(8)
  let isMounted = false
  const own = freshFolder()
  const path = join(own, 'case.docket')
  const at = (name: string): string => join(disk.folder, name)
  let desk: Desk

  beforeAll(async () => {
    isMounted = disk.mount()
    if (!isMounted) return
    desk = await launchDesk({ appFolder: probe.folder })
    await must(ask(desk, 'case', 'create', { title: 'Sound', path }))
    await must(ask(desk, 'import', 'commit', await inspected(desk, list(join(own, 'list.ndjson'), 0, 40))))
    await must(ask(desk, 'transactions', 'determine', {}))
  }, 60_000)
  beforeEach((context) => {
    if (!isMounted) context.skip(NO_SMALL_DISK)
    disk.free()
  })
  afterAll(async () => {
    await desk?.close()
    disk.remove()
    probe.remove()
    rmSync(own, { recursive: true, force: true })
  })

  const exported = (format: 'csv' | 'xlsx' | 'ndjson') => (target: string) =>
    ask(desk, 'transactions', 'export', { filter: {}, format, path: target })
  const files: readonly (readonly [name: string, write: (target: string) => Promise<Answer<unknown>>])[] = [
    ['list.csv', exported('csv')],
    ['list.xlsx', exported('xlsx')],
    ['list.ndjson', exported('ndjson')],
    ['deadlines.ics', (target) => ask(desk, 'windows', 'export', { format: 'ics', path: target })],
    ['template.csv', (target) => ask(desk, 'import', 'template', { path: target })],
    ['backup.docket', (target) => ask(desk, 'settings', 'backup', { path: target })],
    ['report.pdf', (target) => ask(desk, 'reports', 'create', { language: 'en', path: target })],
  ]

  test.each(files)('%s is written whole or not at all', async (name, write) => {
    const target = at(name)
    disk.fill()
    expect(await write(target)).toEqual(full(target))
    expect(readdirSync(at('.'))).toEqual([])
    disk.free()
    await must(write(target))
    const { size } = statSync(target)
    rmSync(target)
    // A part of it finds room: everything but its last two pages, as a report made again may be some bytes shorter.
    disk.fill(Math.max(0, Math.ceil(size / PAGE) - 2) * PAGE)
    expect(await write(target)).toEqual(full(target))
    expect(readdirSync(at('.'))).toEqual([])
    disk.free()
    await must(write(target))
    expect(readdirSync(at('.'))).toEqual([name])
    rmSync(target)
  })

  test('a report that does not fit leaves the one that was there, and none in the log', async () => {
    const target = at('kept.pdf')
    await must(ask(desk, 'reports', 'create', { language: 'en', path: target }))
    const before = readFileSync(target)
    const issued = await must(ask(desk, 'reports', 'list', {}))
    disk.fill(PAGE)
    expect(await ask(desk, 'reports', 'create', { language: 'en', path: target })).toEqual(full(target))
    expect(readFileSync(target).equals(before)).toBe(true)
    expect(await must(ask(desk, 'reports', 'list', {}))).toEqual(issued)
  })

  test('a countersignature that does not fit leaves the report as it was', async () => {
    const target = at('signed.pdf')
    const passphrase = 'correct horse battery'
    const identity = async (name: string) =>
      (await must(ask(desk, 'settings', 'createIdentity', { name, passphrase }))).id
    const [ada, ben] = [await identity('Ada Analyst'), await identity('Ben Reviewer')]
    await must(ask(desk, 'reports', 'create', { language: 'en', path: target, identity: ada, passphrase }))
    const before = readFileSync(target)
    disk.fill(PAGE)
    const sign = () => ask(desk, 'reports', 'sign', { path: target, identity: ben, passphrase })
    expect(await sign()).toEqual(full(target))
    expect(readFileSync(target).equals(before)).toBe(true)
    expect(readdirSync(at('.')).filter((name) => name.includes('signed'))).toEqual(['signed.pdf'])
    disk.free()
    await must(sign())
  })

  test('a report whose case has no room to enter it is not left behind', async () => {
    const target = join(own, 'unentered.pdf')
    const inside = at('inside.docket')
    await must(ask(desk, 'settings', 'backup', { path: inside }))
    await must(ask(desk, 'case', 'open', { path: inside }))
    disk.fill()
    expect(await ask(desk, 'reports', 'create', { language: 'en', path: target })).toEqual(full(inside))
    expect(readdirSync(own).filter((name) => name.includes('unentered'))).toEqual([])
    disk.free()
    await must(ask(desk, 'reports', 'create', { language: 'en', path: target }))
    await must(ask(desk, 'case', 'open', { path }))
  })
})

describe(`the sample case on a full disk, on ${runtime}`, () => {
  test('is refused where it does not fit, and is made whole when there is room', async (context) => {
    const disk = smallDisk(32, 400)
    if (!disk.mount()) {
      context.skip(NO_SMALL_DISK)
      return
    }
    onTestFinished(disk.remove)
    const probe = makeProbe()
    onTestFinished(probe.remove)
    const desk = await launchDesk({
      appFolder: probe.folder,
      env: { HOME: disk.folder, XDG_CONFIG_HOME: join(disk.folder, 'config') },
    })
    onTestFinished(desk.close)
    const folder = join(disk.folder, 'Documents', 'Diffusion Docket')
    const path = join(folder, 'Sample.docket')
    const sample = () => ask(desk, 'case', 'sample', {})
    const filler = disk.fillFiles()
    expect(await sample()).toEqual(full(folder))
    rmSync(filler, { recursive: true })
    for (const room of [0, 200 * PAGE]) {
      disk.fill(room)
      expect(await sample()).toEqual(full(path))
    }
    disk.free()
    expect(await must(sample())).toMatchObject({ records: 1_000, rejectedRows: 20, stale: 0 })
  })
})

describe(`a data folder on a full disk, on ${runtime}`, () => {
  const probe = makeProbe()
  const disk = smallDisk(64)
  let isMounted = false
  const own = freshFolder()
  const dataFolder = join(disk.folder, 'data')
  let desk: Desk

  beforeAll(async () => {
    isMounted = disk.mount()
    if (!isMounted) return
    // What Chromium keeps for itself lies elsewhere: it makes and takes room as it likes.
    mkdirSync(dataFolder)
    mkdirSync(join(own, 'profile'))
    symlinkSync(join(own, 'profile'), join(dataFolder, 'host-profile'))
    desk = await launchDesk({ appFolder: probe.folder, dataFolder })
  }, 60_000)
  beforeEach((context) => {
    if (!isMounted) context.skip(NO_SMALL_DISK)
    disk.free()
  })
  afterAll(async () => {
    await desk?.close()
    disk.remove()
    probe.remove()
    rmSync(own, { recursive: true, force: true })
  })

  test('settings that cannot be kept are refused, and the old ones stay', async () => {
    const file = join(dataFolder, 'settings.json')
    const before = readFileSync(file, 'utf8')
    const set = () => ask(desk, 'settings', 'set', { organization: 'Rheinwerk '.repeat(20) })
    disk.fill()
    expect(await set()).toEqual(full(dataFolder))
    expect(readFileSync(file, 'utf8')).toBe(before)
    expect(readdirSync(dataFolder).filter((name) => name.endsWith('.part'))).toEqual([])
    expect(await must(ask(desk, 'settings', 'get', {}))).toEqual(JSON.parse(before))
    disk.free()
    expect(await must(set())).toMatchObject({ organization: 'Rheinwerk '.repeat(20) })
  })

  test('a signing identity that cannot be kept is refused, and no part of it stays', async () => {
    const create = () => ask(desk, 'settings', 'createIdentity', { name: 'Ada', passphrase: 'correct horse battery' })
    for (const room of [0, PAGE]) {
      disk.fill(room)
      expect(await create()).toMatchObject({ ok: false, error: { code: 'disk-full' } })
      const identities = join(dataFolder, 'identities')
      expect(existsSync(identities) ? readdirSync(identities) : []).toEqual([])
    }
    disk.free()
    await must(create())
    expect(await must(ask(desk, 'settings', 'identities', {}))).toHaveLength(1)
  })

  test('an authority or an official text that cannot be kept is refused, and no part of it stays', async () => {
    const made = await createIdentity({
      name: 'Root',
      passphrase: 'correct horse',
      now: '2026-01-05T09:00:00Z',
      validYears: 5,
    })
    const identity = made.ok ? loadIdentity(made.value, 'correct horse') : made
    const certificate = join(own, 'root.pem')
    writeFileSync(certificate, identity.ok ? identity.value.certificate.toString() : '')
    const authority = () => ask(desk, 'settings', 'addAuthority', { path: certificate })
    const text = () => ask(desk, 'rule', 'importText', { path: officialText })
    disk.fill()
    expect(await authority()).toEqual(full(join(dataFolder, 'authorities')))
    expect(await text()).toEqual(full(join(dataFolder, 'official-text.json')))
    const kept = readdirSync(dataFolder, { recursive: true, encoding: 'utf8' })
    expect(kept.filter((name) => /\.pem|official-text/.test(name))).toEqual([])
    disk.free()
    await must(authority())
    await must(text())
  })

  test('cases on another disk are made, opened and left as ever', async () => {
    const path = join(own, 'case.docket')
    disk.fill()
    await must(ask(desk, 'case', 'create', { title: 'Elsewhere', path }))
    await must(ask(desk, 'case', 'close', {}))
    expect(await must(ask(desk, 'case', 'open', { path }))).toMatchObject({ meta: { title: 'Elsewhere' } })
    await must(ask(desk, 'case', 'close', {}))
  })

  test('a recent case that cannot be forgotten says so', async () => {
    const path = join(own, 'forgotten.docket')
    await must(ask(desk, 'case', 'create', { title: 'Forgotten', path }))
    disk.fill()
    expect(await ask(desk, 'case', 'forget', { path })).toEqual(full(dataFolder))
    disk.free()
    await must(ask(desk, 'case', 'forget', { path }))
    expect((await must(ask(desk, 'case', 'recent', {}))).map(({ title }) => title)).not.toContain('Forgotten')
  })

  test('a window that is resized and moved goes on', async () => {
    disk.fill()
    await desk.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.emit('resize')
      window?.emit('move')
    })
    expect(await must(ask(desk, 'settings', 'get', {}))).toMatchObject({ actor: 'Ada Analyst' })
  })

  test('a start is refused with a text that says what to do, and leaves no file', async () => {
    const other = join(disk.folder, 'other')
    mkdirSync(other)
    writeFileSync(join(other, 'settings.json'), '{}')
    disk.fill()
    const { args, cwd, env } = startOptions({ appFolder: probe.folder }, other)
    const child = spawn(createRequire(import.meta.url)('electron') as string, args, {
      cwd,
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let says = ''
    child.stderr.setEncoding('utf8').on('data', (part: string) => (says += part))
    const status = await new Promise((resolve) => child.on('exit', resolve))
    expect({ status, says }).toEqual({
      status: 1,
      says: expect.stringContaining(`The disk that holds ${other} is full.\n\nMake room and start again.`) as unknown,
    })
    expect(readdirSync(other)).toEqual(['settings.json'])
    expect(readFileSync(join(other, 'settings.json'), 'utf8')).toBe('{}')
  })
})
