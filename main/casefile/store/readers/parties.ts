// Parties over all transactions, and the retrieval of 15 CFR 762.5(c).
import type { Database } from 'better-sqlite3'
import type { PartySummary, Row } from '../../../../shared/contract/casefile.ts'
import type { CaseReads } from '../../api.ts'
import type { InternedReader } from '../interned.ts'
import type { PartyFields } from '../parties.ts'
import type { GridReader } from './grid.ts'
import type { SearchReader } from './search.ts'
import { WITHDRAWN_KEYS } from './withdrawals.ts'

const distinct = (values: readonly (string | null)[]): string[] =>
  [...new Set(values.filter((value): value is string => value !== null && value !== ''))].toSorted()

type PartyGroup = {
  readonly identity: string
  readonly search: string
  readonly parties: readonly number[]
  readonly fields: readonly PartyFields[]
  readonly transactions: number
}

export const partyReader = (database: Database, words: InternedReader, grid: GridReader, search: SearchReader) => {
  const partyCounts = database.prepare<[], { party: number; count: number }>(
    `SELECT party, count(DISTINCT key) AS count FROM record_party WHERE key NOT IN (${WITHDRAWN_KEYS}) GROUP BY party`,
  )
  const rolesOfParty = database
    .prepare<[number], number>('SELECT DISTINCT role FROM record_party WHERE party = ?')
    .pluck()
  let people: { readonly head: number; readonly parties: readonly PartyGroup[] } | null = null

  const partyGroups = (): readonly PartyGroup[] => {
    const head = grid.headOfLog()
    if (people?.head === head) return people.parties
    const counts = new Map(partyCounts.all().map(({ party, count }) => [party, count]))
    const groups = new Map<string, { parties: number[]; fields: PartyFields[]; transactions: number }>()
    for (const { id, identity, fields } of search.directory.all()) {
      const count = counts.get(id) ?? 0
      if (count === 0) continue
      const group = groups.get(identity) ?? { parties: [], fields: [], transactions: 0 }
      groups.set(identity, group)
      group.parties.push(id)
      group.fields.push(fields)
      group.transactions += count
    }
    const parties = [...groups]
      .map(([identity, group]) => ({
        identity,
        search: [identity, ...group.fields.map(([, name]) => name ?? '')].join('\n').toLowerCase(),
        ...group,
      }))
      .toSorted((left, right) => right.transactions - left.transactions || (left.identity < right.identity ? -1 : 1))
    people = { head, parties }
    return parties
  }

  const parties: CaseReads['parties'] = (text, offset, limit) => {
    const wanted = text.trim().toLowerCase()
    const found = partyGroups().filter((group) => wanted === '' || group.search.includes(wanted))
    return {
      total: found.length,
      parties: found
        .slice(offset, offset + limit)
        .map(({ identity, parties: ids, fields, transactions }): PartySummary => ({
          identity,
          names: distinct(fields.map(([, name]) => name)),
          roles: distinct(ids.flatMap((id) => rolesOfParty.all(id).map((role) => words.text(role)))),
          locations: distinct(fields.map(([, , location]) => location)),
          headquarters: distinct(fields.map(([, , , headquarters]) => headquarters)),
          ultimateParents: distinct(fields.map(([, , , , ultimateParent]) => ultimateParent)),
          groups: distinct(fields.map(([, , , , , group]) => group)),
          transactions,
        })),
    }
  }

  const retrieve: CaseReads['retrieve'] = ({ partyName, country, reference }, limit) => {
    grid.desk.head()
    const size = grid.size()
    const sets: Uint8Array[] = []
    const collect = (fill: (mark: (key: number) => void) => void): void => {
      const found = new Uint8Array(size)
      fill((key) => {
        found[key - 1] = 1
      })
      sets.push(found)
    }
    if (partyName !== undefined) collect((mark) => search.markParty(partyName, mark))
    if (country !== undefined)
      collect((mark) => {
        const id = words.idOf(country.toUpperCase())
        grid.desk.column('destination').forEach((destination, position) => {
          if (id !== undefined && destination === id) mark(position + 1)
        })
        for (const { id: party, fields } of search.directory.all())
          if (fields.slice(2, 5).includes(country.toUpperCase())) for (const key of search.keysOfParty(party)) mark(key)
      })
    if (reference !== undefined)
      collect((mark) => {
        search.markReference(reference, mark)
        search.markId(reference, mark)
      })
    const rows: Row[] = []
    if (sets.length === 0) return rows
    for (let position = 0; position < size && rows.length < limit; position += 1) {
      if (!sets.every((set) => set[position] === 1)) continue
      const row = grid.rowOfKey(position + 1)
      if (row !== undefined) rows.push(row)
    }
    return rows
  }
  return { parties, retrieve } satisfies Partial<CaseReads>
}
