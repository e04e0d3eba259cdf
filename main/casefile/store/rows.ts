// Keeping the derived tables in step with what was written: the grid's row, the parties and the document references.
import type { Database } from 'better-sqlite3'
import type { WorkStanding } from '../../../shared/contract/casefile.ts'
import type { TransactionRecord } from '../../../shared/contract/interchange.ts'
import { factColumns, sqlName } from './columns.ts'
import { type PartyFacts, type RowFacts, dayNumber, partyFacts, referencesOf } from './facts.ts'
import type { Interner } from './interned.ts'

export type RowLinks = {
  readonly key: number
  readonly version: number
  readonly determination: number | null
  readonly run: number | null
  /** The interned codified verdict, 0 before a determination. */
  readonly verdict: number
  /** The import that brought this version, 0 for none. */
  readonly import: number
  readonly touched: number
}

const LINKS = ['key', 'version', 'determination', 'run', 'verdict', 'import', 'touched']
const COLUMNS = [...LINKS, ...factColumns.map(sqlName), 'needs', 'event_date', 'tpp']

export const rowKeeper = (database: Database, terms: Interner) => {
  const put = database.prepare<(number | null)[]>(
    `INSERT INTO current_row (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map(() => '?').join(', ')})
     ON CONFLICT (key) DO UPDATE SET ${COLUMNS.slice(1)
       .map((name) => `${name} = excluded.${name}`)
       .join(', ')}`,
  )
  const setSignOff = database.prepare<[number, number, number]>(
    'UPDATE current_row SET sign_off = ?, touched = ? WHERE key = ?',
  )
  const setWork = database.prepare<[number, number, number, number, number, number]>(
    'UPDATE current_row SET assignee = ?, work_status = ?, note = ?, due = ?, touched = ? WHERE key = ?',
  )
  const setRun = database.prepare<[number, number]>('UPDATE current_row SET run = ? WHERE key = ?')
  const findParty = database.prepare<[string], { id: number }>('SELECT id FROM party WHERE canonical = ?')
  const addParty = database.prepare<[string, string, string]>(
    'INSERT INTO party (identity, name, canonical) VALUES (?, ?, ?)',
  )
  const link = database.prepare<[number, number, number]>(
    'INSERT OR IGNORE INTO record_party (party, key, role) VALUES (?, ?, ?)',
  )
  const unlink = database.prepare<[number, number, number]>(
    'DELETE FROM record_party WHERE party = ? AND key = ? AND role = ?',
  )
  const refer = database.prepare<[string, number]>('INSERT OR IGNORE INTO reference (text, key) VALUES (?, ?)')
  const unrefer = database.prepare<[string, number]>('DELETE FROM reference WHERE text = ? AND key = ?')
  const ofEvidence = database.prepare<[number], { reference: string }>(
    "SELECT reference FROM evidence WHERE key = ? AND reference <> '' AND id NOT IN (SELECT id FROM evidence_end)",
  )
  const parties = new Map<string, number>()

  const partyId = ({ identity, name, canonical }: PartyFacts): number => {
    const kept = parties.get(canonical)
    if (kept !== undefined) return kept
    const id = findParty.get(canonical)?.id ?? Number(addParty.run(identity, name, canonical).lastInsertRowid)
    parties.set(canonical, id)
    return id
  }
  return {
    forget: (): void => parties.clear(),
    put: (links: RowLinks, facts: RowFacts): void => {
      put.run(
        links.key,
        links.version,
        links.determination,
        links.run,
        links.verdict,
        links.import,
        links.touched,
        ...factColumns.map((column) => terms.idOf(facts[column])),
        facts.needs,
        facts.eventDate,
        facts.tpp,
      )
    },
    signOff: (key: number, state: string, touched: number): void => {
      setSignOff.run(terms.idOf(state), touched, key)
    },
    work: (key: number, { assignee, status, due, note }: WorkStanding, touched: number): void => {
      setWork.run(terms.idOf(assignee), terms.idOf(status), terms.idOf(note), dayNumber(due), touched, key)
    },
    confirmedBy: (key: number, run: number): void => {
      setRun.run(run, key)
    },
    relate: (key: number, record: TransactionRecord, before: TransactionRecord | null): void => {
      if (before !== null) {
        for (const party of partyFacts(before)) unlink.run(partyId(party), key, terms.idOf(party.role))
        for (const text of referencesOf(before)) unrefer.run(text, key)
      }
      for (const party of partyFacts(record)) link.run(partyId(party), key, terms.idOf(party.role))
      for (const text of referencesOf(record)) refer.run(text, key)
      if (before !== null) for (const { reference } of ofEvidence.all(key)) refer.run(reference, key)
    },
    refer: (key: number, text: string): void => {
      if (text !== '') refer.run(text, key)
    },
    unrefer: (key: number, text: string): void => {
      unrefer.run(text, key)
    },
  }
}
export type RowKeeper = ReturnType<typeof rowKeeper>
