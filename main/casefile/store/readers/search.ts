// What a free text finds: a part of a party's name or identity or of a note, the start of an id or a document reference, a country, a citation.
import type { Database } from 'better-sqlite3'
import { verdictSchema } from '../../../../shared/contract/interchange.ts'
import type { DeskIndex, TextSearch } from '../desk-index.ts'
import type { InternedReader } from '../interned.ts'
import { partyDirectory } from '../parties.ts'

const END_OF_TEXT = '\u{10ffff}'

type Mark = (key: number) => void

/** A part of a text for LIKE, its own wildcards taken literally. */
const containing = (text: string): string => `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
const starting = (text: string): string => `${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`

export const searchReader = (database: Database, words: InternedReader) => {
  const directory = partyDirectory(database)
  const keysOfParty = database.prepare<[number], number>('SELECT key FROM record_party WHERE party = ?').pluck()
  const keysOfId = database.prepare<[string, string], number>('SELECT key FROM record WHERE id >= ? AND id < ?').pluck()
  const keysOfReference = database
    .prepare<[string], number>(String.raw`SELECT key FROM reference WHERE text LIKE ? ESCAPE '\'`)
    .pluck()
  const partsCiting = database.prepare<[string], { id: number; canonical: string }>(
    String.raw`SELECT id, canonical FROM part WHERE canonical LIKE ? ESCAPE '\'`,
  )

  const markParty = (text: string, mark: Mark): void => {
    const wanted = text.toLowerCase()
    for (const { id, search } of directory.all())
      if (search.includes(wanted)) for (const key of keysOfParty.all(id)) mark(key)
  }
  const citingParts = (text: string): Set<number> => {
    const wanted = text.toLowerCase()
    const found = new Set<number>()
    for (const { id, canonical } of partsCiting.all(`%"${containing(text).slice(1)}`)) {
      const verdict = verdictSchema.safeParse(JSON.parse(canonical))
      if (verdict.success && verdict.data.decidedBy.some((citation) => citation.toLowerCase().startsWith(wanted)))
        found.add(id)
    }
    return found
  }
  const markId = (text: string, mark: Mark): void => {
    for (const key of keysOfId.all(text, `${text}${END_OF_TEXT}`)) mark(key)
  }
  const markReference = (text: string, mark: Mark): void => {
    for (const key of keysOfReference.all(starting(text))) mark(key)
  }
  const markNotes = (notes: Uint32Array, wanted: string, mark: Mark): void => {
    const texts = words.texts()
    const found = new Map<number, boolean>([[0, false]])
    notes.forEach((note, position) => {
      const isFound = found.get(note) ?? texts[note]?.toLowerCase().includes(wanted) === true
      found.set(note, isFound)
      if (isFound) mark(position + 1)
    })
  }
  const keysOfPartyWithId = (party: number): number[] => keysOfParty.all(party)
  /** The search of the grid over its columns in memory. */
  const textSearch =
    (desk: () => Pick<DeskIndex, 'column' | 'verdicts'>): TextSearch =>
    (text, size) => {
      const found = new Uint8Array(size)
      const mark: Mark = (key) => {
        found[key - 1] = 1
      }
      markParty(text, mark)
      markId(text, mark)
      markReference(text, mark)
      const country = /^[a-z]{2}$/i.test(text) ? words.idOf(text.toUpperCase()) : undefined
      if (country !== undefined)
        desk()
          .column('destination')
          .forEach((destination, position) => {
            if (destination === country) found[position] = 1
          })
      markNotes(desk().column('note'), text.toLowerCase(), mark)
      const parts = citingParts(text)
      if (parts.size > 0)
        desk()
          .verdicts()
          .forEach((verdict, position) => {
            if (parts.has(verdict)) found[position] = 1
          })
      return found
    }
  return { directory, textSearch, markParty, markId, markReference, keysOfParty: keysOfPartyWithId }
}
export type SearchReader = ReturnType<typeof searchReader>
