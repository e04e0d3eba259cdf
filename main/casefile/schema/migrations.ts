// The schemas a case file has had, oldest first. Numbers rise in steps of ten, to leave room; none is edited after release.
import type { Database } from 'better-sqlite3'
import { first } from './010-first.ts'
import { carried } from './020-carried.ts'
import { prior } from './030-prior.ts'
import { withdrawal } from './040-withdrawal.ts'
import { signOffSeal } from './070-sign-off-seal.ts'
import { work } from './080-work.ts'
import { filings } from './090-filings.ts'

export type Migration = { readonly version: number; readonly sql: string }

export const migrations: readonly Migration[] = [first, carried, prior, withdrawal, signOffSeal, work, filings]

/** Throws when the list is out of order: a case would be left between two schemas. */
export const checkedMigrations = (list: readonly Migration[]): readonly Migration[] => {
  for (const [index, { version }] of list.entries()) {
    const before = list[index - 1]?.version ?? 0
    if (!Number.isSafeInteger(version) || version <= before)
      throw new Error(`migration ${version} does not follow migration ${before}`)
  }
  return list
}

export const latestVersion = (list: readonly Migration[] = migrations): number => list.at(-1)?.version ?? 0

/** Runs what is pending up to `target` and sets `user_version`; the caller holds the transaction. */
export const migrate = (
  database: Database,
  list: readonly Migration[] = migrations,
  target = latestVersion(list),
): number[] => {
  const from = Number(database.pragma('user_version', { simple: true }))
  const pending = checkedMigrations(list).filter(({ version }) => version > from && version <= target)
  for (const { sql, version } of pending) {
    database.exec(sql)
    database.pragma(`user_version = ${version}`)
  }
  return pending.map(({ version }) => version)
}
