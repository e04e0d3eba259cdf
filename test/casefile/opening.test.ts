// Opening in a broken world: each time one clear failure, nothing changed, nothing lost.
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { APPLICATION_ID } from '../../main/casefile/file.ts'
import { type Migration, checkedMigrations, latestVersion, migrations } from '../../main/casefile/schema/migrations.ts'
import { openFile } from '../../main/casefile/store/open.ts'
import { createCase, openStore } from '../../main/casefile/store/store.ts'
import { ada, expectValue, folder, meta, newCasePath, openForWriting, record, writerOf } from './support/case.ts'
import { determineAll, filledCase, verifyPath } from './support/filled.ts'
import { NO_SMALL_DISK, smallDisk } from './support/small-disk.ts'
import { tamper } from './support/tamper.ts'

const own = { mode: 'read' } as const
const script = (name: string): string => fileURLToPath(new URL(`./support/${name}`, import.meta.url))

const elsewhere = (path: string, mode: 'read' | 'write', user?: number): unknown =>
  JSON.parse(
    execFileSync(process.execPath, [script('try-open.ts'), path, mode, ...(user === undefined ? [] : [String(user)])], {
      encoding: 'utf8',
    }),
  )

const setHeader = (path: string, offset: number, value: number): void => {
  const bytes = readFileSync(path)
  bytes.writeUInt32BE(value, offset)
  writeFileSync(path, bytes)
}

test('no file, a folder, a text and another database are refused by what they are', () => {
  const place = folder()
  const missing = join(place, 'none.docket')
  expect(openStore(missing, own)).toEqual({ ok: false, error: { code: 'case-missing', path: missing } })
  expect(openStore(join(missing, 'deeper.docket'), own)).toMatchObject({ error: { code: 'case-missing' } })
  expect(openStore(place, own)).toEqual({ ok: false, error: { code: 'case-is-a-folder', path: place } })
  const text = join(place, 'text.docket')
  writeFileSync(text, 'id,destination\n')
  expect(openStore(text, own)).toEqual({ ok: false, error: { code: 'case-not-a-case', path: text } })
  writeFileSync(text, '')
  expect(openStore(text, own)).toMatchObject({ error: { code: 'case-not-a-case' } })
  const stranger = join(place, 'stranger.docket')
  new Sqlite(stranger).exec('CREATE TABLE t (a)').close()
  expect(openStore(stranger, own)).toEqual({ ok: false, error: { code: 'case-not-a-case', path: stranger } })
})

test('a case of a newer version is refused before SQLite sees it, for reading and for writing', () => {
  const path = newCasePath()
  setHeader(path, 60, latestVersion() + 10)
  const before = readFileSync(path)
  const newer = {
    ok: false,
    error: { code: 'case-newer', path, version: latestVersion() + 10, known: latestVersion() },
  }
  expect(openStore(path, own)).toEqual(newer)
  expect(openStore(path, { mode: 'write' })).toEqual(newer)
  expect(readFileSync(path).equals(before)).toBe(true)
})

test('a new case is never made over a file, nor in a folder that is not there', () => {
  const path = newCasePath()
  const made = { actor: ada, meta, writtenBy: 'test 0' }
  expect(createCase(path, made)).toEqual({ ok: false, error: { code: 'case-exists', path } })
  const nowhere = join(folder(), 'no', 'case.docket')
  expect(createCase(nowhere, made)).toEqual({ ok: false, error: { code: 'case-folder-missing', path: nowhere } })
})

test('a closed case is one file in rollback mode with the application id of a case', () => {
  const path = filledCase()
  expect(readdirSync(dirname(path))).toEqual(['case.docket'])
  const header = readFileSync(path).subarray(0, 100)
  expect(header.readUInt8(18)).toBe(1)
  expect(header.readUInt32BE(68)).toBe(APPLICATION_ID)
})

test('an open case writes ahead with full durability and keeps foreign keys', () => {
  const store = openForWriting(newCasePath())
  const pragma = (name: string): unknown => store.database.pragma(name, { simple: true })
  expect([
    pragma('journal_mode'),
    pragma('synchronous'),
    pragma('foreign_keys'),
    pragma('temp_store'),
    pragma('trusted_schema'),
    pragma('cell_size_check'),
    pragma('mmap_size'),
  ]).toEqual(['wal', 2, 1, 2, 0, 1, 0])
})

test('reading changes no byte of the file', () => {
  const path = filledCase()
  const before = readFileSync(path)
  verifyPath(path)
  expect(readFileSync(path).equals(before)).toBe(true)
  expect(readdirSync(dirname(path))).toEqual(['case.docket'])
})

test('a case that another program has open for writing can be read but not written', () => {
  const path = newCasePath()
  const store = openForWriting(path)
  expectValue(writerOf(store).writes.addRecord(ada, 'r', record('T-1')))
  expect(elsewhere(path, 'write')).toEqual({ code: 'case-locked', path })
  expect(elsewhere(path, 'read')).toEqual({ records: 1 })
  expectValue(writerOf(store).writes.addRecord(ada, 'still ours', record('T-2')))
  store.close()
  expect(elsewhere(path, 'write')).toEqual({ records: 2 })
})

// The rights of files bind everybody but root, who then plays another user.
const anotherUser = process.getuid?.() === 0 ? 65_534 : undefined

test.skipIf(process.platform === 'win32')(
  'a case in a folder that cannot be written is refused for writing and opened for reading',
  () => {
    const path = filledCase()
    const place = dirname(path)
    chmodSync(path, 0o666)
    chmodSync(place, 0o555)
    onTestFinished(() => chmodSync(place, 0o755))
    expect(elsewhere(path, 'write', anotherUser)).toEqual({ code: 'case-folder-read-only', path })
    expect(elsewhere(path, 'read', anotherUser)).toEqual({ records: 3 })
    chmodSync(path, 0o444)
    expect(elsewhere(path, 'write', anotherUser)).toEqual({ code: 'case-not-permitted', path })
    expect(elsewhere(path, 'read', anotherUser)).toEqual({ records: 3 })
    chmodSync(path, 0o000)
    expect(elsewhere(path, 'read', anotherUser)).toEqual({ code: 'case-not-permitted', path })
  },
)

test('an extra trigger, view or table in the file of a stranger is refused by its name', () => {
  for (const [sql, object] of [
    ['CREATE TRIGGER spy AFTER INSERT ON event BEGIN SELECT 1; END', 'trigger spy'],
    ['CREATE VIEW spy AS SELECT 1', 'view spy'],
    ['CREATE TABLE spy (a)', 'table spy'],
    ['CREATE VIRTUAL TABLE spy USING fts5 (a)', 'table spy'],
    ['DROP INDEX event_kind', 'index event_kind'],
  ] as const) {
    const path = filledCase()
    new Sqlite(path).exec(sql).close()
    expect(openStore(path, { mode: 'read' })).toEqual({
      ok: false,
      error: { code: 'case-schema-altered', path, object },
    })
  }
})

test('a file of a stranger with a torn page is refused as damaged', () => {
  const path = filledCase()
  const bytes = readFileSync(path)
  const pageSize = bytes.readUInt16BE(16)
  for (let page = 3; page * pageSize < bytes.length; page += 2) bytes.fill(0xa5, page * pageSize, page * pageSize + 64)
  writeFileSync(path, bytes)
  expect(openStore(path, { mode: 'read' })).toMatchObject({
    ok: false,
    error: { code: 'case-damaged', path },
  })
})

test('a writer that is killed in the middle of an import leaves whole batches and a sound case', async () => {
  const path = newCasePath()
  const child = spawn(process.execPath, [script('write-until-killed.ts'), path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  const batches = (): number =>
    Number(
      said
        .match(/batch (\d+)\n/g)
        ?.at(-1)
        ?.slice(6) ?? 0,
    )
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (batches() >= 20) child.kill('SIGKILL')
    })
    child.on('exit', () => resolve())
  })
  expect(existsSync(`${path}-wal`)).toBe(true)
  const store = openForWriting(path)
  const { records } = store.reads.summary()
  expect(records % 50).toBe(0)
  // What was reported as stored is stored (synchronous = FULL); the batch in hand may or may not have come in.
  expect(records / 50).toBeGreaterThanOrEqual(batches())
  expect(store.reads.imports(1)).toMatchObject([{ state: 'interrupted', added: records }])
  store.close()
  expect(readdirSync(dirname(path))).toEqual(['case.docket'])
  expect(verifyPath(path).passed).toBe(true)
})

test('a case that was not closed is refused for reading where nothing can be written beside it', () => {
  const path = newCasePath()
  const store = openForWriting(path)
  expectValue(writerOf(store).writes.addRecord(ada, 'r', record('T-1')))
  // A copy of the file alone, as a careless backup takes it: the latest writes lie in the file beside it.
  const copy = join(folder(), 'copy.docket')
  copyFileSync(path, copy)
  const place = dirname(copy)
  chmodSync(place, 0o555)
  onTestFinished(() => chmodSync(place, 0o755))
  expect(elsewhere(copy, 'read', anotherUser)).toEqual({ code: 'case-not-closed', path: copy })
})

test('a full disk stops a write with one clear failure, and everything saved before is there', () => {
  const path = newCasePath()
  const store = openForWriting(path)
  const { writes } = writerOf(store)
  expectValue(writes.addRecord(ada, 'r', record('T-1')))
  const pages = Number(store.database.pragma('page_count', { simple: true }))
  store.database.pragma(`max_page_count = ${pages + 2}`)
  const large = record('T-2', { item: { description: 'x'.repeat(40_000) } })
  expect(writes.addRecord(ada, 'r', large)).toEqual({ ok: false, error: { code: 'case-disk-full', path } })
  store.database.pragma('max_page_count = 1073741823')
  expect(store.reads.row('T-2')).toBeNull()
  expectValue(writes.addRecord(ada, 'room was made', large))
  store.close()
  expect(verifyPath(path).passed).toBe(true)
})

test('a disk that really is full says so, for a new case and for a write', (context) => {
  const disk = smallDisk(1)
  if (!disk.mount()) {
    context.skip(NO_SMALL_DISK)
    return
  }
  onTestFinished(disk.remove)
  const path = join(disk.folder, 'case.docket')
  expectValue(createCase(path, { actor: ada, meta, writtenBy: 'test 0' }))
  const store = openForWriting(path)
  let stored = 0
  const failure = (() => {
    for (let number = 0; number < 1_000; number += 1) {
      const result = writerOf(store).writes.addRecord(
        ada,
        'r',
        record(`T-${number}`, { item: { description: 'x'.repeat(8_000) } }),
      )
      if (!result.ok) return result.error
      stored += 1
    }
    return null
  })()
  expect(failure).toEqual({ code: 'case-disk-full', path })
  expect(store.reads.summary().records).toBe(stored)
  const second = join(disk.folder, 'second.docket')
  expect(createCase(second, { actor: ada, meta, writtenBy: 'test 0' })).toEqual({
    ok: false,
    error: { code: 'case-disk-full', path: second },
  })
  expect(existsSync(second)).toBe(false)
  expect(existsSync(`${second}.new`)).toBe(false)
})

test('a disk that takes no more files says that it is full, and not that the case is damaged', (context) => {
  // Its root, the folder and the case; writing needs a file beside it.
  const disk = smallDisk(4, 3)
  if (!disk.mount()) {
    context.skip(NO_SMALL_DISK)
    return
  }
  onTestFinished(disk.remove)
  const path = join(disk.folder, 'case.docket')
  copyFileSync(filledCase(), path)
  const before = readFileSync(path)
  const full = { ok: false, error: { code: 'case-disk-full', path } }
  expect(openStore(path, { mode: 'write' })).toEqual(full)
  expect(readFileSync(path).equals(before)).toBe(true)
  expect(readdirSync(disk.folder)).toEqual(['case.docket'])
  expect(verifyPath(path).passed).toBe(true)
})

// ── Versions of the file ─────────────────────────────────────────────────────────────────────────────────────────────

const later: readonly Migration[] = [
  ...migrations,
  { version: latestVersion() + 10, sql: 'CREATE TABLE added (a TEXT NOT NULL) STRICT;' },
]

test('a case of an earlier version is copied, brought up to date in one transaction, and the copy stays as it was', () => {
  const path = filledCase()
  const { head } = verifyPath(path)
  expect(openFile(path, own, later)).toEqual({
    ok: false,
    error: { code: 'case-older', path, version: latestVersion(), known: latestVersion() + 10 },
  })
  const opened = expectValue(openFile(path, { mode: 'write' }, later))
  const backup = `${path}.v${latestVersion()}.bak`
  expect(opened.migrated).toEqual({ from: latestVersion(), to: latestVersion() + 10, backup })
  expect(opened.database.pragma('user_version', { simple: true })).toBe(latestVersion() + 10)
  opened.database.close()
  expect(verifyPath(backup)).toMatchObject({ passed: true, head })
})

test('a migration that fails leaves the file as it was', () => {
  const path = filledCase()
  const { head } = verifyPath(path)
  const broken = [...later, { version: latestVersion() + 20, sql: 'CREATE TABLE added (a TEXT) STRICT;' }]
  expect(() => openFile(path, { mode: 'write' }, broken)).toThrow('already exists')
  expect(verifyPath(path)).toMatchObject({ passed: true, head })
})

test('a case of an earlier version whose rows refer to nothing is refused as damaged, and left as it was', () => {
  const path = filledCase()
  tamper(path, 'DELETE FROM event WHERE seq = (SELECT max(seq) FROM event)')
  const before = readFileSync(path)
  expect(openFile(path, { mode: 'write' }, later)).toMatchObject({
    ok: false,
    error: { code: 'case-damaged', path, finding: expect.stringContaining('refers to no event') as unknown },
  })
  expect(readFileSync(path).equals(before)).toBe(true)
  expect(existsSync(`${path}.v${latestVersion()}.bak`)).toBe(false)
})

test('migrations rise strictly', () => {
  expect(checkedMigrations(migrations)).toBe(migrations)
  expect(() => checkedMigrations([...later].toReversed())).toThrow('does not follow')
  expect(() => checkedMigrations([...migrations, ...migrations])).toThrow('does not follow')
})

const STORED_ROOT = '2bf99f1e4e5b6725e9fe957cb0849fba8f9cafc2e625d14b1df17e5e3c8be5eb'

test('the case stored in 2026 under schema 10 opens, verifies and still has the head it had then', () => {
  const stored = fileURLToPath(new URL('./stored/schema-10.docket', import.meta.url))
  const path = join(folder(), 'schema-10.docket')
  copyFileSync(stored, path)
  expect(statSync(path).size).toBeGreaterThan(0)
  const store = expectValue(openStore(path, { mode: 'write', actor: ada }))
  expect(store.reads.treeHead(12)).toEqual({ size: 12, root: STORED_ROOT })
  expect(store.reads.transaction('T-1')?.versions).toHaveLength(2)
  // What its answers were carried with was not kept then, so none of them is taken over.
  expect(store.reads.runs(1)).toMatchObject([{ state: 'finished', stands: false }])
  expect(store.reads.transaction('T-2')?.positions).toBeNull()
  determineAll(store)
  expect(store.reads.runs(1)).toMatchObject([{ stands: true }])
  // It knew nothing of withdrawn transactions then, and takes them now.
  expect(store.reads.withdrawn()).toEqual([])
  expectValue(writerOf(store).writes.withdraw(ada, ['T-2'], 'never shipped'))
  expect(store.reads.withdrawn()).toMatchObject([{ id: 'T-2' }])
  store.close()
  expect(verifyPath(path).passed).toBe(true)
})
