// Everybody a case names, in memory: few beside its transactions, so that any part of a name is found by looking at them all.
import type { Database } from 'better-sqlite3'
import { z } from 'zod'

const text = z.string().nullable()
/** Identity number, name, location, headquarters, ultimate parent, group: as `partyFacts` writes them. */
const fieldsSchema = z.tuple([text, text, text, text, text, text])
export type PartyFields = z.infer<typeof fieldsSchema>

export type KnownParty = {
  readonly id: number
  readonly identity: string
  /** Name and identity in small letters. */
  readonly search: string
  readonly fields: PartyFields
}

export const partyDirectory = (database: Database) => {
  const newer = database.prepare<[number], { id: number; identity: string; name: string; canonical: string }>(
    'SELECT id, identity, name, canonical FROM party WHERE id > ? ORDER BY id',
  )
  const known: KnownParty[] = []
  return {
    all: (): readonly KnownParty[] => {
      for (const { id, identity, name, canonical } of newer.all(known.at(-1)?.id ?? 0))
        known.push({
          id,
          identity,
          search: `${name}\n${identity}`.toLowerCase(),
          fields: fieldsSchema.parse(JSON.parse(canonical)),
        })
      return known
    },
  }
}
