// Determinations as stored: the verdicts are interned, because a million transactions share a few thousand of them; what
// is the same for a whole run (engine, pack) is kept with the run. The canonical text is put together again byte for byte.
import type { Database } from 'better-sqlite3'
import {
  type Determination,
  type RunSettings,
  determinationSchema,
  runSettingsSchema,
} from '../../../shared/contract/interchange.ts'
import type { JsonValue } from '../../../shared/kernel/canonical.ts'
import { CaseError } from '../failure.ts'
import { asSent } from '../trusted.ts'
import { canonical } from './log.ts'
import { intact, pack, readAs, sha256, toHex } from './content.ts'

// A cache of ids, bounded so that a case with a verdict of its own for each transaction does not fill the memory.
const CACHE_LIMIT = 20_000

/** The members of a determination that are not kept in `rest`. */
const KEPT_ELSEWHERE = new Set(['id', 'codified', 'enforced', 'prior', 'engine', 'pack', 'trace'])

export type RunFacts = {
  readonly pack: Determination['pack']
  readonly engine: string
  readonly settings: RunSettings
}

export type SplitDetermination = {
  readonly codified: string
  readonly enforced: string
  readonly prior: string | null
  /** The other members as canonical `"name":value` lines; canonical JSON has no line breaks of its own. */
  readonly rest: string
  readonly sha256: Uint8Array
}

const member = (name: string, text: string): string => `${JSON.stringify(name)}:${text}`

/** The canonical text of a determination from its parts; members are sorted as RFC 8785 sorts them. */
export const joinDetermination = (parts: {
  readonly id: string
  readonly codified: string
  readonly enforced: string
  readonly prior: string | null
  readonly rest: string
  readonly engine: string
  readonly pack: string
  readonly trace: string
}): string => {
  const members = [
    ...parts.rest.split('\n'),
    member('id', JSON.stringify(parts.id)),
    member('codified', parts.codified),
    member('enforced', parts.enforced),
    ...(parts.prior === null ? [] : [member('prior', parts.prior)]),
    member('engine', JSON.stringify(parts.engine)),
    member('pack', parts.pack),
    member('trace', JSON.stringify(parts.trace)),
  ]
  return `{${members.toSorted().join(',')}}`
}

export const splitDetermination = (determination: Determination): SplitDetermination => {
  const codified = canonical(determination.codified)
  const enforced = canonical(determination.enforced)
  const prior = determination.prior === undefined ? null : canonical(determination.prior)
  const rest = Object.entries(determination)
    .filter(([name, value]) => !KEPT_ELSEWHERE.has(name) && value !== undefined)
    .map(([name, value]) => member(name, canonical(value)))
    .toSorted()
    .join('\n')
  const text = joinDetermination({
    id: determination.id,
    codified,
    enforced,
    prior,
    rest,
    engine: determination.engine,
    pack: canonical(determination.pack),
    trace: determination.trace,
  })
  return { codified, enforced, prior, rest, sha256: sha256(text) }
}

export const traceId = (hash: Uint8Array): string => `sha256:${toHex(hash)}`
export const traceHash = (id: string): Uint8Array | null =>
  /^sha256:[0-9a-f]{64}$/.test(id) ? Buffer.from(id.slice('sha256:'.length), 'hex') : null

type Interned = { readonly id: number }

export type PackedTrace = { readonly id: string; readonly hash: Uint8Array; readonly packed: Uint8Array | null }

/** Content kept once under its hash. */
export const interning = (database: Database) => {
  const findPart = database.prepare<[Uint8Array], Interned>('SELECT id FROM part WHERE sha256 = ?')
  const addPart = database.prepare<[Uint8Array, string]>('INSERT INTO part (sha256, canonical) VALUES (?, ?)')
  const findTrace = database.prepare<[Uint8Array], Interned>('SELECT id FROM trace WHERE sha256 = ?')
  const addTrace = database.prepare<[Uint8Array, Uint8Array]>('INSERT INTO trace (sha256, packed) VALUES (?, ?)')
  const parts = new Map<string, number>()
  const traces = new Map<string, number>()
  /** Made ready and not yet kept, for those of one batch that share a trace. */
  const waiting = new Map<string, PackedTrace>()

  const keep = (cache: Map<string, number>, name: string, id: number): number => {
    if (cache.size >= CACHE_LIMIT) cache.clear()
    cache.set(name, id)
    return id
  }
  return {
    /** Ids given in a transaction that rolled back mean nothing. */
    forget: (): void => {
      parts.clear()
      traces.clear()
      waiting.clear()
    },
    part: (text: string): number => {
      const known = parts.get(text)
      if (known !== undefined) return known
      const hash = sha256(text)
      const id = findPart.get(hash)?.id ?? Number(addPart.run(hash, text).lastInsertRowid)
      return keep(parts, text, id)
    },
    /** A trace made ready to be kept, small enough to hold many; null when the case has it already, and then it is not asked for. */
    packTrace: (id: string, trace: () => unknown): PackedTrace => {
      const hash = traceHash(id)
      if (hash === null) throw new CaseError({ code: 'request-malformed', where: 'determination.trace', why: id })
      const ready = waiting.get(id)
      if (ready !== undefined) return ready
      if (traces.has(id) || findTrace.get(hash) !== undefined) return { id, hash, packed: null }
      const text = canonical(trace())
      const actual = traceId(sha256(text))
      if (actual !== id)
        throw new CaseError({ code: 'request-malformed', where: 'trace', why: `${actual} is not ${id}` })
      const made = { id, hash, packed: pack(text) }
      waiting.set(id, made)
      return made
    },
    trace: ({ id, hash, packed }: PackedTrace): number => {
      waiting.delete(id)
      const known = traces.get(id) ?? findTrace.get(hash)?.id
      if (known !== undefined) return keep(traces, id, known)
      if (packed === null) throw new Error(`the trace ${id} was there and is gone`)
      return keep(traces, id, Number(addTrace.run(hash, packed).lastInsertRowid))
    },
  }
}
export type Interning = ReturnType<typeof interning>

export type DeterminationRow = {
  readonly id: number
  readonly recordId: string
  readonly key: number
  readonly version: number
  readonly run: number
  readonly codified: string
  readonly enforced: string
  readonly prior: string | null
  readonly trace: Uint8Array
  readonly rest: string
  readonly sha256: Uint8Array
  readonly event: number
  readonly by: string
  readonly at: string
  readonly packId: string
  readonly packVersion: string
  readonly packHash: string
  readonly engine: string
  readonly settings: string
}

export const DETERMINATION_COLUMNS = `d.id, record.id AS recordId, d.key, d.version, d.run, c.canonical AS codified,
  e.canonical AS enforced, p.canonical AS prior, trace.sha256 AS trace, d.rest, d.sha256, d.event, run.by, run.at, run.pack_id AS packId,
  run.pack_version AS packVersion, run.pack_hash AS packHash, run.engine, run.settings`

export const DETERMINATION_JOINS = `JOIN record ON record.key = d.key JOIN part AS c ON c.id = d.codified
  JOIN part AS e ON e.id = d.enforced LEFT JOIN part AS p ON p.id = d.prior JOIN trace ON trace.id = d.trace JOIN run ON run.id = d.run`

export const determinationText = (row: DeterminationRow): string =>
  joinDetermination({
    id: row.recordId,
    codified: row.codified,
    enforced: row.enforced,
    prior: row.prior,
    rest: row.rest,
    engine: row.engine,
    pack: canonical({ id: row.packId, version: row.packVersion, hash: row.packHash }),
    trace: traceId(row.trace),
  })

/** What was stored, as it was; throws where its parts do not make the text that was stored. */
export const parseDetermination = (row: DeterminationRow, path: string): Determination => {
  const place = { path, what: `${row.recordId} determination ${row.id}` }
  return readAs(determinationSchema, intact(determinationText(row), row.sha256, place), place)
}

export const parseSettings = (text: string): RunSettings => runSettingsSchema.parse(JSON.parse(text))
/** What JSON.parse answers is JSON, whatever stood in the file. */
export const parseJson = (text: string): JsonValue => asSent<JsonValue>(JSON.parse(text))
