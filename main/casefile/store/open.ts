// Opening and closing the SQLite file itself. Nothing of a file is believed before its header, its schema text and its pages
// were checked (sqlite.org/security.html), whoever made it and whatever it is opened for.
import { randomUUID } from 'node:crypto'
import { accessSync, constants, copyFileSync, existsSync, linkSync, rmSync, statfsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { type Result, failed, ok } from '../../../shared/kernel/result.ts'
import { CaseError, type CaseFailure } from '../failure.ts'
import { asSent } from '../trusted.ts'
import { APPLICATION_ID, errorCode, nameFailure, readHeader } from '../file.ts'
import { type Migration, latestVersion, migrate, migrations } from '../schema/migrations.ts'

/** `look`: to read what can be read of a file whose pages fail their check; nothing may be made from it. */
export type OpenMode = { readonly mode: 'read' | 'write' | 'look' }

const LOCK_WAIT_MS = 2_000

const sqliteCode = (error: unknown): string | undefined =>
  error instanceof Sqlite.SqliteError ? error.code : undefined

const SYSTEM_FAILURES: Readonly<Record<string, 'case-name-unusable' | 'case-disk-full' | 'case-not-permitted'>> = {
  ENAMETOOLONG: 'case-name-unusable',
  EINVAL: 'case-name-unusable',
  ENOSPC: 'case-disk-full',
  EDQUOT: 'case-disk-full',
  EACCES: 'case-not-permitted',
  EPERM: 'case-not-permitted',
  EROFS: 'case-not-permitted',
}

/** A failure of the file system under the driver; undefined where it is none. */
const systemFailure = (error: unknown, path: string): CaseFailure | undefined => {
  const code = errorCode(error)
  if (code === undefined) return undefined
  if (code === 'EEXIST') return { code: 'case-exists', path }
  const known = SYSTEM_FAILURES[code]
  return known === undefined ? { code: 'case-io', path, detail: code } : { code: known, path }
}

// The driver says only that a file beside the case could not be made or written; a disk may have room and take no more files.
const takesNoMore = (path: string): boolean => {
  try {
    const { bavail, files, ffree } = statfsSync(dirname(path))
    return bavail === 0 || (files > 0 && ffree === 0)
  } catch {
    return false
  }
}

/** A failure of the driver as the failure a person can act on; anything else is a fault of ours and is thrown on. */
export const failureOf = (error: unknown, path: string): CaseFailure => {
  if (error instanceof CaseError) return error.failure
  const code = sqliteCode(error)
  if (code === undefined) {
    const failure = systemFailure(error, path)
    if (failure === undefined) throw error
    return failure
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return { code: 'case-locked', path }
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_SHMSIZE') return { code: 'case-disk-full', path }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
    return { code: 'case-damaged', path, finding: code }
  // A header that names a form of file no SQLite has has no code of its own.
  if (code === 'SQLITE_ERROR' && error instanceof Error && error.message === 'unsupported file format')
    return { code: 'case-damaged', path, finding: error.message }
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_PERM' || code === 'SQLITE_AUTH')
    return { code: 'case-not-permitted', path }
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_IOERR'))
    return takesNoMore(path) ? { code: 'case-disk-full', path } : { code: 'case-io', path, detail: code }
  throw error
}

const harden = (database: Database): void => {
  database.pragma('trusted_schema = OFF')
  database.pragma('cell_size_check = ON')
  database.pragma('mmap_size = 0')
  database.pragma('temp_store = MEMORY')
  database.pragma('foreign_keys = ON')
  database.pragma('cache_size = -65536')
}

type SchemaObject = { readonly name: string; readonly sql: string | null }

const schemaObjects = (database: Database): SchemaObject[] =>
  database
    .prepare<[], SchemaObject>("SELECT type || ' ' || name AS name, sql FROM sqlite_schema ORDER BY type, name")
    .all()

const expectedSchemas = new Map<number, ReadonlyMap<string, string | null>>()

const expectedSchema = (version: number, list: readonly Migration[]): ReadonlyMap<string, string | null> => {
  const kept = expectedSchemas.get(version)
  if (kept !== undefined && list === migrations) return kept
  const model = new Sqlite(':memory:')
  migrate(model, list, version)
  const objects = new Map(schemaObjects(model).map(({ name, sql }) => [name, sql]))
  model.close()
  if (list === migrations) expectedSchemas.set(version, objects)
  return objects
}

// Statistics tables are the only ones SQLite adds by itself.
const isOwnOfSqlite = (name: string): boolean => /^table sqlite_stat\d$/.test(name)

/** The first table, index, trigger or view that is missing, extra or different; undefined when the schema is ours. */
export const alteredObject = (
  database: Database,
  version: number,
  list: readonly Migration[] = migrations,
): string | undefined => {
  const expected = expectedSchema(version, list)
  const found = schemaObjects(database).filter(({ name }) => !isOwnOfSqlite(name))
  const different = found.find(({ name, sql }) => expected.get(name) !== sql || !expected.has(name))
  if (different !== undefined) return different.name
  const names = new Set(found.map(({ name }) => name))
  return [...expected.keys()].find((name) => !names.has(name))
}

/** What a check of every page finds first; undefined when they are whole. */
const damageOf = (database: Database): string | undefined => {
  try {
    const finding = database.pragma('quick_check(1)', { simple: true })
    // Its first line only names the database.
    return finding === 'ok' ? undefined : String(finding).replace(/^\*\*\* in database main \*\*\*\n/, '')
  } catch (error) {
    // A page that not even the check gets past.
    const code = sqliteCode(error)
    if (code === undefined || !(error instanceof Error) || !code.startsWith('SQLITE_CORRUPT')) throw error
    return error.message
  }
}

const checkPages = (database: Database, path: string): Result<null, CaseFailure> => {
  const finding = damageOf(database)
  return finding === undefined ? ok(null) : failed({ code: 'case-damaged', path, finding })
}

/** Checks the schema text and every page; answers what is wrong with a page where looking is all that is wanted. */
const inspect = (
  path: string,
  schemaVersion: number,
  mode: OpenMode['mode'],
  list: readonly Migration[],
): Result<string | undefined, CaseFailure> => {
  const database = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: LOCK_WAIT_MS })
  try {
    harden(database)
    const damage = damageOf(database)
    if (damage !== undefined && mode !== 'look') return failed({ code: 'case-damaged', path, finding: damage })
    const object = alteredObject(database, schemaVersion, list)
    return object === undefined ? ok(damage) : failed({ code: 'case-schema-altered', path, object })
  } finally {
    database.close()
  }
}

// A write-ahead file is there although nobody has the case open: the last session was not closed. Exclusive mode makes sure
// that really nobody has it, brings the committed part in and makes it one file again.
const recover = (path: string): void => {
  const database = new Sqlite(path, { fileMustExist: true, timeout: LOCK_WAIT_MS })
  try {
    harden(database)
    database.pragma('locking_mode = EXCLUSIVE')
    database.pragma('wal_checkpoint(TRUNCATE)')
    database.pragma('journal_mode = DELETE')
  } finally {
    database.close()
  }
}

const checkPermission = (path: string): Result<null, CaseFailure> => {
  try {
    accessSync(path, constants.R_OK | constants.W_OK)
  } catch {
    return failed({ code: 'case-not-permitted', path })
  }
  try {
    accessSync(dirname(path), constants.W_OK)
  } catch {
    return failed({ code: 'case-folder-read-only', path })
  }
  return ok(null)
}

/** Where the copy made before a migration lies. */
export const backupPath = (path: string, version: number): string => {
  for (let number = 0; ; number += 1) {
    const candidate = `${path}.v${version}${number === 0 ? '' : `-${number}`}.bak`
    if (!existsSync(candidate)) return candidate
  }
}

/** The first row that refers to nothing, in words; undefined where there is none. */
const brokenReference = (database: Database): string | undefined => {
  const [first] = asSent<{ readonly table: string; readonly rowid: number | null; readonly parent: string }[]>(
    database.pragma('foreign_key_check'),
  )
  return first === undefined ? undefined : `${first.table} ${first.rowid ?? ''} refers to no ${first.parent}`
}

const migrateFile = (
  path: string,
  from: number,
  list: readonly Migration[],
): { from: number; to: number; backup: string } => {
  const backup = backupPath(path, from)
  const database = new Sqlite(path, { fileMustExist: true, timeout: LOCK_WAIT_MS })
  try {
    harden(database)
    const broken = brokenReference(database)
    if (broken !== undefined) throw new CaseError({ code: 'case-damaged', path, finding: broken })
    database.pragma('synchronous = FULL')
    database.prepare('VACUUM INTO ?').run(backup)
    database
      .transaction(() => {
        migrate(database, list)
        if (brokenReference(database) !== undefined) throw new Error('a migration broke a foreign key')
      })
      .immediate()
    const pages = checkPages(database, path)
    if (!pages.ok) throw new CaseError(pages.error)
    return { from, to: latestVersion(list), backup }
  } finally {
    database.close()
  }
}

export type Opened = {
  readonly database: Database
  readonly migrated: { readonly from: number; readonly to: number; readonly backup: string } | null
  /** What the check of the pages found, in a case opened to look at it; nothing otherwise. */
  readonly damage: string | undefined
}

const openChecked = (path: string, { mode }: OpenMode, list: readonly Migration[]): Result<Opened, CaseFailure> => {
  const unusable = nameFailure(path)
  if (unusable !== undefined) return failed(unusable)
  const known = latestVersion(list)
  const header = readHeader(path, known)
  if (!header.ok) return header
  const { schemaVersion, openOrInterrupted } = header.value
  if (mode === 'write') {
    const permission = checkPermission(path)
    if (!permission.ok) return permission
  }
  // Before the file is brought in order: what is refused is left as it was.
  const inspected = inspect(path, schemaVersion, mode, list)
  if (!inspected.ok) return inspected
  if (mode !== 'write') {
    if (schemaVersion < known) return failed({ code: 'case-older', path, version: schemaVersion, known })
    return ok({ database: openReader(path), migrated: null, damage: inspected.value })
  }
  if (openOrInterrupted) recover(path)
  const migrated = schemaVersion < known ? migrateFile(path, schemaVersion, list) : null
  const database = new Sqlite(path, { fileMustExist: true, timeout: LOCK_WAIT_MS })
  try {
    harden(database)
    database.pragma('journal_mode = WAL')
    // The driver's own default in write-ahead mode is NORMAL, which may lose the last commits with the power.
    database.pragma('synchronous = FULL')
    database.pragma('checkpoint_fullfsync = ON')
    return ok({ database, migrated, damage: undefined })
  } catch (error) {
    database.close()
    throw error
  }
}

/** A connection that cannot write, for a case whose file was checked already. */
export const openReader = (path: string): Database => {
  const database = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: LOCK_WAIT_MS })
  harden(database)
  database.pragma('query_only = ON')
  return database
}

/**
 * Opens a case after checking it. Reads the header through the file system, which must not happen while this process has the
 * file open: closing any descriptor of a file drops the locks SQLite holds on it (POSIX).
 */
export const openFile = (
  path: string,
  how: OpenMode,
  list: readonly Migration[] = migrations,
): Result<Opened, CaseFailure> => {
  try {
    return openChecked(path, how, list)
  } catch (error) {
    const failure = failureOf(error, path)
    // The header could be read, so the file may be: what the driver misses is room for the files of an interrupted session.
    const lacksRoom = failure.code === 'case-io' || failure.code === 'case-not-permitted'
    return failed(lacksRoom && how.mode !== 'write' ? { code: 'case-not-closed', path } : failure)
  }
}

// Under its name only where no other program made a case of that name meanwhile; some file systems know no second name of a file.
const appear = (draft: string, path: string): void => {
  try {
    linkSync(draft, path)
  } catch (error) {
    const code = errorCode(error)
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS' && code !== 'EOPNOTSUPP') throw error
    copyFileSync(draft, path, constants.COPYFILE_EXCL)
  }
}

/** Makes a new, empty case by `fill` in one transaction; the file appears under its name only when it is whole. */
export const createFile = (path: string, fill: (database: Database) => void): Result<null, CaseFailure> => {
  const unusable = nameFailure(path)
  if (unusable !== undefined) return failed(unusable)
  const folder = dirname(path)
  if (existsSync(path)) return failed({ code: 'case-exists', path })
  if (!existsSync(folder)) return failed({ code: 'case-folder-missing', path })
  const draft = join(folder, `.${randomUUID()}.docket.new`)
  try {
    accessSync(folder, constants.W_OK)
  } catch {
    return failed({ code: 'case-folder-read-only', path })
  }
  try {
    const database = new Sqlite(draft)
    try {
      harden(database)
      database.pragma('synchronous = FULL')
      database.pragma(`application_id = ${APPLICATION_ID}`)
      database.transaction(() => {
        migrate(database)
        fill(database)
      })()
    } finally {
      database.close()
    }
    appear(draft, path)
    return ok(null)
  } catch (error) {
    return failed(failureOf(error, path))
  } finally {
    rmSync(draft, { force: true })
  }
}

/**
 * Closes a writer so that the case is one file again. Where a reader in another program or a full disk is in the way, what
 * was committed stays in the file beside it, and whoever opens the case next brings it in.
 */
export const closeFile = (database: Database): void => {
  try {
    if (!database.readonly) {
      database.pragma('wal_checkpoint(TRUNCATE)')
      database.pragma('journal_mode = DELETE')
    }
  } catch (error) {
    const failure = failureOf(error, database.name)
    if (failure.code !== 'case-locked' && failure.code !== 'case-disk-full') throw error
  } finally {
    database.close()
  }
}
