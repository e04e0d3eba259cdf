// Interned words of the grid's columns, as small numbers: outcomes, countries, names. 0 is unknown.
import type { Database } from 'better-sqlite3'

export const interner = (database: Database) => {
  const find = database.prepare<[string], { id: number }>('SELECT id FROM term WHERE text = ?')
  const add = database.prepare<[string]>('INSERT INTO term (text) VALUES (?)')
  const known = new Map<string, number>()
  return {
    forget: (): void => known.clear(),
    idOf: (text: string | null): number => {
      if (text === null) return 0
      const kept = known.get(text)
      if (kept !== undefined) return kept
      const id = find.get(text)?.id ?? Number(add.run(text).lastInsertRowid)
      known.set(text, id)
      return id
    },
  }
}
export type Interner = ReturnType<typeof interner>

/** Reading words back; follows the table as it grows. */
export const internedReader = (database: Database) => {
  const newer = database.prepare<[number], { id: number; text: string }>(
    'SELECT id, text FROM term WHERE id > ? ORDER BY id',
  )
  const texts: (string | null)[] = [null]
  const ids = new Map<string | null, number>([[null, 0]])
  const follow = (): void => {
    for (const { id, text } of newer.all(texts.length - 1)) {
      texts[id] = text
      ids.set(text, id)
    }
  }
  return {
    texts: (): readonly (string | null)[] => {
      follow()
      return texts
    },
    text: (id: number): string | null => {
      if (id >= texts.length) follow()
      return texts[id] ?? null
    },
    idOf: (text: string | null): number | undefined => {
      if (!ids.has(text)) follow()
      return ids.get(text)
    },
  }
}
export type InternedReader = ReturnType<typeof internedReader>
