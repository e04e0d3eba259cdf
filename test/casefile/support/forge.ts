// Rewrites a case as somebody would who knows its format: what is changed is sealed again, event by event, until every hash fits.
import Sqlite from 'better-sqlite3'
import { leafOf, sha256, toHex } from '../../../main/casefile/store/content.ts'
import { NO_EVENT, canonical, parseEvent } from '../../../main/casefile/store/log.ts'
import { type SealedTable, type SqlValue, sealText, sealedTables } from '../../../main/casefile/schema/sealed.ts'
import { rootOf } from '../../../shared/kernel/merkle.ts'

const isSealed = (table: string): table is SealedTable => Object.hasOwn(sealedTables, table)

const ALL = Number.MAX_SAFE_INTEGER

/** Replaces a text in the facts of every version that has it, and recomputes hashes, roots and the chain of the log. */
export const forgeFacts = (path: string, from: string, to: string): void => {
  const database = new Sqlite(path)
  const triggers = database
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    .all()
  for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`)
  const versions = database
    .prepare<[string], { id: number; canonical: string }>(
      'SELECT id, canonical FROM record_version WHERE instr(canonical, ?) > 0',
    )
    .all(from)
  if (versions.length === 0) throw new Error(`no fact says ${from}`)
  const rewrite = database.prepare<[string, Uint8Array, number]>(
    'UPDATE record_version SET canonical = ?, sha256 = ? WHERE id = ?',
  )
  for (const { id, canonical: text } of versions) {
    const forged = text.replace(from, to)
    rewrite.run(forged, sha256(forged), id)
  }
  const seal = database.prepare<[string, Uint8Array, number]>('UPDATE event SET canonical = ?, leaf = ? WHERE seq = ?')
  let previous = NO_EVENT
  for (const text of database
    .prepare<[number], string>('SELECT canonical FROM event ORDER BY seq LIMIT ?')
    .pluck()
    .all(ALL)) {
    const event = parseEvent(text)
    const rows = event.rows.map(({ table, count }) => {
      if (!isSealed(table)) throw new Error(`no table ${table} is sealed`)
      const names = sealedTables[table].map((name) => `"${name}"`).join(', ')
      const found = database
        .prepare<[number], SqlValue[]>(`SELECT ${names} FROM ${table} WHERE event = ? ORDER BY id`)
        .raw()
        .all(event.seq)
      const leaves = found.map((row) => leafOf(sealText(table, row)))
      return { table, count, root: toHex(rootOf(leaves, sha256)) }
    })
    const again = canonical({ ...event, rows, previous })
    const leaf = leafOf(again)
    seal.run(again, leaf, event.seq)
    previous = toHex(leaf)
  }
  for (const { sql } of triggers) database.exec(sql)
  database.close()
}
