// Writing under the log: every transaction is one event, and the event seals each row it wrote.
import type { Database, Statement } from 'better-sqlite3'
import {
  type Actor,
  type CaseEvent,
  type EventKind,
  type LoggedEvent,
  caseEventSchema,
} from '../../../shared/contract/casefile.ts'
import { type JsonValue, canonicalJson } from '../../../shared/kernel/canonical.ts'
import { growingTree, rootOf } from '../../../shared/kernel/merkle.ts'
import { expectOk } from '../../../shared/kernel/result.ts'
import { CaseError } from '../failure.ts'
import { leafOf, readAs, sameBytes, sha256, toHex } from './content.ts'
import { asSent } from '../trusted.ts'
import { type SealedTable, type SqlValue, coveredColumns, sealText, sealedTables } from '../schema/sealed.ts'

/** What precedes the first event. */
export const NO_EVENT = '0'.repeat(64)

export type Description = {
  readonly kind: EventKind
  readonly subject?: string | null
  readonly details?: Readonly<Record<string, JsonValue>>
}

/** One event in the making. `insert` answers the id of the row. */
export type Batch = {
  readonly seq: number
  readonly insert: (table: SealedTable, row: Readonly<Record<string, SqlValue>>) => number
}

type SealedLeaf = { readonly id: number; readonly leaf: Uint8Array }

type Inserter = { readonly columns: readonly string[]; readonly statement: Statement<SqlValue[]> }

export type Log = {
  /** Runs `work` in one transaction; its description becomes the event, `null` when it wrote nothing. */
  readonly write: <T>(
    actor: Actor,
    work: (batch: Batch) => { readonly value: T; readonly event: Description | null },
  ) => T
}

/** The canonical text of a value; a member that is there and undefined is taken as absent, as JSON takes it. */
export const canonical = (value: unknown): string => {
  const text = canonicalJson(value)
  if (!text.ok && text.error.found === 'undefined') return expectOk(canonicalJson(JSON.parse(JSON.stringify(value))))
  return expectOk(text)
}

export const openLog = (database: Database): Log => {
  const last = database.prepare<[], { seq: number; leaf: Uint8Array }>(
    'SELECT seq, leaf FROM event ORDER BY seq DESC LIMIT 1',
  )
  const append = database.prepare<[number, string, string, Uint8Array]>(
    'INSERT INTO event (seq, kind, canonical, leaf) VALUES (?, ?, ?, ?)',
  )
  const inserters = new Map<SealedTable, Inserter>()

  const inserterOf = (table: SealedTable): Inserter => {
    const known = inserters.get(table)
    if (known !== undefined) return known
    const columns = [...sealedTables[table], ...(coveredColumns[table] ?? [])]
    const places = [...columns, 'event'].map(() => '?').join(', ')
    const names = [...columns, 'event'].map((name) => `"${name}"`).join(', ')
    const made = {
      columns,
      statement: database.prepare<SqlValue[]>(`INSERT INTO ${table} (${names}) VALUES (${places})`),
    }
    inserters.set(table, made)
    return made
  }

  const begin = (seq: number) => {
    const leaves = new Map<SealedTable, SealedLeaf[]>()
    const insert = (table: SealedTable, row: Readonly<Record<string, SqlValue>>): number => {
      const { columns, statement } = inserterOf(table)
      const values = columns.map((name) => row[name] ?? null)
      const { lastInsertRowid } = statement.run(...values, seq)
      const id = Number(lastInsertRowid)
      const sealedValues = sealedTables[table].map((name) => (name === 'id' ? id : (row[name] ?? null)))
      const written = leaves.get(table) ?? []
      leaves.set(table, written)
      written.push({ id, leaf: leafOf(sealText(table, sealedValues)) })
      return id
    }
    return { batch: { seq, insert }, leaves }
  }

  const finish = (
    seq: number,
    previous: string,
    actor: Actor,
    description: Description,
    leaves: ReadonlyMap<SealedTable, readonly SealedLeaf[]>,
  ): void => {
    const event: CaseEvent = {
      seq,
      at: actor.at,
      by: actor.by,
      kind: description.kind,
      subject: description.subject ?? null,
      details: asSent<CaseEvent['details']>(description.details ?? {}),
      rows: [...leaves].map(([table, written]) => ({
        table,
        count: written.length,
        root: toHex(
          rootOf(
            written.toSorted((left, right) => left.id - right.id).map(({ leaf }) => leaf),
            sha256,
          ),
        ),
      })),
      previous,
    }
    const text = canonical(event)
    append.run(seq, event.kind, text, leafOf(text))
  }

  const transact = database.transaction(
    (actor: Actor, work: (batch: Batch) => { value: unknown; event: Description | null }) => {
      const before = last.get()
      const seq = before === undefined ? 0 : before.seq + 1
      const { batch, leaves } = begin(seq)
      const { value, event } = work(batch)
      if (event !== null) finish(seq, before === undefined ? NO_EVENT : toHex(before.leaf), actor, event, leaves)
      else if (leaves.size > 0) throw new Error('rows were written that no event seals')
      return value
    },
  )

  return {
    write: <T>(actor: Actor, work: (batch: Batch) => { readonly value: T; readonly event: Description | null }): T => {
      // The transaction wrapper of the driver loses the type of what the work answers.
      let value: { readonly of: T } | undefined
      transact.immediate(actor, (batch) => {
        const made = work(batch)
        value = { of: made.value }
        return made
      })
      if (value === undefined) throw new Error('a transaction ended without a value')
      return value.of
    },
  }
}

export const parseEvent = (text: string): CaseEvent => caseEventSchema.parse(JSON.parse(text))

type StoredEvent = { readonly canonical: string; readonly leaf: Uint8Array }

/** An entry of the log as it was written; throws where it is not. */
export const loggedEvent = ({ canonical: text, leaf }: StoredEvent, path: string): LoggedEvent => {
  const place = { path, what: `event ${toHex(leaf).slice(0, 12)}` }
  if (!sameBytes(leafOf(text), leaf))
    throw new CaseError({ code: 'case-damaged', path, finding: `${place.what} altered` })
  return { event: readAs(caseEventSchema, text, place), leaf: toHex(leaf) }
}

/** The log as it stands: its leaves, from which heads and proofs are made. Follows the file as it grows. */
export const logReader = (database: Database) => {
  const newer = database.prepare<[number], { seq: number; leaf: Uint8Array }>(
    'SELECT seq, leaf FROM event WHERE seq >= ? ORDER BY seq',
  )
  const page = database.prepare<[number, number], { canonical: string; leaf: Uint8Array }>(
    'SELECT canonical, leaf FROM event WHERE seq < ? ORDER BY seq DESC LIMIT ?',
  )
  const one = database.prepare<[number], { canonical: string; leaf: Uint8Array }>(
    'SELECT canonical, leaf FROM event WHERE seq = ?',
  )
  const leaves: Uint8Array[] = []
  const tree = growingTree(sha256)

  const follow = (): void => {
    for (const { leaf } of newer.all(leaves.length)) {
      leaves.push(leaf)
      tree.append(leaf)
    }
  }
  const logged = (stored: StoredEvent): LoggedEvent => loggedEvent(stored, database.name)
  return {
    leaves: (): readonly Uint8Array[] => {
      follow()
      return leaves
    },
    head: () => {
      follow()
      return { size: tree.size(), root: toHex(tree.root()) }
    },
    newestFirst: (before: number, limit: number): LoggedEvent[] => page.all(before, limit).map(logged),
    event: (seq: number): LoggedEvent | null => {
      const found = one.get(seq)
      return found === undefined ? null : logged(found)
    },
  }
}
export type LogReader = ReturnType<typeof logReader>
