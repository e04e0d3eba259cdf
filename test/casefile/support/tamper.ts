// Changes a case behind the program's back, thoroughly: the triggers are taken away and put back word for word.
import Sqlite from 'better-sqlite3'

export const tamper = (path: string, ...statements: readonly string[]): void => {
  const database = new Sqlite(path)
  database.pragma('foreign_keys = OFF')
  const triggers = database
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    .all()
  for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`)
  for (const statement of statements) {
    const { changes } = database.prepare(statement).run()
    if (changes === 0) throw new Error(`nothing was tampered with: ${statement}`)
  }
  for (const { sql } of triggers) database.exec(sql)
  database.close()
}
